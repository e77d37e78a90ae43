// Networks, held to what is proved of them: who is tied to whom, how often, how closely; and what is refused.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, language } from 'yishi/language';
import {
  chance,
  degreeOf,
  isNetworkFault,
  type Network,
  neighbours,
  networkKind,
  networkKinds,
  networkMeasures,
  networkOf,
} from 'yishi/simulation';
import * as z from 'zod/mini';

const { averageClustering, components, degrees, meanPathLength, transitivity } = networkMeasures;

interface Made {
  size: number;
  settings?: object;
  seed?: string;
  labels?: readonly string[];
}

function built(id: string, { size, settings = {}, seed = '1', labels }: Made): Network {
  const kind = networkKind(id);
  if (!kind) throw new Error(`no network ${id}`);
  return kind.build(z.parse(kind.settings, settings), size, chance(seed, id), labels);
}

const halves = (size: number): string[] => Array.from({ length: size }, (_none, person) => (person % 2 ? 'B' : 'A'));

/** Each kind as anybody might make it. */
const made = (id: string, size: number, seed = '1'): Network =>
  built(id, {
    size,
    seed,
    labels: halves(size),
    settings:
      id === 'edge-list'
        ? {
            pairs: [
              [0, 1],
              [2, 1, 3],
            ],
          }
        : {},
  });

const ties = (network: Network): string[] =>
  Array.from({ length: network.size }, (_none, person) =>
    [...neighbours(network, person)].map((other) => `${person}-${other}`),
  ).flat();

const edges = (network: Network): number => degrees(network).reduce((sum, degree) => sum + degree, 0) / 2;

function refusal(make: () => unknown) {
  try {
    make();
  } catch (error) {
    if (isNetworkFault(error)) return error.problem;
    throw error;
  }
  return undefined;
}

describe.each(networkKinds().map(({ id }) => id))('the network %s', (id) => {
  const network = made(id, 60);

  it('ties nobody to themselves, nobody twice, and everybody back', () => {
    const all = ties(network);
    expect(new Set(all).size).toBe(all.length);
    for (const tie of all) {
      const [person, other] = tie.split('-');
      expect(person).not.toBe(other);
      expect(all).toContain(`${other}-${person}`);
    }
  });

  it('has rows in order, of the length they say', () => {
    expect(network.offsets.length).toBe(network.size + 1);
    expect(network.offsets[network.size]).toBe(network.targets.length);
    for (let person = 0; person < network.size; person += 1) {
      const known = [...neighbours(network, person)];
      expect(known).toEqual(known.toSorted((one, other) => one - other));
      expect(known.length).toBe(degreeOf(network, person));
    }
  });

  it('is the same from the same seed', () => {
    expect(made(id, 60)).toEqual(network);
  });

  it('has a name in both languages, a source, and settings with defaults', () => {
    const kind = networkKind(id)!;
    expect(kind.title.zh).toMatch(/\p{Script=Han}/u);
    expect(kind.title.en).toMatch(/^[A-Z]/);
    expect(kind.source.length).toBeGreaterThan(5);
    expect(z.safeParse(kind.settings, { nonsense: 1 }).success).toBe(false);
    if (id !== 'edge-list') expect(z.safeParse(kind.settings, {}).success).toBe(true);
  });
});

describe('networks by lot', () => {
  it.each(['small-world', 'scale-free', 'blocks'])('of another seed are others: %s', (id) => {
    expect(ties(made(id, 60, '2'))).not.toEqual(ties(made(id, 60, '1')));
  });
});

describe('a complete network', () => {
  it('costs nothing for a hundred thousand people', () => {
    const network = built('complete', { size: 100_000 });
    expect(network.targets.length).toBe(0);
    expect(degreeOf(network, 0)).toBe(99_999);
    expect([averageClustering(network), transitivity(network), meanPathLength(network)]).toEqual([1, 1, 1]);
    expect(components(network)).toEqual([100_000]);
  });

  it('measures what the same ties written out do', () => {
    const written = built('ring', { size: 7, settings: { degree: 6 } });
    const network = built('complete', { size: 7 });
    expect(ties(network)).toEqual(ties(written));
    for (const measure of [averageClustering, transitivity, meanPathLength, components, degrees])
      expect(measure(network)).toEqual(measure(written));
  });
});

describe('a ring', () => {
  it.each([4, 6, 10])('has the clustering 3(k-2)/4(k-1): k = %i', (degree) => {
    const network = built('ring', { size: 100, settings: { degree } });
    const expected = (3 * (degree - 2)) / (4 * (degree - 1));
    expect(transitivity(network)).toBeCloseTo(expected, 12);
    expect(averageClustering(network)).toBeCloseTo(expected, 12);
    expect([...degrees(network)].every((found) => found === degree)).toBe(true);
  });

  it.each([
    [11, 2],
    [101, 2],
    [100, 4],
    [101, 10],
  ])('has paths as long as its arcs: %i people who know %i', (size, degree) => {
    const network = built('ring', { size, settings: { degree } });
    let sum = 0;
    for (let apart = 1; apart < size; apart += 1) sum += Math.ceil(Math.min(apart, size - apart) / (degree / 2));
    expect(meanPathLength(network)).toBeCloseTo(sum / (size - 1), 12);
    // Everybody's view is the same, so a few show it.
    expect(meanPathLength(network, 3)).toBeCloseTo(sum / (size - 1), 12);
  });
});

describe('a small world', () => {
  it('is the ring as long as nothing is rewired', () => {
    const at = (id: string, settings: object) => built(id, { size: 50, settings });
    expect(at('small-world', { degree: 6, rewiring: 0 })).toEqual(at('ring', { degree: 6 }));
  });

  it.each([0.01, 0.05, 0.1, 0.2])('keeps the clustering C(0)(1-p)³: p = %f', (rewiring) => {
    // Barrat and Weigt 2000, European Physical Journal B 13, 547-560; up to 1/n. Twenty networks of 1,000.
    let sum = 0;
    for (let run = 0; run < 20; run += 1)
      sum += transitivity(built('small-world', { size: 1000, settings: { degree: 10, rewiring }, seed: `${run}` }));
    const expected = (2 / 3) * (1 - rewiring) ** 3;
    expect(Math.abs(sum / 20 - expected)).toBeLessThan(0.01);
  });

  it('has far shorter paths at a hundredth of its ties', () => {
    const length = (rewiring: number) =>
      meanPathLength(built('small-world', { size: 1000, settings: { degree: 10, rewiring } }));
    expect(length(0)).toBeCloseTo(50.45, 1);
    expect(length(0.01)).toBeLessThan(length(0) / 2);
  });

  it('keeps all its ties, whatever is rewired, even where hardly anybody is left to be led to', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.integer({ min: 1, max: 7 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.string(),
        (size, half, rewiring, seed) => {
          const degree = Math.min(2 * half, size - 1 - ((size - 1) % 2));
          const network = built('small-world', { size, settings: { degree, rewiring }, seed });
          expect(edges(network)).toBe((size * degree) / 2);
          const all = ties(network);
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });
});

describe('a scale-free network', () => {
  it.each([1, 2, 5])('has m ties for each newcomer: m = %i', (m) => {
    const network = built('scale-free', { size: 500, settings: { ties: m } });
    expect(edges(network)).toBe((m * (m + 1)) / 2 + (500 - m - 1) * m);
    expect(Math.min(...degrees(network))).toBe(m);
    expect(components(network)).toEqual([500]);
  });

  it('has the tail P(K ≥ k) = m(m+1)/k(k+1)', () => {
    const [m, size] = [2, 50_000];
    const found = degrees(built('scale-free', { size, settings: { ties: m } }));
    for (const k of [3, 4, 6, 10, 20, 40]) {
      const expected = (m * (m + 1)) / (k * (k + 1));
      const share = found.filter((degree) => degree >= k).length / size;
      expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / size));
    }
  });
});

describe('blocks', () => {
  const size = 900;
  const labels = Array.from({ length: size }, (_none, person) => ['owners', 'tenants', 'shops'][person % 3] ?? '');
  const settings = {
    within: 0.2,
    between: 0.02,
    densities: [
      { groups: ['tenants', 'owners'], density: 0.1 },
      { groups: ['shops', 'shops'], density: 1 },
    ],
  };

  it('tie as many within and across groups as they are to, within four standard errors', () => {
    const network = built('blocks', { size, settings, labels });
    const count = new Map<string, number>();
    for (const tie of ties(network)) {
      const [one, other] = tie
        .split('-')
        .map((person) => labels[Number(person)])
        .toSorted();
      count.set(`${one} ${other}`, (count.get(`${one} ${other}`) ?? 0) + 0.5);
    }
    const inside = (300 * 299) / 2;
    for (const [groups, pairs, density] of [
      ['owners owners', inside, 0.2],
      ['tenants tenants', inside, 0.2],
      ['shops shops', inside, 1],
      ['owners tenants', 90_000, 0.1],
      ['owners shops', 90_000, 0.02],
      ['shops tenants', 90_000, 0.02],
    ] as const)
      expect(Math.abs((count.get(groups) ?? 0) / pairs - density)).toBeLessThanOrEqual(
        4 * Math.sqrt((density * (1 - density)) / pairs),
      );
  });

  it('of one group tie every pair as likely', () => {
    // G(n, p): each pair in its share of 4,000 networks of five.
    const count = new Map<string, number>();
    for (let run = 0; run < 4000; run += 1)
      for (const tie of ties(
        built('blocks', { size: 5, settings: { within: 0.3 }, labels: Array(5).fill(''), seed: `${run}` }),
      ))
        count.set(tie, (count.get(tie) ?? 0) + 1);
    expect(count.size).toBe(20);
    for (const times of count.values()) expect(Math.abs(times / 4000 - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / 4000));
  });

  it('leave groups apart at a density of 0', () => {
    const network = built('blocks', { size: 100, settings: { within: 1, between: 0 }, labels: halves(100) });
    expect(components(network)).toEqual([50, 50]);
    expect(transitivity(network)).toBe(1);
  });

  it('do for a hundred thousand people', () => {
    const network = built('blocks', {
      size: 100_000,
      settings: { within: 0.0001, between: 0.00001 },
      labels: halves(100_000),
    });
    const expected = 2 * ((50_000 * 49_999) / 2) * 0.0001 + 2_500_000_000 * 0.00001;
    expect(Math.abs(edges(network) - expected)).toBeLessThan(4 * Math.sqrt(expected));
  });
});

describe('an edge list', () => {
  it('keeps weights, both ways, and the weight of the own opinion', () => {
    const network = built('edge-list', {
      size: 3,
      settings: {
        pairs: [
          [2, 0, 0.5],
          [1, 2],
          [1, 1, 4],
        ],
      },
    });
    expect([...network.offsets]).toEqual([0, 1, 2, 4]);
    expect([...network.targets]).toEqual([2, 2, 0, 1]);
    expect([...network.weights!]).toEqual([0.5, 1, 0.5, 1]);
    expect([...network.own!]).toEqual([1, 4, 1]);
  });

  it('leads one way where it is to', () => {
    const network = built('edge-list', {
      size: 3,
      settings: {
        pairs: [
          [0, 1],
          [1, 0],
          [2, 0],
        ],
        directed: true,
        own: 0,
      },
    });
    expect(ties(network)).toEqual(['0-1', '1-0', '2-0']);
    expect(network.weights).toBeUndefined();
    expect([...network.own!]).toEqual([0, 0, 0]);
  });
});

describe('what is measured of a network', () => {
  it('tells the two kinds of clustering apart', () => {
    // A triangle with one more hanging on it: 1, 1, 1/3 and 0 around persons; 3 of 5 triples closed.
    const network = networkOf(4, [0, 1, 1, 2, 2, 0, 2, 3]);
    expect(averageClustering(network)).toBeCloseTo((1 + 1 + 1 / 3 + 0) / 4, 12);
    expect(transitivity(network)).toBeCloseTo(3 / 5, 12);
    expect(meanPathLength(network)).toBeCloseTo(8 / 6, 12);
  });

  it('goes by paths that lead somewhere', () => {
    const network = networkOf(6, [0, 1, 1, 2, 4, 5]);
    expect(components(network)).toEqual([3, 2, 1]);
    expect(meanPathLength(network)).toBeCloseTo((1 + 1 + 2 + 1) / 4, 12);
  });

  it('is 0 where there is nobody', () => {
    const network = networkOf(0, []);
    expect([averageClustering(network), transitivity(network), meanPathLength(network)]).toEqual([0, 0, 0]);
    expect(components(network)).toEqual([]);
  });
});

describe('what is refused', () => {
  const list =
    (pairs: unknown, size = 3, directed = false) =>
    () =>
      built('edge-list', { size, settings: { pairs, directed } });

  it.each([
    [
      'a ring of three who are to know four',
      () => built('ring', { size: 3 }),
      { code: 'networks.too-few', numbers: { network: 'ring', people: 3, least: 5 } },
    ],
    [
      'a small world of nobody',
      () => built('small-world', { size: 0 }),
      { code: 'networks.too-few', numbers: { people: 0, least: 5 } },
    ],
    [
      'fewer people than a newcomer ties',
      () => built('scale-free', { size: 2 }),
      { code: 'networks.too-few', numbers: { least: 3 } },
    ],
    ['blocks without groups', () => built('blocks', { size: 3 }), { code: 'networks.labels-missing' }],
    [
      'groups of other people',
      () => built('blocks', { size: 3, labels: ['A'] }),
      { code: 'networks.labels-count', numbers: { labels: 1, people: 3 } },
    ],
    [
      'a density of a group nobody is in',
      () =>
        built('blocks', { size: 2, labels: ['A', 'B'], settings: { densities: [{ groups: ['A', 'C'], density: 1 }] } }),
      { code: 'networks.group-unknown', numbers: { group: 'C', known: ['A', 'B'] } },
    ],
    [
      'a density given twice',
      () =>
        built('blocks', {
          size: 2,
          labels: ['A', 'B'],
          settings: {
            densities: [
              { groups: ['A', 'B'], density: 1 },
              { groups: ['B', 'A'], density: 0 },
            ],
          },
        }),
      { code: 'networks.density-twice' },
    ],
    [
      'a pair with somebody who is not there',
      list([
        [0, 1],
        [1, 3],
      ]),
      { code: 'networks.person-unknown', numbers: { pair: 1, person: 3, people: 3 } },
    ],
    [
      'a pair given twice',
      list([
        [0, 1],
        [1, 0],
      ]),
      { code: 'networks.pair-twice', numbers: { pair: 1 } },
    ],
    [
      'an own weight given twice',
      list([
        [1, 1],
        [1, 1, 2],
      ]),
      { code: 'networks.pair-twice' },
    ],
  ])('%s', (_what, make, expected) => {
    expect(refusal(make)).toMatchObject(expected);
  });

  it('by their schemas: odd degrees, shares above one, weights of nothing', () => {
    for (const [id, settings] of [
      ['ring', { degree: 3 }],
      ['ring', { degree: 0 }],
      ['small-world', { rewiring: 1.1 }],
      ['small-world', { rewiring: Number.NaN }],
      ['scale-free', { ties: 0 }],
      ['blocks', { within: -0.1 }],
      ['edge-list', { pairs: [[0, 1, 0]] }],
      ['edge-list', { pairs: [[0, 1, Number.POSITIVE_INFINITY]] }],
      ['edge-list', { pairs: [[0, -1]] }],
      ['edge-list', { pairs: [[0, 1.5]] }],
      ['edge-list', {}],
    ] as const)
      expect(z.safeParse(networkKind(id)!.settings, settings).success).toBe(false);
  });

  it('in every language', () => {
    const problem = refusal(list([[0, 3]]))!;
    for (const name of LANGUAGES) expect(language(name).problem(problem)).toContain('3');
  });
});
