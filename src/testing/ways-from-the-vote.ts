// The ways through the vote and on to the end, by real commands. As `ways-to-the-vote.ts`.
import type { Charter } from '../charters/charter.js';
import { canonical } from '../digest.js';
import { itemsThat, periodEnd } from '../kernel/questions.js';
import { plus } from './clock.js';
import { fullMarks, planFor, residents, staff } from './community.js';
import type { Given } from './scenario.js';
import type { Way } from './way.js';

/** The items that wait for the same stage as the first one. */
function together(given: Given): string[] {
  const waiting = itemsThat(given.state, 'frozen');
  const [first] = waiting;
  return waiting
    .filter((item) => canonical(item.route[item.stage]) === canonical(first?.route[first.stage]))
    .map(({ item }) => item);
}

/** The notice goes up for the first group of items; polling lasts a week. */
export const notice: Way = (given) => {
  const { vote } = given.state.charter;
  const items = together(given);
  const item = given.state.items[items[0] ?? ''];
  const { noticeDays } = vote.bodies[item?.route[item.stage]?.body ?? ''] ?? vote;
  const opens = plus(periodEnd(given.state, given.now, noticeDays), { hours: 1 });
  return given.when('notice.post', { items, opens, closes: plus(opens, { days: 7 }) }, staff.convener).then();
};

export const openPoll: Way = (given) =>
  given
    .until(given.state.vote.current?.opens ?? given.now)
    .when('poll.open', {}, staff.teller)
    .then();

/** By which everybody votes for themselves: online where that may be, and never by a show of hands. */
const channelOf = ({ vote: { channels } }: Charter): string =>
  channels.includes('online') ? 'online' : (channels.find((channel) => channel !== 'show-of-hands') ?? 'online');

/** Everybody on the roll answers everything the same way, and whoever is affected consents. */
function voteAll(given: Given, choice: 'for' | 'against'): Given {
  const stage = given.state.vote.current;
  if (!stage) return given;
  const choices = Object.fromEntries(stage.items.map((item) => [item, choice]));
  const channel = channelOf(given.state.charter);
  return given
    .whenEach(
      'ballot.cast',
      [...stage.roll.members.keys()].map((person) => [{ choices, channel }, person] as const),
    )
    .through((voted) => (choice === 'for' ? consentAll(voted, stage.items) : voted));
}

const consentAll = (given: Given, items: readonly string[]): Given =>
  given.whenEach(
    'consent.give',
    items.flatMap((item) =>
      (given.state.items[item]?.affected ?? [])
        .filter((person) => !given.state.vote.consents[item]?.includes(person))
        .map((person) => [{ item, person }, person] as const),
    ),
  );

export const voteFor: Way = (given) => voteAll(given, 'for');
export const voteAgainst: Way = (given) => voteAll(given, 'against');

export const closePoll: Way = (given) => given.when('poll.close', {}, staff.teller).then();
export const count: Way = (given) => given.when('count.make', {}, staff.teller).then();
export const post: Way = (given) => given.when('result.post', { place: 'The gate' }, staff.convener).then();

/** The result is confirmed once it has hung long enough. */
export const confirm =
  (otherwise?: 'deliberation' | 'call-again' | 'close'): Way =>
  (given) =>
    given
      .until(given.state.vote.current?.postedUntil ?? given.now)
      .when('result.confirm', otherwise ? { otherwise } : {}, staff.convener)
      .then();

/** From the close of one poll to the confirmation of its result. */
export const endWith: Way = (given, about) => {
  const posted = post(count(closePoll(given, about), about), about);
  return confirm('close')(posted, about);
};

/** Whatever is still to be voted on is voted for, until the vote is over. */
export const restOfTheVote: Way = (given, about) => {
  let voted = confirm()(given, about);
  while (voted.place === 'vote.preparing') {
    const polled = voteFor(openPoll(notice(voted, about), about), about);
    voted = confirm()(post(count(closePoll(polled, about), about), about), about);
  }
  return voted;
};

/** A project is drafted for every item that wants one, funded by pledges, and submitted. */
export const draft: Way = (given, { charter }) => {
  const due = plus(given.now, { days: 60 }).slice(0, 10);
  let drafted = given;
  for (const { item } of itemsThat(given.state, 'passed', 'agreed').filter(({ becomes }) => becomes === 'project')) {
    const project = `p-${item}`;
    const plan = planFor(charter, due);
    drafted = drafted
      .when('project.draft', { project, item, ...plan }, staff.executor)
      .then()
      .whenEach(
        'pledge.make',
        plan.funding.map(
          ({ source, amount }) =>
            [{ project, pledge: `${project}-${source}`, kind: 'money', source, amount }, 'r1'] as const,
        ),
      )
      .when('project.submit', { project }, staff.executor)
      .then();
  }
  return drafted.when('projects.screen', {}, staff.convener).then();
};

const projects = (given: Given, ...statuses: string[]): string[] =>
  Object.values(given.state.projects)
    .filter(({ status }) => statuses.includes(status))
    .map(({ project }) => project);

/** Every project is scored in full and approved. */
export const approve: Way = (given, { charter }) => {
  let approved = given;
  for (const project of projects(given, 'submitted')) {
    approved = approved
      .when('project.score', { project, scores: fullMarks(charter.conversion.criteria) }, 'c1')
      .then()
      .when('project.screen', { project, decision: 'approve' }, staff.convener)
      .then();
  }
  return approved.when('conversion.conclude', {}, staff.convener).then();
};

/** No project comes of it: what was decided is deliberated no further, and every draft is withdrawn or rejected. */
export const convertNothing: Way = (given) => {
  let settled = given;
  for (const { item } of itemsThat(given.state, 'passed', 'agreed')) {
    settled = settled.when('item.settle', { item, how: 'shelved', reply: 'There is no money' }, staff.convener).then();
  }
  return settled.when('conversion.conclude', {}, staff.convener).then();
};

/** Every project is started, paid for, completed and accepted. */
export const carryOut: Way = (given) => {
  let carried = given;
  for (const project of projects(given, 'approved', 'under-way')) {
    const milestones = given.state.projects[project]?.milestones ?? [];
    if (given.state.projects[project]?.status === 'approved')
      carried = carried.when('project.start', { project }, staff.executor).then();
    carried = carried
      .whenEach(
        'milestone.reach',
        milestones
          .filter(({ reached }) => !reached)
          .map(({ milestone }) => [{ project, milestone }, staff.executor] as const),
      )
      .when('project.complete', { project }, staff.executor)
      .then()
      .when('project.accept', { project }, staff.supervisor)
      .then();
  }
  return carried.when('implementation.conclude', {}, staff.convener).then();
};

/** The residents rate the whole consultation, each with the same share of the points. */
export const rate =
  (points: (max: number) => number = (max) => max): Way =>
  (given, { charter }) => {
    const { dimensions } = charter.evaluation;
    const scores = Object.fromEntries(dimensions.map(({ id, max }) => [id, points(max)]));
    const survey = `s${Object.keys(given.state.surveys).length + 1}`;
    const raters = { bodies: [], kinds: [], people: [...residents] };
    return given
      .when('survey.open', { survey, about: { of: 'consultation' }, raters, days: 7 }, staff.convener)
      .then()
      .whenEach(
        'rating.give',
        residents.map((person) => [{ survey, scores }, person] as const),
      )
      .when('survey.close', { survey }, staff.convener)
      .then()
      .when('evaluation.find', {}, staff.convener)
      .then();
  };
