// What every voting method promises: registering one in the catalogue enlists it here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, language as languageOf } from 'yishi/language';
import { type Ballot, type Election, isMethodFault, method, methods, type Outcome, prepared } from 'yishi/methods';
import { electionOf, neededBy, renamed, said } from './elections.js';

const RUNS = { numRuns: 60, seed: 3 };

/** Everything an outcome holds, as JSON has it. */
const values = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [value];

const faultOf = (count: () => unknown): string => {
  try {
    count();
  } catch (error) {
    if (isMethodFault(error)) return error.problem.code.replace('methods.', '');
    throw error;
  }
  return 'counted';
};

it('there are methods, each under its id', () => {
  expect(methods().length).toBeGreaterThanOrEqual(20);
  for (const one of methods()) {
    expect(method(one.id)).toBe(one);
    expect(one.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
  expect(method('no-such-method')).toBeUndefined();
});

describe.each(methods().map((one) => [one.id, one] as const))('%s', (id, one) => {
  const options = neededBy(one);
  const count = (election: Election): Outcome => one.count(election, options);
  const elections = electionOf(one);

  it('is called something in every language, and says where it comes from and what each option is unless said otherwise', () => {
    expect(one.reference).toMatch(/\d{4}|arXiv|article/);
    for (const language of LANGUAGES.map((lang) => languageOf(lang))) {
      const { title, options: means } = language.method(id);
      expect(title).not.toBe(id);
      expect(Object.keys(means).sort()).toEqual(Object.keys(one.options).sort());
      for (const said of [title, ...Object.values(means)])
        expect(said).toMatch(language.id === 'en' ? /[a-z]{3}/ : /\p{Script=Han}/u);
    }
    for (const { values: allowed, default: initial } of Object.values(one.options))
      if (typeof allowed !== 'string' && initial !== null) expect(allowed).toContain(initial);
  });

  it('counts alike in whatever order the ballots come (anonymity)', () => {
    fc.assert(
      fc.property(
        elections.chain((election) =>
          fc.tuple(
            fc.constant(election),
            fc.shuffledSubarray([...election.ballots], { minLength: election.ballots.length }),
          ),
        ),
        ([election, ballots]) => {
          expect(count({ ...election, ballots })).toEqual(count(election));
        },
      ),
      RUNS,
    );
  });

  it('counts a ballot of several as so many ballots', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const single = election.ballots.flatMap((ballot) =>
          Array.from({ length: ballot.count }, (): Ballot => ({ ...ballot, count: 1 })),
        );
        expect(count({ ...election, ballots: single })).toEqual(count(election));
      }),
      RUNS,
    );
  });

  it('treats candidates alike, however they are called and listed (neutrality)', () => {
    fc.assert(
      fc.property(
        elections.chain((election) =>
          fc.tuple(
            fc.constant(election),
            fc.shuffledSubarray([...election.candidates], { minLength: election.candidates.length }),
          ),
        ),
        ([election, candidates]) => {
          // An agenda is the one thing that treats them differently: it is the same here and there.
          const agenda = id === 'sequential-pairwise' ? { agenda: election.candidates } : {};
          const before = one.count(election, { ...options, ...agenda });
          expect(said(one.count({ ...election, candidates }, { ...options, ...agenda }))).toEqual(said(before));
          if (one.elects === 'proposal') return;
          const called = new Map(election.candidates.map((name, i) => [name, `${9 - i} ${name}`]));
          const other = (name: string) => called.get(name) ?? name;
          const after = one.count(renamed(election, other), {
            ...options,
            ...(agenda.agenda && { agenda: agenda.agenda.map(other) }),
          });
          expect(after.winners).toEqual(before.winners.map(other));
          expect(after.tied).toEqual(before.tied.map((group) => group.map(other)));
        },
      ),
      RUNS,
    );
  });

  it('states numbers exactly: whole, halves and the like, or a fraction written out', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { working: _, ...outcome } = count(election);
        for (const [name, value] of Object.entries(outcome)) {
          if (name.endsWith('Pct')) continue;
          for (const number of values(value).filter((leaf) => typeof leaf === 'number')) {
            // A third or a tenth is no multiple of any 2^-k of this size.
            expect(Number.isInteger(number * 2 ** 20)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it('says how it came about, and about nobody who does not stand', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(election);
        expect(outcome.working.length).toBeGreaterThan(0);
        const named = [outcome.winners, ...outcome.tied, ...outcome.working.map(({ candidates }) => candidates)].flat();
        expect(named.filter((candidate) => !election.candidates.includes(candidate))).toEqual([]);
        expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
      }),
      RUNS,
    );
  });

  it('elects nobody without a ballot', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { winners, tied } = count({ ...election, ballots: [] });
        expect(winners).toEqual([]);
        if (one.elects === 'one' || one.elects === 'proposal') expect(tied).toEqual([]);
      }),
      { ...RUNS, numRuns: 5 },
    );
  });

  it('counts ballots as they arrive like ballots all at once, where it can', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const running = one.running?.(election.candidates, options);
        if (!running) return;
        for (const ballot of election.ballots) {
          running.add(ballot);
          running.outcome();
        }
        expect(running.outcome()).toEqual(count(election));
      }),
      RUNS,
    );
  });

  it('counts numbered rankings like rankings', () => {
    fc.assert(
      fc.property(elections, (election) => {
        if (one.ballot === 'ranking') expect(count(prepared(election))).toEqual(count(election));
      }),
      RUNS,
    );
  });

  describe('refuses', () => {
    const [election] = fc.sample(
      elections.filter(({ candidates, ballots }) => candidates.length > 2 && ballots.some(({ count: n }) => n > 0)),
      { numRuns: 1, seed: 7 },
    ) as [Election]; // one was asked for
    const saying: Record<string, (candidates: string[]) => object> = {
      ranking: (candidates) => ({ ranking: candidates }),
      approvals: (candidates) => ({ approvals: candidates }),
      choice: ([choice]) => ({ choice }),
      scores: (candidates) => ({
        scores: Object.fromEntries(candidates.map((name) => [name, id === 'majority-judgment' ? 'Poor' : 1])),
      }),
    };
    const ballot = (candidates: string[], copies: unknown = 1): Ballot =>
      ({ ...saying[one.ballot]?.(candidates), count: copies }) as Ballot; // wrong on purpose, here and there
    const [first = ''] = election.candidates;
    const counting = (change: object) => faultOf(() => count({ ...election, ...change }));

    it('an election without candidates, or with one twice', () => {
      expect(counting({ candidates: [], ballots: [] })).toBe('no-candidates');
      expect(counting({ candidates: [...election.candidates, first] })).toBe('candidate-twice');
    });

    it('a ballot for somebody who does not stand, even one called like a part of the language', () => {
      for (const stranger of ['nobody', '__proto__', 'constructor', 'toString', '']) {
        const strange =
          one.ballot === 'scores' ? JSON.parse(`{"count":1,"scores":{${JSON.stringify(stranger)}:1}}`) : undefined;
        expect(counting({ ballots: [strange ?? ballot([stranger])] })).toMatch(/^(unknown-candidate|bad-score)$/);
      }
    });

    it('a negative, fractional or endless count', () => {
      for (const copies of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1', null]) {
        expect(counting({ ballots: [ballot([first], copies)] })).toBe('bad-count');
      }
    });

    it('votes that add up to more than can be counted exactly', () => {
      const most = ballot([first], Number.MAX_SAFE_INTEGER);
      expect(counting({ ballots: [most, most] })).toBe('too-large');
    });

    it('a candidate named twice on one ballot', () => {
      if (one.ballot === 'ranking' || one.ballot === 'approvals') {
        expect(counting({ ballots: [ballot([first, first])] })).toBe('ranked-twice');
      }
    });

    it('a ballot of another kind, or none at all', () => {
      const other = one.ballot === 'approvals' ? { count: 1, scores: {} } : { count: 1, approvals: [first] };
      for (const wrong of [other, { count: 1 }, null, 'A', 7, []]) {
        expect(counting({ ballots: [wrong] })).toMatch(/^(ballot-kind|bad-count)$/);
      }
    });

    it('an option it does not have, or a value an option cannot have', () => {
      expect(faultOf(() => one.count(election, { ...options, colour: 'red' }))).toMatch(/^option-/);
      for (const name of Object.keys(one.options)) {
        expect(faultOf(() => one.count(election, { ...options, [name]: 'no such value' }))).toMatch(/^option-/);
      }
    });
  });

  it('is not confused by candidates called like parts of the language', () => {
    if (one.elects === 'proposal') return;
    fc.assert(
      fc.property(elections, (election) => {
        const strange = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'];
        const called = new Map(election.candidates.map((name, i) => [name, strange[i] ?? name]));
        const other = (name: string) => called.get(name) ?? name;
        const [plain, odd] = [count(election), count(renamed(election, other))];
        expect(odd.winners).toEqual(plain.winners.map(other));
        expect(Object.keys(odd.scores).length).toBe(Object.keys(plain.scores).length);
        expect(Object.values(odd.scores)).toEqual(Object.values(plain.scores));
      }),
      RUNS,
    );
  });
});
