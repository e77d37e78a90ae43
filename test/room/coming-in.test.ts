// Coming in with a slip, over real HTTP: guessed, stolen, on a second phone, revoked while it is read along; and what the desk hands out.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { openCodes } from '../../examples/room/server/codes.js';
import { seedLift } from '../../examples/room/server/seed.js';
import { Browser } from '../embed/process.js';
import { scratch } from '../scratch.js';
import { ID, listened, sent, started, stopAll } from './room.js';

afterEach(stopAll);

const told = async (response: Response) => (await response.json()) as Record<string, unknown>;

describe('coming in', () => {
  it('takes a code for a cookie that no script reads and no other site sends', async () => {
    const { codes, origin, stop } = await started();
    const browser = new Browser(origin);
    expect(await told(await browser.get('/room/me'))).toMatchObject({ role: null, seats: [], mode: 'drill' });
    const came = await browser.json('/room/in', { code: (await codes.issue('slip', 'chen', 'li')).toLowerCase() });
    expect(came.status).toBe(200);
    expect(came.headers.get('set-cookie')).toMatch(/^room=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(came.headers.get('cache-control')).toBe('no-store');
    expect(await told(await browser.get('/room/me'))).toMatchObject({
      role: 'resident',
      seats: [{ person: 'chen', name: '陈桂英', role: 'resident', offices: [] }],
    });
    expect((await browser.json('/room/out', {})).status).toBe(204);
    expect(await told(await browser.get('/room/me'))).toMatchObject({ role: null });
    await stop();
  });

  it('keeps the cookie to https and to this host where the room is reached so', async () => {
    const { codes, origin } = await started({ origin: 'https://room.example' });
    const came = await new Browser(origin).json('/room/in', { code: await codes.issue('slip', 'chen', 'li') });
    expect(came.headers.get('set-cookie')).toMatch(/^__Host-room=.*; HttpOnly; Secure; SameSite=Strict$/);
    expect(came.headers.get('strict-transport-security')).toBeTruthy();
  });

  it('answers alike to a code that never was, that was revoked and that was replaced', async () => {
    const { codes, origin } = await started();
    const replaced = await codes.issue('slip', 'chen', 'li');
    await codes.issue('slip', 'chen', 'li');
    const revoked = await codes.issue('slip', 'liu', 'li');
    codes.revoke('liu');
    const answers = await Promise.all(
      [replaced, revoked, 'K7M2-961D-5TVF', 'K7M2-961D-5TVF-K7M2-961D'].map(async (code) => {
        const response = await new Browser(origin).json('/room/in', { code }, { 'accept-language': 'zh-CN' });
        return [response.status, response.headers.get('set-cookie'), await response.text()];
      }),
    );
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[0]?.[2]).toContain('这个入场编码进不来');
  });

  it('speaks of secrets to whoever wanted to the desk or the screen, whether there is such a one or not', async () => {
    const { codes, origin } = await started();
    const replaced = await codes.issue('desk', 'li', 'tests');
    await codes.issue('desk', 'li', 'tests');
    const why = async (code: string, to?: string, lang = 'zh-CN') => {
      const answer = await new Browser(origin).json('/room/in', { code, to }, { 'accept-language': lang });
      return [answer.status, (await told(answer))['detail']] as const;
    };
    const slips = /入场/;
    for (const to of ['desk', 'help', 'screen']) {
      expect(await why('K7M2', to)).toEqual([422, expect.stringMatching(/^口令共二十位.*五组/)]);
      const [status, said] = await why('K7M2-961D-5TVF-K7M2-961D', to);
      expect([status, said]).toEqual(await why(replaced, to));
      expect(status).toBe(401);
      expect(said).toMatch(/这个口令登录不了.*npm run room -- --new-secret/);
      expect(said).not.toMatch(slips);
    }
    expect((await why('K7M2-961D-5TVF-K7M2-961D', 'screen', 'en'))[1]).toContain('--new-secret screen makes');
    expect((await why('K7M2'))[1]).toMatch(slips);
    expect((await why(await codes.issue('screen', 'screen', 'tests'), 'nowhere'))[0]).toBe(422);
  });

  it('tells a second phone that the code was used, and nothing of whose it is', async () => {
    const { codes, origin } = await started();
    const code = await codes.issue('slip', 'chen', 'li');
    expect((await new Browser(origin).json('/room/in', { code })).status).toBe(200);
    const second = await new Browser(origin).json('/room/in', { code }, { 'accept-language': 'en' });
    expect(second.status).toBe(409);
    const said = await second.text();
    expect(said).toContain('another device');
    expect(said).not.toMatch(/chen|陈/);
  });

  it('lets nobody guess for long, says after how many seconds, and lets a hall come in meanwhile', async () => {
    const { codes, origin } = await started();
    const browser = new Browser(origin);
    const codesOfAll = await Promise.all(Array.from({ length: 60 }, (_, n) => codes.issue('slip', `p${n}`, 'li')));
    // As many as come in at once from behind one address.
    const all = await Promise.all(codesOfAll.map((code) => new Browser(origin).json('/room/in', { code })));
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
    const right = await codes.issue('slip', 'chen', 'li');
    const guessed = async (most: number): Promise<number> => {
      for (let times = 0; times < most; times += 1) {
        const { status, headers } = await browser.json('/room/in', { code: 'nonsense' });
        if (status === 429) return Number(headers.get('retry-after'));
      }
      throw new Error(`nobody stopped ${most} guesses`);
    };
    const wait = await guessed(80);
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(2);
    // Whoever goes on afterwards waits two seconds, however much of the first pause was left. Not even the right code is looked at.
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    expect(await guessed(3)).toBe(2);
    expect((await browser.json('/room/in', { code: right })).status).toBe(429);
  });

  it.each([
    ['a form of another site', 'application/x-www-form-urlencoded', 'code=K7M2-961D-5TVF', {}, 415],
    [
      'a page of another site',
      'application/json',
      '{"code":"K7M2-961D-5TVF"}',
      { origin: 'https://elsewhere.test' },
      403,
    ],
    [
      'a page of another site',
      'application/json',
      '{"code":"K7M2-961D-5TVF"}',
      { 'sec-fetch-site': 'cross-site' },
      403,
    ],
    ['something that is no JSON', 'application/json', '{"code":', {}, 422],
    ['something else in the JSON', 'application/json', '{"code":["K7M2-961D-5TVF"]}', {}, 422],
    ['more than there should be', 'application/json', JSON.stringify({ code: 'K'.repeat(200_000) }), {}, 413],
    ['a name every object has', 'application/json', '{"code":"x","__proto__":{"role":"desk"}}', {}, 422],
  ])('takes no code from %s (%s)', async (_what, type, body, headers, status) => {
    const { origin } = await started();
    const asked = await new Browser(origin).ask('POST', '/room/in', body, { 'content-type': type, ...headers });
    expect(asked.status).toBe(status);
    expect(asked.headers.get('set-cookie')).toBeNull();
  });

  it('believes no cookie that was made up', async () => {
    const { origin } = await started();
    for (const cookie of [`room=${'A'.repeat(43)}`, 'room=chen', 'room=', `room=${'x'.repeat(5000)}`])
      for (const path of ['/room/people', '/room/now', `/api/consultations/${ID}/view`])
        expect((await new Browser(origin).ask('GET', path, undefined, { cookie })).status).toBe(401);
  });
});

describe('a slip that is taken away', () => {
  it('ends what is read along on that phone, at once, and nobody else’s', async () => {
    const { enter, codes, origin, engine } = await started();
    const [chen, liu] = [await enter('chen'), await enter('liu')];
    const events = `/api/consultations/${ID}/events`;
    const [hers, his] = [listened(await chen.get(`${events}?as=chen`)), listened(await liu.get(events))];
    codes.revoke('chen');
    await hers.over;
    expect((await chen.get(events)).status).toBe(401);
    await engine.submit(ID, 'note.add', { text: 'still here' }, { by: 'li' });
    await expect.poll(() => his.seqs.length).toBe(1);
    expect(hers.seqs).toEqual([]);
    expect((await new Browser(origin).get(events)).status).toBe(401);
  });
});

describe('slips', () => {
  it('are printed by those who may enter for others, once for everybody of a body who has none', async () => {
    const { enter, origin, errors } = await started();
    const [sun, du, chen] = [await enter('sun', 'desk'), await enter('du', 'desk'), await enter('chen')];
    expect((await du.json('/room/slips', { body: 'owners' })).status).toBe(403);
    expect((await chen.json('/room/slips', { body: 'owners' })).status).toBe(403);
    expect((await new Browser(origin).json('/room/slips', { body: 'owners' })).status).toBe(401);
    const printed = await sun.json('/room/slips', { body: 'owners' });
    expect(printed.status).toBe(200);
    expect(printed.headers.get('cache-control')).toBe('no-store');
    const html = await printed.text();
    const found = [...html.matchAll(/<b>([\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4})<\/b>/g)].map(([, code]) => code ?? '');
    // Eleven owners, of whom one has come in.
    expect(found).toHaveLength(10);
    expect(html).toContain('刘明远</h2><p>房号 102 室</p>');
    expect(html).not.toContain('陈桂英');
    expect(html).not.toMatch(/<script|<style|style="|onload/);
    const again = await sun.json('/room/slips', { body: 'owners' });
    expect(await again.text()).not.toContain('<b>');
    const browser = new Browser(origin);
    expect(await told(await browser.json('/room/in', { code: found[0] }))).toMatchObject({ role: 'resident' });
    // One by one they are made anew, and the one before ends.
    expect((await chen.get('/room/now')).status).toBe(200);
    expect((await sun.json('/room/slips', { people: ['chen'] })).status).toBe(200);
    expect((await chen.get('/room/now')).status).toBe(401);
    expect((await sun.json('/room/slips', { people: ['nobody-of-that-id'] })).status).toBe(404);
    expect(errors).toEqual([]);
  });

  it('are printed once more for all who have not come in, where what was printed never arrived', async () => {
    const { enter, origin } = await started();
    const [sun, liu] = [await enter('sun', 'desk'), await enter('liu')];
    const codesOf = async (asked: Response) =>
      [...(await asked.text()).matchAll(/<b>([\dA-Z-]{14})<\/b>/g)].map(([, code]) => code);
    const lost = await codesOf(await sun.json('/room/slips', { all: true }));
    expect(lost.length).toBeGreaterThan(10);
    const nobody = await sun.json('/room/slips', { all: true });
    expect([nobody.status, await nobody.text()]).toEqual([204, '']);
    const anew = await codesOf(await sun.json('/room/slips', { all: true, anew: true }));
    expect(anew).toHaveLength(lost.length);
    expect((await new Browser(origin).json('/room/in', { code: lost[0] })).status).toBe(401);
    expect((await new Browser(origin).json('/room/in', { code: anew[0] })).status).toBe(200);
    // Whoever came in stays.
    expect((await liu.get('/room/now')).status).toBe(200);
    expect(await codesOf(await sun.json('/room/slips', { all: true, anew: true }))).toHaveLength(lost.length - 1);
  });

  it('that two print at the same moment are one code for each', async () => {
    const { enter, origin } = await started();
    const [sun, li] = [await enter('sun', 'desk'), await enter('li', 'desk')];
    const printed = await Promise.all([sun, li, sun].map((desk) => desk.json('/room/slips', { all: true })));
    expect(printed.map(({ status }) => status).sort()).toEqual([200, 204, 204]);
    const sheet = printed.find(({ status }) => status === 200);
    const codes = [...((await sheet?.text()) ?? '').matchAll(/<b>([\dA-Z-]{14})<\/b>/g)].map(([, code]) => code);
    for (const code of [codes[0], codes.at(-1)])
      expect((await new Browser(origin).json('/room/in', { code })).status).toBe(200);
  });

  it('that lead where no phone gets are printed anew once the room has an address, but for those who came in', async () => {
    const file = join(scratch(), 'codes');
    const store = memory();
    await seedLift(store);
    const codesOf = (html: string) => [...html.matchAll(/<b>([\dA-Z-]{14})<\/b>/g)].map(([, code]) => code ?? '');
    const print = async (desk: Browser) => codesOf(await (await desk.json('/room/slips', { body: 'owners' })).text());
    const alone = await started({ store, codes: openCodes({ file }) });
    const li = await alone.enter('li', 'desk');
    const [came, ...others] = await print(li);
    expect(others).toHaveLength(10);
    expect((await new Browser(alone.origin).json('/room/in', { code: came })).status).toBe(200);
    expect(await print(li)).toEqual([]);
    await alone.stop();
    const room = await started({ store, codes: openCodes({ file }), origin: 'http://192.168.1.20:8790' });
    li.origin = room.origin;
    const anew = await print(li);
    expect(anew).toHaveLength(10);
    expect(anew.filter((code) => others.includes(code))).toEqual([]);
    expect((await new Browser(room.origin).json('/room/in', { code: others[0] })).status).toBe(401);
    expect((await new Browser(room.origin).json('/room/in', { code: anew[0] })).status).toBe(200);
    expect(await print(li)).toEqual([]);
  });

  it('show a name as it is written, however long and whatever is in it', async () => {
    const store = memory();
    await seedLift(store);
    const { enter } = await started({ store });
    const li = await enter('li', 'desk');
    const name = `<img src=x onerror=alert(1)>&"'${'长'.repeat(60)}`;
    const admit = (called: string) =>
      sent(li, { type: 'person.admit', fields: { people: [{ person: 'newcomer', name: called }] } });
    const tooLong = await admit('长'.repeat(200));
    expect([tooLong.status, await tooLong.text()]).toEqual([422, expect.stringContaining('100')]);
    expect((await admit(name)).status).toBe(201);
    const html = await (await li.json('/room/slips', { people: ['newcomer'] })).text();
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;长');
    expect(html).not.toContain('<img');
    const people = (await (await li.get('/room/people')).json()) as { person: string; name: string }[];
    expect(people.find(({ person }) => person === 'newcomer')?.name).toBe(name);
  });

  it('are taken back by the desk', async () => {
    const { enter } = await started();
    const [sun, chen] = [await enter('sun', 'desk'), await enter('chen')];
    expect(await told(await sun.json('/room/codes/revoke', { person: 'chen' }))).toEqual({ ended: 1 });
    expect((await chen.get('/room/now')).status).toBe(401);
    const people = (await (await sun.get('/room/people')).json()) as { person: string; code: string }[];
    expect(people.find(({ person }) => person === 'chen')?.code).toBe('revoked');
  });
});

describe('a secret of the desk', () => {
  it('is one for as long as there is an office', async () => {
    const { enter } = await started();
    const wang = await enter('wang', 'desk');
    expect(await told(await wang.get('/room/me'))).toMatchObject({ role: 'resident' });
    expect((await wang.get('/room/people')).status).toBe(403);
    const chair = await enter('m01', 'desk');
    expect(await told(await chair.get('/room/me'))).toMatchObject({ role: 'desk', seats: [{ offices: ['主持人'] }] });
    expect((await chair.get('/room/people')).status).toBe(200);
  });

  it('makes a laptop several people, who say who asks', async () => {
    const { enter } = await started();
    const desk = await enter('li', 'desk', await enter('sun', 'desk'));
    expect(await told(await desk.get('/room/me'))).toMatchObject({ seats: [{ person: 'sun' }, { person: 'li' }] });
    const note = { type: 'note.add', fields: { text: 'x' } };
    expect((await sent(desk, note)).status).toBe(400);
    expect((await sent(desk, note, { 'x-as': 'm01' })).status).toBe(403);
    const answer = await told(await sent(desk, note, { 'x-as': 'li' }));
    expect(answer).toMatchObject({ ok: true, fact: { by: 'li' } });
  });
});

it('writes nothing into its log that lets anybody in or says who asked', async () => {
  const { enter, codes, origin, lines } = await started();
  const code = await codes.issue('slip', 'liu', 'li');
  const browser = await enter('chen');
  await browser.get(`/room/now?as=chen&lang=en&code=${code}`);
  await new Browser(origin).json('/room/in', { code: 'K7M2-961D-5TVF' });
  await browser.get('/room/%0a%1b[31mforged');
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/^[A-Z]+ \/[!-~]* \d{3} \d+ ms$/);
  expect(lines.join('\n')).not.toMatch(/K7M2|chen|as=|room=/);
  expect(lines.join('\n')).not.toContain(code);
});
