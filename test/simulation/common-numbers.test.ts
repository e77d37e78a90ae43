// Common random numbers: what a person draws is theirs, so that of two runs only what was changed makes a difference.
import { describe, expect, it } from 'vitest';
import {
  chance,
  fromScenario,
  networkKind,
  type Run,
  readScenario,
  simulate,
  type WrittenScenario,
} from 'yishi/simulation';

const sizes = [5, 6, 7, 50];

const group = (id: string, size: number) => ({
  id,
  size,
  bodies: ['owners'],
  opinion: { uniform: [0, 1] as [number, number] },
  traits: { votes: 0.5, objects: 0.3 },
});

const run = (groups: WrittenScenario['people']['groups'], more: Partial<WrittenScenario> = {}): Run =>
  simulate(
    fromScenario(
      readScenario({
        charter: 'quick-poll',
        items: [
          { item: 'door', title: 'A door', becomes: 'covenant', route: [{ body: 'owners', rule: 'simple-majority' }] },
        ],
        people: { groups },
        ...more,
      }),
      's',
    ),
  );

/** What people of a group put on their ballots, and when. */
const cast = ({ facts }: Run, id: string, most = Number.POSITIVE_INFINITY) =>
  facts
    .flatMap((fact) =>
      fact.type === 'ballot.cast' && fact.by.startsWith(`${id}-`) ? [[fact.by, fact.at, fact.fields]] : [],
    )
    .filter(([by]) => Number(String(by).split('-')[1]) <= most)
    .sort();

describe('what a person draws', () => {
  it('stays when another group grows: the same people vote, the same, at the same moments', () => {
    const of = (size: number) => cast(run([group('a', size), group('b', 10)]), 'b');
    expect(of(5).length).toBeGreaterThan(2);
    for (const size of sizes) expect(of(size)).toEqual(of(5));
  });

  it('stays when their own group grows: those who were there do what they did', () => {
    const of = (size: number) => cast(run([group('a', size), group('b', 10)]), 'a', 5);
    for (const size of sizes) expect(of(size)).toEqual(of(5));
  });

  it('stays when a group is put before theirs, or taken away', () => {
    const alone = cast(run([group('b', 10)]), 'b');
    expect(cast(run([group('a', 3), group('b', 10)]), 'b')).toEqual(alone);
    expect(cast(run([group('b', 10), group('a', 3)]), 'b')).toEqual(alone);
  });

  it('stays when behaviours are by shares: the same people are of them, and of a greater share all of these', () => {
    const boycotting = (share: number, size: number) => {
      const voters = new Set(
        cast(
          run(
            [
              { ...group('a', size), opinion: 0 },
              { ...group('b', 20), opinion: 0, traits: { votes: 1, objects: 0 } },
            ],
            {
              behaviour: [{ kind: 'boycott', share }],
            },
          ),
          'b',
        ).map(([by]) => by),
      );
      return Array.from({ length: 20 }, (_, n) => `b-${n + 1}`).filter((person) => !voters.has(person));
    };
    const some = boycotting(0.4, 5);
    expect(some.length).toBeGreaterThan(2);
    for (const size of sizes) expect(boycotting(0.4, size)).toEqual(some);
    expect(boycotting(0.8, 5)).toEqual(expect.arrayContaining(some));
  });
});

describe('preferences', () => {
  const prefer = (kind: object, a: number) => {
    const { people } = fromScenario(
      readScenario({
        charter: 'quick-poll',
        items: [
          {
            item: 'door',
            title: 'A door',
            becomes: 'covenant',
            options: ['x', 'y', 'z'].map((option) => ({ option, title: option })),
            route: [{ body: 'owners', rule: 'simple-majority' }],
          },
        ],
        people: { groups: [group('a', a), group('b', 10)] },
        preferences: [{ from: kind as never }],
      }),
      's',
    );
    return ['x', 'y', 'z'].map((option) => [...(people.opinions.get(`door/${option}`) ?? [])].slice(a));
  };

  it.each([
    { kind: 'impartial' },
    { kind: 'independent-utilities' },
    { kind: 'mallows', phi: 0.6 },
    { kind: 'plackett-luce', ratio: 2 },
    { kind: 'single-peaked' },
    { kind: 'single-peaked', model: 'walsh' },
    { kind: 'spatial' },
  ])('of a group do not hang on how many there are in another: %o', (kind) => {
    for (const size of sizes) expect(prefer(kind, size)).toEqual(prefer(kind, 5));
  });

  it('of an urn do: each voter may copy any before them', () => {
    expect(prefer({ kind: 'urn', alpha: 0.3 }, 50)).not.toEqual(prefer({ kind: 'urn', alpha: 0.3 }, 5));
  });
});

describe('a network of blocks', () => {
  it('ties a group within itself the same, however many there are in another', () => {
    const within = (a: number) => {
      const labels = [...Array.from({ length: a }, () => 'a'), ...Array.from({ length: 20 }, () => 'b')];
      const net = networkKind('blocks')?.build(
        { within: 0.3, between: 0.1, densities: [] },
        a + 20,
        chance('s', 'network'),
        labels,
      );
      if (!net) throw new Error('there are blocks');
      return Array.from({ length: 20 }, (_, n) =>
        [...net.targets.subarray(net.offsets[a + n], net.offsets[a + n + 1])]
          .filter((other) => other >= a)
          .map((other) => other - a),
      );
    };
    expect(within(5).flat().length).toBeGreaterThan(10);
    for (const size of sizes) expect(within(size)).toEqual(within(5));
  });
});
