// The words in brackets at the head of a BLT file, as droop and stv-rs write them: [nick ...], [withdrawn ...], [tie ...]. Pure.
// Any other word changes how is counted and is refused by name: a count without it would be another count.
import { type FormatProblem, problem } from './problems.js';
import { firstTwice, wholeNumber } from './profile.js';

export interface Word {
  line: number;
  word: string;
  values: string[];
}

/** What the head says: short names by number, who withdrew, and the order in which ties were to be broken. */
export interface Head {
  /** From what stands on a ballot to the number of the candidate; nothing where it is none of them. */
  numberOf(written: string): number | undefined;
  withdrawn: Set<number>;
  tie: number[];
}

const KNOWN = ['nick', 'withdrawn', 'tie'] as const;

/** Reads the words of a head with so many candidates. */
export function headOf(words: readonly Word[], size: number, problems: FormatProblem[]): Head {
  for (const { line, word } of words.filter((one) => !(KNOWN as readonly string[]).includes(one.word))) {
    problems.push(problem(line, 'formats.blt-word', { word, known: KNOWN }));
  }
  for (const known of KNOWN.filter((one) => one !== 'withdrawn')) {
    const [, again] = words.filter(({ word }) => word === known);
    if (again) problems.push(problem(again.line, 'formats.blt-word-twice', { word: known }));
  }
  const nicks = words.find(({ word }) => word === 'nick');
  const short = new Map(nicks?.values.map((nick, index) => [nick, index + 1]));
  if (
    nicks &&
    (short.size !== size || nicks.values.length !== size || nicks.values.some((nick) => !/^[\p{L}_]/u.test(nick)))
  ) {
    problems.push(problem(nicks.line, 'formats.blt-nicks', { names: nicks.values.length, candidates: size }));
  }
  const numberOf = (written: string): number | undefined => {
    const number = short.get(written) ?? wholeNumber(written);
    return number !== undefined && number >= 1 && number <= size ? number : undefined;
  };
  const numbers = ({ line, values }: Word): number[] =>
    values.flatMap((written) => {
      const number = numberOf(written);
      if (number === undefined) problems.push(problem(line, 'formats.blt-candidate', { written, most: size }));
      return number ?? [];
    });
  const order = words.find(({ word }) => word === 'tie');
  const tie = order ? numbers(order) : [];
  if (order && (tie.length !== size || firstTwice(tie.map(String)) !== undefined)) {
    problems.push(problem(order.line, 'formats.blt-tie', { candidates: size }));
  }
  return {
    numberOf,
    withdrawn: new Set(words.filter(({ word }) => word === 'withdrawn').flatMap(numbers)),
    tie,
  };
}
