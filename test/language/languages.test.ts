// What a language is made of: one folder, side by side with the others, and one line. docs/languages.md tells how to add one.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from 'yishi/language';
import { catalogue } from '../../src/language/catalogue.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .sort();

const folderOf = (id: string): string => `language/${id}/`;

/** The files below `src` that a file imports, types included. */
const importedBy = (file: string): string[] =>
  [...readFileSync(`${root}src/${file}`, 'utf8').matchAll(/(?:from|import)[ (]'(\.[^']+)\.js'/g)].map(
    ([, specifier = '']) => `${posix.join(posix.dirname(file), specifier)}.ts`,
  );

/** The keys of every table of every part, in their order. */
const tablesOf = ({ parts }: (typeof catalogue)[keyof typeof catalogue]) =>
  Object.fromEntries(
    Object.entries(parts).map(([part, texts]) => [
      part,
      Object.entries(texts).map(([table, sentences]) => [table, Object.keys(sentences)]),
    ]),
  );

describe('a language', () => {
  it('is one line, and an entry of its own: nothing but the catalogue and that know of its folder', () => {
    const files = filesIn('src');
    for (const id of LANGUAGES) {
      const own = files.filter((file) => file.startsWith(folderOf(id)));
      expect(own.length).toBeGreaterThan(20);
      const others = files.filter((file) => !own.includes(file));
      expect(others.filter((file) => importedBy(file).some((imported) => imported.startsWith(folderOf(id))))).toEqual([
        'language/catalogue.ts',
        `language/only/${id}.ts`,
        // Of a language that is made from another: what charters and laws say in it.
        ...(id === 'zh-Hant' ? ['language/text.ts'] : []),
      ]);
    }
  });

  it('is one folder, with the same files as any other', () => {
    const [first = [], ...others] = LANGUAGES.map((id) =>
      // Titles in Chinese: as they are written, or in Traditional characters.
      filesIn(`src/${folderOf(id)}`).filter((file) => file !== 'text.ts'),
    );
    for (const files of others) expect(files).toEqual(first);
  });

  it('says the same in the same order', () => {
    const [first, ...others] = LANGUAGES.map((id) => tablesOf(catalogue[id]));
    for (const tables of others) expect(tables).toEqual(first);
  });

  it('is told file by file in the documents', () => {
    const told = readFileSync(`${root}docs/languages.md`, 'utf8');
    const top = new Set(filesIn(`src/${folderOf('en')}`).map((file) => file.replace(/\/.*/, '/')));
    expect([...top].filter((file) => !told.includes(`\`${file}\``))).toEqual([]);
  });
});
