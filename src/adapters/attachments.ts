// yishi/attachments: the files that records name, kept by their hash in a folder: `<folder>/<sha256>`, and nothing else of them. What a file is called
// stands in the record, where it can be erased.
import { createHash } from 'node:crypto';
import { closeSync, createReadStream, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import type { Attachment } from '../fields.js';
import { faultOf } from '../problem.js';
import { type AttachmentProblem, attachmentProblem } from '../problems/attachments.js';
import { codeOf, syncDirectory } from './jsonl/files.js';

export { type Attached, attachmentsIn } from '../engine/attachments.js';
export type { AttachmentProblem, AttachmentProblems } from '../problems/attachments.js';

/** Bytes of one file at most: a thick folder of scans, or some minutes of film. */
export const LARGEST_FILE = 100 * 1024 * 1024;

/** As long as the record takes a file's name. */
const LONGEST_NAME = 200;

const CHUNK = 1 << 20;

const megabytes = (bytes: number): number => Math.ceil(bytes / (1024 * 1024));

/** What people attach, by the ending of its name. */
const MEDIA: Readonly<Record<string, string>> = {
  ...{ jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', gif: 'image/gif', webp: 'image/webp' },
  ...{ heic: 'image/heic', tif: 'image/tiff', tiff: 'image/tiff', bmp: 'image/bmp', pdf: 'application/pdf' },
  ...{ txt: 'text/plain', csv: 'text/csv', md: 'text/markdown', html: 'text/html', doc: 'application/msword' },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', wav: 'audio/wav', mp4: 'video/mp4', mov: 'video/quicktime' },
  ...{ zip: 'application/zip', ofd: 'application/ofd' },
};

const refuse = (problem: AttachmentProblem, cause?: unknown) =>
  faultOf([problem], cause === undefined ? {} : { cause });

function unreadable(file: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  return refuse(
    code === 'ENOENT' || code === 'ENOTDIR'
      ? attachmentProblem('attachment.missing', { file })
      : attachmentProblem('attachment.unreadable', { file, reason: code }),
    error,
  );
}

/** A file as a record names it, and where its bytes are read. */
export interface Described {
  path: string;
  attachment: Attachment;
}

export interface DescribeOptions {
  /** The folder that it has to lie in, wherever links lead. */
  within?: string;
  /** Bytes at most. */
  most?: number;
}

function hashOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) hash.update(chunk.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/**
 * Looks at a file that somebody names.
 * @throws {Fault} where it is none, leads elsewhere, or is more than is kept
 */
export function describeFile(path: string, { within, most = LARGEST_FILE }: DescribeOptions = {}): Described {
  const name = basename(path);
  if (/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]/u.test(name) || name.length > LONGEST_NAME)
    throw refuse(attachmentProblem('attachment.name', { file: path, most: LONGEST_NAME }));
  try {
    const real = realpathSync(path);
    if (within !== undefined && !real.startsWith(`${realpathSync(within)}${sep}`))
      throw refuse(attachmentProblem('attachment.outside', { file: path }));
    const stats = statSync(real);
    if (!stats.isFile())
      throw refuse(
        attachmentProblem('attachment.no-file', { file: path, kind: stats.isDirectory() ? 'folder' : 'device' }),
      );
    const { size } = stats;
    if (size > most)
      throw refuse(
        attachmentProblem('attachment.too-large', { file: path, size: megabytes(size), most: megabytes(most) }),
      );
    const mediaType = MEDIA[extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream';
    return { path: real, attachment: { hash: hashOf(real), mediaType, name, size } };
  } catch (error) {
    throw unreadable(path, error);
  }
}

type Named = Pick<Attachment, 'hash' | 'size'>;

/** What became of the bytes of a file that a record names. */
export type Kept = 'whole' | 'missing' | 'changed';

export interface FileStore {
  /** Takes a copy, unless there is one. Resolves once it is on the disk, to whether it is new here. @throws {Fault} where its bytes are others by now */
  put(file: { path: string; attachment: Named }): Promise<boolean>;
  look(attachment: Named): Promise<Kept>;
  /** Where its bytes lie, if they do. */
  pathOf(attachment: Named): string;
  remove(attachment: Named): Promise<void>;
}

/** The files in a folder, which is made by the first. */
export function fileStore(folder: string): FileStore {
  // A record may be anybody's: only what is a hash leads to a file.
  const pathOf = ({ hash }: Named): string => {
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError('a file is asked for by its SHA-256');
    return join(folder, hash);
  };

  const look = async (named: Named): Promise<Kept> => {
    const path = pathOf(named);
    const stats = await lstat(path).catch(() => undefined);
    if (!stats) return 'missing';
    if (!stats.isFile() || stats.size !== named.size) return 'changed';
    return hashOf(path) === named.hash ? 'whole' : 'changed';
  };

  return {
    pathOf,
    look,
    async put({ path, attachment }) {
      if ((await look(attachment)) === 'whole') return false;
      await mkdir(folder, { recursive: true });
      const target = pathOf(attachment);
      // Each process its own, so that two who attach the same do not write into one another's.
      const draft = `${target}.${process.pid}.tmp`;
      const hash = createHash('sha256');
      try {
        const file = await open(draft, 'w');
        try {
          for await (const chunk of createReadStream(path)) {
            hash.update(chunk);
            await file.appendFile(chunk);
          }
          await file.sync();
        } finally {
          await file.close();
        }
        if (hash.digest('hex') !== attachment.hash)
          throw refuse(attachmentProblem('attachment.changed', { file: path }));
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw unreadable(path, error);
      }
      await syncDirectory(folder);
      return true;
    },
    remove: (named) => rm(pathOf(named), { force: true }),
  };
}
