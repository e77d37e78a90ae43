// Votes on one proposal: what passes, by which threshold of which base, and what a ballot may say.
import { describe, expect, it } from 'vitest';
import { type Ballot, consent, doubleMajority, majority, supermajority } from 'yishi/methods';

const answers = (yes: number, no: number, abstain = 0) => ({
  candidates: ['赞成', '反对', '弃权'],
  ballots: [
    { count: yes, choice: '赞成' },
    { count: no, choice: '反对' },
    { count: abstain, choice: '弃权' },
  ],
});

describe('a majority', () => {
  it('is more than half of the votes cast unless said otherwise: an abstention counts among them', () => {
    expect(majority.count(answers(50, 50)).winners).toEqual([]);
    expect(majority.count(answers(51, 49)).winners).toEqual(['赞成']);
    expect(majority.count(answers(45, 40, 15))['result']).toBe('fail');
    expect(majority.count(answers(45, 40, 15), { base: 'yes and no' })['result']).toBe('pass');
    expect(majority.count(answers(0, 0, 9), { threshold: '0/1 inclusive' })['result']).toBe('fail');
  });

  it('includes the number itself where it is told to', () => {
    expect(majority.count(answers(2, 1), { threshold: '2/3 inclusive' })['result']).toBe('pass');
    expect(majority.count(answers(2, 1), { threshold: '2/3 exclusive' })['result']).toBe('fail');
    // In floating point 3 × 3002399751580331 is not told from its neighbours.
    const third = 3002399751580330;
    expect(majority.count(answers(third, 2 * third), { threshold: '1/3 inclusive' })['result']).toBe('pass');
    expect(majority.count(answers(third - 1, 2 * third + 1), { threshold: '1/3 inclusive' })['result']).toBe('fail');
  });

  it('of members needs their number, and no fewer than voted', () => {
    expect(() => majority.count(answers(3, 2), { base: 'members' })).toThrow(
      'methods.option-missing {"option":"members"}',
    );
    expect(() => majority.count(answers(3, 2), { members: 4 })).toThrow(
      'methods.option-at-least {"option":"members","value":"4","least":5}',
    );
    expect(majority.count(answers(3, 2), { base: 'members', members: 5 }).winners).toEqual(['赞成']);
  });

  it('is voted on by yes and no, each once, and nothing else', () => {
    const ballots: Ballot[] = [];
    expect(() => majority.count({ candidates: ['yes', 'maybe'], ballots })).toThrow(
      'methods.no-answer {"candidate":"maybe"}',
    );
    expect(() => majority.count({ candidates: ['yes', 'no', '赞成'], ballots })).toThrow('methods.answers-same');
    expect(() => majority.count(answers(1, 0), { threshold: '2/3' })).toThrow(
      'methods.option-threshold {"option":"threshold","value":"2/3"}',
    );
    expect(() => majority.count(answers(1, 0), { threshold: '3/2 inclusive' })).toThrow('methods.option-threshold');
  });

  it('fails where nobody is for it, and passes where nobody is against, whether the answer was on the ballot or not', () => {
    const against = { candidates: ['反对', '弃权'], ballots: [{ count: 2, choice: '反对' }] };
    for (const one of [majority, supermajority]) {
      expect(one.count(against)).toMatchObject({ winners: [], result: 'fail' });
      expect(one.count(against).working.at(-1)?.what).toBe('not-passed');
    }
    const areas = { areaVotes: { yes: 1, no: 2 } };
    expect(doubleMajority.count(against, areas)).toMatchObject({ winners: [], result: 'rejected' });
    expect(consent.count(against)).toMatchObject({ winners: [], result: 'not-adopted' });
    const agreed = { candidates: ['同意'], ballots: [{ count: 3, choice: '同意' }] };
    expect(majority.count(agreed)).toMatchObject({ winners: ['同意'], result: 'pass' });
    expect(majority.count(agreed).working.at(-1)?.what).toBe('passed');
  });

  it('says what it rests on', () => {
    expect(majority.count(answers(45, 40, 15)).working.at(-2)).toEqual({
      what: 'missed',
      round: 1,
      candidates: [],
      numbers: { votes: 45, of: 100, threshold: '1/2', strict: 1, base: 'votes cast' },
    });
  });
});

it('a supermajority may ask for a turnout too, invalid papers among it', () => {
  const options = { electorate: 200, turnout: '1/2 inclusive' };
  expect(supermajority.count(answers(80, 10), options)['result']).toBe('fail');
  expect(supermajority.count(answers(80, 10), { ...options, invalid: 10 })['result']).toBe('pass');
  expect(() => supermajority.count(answers(80, 10), { turnout: '1/2 inclusive' })).toThrow('"electorate"');
});

it('a double majority takes more than half of the areas, half votes counted exactly', () => {
  const areaVotes = (yes: number | string, no: number | string) => ({ areaVotes: { yes, no } });
  expect(doubleMajority.count(answers(3, 2), areaVotes(11.5, 11.5))['result']).toBe('rejected');
  expect(doubleMajority.count(answers(3, 2), areaVotes(12, 11))['result']).toBe('accepted');
  expect(doubleMajority.count(answers(2, 3), areaVotes(12, 11))['result']).toBe('rejected');
  expect(() => doubleMajority.count(answers(3, 2))).toThrow('methods.option-area-votes');
  expect(() => doubleMajority.count(answers(3, 2), areaVotes(-1, 2))).toThrow('methods.option-area-votes');
});

describe('consent', () => {
  const asked = (agreeing: number, objections: number, aside: number) => ({
    candidates: ['consent', 'objection', 'stand-aside'],
    ballots: [
      { count: agreeing, choice: 'consent' },
      { count: objections, choice: 'objection' },
      { count: aside, choice: 'stand-aside' },
    ],
  });

  it('adopts what nobody objects to, though others stand aside', () => {
    expect(consent.count(asked(3, 0, 9))).toMatchObject({ winners: ['consent'], result: 'adopted' });
    expect(consent.count(asked(30, 1, 0))).toMatchObject({ winners: [], result: 'not-adopted' });
    expect(consent.count(asked(30, 1, 0), { objections: 1 })['result']).toBe('adopted');
  });

  it('adopts nothing that nobody agrees to', () => {
    expect(consent.count(asked(0, 0, 9))['result']).toBe('not-adopted');
  });

  it('may be asked in any of the words for a proposal: no is an objection', () => {
    const given = Object.entries(consent.answers ?? {}) as ['yes' | 'no' | 'abstain', readonly string[]][];
    expect(given.flatMap(([, words]) => words)).toEqual(expect.arrayContaining(['yes', '同意', 'no', '异议', '保留']));
    for (const [answer, words] of given) {
      for (const word of words) {
        const ballots = [{ count: 1, choice: word.toUpperCase() }];
        const outcome = consent.count({ candidates: [word.toUpperCase()], ballots });
        expect(outcome['result'], word).toBe(answer === 'yes' ? 'adopted' : 'not-adopted');
        expect(outcome.working.find(({ what }) => what === 'objected')?.numbers['objections'], word).toBe(
          answer === 'no' ? 1 : 0,
        );
      }
    }
  });
});
