// A model of its own: the people of a real record again and again, under other rules and another charter, their behaviour held fixed. The
// record is read once, before the first run, and nothing of it is kept but what people did: no name, no address, no text of theirs.
import * as z from 'zod/mini';
import { parseEntry } from '../adapters/entries.js';
import { charter } from '../charters/charter.js';
import { charterNamed } from '../charters/index.js';
import { Corrupt } from '../engine/errors.js';
import { id, word } from '../fields.js';
import { houseRule } from '../law/house-rule.js';
import { faultOf } from '../problem.js';
import { calibrationProblem } from '../problems/calibration.js';
import { type ReadReferred, readCharter } from '../script/index.js';
import { recordedPeopleOf } from '../simulation/calibrate/read-record.js';
import { recordedPeople } from '../simulation/calibrate/recorded.js';
import { ASSUMES, DRAWS, replayPeople } from '../simulation/calibrate/replay.js';
import { measures } from '../simulation/measures/index.js';
import { simulate } from '../simulation/simulate.js';
import type { Measure, Model, Outcome, Value } from './model.js';

const scenario = z.strictObject({
  people: z.strictObject({
    /** A path of a record, a line an entry, as it is written; what people did in it, once it is read. */
    record: recordedPeople,
    draw: z._default(z.enum(DRAWS), 'bootstrap'),
  }),
  /** Another charter than the record's. */
  charter: z.optional(charter),
  /** The rule by which a body decides, by the body's id; as recorded where nothing is said. */
  rules: z._default(z.record(id, word), {}),
  /** Rules of the house, to be named under `rules`. */
  house: z._default(z.array(houseRule), []),
  channels: z.optional(z.array(word).check(z.minLength(1))),
  /** What every result rests on. */
  assumes: z._default(z.literal(ASSUMES), ASSUMES),
});
type Full = z.output<typeof scenario>;

type Read = string | { text: string; file?: string };
const textOf = (read: Read): string => (typeof read === 'string' ? read : read.text);

/** @throws {Fault} where it is no record */
function peopleIn(read: Read, path: string): z.input<typeof recordedPeople> {
  const lines = textOf(read)
    .split('\n')
    .filter((line) => line.trim() !== '');
  try {
    return recordedPeopleOf(lines.map((line, index) => parseEntry(line, undefined, index + 1, path)));
  } catch (error) {
    if (!(error instanceof Corrupt)) throw error;
    throw faultOf([calibrationProblem('calibration.no-record', { message: error.message }, { file: path })], {
      cause: error,
    });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

async function charterOf(named: unknown, read: ReadReferred): Promise<unknown> {
  if (typeof named !== 'string') return named;
  const known = charterNamed(named);
  if (known || !/\.(ya?ml|json)$/i.test(named)) return known ?? named;
  return (await readCharter(textOf(await read(named, 'charter')), { file: named, read })).charter;
}

async function resolve(written: unknown, read: ReadReferred): Promise<unknown> {
  if (!isObject(written)) return written;
  const { people, charter: named } = written;
  const path = isObject(people) ? people['record'] : undefined;
  return {
    ...written,
    ...(isObject(people) &&
      typeof path === 'string' && { people: { ...people, record: peopleIn(await read(path, 'record'), path) } }),
    ...(named !== undefined && { charter: await charterOf(named, read) }),
  };
}

export const replayedRecord: Model<typeof scenario> = {
  id: 'replayed-record',
  title: {
    zh: '真实记录中的同一批人，换一套规则重演（行为保持不变）',
    en: `The people of a real record under other rules (${ASSUMES})`,
  },
  scenario,
  measures: Object.fromEntries(
    measures().map(({ id: name, title, unit, formula, source }): [string, Measure] => [
      name,
      { title, unit, formula, source },
    ]),
  ),
  seeded: {
    zh: '重新抽取哪些人（或各人是否参加、如何作答），举手表决中哪些人举了手，记录未载明的意见，以及记录中的盐和抽签',
    en: 'which people are drawn again (or whether each takes part and how they answer), whose hands were raised, opinions the record does not show, and the salts and lots of the record',
  },
  resolve,
  run({ people, charter: other, rules, house, channels }: Full, seed, { record }): Outcome {
    const { simulation } = replayPeople(people.record, {
      seed,
      draw: people.draw,
      rules,
      house,
      ...(other && { charter: other }),
      ...(channels && { channels }),
    });
    const run = simulate(simulation);
    const { entries, lines } = run.record();
    return {
      measures: Object.fromEntries(measures().map((one): [string, Value] => [one.id, one.of(run)])),
      refusals: run.refusals,
      hash: entries.at(-1)?.hash ?? '',
      ...(record && { lines }),
    };
  },
};
