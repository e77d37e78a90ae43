// Milestones 节点 and their clocks. Pure: `clocks` finds the moments, the others only copy them. Imports no step.
import { endOfDay, type Instant } from '../../calendar.js';
import { dropDeadline, setDeadline } from '../../kernel/questions.js';
import { refuse, type StateDraft } from '../rule.js';
import type { State } from '../state.js';
import type { ProjectDraft } from './table.js';
import type { Clock, Milestone, Plan } from './vocabulary.js';

const deadlineOf = (project: string, milestone: string): string => `milestone:${project}:${milestone}`;

/** When a milestone falls or fell due, if its clock is running or ran out. */
export const dueOf = (
  state: Pick<State, 'deadlines' | 'overdue'>,
  project: string,
  milestone: string,
): Instant | undefined =>
  (state.deadlines[deadlineOf(project, milestone)] ?? state.overdue[deadlineOf(project, milestone)])?.due;

/** The end of each planned day, in the consultation's zone. */
export const clocks = (state: State, milestones: readonly Pick<Milestone, 'milestone' | 'due'>[]): Clock[] =>
  milestones.map(({ milestone, due }) => ({ milestone, due: endOfDay(due, state.charter.zone) }));

/** Milestones are named once within a project, and lie ahead. */
export function refuseMilestones(
  state: State,
  at: Instant,
  project: string,
  milestones: Plan['milestones'],
  kept: readonly Milestone[],
) {
  const seen = new Set(kept.map(({ milestone }) => milestone));
  for (const { milestone, due } of clocks(state, milestones)) {
    if (seen.has(milestone)) return refuse('milestone.twice', { project, milestone });
    if (due <= at) return refuse('milestone.past', { project, milestone, due });
    seen.add(milestone);
  }
  return undefined;
}

export function startClocks(draft: StateDraft, project: string, found: readonly Clock[]): void {
  for (const { milestone, due } of found) {
    dropDeadline(draft, deadlineOf(project, milestone));
    setDeadline(draft, {
      id: deadlineOf(project, milestone),
      kind: 'milestone',
      step: 'implementation',
      due,
      subject: milestone,
    });
  }
}

export function stopClock(draft: StateDraft, project: string, milestone: string): void {
  dropDeadline(draft, deadlineOf(project, milestone));
}

export function stopClocks(draft: StateDraft, { project, milestones }: ProjectDraft): void {
  for (const { milestone } of milestones) stopClock(draft, project, milestone);
}
