// What is published: every entry point loads by `require` and by `import` from the built files, outside of what runs the tests.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  name: string;
  exports: Record<string, unknown>;
};
const entries = Object.keys(manifest.exports).filter((entry) => entry !== './package.json');
const nameOf = (entry: string) => entry.replace(/^\./, manifest.name);

/** Runs a script in the package's folder, where its own name resolves to its own exports. */
const node = (flag: string, code: string) =>
  execFileSync(process.execPath, [`--input-type=${flag}`, '--eval', code], { cwd: root, encoding: 'utf8' });

describe('the built package', () => {
  it('gives the same names to require and to import', () => {
    const namesBy = (flag: string, load: string): unknown =>
      JSON.parse(
        node(
          flag,
          `const found = {};
           for (const name of ${JSON.stringify(entries.map(nameOf))}) found[name] = Object.keys(${load}).sort();
           console.log(JSON.stringify(found));`,
        ),
      );
    const imported = namesBy('module', 'await import(name)');
    expect(imported).toEqual(
      Object.fromEntries(entries.map((entry) => [nameOf(entry), expect.arrayContaining([expect.any(String)])])),
    );
    expect(namesBy('commonjs', 'require(name)')).toEqual(imported);
  });

  it('runs in Jest, which loads no modules: an engine, a store, a charter, words and a verified record', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yishi-jest-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules', 'yishi'));
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    writeFileSync(
      join(folder, 'poll.test.js'),
      `const { createEngine, verify } = require('yishi');
       const { memory } = require('yishi/memory');
       const { quickPoll } = require('yishi/charters');
       const { language } = require('yishi/language');
       test('a poll', async () => {
         const engine = createEngine({ store: memory() });
         const route = [{ body: 'group', rule: 'simple-majority', held: 'here' }];
         const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
         const items = [{ item: 'tea', title: 'Tea?', route, becomes: 'opinion' }];
         expect(await engine.open({ title: 'Tea', charter: quickPoll, bodies, items }, { by: 'ann', id: 'c1' })).toMatchObject({ ok: true });
         const refused = await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'bo' });
         expect(language('en').refusal(refused.refusal)).toContain('bo');
         const read = await engine.record('c1', { for: 'system' });
         expect(await verify(read.entries, undefined, { published: true })).toMatchObject({ ok: true, entries: 1 });
       });`,
    );
    const jest = join(root, 'node_modules/jest/bin/jest.js');
    const said = execFileSync(process.execPath, [jest, '--rootDir', folder, '--no-watchman'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(said).not.toContain('failed');
  });

  it('opens a consultation from CommonJS', () => {
    const said = node(
      'commonjs',
      `const { createEngine } = require('yishi');
       const { memory } = require('yishi/memory');
       const { quickPoll } = require('yishi/charters');
       const item = { item: 'tea', title: 'Tea?', topics: [], stakeholders: [], affected: [],
         route: [{ body: 'group', rule: 'simple-majority', held: 'here' }], becomes: 'opinion' };
       createEngine({ store: memory() })
         .open({ title: 'Tea', charter: quickPoll, bodies: [{ body: 'group', kind: 'group', name: 'Group' }], items: [item] }, { by: 'ann' })
         .then((answer) => console.log(answer.ok));`,
    );
    expect(said.trim()).toBe('true');
  });
});
