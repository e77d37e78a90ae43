// The example of the documents: an app's sessions say who asks, its clerks enter for others, and both servers take the handler.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { memory } from 'yishi/memory';
import { handlerOf, limited, onExpress, onNode } from '../../examples/embed/http.js';
import { ballot, polling } from './host.js';

it('the handler of the documents goes by the app’s sessions', async () => {
  const engine = createEngine({ store: memory() });
  await polling(engine);
  const handler = handlerOf(engine, async ({ headers }) => {
    const person = headers.get('cookie') ?? '';
    return person === '' ? undefined : { person, clerk: person === 'ann' };
  });
  const vote = async (cookie: string, more = {}) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const body = JSON.stringify({ ...ballot('for'), ...more });
    const url = 'http://host.test/consultations/lunch/commands';
    return (await handler(new Request(url, { method: 'POST', headers, body }))).status;
  };
  expect([await vote(''), await vote('bo', { by: 'cy' }), await vote('ann', { by: 'cy' }), await vote('bo')]).toEqual([
    401, 403, 201, 201,
  ]);
  expect(onNode(handler).listening).toBe(false);
  expect(onExpress(handler)).toBeTypeOf('function');
});

it('the limits of the documents stop a person, and say for how long', async () => {
  const engine = createEngine({ store: memory() });
  await polling(engine);
  const handler = limited(engine, async ({ headers }) => ({ person: headers.get('cookie') ?? '', clerk: false }));
  const server = createServer(getRequestListener(handler));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const view = async (cookie: string) =>
    (await fetch(`http://127.0.0.1:${port}/consultations/lunch/view`, { headers: { cookie } })).status;
  const asked = await Promise.all(Array.from({ length: 200 }, () => view('bo')));
  expect(asked.filter((status) => status === 200).length).toBeGreaterThanOrEqual(60);
  expect(asked).toContain(429);
  expect(await view('cy')).toBe(200);
  server.closeAllConnections();
  server.close();
});
