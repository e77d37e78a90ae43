// Every refusal code of the vocabulary stands in a table of tests that provokes it, or that says why nothing can.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const filesUnder = (folder: string, name: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

/** The keys of the interfaces that end in `Refusals`. */
const declaredIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/export interface \w*Refusals \{\n([\s\S]*?)\n\}/g)].flatMap(([, body = '']) =>
      [...body.matchAll(/^ {2}(?:'([a-z.-]+)'|(\w+)):/gm)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    ),
  );

const inRegisters = declaredIn(filesUnder('src/registers', /^words\.ts$/));
const declared = declaredIn(filesUnder('src', /^(words|vocabulary|door)\.ts$/)).filter(
  (code) => !inRegisters.includes(code),
);

/** Codes that a scenario in a community is refused with. */
const provoked = filesUnder('test/registers', /\.test\.ts$/).flatMap((text) =>
  [...text.matchAll(/(?:refused\(\s*|code: )'([a-z.-]+)'/g)].map(([, code = '']) => code),
);

/** The keys of the tables given to `refuses`, each with a case, or with where or why there is none. */
const tested = filesUnder('test', /\.test\.ts$/).flatMap((text) =>
  [...text.matchAll(/\n {2}refuses<[\s\S]*?>\(\{\n([\s\S]*?)\n {2}\}\);/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/^ {4}(?:'([a-z.-]+)'|(\w+)): (?:\[|\{)/gm)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
  ),
);

it('there are refusals to look for', () => {
  expect(declared.length).toBeGreaterThan(180);
});

it('every refusal is provoked by the suite, or says why not', () => {
  expect([...new Set(declared)].filter((code) => !tested.includes(code))).toEqual([]);
});

it('every refusal of a register is provoked in its tests', () => {
  expect(inRegisters.length).toBeGreaterThan(20);
  expect([...new Set(inRegisters)].filter((code) => !provoked.includes(code))).toEqual([]);
});

it('the suite provokes nothing the vocabulary does not know', () => {
  expect(tested.filter((code) => !declared.includes(code))).toEqual([]);
});
