// Brings a database to the tables of this version. Any number of processes may ask at once: one does it and the others wait.
import { StoreUnavailable } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { attempt, minding, type Postgres, type PostgresQueries, transaction } from './driver.js';
import { creating, DROPPED, FROM_1, FUNCTIONS, VERSION } from './tables.js';

export interface MigrateOptions {
  /** For tables that do not exist yet: so many partitions of each, by hash of the id. */
  partitions?: number;
}

interface Schema extends Record<string, unknown> {
  version: number;
  era: number;
  cluster: string;
  now: string;
}

/** Of no meaning but its own: `yishi` in ASCII. */
const LOCK = 0x7969736869;

// By its name in the catalogue: a table that is not there must not fail the transaction.
const isThere = async (tx: PostgresQueries): Promise<boolean> => {
  const { rows } = await tx.query<{ found: boolean }>("SELECT to_regclass('yishi_schema') IS NOT NULL AS found");
  return rows[0]?.found === true;
};

async function schemaOf(tx: PostgresQueries): Promise<Schema | undefined> {
  if (!(await isThere(tx))) return undefined;
  const { rows } = await tx.query<Schema>(
    'SELECT version, era, cluster, (SELECT system_identifier::text FROM pg_control_system()) AS now FROM yishi_schema',
  );
  return rows[0];
}

const mismatch = (found: number): StoreUnavailable =>
  new StoreUnavailable(engineProblem('store.tables', { found, needed: VERSION }));

/** Statement by statement: PGlite takes one at a time. */
async function run(tx: PostgresQueries, statements: string): Promise<void> {
  for (const statement of statements.split(';')) if (statement.trim() !== '') await tx.query(statement);
}

async function runFunctions(tx: PostgresQueries): Promise<void> {
  for (const text of FUNCTIONS.split(/(?=^CREATE OR REPLACE)/m)) if (text.trim() !== '') await tx.query(text);
}

/**
 * Makes the tables, in the schema that the search path names first, or brings those of an earlier version up; also after a dump was restored elsewhere,
 * where transactions are counted anew. Wants the right to create tables.
 */
export async function migrate(postgres: Postgres, { partitions = 0 }: MigrateOptions = {}): Promise<void> {
  if (!Number.isInteger(partitions) || partitions < 0)
    throw new RangeError(`partitions are a whole number, not ${partitions}`);
  minding(postgres);
  await attempt('create', () =>
    transaction(postgres, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1::bigint)', [`${LOCK}`]);
      const schema = await schemaOf(tx);
      if (schema && schema.version > VERSION) throw mismatch(schema.version);
      if (!schema) {
        await run(tx, creating(partitions));
        await runFunctions(tx);
        await tx.query(
          'INSERT INTO yishi_schema (version, era, cluster) SELECT $1::integer, 0, system_identifier::text FROM pg_control_system()',
          [VERSION],
        );
        return;
      }
      if (schema.version === 1) {
        await run(tx, DROPPED);
        await runFunctions(tx);
        await run(tx, FROM_1);
        await tx.query('UPDATE yishi_schema SET version = $1', [VERSION]);
      }
      if (schema.cluster !== schema.now) {
        await tx.query('UPDATE yishi_schema SET era = era + 1, cluster = $1', [schema.now]);
        await tx.query(`ALTER TABLE yishi_feed ALTER COLUMN era SET DEFAULT ${Number(schema.era) + 1}`);
      }
    }),
  );
}

/** Rejects where the tables are not those of this version, or count the transactions of another server. */
export async function checkTables(postgres: Postgres): Promise<void> {
  await attempt('open', async () => {
    const schema = await schemaOf(postgres);
    if (schema?.version !== VERSION || schema.cluster !== schema.now) throw mismatch(schema?.version ?? 0);
  });
}
