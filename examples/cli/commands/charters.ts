// yishi charters: the rules of procedure there are; one of them in plain words, from the package or a file; of two, where they differ.
import { declarations, type Problem } from 'yishi';
import { type Charter, charters, type Remark, senseOf } from 'yishi/charters';
import { communities } from 'yishi/community';
import { charterDifferences, explainCharter } from 'yishi/documents';
import { method } from 'yishi/methods';
import { charterMeant, readCharter, senseIn } from 'yishi/script';
import { EXIT, type ExitCode, placed, Stop } from '../exit.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { besides, hang, padded } from '../print/width.js';
import { complaintOf } from '../problems.js';

const AROUND = { commands: declarations, methods: method };

interface Named {
  charter: Charter;
  remarks: Remark[];
}

/** A charter of the package by its id, or one in a file, with what should be looked at in it. */
async function named(desk: Desk, name: string): Promise<Named> {
  if (/[/\\]|\.(json|ya?ml)$/.test(name)) {
    const read = await readCharter(await readText(name, desk), { file: name, read: besideFile(name) });
    return { charter: read.charter, remarks: senseIn(read, AROUND) };
  }
  const read = charterMeant(name);
  if ('is' in read) return { charter: read.is, remarks: senseOf(read.is, AROUND) };
  throw new Stop(EXIT.usage, desk.language.problem({ code: 'script.charter-unknown', numbers: read }));
}

/** One line each: what it is called, and where it begins. */
function printList(desk: Desk, all: readonly Charter[]): void {
  const { paint, language, columns, words } = desk;
  for (const charter of all) {
    desk.print(`${paint.bold(charter.id)}  ${language.text(charter.title)}`);
    for (const { id, text } of explainCharter(charter, language)[0]?.told ?? [])
      if (id === 'rules.steps') desk.print(hang('  ', text, columns));
    if (charter.begins !== 'topics') desk.print(`  ${words.charters.begins(language.step(charter.begins))}`);
  }
  desk.print(paint.dim(`\n${words.charters.more}`));
}

/** What should be looked at, each with its place where it came from a file. */
function printRemarks(desk: Desk, remarks: readonly Remark[]): void {
  const { paint, language, columns, words } = desk;
  if (remarks.length === 0) return;
  desk.print(`\n${paint.bold(words.charters.remarks)}`);
  for (const { severity, problem } of remarks) {
    const mark = severity === 'problem' ? paint.red('✗') : paint.yellow('!');
    desk.print(hang(`  ${mark} `, placed(complaintOf(problem, language)), columns, 4));
  }
}

/** The registers a community of the package keeps with this charter: what each is for. */
function printRegisters(desk: Desk, { id }: Charter): void {
  const { paint, language, columns, words } = desk;
  const rules = Object.hasOwn(communities, id) ? communities[id] : undefined;
  if (!rules) return;
  const kept = Object.keys(rules.registers).flatMap((register) => language.register(register) ?? []);
  const wide = Math.max(...kept.map(({ title }) => desk.width(title))) + 2;
  desk.print(`\n${paint.bold(words.charters.registers)}`);
  for (const { title, about } of kept)
    desk.print(hang(`  ${paint.dim(padded(title, wide))}`, about, columns, wide + 2));
}

function printCharter(desk: Desk, { charter, remarks }: Named): void {
  const { paint, language, columns } = desk;
  desk.print(`${paint.bold(language.text(charter.title))}  ${charter.id}`);
  for (const { title, told } of explainCharter(charter, language)) {
    desk.print(`\n${paint.bold(title)}`);
    const wide = Math.max(...told.map(({ label }) => desk.width(label))) + 2;
    for (const { label, text } of told)
      desk.print(hang(`  ${paint.dim(padded(label, wide))}`, text, columns, wide + 2));
  }
  printRegisters(desk, charter);
  printRemarks(desk, remarks);
}

function printDifferences(desk: Desk, one: Charter, other: Charter): void {
  const { paint, language, columns, words } = desk;
  const differences = charterDifferences(one, other, language);
  if (differences.length === 0) {
    desk.print(words.charters.alike(one.id, other.id));
    return;
  }
  const wide = Math.min(20, Math.max(...differences.map(({ label }) => desk.width(label))));
  const column = Math.max(20, Math.floor((columns - wide - 6) / 2));
  const row = (cells: readonly [string, string, string]): void => desk.print(besides(cells, [wide, column, column]));
  row(['', one.id, other.id].map((cell) => cell) as [string, string, string]);
  let before = '';
  for (const { section, label, one: first, other: second } of differences) {
    if (section !== before) desk.print(`\n${paint.bold(section)}`);
    before = section;
    const { nothing } = language.charters;
    row([label, first ?? nothing, second ?? nothing]);
  }
}

/** Where a remark stands, for programs. */
const plain = ({ severity, problem }: Remark, { language }: Desk): Problem & { severity: string; message: string } => ({
  severity,
  ...problem,
  message: language.problem(problem),
});

export async function listCharters(desk: Desk, name?: string, other?: string): Promise<ExitCode> {
  const { language } = desk;
  if (name === undefined) {
    const all = charters();
    if (desk.json)
      desk.write(all.map(({ id, title, source, phases, begins }) => ({ id, title, source, phases, begins })));
    else printList(desk, all);
    return EXIT.ok;
  }
  const one = await named(desk, name);
  if (other !== undefined) {
    const { charter } = await named(desk, other);
    if (desk.json) desk.write(charterDifferences(one.charter, charter, language));
    else printDifferences(desk, one.charter, charter);
    return EXIT.ok;
  }
  const { charter, remarks } = one;
  if (desk.json)
    desk.write({
      charter,
      told: explainCharter(charter, language),
      ...(Object.hasOwn(communities, charter.id) && { registers: communities[charter.id]?.registers }),
      remarks: remarks.map((remark) => plain(remark, desk)),
    });
  else printCharter(desk, one);
  return remarks.some(({ severity }) => severity === 'problem') ? EXIT.usage : EXIT.ok;
}
