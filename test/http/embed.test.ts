// The example of the documents: an app's sessions say who asks, its clerks enter for others, and both servers take the handler.

import { expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { memory } from 'yishi/memory';
import { handlerOf, onExpress, onNode } from '../../examples/embed/http.js';
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
