// Files that records name are kept by their hash: what is no plain file, leads elsewhere or is too much is never taken.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeFile, fileStore, LARGEST_FILE } from '../../src/adapters/attachments.js';
import { isFault } from '../../src/problem.js';
import { scratch } from '../scratch.js';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isFault(error)) return error.problem.code;
    throw error;
  }
  return 'none';
};

function folder() {
  const within = join(scratch(), '脚本');
  mkdirSync(within);
  const paper = join(within, '授权书.jpg');
  writeFileSync(paper, 'a paper');
  return { within, paper, outside: join(within, '..', 'secret.txt') };
}

describe('a file that is named', () => {
  it('is known by its hash, its name, its size and what it is', () => {
    const { within, paper } = folder();
    expect(describeFile(paper, { within }).attachment).toEqual({
      hash: createHash('sha256').update('a paper').digest('hex'),
      mediaType: 'image/jpeg',
      name: '授权书.jpg',
      size: 7,
    });
  });

  it('lies in the folder of the script, wherever dots and links lead', () => {
    const { within, paper, outside } = folder();
    writeFileSync(outside, 'not yours');
    symlinkSync(outside, join(within, 'link.txt'));
    symlinkSync(paper, join(within, 'alias.jpg'));
    symlinkSync(join(within, '..'), join(within, 'up'));
    for (const path of [
      join(within, '../secret.txt'),
      join(within, 'link.txt'),
      join(within, 'up/secret.txt'),
      '/etc/hostname',
    ])
      expect(
        codeOf(() => describeFile(path, { within })),
        path,
      ).toBe('attachment.outside');
    expect(describeFile(join(within, 'alias.jpg'), { within }).attachment.name).toBe('alias.jpg');
  });

  it('is a file, and one that is there', () => {
    const { within } = folder();
    mkdirSync(join(within, 'sub'));
    expect(codeOf(() => describeFile(join(within, 'sub'), { within }))).toBe('attachment.no-file');
    expect(codeOf(() => describeFile('/dev/zero'))).toBe('attachment.no-file');
    expect(codeOf(() => describeFile(join(within, 'none.jpg'), { within }))).toBe('attachment.missing');
    expect(codeOf(() => describeFile(join(within, '授权书.jpg/none'), { within }))).toBe('attachment.missing');
  });

  it('of two gigabytes is refused by its size, without being read', () => {
    const { within } = folder();
    const film = join(within, 'film.mp4');
    writeFileSync(film, '');
    truncateSync(film, 2 ** 31);
    expect(codeOf(() => describeFile(film, { within }))).toBe('attachment.too-large');
    truncateSync(film, LARGEST_FILE);
    expect(describeFile(film, { within }).attachment.size).toBe(LARGEST_FILE);
  });

  it('is called what can be printed', () => {
    const { within } = folder();
    for (const name of ['a\nb.jpg', 'a\u0007.jpg', 'a\u2028b.jpg']) {
      writeFileSync(join(within, name), '');
      expect(codeOf(() => describeFile(join(within, name), { within }))).toBe('attachment.name');
    }
  });
});

describe('a folder of them', () => {
  it('has one copy of each, and nothing else', async () => {
    const { paper } = folder();
    const place = join(scratch(), 'record.jsonl.files');
    const files = fileStore(place);
    const described = describeFile(paper);
    const { attachment } = described;
    expect(await files.look(attachment)).toBe('missing');
    expect(await files.put(described)).toBe(true);
    expect(await files.put(described)).toBe(false);
    expect(await files.look(attachment)).toBe('whole');
    expect(readdirSync(place)).toEqual([attachment.hash]);
    expect(readFileSync(files.pathOf(attachment), 'utf8')).toBe('a paper');
    await files.remove(attachment);
    expect(readdirSync(place)).toEqual([]);
  });

  it('tells which was changed, though it be as long, and which is a link or a folder', async () => {
    const { paper } = folder();
    const place = scratch();
    const files = fileStore(place);
    const described = describeFile(paper);
    await files.put(described);
    writeFileSync(files.pathOf(described.attachment), 'b paper');
    expect(await files.look(described.attachment)).toBe('changed');
    const other = { hash: 'a'.repeat(64), size: 7 };
    symlinkSync(paper, files.pathOf(other));
    expect(await files.look(other)).toBe('changed');
    const third = { hash: 'b'.repeat(64), size: 7 };
    mkdirSync(files.pathOf(third));
    expect(await files.look(third)).toBe('changed');
  });

  it('takes nothing that is another by the time it is copied', async () => {
    const { paper } = folder();
    const place = join(scratch(), 'files');
    const described = describeFile(paper);
    writeFileSync(paper, 'b paper');
    await expect(fileStore(place).put(described)).rejects.toThrow('attachment.changed');
    expect(readdirSync(place)).toEqual([]);
  });

  it('is asked by hashes alone', async () => {
    const files = fileStore(scratch());
    for (const hash of ['../../etc/passwd', '', 'A'.repeat(64), `${'a'.repeat(64)}/..`])
      expect(() => files.pathOf({ hash, size: 1 })).toThrow(RangeError);
  });
});
