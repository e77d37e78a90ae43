// Every clock there is: whether anything is owed when it has run out, and whether it runs on when the matter goes back.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, type Given, given, itemsUnder, openingUnder, staff } from 'yishi/testing';
import { collecting } from './2-deliberation/moves.js';
import { objected, polling, posted } from './3-vote/ballots.js';
import { project, started, underWay } from './5-implementation/works.js';

const { convener, supervisor } = staff;

const gathering = () => {
  const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, gatheringDays: 20 } };
  return given()
    .when('consultation.open', openingUnder(charter, itemsUnder(charter)), convener)
    .then();
};
const taken = () =>
  underWay()
    .when('claim.post', { claim: 'w1', title: 'A ride', due: '2027-01-01T00:00:00.000Z' }, 'r1')
    .then()
    .when('claim.take', { claim: 'w1' }, 'r2')
    .then();
const raised = () => underWay().when('callout.raise', { callout: 'q1', matter: 'A pipe' }, supervisor).then();
const surveyed = () =>
  at('evaluation.rating')
    .when('survey.open', { survey: 's1', about: { of: 'consultation' }, days: 7 }, convener)
    .then();

const asked = () => {
  const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, response: { hours: 48 } } };
  return at('topics.gathering', { charter })
    .when('topic.submit', { topic: 't1', title: 'x', text: 'x', channel: 'visit' }, 'r1')
    .then();
};

const CLOCKS: readonly [clock: string, running: () => Given, owed: boolean][] = [
  ['gathering', gathering, false],
  ['response:t1', asked, true],
  ['round', collecting, false],
  ['poll', polling, false],
  ['posting', () => posted(polling()), false],
  ['objection:j1', objected, true],
  [`milestone:${project}:built`, started, true],
  ['claim:w1', taken, true],
  ['callout:q1:assign', raised, true],
  ['survey:s1', surveyed, false],
];

describe('a clock that has run out', () => {
  it.each(CLOCKS)('%s leaves an answer owed, or nothing', (clock, running, owed) => {
    const due = running().state.deadlines[clock]?.due ?? '';
    const passed = running().when('note.add', { text: 'x' }, { by: convener, at: due }).then();
    expect(passed.state.deadlines[clock]).toBeUndefined();
    expect(Object.keys(passed.state.overdue).includes(clock)).toBe(owed);
  });
});

describe('where the matter goes back', () => {
  const back = (given: Given, projects = [project]) =>
    given.when('implementation.send-back', { projects, to: 'deliberation', reason: 'Dearer' }, convener).then();

  it('what people have taken on or called for runs on', () => {
    for (const [running, clock] of [
      [taken, 'claim:w1'],
      [raised, 'callout:q1:assign'],
    ] as const) {
      const before = running().state.deadlines[clock];
      expect(back(running()).state.deadlines).toEqual({ [clock]: before });
    }
  });

  it('a project that goes on keeps its clocks, and one that is sent back has none', () => {
    const both = started().when('project.start', { project: 'p-lamps' }, convener).then();
    expect(Object.keys(back(both).state.deadlines)).toEqual(['milestone:p-lamps:built']);
    expect(Object.keys(back(both, ['p-lamps']).state.deadlines)).toEqual([`milestone:${project}:built`]);
  });

  it('nothing of a poll, a posting or an objection is left', () => {
    const upheld = objected()
      .when('objection.uphold', { objection: 'j1', reason: 'True', way: 'deliberation' }, convener)
      .then({ place: 'deliberation.planning' });
    expect(upheld.state.deadlines).toEqual({});
    expect(upheld.state.overdue).toEqual({});
  });
});
