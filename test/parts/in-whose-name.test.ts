// In whose name: every command that names a person or a party in a field is known here, with whose act it is. Nobody says anything in a
// person's name but they, whoever has their mandate, or a clerk who says that they were helped (docs/decisions/mandates.md).

import { describe, expect, it } from 'vitest';
import { decide } from 'yishi';
import { community } from 'yishi/community';
import { type CommunityGiven, inCommunity, staff } from 'yishi/testing';
import { consultation } from '../../src/procedure/chart.js';
import { namesIn } from '../field-names.js';

const { convener, recorder } = staff;

/** Names of fields that hold whoever something is done by, for, to or about. */
const NAMES =
  /^(person|party|parties|from|to|provider|rater|visitor|delegate|keeper|relative|proxyFor|proxy|mediator|scrutineers|funder|strike|add|papers|objections|behind|responsible|present|there|notThere|affected|invited|required|raters)$/;

/**
 * `theirs`: it is done in their name, so it is their own act or one by mandate. `paper`: an office enters the paper they signed, never its own
 * word. `office`: an office's own act, in its own name, that stands in the record under it. `about`: it says something of them, in nobody's name
 * but the asker's. `body`: a body or a place is meant.
 */
type Whose = 'theirs' | 'paper' | 'office' | 'about' | 'body';

const KNOWN: Readonly<Record<string, Whose>> = {
  'resource.offer': 'theirs',
  'application.submit': 'theirs',
  'wish.take': 'theirs',
  'service.list': 'theirs',
  'case.treat': 'theirs',
  'covenant.sign': 'theirs',
  'covenant.unsign': 'theirs',
  'cofunding.pledge': 'theirs',
  'points.redeem': 'theirs',
  'mandate.end': 'theirs',
  'floor.yield': 'theirs',
  // Papers: the law or the charter says who may enter them, and nobody for themselves.
  'mandate.give': 'paper',
  'proxy.grant': 'paper',
  'proxy.revoke': 'paper',
  'attendance.entrust': 'paper',
  'attendance.recall': 'paper',
  'consent.give': 'paper',
  'consent.withdraw': 'paper',
  'ballot.cast': 'paper',
  'batch.enter': 'paper',
  'count.recount': 'paper',
  // Lists, minutes and corrections that an office keeps.
  'attendance.check-in': 'office',
  'attendance.check-out': 'office',
  'attendance.correct': 'office',
  'ballot.correct': 'office',
  'ballot.invalidate': 'office',
  'ballot.restore': 'office',
  'rating.correct': 'office',
  'evaluation.revise': 'office',
  'tally.enter': 'office',
  'tally.correct': 'office',
  'paper.issue': 'office',
  'notice.deliver': 'office',
  'delivery.strike': 'office',
  'floor.grant': 'office',
  'speech.make': 'office',
  'consensus.test': 'office',
  'round.call': 'office',
  'survey.open': 'office',
  'objection.mediate': 'office',
  'membership.join': 'office',
  'membership.meet': 'office',
  'contract.sign': 'office',
  'visit.plan': 'office',
  'venue.open': 'office',
  'venue.correct': 'office',
  'fund.open': 'office',
  'fund.raise': 'office',
  'points.earn': 'office',
  'points.award': 'office',
  'points.expire': 'office',
  'points.honour': 'office',
  'points.revoke-honour': 'office',
  'post.take': 'office',
  'grid.assign': 'office',
  'grid.relieve': 'office',
  'office.appoint': 'office',
  'office.hand-over': 'office',
  'office.relieve': 'office',
  'person.admit': 'office',
  'person.correct': 'office',
  'person.erase': 'office',
  'roll.enter': 'office',
  'agenda.set': 'office',
  'application.revise': 'body',
  'count.make': 'office',
  'project.draft': 'office',
  'project.amend': 'office',
  'change.request': 'office',
  'recusal.record': 'about',
  'recusal.correct': 'about',
  'post.relate': 'about',
  'post.unrelate': 'about',
  'callout.assign': 'about',
  'callout.escalate': 'about',
  'case.call': 'about',
  'case.dispatch': 'about',
  'case.return': 'about',
  'case.escalate': 'about',
  'item.settle': 'body',
  'topic.screen': 'body',
  'deliberation.conclude': 'body',
  'implementation.send-back': 'body',
  'fund.transfer': 'body',
  'grant.draft': 'body',
  'grant.correct': 'body',
};

const commands = new Map(
  [consultation, community].flatMap((chart) =>
    Object.values(chart.commands)
      .filter(
        ({ type }) =>
          type !== chart.opening &&
          type !== 'charter.amend' &&
          type !== 'community.amend' &&
          !type.startsWith('matter.'),
      )
      .map((declared) => [declared.type, declared] as const),
  ),
);
const naming = [...commands.values()]
  .filter(({ fields }) => namesIn(fields).some((name) => NAMES.test(name)))
  .map(({ type }) => type);

describe('a command that names somebody in a field', () => {
  it.each(naming)('is known, with whose act it is: %s', (type) => {
    expect(KNOWN[type], `${type} is not in the table above`).toBeDefined();
  });

  it('is one there is, each of the table', () => {
    expect(Object.keys(KNOWN).filter((type) => !commands.has(type))).toEqual([]);
  });

  it('is asked for by whoever has a mandate, where it is theirs to do', () => {
    const theirs = Object.entries(KNOWN).flatMap(([type, whose]) => (whose === 'theirs' ? [type] : []));
    const byThemselves = ['mandate.end', 'floor.yield'];
    for (const type of theirs.filter((one) => !byThemselves.includes(one)))
      expect(commands.get(type)?.forOthers, type).toBe(true);
  });
});

describe('the convener and the recorder', () => {
  const helped = { enteredBy: convener, assisted: true };
  const whole = inCommunity({
    resources: {},
    applications: { needs: 0, resources: 0 },
    services: {},
    covenants: {},
    wishes: {},
    cofunding: {},
    points: {
      activities: [{ activity: 'patrol', points: 5 }],
      catalogue: [{ article: 'soap', points: 5 }],
    },
  });
  const ordered = whole
    .when('service.list', { service: 'hair', title: 'Haircuts' }, 'r1')
    .then()
    .when('service.order', { order: 'a1', service: 'hair' }, 'r2')
    .then();
  const fulfilled = ordered.when('service.fulfil', { order: 'a1' }, 'r1').then();
  const wished = whole.when('wish.make', { wish: 'bag', title: 'A bag' }, 'r1').then();
  const granted = wished
    .when('wish.take', { wish: 'bag' }, 'r2')
    .then()
    .when('wish.grant', { wish: 'bag' }, 'r2')
    .then();
  const earned = whole.when('points.earn', { entry: 'e1', person: 'r2', activity: 'patrol' }, convener).then();
  const planned = whole
    .when('cofunding.plan', { plan: 'gate', title: 'A gate', parts: [{ source: 'own', amount: 100 }] }, convener)
    .then();

  /** What somebody else may not say in the name of r2, whatever their office. */
  const ACTS: readonly [string, CommunityGiven, object, string][] = [
    ['points.redeem', earned, { entry: 'e2', article: 'soap', person: 'r2' }, 'points.not-yours'],
    ['service.confirm', fulfilled, { order: 'a1' }, 'service.order-not-yours'],
    ['service.list', whole, { service: 's', title: 'S', provider: 'r2' }, 'service.not-yours'],
    ['resource.offer', whole, { resource: 's', title: 'S', party: 'r2' }, 'resource.not-yours'],
    ['application.submit', whole, { application: 's', title: 'S', party: 'r2' }, 'application.not-yours'],
    [
      'cofunding.pledge',
      planned,
      { plan: 'gate', pledge: 'p', source: 'own', party: 'r2', amount: 1 },
      'cofunding.not-yours',
    ],
    ['wish.take', wished, { wish: 'bag', party: 'r2' }, 'wish.not-yours'],
  ];

  it.each(ACTS)('does not ask for %s in a person’s name without leave', (type, given, fields, code) => {
    // The types differ from row to row; the table itself is checked by what happens.
    const ask = (by: unknown) => given.when(type as never, fields as never, by as never);
    ask(convener).refused(code as never);
    ask(recorder).refused(code as never);
    ask({ by: convener, for: 'r2' }).refused('principal.no-mandate' as never);
    ask({ by: convener, for: 'r2', ...helped }).then();
    given
      .when('mandate.give', { from: 'r2', to: convener, as: 'helper' }, 'r2')
      .then()
      .when(type as never, fields as never, { by: convener, for: 'r2' } as never)
      .then();
    ask('r2').then();
  });

  it('fulfil, grant and confirm nothing for those who did or got it', () => {
    ordered.when('service.fulfil', { order: 'a1' }, convener).refused('service.order-not-yours');
    granted.when('wish.confirm', { wish: 'bag' }, convener).refused('wish.not-yours');
  });

  it('enter what a body said, which has no hands of its own', () => {
    whole.when('service.list', { service: 's', title: 'S', provider: 'party-branch' }, convener).then();
    whole.when('resource.offer', { resource: 's', title: 'S', party: 'party-branch' }, recorder).then();
    planned
      .when(
        'cofunding.pledge',
        { plan: 'gate', pledge: 'p', source: 'own', party: 'party-branch', amount: 1 },
        convener,
      )
      .then();
  });

  it('bring to an end what lies about, in their own name and with a reason', () => {
    ordered.when('service.cancel', { order: 'a1', reason: 'Moved away' }, convener).then();
    fulfilled.when('service.return', { order: 'a1', reason: 'Not done' }, convener).then();
    wished.when('wish.withdraw', { wish: 'bag', reason: 'Moved away' }, convener).then();
    planned
      .when('cofunding.pledge', { plan: 'gate', pledge: 'p', source: 'own', amount: 1 }, 'r2')
      .then()
      .when('cofunding.withdraw', { plan: 'gate', pledge: 'p', reason: 'Moved away' }, convener)
      .then();
  });

  it('did all of it in records that were opened before', () => {
    for (const [type, { snapshot, now }, fields] of ACTS) {
      const before = { ...snapshot, context: { ...snapshot.context, revision: 2 } };
      expect(decide(before, type, fields, { at: now, by: convener, salt: 's' }).refusal, type).toBeUndefined();
    }
  });
});
