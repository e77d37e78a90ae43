// yishi import roll: a table somebody keeps, taken over as the roll of a script. All of it or nothing: it is written beside the file,
// read back, and put in its place.
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { rollTable } from 'yishi/rolls';
import { tableIn, withMark, writeCsv, writeWorkbook } from 'yishi/sheets';
import { changesOf, isTallyFault, type RollTable, type RollTableOptions, readRollFrom, reportOf } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readTable } from '../files.js';
import type { Desk } from '../print/desk.js';
import { printRoll } from '../print/roll.js';
import { among, SAME_NAME } from './tally-rule.js';

export interface ImportOptions {
  out?: string;
  script?: string;
  merge?: boolean;
  sameName?: string;
  yes?: boolean;
}

/** What its script is called. */
const SCRIPTS = ['协商.yaml', 'consultation.yaml'];

/** What the roll of a script's folder is called. */
const ROLLS = ['名册.xlsx', '名册.csv', 'roll.xlsx', 'roll.csv'];

function targetOf({ out, script }: ImportOptions, { words, language }: Desk): string {
  const standard = language.id === 'en' ? 'roll.xlsx' : '名册.xlsx';
  const found = script === undefined ? undefined : ROLLS.find((name) => existsSync(join(script, name)));
  const file = out ?? (script === undefined ? undefined : join(script, found ?? standard));
  if (file === undefined) throw new Stop(EXIT.usage, words.importing.where);
  if (!/\.(xlsx|csv)$/i.test(file)) throw new Stop(EXIT.usage, words.importing.ending(file));
  return file;
}

/** The roll there is; nothing where there is no file, or one that has only its header yet. */
async function presentRoll(file: string, how: RollTableOptions, desk: Desk): Promise<RollTable | undefined> {
  if (!existsSync(file)) return undefined;
  try {
    return readRollFrom(await readTable(file, desk), how);
  } catch (error) {
    if (isTallyFault(error) && error.problems.every(({ code }) => code === 'rolls.empty')) return undefined;
    throw error;
  }
}

async function bytesOf(table: RollTable, file: string, { language, words }: Desk): Promise<Uint8Array> {
  const rows = rollTable(table.rows, language.id === 'en' ? 'en' : 'zh');
  if (/\.csv$/i.test(file))
    return new TextEncoder().encode(withMark(writeCsv(rows.map((row) => row.map((cell) => cell ?? '')))));
  return writeWorkbook([{ name: words.fresh.files.roll, rows }]);
}

/** Writes beside the file and reads it back: what is put in its place says what was shown. */
async function put(table: RollTable, file: string, desk: Desk): Promise<void> {
  const bytes = await bytesOf(table, file, desk);
  const beside = `${file}.part`;
  try {
    await writeFile(beside, bytes);
    const { roll } = readRollFrom({ ...(await tableIn(bytes)), file: beside });
    const { heads, area } = roll.total;
    if (heads !== table.roll.total.heads || area !== table.roll.total.area)
      throw new Error(`${beside} does not say what was read`);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** The line of the folder's script that would name the roll and is only a remark yet. */
async function remarkIn(
  { script, out }: ImportOptions,
  file: string,
): Promise<[script: string, line: number, text: string] | undefined> {
  if (script === undefined || out !== undefined) return undefined;
  for (const name of SCRIPTS) {
    const path = join(script, name);
    if (!existsSync(path)) continue;
    const lines = (await readFile(path, 'utf8')).split(/\r?\n/);
    if (lines.some((line) => /^(名册|名冊|roll):/.test(line))) return undefined;
    const at = lines.findIndex((line) => /^#\s*(名册|名冊|roll):/.test(line));
    const key = /^#\s*(\S+?):/.exec(lines[at] ?? '')?.[1];
    if (key !== undefined) return [path, at + 1, `${key}: ${basename(file)}`];
  }
  return undefined;
}

export async function importRoll(desk: Desk, what: string, file: string, options: ImportOptions): Promise<ExitCode> {
  const { words } = desk;
  const told = words.importing;
  if (!['roll', '名册', '名冊'].includes(what)) throw new Stop(EXIT.usage, told.what(what));
  const target = targetOf(options, desk);
  if (resolve(target) === resolve(file)) throw new Stop(EXIT.usage, told.itself);
  const { merge, sameName } = options;
  const how: RollTableOptions = {
    merge,
    ...(sameName !== undefined && { sameName: among(SAME_NAME, sameName, '--same-name', desk) }),
  };
  const table = readRollFrom(await readTable(file, desk), how);
  const before = await presentRoll(target, how, desk);
  const report = reportOf(table, before && { against: target, ...changesOf(before, table) });
  if (!desk.json) {
    printRoll(desk, report);
    if (!before) desk.print(`\n${told.fresh(target)}`);
  }
  const agreed = options.yes === true || told.agreed.test((await desk.ask?.(`${told.ask(target)} `))?.trim() ?? '');
  if (agreed) await put(table, target, desk);
  if (desk.json) desk.write({ ...report, file: target, written: agreed });
  else if (agreed) {
    desk.print(`${desk.paint.green('✓')} ${told.written(target, table.rows.length)}`);
    const remark = await remarkIn(options, target);
    if (remark) desk.print(told.uncomment(...remark));
  } else desk.print(desk.ask ? told.declined : told.unwritten);
  return agreed ? EXIT.ok : EXIT.no;
}
