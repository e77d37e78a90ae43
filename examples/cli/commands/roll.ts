// yishi roll: what a roll says before anybody enters it, and what it would change of another table or of a record.
// Nothing is entered.
import type { CountedBy } from 'yishi/rolls';
import {
  changesIn,
  changesOf,
  type RollDifference,
  type RollTable,
  type RollTableOptions,
  readRollFrom,
  reportOf,
} from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readTable } from '../files.js';
import type { Desk } from '../print/desk.js';
import { printRoll } from '../print/roll.js';
import { looksLikeRecord, readRecord } from '../records.js';
import { among, SAME_NAME } from './tally-rule.js';

export interface RollAsked {
  scope?: string;
  countedBy?: string;
  merge?: boolean;
  sameName?: string;
  against?: string;
  body?: string;
}

async function compared(
  desk: Desk,
  table: RollTable,
  { against, body }: RollAsked,
  options: RollTableOptions,
): Promise<RollDifference | undefined> {
  const { words } = desk;
  if (against === undefined) {
    if (body !== undefined) throw new Stop(EXIT.usage, words.roll.bodyOfWhat);
    return undefined;
  }
  // Whether it can be read at all comes first; a body is in records only.
  const other = await readTable(against, desk);
  if (body === undefined && !(await looksLikeRecord(against))) {
    const before = readRollFrom(other, options);
    return { against, ...changesOf(before, table) };
  }
  const { context } = (await readRecord(against, desk)).now;
  const known = Object.keys(context.bodies);
  if (body === undefined) throw new Stop(EXIT.usage, words.roll.whichBody(known));
  if (!known.includes(body)) throw new Stop(EXIT.usage, words.roll.unknownBody(body, known));
  return { against, ...changesIn(context, body, table) };
}

const COUNTED: readonly CountedBy[] = ['unit', 'person'];

export async function roll(desk: Desk, file: string, asked: RollAsked): Promise<ExitCode> {
  const { scope, countedBy: written = 'unit', merge, sameName } = asked;
  const countedBy = COUNTED.find((one) => one === written);
  if (countedBy === undefined) throw new Stop(EXIT.usage, desk.words.roll.countedBy(written, COUNTED));
  const options = {
    ...{ scope, countedBy, merge },
    ...(sameName !== undefined && { sameName: among(SAME_NAME, sameName, '--same-name', desk) }),
  };
  const table = readRollFrom(await readTable(file, desk), options);
  const changes = await compared(desk, table, asked, options);
  const answer = reportOf(table, changes);
  if (desk.json) desk.write(answer);
  else printRoll(desk, answer);
  return EXIT.ok;
}
