// The handler behind real sockets: Node's own server, Express, Hono; watchers that come, leave, and never read.
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { getRequestListener, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import express from 'express';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { http, networkOf } from 'yishi/http';
import { ballot, type Hosted, hosted, polling, read } from './host.js';

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
    expect(await read(view)).toMatchObject({ poll: { voted: true } });
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

  it('hands what the server knows besides to whoever says who asks, and how often', async () => {
    const { engine } = hosted();
    await polling(engine);
    const from: (string | undefined)[] = [];
    const handler = http(engine, {
      authenticate: (_request, { incoming }: HttpBindings | Http2Bindings) => ({
        person: String(incoming.headers['x-session']),
      }),
      limits: {
        rate(_request, _who, { incoming }) {
          from.push(networkOf(incoming.socket.remoteAddress));
          return undefined;
        },
      },
    });
    const origin = await listening(getRequestListener(handler));
    const view = await fetch(`${origin}/consultations/lunch/view`, { headers: { 'x-session': 'ann' } });
    expect(await read(view)).toMatchObject({ offices: ['convener'] });
    expect(from).toEqual(['127.0.0.1']);
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

  it('are told once more of nothing, and kept up by comments, where nothing happens', async () => {
    const host = hosted({ watch: { heartbeat: 20 } });
    await polling(host.engine);
    const origin = await served(host);
    const response = await fetch(`${origin}/consultations/lunch/events`, { headers: as('bo') });
    const reader = response.body!.getReader();
    let text = '';
    while (text.split(': here').length < 4) text += new TextDecoder().decode((await reader.read()).value);
    expect(text).not.toContain('data:');
    await reader.cancel();
  });

  it('come in one piece where they are gathered, each of them, and what comes later comes too', async () => {
    const host = hosted({ watch: { gather: 300 } });
    await polling(host.engine);
    const origin = await served(host);
    const url = `${origin}/consultations/lunch/events`;
    const response = await fetch(url, { headers: as('bo', { 'last-event-id': '1' }) });
    const reader = response.body!.getReader();
    const decoder = new TextDecoder();
    const pieces: string[] = [];
    const ids = () => [...pieces.join('').matchAll(/^id: (\d+)$/gm)].map(([, id]) => id);
    const until = async (id: string) => {
      while (!ids().includes(id)) pieces.push(decoder.decode((await reader.read()).value));
    };
    await until('3');
    // What there was already came together.
    expect(pieces.filter((piece) => piece.includes('id: ')).length).toBe(1);
    await voting(origin, 'cy');
    await until('4');
    expect(ids()).toEqual(['2', '3', '4']);
    await reader.cancel();
  });

  it('leave nothing behind when they leave', async () => {
    const host = hosted({ limits: { watchers: 1 } });
    await polling(host.engine);
    const origin = await served(host);
    const url = `${origin}/consultations/lunch/events`;
    const first = await fetch(url, { headers: as('bo') });
    expect((await fetch(url, { headers: as('cy') })).status).toBe(503);
    await first.body!.cancel();
    await expect
      .poll(async () => {
        const next = await fetch(url, { headers: as('cy') });
        await next.body!.cancel();
        return next.status;
      })
      .toBe(200);
  });

  it('end with the engine', async () => {
    const host = hosted();
    await polling(host.engine);
    const origin = await served(host);
    const response = await fetch(`${origin}/consultations/lunch/events`, { headers: as('bo') });
    const all = events(response, Number.POSITIVE_INFINITY);
    await host.engine.close();
    expect(await all).toEqual([]);
  });

  it('of a consultation that is not there are told so, and by HEAD nobody watches', async () => {
    const host = hosted({ limits: { watchers: 1 } });
    await polling(host.engine);
    expect((await host.ask('bo', 'GET', '/consultations/none/events')).status).toBe(404);
    for (let round = 0; round < 3; round += 1)
      expect((await host.ask('bo', 'HEAD', '/consultations/lunch/events')).status).toBe(200);
    expect((await host.ask('bo', 'GET', '/consultations/lunch/events')).status).toBe(200);
  });

  it('may be a thousand, and each is told', async () => {
    const host = hosted();
    await polling(host.engine);
    const readers = await Promise.all(
      Array.from({ length: 1000 }, async () => {
        const { body } = await host.ask('bo', 'GET', '/consultations/lunch/events');
        const reader = body!.getReader();
        await reader.read();
        return reader;
      }),
    );
    const reading = readers.map((reader) => reader.read());
    await host.ask('bo', 'POST', '/consultations/lunch/commands', ballot('for'));
    const told = await Promise.all(reading);
    const texts = told.map(({ value }) => new TextDecoder().decode(value));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toMatch(/^id: 4\ndata: /);
    await Promise.all(readers.map((reader) => reader.cancel()));
  });
});

describe('watchers of everything', () => {
  const clerk = { mayWatchAll: ({ person }: { person: string }) => person === 'ann' };

  it('are those the host names, and by default nobody', async () => {
    const closed = hosted();
    expect((await closed.ask('ann', 'GET', '/events')).status).toBe(403);
    const host = hosted({ ...clerk, limits: { watchers: 1 } });
    expect((await host.ask(undefined, 'GET', '/events')).status).toBe(401);
    const refused = await host.ask('bo', 'GET', '/events');
    expect([refused.status, (await read(refused)).code]).toEqual([403, 'http.not-watching']);
    // Nor does being refused take anybody's seat.
    const open = await host.ask('ann', 'GET', '/events');
    expect(open.status).toBe(200);
    expect((await host.ask('ann', 'GET', '/events')).status).toBe(503);
    await open.body?.cancel();
  });

  it('are told which, when and what was asked for, of those they may see, and go on where they were', async () => {
    const host = hosted({ ...clerk, maySee: (_who, id) => id !== 'secret' });
    for (const id of ['lunch', 'secret', 'supper']) await polling(host.engine, id);
    const origin = await served(host);
    const all = (path: string, headers = {}) => fetch(origin + path, { headers: as('ann', headers) });
    const told = await events(await all('/events?after='), 6);
    expect(told.map(({ data }) => JSON.parse(data))).toEqual(
      ['lunch', 'supper'].flatMap((id) =>
        ['consultation.open', 'roll.enter', 'notice.post'].map((type, index) => ({
          ...{ id, seq: index + 1, kind: 'entry', at: expect.any(String), type },
        })),
      ),
    );
    const last = told[3]?.id ?? '';
    for (const response of [
      await all('/events', { 'last-event-id': last }),
      await all(`/events?after=${encodeURIComponent(last)}`),
    ])
      expect(JSON.parse((await events(response, 1))[0]!.data)).toMatchObject({ id: 'supper', seq: 2 });
    // Without a place to go on from it is what happens from now on.
    const now = await all('/events');
    setTimeout(() => voting(origin, 'cy'), 50);
    expect(JSON.parse((await events(now, 1))[0]!.data)).toMatchObject({ id: 'lunch', seq: 4 });
  });

  it.each([['nothing of ours'], ['%E4%BC%9A'], ["'; DROP TABLE entries; --"], ['-1'], ['4'], ['99999']])(
    'who come back with %s are told that they are lost, and of what happens then',
    async (id) => {
      const host = hosted(clerk);
      await polling(host.engine);
      const origin = await served(host);
      const response = await fetch(`${origin}/events`, { headers: as('ann', { 'last-event-id': id }) });
      setTimeout(() => voting(origin, 'cy'), 50);
      const told = await events(response, 2);
      expect(told.map(({ event }) => event)).toEqual(['lost', undefined]);
      expect(JSON.parse(told[1]!.data)).toMatchObject({ id: 'lunch', type: 'ballot.cast' });
      expect(host.errors).toEqual([]);
    },
  );

  it('who come back to one consultation from beyond its end are told that they are lost; from its end, of what happens', async () => {
    const host = hosted();
    const { seq } = await polling(host.engine).then(() => host.engine.view('lunch', 'ann'));
    const origin = await served(host);
    const from = (id: number) =>
      fetch(`${origin}/consultations/lunch/events`, { headers: as('ann', { 'last-event-id': String(id) }) });
    const [behind, ahead] = [await from(seq), await from(seq + 1)];
    setTimeout(() => voting(origin, 'cy'), 50);
    const [told, lost] = await Promise.all([events(behind, 1), events(ahead, 2)]);
    expect(told.map(({ event, id }) => [event, id])).toEqual([[undefined, String(seq + 1)]]);
    expect(lost.map(({ event, id }) => [event, id])).toEqual([
      ['lost', ''],
      [undefined, String(seq + 1)],
    ]);
  });

  it('who come back with what is no text are told so', async () => {
    const host = hosted(clerk);
    const answer = await host.ask('ann', 'GET', '/events', undefined, { 'last-event-id': '%E4%BC' });
    expect([answer.status, (await read(answer)).code]).toEqual([400, 'http.header']);
  });

  it('and read nothing are asked for nothing, kept nothing for, and dropped', async () => {
    const host = hosted({ ...clerk, watch: { heartbeat: 15_000, patience: 200 }, limits: { watchers: 1 } });
    await polling(host.engine);
    let given = 0;
    let ended = false;
    const happening = { cursor: 'x', id: 'lunch', seq: 1, kind: 'entry', at: '2026-03-02T01:00:00.000Z' } as const;
    host.engine.watchAll = async function* ({ signal } = {}) {
      try {
        for (; !signal?.aborted; given += 1) {
          yield { ...happening, type: 'x'.repeat(10_000) };
          if (given % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        ended = true;
      }
    };
    const origin = await served(host);
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    sockets.push(socket);
    socket.pause();
    socket.on('error', () => undefined);
    socket.write('GET /events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ann\r\n\r\n');
    await expect.poll(() => ended).toBe(true);
    expect(given).toBeGreaterThan(0);
    expect(given).toBeLessThan(5000);
    expect((await voting(origin, 'dee')).status).toBe(201);
  });
});

describe('a watcher that never reads', () => {
  it('not even once leaves its seat to others, and is told of on one line', async () => {
    const host = hosted({ watch: { heartbeat: 15_000, patience: 20 }, limits: { watchers: 1 } });
    await polling(host.engine);
    const { body } = await host.ask('bo', 'GET', '/consultations/lunch/events');
    await expect.poll(async () => (await host.ask('cy', 'GET', '/consultations/lunch/events')).status).toBe(200);
    const error: Error = await body!
      .getReader()
      .read()
      .then(
        () => new Error('read'),
        (thrown) => thrown,
      );
    expect(error.stack).toBe('Error: a reader of events read nothing for 20 ms, and was dropped');
  });

  it('is asked for nothing, kept nothing for, and dropped', async () => {
    const host = hosted({ watch: { heartbeat: 1, patience: 50 }, limits: { watchers: 1 } });
    await polling(host.engine);
    const { body } = await host.ask('bo', 'GET', '/consultations/lunch/events?after=0');
    const reader = body!.getReader();
    await reader.read();
    await expect.poll(async () => (await host.ask('cy', 'GET', '/consultations/lunch/events')).status).toBe(200);
    await expect(reader.read()).rejects.toThrow();
  });

  it('over a socket fills that socket and no memory, and others go on', async () => {
    const host = hosted({ watch: { heartbeat: 15_000, patience: 200 }, limits: { watchers: 1 } });
    await polling(host.engine);
    // More than any socket holds, were it written at once: each change is told as it is read from the engine.
    let given = 0;
    const change = { seq: 1, at: '2026-03-02T01:00:00.000Z', type: 'x'.repeat(10_000) };
    host.engine.watch = async function* (_id, { signal } = {}) {
      while (!signal?.aborted) {
        given += 1;
        yield change;
        if (given % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const origin = await served(host);
    const { port } = new URL(origin);
    const socket = connect(Number(port), '127.0.0.1');
    sockets.push(socket);
    socket.pause();
    socket.on('error', () => undefined);
    socket.write('GET /consultations/lunch/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer bo\r\n\r\n');
    // The one seat is free again once it was dropped; nothing more was asked for meanwhile than the system holds for a socket.
    await expect.poll(async () => (await host.ask('cy', 'HEAD', '/consultations/lunch/events')).status).toBe(200);
    await expect
      .poll(async () => {
        const { status, body } = await host.ask('cy', 'GET', '/consultations/lunch/events');
        await body?.cancel();
        return status;
      })
      .toBe(200);
    expect(given).toBeLessThan(5000);
    expect((await voting(origin, 'dee')).status).toBe(201);
  });
});

describe('bad input over a socket', () => {
  const raw = async (origin: string, text: string | Buffer): Promise<string> => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    sockets.push(socket);
    let answer = '';
    socket.on('data', (data) => {
      answer += String(data);
    });
    const over = new Promise<void>((resolve) => {
      socket.on('close', () => resolve());
      socket.on('error', () => resolve());
    });
    socket.write(text);
    setTimeout(() => socket.end(), 1500);
    await over;
    return answer;
  };
  const post = (more: string, body: string) =>
    `POST /consultations/lunch/commands HTTP/1.1\r\nhost: x\r\nauthorization: Bearer bo\r\ncontent-type: application/json\r\n${more}\r\n\r\n${body}`;

  it('gets a clear status, and the next request is answered', async () => {
    const host = hosted();
    await polling(host.engine);
    const origin = await served(host);
    const seq = (await host.engine.view('lunch', 'ann')).seq;
    // A length nobody waits for, a body that is cut short, chunks that are none, a host that is none.
    expect(await raw(origin, post('content-length: 99999999999', '{'))).toMatch(/^HTTP\/1.1 413/);
    await raw(origin, post('content-length: 100', '{"type":'));
    expect(await raw(origin, post('transfer-encoding: chunked', 'zz\r\n'))).toMatch(/^HTTP\/1.1 400|^$/);
    await raw(origin, 'GET / HTTP/1.1\r\n\r\n');
    await raw(origin, 'GET http://\u0000/ HTTP/1.1\r\nhost: \u0001\r\n\r\n');
    await raw(origin, Buffer.from([0, 1, 2, 255]));
    const large = await fetch(`${origin}/consultations/lunch/commands`, {
      method: 'POST',
      headers: as('bo', { 'content-type': 'application/json' }),
      body: JSON.stringify({ type: 'topic.submit', fields: { topic: 't', title: 'x'.repeat(10_000_000) } }),
    }).then(
      ({ status }) => status,
      // Answered and hung up on before all of it was sent, as some clients tell it.
      () => 413,
    );
    expect(large).toBe(413);
    expect((await host.engine.view('lunch', 'ann')).seq).toBe(seq);
    expect((await voting(origin, 'bo')).status).toBe(201);
  });
});

describe('what a host is told with', () => {
  it.each([
    [
      'throws',
      () => {
        throw new Error('no log');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('no log');
      },
    ],
  ])('fails nobody who asks where it %s', async (_how, onError) => {
    const warned: unknown[] = [];
    const listen = (warning: Error) => warned.push(warning.message);
    process.on('warning', listen);
    const { ask } = hosted({
      onError,
      authenticate: () => {
        throw new Error('no sessions');
      },
    });
    expect((await ask('ann', 'GET', '/consultations')).status).toBe(500);
    await expect.poll(() => warned).toContain('no log');
    process.off('warning', listen);
  });
});
