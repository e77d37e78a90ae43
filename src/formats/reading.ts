// How a file is to be read where it can be read in several ways: what the method asks for, and what becomes of marks. Pure.
import type { Mark } from './headings.js';

/** What may be said of a file beside its text. Nothing of it is needed: what is not said is told of, or refused. */
export interface Reading {
  /** What the method counts. Of a table of numbers this tells scores from ranks, where its rows leave no doubt. */
  ballots?: 'ranking' | 'approvals' | 'scores' | 'choice' | undefined;
  /** What the numbers under candidates are, where `ballots` and the rows do not tell. */
  numbers?: 'ranks' | 'scores' | undefined;
  /**
   * What becomes of the rest of a ballot behind a mark that is no candidate: it goes on with the `next` rank, or it `end`s
   * there. Usually it goes on, but behind `exhausted`; a candidate ranked twice is refused unless something is said of it.
   */
  marks?: Readonly<Partial<Record<Mark, 'next' | 'end'>>> | undefined;
  /** A vote that is wrong in itself refuses the file, instead of being left out and told of. */
  strict?: boolean | undefined;
}

/** What becomes of the rest, where nothing is said. */
export const USUAL: Readonly<Record<Exclude<Mark, 'repeated'>, 'next' | 'end'>> = {
  skipped: 'next',
  overvote: 'next',
  exhausted: 'end',
  'write-in': 'next',
};
