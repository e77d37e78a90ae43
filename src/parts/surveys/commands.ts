// Surveys 满意度测评: ratings by those concerned, and reviews by supervisors and third parties. Pure; imports no step.
import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import { canonical } from '../../digest.js';
import { count, id, newId, someone, text, word } from '../../fields.js';
import { type CalendarGap, periodOf, readWith } from '../../kernel/periods.js';
import { dropDeadline, holds, isKnown, isMember, momentOf, setDeadline } from '../../kernel/questions.js';
import { isRefused } from '../../kernel/refusal.js';
import { since } from '../../kernel/revisions.js';
import { weighted } from '../../kernel/scores.js';
import { PersistentMap } from '../../persistent-map.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { projectsOf } from '../projects/register.js';
import { isDropped, projectLifecycle } from '../projects/table.js';
import type { Project } from '../projects/words.js';
import { covers, deadlineOf, isOpen } from './standing.js';
import type { About, Rating, Survey } from './words.js';

const about = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('consultation') }),
  z.strictObject({ of: z.literal('item'), item: id }),
  z.strictObject({ of: z.literal('project'), project: id }),
]);

const scores = z.record(word, count);

const refuseClosed = ({ survey, closes }: Survey) => refuse('survey.closed', { survey, closed: closes });

/** Rejected, withdrawn and superseded drafts are no part of what was done. */
const isUnready = (project: Project): boolean => !projectLifecycle.may(project, 'survey') && !isDropped(project);

/** What is surveyed must be known and completed: nobody can judge what has not been done. */
function refuseAbout(state: State, about: About) {
  if (about.of === 'item' && !state.items[about.item]) return refuse('item.unknown', { item: about.item });
  if (about.of === 'project' && !state.projects[about.project])
    return refuse('project.unknown', { project: about.project });
  const unready = projectsOf(state).filter((project) => covers(about, project) && isUnready(project));
  return unready.length > 0
    ? refuse('survey.too-early', { projects: unready.map(({ project }) => project) })
    : undefined;
}

const theSurvey = (state: State, { fields }: { fields: { survey: string } }) =>
  state.surveys[fields.survey] ?? refuse('survey.unknown', { survey: fields.survey });

/** The raters of the charter, for a survey that names none. */
const chartered = (state: State) => ({ ...state.charter.evaluation.raters, people: [] as string[] });

/** Until when a survey is open, and what that should be read with. */
export interface Opened {
  closes: Instant;
  calendar?: CalendarGap;
}

export const open = command({
  type: 'survey.open',
  fields: z.strictObject({
    survey: newId,
    about,
    /** Members of these bodies, persons of these kinds, and these persons; where all are empty, whoever is known. Without it the charter's raters. */
    raters: z.optional(z.strictObject({ bodies: z.array(id), kinds: z.array(word), people: z.array(someone) })),
    days: z.int().check(z.gte(1), z.lte(365)),
  }),
  who: ['convener', 'supervisor'],
  back: { by: { 'survey.withdraw': ['survey'] }, until: 'counted' },
  judge(state, { fields: { survey, about, raters = chartered(state), days }, at }) {
    if (state.surveys[survey]) return refuse('survey.exists', { survey });
    const body = raters.bodies.find((id) => !state.bodies[id]);
    if (body !== undefined) return refuse('body.unknown', { body });
    const stranger = raters.people.find((id) => !isKnown(state, id));
    if (stranger !== undefined) return refuse('person.unknown', { person: stranger });
    const counted = periodOf(state, at, days);
    return refuseAbout(state, about) ?? found<Opened>({ closes: counted.end, ...readWith(counted) });
  },
  changes(draft, { fields: { survey, about, raters = chartered(draft) }, finding: { closes } }) {
    draft.surveys[survey] = {
      survey,
      about,
      raters: { ...raters, people: PersistentMap.of(raters.people.map((person) => [person, true] as const)) },
      closes,
      ratings: PersistentMap.empty(),
      sums: {},
      weighted: 0,
      greatest: 0,
      spent: false,
    };
    setDeadline(draft, { id: deadlineOf(survey), kind: 'survey', step: 'evaluation', due: closes, subject: survey });
  },
});

export const close = command({
  type: 'survey.close',
  fields: z.strictObject({ survey: id }),
  who: ['convener', 'supervisor'],
  back: { by: { 'survey.open': [] }, until: 'counted' },
  subject: theSurvey,
  judge: (state, _claim, survey) => (isOpen(state, survey) ? admitted : refuseClosed(survey)),
  changes(draft, { at }, survey) {
    dropDeadline(draft, deadlineOf(survey.survey));
    survey.closes = at;
  },
});

/** Opened by mistake, about the wrong thing or for the wrong raters: what was rated in it does not count. */
export const withdrawSurvey = command({
  type: 'survey.withdraw',
  fields: z.strictObject({ survey: id, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'supervisor'],
  back: { by: { 'survey.open': [] }, until: 'found' },
  subject: theSurvey,
  judge: (_state, _claim, survey) => refuseSpent(survey) ?? admitted,
  changes(draft, _fact, survey) {
    survey.spent = true;
    dropDeadline(draft, deadlineOf(survey.survey));
  },
});

export function isRater(state: State, { raters }: Survey, person: string): boolean {
  const { bodies, kinds, people } = raters;
  if (bodies.length === 0 && kinds.length === 0 && people.size === 0) return isKnown(state, person);
  const ofKind = state.people.get(person)?.kinds?.some((kind) => kinds.includes(kind)) ?? false;
  return ofKind || people.has(person) || bodies.some((body) => isMember(state, body, person));
}

const refuseSpent = ({ survey, spent }: Survey) => (spent ? refuse('survey.spent', { survey }) : undefined);

/** What scores come to on the charter's dimensions, or why they cannot stand. */
export function scored(state: State, { survey }: Survey, scores: Record<string, number>) {
  const sum = weighted(state.charter.evaluation.dimensions, scores);
  return 'criterion' in sum ? refuse('rating.malformed', { survey, ...sum }) : found(sum);
}

/** Adds a rating to the running sums, or takes it away. */
function tally(survey: Survey, rating: Rating, times: 1 | -1): void {
  for (const [dimension, points] of Object.entries(rating.scores)) {
    survey.sums[dimension] ??= { points: 0, ratings: 0 };
    survey.sums[dimension].points += times * points;
    survey.sums[dimension].ratings += times;
  }
  survey.weighted += times * rating.weighted;
  survey.greatest += times * rating.greatest;
}

const sameThing = (one: About, other: About): boolean => canonical(one) === canonical(other);

/** The same thing is asked of some in one survey and of some in another; who is among both has one voice. */
const ratedElsewhere = (state: State, { survey, about }: Survey, person: string): Survey | undefined =>
  Object.values(state.surveys).find(
    (other) => other.survey !== survey && !other.spent && sameThing(other.about, about) && other.ratings.has(person),
  );

const theirs = { survey: 'survey', rater: 'whose', scores: 'scores' } as const;
const rated = ['survey', 'rater', 'scores'] as const;

export const give = command({
  type: 'rating.give',
  fields: z.strictObject({ survey: id, scores, comment: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'rating.correct': theirs, 'evaluation.revise': theirs }, until: 'evaluated' },
  forOthers: true,
  subject: theSurvey,
  judge(state, claim, survey) {
    const refused = refuseSpent(survey);
    if (refused) return refused;
    const { fields, by, for: principal } = claim;
    // A paper form filled in before the close may be entered after it, where the charter's late clause lets it.
    const { moment, time } = momentOf(state, claim);
    const late = time === 'on' && moment < survey.closes;
    if (!isOpen(state, survey) && !late) return refuseClosed(survey);
    const person = principal ?? by;
    if (!isRater(state, survey, person)) return refuse('rating.not-a-rater', { survey: fields.survey, person });
    if (survey.ratings.has(person)) return refuse('rating.twice', { survey: fields.survey });
    const other = since(state, 1) ? ratedElsewhere(state, survey, person) : undefined;
    if (other) return refuse('rating.elsewhere', { survey: fields.survey, other: other.survey, person });
    return scored(state, survey, fields.scores);
  },
  opens(draft, { fields: { survey: id, scores } }, own) {
    draft.surveys = own(draft.surveys, (surveys) => ({ ...surveys }));
    const before = draft.surveys[id];
    // That it is missing is said when the subject is looked up.
    if (!before) return;
    const survey = own(before, (each) => ({ ...each }));
    draft.surveys[id] = survey;
    survey.sums = own(survey.sums, (sums) => ({ ...sums }));
    for (const dimension of Object.keys(scores)) {
      const sum = survey.sums[dimension];
      if (sum) survey.sums[dimension] = own(sum, ({ points, ratings }) => ({ points, ratings }));
    }
  },
  changes(draft, { fields, finding, by, for: principal, seq }, survey) {
    const rating: Rating = { scores: fields.scores, comment: fields.comment, ...finding };
    if (since(draft, 3)) survey.since ??= seq;
    survey.ratings = survey.ratings.set(principal ?? by, rating);
    tally(survey, rating, 1);
  },
});

/** A rating, and the survey it was given in. */
export function theRating(state: State, naming: { fields: { survey: string; rater: string } }) {
  const survey = theSurvey(state, naming);
  if (isRefused(survey)) return survey;
  const { rater } = naming.fields;
  const rating = survey.ratings.get(rater);
  return rating ? { survey, rating } : refuse('rating.missing', { survey: survey.survey, rater });
}

/** The survey with a rating in the place of the one this rater gave. */
export function rerated(survey: Survey, rater: string, after: Rating): Survey {
  const sums = Object.fromEntries(Object.entries(survey.sums).map(([dimension, sum]) => [dimension, { ...sum }]));
  const copy = { ...survey, sums, ratings: survey.ratings.set(rater, after) };
  const before = survey.ratings.get(rater);
  if (before) tally(copy, before, -1);
  tally(copy, after, 1);
  return copy;
}

export const correct = command({
  type: 'rating.correct',
  fields: z.strictObject({ survey: id, rater: someone, scores, reason: text(), witness: z.optional(someone) }),
  who: ['anyone'],
  back: { by: { 'rating.correct': rated, 'evaluation.revise': rated }, until: 'evaluated' },
  concerns: ['rater'],
  subject: theRating,
  judge(state, { fields: { rater, scores }, by }, { survey }) {
    const refused = refuseSpent(survey);
    if (refused) return refused;
    // Raters may think again while the survey is open; afterwards only a slip of the pen is corrected, by a clerk.
    const clerk = holds(state, by, 'recorder') || holds(state, by, 'convener');
    if (!clerk && !(by === rater && isOpen(state, survey)))
      return refuse('rating.not-yours', { survey: survey.survey });
    return scored(state, survey, scores);
  },
  changes(_draft, { fields, finding }, { survey, rating: before }) {
    const after: Rating = { scores: fields.scores, comment: before.comment, ...finding };
    survey.ratings = survey.ratings.set(fields.rater, after);
    tally(survey, before, -1);
    tally(survey, after, 1);
  },
});

export const review = command({
  type: 'review.submit',
  fields: z.strictObject({
    review: newId,
    about,
    /** The third party for which the reviewer speaks; none where a supervisor or the authority reviews. */
    body: z.optional(id),
    /** What share of the best possible was achieved. */
    share: z.strictObject({ num: count, den: z.int().check(z.gte(1)) }),
    text: text(),
  }),
  who: ['supervisor', 'authority', 'anyone'],
  back: { by: { 'review.withdraw': ['review'] }, until: 'heard' },
  judge(state, { fields: { review, about, body, share }, by }) {
    if (state.reviews[review]) return refuse('review.exists', { review });
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
    return own ? refuse('review.own', { project: own.project }) : (refuseAbout(state, about) ?? admitted);
  },
  changes(draft, { fields, by }) {
    draft.reviews[fields.review] = { ...fields, by, spent: false };
  },
});

/** A review submitted by mistake: it is not heard. */
export const withdrawReview = command({
  type: 'review.withdraw',
  fields: z.strictObject({ review: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'review.submit': [] }, until: 'found' },
  subject: (state, { fields: { review } }) => state.reviews[review] ?? refuse('review.unknown', { review }),
  judge(_state, { by }, { review, by: reviewer, spent }) {
    if (reviewer !== by) return refuse('review.not-entitled', { person: by });
    return spent ? refuse('review.spent', { review }) : admitted;
  },
  changes(_draft, _fact, review) {
    review.spent = true;
  },
});

/** Surveys and reviews that have been counted, or that judge what is being done again, are asked anew. */
export function spend(draft: State, project?: Pick<Project, 'project' | 'item'>): void {
  for (const asked of [...Object.values(draft.surveys), ...Object.values(draft.reviews)]) {
    if (project !== undefined && !covers(asked.about, project)) continue;
    asked.spent = true;
    if ('survey' in asked) dropDeadline(draft, deadlineOf(asked.survey));
  }
}

/** Everything declared here, by type. */
export const commands = byType(open, close, withdrawSurvey, give, correct, review, withdrawReview);
