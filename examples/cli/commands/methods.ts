// yishi methods: the voting methods there are; of one, everything, with its options.
import { Fault } from 'yishi';
import { type Method, method, methods, type OptionOf } from 'yishi/methods';
import { EXIT, type ExitCode } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { hang, padded } from '../print/width.js';

const ELECTS = ['one', 'several', 'projects', 'proposal'] as const satisfies readonly Method['elects'][];

/** What `--json` answers of a method, in the language asked for; the counting itself is no data. */
function plain({ count: _count, running: _running, options, ...told }: Method, { language }: Desk) {
  const { options: means, ...called } = language.method(told.id);
  const explained = Object.entries(options).map(([key, of]) => [key, { means: means[key], ...of }]);
  return { ...called, ...told, options: Object.fromEntries(explained) };
}

export function listMethods(desk: Desk, id: string | undefined): ExitCode {
  const all = methods();
  if (id !== undefined) {
    const found = method(id);
    const known = all.map((one) => one.id);
    if (!found) throw new Fault([{ code: 'tally.method-unknown', numbers: { method: id, known } }]);
    if (desk.json) desk.write(plain(found, desk));
    else printMethod(desk, found);
  } else if (desk.json) desk.write(all.map((one) => plain(one, desk)));
  else printList(desk, all);
  return EXIT.ok;
}

function printList(desk: Desk, all: readonly Method[]): void {
  const { words, paint, language, columns } = desk;
  const wide = Math.max(...all.map((one) => one.id.length));
  for (const [index, elects] of ELECTS.entries()) {
    const some = all.filter((one) => one.elects === elects);
    if (some.length === 0) continue;
    desk.print(`${index === 0 ? '' : '\n'}${paint.bold(words.methods.elects[elects])}`);
    for (const { id } of some) desk.print(hang(`  ${padded(id, wide)}  `, language.method(id).title, columns));
  }
  desk.print(paint.dim(`\n${words.methods.more}`));
}

function printMethod(desk: Desk, { id, reference, ballot, elects, options, answers }: Method): void {
  const { words, paint, language, columns } = desk;
  const told = words.methods;
  const called = language.method(id);
  desk.print(paint.bold(`${called.title} (${id})`));
  const rows = [
    [told.electsLabel, told.elects[elects]],
    [told.ballotLabel, answers ? told.answers(answers) : told.ballots[ballot]],
    ...(called.note === undefined ? [] : [[told.noteLabel, called.note] as const]),
    [told.referenceLabel, reference],
  ] as const;
  const wide = Math.max(...rows.map(([label]) => desk.width(label)));
  for (const [label, text] of rows) desk.print(hang(`  ${padded(label, wide)}  `, text, columns));
  const named = Object.entries(options);
  if (named.length > 0) desk.print(`\n${paint.bold(told.optionsLabel)}`);
  for (const [key, option] of named) {
    desk.print(`  ${paint.bold(key)}`);
    desk.print(hang('    ', called.options[key] ?? '', columns));
    desk.print(hang('    ', paint.dim(valuesIn(desk, option)), columns));
  }
}

const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function valuesIn({ words }: Desk, { values, default: standard }: OptionOf): string {
  const told = words.methods;
  const allowed = typeof values === 'string' ? told.kinds[values] : told.either(values.map(written));
  return standard === null || standard === undefined ? allowed : told.withDefault(allowed, written(standard));
}
