// Words for everything hosts show, and amounts that are exact.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { machine } from 'yishi';
import { anonymous, LANGUAGES, language } from 'yishi/language';
import { ROLES, STEPS } from '../../src/charters/charter.js';
import { hundredths, products } from '../../src/language/amounts.js';
import { check } from '../../src/law/index.js';
import { consultation } from '../../src/procedure/chart.js';
import type { CommandType } from '../../src/procedure/vocabulary.js';

interface Node {
  path: string[];
  states: Record<string, Node>;
}

/** Every leaf of the chart, as `placeOf` names it. */
const leaves = ({ path, states }: Node): string[] =>
  Object.keys(states).length === 0
    ? [path.join('.').replace(/^open\./, '')]
    : Object.values(states).flatMap((child) => leaves(child));

describe.each(LANGUAGES)('the words of %s', (id) => {
  const said = language(id);

  it('name every place of the chart', () => {
    const places = leaves(machine.root as unknown as Node);
    expect(places.length).toBeGreaterThan(40);
    expect(
      places.filter((place) => said.place(place) === place && place !== 'suspended' && place !== 'resumed'),
    ).toEqual([]);
  });

  it('name every command, and none by what it is called in the record', () => {
    const types = Object.keys(consultation.commands) as CommandType[];
    expect(types.length).toBeGreaterThan(100);
    expect(
      types.filter((type) => said.command(type) === type || /^[a-z-]+\.[a-z-]+$/.test(said.command(type))),
    ).toEqual([]);
    // Nor in what is said of how long a slip may be put right.
    const { until, never } = said.words.back;
    const sentences = [...Object.values(until), ...Object.values(never)];
    expect(sentences.filter((line) => types.some((type) => line.includes(type)))).toEqual([]);
  });

  it('name steps, roles, outcomes and choices', () => {
    for (const step of STEPS) expect(said.step(step)).toBeTruthy();
    for (const role of ROLES) expect(said.role(role)).toBeTruthy();
    expect(new Set((['passed', 'failed', 'not-formed'] as const).map(said.outcome)).size).toBe(3);
    expect(new Set((['for', 'against', 'abstain'] as const).map(said.choice)).size).toBe(3);
  });
});

describe('moments', () => {
  it('print in a zone, to the minute', () => {
    const moment = '2026-03-17T02:00:00.000Z';
    expect(language('zh-Hans').when(moment, 'Asia/Shanghai')).toBe('2026年3月17日 10:00');
    expect(language('en').when(moment, 'Asia/Shanghai')).toBe('17 March 2026, 10:00');
    expect(language('en').day('2026-03-16T16:30:00.000Z', 'Asia/Shanghai')).toBe('17 March 2026');
    expect(language('en').when(moment, 'UTC')).toBe('17 March 2026, 02:00 UTC');
  });
});

describe('amounts', () => {
  it('print hundredths exactly', () => {
    expect([0, 5, 2490, 51_240, -1, -12_345].map((units) => hundredths(units))).toEqual([
      '0.00',
      '0.05',
      '24.90',
      '512.40',
      '-0.01',
      '-123.45',
    ]);
    expect(hundredths('123456789012345678901')).toBe('1234567890123456789.01');
  });

  it('lose nothing, however large', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (units) => {
        expect(BigInt(hundredths(units).replace('.', ''))).toBe(BigInt(units));
      }),
    );
  });

  it('show the sign that decided', () => {
    const strict = { num: 1, den: 2, strict: true };
    expect(products(check('heads', 4, 8, strict))).toBe('4 × 2 = 8 ≤ 8');
    expect(products(check('heads', 5, 8, strict))).toBe('5 × 2 = 10 > 8');
    expect(products(check('area', 51_240, 70_010, { num: 3, den: 4, strict: false }))).toBe(
      '512.40 × 4 = 2049.60 < 700.10 × 3 = 2100.30',
    );
  });

  it('agree with the outcome of every check on something', () => {
    const threshold = fc.record({ num: fc.nat(5), den: fc.integer({ min: 1, max: 5 }), strict: fc.boolean() });
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 1, max: 10_000 }), threshold, (part, whole, share) => {
        const one = check('heads', part, whole, share);
        expect(/[≥>]/.test(products(one))).toBe(one.met);
      }),
    );
  });
});

describe.each(LANGUAGES)('what ends in %s', (id) => {
  const { until, when, tidy } = language(id);

  it('ends at 24:00 of its own day, not at 00:00 of the next', () => {
    const midnight = '2026-07-31T16:00:00.000Z';
    const zone = 'Asia/Shanghai';
    expect(until(midnight, zone)).toBe(when('2026-07-31T15:59:00.000Z', zone).replace('23:59', '24:00'));
    expect(when(midnight, zone)).toContain('00:00');
    expect(until('2026-07-31T15:59:00.000Z', zone)).toBe(when('2026-07-31T15:59:00.000Z', zone));
    expect(until('2026-01-01T00:00:00.000Z', 'UTC')).toMatch(/2025.+24:00 UTC$/);
  });

  it('ends with one stop', () => {
    const stop = id.startsWith('zh') ? '。' : '.';
    const comma = id.startsWith('zh') ? '，' : ',';
    expect(tidy(`X：“好${stop}”${stop}`)).toBe(`X：“好${stop}”`);
    expect(tidy(`X：“好？”${stop}`)).toBe('X：“好？”');
    expect(tidy(`X：“好${stop}”${comma}Y${stop}`)).toBe(`X：“好”${comma}Y${stop}`);
    expect(tidy(`X：“好”${stop}`)).toBe(`X：“好”${stop}`);
  });
});

describe('an id', () => {
  it('that says what it is stands alone', () => {
    const { named } = language('zh-Hans').say(anonymous);
    expect(named('吹哨', '吹哨1')).toBe('“吹哨1”');
    expect(named('测评', '首次测评')).toBe('“首次测评”');
    expect(named('吹哨', 'c1')).toBe('吹哨“c1”');
    expect(language('en').say(anonymous).named('the call-out', 'c1')).toBe('the call-out “c1”');
  });
});
