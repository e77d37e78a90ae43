// `yishi deadline` counts a period and says of each day why it was counted or not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toFact } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import { localTime, recordedOf } from 'yishi/script';
import { scratch } from '../scratch.js';
import { root, yishi } from './cli.js';

const counted = async (...argv: string[]) => {
  const { code, out, err } = await yishi('deadline', '--json', ...argv);
  return { code, err, ...(out !== '' && JSON.parse(out)) };
};

describe('a period', () => {
  it('of fifteen days from a notice on 1 March lets the meeting be on the 17th', async () => {
    expect(await counted('--from', '2026-03-01', '--days', '15')).toMatchObject({
      code: 0,
      first: '2026-03-01',
      last: '2026-03-16',
      end: '2026-03-16T16:00:00.000Z',
      zone: 'Asia/Shanghai',
      counted: 'calendar',
      weekends: 'roll',
      calendar: { id: 'cn-mainland', from: '2024-01-01', until: '2026-12-31' },
    });
    const { out } = await yishi('deadline', '--from', '2026-03-01T18:30', '--days', '15', '--lang', 'en');
    expect(out).toContain('may be done from Tuesday 2026-03-17');
  });

  it.each([
    ['en', 'holiday', ['--from', '2026-09-18', '--days', '13']],
    ['zh-Hans', 'holiday', ['--from', '2026-09-18', '--days', '13']],
    ['en', 'working', ['--from', '2026-09-18', '--days', '10', '--working']],
    ['zh-Hans', 'working', ['--from', '2026-09-18', '--days', '10', '--working']],
  ])('is printed with every day that was not counted, and why (%s, %s)', async (lang, what, argv) => {
    const { code, out, err } = await yishi('deadline', ...argv, '--lang', lang);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`expected/deadline.${what}.${lang}.txt`);
  });

  it('may end on a weekend where that is the reading', async () => {
    const on = ['--from', '2026-03-04', '--days', '10'];
    expect(await counted(...on)).toMatchObject({ reached: '2026-03-14', last: '2026-03-16' });
    expect(await counted(...on, '--weekends', 'stand')).toMatchObject({ last: '2026-03-14' });
    expect(await counted(...on, '--weekends', 'perhaps')).toMatchObject({ code: 2 });
  });

  it('starts on the day of the zone', async () => {
    const on = ['--from', '2026-03-28T23:30', '--days', '1', '--weekends', 'stand', '--holidays', 'none'];
    expect(await counted(...on, '--zone', 'Europe/Berlin')).toMatchObject({ end: '2026-03-29T22:00:00.000Z' });
    expect(await counted(...on, '--zone', 'Europe/Nowhere')).toMatchObject({ code: 2 });
  });

  it('reaching beyond the calendar is not counted, unless without one', async () => {
    const on = ['--from', '2026-12-20', '--days', '15'];
    const { code, err } = await yishi('deadline', ...on, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toMatch(/^✗ 2027-01-01 is outside the calendar/);
    expect(await counted(...on, '--holidays', 'none')).toMatchObject({ code: 0, last: '2027-01-04', calendar: null });
  });
});

describe('a calendar of one’s own', () => {
  const own = (calendar: unknown): string => {
    const file = join(scratch(), 'calendar.json');
    writeFileSync(file, typeof calendar === 'string' ? calendar : JSON.stringify(calendar, null, 1));
    return file;
  };
  const calendar = {
    id: 'village',
    title: '本村安排',
    from: '2027-01-01',
    until: '2027-12-31',
    holidays: ['2027-03-16', { from: '2027-03-17', until: '2027-03-18', name: { zh: '庙会', en: 'temple fair' } }],
    workdays: ['2027-03-20'],
  };

  it('gives days off as dates or as runs with a name', async () => {
    const found = await counted('--from', '2027-03-01', '--days', '15', '--holidays', own(calendar));
    expect(found).toMatchObject({ code: 0, reached: '2027-03-16', last: '2027-03-19', calendar: { id: 'village' } });
    expect(found.days.at(-2)).toEqual({ date: '2027-03-18', kind: 'holiday', name: { zh: '庙会', en: 'temple fair' } });
    expect(
      await counted('--from', '2027-03-19', '--days', '1', '--working', '--holidays', own(calendar)),
    ).toMatchObject({
      last: '2027-03-20',
    });
  });

  it.each([
    ['a day that is none', { ...calendar, holidays: ['2027-02-30'] }],
    ['a day outside it', { ...calendar, holidays: ['2028-01-01'] }],
    ['a day both off and worked', { ...calendar, workdays: ['2027-03-17'] }],
    ['a word nobody knows', { ...calendar, feasts: [] }],
    ['no days it speaks of', { ...calendar, until: undefined }],
    ['no form at all', '[]'],
    ['nothing', ''],
  ])('with %s is not used', async (_what, bad) => {
    for (const lang of ['en', 'zh-Hans']) {
      const { code, out, err } = await yishi(
        'deadline',
        '--from',
        '2027-03-01',
        '--days',
        '3',
        '--holidays',
        own(bad),
        '--lang',
        lang,
      );
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^✗ /);
    }
  });

  it('that is not there cannot be read', async () => {
    expect(await yishi('deadline', '--from', '2027-03-01', '--days', '3', '--holidays', 'nowhere.json')).toMatchObject({
      code: 3,
    });
  });
});

it.each([
  ['--from', '2026-02-30', '--days', '1'],
  ['--from', '1 March', '--days', '1'],
  ['--from', '2026-03-01T25:00', '--days', '1'],
  ['--from', '2026-03-01', '--days', '0'],
  ['--from', '2026-03-01', '--days=-1'],
  ['--from', '2026-03-01', '--days', '1e9'],
  ['--from', '2026-03-01', '--days', '1000000000'],
  ['--from', '2026-03-01', '--days', '1.5'],
  ['--from', '2026-03-01', '--days', 'ten'],
  ['--from', '2026-03-01'],
  ['--days', '15'],
])('nothing is counted for %s %s %s %s', async (...argv) => {
  for (const lang of ['en', 'zh-Hans']) {
    const { code, out, err } = await yishi('deadline', ...argv, '--lang', lang);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^✗ \S.*\n$/);
    expect(err).not.toContain('NaN');
  }
});

describe('one answer', () => {
  it('a consultation counts its posted result and its notice as `deadline` does', async () => {
    const record = join(scratch(), 'record.jsonl');
    await yishi('run', `${root}examples/desk/充电桩/充电桩.yaml`, '--record', record);
    const { entries } = await readRecordFile(record);
    const played = recordedOf('one', entries.map(toFact));
    const clocks = played.flatMap(({ fact, after }, index) => {
      const before = played[index - 1]?.after.context.deadlines ?? {};
      const { charter, deadlines, items } = after.context;
      const [{ route, stage } = { route: [], stage: 0 }] = Object.values(items);
      const body = route[stage]?.body ?? '';
      const days = { ...charter.vote, ...charter.vote.bodies[body] };
      return Object.values(deadlines)
        .filter(({ id, kind }) => !(id in before) && kind === 'posting')
        .map(({ due }) => ({ from: fact.at, due, days: days.postingDays }));
    });
    expect(clocks.length).toBeGreaterThan(1);
    for (const { from, due, days } of clocks) {
      const { out } = await yishi(
        'deadline',
        '--from',
        localTime(from, 'Asia/Shanghai').day,
        '--days',
        `${days}`,
        '--weekends',
        'stand',
        '--json',
      );
      expect({ from, days, end: JSON.parse(out).end }).toEqual({ from, days, end: due });
    }
  });
});
