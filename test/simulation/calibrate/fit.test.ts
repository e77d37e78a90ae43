// What is learnt from records: known parameters are found again as often as the intervals promise, and what cannot be known is said.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from 'yishi';
import { LANGUAGES, language } from 'yishi/language';
import {
  type Estimate,
  fitPeople,
  fromScenario,
  isCalibrationFault,
  meanOf,
  readScenario,
  recordedPeopleOf,
  shareOf,
  simulate,
} from 'yishi/simulation';

/** What people do by in the records that are made up here. */
const KNOWN = {
  attends: 0.85,
  speaks: 0.15,
  speaksFor: 100,
  votes: 0.7,
  online: 0.6,
  for: 0.7,
  against: 0.2,
  rates: 0.6,
};

const made = readScenario({
  charter: 'heping-road',
  items: [{ item: 'lift', title: '加装电梯', route: [{ body: 'owners', rule: 'simple-majority' }], budget: 100_000 }],
  people: {
    groups: [
      {
        id: 'council',
        size: 24,
        bodies: ['council'],
        opinion: 0.8,
        traits: { attends: KNOWN.attends, speaks: KNOWN.speaks, speaksFor: KNOWN.speaksFor, amends: 0, seconds: 0.5 },
      },
      {
        id: 'owners',
        size: 40,
        bodies: ['owners'],
        area: { uniform: [60, 140] },
        opinion: { list: [0.75, 0.5, 0.25], weights: [0.7, 0.1, 0.2] },
        traits: { votes: KNOWN.votes, online: KNOWN.online, rates: KNOWN.rates, objects: 0, seconds: 0.5 },
      },
    ],
  },
  world: { delay: { integer: [0, 30] }, quality: 0.9 },
  channels: ['online', 'paper'],
});
const recordOf = (run: number) => recordedPeopleOf(simulate(fromScenario(made, `record ${run}`)).facts);
const records = Array.from({ length: 100 }, (_, run) => recordOf(run));

type Named = Partial<Pick<Estimate, 'body' | 'item' | 'channel'>>;
const found = (estimates: readonly Estimate[], id: Estimate['id'], of: Named = {}) =>
  estimates.find(
    (one) =>
      one.id === id &&
      one.area === undefined &&
      Object.entries(of).every(([name, is]) => one[name as keyof Named] === is),
  );

describe('parameters that are known', () => {
  const fits = records.map((record) => fitPeople([record]).estimates);
  it.each([
    ['attends', { body: 'council' }, KNOWN.attends],
    ['speaks', { body: 'council' }, KNOWN.speaks],
    ['votes', { body: 'owners' }, KNOWN.votes],
    ['channel', { body: 'owners', channel: 'online' }, KNOWN.online],
    ['for', { body: 'owners', item: 'lift' }, KNOWN.for],
    ['against', { body: 'owners', item: 'lift' }, KNOWN.against],
  ] as const)('lie within the interval of about 95 of 100 records: %s %j', (id, of, value) => {
    const figures = fits.map((one) => found(one, id, of)).filter((one) => one !== undefined);
    expect(figures.length).toBeGreaterThan(95);
    const covered = figures.filter(({ interval: { low, high } }) => low <= value && value <= high).length;
    // Of 100 at 95 %, fewer than 88 would come about once in 500 times.
    expect(covered / figures.length).toBeGreaterThanOrEqual(0.88);
  });

  it('are found more closely from all records together', () => {
    const { estimates } = fitPeople(records);
    const near = (id: Estimate['id'], of: Named, value: number, by: number) => {
      const figure = found(estimates, id, of);
      expect(Math.abs((figure?.value ?? 9) - value), id).toBeLessThan(by);
      expect(figure?.n).toBeGreaterThan(300);
    };
    near('attends', { body: 'council' }, KNOWN.attends, 0.03);
    near('speaks', { body: 'council' }, KNOWN.speaks, 0.03);
    near('seconds-a-speech', { body: 'council' }, KNOWN.speaksFor, 3);
    near('votes', { body: 'owners' }, KNOWN.votes, 0.03);
    near('channel', { body: 'owners', channel: 'online' }, KNOWN.online, 0.03);
    near('for', { body: 'owners', item: 'lift' }, KNOWN.for, 0.03);
    // Late by what the world drew, 15 days on average, and by the week between the draft, which sets the dates, and the start.
    expect(found(estimates, 'delay')?.value).toBeGreaterThan(15);
    expect(found(estimates, 'delay')?.value).toBeLessThan(25);
  });

  it('are told apart by area where there are enough of each class, and not below', () => {
    const classes = (of: readonly Estimate[]) =>
      of.filter(({ area }) => area !== undefined).map(({ id, area }) => `${id} ${area}`);
    expect(classes(fitPeople(records.slice(0, 10)).estimates)).toContain('for larger');
    const lift = readFileSync('examples/studies/replay/lift.jsonl', 'utf8');
    const entries = lift
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Entry);
    expect(classes(fitPeople([entries]).estimates)).toEqual([]);
  });
});

describe('a fitted population', () => {
  it('is read as a scenario and runs, and behaves as often as the records say', () => {
    const { scenario, estimates } = fitPeople(records);
    const fitted = readScenario(scenario);
    const again = Array.from({ length: 40 }, (_, run) =>
      recordedPeopleOf(simulate(fromScenario(fitted, `again ${run}`)).facts),
    );
    const { estimates: twice } = fitPeople(again);
    for (const [id, of] of [
      ['attends', { body: 'council' }],
      ['votes', { body: 'owners' }],
      ['for', { body: 'owners', item: 'lift' }],
      ['channel', { body: 'owners', channel: 'online' }],
    ] as const)
      expect(found(twice, id, of)?.value, id).toBeCloseTo(found(estimates, id, of)?.value ?? 9, 1);
  });

  it('has the bodies, sizes and areas of the record', () => {
    const { population } = fitPeople([records[0] ?? recordOf(0)]);
    expect(population.groups.map(({ id, size, bodies }) => ({ id, size, bodies }))).toEqual([
      { id: 'council', size: 24, bodies: ['council'] },
      { id: 'owners', size: 40, bodies: ['owners'] },
    ]);
    expect(population.groups[1]?.area).toHaveLength(40);
  });

  it('comes of a real record, with proxies among its people', () => {
    const lines = readFileSync('examples/studies/replay/lift.jsonl', 'utf8').split('\n').filter(Boolean);
    const { scenario, estimates } = fitPeople([lines.map((line) => JSON.parse(line) as Entry)]);
    expect(found(estimates, 'votes', { body: 'owners' })).toMatchObject({ n: 11, value: 10 / 11 });
    expect(found(estimates, 'entrusts', { body: 'owners' })).toMatchObject({ n: 10, value: 0.1 });
    expect(simulate(fromScenario(readScenario(scenario), 'seed')).end).toMatch(/^closed\./);
  });
});

describe('what data cannot tell', () => {
  const { gaps } = fitPeople(records.slice(0, 2));
  it('is said beside the estimates, in every language', () => {
    const codes = new Set(gaps.map(({ code }) => code));
    for (const code of [
      'absent-opinions',
      'turnout-or-preference',
      'strength',
      'susceptibility',
      'networks',
      'sincerity',
      'records',
    ])
      expect(codes).toContain(`calibration.${code}`);
    for (const id of LANGUAGES)
      for (const gap of gaps) expect(language(id).problem(gap)).not.toMatch(/calibration\.|undefined/);
  });

  it('names every estimate that rests on too few', () => {
    expect(gaps).toContainEqual(
      expect.objectContaining({ code: 'calibration.few', numbers: { estimate: 'delay', n: 2, least: 10 } }),
    );
  });

  it('is everything where there is no record', () => {
    expect(() => fitPeople([])).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: 'calibration.no-records' }) }),
    );
    try {
      fitPeople([]);
    } catch (error) {
      expect(isCalibrationFault(error)).toBe(true);
    }
  });
});

describe('intervals', () => {
  it('of shares are Wilson’s: of 10 in 20 from 0.2993 to 0.7007, of none in 10 up to 0.2775', () => {
    // Newcombe 1998, Statistics in Medicine 17, table I and its formulas, method 3.
    const half = shareOf(10, 20).interval;
    expect([half.low, half.high].map((one) => one.toFixed(4))).toEqual(['0.2993', '0.7007']);
    expect(shareOf(81, 263).interval.low).toBeCloseTo(0.2553, 4);
    expect(shareOf(81, 263).interval.high).toBeCloseTo(0.3662, 4);
    expect(shareOf(0, 10).interval.low).toBe(0);
    expect(shareOf(0, 10).interval.high).toBeCloseTo(0.2775, 4);
    expect(shareOf(10, 10).interval.high).toBe(1);
    expect(shareOf(0, 0)).toMatchObject({ interval: { low: 0, high: 1 }, by: 'none' });
  });

  it('of means are Student’s, and of one value everything', () => {
    const { value, interval } = meanOf([1, 2, 3]);
    expect(value).toBe(2);
    // t = 4.3027 at two degrees of freedom.
    expect(interval.high - 2).toBeCloseTo(4.3027 / Math.sqrt(3), 4);
    expect(meanOf([5])).toMatchObject({ value: 5, by: 'none' });
  });
});
