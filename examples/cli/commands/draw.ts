// yishi draw: a panel drawn by lot from a roll, with quotas and a seed by which anybody can draw it again.

import type { YamlDocument } from 'yishi/script';
import {
  drawPanel,
  fairness,
  isShortfall,
  isSortitionFault,
  namesInPool,
  type PanelTerms,
  type Quota,
  type Quotas,
  readPool,
  replaceMembers,
} from 'yishi/sortition';
import { type Complaint, EXIT, type ExitCode, type Position, Stop } from '../exit.js';
import { readText, readYamlFile } from '../files.js';
import type { Desk } from '../print/desk.js';
import { type Drawn, namesOf, printDrawn } from '../print/panel.js';

export interface DrawOptions {
  seats?: string;
  quotas?: string;
  seed?: string;
  household?: string;
  reserves?: string;
  decline?: string;
  fairness?: string;
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** How many: `5`, `{min: 4, max: 6}`, or either bound alone. */
function quotaOf(written: unknown, seats: number): Quota | undefined {
  if (isCount(written)) return { min: written, max: written };
  if (!isTable(written)) return undefined;
  const { min = 0, max = seats, ...more } = written;
  return isCount(min) && isCount(max) && Object.keys(more).length === 0 ? { min, max } : undefined;
}

function quotasIn(document: YamlDocument, seats: number, { draw }: Desk['words']): Quotas {
  const complaints: Complaint[] = [];
  const { data } = document;
  if (!isTable(data)) throw new Stop(EXIT.usage, [{ message: draw.notQuotas, at: document.at([]) }]);
  const quotas = Object.entries(data).map(([trait, values]) => {
    if (!isTable(values)) complaints.push({ message: draw.notQuotas, at: document.at([trait]) });
    const read = Object.entries(isTable(values) ? values : {}).map(([value, written]) => {
      const quota = quotaOf(written, seats);
      if (!quota) complaints.push({ message: draw.notQuota(trait, value), at: document.at([trait, value]) });
      return [value, quota ?? { min: 0, max: seats }] as const;
    });
    return [trait, Object.fromEntries(read)] as const;
  });
  if (complaints.length > 0) throw new Stop(EXIT.usage, complaints);
  return Object.fromEntries(quotas);
}

function countOf(option: string, written: string, least: number, { draw }: Desk['words']): number {
  const count = /^\d{1,9}$/.test(written) ? Number(written) : -1;
  if (count < least) throw new Stop(EXIT.usage, draw.notCount(option, written, least));
  return count;
}

/** The answer is no where the terms are sound, and still there is no such panel. */
const NO_PANEL = ['sortition.no-replacement', 'sortition.undecided'];

/** What was wrong, where it stands: of a quota in its file, of the roll on its line. */
function stopFor(error: unknown, roll: string, document: YamlDocument | undefined, { language }: Desk): unknown {
  if (!isSortitionFault(error)) return error;
  const inQuotas = (numbers: object): Position | undefined => {
    const { trait, value }: { trait?: string; value?: string } = numbers;
    const path = [trait, value].filter((part) => part !== undefined);
    return path.length > 0 ? document?.at(path) : undefined;
  };
  const complaints = error.problems.map((problem): Complaint => {
    const line = problem.at?.line;
    const at = line === undefined ? inQuotas(problem.numbers) : { file: roll, line, column: 1 };
    return { message: language.problem(problem), ...(at && { at }) };
  });
  const no = isShortfall(error.problem) || NO_PANEL.includes(error.problem.code);
  return new Stop(no ? EXIT.no : EXIT.usage, complaints, { cause: error });
}

export async function draw(desk: Desk, roll: string, options: DrawOptions): Promise<ExitCode> {
  const { words } = desk;
  const { seats: written, seed, household, reserves = '0', decline, fairness: draws } = options;
  if (written === undefined || seed === undefined) {
    const missing = [written === undefined ? '--seats' : '', seed === undefined ? '--seed' : ''];
    throw new Stop(EXIT.usage, words.draw.missing(missing.filter(Boolean)));
  }
  const seats = countOf('--seats', written, 1, words);
  const document = options.quotas === undefined ? undefined : await readYamlFile(options.quotas, desk);
  const quotas = document ? quotasIn(document, seats, words) : {};
  if (/\.xlsx?$/i.test(roll)) throw new Stop(EXIT.usage, words.draw.asCsv(roll));
  const text = await readText(roll, desk);
  const column = household === 'none' ? null : household;
  const more = countOf('--reserves', reserves, 0, words);
  const times = draws === undefined ? undefined : countOf('--fairness', draws, 1, words);
  try {
    const pool = readPool(text, { traits: Object.keys(quotas), household: column });
    const terms: PanelTerms = { pool, seats, quotas, seed, reserves: more };
    const leaving = decline === undefined ? [] : decline.split(',').map((person) => person.trim());
    const names = namesInPool(text);
    const drawn: Drawn = {
      ...replaceMembers(terms, drawPanel(terms), leaving),
      ...(times !== undefined && { fairness: fairness(terms, times) }),
    };
    if (desk.json) desk.write({ seed, ...drawn, ...(names.size > 0 && { names: namesOf(drawn, names) }) });
    else printDrawn(desk, terms, drawn, { column, names });
    return EXIT.ok;
  } catch (error) {
    throw stopFor(error, roll, document, desk);
  }
}
