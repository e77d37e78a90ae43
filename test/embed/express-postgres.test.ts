// The governance app of the documents, in a process of its own on a real PostgreSQL: two neighbourhoods, their people, and one poll from
// open to counted, over a restart.
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrated } from '../../examples/embed/express-postgres/tables.js';
import { addUser } from '../../examples/embed/express-postgres/users.js';
import { postgresServer, type Server } from '../adapters/postgres/server.js';
import { Browser, endAll, program, type Running, started } from './process.js';

const secret = `whsec_${btoa('a secret of twenty-four b')}`;
const people = { ann: '', bo: '', eve: '' };
let server: Server;
let pool: pg.Pool;
let main = '';
let hooks: HttpServer;
const told: { id: string; data: { id: string; seq: number } }[] = [];

beforeAll(async () => {
  server = await postgresServer(['-c', 'fsync=off']);
  pool = server.pool();
  await migrated(pool);
  const user = { password: 'correct horse', clerk: false };
  people.ann = await addUser(pool, { ...user, login: 'Ann@xishan.test', name: 'Ann', scope: 'xishan', clerk: true });
  people.bo = await addUser(pool, { ...user, login: 'bo@xishan.test', name: 'Bo', scope: 'xishan' });
  people.eve = await addUser(pool, { ...user, login: 'eve@hedong.test', name: 'Eve', scope: 'hedong', clerk: true });
  main = await program(fileURLToPath(new URL('../../examples/embed/express-postgres/main.ts', import.meta.url)));
  hooks = createServer(async (request, response) => {
    let body = '';
    // Whoever tells is killed now and then, in the middle of it.
    try {
      for await (const part of request) body += part;
    } catch {
      return;
    }
    const id = String(request.headers['webhook-id']);
    const data = new Webhook(secret).verify(body, request.headers as Record<string, string>) as (typeof told)[number];
    told.push({ ...data, id });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  endAll();
  hooks.close();
  await server.stop();
});

const start = (): Promise<Running> =>
  started(main, {
    DATABASE_URL: server.url,
    SESSION_SECRET: 'a secret of the tests',
    WEBHOOK_URL: `http://127.0.0.1:${(hooks.address() as AddressInfo).port}/`,
    WEBHOOK_SECRET: secret,
  });

async function loggedIn(origin: string, login: string): Promise<Browser> {
  const browser = new Browser(origin);
  expect((await browser.form('/login', { login, password: 'correct horse' })).status).toBe(303);
  return browser;
}

const path = '/c/poll-k1';
const api = '/api/consultations/poll-k1';
const ballot = { type: 'ballot.cast', fields: { choices: { question: 'for' }, channel: 'online' } };

it('runs a poll from open to counted over a restart, tells of it once, and keeps people and tenants apart', async () => {
  const first = await start();
  const ann = await loggedIn(first.origin, 'ann@xishan.test');
  const bo = await loggedIn(first.origin, 'bo@xishan.test');
  const eve = await loggedIn(first.origin, 'eve@hedong.test');

  const closes = new Date(Date.now() + 3_600_000).toISOString();
  const opened = await ann.form('/polls', { title: 'A <b>lamp</b>?', closes, key: 'k1' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, path]);
  // The same form once more is the same poll.
  expect((await ann.form('/polls', { title: 'A <b>lamp</b>?', closes, key: 'k1' })).status).toBe(303);
  expect((await bo.form('/polls', { title: 'Mine', closes, key: 'k2' })).status).toBe(403);
  await expect.poll(() => bo.text('/')).toContain(`<a href="${path}">A &lt;b&gt;lamp&lt;/b&gt;?</a>`);

  // A foreign tenant finds nothing, on the pages and over HTTP.
  expect((await eve.get(path)).status).toBe(404);
  expect((await eve.get(`${api}/view`)).status).toBe(404);
  expect((await eve.form(`${path}/for`, { key: 'e1' })).status).toBe(404);
  expect((await eve.json(`${api}/commands`, ballot)).status).toBe(404);
  expect(await (await eve.get('/api/consultations')).json()).toEqual({ heads: [] });
  expect(await eve.text('/')).not.toContain('poll-k1');

  // What happens in all of them is for the clerks, each in their own.
  expect((await bo.get('/api/events')).status).toBe(403);
  const everything = await Promise.all([ann, eve].map((browser) => browser.get('/api/events?after=')));
  expect(everything.map(({ status }) => status)).toEqual([200, 200]);
  const lost = await ann.ask('GET', '/api/events', undefined, { 'last-event-id': 'no place of ours' });
  const lostSeen = lost.text();

  // Whoever may vote has one mail. It is written beside what is asked, and not for who has voted by then: so it is waited for.
  const mailed = async () => {
    const { rows } = await pool.query<{ person: string }>('SELECT person FROM mails');
    return rows.map(({ person }) => person).sort();
  };
  await expect.poll(mailed).toEqual([people.ann, people.bo].sort());

  // Whoever says they are somebody else is not listened to.
  const forged = { 'x-person': people.ann, authorization: `Bearer ${people.ann}` };
  expect((await bo.json(`${api}/commands`, ballot, forged)).status).toBe(201);
  expect(await (await ann.get(`${api}/view`)).json()).toMatchObject({ poll: { voted: false, turnout: { heads: 1 } } });
  expect((await bo.json(`${api}/commands`, { ...ballot, by: people.ann })).status).toBe(403);
  expect((await bo.json(`${api}/commands`, { ...ballot, enteredBy: people.ann })).status).toBe(422);
  expect((await new Browser(first.origin).get(`${api}/view`)).status).toBe(401);
  // Nor is a form of another site.
  const elsewhere = { 'sec-fetch-site': 'cross-site' };
  expect((await ann.form(`${path}/against`, { key: 'x1' }, elsewhere)).status).toBe(403);

  // What follows all of them is told a moment after it was recorded.
  let annSaw = '';
  const [annFollows, eveFollows] = everything;
  const eveSeen = eveFollows!.text();
  const annSeen = (async () => {
    const decoder = new TextDecoder();
    for await (const part of annFollows!.body!) annSaw += decoder.decode(part, { stream: true });
  })();
  await expect.poll(() => annSaw).toContain('"id":"poll-k1","seq":4,"kind":"entry"');

  // Somebody watches: no reason to stay when the process is asked to end. Sessions and the poll are there afterwards.
  const watching = await bo.get(`${api}/events`);
  expect(watching.headers.get('content-type')).toBe('text/event-stream');
  const seen = watching.text();
  expect(await first.stop()).toBe(0);
  expect(first.said).toEqual([expect.stringMatching(/^listening on/), 'stopped']);
  expect(await seen).toContain(': here');
  await annSeen;
  expect(await eveSeen).not.toContain('data:');
  expect(await lostSeen).toContain('event: lost');

  const second = await start();
  for (const browser of [ann, bo, eve]) browser.origin = second.origin;
  expect((await ann.form(`${path}/for`, { key: 'a1' })).status).toBe(303);
  expect((await ann.form(`${path}/for`, { key: 'a1' })).status).toBe(303);
  const refused = await bo.form(`${path}/close`, { key: 'b1' });
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('is for the convener')]);
  expect((await ann.form(`${path}/close`, { key: 'a2' })).status).toBe(303);
  expect((await ann.form(`${path}/count`, { key: 'a3' })).status).toBe(303);
  expect(await bo.text(path)).toContain('A &lt;b&gt;lamp&lt;/b&gt;?: passed');

  // Each entry is among the activities once, and was told by webhook; nobody has a second mail.
  const { rows } = await pool.query('SELECT seq, type FROM activity ORDER BY scope, consultation, seq');
  const types = [
    'consultation.open',
    'roll.enter',
    'notice.post',
    'ballot.cast',
    'ballot.cast',
    'poll.close',
    'count.make',
  ];
  expect(rows).toEqual(types.map((type, index) => ({ seq: index + 1, type })));
  await expect.poll(() => new Set(told.map(({ id }) => id)).size).toBe(types.length);
  expect(await mailed()).toEqual([people.ann, people.bo].sort());
  expect(await second.stop()).toBe(0);
});

it('closes a poll when its time is over, once, whoever looks, and however many run', async () => {
  const before = await start();
  const ann = await loggedIn(before.origin, 'ann@xishan.test');
  const closes = new Date(Date.now() + 8000).toISOString();
  expect((await ann.form('/polls', { title: 'Soon over', closes, key: 'k3' })).status).toBe(303);
  await before.stop();
  // Each of them looks when it starts, and when the time has come.
  const apps = await Promise.all([start(), start()]);
  const SELECT = "SELECT type FROM activity WHERE consultation = 'poll-k3' ORDER BY seq";
  const types = async () => (await pool.query<{ type: string }>(SELECT)).rows.map(({ type }) => type);
  const closed = ['consultation.open', 'roll.enter', 'notice.post', 'deadline.pass'];
  await expect.poll(types).toEqual(closed);
  expect(await Promise.all(apps.map((app) => app.stop()))).toEqual([0, 0]);
  expect(await types()).toEqual(closed);
});

it('killed while people ask, has written down of its own what is recorded, and once what is asked again', async () => {
  const rounds = 4;
  const each = 20;
  const answered = new Set<string>();
  const texts: string[] = [];
  const note = async (ann: Browser, text: string): Promise<number> => {
    const sent = { type: 'note.add', fields: { text } };
    const { status } = await ann.json(`${api}/commands`, sent, { 'idempotency-key': text });
    if (status === 201) answered.add(text);
    return status;
  };
  for (let round = 0; round < rounds; round += 1) {
    const app = await start();
    const ann = await loggedIn(app.origin, 'ann@xishan.test');
    const asking = Array.from({ length: each }, (_, index) => {
      texts.push(`${round} ${index}`);
      return note(ann, `${round} ${index}`);
    });
    const ended = Promise.allSettled(asking);
    // Dead in the middle of them.
    await Promise.all(asking.slice(0, 1 + 3 * round));
    await app.kill();
    await ended;
  }
  const died = answered.size;
  expect(died).toBeGreaterThanOrEqual(rounds);
  // Whoever had no answer asks again, under the same key; and so does whoever had one.
  const app = await start();
  const ann = await loggedIn(app.origin, 'ann@xishan.test');
  const before = new Set(answered);
  const statuses = await Promise.all(texts.map((text) => note(ann, text)));
  expect(
    statuses.map((status, index) => (before.has(texts[index] ?? '') ? status : status === 201 ? 200 : status)),
  ).toEqual(texts.map(() => 200));
  expect(await app.stop()).toBe(0);
  const recorded = await pool.query('SELECT scope, id, seq FROM yishi_entries ORDER BY scope, id, seq');
  const noted = await pool.query('SELECT scope, consultation AS id, seq FROM activity ORDER BY scope, id, seq');
  expect(noted.rows).toEqual(recorded.rows);
  const notes = await pool.query("SELECT 1 FROM activity WHERE type = 'note.add'");
  expect(notes.rows.length).toBe(texts.length);
  console.log(`killed ${rounds} times: ${died} of ${texts.length} answered by then; asked again, each is there once`);
});

it('lets nobody in by a wrong password or an old session, and few tries at a time', async () => {
  const app = await start();
  const eve = await loggedIn(app.origin, 'eve@hedong.test');
  const browser = new Browser(app.origin);
  const tries: number[] = [];
  // Ten, and one more each ten seconds: however long a try takes, it comes to an end.
  for (const login of [
    'eve@hedong.test',
    'nobody@hedong.test',
    ...Array.from({ length: 60 }, () => 'eve@hedong.test'),
  ]) {
    tries.push((await browser.form('/login', { login, password: 'wrong' })).status);
    if (tries.at(-1) !== 401) break;
  }
  expect(tries.slice(0, 2)).toEqual([401, 401]);
  expect(tries.at(-1)).toBe(429);
  // Whoever moved out is out at once.
  expect((await eve.get('/api/consultations')).status).toBe(200);
  await pool.query('DELETE FROM users WHERE person = $1', [people.eve]);
  expect((await eve.get('/api/consultations')).status).toBe(401);
  expect(await await app.stop()).toBe(0);
});

it('answers a login once the session is kept, however long that takes', async () => {
  const app = await start();
  await pool.query(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END'`);
  await pool.query('CREATE TRIGGER slow BEFORE INSERT ON session FOR EACH ROW EXECUTE FUNCTION slowly()');
  const ann = await loggedIn(app.origin, 'ann@xishan.test');
  expect((await ann.get('/api/consultations')).status).toBe(200);
  await pool.query('DROP TRIGGER slow ON session');
  expect((await ann.form('/logout', {})).status).toBe(303);
  expect((await ann.get('/api/consultations')).status).toBe(401);
  expect(await app.stop()).toBe(0);
});

it('says that it is well while its database is', async () => {
  const app = await start();
  expect(await new Browser(app.origin).text('/health')).toBe('ok');
  expect(await app.stop()).toBe(0);
});
