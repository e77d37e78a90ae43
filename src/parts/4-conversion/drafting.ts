// Step 4 项目转化, drafting: what was decided is written down as projects, amended, withdrawn and submitted. Pure.
import * as z from 'zod/mini';
import { id, newId, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { hasRole } from '../../kernel/questions.js';
import { PersistentMap } from '../../persistent-map.js';
import { admitted, byType, command, refuse, type State } from '../command.js';
import { theItem } from '../common/items.js';
import { isDecided } from '../projects/items.js';
import { refuseSource } from '../projects/ledger.js';
import { refuseMilestones } from '../projects/milestones.js';
import { type Plan, plan } from '../projects/plan.js';
import { newProject, refuseResponsible, theProject } from '../projects/register.js';
import { move, refuseOutOfTurn } from '../projects/table.js';
import type { Project } from '../projects/words.js';

/** What is drafted must be about known sources, people and bodies. */
function refusePlan(state: State, { funding = [], responsible }: { [K in keyof Plan]?: Plan[K] | undefined }) {
  const stranger = responsible && refuseResponsible(state, responsible);
  if (stranger) return stranger;
  for (const { source } of funding) {
    const unknown = refuseSource(state, source);
    if (unknown) return unknown;
  }
  return undefined;
}

/** For whoever drafted it, or the convener. */
const refuseOthers = (state: State, project: Project, { by }: Pick<Stamp, 'by'>) =>
  project.by === by || hasRole(state, by, ['convener'])
    ? undefined
    : refuse('project.not-yours', { project: project.project });

const reachedOf = ({ milestones }: Project) => milestones.filter(({ reached }) => reached);

/** What a draft says of itself, and its amendment may say anew. */
const DRAFTED = [
  'project',
  'title',
  'goal',
  'beneficiaries',
  'content',
  'manner',
  'effect',
  'responsible',
  'budget',
  'funding',
  'milestones',
  'indicators',
] as const;

export const draft = command({
  type: 'project.draft',
  fields: z.strictObject({ project: newId, item: id, ...plan.shape }),
  who: ['convener', 'executor', 'member'],
  back: {
    by: {
      'project.amend': DRAFTED,
      'project.withdraw': ['project'],
    },
    until: 'submitted',
  },
  subject: theItem,
  judge(state, { fields, at }, { item, status, becomes }) {
    if (!isDecided({ status })) return refuse('item.not-decided', { item, status });
    if (becomes !== 'project') return refuse('item.executes-itself', { item, becomes });
    if (state.projects[fields.project]) return refuse('project.exists', { project: fields.project });
    return refusePlan(state, fields) ?? refuseMilestones(state, at, fields.project, fields.milestones, []) ?? admitted;
  },
  changes(draft, { fields: { project, item, ...plan }, by }) {
    draft.projects[project] = newProject(project, item, by, plan);
  },
});

export const amend = command({
  type: 'project.amend',
  /** The fields given replace the old; new milestones replace those not yet reached. */
  fields: z.strictObject({ project: id, reason: text(), ...z.partial(plan).shape }),
  who: ['convener', 'executor', 'member'],
  back: {
    by: {
      'project.amend': DRAFTED,
    },
    until: 'submitted',
  },
  subject: theProject,
  judge: (state, claim, project) =>
    refuseOutOfTurn(project, 'amend') ??
    refuseOthers(state, project, claim) ??
    refusePlan(state, claim.fields) ??
    refuseMilestones(state, claim.at, project.project, claim.fields.milestones ?? [], reachedOf(project)) ??
    admitted,
  changes(_draft, { fields: { project: _project, reason: _reason, milestones, ...plan } }, project) {
    // Only what was given replaces: a field left out is not a field emptied.
    const given = Object.entries(plan).filter(([, value]) => value !== undefined);
    Object.assign(project, Object.fromEntries(given));
    if (!milestones) return;
    const planned = milestones.map((milestone) => ({ ...milestone, rectification: false }));
    project.milestones = [...reachedOf(project), ...planned];
  },
});

export const withdraw = command({
  type: 'project.withdraw',
  fields: z.strictObject({ project: id, reason: text() }),
  who: ['convener', 'executor', 'member'],
  back: { by: { 'project.draft': [] }, until: 'conversion' },
  subject: theProject,
  judge: (state, claim, project) =>
    refuseOutOfTurn(project, 'withdraw') ?? refuseOthers(state, project, claim) ?? admitted,
  changes: (_draft, { fields }, project) => move(project, 'withdraw', fields.reason),
});

/** What is planned to come in is what it is to cost. */
function refuseUnequal({ project, funding, budget }: Project) {
  const planned = funding.reduce((total, { amount }) => total + amount, 0);
  return planned === budget ? undefined : refuse('project.funding-unequal', { project, budget, planned });
}

export const submit = command({
  type: 'project.submit',
  fields: z.strictObject({ project: id }),
  who: ['convener', 'executor', 'member'],
  back: {
    by: { 'project.withdraw': ['project'], 'project.screen': { project: 'project', decision: { is: 'return' } } },
    until: 'screened',
  },
  subject: theProject,
  judge: (_state, _claim, project) => refuseOutOfTurn(project, 'submit') ?? refuseUnequal(project) ?? admitted,
  changes(_draft, _fact, project) {
    move(project, 'submit');
    // What was scored before is another draft.
    project.scores = PersistentMap.empty();
    project.scoredSince = undefined;
    project.reason = undefined;
  },
});

export const reopenDrafting = command({
  type: 'drafting.reopen',
  fields: z.strictObject({ reason: text() }),
  who: ['convener'],
  back: { by: { 'projects.screen': [] }, until: 'conversion' },
});

/** Everything declared here, by type. */
export const commands = byType(draft, amend, withdraw, submit, reopenDrafting);
