// What is said of surveys, in English.

import type { About } from '../../../parts/surveys/words.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score, scored } from '../checks.js';
import { are, calendarLines, have, many, quotedIf, witnessed } from '../terms.js';

function subject(say: Say, about: About): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `the project ${say.project(about.project)}` : 'this consultation';
}

export const surveys: Texts<'surveys'> = {
  commands: {
    'survey.open': 'open a survey',
    'survey.close': 'close a survey',
    'rating.give': 'give a rating',
    'rating.correct': 'correct a rating',
    'review.submit': 'submit a review',
    'survey.withdraw': 'withdraw a survey',
    'review.withdraw': 'withdraw a review',
  },
  refusals: {
    'survey.exists': ({ survey }, say) => `${say.named('A survey', survey)} has been opened. Use another id.`,
    'survey.unknown': ({ survey }) => `There is no survey “${survey}”. Check its id.`,
    'survey.closed': ({ survey, closed }, say) =>
      `${say.named('The survey', survey)} closed on ${say.until(closed)} and takes no more ratings.`,
    'survey.still-open': ({ surveys: open }, say) =>
      `${many(open.length, 'survey')} ${are(open.length)} still open: ${say.list(open)}. Wait until each is closed.`,
    'survey.spent': ({ survey }, say) =>
      `${say.named('The survey', survey)} has been counted in a finding and cannot be changed.`,
    'survey.too-early': ({ projects: unready }, say) =>
      `${say.projects(unready)} ${have(unready.length)} not been completed. Open the survey after that.`,
    'rating.elsewhere': ({ survey, other, person }, say) =>
      `${say.person(person)} rated the same thing in ${say.named('the survey', other)} already, and has one voice. Do not enter it in ${say.named('the survey', survey)} again.`,
    'rating.twice': ({ survey }, say) =>
      `You have given your rating in ${say.named('the survey', survey)}. To change it, correct it.`,
    'rating.missing': ({ survey, rater }, say) =>
      `${say.person(rater)} gave no rating in ${say.named('the survey', survey)}, so there is none to correct.`,
    'rating.not-a-rater': ({ survey, person }, say) =>
      `${say.person(person)} is not among those asked in ${say.named('the survey', survey)}.`,
    'rating.not-yours': ({ survey }, say) =>
      `A rating in ${say.named('the survey', survey)} is corrected by whoever gave it while the survey is open, afterwards by the recorder or the convener.`,
    'rating.malformed': ({ survey, criterion, max }, say) =>
      max === 0
        ? `“${say.criterion(criterion)}” is not asked in ${say.named('the survey', survey)}. Rate by the form.`
        : `“${say.criterion(criterion)}” has no score in ${say.named('the survey', survey)}, or one that is not from 0 to ${max}. Rate every dimension.`,
    'review.exists': ({ review }, say) => `${say.named('A review', review)} has been submitted. Use another id.`,
    'review.not-entitled': ({ person }, say) =>
      `Reviews come from the supervisor, the authority, or a member of the body they speak for, and ${say.person(person)} is none.`,
    'review.own': ({ project }, say) =>
      `You or your body answer for ${say.project(project)}; it takes somebody else to review it.`,
    'review.share': ({ num, den }) => `${num} points are more than the best possible, ${den}. Put it right.`,
    'review.unknown': ({ review }) => `There is no review “${review}”. Check its id.`,
    'review.spent': ({ review }, say) => `${say.named('The review', review)} has been heard or withdrawn already.`,
  },
  facts: {
    'survey.open': (fact, say) =>
      `${say.who(fact)} opened ${say.named('the survey', fact.fields.survey)} about ${subject(say, fact.fields.about)} for ${many(fact.fields.days, 'day')}.`,
    'survey.close': (fact, say) => `${say.who(fact)} closed ${say.named('the survey', fact.fields.survey)}.`,
    'rating.give': (fact, say) =>
      `${say.who(fact)} gave a rating in ${say.named('the survey', fact.fields.survey)}${quotedIf(say, fact.fields.comment)}.`,
    'rating.correct': (fact, say) =>
      `${say.who(fact)} corrected the rating of ${say.person(fact.fields.rater)} in ${say.named('the survey', fact.fields.survey)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'review.submit': (fact, say) =>
      `${say.who(fact)}${fact.fields.body === undefined ? '' : `, for ${say.body(fact.fields.body)},`} reviewed ${subject(say, fact.fields.about)} at ${fact.fields.share.num} of ${many(fact.fields.share.den, 'point')}: ${say.quote(fact.fields.text)}.`,
    'survey.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew ${say.named('the survey', fact.fields.survey)}: nothing of it counts. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'review.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew ${say.named('the review', fact.fields.review)}. Reason: ${say.quote(fact.fields.reason)}.`,
  },
  findings: {
    'survey.open': (found, say) => [
      `The survey closes on ${say.until(found.closes)}.`,
      ...calendarLines(say, found.calendar),
    ],
    'rating.give': scored,
    'rating.correct': (found) => [`Now ${score(found.weighted, found.greatest, null)}.`],
  },
};
