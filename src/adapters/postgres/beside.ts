// Tables that stand beside the records: the read model, cursors, dead letters. Made when something is kept for the first time, with the rows of
// each tenant shown to that tenant alone, as those of the records are.
import { attempt, minding, type Postgres, transaction } from './driver.js';
import { policy } from './tables.js';

/** Those that are not there, or not guarded. */
const MISSING = `SELECT name, found.oid IS NOT NULL AS there FROM unnest($1::text[]) AS tables (name)
  LEFT JOIN pg_class AS found ON found.oid = to_regclass(name) WHERE found.relrowsecurity IS NOT TRUE`;

/**
 * Makes them, and guards those of before. A role that may make none finds them there.
 * @param lock one process does it and the others wait
 */
export async function madeBeside(
  postgres: Postgres,
  { lock, tables, statements }: { lock: number; tables: readonly string[]; statements: readonly string[] },
): Promise<void> {
  minding(postgres);
  await attempt('create', async () => {
    const missing = await postgres.query<{ name: string }>(MISSING, [tables]);
    if (missing.rows.length === 0) return;
    await transaction(postgres, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1::bigint)', [`${lock}`]);
      const { rows } = await tx.query<{ name: string; there: boolean }>(MISSING, [tables]);
      if (rows.some(({ there }) => !there)) for (const statement of statements) await tx.query(statement);
      for (const { name } of rows)
        for (const statement of `DROP POLICY IF EXISTS yishi_scope ON ${name}; ${policy(name)}`.split(';'))
          if (statement.trim() !== '') await tx.query(statement);
    });
  });
}
