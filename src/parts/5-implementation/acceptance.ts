// Step 5 组织实施, the work is looked at: inspected 检查, completed, accepted 验收, put right 整改. Pure.
import * as z from 'zod/mini';
import { id, newId, text, word } from '../../fields.js';
import { holds } from '../../kernel/questions.js';
import { refuseOpenCallOuts } from '../call-outs/call-out.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { ahead, clocks, refuseMilestones, startClocks } from '../projects/milestones.js';
import { milestone } from '../projects/plan.js';
import { inProject, theProject } from '../projects/register.js';
import { move, refuseOutOfTurn } from '../projects/table.js';
import type { Inspection, Project } from '../projects/words.js';
import { spend as spendSurveys } from '../surveys/commands.js';

/** The project, and those of its inspections whose defects have been put right. */
const theInspections = inProject((project, { resolves = [] }: { resolves?: string[] | undefined }) => {
  const resolved: Inspection[] = [];
  for (const id of resolves) {
    const earlier = project.inspections[id];
    if (earlier?.result !== 'defects')
      return refuse('inspection.unknown', { project: project.project, inspection: id });
    resolved.push(earlier);
  }
  return { project, resolved };
});

export const inspect = command({
  type: 'inspection.record',
  fields: z.strictObject({
    project: id,
    inspection: newId,
    result: z.enum(['ok', 'defects']),
    text: z.optional(text()),
    /** Earlier inspections whose defects have been put right. */
    resolves: z.optional(z.array(id)),
  }),
  who: ['supervisor'],
  back: { by: { 'inspection.record': { project: 'project', resolves: ['inspection'] } }, until: 'accepted' },
  subject: theInspections,
  judge(_state, { fields: { inspection } }, { project }) {
    const exists = project.inspections[inspection];
    return (
      refuseOutOfTurn(project, 'inspect') ??
      (exists ? refuse('inspection.exists', { project: project.project, inspection }) : admitted)
    );
  },
  changes(_draft, { fields: { inspection, result, text } }, { project, resolved }) {
    for (const earlier of resolved) earlier.resolved = true;
    project.inspections[inspection] = { inspection, result, text, resolved: result === 'ok' };
  },
});

/** Nothing of it may be left to do, to decide or to answer. */
function refuseIncomplete(state: State, project: Project) {
  const { project: id, changes } = project;
  const milestones = ahead(project).map(({ milestone }) => milestone);
  if (milestones.length > 0) return refuse('milestone.not-reached', { project: id, milestones });
  const open = Object.values(changes).filter(({ status }) => status === 'requested');
  if (open.length > 0) return refuse('change.open', { project: id, changes: open.map(({ change }) => change) });
  return refuseOpenCallOuts(state, id);
}

export const complete = command({
  type: 'project.complete',
  fields: z.strictObject({ project: id }),
  who: ['executor', 'convener'],
  back: { by: { 'project.rectify': ['project'] }, until: 'work' },
  subject: theProject,
  judge: (state, _claim, project) =>
    refuseOutOfTurn(project, 'complete') ?? refuseIncomplete(state, project) ?? admitted,
  changes: (_draft, _fact, project) => move(project, 'complete'),
});

/** Whoever did the work does not accept it: neither who is responsible nor anybody who carries out. */
const refuseOwn = (state: State, { project, responsible }: Project, by: string) =>
  responsible.person === by || holds(state, by, 'executor') ? refuse('project.own', { project }) : undefined;

function refuseDefects({ project, inspections }: Project) {
  const defects = Object.values(inspections).filter(({ resolved }) => !resolved);
  return defects.length > 0
    ? refuse('inspection.unresolved', { project, inspections: defects.map(({ inspection }) => inspection) })
    : undefined;
}

export const accept = command({
  type: 'project.accept',
  fields: z.strictObject({ project: id, document: z.optional(word), text: z.optional(text()) }),
  who: ['supervisor', 'convener'],
  back: { by: { 'project.rectify': ['project'] }, until: 'work' },
  subject: theProject,
  judge: (state, { by }, project) =>
    refuseOutOfTurn(project, 'accept') ?? refuseOwn(state, project, by) ?? refuseDefects(project) ?? admitted,
  changes: (_draft, _fact, project) => move(project, 'accept'),
});

export const rectify = command({
  type: 'project.rectify',
  /** Back under way, with what is still to be reached. */
  fields: z.strictObject({ project: id, milestones: z.array(milestone).check(z.minLength(1)), reason: text() }),
  who: ['convener', 'supervisor'],
  back: {
    by: {
      'milestone.reach': { project: 'project', milestone: '/fields/milestones/0/milestone' },
      'project.complete': ['project'],
    },
    until: 'work',
  },
  subject: theProject,
  judge: (state, { fields: { milestones }, at }, project) =>
    refuseOutOfTurn(project, 'rectify') ??
    refuseMilestones(state, at, project.project, milestones, project.milestones) ??
    found({ clocks: clocks(state, milestones) }),
  changes(draft, { fields, finding }, project) {
    move(project, 'rectify', fields.reason);
    project.milestones.push(...fields.milestones.map((planned) => ({ ...planned, rectification: true })));
    startClocks(draft, project.project, finding.clocks);
    spendSurveys(draft, project);
  },
});

/** Everything declared here, by type. */
export const commands = byType(inspect, complete, accept, rectify);
