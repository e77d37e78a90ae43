// Codes, where they are kept: what is written down of one, which device it is bound to, and how it ends.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Codes, type CodesOptions, openCodes } from '../../examples/room/server/codes.js';
import { newCode, readCode } from '../../examples/room/server/secret.js';
import { scratch } from '../scratch.js';

const opened: Codes[] = [];
const open = (options: Partial<CodesOptions> = {}): Codes => {
  const codes = openCodes({ file: ':memory:', ...options });
  opened.push(codes);
  return codes;
};
afterEach(() => {
  for (const codes of opened.splice(0)) codes.close();
});

const DAY = 86_400_000;
/** Who came in. */
const camein = async (codes: Codes, code: string, beside: Parameters<Codes['comeIn']>[1] = {}) => {
  const came = await codes.comeIn(code, beside);
  return came.ok ? came : { ...came, token: '' };
};

describe('a code', () => {
  it('has twelve signs on a slip and twenty at the desk, and none that is taken for another', () => {
    for (let times = 0; times < 200; times += 1) {
      expect(newCode('slip')).toMatch(/^[0-9AC-FHJKMNPQRTVWXY]{4}(-[0-9AC-FHJKMNPQRTVWXY]{4}){2}$/);
      expect(newCode('desk')).toMatch(/^[^OILZSGBU]{24}$/);
    }
    expect(12 * Math.log2(28)).toBeGreaterThan(57);
  });

  it('is read as it was meant: in small letters, in wide ones, without hyphens, with signs that look alike', () => {
    const signs = 'K7M2961D5TVF';
    for (const typed of ['K7M2-961D-5TVF', 'k7m2 961d 5tvf', 'Ｋ７Ｍ２９６１Ｄ５ＴＶＦ', ' K7Mz-9GlD—stuf '])
      expect(readCode(typed)).toBe(signs);
    for (const typed of ['', 'K7M2-961D', 'K7M2-961D-5TVFA', '入场码', `${signs}\0`, 'K'.repeat(1000)])
      expect(readCode(typed)).toBeUndefined();
  });

  it('is written down nowhere: neither it nor the token it brought can be found in the file', async () => {
    const file = join(scratch(), 'codes');
    const codes = open({ file });
    const code = await codes.issue('slip', 'chen', 'li');
    const { token } = await camein(codes, code);
    codes.close();
    const written = readFileSync(file).toString('latin1');
    expect(written).toContain('chen');
    for (const secret of [code, code.replaceAll('-', ''), token]) expect(written).not.toContain(secret);
    opened.pop();
  });

  it('is for the eyes of whoever runs the room, in every file there is of it, and one from before is made so', async () => {
    const file = join(scratch(), 'codes');
    for (const name of [file, `${file}-wal`]) writeFileSync(name, '', { mode: 0o644 });
    const codes = open({ file });
    await codes.issue('slip', 'chen', 'li');
    const names = readdirSync(dirname(file));
    expect(names.sort()).toEqual(['codes', 'codes-shm', 'codes-wal']);
    for (const name of names) expect(statSync(join(dirname(file), name)).mode & 0o077, name).toBe(0);
  });
});

describe('a slip', () => {
  it('is bound to the first device, and tells a second that it was used', async () => {
    const codes = open();
    const code = await codes.issue('slip', 'chen', 'li');
    const { token } = await camein(codes, code);
    expect(codes.taken(token)).toEqual([expect.objectContaining({ person: 'chen', kind: 'slip' })]);
    expect(await codes.comeIn(code)).toEqual({ ok: false, why: 'elsewhere' });
    expect(codes.taken(token)).toHaveLength(1);
    expect(codes.states().get('chen')).toBe('used');
  });

  it('lets one of two phones in that come at the same moment', async () => {
    const codes = open();
    const code = await codes.issue('slip', 'chen', 'li');
    const both = await Promise.all([codes.comeIn(code), codes.comeIn(code)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('lets the same device in again, under a new token', async () => {
    const codes = open();
    const code = await codes.issue('slip', 'chen', 'li');
    const { token } = await camein(codes, code);
    const again = await camein(codes, code, { given: token });
    expect(again.ok).toBe(true);
    expect(codes.taken(token)).toEqual([]);
    expect(codes.taken(again.token)).toHaveLength(1);
  });

  it('lets a phone in whose answer was lost, by the key of its try, and for ten minutes', async () => {
    let now = 0;
    const codes = open({ now: () => now });
    const code = await codes.issue('slip', 'chen', 'li');
    const attempt = 'a key that only this phone has';
    const lost = await camein(codes, code, { attempt });
    expect(await codes.comeIn(code, { attempt: 'the key of another phone' })).toMatchObject({ why: 'elsewhere' });
    const again = await camein(codes, code, { attempt });
    expect(again.ok).toBe(true);
    // Whoever had the first answer after all is out: there is one device.
    expect(codes.taken(lost.token)).toEqual([]);
    now = 11 * 60_000;
    expect(await codes.comeIn(code, { attempt })).toMatchObject({ why: 'elsewhere' });
  });

  it('of a second person at a phone, whose answer was lost, leaves the first one seated there', async () => {
    const codes = open();
    const [first, second, third] = [
      await codes.issue('slip', 'chen', 'li'),
      await codes.issue('slip', 'zhao', 'li'),
      await codes.issue('slip', 'wu', 'li'),
    ];
    const { token: given } = await camein(codes, first);
    const persons = (token: string) => codes.taken(token).map(({ person }) => person);
    const attempt = 'a key that only this phone has';
    const lost = await camein(codes, second, { given, attempt });
    // The phone has the token of before, which nobody comes in by any more.
    expect(persons(given)).toEqual([]);
    const again = await camein(codes, second, { given, attempt });
    expect(persons(again.token)).toEqual(['chen', 'zhao']);
    expect(persons(lost.token)).toEqual([]);
    // Where somebody else came in meanwhile, all of them sit at the one phone.
    const next = await camein(codes, third, { given });
    expect(persons(next.token)).toEqual(['wu']);
    const joined = await camein(codes, second, { given: next.token, attempt });
    expect(persons(joined.token)).toEqual(['chen', 'zhao', 'wu']);
    expect(persons(again.token)).toEqual([]);
  });

  it('lets whoever sits at a full device in again', async () => {
    const codes = open();
    let given: string | undefined;
    let last = '';
    for (let at = 0; at < 12; at += 1) {
      last = await codes.issue('slip', `p${at}`, 'li');
      given = (await camein(codes, last, { given })).token;
    }
    const { token } = await camein(codes, last, { given });
    expect(codes.taken(token)).toHaveLength(12);
    const thirteenth = await codes.issue('slip', 'p12', 'li');
    expect(await codes.comeIn(thirteenth, { given: token })).toEqual({ ok: false, why: 'full' });
  });

  it('ends when another is issued: its device is out at once, and the old code is as unknown as any', async () => {
    const codes = open();
    const old = await codes.issue('slip', 'chen', 'li');
    const { token, ...came } = await camein(codes, old);
    let ended = 0;
    if (came.ok) codes.onEnd(came.taken.credential, () => (ended += 1));
    const fresh = await codes.issue('slip', 'chen', 'li');
    expect(ended).toBe(1);
    expect(codes.taken(token)).toEqual([]);
    expect(await codes.comeIn(old)).toEqual({ ok: false, why: 'unknown' });
    expect((await codes.comeIn(fresh)).ok).toBe(true);
  });

  it('ends when it is revoked, used or not', async () => {
    const codes = open();
    const code = await codes.issue('slip', 'chen', 'li');
    expect(codes.revoke('chen')).toBe(1);
    expect(codes.revoke('chen')).toBe(0);
    expect(await codes.comeIn(code)).toEqual(await codes.comeIn('ACDE-FHJK-MNPQ'));
    expect(codes.states().get('chen')).toBe('revoked');
  });

  it('runs out where nobody used it, and goes on where somebody did', async () => {
    let now = 0;
    const codes = open({ now: () => now, slipDays: 10, deviceDays: 90 });
    const [used, idle] = [await codes.issue('slip', 'chen', 'li'), await codes.issue('slip', 'liu', 'li')];
    const { token } = await camein(codes, used);
    now = 11 * DAY;
    expect(await codes.comeIn(idle)).toEqual({ ok: false, why: 'unknown' });
    expect(codes.states().get('liu')).toBe('revoked');
    expect(codes.taken(token)).toHaveLength(1);
    now = 91 * DAY;
    expect(codes.taken(token)).toEqual([]);
  });

  it('lets nobody in any more once its device signed out', async () => {
    const codes = open();
    const code = await codes.issue('slip', 'chen', 'li');
    const { token } = await camein(codes, code);
    codes.leave(token);
    expect(codes.taken(token)).toEqual([]);
    expect(await codes.comeIn(code, { given: token })).toMatchObject({ why: 'elsewhere' });
  });
});

describe('a device', () => {
  it('may be several people, each by their own code', async () => {
    const codes = open();
    const first = await camein(codes, await codes.issue('desk', 'sun', 'x'));
    const second = await camein(codes, await codes.issue('desk', 'li', 'x'), { given: first.token });
    expect(codes.taken(second.token).map(({ person }) => person)).toEqual(['sun', 'li']);
    // A token somebody else may have prepared is none any more once anybody comes in with it.
    expect(codes.taken(first.token)).toEqual([]);
  });

  it('is full at twelve', async () => {
    const codes = open();
    let given: string | undefined;
    for (let n = 0; n < 12; n += 1)
      ({ token: given } = await camein(codes, await codes.issue('slip', `p${n}`, 'x'), { given }));
    expect(await codes.comeIn(await codes.issue('slip', 'p12', 'x'), { given })).toEqual({ ok: false, why: 'full' });
  });

  it('is the screen and nobody, or somebody and no screen', async () => {
    const codes = open();
    const resident = await camein(codes, await codes.issue('slip', 'chen', 'x'));
    const screen = await camein(codes, await codes.issue('screen', 'screen', 'x'), { given: resident.token });
    expect(codes.taken(screen.token).map(({ kind }) => kind)).toEqual(['screen']);
    const desk = await camein(codes, await codes.issue('desk', 'li', 'x'), { given: screen.token });
    expect(codes.taken(desk.token).map(({ kind }) => kind)).toEqual(['desk']);
    expect(codes.taken(screen.token)).toEqual([]);
  });

  it('of the desk may be one of several, and all of them end with the secret', async () => {
    const codes = open();
    const secret = await codes.issue('desk', 'li', 'x');
    const [laptop, spare] = [await camein(codes, secret), await camein(codes, secret)];
    expect(codes.taken(laptop.token)).toEqual(codes.taken(spare.token));
    await codes.issue('desk', 'li', 'x');
    expect([...codes.taken(laptop.token), ...codes.taken(spare.token)]).toEqual([]);
  });
});

it('finds everybody again after a restart, and hears of a secret that another process ended', async () => {
  const file = join(scratch(), 'codes');
  const first = open({ file });
  const secret = await first.issue('desk', 'li', 'x');
  const came = await first.comeIn(secret);
  if (!came.ok) throw new Error(came.why);
  first.close();
  opened.pop();
  const second = open({ file });
  expect(second.taken(came.token)).toHaveLength(1);
  let ended = false;
  second.onEnd(came.taken.credential, () => {
    ended = true;
  });
  const other = open({ file });
  await other.issue('desk', 'li', 'x');
  await expect.poll(() => ended).toBe(true);
  expect(second.taken(came.token)).toEqual([]);
});
