// Heads and tombstones as they are stored, and whether the record of a head is there to its end.
import type { Instant } from '../../calendar.js';
import type { Head, Tombstone } from '../../engine/contracts.js';
import { Corrupt } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { cutShort, listedBeside, otherHead } from '../entries.js';
import { baseOf, MOST, type Statements } from './schema.js';

/** A head as it is stored; a host's connection may hand out whole numbers as `bigint`. */
type Row = Omit<Head, 'due'> & { due: string | null; number: unknown; whole: unknown };

/** The column is null where there is no deadline. */
function headOf({ id, seq, hash, place, due }: Row): Head {
  const head = { id, seq: Number(seq), hash, place };
  return due === null ? head : { ...head, due };
}

/** So many heads are looked at when somebody asks what is due, besides those that are. */
const ROUND = 2000;

export class Heads {
  /** Up to which id they were looked at. */
  private reached = '';

  /** @param where the file, for what is said of damage; empty where that has no name */
  constructor(
    private readonly sql: Statements,
    private readonly scope: string,
    private readonly where: string,
  ) {}

  /** The head, if its record is there to its end. */
  of(id: string): Head | undefined {
    const row = this.sql.head.get(this.scope, id) as Row | undefined;
    if (row && !Number(row.whole)) throw this.damage(row);
    if (!row && this.sql.wasOpened.get(this.scope, id) && !this.tombstoneOf(id)) throw this.headless(id);
    return row && headOf(row);
  }

  /** The head as it stands, for whoever deletes the record. */
  asStored(id: string): Head | undefined {
    const row = this.sql.head.get(this.scope, id) as Row | undefined;
    return row && headOf(row);
  }

  tombstoneOf(id: string): Tombstone | undefined {
    const row = this.sql.tombstone.get(this.scope, id) as Tombstone | undefined;
    return row && { ...row, seq: Number(row.seq) };
  }

  list({ after = '', limit = -1, dueBefore }: { after?: string; limit?: number; dueBefore?: Instant }): Head[] {
    const { sql, scope } = this;
    // Both select what `head` does.
    const rows = (
      dueBefore === undefined ? sql.list.all(scope, after, limit) : sql.due.all(scope, after, dueBefore, limit)
    ) as Row[];
    const looked = dueBefore === undefined ? rows : rows.concat(this.round());
    const cut = looked.find(({ whole }) => !Number(whole));
    const lost = cut ? undefined : (sql.headless.get(scope) as { id: string } | undefined);
    const found = rows.filter(({ whole }) => Number(whole)).map(headOf);
    return listedBeside(found, cut ? this.damage(cut) : lost && this.headless(lost.id));
  }

  /** Some heads more, each time the next ones: what is damaged is due for somebody's attention, whatever its deadline. */
  private round(): Row[] {
    const rows = this.sql.list.all(this.scope, this.reached, ROUND) as Row[];
    this.reached = rows.length < ROUND ? '' : (rows.at(-1)?.id ?? '');
    return rows;
  }

  /** What is wrong with a consultation whose record does not end as its head says. */
  private damage({ id, seq, number }: Row): Corrupt {
    const base = baseOf(Number(number ?? 0));
    const { key } = this.sql.lastEntry.get(base, base + MOST) as { key: unknown };
    const last = key === null || number === null ? 0 : Number(key) - base;
    return last < Number(seq) ? cutShort(this.where, last, Number(seq), id) : otherHead(this.where, Number(seq), id);
  }

  private headless(id: string): Corrupt {
    const { where: file } = this;
    return new Corrupt(
      engineProblem('store.headless', { file, id }, { ...(file !== '' && { file }), consultation: id }),
    );
  }
}
