// What the file system refuses is told in one clear line, with exit code 3, and the record is as it was.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { holder } from '../adapters/processes.js';
import { scratch } from '../scratch.js';
import { killedAfter, meeting, spawned, yishi } from './cli.js';

const script = meeting('not-formed');
const isRoot = process.getuid?.() === 0;
/** Root may read and write everything: as nobody, permissions count. */
const somebody = isRoot ? { uid: 65534 } : {};

const oneLine = (err: string): string => {
  const lines = err
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('✗'));
  expect(lines, err).toHaveLength(1);
  expect(err).not.toMatch(/^ +at /m);
  return lines[0]!;
};

/** A record with `entries` entries, as a crash would leave it. */
async function cutShort(entries: number): Promise<{ file: string; whole: string }> {
  const file = join(scratch(), 'record.jsonl');
  expect((await yishi('run', script, '--record', file)).code).toBe(0);
  const whole = readFileSync(file, 'utf8');
  const lines = whole.trimEnd().split('\n').slice(0, entries);
  // A line that begins with a space is continued by the next: the cut is made between two appends.
  while (lines.at(-1)?.startsWith(' ')) lines.pop();
  writeFileSync(file, `${lines.join('\n')}\n`);
  return { file, whole };
}

test('a file that is not there', async () => {
  for (const command of ['run', 'show', 'minutes', 'verify']) {
    const { code, out, err } = await yishi(command, '/nowhere/at/all');
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(oneLine(err)).toContain('/nowhere/at/all');
  }
});

test('an unreadable file', async () => {
  const directory = scratch();
  chmodSync(directory, 0o755);
  const file = join(directory, 'record.jsonl');
  await yishi('run', script, '--record', file);
  chmodSync(file, 0o000);
  const { code, err } = await spawned(['verify', file], somebody);
  expect(code).toBe(3);
  expect(oneLine(err)).toMatch(/permission denied \(EACCES\); give the user/);
});

test('an unwritable directory', async () => {
  const directory = scratch();
  chmodSync(directory, 0o555);
  const { code, err } = await spawned(['run', script, '--record', join(directory, 'record.jsonl')], somebody);
  expect(code).toBe(3);
  expect(oneLine(err)).toMatch(/EACCES/);
  expect(readdirSync(directory)).toEqual([]);
});

test('a record that is there already is not written over', async () => {
  const { file, whole } = await cutShort(1000);
  const { code, err } = await yishi('run', script, '--record', file);
  expect(code).toBe(2);
  expect(oneLine(err)).toContain('--resume');
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

test('a locked record', async () => {
  const { file } = await cutShort(6);
  const before = readFileSync(file, 'utf8');
  const held = await holder(`${file}.lock`);
  try {
    const { code, err } = await yishi('run', script, '--record', file, '--resume');
    expect(code).toBe(3);
    expect(oneLine(err)).toMatch(new RegExp(`has been held by process ${held.pid} .* try again`));
    expect(readFileSync(file, 'utf8')).toBe(before);
  } finally {
    await held.kill();
  }
});

describe('a full disk', () => {
  /** Whole entries only, and the run can be continued once there is room. */
  const isPrefix = (kept: string, whole: string): void => {
    expect(whole.startsWith(kept)).toBe(true);
    expect(kept === '' || kept.endsWith('\n')).toBe(true);
  };

  test('by the size a file may have', async () => {
    const { whole } = await cutShort(1000);
    const file = join(scratch(), 'record.jsonl');
    const { code, err } = await spawned(['run', script, '--record', file], { ulimit: '-f 8' });
    expect(code).toBe(3);
    expect(oneLine(err)).toMatch(/EFBIG.*ulimit/);
    isPrefix(readFileSync(file, 'utf8'), whole);
    expect((await yishi('run', script, '--record', file, '--resume')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  test('a small file system that fills up', async ({ skip }) => {
    const place = join(scratch(), 'small');
    mkdirSync(place);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', place], { stdio: 'ignore' });
    } catch {
      skip('only root may mount');
    }
    try {
      const { whole } = await cutShort(1000);
      const file = join(place, 'record.jsonl');
      const { code, err } = await yishi('run', script, '--record', file);
      expect(code).toBe(3);
      expect(oneLine(err)).toMatch(/no space left on the device \(ENOSPC\); free some space/);
      if (existsSync(file)) isPrefix(readFileSync(file, 'utf8'), whole);
    } finally {
      execFileSync('umount', [place]);
    }
  });
});

describe('continuing', () => {
  test('from any entry on, the record ends up the same to the byte', async () => {
    for (const entries of [0, 1, 2, 5, 12, 1000]) {
      const { file, whole } = await cutShort(entries);
      if (entries === 0) writeFileSync(file, '');
      expect(await yishi('run', script, '--record', file, '--resume')).toMatchObject({ code: 0 });
      expect(readFileSync(file, 'utf8')).toBe(whole);
    }
  });

  test('after a torn last line', async () => {
    const { file, whole } = await cutShort(7);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40));
    const { code, err } = await yishi('run', script, '--record', file, '--resume');
    expect(code).toBe(0);
    expect(err).toContain('cut short');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  test('a record of another script is left alone', async () => {
    const { file } = await cutShort(1000);
    const before = readFileSync(file, 'utf8');
    const { code, err } = await yishi('run', meeting('quick-poll'), '--record', file, '--resume');
    expect(code).toBe(2);
    expect(oneLine(err)).toContain('another script');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('a run that was killed at any moment', async () => {
    const whole = join(scratch(), 'whole.jsonl');
    const lift = meeting('heping-road-lift');
    await yishi('run', lift, '--record', whole);
    const file = join(scratch(), 'record.jsonl');
    for (const characters of [1, 4000, 9000]) {
      await killedAfter(['run', lift, '--record', file, '--resume'], characters);
    }
    expect((await yishi('run', lift, '--record', file, '--resume')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(whole, 'utf8'));
  });
});
