// Step 5 组织实施, the rules of a project under way: started, reached, inspected, completed, accepted. Pure.
import { shift } from '../../../calendar.js';
import { holds, momentOf } from '../../../kernel/questions.js';
import { refuseOpenCallOuts } from '../../call-outs/rules.js';
import { refuseOpenClaims } from '../../claims/rules.js';
import { clocks, dueOf, refuseMilestones, startClocks, stopClock, stopClocks } from '../../projects/milestones.js';
import { isAdopted, isClosed, move, projectsOf, refuseMove } from '../../projects/table.js';
import type { Milestone } from '../../projects/vocabulary.js';
import type { State } from '../../state.js';
import { spend } from '../../surveys/rules.js';
import { refuse, rule } from '../rule.js';
import { closeChanges } from './changes.js';

/** Milestones still to be reached. */
const ahead = (state: State, project: string): Milestone[] =>
  state.projects[project]?.milestones.filter(({ reached }) => !reached) ?? [];

export const start = rule({
  type: 'project.start',
  who: ['executor', 'convener'],
  refuses: (state, { fields }) => refuseMove(state, fields.project, 'start'),
  finds: (state, { fields }) => ({ clocks: clocks(state, ahead(state, fields.project)) }),
  changes(draft, { fields, finding }) {
    move(draft, fields.project, 'start');
    startClocks(draft, fields.project, finding.clocks);
  },
});

const milestoneOf = (state: State, project: string, id: string) =>
  state.projects[project]?.milestones.find(({ milestone }) => milestone === id);

export const reach = rule({
  type: 'milestone.reach',
  who: ['executor', 'convener'],
  refuses(state, { fields: { project, milestone: id } }) {
    const problem = refuseMove(state, project, 'reach');
    if (problem) return problem;
    const milestone = milestoneOf(state, project, id);
    if (!milestone) return refuse('milestone.unknown', { project, milestone: id });
    return milestone.reached ? refuse('milestone.reached', { project, milestone: id }) : undefined;
  },
  finds(state, claim) {
    const due = dueOf(state, claim.fields.project, claim.fields.milestone) ?? null;
    const { moment, time } = momentOf(state, claim);
    return { moment, time, due, late: due !== null && moment > due };
  },
  changes(draft, { fields, finding: { moment, due, late } }) {
    const project = move(draft, fields.project, 'reach');
    const milestone = project.milestones.find((candidate) => candidate.milestone === fields.milestone);
    if (milestone) milestone.reached = { at: moment, late, due: due ?? undefined, evidence: fields.evidence };
    stopClock(draft, fields.project, fields.milestone);
  },
});

export const reopen = rule({
  type: 'milestone.reopen',
  who: ['executor', 'convener', 'supervisor'],
  refuses(state, { fields: { project, milestone: id } }) {
    const problem = refuseMove(state, project, 'reach');
    if (problem) return problem;
    const milestone = milestoneOf(state, project, id);
    if (!milestone) return refuse('milestone.unknown', { project, milestone: id });
    return milestone.reached ? undefined : refuse('milestone.not-reached', { project, milestones: [id] });
  },
  changes(draft, { fields }) {
    const project = move(draft, fields.project, 'reach');
    const milestone = project.milestones.find((candidate) => candidate.milestone === fields.milestone);
    const due = milestone?.reached?.due;
    if (milestone) milestone.reached = undefined;
    // Its clock takes up again where it was; if that is past, it passes at once.
    if (due !== undefined) startClocks(draft, fields.project, [{ milestone: fields.milestone, due }]);
  },
});

export const inspect = rule({
  type: 'inspection.record',
  who: ['supervisor'],
  refuses(state, { fields: { project: id, inspection, resolves = [] } }) {
    const problem = refuseMove(state, id, 'inspect');
    const project = state.projects[id];
    if (problem || !project) return problem;
    if (project.inspections[inspection]) return refuse('inspection.exists', { project: id, inspection });
    const unknown = resolves.find((earlier) => project.inspections[earlier]?.result !== 'defects');
    return unknown === undefined ? undefined : refuse('inspection.unknown', { project: id, inspection: unknown });
  },
  changes(draft, { fields: { project: id, inspection, result, text, resolves = [] } }) {
    const project = move(draft, id, 'inspect');
    for (const earlier of resolves) {
      const resolved = project.inspections[earlier];
      if (resolved) resolved.resolved = true;
    }
    project.inspections[inspection] = { inspection, result, text, resolved: result === 'ok' };
  },
});

export const suspend = rule({
  type: 'project.suspend',
  who: ['convener', 'supervisor', 'authority'],
  refuses: (state, { fields }) => refuseMove(state, fields.project, 'suspend'),
  finds: (state, { fields: { project } }) => ({
    clocks: ahead(state, project).flatMap(({ milestone }) => {
      const due = dueOf(state, project, milestone);
      return due === undefined ? [] : [{ milestone, due }];
    }),
  }),
  changes(draft, { fields, finding, at }) {
    const project = move(draft, fields.project, 'suspend', fields.reason);
    project.pause = { since: at, clocks: finding.clocks };
    stopClocks(draft, project);
  },
});

export const resume = rule({
  type: 'project.resume',
  who: ['convener', 'supervisor', 'authority'],
  refuses: (state, { fields }) => refuseMove(state, fields.project, 'resume'),
  finds(state, { fields, at }) {
    const pause = state.projects[fields.project]?.pause ?? { since: at, clocks: [] };
    // Every clock moves by as long as it stood; milestones rescheduled meanwhile keep their new date.
    const stood = pause.clocks.map(({ milestone, due }) => ({ milestone, due: shift(due, pause.since, at) }));
    const rescheduled = ahead(state, fields.project).filter(
      ({ milestone }) => !stood.some((clock) => clock.milestone === milestone),
    );
    return { clocks: [...stood, ...clocks(state, rescheduled)] };
  },
  changes(draft, { fields, finding }) {
    move(draft, fields.project, 'resume').pause = undefined;
    startClocks(draft, fields.project, finding.clocks);
  },
});

export const terminate = rule({
  type: 'project.terminate',
  who: ['convener', 'authority'],
  refuses: (state, { fields }) => refuseMove(state, fields.project, 'terminate'),
  changes(draft, { fields }) {
    const project = move(draft, fields.project, 'terminate', fields.reason);
    closeChanges(project, 'lapsed');
    stopClocks(draft, project);
    project.pause = undefined;
  },
});

export const complete = rule({
  type: 'project.complete',
  who: ['executor', 'convener'],
  refuses(state, { fields: { project: id } }) {
    const problem = refuseMove(state, id, 'complete');
    const project = state.projects[id];
    if (problem || !project) return problem;
    const left = ahead(state, id).map(({ milestone }) => milestone);
    if (left.length > 0) return refuse('milestone.not-reached', { project: id, milestones: left });
    const changes = Object.values(project.changes).filter(({ status }) => status === 'requested');
    if (changes.length > 0) return refuse('change.open', { project: id, changes: changes.map(({ change }) => change) });
    return refuseOpenCallOuts(state, id);
  },
  changes(draft, { fields }) {
    move(draft, fields.project, 'complete');
  },
});

export const accept = rule({
  type: 'project.accept',
  who: ['supervisor', 'convener'],
  refuses(state, { fields: { project: id }, by }) {
    const problem = refuseMove(state, id, 'accept');
    const project = state.projects[id];
    if (problem || !project) return problem;
    // Whoever did the work does not accept it.
    if (project.responsible.person === by || holds(state, by, 'executor'))
      return refuse('project.own', { project: id });
    const defects = Object.values(project.inspections).filter(({ resolved }) => !resolved);
    if (defects.length === 0) return undefined;
    return refuse('inspection.unresolved', { project: id, inspections: defects.map(({ inspection }) => inspection) });
  },
  changes(draft, { fields }) {
    move(draft, fields.project, 'accept');
  },
});

export const rectify = rule({
  type: 'project.rectify',
  who: ['convener', 'supervisor'],
  refuses(state, { fields: { project: id, milestones }, at }) {
    const kept = state.projects[id]?.milestones ?? [];
    return refuseMove(state, id, 'rectify') ?? refuseMilestones(state, at, id, milestones, kept);
  },
  finds: (state, { fields }) => ({ clocks: clocks(state, fields.milestones) }),
  changes(draft, { fields, finding }) {
    const project = move(draft, fields.project, 'rectify', fields.reason);
    project.milestones.push(...fields.milestones.map((planned) => ({ ...planned, rectification: true })));
    startClocks(draft, fields.project, finding.clocks);
    spend(draft, project);
  },
});

export const conclude = rule({
  type: 'implementation.conclude',
  who: ['convener'],
  may(state) {
    const unfinished = projectsOf(state).filter((project) => isAdopted(project) && !isClosed(project));
    if (unfinished.length > 0) {
      return refuse('project.unfinished', { projects: unfinished.map(({ project, status }) => ({ project, status })) });
    }
    return refuseOpenCallOuts(state) ?? refuseOpenClaims(state);
  },
  finds(state) {
    const closed = projectsOf(state).filter(isClosed);
    const sum = (part: 'moneyIn' | 'moneyOut') => closed.reduce((total, project) => total + project[part], 0);
    return {
      accepted: closed.filter(({ status }) => status === 'accepted').length,
      terminated: closed.filter(({ status }) => status === 'terminated').length,
      moneyIn: sum('moneyIn'),
      moneyOut: sum('moneyOut'),
    };
  },
  changes: () => {},
});
