// The read model in a SQLite database, on a connection of the host's.
import type { SqliteDatabase } from '../adapters/sqlite/driver.js';
import type { Tables } from './row.js';
import { type Found, type Steps, tablesIn, tablesOf, type Value } from './tables.js';

/** `$1` … as SQLite's drivers bind them by place: each where it stands. */
function placed(statement: string, values: readonly Value[]): [string, Value[]] {
  const order: Value[] = [];
  const text = statement.replaceAll(/\$(\d+)/g, (_all, number: string) => {
    order.push(values[Number(number) - 1] ?? null);
    return '?';
  });
  return [text, order];
}

/** In tables that are made where there are none. What is deleted is overwritten. */
export function sqliteTables(database: SqliteDatabase, { scope = 'default' }: { scope?: string } = {}): Tables {
  database.exec('PRAGMA secure_delete = ON');
  database.exec(tablesOf('text').join('; '));
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const ask = (statement: string, values: readonly Value[]): Found[] => {
    const [text, order] = placed(statement, values);
    const one = prepared.get(text) ?? database.prepare(text);
    prepared.set(text, one);
    if (!/^SELECT/.test(text)) {
      one.run(...order);
      return [];
    }
    // Whatever a row is, it has names.
    return one.all(...order) as Found[];
  };
  let owed = false;
  /** Empties the log of what was deleted; while others read from before, it cannot be, and is tried with what is written next. */
  const emptied = (): void => {
    const { busy } = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number | bigint };
    owed = Number(busy) !== 0;
  };
  return tablesIn(
    {
      locking: '',
      each: (parameter) => `json_each(${parameter})`,
      emptied,
      async transaction<T>(work: () => Steps<T>): Promise<T> {
        // All in one turn: nobody else on this connection comes between.
        const steps = work();
        database.exec('BEGIN IMMEDIATE');
        try {
          let step = steps.next();
          while (!step.done) step = steps.next(ask(...step.value));
          database.exec('COMMIT');
          if (owed) emptied();
          return step.value;
        } catch (error) {
          database.exec('ROLLBACK');
          throw error;
        }
      },
    },
    scope,
  );
}
