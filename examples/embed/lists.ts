// Lists and figures of many consultations, in the same SQLite file as their records.
import type { Engine } from 'yishi';
import { queries, sqliteTables } from 'yishi/queries';

type Database = Parameters<typeof sqliteTables>[0];

export function lists(engine: Engine, database: Database, signal: AbortSignal) {
  // #region follow
  const model = queries({ engine, on: sqliteTables(database) });
  const following = model.follow({ signal, onError: (error) => console.error('the lists:', error) });
  // #endregion
  return { model, following };
}

export async function pages({ model }: ReturnType<typeof lists>, person: string) {
  // #region list
  const mine = await model.list({ person, as: 'to-vote' });
  const late = await model.list({ overdue: true, limit: 20 });
  const lifts = await model.list({ text: 'lift', step: 'vote', after: late.at(-1)?.id ?? '' });
  const { steps, ends, participation, answered } = await model.overview({ district: 'west' });
  // #endregion
  return { mine, late, lifts, steps, ends, participation, answered };
}
