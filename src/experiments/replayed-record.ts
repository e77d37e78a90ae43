// A model of its own: the people of a real record again and again, under other rules and another charter, their behaviour held fixed. The
// record is read once, before the first run, and nothing of it is kept but what people did: no name, no address, no text of theirs.
import * as z from 'zod/mini';
import { parseEntry } from '../adapters/entries.js';
import type { Bilingual } from '../bilingual.js';
import { charter } from '../charters/charter.js';
import { charterNamed } from '../charters/index.js';
import { Corrupt } from '../engine/errors.js';
import { id, word } from '../fields.js';
import { houseRule } from '../law/house-rule.js';
import { faultOf } from '../problem.js';
import { calibrationProblem } from '../problems/calibration.js';
import { type ReadReferred, readCharter } from '../script/index.js';
import { replayExactly } from '../simulation/calibrate/exactly.js';
import { recordedPeopleOf } from '../simulation/calibrate/read-record.js';
import { recordedPeople } from '../simulation/calibrate/recorded.js';
import { ASSUMES, DRAWS, replayPeople } from '../simulation/calibrate/replay.js';
import { simulate } from '../simulation/simulate.js';
import { described, outcomeOf } from './consultation.js';
import type { Model, Outcome } from './model.js';

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

/** How the people of a run come of those of the record. */
const DRAWN: Readonly<Record<(typeof DRAWS)[number], Bilingual>> = {
  fixed: { zh: '每次运行都是记录中的原班人员。', en: 'The people of every run are those of the record.' },
  bootstrap: {
    zh: '每次运行从记录中的人员里有放回地抽取同样多的人（Efron 1979）。',
    en: 'The people of every run are as many drawn from those of the record, with replacement (Efron 1979).',
  },
  fitted: {
    zh: '每次运行中，各人是否参加、如何作答，按由记录估计的概率抽取。',
    en: 'In every run it is drawn whether each takes part and how they answer, by the chances fitted to the record.',
  },
};

export const replayedRecord: Model<typeof scenario> = {
  id: 'replayed-record',
  title: {
    zh: '真实记录中的同一批人，换一套规则重演（行为保持不变）',
    en: `The people of a real record under other rules (${ASSUMES})`,
  },
  scenario,
  measures: described,
  seeded: {
    zh: '重新抽取哪些人（或各人是否参加、如何作答），举手表决中哪些人举了手，记录未载明的意见，以及记录中的盐和抽签',
    en: 'which people are drawn again (or whether each takes part and how they answer), whose hands were raised, opinions the record does not show, and the salts and lots of the record',
  },
  resolve,
  protocol({ people, charter: other, rules, channels }: Full) {
    const deciding = Object.entries(rules).map(([body, rule]) => `${body} → ${rule}`);
    return [
      {
        title: { zh: '主体、状态变量与尺度', en: 'Entities, state variables and scales' },
        paragraphs: [
          {
            zh: '主体是一份真实记录中的人，带着记录载明的所作所为：是否参加、以何种方式、如何作答。姓名、住址和文字都不在其中。',
            en: 'The entities are the people of a real record, with what it shows of them: whether they took part, by which way, and what they answered. No name, address or text of theirs is kept.',
          },
          {
            zh: '时间以真实的日历时刻计。没有空间。',
            en: 'Time is that of the calendar, to the moment. There is no space.',
          },
        ],
      },
      {
        title: { zh: '过程概述与调度', en: 'Process overview and scheduling' },
        paragraphs: [
          other
            ? {
                zh: `改用章程：${other.title.zh}（${other.id}）。`,
                en: `Under another charter: ${other.title.en} (${other.id}).`,
              }
            : { zh: '沿用记录本身的章程。', en: 'Under the charter of the record.' },
          ...(deciding.length > 0
            ? [{ zh: `表决规则：${deciding.join('；')}。`, en: `Decision rules: ${deciding.join('; ')}.` }]
            : []),
          ...(channels
            ? [{ zh: `投票方式：${channels.join('、')}。`, en: `Ways to vote: ${channels.join(', ')}.` }]
            : []),
        ],
      },
      {
        title: { zh: '设计概念', en: 'Design concepts' },
        paragraphs: [
          {
            zh: '适应：没有。换了规则，各人的行为仍与记录中相同；人们若会因规则改变而改变做法，这里看不出来。',
            en: 'Adaptation: none. People behave as in the record whatever the rules; what they would do otherwise because of the rules does not show.',
          },
          DRAWN[people.draw],
        ],
      },
    ];
  },
  exactly({ people, charter: other, rules, house }: Full) {
    if (people.draw !== 'fitted') return undefined;
    const found = replayExactly(people.record, { rules, house, ...(other && { charter: other }) });
    if (!found) return undefined;
    const { passed, notFormed, error = 0 } = found;
    return { 'first-passed': { value: passed, error }, 'first-formed': { value: 1 - notFormed, error } };
  },
  run({ people, charter: other, rules, house, channels }: Full, seed, wanted): Outcome {
    const { simulation } = replayPeople(people.record, {
      seed,
      draw: people.draw,
      rules,
      house,
      ...(other && { charter: other }),
      ...(channels && { channels }),
    });
    return outcomeOf(simulate(simulation), wanted);
  },
};
