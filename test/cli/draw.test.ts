// `yishi draw` prints a panel and how to draw it again, and says where terms are wrong or quotas cannot be met.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { root, yishi } from './cli.js';

let folder = '';
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const rows = Array.from({ length: 30 }, (_, index) => {
  const flat = Math.floor(index / 2) + 1;
  return `p${index + 1},住户${index + 1},${flat},89.50,${index % 3 === 0 ? 'm' : 'f'},${['18-40', '41-60', '61+'][(index % 5) % 3]}`;
});
const HEADER = 'person,name,unit,area,gender,age';
const QUOTAS = 'gender:\n  f: { min: 3, max: 4 }\n  m: { min: 2 }\nage:\n  18-40: 2\n  41-60: { max: 3 }\n  61+: 1\n';
const SEED = 'Lotto 4 11 17 23';

let roll = '';
let quotas = '';
beforeAll(() => {
  folder = scratch();
  roll = file('roll.csv', [HEADER, ...rows].join('\n'));
  quotas = file('quotas.yaml', QUOTAS);
});

const drawn = (...argv: string[]) => yishi('draw', roll, '--seats', '6', '--quotas', quotas, '--seed', SEED, ...argv);

it('from a workbook says what to save it as', async () => {
  const { code, err } = await yishi(
    'draw',
    file('roll.xlsx', 'PK'),
    '--seats',
    '3',
    '--seed',
    's',
    '--lang',
    'zh-Hans',
  );
  expect([code, err]).toEqual([2, expect.stringContaining('另存为“CSV UTF-8')]);
});

describe('names', () => {
  it('stand beside the people and draw nobody else', async () => {
    const { out } = await drawn('--reserves', '1');
    expect(out).toMatch(/p\d+ +住户\d+ /);
    expect(out).toMatch(/Reserves, in this order: 住户\d+ \(p\d+\)/);
    const renamed = file('renamed.csv', [HEADER, ...rows.map((row) => row.replace('住户', '业主'))].join('\n'));
    const same = ['--seats', '6', '--quotas', quotas, '--seed', SEED, '--json'];
    const one = JSON.parse((await yishi('draw', roll, ...same)).out);
    const other = JSON.parse((await yishi('draw', renamed, ...same)).out);
    expect(other.panel).toEqual(one.panel);
    expect(Object.keys(one.names)).toEqual(one.panel.seats.map(({ person }: { person: string }) => person));
    expect(Object.values(other.names)).toEqual(
      Object.values(one.names).map((name) => String(name).replace('住户', '业主')),
    );
  });

  it('are left out where the roll has none', async () => {
    const nameless = file('nameless.csv', ['person,unit', ...rows.map((_, index) => `p${index},${index}`)].join('\n'));
    const { out, code } = await yishi('draw', nameless, '--seats', '3', '--seed', SEED, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).not.toHaveProperty('names');
  });
});

describe('a panel', () => {
  it('is the same whatever the order of the rows, and meets its quotas', async () => {
    const { code, out, err } = await drawn('--json', '--reserves', '2');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { seed, panel, replacements } = JSON.parse(out);
    expect({ seed, replacements }).toEqual({ seed: SEED, replacements: [] });
    expect(panel.seats).toHaveLength(6);
    expect(panel.reserves).toHaveLength(2);
    for (const { person, lot } of panel.seats) {
      expect(lot).toBe(createHash('sha256').update(`${SEED}/${person}`).digest('hex'));
    }
    for (const { min, max, seated } of panel.quotas) {
      expect(seated).toBeGreaterThanOrEqual(min);
      expect(seated).toBeLessThanOrEqual(max);
    }
    const flats = panel.seats.map(({ person }: { person: string }) => Math.ceil(Number(person.slice(1)) / 2));
    expect(new Set(flats).size).toBe(6);
    const turned = file('turned.csv', [HEADER, ...rows.toReversed()].join('\r\n'));
    const again = await yishi(
      'draw',
      turned,
      '--seats',
      '6',
      '--quotas',
      quotas,
      '--seed',
      SEED,
      '--json',
      '--reserves',
      '2',
    );
    expect(again.out).toBe(out);
  });

  it.each(['en', 'zh-Hans'])(
    'is printed with its quotas, its chances and the way to recompute it (%s)',
    async (lang) => {
      const example = `${root}examples/sortition/`;
      const { code, out, err } = await yishi(
        ...['draw', `${example}residents.csv`, '--seats', '12', '--quotas', `${example}quotas.yaml`],
        ...[
          '--seed',
          'Lotto 2026-03-01: 4 11 17 23 31 40',
          '--reserves',
          '3',
          '--decline',
          'R11,R20',
          '--fairness',
          '20',
        ],
        ...['--lang', lang],
      );
      expect({ code, err }).toEqual({ code: 0, err: '' });
      await expect(out).toMatchFileSnapshot(`expected/draw.${lang}.txt`);
    },
  );

  it('of households may be drawn by another column, or by none', async () => {
    const six = file('two.csv', 'person,unit,home\na,1,x\nb,1,y\nc,2,x\n');
    const of = (...argv: string[]) => yishi('draw', six, '--seats', '3', '--seed', 's', '--json', ...argv);
    expect(await of('--household', 'none')).toMatchObject({ code: 0 });
    expect(await of()).toMatchObject({ code: 1 });
    expect(await of('--household', 'home')).toMatchObject({ code: 1 });
    expect(await of('--household', 'flat')).toMatchObject({ code: 2 });
  });
});

describe('quotas that cannot be met', () => {
  it('are the answer no, each with its place and its numbers', async () => {
    const bad = file('bad.yaml', 'gender:\n  f: 3\n  m: 3\nage:\n  18-40: 6\n  41-60: 1\n  61+: 0\n');
    const { code, out, err } = await yishi(
      'draw',
      roll,
      '--seats',
      '6',
      '--quotas',
      bad,
      '--seed',
      SEED,
      '--lang',
      'en',
    );
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`✗ ${bad}:5:3: age: the least numbers come to 7, more than the 6 seats; lower some of them\n`);
    const chinese = await yishi('draw', roll, '--seats', '6', '--quotas', bad, '--seed', SEED, '--lang', 'zh-Hans');
    expect(chinese).toMatchObject({ code: 1, out: '' });
    expect(chinese.err).toContain('“age”各项的最低人数合计 7 人');
  });

  it('are told in JSON too', async () => {
    const many = file('many.yaml', 'gender:\n  f: { min: 0 }\n  m: 12\n');
    const { code, err } = await yishi(
      'draw',
      roll,
      '--seats',
      '15',
      '--quotas',
      many,
      '--seed',
      SEED,
      '--json',
      '--lang',
      'en',
    );
    expect(code).toBe(1);
    expect(JSON.parse(err).error).toEqual({
      exitCode: 1,
      complaints: [
        { message: 'gender m: 10 can be drawn, the quota needs 12', at: { file: many, line: 3, column: 6 } },
      ],
    });
  });
});

describe('what cannot be drawn from', () => {
  const quotasOf = (text: string) => file('wrong.yaml', text);

  it.each([
    ['a list', '- f\n', '1:1'],
    ['a trait without values', 'gender: 5\n', '1:9'],
    ['half a person', 'gender:\n  f: 1.5\n  m: 1\n', '2:6'],
    ['fewer than none', 'gender:\n  f: -1\n  m: 1\n', '2:6'],
    ['another word', 'gender:\n  f: { least: 1 }\n  m: 1\n', '2:6'],
    ['a quota the wrong way round', 'gender:\n  f: { min: 4, max: 2 }\n  m: 1\n', '2:6'],
    ['a value of the roll left out', 'gender:\n  f: 3\n', '2:3'],
    ['what is no YAML', 'gender: [\n', '1:9'],
  ])('quotas that are %s', async (_what, text, place) => {
    const wrong = quotasOf(text);
    for (const lang of ['en', 'zh-Hans']) {
      const { code, out, err } = await yishi(
        'draw',
        roll,
        '--seats',
        '6',
        '--quotas',
        wrong,
        '--seed',
        SEED,
        '--lang',
        lang,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${wrong}:${place}: `);
    }
  });

  it('a roll with a column missing, or without a value', async () => {
    const none = file('none.csv', 'person,unit\na,1\n');
    expect(await yishi('draw', none, '--seats', '1', '--quotas', quotas, '--seed', 's')).toMatchObject({ code: 2 });
    const gap = file('gap.csv', 'person,gender,age\na,f,18-40\nb,,61+\n');
    const { code, err } = await yishi('draw', gap, '--seats', '1', '--quotas', quotas, '--seed', 's', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(`${gap}:3:1: nothing stands under gender`);
  });

  it('no seats, no seed, files that are not there', async () => {
    for (const seats of ['0', '-1', '1.5', '1e9', 'x', '9999999999']) {
      expect(await yishi('draw', roll, `--seats=${seats}`, '--seed', 's')).toMatchObject({ code: 2, out: '' });
    }
    expect(await yishi('draw', roll)).toMatchObject({ code: 2, out: '' });
    expect(await yishi('draw', roll, '--seats', '6', '--seed', '')).toMatchObject({ code: 2, out: '' });
    expect(await drawn('--reserves', '-1')).toMatchObject({ code: 2 });
    expect(await drawn('--fairness', '0')).toMatchObject({ code: 2 });
    expect(await drawn('--decline', 'nobody')).toMatchObject({ code: 2 });
    expect(await yishi('draw', join(folder, 'nowhere.csv'), '--seats', '6', '--seed', 's')).toMatchObject({ code: 3 });
    expect(await yishi('draw', roll, '--seats', '6', '--seed', 's', '--quotas', join(folder, 'no.yaml'))).toMatchObject(
      { code: 3 },
    );
  });
});
