// What was decided has its price: options and amendments say it, the vote freezes it, and what is built keeps to it.
import { describe, expect, it } from 'vitest';
import type { Charter } from 'yishi/charters';
import { at, type Given, lift, planFor, rehearsed, staff, ways } from 'yishi/testing';
import type { ItemDraft } from '../../src/kernel/words.js';
import { priceOf, refusePrice } from '../../src/parts/projects/price.js';

const { chair, convener, executor, recorder } = staff;

const rules: Charter = {
  ...rehearsed,
  conversion: { ...rehearsed.conversion, criteria: [], passMark: null, mustBeFunded: false },
};
const PRICE = 100_000;
const priced: ItemDraft[] = [
  { ...lift, options: [{ option: 'steel', title: 'Of steel', text: 'All of it', cost: PRICE }] },
];
const unpriced: ItemDraft[] = [{ ...lift, options: [{ option: 'steel', title: 'Of steel', text: 'All of it' }] }];

const costing = (budget: number) => ({
  ...planFor(rules, '2027-01-31'),
  budget,
  funding: budget === 0 ? [] : [{ source: 'residents', amount: budget }],
});

/** The lift as it was frozen, voted on and passed. */
function decided({ charter = rules, items = priced } = {}): Given {
  const about = { charter, items };
  const frozen = at('deliberation.session', about)
    .when('options.freeze', { item: 'lift', option: 'steel' }, chair)
    .then()
    .when('round.close', {}, chair)
    .then()
    .when('deliberation.conclude', { way: 'vote' }, convener)
    .then();
  const steps = [ways.notice, ways.openPoll, ways.voteFor, ways.closePoll, ways.count, ways.post, ways.restOfTheVote];
  return steps.reduce((given, go) => go(given, about), frozen);
}

/** Projects of the lift, by budget, as they are drafted and submitted. */
function submitted(budgets: readonly number[], about: Parameters<typeof decided>[0] = {}): Given {
  let given = decided(about);
  for (const [index, budget] of budgets.entries()) {
    const project = `p${index + 1}`;
    given = given.when('project.draft', { project, item: 'lift', ...costing(budget) }, executor).then();
    given = given.when('project.submit', { project }, executor).then();
  }
  return given.when('projects.screen', {}, convener).then();
}

const approve = (given: Given, project = 'p1') =>
  given.when('project.screen', { project, decision: 'approve' }, convener);

describe('a project', () => {
  it('may cost three tenths more than what was decided on, and not a cent beyond', () => {
    approve(submitted([130_000])).then();
    approve(submitted([130_001])).refused('project.off-price', {
      item: 'lift',
      budget: 130_001,
      together: 130_001,
      price: PRICE,
      num: 3,
      den: 10,
    });
  });

  it('may cost three tenths less: what is much cheaper is another thing', () => {
    approve(submitted([70_000])).then();
    approve(submitted([69_999])).refused('project.off-price', { together: 69_999 });
  });

  it('keeps to the share of its charter', () => {
    const strict: Charter = {
      ...rules,
      conversion: { ...rules.conversion, priceShare: { num: 1, den: 10, strict: false } },
    };
    approve(submitted([109_999], { charter: strict })).then();
    approve(submitted([110_000], { charter: strict })).refused('project.off-price', { num: 1, den: 10, strict: false });
  });

  it('counts with the others of its item', () => {
    const both = approve(submitted([60_000, 70_001]), 'p1').then();
    approve(both, 'p2').refused('project.off-price', { budget: 70_001, together: 130_001 });
    approve(approve(submitted([60_000, 70_000]), 'p1').then(), 'p2').then();
    // One of two drafts will be turned down.
    approve(submitted([100_000, 100_000]), 'p1').then();
  });

  it('is not measured by a price nobody voted on', () => {
    approve(submitted([9_000_000], { items: unpriced })).then();
  });

  it('goes back where the price has to be another: deliberated, frozen and voted on again', () => {
    const back = submitted([240_000]).when(
      'conversion.send-back',
      { items: ['lift'], reason: 'It costs more' },
      convener,
    );
    const { state } = back.then({ place: 'deliberation.planning' });
    expect(priceOf(state.items.lift ?? { options: [] })).toBeUndefined();
  });
});

describe('a change of budget', () => {
  const under = (budget: number): Given =>
    approve(submitted([budget]))
      .then()
      .when('conversion.conclude', {}, convener)
      .then()
      .when('project.start', { project: 'p1' }, executor)
      .then();
  const changed = (given: Given, change: string, budget: number) =>
    given
      .when('change.request', { project: 'p1', change, alters: { kind: 'budget', budget }, reason: 'Dearer' }, executor)
      .then()
      .when('change.decide', { project: 'p1', change, decision: 'approve' }, convener);

  it('is measured by what screening approved, which kept to the price', () => {
    changed(under(130_000), 'g1', 143_000).then();
    changed(under(130_000), 'g1', 143_001).refused('change.material', { from: 130_000, to: 143_001 });
  });
});

describe('an amendment', () => {
  const session = () => at('deliberation.session', { charter: rules, items: priced });
  const moved = (fields: object, given = session()) =>
    given
      .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', option: 'steel', text: 'Steel it is' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then()
      .when('motion.move', { motion: 'm2', kind: 'amend', item: 'lift', text: 'Of glass', ...fields }, 'c3');
  const seconded = (fields: object) => moved(fields).then().when('motion.second', { motion: 'm2' }, 'c4').then();
  const votes = { motion: 'm2', for: 5, against: 2, abstain: 0 };
  const option = ({ state }: Pick<Given, 'state'>) => state.items.lift?.options[0];

  it('may change what an option is called and costs along with its text', () => {
    const carried = seconded({ title: 'Of glass', cost: 120_000 }).when('motion.decide', votes, chair).then();
    expect(option(carried)).toMatchObject({ title: 'Of glass', text: 'Of glass', cost: 120_000, amendments: 1 });
  });

  it('that was carried by a mistyped count takes all of it back', () => {
    const carried = seconded({ title: 'Of glass', cost: 120_000 }).when('motion.decide', votes, chair).then();
    const corrected = { motion: 'm2', for: 2, against: 5, abstain: 0, reason: 'Mistyped' };
    const undone = carried.when('motion.correct', corrected, recorder).then();
    expect(option(undone)).toMatchObject({ title: 'Of steel', text: 'All of it', cost: PRICE, amendments: 0 });
  });

  it('leaves title and cost where it does not speak of them', () => {
    const carried = seconded({}).when('motion.decide', votes, chair).then();
    expect(option(carried)).toMatchObject({ title: 'Of steel', text: 'Of glass', cost: PRICE });
  });

  it('by whoever proposed the option may do the same', () => {
    const amend = { item: 'lift', option: 'steel', title: 'Of glass', text: 'All of glass', cost: 1 };
    expect(option(session().when('option.amend', amend, chair).then())).toMatchObject({ title: 'Of glass', cost: 1 });
  });

  it('of no option has neither', () => {
    const main = { motion: 'm1', kind: 'main', item: 'lift', text: 'We go on', cost: 1 } as const;
    session().when('motion.move', main, 'c1').refused('motion.no-option', { motion: 'm1' });
  });
});

describe('who is not asked', () => {
  it('is a record of before', () => {
    const { state } = submitted([240_000]);
    const project = { project: 'p1', item: 'lift' };
    expect(refusePrice(state, project, 240_000)).toMatchObject({ code: 'project.off-price' });
    expect(refusePrice({ ...state, revision: 3 }, project, 240_000)).toBeUndefined();
  });
});
