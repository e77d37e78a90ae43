// What failed around a record: its store, its edition, a driver that is not there; in English.
import type {
  Doing,
  EngineProblems,
  HeadProblems,
  MovingProblems,
  RecordProblems,
  StoreProblems,
} from '../../../engine/problems.js';
import type { Sentences } from '../../dictionary.js';

const DOING: Readonly<Record<Doing, string>> = {
  append: 'append to',
  close: 'close',
  create: 'create',
  delete: 'delete',
  erase: 'erase from',
  list: 'list',
  lock: 'lock',
  open: 'open',
  purge: 'purge from',
  read: 'read',
  repair: 'repair',
  sync: 'sync',
  write: 'write',
};

/** What the system refuses, and what to do. */
const REFUSED: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device (ENOSPC); free some space there, then try again',
  EDQUOT: 'the disk quota is used up (EDQUOT); free some space or raise the quota, then try again',
  EFBIG:
    'the file would grow past the size limit (EFBIG); raise the limit (ulimit -f) or move it to another file system',
  EACCES: 'permission denied (EACCES); give the user this process runs as read and write access there',
  EPERM: 'operation not permitted (EPERM); give the user this process runs as read and write access there',
  EROFS: 'the file system is read-only (EROFS); mount it writable or choose another directory',
  EISDIR: 'a directory stands where a file is expected (EISDIR); move it away or choose another path',
  ENOTDIR: 'a file stands where a directory is expected (ENOTDIR); move it away or choose another directory',
  ENOENT: 'there is no such file or directory (ENOENT); check the path',
  EMFILE:
    'this process has too many files open (EMFILE); raise the limit (ulimit -n) or run fewer consultations at once',
  ENFILE: 'the system has too many files open (ENFILE); close some, or raise the limit of the system',
  ENAMETOOLONG: 'the path is too long (ENAMETOOLONG); choose a directory with a shorter path',
  EIO: 'the device failed (EIO); check the disk before anything else is written to it',
  SQLITE_BUSY:
    'another connection holds it locked; finish its transaction, or wait longer (busyTimeout), then try again (SQLITE_BUSY)',
  SQLITE_LOCKED: 'this connection is reading or writing it elsewhere; finish that, then try again (SQLITE_LOCKED)',
  SQLITE_READONLY:
    'it may only be read; give this process write access to the file and to its directory (SQLITE_READONLY)',
  SQLITE_IOERR: 'the disk failed to read or write; check it before anything else is written to it (SQLITE_IOERR)',
  SQLITE_FULL: 'the disk is full, or the limit on its pages is reached; free some space, then try again (SQLITE_FULL)',
  SQLITE_CANTOPEN:
    'it cannot be opened; check that the directory exists and that this process may write there (SQLITE_CANTOPEN)',
  ECONNREFUSED:
    'nobody answers there (ECONNREFUSED); check that the server runs and the address is right, then try again',
  ECONNRESET: 'the connection broke (ECONNRESET); check the server and the network, then try again',
  PG_08006: 'the connection broke (08006); check the server and the network, then try again',
  PG_25006: 'it may only be read (25006), as a standby may; connect to the primary',
  PG_26000:
    'a pooler in between hands connections out for a transaction and knows no prepared statements (26000); say prepare: false, see docs/postgres.md',
  PG_28P01: 'the password is wrong (28P01); check how the pool connects',
  PG_40001: 'others kept coming between (40001); try again',
  PG_40P01: 'it and others waited for one another (40P01); try again',
  PG_42501: 'the role lacks a right (42501); grant it the tables of yishi, see docs/postgres.md',
  PG_42P05:
    'a pooler in between hands connections out for a transaction and knows no prepared statements (42P05); say prepare: false, see docs/postgres.md',
  PG_53100: 'the disk of the server is full (53100); free some space there, then try again',
  PG_53200: 'the server has no memory left (53200); try again later, or give it more',
  PG_53300:
    'the server takes no more connections (53300); make the pools smaller or raise max_connections, then try again',
  PG_55P03: 'somebody holds a lock for too long (55P03); finish that, or raise lock_timeout, then try again',
  PG_57014: 'it took longer than the server allows (57014); raise statement_timeout, or look what it waits for',
  PG_57P01: 'the server ended the connection (57P01); try again when it is up',
  PG_57P02: 'the server went down (57P02); try again when it is up',
  PG_57P03: 'the server is starting or stopping (57P03); try again when it is up',
};

/** A connection of the host's, and memory, have no name. */
const called = (file: string): string => file || 'the database';

const couldNot = (doing: Doing, file: string): string => `could not ${DOING[doing]} ${called(file)}`;

/** A store that is asked through an engine has no name either. */
const recordIn = (file: string): string => file || 'the record';

const entry = ({ seq, file }: { seq: number; file: string }): string => `entry ${seq} in ${called(file)}`;

const store: Sentences<StoreProblems> = {
  'store.moved': ({ id, expected, actual }) =>
    `consultation ${id} is at entry ${actual}, not at ${expected}: somebody else appended first`,
  'store.purged': ({ id, purgedAt, ground }) =>
    `consultation ${id} was purged at ${purgedAt} (${ground}); its id is never used again`,
  'store.other-record': ({ file, held, id }) => `${file} holds the record of ${held}, not of ${id}`,
  'store.refused': ({ doing, file, code, reason }) =>
    `${couldNot(doing, file)}: ${REFUSED[code] ?? `${reason} (${code}); see the cause`}`,
  'store.no-directory': ({ doing, file }) => `${couldNot(doing, file)}: its directory does not exist; create it`,
  'store.no-file': ({ file }) => `could not read ${file}: there is no such file; check the path`,
  'store.held': ({ file, patience, pid, host }) =>
    `${file} has been held by ${pid === undefined ? 'a writer' : `process ${pid} on ${host}`} for ${patience} ms; try again, and if that process is gone for good delete the file`,
  'store.half-written': ({ file }) =>
    `could not append to ${file}, nor take back what was written of it; read the record again before trying again`,
  'store.full': ({ file, most }) => `${called(file)} holds ${most} entries of a consultation at most`,
  'store.no-database': ({ doing, file }) => `${couldNot(doing, file)}: it is not a SQLite database, or is encrypted`,
  'store.damaged-database': ({ doing, file }) =>
    `${couldNot(doing, file)}: the database is damaged; restore it from a copy`,
  'store.tables': ({ found, needed }) =>
    found === 0
      ? `the database has no tables of yishi yet (version ${found}, and this program works on version ${needed}); call migrate() of yishi/postgres once before this`
      : found === needed
        ? `the database (version ${found}) comes from another server, which counts its transactions otherwise; call migrate() of yishi/postgres once before this`
        : `the database has tables of version ${found}, and this program works on version ${needed}; ${found < needed ? 'call migrate() of yishi/postgres' : 'run a later version of yishi'}`,
  'store.unsure': ({ id }) =>
    `the connection broke over an append to consultation ${id}, and it is not known whether it was recorded; submit again under the same key, which records nothing twice`,
  'store.unavailable': ({ reason }) => `the store is not available: ${reason}; nothing was recorded, try again`,
  'store.astray': ({ id, seq, foundId, foundSeq }) =>
    `refused to append: entry ${foundSeq} of ${foundId} is not entry ${seq} of ${id}`,
  'store.long-line': ({ file, seq, longest }) =>
    `${file}: the line of entry ${seq} is longer than ${longest} bytes, and no line of a record may be`,
  'store.line': ({ file, seq }) => `${file}, entry ${seq}: the line is not as it was written`,
  'store.seal-order': ({ file, seq, pointer }) =>
    `${file}, entry ${seq}: the sealed texts stand in another order than they were written in; ${pointer} comes too late`,
  'store.no-json': (where) => `${entry(where)} is damaged: it is not JSON`,
  'store.no-entry': (where) => `${entry(where)} is damaged: it is not an entry of a record`,
  'store.format': (where) => `${entry(where)} is written in format ${where.format}; this version reads format 0`,
  'store.missing': (where) =>
    `${entry(where)} is missing${where.found === undefined ? '' : `: entry ${where.found} stands there`}`,
  'store.other-id': (where) => `${entry(where)} belongs to ${where.found}, not to ${where.expected}`,
  'store.cut': ({ file, seq, acknowledged }) =>
    `${recordIn(file)} ends with entry ${seq}, but entry ${acknowledged} had been written; restore it from a copy (if an older copy was put back on purpose, put back the head of that time too or delete it, delete the checkpoint, and start the processes anew)`,
  'store.tombstone': ({ file, id }) =>
    `${id === undefined ? file : `the tombstone of consultation ${id} in ${called(file)}`} is not as it was written; restore it from a copy`,
  'store.tombstone-gone': ({ file, id }) =>
    `consultation ${id} was purged, and its tombstone ${file} is gone; restore it from a copy. Nobody else gets its id`,
  'store.scope': ({ file, id, scope }) =>
    `consultation ${id} lies under scope ${scope} in ${called(file)}, and was written under another; put it back in its place`,
  'store.head': ({ file, seq }) =>
    `${recordIn(file)} and its head do not fit: what the head says of entry ${seq} is not so; restore both from one copy`,
  'store.headless': ({ file, id }) =>
    `consultation ${id} was opened in ${called(file)}, and its head is gone; restore it from a copy. Nobody else gets its id`,
  'store.foreign': ({ file, held }) =>
    `${file} is of consultation ${held}, whose files have another name; put the files back in their places, or restore them from a copy`,
  'store.checkpoint': ({ id, seq, of }) =>
    `the checkpoint of consultation ${id} at entry ${seq} was taken of ${of === id ? 'another record than the one that lies there' : `consultation ${of}`}; restore the record from a copy, or, if the record is the right one, delete the checkpoint`,
};

const moving: Sentences<MovingProblems> = {
  'moving.ahead': ({ id, here, brought }) =>
    `${id} has ${here} entries there already, more than the ${brought} that are brought; keep those, what is brought is an older copy`,
  'moving.behind': ({ id, here, brought }) =>
    `${id} has only ${here} entries there, and ${brought} are brought; make sure that the older copy is not used any more and move it away, then import again`,
  'moving.fork': ({ id, seq }) =>
    `from entry ${seq} on ${id} is another record there: two copies went on apart from each other and cannot be joined; find out which one is right`,
  'moving.publication': ({ id }) =>
    `${id} is a publication: texts were left out of it, and it cannot be taken over as the record; bring the one from the archive`,
};

export const engine: Sentences<Omit<EngineProblems, keyof RecordProblems | keyof HeadProblems>> = {
  ...store,
  ...moving,
  'engine.unknown-chart': ({ id, begins, known }) =>
    `${id} begins with ${begins}, which none of the charts given here begins with (${known.join(', ')}). Give the engine the chart of that kind of record.`,
  'engine.unknown-edition': ({ id, edition, known }) =>
    `${id} was opened with edition ${edition}; this version runs edition ${known}`,
  'engine.unknown-consultation': ({ id }) => `there is no consultation ${id}`,
  'engine.no-sqlite': ({ file, node }) =>
    `no SQLite driver to open ${file} with: install one by \`npm install better-sqlite3\`, or run Node 22.13 or later, which has its own (this is Node ${node}); or pass an open connection as \`database\``,
  'engine.closed': () =>
    'the engine was closed, and answers nothing any more; ask before it is closed, or make another',
  'engine.clock-ahead': ({ now, reference, most, of }) =>
    `the clock of this process says ${now}, and ${of === 'store' ? 'the clock of the store says' : 'by the time that has gone by here it is'} ${reference}: it may be ${most} milliseconds ahead at most, and nothing was recorded; set the clock right and try again`,
  'engine.no-webhooks': () => 'webhooks are signed by standardwebhooks: install it by `npm install standardwebhooks`',
  'engine.no-vitest': () => 'the conformance suite runs on vitest: install it by `npm install --save-dev vitest`',
};
