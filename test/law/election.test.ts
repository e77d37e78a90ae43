// Elections of committees: counted by hand from the articles, and what holds of every count.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ElectionCount, type ElectionRule, elect, electionRule, electionRules } from 'yishi/law';
import { problemsOf, saying } from '../saying.js';

const rule = (id: string): ElectionRule => {
  const found = electionRule(id);
  if (!found) throw new Error(`there is no rule ${id}`);
  return found;
};
const byVoters = rule('residents-committee-by-voters');
const byRepresentatives = rule('residents-committee-by-representatives');

const votes = (counted: Record<string, number>) =>
  Object.entries(counted).map(([candidate, votes]) => ({ candidate, votes }));

const count = (counted: Record<string, number>, more: Partial<ElectionCount> = {}): ElectionCount => ({
  roll: 1000,
  voting: 600,
  candidates: votes(counted),
  seats: 1,
  ...more,
});

describe('an election of the residents’ committee', () => {
  it('is valid if more than half of the voters vote, and not if half do', () => {
    expect(elect(byVoters, count({ zhao: 500, li: 0 }, { voting: 500 })).outcome).toBe('not-formed');
    expect(elect(byVoters, count({ zhao: 251, li: 250 }, { voting: 501 })).outcome).toBe('elected');
  });

  it('by representatives needs more than two thirds of them, and exactly two thirds is not enough', () => {
    const of = (voting: number) => elect(byRepresentatives, count({ zhao: voting }, { roll: 90, voting }));
    expect(of(60)).toMatchObject({
      outcome: 'not-formed',
      elected: [],
      turnout: { left: '180', right: '180', met: false },
    });
    expect(of(61)).toMatchObject({ outcome: 'elected', elected: ['zhao'] });
  });

  it('elects nobody where too few voted, whatever the votes', () => {
    const found = elect(byVoters, count({ zhao: 400 }, { voting: 400 }));
    expect(found).toMatchObject({ outcome: 'not-formed', elected: [], left: { seats: 0, candidates: [] } });
    expect(found.candidates.map(({ standing }) => standing)).toEqual(['not-elected']);
  });

  it('takes more than half of those who voted, invalid ballots among them', () => {
    expect(elect(byVoters, count({ zhao: 300, li: 250 })).outcome).toBe('run-off');
    expect(elect(byVoters, count({ zhao: 301, li: 250 }))).toMatchObject({
      outcome: 'elected',
      elected: ['zhao'],
      needed: 301,
    });
  });

  it('gives the seats to those with most votes where more reach the half than there are seats', () => {
    const found = elect(byVoters, count({ zhao: 320, qian: 580, sun: 410, li: 305 }, { seats: 3 }));
    expect(found).toMatchObject({ outcome: 'elected', elected: ['qian', 'sun', 'zhao'] });
    expect(found.candidates.map(({ candidate, standing }) => [candidate, standing])).toEqual([
      ['qian', 'elected'],
      ['sun', 'elected'],
      ['zhao', 'elected'],
      ['li', 'not-elected'],
    ]);
  });

  it('never breaks a tie for the last seat', () => {
    const found = elect(byVoters, count({ zhao: 400, qian: 350, sun: 350, li: 350, zhou: 120 }, { seats: 3 }));
    expect(found).toMatchObject({
      outcome: 'tied',
      elected: ['zhao'],
      tied: { seats: 2, candidates: ['qian', 'sun', 'li'] },
      left: { seats: 0, candidates: [] },
    });
    expect(found.candidates.map(({ standing }) => standing)).toEqual([
      'elected',
      'tied',
      'tied',
      'tied',
      'not-elected',
    ]);
  });

  it('elects those above a tie, however far below them it is', () => {
    const found = elect(byVoters, count({ zhao: 400, qian: 380, sun: 350, li: 350 }, { seats: 3 }));
    expect(found).toMatchObject({ elected: ['zhao', 'qian'], tied: { seats: 1, candidates: ['sun', 'li'] } });
  });

  it('knows that equal votes are no tie where there is a seat for each', () => {
    expect(elect(byVoters, count({ zhao: 350, qian: 350, sun: 20 }, { seats: 2 }))).toMatchObject({
      outcome: 'elected',
      elected: ['zhao', 'qian'],
      tied: { seats: 0, candidates: [] },
    });
  });

  it('leaves seats to a run-off among those with most votes, one more than the seats', () => {
    const found = elect(byVoters, count({ zhao: 400, qian: 300, sun: 250, li: 240, zhou: 100 }, { seats: 3 }));
    expect(found).toMatchObject({
      outcome: 'run-off',
      elected: ['zhao'],
      left: { seats: 2, candidates: ['qian', 'sun', 'li'] },
    });
    expect(found.candidates.map(({ standing }) => standing)).toEqual([
      'elected',
      'runs-again',
      'runs-again',
      'runs-again',
      'not-elected',
    ]);
  });

  it('lets everybody stand who is equal to the last of the run-off', () => {
    expect(elect(byVoters, count({ zhao: 280, qian: 120, sun: 120, li: 60 })).left).toEqual({
      seats: 1,
      candidates: ['zhao', 'qian', 'sun'],
    });
  });

  it('says whether there were more candidates than seats', () => {
    expect(elect(byVoters, count({ zhao: 400 })).contested).toBe(false);
    expect(elect(byVoters, count({ zhao: 400, li: 100 })).contested).toBe(true);
  });
});

describe('a run-off', () => {
  const again = (counted: Record<string, number>, more: Partial<ElectionCount> = {}) =>
    elect(byVoters, count(counted, { runoff: true, ...more }));

  it('elects by most votes, from a third of the ballots cast on', () => {
    expect(again({ zhao: 200, li: 199 })).toMatchObject({ outcome: 'elected', elected: ['zhao'], needed: 200 });
    expect(again({ zhao: 199, li: 198 })).toMatchObject({ outcome: 'unfilled', elected: [], left: { seats: 1 } });
  });

  it('takes the third of the ballots cast, not of those who came', () => {
    expect(again({ zhao: 199, li: 198 }, { ballots: 597 })).toMatchObject({ outcome: 'elected', elected: ['zhao'] });
  });

  it('has no further run-off', () => {
    expect(again({ zhao: 210, li: 150, zhou: 100 }, { seats: 2 })).toMatchObject({
      outcome: 'unfilled',
      elected: ['zhao'],
      left: { seats: 1, candidates: [] },
    });
  });

  it('can be tied as well', () => {
    expect(again({ zhao: 250, li: 250 })).toMatchObject({
      outcome: 'tied',
      tied: { seats: 1, candidates: ['zhao', 'li'] },
    });
  });

  it('needs the turnout again', () => {
    expect(again({ zhao: 400 }, { voting: 500 }).outcome).toBe('not-formed');
  });
});

describe('numbers that cannot be', () => {
  it.each<[string, Partial<ElectionCount>, RegExp]>([
    ['more voting than are on the roll', { voting: 1001 }, /1001 voted, and the roll has 1000/],
    ['more ballots than people voting', { ballots: 601 }, /601 ballots were cast by 600/],
    ['more votes than ballots for one candidate', { candidates: votes({ zhao: 601 }) }, /zhao has 601 votes on 600/],
    [
      'more votes than the ballots can hold',
      { candidates: votes({ zhao: 400, li: 201 }) },
      /601 votes are more than 600/,
    ],
    ['a candidate twice', { candidates: [...votes({ zhao: 1 }), ...votes({ zhao: 2 })] }, /zhao is listed twice/],
    ['no candidate', { candidates: [] }, /no candidates/],
    ['no seat', { seats: 0 }, /seats must be a whole number from 1 up/],
    ['an empty roll', { roll: 0, voting: 0 }, /roll must be/],
    ['half a ballot', { ballots: 0.5 }, /ballots cast must be a whole number/],
    ['half a vote', { candidates: votes({ zhao: 0.5 }) }, /votes of zhao must be a whole number/],
    ['fewer than no votes', { candidates: votes({ zhao: -1 }) }, /votes of zhao must be/],
    ['a number beyond what is exact', { roll: 2 ** 53 }, /roll must be/],
    ['no number', { voting: Number.NaN }, /voted must be/],
  ])('%s are refused', (_what, wrong, message) => {
    expect(saying(() => elect(byVoters, count({ zhao: 300, li: 200 }, wrong)))).toMatch(message);
  });

  it('are told with what they are of, and of whom', () => {
    const numbers = (wrong: Partial<ElectionCount>) =>
      problemsOf(() => elect(byVoters, count({ zhao: 300, li: 200 }, wrong)))[0]?.numbers;
    expect(numbers({ voting: 0.5 })).toStrictEqual({ of: 'voting', value: 0.5, least: 0 });
    expect(numbers({ seats: 0 })).toStrictEqual({ of: 'seats', value: 0, least: 1 });
    expect(numbers({ candidates: votes({ zhao: -1 }) })).toStrictEqual({
      of: 'votes',
      value: -1,
      least: 0,
      candidate: 'zhao',
    });
  });

  it('but for one vote could be', () => {
    const counting = (wrong: Partial<ElectionCount>) => () => elect(byVoters, count({ zhao: 300, li: 200 }, wrong));
    expect(counting({ voting: 1000, ballots: 1000 })).not.toThrow();
    expect(counting({ ballots: 600 })).not.toThrow();
    expect(counting({ candidates: votes({ zhao: 600 }) })).not.toThrow();
    expect(counting({ candidates: votes({ zhao: 400, li: 200 }) })).not.toThrow();
  });
});

describe.each(electionRules().map((one) => [one.id, one] as const))('%s', (_id, law) => {
  const counts = fc
    .record({
      roll: fc.integer({ min: 1, max: 60 }),
      away: fc.nat(40),
      seats: fc.integer({ min: 1, max: 4 }),
      runoff: fc.boolean(),
      shares: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
    })
    .map(({ roll, away, seats, runoff, shares }): ElectionCount => {
      const voting = Math.max(0, roll - away);
      // As many votes as the ballots hold, given out in order.
      let left = voting * seats;
      const candidates = shares.map((share, index) => {
        const given = Math.min(share, voting, left);
        left -= given;
        return { candidate: `c${index}`, votes: given };
      });
      return { roll, voting, candidates, seats, runoff };
    });

  it('fills no more seats than there are, and accounts for every one', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const { outcome, elected, tied, left } = elect(law, of);
        if (outcome === 'not-formed') {
          expect([elected, tied.seats, left.seats]).toEqual([[], 0, 0]);
          return;
        }
        expect(elected.length + tied.seats + left.seats).toBe(of.seats);
        expect(tied.candidates.length).toBeGreaterThanOrEqual(tied.seats === 0 ? 0 : tied.seats + 1);
      }),
    );
  });

  it('never elects anybody with fewer votes than somebody it does not', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const { candidates, elected } = elect(law, of);
        const least = Math.min(
          ...candidates.filter((one) => elected.includes(one.candidate)).map(({ votes }) => votes),
        );
        for (const one of candidates)
          if (!elected.includes(one.candidate)) expect(one.votes).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('treats candidates alike, whatever their order', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const turned = elect(law, { ...of, candidates: [...of.candidates].reverse() });
        const straight = elect(law, of);
        expect(turned.outcome).toBe(straight.outcome);
        expect(new Set(turned.elected)).toEqual(new Set(straight.elected));
        expect(new Set(turned.tied.candidates)).toEqual(new Set(straight.tied.candidates));
        expect(new Set(turned.left.candidates)).toEqual(new Set(straight.left.candidates));
      }),
    );
  });

  it('never loses anybody elected by one more vote for them', () => {
    fc.assert(
      fc.property(counts, (of) => {
        const [first] = elect(law, of).elected;
        if (first === undefined) return;
        const more = of.candidates.map((one) => (one.candidate === first ? { ...one, votes: one.votes + 1 } : one));
        const sum = more.reduce((total, { votes }) => total + votes, 0);
        const full = more.some(({ votes }) => votes > of.voting) || sum > of.voting * of.seats;
        if (!full) expect(elect(law, { ...of, candidates: more }).elected).toContain(first);
      }),
    );
  });
});
