// What the engine costs over PostgreSQL: sixteen consultations at once on sixteen connections, beside the bare driver that inserts lines of the same
// length by the same pool. On the server DATABASE_URL names, else one of its own.
import { createEngine, type Store } from 'yishi';
import { postgres } from 'yishi/postgres';
import { postgresServer } from '../test/adapters/postgres/server.js';
import { tidy } from '../test/scratch.js';
import { atLeast, each, type Figure, rate, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';
import { ballot, openPoll } from './scene.js';

const CONNECTIONS = 16;
/** Each of the sixteen, one after the other, in one round. */
const EACH = 40;
const ROUNDS = 25;
const WARM = 8;
const TOTAL = CONNECTIONS * EACH;

const sixteen = (work: (lane: number) => Promise<void>): Promise<unknown> =>
  Promise.all(Array.from({ length: CONNECTIONS }, (_, lane) => work(lane)));

async function measured(store: Store, bare: (lane: number, seq: number) => Promise<unknown>): Promise<Figure[]> {
  const engine = createEngine({ store });
  const idOf = (lane: number): string => `c${lane}`;
  await sixteen((lane) => openPoll(engine, idOf(lane), EACH * (ROUNDS + WARM)));
  let round = 0;
  let inserted = 0;
  const times = await inTurn(
    {
      submit() {
        const from = round * EACH;
        round += 1;
        return () =>
          sixteen(async (lane) => {
            for (let n = from; n < from + EACH; n += 1) {
              const { type, fields, by } = ballot(n);
              const answer = await engine.submit(idOf(lane), type, fields, { by });
              if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal.code}`);
            }
          });
      },
      bare() {
        const from = inserted;
        inserted += EACH;
        return () =>
          sixteen(async (lane) => {
            for (let n = from; n < from + EACH; n += 1) await bare(lane, n);
          });
      },
    },
    { rounds: ROUNDS, warm: WARM },
  );
  await engine.close();
  return [
    told('bare INSERT by pg, 16 connections', rate(TOTAL, usual(times.bare)), 'rows/s'),
    told('submit to PostgreSQL, 16 consultations at once', rate(TOTAL, usual(times.submit)), 'commands/s'),
    told('the same, a command', each(TOTAL, usual(times.submit)), 'us'),
    atLeast('against the bare driver', ratio(times.bare, times.submit), 'of its rate', 0.7),
  ];
}

export const onPostgres: Topic = {
  name: 'postgres',
  async figures() {
    const server = await postgresServer();
    try {
      const pool = server.pool({ max: CONNECTIONS });
      const store = await postgres({ pool, migrate: true });
      await pool.query(
        'CREATE TABLE bare (scope text, id text, seq integer, body text NOT NULL, PRIMARY KEY (scope, id, seq))',
      );
      const line = JSON.stringify({ entry: 'x'.repeat(450) });
      return await measured(store, (lane, seq) =>
        pool.query('INSERT INTO bare (scope, id, seq, body) VALUES ($1, $2, $3, $4)', [
          'default',
          `c${lane}`,
          seq,
          line,
        ]),
      );
    } finally {
      await server.stop();
      tidy();
    }
  },
};
