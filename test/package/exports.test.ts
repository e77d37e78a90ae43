// What is published: every entry point loads by `require` and by `import`, in a process of its own, from the built files.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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
  it.each(entries)('gives %s the same names to require and to import', (entry) => {
    const required = node('commonjs', `console.log(Object.keys(require('${nameOf(entry)}')).sort().join())`);
    const imported = node('module', `console.log(Object.keys(await import('${nameOf(entry)}')).sort().join())`);
    expect(required.trim()).not.toBe('');
    expect(required).toBe(imported);
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
