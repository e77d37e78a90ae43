// The register of projects 项目, its words: a project from its draft to acceptance, with milestones, pledges, ledger and changes.
// Shared by conversion, implementation and evaluation; imports no step's words. Types only.
import type * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { Attachment } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';
import type { Weighted } from '../../kernel/scores.js';
import type { PersistentMap } from '../../persistent-map.js';
import type { Alteration, milestone, PLEDGES, Plan } from './plan.js';

export interface Refusals {
  'project.exists': { project: string };
  'project.unknown': { project: string };
  /** The register has no way from this status by this verb. */
  'project.out-of-turn': { project: string; status: ProjectStatus; verb: Verb };
  'milestone.unknown': { project: string; milestone: string };
  'milestone.twice': { project: string; milestone: string };
  'milestone.past': { project: string; milestone: string; due: Instant };
  'source.unknown': { source: string; sources: string[] };
  'reason.missing': { about: string };
  /** The item was decided at this price; all its projects `together` are further from it than the share. */
  'project.off-price': {
    project: string;
    item: string;
    budget: number;
    together: number;
    price: number;
    num: number;
    den: number;
    strict: boolean;
  };
}

/** What can be done with a project; `table.ts` says from which status. */
export type Verb =
  | 'amend'
  | 'pledge'
  | 'submit'
  | 'withdraw'
  | 'score'
  | 'approve'
  | 'return'
  | 'reject'
  | 'supersede'
  | 'start'
  | 'reach'
  | 'receive'
  | 'spend'
  | 'reverse'
  | 'change'
  | 'inspect'
  | 'suspend'
  | 'resume'
  | 'terminate'
  | 'complete'
  | 'accept'
  | 'rectify'
  | 'find-wanting'
  | 'send-back'
  | 'survey';

export const PROJECT_STATUSES = [
  'drafted',
  'submitted',
  'returned',
  'rejected',
  'withdrawn',
  'approved',
  'under-way',
  'suspended',
  'completed',
  'accepted',
  'to-rectify',
  'terminated',
  'superseded',
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

export interface Milestone extends z.output<typeof milestone> {
  /** Added so that something found wanting is put right (整改). */
  rectification: boolean;
  reached?: { at: Instant; late: boolean; due?: Instant | undefined; evidence?: Attachment | undefined } | undefined;
}

export interface Pledge {
  pledge: string;
  kind: (typeof PLEDGES)[number];
  source?: string | undefined;
  amount: number;
  text?: string | undefined;
  by: string;
  /** Money that has come in for it. */
  received: number;
  withdrawn: boolean;
}

/** A line of the ledger. It is never edited: a wrong one is reversed by another with the amount negated. */
export interface Line {
  line: string;
  way: 'in' | 'out';
  amount: number;
  source: string;
  pledge?: string | undefined;
  text?: string | undefined;
  at: Instant;
  /** The line that this one reverses. */
  reverses?: string | undefined;
  reversedBy?: string | undefined;
}

export interface Funds {
  pledged: number;
  moneyIn: number;
  moneyOut: number;
}

export interface Change {
  change: string;
  alters: Alteration;
  reason: string;
  by: string;
  /** `sent-back` with the project, or `lapsed` with it. */
  status: 'requested' | 'approved' | 'declined' | 'sent-back' | 'lapsed';
}

export interface Inspection {
  inspection: string;
  result: 'ok' | 'defects';
  text?: string | undefined;
  resolved: boolean;
}

/** When a milestone falls due, as a finding established it. */
export interface Clock {
  milestone: string;
  due: Instant;
}

export interface Project extends Omit<Plan, 'milestones'>, Funds {
  project: string;
  item: string;
  by: string;
  status: ProjectStatus;
  /** Why it was returned, rejected, suspended, terminated ... */
  reason?: string | undefined;
  milestones: Milestone[];
  /** The budget as screening approved it: changes are measured against it, so that small ones cannot add up unseen. */
  approvedBudget?: number | undefined;
  scores: PersistentMap<Weighted>;
  /** The first fact that scored it, since revision 3: from there on the record is held back until it is decided. */
  scoredSince?: number | undefined;
  pledges: PersistentMap<Pledge>;
  /** Money come in for pledges; the rest of `moneyIn` came unpledged. */
  pledgesPaid: number;
  ledger: PersistentMap<Line>;
  sources: Record<string, Funds>;
  changes: Record<string, Change>;
  inspections: Record<string, Inspection>;
  /** While suspended: since when, and what its clocks stood at. */
  pause?: { since: Instant; clocks: Clock[] } | undefined;
}

/** A project as one person sees it: its collections as plain data, put together when they are looked at. */
export interface ProjectView extends Omit<Project, 'scores' | 'pledges' | 'ledger'> {
  /** By whoever gave them; while it is being scored, one's own. */
  readonly scores: Readonly<Record<string, Weighted>>;
  readonly pledges: readonly Pledge[];
  readonly ledger: readonly Line[];
}

export interface Projects {
  projects: Record<string, Project>;
  /** Times an evaluation sent projects back to be put right. */
  rectifications: number;
}

export const emptyProjects = (): Projects => ({ projects: {}, rectifications: 0 });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Projects;
  refusals: Refusals;
  clocks: Record<'milestone', ClockKind>;
  told: { readonly projects: readonly ProjectView[] };
}
