// Refusals of the registers, in English: attendance, recusals, projects, claims, call-outs, surveys.
import type { Refusals as Attendance } from '../../../parts/attendance/words.js';
import type { Refusals as CallOuts } from '../../../parts/call-outs/words.js';
import type { Refusals as Claims } from '../../../parts/claims/words.js';
import type { Refusals as Projects } from '../../../parts/projects/words.js';
import type { Refusals as Recusals } from '../../../parts/recusals/words.js';
import type { Refusals as Surveys } from '../../../parts/surveys/words.js';
import type { Sentences } from '../../dictionary.js';
import { are, callOutStatus, claimStatus, have, many, projectVerb } from '../terms.js';
import { words } from '../words.js';

export const attendance: Sentences<Attendance> = {
  'attendance.present': ({ person }, say) => `${say.person(person)} has signed in already.`,
  'attendance.absent': ({ person }, say) => `${say.person(person)} has not signed in, or has left. Sign in first.`,
  'attendance.not-yours': ({ person }, say) =>
    `${say.person(person)} signs in and out in person, or is entered by the recorder, teller, convener or chair.`,
  'attendance.principal-not-member': ({ person }, say) =>
    `${say.person(person)} is on no roll, so nobody can come in their place. Check who it is.`,
  'attendance.principal-represented': ({ person }, say) => `Somebody has already come for ${say.person(person)}.`,
};

export const recusals: Sentences<Recusals> = {
  'recusal.exists': ({ item, person }, say) => `${say.person(person)} is recused from ${say.item(item)} already.`,
  'recusal.missing': ({ item, person }, say) =>
    `${say.person(person)} is not recused from ${say.item(item)}, so there is nothing to correct.`,
  recused: ({ item, person }, say) =>
    `${say.person(person)} is recused from ${say.item(item)} and takes no part in this.`,
};

export const projects: Sentences<Projects> = {
  'project.exists': ({ project }, say) =>
    `The id “${project}” is taken by the project ${say.project(project)}. Use another.`,
  'project.unknown': ({ project }, say) => `There is no project ${say.project(project)}. Check its id.`,
  'project.out-of-turn': ({ project, status, verb }, say) =>
    `The project ${say.project(project)} is ${words.projectStatus[status]} and cannot now be ${projectVerb[verb]}.`,
  'milestone.unknown': ({ project, milestone }, say) =>
    `The project ${say.project(project)} has no milestone ${say.milestone(project, milestone)}. Check its id.`,
  'milestone.twice': ({ project, milestone }, say) =>
    `The milestone id “${milestone}” is used twice in ${say.project(project)}. Use another.`,
  'milestone.past': ({ project, milestone, due }, say) =>
    `The milestone ${say.milestone(project, milestone)} of ${say.project(project)} would be due by ${say.until(due)}, which is past. Choose a later date.`,
  'source.unknown': ({ source, sources }, say) =>
    `The rules of procedure have no source of money “${say.source(source)}”; they have: ${say.list(sources.map(say.source))}.`,
  'reason.missing': ({ about }) => `This decision on “${about}” needs a reason. Write one.`,
};

export const claims: Sentences<Claims> = {
  'claim.exists': ({ claim }, say) => `The claim ${say.claim(claim)} has been posted. Use another id.`,
  'claim.unknown': ({ claim }, say) => `There is no claim ${say.claim(claim)}. Check its id.`,
  'claim.out-of-turn': ({ claim, status }, say) =>
    `The claim ${say.claim(claim)} is ${claimStatus[status]}, and this cannot be done with it now.`,
  'claim.not-yours': ({ claim }, say) =>
    `The claim ${say.claim(claim)} is for whoever posted or took it, or for the convener.`,
  'claim.own': ({ claim }, say) =>
    `You delivered ${say.claim(claim)} yourself; whoever posted it, or the convener, confirms it.`,
  'claim.past': ({ claim, due }, say) =>
    `The claim ${say.claim(claim)} was due by ${say.until(due)}, which is past. Choose a later time.`,
  'claim.open': ({ claims: open }, say) =>
    `${many(open.length, 'claim')} ${are(open.length)} open: ${say.list(open.map(say.claim))}. Confirm each, or withdraw it and say why.`,
};

export const callOuts: Sentences<CallOuts> = {
  'callout.exists': ({ callout }, say) => `${say.named('A call-out', callout)} has been raised. Use another id.`,
  'callout.unknown': ({ callout }) => `There is no call-out “${callout}”. Check its id.`,
  'callout.out-of-turn': ({ callout, status }, say) =>
    `${say.named('The call-out', callout)} is ${callOutStatus[status]}, and this cannot be done with it now.`,
  'callout.not-yours': ({ callout }, say) =>
    `${say.named('The call-out', callout)} is for whoever raised it, whoever it was assigned to, or the convener, each in turn.`,
  'callout.own': ({ callout }, say) =>
    `You resolved ${say.named('the call-out', callout)} yourself; whoever raised it, or a supervisor, says whether it will do.`,
  'callout.open': ({ callouts }, say) =>
    `${many(callouts.length, 'call-out')} ${have(callouts.length)} not been confirmed: ${say.list(callouts)}. See to each first.`,
};

export const surveys: Sentences<Surveys> = {
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
};
