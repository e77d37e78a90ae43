// People who are asked outside: what is told to whoever answers for them, what may be answered, and what is written down of it, so that
// a run goes again without them. Pure: bringing the answers is somebody else's.
import * as z from 'zod/mini';
import { sha256 } from '../digest.js';
import { id, word } from '../fields.js';
import { faultOf } from '../problem.js';
import { outsideProblem } from '../problems/outside.js';
import type { Choice, Question, Stance } from './behaviour/policy.js';
import type { Pending } from './course/running.js';
import { type Run, type Simulation, simulating } from './simulate.js';

const share = z.number().check(z.gte(0), z.lte(1));
const side = z.enum(['for', 'against', 'abstain']);
const option = z.string().check(z.minLength(1), z.maxLength(128));

const choice = z.union([
  side,
  option,
  z.array(z.union([option, z.array(option)])),
  z.record(option, z.number()),
]) satisfies z.ZodMiniType<Choice>;
const choices = z.record(id, choice);

const vote = z.discriminatedUnion('does', [
  z.strictObject({ does: z.literal('vote'), choices, channel: word }),
  z.strictObject({ does: z.literal('entrust'), to: z.union([id, z.array(id)]), choices: z.optional(choices) }),
  z.strictObject({ does: z.literal('stay-away') }),
]);

/** A day: nobody speaks longer, whatever a process says. */
const LONGEST = 86_400;

const speech = z.strictObject({
  stance: z.enum(['for', 'against', 'question'] as const satisfies readonly Stance[]),
  seconds: z.number().check(z.gt(0), z.lte(LONGEST)),
  /** The more, the sooner their hand is up. */
  eagerness: z.optional(z.number()),
});

/** What may be answered to each question. `null` beside it: this one does not say, and whatever behaviour stands behind answers. */
export const outsideAnswers = {
  raises: z.boolean(),
  seconds: z.boolean(),
  attends: z.boolean(),
  speaks: z.union([speech, z.literal('silent')]),
  amends: z.boolean(),
  decides: side,
  ranks: z.array(option),
  votes: vote,
  consents: z.boolean(),
  objects: z.boolean(),
  withdraws: z.boolean(),
  rates: z.union([share, z.literal('silent')]),
  leaves: z.boolean(),
} as const satisfies Record<Question, z.core.$ZodType>;

/** What is asked, as whoever answers outside is told it: nothing but what the person knows and sees. Plain data. */
export interface OutsideQuestion {
  question: Question;
  at: string;
  person: {
    person: string;
    group: string;
    attributes: Readonly<Record<string, string | number>>;
    traits: Readonly<Record<string, number | undefined>>;
    /** What they think now, by subject. */
    opinions: Readonly<Record<string, number>>;
  };
  /** What the question is about; null where there is nothing to say. */
  about: unknown;
  /** Uniform in [0, 1), this person's own for this question. */
  draw: number;
  /** The consultation as this person sees it. */
  view: unknown;
}

/** @param subjects what there are opinions about */
export function outsideQuestion({ question, situation, about }: Pending, subjects: readonly string[]): OutsideQuestion {
  const { self, at, draw, view } = situation;
  const { person, group, attributes, traits } = self;
  return {
    question,
    at,
    person: {
      person,
      group,
      attributes,
      traits,
      opinions: Object.fromEntries(subjects.map((subject) => [subject, self.opinion(subject)])),
    },
    about: about ?? null,
    draw,
    view,
  };
}

/** A question as it is sent and as it is told from others: the same text, the same question. */
export const questionText = (question: OutsideQuestion): string => JSON.stringify(question);

const BRIEF = 200;

/**
 * An answer, checked by the schema of its question.
 * @throws {Fault} `outside.answer`, with what stands where it is wrong
 */
export function checkedAnswer({ outside, question, situation }: Pending, answer: unknown): unknown {
  if (answer === null || answer === undefined) return null;
  const { data, error } = z.safeParse(outsideAnswers[question], answer);
  if (!error) return data;
  const path = error.issues[0]?.path.join('.') ?? '';
  const { person } = situation.self;
  const said = JSON.stringify(answer).slice(0, BRIEF);
  throw faultOf([outsideProblem('outside.answer', { outside, question, person, path, answer: said })]);
}

/** A line of a transcript: an answer, and the digest of the question it was given to. */
export const transcriptLine = z.strictObject({
  outside: word,
  question: z.enum(Object.keys(outsideAnswers) as Question[]),
  person: z.string(),
  /** SHA-256 of the question as it was sent. */
  asked: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  answer: z.json(),
});
export type TranscriptLine = z.output<typeof transcriptLine>;

/** What is written down of one answer. */
export const lineOf = ({ outside, question, situation }: Pending, text: string, answer: unknown): string =>
  JSON.stringify({ outside, question, person: situation.self.person, asked: sha256(text), answer });

/** What there are opinions about among these people. */
export const subjectsAsked = ({ people }: Simulation): string[] => [...people.opinions.keys()];

function readLine(line: number, text: string): TranscriptLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw faultOf([outsideProblem('outside.transcript-form', { line }, { line })]);
  }
  const { data, error } = z.safeParse(transcriptLine, value);
  if (error) throw faultOf([outsideProblem('outside.transcript-form', { line }, { line })]);
  return data;
}

/**
 * Runs a simulation again by what was written down, without whoever answered then: the record is the same, byte for byte.
 * @param transcript its lines, or all of them in one text
 * @throws {Fault} `outside.transcript-…` where it is of another run, with the line
 */
export function replayOutside(simulation: Simulation, transcript: string | readonly string[]): Run {
  const lines = typeof transcript === 'string' ? transcript.split(/\r?\n/) : [...transcript];
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const subjects = subjectsAsked(simulation);
  const going = simulating(simulation);
  let line = 0;
  let step = going.next();
  while (!step.done) {
    const { outside, question, situation } = step.value;
    const asked = { outside, question, person: situation.self.person };
    const text = lines[line];
    line += 1;
    if (text === undefined) throw faultOf([outsideProblem('outside.transcript-short', { ...asked, line }, { line })]);
    const read = readLine(line, text);
    if (read.asked !== sha256(questionText(outsideQuestion(step.value, subjects))))
      throw faultOf([outsideProblem('outside.transcript-other', { ...asked, line }, { line })]);
    step = going.next(checkedAnswer(step.value, read.answer));
  }
  if (line < lines.length)
    throw faultOf([
      outsideProblem('outside.transcript-long', { line: line + 1, lines: lines.length }, { line: line + 1 }),
    ]);
  return step.value;
}
