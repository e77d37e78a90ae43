// The ways from place to place, by real commands: small steps that look at the state, so that they suit any charter.
import { endOfPeriod } from '../calendar.js';
import type { Charter } from '../charters/charter.js';
import { canonical } from '../digest.js';
import { itemsThat, periodEnd } from '../kernel/questions.js';
import type { Item } from '../kernel/state.js';
import type { ItemDraft } from '../kernel/words.js';
import { plus } from './clock.js';
import { council, councilRoll, fullMarks, openingUnder, ownersRoll, planFor, residents, staff } from './community.js';
import type { Given } from './scenario.js';

/** What a way leads through: under which rules, and what about. */
export interface About {
  charter: Charter;
  items: readonly ItemDraft[];
}

export type Way = (given: Given, about: About) => Given;

/** The consultation is opened and its bodies' rolls are entered. */
export const open: Way = (given, { charter, items }) =>
  given
    .when('consultation.open', openingUnder(charter, items), staff.convener)
    .then()
    .whenEach('roll.enter', [
      [{ body: charter.deliberation.body, members: councilRoll }, staff.recorder],
      [{ body: 'owners', members: ownersRoll }, staff.recorder],
    ]);

const topicsOf = (items: readonly ItemDraft[]): string[] => [...new Set(items.flatMap(({ topics }) => topics))];

/** Every topic the items need is raised and seconded, and the gathering closes. */
export const gather: Way = (given, { charter, items }) => {
  const [first = '', ...others] = residents;
  let gathered = given;
  for (const topic of topicsOf(items)) {
    gathered = gathered
      .when('topic.submit', { topic, title: `About ${topic}`, text: 'It is time', channel: 'courtyard' }, first)
      .then()
      .whenEach(
        'topic.second',
        others.slice(0, charter.topics.secondsNeeded).map((person) => [{ topic }, person] as const),
      );
  }
  return gathered.when('gathering.close', {}, staff.convener).then();
};

/** Every topic is accepted. */
export const screen: Way = (given, { items }) =>
  given
    .whenEach(
      'topic.screen',
      topicsOf(items).map((topic) => [{ topic, decision: 'accept' }, staff.convener] as const),
    )
    .when('screening.close', {}, staff.convener)
    .then();

/** Every topic is answered at once, and nothing is left to talk about. */
export const answerAll: Way = (given, { items }) =>
  given
    .whenEach(
      'topic.screen',
      topicsOf(items).map((topic) => [{ topic, decision: 'answer', reply: 'It is done' }, staff.convener] as const),
    )
    .when('screening.close', {}, staff.convener)
    .then();

export const pastStudy: Way = (given) =>
  given.place === 'topics.study'
    ? given.when('study.decide', { decision: 'pass', opinion: 'Agreed' }, staff.convener).then()
    : given;

export const setAgenda: Way = (given, { items }) =>
  given
    .when('agenda.set', { items: [...items] }, staff.convener)
    .then()
    .when('agenda.confirm', {}, staff.convener)
    .then();

const invited = (given: Given): string[] => [
  ...new Set(Object.values(given.state.items).flatMap(({ stakeholders }) => stakeholders)),
];

const openItems = (given: Given): string[] => itemsThat(given.state, 'open').map(({ item }) => item);

/** A session on every open item is called for the first moment its notice allows. */
export const call: Way = (given) => {
  const opens = periodEnd(given.state, given.now, given.state.charter.deliberation.noticeDays);
  return given
    .when(
      'round.call',
      {
        form: 'session',
        items: openItems(given),
        opens: plus(opens, { hours: 2 }),
        invited: invited(given),
        required: [],
        place: 'The tearoom',
      },
      staff.chair,
    )
    .then();
};

/** A round in writing, open for a week. */
export const collect: Way = (given) =>
  given
    .when(
      'round.call',
      {
        form: 'written',
        items: openItems(given),
        opens: plus(given.now, { minutes: 1 }),
        closes: plus(given.now, { days: 7 }),
        invited: invited(given),
        required: [],
      },
      staff.chair,
    )
    .then();

/** Three options of an item are proposed, and members of the council rank them: one ranking each, in the order of the roll. */
export const rank =
  (item: string, rankings: readonly (readonly (string | string[])[])[]) =>
  (given: Given): Given =>
    given
      .whenEach(
        'option.propose',
        ['steel', 'glass', 'wood'].map(
          (option) => [{ option, item, title: `Of ${option}`, text: 'All of it' }, 'c1'] as const,
        ),
      )
      .when('ranking.open', { item }, staff.chair)
      .then()
      .whenEach(
        'ranking.cast',
        rankings.map((ranking, index) => [{ item, ranking: [...ranking] }, council[index] ?? ''] as const),
      );

/** Everybody signs in, the session opens, the oath is taken. */
export const meet: Way = (given) => {
  const { opens = given.now } = given.state.deliberation.round ?? {};
  return given
    .until(opens)
    .whenEach(
      'attendance.check-in',
      [...council, staff.chair].map((person) => [{ person }, staff.recorder] as const),
    )
    .when('session.open', {}, staff.chair)
    .then()
    .when('oath.take', {}, staff.chair)
    .then();
};

const propose = (given: Given, { item }: Item): Given =>
  given.when('option.propose', { option: `${item}-1`, item, title: 'As proposed', text: 'We do it' }, 'c1').then();

/** What can be agreed is agreed, the rest is frozen for the vote, and the deliberation concludes. */
export const agree: Way = (given) => {
  let agreed = given;
  for (const item of itemsThat(given.state, 'open')) {
    agreed = propose(agreed, item);
    agreed =
      item.route.length === 0
        ? agreed.when('consensus.test', { item: item.item, objections: [] }, staff.chair).then()
        : agreed.when('options.freeze', { item: item.item }, staff.chair).then();
  }
  return agreed
    .when('round.close', {}, staff.chair)
    .then()
    .when('deliberation.conclude', { way: 'vote' }, staff.convener)
    .then();
};

/** The deliberation ends without a decision. */
export const giveUp =
  (how: 'shelve' | 'refer'): Way =>
  (given) =>
    given
      .when('round.close', {}, staff.chair)
      .then()
      .when('deliberation.conclude', { way: how, to: 'The street office', reply: 'Not now' }, staff.convener)
      .then();

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
  const { charter } = given.state;
  const { zone, vote } = charter;
  const items = together(given);
  const item = given.state.items[items[0] ?? ''];
  const { noticeDays } = vote.bodies[item?.route[item.stage]?.body ?? ''] ?? vote;
  const opens = plus(endOfPeriod(given.now, noticeDays, zone, charter), { hours: 1 });
  return given.when('notice.post', { items, opens, closes: plus(opens, { days: 7 }) }, staff.convener).then();
};

export const openPoll: Way = (given) =>
  given
    .until(given.state.vote.current?.opens ?? given.now)
    .when('poll.open', {}, staff.teller)
    .then();

/** Everybody on the roll answers everything the same way, and whoever is affected consents. */
function voteAll(given: Given, choice: 'for' | 'against'): Given {
  const stage = given.state.vote.current;
  if (!stage) return given;
  const choices = Object.fromEntries(stage.items.map((item) => [item, choice]));
  return given
    .whenEach(
      'ballot.cast',
      [...stage.roll.members.keys()].map((person) => [{ choices, channel: 'online' }, person] as const),
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
