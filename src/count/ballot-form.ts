// What a ballot paper asks where it is not for or against: a choice among an item's options. Types only.
import type { Measure } from '../law/threshold.js';

/** How the last seat goes, or the one plan, where several have the same claim to it. */
export type SeatTieBreak = 'order' | 'lot' | 'casting-vote' | 'leave';

/** 选票样式: the form of a ballot on an item with options: an election, plans that exclude each other, a ranking, a budget. */
export interface BallotForm {
  /** What a ballot says: the options it is for, all of them in order, or points for each. */
  marks: 'names' | 'ranking' | 'points';
  /** The method that counts them, by its id in `yishi/methods`; without it, of names, those with most votes. */
  method?: string | undefined;
  /** Options of that method. */
  options?: Readonly<Record<string, string | number | boolean>> | undefined;
  /** How many are elected; one plan unless more is said. */
  seats: number;
  /** How many options one ballot may name at most: as many as are elected, unless said otherwise. And at least. */
  most?: number | undefined;
  least?: number | undefined;
  /** The points one ballot may give in all. */
  points?: number | undefined;
  /** What a ballot weighs: each head alike, or their floor area or weight. */
  by: Measure;
  tieBreak: SeatTieBreak;
  /** What there is to spend, in 0.01 of the currency, where the method chooses projects. */
  budget?: number | undefined;
}

/** What is asked of one item: the form, and what may be chosen. */
export interface Question {
  form: BallotForm;
  /** Options that stand, in the order proposed. */
  candidates: readonly string[];
  /** How many are still to be elected. */
  seats: number;
  /** What each costs, where the method chooses projects. */
  costs?: Record<string, number> | undefined;
}

/**
 * How many names one ballot may bear, at least and at most. Where a form lets no more be named than there are seats, none lets when
 * fewer are left; where it lets more, as approvals do, it does so still.
 */
export function namesOn({ form, seats }: Pick<Question, 'form' | 'seats'>): { least: number; most: number } {
  const { most = form.seats, least = 1 } = form;
  const allowed = most <= form.seats ? Math.min(most, seats) : most;
  return { least: Math.min(least, allowed), most: allowed };
}
