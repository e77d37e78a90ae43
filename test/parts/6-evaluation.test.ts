// Step 6 评估: what is admitted, what is refused, and what follows from it.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, type Given, plus, staff, ways } from 'yishi/testing';
import { evaluation } from '../../src/parts/6-evaluation/part.js';
import type { Refusals } from '../../src/parts/6-evaluation/words.js';
import { admits, refuses } from './provoke.js';

const { convener, supervisor } = staff;

const rating = () => at('evaluation.rating');
const found = () => at('evaluation.found');
const about = { charter: hepingRoad, items: [] };
/** Found with three of five points on everything: not what the charter calls satisfied. */
const unsatisfied = (given = rating()) => ways.rate(() => 3)(given, about);
const survey = { survey: 's1', about: { of: 'consultation' as const }, days: 7 };
const opened = () => rating().when('survey.open', survey, convener).then();
const conclude = (given: Given, way: 'done' | 'rectify' | 'redeliberate' | 'new-topic', more = {}) =>
  given.when('evaluation.conclude', { way, reason: 'As found', ...more }, convener);

/** Only so many of those asked rate. */
const few = () =>
  opened()
    .when('rating.give', { survey: 's1', scores: { goals: 5, satisfaction: 5, resources: 5 } }, 'r1')
    .then()
    .when('survey.close', { survey: 's1' }, convener)
    .then()
    .when('evaluation.find', {}, convener)
    .then();

/** Sent back to be put right, and put right. */
function rectified(given: Given): Given {
  const milestones = [
    { milestone: `again-${given.state.seq}`, title: 'x', due: plus(given.now, { days: 30 }).slice(0, 10) },
  ];
  let work = conclude(given, 'rectify', { projects: ['p-lift'] }).then({ place: 'implementation.underWay' });
  work = work.when('project.rectify', { project: 'p-lift', milestones, reason: 'x' }, convener).then();
  return ways.carryOut(work, about);
}

describe('evaluation', () => {
  admits(evaluation.commands, {
    'evaluation.revise': { elsewhere: 'slips.test.ts' },
    'evaluation.find': [
      () => opened().when('survey.close', { survey: 's1' }, convener).then().when('evaluation.find', {}, convener),
      { place: 'evaluation.found', finding: { ratings: 0, enough: false, satisfied: false } },
    ],
    'evaluation.reopen': [
      () => few().when('evaluation.reopen', { reason: 'Too few' }, convener),
      { place: 'evaluation.rating' },
    ],
    'evaluation.conclude': [
      () => found().when('evaluation.conclude', { way: 'done' }, convener),
      { place: 'closed.done', finding: { next: 'done', projects: [], items: [] } },
    ],
  });

  refuses<Refusals>({
    'survey.missing': [
      'nobody was asked',
      () => rating().when('evaluation.find', {}, convener),
      { projects: ['p-lift', 'p-lamps'] },
    ],
    'evaluation.enough': [
      'enough have answered',
      () => found().when('evaluation.reopen', { reason: 'x' }, convener),
      { ratings: 6, minRatings: 6 },
    ],
    'evaluation.too-few': ['too few have answered', () => conclude(few(), 'done'), { ratings: 1, minRatings: 6 }],
    'evaluation.unsatisfied': [
      'they are not satisfied',
      () => conclude(unsatisfied(), 'done'),
      { part: 90, whole: 150, num: 4, den: 5 },
    ],
    'rectifications.used-up': [
      'it was put right as often as the charter lets',
      () => conclude(unsatisfied(rectified(unsatisfied(rectified(unsatisfied())))), 'rectify'),
      { rectifications: 2, max: 2 },
    ],
    'rectification.nothing': [
      'there is nothing to put right',
      () => {
        const nothing = at('implementation.underWay')
          .whenEach(
            'project.terminate',
            ['p-lift', 'p-lamps'].map((project) => [{ project, reason: 'x' }, convener] as const),
          )
          .when('implementation.conclude', {}, convener)
          .then();
        return conclude(unsatisfied(nothing), 'rectify');
      },
    ],
    'redeliberation.nothing': [
      'nothing that became a project is left',
      () => {
        const settled = rating().whenEach(
          'item.settle',
          ['lift', 'lamps'].map((item) => [{ item, how: 'answered', reply: 'x' }, convener] as const),
        );
        return conclude(unsatisfied(settled), 'redeliberate');
      },
    ],
    'follow-up.missing': ['a new topic is taken up nowhere', () => conclude(found(), 'new-topic')],
    'item.unanswered': {
      never: 'a net under the chart: conversion lets through only what has a project, and no project leaves unclosed',
    },
    'deadline.overdue': {
      never: 'a net under the chart: whatever can be owed has been delivered or withdrawn by then',
    },
  });

  it('the finding holds exact sums and compares them with what the charter calls satisfied', () => {
    expect(unsatisfied().state.evaluation.found).toMatchObject({
      ratings: 6,
      dimensions: [
        { dimension: 'goals', average: { num: 18, den: 6 } },
        { dimension: 'satisfaction', average: { num: 18, den: 6 } },
        { dimension: 'resources', average: { num: 18, den: 6 } },
      ],
      check: { left: '450', right: '600', met: false },
    });
    expect(ways.rate(() => 4)(rating(), about).state.evaluation.found).toMatchObject({
      check: { left: '600', right: '600', met: true },
      satisfied: true,
    });
  });

  it('a survey still open keeps the finding waiting', () => {
    opened()
      .when('evaluation.find', {}, convener)
      .refused('survey.still-open', { surveys: ['s1'] });
    const { closes = '' } = opened().state.surveys['s1'] ?? {};
    opened()
      .until(closes)
      .when('evaluation.find', {}, convener)
      .then({ finding: { ratings: 0 } });
  });

  it('what is found wanting is put right and asked about anew', () => {
    const again = rectified(unsatisfied());
    expect(again).toMatchObject({ place: 'evaluation.rating' });
    expect(again.state).toMatchObject({ rectifications: 1, returns: 0, rounds: { implementation: 2, evaluation: 2 } });
    again.when('evaluation.find', {}, convener).refused('survey.missing');
    again
      .when('rating.give', { survey: 's1', scores: { goals: 1, satisfaction: 1, resources: 1 } }, 'r1')
      .refused('survey.spent');
    conclude(ways.rate()(again, about), 'done').then({ place: 'closed.done' });
  });

  it('what is named twice is put right once', () => {
    const again = conclude(unsatisfied(), 'rectify', { projects: ['p-lift', 'p-lift'] }).then();
    expect(again.state.projects['p-lift']?.status).toBe('to-rectify');
  });

  it('what is deliberated again leaves what was done as it is', () => {
    const again = conclude(unsatisfied(), 'redeliberate', { items: ['lift'] }).then({ place: 'deliberation.planning' });
    expect(again.state.items).toMatchObject({ lift: { status: 'open' }, lamps: { status: 'agreed' } });
    expect(again.state.projects).toMatchObject({
      'p-lift': { status: 'superseded' },
      'p-lamps': { status: 'accepted' },
    });
  });

  it('a new topic ends this consultation and is taken up in another', () => {
    conclude(found(), 'new-topic', { follows: 'c2' }).then({ place: 'closed.done' });
  });

  it('every way on but done is owed a reason', () => {
    found().when('evaluation.conclude', { way: 'rectify' }, convener).refused('reason.missing');
  });

  it('reviews stand beside the ratings', () => {
    const reviewed = rating()
      .when(
        'review.submit',
        { review: 'z1', about: { of: 'consultation' }, share: { num: 7, den: 10 }, text: 'x' },
        supervisor,
      )
      .then();
    expect(ways.rate()(reviewed, about).state.evaluation.found?.reviews).toEqual([{ review: 'z1', num: 7, den: 10 }]);
  });
});
