// Files handed in: written beside the records under their hash, and described as a record names them. The record holds the description, never the bytes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { describeFile, fileStore } from 'yishi/attachments';

/** Bytes of one file at most: a photograph or a scan, not a film. */
export const LARGEST = 20 * 1024 * 1024;

/** Bytes of a name at most: a file system counts them and no signs, of which a Chinese one takes three. It is fewer signs than a record takes. */
const LONGEST = 200;

/** As much of it as there is room for, to the end of a sign. */
function cut(text: string, room: number): string {
  let left = '';
  let bytes = 0;
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > room) break;
    left += sign;
  }
  return left;
}

/** What may be a file's name anywhere: what comes over a wire may lead out of a folder. Of a long one the ending stays, by which it is opened. */
export function nameOf(given: string): string {
  const name = basename(given.replaceAll('\\', '/'))
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD<>:"|?*/]/gu, '')
    .trim()
    .replace(/^\.+$/, '');
  const ending = cut(extname(name), 20);
  return cut(name.slice(0, name.length - extname(name).length), LONGEST - Buffer.byteLength(ending)) + ending || 'file';
}

/** Writes bytes into a folder of files, and says what the record is to name them by. */
export async function attach(folder: string, name: string, bytes: Uint8Array) {
  const own = await mkdtemp(join(tmpdir(), 'room-'));
  try {
    const path = join(own, nameOf(name));
    await writeFile(path, bytes, { flag: 'wx' });
    const described = describeFile(path, { most: LARGEST });
    await fileStore(folder).put(described);
    return described.attachment;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
