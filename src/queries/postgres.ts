// The read model in a PostgreSQL database, on the host's pool, or in PGlite.
import { madeBeside } from '../adapters/postgres/beside.js';
import { asTenant, type Postgres } from '../adapters/postgres/driver.js';
import { fromText, toText } from '../adapters/postgres/text.js';
import type { Tables } from './row.js';
import { ALL, type Found, type Steps, tablesIn, tablesOf } from './tables.js';

/** Of no meaning but its own: `yishk` in ASCII. */
const LOCK = 0x797973686b;

const cleaned = (row: Found): Found =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? fromText(value) : value]),
  );

/** In tables that are made when they are asked for the first time. Texts are compared sign by sign, as in SQLite. */
export function postgresTables(pool: Postgres, { scope = 'default' }: { scope?: string } = {}): Tables {
  let making: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    const statements = tablesOf('text COLLATE "C"');
    making ??= madeBeside(pool, { lock: LOCK, tables: ALL, statements }).catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  return tablesIn(
    {
      locking: ' FOR UPDATE',
      each: (parameter) => `json_array_elements_text(${parameter}::json) AS each (value)`,
      async transaction<T>(work: () => Steps<T>): Promise<T> {
        await ready();
        return asTenant(pool, toText(scope), async (tx) => {
          const steps = work();
          let step = steps.next();
          while (!step.done) {
            const [statement, values] = step.value;
            const { rows } = await tx.query(
              statement,
              values.map((value) => (typeof value === 'string' ? toText(value) : value)),
            );
            step = steps.next(rows.map(cleaned));
          }
          return step.value;
        });
      },
    },
    scope,
  );
}
