// The command as it is published: a few files, which need no package beside them.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { meeting, root } from '../cli/cli.js';
import { scratch } from '../scratch.js';

const code = readFileSync(`${root}dist/cli.js`, 'utf8');
/** It, what it loads for some of its commands, and its threads. */
const files = [...readdirSync(`${root}dist`).filter((file) => /^cli(-.*)?\.js$/.test(file)), 'entry/worker.js'];
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** Every module the files ask for by a name that is written out, by `import` or by `require`; not those of each other. */
const asked = files.flatMap((file) =>
  [
    ...readFileSync(`${root}dist/${file}`, 'utf8')
      .replace(/\/\*.*?\*\/|^ *\*.*$/gm, '')
      .matchAll(/(?:^import [^;'"]*|\b(?:import|require|__require)\()["']([^"'\n]+)["']/gm),
  ].flatMap(([, name = '']) => (/^\.{1,2}\/(cli-|entry\/)/.test(name) ? [] : [name])),
);

let folder = '';

beforeAll(() => {
  folder = scratch();
  mkdirSync(join(folder, 'dist'));
  for (const file of ['package.json', ...files.map((name) => `dist/${name}`)]) cpSync(root + file, join(folder, file));
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
    // Only a queue needs a package, which is told of where it is missing. What the terminal's screens are drawn with names others that it does without, and one in
    // a comment.
    const without = ['./MyComponent', 'bufferutil', 'react-devtools-core', 'utf-8-validate'];
    expect([...new Set(asked.filter((name) => !isBuiltin(name)))].filter((name) => !without.includes(name))).toEqual([
      'bullmq',
    ]);
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

  it('has threads of its own, where no package is installed', () => {
    writeFileSync(
      join(folder, 'sweep.yaml'),
      `title: Alone
scenario:
  charter: quick-poll
  items: [{ item: bench, title: A bench, becomes: covenant, route: [{ body: group, rule: simple-majority }] }]
  people: { groups: [{ id: living, size: 5, bodies: [group], opinion: 0.8 }] }
replications: 4
`,
    );
    expect(alone('simulate', 'sweep.yaml', '--out', 'results', '--workers', '2')).toContain('✓ 4 runs in 1 cell,');
  });
});
