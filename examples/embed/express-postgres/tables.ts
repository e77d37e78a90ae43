// The app's own tables, beside those of Yishi in the same database: who there is, who is logged in, what happened, and mails on their way.
import type pg from 'pg';
import { migrate } from 'yishi/postgres';

const TABLES = `
  SELECT pg_advisory_xact_lock(20260301);
  CREATE TABLE IF NOT EXISTS users (
    person text PRIMARY KEY, scope text NOT NULL, login text NOT NULL UNIQUE, name text NOT NULL,
    password text NOT NULL, clerk boolean NOT NULL);
  CREATE TABLE IF NOT EXISTS session (sid varchar PRIMARY KEY, sess json NOT NULL, expire timestamp(6) NOT NULL);
  CREATE INDEX IF NOT EXISTS session_expire ON session (expire);
  CREATE TABLE IF NOT EXISTS activity (
    scope text, consultation text, seq integer, type text NOT NULL, at timestamptz NOT NULL,
    PRIMARY KEY (scope, consultation, seq));
  CREATE TABLE IF NOT EXISTS mails (
    scope text, consultation text, seq integer, person text REFERENCES users ON DELETE CASCADE, subject text NOT NULL,
    sent timestamptz, PRIMARY KEY (scope, consultation, seq, person));`;

/** Yishi's tables and ours. Any number of processes may ask at once. */
export async function migrated(pool: pg.Pool): Promise<void> {
  await migrate(pool);
  // Several statements in one text are one transaction.
  await pool.query(TABLES);
}
