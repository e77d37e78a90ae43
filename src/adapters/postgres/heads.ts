// Heads and tombstones as they are stored, and whether the record of a head is there to its end.
import type { Instant } from '../../calendar.js';
import type { Head, Listed, Tombstone } from '../../engine/contracts.js';
import { Corrupt } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { FIRST_MOMENT } from '../../moment.js';
import { cutShort, inOrder, listedAs, otherHead, otherScope } from '../entries.js';
import { asTenant, type Often, type Postgres, type PostgresQueries } from './driver.js';
import { HOME, SUM } from './tables.js';
import { fromText, toText } from './text.js';

/** A head beside the last entry there is. */
interface HeadRow extends Record<string, unknown> {
  id: string;
  seq: number;
  hash: string;
  place: string;
  due: string | null;
  last: number | null;
  same: boolean | null;
  /** Whether it was written under this scope and id, and with this place and deadline. */
  athome: boolean | null;
  believed: boolean | null;
}

type Standing =
  | ({ kind: 'head' } & HeadRow)
  | { kind: 'purged'; seq: number; hash: string; believed: boolean | null; purged_at: string; ground: string }
  | { kind: 'headless' };

/** What a row says, where its record is there to its end. Where place or deadline are not what was written, the clock is to come by. */
function headOf(row: HeadRow, scope: string): Head {
  const { id, seq, hash, place, due, last, same, athome, believed } = row;
  if (athome !== true) throw otherScope('', fromText(id), scope);
  if (last !== seq || same !== true) throw damage(row);
  const head = { id: fromText(id), seq, hash: fromText(hash), place: fromText(place) };
  if (believed !== true) return { ...head, place: 'unknown', due: FIRST_MOMENT };
  return due === null ? head : { ...head, due: fromText(due) };
}

/** What is wrong with a consultation whose record does not end as its head says. */
const damage = ({ id, seq, last }: HeadRow): Corrupt =>
  (last ?? 0) < seq ? cutShort('', last ?? 0, seq, fromText(id)) : otherHead('', seq, fromText(id));

const headless = (id: string): Corrupt =>
  new Corrupt(engineProblem('store.headless', { file: '', id }, { consultation: id }));

const STANDING = { name: 'yishi-standing-2', text: 'SELECT * FROM yishi_standing($1::text, $2::text)' };
const FIELDS = `heads.id, heads.seq, heads.hash, heads.place, heads.due, ends.last, ends.same,
  heads.home = ${HOME('heads')} AS athome, heads.sum = ${SUM('heads')} AS believed`;
const ENDS = `LEFT JOIN LATERAL (
  SELECT e.seq AS last, strpos(e.body, '"hash":"' || heads.hash || '"') > 0 AS same FROM yishi_entries AS e
  WHERE e.scope = heads.scope AND e.id = heads.id ORDER BY e.seq DESC LIMIT 1) AS ends ON true`;

/** So many heads are looked at when somebody asks what is due, besides those that are. */
const ROUND = 2000;

const LIST = `SELECT ${FIELDS} FROM yishi_consultations AS heads ${ENDS}
  WHERE heads.scope = $1 AND heads.id > $2 AND ($3::text IS NULL OR heads.due <= $3) ORDER BY heads.id LIMIT $4`;
/** The ids there were, of those between two, that have neither head nor tombstone. */
const HEADLESS = `SELECT ids.id FROM yishi_ids AS ids
  WHERE ids.scope = $1 AND ids.id > $2 AND ($3::text IS NULL OR ids.id <= $3)
    AND NOT EXISTS (SELECT 1 FROM yishi_consultations AS heads WHERE heads.scope = $1 AND heads.id = ids.id)
    AND NOT EXISTS (SELECT 1 FROM yishi_tombstones AS stones WHERE stones.scope = $1 AND stones.id = ids.id)
  ORDER BY ids.id LIMIT ${ROUND}`;
/** Those whose deadline is longest past come first, and what another has in hand is not waited for. */
const CLAIM = `WITH due AS (
    SELECT id FROM yishi_consultations
    WHERE scope = $1 AND due <= $2 AND (claimed_until IS NULL OR claimed_until <= clock_timestamp())
    ORDER BY due LIMIT $3 FOR UPDATE SKIP LOCKED
  ), heads AS (
    UPDATE yishi_consultations AS mine SET claimed_until = clock_timestamp() + $4::double precision * interval '1 millisecond'
    FROM due WHERE mine.scope = $1 AND mine.id = due.id RETURNING mine.*
  ) SELECT ${FIELDS} FROM heads ${ENDS} ORDER BY heads.due, heads.id`;

export class Heads {
  /** Up to which id they were looked at. */
  private reached = '';
  private readonly tenant: string;

  constructor(
    private readonly postgres: Postgres,
    private readonly scope: string,
    private readonly often: Often,
  ) {
    this.tenant = toText(scope);
  }

  private async standing(id: string): Promise<Standing | undefined> {
    const [row] = await this.often<Standing & Record<string, unknown>>(this.postgres, STANDING, [
      this.tenant,
      toText(id),
    ]);
    return row?.kind === 'head' ? { ...row, id: toText(id) } : row;
  }

  /** The head, if its record is there to its end; or its tombstone. */
  async look(id: string): Promise<{ head?: Head; tombstone?: Tombstone }> {
    const row = await this.standing(id);
    if (!row) return {};
    if (row.kind === 'headless') throw headless(id);
    return row.kind === 'head' ? { head: headOf(row, this.scope) } : { tombstone: asTombstone(id, row) };
  }

  private listed(row: HeadRow): Listed {
    try {
      return headOf(row, this.scope);
    } catch (error) {
      return listedAs(fromText(row.id), error);
    }
  }

  async list({ after, limit = Number.POSITIVE_INFINITY, dueBefore }: ListOptions): Promise<Listed[]> {
    return asTenant(this.postgres, this.tenant, async (tx) => {
      const from = toText(after ?? '');
      const most = Number.isFinite(limit) ? limit : null;
      const { rows } = await tx.query<HeadRow>(LIST, [this.tenant, from, dueBefore ?? null, most]);
      if (dueBefore !== undefined) return this.withRound(tx, rows, after, most);
      const full = most !== null && rows.length >= most;
      return ordered(
        [
          ...rows.map((row) => this.listed(row)),
          ...(await this.lost(tx, from, full ? (rows.at(-1)?.id ?? from) : null)),
        ],
        most,
      );
    });
  }

  async claim(options: { dueBefore: Instant; limit: number; lease: number }): Promise<Listed[]> {
    const { dueBefore, limit, lease } = options;
    return asTenant(this.postgres, this.tenant, async (tx) => {
      const { rows } = await tx.query<HeadRow>(CLAIM, [this.tenant, dueBefore, limit, lease]);
      return this.withRound(tx, rows, undefined, null);
    });
  }

  /** With what is damaged or not believed of some heads more, each time the next ones: that is due for somebody's attention, whatever its deadline. */
  private async withRound(
    tx: PostgresQueries,
    rows: HeadRow[],
    after: string | undefined,
    most: number | null,
  ): Promise<Listed[]> {
    const from = this.reached;
    const { rows: more } = await tx.query<HeadRow>(LIST, [this.tenant, from, null, ROUND]);
    const last = more.length < ROUND ? null : (more.at(-1)?.id ?? null);
    this.reached = last ?? '';
    const heads = more.map((row) => this.listed(row));
    const odd = heads.filter((one) => 'damaged' in one || one.due === FIRST_MOMENT);
    odd.push(...(await this.lost(tx, from, last)));
    const known = new Set(rows.map(({ id }) => fromText(id)));
    const fresh = odd.filter(({ id }) => !known.has(id) && (after === undefined || inOrder({ id }, { id: after }) > 0));
    return ordered([...rows.map((row) => this.listed(row)), ...fresh], most);
  }

  private async lost(tx: PostgresQueries, from: string, to: string | null): Promise<Listed[]> {
    const { rows } = await tx.query<{ id: string }>(HEADLESS, [this.tenant, from, to]);
    return rows.map(({ id }) => ({ id: fromText(id), damaged: headless(fromText(id)).problem }));
  }
}

const ordered = (found: Listed[], most: number | null): Listed[] =>
  found.sort(inOrder).slice(0, most ?? Number.POSITIVE_INFINITY);

interface ListOptions {
  after?: string;
  limit?: number;
  dueBefore?: Instant;
}

/** A tombstone as it stands, if it is what was written. */
export function asTombstone(
  id: string,
  row: { seq: number; hash: string; believed: boolean | null; purged_at: string; ground: string },
): Tombstone {
  if (row.believed !== true)
    throw new Corrupt(engineProblem('store.tombstone', { file: '', id }, { consultation: id }));
  const { seq, hash, purged_at, ground } = row;
  return { id, seq, hash: fromText(hash), purgedAt: fromText(purged_at), ground: fromText(ground) };
}
