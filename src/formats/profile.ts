// What every reader gives and every writer takes: an election with what its file says besides. Pure.
export { firstTwice } from '../twice.js';

import type { Ballot, Candidate, Election } from '../methods/index.js';
import { Fault } from '../problem.js';
import { type FormatProblem, problem, unwritable } from './problems.js';

export interface Profile {
  election: Election;
  /** Options of a method, where the file brings any: the grades of its categories, say. */
  options?: Readonly<Record<string, unknown>>;
  title?: string;
  /** What candidates are called, where their ids are not their names. */
  names?: Readonly<Record<Candidate, string>>;
  /** For whom candidates stand, where the file says so beside the name. */
  parties?: Readonly<Record<Candidate, string>>;
  /** What the file says besides: its source, a comment, free text. */
  remarks?: readonly string[];
  /** What was left out, and what was taken one way of several: to be told, and no reason to stop. */
  notes?: readonly FormatProblem[];
}

/** Notes for a profile, where there are any. */
export const toldBeside = (notes: readonly FormatProblem[]): Pick<Profile, 'notes'> =>
  notes.length > 0 ? { notes } : {};

/** The lines of a text, numbered from 1, without a byte-order mark. */
export const linesOf = (text: string): { line: number; text: string }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((written, index) => ({ line: index + 1, text: written }));

/** A profile, or everything that is wrong with the file, in the order of its lines. Readers never throw. */
export type Read = Profile | { problems: FormatProblem[] };

export const isProfile = (read: Read): read is Profile => !('problems' in read);

/** The whole number that is written, in digits of any width; nothing where it is another thing, or too large to be exact. */
export function wholeNumber(written: string): number | undefined {
  const plain = halfWidth(written);
  const number = /^\d{1,16}$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** Digits and signs as Chinese keyboards write them, at the width of all others. */
const halfWidth = (written: string): string => (/[０-９．－]/.test(written) ? written.normalize('NFKC') : written);

/** The greatest whole number that is exact, where what was written is one, and only too large. */
export function most(written: string | number): number | undefined {
  const whole = typeof written === 'number' || /^\d+$/.test(written);
  return whole && Number(written) > Number.MAX_SAFE_INTEGER ? Number.MAX_SAFE_INTEGER : undefined;
}

/** The number that is written in decimal digits; a `number` keeps fifteen of them. */
export function decimal(written: string): number | undefined {
  const plain = halfWidth(written);
  const digits = /^-?\d+(\.\d+)?$/.test(plain) ? plain.replaceAll(/[-.]|^-?0+/g, '').length : Number.POSITIVE_INFINITY;
  return digits <= 15 ? Number(plain) : undefined;
}

/** Why this cannot be what a candidate is called, if it cannot. Names are keys, so those that every object has are none. */
export function badName(name: string, line = 1): FormatProblem | undefined {
  if (name.trim() === '') return problem(line, 'formats.name-missing', {});
  if (name in Object.prototype) return problem(line, 'formats.name-reserved', { name });
  return name !== name.trim() || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(name)
    ? problem(line, 'formats.name-spaced', { name })
    : undefined;
}

/** Whatever is wrong with these names; each must be given once. */
export function badNames(names: readonly { name: string; line: number }[]): FormatProblem[] {
  const seen = new Map<string, number>();
  return names.flatMap(({ name, line }) => {
    const wrong = badName(name, line);
    const before = seen.get(name);
    if (before === undefined) seen.set(name, line);
    if (wrong) return [wrong];
    return before === undefined ? [] : [problem(line, 'formats.name-twice', { name, first: before })];
  });
}

/** Ends here if a file could not name one of these. @throws {Fault} */
export function checkNames(names: readonly string[]): void {
  const [wrong] = badNames(names.map((name) => ({ name, line: 1 })));
  // Nothing was read, so there is no line.
  if (wrong) {
    const { at: _line, ...nowhere } = wrong;
    throw new Fault<FormatProblem>([nowhere]);
  }
}

/** A header that does not agree with what follows it. */
export const lies = (line: number, key: string, says: number | string, found: number): FormatProblem =>
  problem(line, 'formats.header-differs', { key, says, found });

/** The same ballots, those that say the same put together, in the order in which they first came. */
export function merged(ballots: readonly Ballot[]): Ballot[] {
  const counts = new Map<string, Ballot>();
  for (const ballot of ballots) {
    const { count, ...said } = ballot;
    const key = JSON.stringify(said);
    const before = counts.get(key);
    counts.set(key, before ? { ...before, count: before.count + count } : ballot);
  }
  return [...counts.values()];
}

/** How many ballots there are, where each counts a whole number of times. */
export function wholeCounts(ballots: readonly Ballot[]): number {
  const total = ballots.reduce((sum, { count }) => sum + count, 0);
  if (ballots.every(({ count }) => Number.isSafeInteger(count) && count > 0) && Number.isSafeInteger(total))
    return total;
  return unwritable('formats.write-counts', {});
}
