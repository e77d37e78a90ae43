// The engine behind the room: each seat as itself, the desk for others and under its own name; and what comes twice, late or at the same time.
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { sqlite } from 'yishi/sqlite';
import { openCodes } from '../../examples/room/server/codes.js';
import { seedLift } from '../../examples/room/server/seed.js';
import type { Now, Pace } from '../../examples/room/wire.js';
import { Browser } from '../embed/process.js';
import { bodies, items } from '../http/host.js';
import { scratch } from '../scratch.js';
import { BEFORE_VOTE, ID, listened, sent, started, stopAll } from './room.js';

afterEach(stopAll);

interface Told {
  ok?: true;
  seq: number;
  code: string;
  detail: string;
  fact: { by: string; enteredBy?: string; for?: string };
}
const told = async (response: Response) => (await response.json()) as Told;

const ballot = (choice: string) => ({
  type: 'ballot.cast',
  fields: { choices: { lift: choice }, channel: 'online' },
});

/** The owners' vote, open. */
async function polling(options: Parameters<typeof started>[0] = {}) {
  const room = await started({ until: BEFORE_VOTE, ...options });
  const opened = await room.engine.submit(ID, 'poll.open', {}, { by: 'li' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
  return room;
}

const turnout = async ({ engine }: Awaited<ReturnType<typeof started>>): Promise<number> =>
  (await engine.view(ID, 'li')).poll?.turnout.heads ?? -1;

describe('a resident', () => {
  it('votes as themselves and as nobody else, whatever the body, the header or the address says', async () => {
    const room = await polling();
    const chen = await room.enter('chen');
    for (const beside of [{ by: 'liu' }, { assisted: true }, { by: 'liu', for: 'ma' }, { by: 'li' }])
      expect((await sent(chen, { ...ballot('for'), ...beside })).status).toBe(403);
    expect((await sent(chen, { ...ballot('for'), by: 'system' })).status).toBe(422);
    expect((await sent(chen, ballot('for'), { 'x-as': 'liu' })).status).toBe(403);
    expect((await chen.json(`/api/consultations/${ID}/commands?as=liu`, ballot('for'))).status).toBe(403);
    expect((await sent(chen, { ...ballot('for'), enteredBy: 'li' })).status).toBe(422);
    // Without a mandate in the record.
    const unasked = await sent(chen, { ...ballot('for'), for: 'liu' });
    expect([unasked.status, (await told(unasked)).code]).toEqual([409, 'proxy.none']);
    expect(await turnout(room)).toBe(0);
    const answer = await told(await sent(chen, ballot('for')));
    expect(answer.fact).toMatchObject({ by: 'chen' });
    expect(answer.fact.enteredBy).toBeUndefined();
    expect(await turnout(room)).toBe(1);
  });

  it('votes for whoever gave them a mandate', async () => {
    const room = await polling();
    const sunds = await room.enter('sunds');
    // Entrusted by Ma Yulan before the poll was opened.
    const answer = await told(await sent(sunds, { ...ballot('for'), for: 'ma' }));
    expect(answer.fact).toMatchObject({ by: 'sunds', for: 'ma' });
  });

  it('sees no other consultation of the store, and opens none', async () => {
    const room = await started();
    const other = await room.engine.open(
      { title: 'Another', charter: quickPoll, bodies, items },
      { by: 'chen', id: 'another' },
    );
    expect(other.ok).toBe(true);
    const chen = await room.enter('chen');
    expect((await chen.get('/api/consultations/another/view')).status).toBe(404);
    expect(await (await chen.get('/api/consultations')).text()).not.toContain('another');
    expect((await chen.json('/api/consultations', { title: 'x', charter: {} })).status).toBe(403);
  });
});

describe('the desk', () => {
  it('enters a ballot for somebody, who stands in the record beside whoever entered it', async () => {
    const room = await polling();
    const sun = await room.enter('sun', 'desk');
    const answer = await told(await sent(sun, { ...ballot('abstain'), by: 'xu' }));
    expect(answer.fact).toMatchObject({ by: 'xu', enteredBy: 'sun' });
  });

  it('enters nothing as somebody without saying so', async () => {
    const room = await polling();
    const sun = await room.enter('sun', 'desk');
    // As themselves: the recorder has no vote.
    const own = await sent(sun, ballot('for'));
    expect([own.status, (await told(own)).code]).toEqual([409, 'ballot.not-on-roll']);
    expect((await sent(sun, ballot('for'), { 'x-as': 'xu' })).status).toBe(403);
    expect(await turnout(room)).toBe(0);
  });

  it('is asked for its office as well: whoever may not enter for others does not', async () => {
    const room = await polling();
    const supervisor = await room.enter('du', 'desk');
    const answer = await sent(supervisor, { ...ballot('for'), by: 'xu' });
    expect([answer.status, (await told(answer)).code]).toEqual([403, 'clerk.not-entitled']);
  });

  it('may be two facilitators at once: what one did the other is told, and neither does it twice', async () => {
    const room = await started({ until: BEFORE_VOTE });
    const [li, other] = [await room.enter('li', 'desk'), await room.enter('li', 'desk', new Browser(room.origin))];
    // The secret was made anew for the second laptop: the first is out.
    expect((await li.get('/room/now')).status).toBe(401);
    const chair = await room.enter('m01', 'desk');
    const { seq } = (await (await other.get('/room/now')).json()) as { seq: number };
    const open = { type: 'poll.open', fields: {} };
    const both = await Promise.all([
      sent(other, open, { 'if-match': `"${seq}"` }),
      sent(chair, open, { 'if-match': `"${seq}"` }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, expect.any(Number)]);
    const late = await sent(chair, { type: 'note.add', fields: { text: 'x' } }, { 'if-match': `"${seq}"` });
    expect([late.status, (await told(late)).code]).toEqual([412, 'seq.moved']);
  });
});

describe('what comes twice', () => {
  it('under one key is done once and answered alike, at the same moment too', async () => {
    const room = await polling();
    const chen = await room.enter('chen');
    const key = { 'idempotency-key': '"one intent of one phone"' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => sent(chen, ballot('for'), key)));
    const all = await Promise.all(answers.map(told));
    expect(new Set(all.map(({ seq }) => seq)).size).toBe(1);
    expect(await turnout(room)).toBe(1);
    // Another choice under the key of the first is no second vote.
    expect((await sent(chen, ballot('against'), key)).status).toBe(422);
  });

  it('under two keys is for the charter: a ballot replaces the one before or is refused, and counts once', async () => {
    const room = await polling();
    const chen = await room.enter('chen');
    const twice = await Promise.all(
      ['a', 'b'].map((key) => sent(chen, ballot('for'), { 'idempotency-key': `"${key}"` })),
    );
    expect(twice[0]?.status).toBe(201);
    expect(await turnout(room)).toBe(1);
  });

  it('by key of another person is another intent', async () => {
    const room = await polling();
    const [chen, liu] = [await room.enter('chen'), await room.enter('liu')];
    const key = { 'idempotency-key': '"the same"' };
    expect((await sent(chen, ballot('for'), key)).status).toBe(201);
    expect((await sent(liu, ballot('against'), key)).status).toBe(201);
    expect(await turnout(room)).toBe(2);
  });
});

it('counts whoever follows it for as long as they do, each once, and nobody who was told no: phones wait as long as there are many', async () => {
  const { enter, codes } = await started({ rates: false });
  const [chen, ...others] = await Promise.all(
    ['chen', ...Array.from({ length: 44 }, (_, n) => `p${n}`)].map((one) => enter(one)),
  );
  if (!chen) throw new Error('nobody came in');
  const wait = async () => ((await (await chen.get('/room/pace')).json()) as Pace).gather;
  const events = `/api/consultations/${ID}/events`;
  const refused = ['/api/consultations/nothing/events', '/api/events', `${events}?after=x`];
  for (let times = 0; times < 20; times += 1)
    for (const path of refused) {
      const answer = await chen.get(path);
      expect(answer.ok).toBe(false);
      await answer.text();
    }
  for (let times = 0; times < 60; times += 1) expect((await chen.ask('HEAD', events)).status).toBe(200);
  const hers = await Promise.all(Array.from({ length: 8 }, () => chen.get(events)));
  expect(await wait()).toBe(800);
  const streams = await Promise.all(others.map((one) => one.get(events)));
  expect(await wait()).toBe(900);
  // Some go, and some are shown out.
  for (const one of [...hers, ...streams.slice(0, 20)]) await one.body?.cancel();
  for (let n = 20; n < 44; n += 1) codes.revoke(`p${n}`);
  await expect.poll(wait).toBe(800);
});

it('reads no clock of a phone: a ballot counts by the server’s, and a moment ahead is refused', async () => {
  const room = await polling();
  const chen = await room.enter('chen');
  const ahead = await sent(chen, { ...ballot('for'), on: '2026-05-10T09:00:00.000Z' });
  expect([ahead.status, (await told(ahead)).code]).toEqual([409, 'on.after-at']);
  const hourOff = await sent(chen, ballot('for'), { date: 'Sun, 10 May 2026 02:00:00 GMT' });
  expect(hourOff.status).toBe(201);
});

it('lets the screen watch and ask for nothing', async () => {
  const room = await started();
  const screen = await room.enter('screen', 'screen');
  expect((await screen.get('/room/now')).status).toBe(200);
  expect((await screen.get(`/api/consultations/${ID}/view`)).status).toBe(200);
  expect((await sent(screen, { type: 'note.add', fields: { text: 'x' } })).status).toBe(403);
  expect((await screen.get('/room/now?as=li')).status).toBe(403);
  expect((await screen.get('/room/people')).status).toBe(403);
});

it('keeps a roll that is replaced while people come in apart from who has come in', async () => {
  const room = await started();
  const [sun, chen] = [await room.enter('sun', 'desk'), await room.enter('chen')];
  const table = '编号,姓名,房号,建筑面积\nchen,陈桂英,101,76.50\nnew,新来的,102,76.50\n';
  const preview = async (bytes: string, body = 'owners') =>
    sun.ask('POST', `/room/roll/preview?body=${body}&lang=zh-Hans`, bytes, {
      'content-type': 'application/octet-stream',
    });
  const read = (await (await preview(table)).json()) as { fields: object; lines: string[]; problems: string[] };
  expect(read.lines.join('\n')).toContain('新增 1 人：新来的');
  expect(read.lines.join('\n')).toContain('减少');
  // Nothing was written.
  expect(
    ((await (await sun.get('/room/people')).json()) as { person: string }[]).some(({ person }) => person === 'new'),
  ).toBe(false);
  const entered = await sent(sun, { type: 'roll.enter', fields: read.fields });
  // Whatever the procedure says to it, whoever came in stays in, as who they are.
  expect([201, 403, 409]).toContain(entered.status);
  expect((await chen.get('/room/now')).status).toBe(200);
  const wrong = (await (await preview('编号,姓名,房号,建筑面积\nchen,陈桂英,101,很大\n')).json()) as typeof read;
  expect(wrong.fields).toBeUndefined();
  expect(wrong.problems.join('\n')).toContain('第 2 行');
  expect((await preview(table, 'nobody')).status).toBe(422);
  expect((await preview('x'.repeat(10_000_001))).status).toBe(413);
  expect((await chen.ask('POST', '/room/roll/preview?body=owners', table)).status).toBe(403);
});

it('is found as it was after a restart: who is in, what was cast, and under which key', async () => {
  const folder = scratch();
  const files = { records: join(folder, 'r.sqlite'), codes: join(folder, 'codes') };
  const store = await sqlite({ file: files.records });
  await seedLift(store, BEFORE_VOTE);
  const first = await polling({ store, codes: openCodes({ file: files.codes }) });
  const chen = await first.enter('chen');
  const key = { 'idempotency-key': '"sent before the cable was pulled"' };
  const before = await told(await sent(chen, ballot('for'), key));
  await first.stop();
  const second = await started({
    until: BEFORE_VOTE,
    store: await sqlite({ file: files.records }),
    codes: openCodes({ file: files.codes }),
  });
  chen.origin = second.origin;
  expect((await told(await sent(chen, ballot('for'), key))).seq).toBe(before.seq);
  expect(await turnout(second)).toBe(1);
});

it('shows what another program writes into its file, and tells whoever follows of it', async () => {
  const file = join(scratch(), 'r.sqlite');
  const store = await sqlite({ file });
  await seedLift(store, BEFORE_VOTE);
  const room = await started({ until: BEFORE_VOTE, store });
  const desk = await room.enter('m07', 'desk');
  const seen = (await (await desk.get('/room/now')).json()) as Now;
  const { seqs } = listened(await desk.get(`/api/consultations/${ID}/events?after=${seen.seq}`));
  const other = createEngine({ store: await sqlite({ file }), now: () => new Date(Date.parse(BEFORE_VOTE) + 60_000) });
  expect(await other.submit(ID, 'note.add', { text: '由另一程序记下' }, { by: 'm07' })).toMatchObject({ ok: true });
  await expect.poll(() => seqs).toEqual([seen.seq + 1]);
  const now = (await (await desk.get('/room/now')).json()) as Now;
  expect([now.seq, JSON.stringify(now.last)]).toEqual([seen.seq + 1, expect.stringContaining('由另一程序记下')]);
  await other.close();
});

describe('a screen that is opened from the desk', () => {
  it('shows what anybody in the hall may see: not by how much area, and nothing that is the desk’s', async () => {
    const room = await polling();
    const desk = await room.enter('m07', 'desk');
    await room.engine.submit(ID, 'ballot.cast', ballot('for').fields as never, { by: 'wang' });
    const areaOn = async (query: string) => {
      const now = (await (await desk.get(`/room/now?lang=zh-Hans${query}`)).json()) as Now;
      return { now, area: now.poll?.turnout.find(({ label }) => label.includes('面积'))?.said };
    };
    const own = await areaOn('');
    expect(own.area).toContain('76.50');
    expect(own.now.acts).toBeDefined();
    const wall = await areaOn('&face=screen');
    expect(wall.area).toBe('尚未达到');
    expect(JSON.stringify(wall.now)).not.toContain('76.50');
    for (const part of ['acts', 'last', 'suggestion', 'bodies'] as const) expect(wall.now[part]).toBeUndefined();
  });
});

describe('what was done last, at a desk that does not run the poll', () => {
  it('tells of no paper whose it is while the poll is open', async () => {
    const room = await polling();
    const issued = await room.engine.submit(ID, 'paper.issue', { paper: 'P99', person: 'chen' } as never, {
      by: 'm07',
    });
    expect(issued.ok).toBe(true);
    const recorder = await room.enter('sun', 'desk');
    const now = (await (await recorder.get('/room/now?lang=zh-Hans')).json()) as Now;
    expect(now.last?.[0]?.line).not.toMatch(/陈桂英|P99/);
  });
});
