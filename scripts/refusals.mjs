// With what each command may be refused, as the compiler infers it from what the declarations answer: written to scripts/refusals.json,
// from which docs/commands.md is made. Beside these stand the refusals every command may meet at the door.
//   node scripts/refusals.mjs             after a command or a refusal has changed
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}scripts/refusals.json`;
const asked = `${root}src/asked.virtual.ts`;
const source = `
import type { CodeOf } from './kernel/command.js';
import type { DoorRefusals } from './kernel/door.js';
import type { commands } from './parts/all.js';
import type { CommunityCommandType, CommunityRefusalCode } from './registers/vocabulary.js';
export type Door = keyof DoorRefusals;
export type Consultation = { [T in keyof typeof commands]: Exclude<CodeOf<(typeof commands)[T]>, Door> };
export type Community = { [T in CommunityCommandType]: Exclude<CommunityRefusalCode<T>, Door> };
`;

const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [asked] }, ts.sys, root);
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.fileExists = (file) => file === asked || fileExists.call(host, file);
host.readFile = (file) => (file === asked ? source : readFile.call(host, file));
host.getSourceFile = (file, ...rest) =>
  file === asked
    ? ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true)
    : getSourceFile.call(host, file, ...rest);
const program = ts.createProgram([asked], options, host);
const checker = program.getTypeChecker();

/** The words of a union of texts. */
const wordsOf = (type) =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
const typeNamed = (name) => {
  const file = program.getSourceFile(asked);
  const found = file.statements.find(
    (statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === name,
  );
  return checker.getTypeAtLocation(found);
};
const codesIn = (name) => {
  const all = typeNamed(name)
    .getProperties()
    .map((property) => [property.name, wordsOf(checker.getTypeOfSymbol(property)).sort()]);
  return Object.fromEntries(all.sort(([one], [other]) => (one < other ? -1 : 1)));
};

const found = {
  door: wordsOf(typeNamed('Door')).sort(),
  consultation: codesIn('Consultation'),
  community: codesIn('Community'),
};
const text = `${JSON.stringify(found, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('scripts/refusals.json is out of date: run `node scripts/refusals.mjs`');
    process.exitCode = 1;
  }
} else writeFileSync(target, text);
