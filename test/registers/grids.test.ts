// 网格: a tree and nothing but a tree, whatever is done to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from 'yishi/community';
import { type CommunityGiven, inCommunity, staff } from 'yishi/testing';
import { upFrom } from '../../src/registers/grids/words.js';

const { convener, recorder } = staff;
const reason = '调整';
const levels = [{ level: '总网格' }, { level: '一般网格' }, { level: '微网格', households: { from: 70, to: 100 } }];
const empty = inCommunity({ grids: { levels, kinds: ['一般', '专属'] } });
const tree = [
  { grid: 'top', title: '总' },
  { grid: 'a', title: '甲', parent: 'top' },
  { grid: 'b', title: '乙', parent: 'top' },
  { grid: 'a1', title: '甲一', parent: 'a', households: 80 },
  { grid: 'a2', title: '甲二', parent: 'a', households: 90 },
];
const entered = empty.when('grid.enter', { grids: tree }, recorder).then();
const parts = (given: CommunityGiven) => ({
  ...Object.fromEntries(
    [...given.state.grids.values()].filter(({ status }) => status === 'standing').map((one) => [one.grid, one.parts]),
  ),
});

describe('grids', () => {
  it('come in any order, and once', () => {
    const backwards = empty
      .when('grid.enter', { grids: [...tree].reverse(), more: true }, recorder)
      .then({ finding: { entered: 5, odd: 0 } });
    expect(parts(backwards)).toEqual({ top: 2, a: 2, b: 0, a1: 0, a2: 0 });
    entered.when('grid.enter', { grids: [{ grid: 'a', title: '甲' }] }, recorder).refused('grid.exists', { grid: 'a' });
    const twice = [tree[0], tree[0]].flatMap((one) => one ?? []);
    empty.when('grid.enter', { grids: twice }, recorder).refused('grid.exists', { grid: 'top' });
  });

  it('are no orphans, no part of themselves, and no deeper than there are levels', () => {
    const enter = (...grids: { grid: string; title: string; parent?: string; kind?: string }[]) =>
      empty.when('grid.enter', { grids }, recorder);
    enter({ grid: 'x', title: 'x', parent: 'y' }).refused('grid.orphan', { grid: 'x', parent: 'y' });
    enter({ grid: 'x', title: 'x', parent: 'x' }).refused('grid.loop', { grid: 'x' });
    enter({ grid: 'x', title: 'x', parent: 'y' }, { grid: 'y', title: 'y', parent: 'x' }).refused('grid.loop');
    enter({ grid: 'x', title: 'x', kind: '特' }).refused('grid.kind-unknown', { known: ['一般', '专属'] });
    entered
      .when('grid.enter', { grids: [{ grid: 'd', title: 'd', parent: 'a1' }] }, recorder)
      .refused('grid.too-deep', { depth: 4 });
    entered.when('grid.enter', { grids: [{ grid: 'd', title: 'd', parent: 'b' }] }, recorder).then();
  });

  it('are warned of at 69 and 101 households, and not at 70 and 100', () => {
    const sizes = [69, 70, 100, 101].map((households) => ({
      grid: `h${households}`,
      title: '微',
      parent: 'b',
      households,
    }));
    entered.when('grid.enter', { grids: sizes }, recorder).then({
      finding: {
        odd: 2,
        named: [
          { grid: 'h69', households: 69, from: 70, to: 100 },
          { grid: 'h101', households: 101, from: 70, to: 100 },
        ],
      },
    });
  });

  it('have one lead and a team; who leads next takes the place of who led', () => {
    const assign = (given: CommunityGiven, person: string, as: 'lead' | 'member' = 'lead') =>
      given.when('grid.assign', { grid: 'a', person, as }, convener);
    const led = assign(entered, 'r1').then({ finding: { before: null } });
    assign(led, 'r2').then({ finding: { before: 'r1' } });
    assign(led, 'r1').refused('grid.assigned', { person: 'r1' });
    assign(entered, 'nobody').refused('grid.person-unknown', { person: 'nobody' });
    led
      .when('grid.relieve', { grid: 'a', person: 'r2', reason }, convener)
      .refused('grid.not-assigned', { person: 'r2' });
    const gone = led.when('grid.relieve', { grid: 'a', person: 'r1', reason }, convener).then();
    expect(gone.state.grids.get('a')?.lead).toBeUndefined();
  });

  it('split into what they were, merge with their neighbours, move with their parts, and are dropped empty', () => {
    const into = [
      { grid: 's1', title: '新一', households: 40 },
      { grid: 's2', title: '新二', households: 40 },
    ];
    entered.when('grid.split', { grid: 'a', into, reason }, convener).refused('grid.has-parts', { parts: 2 });
    entered
      .when('grid.split', { grid: 'a2', into, reason }, convener)
      .refused('grid.households-differ', { whole: 90, parts: 80 });
    const split = entered.when('grid.split', { grid: 'a1', into, reason }, convener).then({ finding: { odd: 2 } });
    expect(parts(split)).toEqual({ top: 2, a: 3, b: 0, a2: 0, s1: 0, s2: 0 });
    const merge = (...of: string[]) => split.when('grid.merge', { grid: 'm', title: '合', of, reason }, convener);
    merge('s1', 'b').refused('grid.apart', { other: 'b' });
    merge('s1', 's1').refused('grid.itself');
    merge('a', 'b').refused('grid.has-parts');
    merge('s1', 'a1').refused('grid.dropped', { grid: 'a1' });
    expect(parts(merge('s1', 's2').then({ finding: { households: 80, odd: 0 } }))).toEqual({
      top: 2,
      a: 2,
      b: 0,
      a2: 0,
      m: 0,
    });
    const move = (grid: string, parent?: string) =>
      entered.when('grid.move', { grid, ...(parent && { parent }), reason }, convener);
    move('top', 'a1').refused('grid.loop');
    move('a', 'a').refused('grid.loop');
    move('a', 'b').refused('grid.too-deep', { depth: 4 });
    move('a', 'top').refused('grid.itself');
    move('b', 'x').refused('grid.unknown');
    expect(parts(move('a1', 'b').then())).toEqual({ top: 2, a: 1, b: 1, a1: 0, a2: 0 });
    expect(parts(move('a').then())).toEqual({ top: 1, a: 2, b: 0, a1: 0, a2: 0 });
    entered.when('grid.drop', { grid: 'a', reason }, convener).refused('grid.has-parts');
    const dropped = entered.when('grid.drop', { grid: 'b', reason }, convener).then();
    dropped.when('grid.enter', { grids: [{ grid: 'b', title: '乙', parent: 'top' }] }, recorder).then();
  });

  it('stay a tree whatever is done to them, and parts are counted right', () => {
    const id = fc.constantFrom('top', 'a', 'b', 'a1', 'a2', 'n1', 'n2', 'n3');
    const step = fc.oneof(
      fc.record({ type: fc.constant('grid.move' as const), grid: id, parent: fc.option(id, { nil: undefined }) }),
      fc.record({ type: fc.constant('grid.drop' as const), grid: id }),
      fc.record({ type: fc.constant('grid.enter' as const), grid: id, parent: fc.option(id, { nil: undefined }) }),
      fc.record({
        type: fc.constant('grid.merge' as const),
        grid: id,
        of: fc.array(id, { minLength: 2, maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let given = entered;
        for (const asked of steps) {
          const fields =
            asked.type === 'grid.enter'
              ? { grids: [{ grid: asked.grid, title: 'x', ...(asked.parent && { parent: asked.parent }) }] }
              : asked.type === 'grid.merge'
                ? { grid: asked.grid, title: 'x', of: asked.of, reason }
                : { grid: asked.grid, reason, ...('parent' in asked && asked.parent && { parent: asked.parent }) };
          const when = given.when(asked.type, fields as never, convener);
          if (!when.refusal) given = when.then();
          const standing = [...given.state.grids.values()].filter(({ status }) => status === 'standing');
          for (const one of standing) {
            expect(upFrom(given.state.grids, one.grid).length).toBeLessThanOrEqual(levels.length);
            if (one.parent !== undefined) expect(given.state.grids.get(one.parent)?.status).toBe('standing');
            expect(one.parts).toBe(standing.filter(({ parent }) => parent === one.grid).length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come 1,100 and 5,495 at once, as a district has them', () => {
    const first = Array.from({ length: 1100 }, (_, index) => ({ grid: `g${index}`, title: `一级网格${index}` }));
    const micro = Array.from({ length: 5495 }, (_, index) => ({
      grid: `m${index}`,
      title: `微网格${index}`,
      parent: `g${index % 1100}`,
      households: 70 + (index % 31),
    }));
    const all = empty
      .when('grid.enter', { grids: [...micro, ...first] }, recorder)
      .then({ finding: { entered: 6595, odd: 0 } });
    expect(figuresOf(all.state, 'grids')).toMatchObject({ standing: 6595, top: 1100, odd: 0 });
    expect(all.state.grids.get('g0')?.parts).toBe(5);
  });
});
