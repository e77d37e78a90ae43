// Who said what: every command that carries a choice, a score, a rating or an opinion is known here, with who sees it and when.

import { describe, expect, it } from 'vitest';
import { community } from 'yishi/community';
import { at, type Given, inCommunity, staff } from 'yishi/testing';
import { consultation } from '../../src/procedure/chart.js';
import { heldBackFrom, view } from '../../src/procedure/view.js';
import { namesIn } from '../field-names.js';

const { convener, recorder, chair, supervisor } = staff;

/** Names of fields in which somebody says what they think or want. */
const OPINIONS =
  /^(choices?|scores|ranking|rating|stance|for|against|abstain|options|objections|share|answers?|casting|opinion|thanks|figures|add|there|notThere)$/;

/**
 * `held`: until it is counted or decided nobody sees who gave what: views say no more than how many, the record is held back for every reader;
 * afterwards it is open by id, since whoever reads the record counts it again. `own`: held back in views until it is decided; the record of a
 * community goes on, and has it by id. `totals`: numbers, of nobody. `signed`: said aloud in a meeting, or under one's name and office: who
 * says it is what makes it count. `question`: it asks, or says how is answered, and no more.
 */
type Seen = 'held' | 'own' | 'totals' | 'signed' | 'question';

const KNOWN: Readonly<Record<string, Seen>> = {
  'ballot.cast': 'held',
  'ballot.correct': 'held',
  'batch.enter': 'held',
  'count.recount': 'held',
  'ranking.cast': 'held',
  'rating.give': 'held',
  'rating.correct': 'held',
  'evaluation.revise': 'signed',
  'project.score': 'held',
  'application.score': 'own',
  'topic.score': 'signed',
  'topics.rank': 'signed',
  'tally.enter': 'totals',
  'tally.correct': 'totals',
  'motion.decide': 'totals',
  'motion.correct': 'totals',
  'external.enter': 'totals',
  'external.correct': 'totals',
  // The chair's own, which decides a tie.
  'count.make': 'signed',
  'ranking.close': 'signed',
  'consensus.test': 'signed',
  'floor.request': 'signed',
  'comment.submit': 'signed',
  'review.submit': 'signed',
  'study.decide': 'signed',
  // 记名评价: who ordered confirms what they got, and says how it was. docs/registers.md says that it stands under their name.
  'service.confirm': 'signed',
  'wish.confirm': 'signed',
  'notice.post': 'question',
  'agenda.set': 'question',
};

const commands = new Map(
  [consultation, community].flatMap((chart) =>
    Object.values(chart.commands)
      .filter(({ type }) => type !== chart.opening && type !== 'charter.amend' && type !== 'community.amend')
      .map((declared) => [declared.type, declared] as const),
  ),
);

describe('a command that carries what somebody thinks or wants', () => {
  const naming = [...commands.values()].filter(({ fields }) => namesIn(fields).some((name) => OPINIONS.test(name)));

  it.each(naming.map(({ type }) => type))('is known, with who sees it: %s', (type) => {
    expect(KNOWN[type], `${type} is not in the table above`).toBeDefined();
  });

  it('is one there is, each of the table', () => {
    expect(Object.keys(KNOWN).filter((type) => !commands.has(type))).toEqual([]);
  });
});

describe('while a survey is open', () => {
  const rated = (points: number): Given => {
    const place = at('evaluation.rating');
    const { evaluation } = place.state.charter;
    const scores = Object.fromEntries(evaluation.dimensions.map((one) => [one.id, Math.min(points, one.max)]));
    return place
      .when(
        'survey.open',
        { survey: 's9', about: { of: 'consultation' }, raters: { bodies: [], kinds: [], people: [] }, days: 7 },
        convener,
      )
      .then()
      .when('rating.give', { survey: 's9', scores }, 'r1')
      .then();
  };

  it('nobody sees in what they are shown who gave what, those who opened it neither', () => {
    const [good, bad] = [rated(5), rated(1)];
    for (const person of ['r2', 'nobody', convener, recorder, supervisor, chair, 'system'])
      expect(JSON.stringify(view(good.snapshot, person))).toBe(JSON.stringify(view(bad.snapshot, person)));
  });

  it('the record ends before the first rating for every reader, until it is closed or withdrawn', () => {
    const given = rated(5);
    const seq = given.facts.at(-1)?.seq;
    expect(heldBackFrom(given.snapshot)).toBe(seq);
    const corrected = given.when(
      'rating.correct',
      { survey: 's9', rater: 'r1', scores: scoresOf(given), reason: 'x' },
      'r1',
    );
    expect(heldBackFrom(corrected.then().snapshot)).toBe(seq);
    expect(heldBackFrom(given.when('survey.close', { survey: 's9' }, convener).then().snapshot)).toBeUndefined();
    expect(
      heldBackFrom(given.when('survey.withdraw', { survey: 's9', reason: 'x' }, convener).then().snapshot),
    ).toBeUndefined();
  });

  const scoresOf = ({ state }: Given) =>
    Object.fromEntries(state.charter.evaluation.dimensions.map((one) => [one.id, one.max]));
});

describe('while a project is scored', () => {
  const scored = (points: number): Given => {
    const place = at('conversion.screening');
    const project = Object.values(place.state.projects).find(({ status }) => status === 'submitted')?.project ?? '';
    const { criteria } = place.state.charter.conversion;
    const scores = Object.fromEntries(criteria.map((one) => [one.id, Math.min(points, one.max)]));
    return place.when('project.score', { project, scores }, convener).then();
  };

  it('everybody sees their own score and nobody another’s, and the record ends before the first', () => {
    const [good, bad] = [scored(5), scored(1)];
    for (const person of ['r2', 'nobody', recorder, chair, 'system'])
      expect(JSON.parse(JSON.stringify(view(good.snapshot, person))), person).toEqual(
        JSON.parse(JSON.stringify(view(bad.snapshot, person))),
      );
    const own = view(good.snapshot, convener).projects.flatMap(({ scores }) => Object.keys(scores));
    expect(own).toEqual([convener]);
    expect(heldBackFrom(good.snapshot)).toBe(good.facts.at(-1)?.seq);
  });
});

it('while an application is scored, everybody sees their own score and nobody another’s', () => {
  const given = inCommunity({ applications: { needs: 0, resources: 0 } });
  const { criteria } = given.state.charter.conversion;
  if (criteria.length === 0) return;
  const scored = given
    .when('application.submit', { application: 'a1', title: 'A' }, 'r1')
    .then()
    .when(
      'application.score',
      { application: 'a1', scores: Object.fromEntries(criteria.map((one) => [one.id, one.max])) },
      convener,
    )
    .then();
  const seen = (person: string) => JSON.stringify(view(scored.snapshot, person));
  expect(seen('r2')).not.toContain('"weighted"');
  expect(seen(convener)).toContain('"weighted"');
});
