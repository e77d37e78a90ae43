// Rules a charter brings itself: by weight, by shares of those there, with groups, a reduced second call, ties and the chair's vote.
import { describe, expect, it } from 'vitest';
import { type HouseRule, houseRule } from 'yishi/law';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import { houseMajority } from './ballots.js';

const { convener, teller, recorder, scrutineer } = staff;
const share = (num: number, den: number, strict = false) => ({ num, den, strict });
const heads = { measure: 'heads', base: 'for-and-against', threshold: share(1, 2, true) } as const;

type Members = { person: string; weight?: number; area?: number; groups?: string[] }[];
const people = (count: number): Members => Array.from({ length: count }, (_, index) => ({ person: `o${index + 1}` }));

/** The lift, under a rule of the house, announced to these members; the poll is open. */
function polled(change: Partial<HouseRule>, members: Members = people(6), vote = {}): Given {
  const rule = { ...houseMajority, ...change };
  const charter = { ...rehearsed, rules: [rule], vote: { ...rehearsed.vote, ...vote } };
  const items = [{ ...lift, affected: [], route: [{ body: 'owners', rule: rule.id, held: 'here' as const }] }];
  const given = at('vote.preparing', { charter, items })
    .when('roll.enter', { body: 'owners', members }, convener)
    .then();
  return announced(given);
}

function announced(given: Given): Given {
  const closes = plus(given.now, { days: 60 });
  const posted = given.when('notice.post', { items: ['lift'], closes }, convener).then();
  const opens = posted.state.vote.current?.opens ?? '';
  return posted.until(opens).when('poll.open', {}, teller).then();
}

const voted = (given: Given, answers: Record<string, 'for' | 'against' | 'abstain'>): Given =>
  given.whenEach(
    'ballot.cast',
    Object.entries(answers).map(([person, lift]) => [{ choices: { lift }, channel: 'online' }, person] as const),
  );
const counting = (given: Given, fields = {}) =>
  given.when('poll.close', {}, teller).then().when('count.make', fields, teller);
const outcome = (given: Given, fields = {}): string | undefined =>
  counting(given, fields).then().state.vote.current?.counts.at(-1)?.items[0]?.outcome;

describe('a rule of the house', () => {
  it('is plain data that its schema reads as it stands, and says where it is wrong', () => {
    expect(houseRule.parse(houseMajority)).toEqual(houseMajority);
    for (const wrong of [
      { ...houseMajority, consent: [{ ...heads, threshold: share(3, 2) }] },
      { ...houseMajority, consent: [{ ...heads, threshold: share(1, 1, true) }] },
      { ...houseMajority, participation: [{ ...heads, of: 'participating' }] },
      { ...houseMajority, source: undefined },
      { ...houseMajority, quorum: 3 },
    ])
      expect(houseRule.safeParse(wrong).success).toBe(false);
  });

  it.each([
    [17, 8, 'passed'],
    [16, 8, 'passed'],
    [16, 9, 'failed'],
  ])('takes two thirds of the votes cast: %i to %i, %s', (ayes, noes, came) => {
    const consent = [{ ...heads, threshold: share(2, 3) }];
    const answers = Object.fromEntries(
      people(ayes + noes).map(({ person }, index) => [person, index < ayes ? ('for' as const) : ('against' as const)]),
    );
    expect(outcome(voted(polled({ consent }, people(30)), answers))).toBe(came);
  });

  it('counts by weight beside heads: half of the weight and more than half of those voting', () => {
    const consent: HouseRule['consent'] = [
      { measure: 'weight', base: 'roll', threshold: share(1, 2) },
      { measure: 'heads', base: 'participating', threshold: share(1, 2, true) },
    ];
    const weights: Members = [400, 250, 150, 120, 80].map((weight, index) => ({ person: `o${index + 1}`, weight }));
    const given = polled({ consent }, weights);
    expect(outcome(voted(given, { o1: 'for', o3: 'for', o2: 'against', o4: 'against', o5: 'against' }))).toBe('failed');
    expect(outcome(voted(given, { o1: 'for', o3: 'for', o2: 'against' }))).toBe('passed');
    expect(outcome(voted(given, { o1: 'for', o5: 'for', o2: 'against' }))).toBe('failed');
  });

  it('takes more for than against and a quarter of the roll', () => {
    const consent = [heads, { measure: 'heads', base: 'roll', threshold: share(1, 4) } as const];
    const given = polled({ consent }, people(8));
    expect(outcome(voted(given, { o1: 'for', o2: 'for', o3: 'against' }))).toBe('passed');
    expect(outcome(voted(given, { o1: 'for' }))).toBe('failed');
  });

  it('has a quorum of those who came, and takes its majority of them', () => {
    const rule: Partial<HouseRule> = {
      participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: share(1, 2) }],
      consent: [{ measure: 'heads', base: 'attending', threshold: share(1, 2, true) }],
    };
    const came = (count: number) =>
      people(count).reduce(
        (given, { person }) => given.when('attendance.check-in', { person }, recorder).then(),
        polled(rule),
      );
    expect(outcome(voted(came(3), { o1: 'for', o2: 'for' }))).toBe('passed');
    expect(outcome(voted(came(4), { o1: 'for', o2: 'for' }))).toBe('failed');
    expect(outcome(voted(came(2), { o1: 'for', o2: 'for' }))).toBe('not-formed');
  });

  it('asks a group of the roll by itself', () => {
    const members: Members = people(6).map((member, index) => ({ ...member, groups: [index < 2 ? 'shops' : 'homes'] }));
    const consent = [heads, { ...heads, base: 'roll' as const, group: 'shops' }];
    const homes = { o3: 'for', o4: 'for', o5: 'for' } as const;
    const given = polled({ consent }, members);
    expect(outcome(voted(given, { ...homes, o1: 'for' }))).toBe('failed');
    const both = voted(given, { ...homes, o1: 'for', o2: 'for' });
    counting(both).then(({ fact }) =>
      expect(fact.finding.items[0]?.consent[1]).toMatchObject({ group: 'shops', part: 2, whole: 2, met: true }),
    );
  });

  it('asks for less at its second call, and the notice seals what it asks', () => {
    const participation = (num: number, den: number): HouseRule['participation'] => [
      { of: 'participating', measure: 'heads', base: 'roll', threshold: share(num, den) },
    ];
    const rule = { participation: participation(2, 3), secondCall: { participation: participation(1, 3) } };
    const first = voted(polled(rule, people(6), { maxCalls: 2, postingDays: 0 }), { o1: 'for', o2: 'for', o3: 'for' });
    const again = counting(first)
      .then()
      .when('result.post', {}, convener)
      .then()
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then();
    const second = announced(again);
    expect(second.state.vote.current?.law.participation).toEqual(participation(1, 3));
    expect(outcome(voted(second, { o1: 'for' }))).toBe('not-formed');
    expect(outcome(voted(second, { o1: 'for', o2: 'for' }))).toBe('passed');
  });

  it.each(['fail', 'pass', 'casting-vote'] as const)('says what a tie means: %s', (ties) => {
    const even = voted(polled({ ties }), { o1: 'for', o2: 'against', o3: 'abstain' });
    if (ties !== 'casting-vote') {
      expect(outcome(even)).toBe(ties === 'pass' ? 'passed' : 'failed');
      return;
    }
    counting(even).refused('casting.needed', { items: ['lift'] });
    expect(outcome(even, { casting: { lift: 'for' } })).toBe('passed');
    expect(outcome(even, { casting: { lift: 'against' } })).toBe('failed');
  });

  it('lets nobody’s casting vote make up for two thirds', () => {
    const rule = { ties: 'casting-vote' as const, consent: [{ ...heads, threshold: share(2, 3) }] };
    expect(outcome(voted(polled(rule), { o1: 'for', o2: 'against' }))).toBe('failed');
  });

  it('keeps the chair’s vote in a recount, and asks for one where the recount ties', () => {
    const counted = counting(voted(polled({ ties: 'casting-vote' }), { o1: 'for', o2: 'against' }), {
      casting: { lift: 'for' },
    }).then();
    const on = plus(counted.state.vote.current?.openedAt ?? '', { minutes: 0 });
    const add = (person: string, choice: 'for' | 'against') => ({ person, choices: { lift: choice }, on });
    const recount = (given: Given, added: ReturnType<typeof add>[], fields = {}) =>
      given.when('count.recount', { reason: 'x', strike: [], add: added, witness: scrutineer, ...fields }, teller);
    recount(counted, []).then(({ fact }) => expect(fact.finding.items[0]?.outcome).toBe('passed'));
    const ahead = counting(voted(polled({ ties: 'casting-vote' }), { o1: 'for' })).then();
    recount(ahead, [add('o2', 'against')]).refused('casting.needed');
    recount(ahead, [add('o2', 'against')], { casting: { lift: 'against' } }).then();
    recount(ahead, [add('o2', 'for')], { casting: { lift: 'against' } }).refused('casting.no-tie');
  });

  it('that needs areas or weights the roll lacks is refused at the notice, down to one member', () => {
    const charter = (measure: 'area' | 'weight') => ({
      ...rehearsed,
      rules: [{ ...houseMajority, consent: [{ ...heads, measure }] }],
    });
    for (const measure of ['area', 'weight'] as const) {
      const items = [{ ...lift, affected: [], route: [{ body: 'owners', rule: 'house', held: 'here' as const }] }];
      const members = people(3).map((member, index) => ({ ...member, ...(index > 0 && { [measure]: 100 }) }));
      const given = at('vote.preparing', { charter: charter(measure), items })
        .when('roll.enter', { body: 'owners', members }, convener)
        .then();
      given
        .when('notice.post', { items: ['lift'], closes: plus(given.now, { days: 60 }) }, convener)
        .refused('roll.lacks', { persons: ['o1'], measure });
    }
  });

  it('may not take the name of a law', () => {
    const rules = [{ ...houseMajority, id: 'civil-code-278-ordinary' }];
    expect(() => at('vote.preparing', { charter: { ...rehearsed, rules } })).toThrow(/opening.inconsistent/);
  });
});
