// What two kernels once answered differently, each at its line: docs/decisions/one-count.md.
import { describe, expect, it } from 'vitest';
import { type Charter, view } from 'yishi';
import { decisionRule, judge } from 'yishi/law';
import { ballotTable, buildRoll, countBallots, type Precedence, readRoll, rollMembers } from 'yishi/rolls';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import { countPeriod, endOfPeriod } from '../../src/calendar.js';

// Four owners of 25 m² each; b owns with b2. Three quarters of those who take part have to agree.
const roll = 'person,unit,area,co-owner of\na,1,25,\nb,2,25,\nb2,2,,b\nc,3,25,\nd,4,25,';
const law = 'civil-code-278-special';

const charter = (more: Partial<Charter['vote']>): Charter => ({ ...rehearsed, vote: { ...rehearsed.vote, ...more } });

function opened(rules: Charter, ruleId = law, table = roll): Given {
  const item = { ...lift, affected: [], route: [{ body: 'owners', rule: ruleId, held: 'here' as const }] };
  const ready = at('vote.preparing', { charter: rules, items: [item] })
    .when('roll.enter', { body: 'owners', members: rollMembers(buildRoll(readRoll(table))) }, staff.convener)
    .then();
  const noticed = ready
    .when('notice.post', { items: ['lift'], closes: plus(ready.now, { days: 60 }) }, staff.convener)
    .then();
  return noticed
    .until(noticed.state.vote.current?.opens ?? '')
    .when('poll.open', {}, staff.teller)
    .then();
}

type Said = readonly [person: string, choice: 'for' | 'against', proxy?: string];

function inARecord(precedence: Precedence, said: readonly Said[]): string | undefined {
  let given = opened(charter({ replace: precedence }));
  for (const [person, , proxy] of said)
    if (proxy) given = given.when('proxy.grant', { from: person, to: proxy }, person).then();
  for (const [person, choice, proxy] of said) {
    const asked = given.when(
      'ballot.cast',
      { choices: { lift: choice }, channel: 'online' },
      proxy ? { by: proxy, for: person } : person,
    );
    given = asked.refusal ? asked.refused('ballot.twice') : asked.then();
  }
  const counted = given.when('poll.close', {}, staff.teller).then().when('count.make', {}, staff.teller).then();
  return counted.state.vote.current?.counts.at(-1)?.items[0]?.outcome;
}

function inATable(precedence: Precedence, said: readonly Said[]): string | undefined {
  const rule = decisionRule(law);
  const lines = said.map(([person, choice, proxy = ''], index) => `${person},${choice},2026-03-0${index + 1},${proxy}`);
  const { rows } = ballotTable(['person,choice,at,proxy', ...lines].join('\n'));
  return rule && judge(rule, countBallots(buildRoll(readRoll(roll)), rows, { precedence }).tally).outcome;
}

const others: readonly Said[] = [
  ['a', 'for'],
  ['c', 'for'],
  ['d', 'against'],
];

describe('the same ballots of one head, in a record and in a table', () => {
  it.each([
    [
      'in person, then by proxy',
      'last-valid',
      [
        ['b', 'for'],
        ['b', 'against', 'r1'],
      ],
      'passed',
    ],
    [
      'by proxy, then in person',
      'first-valid',
      [
        ['b', 'against', 'r1'],
        ['b', 'for'],
      ],
      'passed',
    ],
    [
      'the head, then a co-owner',
      'last-valid',
      [
        ['b', 'for'],
        ['b2', 'against'],
      ],
      'passed',
    ],
    [
      'a co-owner, then the head',
      'last-valid',
      [
        ['b2', 'for'],
        ['b', 'against'],
      ],
      'passed',
    ],
    [
      'a co-owner, then a proxy',
      'last-valid',
      [
        ['b2', 'for'],
        ['b', 'against', 'r1'],
      ],
      'passed',
    ],
    [
      'in person twice, the last counts',
      'last-valid',
      [
        ['b', 'for'],
        ['b', 'against'],
      ],
      'failed',
    ],
    [
      'in person twice, the first counts',
      'first-valid',
      [
        ['b', 'for'],
        ['b', 'against'],
      ],
      'passed',
    ],
  ] as const)('%s', (_case, precedence, ofOne, outcome) => {
    const said: Said[] = [...ofOne, ...others];
    expect(inARecord(precedence, said)).toBe(outcome);
    expect(inATable(precedence, said)).toBe(outcome);
  });
});

describe('a meeting of which six of nine have signed in', () => {
  const nine = ['person,unit,area', ...Array.from({ length: 9 }, (_, index) => `o${index + 1},${index + 1},10`)].join(
    '\n',
  );
  const open = opened(charter({}), 'residents-assembly', nine);
  const signedIn = (count: number) =>
    open.whenEach(
      'attendance.check-in',
      Array.from({ length: count }, (_, index) => [{ person: `o${index + 1}` }, staff.recorder] as const),
    );
  const viewed = (given: Given) => view(given.snapshot, staff.teller).poll?.stillNeeded;
  const counted = (given: Given) =>
    given.when('poll.close', {}, staff.teller).then().when('count.make', {}, staff.teller).then().state.vote.current
      ?.counts[0]?.items[0];

  it('has enough, and the view asks for nobody more', () => {
    const six = signedIn(6);
    expect(viewed(six)).toMatchObject([{ of: 'attending', part: 6, whole: 9, met: true, more: 0 }]);
    expect(counted(six)?.participation).toMatchObject([{ part: 6, whole: 9, met: true }]);
  });

  it('lacks one with four, in both', () => {
    const four = signedIn(4);
    expect(viewed(four)).toMatchObject([{ part: 4, whole: 9, met: false, more: 1 }]);
    expect(counted(four)).toMatchObject({ outcome: 'not-formed', participation: [{ part: 4, met: false }] });
  });

  it('counts whoever handed in a paper that says nothing among those who came', () => {
    const spoilt = signedIn(4).when('ballot.invalidate', { person: 'o9', reason: 'blank' }, staff.teller).then();
    expect(viewed(spoilt)).toMatchObject([{ part: 5, more: 0 }]);
    expect(counted(spoilt)).toMatchObject({ attending: { heads: 5 }, participation: [{ part: 5, met: true }] });
  });
});

describe('a quorum that comes late', () => {
  const late = charter({ lateQuorum: { withinHours: 24, extendHours: 48 }, invalidParticipates: true });

  it('counts whoever takes part as the count does, an invalid paper too', () => {
    const open = opened(late);
    const closes = open.state.vote.current?.closes ?? '';
    const spoilt = open
      .when('ballot.invalidate', { person: 'a', reason: 'blank' }, staff.teller)
      .then()
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'b')
      .then();
    // Three of four heads, an invalid paper among them: two thirds are reached in the last hours.
    spoilt
      .until(plus(closes, { hours: -2 }))
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'c')
      .then(({ fact }) => expect(fact.finding?.prolonged).toBeDefined());
    // The head whose paper was invalid takes part already: another answer of theirs brings nothing.
    const replacing = opened(charter({ ...late.vote, replace: 'last-valid' }))
      .when('ballot.invalidate', { person: 'a', reason: 'blank' }, staff.teller)
      .then();
    const two = replacing.when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'b').then();
    two
      .until(plus(closes, { hours: -2 }))
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'a')
      .then(({ fact }) => expect(fact.finding).toBeUndefined());
  });
});

describe('a period that would end at a weekend', () => {
  const friday = '2026-03-06T02:00:00.000Z';

  it('ends on the same day by a charter’s days off and by a calendar, whatever is said of weekends', () => {
    for (const more of [{}, { weekends: 'roll' }, { weekends: 'stand' }] as const)
      for (let days = 1; days <= 10; days += 1) {
        const { end } = countPeriod(friday, { days, counted: 'calendar', ...more }, 'Asia/Shanghai');
        expect(endOfPeriod(friday, days, 'Asia/Shanghai', { holidays: [], ...more })).toBe(end);
      }
  });
});
