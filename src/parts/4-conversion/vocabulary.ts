// Step 4 项目转化, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.
import * as z from 'zod/mini';
import { Crowd } from '../../crowd.js';
import { count, id, money, text, word } from '../../fields.js';
import type { Weighted } from '../../kernel/scores.js';
import type { Check } from '../../law/threshold.js';
import { PLEDGES, type ProjectStatus, plan } from '../projects/vocabulary.js';

export const commands = {
  /** 资源清单: what somebody could give. */
  'offer.make': z.strictObject({
    offer: id,
    kind: z.enum(PLEDGES),
    title: text(200),
    text: z.optional(text()),
    amount: z.optional(money),
  }),
  /** 供需对接: the offer answers the demand behind an item. */
  'offer.match': z.strictObject({ offer: id, item: id }),
  'offer.withdraw': z.strictObject({ offer: id, reason: text() }),
  'project.draft': z.strictObject({ project: id, item: id, ...plan.shape }),
  /** The fields given replace the old; new milestones replace those not yet reached. */
  'project.amend': z.strictObject({ project: id, reason: text(), ...z.partial(plan).shape }),
  'project.withdraw': z.strictObject({ project: id, reason: text() }),
  'pledge.make': z.strictObject({
    project: id,
    pledge: id,
    kind: z.enum(PLEDGES),
    /** For money: which of the charter's sources, and how much. */
    source: z.optional(word),
    amount: z.optional(money),
    text: z.optional(text()),
  }),
  'pledge.withdraw': z.strictObject({ project: id, pledge: id, reason: text() }),
  'project.submit': z.strictObject({ project: id }),
  'projects.screen': z.strictObject({}),
  'drafting.reopen': z.strictObject({ reason: text() }),
  'project.score': z.strictObject({ project: id, scores: z.record(word, count) }),
  'project.screen': z.strictObject({
    project: id,
    decision: z.enum(['approve', 'return', 'reject']),
    /** Owed with every decision but approval. */
    reason: z.optional(text()),
  }),
  'conversion.conclude': z.strictObject({}),
  'conversion.send-back': z.strictObject({ items: z.array(id).check(z.minLength(1)), reason: text() }),
} as const;

export interface Findings {
  'project.score': Weighted;
  /** `check` compares the score with the pass mark; null where the charter sets none. */
  'project.screen': { scorers: number; score: Weighted; check: Check | null; secured: number; budget: number };
  'conversion.conclude': { projects: number; next: 'implementation' | 'adopted' | 'nothing' };
}

export interface Refusals {
  'offer.exists': { offer: string };
  'offer.unknown': { offer: string };
  'offer.withdrawn': { offer: string };
  'offer.not-yours': { offer: string };
  'item.not-decided': { item: string; status: string };
  'item.executes-itself': { item: string; becomes: string };
  'item.has-project': { item: string; project: string; status: ProjectStatus };
  'item.without-project': { items: string[] };
  'project.not-yours': { project: string };
  'project.funding-unequal': { project: string; budget: number; planned: number };
  'project.undecided': { projects: string[] };
  'project.underfunded': { project: string; budget: number; secured: number };
  'project.below-pass-mark': {
    project: string;
    weighted: number;
    greatest: number;
    num: number;
    den: number;
    strict: boolean;
  };
  'project.score-malformed': { project: string; criterion: string; max: number };
  'pledge.exists': { project: string; pledge: string };
  'pledge.unknown': { project: string; pledge: string };
  'pledge.incomplete': { pledge: string };
  'pledge.withdrawn': { pledge: string };
  'pledge.not-yours': { pledge: string };
  /** The project was approved on the strength of it, or money has come in for it. */
  'pledge.bound': { pledge: string; status: ProjectStatus; received: number };
}

export interface Offer {
  offer: string;
  kind: (typeof PLEDGES)[number];
  title: string;
  text?: string | undefined;
  amount?: number | undefined;
  by: string;
  /** Items whose demand it answers. */
  items: string[];
  withdrawn: boolean;
}

export interface Conversion {
  offers: Crowd<Offer>;
  /** Why it went back, for those who deliberate again. */
  back?: { items: string[]; reason: string } | undefined;
}

export const emptyConversion = (): Conversion => ({ offers: Crowd.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { conversion: Conversion };
  refusals: Refusals;
  clocks: object;
}
