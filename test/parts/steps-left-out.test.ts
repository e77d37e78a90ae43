// A step that no phase lists is left out: nothing leads into it, and records of before that was asked stay right.
import { describe, expect, it } from 'vitest';
import { declarations, type FactOf } from 'yishi';
import { type Charter, extend, hepingRoad, quickPoll } from 'yishi/charters';
import { at, council, covenant, given, itemsUnder, lamps, lift, openingUnder, staff } from 'yishi/testing';
import { castAll, hung } from './3-vote/ballots.js';

const { convener } = staff;

const own = { id: 'ours', title: { zh: '我们的规则', en: 'Ours' }, source: { zh: '自拟', en: 'Made up for tests' } };

/** 和平路's rules with these steps alone. */
const only = (begins: Charter['begins'], ...steps: Charter['phases'][number]['steps']): Charter =>
  extend(hepingRoad, { ...own, begins, phases: [{ id: 'all', title: { zh: '全程', en: 'All' }, steps }] });

const untilVote = only('topics', 'topics', 'deliberation', 'vote');
const untilAgreed = only('topics', 'topics', 'deliberation');
const later = (item: typeof lift) => ({ ...item, topics: [] });
const opens = (charter: Charter, items: (typeof lift)[] = []) =>
  given().when('consultation.open', openingUnder(charter, items.map(later)), convener);

/** The agenda under rules that gather topics, with the one topic all these items are about. */
const agenda = (charter: Charter, ...items: (typeof lift)[]) => {
  const [topic = 't'] = items.flatMap(({ topics }) => topics);
  const submitted = given()
    .when('consultation.open', openingUnder(charter, []), convener)
    .then()
    .when('topic.submit', { topic, title: 'It', text: 'It is needed', channel: 'visit' }, 'r1')
    .then()
    .when('topic.second', { topic }, 'r2')
    .then()
    .when('gathering.close', {}, convener)
    .then()
    .when('topic.screen', { topic, decision: 'accept' }, convener)
    .then()
    .when('screening.close', {}, convener)
    .then();
  return submitted.when('agenda.set', { items }, convener);
};

describe('an item that would need a step left out', () => {
  const free = extend(untilVote, { ...own, topics: { study: null } });
  const agreeing = extend(untilAgreed, { ...own, topics: { study: null } });
  const voted = { ...covenant(), topics: ['t'] };
  const agreed = { ...voted, route: [] };

  it('is not set on an agenda: with a route where there is no vote', () => {
    agenda(free, voted).then();
    agenda(agreeing, agreed).then();
    agenda(agreeing, voted).refused('item.step-left-out', { item: 'covenant', step: 'vote' });
  });

  it('is not set on an agenda: as a project where there are no steps of projects', () => {
    agenda(free, { ...voted, becomes: 'opinion' }).then();
    agenda(free, { ...voted, becomes: 'project' }).refused('item.step-left-out', {
      item: 'covenant',
      step: 'conversion',
    });
  });

  it('is not brought along at the opening: without a route where nothing is deliberated, as a project where none is made', () => {
    const voting = only('vote', 'vote');
    opens(voting, [covenant()]).then({ place: 'vote.preparing' });
    opens(voting, [{ ...lift, becomes: 'election' }]).then();
    opens(voting, [lift]).refused('item.step-left-out', { item: 'lift', step: 'conversion' });
    opens(voting, [{ ...covenant(), route: [] }]).refused('opening.inconsistent', { problem: 'no-route' });
    const deliberating = only('deliberation', 'deliberation');
    opens(deliberating, [{ ...lamps, becomes: 'opinion' }]).then();
    opens(deliberating, [covenant()]).refused('item.step-left-out', { item: 'covenant', step: 'vote' });
    opens(deliberating, [lamps]).refused('item.step-left-out', { item: 'lamps', step: 'conversion' });
  });

  it('is welcome where the step is there, in whatever phase', () => {
    const whole = only('vote', 'vote', 'conversion', 'implementation', 'evaluation');
    opens(whole, [lift]).then();
    opens(extend(whole, { ...own, phases: hepingRoad.phases }), [lift]).then();
  });

  it('is none of those a charter is tried with', () => {
    expect(itemsUnder(untilVote).map(({ item }) => item)).toEqual(['covenant']);
    expect(itemsUnder(hepingRoad).map(({ item }) => item)).toEqual(['lift', 'covenant', 'lamps']);
  });
});

describe('a charter does not open a consultation', () => {
  it.each<[string, Charter['begins'], Charter['phases'][number]['steps'], string]>([
    ['that begins in a step it leaves out', 'vote', ['deliberation'], 'vote'],
    [
      'that gathers topics and leaves out the deliberation every agenda leads to',
      'topics',
      ['topics', 'vote'],
      'deliberation',
    ],
    ['with projects that nobody carries out', 'vote', ['vote', 'conversion', 'evaluation'], 'implementation'],
    ['with projects that nobody evaluates', 'vote', ['vote', 'conversion', 'implementation'], 'evaluation'],
    ['with an evaluation of nothing', 'vote', ['vote', 'evaluation'], 'conversion'],
  ])('%s', (_which, begins, steps, missing) => {
    opens(only(begins, ...steps), [covenant()]).refused('opening.inconsistent', {
      problem: 'step-missing',
      at: missing,
    });
  });
});

describe('nothing goes back to a step left out', () => {
  const voting = extend(only('vote', 'vote'), { ...own, maxReturns: 3 });

  it('from the vote, where nothing was deliberated', () => {
    const back = (charter: Charter) =>
      at('vote.preparing', { charter }).when('vote.return', { reason: 'Let us talk' }, convener);
    back(voting).refused('step.left-out', { step: 'deliberation' });
    back(only('vote', 'deliberation', 'vote')).then({ place: 'deliberation.planning' });
  });

  it('nor from a result that fell short', () => {
    const short = (charter: Charter) => {
      const early = extend(charter, { ...own, vote: { mayCloseEarly: true } });
      const polled = at('vote.polling', { charter: early, items: [later(covenant())] });
      const against = Object.fromEntries(council.map((person) => [person, 'against' as const]));
      return hung(castAll(polled, against, 'covenant'));
    };
    const back = (charter: Charter) => short(charter).when('result.confirm', { otherwise: 'deliberation' }, convener);
    back(voting).refused('step.left-out', { step: 'deliberation' });
    back(only('vote', 'deliberation', 'vote')).then({ place: 'deliberation.planning' });
    short(voting).when('result.confirm', { otherwise: 'close' }, convener).then({ place: 'closed.not-adopted' });
  });
});

describe('a record of before that was asked', () => {
  it('is right with an item that needs a step left out; one of today is not', () => {
    const opened = given().when('consultation.open', openingUnder(quickPoll, itemsUnder(quickPoll)), convener);
    let fact: FactOf<'consultation.open'> | undefined;
    opened.then((after) => {
      fact = after.fact;
    });
    if (!fact) throw new Error('it was opened');
    const before: FactOf<'consultation.open'> = {
      ...fact,
      fields: { ...fact.fields, items: [{ ...lift, topics: [], route: covenant('group').route }] },
    };
    const again = (revision: number) =>
      declarations['consultation.open'].findAgain?.(
        given().state,
        { ...before, finding: { ...before.finding, revision } },
        () => ({ code: 'opening.inconsistent', numbers: { problem: 'no-items', at: 'asked anew' } }),
      );
    expect(again(1)).toMatchObject({ found: { begins: 'vote', revision: 1 } });
    expect(again(2)).toMatchObject({ code: 'item.step-left-out', numbers: { item: 'lift', step: 'conversion' } });
  });
});
