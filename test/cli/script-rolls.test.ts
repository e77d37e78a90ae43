// A script takes a body's roll from a table; what is wrong with the table is told by the table's lines, the rest by the script's.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { scratch } from '../scratch.js';
import { yishi } from './cli.js';

const good = `title: 试试
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people:
  - { id: zhou, name: 周慧敏 }
  - { id: he, name: 何志强 }
bodies:
  - { id: group, kind: 楼栋, name: 全楼, roll: roll.csv, scope: 2幢 }
  - { id: yard, kind: 院落, name: 院落, members: [zhou, { person: he, unit: 1 号, area: 89.50 m², parking: 12.50 }] }
offices: { convener: zhou }
items:
  - { item: lamp, title: 换灯, route: [{ body: group, rule: simple-majority }], becomes: opinion }
acts:
  - { do: notice.post, by: zhou, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: 2026-04-11 20:00, by: O2, with: { choices: { lamp: for }, channel: online } }
`;

const table = `编号,姓名,房号,面积,幢,类型,车位
O1,张伟,101,89.50,2幢,自然人,否
O1,张伟,车库1,12.50,2幢,自然人,是
O2,李强,101,89.50,2幢,自然人,否
O3,红星商贸,102,64.25,2幢,单位,否
O4,王芳,101,70.00,1幢,自然人,否
`;

async function ran(script: string, csv: string | undefined, ...argv: string[]) {
  const directory = scratch();
  const file = join(directory, 'script.yaml');
  const record = join(directory, 'record.jsonl');
  writeFileSync(file, script);
  if (csv !== undefined) writeFileSync(join(directory, 'roll.csv'), csv);
  const found = await yishi('run', file, '--record', record, ...argv);
  return { ...found, err: found.err.replaceAll(`${directory}/`, ''), recorded: existsSync(record) };
}

/** The rolls a script enters, as the record has them. */
async function entered(script: string, csv: string | undefined) {
  const { out, err } = await ran(script, csv, '--json');
  expect(err).toBe('');
  const lines = out.trimEnd().split('\n').slice(0, -1);
  return lines.flatMap((line) => JSON.parse(line).facts).filter(({ type }) => type === 'roll.enter');
}

test('heads, co-owners, parking and kinds are entered as the table has them, of the part named', async () => {
  const [group] = await entered(good, table);
  expect(group.fields).toEqual({
    body: 'group',
    scope: '2幢',
    members: [
      {
        person: 'O1',
        kind: 'natural',
        name: '张伟',
        unit: '2幢/101、2幢/车库1',
        area: 10200,
        parking: 1250,
        coOwners: ['O2'],
      },
      { person: 'O3', kind: 'organisation', name: '红星商贸', unit: '2幢/102', area: 6425 },
    ],
  });
});

test('whoever votes by the table acts without being listed, a co-owner too', async () => {
  expect(await ran(good, table)).toMatchObject({ code: 0, err: '' });
  const stranger = await ran(good.replace('by: O2', 'by: O4'), table, '--lang', 'en');
  expect(stranger).toMatchObject({ code: 2, err: expect.stringContaining('nobody called O4') });
});

test('members written in the script may have parking, a kind and co-owners', async () => {
  const script = good.replace(
    'parking: 12.50 }',
    'parking: 12.50, kind: organisation, coOwners: [zhou] }, { person: zhou2, parking: 0 }',
  );
  const people = script.replace('bodies:', '  - { id: zhou2 }\nbodies:').replace('members: [zhou, ', 'members: [');
  const [, yard] = await entered(people, table);
  expect(yard.fields.members).toEqual([
    { person: 'he', unit: '1 号', area: 8950, parking: 1250, kind: 'organisation', coOwners: ['zhou'] },
    { person: 'zhou2', parking: 0 },
  ]);
});

test('everybody is one head where they are counted one by one', async () => {
  const [group] = await entered(good.replace('scope: 2幢', 'countedBy: person'), table);
  expect(group.finding.heads).toBe(4);
});

test('a roll too long for one entry is continued', async () => {
  const rows = Array.from({ length: 1201 }, (_, index) => `p${index},${index},80.00,2幢`);
  const csv = `person,unit,area,scope\n${rows.join('\n')}\n`;
  const facts = await entered(good.replace('by: O2', 'by: p1200'), csv);
  const group = facts.filter(({ fields }) => fields.body === 'group');
  expect(group.map(({ fields }) => [fields.members.length, fields.more ?? false])).toEqual([
    [500, false],
    [500, true],
    [201, true],
  ]);
  expect(group.at(-1).finding).toEqual({ size: 1201, heads: 1201, area: 9608000 });
});

/** `mark` is the text that begins where the complaint points. */
const broken: [what: string, from: string, to: string, mark: string, says: string][] = [
  ['a roll and members', 'scope: 2幢', 'members: [zhou]', 'roll: roll.csv, members', 'keep one of the two'],
  [
    'a scope of nothing',
    '  - { id: yard',
    '  - { id: x, kind: x, name: x, scope: 3幢 }\n  - { id: yard',
    '3幢',
    'neither roll nor members',
  ],
  ['members counted otherwise', 'name: 院落,', 'name: 院落, countedBy: person,', 'person,', 'goes with roll'],
  ['a way of counting that is none', 'scope: 2幢', 'countedBy: flat', 'flat', 'one of unit, person'],
  ['a table that is not there', 'roll: roll.csv', 'roll: rolls.csv', 'rolls.csv', 'no such file'],
  ['a scope nobody is in', 'scope: 2幢', 'scope: 9幢', '9幢', 'there are 2幢, 1幢'],
  ['more parking than area', 'parking: 12.50', 'parking: 89.51', '89.51', 'more than their area'],
  ['parking without area', 'area: 89.50 m², ', '', '12.50', 'more than their area'],
  ['parking that is no area', 'parking: 12.50', 'parking: some', 'some', 'some is no floor area'],
  ['a kind that is none', 'parking: 12.50', 'kind: king', 'king', 'kind must be one of'],
  ['a co-owner nobody knows', 'parking: 12.50', 'coOwners: [ghost]', 'ghost', 'nobody called ghost'],
  ['an officer known by a roll alone', 'convener: zhou', 'convener: zhou, teller: O1', 'O1 }', 'O1 is'],
];

/** Line and column of a text, as an editor counts them. */
function placeOf(script: string, mark: string): string {
  expect(script).toContain(mark);
  const before = script.slice(0, script.indexOf(mark)).split('\n');
  return `script.yaml:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: `;
}

describe('in the script, it is told with its place', () => {
  it.each(broken)('%s', async (_what, from, to, mark, says) => {
    expect(good).toContain(from);
    const script = good.replace(from, to);
    const { code, out, err, recorded } = await ran(script, table, '--lang', 'en');
    expect(err).toContain(placeOf(script, mark));
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(says);
    expect({ code, out, recorded }).toEqual({ code: says === 'no such file' ? 3 : 2, out: '', recorded: false });
    const chinese = await ran(script, table, '--lang', 'zh-Hans');
    expect(chinese.err).toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('in the table, every bad line is told with its own place', () => {
  it.each([
    ['areas that are none', 'O3,红星商贸,102,64.25', 'O3,红星商贸,102,64.25505', ['roll.csv:5:4']],
    ['a row twice', 'O3,红星商贸,102,64.25', 'O2,李强,101,89.50', ['roll.csv:5:1']],
    ['an id with white space', 'O3,', 'O 3,', ['roll.csv:5:1']],
    ['no ids', 'O3,', ',', ['roll.csv:5:1']],
    ['a column misspelt', '房号', '房好', ['roll.csv:1:3']],
    ['bytes', table, '\u0000\u0001\u0002', ['roll.csv:1:1']],
    ['an empty file', table, '', ['roll.csv:1:1']],
  ])('%s', async (_what, from, to, places) => {
    const { code, err, recorded } = await ran(good, table.replace(from, to), '--lang', 'en');
    expect({ code, recorded }).toEqual({ code: 2, recorded: false });
    for (const place of places) expect(err).toContain(`✗ ${place}: `);
  });

  it('of all tables at once', async () => {
    const script = good.replace('members: [zhou, { person: he', 'roll: roll.csv, scope: 3幢 } #');
    const { code, err } = await ran(script, table.replace('64.25', 'large').replace('70.00', '-1'), '--lang', 'en');
    expect(code).toBe(2);
    expect(err.match(/roll\.csv:5:4/g)).toHaveLength(2);
    expect(err.match(/roll\.csv:6:4/g)).toHaveLength(2);
  });
});
