// yishi help: of a command of the program how it is called, of a command of a consultation its page, whichever the word names; and what is
// nearest where it names neither.
import { commandRead, wordsNear } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { charts, commandNamed, type Guide, type GuideField, guideOf } from '../guide/guide.js';
import type { Desk } from '../print/desk.js';
import { hang, padded } from '../print/width.js';

/** The types a word may stand for, in either chart; or the words that are nearest. */
function typesOf(word: string): { types: string[]; near: string[] } {
  const types: string[] = [];
  const near: string[] = [];
  for (const chart of charts) {
    const read = commandRead(chart, word);
    if ('is' in read) types.push(read.is);
    else if ('among' in read) types.push(...read.among);
    else near.push(...read.near);
  }
  return { types: [...new Set(types)], near: [...new Set(near)] };
}

function choicesSaid({ words: { guide } }: Desk, { choices, usual }: GuideField): string {
  // `show of hands` is `show-of-hands`, and nobody needs both.
  const said = choices.map(({ value, word }) =>
    word.replaceAll(' ', '-') === String(value) ? String(value) : guide.choice(word, String(value)),
  );
  return said.length === 0 ? '' : `${usual ? guide.usually : guide.oneOf}${guide.colon}${said.join(guide.comma)}`;
}

function printFields(desk: Desk, fields: readonly GuideField[]): void {
  const { words, paint, width, columns } = desk;
  const { guide } = words;
  if (fields.length === 0) {
    desk.print(`  ${guide.noFields}`);
    return;
  }
  const rows = fields.map((field) => {
    const key = field.path.slice(field.path.lastIndexOf('.') + 1);
    const lead = '  '.repeat(field.depth);
    const both = field.word === key ? key : `${field.word} ${key}`;
    return { field, plain: `${lead}${field.needed ? '*' : ' '} ${both}`, lead, key };
  });
  const column = Math.min(34, Math.max(...rows.map(({ plain }) => width(plain))) + 2);
  for (const { field, plain, lead, key } of rows) {
    const { needed, word, is, left, sealed } = field;
    const shown = `${lead}${needed ? paint.yellow('*') : ' '} ${paint.bold(word)}${word === key ? '' : ` ${paint.dim(key)}`}`;
    const said = [is, choicesSaid(desk, field), left, sealed ? guide.sealed : ''].filter((one) => one !== '');
    const gap = ' '.repeat(Math.max(2, column - width(plain)));
    desk.print(`  ${hang(shown + gap, said.join(guide.semicolon), columns - 2, Math.max(column, width(plain) + 2))}`);
  }
  desk.print(`  ${paint.dim(guide.needed)}`);
}

function printBack(desk: Desk, { back: { by, how } }: Guide): void {
  const { words, paint, columns } = desk;
  const { guide } = words;
  desk.print(`\n${paint.bold(guide.back)}`);
  for (const { type, name, fields } of by) {
    const filled = fields.length === 0 ? '' : `${guide.semicolon}${guide.filled(fields.join(guide.comma))}`;
    desk.print(hang('  ', `${name} ${type}${filled}`, columns, 4));
  }
  const long = by.length === 0 ? how : `${guide.howLong}${guide.colon}${how}`;
  desk.print(hang('  ', long, columns));
}

function printGuide(desk: Desk, page: Guide): void {
  const { words, paint, columns } = desk;
  const { guide } = words;
  desk.print(`${paint.bold(page.name)}  ${page.type}`);
  const rows: (readonly [string, string])[] = [
    [guide.also, page.others.join(guide.comma)],
    [guide.who, page.who.join(guide.comma)],
    [guide.forOthers, page.forOthers],
    [guide.where, page.where],
  ];
  const told = rows.filter(([, text]) => text !== '');
  const column = Math.max(...told.map(([label]) => desk.width(label))) + 2;
  for (const [label, text] of told)
    desk.print(hang(`  ${paint.dim(padded(label, column))}`, text, columns, column + 2));
  desk.print(`\n${paint.bold(guide.fields)}`);
  printFields(desk, page.fields);
  if (page.example !== undefined) desk.print(`\n${paint.bold(guide.example)}\n${hang('  ', page.example, columns)}`);
  printBack(desk, page);
  desk.print(`\n${paint.bold(guide.refused)}`);
  for (const { code, such } of page.refusals)
    desk.print(such === undefined ? `  ${paint.dim(code)}` : `  ${paint.dim(code)}\n${hang('    ', such, columns)}`);
  desk.print(hang('  ', guide.anyways, columns));
}

/** @param own the commands of the program */
export function guide(desk: Desk, written: readonly string[], own: readonly string[]): ExitCode {
  const { language, words } = desk;
  const word = written.join(' ');
  const { types, near } = typesOf(word);
  const commands = types.flatMap((type) => commandNamed(type) ?? []);
  if (commands.length === 0) {
    const all = [...new Set([...near, ...wordsNear(word, own)])];
    throw new Stop(EXIT.usage, words.guide.unknown(word, all));
  }
  const pages = commands.map((command) => guideOf(command, language, words.guide));
  const [page] = pages;
  if (desk.json) desk.write(pages.length === 1 ? page : { several: pages.map(({ type, name }) => ({ type, name })) });
  else if (page && pages.length === 1) printGuide(desk, page);
  else {
    desk.print(words.guide.several(word));
    for (const { type, name, where } of pages)
      desk.print(`  ${padded(type, 22)}${name}${words.guide.semicolon}${where}`);
  }
  return EXIT.ok;
}
