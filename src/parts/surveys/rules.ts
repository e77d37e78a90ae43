// The rules of surveys 满意度测评 and reviews. Pure; imports no step's rules.
import { Crowd } from '../../crowd.js';
import { dropDeadline, holds, isKnown, isMember, momentOf, periodEnd, setDeadline } from '../../kernel/questions.js';
import { type Weighted, weighted } from '../../kernel/scores.js';
import { projectsOf, table } from '../projects/table.js';
import type { Project } from '../projects/vocabulary.js';
import type { State } from '../state.js';
import { refuse, rule, type StateDraft } from './rule.js';
import type { Rating, Subject, Survey } from './vocabulary.js';

const deadlineOf = (survey: string): string => `survey:${survey}`;

/** A survey closes by itself when its deadline passes, or by hand, which drops the deadline. */
export const isOpen = (state: State, survey: string): boolean => state.deadlines[deadlineOf(survey)] !== undefined;

/** Whether a project is part of what is surveyed. */
export const covers = (about: Subject, project: Pick<Project, 'project' | 'item'>): boolean =>
  about.of === 'consultation' ||
  (about.of === 'item' ? about.item === project.item : about.project === project.project);

/** What is surveyed must be known and completed: nobody can judge what has not been done. */
function refuseSubject(state: State, about: Subject) {
  if (about.of === 'item' && !state.items[about.item]) return refuse('item.unknown', { item: about.item });
  if (about.of === 'project' && !state.projects[about.project])
    return refuse('project.unknown', { project: about.project });
  const unready = projectsOf(state).filter((project) => covers(about, project) && isUnready(project));
  return unready.length > 0
    ? refuse('survey.too-early', { projects: unready.map(({ project }) => project) })
    : undefined;
}

/** Rejected, withdrawn and superseded drafts are no part of what was done. */
const isUnready = ({ status }: Project): boolean =>
  table.survey[status] === undefined && !['rejected', 'withdrawn', 'superseded'].includes(status);

function isRater(state: State, { raters }: Survey, person: string): boolean {
  const { bodies, kinds, people } = raters;
  if (bodies.length === 0 && kinds.length === 0 && people.size === 0) return isKnown(state, person);
  const ofKind = state.people.get(person)?.kinds?.some((kind) => kinds.includes(kind)) ?? false;
  return ofKind || people.has(person) || bodies.some((body) => isMember(state, body, person));
}

function refuseSpent(state: State, id: string) {
  const survey = state.surveys[id];
  if (!survey) return refuse('survey.unknown', { survey: id });
  return survey.spent ? refuse('survey.spent', { survey: id }) : undefined;
}

function refuseScores(state: State, survey: string, scores: Record<string, number>) {
  const problem = weighted(state.charter.evaluation.dimensions, scores);
  return 'criterion' in problem ? refuse('rating.malformed', { survey, ...problem }) : undefined;
}

function score(state: State, scores: Record<string, number>): Weighted {
  const found = weighted(state.charter.evaluation.dimensions, scores);
  if ('criterion' in found) throw new Error('the scores were judged a moment ago');
  return found;
}

/** Adds a rating to the running sums, or takes it away. */
function count(survey: StateDraft['surveys'][string], rating: Rating, times: 1 | -1): void {
  for (const [dimension, points] of Object.entries(rating.scores)) {
    survey.sums[dimension] ??= { points: 0, ratings: 0 };
    survey.sums[dimension].points += times * points;
    survey.sums[dimension].ratings += times;
  }
  survey.weighted += times * rating.weighted;
  survey.greatest += times * rating.greatest;
}

const chartered = (state: State) => ({ ...state.charter.evaluation.raters, people: [] as string[] });

export const open = rule({
  type: 'survey.open',
  who: ['convener', 'supervisor'],
  refuses(state, { fields: { survey, about, raters = chartered(state) } }) {
    if (state.surveys[survey]) return refuse('survey.exists', { survey });
    const body = raters.bodies.find((id) => !state.bodies[id]);
    if (body !== undefined) return refuse('body.unknown', { body });
    const stranger = raters.people.find((id) => !isKnown(state, id));
    return stranger === undefined ? refuseSubject(state, about) : refuse('person.unknown', { person: stranger });
  },
  finds: (state, { fields, at }) => ({ closes: periodEnd(state, at, fields.days) }),
  changes(draft, { fields: { survey, about, raters = chartered(draft) }, finding }) {
    draft.surveys[survey] = {
      survey,
      about,
      raters: { ...raters, people: Crowd.of(raters.people.map((person) => [person, true] as const)) },
      closes: finding.closes,
      ratings: Crowd.empty(),
      sums: {},
      weighted: 0,
      greatest: 0,
      spent: false,
    };
    setDeadline(draft, {
      id: deadlineOf(survey),
      kind: 'survey',
      step: 'evaluation',
      due: finding.closes,
      subject: survey,
    });
  },
});

export const close = rule({
  type: 'survey.close',
  who: ['convener', 'supervisor'],
  refuses(state, { fields: { survey: id } }) {
    const survey = state.surveys[id];
    if (!survey) return refuse('survey.unknown', { survey: id });
    return isOpen(state, id) ? undefined : refuse('survey.closed', { survey: id, closed: survey.closes });
  },
  changes(draft, { fields, at }) {
    dropDeadline(draft, deadlineOf(fields.survey));
    const survey = draft.surveys[fields.survey];
    if (survey) survey.closes = at;
  },
});

export const give = rule({
  type: 'rating.give',
  who: ['anyone'],
  forOthers: true,
  refuses(state, claim) {
    const { fields, by, for: principal } = claim;
    const person = principal ?? by;
    const spent = refuseSpent(state, fields.survey);
    if (spent) return spent;
    const survey = state.surveys[fields.survey];
    if (!survey) return refuse('survey.unknown', { survey: fields.survey });
    // A paper form filled in before the close may be entered after it, where the charter's late clause lets it.
    const { moment, time } = momentOf(state, claim);
    const late = time === 'on' && moment < survey.closes;
    if (!isOpen(state, fields.survey) && !late) {
      return refuse('survey.closed', { survey: fields.survey, closed: survey.closes });
    }
    if (!isRater(state, survey, person)) return refuse('rating.not-a-rater', { survey: fields.survey, person });
    if (survey.ratings.has(person)) return refuse('rating.twice', { survey: fields.survey });
    return refuseScores(state, fields.survey, fields.scores);
  },
  finds: (state, { fields }) => score(state, fields.scores),
  opens(draft, { fields: { survey: id, scores } }, own) {
    draft.surveys = own(draft.surveys, (surveys) => ({ ...surveys }));
    const before = draft.surveys[id];
    if (!before) return;
    const survey = own(before, (each) => ({ ...each }));
    draft.surveys[id] = survey;
    survey.sums = own(survey.sums, (sums) => ({ ...sums }));
    for (const dimension of Object.keys(scores)) {
      const sum = survey.sums[dimension];
      if (sum) survey.sums[dimension] = own(sum, ({ points, ratings }) => ({ points, ratings }));
    }
  },
  changes(draft, { fields, finding, by, for: principal }) {
    const survey = draft.surveys[fields.survey];
    if (!survey) return;
    const rating: Rating = { scores: fields.scores, comment: fields.comment, ...finding };
    survey.ratings = survey.ratings.set(principal ?? by, rating);
    count(survey, rating, 1);
  },
});

export const correct = rule({
  type: 'rating.correct',
  who: ['anyone'],
  refuses(state, { fields: { survey: id, rater, scores }, by }) {
    const spent = refuseSpent(state, id);
    if (spent) return spent;
    if (!state.surveys[id]?.ratings.has(rater)) return refuse('rating.missing', { survey: id, rater });
    // Raters may think again while the survey is open; afterwards only a slip of the pen is corrected, by a clerk.
    const clerk = holds(state, by, 'recorder') || holds(state, by, 'convener');
    if (!clerk && !(by === rater && isOpen(state, id))) return refuse('rating.not-yours', { survey: id });
    return refuseScores(state, id, scores);
  },
  finds: (state, { fields }) => score(state, fields.scores),
  changes(draft, { fields, finding }) {
    const survey = draft.surveys[fields.survey];
    const before = survey?.ratings.get(fields.rater);
    if (!survey || !before) return;
    const after: Rating = { scores: fields.scores, comment: before.comment, ...finding };
    survey.ratings = survey.ratings.set(fields.rater, after);
    count(survey, before, -1);
    count(survey, after, 1);
  },
});

export const review = rule({
  type: 'review.submit',
  who: ['supervisor', 'authority', 'anyone'],
  refuses(state, { fields: { review: id, about, body, share }, by }) {
    if (state.reviews[id]) return refuse('review.exists', { review: id });
    if (share.num > share.den) return refuse('review.share', share);
    if (body !== undefined && !state.bodies[body]) return refuse('body.unknown', { body });
    const entitled =
      body === undefined ? holds(state, by, 'supervisor') || holds(state, by, 'authority') : isMember(state, body, by);
    if (!entitled) return refuse('review.not-entitled', { person: by });
    // Nobody reviews what they were responsible for.
    const own = projectsOf(state).find(
      (project) =>
        covers(about, project) &&
        (project.responsible.person === by || (body !== undefined && project.responsible.body === body)),
    );
    return own ? refuse('review.own', { project: own.project }) : refuseSubject(state, about);
  },
  changes(draft, { fields, by }) {
    draft.reviews[fields.review] = { ...fields, by, spent: false };
  },
});

/** Surveys and reviews that have been counted, or that judge what is being done again, are asked anew. */
export function spend(draft: StateDraft, project?: Pick<Project, 'project' | 'item'>): void {
  for (const asked of [...Object.values(draft.surveys), ...Object.values(draft.reviews)]) {
    if (project !== undefined && !covers(asked.about, project)) continue;
    asked.spent = true;
    if ('survey' in asked) dropDeadline(draft, deadlineOf(asked.survey));
  }
}
