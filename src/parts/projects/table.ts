// The status table of projects: which verb leads from which status to which. Pure; the one place that says so.
// Imports no step.
import type { Own } from '../../edit.js';
import type { Item } from '../../kernel/state.js';
import { refuse, type StateDraft } from '../rule.js';
import type { State } from '../state.js';
import type { Project, ProjectStatus, Verb } from './vocabulary.js';

/** From each status a verb may be used in to the status it leads to. */
export const table: Record<Verb, Partial<Record<ProjectStatus, ProjectStatus>>> = {
  amend: { drafted: 'drafted', returned: 'returned' },
  pledge: { drafted: 'drafted', submitted: 'submitted', returned: 'returned', approved: 'approved' },
  submit: { drafted: 'submitted', returned: 'submitted' },
  withdraw: { drafted: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn' },
  score: { submitted: 'submitted' },
  approve: { submitted: 'approved' },
  return: { submitted: 'returned' },
  reject: { submitted: 'rejected' },
  // Its item is deliberated again: what comes of that takes its place.
  supersede: {
    drafted: 'superseded',
    submitted: 'superseded',
    returned: 'superseded',
    approved: 'superseded',
    accepted: 'superseded',
    'to-rectify': 'superseded',
    terminated: 'superseded',
  },
  start: { approved: 'under-way' },
  reach: { 'under-way': 'under-way' },
  receive: {
    approved: 'approved',
    'under-way': 'under-way',
    suspended: 'suspended',
    completed: 'completed',
    accepted: 'accepted',
    'to-rectify': 'to-rectify',
  },
  // Bills come after acceptance, and after termination too; while suspended nothing is paid.
  spend: {
    'under-way': 'under-way',
    completed: 'completed',
    accepted: 'accepted',
    'to-rectify': 'to-rectify',
    terminated: 'terminated',
  },
  reverse: {
    approved: 'approved',
    'under-way': 'under-way',
    suspended: 'suspended',
    completed: 'completed',
    accepted: 'accepted',
    'to-rectify': 'to-rectify',
    terminated: 'terminated',
  },
  change: { 'under-way': 'under-way', suspended: 'suspended' },
  inspect: { 'under-way': 'under-way', suspended: 'suspended', completed: 'completed' },
  suspend: { 'under-way': 'suspended' },
  resume: { suspended: 'under-way' },
  terminate: {
    approved: 'terminated',
    'under-way': 'terminated',
    suspended: 'terminated',
    completed: 'terminated',
    'to-rectify': 'terminated',
  },
  complete: { 'under-way': 'completed' },
  accept: { completed: 'accepted' },
  rectify: { completed: 'under-way', accepted: 'under-way', 'to-rectify': 'under-way' },
  'find-wanting': { accepted: 'to-rectify' },
  'send-back': { approved: 'returned', 'under-way': 'returned', suspended: 'returned', completed: 'returned' },
  survey: { completed: 'completed', accepted: 'accepted', terminated: 'terminated' },
};

const may = (project: Pick<Project, 'status'>, verb: Verb): boolean => table[verb][project.status] !== undefined;

/** Why a verb cannot be used on a project now. */
export function refuseMove(state: State, id: string, verb: Verb) {
  const project = state.projects[id];
  if (!project) return refuse('project.unknown', { project: id });
  return may(project, verb) ? undefined : refuse('project.out-of-turn', { project: id, status: project.status, verb });
}

export type ProjectDraft = StateDraft['projects'][string];

/** Moves a project on, by a verb that was judged at the door, and returns it for whatever else changes. */
export function move(draft: StateDraft, id: string, verb: Verb, reason?: string): ProjectDraft {
  const project = draft.projects[id];
  if (!project) throw new Error(`project ${id} is not in the register`);
  project.status = table[verb][project.status] ?? project.status;
  if (reason !== undefined) project.reason = reason;
  return project;
}

/** For rules that write to a project and to its money of one source. */
export function openProject(draft: StateDraft, id: string, source: string | undefined, own: Own): void {
  draft.projects = own(draft.projects, (projects) => ({ ...projects }));
  const before = draft.projects[id];
  if (!before) return;
  const project = own(before, (each) => ({ ...each }));
  draft.projects[id] = project;
  project.sources = own(project.sources, (sources) => ({ ...sources }));
  const funds = source === undefined ? undefined : project.sources[source];
  if (source !== undefined && funds) project.sources[source] = own(funds, (each) => ({ ...each }));
}

/** Moves every project of an item that the verb applies to; the others stay as they are. */
export function moveAll(draft: StateDraft, item: string, verb: Verb, reason?: string): void {
  for (const project of Object.values(draft.projects)) {
    if (project.item === item && may(project, verb)) move(draft, project.project, verb, reason);
  }
}

const UNDECIDED: readonly ProjectStatus[] = ['drafted', 'submitted', 'returned'];
const CLOSED: readonly ProjectStatus[] = ['accepted', 'terminated'];
const DROPPED: readonly ProjectStatus[] = ['rejected', 'withdrawn', 'superseded'];

export const projectsOf = (state: State, item?: string): Project[] =>
  Object.values(state.projects).filter((project) => item === undefined || project.item === item);

/** Not yet through screening. */
export const isUndecided = ({ status }: Project): boolean => UNDECIDED.includes(status);
/** Through screening, whatever became of it since. */
export const isAdopted = ({ status }: Project): boolean => ![...UNDECIDED, ...DROPPED].includes(status);
/** Accepted or terminated: nothing more is to be done. */
export const isClosed = ({ status }: Project): boolean => CLOSED.includes(status);

/** Whether projects are on their way that a decision on something else does not end. */
export const ongoing = (state: State): boolean => projectsOf(state).some(({ status }) => !DROPPED.includes(status));

/** Whether an item has been decided in favour. */
export const isDecided = ({ status }: Pick<Item, 'status'>): boolean => status === 'passed' || status === 'agreed';

/** Rejected, withdrawn or superseded: it was never carried out. */
export const isDropped = ({ status }: Project): boolean => DROPPED.includes(status);
