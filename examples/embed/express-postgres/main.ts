// A governance app on one PostgreSQL: its users, its sessions, their consultations, one tenant a neighbourhood.
// DATABASE_URL=postgres://… SESSION_SECRET=… npx tsx examples/embed/express-postgres/main.ts
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { appOf } from './app.js';
import { type Neighbourhood, neighbourhood } from './neighbourhood.js';
import { migrated } from './tables.js';
import { scopes } from './users.js';

const { DATABASE_URL, SESSION_SECRET: secret, PORT = '3000', PROXIES = '0' } = process.env;
const { WEBHOOK_URL: url, WEBHOOK_SECRET } = process.env;
if (!DATABASE_URL || !secret) throw new Error('DATABASE_URL and SESSION_SECRET have to be set');

const onError = (what: string, error: unknown): void => console.error(what, error);
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
pool.on('error', (error) => onError('pool', error));
await migrated(pool);

const settings = { onError, ...(url && WEBHOOK_SECRET && { webhook: { url, secret: WEBHOOK_SECRET } }) };
const open = new Map<string, Promise<Neighbourhood>>();
const of = (scope: string): Promise<Neighbourhood> => {
  const opening = open.get(scope) ?? neighbourhood(pool, scope, settings);
  open.set(scope, opening);
  // Tried anew with the next request.
  opening.catch(() => open.delete(scope));
  return opening;
};
// Deadlines pass where nobody looks, too.
await Promise.all((await scopes(pool)).map(of));

const { app, close } = appOf({ pool, secret, proxies: Number(PROXIES), neighbourhood: of });
const server = createServer(app).listen(Number(PORT));
await once(server, 'listening');
console.log(`listening on ${(server.address() as AddressInfo).port}`);

// #region stop
await Promise.race(['SIGTERM', 'SIGINT'].map((signal) => once(process, signal)));
const closed = once(server, 'close');
server.close();
const late = setTimeout(() => server.closeAllConnections(), 5_000);
// The clocks, the deliveries and lists, then the engines, and with them the streams; what a last request opens meanwhile comes along.
for (const one of open.values())
  await one.then(
    ({ stop }) => stop(),
    () => undefined,
  );
// Connections of streams are idle a moment after these end.
const idle = setInterval(() => server.closeIdleConnections(), 50);
await closed;
clearInterval(idle);
clearTimeout(late);
close();
await pool.end();
console.log('stopped');
// #endregion
