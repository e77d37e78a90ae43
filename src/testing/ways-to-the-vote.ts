// The ways up to the vote, by real commands: small steps that look at the state, so that they suit any charter.
import { itemsThat, periodEnd } from '../kernel/questions.js';
import type { Item } from '../kernel/state.js';
import type { ItemDraft } from '../kernel/words.js';
import { plus } from './clock.js';
import { council, councilRoll, openingUnder, ownersRoll, partiesUnder, residents, staff } from './community.js';
import type { Given } from './scenario.js';
import type { Way } from './way.js';

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
  const { secondsNeeded, channels: [channel] = ['courtyard'] } = charter.topics;
  let gathered = given;
  for (const topic of topicsOf(items)) {
    gathered = gathered
      .when('topic.submit', { topic, title: `About ${topic}`, text: 'It is time', channel: channel ?? '' }, first)
      .then()
      .whenEach(
        'topic.second',
        others.slice(0, secondsNeeded).map((person) => [{ topic }, person] as const),
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
export const call: Way = (given, { charter }) => {
  const opens = periodEnd(given.state, given.now, given.state.charter.deliberation.noticeDays);
  return given
    .when(
      'round.call',
      {
        form: 'session',
        items: openItems(given),
        opens: plus(opens, { hours: 2 }),
        invited: invited(given),
        required: partiesUnder(charter).map(({ person }) => person),
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
  const { opens = given.now, required = [] } = given.state.deliberation.round ?? {};
  return given
    .until(opens)
    .whenEach(
      'attendance.check-in',
      [...council, staff.chair, ...required].map((person) => [{ person }, staff.recorder] as const),
    )
    .when('session.open', {}, staff.chair)
    .then()
    .when('oath.take', {}, staff.chair)
    .then();
};

const propose = (given: Given, { item }: Item): Given =>
  given.when('option.propose', { option: `${item}-1`, item, title: 'As proposed', text: 'We do it' }, 'c1').then();

/** Which way everything that was decided goes. */
function decidedWay({ state }: Given): 'vote' | 'convert' | 'adopt' {
  if (itemsThat(state, 'frozen').length > 0) return 'vote';
  return itemsThat(state, 'agreed').some(({ becomes }) => becomes === 'project') ? 'convert' : 'adopt';
}

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
  const closed = agreed.when('round.close', {}, staff.chair).then();
  return closed.when('deliberation.conclude', { way: decidedWay(closed) }, staff.convener).then();
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
