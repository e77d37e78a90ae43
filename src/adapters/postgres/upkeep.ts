// What whoever runs the database does beside the store: keeps a role to one tenant, and clears away what was erased.
import { attempt, minding, type Postgres, transaction } from './driver.js';
import { toText } from './text.js';

/** Whatever shows its rows by tenant, beside the records too: the read model, cursors and dead letters, where they have been made. */
const GUARDED = `SELECT tablename::text AS name FROM pg_policies WHERE policyname = 'yishi_scope'
  AND schemaname = (SELECT nspname FROM pg_namespace WHERE oid = (SELECT relnamespace FROM pg_class WHERE oid = to_regclass('yishi_schema')))`;

/**
 * Gives a role of the database the tables, and of them the rows of one tenant, whatever it sets or asks for. For a role that may log in and
 * neither owns them nor passes row-level security by. Asked again it names another tenant, and takes in tables that were made since.
 */
export async function confine(postgres: Postgres, { role, scope }: { role: string; scope: string }): Promise<void> {
  minding(postgres);
  await attempt('write', () =>
    transaction(postgres, async (tx) => {
      // Put together over there, where names and texts are quoted.
      const { rows } = await tx.query<{ statement: string }>(
        `SELECT statement FROM (${GUARDED}) AS tables, LATERAL unnest(ARRAY[
           format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO %I', name, $1::text),
           format('DROP POLICY IF EXISTS %I ON %I', 'yishi_' || $1, name),
           format('CREATE POLICY %I ON %I AS RESTRICTIVE TO %I USING (scope = %L) WITH CHECK (scope = %L)', 'yishi_' || $1, name, $1, $2::text, $2)
         ]) AS statements (statement)`,
        [role, toText(scope)],
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

/** Those in which texts of people lie, or who they are. */
const OF_PEOPLE = [
  ...['yishi_seals', 'yishi_entries', 'yishi_checkpoints', 'yishi_tombstones'],
  ...['yishi_listed', 'yishi_listed_people', 'yishi_dead_letters'],
];

/**
 * Writes the tables anew in which texts of people lie, so that nothing that was erased or purged is left in their files. Each is locked
 * while that lasts; wants their owner.
 */
export async function sweep(postgres: Postgres): Promise<void> {
  minding(postgres);
  await attempt('erase', async () => {
    const { rows } = await postgres.query<{ name: string }>(
      'SELECT name FROM unnest($1::text[]) AS tables (name) WHERE to_regclass(name) IS NOT NULL',
      [OF_PEOPLE],
    );
    for (const { name } of rows) await postgres.query(`VACUUM FULL ${name}`);
  });
}
