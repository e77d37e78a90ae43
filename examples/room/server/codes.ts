// Who may come in, in a file of its own beside the records: hashes of codes, which person each is for, which device came in with it. One-time codes of
// slips are bound to the first device; secrets of the desk and of the screen let in as many as know them.
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { keepPrivate } from './hold.js';
import { codeHash, type Kind, newCode, newToken, readCode, tokenHash } from './secret.js';

const DAY = 86_400_000;

/** A seat of a device: whoever came in with that code. */
export interface Taken {
  credential: number;
  kind: Kind;
  person: string;
}

export type ComingIn =
  | { ok: true; token: string; taken: Taken }
  /** No code by its form; none that is valid now, whatever became of it; one that another device came in with. */
  | { ok: false; why: 'unread' | 'unknown' | 'elsewhere' | 'full' };

export interface CodesOptions {
  /** `:memory:` keeps it for as long as the process lives. */
  file: string;
  now?: () => number;
  /** For how many days somebody may come in with a slip. */
  slipDays?: number;
  /** For how many days a device stays signed in. */
  deviceDays?: number;
}

/** Seats of one device at most: a couple on one phone, a desk of several. */
const MOST_SEATS = 12;
/** For how long whoever got no answer may ask again with the same code, as they show by the key of their first try. */
const AGAIN = 10 * 60_000;
/** How often it is looked for what another process did to the file, in milliseconds. */
const LOOK = 2000;

const TABLES = `
  CREATE TABLE IF NOT EXISTS credentials (
    id INTEGER PRIMARY KEY, kind TEXT NOT NULL, person TEXT NOT NULL, hash TEXT UNIQUE, issued INTEGER NOT NULL, expires INTEGER,
    used INTEGER, attempt TEXT, ended INTEGER, by TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS credentials_of ON credentials (person, kind);
  CREATE TABLE IF NOT EXISTS devices (id INTEGER PRIMARY KEY, token TEXT NOT NULL UNIQUE, until INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS seats (
    device INTEGER NOT NULL REFERENCES devices ON DELETE CASCADE, credential INTEGER NOT NULL REFERENCES credentials,
    PRIMARY KEY (device, credential)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;`;

interface Row {
  id: number;
  kind: Kind;
  person: string;
  expires: number | null;
  used: number | null;
  attempt: string | null;
}

export type Codes = ReturnType<typeof openCodes>;

export function openCodes({ file, now = Date.now, slipDays = 60, deviceDays = 180 }: CodesOptions) {
  // Nobody else on this machine needs to know who there is.
  if (file !== ':memory:') keepPrivate(file);
  const db = new Database(file);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA busy_timeout = 5000');
  db.exec(TABLES);
  const prepared = {
    setting: db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?'),
    set: db.prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value'),
    issue: db.prepare(
      'INSERT INTO credentials (kind, person, hash, issued, expires, by) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
    ),
    byHash: db.prepare<[string], Row>(
      'SELECT id, kind, person, expires, used, attempt FROM credentials WHERE hash = ? AND ended IS NULL',
    ),
    bind: db.prepare('UPDATE credentials SET used = ?, attempt = ? WHERE id = ?'),
    open: db.prepare<[string, string], { id: number }>(
      'SELECT id FROM credentials WHERE person = ? AND kind = ? AND ended IS NULL',
    ),
    // Of a code that is over not even the hash stays.
    end: db.prepare('UPDATE credentials SET ended = ?, hash = NULL, attempt = NULL WHERE id = ? AND ended IS NULL'),
    unseat: db.prepare('DELETE FROM seats WHERE credential = ?'),
    device: db.prepare<[string, number], { id: number }>('SELECT id FROM devices WHERE token = ? AND until > ?'),
    newDevice: db.prepare<[string, number], { id: number }>(
      'INSERT INTO devices (token, until) VALUES (?, ?) RETURNING id',
    ),
    renew: db.prepare('UPDATE devices SET token = ?, until = ? WHERE id = ?'),
    leave: db.prepare('DELETE FROM devices WHERE id = ?'),
    seat: db.prepare('INSERT OR IGNORE INTO seats VALUES (?, ?)'),
    move: db.prepare('UPDATE OR IGNORE seats SET device = ? WHERE device = ?'),
    seats: db.prepare<[number], Taken>(
      'SELECT credential, kind, person FROM seats JOIN credentials ON id = credential WHERE device = ? AND ended IS NULL ORDER BY credential',
    ),
    elsewhere: db.prepare<[number], { device: number }>('SELECT device FROM seats WHERE credential = ?'),
    states: db.prepare<[], { person: string; used: number | null; ended: number | null; expires: number | null }>(
      "SELECT person, used, ended, expires FROM credentials WHERE kind = 'slip' ORDER BY id",
    ),
    live: db.prepare<[number], { id: number }>('SELECT id FROM credentials WHERE id = ? AND ended IS NULL'),
    ever: db.prepare<[string], { id: number }>('SELECT id FROM credentials WHERE kind = ? LIMIT 1'),
    tidy: db.prepare('DELETE FROM devices WHERE until <= ?'),
  };

  const setting = (name: string): string | undefined => prepared.setting.get(name)?.value;
  const set = (name: string, value: string): void => void prepared.set.run(name, value);
  if (setting('salt') === undefined) set('salt', randomBytes(16).toString('hex'));
  const salt = setting('salt') ?? '';
  prepared.tidy.run(now());

  /** What runs for a seat and has to end with it. */
  const running = new Map<number, Set<() => void>>();
  const stop = (credential: number): void => {
    for (const end of running.get(credential) ?? []) end();
    running.delete(credential);
  };

  const end = (credential: number): void => {
    prepared.end.run(now(), credential);
    prepared.unseat.run(credential);
  };
  const endAll = db.transaction((person: string, kind: Kind): number[] => {
    const open = prepared.open.all(person, kind).map(({ id }) => id);
    for (const id of open) end(id);
    return open;
  });

  // Whoever asks for a new secret does it in a process of their own: then this one lets go as well.
  let version = db.pragma('data_version', { simple: true });
  const looking = setInterval(() => {
    const current = db.pragma('data_version', { simple: true });
    if (current === version) return;
    version = current;
    for (const id of running.keys()) if (!prepared.live.get(id)) stop(id);
  }, LOOK);
  looking.unref();

  /** Ends what somebody had of this kind, with all devices that came in by it. @returns how many there were */
  function revoke(person: string, kind: Kind = 'slip'): number {
    const ended = endAll.immediate(person, kind);
    for (const id of ended) stop(id);
    return ended.length;
  }

  /** A new code in place of the one before, told this once. `by`: whoever hands it out. */
  async function issue(kind: Kind, person: string, by: string): Promise<string> {
    const code = newCode(kind);
    const hash = await codeHash(code.replaceAll('-', ''), salt);
    const issued = now();
    const ended = db
      .transaction(() => {
        const before = endAll(person, kind);
        prepared.issue.get(kind, person, hash, issued, kind === 'slip' ? issued + slipDays * DAY : null, by);
        return before;
      })
      .immediate();
    for (const id of ended) stop(id);
    return code;
  }

  /** A seat for a device that is known, or for a new one. Its token is a new one each time: nobody is seated at a device somebody else prepared. */
  function seated(row: Row, known: number | undefined): ComingIn {
    const before = known === undefined ? [] : prepared.seats.all(known).filter((one) => one.credential !== row.id);
    // The projector is nobody, and nobody comes in at the projector.
    const apart = row.kind === 'screen' || before.some(({ kind }) => kind === 'screen');
    if (apart && known !== undefined) prepared.leave.run(known);
    const held = apart ? undefined : known;
    if (held !== undefined && before.length >= MOST_SEATS) return { ok: false, why: 'full' };
    const token = newToken();
    const until = now() + deviceDays * DAY;
    if (held !== undefined) prepared.renew.run(tokenHash(token), until, held);
    const device = held ?? prepared.newDevice.get(tokenHash(token), until)?.id ?? 0;
    prepared.seat.run(device, row.id);
    return { ok: true, token, taken: { credential: row.id, kind: row.kind, person: row.person } };
  }

  const bound = db.transaction((hash: string, given: string | undefined, attempt: string | undefined): ComingIn => {
    const row = prepared.byHash.get(hash);
    if (!row || (row.expires !== null && row.expires <= now() && row.used === null))
      return { ok: false, why: 'unknown' };
    const tried = attempt === undefined ? null : tokenHash(attempt);
    let own = given === undefined ? undefined : prepared.device.get(tokenHash(given), now())?.id;
    if (row.kind === 'slip' && row.used !== null) {
      const holders = prepared.elsewhere.all(row.id).map(({ device }) => device);
      const isAgain = tried !== null && row.attempt === tried && now() - row.used < AGAIN;
      // The same device once more; or the one whose answer was lost on the way, which has no token yet, or one that holds no more.
      // Whoever else sat at it still does.
      if (!isAgain && !(own !== undefined && holders.includes(own))) return { ok: false, why: 'elsewhere' };
      if (isAgain) {
        own ??= holders[0];
        for (const device of holders) {
          if (device === own) continue;
          prepared.move.run(own, device);
          prepared.leave.run(device);
        }
      }
    }
    const came = seated(row, own);
    if (came.ok && row.used === null) prepared.bind.run(now(), tried, row.id);
    return came;
  });

  /** Somebody comes in with a code. `given`: the token their device has already; `attempt`: the key of this try, which nobody else knows. */
  async function comeIn(
    typed: string,
    { given, attempt }: { given?: string | undefined; attempt?: string | undefined } = {},
  ): Promise<ComingIn> {
    const code = readCode(typed);
    if (code === undefined) return { ok: false, why: 'unread' };
    return bound.immediate(await codeHash(code, salt), given, attempt);
  }

  /** Whoever a device is signed in as. */
  function taken(token: string): Taken[] {
    const device = prepared.device.get(tokenHash(token), now());
    return device ? prepared.seats.all(device.id) : [];
  }

  /** Signs a device out. A slip that was bound to it lets nobody in any more. */
  function leave(token: string): void {
    const device = prepared.device.get(tokenHash(token), now());
    if (!device) return;
    const left = prepared.seats.all(device.id);
    prepared.leave.run(device.id);
    for (const { credential, kind } of left) if (kind === 'slip') stop(credential);
  }

  return {
    issue,
    revoke,
    comeIn,
    taken,
    leave,
    setting,
    set,
    /** Calls back once a seat is taken away, by whatever process. @returns what ends the waiting */
    onEnd(credential: number, ended: () => void): () => void {
      const those = running.get(credential) ?? new Set();
      running.set(credential, those.add(ended));
      return () => {
        those.delete(ended);
        if (those.size === 0 && running.get(credential) === those) running.delete(credential);
      };
    },
    /** Whether anybody was ever given one of these. */
    everIssued: (kind: Kind): boolean => prepared.ever.get(kind) !== undefined,
    /** What became of everybody's last slip. */
    states(): ReadonlyMap<string, 'issued' | 'used' | 'revoked'> {
      const states = new Map<string, 'issued' | 'used' | 'revoked'>();
      for (const { person, used, ended, expires } of prepared.states.all()) {
        const over = ended !== null || (used === null && expires !== null && expires <= now());
        states.set(person, over ? 'revoked' : used === null ? 'issued' : 'used');
      }
      return states;
    },
    close(): void {
      clearInterval(looking);
      for (const id of [...running.keys()]) stop(id);
      db.close();
    },
  };
}
