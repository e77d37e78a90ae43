// What if: the ballots of a record counted another way, and why it would have come out so.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry, Fact } from 'yishi';
import { methods } from 'yishi/methods';
import { at, type Given, lift, plus, rehearsed, staff, ways } from 'yishi/testing';
import { isWhatIfFault, retally } from 'yishi/what-if';

const golden = readdirSync('test/golden/0').filter((file) => file.endsWith('.jsonl'));
const entriesOf = (file: string): Entry[] =>
  readFileSync(`test/golden/0/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => JSON.parse(line) as Entry | Entry[]);

type Choice = 'for' | 'against' | 'abstain';

/** A poll among the eight owners, who answer as listed, and the count. */
function counted(
  answers: readonly (Choice | undefined)[],
  given = at('vote.polling', { items: [{ ...lift, affected: [] }] }),
): Given {
  const voted = given.whenEach(
    'ballot.cast',
    answers.flatMap((choice, index) =>
      choice ? [[{ choices: { lift: choice }, channel: 'online' }, `o${index + 1}`] as const] : [],
    ),
  );
  return voted.when('poll.close', {}, staff.teller).then().when('count.make', {}, staff.teller).then();
}

const retallyIfAny = (entries: readonly Entry[], method: string) =>
  entries.some(({ type }) => type === 'ranking.close') ? retally(entries, { method }).rankings : [];

const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (isWhatIfFault(error)) return error.problem.code.replace('what-if.', '');
    throw error;
  }
  return 'nothing';
};

describe('counting a record again', () => {
  it.each(golden)('as it was comes to what it was: %s', (file) => {
    const entries = entriesOf(file);
    const counts = entries.some(({ type }) => type.startsWith('count.'));
    if (!counts) {
      expect(code(() => retally(entries, {}))).toBe('nothing-counted');
      return;
    }
    for (const { counted: was, instead, without } of retally(entries, {}).votes) {
      expect(instead).toEqual(was);
      expect(without).toEqual({ offRoll: [], byProxy: [] });
    }
  });

  it('takes facts as well as entries, and changes neither', () => {
    const given = counted(['for', 'for', 'for', 'for', 'for', 'for', 'against', 'against']);
    const facts: readonly Fact[] = given.facts;
    const before = JSON.stringify(facts);
    retally(facts, { rule: 'civil-code-278-ordinary' });
    expect(JSON.stringify(facts)).toBe(before);
  });
});

describe('under another rule', () => {
  // Five of seven heads agree with 442.95 of 621.05 m²: more than half, less than three quarters.
  const given = counted(['for', 'for', 'for', 'for', 'for', 'against', 'against']);

  it('a vote that failed may pass, by the comparisons that are named', () => {
    const [found] = retally(given.facts, { rule: 'civil-code-278-ordinary' }).votes;
    expect(found?.differences).toMatchObject([
      {
        item: 'lift',
        was: 'failed',
        wouldBe: 'passed',
        because: [
          { measure: 'area', met: true },
          { measure: 'heads', met: true },
        ],
      },
    ]);
    expect(found?.instead.pack).toMatchObject({ id: 'civil-code-278-ordinary', inForce: true });
    expect(found?.counted.pack.id).toBe('civil-code-278-special');
  });

  it('or by a rule of one’s own, as data', () => {
    const rule = {
      id: 'all-or-nothing',
      title: { zh: '全体同意', en: 'Everybody' },
      source: { zh: '约定', en: 'by agreement' },
      jurisdiction: 'any',
      effective: { from: '2020-01-01' },
      participation: [],
      consent: [{ measure: 'heads', base: 'roll', threshold: { num: 1, den: 1, strict: false } }],
    } as const;
    expect(retally(given.facts, { rule }).votes[0]?.differences[0]).toMatchObject({
      wouldBe: 'failed',
      because: [{ part: 5, whole: 8 }],
    });
  });

  it('is a fault where there is no such rule, vote or method', () => {
    expect(code(() => retally(given.facts, { rule: 'by-acclamation' }))).toBe('unknown-rule');
    expect(code(() => retally(given.facts, { vote: 2 }))).toBe('no-such-vote');
    expect(code(() => retally(given.facts, { method: 'acclamation' }))).toBe('unknown-method');
    expect(code(() => retally(given.facts, { method: 'schulze' }))).toBe('one-item');
    expect(code(() => retally(given.facts, { rule: 'civil-code-279' }))).toBe('nobody-affected');
    expect(code(() => retally([], {}))).toBe('nothing-counted');
  });

  it('is a fault where hands were counted and the rule counts area, or the roll is another', () => {
    const scrutineers = [staff.scrutineer, staff.secondScrutineer];
    const hands = at('vote.polling', {
      items: [{ ...lift, affected: [], route: [{ body: 'council', rule: 'council-majority', held: 'here' }] }],
    })
      .whenEach(
        'attendance.check-in',
        ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map((person) => [{ person }, staff.recorder] as const),
      )
      .when(
        'tally.enter',
        { item: 'lift', form: 'show-of-hands', for: 3, against: 0, abstain: 0, scrutineers },
        staff.teller,
      )
      .then();
    const done = hands.when('poll.close', {}, staff.teller).then().when('count.make', {}, staff.teller).then();
    expect(code(() => retally(done.facts, { rule: 'civil-code-278-special' }))).toBe('hands-have-no-area');
    expect(retally(done.facts, { rule: 'simple-majority' }).votes[0]?.differences[0]?.wouldBe).toBe('passed');
    // Three hands would be more than a roll of two.
    const roll = ['c1', 'c2'].map((person) => ({ person }));
    expect(code(() => retally(done.facts, { rule: 'simple-majority', roll }))).toBe('hands-have-no-names');
  });
});

describe('on another roll', () => {
  it('leaves out whose head is not on it, and says whose', () => {
    const given = counted(['for', 'for', 'for', 'for', 'for', 'for', 'against', 'against']);
    const roll = ['o1', 'o2', 'o3', 'o7'].map((person) => ({ person, area: 10_000 }));
    const [found] = retally(given.facts, { roll }).votes;
    expect(found?.without.offRoll).toEqual(['o4', 'o5', 'o6', 'o8']);
    expect(found?.instead.roll).toEqual({ heads: 4, area: 40_000, weight: 4 });
    expect(found?.differences[0]).toMatchObject({ was: 'passed', wouldBe: 'passed' });
  });

  it('counts one vote of two who own together there', () => {
    const given = counted(['for', 'against', 'for', 'for', 'for', 'for', 'against', 'against']);
    const [found] = retally(given.facts, {
      roll: [
        { person: 'o1', area: 100, coOwners: ['o2'] },
        { person: 'o3', area: 100 },
      ],
    }).votes;
    expect(found?.instead.items[0]).toMatchObject({ for: { heads: 2 }, against: { heads: 0 } });
    expect(found?.without.offRoll).toContain('o2');
  });
});

describe('without proxies', () => {
  const polling = at('vote.polling', { items: [{ ...lift, affected: [] }] });
  const proxied = polling.whenEach(
    'proxy.grant',
    ['o1', 'o2', 'o3'].map((from) => [{ from, to: 'r1' }, from] as const),
  );
  const given = counted(
    [undefined, undefined, undefined, 'for', 'for', 'for', 'against', 'against'],
    proxied.whenEach(
      'ballot.cast',
      ['o1', 'o2', 'o3'].map(
        (person) =>
          [
            { choices: { lift: 'for' }, channel: 'online' },
            { by: 'r1', for: person },
          ] as const,
      ),
    ),
  );

  it('a vote may not be formed', () => {
    const [found] = retally(given.facts, { proxies: 'left-out' }).votes;
    expect(found?.without.byProxy).toEqual(['o1', 'o2', 'o3']);
    expect(found?.differences[0]).toMatchObject({ was: 'passed', wouldBe: 'not-formed' });
  });

  it('or only so many each, in the order they were cast', () => {
    const [found] = retally(given.facts, { proxies: 1 }).votes;
    expect(found?.without.byProxy).toEqual(['o2', 'o3']);
  });
});

describe('with recusals taken another way', () => {
  it('moves the base of the deliberating body, and who votes', () => {
    const item = {
      ...lift,
      affected: [],
      route: [{ body: 'council', rule: 'council-majority', held: 'here' as const }],
    };
    const charter = {
      ...rehearsed,
      deliberation: { ...rehearsed.deliberation, recusal: { maySpeak: false, mayVote: true, counted: true } },
    };
    const polling = at('vote.polling', { charter, items: [item] }).whenEach(
      'recusal.record',
      ['c1', 'c2'].map((person) => [{ item: 'lift', person, reason: 'owns the workshop' }, staff.chair] as const),
    );
    const voted = polling.whenEach(
      'ballot.cast',
      ['c1', 'c2', 'c3', 'c4', 'c5'].map(
        (person) => [{ choices: { lift: 'for' }, channel: 'online' }, person] as const,
      ),
    );
    const { facts } = voted.when('poll.close', {}, staff.teller).then().when('count.make', {}, staff.teller).then();
    const one = (recusals: 'left-out' | 'kept' | 'voting') => retally(facts, { recusals }).votes[0]?.instead.items[0];
    // Five of nine: a majority. Without the two, three of seven or of nine: none.
    expect(one('voting')).toMatchObject({ outcome: 'passed', base: { heads: 9 }, for: { heads: 5 } });
    expect(one('kept')).toMatchObject({ outcome: 'failed', base: { heads: 9 }, for: { heads: 3 } });
    expect(one('left-out')).toMatchObject({ outcome: 'failed', base: { heads: 7 }, for: { heads: 3 } });
  });
});

describe('by a voting method', () => {
  const items = ['lift', 'ramp', 'lamps'].map((item) => ({ ...lift, item, title: item, affected: [] }));
  const answers: Record<string, Record<string, Choice>> = {
    o1: { lift: 'for', ramp: 'for', lamps: 'against' },
    o2: { lift: 'against', ramp: 'for', lamps: 'for' },
    o3: { lift: 'for', ramp: 'abstain', lamps: 'against' },
    o4: { ramp: 'for' },
  };
  const polling = at('vote.polling', { items });
  const given = polling
    .whenEach(
      'ballot.cast',
      Object.entries(answers).map(([person, choices]) => [{ choices, channel: 'online' }, person] as const),
    )
    .when('poll.close', {}, staff.teller)
    .then()
    .when('count.make', {}, staff.teller)
    .then();

  it('the items of one ballot are ranked by who is for them', () => {
    const approval = retally(given.facts, { method: 'approval' }).votes[0]?.byMethod?.outcome;
    expect(approval).toMatchObject({ winners: ['ramp'], scores: { lift: 2, ramp: 3, lamps: 1 } });
    expect(retally(given.facts, { method: 'schulze' }).votes[0]?.byMethod?.outcome.winners).toEqual(['ramp']);
  });

  it('by floor area as well as by heads, and for as many as there is room for', () => {
    const byArea = retally(given.facts, { method: 'multi-approval', seats: 2, measure: 'area' }).votes[0]?.byMethod
      ?.outcome;
    expect(byArea?.scores).toEqual({ lift: 12_050 + 8780, ramp: 12_050 + 8780 + 8780, lamps: 8780 });
    expect(byArea?.committees).toEqual([['lift', 'ramp']]);
  });
});

it('knows when it was counted last, where a recount followed', () => {
  const given = counted(['for', 'for', 'for', 'for', 'for', 'for', 'against', 'against']);
  const closed = given.state.vote.current?.closedAt ?? '';
  const again = given
    .when(
      'count.recount',
      { reason: 'a paper was mislaid', strike: ['o1'], add: [], witness: staff.scrutineer },
      staff.teller,
    )
    .then();
  expect(closed < plus(again.now, { days: 1 })).toBe(true);
  const found = retally(again.facts, {}).votes;
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    fact: { type: 'count.recount' },
    counted: { supersedes: 1 },
    instead: { supersedes: 1 },
  });
});

describe('by another method, a ranking of options', () => {
  // Most put steel first; wood is preferred to each of the others by a majority.
  const rankings = [
    ['steel', 'wood', 'glass'],
    ['steel', 'wood', 'glass'],
    ['steel', 'wood', 'glass'],
    ['steel', 'wood', 'glass'],
    ['glass', 'wood', 'steel'],
    ['glass', 'wood', 'steel'],
    ['glass', 'wood', 'steel'],
    ['wood', 'glass', 'steel'],
    ['wood', 'glass', 'steel'],
  ];
  const closed = at('deliberation.session')
    .through(ways.rank('lift', rankings))
    .when('ranking.close', { item: 'lift' }, staff.chair)
    .then({ finding: { chosen: 'wood' } });

  it('may come to another option', () => {
    const { votes, left, rankings: found } = retally(closed.facts, { method: 'plurality' });
    expect({ votes, left }).toEqual({ votes: [], left: [] });
    expect(found).toMatchObject([
      { item: 'lift', seq: closed.state.seq, was: 'wood', wouldBe: ['steel'], instead: { scores: { steel: 4 } } },
    ]);
    expect(found[0]?.counted.method).toBe('schulze');
  });

  it('is counted by every method whose ballots are rankings', () => {
    const counting = methods().filter(
      ({ ballot, elects }) => ['ranking', 'choice'].includes(ballot) && ['one', 'several'].includes(elects),
    );
    expect(counting.length).toBeGreaterThan(10);
    for (const { id } of counting) {
      const [found] = retally(closed.facts, { method: id }).rankings;
      expect(found?.wouldBe.length).toBeGreaterThan(0);
    }
  });

  it('comes to the same by the same', () => {
    const all = golden.map((file) => retallyIfAny(entriesOf(file), 'schulze'));
    expect(all.flat().length).toBeGreaterThan(0);
    for (const rankings of all) {
      for (const { counted, instead, wouldBe } of rankings) {
        expect(instead).toMatchObject({
          ranking: counted.ranking,
          pairwise: counted.pairwise,
          working: counted.working,
        });
        expect(wouldBe).toEqual(counted.winners);
      }
    }
  });

  it('stands beside the votes of the record, and is left alone where nothing is said of a method', () => {
    const entries = entriesOf('ranked-options.jsonl');
    expect(retally(entries, { method: 'borda' })).toMatchObject({
      votes: [],
      left: [{ problem: { code: 'what-if.one-item' } }],
      rankings: [{ was: 'wood', wouldBe: ['steel', 'wood'] }],
    });
    expect(retally(entries, { rule: 'civil-code-278-ordinary' }).rankings).toEqual([]);
    expect(code(() => retally(entries, { method: 'schulze', vote: 1 }))).toBe('one-item');
  });

  it('is a fault where the method counts no rankings, and there is nothing else', () => {
    expect(code(() => retally(closed.facts, { method: 'approval' }))).toBe('no-rankings');
    expect(code(() => retally(closed.facts, { method: 'acclamation' }))).toBe('unknown-method');
    expect(code(() => retally(closed.facts, { rule: 'civil-code-278-ordinary' }))).toBe('nothing-counted');
  });
});
