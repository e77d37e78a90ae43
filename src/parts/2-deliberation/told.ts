// Step 2 议事协商 as one person sees it, and what the part brings to the whole. Types only.
import type { ClockKind } from '../../kernel/part.js';
import type { Deliberation, Motion, RankingCount, Refusals, Round, Stance } from './words.js';

/** A ranking of an item's options: until it is closed no more than how many have given theirs. */
export interface RankingView {
  item: string;
  options: string[];
  method: string;
  /** Heads of the deliberating body, and how many of them have given a ranking. */
  members: number;
  given: number;
  /** Whether this person's own is in. */
  ranked: boolean;
  /** The count, once it is closed. */
  result?: RankingCount | undefined;
}

/** A motion that is not decided yet. */
export interface MotionView extends Pick<Motion, 'motion' | 'kind' | 'item' | 'option' | 'text' | 'by'> {
  /** It is on the floor: it was seconded, or needs no second. */
  seconded: boolean;
  /** It is the one to decide next. */
  next: boolean;
  /** Whether this person may second it. */
  maySecond: boolean;
}

/** Somebody who has the floor or waits for it: on what, and on which side. */
export interface Turn {
  person: string;
  item: string;
  stance: Stance;
}

/** The floor in this round. */
export interface FloorView {
  speaking?: Turn | undefined;
  /** In the order in which they asked. */
  waiting: Turn[];
  /** Who spoke on what, and how often. */
  spoke: { person: string; item: string; speeches: number }[];
  /** The side that spoke last, by item. */
  lastSide: Record<string, Stance>;
}

export interface DeliberationView {
  round: Round | undefined;
  /** Rounds that are over. */
  held: number;
  speaking: string | undefined;
  /** How many wait for the floor. */
  waiting: number;
  /** Who speaks, waits and has spoken: for insiders. */
  readonly floor: FloorView;
  /** Motions that were moved and not decided, withdrawn or gone, as insiders see them. */
  readonly motions: MotionView[];
  readonly rankings: RankingView[];
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { deliberation: Deliberation };
  refusals: Refusals;
  clocks: Record<'session', ClockKind>;
  told: { readonly deliberation: DeliberationView };
}
