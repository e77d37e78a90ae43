// The read model in tables, the same in SQLite and in PostgreSQL: every statement once, every value bound. `yishi_listed` has a row a
// consultation; beside it stand who is known there and which bodies it has. They are the host's to read, and thrown away to be rebuilt.
import { listingOf } from './memory.js';
import { type Asked, type Change, type Counted, likely, type Row, type Tables } from './row.js';

export type Value = string | number | null;
/** A row, as a driver hands it out. */
export type Found = Readonly<Record<string, unknown>>;

/** What the two differ in. */
export interface Dialect {
  /** Runs work as one transaction. */
  transaction<T>(work: () => Steps<T>): Promise<T>;
  /** A table of the texts in a JSON list that is bound there: a column `value`. */
  each(parameter: string): string;
  /** Whoever writes this row waits for whoever does already. */
  locking: string;
  /** Texts went: empties whatever the medium keeps of before. */
  emptied?(): void;
}

/** Work that asks and is answered, step by step: the same for a driver that answers at once and one that does not. */
export type Steps<T> = Generator<readonly [statement: string, values: readonly Value[]], T, Found[]>;

/** The columns; `text` is how their texts are compared. */
export const tablesOf = (text: string): string[] => [
  `CREATE TABLE IF NOT EXISTS yishi_listed (
    scope ${text} NOT NULL, id ${text} NOT NULL, seq integer NOT NULL, title text NOT NULL, searched ${text} NOT NULL,
    step ${text} NOT NULL, place ${text} NOT NULL, charter ${text} NOT NULL, opened_at ${text} NOT NULL, due ${text},
    overdue integer NOT NULL, figures text NOT NULL, bodies text NOT NULL, PRIMARY KEY (scope, id))`,
  'CREATE INDEX IF NOT EXISTS yishi_listed_due ON yishi_listed (scope, due)',
  'CREATE INDEX IF NOT EXISTS yishi_listed_place ON yishi_listed (scope, place)',
  `CREATE TABLE IF NOT EXISTS yishi_listed_people (
    scope ${text} NOT NULL, person ${text} NOT NULL, id ${text} NOT NULL, how integer NOT NULL, PRIMARY KEY (scope, person, id))`,
  'CREATE INDEX IF NOT EXISTS yishi_listed_people_id ON yishi_listed_people (scope, id)',
  `CREATE TABLE IF NOT EXISTS yishi_listed_bodies (
    scope ${text} NOT NULL, body ${text} NOT NULL, id ${text} NOT NULL, PRIMARY KEY (scope, body, id))`,
  'CREATE INDEX IF NOT EXISTS yishi_listed_bodies_id ON yishi_listed_bodies (scope, id)',
  `CREATE TABLE IF NOT EXISTS yishi_listed_reached (scope ${text} NOT NULL PRIMARY KEY, reached text NOT NULL)`,
];

const INSERT = `INSERT INTO yishi_listed
  (scope, id, seq, title, searched, step, place, charter, opened_at, due, overdue, figures, bodies)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
  ON CONFLICT (scope, id) DO UPDATE SET seq = excluded.seq, title = excluded.title, searched = excluded.searched, step = excluded.step,
  place = excluded.place, charter = excluded.charter, opened_at = excluded.opened_at, due = excluded.due, overdue = excluded.overdue,
  figures = excluded.figures, bodies = excluded.bodies`;
const REACHED = `INSERT INTO yishi_listed_reached (scope, reached) VALUES ($1, $2)
  ON CONFLICT (scope) DO UPDATE SET reached = excluded.reached`;
const BESIDE = ['yishi_listed_people', 'yishi_listed_bodies'];
export const ALL = ['yishi_listed', ...BESIDE, 'yishi_listed_reached'];

const texts = (value: unknown): string[] => JSON.parse(String(value)) as string[];

/** A row as it stands in the table; only what `INSERT` wrote comes out. */
function rowIn(found: Found): Omit<Row, 'people' | 'text'> {
  return {
    id: String(found.id),
    seq: Number(found.seq),
    title: String(found.title),
    // As it was written.
    step: String(found.step) as Row['step'],
    place: String(found.place),
    charter: String(found.charter),
    openedAt: String(found.opened_at),
    due: found.due === null ? null : String(found.due),
    overdue: Number(found.overdue),
    figures: JSON.parse(String(found.figures)) as Row['figures'],
    bodies: texts(found.bodies),
  };
}

/** What a list is asked for, as conditions with their values bound. */
function listing(scope: string, asked: Asked): [statement: string, values: Value[]] {
  const values: Value[] = [];
  const bound = (value: Value): string => `$${values.push(value)}`;
  const { after, step, place, body, charter, person, role, overdue, dueBefore, text, now, limit } = asked;
  const where = [`l.scope = ${bound(scope)}`, `l.id > ${bound(after)}`];
  if (step !== undefined) where.push(`l.step = ${bound(step)}`);
  if (place !== undefined)
    where.push(`(l.place = ${bound(place)} OR substr(l.place, 1, ${bound(place.length + 1)}) = ${bound(`${place}.`)})`);
  if (charter !== undefined) where.push(`l.charter = ${bound(charter)}`);
  if (body !== undefined)
    where.push(
      `EXISTS (SELECT 1 FROM yishi_listed_bodies AS b WHERE b.scope = l.scope AND b.body = ${bound(body)} AND b.id = l.id)`,
    );
  if (person !== undefined)
    where.push(
      `EXISTS (SELECT 1 FROM yishi_listed_people AS p WHERE p.scope = l.scope AND p.person = ${bound(person)} AND p.id = l.id AND (p.how & ${bound(role)}) = ${bound(role)})`,
    );
  if (overdue !== undefined)
    where.push(`${overdue ? '' : 'NOT '}(l.overdue > 0 OR (l.due IS NOT NULL AND l.due <= ${bound(now)}))`);
  if (dueBefore !== undefined) where.push(`l.due <= ${bound(dueBefore)}`);
  if (text !== undefined) where.push(`l.searched LIKE ${bound(likely(text))} ESCAPE '!'`);
  const statement = `SELECT l.* FROM yishi_listed AS l WHERE ${where.join(' AND ')} ORDER BY l.id LIMIT ${bound(limit)}`;
  return [statement, values];
}

export function tablesIn(dialect: Dialect, scope: string): Tables {
  const { each, locking } = dialect;

  function* drop(id: string): Steps<void> {
    for (const table of BESIDE) yield [`DELETE FROM ${table} WHERE scope = $1 AND id = $2`, [scope, id]];
  }

  function* put(row: Row): Steps<void> {
    const { id, seq, title, text, step, place, charter, openedAt, due, overdue, figures, bodies, people } = row;
    const [before] = yield [`SELECT seq FROM yishi_listed WHERE scope = $1 AND id = $2${locking}`, [scope, id]];
    if (before && Number(before.seq) >= seq) return;
    const written = [JSON.stringify(figures), JSON.stringify(bodies)];
    yield [INSERT, [scope, id, seq, title, text, step, place, charter, openedAt, due, overdue, ...written]];
    yield* drop(id);
    const groups = new Map<number, string[]>();
    for (const [person, how] of people) groups.set(how, [...(groups.get(how) ?? []), person]);
    for (const [how, persons] of groups)
      yield [
        `INSERT INTO yishi_listed_people (scope, id, how, person) SELECT $1, $2, $3, value FROM ${each('$4')}`,
        [scope, id, how, JSON.stringify(persons)],
      ];
    yield [
      `INSERT INTO yishi_listed_bodies (scope, id, body) SELECT $1, $2, value FROM ${each('$3')}`,
      [scope, id, JSON.stringify(bodies)],
    ];
  }

  return {
    cursor: () =>
      dialect.transaction(function* () {
        const [row] = yield ['SELECT reached FROM yishi_listed_reached WHERE scope = $1', [scope]];
        return row && String(row.reached);
      }),

    seqs: (ids) =>
      dialect.transaction(function* () {
        const rows = yield [
          `SELECT id, seq FROM yishi_listed WHERE scope = $1 AND id IN (SELECT value FROM ${each('$2')})`,
          [scope, JSON.stringify(ids)],
        ];
        return new Map(rows.map(({ id, seq }) => [String(id), Number(seq)]));
      }),

    async write({ rows, gone, cursor, erased }: Change) {
      await dialect.transaction(function* () {
        // In one order, so that two who write never wait for one another.
        for (const row of [...rows].sort((one, other) => (one.id < other.id ? -1 : 1))) yield* put(row);
        for (const id of gone) {
          yield ['DELETE FROM yishi_listed WHERE scope = $1 AND id = $2', [scope, id]];
          yield* drop(id);
        }
        if (cursor !== undefined) yield [REACHED, [scope, cursor]];
      });
      if (erased || gone.length > 0) dialect.emptied?.();
    },

    async clear() {
      await dialect.transaction(function* () {
        for (const table of ALL) yield [`DELETE FROM ${table} WHERE scope = $1`, [scope]];
      });
      dialect.emptied?.();
    },

    list: (asked) =>
      dialect.transaction(function* () {
        const rows = yield listing(scope, asked);
        return rows.map((row) => listingOf(rowIn(row), asked.now));
      }),

    counted: (body) =>
      dialect.transaction(function* (): Steps<Counted[]> {
        const of =
          body === undefined
            ? ''
            : ' AND EXISTS (SELECT 1 FROM yishi_listed_bodies AS b WHERE b.scope = l.scope AND b.body = $2 AND b.id = l.id)';
        const values = body === undefined ? [scope] : [scope, body];
        const rows = yield [`SELECT l.* FROM yishi_listed AS l WHERE l.scope = $1${of}`, values];
        return rows.map(rowIn);
      }),
  };
}
