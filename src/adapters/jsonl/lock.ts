// One writer at a time, in this process and across processes. Node has no flock; proper-lockfile (last release 2021) judges
// by age, so a crash blocks for seconds and a paused holder is robbed in silence: here a lock ends when its holder's process does.
// It is held for one append, and left to those who wait in other processes. It is made whole by a hard link. A dead holder's lock is broken only under a second lock named after that holder, so two
// who find it can never break each other's.
import { randomUUID } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256 } from '../../digest.js';
import { StoreUnavailable } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { attempt, codeOf, unlessMissing } from './files.js';

/** A process, so that its end can be told from a later one with the same number. Only Linux says more than host and pid. */
interface Holder {
  host: string;
  /** Since when the machine runs. */
  boot: string;
  /** Where process numbers count: containers have their own. */
  space: string;
  pid: number;
  start: string;
}

/** How old a lock is when its holder is taken for dead, where nobody can look: in another container, or unknown. Writing takes milliseconds. */
const MINUTE = 60_000;

const optional = (work: Promise<string>): Promise<string> => work.catch(() => '');

/** When the process started, by the system's count; nothing when it is gone, or gone but for its parent's leave. */
async function startOf(pid: number): Promise<string | undefined> {
  const fields = (await optional(readFile(`/proc/${pid}/stat`, 'utf8'))).replace(/^.*\) /s, '').split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

let known: Promise<Holder> | undefined;

function self(): Promise<Holder> {
  known ??= (async () => {
    // A host name alone is shared by too many.
    const machine = (await optional(readFile('/etc/machine-id', 'utf8'))).trim();
    return {
      host: machine ? `${hostname()} ${machine}` : hostname(),
      boot: (await optional(readFile('/proc/sys/kernel/random/boot_id', 'utf8'))).trim(),
      space: await optional(readlink('/proc/self/ns/pid')),
      pid: process.pid,
      start: (await startOf(process.pid)) ?? '',
    };
  })();
  return known;
}

async function isGone({ holder, since }: { holder: Holder; since: number }): Promise<boolean> {
  const here = await self();
  // Into another machine nobody can look from here.
  if (holder.host !== here.host) return false;
  if (holder.boot !== here.boot) return true;
  if (holder.space !== here.space) return Date.now() - since > MINUTE;
  if (holder.start !== '' && here.start !== '') return (await startOf(holder.pid)) !== holder.start;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

interface Lock {
  text: string;
  holder: Holder;
  since: number;
}

/** A lock that says nothing, or half of it, has no known holder. */
type Found = Omit<Lock, 'holder'> & { holder?: Partial<Holder> | null };

/** The lock as it stands. */
async function readLock(path: string): Promise<Found | undefined> {
  const text = await unlessMissing(readFile(path, 'utf8'));
  const file = await unlessMissing(stat(path));
  if (text === undefined || !file) return undefined;
  const found = { text, since: file.mtimeMs };
  try {
    return { ...found, holder: JSON.parse(text) };
  } catch {
    return found;
  }
}

const isWhole = (lock: Found): lock is Lock => typeof lock.holder?.host === 'string';

/**
 * Nobody holds it any more. Half written or empty, its holder is unknown. Where there are hard links nobody makes such a lock, where there are
 * none it takes milliseconds: one that has lain there for a minute, or since before this machine was started, was left by a crash.
 */
const isLeft = async (lock: Found): Promise<boolean> =>
  isWhole(lock) ? isGone(lock) : lock.since < Math.max(Date.now() - uptime() * 1000, Date.now() - MINUTE);

/** Takes the lock if it is free. At once, as it is held: a thread to ask would take longer than the asking. */
async function take(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}.draft`;
  const text = JSON.stringify(await self());
  try {
    writeFileSync(draft, text);
    linkSync(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    // No hard links here (FAT): as exclusive, but for a moment the file is empty.
    return copied(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function copied(draft: string, path: string): boolean {
  try {
    copyFileSync(draft, path, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a holder that is gone. Whoever holds the second lock is the only one who may. */
async function breakLock(path: string, found: string): Promise<void> {
  const second = `${path}.${sha256(found).slice(0, 16)}`;
  if (!(await take(second))) {
    const left = await readLock(second);
    if (left && (await isLeft(left))) await breakLock(second, left.text);
    return;
  }
  try {
    if ((await readLock(path))?.text === found) await rm(path, { force: true });
    await sweep(dirname(path));
  } finally {
    await rm(second, { force: true });
  }
}

/** Takes away what processes left that were killed while they tried a lock. */
async function sweep(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.endsWith('.draft')) continue;
    const path = join(directory, name);
    const left = await unlessMissing(stat(path));
    if (left && Date.now() - left.mtimeMs > MINUTE) await rm(path, { force: true });
  }
}

/** Beside the lock while somebody waits for it in another process. */
const bell = (path: string): string => `${path}.wanted`;

/** Asked for again each time: whoever let go has taken it away. Where it cannot be made, only the order is lost. */
function ring(path: string): void {
  try {
    writeFileSync(bell(path), '');
  } catch {
    // The disk is full, say.
  }
}

/**
 * How long whoever heard the bell leaves the lock to others, in milliseconds: they look more often than that, and have to read
 * and to judge again what was written before their turn.
 */
const TURN = 20;

/** Until when this process leaves a lock to others. */
const left = new Map<string, number>();

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function acquire(path: string, patience: number): Promise<void> {
  const leave = (left.get(path) ?? 0) - Date.now();
  left.delete(path);
  if (leave > 0) await pause(leave);
  const giveUp = Date.now() + patience;
  for (let wait = 1; !(await take(path)); wait = Math.min(wait * 2, TURN / 4)) {
    ring(path);
    const lock = await readLock(path);
    if (lock && (await isLeft(lock))) await breakLock(path, lock.text);
    else if (Date.now() > giveUp) {
      const [host = ''] = lock && isWhole(lock) ? lock.holder.host.split(' ') : [];
      const holder = lock && isWhole(lock) ? { pid: lock.holder.pid, host } : {};
      throw new StoreUnavailable(engineProblem('store.held', { file: path, patience, ...holder }));
    }
    await pause(wait * (0.5 + Math.random()));
  }
}

/** Lets go. Where others wait they come first, however much this process has to write. */
function release(path: string): void {
  try {
    unlinkSync(path);
    if (!existsSync(bell(path))) return;
    left.set(path, Date.now() + TURN);
    unlinkSync(bell(path));
  } catch {
    // Not worth failing what was done: who comes next reports a lock that stays.
  }
}

/** Who waits in this process, so that they do not poll the disk against each other. */
const queues = new Map<string, Promise<unknown>>();

/** Runs `work` while nobody else, in any process of this machine, holds the lock. */
export async function locked<T>(path: string, patience: number, work: () => Promise<T>): Promise<T> {
  const before = queues.get(path) ?? Promise.resolve();
  const turn = before.then(async () => {
    await attempt('lock', path, () => acquire(path, patience));
    try {
      return await work();
    } finally {
      release(path);
    }
  });
  const settled = turn.catch(() => {});
  queues.set(path, settled);
  try {
    return await turn;
  } finally {
    if (queues.get(path) === settled) queues.delete(path);
  }
}
