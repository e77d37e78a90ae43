// What the tests of step 2 do again and again.
import { hepingRoad } from 'yishi/charters';
import { at, council, type Given, type lift, staff, ways } from 'yishi/testing';

const { chair, recorder } = staff;

export const planning = () => at('deliberation.planning');
export const called = () => at('deliberation.called');
export const session = () => at('deliberation.session');
export const collecting = () => at('deliberation.collecting');

export const under = (rules: Partial<typeof hepingRoad.deliberation>) => ({
  charter: { ...hepingRoad, deliberation: { ...hepingRoad.deliberation, ...rules } },
});

export const soon = '2026-03-06T08:00:00.000Z';
export const call = {
  form: 'session' as const,
  items: ['lift'],
  opens: soon,
  invited: ['r1'],
  required: [] as string[],
};

/** Everybody is there and the session is open; nobody has taken the oath. */
export const seated = () =>
  called()
    .until(called().state.deliberation.round?.opens ?? '')
    .whenEach(
      'attendance.check-in',
      council.map((person) => [{ person }, recorder] as const),
    )
    .when('session.open', {}, chair)
    .then();

export const wanting = (given: Given, person: string, stance: 'for' | 'against' = 'for') =>
  given.when('floor.request', { item: 'lift', stance }, person).then();
export const granted = (given: Given, person: string) => given.when('floor.grant', { person }, chair).then();
export const spoke = (given: Given, person: string, stance: 'for' | 'against' = 'for') =>
  granted(wanting(given, person, stance), person)
    .when('speech.make', { person, seconds: 60, text: 'Neighbours' }, person)
    .then();

export const motion = (motion: string, kind: 'main' | 'amend' | 'close-debate' | 'shelve' | 'adjourn' = 'main') => ({
  motion,
  kind,
  item: 'lift',
  text: 'Let us build it',
});
export const moved = (given: Given, ...of: Parameters<typeof motion>) =>
  given.when('motion.move', motion(...of), 'c1').then();
export const pending = (given: Given, ...of: Parameters<typeof motion>) =>
  moved(given, ...of)
    .when('motion.second', { motion: of[0] }, 'c2')
    .then();

export const proposed = (given: Given, option = 'steel') =>
  given.when('option.propose', { option, item: 'lift', title: 'Of steel', text: 'All of it' }, 'c1').then();

/** Three options are being ranked, and these rankings of them are in. */
export const ranking = (rankings: readonly (readonly (string | string[])[])[], given = session()) =>
  ways.rank('lift', rankings)(given);

export const closeRanking = (given: Given, casting?: string) =>
  given.when('ranking.close', { item: 'lift', ...(casting !== undefined && { casting }) }, chair);

export const conclude = (given: Given, way: 'vote' | 'adopt' | 'convert' | 'shelve') =>
  given.when('deliberation.conclude', { way }, staff.convener);

/** One item that was agreed by consensus, and the round closed. */
export function agreed(item: typeof lift): Given {
  return at('deliberation.session', { items: [item] })
    .when('consensus.test', { item: item.item, objections: [] }, chair)
    .then()
    .when('round.close', {}, chair)
    .then();
}
