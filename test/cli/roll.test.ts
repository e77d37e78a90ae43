// `yishi roll` says what a roll comes to and what it would change, of a table or of a record, before anybody enters it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectClean } from '../language/clean.js';
import { scratch } from '../scratch.js';
import { meeting, root, yishi } from './cli.js';

const example = `${root}examples/rolls/梧桐苑-名册.csv`;
const SCOPE = ['--scope', '2幢/2单元'];

let folder = '';
let record = '';
beforeAll(async () => {
  folder = scratch();
  record = join(folder, 'door.jsonl');
  await yishi('run', meeting('stairwell-door'), '--record', record);
});

let files = 0;
const written = (text: string | Uint8Array, name?: string): string => {
  files += 1;
  const file = join(folder, name ?? `roll-${files}.csv`);
  writeFileSync(file, text);
  return file;
};

async function looked(...argv: string[]) {
  const { code, out, err } = await yishi('roll', ...argv, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const HEAD = 'person,name,unit,area,kind,co-owner of,scope,area-basis,parking,weight,affected,contact-state\n';

const BEFORE = `${HEAD}a,Anna,1,80.00,,,B1,surveyed,,,no,reached
b,Ben,2,90.00,,,B1,,,,no,reached
c,Cleo,2,90.00,,,B1,,,,no,
d,Dora,3,70.00,,,B1,,,,no,reached
s,Stock Ltd,4,60.00,developer-stock,,B1,,,,no,
`;
const AFTER = `${HEAD}a,Anna,1,80.00,,,B1,registered,,,no,gone away
a,Anna,P1,12.50,,,B1,,yes,,no,gone away
c,Cleo,2,90.00,,c,B1,,,,yes,
b,Benjamin,2,90.00,,c,B1,,,,yes,reached
s,Stock Ltd,4,60.00,organisation,,B1,,,3,no,
e,Eve,3,70.00,,,B1,,,,no,reached
`;

describe('a roll', () => {
  it('is told by heads, units, areas, co-owners, unsold stock, organisations and who could be reached', async () => {
    const { roll, changes } = await looked(example, ...SCOPE);
    expect(changes).toBeUndefined();
    expect(roll).toMatchObject({ heads: 9, area: 106150, units: 12, countedBy: 'unit', scope: '2幢/2单元' });
    expect(roll).toMatchObject({ areaWithoutParking: 104330, parking: { units: 1, area: 1820 } });
    expect(roll.coOwned).toEqual([
      {
        unit: '2幢/2单元/202',
        votes: { person: 'W22', name: '沈慧' },
        coOwners: [{ person: 'W23', name: '顾明' }],
      },
    ]);
    expect(roll.stock).toEqual({ person: 'W27', name: '滨江置业有限公司', units: 2, area: 18500 });
    expect(roll.organisations).toEqual([{ person: 'W26', name: '新安便利店有限公司', units: 1, area: 11830 }]);
    const contact = roll.contact.map(({ state, persons }: { state: string; persons: unknown[] }) => [
      state,
      persons.length,
    ]);
    expect(contact).toEqual([
      ['已联系', 8],
      ['失联', 1],
    ]);
  });

  it('says who owns with two heads, so that nobody can tell whose vote theirs is', async () => {
    const file = written('person,unit,area\na,1,80\nx,1,80\nb,2,90\nx,2,90\n');
    const { roll } = await looked(file);
    expect(roll.unclear).toEqual([{ person: 'x', heads: [{ person: 'a' }, { person: 'b' }] }]);
    expect((await yishi('roll', file, '--lang', 'en')).out).toContain('x owns with a and b');
  });

  it('is warned of where a repeated unit may be two flats of one number, and of columns nobody reads', async () => {
    const table = written('序号,编号,姓名,房号,面积\n1,A1,张三,101,90\n2,A2,李四,101,90\n');
    const { roll, unstated, ignored } = await looked(table);
    expect(roll).toMatchObject({ heads: 1, area: 9000 });
    expect(unstated).toEqual([{ unit: '101', lines: [2, 3] }]);
    expect(ignored).toEqual(['序号']);
    expect((await yishi('roll', table, '--lang', 'zh-Hans')).out).toContain('第2、3行');
    const stated = written('编号,姓名,房号,面积,份额\nA1,张三,101,90,1/2\nA2,李四,101,90,1/2\n');
    expect((await looked(stated)).unstated).toEqual([]);
  });

  it('may be of people each of whom is one head, whether they have areas or not', async () => {
    const file = written('person,unit\na,1\nb,1\nc,2\n');
    expect((await looked(file)).roll).toMatchObject({ heads: 2, area: 0 });
    const { roll } = await looked(file, '--counted-by', 'person');
    expect(roll).toMatchObject({ heads: 3, coOwned: [], countedBy: 'person' });
  });

  it('is said to be one head where all unsold stock stands under several ids', async () => {
    const kind = ',developer-stock\n';
    const { roll } = await looked(written(`person,unit,area,kind\ns1,1,80${kind}s2,2,90${kind}`));
    expect(roll).toMatchObject({ heads: 1, stock: { person: 's1', units: 2, area: 17000 }, coOwned: [] });
  });
});

describe('against another table', () => {
  it('it says who comes, who goes and what changes of those who stay', async () => {
    const { changes } = await looked(written(AFTER, 'after.csv'), '--against', written(BEFORE, 'before.csv'));
    const ids = (heads: { person: string }[]) => heads.map(({ person }) => person);
    // Cleo represents flat 2 now, so Ben is a head no more.
    expect(ids(changes.added)).toEqual(['c', 'e']);
    expect(ids(changes.removed)).toEqual(['b', 'd']);
    const changed = Object.fromEntries(
      changes.changed.map(({ person, fields }: { person: string; fields: { field: string }[] }) => [
        person,
        fields.map(({ field }) => field),
      ]),
    );
    expect(changed).toEqual({
      a: ['units', 'area', 'parking', 'contactState'],
      s: ['kind', 'weight'],
    });
    expect(changes.total.before).toEqual({ heads: 4, area: 30000, weight: 4 });
    expect(changes.total.after).toEqual({ heads: 4, area: 31250, weight: 6 });
  });

  it.each(['en', 'zh-Hans'] as const)('it is printed for people (%s)', async (lang) => {
    const { out, code } = await yishi(
      'roll',
      written(AFTER, 'after.csv'),
      '--against',
      written(BEFORE, 'before.csv'),
      '--lang',
      lang,
    );
    expect(code).toBe(0);
    for (const line of out.split('\n')) expectClean(line.trim().replace(/ {2,}/g, ' '), lang);
    await expect(out.replaceAll(`${folder}/`, '')).toMatchFileSnapshot(`expected/roll.${lang}.txt`);
  });

  it('the order of rows and of columns changes nothing', async () => {
    const rows = 'person,unit,area\na,1,80\na,2,70\nb,3,90\nc,3,90\n';
    const turned = 'area,unit,person\n90,3,b\n70,2,a\n80,1,a\n90,3,c\n';
    const { changes } = await looked(written(rows), '--against', written(turned));
    expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it('thousands of changes are counted and the first of them printed', async () => {
    const many = Array.from({ length: 3000 }, (_, index) => `p${index},${index},80`).join('\n');
    const argv = [written(`person,unit,area\n${many}`), '--against', written('person,unit,area\nx,9,80\n')];
    const { out } = await yishi('roll', ...argv, '--lang', 'en');
    expect(out).toContain('3000 heads come:');
    expect(out).toContain('and 2980 more');
    expect(out.split('\n').length).toBeLessThan(40);
    expect((await looked(...argv)).changes.added).toHaveLength(3000);
  });
});

describe('against a record', () => {
  const against = (...argv: string[]) => looked(...argv, '--against', record, '--body', 'owners');

  it('the table it was entered from changes nothing', async () => {
    const { changes } = await against(example, ...SCOPE);
    expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
    expect(changes.body).toEqual({ body: 'owners', name: '2 幢 2 单元业主' });
    expect(changes.total.before).toEqual(changes.total.after);
    expect(changes.frozen).toBeUndefined();
  });

  it('the whole building would bring the owners of the other stairwell, and their flats', async () => {
    const { changes } = await against(example);
    expect(changes.added.map(({ person }: { person: string }) => person)).toEqual(['W01', 'W02']);
    expect(changes.removed).toEqual([]);
    expect(changes.changed).toEqual([
      {
        person: 'W30',
        name: '范小军',
        fields: [
          { field: 'unit', before: '2幢/2单元/602', after: '2幢/1单元/201、2幢/2单元/602' },
          { field: 'area', before: 9640, after: 18870 },
        ],
      },
    ]);
  });

  it('names come from the people of the record where its roll has none', async () => {
    const file = join(folder, 'poll.jsonl');
    await yishi('run', meeting('area-passes-heads-do-not'), '--record', file);
    const table = written(
      'person,name,area,unit\nshop,恒通商贸有限公司,620.00,底商 1–4 号\nh1,陈立（改名）,68.40,201 室\n',
    );
    const { changes } = await looked(table, '--against', file, '--body', 'owners');
    expect(changes.changed).toEqual([
      { person: 'h1', name: '陈立（改名）', fields: [{ field: 'name', before: '陈立', after: '陈立（改名）' }] },
    ]);
    expect(changes.removed).toHaveLength(8);
    expect(changes.removed[0]).toEqual({ person: 'h2', name: '杨帆', area: 6840 });
  });

  it('a body without a roll gets everybody', async () => {
    const { changes } = await looked(example, '--against', record, '--body', 'council');
    expect(changes.added).toHaveLength(11);
    expect(changes.total.before).toEqual({ heads: 0, area: 0, weight: 0 });
  });

  it('a vote that is announced stays on the roll it was announced on', async () => {
    const file = join(folder, 'announced.jsonl');
    const script = written(
      `title: 试试
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people: [{ id: zhou, name: 周慧敏 }]
bodies: [{ id: group, kind: 楼栋, name: 全楼, roll: ${JSON.stringify(example)} }]
offices: { convener: zhou }
items: [{ item: lamp, title: 换灯, route: [{ body: group, rule: simple-majority }], becomes: opinion }]
acts: [{ do: notice.post, by: zhou, with: { items: [lamp], closes: 2026-04-11 21:00 } }]
`,
      'announced.yaml',
    );
    expect(await yishi('run', script, '--record', file)).toMatchObject({ code: 0 });
    const argv = [example, '--against', file, '--body', 'group'];
    expect((await looked(...argv)).changes.frozen).toBe(true);
    expect((await yishi('roll', ...argv, '--lang', 'zh-Hans')).out).toContain('名册自公告之日起固定');
  });
});

describe('whatever the roll', () => {
  const row = fc.record({
    person: fc.integer({ min: 1, max: 6 }),
    unit: fc.integer({ min: 1, max: 8 }),
    stairwell: fc.integer({ min: 1, max: 2 }),
  });
  /** One row for each owner of a unit; what is said of a person and of a unit is the same on every row. */
  const tables = fc
    .uniqueArray(row, { minLength: 1, maxLength: 12, selector: ({ person, unit }) => `${person} ${unit}` })
    .map((rows) =>
      rows
        .map(({ person, unit }) => `p${person},N${person},${unit},${unit * 11}.5,1幢/${(unit % 2) + 1}单元`)
        .join('\n'),
    );

  it('what was entered from a table is what the table says', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        runs += 1;
        const table = written(`person,name,unit,area,scope\n${rows}\n`, `any-${runs}.csv`);
        const script = written(
          `title: t\nseed: s\ncharter: quick-poll\nat: 2026-04-11 19:30\npeople: [{ id: z }]\n` +
            `bodies: [{ id: group, kind: k, name: n, roll: any-${runs}.csv }]\noffices: { convener: z }\n` +
            `items: [{ item: i, title: t, route: [{ body: group, rule: simple-majority }], becomes: opinion }]\nacts: []\n`,
          `any-${runs}.yaml`,
        );
        const file = join(folder, `any-${runs}.jsonl`);
        expect(await yishi('run', script, '--record', file)).toMatchObject({ code: 0, err: '' });
        const { roll, changes } = await looked(table, '--against', file, '--body', 'group');
        expect(changes).toMatchObject({ added: [], removed: [], changed: [] });
        expect(changes.total.before).toEqual({ heads: roll.heads, area: roll.area, weight: roll.weight });
        const itself = await looked(table, '--against', table);
        expect(itself.changes).toMatchObject({ added: [], removed: [], changed: [] });
      }),
      { numRuns: 15 },
    );
  });
});

describe('what cannot be looked at', () => {
  const stopped = async (...argv: string[]) => {
    const { code, out, err } = await yishi('roll', ...argv, '--json');
    expect(out).toBe('');
    const complaints: { message: string; at?: { file: string; line: number; column: number } }[] =
      JSON.parse(err).error.complaints;
    const chinese = await yishi('roll', ...argv, '--lang', 'zh-Hans');
    expect(chinese.code).toBe(code);
    expect(chinese.err).toMatch(/[\u4e00-\u9fff]/);
    const places = complaints.map(({ at }) => (at ? `${at.file.split('/').at(-1)}:${at.line}:${at.column}` : ''));
    return { code, places, said: complaints.map(({ message }) => message).join('\n') };
  };

  it.each([
    ['a file that is not there', '/nowhere/roll.csv', 'there is no such file'],
    ['a folder', root, 'is a directory'],
  ])('%s is told with 3', async (_what, file, says) => {
    expect(await stopped(file)).toMatchObject({ code: 3, said: expect.stringContaining(says) });
    expect(await stopped(example, '--against', file)).toMatchObject({ code: 3, said: expect.stringContaining(says) });
  });

  it('every bad line is told at once, with line and column', async () => {
    const file = written('person,unit,area\na,1,80.00505\n,2,70\nb,3,-1\nc,4,60\nc,4,60\n', 'bad.csv');
    const { code, places } = await stopped(file);
    expect(code).toBe(2);
    expect(places).toEqual(['bad.csv:2:3', 'bad.csv:3:1', 'bad.csv:4:3', 'bad.csv:6:1']);
  });

  it('an older table is told of by its own lines', async () => {
    const old = written('person,unit,area\na,1,x\n', 'old.csv');
    expect(await stopped(example, '--against', old)).toMatchObject({ code: 2, places: ['old.csv:2:3'] });
  });

  it('an id no record takes is told on its line', async () => {
    const file = written('person,unit,area\na,1,80\nb 2,2,70\nc,1,80\nsystem,3,70\n', 'ids.csv');
    const { code, places, said } = await stopped(file);
    expect(code).toBe(2);
    expect(places).toEqual(['ids.csv:3:1', 'ids.csv:5:1']);
    expect(said).toContain('no white space');
  });

  it('a co-owner’s id, too', async () => {
    const file = written('person,unit,area\na,1,80\nb 2,1,80\n', 'owners.csv');
    expect(await stopped(file)).toMatchObject({ code: 2, places: ['owners.csv:3:1'] });
  });

  it('a part of the estate in which nobody is names those there are', async () => {
    const { code, said } = await stopped(example, '--scope', '9幢');
    expect(code).toBe(2);
    expect(said).toContain('2幢/1单元');
  });

  it.each([
    ['bytes', new Uint8Array([0, 255, 254, 1, 2, 3])],
    ['nothing', ''],
    ['a page', '<html><body>roll</body></html>'],
    ['prose', 'This is the list of everybody in the house.\nAnna has flat 1.\n'],
    ['a heading alone', 'person,unit,area\n'],
    ['a quotation that never ends', 'person,unit,area\n"a,1,80\n'],
    ['some areas and not others', 'person,unit,area\na,1,80\nb,2,\n'],
  ])('%s is no roll', async (_what, text) => {
    expect(await stopped(written(text))).toMatchObject({ code: 2 });
  });

  it.each([
    [['--body', 'owners'], 2, 'name the record with --against'],
    [['--counted-by', 'flat'], 2, '--counted-by cannot be flat'],
    [['--against', example, '--body', 'owners'], 3, 'this is no record'],
  ])('%j', async (argv, code, says) => {
    expect(await stopped(example, ...argv)).toMatchObject({ code, said: expect.stringContaining(says) });
  });

  it('a record without the body, or without one named', async () => {
    expect(await stopped(example, '--against', record)).toMatchObject({
      code: 2,
      said: expect.stringContaining('owners'),
    });
    for (const body of ['ghost', 'constructor', '__proto__', '']) {
      const { code, said } = await stopped(example, '--against', record, '--body', body);
      expect({ code, said }).toEqual({ code: 2, said: expect.stringContaining('council, party-branch and owners') });
    }
  });
});
