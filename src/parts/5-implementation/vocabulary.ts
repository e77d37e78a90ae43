// Step 5 组织实施, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { attachment, id, money, text, word } from '../../fields.js';
import type { Check } from '../../law/threshold.js';
import { alteration, type Clock, milestone, type ProjectStatus } from '../projects/vocabulary.js';

export const commands = {
  'project.start': z.strictObject({ project: id }),
  'milestone.reach': z.strictObject({
    project: id,
    milestone: id,
    text: z.optional(text()),
    evidence: z.optional(attachment),
  }),
  /** It was reported too early or by mistake. */
  'milestone.reopen': z.strictObject({ project: id, milestone: id, reason: text(), witness: z.optional(id) }),
  'money.receive': z.strictObject({
    project: id,
    line: id,
    source: word,
    amount: money,
    /** The pledge it fulfils; what exceeds the pledge is a line of its own. */
    pledge: z.optional(id),
    text: z.optional(text()),
    voucher: z.optional(attachment),
  }),
  'money.spend': z.strictObject({
    project: id,
    line: id,
    /** Whose money it is: earmarked money is not spent for another source. */
    source: word,
    amount: money,
    text: text(),
    voucher: z.optional(attachment),
  }),
  /** 冲正: a line of its own that takes back another. */
  'ledger.reverse': z.strictObject({ project: id, line: id, reverses: id, reason: text(), witness: z.optional(id) }),
  'change.request': z.strictObject({ project: id, change: id, alters: alteration, reason: text() }),
  'change.decide': z.strictObject({
    project: id,
    change: id,
    decision: z.enum(['approve', 'decline']),
    /** Owed when it is declined. */
    reason: z.optional(text()),
  }),
  'inspection.record': z.strictObject({
    project: id,
    inspection: id,
    result: z.enum(['ok', 'defects']),
    text: z.optional(text()),
    /** Earlier inspections whose defects have been put right. */
    resolves: z.optional(z.array(id)),
  }),
  'project.suspend': z.strictObject({ project: id, reason: text() }),
  'project.resume': z.strictObject({ project: id }),
  'project.terminate': z.strictObject({ project: id, reason: text() }),
  'project.complete': z.strictObject({ project: id }),
  /** 验收 */
  'project.accept': z.strictObject({ project: id, document: z.optional(word), text: z.optional(text()) }),
  /** 整改: back under way, with what is still to be reached. */
  'project.rectify': z.strictObject({
    project: id,
    milestones: z.array(milestone).check(z.minLength(1)),
    reason: text(),
  }),
  /** Material changes are decided where the matter was: deliberated again, or voted on again. */
  'implementation.send-back': z.strictObject({
    projects: z.array(id).check(z.minLength(1)),
    to: z.enum(['deliberation', 'vote']),
    reason: text(),
  }),
  'implementation.conclude': z.strictObject({}),
} as const;

export interface Findings {
  'project.start': { clocks: Clock[] };
  'milestone.reach': { moment: Instant; time: 'on' | 'at'; due: Instant | null; late: boolean };
  /** Where the clocks stood when they were stopped. */
  'project.suspend': { clocks: Clock[] };
  'project.resume': { clocks: Clock[] };
  /** `check` is the change of the approved budget against what is material; `due` the new end of a milestone. */
  'change.decide': { material: boolean; check: Check | null; due: Instant | null };
  'project.rectify': { clocks: Clock[] };
  'implementation.send-back': { next: 'deliberation' | 'vote' };
  'implementation.conclude': { accepted: number; terminated: number; moneyIn: number; moneyOut: number };
}

export interface Refusals {
  'money.short': { project: string; source: string; moneyIn: number; moneyOut: number; amount: number };
  'money.over-budget': { project: string; budget: number; moneyOut: number; amount: number };
  'line.exists': { project: string; line: string };
  'line.unknown': { project: string; line: string };
  'line.reversed': { project: string; line: string };
  'pledge.source-differs': { pledge: string; source: string };
  'pledge.exceeded': { pledge: string; amount: number; received: number; asked: number };
  'milestone.reached': { project: string; milestone: string };
  'milestone.not-reached': { project: string; milestones: string[] };
  'change.exists': { project: string; change: string };
  'change.unknown': { project: string; change: string };
  'change.decided': { project: string; change: string; status: string };
  'change.open': { project: string; changes: string[] };
  'change.own': { project: string; change: string };
  'change.below-spent': { project: string; budget: number; moneyOut: number };
  /** Not to be approved here: it goes back. `from` and `to` are budgets, null where the content changes. */
  'change.material': { project: string; change: string; from: number | null; to: number | null };
  'inspection.exists': { project: string; inspection: string };
  'inspection.unknown': { project: string; inspection: string };
  'inspection.unresolved': { project: string; inspections: string[] };
  'project.own': { project: string };
  'project.unfinished': { projects: { project: string; status: ProjectStatus }[] };
}

export interface Implementation {
  /** Why it went back, for those who decide again. */
  back?: { projects: string[]; to: 'deliberation' | 'vote'; reason: string } | undefined;
}

export const emptyImplementation = (): Implementation => ({});

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { implementation: Implementation };
  refusals: Refusals;
  clocks: object;
}
