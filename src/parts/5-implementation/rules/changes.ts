// Step 5 组织实施, the rules of changes 变更: small ones are decided here, material ones go back. Pure.

import { isKnown } from '../../../kernel/questions.js';
import { type Check, check } from '../../../law/threshold.js';
import { putItemAgain, reopenItem } from '../../across/items.js';
import { clocks, refuseMilestones, startClocks, stopClocks } from '../../projects/milestones.js';
import { move, type ProjectDraft, refuseMove } from '../../projects/table.js';
import type { Alteration, Change, Project } from '../../projects/vocabulary.js';
import type { State } from '../../state.js';
import { refuse, refuseReturn, rule } from '../rule.js';

/** Whether a change is material: by the charter's share of the budget as screening approved it, or as declared. */
function materiality(state: State, project: Project, alters: Alteration): { material: boolean; check: Check | null } {
  if (alters.kind === 'content') return { material: alters.material, check: null };
  if (alters.kind !== 'budget') return { material: false, check: null };
  const approved = project.approvedBudget ?? project.budget;
  const difference = Math.abs(alters.budget - approved);
  const found = check('weight', difference, approved, state.charter.implementation.materialChange);
  // Of nothing there is no share: where no money was approved, any money is material.
  return { material: approved === 0 ? difference > 0 : found.met, check: found };
}

function refuseAlteration(state: State, project: Project, alters: Alteration, at: string) {
  switch (alters.kind) {
    case 'budget': {
      const { moneyOut } = project;
      const below = alters.budget < moneyOut;
      return below
        ? refuse('change.below-spent', { project: project.project, budget: alters.budget, moneyOut })
        : undefined;
    }
    case 'schedule': {
      const milestone = project.milestones.find((candidate) => candidate.milestone === alters.milestone);
      if (!milestone) return refuse('milestone.unknown', { project: project.project, milestone: alters.milestone });
      if (milestone.reached)
        return refuse('milestone.reached', { project: project.project, milestone: alters.milestone });
      return refuseMilestones(state, at, project.project, [{ ...milestone, due: alters.due }], []);
    }
    case 'responsible': {
      const { body, person } = alters.responsible;
      if (!isKnown(state, person)) return refuse('person.unknown', { person });
      return body !== undefined && !state.bodies[body] ? refuse('body.unknown', { body }) : undefined;
    }
    case 'content':
      return undefined;
  }
}

export const request = rule({
  type: 'change.request',
  who: ['executor', 'convener'],
  refuses(state, { fields: { project: id, change, alters }, at }) {
    const problem = refuseMove(state, id, 'change');
    const project = state.projects[id];
    if (problem || !project) return problem;
    if (project.changes[change]) return refuse('change.exists', { project: id, change });
    return refuseAlteration(state, project, alters, at);
  },
  changes(draft, { fields: { project, change, alters, reason }, by }) {
    move(draft, project, 'change').changes[change] = { change, alters, reason, by, status: 'requested' };
  },
});

export const decide = rule({
  type: 'change.decide',
  who: ['convener', 'authority'],
  refuses(state, { fields: { project: id, change: changeId, decision, reason }, by, at }) {
    const problem = refuseMove(state, id, 'change');
    const project = state.projects[id];
    if (problem || !project) return problem;
    const change = project.changes[changeId];
    if (!change) return refuse('change.unknown', { project: id, change: changeId });
    if (change.status !== 'requested')
      return refuse('change.decided', { project: id, change: changeId, status: change.status });
    if (decision === 'decline') return reason === undefined ? refuse('reason.missing', { about: changeId }) : undefined;
    // Nobody approves what they asked for themselves; declining it is withdrawing it.
    if (change.by === by) return refuse('change.own', { project: id, change: changeId });
    if (materiality(state, project, change.alters).material) {
      const budgets =
        change.alters.kind === 'budget'
          ? { from: project.approvedBudget ?? project.budget, to: change.alters.budget }
          : { from: null, to: null };
      return refuse('change.material', { project: id, change: changeId, ...budgets });
    }
    // What was possible when it was asked for may no longer be.
    return refuseAlteration(state, project, change.alters, at);
  },
  finds(state, { fields }) {
    const project = state.projects[fields.project];
    const alters = project?.changes[fields.change]?.alters;
    if (!project || !alters) throw new Error(`change ${fields.change} was there a moment ago`);
    const due = alters.kind === 'schedule' ? (clocks(state, [alters])[0]?.due ?? null) : null;
    return { ...materiality(state, project, alters), due };
  },
  changes(draft, { fields, finding }) {
    const project = move(draft, fields.project, 'change');
    const change = project.changes[fields.change];
    if (!change) return;
    change.status = fields.decision === 'approve' ? 'approved' : 'declined';
    if (change.status === 'declined') return;
    alter(project, change.alters);
    if (change.alters.kind !== 'schedule' || finding.due === null) return;
    const { milestone } = change.alters;
    const clock = { milestone, due: finding.due };
    // While the project is suspended its clocks stand: the new end counts once it is resumed.
    if (project.pause) project.pause.clocks = project.pause.clocks.filter((stopped) => stopped.milestone !== milestone);
    else startClocks(draft, fields.project, [clock]);
  },
});

function alter(project: ProjectDraft, alters: Alteration): void {
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
export function closeChanges(project: ProjectDraft, status: Change['status']): void {
  for (const change of Object.values(project.changes)) if (change.status === 'requested') change.status = status;
}

export const sendBack = rule({
  type: 'implementation.send-back',
  who: ['convener'],
  may: refuseReturn,
  refuses(state, { fields }) {
    for (const id of fields.projects) {
      const problem = refuseMove(state, id, 'send-back');
      if (problem) return problem;
      const item = state.items[state.projects[id]?.item ?? ''];
      // What was agreed by consensus has no route to be voted by.
      if (fields.to === 'vote' && item?.route.length === 0) return refuse('item.no-route', { item: item.item });
    }
    return undefined;
  },
  finds: (_state, { fields }) => ({ next: fields.to }),
  changes(draft, { fields }) {
    for (const id of fields.projects) {
      const project = move(draft, id, 'send-back', fields.reason);
      closeChanges(project, 'sent-back');
      stopClocks(draft, project);
      project.pause = undefined;
      if (fields.to === 'vote') putItemAgain(draft, project.item);
      else reopenItem(draft, project.item);
    }
    draft.implementation.back = fields;
  },
});
