// Step 5 组织实施, changes 变更: small ones are decided here, material ones go back. Pure.
import * as z from 'zod/mini';
import { id, newId, text } from '../../fields.js';
import { type Check, check } from '../../law/threshold.js';
import { admitted, byType, command, found, refuse, refuseOnceMore, refuseReturn, type State } from '../command.js';
import { putItemAgain, reopenItem } from '../common/item-status.js';
import { clocks, refuseMilestones, startClocks, stopClocks } from '../projects/milestones.js';
import { type Alteration, alteration } from '../projects/plan.js';
import { inProject, refuseResponsible, theProject, theProjects } from '../projects/register.js';
import { changeLifecycle, move, refuseOutOfTurn } from '../projects/table.js';
import type { Change, Project } from '../projects/words.js';

/** The budget as screening approved it: changes are measured against it. */
const approvedOf = ({ approvedBudget, budget }: Project): number => approvedBudget ?? budget;

/** Whether a change is material: by the charter's share of the budget as screening approved it, or as declared. */
function materiality(state: State, project: Project, alters: Alteration): { material: boolean; check: Check | null } {
  if (alters.kind === 'content') return { material: alters.material, check: null };
  if (alters.kind !== 'budget') return { material: false, check: null };
  const approved = approvedOf(project);
  const difference = Math.abs(alters.budget - approved);
  const found = check('weight', difference, approved, state.charter.implementation.materialChange);
  // Of nothing there is no share: where no money was approved, any money is material.
  return { material: approved === 0 ? difference > 0 : found.met, check: found };
}

function refuseAlteration(state: State, { project, moneyOut, milestones }: Project, alters: Alteration, at: string) {
  switch (alters.kind) {
    case 'budget': {
      const { budget } = alters;
      return budget < moneyOut ? refuse('change.below-spent', { project, budget, moneyOut }) : undefined;
    }
    case 'schedule': {
      const { milestone: id, due } = alters;
      const milestone = milestones.find((candidate) => candidate.milestone === id);
      if (!milestone) return refuse('milestone.unknown', { project, milestone: id });
      if (milestone.reached) return refuse('milestone.reached', { project, milestone: id });
      return refuseMilestones(state, at, project, [{ ...milestone, due }], []);
    }
    case 'responsible':
      return refuseResponsible(state, alters.responsible);
    case 'content':
      return undefined;
  }
}

export const request = command({
  type: 'change.request',
  fields: z.strictObject({ project: id, change: newId, alters: alteration, reason: text() }),
  who: ['executor', 'convener'],
  back: {
    by: { 'change.decide': { project: 'project', change: 'change', decision: { is: 'decline' } } },
    until: 'decided',
  },
  subject: theProject,
  judge(state, { fields: { change, alters }, at }, project) {
    const exists = project.changes[change];
    return (
      refuseOutOfTurn(project, 'change') ??
      (exists ? refuse('change.exists', { project: project.project, change }) : undefined) ??
      refuseAlteration(state, project, alters, at) ??
      admitted
    );
  },
  changes(_draft, { fields: { change, alters, reason }, by }, project) {
    project.changes[change] = { change, alters, reason, by, status: 'requested' };
  },
});

const theChange = inProject((project, { change: id }: { change: string }) => {
  const change = project.changes[id];
  return change ? { project, change } : refuse('change.unknown', { project: project.project, change: id });
});

/** A material change is not for whoever decides here. */
function refuseMaterial(project: Project, { change, alters }: Change) {
  const budgets =
    alters.kind === 'budget' ? { from: approvedOf(project), to: alters.budget } : { from: null, to: null };
  return refuse('change.material', { project: project.project, change, ...budgets });
}

export const decide = command({
  type: 'change.decide',
  fields: z.strictObject({
    project: id,
    change: id,
    decision: z.enum(['approve', 'decline']),
    /** Owed when it is declined. */
    reason: z.optional(text()),
  }),
  who: ['convener', 'authority'],
  back: { by: { 'change.request': ['project'] }, until: 'complete' },
  subject: theChange,
  judge(state, { fields: { decision, reason }, by, at }, { project, change }) {
    const { alters, status } = change;
    const named = { project: project.project, change: change.change };
    const refused = refuseOutOfTurn(project, 'change');
    if (refused) return refused;
    if (!changeLifecycle.may(change, decision)) return refuse('change.decided', { ...named, status });
    // `check` is the change of the approved budget against what is material; `due` the new end of a milestone.
    const { material, check } = materiality(state, project, alters);
    const due = alters.kind === 'schedule' ? (clocks(state, [alters])[0]?.due ?? null) : null;
    const decided = found({ material, check, due });
    if (decision === 'decline')
      return reason === undefined ? refuse('reason.missing', { about: named.change }) : decided;
    // Nobody approves what they asked for themselves; declining it is withdrawing it.
    if (change.by === by) return refuse('change.own', named);
    if (material) return refuseMaterial(project, change);
    // What was possible when it was asked for may no longer be.
    return refuseAlteration(state, project, alters, at) ?? decided;
  },
  changes(draft, { fields, finding: { due } }, { project, change }) {
    changeLifecycle.move(change, fields.decision);
    if (fields.decision === 'decline') return;
    const { alters } = change;
    alter(project, alters);
    if (alters.kind !== 'schedule' || due === null) return;
    const { milestone } = alters;
    // While the project is suspended its clocks stand: the new end counts once it is resumed.
    if (project.pause) project.pause.clocks = project.pause.clocks.filter((stopped) => stopped.milestone !== milestone);
    else startClocks(draft, project.project, [{ milestone, due }]);
  },
});

function alter(project: Project, alters: Alteration): void {
  switch (alters.kind) {
    case 'budget':
      project.budget = alters.budget;
      break;
    case 'schedule':
      for (const milestone of project.milestones)
        if (milestone.milestone === alters.milestone) milestone.due = alters.due;
      break;
    case 'content':
      project.content = alters.content;
      break;
    case 'responsible':
      project.responsible = alters.responsible;
      break;
  }
}

/** Changes nobody has decided on go with the project. */
export function closeChanges({ changes }: Project, verb: 'send-back' | 'lapse'): void {
  for (const change of Object.values(changes))
    if (changeLifecycle.may(change, verb)) changeLifecycle.move(change, verb);
}

export const sendBack = command({
  type: 'implementation.send-back',
  /** Material changes are decided where the matter was: deliberated again, or voted on again. */
  fields: z.strictObject({
    projects: z.array(id).check(z.minLength(1)),
    to: z.enum(['deliberation', 'vote']),
    reason: text(),
  }),
  who: ['convener'],
  back: { by: { 'round.call': [], 'notice.post': [] }, until: 'ends' },
  may: refuseOnceMore,
  subject: (state, { fields }) => theProjects(state, fields.projects),
  judge(state, { fields: { to } }, projects) {
    for (const project of projects) {
      const refused = refuseOutOfTurn(project, 'send-back');
      if (refused) return refused;
      // What was agreed by consensus has no route to be voted by.
      if (to === 'vote' && state.items[project.item]?.route.length === 0)
        return refuse('item.no-route', { item: project.item });
    }
    return refuseReturn(state, to) ?? found({ next: to });
  },
  changes(draft, { fields }, projects) {
    for (const project of projects) {
      move(project, 'send-back', fields.reason);
      closeChanges(project, 'send-back');
      stopClocks(draft, project);
      project.pause = undefined;
      if (fields.to === 'vote') putItemAgain(draft, project.item);
      else reopenItem(draft, project.item);
    }
    draft.implementation.back = fields;
  },
});

/** Everything declared here, by type. */
export const commands = byType(request, decide, sendBack);
