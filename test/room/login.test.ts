// A login of one's own in place of slips: whoever the proxy says, and no code lets anybody in.
import { afterEach, expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { byProxy } from '../../examples/room/own-login.js';
import { following } from '../../examples/room/server/following.js';
import { seedLift } from '../../examples/room/server/seed.js';
import { Browser } from '../embed/process.js';
import { ID, started, stopAll } from './room.js';

afterEach(stopAll);

it('says who somebody is, and the record what they may', async () => {
  const store = memory();
  await seedLift(store);
  const accounts = new Map([
    ['chen@example.org', 'chen'],
    ['li@example.org', 'li'],
  ]);
  const login = byProxy(
    (account) => accounts.get(account),
    () => following(store, ID).look(),
  );
  const { origin } = await started({ store, login });
  const as = (account: string, path: string) =>
    new Browser(origin).ask('GET', path, undefined, { 'x-forwarded-user': account });
  expect((await as('chen@example.org', '/room/now')).status).toBe(200);
  expect((await as('chen@example.org', '/room/people')).status).toBe(403);
  expect((await as('li@example.org', '/room/people')).status).toBe(200);
  expect((await as('nobody@example.org', '/room/now')).status).toBe(401);
  expect((await new Browser(origin).get('/room/now')).status).toBe(401);
});
