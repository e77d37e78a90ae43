// What was written is read back as it was, whatever candidates are called; and no reader ever throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Profile,
  prefLibTypeOf,
  type Read,
  readAbif,
  readBallotsCsv,
  readBlt,
  readElection,
  readElectionJson,
  readPabulib,
  readPrefLib,
  writeAbif,
  writeBallotsCsv,
  writeBlt,
  writeElectionJson,
  writePabulib,
  writePrefLib,
} from 'yishi/formats';
import { expectSaid, problemsOf } from '../saying.js';
import { HOSTILE, type Kind, profiles } from './profiles.js';

/** The ballots of a profile, each kind of place and number as it was. */
const same = (write: (profile: Profile) => string, read: (text: string) => Read) => (profile: Profile) => {
  const text = write(profile);
  const { election, ...others } = profile;
  expect(read(text), text).toEqual({ election, ...others });
  expect(read(text.replaceAll('\n', '\r\n')), 'with the line ends of Windows').toEqual(read(text));
};

const titled = fc.constantFrom({}, { title: '2026 年议事会' }, { title: 'A title, with a comma' });
const withTitle = (profile: fc.Arbitrary<Profile>) =>
  fc.tuple(profile, titled).map(([one, title]) => ({ ...one, ...title }));

describe('JSON', () => {
  it.each<Kind>(['strict', 'tied', 'approvals', 'points', 'grades', 'choice'])('keeps %s', (kind) => {
    const whole = fc.tuple(withTitle(profiles(kind)), fc.integer({ min: 1, max: 9 })).map(([profile, seats]) => ({
      ...profile,
      election: {
        ...profile.election,
        seats,
        budget: seats * 1000,
        costs: Object.fromEntries(profile.election.candidates.map((name, index) => [name, index + 0.5])),
      },
    }));
    fc.assert(fc.property(whole, same(writeElectionJson, readElectionJson)));
  });
});

describe('PrefLib', () => {
  it.each<Kind>(['strict', 'tied', 'approvals', 'grades'])('keeps %s, in the narrowest type', (kind) => {
    fc.assert(
      fc.property(withTitle(profiles(kind)), (profile) => {
        same(writePrefLib, (text) => readPrefLib(text, prefLibTypeOf(profile)))(profile);
        expect(readElection(writePrefLib(profile))).toEqual(profile);
      }),
    );
  });
});

describe('BLT', () => {
  it.each<Kind>(['strict', 'tied'])('keeps %s and the seats', (kind) => {
    const seated = fc
      .tuple(withTitle(profiles(kind, /"/)), fc.integer({ min: 1, max: 9 }))
      .map(([profile, seats]) => ({ ...profile, election: { ...profile.election, seats } }));
    fc.assert(fc.property(seated, same(writeBlt, readBlt)));
  });

  it('keeps parties and remarks, or says that nobody could tell the names from the parties', () => {
    const text = fc.constantFrom('Green', 'Labour', 'No Party', 'Ann Lee', "O'Neil", '绿党', 'x (y)');
    const whole = fc
      .tuple(profiles('strict', /"/), fc.array(text, { minLength: 6, maxLength: 6 }), fc.array(text, { maxLength: 2 }))
      .map(([{ election }, parties, remarks]) => ({
        election: { ...election, seats: 1 },
        title: 'T',
        parties: Object.fromEntries(election.candidates.map((name, index) => [name, parties[index] ?? ''])),
        ...(remarks.length > 0 && { remarks }),
      }));
    fc.assert(
      fc.property(whole, (profile) => {
        const said = problemsOf(() => same(writeBlt, readBlt)(profile));
        expect(said.every(({ code }) => code === 'formats.write-blt-parties')).toBe(true);
      }),
    );
  });
});

describe('ABIF', () => {
  it.each<Kind>(['strict', 'tied', 'approvals', 'choice', 'points'])('keeps %s, names and the title', (kind) => {
    const whole = profiles(kind, /[[\]]/).map(({ election }): Profile => {
      const ballots = election.ballots.map((ballot) =>
        'scores' in ballot
          ? {
              ...ballot,
              scores: Object.fromEntries(Object.entries(ballot.scores).map(([name], index) => [name, index])),
            }
          : ballot,
      );
      const distinct = new Map(ballots.map(({ count, ...said }) => [JSON.stringify(said), { count, ...said }]));
      return {
        election: { ...election, ballots: [...distinct.values()] as Profile['election']['ballots'] },
        names: Object.fromEntries(election.candidates.map((name, index) => [name, `名 ${index}: "x", y`])),
      };
    });
    fc.assert(fc.property(withTitle(whole), same(writeAbif, readAbif)));
  });
});

describe('Pabulib', () => {
  it.each<Kind>(['strict', 'approvals', 'points'])('keeps %s, costs, budget and names', (kind) => {
    const few = profiles(kind, /,/).map(({ election }) => ({
      ...election,
      ballots: election.ballots.map((ballot) => ({ ...ballot, count: (ballot.count % 5) + 1 })),
    }));
    const projects = fc.tuple(few, fc.integer({ min: 0, max: 99_999_999 })).map(([election, cents]) => ({
      election: {
        ...election,
        budget: cents / 100,
        costs: Object.fromEntries(election.candidates.map((name, index) => [name, index * 100 + 0.25])),
      },
      names: Object.fromEntries(election.candidates.map((name, index) => [name, `项目 ${index}; "${name}"`])),
    }));
    fc.assert(fc.property(withTitle(projects), same(writePabulib, readPabulib)));
  });
});

describe('tables', () => {
  /** A heading that is no candidate's, or a word that stands for none, is refused by the writer and not written. */
  const keptOrRefused = (profile: Profile) => {
    const refused = problemsOf(() => same(writeBallotsCsv, readBallotsCsv)(profile)).map(({ code }) => code);
    expect(refused.every((code) => /^formats\.write-table-(column|mark)$/.test(code))).toBe(true);
  };
  const reserved = /=|^(count|choice|rank ?\d+|票数|选择|第\d+(名|志愿)?)$/i;
  it.each<Kind>(['strict', 'tied', 'approvals', 'choice'])('keep %s', (kind) => {
    fc.assert(fc.property(profiles(kind, reserved), ({ election }) => keptOrRefused({ election })));
  });
  it.each<Kind>(['points', 'grades'])('keep %s', (kind) => {
    const beyond01 = profiles(kind, reserved).filter(({ election: { ballots } }) =>
      ballots.some(
        (ballot) =>
          'scores' in ballot &&
          Object.values(ballot.scores).some((score) => Number(score) !== 0 && Number(score) !== 1),
      ),
    );
    fc.assert(fc.property(beyond01, ({ election }) => keptOrRefused({ election })));
  });
});

describe('no reader throws', () => {
  const readers = { readAbif, readBallotsCsv, readBlt, readElectionJson, readPabulib, readPrefLib, readElection };
  it.each(Object.entries(readers))('%s, whatever it is fed', (_name, read) => {
    for (const [, text] of HOSTILE) {
      const found: Read = read(text);
      // Letters in a row are a table of one column at most; nothing here is an election with a ballot in it.
      if (!('problems' in found)) expect(found.election.ballots).toEqual([]);
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)));
  });

  const texts = fc
    .constantFrom<Kind>('strict', 'tied', 'approvals')
    .chain((kind) => profiles(kind, /[",=]/))
    .chain((profile) => {
      const { candidates } = profile.election;
      const costs = Object.fromEntries(candidates.map((name) => [name, 5]));
      const whole = { ...profile, election: { ...profile.election, seats: 1, budget: 5, costs } };
      const kept = {
        ...whole,
        election: { ...whole.election, ballots: whole.election.ballots.map((one) => ({ ...one, count: 2 })) },
      };
      const tied = kept.election.ballots.some(
        (one) => 'ranking' in one && one.ranking.some((place) => typeof place !== 'string'),
      );
      const writers = [
        writeElectionJson,
        writePrefLib,
        ...(tied ? [] : [writePabulib]),
        ...('approvals' in (kept.election.ballots[0] ?? {}) ? [] : [writeBlt]),
      ];
      return fc.constantFrom(...writers).map((write) => write(kept));
    });

  it('and a file that was cut off or scrambled is either told of, or read without a trace of what is gone', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), (text, at, inserted) => {
        const place = at % text.length;
        for (const broken of [text.slice(0, place), text.slice(0, place) + inserted + text.slice(place)]) {
          const read = readElection(broken);
          if ('problems' in read) {
            expect(read.problems.length).toBeGreaterThan(0);
            for (const problem of read.problems) {
              expect(problem.at?.line).toBeGreaterThan(0);
              expectSaid(problem);
            }
          }
        }
      }),
    );
  });

  it('a file of PrefLib, Pabulib or BLT that was cut off before its last ballot is always told of', () => {
    fc.assert(
      fc.property(profiles('strict', /[",=]/), fc.nat(), ({ election }, at) => {
        const costs = Object.fromEntries(election.candidates.map((name) => [name, 5]));
        const ballots = election.ballots.map((one) => ({ ...one, count: 2 }));
        const whole = { election: { ...election, ballots, seats: 1, budget: 5, costs } };
        for (const [text, read] of [
          [writePrefLib(whole), readPrefLib],
          [writePabulib(whole), readPabulib],
          [writeBlt(whole), readBlt],
        ] as const) {
          const lines = text.split('\n');
          const kept = lines.slice(0, at % (lines.length - 2)).join('\n');
          expect(read(kept), kept).toHaveProperty('problems');
        }
      }),
    );
  });
});
