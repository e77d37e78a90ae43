// Step 6 评估, its rules in the chart's order: what the ratings come to, and what follows from it. Pure.
import { check } from '../../law/threshold.js';
import { reopenItem } from '../across/items.js';
import { refuseOpenCallOuts } from '../call-outs/rules.js';
import { refuseOpenClaims } from '../claims/rules.js';
import { itemsWithout, wantsProject } from '../projects/items.js';
import { isClosed, move, moveAll, projectsOf, refuseMove } from '../projects/table.js';
import type { State } from '../state.js';
import { covers, isOpen, spend } from '../surveys/rules.js';
import type { Survey } from '../surveys/vocabulary.js';
import { refuse, refuseReturn, rule } from './rule.js';
import type { Evaluated } from './vocabulary.js';

/** Surveys of this evaluation: those counted in an earlier one, or about work since put right, are spent. */
const surveysOf = (state: State): Survey[] => Object.values(state.surveys).filter(({ spent }) => !spent);

function evaluate(state: State): Evaluated {
  const { dimensions, satisfied, minRatings } = state.charter.evaluation;
  const surveys = surveysOf(state);
  const sum = (part: (survey: Survey) => number) => surveys.reduce((total, survey) => total + part(survey), 0);
  const ratings = sum((survey) => survey.ratings.size);
  const weighted = sum((survey) => survey.weighted);
  const greatest = sum((survey) => survey.greatest);
  const found = check('weight', weighted, greatest, satisfied);
  return {
    surveys: surveys.map(({ survey }) => survey),
    ratings,
    minRatings,
    enough: ratings >= minRatings,
    dimensions: dimensions.map(({ id, max, weight }) => {
      const num = sum(({ sums }) => sums[id]?.points ?? 0);
      const den = sum(({ sums }) => sums[id]?.ratings ?? 0);
      return { dimension: id, max, weight, average: den === 0 ? null : { num, den } };
    }),
    weighted,
    greatest,
    check: found,
    satisfied: found.met,
    reviews: Object.values(state.reviews)
      .filter(({ spent }) => !spent)
      .map(({ review, share }) => ({ review, ...share })),
  };
}

export const find = rule({
  type: 'evaluation.find',
  who: ['convener'],
  may(state) {
    const surveys = surveysOf(state);
    const open = surveys.filter(({ survey }) => isOpen(state, survey));
    if (open.length > 0) return refuse('survey.still-open', { surveys: open.map(({ survey }) => survey) });
    // Whatever was accepted must have been asked about: satisfaction with one project says nothing of another.
    const accepted = projectsOf(state).filter(({ status }) => status === 'accepted');
    const unasked = accepted.filter((project) => !surveys.some(({ about }) => covers(about, project)));
    const missing = unasked.length > 0 || surveys.length === 0;
    return missing ? refuse('survey.missing', { projects: unasked.map(({ project }) => project) }) : undefined;
  },
  finds: evaluate,
  changes(draft, { finding }) {
    draft.evaluation.found = finding;
  },
});

export const reopen = rule({
  type: 'evaluation.reopen',
  who: ['convener'],
  may(state) {
    const { found } = state.evaluation;
    // Asking on until the answer pleases is not evaluating.
    return found?.enough
      ? refuse('evaluation.enough', { ratings: found.ratings, minRatings: found.minRatings })
      : undefined;
  },
  changes(draft) {
    draft.evaluation.found = undefined;
  },
});

/** 闭环: nothing is closed while somebody still waits for an answer. */
function refuseUnanswered(state: State) {
  const items = itemsWithout(state, isClosed);
  if (items.length > 0) return refuse('item.unanswered', { items });
  const open = refuseOpenCallOuts(state) ?? refuseOpenClaims(state);
  if (open) return open;
  const deadlines = Object.keys(state.overdue);
  return deadlines.length > 0 ? refuse('deadline.overdue', { deadlines }) : undefined;
}

function refuseDone(state: State) {
  const { found } = state.evaluation;
  if (!found?.enough) {
    const { minRatings } = state.charter.evaluation;
    return refuse('evaluation.too-few', { ratings: found?.ratings ?? 0, minRatings });
  }
  if (found.satisfied) return refuseUnanswered(state);
  const { part, whole, num, den, strict } = found.check;
  return refuse('evaluation.unsatisfied', { part, whole, num, den, strict });
}

const accepted = (state: State): string[] =>
  projectsOf(state)
    .filter(({ status }) => status === 'accepted')
    .map(({ project }) => project);

function refuseRectify(state: State, projects: readonly string[]) {
  const { maxRectifications: max } = state.charter.evaluation;
  const { rectifications } = state;
  if (rectifications >= max) return refuse('rectifications.used-up', { rectifications, max });
  if (projects.length === 0) return refuse('rectification.nothing', {});
  for (const project of projects) {
    const problem = refuseMove(state, project, 'find-wanting');
    if (problem) return problem;
  }
  return undefined;
}

const becameProjects = (state: State): string[] =>
  Object.values(state.items)
    .filter(wantsProject)
    .map(({ item }) => item);

function refuseRedeliberate(state: State, items: readonly string[]) {
  if (items.length === 0) return refuse('redeliberation.nothing', {});
  for (const id of items) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    if (!wantsProject(item)) return refuse('item.not-decided', { item: id, status: item.status });
  }
  return undefined;
}

export const conclude = rule({
  type: 'evaluation.conclude',
  who: ['convener'],
  refuses(state, { fields }) {
    if (fields.way === 'done') return refuseDone(state);
    if (fields.reason === undefined) return refuse('reason.missing', { about: fields.way });
    switch (fields.way) {
      case 'rectify':
        return refuseRectify(state, fields.projects ?? accepted(state));
      case 'redeliberate':
        return refuseReturn(state) ?? refuseRedeliberate(state, fields.items ?? becameProjects(state));
      case 'new-topic':
        return fields.follows === undefined ? refuse('follow-up.missing', {}) : refuseUnanswered(state);
    }
  },
  finds: (state, { fields }) => ({
    next: fields.way,
    projects: fields.way === 'rectify' ? (fields.projects ?? accepted(state)) : [],
    items: fields.way === 'redeliberate' ? (fields.items ?? becameProjects(state)) : [],
  }),
  changes(draft, { fields, finding }) {
    draft.evaluation.way = { next: finding.next, reason: fields.reason, follows: fields.follows };
    if (finding.next === 'rectify') draft.rectifications += 1;
    for (const project of finding.projects) move(draft, project, 'find-wanting', fields.reason);
    for (const item of finding.items) {
      reopenItem(draft, item);
      moveAll(draft, item, 'supersede', fields.reason);
    }
    // The next evaluation asks anew.
    if (finding.next === 'rectify' || finding.next === 'redeliberate') spend(draft);
  },
});
