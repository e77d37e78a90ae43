// Step 3 民主表决, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { Choice } from '../../count/box.js';
import type { PollCount } from '../../count/count.js';
import { attachment, count, id, instant, line, text, word } from '../../fields.js';
import type { Bilingual, DecisionRule, Judgement, VoteOutcome, Warning } from '../../law/index.js';

export type { Choice, ItemTotals } from '../../count/box.js';
export type { Deemed } from '../../count/deemed.js';
export type { ItemCount } from '../../count/item.js';
export type { Reconciliation } from '../../count/reconciliation.js';

const choice = z.enum(['for', 'against', 'abstain'] as const satisfies readonly Choice[]);

/** An answer for each item on the ballot. */
const choices = z.record(id, choice);

const paperBallot = z.strictObject({ paper: z.optional(id), person: id, choices, on: z.optional(instant) });
/** A paper ballot as it is typed in, one of a batch. */
export type Batched = z.output<typeof paperBallot>;

const totals = { for: count, against: count, abstain: count };

export const commands = {
  'notice.post': z.strictObject({
    items: z.array(id).check(z.minLength(1)),
    /** When polling may open: by default as soon as the notice has run. */
    opens: z.optional(instant),
    closes: instant,
    /** What the ballot offers: for, against and abstain unless it says otherwise. */
    answers: z.optional(z.array(choice).check(z.minLength(1))),
    /** Counts those who were told and did not vote with the majority (从众), on the ground given here. */
    deemed: z.optional(line),
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
    /** After this moment it is worth nothing. */
    until: z.optional(instant),
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
  'count.make': z.strictObject({
    /** The papers as the tellers hold them in their hands: refused where the register says otherwise. */
    papers: z.optional(z.strictObject({ returned: count, spoiled: count, outstanding: count })),
  }),
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

/** A count with all its working, and what it is of. */
export interface Count extends PollCount {
  stage: number;
  body: string;
  rule: string;
  pack: Pack;
  /** How many counts this one supersedes. */
  supersedes: number;
}

/** The decision rule as it was when the notice went up. */
export interface Pack {
  id: string;
  hash: string;
  source: Bilingual;
  jurisdiction: string;
  /** The day this text of the law came into force: two texts of one law differ by it. */
  version: string;
  inForce: boolean;
}

/** A ballot that counts by its claimed moment, gives way to another of the same head, or brings a late quorum. */
export interface CastFinding {
  late: boolean;
  moment: Instant;
  /** It was received and does not count: by the charter's precedence another one does. */
  superseded?: true;
  /** Until when the poll stays open because this ballot brought the quorum so late. */
  prolonged?: Instant;
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
    /** What a careful reader should know of this notice before anybody votes on it. */
    warnings: Warning[];
  };
  /** Only a ballot of which more is to be said than that it came in. */
  'ballot.cast': CastFinding | undefined;
  'batch.enter': { pass: 1 | 2; counted: number; prolonged?: Instant };
  /** Whose hands may have been counted: present, entitled, and without an answer by name. */
  'tally.enter': { present: number; among: string[] };
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
  'answer.not-offered': { answers: Choice[] };
  'deemed.not-allowed': Record<never, never>;
  'affected.missing': { items: string[] };
  'papers.differ': { registered: { returned: number; spoiled: number; outstanding: number } };
  'ballot.counted-in-show': { person: string; item: string };
  'channel.unknown': { channel: string; known: string[] };
  'paper.exists': { paper: string };
  'paper.unknown': { paper: string };
  'paper.not-theirs': { paper: string; person: string };
  'paper.not-out': { paper: string; status: string };
  'proxy.not-allowed': Record<never, never>;
  'proxy.not-written': Record<never, never>;
  'proxy.expired': { from: string; until: Instant };
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
