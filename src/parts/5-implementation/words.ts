// Step 5 组织实施, its words: refusals and its slice of the state. Imports nothing of any other step. Types only, but for the empty slice.
import type { ProjectStatus } from '../projects/words.js';

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
