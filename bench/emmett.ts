// The same command handled by @event-driven-io/emmett on the same server and pool size: one ballot, decided on the folded stream and appended with
// the version it expects. It is no dependency here: it is found where EMMETT names a directory it was installed in.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { createEngine } from 'yishi';
import { postgres } from 'yishi/postgres';
import { postgresServer } from '../test/adapters/postgres/server.js';
import { tidy } from '../test/scratch.js';
import { atLeast, type Figure, rate, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';
import { ballot, openPoll } from './scene.js';

const LANES = 16;
const EACH = 10;
const ROUNDS = 12;
const WARM = 3;
const VOTERS = EACH * (ROUNDS + WARM);
const TOTAL = LANES * EACH;

const HOW = `emmett is not installed; to compare with it:
  mkdir /tmp/emmett && cd /tmp/emmett && npm init -y
  npm i --legacy-peer-deps @event-driven-io/emmett@0.42.0 @event-driven-io/emmett-postgresql@0.42.0 @event-driven-io/pongo@0.16.11 \\
    @event-driven-io/dumbo@0.12.7 pg pg-connection-string async-retry uuid@10 commander@12 ansis cli-table3
  EMMETT=/tmp/emmett npm run bench -- --only emmett`;

interface Cast {
  type: 'BallotCast';
  data: { by: string; choices: unknown };
}

interface EventStore {
  schema: { migrate(): Promise<unknown> };
  appendToStream(stream: string, events: Cast[], options: { expectedStreamVersion: bigint }): Promise<unknown>;
  close(): Promise<void>;
}

/** What is used of it. */
interface Emmett {
  CommandHandler<State>(options: {
    evolve(state: State, event: Cast): State;
    initialState(): State;
  }): (store: EventStore, stream: string, handle: (state: State) => Cast) => Promise<unknown>;
  getPostgreSQLEventStore(url: string, options: { connectionOptions: { pooled: true; pool: pg.Pool } }): EventStore;
}

async function found(): Promise<Emmett | undefined> {
  const require = createRequire(join(resolve(process.env['EMMETT'] ?? '.'), 'here.js'));
  try {
    const [one, other] = ['@event-driven-io/emmett', '@event-driven-io/emmett-postgresql'].map((name) =>
      pathToFileURL(require.resolve(name)).href.replace(/\.cjs$/, '.js'),
    );
    // What it exports, as far as it is used here.
    return { ...(await import(String(one))), ...(await import(String(other))) } as Emmett;
  } catch (error) {
    console.error(`${HOW}\n(${String(error).split('\n')[0]})`);
    return undefined;
  }
}

async function compared(emmett: Emmett, pool: pg.Pool, url: string): Promise<Figure[]> {
  const engine = createEngine({ store: await postgres({ pool, migrate: true }) });
  const store = emmett.getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  for (let lane = 0; lane < LANES; lane += 1) await openPoll(engine, `c${lane}`, VOTERS);
  const handle = emmett.CommandHandler<Map<string, unknown>>({
    initialState: () => new Map(),
    evolve: (state, { data }) => state.set(data.by, data.choices),
  });
  const rounds = { ours: 0, folded: 0, bare: 0 };
  const sixteen = (of: keyof typeof rounds, work: (lane: number, n: number) => Promise<unknown>) => () => {
    const from = rounds[of] * EACH;
    rounds[of] += 1;
    return () =>
      Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          for (let n = from; n < from + EACH; n += 1) await work(lane, n);
        }),
      );
  };
  const cast = (n: number): Cast => {
    const { by, fields } = ballot(n);
    return { type: 'BallotCast', data: { by, choices: fields.choices } };
  };
  const times = await inTurn(
    {
      ours: sixteen('ours', async (lane, n) => {
        const { type, fields, by } = ballot(n);
        const answer = await engine.submit(`c${lane}`, type, fields, { by });
        if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal.code}`);
      }),
      folded: sixteen('folded', (lane, n) =>
        handle(store, `folded-${lane}`, (state) => {
          const one = cast(n);
          if (state.has(one.data.by)) throw new Error('voted before');
          return one;
        }),
      ),
      bare: sixteen('bare', (lane, n) =>
        store.appendToStream(`bare-${lane}`, [cast(n)], { expectedStreamVersion: BigInt(n) }),
      ),
    },
    { rounds: ROUNDS, warm: WARM },
  );
  await engine.close();
  await store.close();
  return [
    told(
      `emmett: a ballot on a folded stream of up to ${VOTERS}, 16 at once`,
      rate(TOTAL, usual(times.folded)),
      'commands/s',
    ),
    told('emmett: appended with the version, nothing folded', rate(TOTAL, usual(times.bare)), 'commands/s'),
    told('submit to PostgreSQL, 16 consultations at once', rate(TOTAL, usual(times.ours)), 'commands/s'),
    atLeast('submit against emmett', ratio(times.folded, times.ours), 'of its rate', 1),
    told('submit against its append alone', ratio(times.bare, times.ours), 'of its rate'),
  ];
}

export const onEmmett: Topic = {
  name: 'emmett',
  async figures() {
    const emmett = await found();
    if (!emmett) return [];
    const server = await postgresServer();
    try {
      return await compared(emmett, server.pool({ max: LANES }), server.url);
    } finally {
      await server.stop();
      tidy();
    }
  },
};
