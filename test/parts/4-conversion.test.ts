// Step 4 项目转化: what is admitted, what is refused, and what comes of it.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, covenant, type Given, lamps, planFor, staff } from 'yishi/testing';
import { conversion } from '../../src/parts/4-conversion/part.js';
import type { Refusals } from '../../src/parts/4-conversion/words.js';
import { admits, refuses } from './provoke.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, executor, chair, authority } = staff;

const drafting = () => at('conversion.drafting');
/** Two projects, p-lift and p-lamps, drafted, funded and submitted. */
const screening = () => at('conversion.screening');
const plan = planFor(hepingRoad, '2027-01-31');
const draft = { project: 'p1', item: 'lift', ...plan };
const drafted = () => drafting().when('project.draft', draft, executor).then();
const marks = { need: 5, feasibility: 4, effect: 3 };
const scored = (given = screening()) => given.when('project.score', { project: 'p-lift', scores: marks }, 'c1').then();
const offered = () => drafting().when('offer.make', { offer: 'f1', kind: 'labour', title: 'Two hands' }, 'r1').then();
const pledge = { project: 'p1', pledge: 'l1', kind: 'money', source: 'residents', amount: 500 } as const;
const pledged = () => drafted().when('pledge.make', pledge, 'r1').then();
const approved = (given: Given) =>
  given
    .whenEach('project.score', [
      [{ project: 'p-lift', scores: marks }, 'c1'],
      [{ project: 'p-lamps', scores: marks }, 'c1'],
    ])
    .whenEach('project.screen', [
      [{ project: 'p-lift', decision: 'approve' }, convener],
      [{ project: 'p-lamps', decision: 'approve' }, convener],
    ]);
const back = { items: ['lift'], reason: 'Nobody would build it' };

describe('conversion', () => {
  admits(conversion.commands, {
    'offer.unmatch': { elsewhere: 'slips.test.ts' },
    'offer.make': [
      () =>
        drafting().when('offer.make', { offer: 'f1', kind: 'labour', title: 'x' }, { by: 'r2', for: 'r1', ...helped }),
    ],
    'offer.match': [() => offered().when('offer.match', { offer: 'f1', item: 'lift' }, 'c1')],
    'offer.withdraw': [() => offered().when('offer.withdraw', { offer: 'f1', reason: 'My back' }, 'r1')],
    'project.draft': [() => drafting().when('project.draft', draft, executor)],
    'project.amend': [() => drafted().when('project.amend', { project: 'p1', reason: 'x', goal: 'Higher' }, executor)],
    'project.withdraw': [() => drafted().when('project.withdraw', { project: 'p1', reason: 'x' }, executor)],
    'pledge.make': [() => drafted().when('pledge.make', pledge, 'r1')],
    'pledge.withdraw': [() => pledged().when('pledge.withdraw', { project: 'p1', pledge: 'l1', reason: 'x' }, 'r1')],
    'project.submit': [() => drafted().when('project.submit', { project: 'p1' }, executor)],
    'projects.screen': [() => drafted().when('projects.screen', {}, convener), { place: 'conversion.screening' }],
    'drafting.reopen': [
      () => screening().when('drafting.reopen', { reason: 'One more' }, convener),
      { place: 'conversion.drafting' },
    ],
    'project.score': [
      () => screening().when('project.score', { project: 'p-lift', scores: marks }, 'c1'),
      { finding: { weighted: 21, greatest: 25 } },
    ],
    'project.screen': [
      () => scored().when('project.screen', { project: 'p-lift', decision: 'approve' }, convener),
      { finding: { scorers: 1, check: { left: '105', right: '75', met: true }, secured: 100_000, budget: 100_000 } },
    ],
    'conversion.conclude': [
      () => approved(screening()).when('conversion.conclude', {}, convener),
      { place: 'implementation.underWay', finding: { projects: 2, next: 'implementation' } },
    ],
    'conversion.send-back': [
      () => screening().when('conversion.send-back', back, convener),
      { place: 'deliberation.planning' },
    ],
  });

  refuses<Refusals>({
    'offer.unmatched': { elsewhere: 'slips.test.ts' },
    'offer.exists': [
      'its name is taken',
      () => offered().when('offer.make', { offer: 'f1', kind: 'idea', title: 'x' }, 'r2'),
    ],
    'offer.unknown': ['nobody made it', () => drafting().when('offer.match', { offer: 'f9', item: 'lift' }, 'c1')],
    'offer.withdrawn': [
      'it was withdrawn',
      () =>
        offered()
          .when('offer.withdraw', { offer: 'f1', reason: 'x' }, 'r1')
          .then()
          .when('offer.match', { offer: 'f1', item: 'lift' }, 'c1'),
    ],
    'offer.not-yours': [
      'somebody withdraws another’s offer',
      () => offered().when('offer.withdraw', { offer: 'f1', reason: 'x' }, 'r2'),
    ],
    'item.not-decided': [
      'nobody decided in favour of it',
      () =>
        drafting()
          .when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, chair)
          .then()
          .when('project.draft', draft, executor),
      { item: 'lift', status: 'shelved' },
    ],
    'item.executes-itself': [
      'a covenant is to become a project',
      () => drafting().when('project.draft', { ...draft, item: 'covenant' }, executor),
      { item: 'covenant', becomes: 'covenant' },
    ],
    'item.has-project': [
      'what is being carried out is sent back from here',
      () => {
        const under = at('implementation.underWay').when('project.start', { project: 'p-lift' }, executor).then();
        return under
          .when('implementation.send-back', { projects: ['p-lamps'], to: 'deliberation', reason: 'x' }, convener)
          .then()
          .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener)
          .then({ place: 'conversion.drafting' })
          .when('conversion.send-back', back, convener);
      },
      { item: 'lift', project: 'p-lift', status: 'under-way' },
    ],
    'item.without-project': [
      'something decided has become nothing',
      () => drafting().when('conversion.conclude', {}, convener),
      { items: ['lift', 'lamps'] },
    ],
    'project.not-yours': [
      'somebody amends another’s draft',
      () => drafted().when('project.amend', { project: 'p1', reason: 'x', goal: 'y' }, 'c1'),
    ],
    'project.funding-unequal': [
      'the funding does not add up to the budget',
      () =>
        drafting()
          .when('project.draft', { ...draft, budget: 100_001 }, executor)
          .then()
          .when('project.submit', { project: 'p1' }, executor),
      { budget: 100_001, planned: 100_000 },
    ],
    'project.undecided': [
      'a draft has not been screened',
      () => screening().when('conversion.conclude', {}, convener),
      { projects: ['p-lift', 'p-lamps'] },
    ],
    'project.underfunded': [
      'the money is not there',
      () =>
        drafted()
          .when('project.submit', { project: 'p1' }, executor)
          .then()
          .when('projects.screen', {}, convener)
          .then()
          .when('project.score', { project: 'p1', scores: marks }, 'c1')
          .then()
          .when('project.screen', { project: 'p1', decision: 'approve' }, convener),
      { budget: 100_000, secured: 0 },
    ],
    'project.below-pass-mark': [
      'it scored too little',
      () =>
        screening()
          .when('project.score', { project: 'p-lift', scores: { need: 3, feasibility: 3, effect: 2 } }, 'c1')
          .then()
          .when('project.screen', { project: 'p-lift', decision: 'approve' }, convener),
      { weighted: 14, greatest: 25, num: 3, den: 5 },
    ],
    'project.score-malformed': [
      'a criterion is left out',
      () => screening().when('project.score', { project: 'p-lift', scores: { need: 3 } }, 'c1'),
      { criterion: 'feasibility', max: 5 },
    ],
    'pledge.exists': ['its name is taken', () => pledged().when('pledge.make', pledge, 'r2')],
    'pledge.unknown': [
      'nobody made it',
      () => drafted().when('pledge.withdraw', { project: 'p1', pledge: 'l9', reason: 'x' }, 'r1'),
    ],
    'pledge.incomplete': [
      'money without an amount',
      () => drafted().when('pledge.make', { project: 'p1', pledge: 'l1', kind: 'money', source: 'residents' }, 'r1'),
    ],
    'pledge.withdrawn': [
      'it was withdrawn',
      () => {
        const withdrawal = { project: 'p1', pledge: 'l1', reason: 'x' };
        return pledged().when('pledge.withdraw', withdrawal, 'r1').then().when('pledge.withdraw', withdrawal, 'r1');
      },
    ],
    'pledge.not-yours': [
      'somebody withdraws another’s pledge',
      () => pledged().when('pledge.withdraw', { project: 'p1', pledge: 'l1', reason: 'x' }, 'r2'),
    ],
    'pledge.bound': [
      'the project was approved on the strength of it',
      () =>
        approved(screening()).when(
          'pledge.withdraw',
          { project: 'p-lift', pledge: 'p-lift-residents', reason: 'x' },
          'r1',
        ),
      { status: 'approved', received: 0 },
    ],
  });

  it('screening exactly at the pass mark lets a project through', () => {
    screening()
      .when('project.score', { project: 'p-lift', scores: { need: 3, feasibility: 3, effect: 3 } }, 'c1')
      .then()
      .when('project.screen', { project: 'p-lift', decision: 'approve' }, convener)
      .then({ finding: { check: { left: '75', right: '75', met: true } } });
  });

  it('scores of several people are added up, and scoring again replaces one’s own', () => {
    const twice = scored(scored()).when('project.score', { project: 'p-lift', scores: marks }, 'c2').then();
    twice
      .when('project.screen', { project: 'p-lift', decision: 'reject', reason: 'x' }, authority)
      .then({ finding: { scorers: 2, score: { weighted: 42, greatest: 50 } } });
  });

  it('what is returned is amended, submitted and scored anew', () => {
    const returned = scored()
      .when('project.screen', { project: 'p-lift', decision: 'return' }, convener)
      .refused('reason.missing')
      .when('project.screen', { project: 'p-lift', decision: 'return', reason: 'Vague' }, convener)
      .then()
      .when('project.amend', { project: 'p-lift', reason: 'x', goal: 'Clearer' }, executor)
      .then()
      .when('project.submit', { project: 'p-lift' }, executor)
      .then();
    expect(returned.state.projects['p-lift']).toMatchObject({ goal: 'Clearer', status: 'submitted' });
    expect(returned.state.projects['p-lift']?.scores.size).toBe(0);
  });

  it('ends where nothing is to be carried out, once every claim is answered', () => {
    const posted = at('conversion.drafting', { items: [lamps, covenant()] })
      .when('claim.post', { claim: 'w1', title: 'Help with the move' }, 'r1')
      .then()
      .when('item.settle', { item: 'lamps', how: 'shelved', reply: 'No money' }, chair)
      .then();
    posted
      .when('conversion.conclude', {}, convener)
      .refused('claim.open', { claims: ['w1'] })
      .when('claim.withdraw', { claim: 'w1', reason: 'Moved' }, 'r1')
      .then()
      .when('conversion.conclude', {}, convener)
      .then({ place: 'closed.adopted' });
  });

  it('a claim that is open keeps what is shelved from ending unanswered', () => {
    const shelved = at('conversion.drafting', { items: [lamps, covenant()] })
      .when('claim.post', { claim: 'w1', title: 'Help with the move' }, 'r1')
      .then()
      .when('conversion.send-back', { items: ['lamps'], reason: 'x' }, convener)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'No money' }, convener)
      .then({ place: 'conversion.drafting' });
    shelved.when('conversion.conclude', {}, convener).refused('claim.open');
  });

  it('an item sent back takes its drafts with it', () => {
    const sent = screening().when('conversion.send-back', back, convener).then();
    expect(sent.state.items['lift']?.status).toBe('open');
    expect(sent.state.projects['p-lift']?.status).toBe('superseded');
    expect(sent.state.projects['p-lamps']?.status).toBe('submitted');
    expect(sent.state.returns).toBe(1);
  });
});
