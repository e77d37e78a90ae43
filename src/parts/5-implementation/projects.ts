// Step 5 组织实施, projects under way: started, suspended and resumed, terminated; and the end of the step. Pure.
import * as z from 'zod/mini';
import { type Instant, shift } from '../../calendar.js';
import { id, text } from '../../fields.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { ahead, clocks, dueOf, shiftReached, startClocks, stopClocks } from '../projects/milestones.js';
import { projectsOf, theProject } from '../projects/register.js';
import { isAdopted, isClosed, move, refuseOutOfTurn } from '../projects/table.js';
import type { Clock, Project } from '../projects/words.js';
import { refuseOpenRegisters } from '../unfinished.js';
import { closeChanges } from './changes.js';

export const start = command({
  type: 'project.start',
  fields: z.strictObject({ project: id }),
  who: ['executor', 'convener'],
  back: { by: { 'project.suspend': ['project'] }, until: 'complete' },
  subject: theProject,
  judge: (state, _claim, project) =>
    refuseOutOfTurn(project, 'start') ?? found({ clocks: clocks(state, ahead(project)) }),
  changes(draft, { finding }, project) {
    move(project, 'start');
    startClocks(draft, project.project, finding.clocks);
  },
});

/** Where the clocks of what is still to be reached stand. */
const standing = (state: State, project: Project): Clock[] =>
  ahead(project).flatMap(({ milestone }) => {
    const due = dueOf(state, project.project, milestone);
    return due === undefined ? [] : [{ milestone, due }];
  });

export const suspend = command({
  type: 'project.suspend',
  fields: z.strictObject({ project: id, reason: text() }),
  who: ['convener', 'supervisor', 'authority'],
  back: { by: { 'project.resume': ['project'] }, until: 'work' },
  subject: theProject,
  judge: (state, _claim, project) => refuseOutOfTurn(project, 'suspend') ?? found({ clocks: standing(state, project) }),
  changes(draft, { fields, finding, at }, project) {
    move(project, 'suspend', fields.reason);
    project.pause = { since: at, clocks: finding.clocks };
    stopClocks(draft, project);
  },
});

/** Every clock moves by as long as it stood; milestones rescheduled meanwhile keep their new date. */
function restarted(state: State, project: Project, at: Instant): Clock[] {
  const { since, clocks: stopped } = project.pause ?? { since: at, clocks: [] };
  const stood = stopped.map(({ milestone, due }) => ({ milestone, due: shift(due, since, at) }));
  const rescheduled = ahead(project).filter(({ milestone }) => !stood.some((clock) => clock.milestone === milestone));
  return [...stood, ...clocks(state, rescheduled)];
}

export const resume = command({
  type: 'project.resume',
  fields: z.strictObject({ project: id }),
  who: ['convener', 'supervisor', 'authority'],
  back: { by: { 'project.suspend': ['project'], 'project.terminate': ['project'] }, until: 'complete' },
  subject: theProject,
  judge: (state, { at }, project) =>
    refuseOutOfTurn(project, 'resume') ?? found({ clocks: restarted(state, project, at) }),
  changes(draft, { finding, at }, project) {
    move(project, 'resume');
    const since = project.pause?.since ?? at;
    shiftReached(project, (due) => (due > since ? shift(due, since, at) : due));
    project.pause = undefined;
    startClocks(draft, project.project, finding.clocks);
  },
});

export const terminate = command({
  type: 'project.terminate',
  fields: z.strictObject({ project: id, reason: text() }),
  who: ['convener', 'authority'],
  back: { by: { 'project.resume': ['project'] }, until: 'work' },
  subject: theProject,
  judge: (_state, _claim, project) => refuseOutOfTurn(project, 'terminate') ?? admitted,
  changes(draft, { fields }, project) {
    move(project, 'terminate', fields.reason);
    closeChanges(project, 'lapse');
    stopClocks(draft, project);
    project.pause = undefined;
  },
});

/** What became of the projects, and of their money. */
function outcome(state: State) {
  const closed = projectsOf(state).filter(isClosed);
  const count = (wanted: Project['status']) => closed.filter(({ status }) => status === wanted).length;
  const sum = (part: 'moneyIn' | 'moneyOut') => closed.reduce((total, project) => total + project[part], 0);
  return {
    accepted: count('accepted'),
    terminated: count('terminated'),
    moneyIn: sum('moneyIn'),
    moneyOut: sum('moneyOut'),
  };
}

export const conclude = command({
  type: 'implementation.conclude',
  fields: z.strictObject({}),
  who: ['convener'],
  back: {
    by: { 'survey.open': [], 'evaluation.find': [], 'evaluation.conclude': { way: { is: 'rectify' } } },
    until: 'rectified',
  },
  may(state) {
    const unfinished = projectsOf(state).filter((project) => isAdopted(project) && !isClosed(project));
    return unfinished.length > 0
      ? refuse('project.unfinished', { projects: unfinished.map(({ project, status }) => ({ project, status })) })
      : refuseOpenRegisters(state);
  },
  judge: (state) => found(outcome(state)),
});

/** Everything declared here, by type. */
export const commands = byType(start, suspend, resume, terminate, conclude);
