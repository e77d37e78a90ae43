// Heads and tombstones as they are stored, and whether the record of a head is there to its end.
import type { Instant } from '../../calendar.js';
import type { Head, Listed, Tombstone } from '../../engine/contracts.js';
import { Corrupt } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { FIRST_MOMENT } from '../../moment.js';
import { cutShort, inOrder, listedAs, otherHead, otherScope } from '../entries.js';
import { baseOf, MOST, type Statements } from './schema.js';
import { homeSum, summarySum, tombstoneSum } from './sums.js';

/** A head as it is stored; a host's connection may hand out whole numbers as `bigint`. */
type Row = Omit<Head, 'due'> & {
  due: string | null;
  number: unknown;
  whole: unknown;
  home: string | null;
  sum: string | null;
};

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
    if (row) return this.standing(row);
    if (this.sql.wasOpened.get(this.scope, id) && !this.tombstoneOf(id)) throw this.headless(id);
    return undefined;
  }

  /** What a row says, where its record is there to its end. Where place or deadline are not what was written, the clock is to come by. */
  private standing(row: Row): Head {
    this.checkHome(row.id, row.home);
    if (!Number(row.whole)) throw this.damage(row);
    const { id, place, due, sum } = row;
    const head = headOf(row);
    if (sum === summarySum(this.scope, id, place, due)) return head;
    return { ...head, place: 'unknown', due: FIRST_MOMENT };
  }

  /** @param home what the row says of where it was written */
  checkHome(id: string, home: unknown): void {
    if (home !== homeSum(this.scope, id)) throw otherScope(this.where, id, this.scope);
  }

  private listed(row: Row): Listed {
    try {
      return this.standing(row);
    } catch (error) {
      return listedAs(row.id, error);
    }
  }

  /** The head as it stands, for whoever deletes the record. */
  asStored(id: string): Head | undefined {
    const row = this.sql.head.get(this.scope, id) as Row | undefined;
    return row && headOf(row);
  }

  tombstoneOf(id: string): Tombstone | undefined {
    const row = this.sql.tombstone.get(this.scope, id) as (Tombstone & { sum: string | null }) | undefined;
    if (!row) return undefined;
    const { sum, ...stone } = { ...row, seq: Number(row.seq) };
    const { where: file } = this;
    if (sum !== tombstoneSum(this.scope, stone))
      throw new Corrupt(
        engineProblem('store.tombstone', { file, id }, { ...(file !== '' && { file }), consultation: id }),
      );
    return stone;
  }

  list({ after = '', limit = -1, dueBefore }: { after?: string; limit?: number; dueBefore?: Instant }): Listed[] {
    const { sql, scope } = this;
    const most = Number.isFinite(limit) ? limit : -1;
    // Both select what `head` does.
    const rows = (
      dueBefore === undefined ? sql.list.all(scope, after, most) : sql.due.all(scope, after, dueBefore, most)
    ) as Row[];
    const found = rows.map((row) => this.listed(row));
    if (dueBefore !== undefined) {
      const known = new Set(found.map(({ id }) => id));
      const isNew = (one: Listed) => !known.has(one.id) && inOrder(one, { id: after }) > 0;
      const odd = this.round().filter((one) => 'damaged' in one || one.due === FIRST_MOMENT);
      found.push(...odd.filter(isNew));
    }
    for (const { id } of sql.headless.all(scope, after, most) as { id: string }[])
      found.push({ id, damaged: this.headless(id).problem });
    found.sort(inOrder);
    return most < 0 ? found : found.slice(0, most);
  }

  /** Some heads more, each time the next ones: what is damaged is due for somebody's attention, whatever its deadline. */
  private round(): Listed[] {
    const rows = this.sql.list.all(this.scope, this.reached, ROUND) as Row[];
    this.reached = rows.length < ROUND ? '' : (rows.at(-1)?.id ?? '');
    return rows.map((row) => this.listed(row));
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
