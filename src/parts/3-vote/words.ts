// Step 3 民主表决, its words: what is found, and what is said no with. Types only.
import type { Instant } from '../../calendar.js';
import type { BallotForm, Question } from '../../count/ballot-form.js';
import type { Choice, Mark } from '../../count/box.js';
import type { PollCount } from '../../count/count.js';
import type { CalendarGap } from '../../kernel/periods.js';
import type { Bilingual, DecisionRule, Measure, VoteOutcome, Warning } from '../../law/index.js';

export type { BallotForm, Question } from '../../count/ballot-form.js';
export type { Answer, Choice, ItemTotals, Mark, Selection } from '../../count/box.js';
export type { ChoiceCount, OptionCount } from '../../count/choice.js';
export type { Deemed } from '../../count/deemed.js';
export type { ItemCount } from '../../count/item.js';
export type { Reconciliation } from '../../count/reconciliation.js';

/** What a ballot paper may offer: 从众 only where the notice says on what ground. */
export type OfferedAnswer = Exclude<Mark, 'invalid'>;

/** A count with all its working, and what it is of. */
export interface Count extends PollCount {
  stage: number;
  body: string;
  rule: string;
  pack: Pack;
  /** How many counts this one supersedes. */
  supersedes: number;
  /** Items that come out otherwise than was posted: their result is a new one, and is posted anew. */
  turned?: string[];
}

/** What may follow for items that did not pass: back to deliberation, voted on once more, or nothing. */
export type AfterFailure = 'deliberation' | 'call-again' | 'close';

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

/** What a notice should be read with: by the law, by its calendar, by recusals on record. */
export type NoticeWarning =
  | Warning
  | ({ code: 'calendar' } & CalendarGap)
  | { code: 'recusal-idle'; item: string; persons: string[] };

/** What a notice freezes. */
export interface NoticeFinding {
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
  /** What is asked of each item, where it is a choice among options. */
  questions?: Record<string, Question>;
  opens: Instant;
  next: 'noticed' | 'polling' | 'external';
  /** What a careful reader should know of this notice before anybody votes on it. */
  warnings: NoticeWarning[];
}

/** Where a confirmed result leads. */
export type AfterVote = 'next' | 'conversion' | 'adopted' | 'deliberation' | 'not-adopted' | 'not-formed';

export interface Refusals {
  'stage.none': Record<never, never>;
  'stage.items-differ': { items: string[] };
  'stage.item-not-ready': { item: string; status: string };
  'stage.undecided': { items: string[] };
  'roll.missing': { body: string };
  'notice.closes-early': { opens: Instant; closes: Instant };
  'notice.running': { opens: Instant };
  'poll.no-reopening': Record<never, never>;
  'poll.over': { closes: Instant };
  'tally.none': { item: string };
  'batch.not-counted': { batch: string };
  'paper.still-out': { paper: string };
  'paper.in-box': { paper: string };
  'delivery.none': { person: string };
  'extension.none': Record<never, never>;
  'external.none': { item: string };
  'notice.answered': { ballots: number };
  'poll.not-over': { closes: Instant; outstanding: number };
  'ballot.not-on-roll': { person: string };
  'ballot.twice': { person: string };
  'ballot.none': { person: string };
  'ballot.too-early': { opened: Instant; moment: Instant };
  'ballot.late': { closed: Instant; moment: Instant };
  'ballot.not-on-ballot': { items: string[] };
  'ballot.empty': Record<never, never>;
  'ballot.nothing-valid': { person: string };
  'answer.not-offered': { answers: OfferedAnswer[] };
  'deemed.not-allowed': Record<never, never>;
  'affected.missing': { items: string[] };
  'casting.needed': { items: string[] };
  'casting.no-tie': { items: string[] };
  'rule.no-consent': { rule: string };
  'ballot.rule-unfit': { rule: string; because: 'consent' | 'group' };
  'ballot.form-needed': { rule: string };
  'ballot.form-unknown': { ballot: string };
  'ballot.budget-idle': { method: string | null };
  'ballot.method-missing': { marks: BallotForm['marks'] };
  'ballot.method-unknown': { method: string };
  'ballot.method-unfit': { method: string; marks: BallotForm['marks'] };
  'ballot.method-refuses': { method: string; problem: string };
  'ballot.too-few-options': { item: string; options: number };
  /** So many `heads` may vote, and their ballots could be counted for `most` options. */
  'ballot.too-many-options': { item: string; options: number; most: number; heads: number };
  'ballot.cost-missing': { item: string; options: string[] };
  'ballot.not-as-asked': { item: string; marks: BallotForm['marks'] };
  'ballot.no-such-option': { item: string; options: string[]; on: string[] };
  'ballot.named-twice': { item: string; option: string };
  'ballot.names': { item: string; named: number; least: number; most: number };
  'ballot.points': { item: string; given: number; most: number };
  'delegate.twice': { body: string; person: string };
  'delegate.no-figures': { item: string; body: string };
  'delegate.too-many': { item: string; body: string; votes: number; members: number };
  'delegate.contradicts': { item: string; body: string; for: number; against: number; bears: Choice };
  'tally.options': { item: string };
  'roll.lacks': { body: string; rule: string; measure: Measure; persons: string[] };
  'roll.lacks-group': { body: string; rule: string; group: string };
  'papers.differ': { registered: { returned: number; spoiled: number; outstanding: number } };
  'ballot.counted-in-show': { person: string; item: string };
  'channel.unknown': { channel: string; known: string[] };
  'paper.exists': { paper: string };
  'paper.unknown': { paper: string };
  'paper.not-theirs': { paper: string; person: string };
  'paper.not-out': { paper: string; status: string };
  'proxy.not-voter': { to: string };
  'proxy.candidate': { to: string };
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
  'external.elected': { item: string; seats: number };
  'external.contradicts': { item: string; claimed: VoteOutcome; computed: VoteOutcome };
  'external.twice': { item: string };
  /** Items that did not pass, or (`vacant`) did and left seats empty; and what may follow, of which somebody says one. */
  'confirmation.needs-otherwise': { items: string[]; vacant: string[]; ways: AfterFailure[] };
  /** There is nothing to vote on again; `items` were voted down. */
  'confirmation.none-again': { items: string[] };
  'calls.used-up': { item: string; calls: number; max: number };
}
