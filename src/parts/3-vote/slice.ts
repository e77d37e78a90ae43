// The slice of the state the vote keeps: its stages, papers, batches, proxies, objections; the box is `count`'s.
// Types, and copies of what ballots write to: name by name, since V8 is slow to spread objects of so many. Pure.

import type { Instant } from '../../calendar.js';
import type { Question } from '../../count/ballot-form.js';
import { type Box, ownBox } from '../../count/box.js';
import type { StillNeeded } from '../../count/participation.js';
import type { UnnamedVotes } from '../../count/poll.js';
import type { Paper, PaperCounts } from '../../count/reconciliation.js';
import type { Roll } from '../../count/roll.js';
import type { Every, Own } from '../../edit.js';
import type { ClockKind } from '../../kernel/part.js';
import type { DecisionRule, Measures, VoteOutcome } from '../../law/index.js';
import type { PersistentMap } from '../../persistent-map.js';
import type { PaperBallot } from './answers.js';
import type { Count, OfferedAnswer, Pack, Refusals } from './words.js';

export type { Ballot, Box } from '../../count/box.js';
export type { UnnamedVotes } from '../../count/poll.js';
export type { Paper } from '../../count/reconciliation.js';

/** 授权委托: who may vote for them, on what, and until when. */
export interface Proxy {
  to: string;
  items?: string[] | undefined;
  until?: Instant | undefined;
}

export interface Batch {
  /** Whoever entered it first. */
  by: string;
  papers: PaperBallot[];
  counted: boolean;
}

export type ObjectionStatus = 'filed' | 'replied' | 'mediated' | 'withdrawn' | 'noted' | 'upheld';

export interface Objection {
  objection: string;
  item: string;
  by: string;
  status: ObjectionStatus;
  replied: boolean;
}

/** One stage of the decision route: one notice, one roll, one poll, one result. */
export interface Stage {
  number: number;
  body: string;
  rule: string;
  held: 'here' | 'external';
  items: string[];
  pack: Pack;
  law: DecisionRule;
  /** What the ballot paper offers. */
  answers: readonly OfferedAnswer[];
  /** What is asked of each item, where it is a choice among its options. */
  questions?: Readonly<Record<string, Question>> | undefined;
  /** On what ground those who were told and did not vote are counted with the majority (从众); undefined where they are not. */
  deemed?: string | undefined;
  roll: Roll;
  rollHash: string;
  noticedAt: Instant;
  opens: Instant;
  closes: Instant;
  openedAt?: Instant | undefined;
  /** The fact that opened the poll: from there on the record is held back until the count. */
  openedSeq?: number | undefined;
  closedAt?: Instant | undefined;
  extensions: number;
  /** When the poll was to close before it was last extended, and when it was. */
  extendedFrom?: Instant | undefined;
  extendedAt?: Instant | undefined;
  /** Whether a late quorum has already kept the poll open longer. */
  prolonged: boolean;
  delivered: PersistentMap<Instant>;
  papers: PersistentMap<Paper>;
  paperCounts: PaperCounts;
  box: Box;
  invalid: PersistentMap<string>;
  batches: Record<string, Batch>;
  proxies: PersistentMap<Proxy>;
  /** How many principals each proxy holder stands for. */
  principals: PersistentMap<number>;
  /** Totals from a show of hands or a secret paper count. */
  shows: Record<string, UnnamedVotes>;
  external: Record<string, VoteOutcome>;
  /** Who was elected, or what was chosen, by item, where another body chose. */
  chosenElsewhere?: Record<string, string[]> | undefined;
  counts: Count[];
  /** How the chair decided what was tied, where the rule leaves it to them. */
  casting?: Readonly<Record<string, string>> | undefined;
  /** The close up to which it was counted: a poll that was open again since is not. */
  countedClose?: Instant | undefined;
  postedUntil?: Instant | undefined;
  /** A result was posted, if it was retracted since. */
  shown?: true | undefined;
  objections: Record<string, Objection>;
}

export interface Vote {
  current?: Stage | undefined;
  /** Stages that are over: what they were and how they ended. */
  over: { number: number; body: string; rule: string; outcomes: Record<string, VoteOutcome> }[];
  /** Consents of affected persons, by item. They outlast a stage. */
  consents: Record<string, string[]>;
  /** How often each item was called for its present stage. */
  calls: Record<string, number>;
}

function copyOfStage(stage: Stage): Stage {
  const copy: Every<Stage> = {
    number: stage.number,
    body: stage.body,
    rule: stage.rule,
    held: stage.held,
    items: stage.items,
    pack: stage.pack,
    law: stage.law,
    answers: stage.answers,
    questions: stage.questions,
    deemed: stage.deemed,
    roll: stage.roll,
    rollHash: stage.rollHash,
    noticedAt: stage.noticedAt,
    opens: stage.opens,
    closes: stage.closes,
    openedAt: stage.openedAt,
    openedSeq: stage.openedSeq,
    closedAt: stage.closedAt,
    extensions: stage.extensions,
    extendedFrom: stage.extendedFrom,
    extendedAt: stage.extendedAt,
    prolonged: stage.prolonged,
    delivered: stage.delivered,
    papers: stage.papers,
    paperCounts: stage.paperCounts,
    box: stage.box,
    invalid: stage.invalid,
    batches: stage.batches,
    proxies: stage.proxies,
    principals: stage.principals,
    shows: stage.shows,
    external: stage.external,
    chosenElsewhere: stage.chosenElsewhere,
    counts: stage.counts,
    casting: stage.casting,
    countedClose: stage.countedClose,
    postedUntil: stage.postedUntil,
    shown: stage.shown,
    objections: stage.objections,
  };
  return copy;
}

/** For rules that write to the running stage. */
export function openStage(draft: { vote: Vote }, own: Own): Stage | undefined {
  if (!draft.vote.current) return undefined;
  draft.vote = own(draft.vote, ({ current, over, consents, calls }) => ({ current, over, consents, calls }));
  draft.vote.current = draft.vote.current && own(draft.vote.current, copyOfStage);
  return draft.vote.current;
}

/** For rules that write to its ballot box. */
export function openBox(stage: Stage, own: Own): void {
  stage.box = ownBox(stage.box, own);
}

/** For rules that write to how many papers there are. */
export function openPapers(stage: Stage, own: Own): void {
  stage.paperCounts = own(stage.paperCounts, ({ issued, returned, spoiled }) => ({ issued, returned, spoiled }));
}

export const emptyVote = (): Vote => ({ over: [], consents: {}, calls: {} });

/**
 * Who has taken part. Area and weight are for those who run the poll, until it is counted: the difference of two of them is the area of a
 * flat, and names who has just voted.
 */
export interface Turnout {
  heads: number;
  area?: number;
  weight?: number;
  areaDecimals?: 3 | 4 | undefined;
}

/** A share of participation, as far as this person is told of it. */
export interface StillNeededTold extends StillNeeded {
  /**
   * By area or weight nobody but those who run the poll is told how much is there, only whether it is enough: `part` is then none of it or all
   * that is needed, and `more` all that is needed or none.
   */
  rounded?: true;
}

/** The poll as one person sees it. */
export interface PollView {
  items: string[];
  body: string;
  rule: string;
  opens: Instant;
  closes: Instant;
  /** Fingerprint of the frozen roll, as the notice carries it. */
  rollHash: string;
  /** What may be chosen, of items that are a choice among options. */
  questions?: Readonly<Record<string, Question>> | undefined;
  roll: Measures;
  turnout: Turnout;
  stillNeeded: StillNeededTold[];
  /** Whether this person's own ballot is in. */
  voted: boolean;
  /** Whom this person lets vote in their stead, on which items where not on all, and until when. */
  proxy?: Proxy | undefined;
  /** The members in whose stead this person may vote. */
  readonly principals: string[];
  /** Who has not voted yet: for those who run the poll only. */
  readonly outstanding: string[];
  /** The count, once there is one. */
  result?: Count | undefined;
  postedUntil?: Instant | undefined;
  objections: Objection[];
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { vote: Vote };
  refusals: Refusals;
  clocks: Record<'poll' | 'posting' | 'reply', ClockKind>;
  told: { readonly poll: PollView | undefined };
}
