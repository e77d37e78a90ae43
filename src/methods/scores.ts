// Ballots that give every candidate a score: whole numbers from 0 up to the highest.
// Shared by score voting and STAR.
import { type Field, wrongKind } from './ballots.js';
import type { Ballot } from './election.js';
import type { OptionOf } from './method.js';
import { type MethodFault, uncountable } from './problems.js';
import { told } from './told.js';

export interface ScoreOptions {
  /** The highest score; 5 unless said otherwise. The lowest is 0, and what a candidate gets who is given none. */
  max: number;
}

export const max: OptionOf = {
  values: 'integer',
  default: 5,
};

/** What a ballot gives, by the numbers of the candidates. @throws {Fault} `bad-score` and others */
export function scoresOf(ballot: Ballot, field: Field, highest: number, at: number): Map<number, number> {
  const given = recordOf(ballot, at);
  return new Map(
    Object.entries(given).map(([candidate, score]) => {
      const found = field.number(candidate, at);
      if (typeof score === 'number' && Number.isSafeInteger(score) && score >= 0 && score <= highest)
        return [found, score];
      throw badScore(at, candidate, score, highest === 1 ? '0, 1' : `0, 1 … ${highest}`, 'max');
    }),
  );
}

/** The record of scores or grades on a ballot. */
export function recordOf(ballot: Ballot, at: number): Readonly<Record<string, number | string>> {
  const said = 'scores' in ballot ? ballot.scores : undefined;
  if (typeof said !== 'object' || said === null || Array.isArray(said)) return wrongKind(at, 'scores');
  return said;
}

export const badScore = (
  ballot: number,
  candidate: string,
  score: unknown,
  allowed: string,
  option: string,
): MethodFault => uncountable('methods.bad-score', { ballot, candidate, score: told(score), allowed, option });
