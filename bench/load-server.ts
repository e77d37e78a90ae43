// The side of `npm run load` that is measured: an engine on SQLite or PostgreSQL behind yishi/http on Node's own server, in a process of its own.
// Beside the consultations it answers two questions of whoever runs the load: for a new poll, and how much memory there is in use.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createEngine, type Store } from 'yishi';
import { http } from 'yishi/http';
import { postgres } from 'yishi/postgres';
import { sqlite } from 'yishi/sqlite';
import { postgresServer } from '../test/adapters/postgres/server.js';
import { tidy } from '../test/scratch.js';
import { collect } from './measure.js';
import { openPoll } from './scene.js';

const { values } = parseArgs({ options: { store: { type: 'string', default: 'sqlite' } } });

async function opened(): Promise<{ store: Store; end(): Promise<void> }> {
  if (values.store === 'postgres') {
    const server = await postgresServer();
    const store = await postgres({ pool: server.pool({ max: 16 }), migrate: true });
    return { store, end: () => server.stop() };
  }
  const directory = mkdtempSync(join(process.cwd(), 'node_modules', '.load-'));
  const store = await sqlite({ file: join(directory, 'load.db') });
  return { store, end: async () => rmSync(directory, { recursive: true, force: true }) };
}

const { store, end } = await opened();
const engine = createEngine({ store });
const handler = http(engine, {
  authenticate(request) {
    const person = request.headers.get('authorization')?.replace('Bearer ', '');
    return person ? { person } : undefined;
  },
});

let polls = 0;
const app = new Hono()
  .post('/load/polls/:voters', async (context) => {
    polls += 1;
    const id = `poll-${polls}`;
    await openPoll(engine, id, Number(context.req.param('voters')));
    return context.json({ id });
  })
  .get('/load/memory', (context) => {
    const before = process.memoryUsage();
    if (context.req.query('collected')) collect();
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    return context.json({ rss: before.rss, heapUsed, external, arrayBuffers });
  })
  .all('*', (context) => handler(context.req.raw));

const served = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`);
});
process.once('SIGTERM', async () => {
  served.close();
  await engine.close();
  await end();
  tidy();
  process.exit(0);
});
