// How minds change, whatever the dynamic: what every one of them keeps to, and what is proved of each.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chance,
  compose,
  dynamic,
  dynamics,
  type Network,
  type NetworkKind,
  networkKind,
  networkOf,
  opinionMeasures,
  TOLERANCE,
} from 'yishi/simulation';
import * as z from 'zod/mini';
import { hegselmannKrause } from '../../theory/bounded-confidence.js';
import { everybody, listening, sessions } from '../../theory/sessions.js';

const { mean, spread, variance } = opinionMeasures;

const ids = dynamics().map(({ id }) => id);

function built(id: string, size: number, settings: object = {}): Network {
  const kind: NetworkKind<z.core.$ZodType> | undefined = networkKind(id);
  if (!kind) throw new Error(`no network ${id}`);
  return kind.build(z.parse(kind.settings, settings), size, chance('network', id));
}

const drawn = (size: number, seed: string): number[] => {
  const draw = chance(seed, 'start');
  return Array.from({ length: size }, () => draw.float());
};

/** Three speeches and a session, twice. */
function consultation(
  id: string,
  from: readonly number[],
  network: Network,
  present: readonly number[],
  seed = '1',
  settings: object = {},
) {
  const run = sessions(id, settings, from, { network, present, seed });
  for (let session = 0; session < 2; session += 1) {
    for (let turn = 0; turn < 3 && turn < present.length; turn += 1) {
      const speaker = present[turn] ?? 0;
      run.influence.heard?.(
        run.opinions,
        { ...run.talk, speech: { speaker, opinion: run.opinions[speaker] ?? 0, seconds: 120 } },
        run.stream,
      );
    }
    run.next();
  }
  return run.opinions;
}

describe.each(ids)('the dynamic %s', (id) => {
  const networks = [everybody(12), built('ring', 12), built('scale-free', 12)];

  it('has a name in both languages, a source, and settings with defaults', () => {
    const one = dynamic(id)!;
    expect(one.title.zh).toMatch(/\p{Script=Han}/u);
    expect(one.title.en).toMatch(/^[A-Z]/);
    expect(one.source).toMatch(/\d{4}/);
    expect(z.safeParse(one.settings, {}).success).toBe(true);
    expect(z.safeParse(one.settings, { nonsense: 1 }).success).toBe(false);
  });

  it('keeps opinions in [0, 1]', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1)), {
          minLength: 12,
          maxLength: 12,
        }),
        fc.string(),
        (from, seed) => {
          for (const network of networks)
            for (const opinion of consultation(id, from, network, [...from.keys()], seed)) {
              expect(opinion).toBeGreaterThanOrEqual(0);
              expect(opinion).toBeLessThanOrEqual(1);
            }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('moves nobody who is away, and does not hear them', () => {
    const present = [1, 2, 5, 6, 11];
    for (const network of networks) {
      const from = drawn(12, 'away');
      const found = consultation(id, from, network, present);
      const others = from.map((opinion, person) => (present.includes(person) ? opinion : 1 - opinion));
      const again = consultation(id, others, network, present);
      for (let person = 0; person < 12; person += 1)
        if (present.includes(person)) expect(again[person]).toBe(found[person]);
        else expect(found[person]).toBe(from[person]);
    }
  });

  it('moves somebody', () => {
    const from = Array.from({ length: 12 }, (_none, person) => 0.4 + 0.2 * (person % 2));
    expect([...consultation(id, from, everybody(12), [...from.keys()])]).not.toEqual(from);
  });

  it('moves nobody of susceptibility 0', () => {
    const from = [0, 0.1, 0.4, 0.5, 0.9, 1];
    const run = sessions(id, {}, from, { network: everybody(6), susceptibility: from.map(() => 0) });
    run.influence.heard?.(run.opinions, { ...run.talk, speech: { speaker: 0, opinion: 0, seconds: 60 } }, run.stream);
    for (const [person, opinion] of run.next(5).entries()) expect(opinion).toBeCloseTo(from[person]!, 12);
  });

  it('leaves those alone who have nobody to hear, and bears that nobody is there', () => {
    const lonely = networkOf(4, []);
    const from = [0.1, 0.25, 0.5, 0.9];
    const run = sessions(id, {}, from, { network: lonely });
    for (const [person, opinion] of run.next(3).entries()) expect(opinion).toBeCloseTo(from[person]!, 12);
    expect([...consultation(id, from, everybody(4), [])]).toEqual(from);
    expect([...consultation(id, from, everybody(4), [2])]).toEqual(from);
  });

  it('says the same of a complete network as of its ties written out, or chooses among them as freely', () => {
    const written = built('ring', 7, { degree: 6 });
    const from = drawn(7, 'written');
    const byTies = sessions(id, {}, from, { network: written }).next(3);
    const complete = sessions(id, {}, from, { network: everybody(7) }).next(3);
    for (const [person, opinion] of complete.entries()) expect(opinion).toBeCloseTo(byTies[person]!, 9);
  });

  it('goes the same way from the same seed', () => {
    const from = drawn(12, 'again');
    const all = [...from.keys()];
    for (const network of networks)
      expect(consultation(id, from, network, all, 's')).toEqual(consultation(id, from, network, all, 's'));
  });

  it('remembers nothing of another subject', () => {
    const from = drawn(12, 'two');
    const all = [...from.keys()];
    const first = consultation(id, from, everybody(12), all);
    consultation(id, drawn(12, 'other'), everybody(12), all);
    expect(consultation(id, from, everybody(12), all)).toEqual(first);
  });

  it('does for a hundred thousand people who all hear each other', () => {
    const from = drawn(100_000, 'many');
    const found = consultation(id, from, everybody(100_000), [...from.keys()]);
    expect(found.every((opinion) => opinion >= 0 && opinion <= 1)).toBe(true);
  });
});

describe('DeGroot', () => {
  it('does not end where listening goes in a circle, unless all were of one mind', () => {
    const swap = listening([
      [0, 1],
      [1, 0],
    ]);
    const run = sessions('degroot', {}, [0.2, 0.7], { network: swap });
    expect([...run.next(101)]).toEqual([0.7, 0.2]);
    expect([...run.next()]).toEqual([0.2, 0.7]);
    expect([...sessions('degroot', {}, [0.4, 0.4], { network: swap }).next(7)]).toEqual([0.4, 0.4]);
  });

  it('leaves opinions as they are where each hears only themselves', () => {
    const alone = listening([
      [1, 0],
      [0, 1],
    ]);
    expect([...sessions('degroot', {}, [0.2, 0.7], { network: alone }).next(50)]).toEqual([0.2, 0.7]);
  });

  it('keeps the mean weighted by influence, and stays within what was thought at first', () => {
    const run = sessions('degroot', {}, [0.9, 0.1, 0.4], {
      network: listening([
        [0, 0.5, 0.5],
        [1, 0, 0],
        [0, 1, 0],
      ]),
    });
    const weighted = ([x = 0, y = 0, w = 0]: Iterable<number> & ArrayLike<number>) => 0.4 * x + 0.4 * y + 0.2 * w;
    for (let time = 0; time < 60; time += 1) {
      const opinions = run.next();
      expect(weighted([...opinions])).toBeCloseTo(0.48, 12);
      expect(Math.min(...opinions)).toBeGreaterThanOrEqual(0.1 - 1e-12);
      expect(Math.max(...opinions)).toBeLessThanOrEqual(0.9 + 1e-12);
    }
  });

  it('brings those who all hear each other to the mean at once', () => {
    const from = drawn(40, 'mean');
    for (const opinion of sessions('degroot', {}, from, { network: everybody(40) }).next())
      expect(opinion).toBeCloseTo(mean(Float64Array.from(from)), 12);
  });

  it('takes so many rounds in one session', () => {
    const from = drawn(30, 'rounds');
    const network = built('ring', 30);
    expect(sessions('degroot', { rounds: 5 }, from, { network }).next()).toEqual(
      sessions('degroot', {}, from, { network }).next(5),
    );
  });
});

describe('Friedkin-Johnsen', () => {
  it('is DeGroot where all are wholly susceptible', () => {
    const from = drawn(20, 'all');
    const network = built('ring', 20);
    expect(sessions('friedkin-johnsen', {}, from, { network }).next(9)).toEqual(
      sessions('degroot', {}, from, { network }).next(9),
    );
  });

  it('returns whoever is not susceptible to what they thought at first', () => {
    const run = sessions('friedkin-johnsen', {}, [0.3, 0.8], { network: everybody(2), susceptibility: [0, 1] });
    run.opinions[0] = 0.9;
    expect(run.next()[0]).toBe(0.3);
    expect(run.next(60)[1]).toBeCloseTo(0.3, 12);
  });
});

describe('Hegselmann-Krause', () => {
  it.each([
    ['three who reach over the middle', [0, 0.5, 1], 0.5, 2, [0.5, 0.5, 0.5]],
    ['two pairs', [0, 0.1, 0.9, 1], 0.2, 1, [0.05, 0.05, 0.95, 0.95]],
    ['a chain of four', [0, 0.2, 0.4, 0.6], 0.2, 5, [0.3, 0.3, 0.3, 0.3]],
  ])('does by hand: %s', (_what, from, confidence, steps, ends) => {
    for (const network of [everybody(from.length), listening(from.map(() => from.map(() => 1)))]) {
      const run = hegselmannKrause(from, confidence, network);
      expect(run.steps).toBe(steps);
      for (const [person, opinion] of run.opinions.entries()) expect(opinion).toBeCloseTo(ends[person]!, 9);
    }
  });

  it('counts whoever is just at the bound as near enough, however the difference is rounded', () => {
    // 0.3 - 0.2 is less than 0.1, and 0.4 - 0.3 more, for a computer.
    for (const from of [
      [0.2, 0.3],
      [0.3, 0.4],
      [0.7, 0.8],
      [0, 0.1],
    ])
      expect(hegselmannKrause(from, 0.1).clusters.length).toBe(1);
    expect(hegselmannKrause([0.2, 0.3 + 3 * TOLERANCE], 0.1).opinions[0]).toBe(0.2);
  });

  it('never changes the order of opinions, nor closes a gap wider than the bound', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (values, confidence) => {
          const from = values.toSorted((one, other) => one - other);
          const run = sessions('hegselmann-krause', { confidence }, from, { network: everybody(from.length) });
          const gaps = from.flatMap((opinion, person) =>
            person > 0 && opinion - from[person - 1]! > confidence + 2 * TOLERANCE ? [person] : [],
          );
          for (let time = 0; time < 12; time += 1) {
            const opinions = run.next();
            for (let person = 1; person < opinions.length; person += 1)
              expect(opinions[person]! - opinions[person - 1]!).toBeGreaterThan(-1e-12);
            for (const person of gaps) expect(opinions[person]! - opinions[person - 1]!).toBeGreaterThan(confidence);
            expect(spread(opinions)).toBeLessThanOrEqual(spread(Float64Array.from(from)) + 1e-12);
          }
        },
      ),
    );
  });

  it('ends in one cluster at ε = 0.3 and in several at 0.1, from four hundred at random', () => {
    for (const seed of ['1', '2', '3', '4']) {
      expect(hegselmannKrause(drawn(400, seed), 0.3).clusters.length).toBe(1);
      expect(hegselmannKrause(drawn(400, seed), 0.1).clusters.length).toBeGreaterThan(2);
    }
  });

  it('leaves those of one mind where they are, however many others are summed before them', () => {
    const from = Array.from({ length: 40_000 }, (_none, person) => (person < 30_000 ? person / 100_000 : 0.9));
    const opinions = sessions('hegselmann-krause', { confidence: 0.1 }, from, { network: everybody(40_000) }).next();
    expect(Math.abs(opinions[39_999]! - 0.9)).toBeLessThan(4e-16);
  });

  it('does not keep the mean in general', () => {
    const { opinions } = hegselmannKrause([0, 0, 0.2, 0.4], 0.2);
    expect(Math.abs(mean(opinions) - 0.15)).toBeGreaterThan(0.001);
  });
});

describe('Deffuant-Weisbuch', () => {
  it('keeps the mean, and never widens the spread', () => {
    const from = drawn(200, 'kept');
    const run = sessions('deffuant-weisbuch', { confidence: 0.3, convergence: 0.37, meetings: 5 }, from, {
      network: built('scale-free', 200),
    });
    for (let time = 0; time < 20; time += 1) {
      const before = { spread: spread(run.opinions), variance: variance(run.opinions) };
      run.next();
      expect(mean(run.opinions)).toBeCloseTo(mean(Float64Array.from(from)), 12);
      expect(spread(run.opinions)).toBeLessThanOrEqual(before.spread);
      expect(variance(run.opinions)).toBeLessThanOrEqual(before.variance + 1e-15);
    }
  });

  it('lets nobody meet who is just at the bound', () => {
    const run = sessions('deffuant-weisbuch', { confidence: 0.1, meetings: 50 }, [0.2, 0.3], { network: everybody(2) });
    expect([...run.next()]).toEqual([0.2, 0.3]);
  });
});

describe('the voter model', () => {
  it('makes up no opinion', () => {
    const from = drawn(30, 'voter');
    for (const opinion of sessions('voter', { meetings: 3 }, from, { network: built('ring', 30) }).next(4))
      expect(from).toContain(opinion);
  });

  it('copies neighbours in proportion to weight', () => {
    // Person 0 hears 1 three times as often as 2, who hear nobody.
    const network = networkOf(3, [0, 1, 0, 2], [3, 1], true);
    const run = sessions('voter', { meetings: 1 / 3 }, [0.5, 1, 0], { network });
    let [heard, ones] = [0, 0];
    for (let time = 0; time < 12_000; time += 1) {
      run.opinions[0] = 0.5;
      const [found] = run.next();
      if (found === 0.5) continue;
      heard += 1;
      ones += found ?? 0;
    }
    expect(Math.abs(heard / 12_000 - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / 12_000));
    expect(Math.abs(ones / heard - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / heard));
  });
});

describe('several dynamics as one', () => {
  it('work one after the other at each event', () => {
    const from = drawn(10, 'several');
    const begun = (id: string) => dynamic(id)!.begin(z.parse(dynamic(id)!.settings, {}), 10);
    const both = compose([begun('degroot'), begun('attention'), begun('friedkin-johnsen')]);
    const run = sessions('degroot', {}, from, { network: built('ring', 10) });
    const talk = { ...run.talk, speech: { speaker: 3, opinion: 1, seconds: 600 } };
    const together = Float64Array.from(from);
    both.heard?.(together, talk, run.stream);
    both.met?.(together, run.talk, run.stream);
    const apart = Float64Array.from(from);
    begun('attention').heard?.(apart, talk, run.stream);
    begun('degroot').met?.(apart, run.talk, run.stream);
    begun('friedkin-johnsen').met?.(apart, run.talk, run.stream);
    expect(together).toEqual(apart);
  });

  it('have only the events that any of them has', () => {
    expect(compose([])).toEqual({});
    expect(Object.keys(compose([dynamic('degroot')!.begin({ rounds: 1 }, 3)]))).toEqual(['met']);
  });
});

describe('settings out of bounds', () => {
  it.each([
    ['degroot', { rounds: 0 }],
    ['degroot', { rounds: 1.5 }],
    ['hegselmann-krause', { confidence: 1.01 }],
    ['deffuant-weisbuch', { convergence: 0.6 }],
    ['deffuant-weisbuch', { meetings: Number.NaN }],
    ['voter', { meetings: -1 }],
    ['attention', { limit: 0 }],
    ['attention', { fading: 0 }],
    ['persuasive-arguments', { homophily: 0.5 }],
    ['persuasive-arguments', { memory: 6, con: 5 }],
  ])('are refused: %s %o', (id, settings) => {
    expect(z.safeParse(dynamic(id)!.settings, settings).success).toBe(false);
  });
});
