// Names that every object has - `constructor`, `__proto__` - as ids of people, candidates, traits and columns: whatever reads tables and
// counts outside a record does the same with them as with any other names, or says that they are none.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  isFormatFault,
  readAbif,
  readBallotsCsv,
  readElectionJson,
  writeAbif,
  writeBallotsCsv,
  writeElectionJson,
} from 'yishi/formats';
import { language } from 'yishi/language';
import { type Election, isMethodFault, methods } from 'yishi/methods';
import { drawPanel, fairness, isSortitionFault, readPool } from 'yishi/sortition';
import { isTallyFault, tallyByRule, tallySheet } from 'yishi/tally';
import { electionOf, neededBy } from './methods/elections.js';

/** In the order of their letters, as the plain ones beside them are. */
const HOSTILE = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf'] as const;
const PLAIN = ['Name-a-a', 'Name-b-b', 'Name-c-c', 'Name-d-d', 'Name-e-e'] as const;
const ORDINARY = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm'] as const;

const swapped = (text: string, from: readonly string[], to: readonly string[]): string =>
  from.reduce((left, name, index) => left.replaceAll(name, to[index] ?? name), text);

/** With the names of `from` turned into those of `to`, wherever they stand. A name of an own property, `__proto__` too. */
const renamedIn = <V>(value: V, from: readonly string[], to: readonly string[]): V =>
  JSON.parse(swapped(JSON.stringify(value), from, to)) as V;

const outcomeOf = (count: () => unknown, isFault: (error: unknown) => boolean): string => {
  try {
    return JSON.stringify(count(), (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  } catch (error) {
    if (isFault(error)) return `fault: ${(error as Error).message}`;
    throw error;
  }
};

const before = Object.getOwnPropertyNames(Object.getPrototypeOf({}));

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.getPrototypeOf({}))).toEqual(before);
});

describe.each(methods().map((one) => [one.id, one] as const))('%s', (_id, one) => {
  it('counts candidates by these names as it counts any', () => {
    if (one.elects === 'proposal') return;
    fc.assert(
      fc.property(electionOf(one), (election) => {
        const plain: Election = renamedIn(election, ORDINARY, PLAIN);
        const hostile: Election = renamedIn(plain, PLAIN, HOSTILE);
        const options = neededBy(one);
        const counted = (of: Election, by: readonly string[]) =>
          outcomeOf(() => one.count(of, renamedIn(options, ORDINARY, by)), isMethodFault);
        expect(swapped(counted(hostile, HOSTILE), HOSTILE, PLAIN)).toBe(counted(plain, PLAIN));
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('a panel', () => {
  const pool = (names: readonly string[]) =>
    Array.from({ length: 12 }, (_, index) => ({
      person: `${names[index % 5]}${index}`,
      household: `${names[(index + 1) % 5]}${index % 4}`,
      traits: Object.fromEntries(names.slice(0, 2).map((trait, at) => [trait, names[(index + at) % 2] ?? ''])),
    }));
  const quotas = (names: readonly string[]) =>
    Object.fromEntries(
      names
        .slice(0, 2)
        .map((trait) => [trait, Object.fromEntries(names.slice(0, 2).map((of) => [of, { min: 1, max: 3 }]))]),
    );
  const terms = (names: readonly string[]) => ({ pool: pool(names), seats: 4, quotas: quotas(names), seed: 's' });

  it.each(HOSTILE.map((_, shift) => [...HOSTILE.slice(shift), ...HOSTILE.slice(0, shift)]))(
    'is drawn within quotas by them: %s and others',
    (...names) => {
      const panel = drawPanel(terms(names));
      expect(panel.seats).toHaveLength(4);
      expect(panel.quotas).toHaveLength(4);
      for (const { trait, value, min, max, seated } of panel.quotas) {
        expect([trait, value].filter((name) => !names.includes(name as never))).toEqual([]);
        expect(seated).toBeGreaterThanOrEqual(min);
        expect(seated).toBeLessThanOrEqual(max);
      }
      expect(outcomeOf(() => fairness(terms(names), 20), isSortitionFault)).not.toContain('function');
    },
  );

  it('misses a trait that nobody wrote down, though every object has one of that name', () => {
    const people = [{ person: 'a', traits: {} }];
    for (const trait of HOSTILE)
      expect(() =>
        drawPanel({
          pool: people,
          seats: 1,
          quotas: Object.fromEntries([[trait, { x: { min: 0, max: 1 } }]]),
          seed: 's',
        }),
      ).toThrow(/missing-trait|no-quota/);
  });

  it('is read from a table with such columns', () => {
    const table = ['person,constructor,__proto__', 'a,x,y', 'b,x,z'].join('\n');
    const read = readPool(table, { traits: ['constructor', '__proto__'] });
    expect(read.map(({ traits }) => Object.entries(traits).flat().join())).toEqual([
      'constructor,x,__proto__,y',
      'constructor,x,__proto__,z',
    ]);
  });
});

describe('files of elections', () => {
  const election = (names: readonly string[]) => ({
    election: {
      candidates: [...names],
      ballots: [
        { count: 2, ranking: [names[0], names[1]] },
        { count: 1, ranking: [names[4], [names[2], names[3]]] },
      ],
    },
  });

  it.each([
    ['ABIF', writeAbif, readAbif],
    ['JSON', writeElectionJson, readElectionJson],
    ['CSV', writeBallotsCsv, readBallotsCsv],
  ] as const)('of %s say that such names are none, and name them', (_of, write, read) => {
    for (const name of HOSTILE) {
      const told = outcomeOf(() => read(write(election([name, ...PLAIN.slice(1)]) as never)), isFormatFault);
      expect(told).toMatch(/name-reserved/);
      expect(told).toContain(name);
    }
    expect(JSON.stringify(read(write(election(PLAIN) as never)))).not.toContain('problems');
  });
});

describe('a vote by a rule of the law', () => {
  const roll = (names: readonly string[]) =>
    ['person,name,unit,area', ...names.map((name, index) => `${name},${name},${name}-${index},${50 + index}`)].join(
      '\n',
    );
  const ballots = (names: readonly string[], column = 'choice') =>
    [
      `person,${column},channel`,
      ...names.map((name, index) => `${name},${index % 2 ? 'against' : 'for'},${name}`),
    ].join('\n');
  const counted = (names: readonly string[]) =>
    outcomeOf(
      () =>
        tallyByRule(
          { rule: 'civil-code-278-ordinary', roll: { text: roll(names) }, ballots: { text: ballots(names) } } as never,
          language('en'),
        ),
      isTallyFault,
    );

  it('counts owners, units and channels by these names as it counts any', () => {
    expect(counted(PLAIN)).not.toMatch(/^fault/);
    expect(swapped(counted(HOSTILE), HOSTILE, PLAIN)).toBe(counted(PLAIN));
  });

  it('counts questions by these names as it counts any', () => {
    const sheet = (item: string) =>
      outcomeOf(
        () =>
          tallySheet(
            {
              rule: 'civil-code-278-ordinary',
              roll: { text: roll(PLAIN) },
              ballots: { text: `person,${item}\n${PLAIN[0]},for\n${PLAIN[1]},against` },
            } as never,
            language('en'),
          ),
        isTallyFault,
      );
    for (const name of HOSTILE) expect(sheet(name).replaceAll(name, 'Lift')).toBe(sheet('Lift'));
  });
});
