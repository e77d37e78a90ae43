// The order of appends in a SQLite database: a row an append. Writers take turns, so that a row is seen only when all before it are.
import type { Told } from '../../engine/contracts.js';
import { aheadOf, noCursor } from '../../engine/feed.js';
import type { Statements } from './schema.js';

interface Row {
  position: unknown;
  id: string;
  first: unknown;
  last: unknown;
  purged: unknown;
}

/** What the host hands back as a cursor. */
function positionOf(cursor: string): number {
  const position = cursor === '' ? 0 : Number(cursor);
  if (Number.isSafeInteger(position) && position >= 0) return position;
  throw noCursor(cursor);
}

export function toldAfter(sql: Statements, scope: string, cursor: string, limit: number): Told[] {
  const after = positionOf(cursor);
  const rows = sql.feed.all(scope, after, limit) as Row[];
  // Rows stay: what was told last is there, or the records are older than the cursor.
  if (rows.length === 0 && after > 0 && !sql.toldAt.get(scope, after)) throw aheadOf(cursor);
  return rows.map(({ position, id, first, last, purged }) => ({
    cursor: String(position),
    id,
    first: Number(first),
    last: Number(last),
    ...(Number(purged) === 1 && { purged: true as const }),
  }));
}
