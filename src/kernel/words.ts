// Schemas of what several parts speak of: people, bodies, the members of a roll, the items of an agenda.
// Schemas only; knows no step and no register.
import * as z from 'zod/mini';
import { area, count, id, line, money, someone, text, weight, word } from '../fields.js';

export const person = z.strictObject({
  person: id,
  name: z.optional(text(100)),
  /** Resident, shop, unit, department ...: the host's words. */
  kinds: z.optional(z.array(word)),
});

export const body = z.strictObject({
  body: id,
  kind: word,
  name: line,
  parent: z.optional(id),
});

/** One head of a roll: a person (or organisation) with the area of all their units together. */
export const member = z.strictObject({
  person: id,
  name: z.optional(text(100)),
  unit: z.optional(text(100)),
  /** Floor area over all units: in 0.01 m², unless the roll has more decimals. */
  area: z.optional(area),
  /** How much of it is parking spaces and garages, which some rules leave out. */
  parking: z.optional(count),
  weight: z.optional(weight),
  /** An organisation that owns, or a developer's unsold stock, which is one head whatever its size. */
  kind: z.optional(z.enum(['natural', 'organisation', 'developer-stock'])),
  /** Who owns with this person: one vote among them all, and any of them may cast it. */
  coOwners: z.optional(z.array(id)),
  /** Those of them who own nothing but parking with this person: no part in the vote where a rule leaves parking out. */
  parkingCoOwners: z.optional(z.array(id)),
  /** Parts of the roll that a rule may count by themselves: a building, a class of members. */
  groups: z.optional(z.array(word)),
});

const stage = z.strictObject({
  body: id,
  /** A decision rule's id: see `yishi/law`. */
  rule: word,
  /** `external` where another body holds the vote and its result is entered with a document. */
  held: z.enum(['here', 'external']),
  /** The charter's form of ballot, where its options are chosen from; without it one is voted on, for or against. */
  ballot: z.optional(word),
});

/** An item as the agenda sets it: who must be heard, and which bodies decide it by which rules, in which order. */
export const itemDraft = z.strictObject({
  item: id,
  title: text(200),
  topics: z._default(z.array(id), []),
  level: z.optional(word),
  form: z.optional(word),
  /** Persons who must be invited (利益相关方). */
  stakeholders: z._default(z.array(someone), []),
  /** Persons whose own consent is needed where the rule asks for it. */
  affected: z._default(z.array(someone), []),
  /** Empty: to be decided by consensus. */
  route: z.array(stage),
  /** What may be chosen from the start: candidates, plans. Others are proposed in deliberation. */
  options: z.optional(
    z.array(z.strictObject({ option: id, title: text(200), text: z.optional(text()), cost: z.optional(money) })),
  ),
  /** What a decision becomes: a project, or a thing that executes itself (a covenant, an election, an opinion). */
  becomes: z.enum(['project', 'covenant', 'election', 'opinion']),
});

/** Where an item may stand. Everything from `passed` on has been answered to those who raised it. */
export const ITEM_STATUSES = [
  'open',
  'frozen',
  'voting',
  'passed',
  'agreed',
  'failed',
  'not-formed',
  'objected',
  'answered',
  'shelved',
  'referred',
  'withdrawn',
  'split',
] as const;

/** The community a consultation is opened from: which matter of it this is, and the things of its registers that come with it. */
export const openedFrom = z.strictObject({
  community: id,
  matter: id,
  entries: z.array(z.strictObject({ register: word, id })),
});
export type OpenedFrom = z.output<typeof openedFrom>;

export type Body = z.output<typeof body>;
export type RouteStage = z.output<typeof stage>;
export type ItemDraft = z.output<typeof itemDraft>;
