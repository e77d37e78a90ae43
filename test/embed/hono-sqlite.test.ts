// The app in one file, in a process of its own: people come in by their links, vote on the pages, are told by events, and find everything after a
// restart.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createParser } from 'eventsource-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { Browser, endAll, program, type Running, started } from './process.js';

let main = '';
const file = join(scratch(), 'yishi.sqlite');
beforeAll(async () => {
  main = await program(fileURLToPath(new URL('../../examples/embed/hono-sqlite.ts', import.meta.url)));
});
afterAll(endAll);

const start = () => started(main, { SECRET: 'a secret of the tests', PEOPLE: 'ann,bo,cy', FILE: file });

/** As somebody who opens the link that was printed for them. */
async function comingIn({ said, origin }: Running, person: string): Promise<Browser> {
  const link = said.find((line) => line.includes(`/in/${person}/`)) ?? '';
  const browser = new Browser(origin);
  expect((await browser.get(new URL(link).pathname)).status).toBe(303);
  return browser;
}

it('takes a poll from open to counted over a restart, and tells whoever watches', async () => {
  const first = await start();
  const [ann, bo] = [await comingIn(first, 'ann'), await comingIn(first, 'bo')];
  const closes = new Date(Date.now() + 3_600_000).toISOString();
  for (const nonsense of ['', 'tomorrow', new Date(Date.now() - 60_000).toISOString(), '+012345-01-01T00:00:00.000Z'])
    expect((await ann.form('/polls', { title: 'None', closes: nonsense, key: '0' })).status).toBe(400);
  expect((await ann.get('/c/p0')).status).toBe(404);
  const opened = await ann.form('/polls', { title: '<i>Tea</i>?', closes, key: '1' });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/c/p1']);
  await expect.poll(() => bo.text('/')).toContain('<a href="/c/p1">&lt;i&gt;Tea&lt;/i&gt;?</a>');

  const page = await bo.text('/c/p1');
  const [, events = ''] = /new EventSource\('([^']+)'\)/.exec(page) ?? [];
  const stream = await bo.get(events);
  const told: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => told.push((JSON.parse(data) as { type: string }).type) });
  const over = (async () => {
    const decoder = new TextDecoder();
    for await (const part of stream.body!) parser.feed(decoder.decode(part, { stream: true }));
  })();
  expect((await ann.form('/c/p1/for', { key: 'a1' })).status).toBe(303);
  await expect.poll(() => told).toEqual(['ballot.cast']);

  // Asked to end, it does, though somebody watches.
  expect(await first.stop()).toBe(0);
  await over;

  const second = await start();
  for (const browser of [ann, bo]) browser.origin = second.origin;
  expect((await bo.form('/c/p1/for', { key: 'b1' })).status).toBe(303);
  const refused = await bo.form('/c/p1/close', { key: 'b2' });
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('is for the convener')]);
  for (const button of ['close', 'count'])
    expect((await ann.form(`/c/p1/${button}`, { key: button })).status).toBe(303);
  expect(await bo.text('/c/p1')).toContain('2 of 3 have voted: passed');
  expect(await second.stop()).toBe(0);
});

it('lets in nobody but whoever has a link, and believes no form of another site', async () => {
  const app = await start();
  const ann = await comingIn(app, 'ann');
  const stranger = new Browser(app.origin);
  for (const path of ['/', '/c/p1', '/api/consultations', '/polls'])
    expect((await stranger.get(path)).status).toBe(401);
  const annsSign = (app.said.find((line) => line.includes('/in/ann/')) ?? '').split('/').at(-1);
  for (const path of [`/in/bo/${annsSign}`, '/in/ann/0', '/in/dan/0'])
    expect((await stranger.get(path)).status).toBe(403);
  const forged = await stranger.ask('GET', '/', undefined, { cookie: 'person=ann' });
  expect(forged.status).toBe(401);
  const elsewhere = { origin: 'https://elsewhere.test', 'sec-fetch-site': 'cross-site' };
  expect((await ann.form('/polls', { title: 'x', closes: '', key: '9' }, elsewhere)).status).toBe(403);
  const bo = await comingIn(app, 'bo');
  expect((await bo.form('/polls', { title: 'x', closes: '', key: '9' })).status).toBe(403);
  expect((await bo.get('/c/none')).status).toBe(404);
  // Over HTTP it is who the cookie says, whatever the body does.
  const by = { type: 'note.add', fields: { text: 'x' }, by: 'ann' };
  expect((await bo.json('/api/consultations/p1/commands', by)).status).toBe(403);
  expect(await app.stop()).toBe(0);
});
