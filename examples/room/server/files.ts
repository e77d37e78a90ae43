// Files handed in by whoever is signed in: kept beside the records, and named to the record by their hash.
import { Hono } from 'hono';
import { tokenBucket } from 'yishi/http';
import { asking } from './asking.js';
import { attach, LARGEST } from './attach.js';
import type { Bound } from './guard.js';
import type { Login } from './login.js';
import { bytesOf, refused } from './said.js';

/** A person may hand in so many at once and one more a minute: a disk is soon full. */
const files = () => tokenBucket({ burst: 20, perSecond: 1 / 60 });

export function filePages({ login, folder }: { login: Login; folder: string }): Hono<Bound> {
  const often = files();
  const app = new Hono<Bound>();
  app.post('/room/attach', async (c) => {
    const who = await asking(c, login);
    if ('refused' in who) return who.refused;
    if (!who.seat) return refused(c, 'watching-only');
    // A type that no form of another site can send.
    if (!/^application\/octet-stream\b/i.test(c.req.header('content-type') ?? '')) return refused(c, 'not-json');
    const seconds = often(who.seat.person);
    if (seconds !== undefined) return refused(c, 'too-often', { seconds: Math.ceil(seconds) });
    const bytes = await bytesOf(c, LARGEST);
    if (!bytes) return refused(c, 'too-large', { most: LARGEST });
    return c.json(await attach(folder, c.req.query('name') ?? '', bytes));
  });
  return app;
}
