// The tables in PostgreSQL and what is asked of them most, as functions there: one statement, one way there and back, in which the tenant is
// named before anything is looked at. Every key holds the id, so that each table partitions and distributes by consultation.

/** Of the tables; migrate.ts brings a database to it. */
export const VERSION = 2;

/**
 * - `yishi_entries`: `body` is the entry as JSON, without its seals, as it was hashed. Its key is what keeps two writers apart.
 * - `yishi_seals`: one row a sealed value; `path` is its JSON pointer in the entry.
 * - `yishi_consultations`: the head and summary, written with each append; until when somebody has it to pass its deadline. `home` and `sum` show
 *   whose it is and that place and deadline are what was written: what a hand in the database changed, not what somebody did who works them out anew.
 * - `yishi_ids`: every id there ever was, so that one whose head is gone is missed; how long the record was when something was last erased.
 * - `yishi_tombstones`: what is left of a purged record, whose rows elsewhere are gone; `sum` as above.
 * - `yishi_checkpoints`: one row a part. Unlogged: may be emptied at any time, and stands in no log, backup or replica.
 * - `yishi_feed`: a row for each append and purge, under the number of its transaction; `era` counts how often those began anew.
 */
export const TABLES = {
  yishi_entries: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, seq integer NOT NULL, body text NOT NULL,
    PRIMARY KEY (scope, id, seq)`,
  yishi_seals: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, seq integer NOT NULL, n integer NOT NULL,
    path text NOT NULL, salt text NOT NULL, text text NOT NULL, PRIMARY KEY (scope, id, seq, n)`,
  yishi_consultations: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, seq integer NOT NULL, hash text NOT NULL,
    place text NOT NULL, due text COLLATE "C", claimed_until timestamptz, home text, sum text, PRIMARY KEY (scope, id)`,
  yishi_ids: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, erased integer, PRIMARY KEY (scope, id)`,
  yishi_tombstones: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, seq integer NOT NULL, hash text NOT NULL,
    purged_at text NOT NULL, ground text NOT NULL, sum text, PRIMARY KEY (scope, id)`,
  yishi_checkpoints: `
    scope text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, part integer NOT NULL, seq integer NOT NULL,
    hash text NOT NULL, edition text NOT NULL, text text NOT NULL, PRIMARY KEY (scope, id, part)`,
  yishi_feed: `
    scope text COLLATE "C" NOT NULL, era integer NOT NULL DEFAULT 0, xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    id text COLLATE "C" NOT NULL, first integer NOT NULL, last integer NOT NULL, purged boolean NOT NULL DEFAULT false,
    PRIMARY KEY (scope, era, xid, id)`,
} as const;

export type Table = keyof typeof TABLES;

export const tableNames = Object.keys(TABLES) as Table[];

/** Where a head or a tombstone belongs, and what stands in it: SQL over a row under this name. */
export const HOME = (row: string): string => `yishi_sum(${row}.scope, ${row}.id)`;
export const SUM = (row: string): string => `yishi_sum(${row}.scope, ${row}.id, ${row}.place, ${row}.due)`;
export const STONE_SUM = (row: string): string =>
  `yishi_sum(${row}.scope, ${row}.id, ${row}.seq::text, ${row}.hash, ${row}.purged_at, ${row}.ground)`;

/** What a tenant sees: rows of the scope that is set for the transaction. */
export const policy = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY yishi_scope ON ${table}
    USING (scope = current_setting('yishi.scope', true)) WITH CHECK (scope = current_setting('yishi.scope', true));`;

/** @param partitions by hash of the id; without them each is one table */
const tableOf = (table: Table, partitions: number): string => {
  const unlogged = table === 'yishi_checkpoints' ? 'UNLOGGED ' : '';
  const columns = `(${TABLES[table]})`;
  if (partitions === 0) return `CREATE ${unlogged}TABLE ${table} ${columns};`;
  const parts = Array.from(
    { length: partitions },
    (_, n) =>
      `CREATE ${unlogged}TABLE ${table}_${n} PARTITION OF ${table} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${n});
       ALTER TABLE ${table}_${n} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table}_${n} FORCE ROW LEVEL SECURITY;`,
  );
  return `CREATE TABLE ${table} ${columns} PARTITION BY HASH (id); ${parts.join('\n')}`;
};

/** The statements that make them. Nobody reads a partition itself: it has no policy, and without one shows nothing. */
export const creating = (partitions: number): string => `
  ${tableNames.map((table) => tableOf(table, partitions) + policy(table)).join('\n')}
  CREATE INDEX yishi_due ON yishi_consultations (scope, due) WHERE due IS NOT NULL;
  ${partitions === 0 ? 'ALTER TABLE yishi_consultations SET (fillfactor = 80);' : ''}
  CREATE TABLE yishi_schema (one boolean PRIMARY KEY DEFAULT true CHECK (one), version integer NOT NULL, era integer NOT NULL, cluster text NOT NULL);
`;

/** Of the functions of version 1, what answers otherwise now. */
export const DROPPED = 'DROP FUNCTION yishi_standing(text, text)';

/** Brings the tables of version 1 up: what stands there is taken as it stands, once. The owner sees all tenants meanwhile, and nobody else anything. */
export const FROM_1 = `
  ALTER TABLE yishi_consultations ADD COLUMN home text, ADD COLUMN sum text, NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE yishi_tombstones ADD COLUMN sum text, NO FORCE ROW LEVEL SECURITY;
  UPDATE yishi_consultations AS mine SET home = ${HOME('mine')}, sum = ${SUM('mine')};
  UPDATE yishi_tombstones AS mine SET sum = ${STONE_SUM('mine')};
  ALTER TABLE yishi_consultations FORCE ROW LEVEL SECURITY;
  ALTER TABLE yishi_tombstones FORCE ROW LEVEL SECURITY
`;

/**
 * - `yishi_sum`: a short sum of texts. What separates them stands in no stored text: there a digit follows each U+001B.
 * - `yishi_append`: moves the head and adds what belongs to it; false where it is elsewhere, is gone, or its last entry is.
 * - `yishi_append_several`: the same for one entry of each of several consultations, and which of them moved. It waits for nobody: what another has in
 *   hand is left as it is.
 * - `yishi_standing`: the head beside the last entry there is, or the tombstone, or that there was such an id.
 * - `yishi_page`: the head (0), entries (1) up to about so many characters, and their seals (2), all as of one moment.
 */
export const FUNCTIONS = `
CREATE OR REPLACE FUNCTION yishi_sum(VARIADIC _said text[]) RETURNS text LANGUAGE sql STABLE AS $yishi$
  SELECT left(encode(sha256(convert_to(array_to_string(_said, E'\\x1b|', ''), 'UTF8')), 'hex'), 16)
$yishi$;

CREATE OR REPLACE FUNCTION yishi_append(
  _scope text, _id text, _expected integer, _bodies text[], _hash text, _place text, _due text,
  _seqs integer[], _paths text[], _salts text[], _texts text[]
) RETURNS boolean LANGUAGE plpgsql AS $yishi$
DECLARE
  _added integer := coalesce(array_length(_bodies, 1), 0);
BEGIN
  PERFORM set_config('yishi.scope', _scope, true);
  -- An answer promises the disk, whatever the session was set to.
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
  IF _expected > 0 THEN
    UPDATE yishi_consultations AS heads
      SET seq = _expected + _added, hash = coalesce(_hash, hash), place = _place, due = _due, claimed_until = NULL,
        sum = yishi_sum(_scope, _id, _place, _due)
      WHERE heads.scope = _scope AND heads.id = _id AND heads.seq = _expected AND heads.home = yishi_sum(_scope, _id)
        AND EXISTS (SELECT 1 FROM yishi_entries AS e WHERE e.scope = _scope AND e.id = _id AND e.seq = _expected);
    IF NOT FOUND THEN RETURN false; END IF;
  ELSIF _added > 0 THEN
    INSERT INTO yishi_ids (scope, id) VALUES (_scope, _id) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO yishi_consultations (scope, id, seq, hash, place, due, home, sum)
      VALUES (_scope, _id, _added, _hash, _place, _due, yishi_sum(_scope, _id), yishi_sum(_scope, _id, _place, _due));
  ELSE
    RETURN NOT EXISTS (SELECT 1 FROM yishi_ids AS ids WHERE ids.scope = _scope AND ids.id = _id);
  END IF;
  IF _added = 0 THEN RETURN true; END IF;
  IF _added = 1 THEN
    INSERT INTO yishi_entries (scope, id, seq, body) VALUES (_scope, _id, _expected + 1, _bodies[1]);
  ELSE
    INSERT INTO yishi_entries (scope, id, seq, body)
      SELECT _scope, _id, _expected + n, body FROM unnest(_bodies) WITH ORDINALITY AS added (body, n);
  END IF;
  IF _seqs IS NOT NULL THEN
    INSERT INTO yishi_seals (scope, id, seq, n, path, salt, text)
      SELECT _scope, _id, seq, n, path, salt, txt
      FROM unnest(_seqs, _paths, _salts, _texts) WITH ORDINALITY AS sealed (seq, path, salt, txt, n);
  END IF;
  INSERT INTO yishi_feed (scope, id, first, last) VALUES (_scope, _id, _expected + 1, _expected + _added);
  RETURN true;
END $yishi$;

CREATE OR REPLACE FUNCTION yishi_append_several(
  _scope text, _ids text[], _expected integer[], _bodies text[], _hashes text[], _places text[], _dues text[],
  _of integer[], _paths text[], _salts text[], _texts text[]
) RETURNS integer[] LANGUAGE plpgsql AS $yishi$
DECLARE
  _moved integer[];
BEGIN
  PERFORM set_config('yishi.scope', _scope, true);
  IF current_setting('synchronous_commit') = 'off' THEN PERFORM set_config('synchronous_commit', 'on', true); END IF;
  SELECT array_agg(locked.n) INTO _moved FROM (
    SELECT wanted.n::integer AS n FROM unnest(_ids, _expected) WITH ORDINALITY AS wanted (id, expected, n)
    JOIN yishi_consultations AS heads ON heads.scope = _scope AND heads.id = wanted.id
    WHERE heads.seq = wanted.expected AND heads.home = yishi_sum(_scope, wanted.id)
      AND EXISTS (SELECT 1 FROM yishi_entries AS e WHERE e.scope = _scope AND e.id = wanted.id AND e.seq = wanted.expected)
    FOR UPDATE OF heads SKIP LOCKED) AS locked;
  IF _moved IS NULL THEN RETURN '{}'; END IF;
  UPDATE yishi_consultations AS heads
    SET seq = _expected[n] + 1, hash = _hashes[n], place = _places[n], due = _dues[n], claimed_until = NULL,
      sum = yishi_sum(_scope, _ids[n], _places[n], _dues[n])
    FROM unnest(_moved) AS moved (n) WHERE heads.scope = _scope AND heads.id = _ids[n];
  INSERT INTO yishi_entries (scope, id, seq, body)
    SELECT _scope, _ids[n], _expected[n] + 1, _bodies[n] FROM unnest(_moved) AS moved (n);
  INSERT INTO yishi_feed (scope, id, first, last)
    SELECT _scope, _ids[n], _expected[n] + 1, _expected[n] + 1 FROM unnest(_moved) AS moved (n);
  IF _of IS NOT NULL THEN
    INSERT INTO yishi_seals (scope, id, seq, n, path, salt, text)
      SELECT _scope, _ids[sealed.of], _expected[sealed.of] + 1, sealed.n, sealed.path, sealed.salt, sealed.txt
      FROM unnest(_of, _paths, _salts, _texts) WITH ORDINALITY AS sealed (of, path, salt, txt, n)
      WHERE sealed.of = ANY (_moved);
  END IF;
  RETURN _moved;
END $yishi$;

CREATE OR REPLACE FUNCTION yishi_standing(_scope text, _id text)
RETURNS TABLE (kind text, seq integer, hash text, place text, due text, last integer, same boolean, athome boolean, believed boolean, purged_at text, ground text)
LANGUAGE plpgsql STABLE AS $yishi$
#variable_conflict use_column
BEGIN
  PERFORM set_config('yishi.scope', _scope, true);
  RETURN QUERY
    SELECT 'head', heads.seq, heads.hash, heads.place, heads.due::text, ends.seq, ends.same,
      heads.home = ${HOME('heads')}, heads.sum = ${SUM('heads')}, NULL::text, NULL::text
    FROM yishi_consultations AS heads
    LEFT JOIN LATERAL (
      SELECT e.seq, strpos(e.body, '"hash":"' || heads.hash || '"') > 0 AS same FROM yishi_entries AS e
      WHERE e.scope = _scope AND e.id = _id ORDER BY e.seq DESC LIMIT 1) AS ends ON true
    WHERE heads.scope = _scope AND heads.id = _id;
  IF FOUND THEN RETURN; END IF;
  RETURN QUERY
    SELECT 'purged', stones.seq, stones.hash, NULL::text, NULL::text, NULL::integer, NULL::boolean,
      NULL::boolean, stones.sum = ${STONE_SUM('stones')}, stones.purged_at, stones.ground
    FROM yishi_tombstones AS stones WHERE stones.scope = _scope AND stones.id = _id;
  IF FOUND THEN RETURN; END IF;
  IF EXISTS (SELECT 1 FROM yishi_ids AS ids WHERE ids.scope = _scope AND ids.id = _id)
    OR EXISTS (SELECT 1 FROM yishi_entries AS e WHERE e.scope = _scope AND e.id = _id) THEN
    RETURN QUERY SELECT 'headless', NULL::integer, NULL::text, NULL::text, NULL::text, NULL::integer, NULL::boolean, NULL::boolean,
      NULL::boolean, NULL::text, NULL::text;
  END IF;
END $yishi$;

CREATE OR REPLACE FUNCTION yishi_page(_scope text, _id text, _after integer, _size integer, _most integer)
RETURNS TABLE (kind integer, seq integer, one text, two text, three text)
LANGUAGE plpgsql STABLE AS $yishi$
#variable_conflict use_column
DECLARE
  _entry record;
  _read bigint := 0;
  _last integer := _after;
BEGIN
  PERFORM set_config('yishi.scope', _scope, true);
  RETURN QUERY SELECT 0, heads.seq, CASE WHEN heads.home = ${HOME('heads')} THEN '' END, NULL::text, NULL::text
    FROM yishi_consultations AS heads WHERE heads.scope = _scope AND heads.id = _id;
  IF NOT FOUND THEN RETURN; END IF;
  FOR _entry IN SELECT e.seq, e.body FROM yishi_entries AS e
    WHERE e.scope = _scope AND e.id = _id AND e.seq > _after ORDER BY e.seq LIMIT _most
  LOOP
    kind := 1; seq := _entry.seq; one := _entry.body;
    RETURN NEXT;
    _last := _entry.seq;
    _read := _read + length(_entry.body);
    EXIT WHEN _read >= _size;
  END LOOP;
  RETURN QUERY SELECT 2, seals.seq, seals.path, seals.salt, seals.text FROM yishi_seals AS seals
    WHERE seals.scope = _scope AND seals.id = _id AND seals.seq > _after AND seals.seq <= _last ORDER BY seals.seq, seals.n;
END $yishi$;
`;
