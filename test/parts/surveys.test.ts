// Surveys 满意度测评, reviews, and the register of projects: every command admitted once, every refusal provoked once.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, planFor, staff } from 'yishi/testing';
import type { Refusals as ProjectRefusals } from '../../src/parts/projects/words.js';
import { surveys } from '../../src/parts/surveys/part.js';
import type { Refusals } from '../../src/parts/surveys/words.js';
import { admits, refuses } from './provoke.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder, supervisor, executor, authority } = staff;

const rating = () => at('evaluation.rating');
const survey = { survey: 's1', about: { of: 'consultation' as const }, days: 7 };
const opened = () => rating().when('survey.open', survey, convener).then();
const scores = { goals: 5, satisfaction: 4, resources: 3 };
const rated = () => opened().when('rating.give', { survey: 's1', scores }, 'r1').then();
const closed = () => opened().when('survey.close', { survey: 's1' }, convener).then();
const review = { review: 'z1', about: { of: 'consultation' as const }, share: { num: 7, den: 10 }, text: 'Good' };

describe('surveys', () => {
  admits(surveys.commands, {
    'survey.withdraw': { elsewhere: 'slips.test.ts' },
    'review.withdraw': { elsewhere: 'slips.test.ts' },
    'survey.open': [
      () => rating().when('survey.open', survey, convener),
      { finding: { closes: '2026-04-22T16:00:00.000Z' } },
    ],
    'survey.close': [() => opened().when('survey.close', { survey: 's1' }, supervisor)],
    'rating.give': [
      () => opened().when('rating.give', { survey: 's1', scores, comment: 'Quiet' }, 'r1'),
      { finding: { weighted: 21, greatest: 25 } },
    ],
    'rating.correct': [
      () => rated().when('rating.correct', { survey: 's1', rater: 'r1', scores, reason: 'A slip' }, 'r1'),
    ],
    'review.submit': [() => rating().when('review.submit', review, supervisor)],
  });

  refuses<Refusals>({
    'review.unknown': { elsewhere: 'slips.test.ts' },
    'review.spent': { elsewhere: 'slips.test.ts' },
    'survey.exists': ['its name is taken', () => opened().when('survey.open', survey, convener)],
    'survey.unknown': ['nobody opened it', () => rating().when('rating.give', { survey: 's9', scores }, 'r1')],
    'survey.closed': ['it was closed', () => closed().when('rating.give', { survey: 's1', scores }, 'r1')],
    'survey.still-open': [
      'the finding comes before it closes',
      () => opened().when('evaluation.find', {}, convener),
      { surveys: ['s1'] },
    ],
    'survey.spent': [
      'it was counted already',
      () => {
        const found = closed().when('evaluation.find', {}, convener).then();
        const milestones = [{ milestone: 'again', title: 'x', due: '2027-01-01' }];
        return found
          .when('evaluation.conclude', { way: 'rectify', reason: 'x', projects: ['p-lift'] }, convener)
          .then()
          .when('project.rectify', { project: 'p-lift', milestones, reason: 'x' }, convener)
          .then()
          .when('rating.give', { survey: 's1', scores }, 'r1');
      },
    ],
    'survey.too-early': [
      'what it is about is not done',
      () => at('implementation.underWay').when('survey.open', survey, convener),
      { projects: ['p-lift', 'p-lamps'] },
    ],
    'rating.elsewhere': [
      'somebody rates the same thing in another survey',
      () => {
        const { about } = rated().state.surveys['s1'] ?? {};
        return rated()
          .when('survey.open', { survey: 's2', about: about ?? { of: 'consultation' }, days: 7 }, convener)
          .then()
          .when('rating.give', { survey: 's2', scores }, 'r1');
      },
      { survey: 's2', other: 's1', person: 'r1' },
    ],
    'rating.twice': ['somebody rates again', () => rated().when('rating.give', { survey: 's1', scores }, 'r1')],
    'rating.missing': [
      'a rating that is not there is corrected',
      () => opened().when('rating.correct', { survey: 's1', rater: 'r1', scores, reason: 'x' }, 'r1'),
    ],
    'rating.not-a-rater': [
      'somebody was not asked',
      () => opened().when('rating.give', { survey: 's1', scores }, 'o1'),
      { person: 'o1' },
    ],
    'rating.not-yours': [
      'somebody corrects another’s rating',
      () => rated().when('rating.correct', { survey: 's1', rater: 'r1', scores, reason: 'x' }, 'r2'),
    ],
    'rating.malformed': [
      'a mark is higher than can be given',
      () => opened().when('rating.give', { survey: 's1', scores: { ...scores, goals: 6 } }, 'r1'),
      { criterion: 'goals', max: 5 },
    ],
    'review.exists': [
      'its name is taken',
      () => rating().when('review.submit', review, supervisor).then().when('review.submit', review, authority),
    ],
    'review.not-entitled': [
      'a neighbour reviews',
      () => rating().when('review.submit', review, 'r1'),
      { person: 'r1' },
    ],
    'review.own': [
      'whoever was responsible reviews',
      () =>
        rating()
          .when('office.appoint', { office: 'authority', person: executor }, convener)
          .then()
          .when('review.submit', review, executor),
      { project: 'p-lift' },
    ],
    'review.share': [
      'more is given than there is',
      () => rating().when('review.submit', { ...review, share: { num: 11, den: 10 } }, supervisor),
    ],
  });

  it('asks those whom the charter names unless it says otherwise', () => {
    expect(opened().state.surveys['s1']?.raters).toMatchObject({ kinds: ['resident'] });
    const raters = { bodies: ['owners'], kinds: [], people: ['c1'] };
    const asked = rating()
      .when('survey.open', { ...survey, raters }, convener)
      .then();
    asked.when('rating.give', { survey: 's1', scores }, 'o1').then();
    asked.when('rating.give', { survey: 's1', scores }, 'c1').then();
    asked.when('rating.give', { survey: 's1', scores }, 'r1').refused('rating.not-a-rater');
    const everybody = { bodies: [], kinds: [], people: [] };
    const open = rating()
      .when('survey.open', { ...survey, raters: everybody }, convener)
      .then();
    open.when('rating.give', { survey: 's1', scores }, { by: 'r1', for: 'c2', ...helped }).then();
  });

  it('asks about one project as soon as it is complete', () => {
    const done = at('implementation.underWay')
      .when('project.start', { project: 'p-lift' }, executor)
      .then()
      .when('milestone.reach', { project: 'p-lift', milestone: 'built' }, executor)
      .then()
      .when('project.complete', { project: 'p-lift' }, executor)
      .then();
    const about = { of: 'project', project: 'p-lift' } as const;
    done.when('survey.open', { ...survey, about }, convener).then();
    done.when('survey.open', { ...survey, about: { of: 'item', item: 'lamps' } }, convener).refused('survey.too-early');
    done.when('survey.open', { ...survey, about: { of: 'item', item: 'pond' } }, convener).refused('item.unknown');
  });

  it('lets a clerk correct a slip after the close, and raters think again before it', () => {
    const over = rated().when('survey.close', { survey: 's1' }, convener).then();
    const again = { survey: 's1', rater: 'r1', scores: { ...scores, goals: 1 }, reason: 'x' };
    over.when('rating.correct', again, 'r1').refused('rating.not-yours');
    const corrected = over.when('rating.correct', again, recorder).then({ finding: { weighted: 13 } });
    expect(corrected.state.surveys['s1']).toMatchObject({ weighted: 13, greatest: 25 });
  });

  it('a corrected rating takes the place of the one before, in every sum', () => {
    const marks = { goals: 1, satisfaction: 2, resources: 3 };
    const corrected = rated()
      .when('rating.give', { survey: 's1', scores, comment: 'Quiet' }, 'r2')
      .then()
      .when('rating.correct', { survey: 's1', rater: 'r2', scores: marks, reason: 'x' }, 'r2')
      .then();
    const given = opened().when('rating.give', { survey: 's1', scores }, 'r1').then();
    const atOnce = given.when('rating.give', { survey: 's1', scores: marks, comment: 'Quiet' }, 'r2').then();
    expect({ ...corrected.state.surveys['s1'], ratings: [] }).toEqual({ ...atOnce.state.surveys['s1'], ratings: [] });
    expect(corrected.state.surveys['s1']?.ratings.get('r2')).toEqual(atOnce.state.surveys['s1']?.ratings.get('r2'));
    corrected
      .when('rating.correct', { survey: 's1', rater: 'r2', scores: { ...marks, goals: 6 }, reason: 'x' }, 'r2')
      .refused('rating.malformed', { survey: 's1', criterion: 'goals', max: 5 });
  });

  it('closes by itself, and takes a paper form filled in before where the charter lets it', () => {
    const { closes = '' } = opened().state.surveys['s1'] ?? {};
    const on = opened().now;
    const late = { by: 'r1', enteredBy: recorder, on };
    opened().until(closes).when('rating.give', { survey: 's1', scores }, late).refused('survey.closed');
    const rules = hepingRoad.vote;
    const charter = { ...hepingRoad, vote: { ...rules, late: { ...rules.late, commands: ['rating.give'] } } };
    const open = at('evaluation.rating', { charter }).when('survey.open', survey, convener).then();
    open
      .until(open.state.surveys['s1']?.closes ?? '')
      .when('rating.give', { survey: 's1', scores }, { ...late, on: open.now })
      .then();
  });
});

describe('the register of projects', () => {
  const drafting = () => at('conversion.drafting');
  const plan = planFor(hepingRoad, '2027-01-31');
  const [milestone] = plan.milestones;
  const draft = (more: object = {}) =>
    drafting().when('project.draft', { project: 'p1', item: 'lift', ...plan, ...more }, executor);
  const drafted = () => draft().then();

  refuses<ProjectRefusals>({
    'project.exists': [
      'its name is taken',
      () => drafted().when('project.draft', { project: 'p1', item: 'lift', ...plan }, executor),
    ],
    'project.unknown': ['nobody drafted it', () => drafting().when('project.submit', { project: 'p9' }, executor)],
    'project.out-of-turn': [
      'a draft is started',
      () => at('implementation.underWay').when('project.complete', { project: 'p-lift' }, executor),
      { project: 'p-lift', status: 'approved', verb: 'complete' },
    ],
    'milestone.unknown': [
      'it is in no plan',
      () =>
        at('implementation.underWay')
          .when('project.start', { project: 'p-lift' }, executor)
          .then()
          .when('milestone.reach', { project: 'p-lift', milestone: 'opened' }, executor),
    ],
    'milestone.twice': ['two have one name', () => draft({ milestones: [milestone, milestone] })],
    'milestone.past': [
      'it is due already',
      () => draft({ milestones: [{ ...milestone, due: '2026-01-01' }] }),
      { due: '2026-01-01T16:00:00.000Z' },
    ],
    'project.off-price': { elsewhere: 'price.test.ts' },
    'source.unknown': [
      'the money is to come from nowhere the charter knows',
      () => draft({ funding: [{ source: 'mars', amount: 100_000 }] }),
      { source: 'mars' },
    ],
    'reason.missing': [
      'a project is rejected without a word',
      () => at('conversion.screening').when('project.screen', { project: 'p-lift', decision: 'reject' }, convener),
      { about: 'p-lift' },
    ],
  });
});
