// Step 3 民主表决, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { Crowd } from '../../crowd.js';
import { attachment, count, id, instant, line, text, word } from '../../fields.js';
import type { Bilingual, DecisionRule, Judgement, Measures, VoteOutcome } from '../../law/index.js';
import type { Roll } from '../across/vocabulary.js';

/** 赞成 / 反对 / 弃权 */
const choice = z.enum(['for', 'against', 'abstain']);
export type Choice = z.output<typeof choice>;

/** An answer for each item on the ballot. */
const choices = z.record(id, choice);

const paperBallot = z.strictObject({ paper: z.optional(id), person: id, choices, on: z.optional(instant) });

const totals = { for: count, against: count, abstain: count };

export const commands = {
  'notice.post': z.strictObject({
    items: z.array(id).check(z.minLength(1)),
    /** When polling may open: by default as soon as the notice has run. */
    opens: z.optional(instant),
    closes: instant,
    place: z.optional(text(200)),
    attachment: z.optional(attachment),
  }),
  'notice.deliver': z.strictObject({ person: id, manner: word, attachment: z.optional(attachment) }),
  'notice.withdraw': z.strictObject({ reason: text() }),
  'paper.issue': z.strictObject({ paper: id, person: id }),
  'paper.return': z.strictObject({ paper: id }),
  'paper.spoil': z.strictObject({ paper: id, reason: text() }),
  /** `from` authorises `to` in writing, for all items or some. */
  'proxy.grant': z.strictObject({
    from: id,
    to: id,
    items: z.optional(z.array(id).check(z.minLength(1))),
    attachment: z.optional(attachment),
  }),
  'proxy.revoke': z.strictObject({ from: id }),
  'consent.give': z.strictObject({ item: id, person: id, attachment: z.optional(attachment) }),
  'consent.withdraw': z.strictObject({ item: id, person: id, reason: text() }),
  'poll.open': z.strictObject({}),
  'ballot.cast': z.strictObject({ choices, channel: word, paper: z.optional(id) }),
  /** A ballot entered by mistake is taken out, or put right. */
  'ballot.correct': z.strictObject({
    person: id,
    choices: z.optional(choices),
    reason: text(),
    witness: z.optional(id),
  }),
  /** A returned paper that cannot be counted: which, whose, and why. */
  'ballot.invalidate': z.strictObject({ person: id, paper: z.optional(id), reason: text() }),
  /** Paper ballots, entered twice by different hands and compared before they count. */
  'batch.enter': z.strictObject({ batch: id, papers: z.array(paperBallot).check(z.minLength(1), z.maxLength(500)) }),
  'batch.discard': z.strictObject({ batch: id, reason: text() }),
  /** A show of hands, or a paper count known only as totals. */
  'tally.enter': z.strictObject({
    item: id,
    form: z.enum(['show-of-hands', 'secret-paper']),
    ...totals,
    scrutineers: z.array(id),
  }),
  'poll.extend': z.strictObject({ closes: instant, reason: text() }),
  'poll.close': z.strictObject({}),
  'count.make': z.strictObject({}),
  /** Counts again, with ballots struck out or brought in; the earlier count is kept. */
  'count.recount': z.strictObject({ reason: text(), strike: z.array(id), add: z.array(paperBallot), witness: id }),
  'result.post': z.strictObject({ place: z.optional(text(200)) }),
  'objection.file': z.strictObject({ objection: id, item: id, text: text() }),
  'objection.reply': z.strictObject({ objection: id, reply: text() }),
  'objection.mediate': z.strictObject({
    objection: id,
    mediator: id,
    outcome: z.enum(['agreed', 'not-agreed']),
    text: text(),
  }),
  'objection.withdraw': z.strictObject({ objection: id, terms: z.optional(text()) }),
  'objection.note': z.strictObject({ objection: id, reason: text() }),
  'objection.uphold': z.strictObject({ objection: id, reason: text(), way: z.enum(['vote-again', 'deliberation']) }),
  /** The result of a stage another body holds: its own e-voting, a court, the street office. */
  'external.enter': z.strictObject({
    item: id,
    authority: line,
    document: word,
    outcome: z.enum(['passed', 'failed', 'not-formed']),
    /** Heads and area (0.01 m²), where the document gives them: checked against the same thresholds. */
    figures: z.optional(
      z.strictObject({
        roll: z.strictObject({ heads: count, area: count }),
        for: z.strictObject({ heads: count, area: count }),
        against: z.strictObject({ heads: count, area: count }),
        abstain: z.strictObject({ heads: count, area: count }),
        /** Who came, where people met; without it, those who answered. */
        attending: z.optional(z.strictObject({ heads: count, area: count })),
      }),
    ),
    attachment: z.optional(attachment),
  }),
  'result.confirm': z.strictObject({
    /** What follows for items that did not pass. */
    otherwise: z.optional(z.enum(['deliberation', 'call-again', 'close'])),
  }),
  'vote.return': z.strictObject({ reason: text() }),
} as const;

/** Heads, area and weight behind each answer to one item. */
export interface ItemTotals {
  for: Measures;
  against: Measures;
  abstain: Measures;
}

export interface ItemCount extends ItemTotals, Judgement {
  item: string;
  /** What shares were taken of: the roll less those whose recusal takes them out of it. */
  base: Measures;
  attending: Measures;
  invalid: Measures;
  /** Directly affected persons whose own consent is needed, and who has not given it. */
  affected: { needed: number; missing: string[] };
  recused: string[];
}

/** A count with all its working. */
export interface Count {
  stage: number;
  body: string;
  rule: string;
  pack: Pack;
  /** The whole frozen roll; an item's `base` is less where recusals leave it. */
  roll: Measures;
  items: ItemCount[];
  ballots: number;
  late: number;
  invalid: number;
  papers: { issued: number; returned: number; spoiled: number; outstanding: number };
  /** How many counts this one supersedes. */
  supersedes: number;
}

/** The decision rule as it was when the notice went up. */
export interface Pack {
  id: string;
  hash: string;
  source: Bilingual;
  jurisdiction: string;
  inForce: boolean;
}

export interface Findings {
  'notice.post': {
    stage: number;
    body: string;
    rule: string;
    held: 'here' | 'external';
    pack: Pack;
    /** The decision rule itself, so that the record can be counted again without this package's data. */
    law: DecisionRule;
    /** The frozen roll: salted hash of its leaves, the salt (sealed), and what it adds up to. */
    roll: { hash: string; heads: number; area: number; weight: number };
    salt: string;
    opens: Instant;
    next: 'noticed' | 'polling' | 'external';
  };
  /** Only a ballot that counts by its claimed moment has one: it was entered late. */
  'ballot.cast': { late: boolean; moment: Instant } | undefined;
  'batch.enter': { pass: 1 | 2; counted: number };
  'tally.enter': { present: number };
  'poll.close': { at: Instant };
  'count.make': Count;
  'count.recount': Count;
  'result.post': { until: Instant };
  'objection.file': { replyDue: Instant | null };
  'objection.reply': { late: boolean };
  'objection.uphold': { way: 'preparing' | 'deliberation' };
  'external.enter': { judgement: Judgement | null; pack: Pack };
  'result.confirm': {
    outcomes: Record<string, VoteOutcome>;
    way: 'next' | 'conversion' | 'adopted' | 'deliberation' | 'not-adopted' | 'not-formed';
  };
}

export interface Refusals {
  'stage.items-differ': { items: string[] };
  'stage.item-not-ready': { item: string; status: string };
  'stage.undecided': { items: string[] };
  'roll.missing': { body: string };
  'notice.closes-early': { opens: Instant; closes: Instant };
  'notice.running': { opens: Instant };
  'poll.not-over': { closes: Instant; outstanding: number };
  'ballot.not-on-roll': { person: string };
  'ballot.twice': { person: string };
  'ballot.none': { person: string };
  'ballot.too-early': { opened: Instant; moment: Instant };
  'ballot.late': { closed: Instant; moment: Instant };
  'ballot.not-on-ballot': { items: string[] };
  'ballot.empty': Record<never, never>;
  'ballot.counted-in-show': { person: string; item: string };
  'channel.unknown': { channel: string; known: string[] };
  'paper.exists': { paper: string };
  'paper.unknown': { paper: string };
  'paper.not-theirs': { paper: string; person: string };
  'paper.not-out': { paper: string; status: string };
  'proxy.not-allowed': Record<never, never>;
  'proxy.none': { from: string; to: string };
  'proxy.scope': { items: string[] };
  'proxy.cap': { to: string; cap: number };
  'proxy.chain': { from: string; to: string };
  'proxy.exists': { from: string };
  'proxy.not-yours': { from: string };
  'proxy.used': { from: string };
  'consent.not-affected': { item: string; person: string };
  'consent.given': { item: string; person: string };
  'consent.missing': { item: string; person: string };
  'consent.not-yours': { person: string };
  'batch.counted': { batch: string };
  'batch.unknown': { batch: string };
  'batch.same-hand': { batch: string; person: string };
  'batch.differs': { batch: string; papers: string[] };
  'batch.person-twice': { batch: string; person: string };
  'batch.unfinished': { batches: string[] };
  'tally.area-counts': { rule: string };
  'scrutineer.missing': { needed: number; present: number };
  'extension.used-up': { extensions: number; max: number };
  'extension.too-long': { closes: Instant; latest: Instant };
  'extension.backwards': { closes: Instant; before: Instant };
  'extension.formed': { items: string[] };
  'posting.running': { until: Instant };
  'posting.over': { until: Instant };
  'objection.exists': { objection: string };
  'objection.unknown': { objection: string };
  'objection.settled': { objection: string; status: string };
  'objection.not-yours': { objection: string };
  'objection.outstanding': { objections: string[] };
  'external.contradicts': { item: string; claimed: VoteOutcome; computed: VoteOutcome };
  'external.twice': { item: string };
  'confirmation.needs-otherwise': { items: string[] };
  'calls.used-up': { item: string; calls: number; max: number };
}

export interface Ballot {
  choices: Record<string, Choice>;
  channel: string;
  /** The moment it counts from. */
  moment: Instant;
  late: boolean;
  paper?: string | undefined;
  /** Who cast it as a proxy. */
  proxy?: string | undefined;
}

/** The ballots and what they add up to, kept as they come. */
export interface Box {
  ballots: Crowd<Ballot>;
  totals: Record<string, ItemTotals>;
  /** Ballots that came in after the close, dated before it. */
  late: number;
}

export interface Paper {
  person: string;
  status: 'out' | 'returned' | 'spoiled';
}

export interface Batch {
  /** Whoever entered it first. */
  by: string;
  papers: z.output<typeof paperBallot>[];
  counted: boolean;
}

export interface Objection {
  objection: string;
  item: string;
  by: string;
  status: 'filed' | 'replied' | 'mediated' | 'withdrawn' | 'noted' | 'upheld';
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
  delivered: Crowd<Instant>;
  papers: Crowd<Paper>;
  paperCounts: { issued: number; returned: number; spoiled: number };
  box: Box;
  invalid: Crowd<string>;
  batches: Record<string, Batch>;
  proxies: Crowd<{ to: string; items?: string[] | undefined }>;
  /** How many principals each proxy holder stands for. */
  principals: Crowd<number>;
  /** Totals from a show of hands or a secret paper count. */
  shows: Record<string, { for: number; against: number; abstain: number; present: number }>;
  external: Record<string, VoteOutcome>;
  counts: Count[];
  postedUntil?: Instant | undefined;
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

export const emptyVote = (): Vote => ({ over: [], consents: {}, calls: {} });
