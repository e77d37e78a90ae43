// What can be said in every step: opening, people, rolls, offices, deadlines, notes, suspension, erasure, and what becomes of an item.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { charter, type Office, office, type Step } from '../../charters/charter.js';
import type { Member, Roll } from '../../count/roll.js';
import { Crowd } from '../../crowd.js';
import { area, attachment, count, id, line, text, word } from '../../fields.js';

const person = z.strictObject({
  person: id,
  name: z.optional(text(100)),
  /** Resident, shop, unit, department ...: the host's words. */
  kinds: z.optional(z.array(word)),
});

const body = z.strictObject({
  body: id,
  kind: word,
  name: line,
  parent: z.optional(id),
});

export type { Member, Roll } from '../../count/roll.js';

/** A member of a roll as it is entered: what `count` counts by. */
export const member = z.strictObject({
  person: id,
  name: z.optional(text(100)),
  unit: z.optional(text(100)),
  /** Floor area in 0.01 m² over all units. */
  area: z.optional(area),
  /** How much of it is parking spaces and garages, which some rules leave out. */
  parking: z.optional(count),
  weight: z.optional(count),
  /** An organisation that owns, or a developer's unsold stock, which is one head whatever its size. */
  kind: z.optional(z.enum(['natural', 'organisation', 'developer-stock'])),
  /** Who owns with this person: one vote among them all, and any of them may cast it. */
  coOwners: z.optional(z.array(id)),
}) satisfies z.ZodMiniType<Member>;

const stage = z.strictObject({
  body: id,
  /** A decision rule's id: see `yishi/law`. */
  rule: word,
  /** `external` where another body holds the vote and its result is entered with a document. */
  held: z.enum(['here', 'external']),
});

/** An item as the agenda sets it: who must be heard, and which bodies decide it by which rules, in which order. */
export const itemDraft = z.strictObject({
  item: id,
  title: text(200),
  topics: z.array(id),
  level: z.optional(word),
  form: z.optional(word),
  /** Persons who must be invited (利益相关方). */
  stakeholders: z.array(id),
  /** Persons whose own consent is needed where the rule asks for it. */
  affected: z.array(id),
  /** Empty: to be decided by consensus. */
  route: z.array(stage),
  /** What a decision becomes: a project, or a thing that executes itself (a covenant, an election, an opinion). */
  becomes: z.enum(['project', 'covenant', 'election', 'opinion']),
});

/** Legal grounds for erasing text: an authority's order, unlawful content, or a request once retention is over. */
const ground = z.enum(['order', 'unlawful', 'request']);

export const commands = {
  'consultation.open': z.strictObject({
    edition: z.literal('0'),
    mode: z.enum(['live', 'script', 'drill', 'simulated']),
    title: text(200),
    charter,
    people: z.array(person),
    bodies: z.array(body),
    offices: z.array(z.strictObject({ office, person: id })),
    /** Items, where the charter begins later than the gathering of topics. */
    items: z.array(itemDraft),
    /** The consultation this one was split off from or follows. */
    follows: z.optional(z.strictObject({ consultation: id, item: z.optional(id) })),
  }),
  'consultation.suspend': z.strictObject({ reason: text() }),
  'consultation.resume': z.strictObject({}),
  'consultation.withdraw': z.strictObject({ reason: text() }),
  'consultation.annul': z.strictObject({
    ground: text(),
    authority: line,
    document: word,
    attachment: z.optional(attachment),
  }),
  'person.admit': z.strictObject({ people: z.array(person).check(z.minLength(1)) }),
  'person.erase': z.strictObject({ person: id, ground }),
  'entry.redact': z.strictObject({
    seq: z.int().check(z.gte(1)),
    paths: z.array(z.string().check(z.startsWith('/'))).check(z.minLength(1)),
    ground,
  }),
  /** `more` continues a roll too long for one entry; without it the body's roll starts anew. */
  'roll.enter': z.strictObject({
    body: id,
    members: z.array(member).check(z.minLength(1)),
    /** The part of the estate it is the roll of: 3幢/2单元. */
    scope: z.optional(word),
    more: z.optional(z.boolean()),
  }),
  'office.appoint': z.strictObject({ office, person: id }),
  'office.hand-over': z.strictObject({ office, from: id, to: id }),
  'office.relieve': z.strictObject({ office, person: id, reason: text() }),
  'charter.amend': z.strictObject({
    /** The step whose rules change, and its rules as they shall be. */
    change: z.discriminatedUnion('step', [
      z.strictObject({ step: z.literal('deliberation'), rules: charter.shape.deliberation }),
      z.strictObject({ step: z.literal('vote'), rules: charter.shape.vote }),
      z.strictObject({ step: z.literal('conversion'), rules: charter.shape.conversion }),
      z.strictObject({ step: z.literal('implementation'), rules: charter.shape.implementation }),
      z.strictObject({ step: z.literal('evaluation'), rules: charter.shape.evaluation }),
    ]),
    /** The body that decided it, and its decision. */
    body: id,
    document: word,
    reason: text(),
  }),
  'item.settle': z.strictObject({
    item: id,
    how: z.enum(['answered', 'shelved', 'referred', 'withdrawn']),
    to: z.optional(word),
    reply: text(),
  }),
  'item.split': z.strictObject({ item: id, into: id, reason: text() }),
  'note.add': z.strictObject({ text: text(), about: z.optional(word) }),
  /** Named after what it is about, whose ids may be long. */
  'deadline.pass': z.strictObject({ deadline: z.string().check(z.minLength(1), z.maxLength(400)) }),
} as const;

export interface Findings {
  'consultation.open': { begins: Step; gatheringCloses: Instant | null };
  'office.appoint': { collision: [Office, Office] | null };
  'office.hand-over': { collision: [Office, Office] | null };
  'roll.enter': { size: number; heads: number; area: number };
  'deadline.pass': Deadline;
}

export interface Refusals {
  'consultation.exists': { consultation: string };
  'opening.inconsistent': {
    problem:
      | 'person-twice'
      | 'body-twice'
      | 'item-twice'
      | 'unknown-person'
      | 'unknown-body'
      | 'unknown-rule'
      | 'no-items'
      | 'office-collision'
      | 'unknown-command'
      | 'no-route'
      | 'step-twice';
    at: string;
  };
  'person.unknown': { person: string };
  'person.known': { person: string };
  'body.unknown': { body: string };
  'roll.duplicate': { person: string };
  'roll.parking-over': { person: string; area: number; parking: number };
  'office.held': { office: Office; person: string };
  'office.not-held': { office: Office; person: string };
  'office.collision': { person: string; first: Office; second: Office };
  'office.last': { office: Office };
  'charter.fixed': { step: Step };
  'charter.unknown-command': { command: string };
  'charter.not-amendable': Record<never, never>;
  'charter.not-by-this-body': { body: string; amendedBy: string };
  'item.unknown': { item: string };
  'item.settled': { item: string; status: string };
  'item.in-vote': { item: string };
  'returns.used-up': { returns: number; max: number };
  'retention.running': { until: Instant };
  'entry.unknown': { seq: number };
  'deadline.unknown': { deadline: string };
  'deadline.not-due': { deadline: string; due: Instant };
}

export type DeadlineKind =
  | 'gathering'
  | 'notice'
  | 'poll'
  | 'posting'
  | 'reply'
  | 'call-out'
  | 'milestone'
  | 'survey'
  | 'claim'
  | 'session';

/** A moment at which something happens by itself: data here, an actor called the clock elsewhere. */
export interface Deadline {
  id: string;
  kind: DeadlineKind;
  step: Step;
  due: Instant;
  /** What it is about: an objection's id, a project's milestone ... */
  subject: string;
}

export interface Person {
  name?: string | undefined;
  kinds?: string[] | undefined;
}

export type Body = z.output<typeof body>;
export type RouteStage = z.output<typeof stage>;
export type ItemDraft = z.output<typeof itemDraft>;

export interface Option {
  option: string;
  title: string;
  text: string;
  /** Estimated cost in 0.01 of the currency. */
  cost?: number | undefined;
  by: string;
  amendments: number;
  status: 'open' | 'withdrawn' | 'frozen';
}

/** Where an item stands. Everything from `passed` on has been answered to those who raised it. */
export type ItemStatus =
  | 'open'
  | 'frozen'
  | 'voting'
  | 'passed'
  | 'agreed'
  | 'failed'
  | 'not-formed'
  | 'objected'
  | 'answered'
  | 'shelved'
  | 'referred'
  | 'withdrawn'
  | 'split';

/** 事项: a topic on its way, from the agenda to a project. */
export interface Item extends ItemDraft {
  status: ItemStatus;
  /** The stage of the route that comes next. */
  stage: number;
  options: Option[];
  /** The option put to the vote or agreed on. */
  chosen?: string | undefined;
  reply?: string | undefined;
  /** Where it was referred to or split off into. */
  to?: string | undefined;
}

export interface Across {
  title: string;
  openedAt: Instant;
  people: Crowd<Person>;
  bodies: Record<string, Body>;
  /** By body. Replaced whole, never edited, so that a frozen one stays frozen. */
  rolls: Record<string, Roll>;
  offices: Partial<Record<Office, string[]>>;
  items: Record<string, Item>;
  /** Deadlines that still run. */
  deadlines: Record<string, Deadline>;
  /** Deadlines that passed with somebody still owing an answer. */
  overdue: Record<string, Deadline>;
  notes: number;
  /** Times the consultation came back to deliberation or the vote. */
  returns: number;
  suspendedAt?: Instant | undefined;
  follows?: { consultation: string; item?: string | undefined } | undefined;
}

export const emptyAcross = (): Across => ({
  title: '',
  openedAt: '',
  people: Crowd.empty(),
  bodies: {},
  rolls: {},
  offices: {},
  items: {},
  deadlines: {},
  overdue: {},
  notes: 0,
  returns: 0,
});
