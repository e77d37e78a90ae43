// The seam to PostgreSQL: a pool of `pg`, or PGlite, which is PostgreSQL in the process; and what either of them complains of.
import { EngineError, StoreUnavailable } from '../../engine/errors.js';
import { type Doing, engineProblem } from '../../engine/problems.js';

/** A statement that a connection of `pg` has planned once, under its name. */
export interface Planned {
  name: string;
  text: string;
  values: unknown[];
}

/** Whatever takes a statement: a pool, a client, a transaction. */
export interface PostgresQueries {
  query<Row extends Record<string, unknown>>(text: string | Planned, values?: unknown[]): Promise<{ rows: Row[] }>;
}

/** What is used of a client of `pg`. */
export interface PostgresClient extends PostgresQueries {
  release(broken?: boolean | Error): void;
  on(event: string, listener: (told: unknown) => void): unknown;
  removeListener(event: string, listener: (told: unknown) => void): unknown;
}

/** What is used of a pool of `pg`. */
export interface PostgresPool extends PostgresQueries {
  connect(): Promise<PostgresClient>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What is used of PGlite. */
export interface EmbeddedPostgres extends PostgresQueries {
  transaction<T>(work: (tx: PostgresQueries) => Promise<T>): Promise<T>;
  listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
}

export type Postgres = PostgresPool | EmbeddedPostgres;

type Asked = Omit<Planned, 'values'>;

/** Asks for what is asked over and over. */
export type Often = <Row extends Record<string, unknown>>(
  on: PostgresQueries,
  statement: Asked,
  values: unknown[],
) => Promise<Row[]>;

/** @param planned whether connections keep their plans: not where a pooler in between hands them out for a transaction and knows nothing of plans */
export const asking = (planned: boolean): Often =>
  planned
    ? async <Row extends Record<string, unknown>>(on: PostgresQueries, { name, text }: Asked, values: unknown[]) =>
        (await on.query<Row>({ name, text, values })).rows
    : async <Row extends Record<string, unknown>>(on: PostgresQueries, { text }: Asked, values: unknown[]) =>
        (await on.query<Row>(text, values)).rows;

export const isEmbedded = (postgres: Postgres): postgres is EmbeddedPostgres => 'transaction' in postgres;

const nothing = (): void => {};
const minded = new WeakSet<object>();

/** An idle connection that breaks would end the process, where the host has not thought of it: whoever asks next is told. */
export function minding(postgres: Postgres): void {
  if (isEmbedded(postgres) || minded.has(postgres)) return;
  minded.add(postgres);
  postgres.on('error', nothing);
}

/** The statement of a transaction failed, and somebody went on all the same. */
class Aborted extends Error {
  readonly code = '25P02';
}

/** Runs a transaction on one connection. */
export async function transaction<T>(postgres: Postgres, work: (tx: PostgresQueries) => Promise<T>): Promise<T> {
  if (isEmbedded(postgres)) {
    return postgres.transaction(async (tx) => {
      const result = await work(tx);
      // Fails where a statement before it has failed: what is committed then is nothing.
      await tx.query('SELECT 1');
      return result;
    });
  }
  const client = await postgres.connect();
  // Told to whoever waits for an answer, too; without a listener it would end the process.
  client.on('error', nothing);
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    const done: { rows: unknown[]; command?: unknown } = await client.query('COMMIT');
    if (done.command === 'ROLLBACK') throw new Aborted('a statement of the transaction had failed');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: Error) => {
      broken = failed;
    });
    throw error;
  } finally {
    client.removeListener('error', nothing);
    client.release(broken);
  }
}

/** The same with the tenant named first. */
export const asTenant = <T>(postgres: Postgres, scope: string, work: (tx: PostgresQueries) => Promise<T>): Promise<T> =>
  transaction(postgres, async (tx) => {
    await tx.query("SELECT set_config('yishi.scope', $1, true)", [scope]);
    return work(tx);
  });

const SQLSTATE = /^[0-9A-Z]{5}$/;
/** Of Node, for a connection that is not made or breaks. */
const NETWORK = /^(E[A-Z]+|ERR_[A-Z_]+)$/;
/** What `pg`, its pool and PGlite say without a code. */
const CONNECTION = /connection|connect|timeout|terminated|pool|queryable|closed/i;

/** The code PostgreSQL or Node gave; `''` for what a driver says of its connection without one; nothing where neither has failed. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof EngineError) return undefined;
  // Several addresses were tried.
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if ('code' in error && typeof error.code === 'string') {
    if (SQLSTATE.test(error.code) || NETWORK.test(error.code)) return error.code;
  }
  return error.constructor === Error && CONNECTION.test(error.message) ? '' : undefined;
}

/** The connection is gone: what was asked last may have been done, or not. */
export const isLost = (code: string): boolean =>
  code === '' || code.startsWith('08') || code.startsWith('57P') || NETWORK.test(code);

/** There was no connection to ask by: nothing was asked for. */
export const isUnasked = (code: string, cause: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|57P03)$/.test(code) ||
  (cause instanceof Error && /trying to connect|after calling end/.test(cause.message));

/** Somebody else came between, as the isolation that the host has set will have it. */
export const isCrossed = (code: string): boolean => code === '40001' || code === '40P01' || code === '23505';

/** An error of PostgreSQL or of the way there in our terms; a bug's is handed back as it is. */
export function told(cause: unknown, doing: Doing): unknown {
  const code = codeOf(cause);
  if (code === undefined || !(cause instanceof Error)) return cause;
  const reason = cause.message;
  if (code === '') return new StoreUnavailable(engineProblem('store.unavailable', { reason }), { cause });
  const named = SQLSTATE.test(code) ? `PG_${code}` : code;
  return new StoreUnavailable(engineProblem('store.refused', { doing, file: '', code: named, reason }), { cause });
}

/** Runs one piece of work; what it complains of comes out in our terms. */
export async function attempt<T>(doing: Doing, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw told(error, doing);
  }
}

/** What time it is on the server. */
export async function clockOf(postgres: Postgres): Promise<string> {
  const { rows } = await postgres.query<{ time: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::double precision AS time',
  );
  return new Date(Number(rows[0]?.time)).toISOString();
}
