// What the tests of step 3 do again and again.
import type { Fields } from 'yishi';
import { at, covenant, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import type { Refusals } from '../../../src/parts/3-vote/words.js';

export const { convener, teller, secondTeller, scrutineer, secondScrutineer, recorder, chair, authority } = staff;

/** What is refused from the count on. */
export type AfterThePoll = Pick<
  Refusals,
  Extract<
    keyof Refusals,
    | `tally.${string}`
    | `scrutineer.${string}`
    | `extension.${string}`
    | `posting.${string}`
    | `objection.${string}`
    | `external.${string}`
    | `confirmation.${string}`
    | `calls.${string}`
  >
>;

/** A rule that a house brings itself. */
export const houseMajority = {
  id: 'house',
  title: { zh: '本会章程过半数', en: 'Majority by our bylaws' },
  source: { zh: '本会章程第九条', en: 'Our bylaws, art. 9' },
  jurisdiction: 'any',
  effective: { from: '2020-01-01' },
  participation: [],
  consent: [
    {
      measure: 'heads' as const,
      base: 'for-and-against' as const,
      threshold: { num: 1, den: 2, strict: true },
    },
  ],
};

/** The owners' vote on the lift. */
export const preparing = () => at('vote.preparing');
export const noticed = () => at('vote.noticed');
export const polling = () => at('vote.polling');
export const external = () => at('vote.external');

/** Rules under which any number of the council may decide: its quorum has tests of its own. */
export const few = {
  ...rehearsed,
  deliberation: { ...rehearsed.deliberation, quorum: { num: 1, den: 100, strict: false } },
};

/** The council's vote on the covenant, however few of it come. */
export const hands = () => at('vote.polling', { items: [covenant()], charter: few });

/** The owners' vote under vote rules that differ from the model's. */
export const under = (rules: Partial<typeof rehearsed.vote>) => ({
  charter: { ...rehearsed, vote: { ...rehearsed.vote, ...rules } },
});

type Choice = 'for' | 'against' | 'abstain';
export const on = (choice: Choice, item = 'lift') => ({ [item]: choice });
export const ballot = (choice: Choice = 'for', item = 'lift') => ({ choices: on(choice, item), channel: 'online' });

export const cast = (given: Given, person: string, choice: Choice = 'for', item = 'lift') =>
  given.when('ballot.cast', ballot(choice, item), person).then();

/** Ballots of many: so many for, against and abstaining, in the order of the roll. */
export function castAll(given: Given, choices: Partial<Record<string, Choice>>, item = 'lift'): Given {
  let voted = given;
  for (const [person, choice] of Object.entries(choices)) if (choice) voted = cast(voted, person, choice, item);
  return voted;
}

export const consented = (given: Given) => given.when('consent.give', { item: 'lift', person: 'o1' }, 'o1').then();
export const closed = (given: Given) => given.when('poll.close', {}, teller).then();
export const counted = (given: Given) => closed(given).when('count.make', {}, teller).then();
export const posted = (given: Given) => counted(given).when('result.post', {}, convener).then();
export const count = (given: Given) => closed(given).when('count.make', {}, teller);

/** Posted, and the posting over. */
export const hung = (given: Given) => {
  const there = posted(given);
  return there.until(there.state.vote.current?.postedUntil ?? there.now);
};

export const notice = (given: Given, more: Partial<Fields<'notice.post'>> = {}) => ({
  items: ['lift'],
  closes: plus(given.now, { days: 40 }),
  ...more,
});

/** The owners' notice, with more said in it. */
export const noticedWith = (more: Partial<Fields<'notice.post'>>, given = preparing()) =>
  given.when('notice.post', notice(given, more), convener).then();

/** The poll opened as soon as the notice has run. */
export const opened = (given: Given) =>
  given
    .until(given.state.vote.current?.opens ?? '')
    .when('poll.open', {}, teller)
    .then();

export const objected = (given = posted(castAll(consented(polling()), { o1: 'for' }))) =>
  given.when('objection.file', { objection: 'j1', item: 'lift', text: 'I was away' }, 'o2').then();

export const show = (ayes: number, against: number, abstain = 0) => ({
  item: 'covenant',
  form: 'show-of-hands' as const,
  for: ayes,
  against,
  abstain,
  scrutineers: [scrutineer, secondScrutineer],
});

/** Many members of the council sign in. */
export const present = (given: Given, persons: readonly string[]) =>
  given.whenEach(
    'attendance.check-in',
    persons.map((person) => [{ person }, recorder] as const),
  );

export const papers = (person = 'o1', choice: Choice = 'for') => [{ person, choices: on(choice) }];

export const twoStages = {
  ...lift,
  route: [{ body: 'council', rule: 'council-majority', held: 'here' as const }, ...lift.route],
};
