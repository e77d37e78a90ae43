// Every append and purge of a scope in one order. A row stands under the number of its transaction, and is told once no transaction with a
// lower one is under way any more: nothing can come before it then. Numbers begin anew on another server, and the era counts that.
import type { Told } from '../../engine/contracts.js';
import { aheadOf } from '../../engine/feed.js';
import { asTenant, type Postgres } from './driver.js';
import { fromText, toText } from './text.js';

interface Row extends Record<string, unknown> {
  era: number;
  xid: string;
  id: string;
  first: number;
  last: number;
  purged: boolean;
}

/** Those nothing can come before any more. */
const SETTLED = `yishi_feed.scope = $1 AND (yishi_feed.era < (SELECT era FROM yishi_schema) OR yishi_feed.xid < pg_snapshot_xmin(pg_current_snapshot()))`;

const AFTER = `SELECT era, xid::text AS xid, id, first, last, purged FROM yishi_feed
  WHERE ${SETTLED} AND (era, yishi_feed.xid, id) > ($2::integer, $3::text::xid8, $4::text) ORDER BY era, yishi_feed.xid, id LIMIT $5`;

/** Rows stay: what was told last is there, or the records are older than the cursor. */
const THERE = `SELECT 1 FROM yishi_feed WHERE scope = $1 AND (era, xid, id) >= ($2::integer, $3::text::xid8, $4::text) LIMIT 1`;

const LAST = `SELECT era, xid::text AS xid FROM yishi_feed WHERE ${SETTLED} ORDER BY era DESC, yishi_feed.xid DESC, id DESC LIMIT 1`;

/** Of a cursor; the id stands last, since it may hold anything. */
const CURSOR = /^(\d{1,9})\.(\d{1,20})\.(.*)$/s;

export async function feedAfter(postgres: Postgres, scope: string, after: string, limit: number): Promise<Told[]> {
  const [, era = '-1', xid = '0', id = ''] = CURSOR.exec(after) ?? [];
  if (after !== '' && era === '-1') throw new RangeError(`this is no place in a feed: ${JSON.stringify(after)}`);
  const tenant = toText(scope);
  const place = [tenant, Number(era), xid, id];
  const { rows, isThere } = await asTenant(postgres, tenant, async (tx) => {
    const { rows } = await tx.query<Row>(AFTER, [...place, limit]);
    const isThere = rows.length > 0 || after === '' || (await tx.query(THERE, place)).rows.length > 0;
    return { rows, isThere };
  });
  if (!isThere) throw aheadOf(after);
  return rows.map((row) => ({
    cursor: `${row.era}.${row.xid}.${row.id}`,
    id: fromText(row.id),
    first: row.first,
    last: row.last,
    ...(row.purged && { purged: true as const }),
  }));
}

/** Where the feed ends now: another text once there is more. */
export async function feedEnd(postgres: Postgres, scope: string): Promise<string> {
  const tenant = toText(scope);
  const { rows } = await asTenant(postgres, tenant, (tx) => tx.query<Row>(LAST, [tenant]));
  return rows[0] ? `${rows[0].era}.${rows[0].xid}` : '';
}
