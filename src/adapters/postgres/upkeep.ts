// What whoever runs the database does beside the store: keeps a role to one tenant, and clears away what was erased.
import { attempt, minding, type Postgres, transaction } from './driver.js';
import { tableNames } from './tables.js';
import { toText } from './text.js';

/**
 * Gives a role of the database the tables, and of them the rows of one tenant, whatever it sets or asks for. For a role that may log in and
 * neither owns them nor passes row-level security by. Asked again it names another tenant.
 */
export async function confine(postgres: Postgres, { role, scope }: { role: string; scope: string }): Promise<void> {
  minding(postgres);
  await attempt('write', () =>
    transaction(postgres, async (tx) => {
      // Put together over there, where names and texts are quoted.
      const { rows } = await tx.query<{ statement: string }>(
        `SELECT statement FROM unnest($1::text[]) AS tables (name), LATERAL unnest(ARRAY[
           format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', name, $2::text),
           format('DROP POLICY IF EXISTS %I ON %I', 'yishi_' || $2, name),
           format('CREATE POLICY %I ON %I AS RESTRICTIVE TO %I USING (scope = %L) WITH CHECK (scope = %L)', 'yishi_' || $2, name, $2, $3::text, $3)
         ]) AS statements (statement)`,
        [tableNames, role, toText(scope)],
      );
      for (const { statement } of rows) await tx.query(statement);
      const { rows: more } = await tx.query<{ statement: string }>(
        "SELECT format('GRANT SELECT ON yishi_schema TO %I', $1::text) AS statement",
        [role],
      );
      for (const { statement } of more) await tx.query(statement);
    }),
  );
}

/**
 * Writes the tables anew in which texts of people lie, so that nothing that was erased or purged is left in their files. Each is locked
 * while that lasts; wants their owner.
 */
export async function sweep(postgres: Postgres): Promise<void> {
  minding(postgres);
  for (const table of ['yishi_seals', 'yishi_entries', 'yishi_checkpoints', 'yishi_tombstones'])
    await attempt('erase', () => postgres.query(`VACUUM FULL ${table}`));
}
