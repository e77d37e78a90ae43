// The status tables of projects and of their changes: which verb leads from which status to which. The one place that says so.
// Pure; imports no step.
import { lifecycle } from '../../kernel/lifecycle.js';
import { refuse } from '../command.js';
import type { Change, Project, ProjectStatus, Verb } from './words.js';

export const projectLifecycle = lifecycle<ProjectStatus, Verb>({
  amend: { drafted: 'drafted', returned: 'returned' },
  pledge: { drafted: 'drafted', submitted: 'submitted', returned: 'returned', approved: 'approved' },
  submit: { drafted: 'submitted', returned: 'submitted' },
  withdraw: { drafted: 'withdrawn', submitted: 'withdrawn', returned: 'withdrawn' },
  score: { submitted: 'submitted' },
  approve: { submitted: 'approved' },
  // Approved or turned down by mistake, too, as long as screening goes on.
  return: { submitted: 'returned', approved: 'returned', rejected: 'returned' },
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
  // Terminated by mistake, too.
  resume: { suspended: 'under-way', terminated: 'under-way' },
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
});

/** What becomes of a change 变更: decided on, or gone with its project. */
export const changeLifecycle = lifecycle<Change['status'], 'approve' | 'decline' | 'send-back' | 'lapse'>({
  approve: { requested: 'approved' },
  decline: { requested: 'declined' },
  'send-back': { requested: 'sent-back' },
  lapse: { requested: 'lapsed' },
});

/** Why a verb cannot be used on a project now. */
export const refuseOutOfTurn = (project: Project, verb: Verb) =>
  projectLifecycle.may(project, verb)
    ? undefined
    : refuse('project.out-of-turn', { project: project.project, status: project.status, verb });

/** Moves a project on, and notes why where a reason was given. */
export function move(project: Project, verb: Verb, reason?: string): void {
  projectLifecycle.move(project, verb);
  if (reason !== undefined) project.reason = reason;
}

const UNDECIDED: readonly ProjectStatus[] = ['drafted', 'submitted', 'returned'];
const CLOSED: readonly ProjectStatus[] = ['accepted', 'terminated'];
const DROPPED: readonly ProjectStatus[] = ['rejected', 'withdrawn', 'superseded'];

type Standing = Pick<Project, 'status'>;

/** Not yet through screening. */
export const isUndecided = ({ status }: Standing): boolean => UNDECIDED.includes(status);
/** Rejected, withdrawn or superseded: it was never carried out. */
export const isDropped = ({ status }: Standing): boolean => DROPPED.includes(status);
/** Through screening, whatever became of it since. */
export const isAdopted = (project: Standing): boolean => !isUndecided(project) && !isDropped(project);
/** Accepted or terminated: nothing more is to be done. */
export const isClosed = ({ status }: Standing): boolean => CLOSED.includes(status);
