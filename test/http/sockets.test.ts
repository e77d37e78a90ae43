// The handler behind real sockets: Node's own server, Express, Hono; watchers that come, leave, and never read.
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import express from 'express';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { ballot, type Hosted, hosted, polling } from './host.js';

const servers: Server[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const served = ({ handler }: Hosted) => listening(getRequestListener(handler));

const as = (person: string, headers: Record<string, string> = {}) => ({
  authorization: `Bearer ${person}`,
  ...headers,
});

const voting = (origin: string, person: string, choice = 'for') =>
  fetch(`${origin}/consultations/lunch/commands`, {
    method: 'POST',
    headers: as(person, { 'content-type': 'application/json' }),
    body: JSON.stringify(ballot(choice)),
  });

/** Events as they come, until so many are there. */
async function events(response: Response, count: number): Promise<EventSourceMessage[]> {
  const found: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => found.push(event) });
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  while (found.length < count) {
    const { done, value } = await reader.read();
    if (done) break;
    parser.feed(decoder.decode(value, { stream: true }));
  }
  await reader.cancel();
  return found;
}

describe('over a socket', () => {
  it('takes a command and shows it', async () => {
    const host = hosted();
    await polling(host.engine);
    const origin = await served(host);
    expect((await voting(origin, 'bo')).status).toBe(201);
    const view = await fetch(`${origin}/consultations/lunch/view`, { headers: as('bo') });
    expect(await view.json()).toMatchObject({ poll: { voted: true } });
  });

  it('is mounted on Express under a path, beside its own routes', async () => {
    const host = hosted();
    await polling(host.engine);
    const app = express();
    app.use('/api', getRequestListener(host.handler));
    app.use(express.json());
    app.get('/hello', (_request, response) => void response.send('hello'));
    const origin = await listening(app);
    expect((await voting(`${origin}/api`, 'bo')).status).toBe(201);
    expect(await (await fetch(`${origin}/hello`)).text()).toBe('hello');
  });

  it('is mounted on Hono under a path', async () => {
    const host = hosted();
    await polling(host.engine);
    const app = new Hono().mount('/api', host.handler);
    const origin = await listening(getRequestListener(app.fetch));
    expect((await voting(`${origin}/api`, 'bo')).status).toBe(201);
  });

  it('is mounted where the path is left on, with its base path', async () => {
    const host = hosted({ basePath: '/api' });
    await polling(host.engine);
    const origin = await served(host);
    expect((await voting(`${origin}/api`, 'bo')).status).toBe(201);
    expect((await voting(origin, 'bo')).status).toBe(404);
  });
});

describe('watchers', () => {
  it('are told of each entry after the last they have seen, and of what happens then', async () => {
    const host = hosted();
    await polling(host.engine);
    const origin = await served(host);
    const url = `${origin}/consultations/lunch/events`;
    const response = await fetch(url, { headers: as('bo', { 'last-event-id': '1' }) });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    setTimeout(() => voting(origin, 'cy'), 50);
    const told = await events(response, 3);
    expect(told.map(({ id }) => id)).toEqual(['2', '3', '4']);
    expect(JSON.parse(told[2]!.data)).toEqual({ seq: 4, at: expect.any(String), type: 'ballot.cast' });
  });
});
