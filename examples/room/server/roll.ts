// A roll handed in as a spreadsheet: what it says, what is wrong with it by row, and what it would change. Nothing is entered: that takes the ordinary
// command, with the fields that are answered here.

import { language, namesOf } from 'yishi/language';
import { rollFields } from 'yishi/rolls';
import { tableIn } from 'yishi/sheets';
import { changesIn, isFault, type Problem, readRollFrom, reportOf } from 'yishi/tally';
import type { LanguageId, RollRead } from '../wire.js';
import { comingInWords } from './coming-in-words.js';
import type { Followed } from './following.js';

/** Bytes of a spreadsheet at most: a town of a hundred thousand is five million. */
export const LARGEST = 10_000_000;

export interface HandedIn {
  bytes: Uint8Array;
  body: string;
  language: LanguageId;
}

export async function readRollIn(
  { snapshot: { context } }: Followed,
  { bytes, body, language: id }: HandedIn,
): Promise<RollRead> {
  const words = language(id);
  const say = words.say(namesOf(context));
  const told = comingInWords[id].roll;
  const line = ({ at, ...problem }: Problem): string => told.row(at?.line, words.problem(problem));
  try {
    const table = readRollFrom(await tableIn(bytes));
    const { roll, notes = [] } = reportOf(table);
    const total = told.total(say.heads(roll.heads), say.area(roll.area, table.roll.areaDecimals));
    const changes = context.rolls[body] && !table.derived ? changesIn(context, body, table) : undefined;
    const named = (people: readonly { person: string; name?: string }[]) =>
      people.map(({ person, name = person }) => name);
    return {
      fields: { body, ...rollFields(table.roll) },
      lines: [
        told.rows(table.rows.length),
        total,
        ...(changes ? told.changes(named(changes.added), named(changes.removed), named(changes.changed)) : []),
      ],
      problems: notes.map(line),
    };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { lines: [], problems: error.problems.map(line) };
  }
}
