// A whole app in one file: Hono, records in SQLite, people by signed links, pages of the server that follow what happens.
// SECRET=… PEOPLE=ann,bo,cy npx tsx examples/embed/hono-sqlite.ts     prints their links; the first of them opens polls
import { createHmac, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { createEngine, runClock, UnknownConsultation, type View } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { http } from 'yishi/http';
import { language } from 'yishi/language';
import { memoryTables, queries } from 'yishi/queries';
import { sqlite } from 'yishi/sqlite';

const { SECRET: secret, PEOPLE = 'ann,bo,cy', FILE: file = 'yishi.sqlite', PORT = '3000' } = process.env;
if (!secret) throw new Error('SECRET has to be set');
const people = PEOPLE.split(',');
const { refusal } = language('en');

const engine = createEngine({ store: await sqlite({ file }) });
const clock = runClock(engine, { onError: console.error });
const ending = new AbortController();
// Titles, in memory: read anew from the records at each start.
const lists = queries({ engine, on: memoryTables() });
const following = lists.follow({ signal: ending.signal, onError: console.error });

// Who asks: whoever opened a link of theirs, by a signed cookie from then on. Forms of other sites are turned away.
const app = new Hono<{ Variables: { person: string } }>().use(csrf());
const signed = (person: string) => createHmac('sha256', secret).update(`in ${person}`).digest('hex');
app.get('/in/:person/:sign', async (c) => {
  const { person, sign } = c.req.param();
  const [given, right] = [Buffer.from(sign), Buffer.from(signed(person))];
  const ours = people.includes(person) && given.length === right.length && timingSafeEqual(given, right);
  if (!ours) return c.text('This link is none of ours.', 403);
  await setSignedCookie(c, 'person', person, secret, { httpOnly: true, sameSite: 'Lax', maxAge: 30 * 86_400 });
  return c.redirect('/', 303);
});
app.use(async (c, next) => {
  const person = await getSignedCookie(c, secret, 'person');
  if (!person || !people.includes(person)) return c.text('Open the link you were given.', 401);
  c.set('person', person);
  await next();
});

// Yishi over HTTP for whoever that is: the pages listen to its events.
const handler = http(engine, { authenticate: (_request, person: string) => ({ person }), basePath: '/api' });
app.all('/api/*', (c) => handler(c.req.raw, c.get('person')));

const asked = {
  for: { type: 'ballot.cast', fields: { choices: { question: 'for' }, channel: 'online' } },
  against: { type: 'ballot.cast', fields: { choices: { question: 'against' }, channel: 'online' } },
  close: { type: 'poll.close', fields: {} },
  count: { type: 'count.make', fields: {} },
} as const;
const page = (title: string, content: unknown) =>
  html`<!doctype html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${content}`;
// A key for each form as it is shown: sent twice it is one intent.
const form = (action: string, content: unknown) =>
  html`<form method="post" action="${action}"><input type="hidden" name="key" value="${crypto.randomUUID()}">${content}</form>`;
const shown = ({ id, seq, title, place, poll, items, permitted }: View, said = '') => {
  const outcome = poll?.result?.items[0]?.outcome ?? items[0]?.status;
  const buttons = Object.entries(asked)
    .filter(([, { type }]) => permitted.some((one) => one.type === type && one.ok))
    .map(([name]) => form(`/c/${id}/${name}`, html`<button>${name}</button>`));
  const turnout = poll ? html`${poll.turnout.heads} of ${poll.roll.heads} have voted: ${outcome}` : '';
  const events = `/api/consultations/${encodeURIComponent(id)}/events?after=${seq}`;
  const script = html`<script>new EventSource('${events}').onmessage = () => location.reload()</script>`;
  return page(title, html`<p>${said}</p><p>${place}</p><p>${turnout}</p>${buttons}${script}`);
};

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
app.get('/', async (c) => {
  const all = (await lists.list({ person: c.get('person') })).map(
    ({ id, title }) => html`<li><a href="/c/${id}">${title}</a>`,
  );
  const opening = html`<input name="title"><input name="closes" value="${inDays(2)}"><button>Open a poll</button>`;
  return c.html(page('Polls', html`<ul>${all}</ul>${c.get('person') === people[0] ? form('/polls', opening) : ''}`));
});
app.post('/polls', async (c) => {
  const { title = '', closes = '', key = '' } = (await c.req.parseBody()) as Record<string, string>;
  const [by, id] = [c.get('person'), `p${key}`];
  if (by !== people[0]) return c.text('You open none.', 403);
  // Before anything is opened: a consultation without its poll would stand in everybody's list.
  const ahead = Date.parse(closes) - Date.now();
  if (!(ahead > 0 && ahead < 366 * 86_400_000)) return c.text(`Write when it closes, like ${inDays(2)}.`, 400);
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const question = { item: 'question', title, topics: [], stakeholders: [], affected: [], route };
  const bodies = [{ body: 'group', kind: 'group', name: 'Everybody' }];
  const opening = { title, charter: quickPoll, bodies, items: [{ ...question, becomes: 'opinion' as const }] };
  const opened = await engine.open(opening, { by, id, key });
  if (!opened.ok) return c.text(refusal(opened.refusal), 409);
  const members = people.map((person) => ({ person }));
  await engine.submit(id, 'roll.enter', { body: 'group', members }, { by, key: `${key} roll` });
  const posted = await engine.submit(
    id,
    'notice.post',
    { items: ['question'], closes: new Date(closes).toISOString() },
    { by, key: `${key} post` },
  );
  return posted.ok ? c.redirect(`/c/${id}`, 303) : c.text(refusal(posted.refusal), 409);
});
app.get('/c/:id', async (c) => c.html(shown(await engine.view(c.req.param('id'), c.get('person')))));
app.post('/c/:id/:button{for|against|close|count}', async (c) => {
  const { key = '' } = (await c.req.parseBody()) as Record<string, string>;
  const me = engine.as(c.req.param('id'), c.get('person'));
  const answer = await me.ask({ ...asked[c.req.param('button') as keyof typeof asked], key });
  return answer.ok ? c.redirect(`/c/${me.id}`, 303) : c.html(shown(await me.view(), refusal(answer.refusal)), 409);
});
app.onError((error, c) => {
  if (error instanceof UnknownConsultation) return c.text('There is none.', 404);
  if (error instanceof HTTPException) return error.getResponse();
  console.error(error);
  return c.text('Something is broken.', 500);
});

const server = serve({ fetch: app.fetch, port: Number(PORT) }, ({ port }) => {
  for (const person of people) console.log(`http://localhost:${port}/in/${person}/${signed(person)}`);
  console.log(`listening on ${port}`);
});
await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
server.close();
ending.abort();
await Promise.all([clock.stop(), following]);
await engine.close(); // The streams end with it.
setTimeout(() => process.exit(), 1_000).unref(); // Whoever keeps a connection open for nothing.
