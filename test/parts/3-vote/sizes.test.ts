// How large an election is announced: as many options as can be counted within a moment, and not one more; and what is announced is
// counted in time, however the ballots fall.
import { describe, expect, it } from 'vitest';
import { methods as all, type Ballot, method } from 'yishi/methods';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import { MOST_COUNTED_OPTIONS, MOST_OPTIONS, mostOptions } from '../../../src/charters/ballot-methods.js';
import { MOST_RANKED } from '../../../src/parts/2-deliberation/rules/rankings.js';
import type { BallotForm } from '../../../src/parts/3-vote/words.js';
import { isFault } from '../../../src/problem.js';
import { houseMajority } from './ballots.js';

const { convener, chair } = staff;
const form = (more: Partial<BallotForm>): BallotForm => ({
  marks: 'names',
  seats: 1,
  by: 'heads',
  tieBreak: 'leave',
  ...more,
});
const ranked = (id: string): BallotForm => form({ marks: 'ranking', method: id });

function announced(ballot: BallotForm, options: number, people = 6) {
  const house = {
    ...houseMajority,
    ...(ballot.marks !== 'names' && { consent: [] }),
  };
  const charter = {
    ...rehearsed,
    begins: 'vote' as const,
    rules: [house],
    vote: { ...rehearsed.vote, ballots: { form: ballot } },
  };
  const item = {
    ...lift,
    affected: [],
    becomes: 'election' as const,
    options: Array.from({ length: options }, (_, nth) => ({ option: `c${nth}`, title: `Option ${nth}` })),
    route: [{ body: 'owners', rule: 'house', held: 'here' as const, ballot: 'form' }],
  };
  const members = Array.from({ length: people }, (_, nth) => ({ person: `o${nth + 1}` }));
  const given = at('vote.preparing', { charter, items: [item] })
    .when('roll.enter', { body: 'owners', members }, convener)
    .then();
  return given.when('notice.post', { items: ['lift'], closes: plus(given.now, { days: 60 }) }, {
    by: convener,
    methods: method,
  } as { by: string });
}

describe('a notice', () => {
  it('offers at most 1,000 options where those with most votes win', () => {
    announced(form({}), MOST_OPTIONS).then();
    announced(form({}), MOST_OPTIONS + 1).refused('ballot.too-many-options', { options: 1_001, most: 1_000, heads: 6 });
  });

  it.each(['irv', 'stv', 'meek-stv', 'schulze', 'borda'])('offers at most 100 where %s counts', (id) => {
    announced(ranked(id), MOST_COUNTED_OPTIONS).then();
    announced(ranked(id), MOST_COUNTED_OPTIONS + 1).refused('ballot.too-many-options', {
      options: 101,
      most: 100,
      heads: 6,
    });
  });

  it('offers fewer where many may vote, by what the method looks at', () => {
    expect(mostOptions(ranked('stv'), 30, method)).toBe(100);
    expect(mostOptions(ranked('stv'), 31, method)).toBe(98);
    expect(mostOptions(ranked('meek-stv'), 3_000, method)).toBe(10);
    expect(mostOptions(ranked('irv'), 1_000, method)).toBe(100);
    expect(mostOptions(ranked('irv'), 1_001, method)).toBe(99);
    expect(mostOptions(ranked('borda'), 200_000, method)).toBe(100);
    expect(mostOptions(ranked('borda'), 1_000_000, method)).toBe(20);
    expect(mostOptions(form({}), 1_000_000, method)).toBe(1_000);
    // One of them at the line, in a record.
    announced(ranked('stv'), 98, 31).then();
    announced(ranked('stv'), 99, 31).refused('ballot.too-many-options', { options: 99, most: 98, heads: 31 });
  });
});

describe('a ranking', () => {
  const proposed = (options: number): Given => {
    const [item] = [
      {
        ...lift,
        affected: [],
        options: Array.from({ length: options }, (_, nth) => ({ option: `c${nth}`, title: `Option ${nth}` })),
      },
    ];
    return at('deliberation.planning', { items: [item] });
  };

  it('is opened over at most 100 options', () => {
    proposed(MOST_RANKED).when('ranking.open', { item: 'lift' }, chair).then();
    proposed(MOST_RANKED + 1)
      .when('ranking.open', { item: 'lift' }, chair)
      .refused('ranking.too-many-options', { options: 101, most: 100 });
  });
});

describe('an election that may be announced', () => {
  const rotated = (list: readonly string[], by: number): string[] => [...list.slice(by), ...list.slice(0, by)];
  /** Ballots that no candidate is ahead on: whoever counts them meets a tie wherever there can be one. */
  const WAYS: Readonly<Record<string, (candidates: readonly string[], nth: number) => (string | string[])[]>> = {
    'each begins with another': (candidates, nth) => rotated(candidates, nth % candidates.length),
    'two by two equal': (candidates, nth) => {
      const order = rotated(candidates, (nth * 7) % candidates.length);
      return Array.from({ length: Math.floor(order.length / 2) }, (_, at) => order.slice(2 * at, 2 * at + 2));
    },
    'half of them equal first': (candidates, nth) => {
      const order = rotated(candidates, (nth * 13) % candidates.length);
      const half = Math.floor(order.length / 2);
      return [order.slice(0, half), ...order.slice(half)];
    },
  };
  const ids = all()
    .filter(({ elects }) => elects !== 'proposal')
    .map(({ id }) => id);
  /** So many heads that each of these may have many options still. */
  const headsOf = (id: string): number => (['stv', 'meek-stv'].includes(id) ? 100 : 1_000);

  it.each(Object.entries(WAYS))(
    'is counted in no time that anybody would call a hang, or refused as the method says: %s',
    (_kind, way) => {
      for (const id of ids) {
        const heads = headsOf(id);
        const by = method(id);
        if (!by) throw new Error(id);
        const marks = ({ ranking: 'ranking', choice: 'ranking', scores: 'points', approvals: 'names' } as const)[
          by.ballot
        ];
        const options = mostOptions(form({ marks, method: id }), heads, method);
        expect(options, id).toBeGreaterThanOrEqual(54);
        const candidates = Array.from({ length: options }, (_one, nth) => `c${nth}`);
        const ballots = Array.from({ length: heads }, (_one, nth): Ballot => {
          const ranking = way(candidates, nth);
          const flat = ranking.flat();
          if (by.ballot === 'scores')
            return { count: 1, scores: Object.fromEntries(flat.map((one, at) => [one, at % 6])) };
          if (by.ballot === 'approvals') return { count: 1, approvals: flat.slice(0, 40) };
          return by.ballot === 'choice' ? { count: 1, choice: flat[0] ?? '' } : { count: 1, ranking };
        });
        const costs = Object.fromEntries(candidates.map((one) => [one, 10]));
        const election = {
          candidates,
          ballots,
          seats: by.elects === 'several' ? 5 : 1,
          ...(by.elects === 'projects' && { costs, budget: 50 }),
        };
        const began = process.cpuUsage();
        try {
          by.count(election, {});
        } catch (error) {
          if (!isFault(error, 'methods')) throw error;
        }
        const { user } = process.cpuUsage(began);
        // Two seconds at most on a machine of its own; a busy one, where compilers and collectors count too, takes its time.
        expect(user / 1_000, `${id}, ${options} options, ${heads} heads, in milliseconds`).toBeLessThan(10_000);
      }
    },
  );
});
