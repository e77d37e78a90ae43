// 项目书, the plan of a project, and what a change may alter of it: the fields that commands of several steps have in common.
// Imports no step.
import * as z from 'zod/mini';
import { count, date, id, money, someone, text, word } from '../../fields.js';

/** A date of the plan: the milestone is due by the end of that day. */
export const milestone = z.strictObject({ milestone: id, title: text(200), due: date });

export const responsible = z.strictObject({ body: z.optional(id), person: someone });

/** 项目书: what a project is to do, for whom, by whom, by when and with which money. */
export const plan = z.strictObject({
  title: text(200),
  goal: text(),
  beneficiaries: text(),
  content: text(),
  manner: text(),
  effect: text(),
  responsible,
  /** In 0.01 of the currency; nought where labour and goodwill suffice. */
  budget: count,
  funding: z.array(z.strictObject({ source: word, amount: money })),
  milestones: z.array(milestone).check(z.minLength(1)),
  indicators: z.array(z.strictObject({ indicator: id, title: text(200), target: text(200) })),
});

export type Plan = z.output<typeof plan>;

/** 筹资、筹劳、筹智、筹心: what may be pledged. */
export const PLEDGES = ['money', 'labour', 'idea', 'goodwill'] as const;

/** What a change alters; only budget and declared content can be material. */
export const alteration = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('budget'), budget: count }),
  z.strictObject({ kind: z.literal('schedule'), milestone: id, due: date }),
  z.strictObject({ kind: z.literal('content'), content: text(), material: z.boolean() }),
  z.strictObject({ kind: z.literal('responsible'), responsible }),
]);

export type Alteration = z.output<typeof alteration>;
