// One writer at a time, in this process and across processes. Node has no flock; proper-lockfile (last release 2021) judges
// by age, so a crash blocks for seconds and a paused holder is robbed in silence: here a lock ends when its holder's process does.
// It is made whole by a hard link. A dead holder's lock is broken only under a second lock named after that holder, so two
// who find it can never break each other's.
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { sha256 } from '../../digest.js';
import { StoreUnavailable } from '../../engine/errors.js';
import { attempt, codeOf, unlessMissing } from './files.js';

/** A process, so that its end can be told from a later one with the same number. Machine, boot and start: Linux only. */
interface Holder {
  machine: string;
  pid: number;
  start: string;
}

const optional = (work: Promise<string>): Promise<string> => work.catch(() => '');

/** When the process started, by the system's count; nothing when it is gone, or gone but for its parent's leave. */
async function startOf(pid: number): Promise<string | undefined> {
  const fields = (await optional(readFile(`/proc/${pid}/stat`, 'utf8'))).replace(/^.*\) /s, '').split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

let known: Promise<Holder> | undefined;

function self(): Promise<Holder> {
  known ??= (async () => {
    // The boot and the space of process numbers: two containers may share a host name, never these.
    const boot = await optional(readFile('/proc/sys/kernel/random/boot_id', 'utf8'));
    const space = await optional(readlink('/proc/self/ns/pid'));
    const machine = [hostname(), boot.trim(), space].filter(Boolean).join(' ');
    return { machine, pid: process.pid, start: (await startOf(process.pid)) ?? '' };
  })();
  return known;
}

async function isGone(holder: Holder): Promise<boolean> {
  const here = await self();
  if (holder.machine !== here.machine) {
    const [host, boot] = holder.machine.split(' ');
    const [hereHost, hereBoot] = here.machine.split(' ');
    // The same machine since restarted: nothing from before runs. Any other machine cannot be looked into from here.
    return host === hereHost && boot !== hereBoot;
  }
  if (holder.start !== '' && here.start !== '') return (await startOf(holder.pid)) !== holder.start;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

async function readLock(path: string): Promise<{ text: string; holder?: Holder } | undefined> {
  const text = await unlessMissing(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    // Half written, where there are no hard links: its holder is unknown, so nobody breaks it.
    return { text };
  }
}

/** Takes the lock if it is free. */
async function take(path: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(await self()));
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'EOPNOTSUPP' && code !== 'ENOSYS') throw error;
    // No hard links here (FAT): as exclusive, but for a moment the file is empty.
    return await copyFile(draft, path, constants.COPYFILE_EXCL).then(
      () => true,
      (refused) => {
        if (codeOf(refused) === 'EEXIST') return false;
        throw refused;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

/** Removes the lock of a holder that is gone. Whoever holds the second lock is the only one who may. */
async function breakLock(path: string, found: string): Promise<void> {
  const second = `${path}.${sha256(found).slice(0, 16)}`;
  if (!(await take(second))) {
    const left = await readLock(second);
    if (left?.holder && (await isGone(left.holder))) await breakLock(second, left.text);
    return;
  }
  try {
    if ((await readLock(path))?.text === found) await rm(path, { force: true });
  } finally {
    await rm(second, { force: true });
  }
}

async function acquire(path: string, patience: number): Promise<void> {
  const giveUp = Date.now() + patience;
  for (let pause = 1; !(await take(path)); pause = Math.min(pause * 2, 25)) {
    const lock = await readLock(path);
    if (lock?.holder && (await isGone(lock.holder))) {
      await breakLock(path, lock.text);
      continue;
    }
    if (Date.now() > giveUp) {
      const who = lock?.holder ? `process ${lock.holder.pid} on ${lock.holder.machine.split(' ')[0]}` : 'a writer';
      throw new StoreUnavailable(
        `${path} has been held by ${who} for ${patience} ms; try again, and if that process is gone for good delete the file`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
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
      // Not worth failing what was done: who comes next reports a lock that stays.
      await rm(path, { force: true }).catch(() => {});
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
