// What people did in a consultation that was recorded, as plain data: who they are, who came, spoke, voted and rated. No names, no
// addresses, no texts of theirs: a study keeps this, not the record. Schemas only.
import * as z from 'zod/mini';
import { charter } from '../../charters/charter.js';
import { area, count, id, line, money, word } from '../../fields.js';
import { item } from '../scenario.js';

const share = z.number().check(z.gte(0), z.lte(1));
const person = id;

const sides = { for: count, against: count, abstain: count };

/** As a ballot says it: an answer, or what is chosen, ranked or given points. */
const choice = z.union([
  z.string(),
  z.array(z.string()),
  z.array(z.union([z.string(), z.array(z.string())])),
  z.record(z.string(), z.number()),
]);

const member = z.strictObject({
  person,
  area: z.optional(area),
  parking: z.optional(area),
  weight: z.optional(count),
  kind: z.optional(z.enum(['natural', 'organisation', 'developer-stock'])),
  groups: z.optional(z.array(word)),
});

const round = z.strictObject({
  round: count,
  form: z.enum(['session', 'written', 'door-to-door', 'online']),
  /** Whether it was held; otherwise too few had come. */
  held: z.boolean(),
  /** Of those who were asked: members of the body that deliberates. */
  members: count,
  came: z.array(person),
});

const speech = z.strictObject({
  person,
  item: id,
  round: count,
  stance: z.enum(['for', 'against', 'question']),
  /** None where it was written. */
  seconds: z.optional(count),
});

const ballot = z.strictObject({
  person,
  choices: z.record(id, choice),
  channel: z.string(),
  proxy: z.optional(person),
  /** How many times the poll had been extended by then. */
  extension: count,
  /** When, between the opening of the poll, 0, and its close, 1. */
  elapsed: share,
});

const poll = z.strictObject({
  body: id,
  rule: z.string(),
  items: z.array(id),
  /** Which time it was called, from 1. */
  call: count,
  extensions: count,
  roll: z.array(member),
  ballots: z.array(ballot),
  /** Whose paper could not be read. */
  invalid: z.array(person),
  /** Hands that were counted, or totals of a secret count, by item: among whom, and how many answered how. */
  hands: z.record(id, z.strictObject({ ...sides, among: z.array(person) })),
  outcomes: z.record(id, z.string()),
});

const motion = z.strictObject({ item: id, round: count, ...sides });

const project = z.strictObject({
  item: id,
  budget: money,
  /** Days the plan had from the start of the work; none where it was not started or not completed. */
  days: z.optional(z.number()),
  delay: z.optional(z.number()),
  /** Spent beyond the budget that was approved, as a share of it. */
  overrun: z.optional(z.number()),
});

const survey = z.strictObject({
  /** How many were asked, where they are members of bodies; 0 where nobody knows. */
  asked: count,
  ratings: z.array(z.strictObject({ person, share })),
});

const of = z.strictObject({ person, item: id });

/** People of a record, and what they did. */
export const recordedPeople = z.strictObject({
  title: line,
  charter,
  items: z.array(item),
  bodies: z.array(z.strictObject({ body: id, members: z.array(member) })),
  raised: z.array(of),
  seconded: z.array(of),
  rounds: z.array(round),
  recused: z.array(of),
  speeches: z.array(speech),
  amended: z.array(of),
  motions: z.array(motion),
  rankings: z.array(z.strictObject({ person, item: id, ranking: z.array(z.string()) })),
  polls: z.array(poll),
  consented: z.array(of),
  objections: z.array(z.strictObject({ person, item: id, outcome: z.string(), withdrawn: z.boolean() })),
  surveys: z.array(survey),
  projects: z.array(project),
});

export type RecordedPeople = z.output<typeof recordedPeople>;
export type RecordedPoll = RecordedPeople['polls'][number];
export type RecordedBallot = RecordedPoll['ballots'][number];
export type RecordedMember = RecordedPoll['roll'][number];
