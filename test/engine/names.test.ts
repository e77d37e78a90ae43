// What things are called: by the names a record gives to ids, also after a step was gone over again; by the id where there is none.
import { describe, expect, it } from 'vitest';
import { unopened } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { anonymous, language, namesOf } from 'yishi/language';
import { at, staff } from 'yishi/testing';
import { namesDuring } from '../../src/engine/names.js';
import { ERASED } from '../../src/engine/sealing.js';

const { convener, executor, chair } = staff;

describe('names', () => {
  const { state } = at('implementation.underWay').when('claim.post', { claim: 'w1', title: 'A ride' }, 'r1').then();
  const names = namesOf(state);

  it('are of people: as they were admitted, or as a roll lists them', () => {
    expect([names.person('r1'), names.person('o1'), names.person('c1')]).toEqual([
      'Resident r1',
      'Owner o1',
      'Councillor c1',
    ]);
  });

  it('are of whatever is consulted on, decided, built and asked for', () => {
    expect(names.item('lift')).toBe('A lift for unit 3');
    expect(names.topic('t-lift')).toBe('About t-lift');
    expect(names.body('owners')).toBe('Owners’ assembly'.replace('’', "'"));
    expect(names.project('p-lift')).toBe('What is to be built');
    expect(names.milestone('p-lift', 'built')).toBe('It runs');
    expect(names.claim('w1')).toBe('A ride');
  });

  it('are the id where there is none', () => {
    const none = [names.person, names.item, names.body, names.project, names.topic, names.offer, names.claim];
    expect(none.map((nameOf) => nameOf('x9'))).toEqual(none.map(() => 'x9'));
    expect([names.option('lift', 'x9'), names.milestone('p-lift', 'x9'), names.milestone('x9', 'y')]).toEqual([
      'x9',
      'x9',
      'y',
    ]);
    expect([names.chosen('x9'), names.wording?.('x9')]).toEqual([undefined, undefined]);
  });

  it('are of every criterion of the charter, by its own id', () => {
    expect(names.criterion('reach')?.en).toBe('Reach');
    expect(names.criterion('feasibility')?.en).toBe('Feasible');
    expect(names.criterion('goals')?.en).toBe('Goals reached');
    expect(names.criterion('x9')).toBeUndefined();
    expect([names.zone, names.currency]).toEqual([hepingRoad.zone, 'CNY']);
  });

  it('are of nobody before the opening, and then in no place', () => {
    const before = namesOf(unopened('c1').context);
    expect([before.person('r1'), before.topic('t1'), before.criterion('reach')]).toEqual(['r1', 't1', undefined]);
    expect([before.zone, before.currency]).toEqual([anonymous.zone, anonymous.currency]);
    expect([before.speaking, before.vote]).toEqual([undefined, undefined]);
  });

  it('are the id again once they are erased', () => {
    const people = state.people.set('r1', { name: ERASED });
    const topics = {
      ...state.topics,
      topics: state.topics.topics.change('t-lift', (topic) => ({ ...topic, title: ERASED })),
    };
    const erased = namesOf({ ...state, people, topics });
    expect([erased.person('r1'), erased.topic('t-lift'), erased.person('r2')]).toEqual(['r1', 't-lift', 'Resident r2']);
  });
});

describe('the same name twice', () => {
  const { state } = at('deliberation.session');
  const admit = (...same: [id: string, name: string][]) => ({
    ...state,
    people: state.people.setAll(same.map(([id, name]) => [id, { name }] as const)),
  });
  const said = (of: typeof state, ...ids: string[]) => {
    const { person } = language('en').say(namesOf(of));
    return ids.map(person);
  };

  it('is told apart by the id, and by the unit where there is one', () => {
    expect(said(admit(['r1', 'Hu'], ['r2', 'Hu']), 'r1', 'r2', 'r3')).toEqual(['Hu (r1)', 'Hu (r2)', 'Resident r3']);
    expect(said(admit(['o1', 'Hu'], ['o2', 'Hu'], ['r2', 'Hu']), 'o1', 'o2', 'r2')).toEqual([
      'Hu (Flat 101)',
      'Hu (Flat 201)',
      'Hu (r2)',
    ]);
    const { person } = language('zh-Hans').say(namesOf(admit(['r1', '胡建国'], ['o1', '胡建国'])));
    expect([person('r1'), person('o1')]).toEqual(['胡建国（r1）', '胡建国（Flat 101）']);
  });

  it('is told apart wherever the two are listed: one as admitted, the other by a roll alone', () => {
    expect(said(admit(['r1', 'Councillor c1']), 'r1', 'c1')).toEqual(['Councillor c1 (r1)', 'Councillor c1 (c1)']);
  });

  it('is told apart by the id where two live in one unit', () => {
    const roll = state.rolls.owners;
    if (!roll) throw new Error('no roll');
    const members = roll.members.change('o2', (member) => ({ ...member, unit: 'Flat 101' }));
    const family = { ...admit(['o1', 'Hu'], ['o2', 'Hu']), rolls: { ...state.rolls, owners: { ...roll, members } } };
    expect(said(family, 'o1', 'o2')).toEqual(['Hu (o1)', 'Hu (o2)']);
  });

  it('needs nothing beside it once the other is gone', () => {
    expect(said(admit(['r1', 'Hu'], ['r2', ERASED]), 'r1', 'r2')).toEqual(['Hu', 'r2']);
  });
});

describe('names of the moment', () => {
  it('are of options, and of the one that was chosen, with its wording', () => {
    const given = at('deliberation.session')
      .when('option.propose', { option: 'steel', item: 'lift', title: 'Of steel', text: 'All of it' }, 'c1')
      .then()
      .when('options.freeze', { item: 'lift', option: 'steel' }, chair)
      .then();
    const names = namesOf(given.state);
    expect([names.option('lift', 'steel'), names.chosen('lift'), names.wording?.('lift')]).toEqual([
      'Of steel',
      'steel',
      'All of it',
    ]);
    expect(names.wording?.('lamps')).toBeUndefined();
  });

  it('say who has the floor, on what and on which side', () => {
    const speaking = at('deliberation.session')
      .when('floor.request', { item: 'lift', stance: 'against' }, 'c1')
      .then()
      .when('floor.grant', { person: 'c1' }, chair)
      .then();
    expect(namesOf(speaking.state).speaking).toEqual({ item: 'lift', stance: 'against' });
    expect(namesOf(at('deliberation.session').state).speaking).toBeUndefined();
  });

  it('say what is being voted on by, and what its roll adds up to', () => {
    expect(namesOf(at('vote.polling').state).vote).toMatchObject({
      pack: { id: 'civil-code-278-special' },
      roll: { heads: 8, area: 70_010, weight: 8 },
    });
    expect(namesOf(at('vote.preparing').state).vote).toBeUndefined();
  });
});

describe('names while something is done', () => {
  const floor = { item: 'lift', stance: 'for' } as const;
  const vote = (id: string) => ({ ...anonymous, vote: { pack: { id }, law: [], roll: {} } as never });

  it('are of whoever had the floor when it was taken from them, and of whoever is given it', () => {
    const [free, taken] = [anonymous, { ...anonymous, speaking: floor }];
    expect(namesDuring(taken, free).speaking).toEqual(floor);
    expect(namesDuring(free, taken).speaking).toEqual(floor);
  });

  it('are of the vote that a notice begins, also where it is the second of an item, and of the one that a confirmation ends', () => {
    expect(namesDuring(anonymous, vote('first')).vote).toMatchObject({ pack: { id: 'first' } });
    expect(namesDuring(vote('first'), vote('second')).vote).toMatchObject({ pack: { id: 'second' } });
    expect(namesDuring(vote('second'), anonymous).vote).toMatchObject({ pack: { id: 'second' } });
  });

  it('are those of after: whoever is registered by it has a name in it', () => {
    const after = { ...anonymous, person: () => 'Ann' };
    expect(namesDuring(anonymous, after).person('ann')).toBe('Ann');
  });
});

describe('names after a step was gone over again', () => {
  it('are those of offers that were made before, and the newest where there are two', () => {
    const offer = (title: string) => ({ offer: 'f1', kind: 'labour' as const, title });
    const first = at('conversion.screening').when('offer.make', offer('Two hands'), 'r1').refusal;
    expect(first?.code ?? 'not-now').toBe('not-now');
    const offered = at('conversion.drafting').when('offer.make', offer('Two hands'), 'r1').then();
    const back = offered.when('conversion.send-back', { items: ['lamps'], reason: 'x' }, convener).then();
    expect(namesOf(back.state).offer('f1')).toBe('Two hands');
    const again = back
      .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener)
      .then({ place: 'conversion.drafting' });
    expect(namesOf(again.state).offer('f1')).toBe('Two hands');
    const renewed = again.when('offer.make', offer('Four hands'), 'r2').then();
    expect(namesOf(renewed.state).offer('f1')).toBe('Four hands');
    expect(namesOf(renewed.state).person(executor)).toBe(`Officer ${executor}`);
  });
});

describe('people of one name', () => {
  const admit = (person: string, name: string) => ({ people: [{ person, name }] });
  const given = at('topics.gathering').when('person.admit', admit('x1', '胡建国'), staff.recorder).then();
  const apart = ({ snapshot }: typeof given, id: string) => namesOf(snapshot.context).apart?.(id);

  it('are told apart from the second on, and not in what was said before', () => {
    expect(apart(given, 'x1')).toBeUndefined();
    const two = given.when('person.admit', admit('x2', '胡建国'), staff.recorder).then();
    expect([apart(two, 'x1'), apart(two, 'x2')]).toEqual(['x1', 'x2']);
    expect(apart(given, 'x1')).toBeUndefined();
    // One of them was spelt wrong.
    const put = two.when('person.correct', { person: 'x2', name: '胡建园', reason: 'x' }, staff.recorder).then();
    expect([apart(put, 'x1'), apart(put, 'x2')]).toEqual([undefined, undefined]);
    expect(apart(two, 'x1')).toBe('x1');
  });
});
