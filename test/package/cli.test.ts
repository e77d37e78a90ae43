// The command as it is published: one file, which needs no package beside it.
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { meeting, root } from '../cli/cli.js';
import { scratch } from '../scratch.js';

const code = readFileSync(`${root}dist/cli.js`, 'utf8');
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Every module the file asks for by a name that is written out, by `import` or by `require`. */
const asked = [
  ...code
    .replace(/\/\*.*?\*\/|^ *\*.*$/gm, '')
    .matchAll(/(?:^import [^;'"]*|\b(?:import|require|__require)\()["']([^"'\n]+)["']/gm),
].map(([, name = '']) => name);

let folder = '';

beforeAll(() => {
  folder = scratch();
  mkdirSync(join(folder, 'dist'));
  for (const file of ['package.json', 'dist/cli.js']) copyFileSync(root + file, join(folder, file));
  chmodSync(join(folder, 'dist/cli.js'), 0o755);
});

/** Runs it where no package is installed. */
const alone = (...argv: string[]): string =>
  execFileSync(join(folder, 'dist/cli.js'), argv, {
    cwd: folder,
    stdio: 'pipe',
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

describe('the built command', () => {
  it('begins with the one shebang it has', () => {
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(code.match(/^#!/gm)).toHaveLength(1);
  });

  it('asks for nothing that Node does not bring', () => {
    expect(asked).toContain('node:fs/promises');
    expect(asked.filter((name) => !isBuiltin(name))).toEqual([]);
  });

  it('goes along with the licences of what it contains', () => {
    const licences = readFileSync(`${root}dist/cli.licenses.txt`, 'utf8');
    for (const name of ['commander', 'xstate', 'yaml', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} \\d.* \\(`, 'm'));
  });

  it('tells its version, and runs and verifies a consultation, where no package is installed', () => {
    expect(alone('--version')).toBe(`${version}\n`);
    expect(alone('run', meeting('quick-poll'), '--record', 'poll.jsonl')).toContain('✓');
    expect(alone('verify', 'poll.jsonl')).toContain('✓');
    expect(alone('minutes', 'poll.jsonl')).toMatch(/^# /);
  });
});
