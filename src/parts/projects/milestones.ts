// Milestones 节点 and their clocks: `clocks` finds the moments, the others only copy them. Pure; imports no step.
import { endOfDay, type Instant } from '../../calendar.js';
import { dropDeadline, setDeadline } from '../../kernel/questions.js';
import { keyIn } from '../../kernel/revisions.js';
import { refuse, type State, type StateDraft } from '../command.js';
import type { Plan } from './plan.js';
import { inProject } from './register.js';
import type { Clock, Milestone, Project } from './words.js';

const deadlineOf = (state: Pick<State, 'revision'>, project: string, milestone: string): string =>
  `milestone:${keyIn(state, ':', project, milestone)}`;

/** The subject of a command about a milestone. */
export const theMilestone = inProject((project, { milestone: id }: { milestone: string }) => {
  const milestone = project.milestones.find((each) => each.milestone === id);
  return milestone ? { project, milestone } : refuse('milestone.unknown', { project: project.project, milestone: id });
});

/** Milestones still to be reached. */
export const ahead = ({ milestones }: Project): Milestone[] => milestones.filter(({ reached }) => !reached);

/** When a milestone falls or fell due, if its clock is running or ran out. */
export const dueOf = (
  state: Pick<State, 'deadlines' | 'overdue' | 'revision'>,
  project: string,
  milestone: string,
): Instant | undefined =>
  (state.deadlines[deadlineOf(state, project, milestone)] ?? state.overdue[deadlineOf(state, project, milestone)])?.due;

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
    dropDeadline(draft, deadlineOf(draft, project, milestone));
    setDeadline(draft, {
      id: deadlineOf(draft, project, milestone),
      kind: 'milestone',
      step: 'implementation',
      due,
      subject: milestone,
    });
  }
}

export function stopClock(draft: StateDraft, project: string, milestone: string): void {
  dropDeadline(draft, deadlineOf(draft, project, milestone));
}

export function stopClocks(draft: StateDraft, { project, milestones }: Project): void {
  for (const { milestone } of milestones) stopClock(draft, project, milestone);
}

/** What the clocks of reached milestones stood at moves too: a milestone opened again takes its clock up from there. */
export function shiftReached({ milestones }: Project, moved: (moment: Instant) => Instant): void {
  for (const { reached } of milestones) if (reached?.due !== undefined) reached.due = moved(reached.due);
}
