// What may go wrong around PostgreSQL: a server that dies under load, connections that break, a full disk. A few kills here, a tenth of
// CRASH_KILLS by `npm run crash`, or POSTGRES_KILLS. Nothing acknowledged is lost or doubled.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine, verify } from 'yishi';
import { migrate, postgres } from 'yishi/postgres';
import { chain } from 'yishi/testing';
import { entriesOf } from '../../crash/kill.js';
import { opening } from '../../crash/script.js';
import { sayingOf } from '../../saying.js';
import { scratch } from '../../scratch.js';
import { postgresServer } from './server.js';

const asked = process.env['POSTGRES_KILLS'] ?? process.env['CRASH_KILLS'];
const kills = Number(process.env['POSTGRES_KILLS'] ?? Math.max(2, Math.round(Number(asked ?? 0) / 10)));
const place = { place: 'topics.gathering' };

const server = await postgresServer();
afterAll(() => server.stop());
const pool = server.pool();
await migrate(pool);
const ours = server.kill !== undefined;

const report = (what: string, counts: object): void => {
  if (asked) console.log(what, JSON.stringify(counts));
};

/** The record verifies, and under each key there is one entry. */
async function whole(scope: string, id: string): Promise<Map<string, number>> {
  const store = await postgres({ pool, scope });
  const entries = await entriesOf(store, id);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  expect(await verify(entries, (await store.head(id))?.hash)).toMatchObject({ ok: true });
  const keyed = entries.flatMap(({ key, seq }) => (key === undefined ? [] : [[key, seq] as const]));
  expect(new Set(keyed.map(([key]) => key)).size).toBe(keyed.length);
  return new Map(keyed);
}

const open = async (engine: Engine, id = 'c1'): Promise<void> =>
  expect(await engine.open(opening, { by: 'ann', id })).toMatchObject({ ok: true });

describe.skipIf(!ours)('a server that dies under load', { timeout: 120_000 + 60_000 * kills }, () => {
  it(`${kills} times has whatever was acknowledged, once`, async () => {
    const scope = 'killed';
    const store = await postgres({ pool, scope });
    const engine = createEngine({ store });
    await open(engine);
    const acknowledged = new Map<string, number>();
    let failed = 0;
    let over = false;
    const lanes = Array.from({ length: 8 }, async (_, lane) => {
      for (let n = 0; !over; n += 1) {
        const key = `k${lane}-${n}`;
        for (;;) {
          try {
            const answer = await engine.submit('c1', 'note.add', { text: 'A word.' }, { by: 'ann', key });
            if (!answer.ok) throw new TypeError(answer.refusal.code);
            acknowledged.set(key, answer.seq);
            break;
          } catch (error) {
            expect(error).toMatchObject({ code: 'store-unavailable' });
            failed += 1;
            if (over) return;
            await new Promise((resolve) => setTimeout(resolve, 20));
          }
        }
      }
    });
    for (let kill = 0; kill < kills; kill += 1) {
      const before = acknowledged.size;
      await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 20);
      await server.kill?.();
      await server.restart?.();
    }
    const before = acknowledged.size;
    await expect.poll(() => acknowledged.size).toBeGreaterThan(before + 20);
    over = true;
    await Promise.all(lanes);
    const keys = await whole(scope, 'c1');
    for (const [key, seq] of acknowledged) expect([key, keys.get(key)]).toEqual([key, seq]);
    report('server killed', { kills, acknowledged: acknowledged.size, recorded: keys.size, failed });
  });
});

const pidOf = async (client: pg.PoolClient | { query: pg.PoolClient['query'] }): Promise<number> =>
  (await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')).rows[0]?.pid ?? 0;

describe('a connection that breaks', () => {
  it('in the middle of an append leaves nothing of it, and the store goes on', async () => {
    let fails = true;
    const scope = 'broken off';
    const store = await postgres({
      pool,
      scope,
      async onAppend(tx) {
        if (!fails) return;
        const { rows } = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
        // What the host does next it does on a connection that is gone, and says nothing.
        await tx.query('SELECT 1').catch(() => {});
      },
    });
    const append = store.append('c1', 0, chain('c1', 1), place);
    await expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await sayingOf(append)).toMatch(/not known whether it was recorded; submit again under the same key/);
    fails = false;
    expect(await store.head('c1')).toBeUndefined();
    await store.append('c1', 0, chain('c1', 2), place);
    expect(await store.head('c1')).toMatchObject({ seq: 2 });
  });

  it('while an append waits for another leaves nothing of it', async () => {
    const scope = 'waiting';
    const store = await postgres({ pool, scope });
    const entries = chain('c1', 2);
    await store.append('c1', 0, entries.slice(0, 1), place);
    const client = await pool.connect();
    await client.query("BEGIN; SELECT 1 FROM yishi_consultations WHERE scope = 'waiting' FOR UPDATE");
    const append = store.append('c1', 1, entries.slice(1), place);
    const ended = async (): Promise<number> =>
      (
        await pool.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%yishi_append%'",
        )
      ).rowCount ?? 0;
    const refused = expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect.poll(ended).toBe(1);
    await client.query('ROLLBACK');
    client.release();
    await refused;
    expect(await store.head('c1')).toMatchObject({ seq: 1 });
    await store.append('c1', 1, entries.slice(1), place);
  });

  it('over which was listened is made again, and what was appended meanwhile is heard', async () => {
    const scope = 'listened';
    const ear = server.pool();
    const store = await postgres({ pool: ear, scope });
    const other = await postgres({ pool, scope });
    let seen = 0;
    const look = async (): Promise<void> => {
      seen = Math.max(seen, (await store.head('c1').catch(() => undefined))?.seq ?? 0);
    };
    await store.listen?.(() => void look());
    const entries = chain('c1', 4);
    for (const [index, entry] of entries.entries()) {
      const cut = await pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN yishi%' AND pid <> pg_backend_pid()",
      );
      await other.append('c1', index, [entry], place);
      await expect.poll(() => seen).toBe(index + 1);
      report('listening cut', { connections: cut.rowCount, heard: seen });
    }
    await store.close();
  });

  it('or is not to be had is told as what it is', async () => {
    const nowhere = server.pool({ connectionString: 'postgresql://nobody@127.0.0.1:1/none' });
    expect(await sayingOf(postgres({ pool: nowhere }))).toMatch(/could not open the database: nobody answers there/);
    const stranger = new URL(server.url);
    stranger.password = 'wrong';
    expect(await sayingOf(postgres({ pool: server.pool({ connectionString: stranger.href }) }))).toMatch(
      /password is wrong/,
    );
    const reader = server.pool({ options: '-c default_transaction_read_only=on' });
    const store = await postgres({ pool: reader, scope: 'reader' });
    expect(await sayingOf(store.append('c1', 0, chain('c1', 1), place))).toMatch(/may only be read \(25006\)/);
    const hurried = await postgres({ pool: server.pool({ options: '-c lock_timeout=50' }), scope: 'hurried' });
    await hurried.append('c1', 0, chain('c1', 1), place);
    const client = await pool.connect();
    await client.query("BEGIN; SELECT 1 FROM yishi_consultations WHERE scope = 'hurried' FOR UPDATE");
    expect(await sayingOf(hurried.append('c1', 1, chain('c1', 2).slice(1), place))).toMatch(
      /lock for too long \(55P03\)/,
    );
    await client.query('ROLLBACK');
    expect(await pidOf(client)).toBeGreaterThan(0);
    client.release();
  });

  it('is isolated as the host will have it: who comes second is told of a conflict', async () => {
    const strict = server.pool({ options: '-c default_transaction_isolation=serializable' });
    const store = await postgres({ pool: strict, scope: 'strict' });
    const first = chain('c1', 1);
    await store.append('c1', 0, first, place);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) =>
        store.append('c1', 1, chain('c1', 1, { after: first[0]!, fields: () => `${n}` }), place),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'conflict' });
  });
});

/** Whether a small file system in memory can be mounted here. */
function small(): string | undefined {
  if (!ours || process.getuid?.() !== 0) return undefined;
  const directory = `${scratch()}/disk`;
  mkdirSync(directory);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', directory], { stdio: 'pipe' });
    execFileSync('bash', ['-c', 'chmod 711 "$(dirname "$0")"; chown postgres "$0"; chmod 700 "$0"', directory]);
    return directory;
  } catch {
    return undefined;
  }
}
const disk = small();
afterAll(() => {
  if (disk) execFileSync('umount', ['-l', disk]);
});

it.skipIf(disk === undefined)(
  'a full disk is told as one, nothing of the append is there, and it goes on once there is room',
  async () => {
    await pool.query(`CREATE TABLESPACE small LOCATION '${disk}'`);
    const narrow = server.pool({ options: '-c search_path=narrow' });
    await pool.query('CREATE SCHEMA narrow');
    const store = await postgres({ pool: narrow, migrate: true });
    await narrow.query('ALTER TABLE yishi_entries SET TABLESPACE small');
    await store.append('c1', 0, chain('c1', 1), place);
    // Of what does not compress.
    const noise = (): string => Array.from({ length: 400_000 }, () => Math.random().toString(36).slice(2)).join('');
    const long = chain('c1', 2, { after: chain('c1', 1)[0]!, fields: noise });
    const append = store.append('c1', 1, long, place);
    await expect(append).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await sayingOf(append)).toMatch(/disk of the server is full \(53100\)/);
    expect(await store.head('c1')).toMatchObject({ seq: 1 });
    execFileSync('mount', ['-o', 'remount,size=64m', String(disk)]);
    await store.append('c1', 1, chain('c1', 1, { after: chain('c1', 1)[0]! }), place);
    expect(await entriesOf(store, 'c1')).toHaveLength(2);
    await narrow.query('ALTER TABLE yishi_entries SET TABLESPACE pg_default');
    await pool.query('DROP TABLESPACE small');
  },
);
