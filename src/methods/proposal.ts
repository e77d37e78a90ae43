// Votes for or against one proposal: the answers added up, and shares of a base compared by whole numbers.
// Shared by the majorities. What a statute asks of a vote is in `law`: here are the readings of the literature.
import { reaches, type Threshold } from '../threshold.js';
import { answers } from './answers.js';
import { checkedSum, type Field, wrongKind } from './ballots.js';
import type { Ballot } from './election.js';
import { percent } from './exact.js';
import type { Answer, Method, OptionOf, Outcome } from './method.js';
import { type About, onePass } from './one-pass.js';
import { asWritten, badOption, thresholdOf, type WrittenThreshold } from './options.js';
import { uncountable } from './problems.js';
import { counted, elected, standing, step } from './standing.js';
import type { Measured, Step } from './working.js';

const ANSWERS: readonly Answer[] = ['yes', 'no', 'abstain'];

/** The answer that a word gives. */
export const answerOf = (word: string): Answer | undefined =>
  ANSWERS.find((answer) => answers[answer].includes(word.trim().toLowerCase()));

/** Which answer each candidate is. Those nobody gave need not be there: a proposal that nobody is for fails. */
function answersOf({ candidates }: Field): Answer[] {
  const first = new Map<Answer, string>();
  return candidates.map((candidate) => {
    const answer = answerOf(candidate);
    if (answer === undefined) throw uncountable('methods.no-answer', { candidate });
    const same = first.get(answer);
    if (same !== undefined) throw uncountable('methods.answers-same', { candidate, same });
    first.set(answer, candidate);
    return answer;
  });
}

/** The candidate a ballot chooses, by number. */
export function choiceOf(ballot: Ballot, field: Field, at: number): number {
  return 'choice' in ballot ? field.number(ballot.choice, at) : wrongKind(at, 'choice');
}

/** How many answered what. */
export interface Tally extends Record<Answer, number> {
  /** All of them. */
  cast: number;
}

/** Counts the answers. What was found is stated under its own names; where it passes, the winner is the answer `yes`. */
export const onProposal = <O extends object>(
  about: About<O>,
  judge: (tally: Tally, options: O) => { passes: boolean; working: Step[]; more: object },
): Method<O> =>
  onePass(about, (field, options) => {
    const given = answersOf(field);
    const tally: Tally = { yes: 0, no: 0, abstain: 0, cast: 0 };
    return {
      add(ballot, count, at) {
        const answer = given[choiceOf(ballot, field, at)] as Answer; // one for each candidate
        tally[answer] += count;
        tally.cast += count;
      },
      outcome(): Outcome {
        const scores = standing(
          field,
          given.map((answer) => tally[answer]),
        );
        const { passes, working, more } = judge(tally, options);
        const outcome = elected(field, { winners: passes ? [given.indexOf('yes')] : [], scores, working: [] }, more);
        return { ...outcome, working: [...counted(field, scores), ...working, step(passes ? 'passed' : 'not-passed')] };
      },
    };
  });

export type Base = Exclude<Measured, 'turnout' | 'areas' | 'people'>;

/** Stated by majorities: what a share is taken of, and what the ballots do not tell. */
export interface BaseOptions {
  /** `votes cast` unless said otherwise: for, against and abstentions. */
  base: Base;
  members: number | null;
  electorate: number | null;
  /** Ballot papers that do not count, but were handed in. */
  invalid: number;
}

export const baseOptions: Record<keyof BaseOptions, OptionOf> = {
  base: {
    values: ['votes cast', 'yes and no', 'members', 'electorate'],
    default: 'votes cast',
  },
  members: { values: 'integer', default: null },
  electorate: { values: 'integer', default: null },
  invalid: { values: 'integer', default: 0 },
};

/** The number a base stands for; nothing where it was not said. @throws {Fault} where it cannot be */
export function sizeOf(base: Base, { yes, no, cast }: Tally, options: BaseOptions): number | null {
  if (base === 'votes cast') return cast;
  if (base === 'yes and no') return yes + no;
  const size = options[base];
  const least = cast + (base === 'electorate' ? options.invalid : 0);
  if (size !== null && size < checkedSum(least))
    badOption('methods.option-at-least', { ...asWritten(base, size), least });
  return size;
}

/** Whether so many reach a share of a base; nobody reaches nothing. */
export const reached = (votes: number, of: number, share: Threshold): boolean => votes > 0 && reaches(votes, of, share);

export const passOrFail = (passes: boolean): 'pass' | 'fail' => (passes ? 'pass' : 'fail');

/** A threshold that was checked when the options were read. */
export function threshold(option: string, text: string): WrittenThreshold {
  return thresholdOf(text) ?? badOption('methods.option-threshold', asWritten(option, text));
}

/** Whether a threshold is reached, and the step that says so. */
export function judged(
  votes: number,
  of: number,
  share: WrittenThreshold,
  base: Measured,
): { passes: boolean; step: Step } {
  const passes = reached(votes, of, share);
  const numbers = { votes, of, threshold: share.text, strict: share.strict ? 1 : 0, base };
  return { passes, step: step(passes ? 'reached' : 'missed', [], numbers) };
}

/** How sources read a majority: under the name, of which base, and which share of it. */
export type Readings = Readonly<Record<string, readonly [base: Base, share: string]>>;

/** All readings whose base is known. */
export const readings = (list: Readings, tally: Tally, options: BaseOptions): Record<string, 'pass' | 'fail'> =>
  Object.fromEntries(
    Object.entries(list).flatMap(([name, [base, share]]) => {
      const size = sizeOf(base, tally, options);
      return size === null ? [] : [[name, passOrFail(reached(tally.yes, size, threshold(name, share)))]];
    }),
  );

/** Those who voted, and the shares of yes, in percent of two decimals. To be read; nothing is decided by them. */
export function shares(tally: Tally, options: BaseOptions): object {
  const electorate = sizeOf('electorate', tally, options);
  return {
    yesShareOfValidPct: percent(tally.yes, tally.cast),
    ...(electorate !== null && {
      yesShareOfElectoratePct: percent(tally.yes, electorate),
      turnoutPct: percent(tally.cast + options.invalid, electorate),
      turnout50: passOrFail(reached(tally.cast + options.invalid, electorate, threshold('turnout', '1/2 exclusive'))),
    }),
  };
}
