// Step 3 民主表决: how a vote is decided, from the roll to the result.
import { describe, expect, it } from 'vitest';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { at, council, covenant, type Given, lamps, lift, owners, plus } from 'yishi/testing';
import {
  ballot,
  cast,
  castAll,
  chair,
  closed,
  consented,
  convener,
  count,
  counted,
  few,
  hands,
  polling,
  present,
  recorder,
  scrutineer,
  show,
  teller,
  under,
} from './ballots.js';

type Choice = 'for' | 'against' | 'abstain';

/** Polling among owners of these areas, by a rule. */
function among(areas: readonly number[], rule: string, affected: string[] = []): Given {
  const items = [{ ...lift, affected, route: [{ body: 'owners', rule, held: 'here' as const }] }];
  const preparing = at('vote.preparing', { items: [...items, lamps] });
  const members = areas.map((area, index) => ({ person: `n${index + 1}`, area }));
  const entered = preparing.when('roll.enter', { body: 'owners', members }, recorder).then();
  const noticed = entered
    .when('notice.post', { items: ['lift'], closes: plus(entered.now, { days: 30 }) }, convener)
    .then();
  return noticed
    .until(noticed.state.vote.current?.opens ?? '')
    .when('poll.open', {}, teller)
    .then();
}

/** The outcome when these answers come in, in the order of the roll. */
function outcome(given: Given, ...choices: (Choice | undefined)[]) {
  const voted = castAll(given, Object.fromEntries(choices.map((choice, index) => [`n${index + 1}`, choice])));
  return counted(voted).state.vote.current?.counts.at(-1)?.items[0];
}

const times = <V>(length: number, value: V): V[] => Array.from({ length }, () => value);
const equal = times(12, 1000);

describe('owners decide by article 278: it', () => {
  it('suffices that exactly two thirds take part and exactly three quarters of them agree', () => {
    const found = outcome(
      among(equal, 'civil-code-278-special'),
      ...times(6, 'for' as const),
      ...times(2, 'against' as const),
    );
    expect(found).toMatchObject({
      outcome: 'passed',
      participation: [
        { measure: 'area', part: 8000, whole: 12_000, left: '24000', right: '24000', met: true },
        { measure: 'heads', part: 8, whole: 12, met: true },
      ],
      consent: [
        { measure: 'area', part: 6000, whole: 8000, met: true },
        { measure: 'heads', part: 6, whole: 8, left: '24', right: '24', met: true },
      ],
    });
  });

  it('is not formed, rather than failed, when one owner too few takes part', () => {
    expect(outcome(among(equal, 'civil-code-278-special'), ...times(7, 'for' as const))?.outcome).toBe('not-formed');
  });

  it('fails on heads alone, and on area alone', () => {
    const skewed = [9000, ...times(3, 1000)];
    const onHeads = outcome(among(skewed, 'civil-code-278-ordinary'), 'for', 'against', 'against', 'against');
    expect(onHeads).toMatchObject({ outcome: 'failed', consent: [{ met: true }, { met: false }] });
    const onArea = outcome(among(skewed, 'civil-code-278-ordinary'), 'against', 'for', 'for', 'for');
    expect(onArea).toMatchObject({ outcome: 'failed', consent: [{ met: false }, { met: true }] });
  });

  it('fails with exactly half, since 过半数 is more than half', () => {
    const ordinary = among(equal, 'civil-code-278-ordinary');
    const half = [...times(4, 'for' as const), ...times(4, 'against' as const)];
    expect(outcome(ordinary, ...half)?.outcome).toBe('failed');
    expect(outcome(ordinary, ...times(5, 'for' as const), ...times(3, 'against' as const))?.outcome).toBe('passed');
  });

  it('counts an abstention as taking part and as no agreement', () => {
    const found = outcome(
      among(equal, 'civil-code-278-ordinary'),
      ...times(4, 'for' as const),
      ...times(4, 'abstain' as const),
    );
    expect(found).toMatchObject({ outcome: 'failed', participating: { heads: 8 }, consent: [{ met: false }, {}] });
  });

  it('does not dispose of what is one owner’s own', () => {
    const all = among(equal, 'civil-code-278-special', ['r1']);
    const voted = castAll(all, Object.fromEntries(equal.map((_, index) => [`n${index + 1}`, 'for'])));
    const item = (given: Given) => counted(given).state.vote.current?.counts.at(-1)?.items[0];
    expect(item(voted)).toMatchObject({ outcome: 'failed', affected: { needed: 1, missing: ['r1'] } });
    const agreed = voted.when('consent.give', { item: 'lift', person: 'r1' }, 'r1').then();
    expect(item(agreed)).toMatchObject({ outcome: 'passed', affected: { missing: [] } });
    const regretted = closed(agreed)
      .when('consent.withdraw', { item: 'lift', person: 'r1', reason: 'The noise' }, 'r1')
      .then();
    expect(regretted.when('count.make', {}, teller).then().state.vote.current?.counts[0]?.items[0]?.outcome).toBe(
      'failed',
    );
  });

  it('takes no vote away from an owner who is recused', () => {
    const recused = consented(polling())
      .when('recusal.record', { item: 'lift', person: 'o2', reason: 'Sells lifts' }, chair)
      .then();
    const voted = castAll(recused, Object.fromEntries(owners.map((owner) => [owner, 'for'])));
    expect(counted(voted).state.vote.current?.counts[0]?.items[0]).toMatchObject({
      outcome: 'passed',
      base: { heads: 8, area: 70_010 },
      for: { heads: 8 },
    });
  });
});

describe('the council', () => {
  const answer = (given: Given, ayes: number, from = council) =>
    castAll(given, Object.fromEntries(from.slice(0, ayes).map((person) => [person, 'for'])), 'covenant');
  const item = (given: Given) => counted(given).state.vote.current?.counts[0]?.items[0];

  it('needs more than half of all its members', () => {
    expect(item(answer(hands(), 4))?.outcome).toBe('failed');
    expect(item(answer(hands(), 5))?.outcome).toBe('passed');
  });

  it('is smaller by whoever is recused', () => {
    const recuse = (given: Given, person: string) =>
      given.when('recusal.record', { item: 'covenant', person, reason: 'Plays the trumpet' }, chair).then();
    const recused = recuse(recuse(hands(), 'c8'), 'c9');
    expect(item(answer(recused, 4))).toMatchObject({ outcome: 'passed', base: { heads: 7 }, recused: ['c8', 'c9'] });
    recused.when('ballot.cast', ballot('for', 'covenant'), 'c9').refused('recused', { person: 'c9' });
    // Recused after they voted: the answer does not count.
    expect(item(recuse(answer(hands(), 5), 'c1'))).toMatchObject({
      for: { heads: 4 },
      base: { heads: 8 },
      outcome: 'failed',
    });
  });

  it('votes by hands, by name, or both, and no hand counts twice', () => {
    const there = present(cast(hands(), 'c9', 'for', 'covenant'), council.slice(0, 5));
    const shown = there
      .when('attendance.check-in', { person: 'r1', proxyFor: 'c6' }, recorder)
      .refused('proxy.none', { from: 'c6', to: 'r1' })
      .when('proxy.grant', { from: 'c6', to: 'r1' }, 'c6')
      .then()
      .when('attendance.check-in', { person: 'r1', proxyFor: 'c6' }, recorder)
      .then()
      .when('tally.enter', show(4, 2), teller)
      .then({ finding: { present: 6 } });
    shown.when('ballot.cast', ballot('for', 'covenant'), 'c6').refused('ballot.counted-in-show', { person: 'c6' });
    shown
      .when('attendance.correct', { person: 'c1', reason: 'x' }, recorder)
      .refused('ballot.counted-in-show', { person: 'c1' });
    expect(item(cast(shown, 'c7', 'for', 'covenant'))).toMatchObject({
      for: { heads: 6 },
      against: { heads: 2 },
      attending: { heads: 8 },
      outcome: 'passed',
    });
    shown.when('tally.enter', show(5, 2), teller).refused('votes.over-attendance', { votes: 7, present: 6 });
  });

  it('attends as the roll of the notice says, whatever is entered since', () => {
    const there = present(hands(), council.slice(0, 6)).when('tally.enter', show(5, 1), teller).then();
    const emptied = there.when('roll.enter', { body: 'council', members: [{ person: 'r1' }] }, recorder).then();
    expect(item(emptied)).toEqual(item(there));
  });
});

describe('an assembly', () => {
  it('needs the attendance of more than half and the agreement of more than half of those', () => {
    const rule = { body: 'council', rule: 'residents-assembly', held: 'here' as const };
    const assembly = at('vote.polling', { items: [{ ...covenant(), route: [rule] }], charter: few });
    const shown = (there: number, ayes: number) =>
      count(
        present(assembly, council.slice(0, there))
          .when('tally.enter', show(ayes, there - ayes), teller)
          .then(),
      );
    shown(4, 4).then(({ fact }) => expect(fact.finding.items[0]?.outcome).toBe('not-formed'));
    shown(6, 3).then(({ fact }) => expect(fact.finding.items[0]?.outcome).toBe('failed'));
    shown(6, 4).then(({ fact }) => expect(fact.finding.items[0]?.outcome).toBe('passed'));
  });
});

describe('whoever attended', () => {
  const rule = { body: 'council', rule: 'residents-assembly', held: 'here' as const };
  const assembly = () => at('vote.polling', { items: [{ ...covenant(), route: [rule] }] });
  const item = (given: Given) => counted(given).state.vote.current?.counts[0]?.items[0];

  it('and left when their hands had been counted attended all the same', () => {
    const shown = present(assembly(), council.slice(0, 6)).when('tally.enter', show(4, 2), teller).then();
    const left = shown.whenEach(
      'attendance.check-out',
      council.slice(0, 6).map((person) => [{ person }, recorder] as const),
    );
    expect(item(left)).toEqual(item(shown));
    expect(item(left)).toMatchObject({ outcome: 'passed', attending: { heads: 6 } });
  });

  it('and is recused is not among those whose agreement is asked', () => {
    const there = present(assembly(), council.slice(0, 7));
    const recused = there
      .when('recusal.record', { item: 'covenant', person: 'c7', reason: 'Plays the trumpet' }, chair)
      .then()
      .when('tally.enter', show(4, 2), teller)
      .then({ finding: { present: 6 } });
    expect(item(recused)).toMatchObject({ attending: { heads: 6 }, base: { heads: 8 } });
  });
});

describe('a ballot', () => {
  it('replaces the one before where the charter lets it, while the poll is open', () => {
    const group = at('vote.polling', { charter: quickPoll });
    const again = cast(cast(group, 'c1', 'for', 'covenant'), 'c1', 'against', 'covenant');
    expect(again.state.vote.current?.box.totals.get('covenant')).toMatchObject({
      for: { heads: 0 },
      against: { heads: 1 },
    });
    closed(again).when('ballot.cast', ballot('for', 'covenant'), 'c1').refused('ballot.late');
  });

  it('that replaces an invalid one is counted once', () => {
    const group = at('vote.polling', { charter: quickPoll })
      .when('ballot.invalidate', { person: 'c1', reason: 'Two crosses' }, scrutineer)
      .then();
    const valid = counted(cast(group, 'c1', 'for', 'covenant'));
    expect(valid.state.vote.current?.counts[0]).toMatchObject({ ballots: 1, invalid: 0 });
  });

  it('that is invalid takes part only where the rules said so before', () => {
    const invalidated = (invalidParticipates: boolean) =>
      count(
        castAll(at('vote.polling', under({ invalidParticipates })), { o1: 'for' })
          .when('ballot.invalidate', { person: 'o1', reason: 'Two crosses' }, scrutineer)
          .then(),
      );
    const participating = (heads: number) => ({ finding: { items: [{ participating: { heads } }] } });
    invalidated(false).then(({ fact }) => expect(fact).toMatchObject(participating(0)));
    invalidated(true).then(({ fact }) =>
      expect(fact).toMatchObject({
        finding: { invalid: 1, items: [{ participating: { heads: 1 }, for: { heads: 0 } }] },
      }),
    );
  });

  it('is cast by a proxy as long as the principal has not voted', () => {
    const granted = polling().when('proxy.grant', { from: 'o1', to: 'r1' }, 'o1').then();
    const voted = granted.when('ballot.cast', ballot(), { by: 'r1', for: 'o1' }).then();
    expect(voted.state.vote.current?.box.ballots.get('o1')).toMatchObject({ proxy: 'r1', choices: { lift: 'for' } });
    cast(granted, 'o1').when('ballot.cast', ballot(), { by: 'r1', for: 'o1' }).refused('ballot.twice');
  });

  it('on paper is counted among the papers', () => {
    const issued = polling().whenEach(
      'paper.issue',
      ['o1', 'o2', 'o3'].map((person) => [{ paper: `b-${person}`, person }, teller] as const),
    );
    const returned = issued.when('ballot.cast', { ...ballot(), channel: 'paper', paper: 'b-o1' }, 'o1').then();
    const spoiled = returned.when('paper.spoil', { paper: 'b-o2', reason: 'Coffee' }, teller).then();
    count(spoiled).then({ finding: { papers: { issued: 3, returned: 1, spoiled: 1, outstanding: 1 } } });
  });

  it('is not taken where the whole notice has not hung', () => {
    expect(hepingRoad.vote.noticeDays).toBe(15);
    const noticed = at('vote.noticed');
    noticed.when('ballot.cast', ballot(), 'o1').refused('not-now', { place: 'vote.noticed' });
    expect(noticed.state.vote.current?.opens).toBe(plus('2026-03-21T16:00:00.000Z', { hours: 1 }));
  });
});
