// Step 6 评估, in the chart's order: what the ratings come to, and what follows from it. Pure; imports no other step.
import * as z from 'zod/mini';
import { count, id, someone, text, word } from '../../fields.js';
import { isKnown } from '../../kernel/questions.js';
import { isRefused } from '../../kernel/refusal.js';
import { since } from '../../kernel/revisions.js';
import type { Item } from '../../kernel/state.js';
import { check } from '../../law/threshold.js';
import { byType, command, found, refuse, refuseReturn, type State } from '../command.js';
import { reopenItem } from '../common/item-status.js';
import { itemsWithout, wantsProject } from '../projects/items.js';
import { projectsOf, supersede, theProjects } from '../projects/register.js';
import { isClosed, move, refuseOutOfTurn } from '../projects/table.js';
import type { Project } from '../projects/words.js';
import { rerated, scored, spend, theRating } from '../surveys/commands.js';
import { covers, isOpen } from '../surveys/standing.js';
import type { Survey } from '../surveys/words.js';
import { refuseOpenRegisters } from '../unfinished.js';
import type { Evaluated, Next } from './words.js';

/** Surveys of this evaluation: those counted in an earlier one, or about work since put right, are spent. */
const surveysOf = (state: State): Survey[] => Object.values(state.surveys).filter(({ spent }) => !spent);

const accepted = (state: State): Project[] => projectsOf(state).filter(({ status }) => status === 'accepted');

const idsOf = (projects: readonly Project[]): string[] => projects.map(({ project }) => project);

/** How many people rated, where there are several surveys: whoever rates several projects is one. */
const ratersOf = (surveys: readonly Survey[]): number | undefined =>
  surveys.length < 2 ? undefined : new Set(surveys.flatMap(({ ratings }) => [...ratings.keys()])).size;

function evaluate(state: State): Evaluated {
  const { dimensions, satisfied, minRatings } = state.charter.evaluation;
  const surveys = surveysOf(state);
  const sum = (part: (survey: Survey) => number) => surveys.reduce((total, survey) => total + part(survey), 0);
  const ratings = sum((survey) => survey.ratings.size);
  const raters = since(state, 1) ? ratersOf(surveys) : undefined;
  const weighted = sum((survey) => survey.weighted);
  const greatest = sum((survey) => survey.greatest);
  const compared = check('weight', weighted, greatest, satisfied);
  return {
    surveys: surveys.map(({ survey }) => survey),
    ratings,
    ...(raters !== undefined && { raters }),
    minRatings,
    enough: (raters ?? ratings) >= minRatings,
    dimensions: dimensions.map(({ id, max, weight }) => {
      const num = sum(({ sums }) => sums[id]?.points ?? 0);
      const den = sum(({ sums }) => sums[id]?.ratings ?? 0);
      return { dimension: id, max, weight, average: den === 0 ? null : { num, den } };
    }),
    weighted,
    greatest,
    check: compared,
    satisfied: compared.met,
    reviews: Object.values(state.reviews)
      .filter(({ spent }) => !spent)
      .map(({ review, share }) => ({ review, ...share })),
  };
}

export const find = command({
  type: 'evaluation.find',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'evaluation.revise': [], 'evaluation.reopen': [] }, until: 'evaluated' },
  may(state) {
    const surveys = surveysOf(state);
    const open = surveys.filter((survey) => isOpen(state, survey));
    if (open.length > 0) return refuse('survey.still-open', { surveys: open.map(({ survey }) => survey) });
    // Whatever was accepted must have been asked about: satisfaction with one project says nothing of another.
    const unasked = accepted(state).filter((project) => !surveys.some(({ about }) => covers(about, project)));
    const missing = unasked.length > 0 || surveys.length === 0;
    return missing ? refuse('survey.missing', { projects: idsOf(unasked) }) : undefined;
  },
  judge: (state) => found(evaluate(state)),
  changes(draft, { finding }) {
    draft.evaluation.found = finding;
  },
});

/** A rating was mistyped, and it came out after the finding: with a second person it is put right, and the result is found again. */
export const revise = command({
  type: 'evaluation.revise',
  fields: z.strictObject({
    survey: id,
    rater: someone,
    scores: z.record(word, count),
    reason: text(),
    witness: someone,
  }),
  who: ['convener'],
  back: { by: { 'evaluation.revise': ['survey', 'rater', 'scores'] }, until: 'evaluated' },
  concerns: ['rater'],
  subject: theRating,
  judge(state, { type, fields: { rater, scores, witness }, by }, { survey, rating }) {
    if (witness === by || !isKnown(state, witness)) return refuse('witness.needed', { type });
    const sum = scored(state, survey, scores);
    if (isRefused(sum)) return sum;
    const surveys = { ...state.surveys, [survey.survey]: rerated(survey, rater, { ...rating, scores, ...sum.found }) };
    return found(evaluate({ ...state, surveys }));
  },
  changes(draft, { fields: { rater, scores }, finding }, { survey, rating }) {
    const sum = scored(draft, survey, scores);
    if (isRefused(sum)) throw new Error(`scores that were found do not stand: ${sum.code}`);
    draft.surveys[survey.survey] = rerated(survey, rater, { ...rating, scores, ...sum.found });
    draft.evaluation.found = finding;
  },
});

/** Too few have answered: those concerned are asked again. */
export const reopen = command({
  type: 'evaluation.reopen',
  fields: z.strictObject({ reason: text() }),
  who: ['convener'],
  back: { by: { 'evaluation.find': [] }, until: 'evaluated' },
  may({ evaluation: { found } }) {
    // Asking on until the answer pleases is not evaluating.
    return found?.enough
      ? refuse('evaluation.enough', { ratings: found.raters ?? found.ratings, minRatings: found.minRatings })
      : undefined;
  },
  changes(draft) {
    draft.evaluation.found = undefined;
  },
});

/** 闭环: nothing is closed while an item, a register or a clock still waits for an answer. */
function refuseUnanswered(state: State) {
  const items = itemsWithout(state, isClosed);
  if (items.length > 0) return refuse('item.unanswered', { items });
  const open = refuseOpenRegisters(state);
  if (open) return open;
  const deadlines = Object.keys(state.overdue);
  return deadlines.length > 0 ? refuse('deadline.overdue', { deadlines }) : undefined;
}

/** It is done where enough have answered, are satisfied, and nobody waits any more. */
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

function refuseRectify(state: State, projects: readonly string[]) {
  const { maxRectifications: max } = state.charter.evaluation;
  const { rectifications } = state;
  if (rectifications >= max) return refuse('rectifications.used-up', { rectifications, max });
  if (projects.length === 0) return refuse('rectification.nothing', {});
  const named = theProjects(state, projects);
  if (isRefused(named)) return named;
  for (const project of named) {
    const refused = refuseOutOfTurn(project, 'find-wanting');
    if (refused) return refused;
  }
  return undefined;
}

const becameProjects = (state: State): Item[] => Object.values(state.items).filter(wantsProject);

function refuseRedeliberate(state: State, items: readonly string[]) {
  if (items.length === 0) return refuse('redeliberation.nothing', {});
  for (const id of items) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    if (!wantsProject(item)) return refuse('item.not-decided', { item: id, status: item.status });
  }
  return undefined;
}

/** What follows, and for which projects or items. */
const onTo = (next: Next, projects: string[] = [], items: string[] = []) => found({ next, projects, items });

export const conclude = command({
  type: 'evaluation.conclude',
  fields: z.strictObject({
    way: z.enum(['done', 'rectify', 'redeliberate', 'new-topic']),
    /** Owed with every way on but `done`. */
    reason: z.optional(text()),
    /** Projects to be put right; all accepted ones where none is named. */
    projects: z.optional(z.array(id).check(z.minLength(1))),
    /** Items to be deliberated again; all that became projects where none is named. */
    items: z.optional(z.array(id).check(z.minLength(1))),
    /** The consultation in which the new topic is taken up. */
    follows: z.optional(id),
  }),
  who: ['convener'],
  back: { never: 'onward' },
  judge(state, { fields: { way, reason, projects, items, follows } }) {
    if (way === 'done') return refuseDone(state) ?? onTo(way);
    if (reason === undefined) return refuse('reason.missing', { about: way });
    switch (way) {
      case 'rectify': {
        const wanting = projects ?? idsOf(accepted(state));
        return refuseRectify(state, wanting) ?? onTo(way, wanting);
      }
      case 'redeliberate': {
        const again = items ?? becameProjects(state).map(({ item }) => item);
        return refuseReturn(state, 'deliberation') ?? refuseRedeliberate(state, again) ?? onTo(way, [], again);
      }
      case 'new-topic':
        return follows === undefined ? refuse('follow-up.missing', {}) : (refuseUnanswered(state) ?? onTo(way));
    }
  },
  changes(draft, { fields, finding }) {
    draft.evaluation.way = { next: finding.next, reason: fields.reason, follows: fields.follows };
    if (finding.next === 'rectify') draft.rectifications += 1;
    const wanting = theProjects(draft, finding.projects);
    if (isRefused(wanting)) throw new Error(`what is to be put right is not in the register: ${wanting.code}`);
    for (const project of wanting) move(project, 'find-wanting', fields.reason);
    for (const item of finding.items) {
      reopenItem(draft, item);
      supersede(draft, item, fields.reason);
    }
    // The next evaluation asks anew.
    if (finding.next === 'rectify' || finding.next === 'redeliberate') spend(draft);
  },
});

/** Everything declared here, by type. */
export const commands = byType(find, revise, reopen, conclude);
