// Files and their names: what is written is on the disk when it resolves, and what fails says where, what and what to do.
import { type FileHandle, mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sha256 } from '../../digest.js';
import { EngineError, StoreUnavailable } from '../../engine/errors.js';
import { type Doing, engineProblem } from '../../engine/problems.js';

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Runs one piece of file work; what the file system refuses becomes `StoreUnavailable`, anything else passes as it is. */
export async function attempt<T>(doing: Doing, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = codeOf(cause);
    if (cause instanceof EngineError || code === undefined) throw cause;
    const reason = cause instanceof Error ? cause.message : code;
    throw new StoreUnavailable(engineProblem('store.refused', { doing, file: path, code, reason }), { cause });
  }
}

/** The value, or nothing where there is no such file. */
export async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A scope or id as the name of a file: a-z, 0-9, `_`, `-` and common Han characters stand for themselves, a capital is
 * `+` and its small letter (some file systems do not tell them apart), everything else is %-escaped, dots and slashes
 * too. A long one is cut and ends in a dot and its SHA-256. Two ids never share a name, and none leads out of its directory.
 */
export function fileName(id: string): string {
  const escaped = id.replace(/[^a-z0-9_\-\u4e00-\u9fff]/gu, (sign) =>
    /[A-Z]/.test(sign)
      ? `+${sign.toLowerCase()}`
      : [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  );
  // Windows keeps these names for devices, whatever the extension.
  const name = /^(con|prn|aux|nul|com\d|lpt\d)$/.test(escaped) ? `%${escaped}` : escaped || '%';
  return Buffer.byteLength(name) <= 180 ? name : `${name.slice(0, 30)}.${sha256(id)}`;
}

/** The id or scope that has this name; of one that was cut, the name, which nobody else has. */
export function idOfName(name: string): string {
  if (name.includes('.') || name === '%') return name === '%' ? '' : name;
  const device = /^%(?![0-9a-f]{2})/;
  const escaped = name.replace(device, '').replace(/\+([a-z])/g, (_, letter: string) => letter.toUpperCase());
  try {
    return decodeURIComponent(escaped);
  } catch {
    return name;
  }
}

/** Makes the names in a directory durable. Windows cannot open one and keeps them by itself. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  await attempt('sync', directory, async () => {
    const handle = await open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
}

/** Makes a directory and whatever is missing above it, durably. */
export async function makeDirectory(directory: string): Promise<void> {
  const first = await attempt('create', directory, () => mkdir(directory, { recursive: true }));
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let made = dirname(resolve(directory)); ; made = dirname(made)) {
    await syncDirectory(made);
    if (made === top || made === dirname(made)) return;
  }
}

/** Writes all of it at one place, however many writes the system makes of it. */
export async function writeAt(handle: FileHandle, data: Buffer, position: number): Promise<void> {
  for (let done = 0; done < data.length; ) {
    done += (await handle.write(data, done, data.length - done, position + done)).bytesWritten;
  }
}

/**
 * Replaces a file as a whole, or leaves it as it was; for whoever holds its lock. `durable` waits for the disk: without it
 * the file may be the old one, or none, after a power failure.
 */
export async function replaceFile(
  path: string,
  parts: AsyncIterable<Buffer> | string[],
  durable: boolean,
): Promise<void> {
  await attempt('write', path, async () => {
    // Not the link but the file it leads to, or what was erased would still stand there.
    const target = (await unlessMissing(realpath(path))) ?? path;
    const mode = (await unlessMissing(stat(target)))?.mode;
    // Always the same name, so that the next one takes away what a crash may leave: it may hold sealed text.
    const draft = draftOf(target);
    try {
      await rm(draft, { force: true });
      const handle = await open(draft, 'wx', mode);
      try {
        for await (const part of parts) await handle.appendFile(part);
        if (durable) await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      throw error;
    }
    if (durable) await syncDirectory(dirname(target));
  });
}

const draftOf = (path: string): string => `${path}.tmp`;

/** Deletes a file, where it is a link what it leads to, and what a crash may have left of one to replace it. */
export async function removeFile(path: string): Promise<void> {
  await attempt('delete', path, async () => {
    const target = (await unlessMissing(realpath(path))) ?? path;
    for (const each of new Set([target, path])) {
      await rm(draftOf(each), { force: true });
      await rm(each, { force: true });
    }
  });
}

/** A small JSON file of ours, or nothing where it is missing; a damaged one is as good as missing unless told otherwise. */
export async function readJson(path: string, whenDamaged: (cause: unknown) => undefined = () => undefined) {
  const text = await attempt('read', path, () => unlessMissing(readFile(path, 'utf8')));
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch (cause) {
    return whenDamaged(cause);
  }
}
