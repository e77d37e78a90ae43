// Step 4 项目转化, its rules in the chart's order: projects are drafted and funded, screened, and adopted or not. Pure.
import { Crowd } from '../../crowd.js';
import type { Stamp } from '../../kernel/command.js';
import { hasRole, isKnown } from '../../kernel/questions.js';
import { type Weighted, weighted } from '../../kernel/scores.js';
import { check } from '../../law/threshold.js';
import { reopenItem } from '../across/items.js';
import { refuseOpenCallOuts } from '../call-outs/rules.js';
import { refuseOpenClaims } from '../claims/rules.js';
import { itemsWithout } from '../projects/items.js';
import { refuseSource, secured } from '../projects/ledger.js';
import { refuseMilestones } from '../projects/milestones.js';
import { isAdopted, isDecided, isUndecided, move, moveAll, projectsOf, refuseMove } from '../projects/table.js';
import { newProject, type Plan } from '../projects/vocabulary.js';
import type { State } from '../state.js';
import { refuse, refuseReturn, rule } from './rule.js';

/** What is drafted must be about known sources, people and bodies. */
function refusePlan(state: State, { funding = [], responsible }: { [K in keyof Plan]?: Plan[K] | undefined }) {
  if (responsible && !isKnown(state, responsible.person))
    return refuse('person.unknown', { person: responsible.person });
  if (responsible?.body !== undefined && !state.bodies[responsible.body])
    return refuse('body.unknown', { body: responsible.body });
  for (const { source } of funding) {
    const unknown = refuseSource(state, source);
    if (unknown) return unknown;
  }
  return undefined;
}

/** For whoever drafted it, or the convener. */
function refuseOthers(state: State, id: string, { by }: Stamp) {
  const theirs = state.projects[id]?.by === by || hasRole(state, by, ['convener']);
  return theirs ? undefined : refuse('project.not-yours', { project: id });
}

export const draft = rule({
  type: 'project.draft',
  who: ['convener', 'executor', 'member'],
  refuses(state, { fields, at }) {
    const item = state.items[fields.item];
    if (!item) return refuse('item.unknown', { item: fields.item });
    if (!isDecided(item)) return refuse('item.not-decided', { item: item.item, status: item.status });
    if (item.becomes !== 'project') return refuse('item.executes-itself', { item: item.item, becomes: item.becomes });
    if (state.projects[fields.project]) return refuse('project.exists', { project: fields.project });
    return refusePlan(state, fields) ?? refuseMilestones(state, at, fields.project, fields.milestones, []);
  },
  changes(draft, { fields: { project, item, ...plan }, by }) {
    draft.projects[project] = newProject(project, item, by, plan);
  },
});

export const amend = rule({
  type: 'project.amend',
  who: ['convener', 'executor', 'member'],
  refuses(state, claim) {
    const { fields, at } = claim;
    const problem = refuseMove(state, fields.project, 'amend') ?? refuseOthers(state, fields.project, claim);
    if (problem) return problem;
    const reached = state.projects[fields.project]?.milestones.filter((milestone) => milestone.reached) ?? [];
    return refusePlan(state, fields) ?? refuseMilestones(state, at, fields.project, fields.milestones ?? [], reached);
  },
  changes(draft, { fields: { project: id, reason: _, milestones, ...plan } }) {
    const project = move(draft, id, 'amend');
    // Only what was given replaces: a field left out is not a field emptied.
    const given = Object.entries(plan).filter(([, value]) => value !== undefined);
    Object.assign(project, Object.fromEntries(given));
    if (!milestones) return;
    const reached = project.milestones.filter((milestone) => milestone.reached);
    project.milestones = [...reached, ...milestones.map((planned) => ({ ...planned, rectification: false }))];
  },
});

export const withdraw = rule({
  type: 'project.withdraw',
  who: ['convener', 'executor', 'member'],
  refuses: (state, claim) =>
    refuseMove(state, claim.fields.project, 'withdraw') ?? refuseOthers(state, claim.fields.project, claim),
  changes(draft, { fields }) {
    move(draft, fields.project, 'withdraw', fields.reason);
  },
});

export const submit = rule({
  type: 'project.submit',
  who: ['convener', 'executor', 'member'],
  refuses(state, { fields: { project: id } }) {
    const problem = refuseMove(state, id, 'submit');
    const project = state.projects[id];
    if (problem || !project) return problem;
    const planned = project.funding.reduce((total, { amount }) => total + amount, 0);
    const equal = planned === project.budget;
    return equal ? undefined : refuse('project.funding-unequal', { project: id, budget: project.budget, planned });
  },
  changes(draft, { fields }) {
    const project = move(draft, fields.project, 'submit');
    // What was scored before is another draft.
    project.scores = Crowd.empty();
    project.reason = undefined;
  },
});

export const openScreening = rule({ type: 'projects.screen', who: ['convener'], changes: () => {} });

export const reopenDrafting = rule({ type: 'drafting.reopen', who: ['convener'], changes: () => {} });

export const score = rule({
  type: 'project.score',
  who: ['convener', 'member', 'authority'],
  refuses(state, { fields }) {
    const problem = refuseMove(state, fields.project, 'score');
    if (problem) return problem;
    const found = weighted(state.charter.conversion.criteria, fields.scores);
    return 'criterion' in found ? refuse('project.score-malformed', { project: fields.project, ...found }) : undefined;
  },
  finds(state, { fields }) {
    const found = weighted(state.charter.conversion.criteria, fields.scores);
    if ('criterion' in found) throw new Error(`scores of ${fields.project} were judged a moment ago`);
    return found;
  },
  changes(draft, { fields, finding, by }) {
    const project = move(draft, fields.project, 'score');
    // Whoever scores twice has thought again.
    project.scores = project.scores.set(by, finding);
  },
});

/** All scorers' weighted points together, against the pass mark where there is one. */
function screening(state: State, id: string) {
  const project = state.projects[id];
  if (!project) throw new Error(`project ${id} is not in the register`);
  const score: Weighted = { weighted: 0, greatest: 0 };
  for (const given of project.scores.values()) {
    score.weighted += given.weighted;
    score.greatest += given.greatest;
  }
  const { passMark } = state.charter.conversion;
  return {
    scorers: project.scores.size,
    score,
    check: passMark === null ? null : check('weight', score.weighted, score.greatest, passMark),
    secured: secured(project),
    budget: project.budget,
  };
}

export const screen = rule({
  type: 'project.screen',
  who: ['convener', 'authority'],
  refuses(state, { fields: { project, decision, reason } }) {
    const problem = refuseMove(state, project, decision);
    if (problem) return problem;
    if (decision !== 'approve') return reason === undefined ? refuse('reason.missing', { about: project }) : undefined;
    const { score, check, secured, budget } = screening(state, project);
    if (check && !check.met) {
      const { num, den, strict } = check;
      return refuse('project.below-pass-mark', { project, ...score, num, den, strict });
    }
    const short = state.charter.conversion.mustBeFunded && secured < budget;
    return short ? refuse('project.underfunded', { project, budget, secured }) : undefined;
  },
  finds: (state, { fields }) => screening(state, fields.project),
  changes(draft, { fields, finding }) {
    const project = move(draft, fields.project, fields.decision, fields.reason);
    if (fields.decision === 'approve') project.approvedBudget = finding.budget;
  },
});

export const conclude = rule({
  type: 'conversion.conclude',
  who: ['convener'],
  may(state) {
    const undecided = projectsOf(state).filter(isUndecided);
    if (undecided.length > 0) return refuse('project.undecided', { projects: undecided.map(({ project }) => project) });
    const items = itemsWithout(state, isAdopted);
    if (items.length > 0) return refuse('item.without-project', { items });
    // With nothing to carry out the consultation ends, and nobody may be left waiting.
    return projectsOf(state).some(isAdopted) ? undefined : (refuseOpenCallOuts(state) ?? refuseOpenClaims(state));
  },
  finds(state) {
    const projects = projectsOf(state).filter(isAdopted).length;
    const executed = Object.values(state.items).some((item) => isDecided(item) && item.becomes !== 'project');
    return { projects, next: projects > 0 ? 'implementation' : executed ? 'adopted' : 'nothing' };
  },
  changes: () => {},
});

export const sendBack = rule({
  type: 'conversion.send-back',
  who: ['convener'],
  may: refuseReturn,
  refuses(state, { fields }) {
    for (const id of fields.items) {
      const item = state.items[id];
      if (!item) return refuse('item.unknown', { item: id });
      if (!isDecided(item)) return refuse('item.not-decided', { item: id, status: item.status });
      // What is being carried out goes back from there, with its clocks and its money.
      const begun = projectsOf(state, id).find(({ status }) =>
        ['under-way', 'suspended', 'completed'].includes(status),
      );
      if (begun) return refuse('item.has-project', { item: id, project: begun.project, status: begun.status });
    }
    return undefined;
  },
  changes(draft, { fields }) {
    for (const id of fields.items) {
      reopenItem(draft, id);
      moveAll(draft, id, 'supersede', fields.reason);
    }
    draft.conversion.back = fields;
  },
});
