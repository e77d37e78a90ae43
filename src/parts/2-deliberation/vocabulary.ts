// Step 2 议事协商, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.

import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { RankingMethod, RankingTieBreak } from '../../charters/ranking-methods.js';
import { Crowd } from '../../crowd.js';
import type { Own } from '../../edit.js';
import { attachment, count, id, instant, money, text, word } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';
import type { Outcome, Ranking as Preferences } from '../../methods/method.js';

export type { Preferences };

const stance = z.enum(['for', 'against', 'question']);
export type Stance = z.output<typeof stance>;

export const commands = {
  'round.call': z.strictObject({
    /** A meeting, or one of the forms in which people answer without meeting (书面征询、入户、线上). */
    form: z.enum(['session', 'written', 'door-to-door', 'online']),
    items: z.array(id).check(z.minLength(1)),
    /** When it begins: for a session not before its notice has run. */
    opens: instant,
    /** When an asynchronous round closes by itself. */
    closes: z.optional(instant),
    place: z.optional(text(200)),
    materials: z.optional(z.array(attachment)),
    invited: z.array(id),
    /** Parties without whom a session may not open. */
    required: z.array(id),
  }),
  'round.cancel': z.strictObject({ reason: text() }),
  'session.open': z.strictObject({}),
  /** No quorum, or a required party stayed away: the session did not take place. */
  'session.fail': z.strictObject({ reason: text() }),
  'session.adjourn': z.strictObject({ reason: text() }),
  'session.reconvene': z.strictObject({}),
  'round.close': z.strictObject({}),
  'oath.take': z.strictObject({}),
  'floor.request': z.strictObject({ item: id, stance }),
  'floor.grant': z.strictObject({ person: id }),
  'floor.yield': z.strictObject({ person: id }),
  'speech.make': z.strictObject({ person: id, seconds: count, text: text() }),
  'comment.submit': z.strictObject({ comment: id, item: id, stance, text: text() }),
  'evidence.submit': z.strictObject({ evidence: id, item: id, title: text(200), file: z.optional(attachment) }),
  'motion.move': z.strictObject({
    motion: id,
    kind: z.enum(['main', 'amend', 'close-debate', 'shelve', 'adjourn']),
    item: id,
    /** The option a main motion proposes to put forward, or an amendment changes. */
    option: z.optional(id),
    text: text(),
  }),
  'motion.second': z.strictObject({ motion: id }),
  'motion.withdraw': z.strictObject({ motion: id }),
  'motion.decide': z.strictObject({ motion: id, for: count, against: count, abstain: count }),
  'option.propose': z.strictObject({ option: id, item: id, title: text(200), text: text(), cost: z.optional(money) }),
  'option.amend': z.strictObject({ item: id, option: id, text: text(), cost: z.optional(money) }),
  'option.withdraw': z.strictObject({ item: id, option: id, reason: text() }),
  'ranking.open': z.strictObject({ item: id }),
  'ranking.cast': z.strictObject({
    item: id,
    /** Options, best first; those in an inner array are ranked equal. Options left out are ranked last, all alike. */
    ranking: z.array(z.union([id, z.array(id).check(z.minLength(1))])).check(z.minLength(1)),
  }),
  'ranking.close': z.strictObject({
    item: id,
    /** The chair's choice among those tied for the first place, where the charter gives the chair a casting vote. */
    casting: z.optional(id),
  }),
  'ranking.cancel': z.strictObject({ item: id, reason: text() }),
  'ruling.make': z.strictObject({ about: word, ruling: text() }),
  'consensus.test': z.strictObject({
    item: id,
    option: z.optional(id),
    objections: z.array(z.strictObject({ person: id, reason: text() })),
  }),
  /** Fixes what an item asks: with options, the one that is put to the vote. Where they were ranked, the one ranked first. */
  'options.freeze': z.strictObject({ item: id, option: z.optional(id) }),
  'deliberation.conclude': z.strictObject({
    way: z.enum(['vote', 'adopt', 'convert', 'shelve', 'refer']),
    to: z.optional(word),
    /** What the proposers are told; owed when the items are shelved or referred. */
    reply: z.optional(text()),
  }),
} as const;

export interface Findings {
  'round.call': { round: number; next: 'called' | 'collecting'; opensFrom: Instant };
  'session.open': Quorum;
  'session.fail': Quorum;
  'speech.make': { overtime: number };
  'motion.decide': { adopted: boolean; effect: 'adjourn' | 'none' };
  /** The options that are ranked, in the order proposed, and the charter's rules for it as of now. */
  'ranking.open': RankingRules & { options: string[] };
  'ranking.close': RankingCount;
  'consensus.test': { consensus: boolean; objections: number; allowed: number };
  'deliberation.conclude': { way: 'vote' | 'adopted' | 'conversion' | 'shelved' | 'referred' };
}

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

/** Who is there, who would have to be, and the smallest number that suffices. */
export interface Quorum {
  members: number;
  present: number;
  needed: number;
}

export interface Refusals {
  'round.items-settled': { items: string[] };
  'round.none-held': Record<never, never>;
  'rounds.used-up': { held: number; max: number; atCap: string };
  'stakeholder.not-invited': { persons: string[] };
  'notice.too-short': { opens: Instant; earliest: Instant };
  'session.too-early': { opens: Instant };
  'quorum.missing': Quorum;
  'quorum.reached': Quorum;
  'party.absent': { persons: string[] };
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
  'motion.precedence': { motion: string; pending: string };
  'motion.not-next': { motion: string; next: string };
  'motion.not-yours': { motion: string };
  'motion.own-second': { motion: string };
  'motion.seconded': { motion: string };
  'motion.unseconded': { motion: string };
  'votes.over-attendance': { votes: number; present: number };
  'option.exists': { option: string };
  'option.unknown': { option: string };
  'option.withdrawn': { option: string };
  'option.not-yours': { option: string };
  'option.needed': { item: string };
  'option.not-ranked-first': { item: string; option: string; ranked: string };
  'ranking.too-few-options': { item: string; options: number };
  'ranking.open': { item: string };
  'ranking.none': { item: string };
  'ranking.not-on-it': { item: string; options: string[]; on: string[] };
  'ranking.named-twice': { item: string; option: string };
  'ranking.no-ballots': { item: string };
  'ranking.tied': { item: string; among: string[] };
  'ranking.no-casting-vote': { item: string };
  'item.no-route': { item: string };
  'items.undecided': { items: string[] };
  'items.not-adoptable': { items: string[] };
  'items.need-vote': { items: string[] };
  'conclusion.reply-missing': Record<never, never>;
}

export interface Round {
  number: number;
  form: 'session' | 'written' | 'door-to-door' | 'online';
  items: string[];
  opens: Instant;
  closes?: Instant | undefined;
  invited: string[];
  required: string[];
  openedAt?: Instant | undefined;
  oath: boolean;
  /** Comments sent in, where people answer without meeting. */
  answers: number;
}

export interface Motion {
  motion: string;
  kind: 'main' | 'amend' | 'close-debate' | 'shelve' | 'adjourn';
  item: string;
  option?: string | undefined;
  text: string;
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
  given: Crowd<Preferences>;
  /** The fact that brought the first of them. */
  since?: number | undefined;
  result?: RankingCount | undefined;
}

export interface Deliberation {
  /** The round that is called or under way. */
  round?: Round | undefined;
  /** Rounds that took place, and those that did not for want of a quorum. */
  held: { number: number; form: Round['form']; outcome: 'held' | 'no-quorum' | 'cancelled'; present: number }[];
  /** Rounds called so far, which number them. */
  called: number;
  requests: Crowd<FloorRequest>;
  speaking?: (FloorRequest & { person: string }) | undefined;
  /** Speeches in this round, keyed `item/person`. */
  speeches: Crowd<number>;
  /** The side that spoke last on each item. */
  lastSide: Record<string, Stance>;
  debateClosed: string[];
  comments: Crowd<{ item: string; by: string; stance: Stance }>;
  evidence: Record<string, { item: string; title: string; by: string }>;
  motions: Record<string, Motion>;
  /** The latest ranking of each item's options, while it stands. */
  rankings: Record<string, Ranking>;
  /** Motions on the floor, the one to decide next last. */
  pending: string[];
}

/** For rules that write to the slice itself. */
export function openDeliberation(draft: { deliberation: Deliberation }, _fact: unknown, own: Own): void {
  draft.deliberation = own(draft.deliberation, (slice) => ({ ...slice }));
}

export const emptyDeliberation = (): Deliberation => ({
  held: [],
  called: 0,
  requests: Crowd.empty(),
  speeches: Crowd.empty(),
  lastSide: {},
  debateClosed: [],
  comments: Crowd.empty(),
  evidence: {},
  motions: {},
  rankings: {},
  pending: [],
});

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { deliberation: Deliberation };
  refusals: Refusals;
  clocks: Record<'session', ClockKind>;
}
