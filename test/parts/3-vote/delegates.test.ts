// 代表带票: a body's one vote, carried by its delegate with the figures behind it.
import { describe, expect, it } from 'vitest';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import { houseMajority } from './ballots.js';

const { convener, teller, secondTeller, scrutineer } = staff;

/** The delegates o1 to o3 sit for three buildings; of the council nine members are on the roll. */
function polling(): Given {
  const charter = { ...rehearsed, rules: [houseMajority] };
  const items = [{ ...lift, affected: [], route: [{ body: 'owners', rule: 'house', held: 'here' as const }] }];
  const members = ['o1', 'o2', 'o3'].map((person) => ({ person }));
  const given = at('vote.preparing', { charter, items })
    .when('roll.enter', { body: 'owners', members }, convener)
    .then();
  const posted = given.when('notice.post', { items: ['lift'], closes: plus(given.now, { days: 60 }) }, convener).then();
  return posted
    .until(posted.state.vote.current?.opens ?? '')
    .when('poll.open', {}, teller)
    .then();
}

const behind = (ayes: number, against: number, abstain = 0) => ({
  body: 'council',
  figures: { lift: { for: ayes, against, abstain } },
});
const carrying = (lift: 'for' | 'against' | 'abstain', figures: ReturnType<typeof behind>) =>
  polling().when('ballot.cast', { choices: { lift }, channel: 'paper', behind: figures }, 'o1');

describe('a vote a delegate carries', () => {
  it('is one vote, told with the figures behind it', () => {
    const given = carrying('for', behind(5, 3, 1)).then();
    given
      .when('poll.close', {}, teller)
      .then()
      .when('count.make', {}, teller)
      .then(({ fact }) => {
        expect(fact.finding.items[0]?.for.heads).toBe(1);
        expect(fact.finding.reconciliation.delegates).toEqual([{ by: 'o1', ...behind(5, 3, 1) }]);
      });
  });

  it.each([
    [5, 4, 'for'],
    [4, 5, 'against'],
    [4, 4, 'abstain'],
  ] as const)('is what its figures bear out: %i to %i is %s', (ayes, against, bears) => {
    carrying(bears, behind(ayes, against)).then();
    const other = bears === 'for' ? 'against' : 'for';
    carrying(other, behind(ayes, against)).refused('delegate.contradicts', { bears });
  });

  it('has no more votes behind it than its body has members, down to the last', () => {
    carrying('for', behind(9, 0)).then();
    carrying('for', behind(9, 0, 1)).refused('delegate.too-many', { votes: 10, members: 9 });
  });

  it('is carried once: a body has one vote', () => {
    carrying('for', behind(5, 3))
      .then()
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'paper', behind: behind(5, 3) }, 'o2')
      .refused('delegate.twice', { person: 'o1' });
  });

  it('is carried once within a batch as well, and may be carried again once it was taken out', () => {
    const paper = (person: string) => ({ person, choices: { lift: 'for' } as const, behind: behind(5, 3) });
    polling()
      .when('batch.enter', { batch: 'b', papers: [paper('o1'), paper('o2')] }, teller)
      .refused('delegate.twice', { person: 'o1' });
    carrying('for', behind(5, 3))
      .then()
      .when('ballot.correct', { person: 'o1', reason: 'x', witness: scrutineer }, teller)
      .then()
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'paper', behind: behind(5, 3) }, 'o2')
      .then();
  });

  it('has figures for every item it answers, of a body that is known', () => {
    carrying('for', { body: 'council', figures: {} } as never).refused('delegate.no-figures');
    carrying('for', { ...behind(5, 0), body: 'nobody' }).refused('body.unknown');
  });

  it('comes in a batch of papers as well', () => {
    const batch = { batch: 'b', papers: [{ person: 'o1', choices: { lift: 'for' } as const, behind: behind(5, 3) }] };
    polling()
      .when('batch.enter', { batch: 'b', papers: [{ ...batch.papers[0], behind: behind(3, 5) } as never] }, teller)
      .refused('delegate.contradicts');
    const entered = polling().when('batch.enter', batch, teller).then().when('batch.enter', batch, secondTeller).then();
    expect(entered.state.vote.current?.box.ballots.get('o1')?.behind).toEqual(behind(5, 3));
  });
});
