// The form of a script (docs/scripts.md). What its parts mean together is checked in script.ts.
import * as z from 'zod';
import { REVISION } from '../kernel/revisions.js';

const id = z.string().min(1);
const ids = z.array(id);

/** What a path of a table ends in; of an old workbook it is told how to save it anew. */
export const TABLE = /\.(csv|tsv|xlsx?)$/i;

/** An area or a sum: `89.50`, `89.50 m²`; whole numbers arrive as numbers, decimals as written. */
const amount = z.union([z.string(), z.int()]);

const person = z.strictObject({
  id,
  /** Of a range of ids one for all, who are then numbered, or as many as there are ids. */
  name: z.union([z.string(), z.array(z.string().min(1))]).optional(),
  kinds: z.array(z.string()).optional(),
  /** Where they live: they may be named by it. */
  unit: z.string().optional(),
});

const member = z.union([
  id,
  z.strictObject({
    person: id,
    unit: z.string().optional(),
    area: amount.optional(),
    /** How much of the area is parking. */
    parking: amount.optional(),
    weight: z.int().optional(),
    kind: z.enum(['natural', 'organisation', 'developer-stock']).optional(),
    coOwners: ids.optional(),
    groups: z.array(z.string()).optional(),
  }),
]);

const body = z.strictObject({
  id,
  kind: z.string(),
  name: z.string(),
  parent: id.optional(),
  members: z.array(member).optional(),
  /** The roll as a table (docs/rolls.md), instead of members: a path, relative to the script. */
  roll: z.string().min(1).optional(),
  /** The part of the estate the roll is of: `3幢/2单元`. */
  scope: z.string().min(1).optional(),
  /** By unit unless it says otherwise: owners are counted so, residents one by one. */
  countedBy: z.enum(['unit', 'person']).optional(),
  /** With a table: whether ids that show the same ID number are one person. */
  merge: z.boolean().optional(),
  /** With a table without ids: whether the same name is one person's or each another's, where nothing else tells. */
  sameName: z.enum(['one', 'each']).optional(),
});

const stage = z.strictObject({
  body: id,
  rule: z.string(),
  held: z.enum(['here', 'external']).default('here'),
  /** A ballot form of the charter, where the vote is a choice among the item's options. */
  ballot: z.string().optional(),
});

/** Something to choose: a plan, or a person who stands. */
const option = z.strictObject({ option: id, title: z.string(), text: z.string().optional(), cost: amount.optional() });

const item = z.strictObject({
  item: id,
  title: z.string(),
  topics: ids.default([]),
  level: z.string().optional(),
  form: z.string().optional(),
  stakeholders: ids.default([]),
  affected: ids.default([]),
  route: z.array(stage).default([]),
  options: z.array(option).optional(),
  becomes: z.enum(['project', 'covenant', 'election', 'opinion']),
});

const anything = z.record(z.string(), z.unknown());

const expectation = z
  .strictObject({
    /** The code of the refusal that must come. */
    refused: z.string().optional(),
    /** Part of the numbers of that refusal. */
    numbers: anything.optional(),
    /** Part of the finding. */
    finding: anything.optional(),
    /** Where the consultation stands after it. */
    place: z.string().optional(),
    /** Deadlines that passed just before it. */
    passed: ids.optional(),
  })
  .refine((expected) => Object.keys(expected).length > 0);

/** Somebody who comes in later; without an id they are given one. */
const newcomer = z.union([
  id,
  z.strictObject({ id: id.optional(), name: z.string().min(1).optional(), kinds: z.array(z.string()).optional() }),
]);

const act = z.strictObject({
  /** A command, or `wait`: nothing is asked, the clock passes what is due. */
  do: z.string(),
  at: z.string().optional(),
  by: id.optional(),
  as: ids.optional(),
  each: z.array(z.union([id, z.record(z.string(), z.union([z.string(), z.int(), z.boolean()]))])).optional(),
  /** A table, each row of which is asked for once: a path, relative to the script. */
  table: z.string().min(1).optional(),
  enteredBy: id.optional(),
  for: id.optional(),
  /** Whoever acts was helped, or acts with leave: the clerk in `enteredBy` answers for it. */
  assisted: z.literal(true).optional(),
  on: z.string().optional(),
  with: anything.optional(),
  expect: expectation.optional(),
});

/** Everything but what its parts mean together. */
export const scriptForm = z.strictObject({
  title: z.string().min(1),
  id: z.string().optional(),
  /** What chance is drawn from; its title where nothing is said. */
  seed: z.string().min(1).optional(),
  mode: z.enum(['live', 'script', 'drill', 'simulated']).default('script'),
  /** The revision of the rules it is played under, where it is not the newest: as a record was that is to come out again to the byte. */
  revision: z.int().min(1).max(REVISION).optional(),
  charter: z.union([z.string(), z.strictObject({ from: z.string(), change: anything })]),
  /** Decision rules beside those the charter brings; what each may say, the charter's schema checks. */
  rules: z.array(anything).default([]),
  /** When it opens; with its first act, where nothing is said. */
  at: z.string().optional(),
  /** Or a table of them: a path, relative to the script. */
  people: z.union([z.string().regex(TABLE), z.array(person).min(1)]),
  bodies: z.array(body).default([]),
  /** The roll of the owners, where no body says otherwise. */
  roll: z.string().min(1).optional(),
  offices: z.record(z.string(), z.union([id, ids])).default({}),
  items: z.array(item).default([]),
  follows: z.strictObject({ consultation: id, item: id.optional() }).optional(),
  /** Of a community instead of a consultation: what its charter says of each register it uses; or the id of a community that says it. */
  registers: z.union([z.string(), z.record(z.string(), anything)]).optional(),
  acts: z.array(act),
  /** What has to be refused, in a file beside it. */
  refusals: z.string().min(1).optional(),
});

/** What a consultation is opened with live: when that is, and what happens, is not written before. */
export const openingForm = scriptForm.extend({
  at: z.unknown().optional(),
  acts: z.unknown().optional(),
});

/** What a record goes on with: people and units who come in, and acts. */
export const onwardForm = z.strictObject({
  people: z.array(newcomer).default([]),
  bodies: z.array(body).default([]),
  acts: z.array(act).default([]),
});

/** What has to be refused: each tried once the record has so many entries. */
export const refusalsForm = z.strictObject({ acts: z.array(act.extend({ after: z.int().min(1) })) });

/** What has to be refused, as it is written. */
export type RefusalsForm = z.output<typeof refusalsForm>;

/** What a record goes on with, as it is written. */
export type OnwardForm = z.output<typeof onwardForm>;

/** A script as it is written. */
export type WrittenForm = Omit<z.output<typeof scriptForm>, 'at'> & { at: string };
/** The same with its people, wherever they were listed. */
export type ScriptForm = Omit<WrittenForm, 'people'> & { people: z.output<typeof person>[] };
export type BodyForm = ScriptForm['bodies'][number];
export type ActForm = ScriptForm['acts'][number];
/** What an act is expected to come to; only what is named is compared. */
export type Expectation = NonNullable<ActForm['expect']>;
