// Step 2 议事协商, its words: refusals and its slice of the state. Types only; imports nothing of any other step.
import type { Instant } from '../../calendar.js';
import type { RankingMethod, RankingTieBreak } from '../../charters/ranking-methods.js';
import type { ItemStatus } from '../../kernel/state.js';
import type { Outcome, Ranking as Preferences } from '../../methods/method.js';
import { PersistentMap } from '../../persistent-map.js';
import type { Quorum } from '../attendance/words.js';

export type { Preferences };

export type Stance = 'for' | 'against' | 'question';

export interface RankingRules {
  method: RankingMethod;
  tieBreak: RankingTieBreak;
}

/** What the rankings come to by the method, before and after a tie is broken. */
export interface RankingCount
  extends Pick<
    Outcome,
    'winners' | 'ranking' | 'scores' | 'rounds' | 'tied' | 'working' | 'pairwise' | 'strongestPaths'
  > {
  method: RankingMethod;
  /** On the ballot, in the order proposed. */
  options: string[];
  /** Heads of the deliberating body, and how many of them have a ranking that counts. */
  members: number;
  ballots: number;
  /** Whose ranking does not count: recused since, or no longer a member. */
  leftOut: string[];
  /** The option ranked first, once a tie is broken; `null` where the method places none first. */
  chosen: string | null;
  /** Behind a lot its seed: `breakTie` in `yishi/methods` draws it again. */
  tieBreak?: { by: RankingTieBreak; among: string[]; seed?: string };
}

/** The option that is put to the vote; `null` where there is none, and the item is put as it is called. */
export interface Freezing {
  chosen: string | null;
}

/** Who is held to have been there: persons present at the end of a session, or answers where people did not meet. */
export interface RoundClosing {
  present: number;
  /** Of a session: how many of the body were still there. */
  quorum?: Quorum;
}

/** A round that is over. */
export interface Held {
  number: number;
  form: 'session' | 'written' | 'door-to-door' | 'online';
  outcome: 'held' | 'no-quorum' | 'cancelled';
  present: number;
  /** Of a session: whether the body was still enough at its end, and whether it decided anything while it was. */
  quorum?: Quorum;
  decided?: true;
}

export interface Refusals {
  'round.items-settled': { items: string[] };
  'round.none': Record<never, never>;
  'round.none-held': Record<never, never>;
  'round.none-closed': Record<never, never>;
  'round.over': { closes: Instant };
  'item.not-frozen': { item: string; status: string };
  'rounds.used-up': { held: number; max: number; atCap: string };
  'stakeholder.not-invited': { persons: string[] };
  'notice.too-short': { opens: Instant; earliest: Instant };
  'session.too-early': { opens: Instant };
  'quorum.missing': Quorum;
  'quorum.reached': Quorum;
  'party.absent': { persons: string[] };
  'party.not-required': { kinds: string[] };
  'oath.needed': Record<never, never>;
  'oath.taken': Record<never, never>;
  'floor.taken': { person: string };
  'floor.not-requested': { person: string };
  'floor.not-yours': { person: string };
  'floor.requested': { person: string };
  'floor.newcomer-first': { person: string; newcomer: string };
  'floor.other-side': { person: string; stance: Stance };
  'speech.used-up': { person: string; item: string; speeches: number; max: number };
  'chair.neutral': { person: string };
  'debate.closed': { item: string };
  'item.not-in-round': { item: string };
  'item.not-open': { item: string; status: string };
  'comment.exists': { comment: string };
  'comment.outside-window': { moment: Instant };
  'evidence.exists': { evidence: string };
  'motion.exists': { motion: string };
  'motion.unknown': { motion: string };
  'motion.pending': { motion: string };
  'motion.nothing-to-amend': Record<never, never>;
  'motion.depth': { motion: string };
  'motion.no-option': { motion: string };
  'motion.precedence': { motion: string; pending: string };
  /** Its votes are put right by `motion.correct`, as long as nothing was built on it. */
  'motion.decided': { motion: string; status: 'adopted' | 'rejected' | 'withdrawn' };
  'motion.not-next': { motion: string; next: string };
  'motion.not-yours': { motion: string };
  'motion.own-second': { motion: string };
  'motion.seconded': { motion: string };
  'motion.unseconded': { motion: string };
  'motion.built-on': { motion: string };
  'votes.over-attendance': { votes: number; present: number };
  'option.exists': { option: string };
  'option.unknown': { option: string };
  'option.withdrawn': { option: string };
  'option.not-yours': { option: string };
  'option.needed': { item: string };
  'option.not-ranked-first': { item: string; option: string; ranked: string };
  'ranking.too-few-options': { item: string; options: number };
  'ranking.too-many-options': { item: string; options: number; most: number };
  'ranking.open': { item: string };
  'ranking.none': { item: string };
  'ranking.not-on-it': { item: string; options: string[]; on: string[] };
  'ranking.named-twice': { item: string; option: string };
  'ranking.no-ballots': { item: string };
  'ranking.tied': { item: string; among: string[] };
  'ranking.no-casting-vote': { item: string };
  'item.no-route': { item: string };
  'option.chosen-later': { item: string };
  'items.undecided': { items: string[] };
  'items.not-adoptable': { items: string[] };
  'items.need-vote': { items: string[] };
  'conclusion.reply-missing': Record<never, never>;
}

export interface Round {
  number: number;
  form: Held['form'];
  items: string[];
  opens: Instant;
  closes?: Instant | undefined;
  invited: string[];
  required: string[];
  openedAt?: Instant | undefined;
  oath: boolean;
  /** The body has decided something in it, with its quorum. */
  decided?: true | undefined;
  /** Comments sent in, where people answer without meeting. */
  answers: number;
}

export interface Motion {
  motion: string;
  kind: 'main' | 'amend' | 'close-debate' | 'shelve' | 'adjourn';
  item: string;
  option?: string | undefined;
  text: string;
  /** Of an amendment: what the option is called then, and what it is to cost. */
  title?: string | undefined;
  cost?: number | undefined;
  by: string;
  status: 'moved' | 'pending' | 'adopted' | 'rejected' | 'withdrawn';
}

export interface FloorRequest {
  item: string;
  stance: Stance;
  seq: number;
}

/** The ranking of an item's options, under way until it has a result. */
export interface Ranking extends RankingRules {
  item: string;
  options: string[];
  /** What each head gave last, by member. */
  given: PersistentMap<Preferences>;
  /** The fact that brought the first of them. */
  since?: number | undefined;
  result?: RankingCount | undefined;
}

/** The motion decided last: how things stood before it and after, as long as its votes may be put right. */
export interface Decided {
  motion: string;
  before: {
    status: ItemStatus;
    chosen: string | undefined;
    reply: string | undefined;
    /** Of the option it speaks of. */
    text: string | undefined;
    /** Where the motion changes them. */
    called?: { title: string; cost: number | undefined };
    amendments: number | undefined;
    under: { motion: string; text: string } | undefined;
    ranking: Ranking | undefined;
    pending: string[];
    debateClosed: string[];
    requests: PersistentMap<FloorRequest>;
  };
  after: {
    item: string;
    status: ItemStatus;
    chosen: string | undefined;
    option: string | undefined;
    amendments: number | undefined;
    pending: string[];
  };
}

/** A round that was closed by hand, with what it leaves behind. */
export interface Closed {
  round: Round;
  requests: PersistentMap<FloorRequest>;
  speeches: PersistentMap<number>;
  debateClosed: string[];
}

export interface Deliberation {
  /** The round that is called or under way. */
  round?: Round | undefined;
  /** Rounds that took place, and those that did not for want of a quorum. */
  held: Held[];
  /** Rounds called so far, which number them. */
  called: number;
  requests: PersistentMap<FloorRequest>;
  speaking?: (FloorRequest & { person: string }) | undefined;
  /** Speeches in this round, keyed `item/person`. */
  speeches: PersistentMap<number>;
  /** The side that spoke last on each item. */
  lastSide: Record<string, Stance>;
  debateClosed: string[];
  comments: PersistentMap<{ item: string; by: string; stance: Stance }>;
  evidence: Record<string, { item: string; title: string; by: string }>;
  motions: Record<string, Motion>;
  /** The latest ranking of each item's options, while it stands. */
  rankings: Record<string, Ranking>;
  /** Motions on the floor, the one to decide next last. */
  pending: string[];
  last?: Decided | undefined;
  lastRound?: Closed | undefined;
}

export const emptyDeliberation = (): Deliberation => ({
  held: [],
  called: 0,
  requests: PersistentMap.empty(),
  speeches: PersistentMap.empty(),
  lastSide: {},
  debateClosed: [],
  comments: PersistentMap.empty(),
  evidence: {},
  motions: {},
  rankings: {},
  pending: [],
});
