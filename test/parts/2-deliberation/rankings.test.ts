// Step 2 议事协商: the ranking of an item's options, and what it means for the option that goes to the vote.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { breakTie, method } from 'yishi/methods';
import { at, council, type Given, staff, ways } from 'yishi/testing';
import { rankingMethods } from '../../../src/charters/ranking-methods.js';
import { closeRanking, pending, planning, proposed, ranking, session, under } from './moves.js';

const { convener, chair, recorder } = staff;

const by = (method: keyof typeof rankingMethods, tieBreak: 'order' | 'casting-vote' | 'lot') =>
  at('deliberation.session', under({ ranking: { method, tieBreak } }));

const chosen = ({ state }: Given): string | undefined => state.items['lift']?.chosen;
const stands = ({ state }: Given): boolean => 'lift' in state.deliberation.rankings;
const cast = (given: Given, person: string, ...order: (string | string[])[]) =>
  given.when('ranking.cast', { item: 'lift', ranking: order }, person);
const freeze = (given: Given, option?: string) =>
  given.when('options.freeze', { item: 'lift', ...(option !== undefined && { option }) }, chair);

/** The ranking is closed, and wood came first. */
const wood = () => closeRanking(ranking([['wood'], ['wood'], ['steel']])).then();

describe('the methods a charter may rank by', () => {
  it.each(Object.entries(rankingMethods))('are under their own id: %s', (id, own) => {
    expect(own.id).toBe(id);
    expect(method(id)).toBe(own);
  });
});

describe('a ranking', () => {
  it('is of the options that are open, in the order they were proposed', () => {
    const withdrawn = proposed(proposed(proposed(planning()), 'glass'), 'wood')
      .when('option.withdraw', { item: 'lift', option: 'glass', reason: 'x' }, 'c1')
      .then();
    withdrawn.when('ranking.open', { item: 'lift' }, chair).then({ finding: { options: ['steel', 'wood'] } });
  });

  it('counts each member once, and of several rankings the last', () => {
    const again = cast(ranking([['steel'], ['wood']]), 'c1', 'wood', 'steel').then();
    closeRanking(again).then({ finding: { ballots: 2, members: 9, chosen: 'wood' } });
  });

  it('takes those ranked equal alike, and those left out as last', () => {
    // Glass and wood are each preferred to steel by two, who do not tell them apart.
    closeRanking(ranking([[['glass', 'wood']], [['wood', 'glass'], 'steel'], ['glass']])).then({
      finding: { chosen: 'glass', pairwise: { glass: { steel: 3, wood: 1 }, wood: { glass: 0, steel: 2 } } },
    });
  });

  it('is for members in person', () => {
    cast(ranking([]), 'r1', 'wood').refused('not-yours');
    ranking([])
      .when('ranking.cast', { item: 'lift', ranking: ['wood'] }, { by: 'c1', for: 'c2' })
      .refused('principal.not-allowed');
  });

  it('is one for a head and its co-owners, the last that any of them gave', () => {
    const shared = session()
      .when(
        'roll.enter',
        { body: 'council', members: [{ person: 'c1', coOwners: ['r1'] }, { person: 'c2' }] },
        recorder,
      )
      .then();
    const given = cast(cast(ranking([], shared), 'c1', 'wood').then(), 'r1', 'steel').then();
    closeRanking(given).then({ finding: { ballots: 1, members: 2, chosen: 'steel' } });
  });

  it('is not for those who stand aside, where the charter takes their vote', () => {
    const recused = (given: Given) =>
      given.when('recusal.record', { item: 'lift', person: 'c1', reason: 'x' }, chair).then();
    cast(recused(ranking([])), 'c1', 'wood').refused('recused', { person: 'c1' });
    closeRanking(recused(ranking([['wood'], ['steel']]))).then({
      finding: { ballots: 1, leftOut: ['c1'], chosen: 'steel' },
    });
    const recusal = { maySpeak: false, mayVote: true, counted: true };
    cast(recused(ranking([], at('deliberation.session', under({ recusal })))), 'c1', 'wood').then();
  });

  it('leaves out whoever is a member no more', () => {
    const left = ranking([['wood'], ['wood'], ['steel']])
      .when('roll.enter', { body: 'council', members: [{ person: 'c3' }] }, recorder)
      .then();
    closeRanking(left).then({ finding: { ballots: 1, members: 1, leftOut: ['c1', 'c2'], chosen: 'steel' } });
  });

  it('keeps the rules of the body as they are: recusals bear on it until it is closed', () => {
    const rules = {
      ...planning().state.charter.deliberation,
      ranking: { method: 'plurality', tieBreak: 'order' },
    } as const;
    const change = { step: 'deliberation', rules } as const;
    const six = [...Array(3).fill(['wood']), ...Array(3).fill(['steel'])];
    const open = ways.rank('lift', six)(planning());
    const asked = { change, body: 'council', document: '1', reason: 'x' };
    const held = open.when('charter.amend', asked, convener).refused('charter.fixed', { step: 'deliberation' });
    closeRanking(held).then({ finding: { method: 'schulze', tieBreak: { by: 'lot' } } });
  });

  it('outlasts the round it was opened in, and is closed between rounds', () => {
    const over = ranking([['wood']])
      .when('round.close', {}, chair)
      .then({ place: 'deliberation.planning' });
    over.when('deliberation.conclude', { way: 'vote' }, convener).refused('items.undecided');
    // Between rounds nobody is in a room: as many as the quorum must have given theirs.
    const five = ['c2', 'c3', 'c4', 'c5'].reduce((given, person) => cast(given, person, 'wood').then(), over);
    closeRanking(five).refused('quorum.missing', { members: 9, present: 5, needed: 6 });
    closeRanking(cast(five, 'c6', 'wood').then()).then({ finding: { ballots: 6 } });
  });

  it('lapses with its item', () => {
    const settled = ranking([['wood']])
      .when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, convener)
      .then();
    closeRanking(settled).refused('ranking.none');
  });

  it('may be cancelled, and opened again', () => {
    const cancelled = ranking([['wood']])
      .when('ranking.cancel', { item: 'lift', reason: 'Brick is missing' }, chair)
      .then();
    expect(stands(cancelled)).toBe(false);
    const again = proposed(cancelled, 'brick').when('ranking.open', { item: 'lift' }, chair);
    again.then({ finding: { options: ['steel', 'glass', 'wood', 'brick'] } });
  });

  it('comes out the same in whatever order the rankings came in', () => {
    const orders = fc.shuffledSubarray(['steel', 'glass', 'wood'], { minLength: 1 });
    const rankings = fc.array(orders, { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(
        rankings,
        fc.constantFrom(...(Object.keys(rankingMethods) as (keyof typeof rankingMethods)[])),
        (given, id) => {
          const [one, other] = [given, [...given].reverse()].map((some) => {
            let found: { winners: string[]; chosen: string | null } | undefined;
            closeRanking(ranking(some, by(id, 'order'))).then(({ fact }) => {
              found = fact.finding;
            });
            return found;
          });
          expect(one?.chosen).toBe(other?.chosen);
          expect(one?.winners).toContain(one?.chosen);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a tie for the first place', () => {
  const tied = [['wood'], ['steel']];

  it('is broken for the option proposed first, where the charter says so', () => {
    closeRanking(ranking(tied, by('plurality', 'order'))).then({
      finding: { winners: ['steel', 'wood'], chosen: 'steel', tieBreak: { by: 'order', among: ['steel', 'wood'] } },
    });
  });

  it('is broken by the chair, where the charter says so', () => {
    const open = ranking(tied, by('borda', 'casting-vote'));
    closeRanking(open).refused('ranking.tied', { among: ['steel', 'wood'] });
    closeRanking(open, 'wood').then({ finding: { chosen: 'wood', tieBreak: { by: 'casting-vote' } } });
  });

  it('is broken by a lot that anybody can draw again', () => {
    closeRanking(ranking(tied, by('schulze', 'lot'))).then(({ fact: { finding } }) => {
      const seed = finding.tieBreak?.seed ?? '';
      expect(breakTie(finding.winners, { rule: 'lot', seed }).winner).toBe(finding.chosen);
    });
  });

  it('falls to either of them, by the seed', () => {
    const falls = Array.from({ length: 20 }, (_, index) => {
      const open = ranking(tied, by('schulze', 'lot'));
      return chosen(open.when('ranking.close', { item: 'lift' }, { by: chair, salt: `seed ${index}` }).then());
    });
    expect(new Set(falls)).toEqual(new Set(['steel', 'wood']));
  });

  it('gives no casting vote to a chair who has none', () => {
    closeRanking(ranking(tied, by('schulze', 'lot')), 'wood').refused('ranking.no-casting-vote');
  });
});

describe('the option ranked first', () => {
  it('goes to the vote, unless another is named, which is refused', () => {
    expect(chosen(freeze(wood()).then())).toBe('wood');
    expect(chosen(freeze(wood(), 'wood').then())).toBe('wood');
    freeze(wood(), 'steel').refused('option.not-ranked-first', { ranked: 'wood' });
  });

  it('is that of the latest ranking', () => {
    const again = wood().when('ranking.open', { item: 'lift' }, chair).then();
    expect(chosen(again)).toBeUndefined();
    expect(chosen(closeRanking(cast(again, 'c1', 'glass').then()).then())).toBe('glass');
  });

  it.each<[string, (given: Given) => Given]>([
    ['proposed', (given) => proposed(given, 'brick')],
    ['amended', (given) => given.when('option.amend', { item: 'lift', option: 'steel', text: 'x' }, 'c1').then()],
    [
      'withdrawn',
      (given) => given.when('option.withdraw', { item: 'lift', option: 'glass', reason: 'x' }, 'c1').then(),
    ],
    [
      'amended by a motion',
      (given) => {
        const main = given
          .when('motion.move', { motion: 'm1', kind: 'main', item: 'lift', option: 'steel', text: 'x' }, 'c1')
          .then()
          .when('motion.second', { motion: 'm1' }, 'c2')
          .then();
        return pending(main, 'm2', 'amend')
          .when('motion.decide', { motion: 'm2', for: 9, against: 0, abstain: 0 }, chair)
          .then();
      },
    ],
  ])('is ranked no more once an option is %s', (_what, change) => {
    const changed = change(wood());
    expect(stands(changed)).toBe(false);
    expect(chosen(changed)).toBeUndefined();
    freeze(changed).refused('option.needed');
  });

  it('gives way to one that the body chooses afterwards', () => {
    const agreed = wood().when('consensus.test', { item: 'lift', option: 'glass', objections: [] }, chair).then();
    expect(chosen(freeze(agreed).then())).toBe('glass');
    const same = wood().when('consensus.test', { item: 'lift', objections: [] }, chair).then();
    expect(stands(same)).toBe(true);
    expect(chosen(same)).toBe('wood');
  });
});

describe('while options are being ranked', () => {
  const open = () => ranking([['wood']]);

  it.each<[string, (given: Given) => { refused(code: 'ranking.open'): Given }]>([
    ['amended', (given) => given.when('option.amend', { item: 'lift', option: 'steel', text: 'x' }, 'c1')],
    ['withdrawn', (given) => given.when('option.withdraw', { item: 'lift', option: 'steel', reason: 'x' }, 'c1')],
    ['frozen', (given) => freeze(given, 'steel')],
    ['agreed on', (given) => given.when('consensus.test', { item: 'lift', option: 'steel', objections: [] }, chair)],
    ['ranked a second time', (given) => given.when('ranking.open', { item: 'lift' }, chair)],
    [
      'changed by a motion',
      (given) => pending(given, 'm1').when('motion.decide', { motion: 'm1', for: 9, against: 0, abstain: 0 }, chair),
    ],
  ])('none is %s', (_what, ask) => {
    ask(open()).refused('ranking.open');
  });

  it('nobody sees more than how many have ranked them', () => {
    const of = (person: string, given: Given) => view(given.snapshot, person).deliberation.rankings;
    expect(of(chair, open())).toEqual([
      {
        item: 'lift',
        options: ['steel', 'glass', 'wood'],
        method: 'schulze',
        members: 9,
        given: 1,
        ranked: false,
        result: undefined,
      },
    ]);
    expect(of(council[0] ?? '', open())[0]?.ranked).toBe(true);
    expect(of('r1', wood())[0]?.result).toMatchObject({ ballots: 3, chosen: 'wood' });
  });
});
