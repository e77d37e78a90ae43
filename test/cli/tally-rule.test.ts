// `yishi tally --rule`: owners' votes from two files, counted as the law says, with the arithmetic; bad files told line by line.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionRules } from 'yishi/law';
import { expectClean } from '../language/clean.js';
import { scratch } from '../scratch.js';
import { root, yishi } from './cli.js';

let folder = '';
beforeAll(() => {
  folder = scratch();
});

const written = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const HEAD = 'person,name,unit,area\n';

interface Files {
  roll: string | Uint8Array;
  ballots: string | Uint8Array;
  rule?: string;
}

/** Runs the command on two files of these contents. */
function tallied({ roll, ballots, rule = 'civil-code-278-ordinary' }: Files, ...argv: string[]) {
  const files = ['--roll', written('roll.csv', roll), '--ballots', written('ballots.csv', ballots)];
  return yishi('tally', '--rule', rule, ...files, ...argv);
}

async function decided(files: Files, ...argv: string[]) {
  const { code, out, err } = await tallied(files, '--json', ...argv);
  expect(err).toBe('');
  return { code, ...JSON.parse(out) };
}

/** The complaints of a run that stopped, as `file:line:column`, without the folder. */
async function complaints(files: Files, ...argv: string[]) {
  const { code, out, err } = await tallied(files, '--json', ...argv);
  expect(out).toBe('');
  const told: { message: string; at?: { file: string; line: number; column: number } }[] =
    JSON.parse(err).error.complaints;
  const places = told.map(({ at }) => (at ? `${at.file.split('/').at(-1)}:${at.line}:${at.column}` : ''));
  return { code, places, messages: told.map(({ message }) => message) };
}

interface Instance {
  id: string;
  matterClass: 'ordinary' | 'special';
  units: { owner: string; area: number | string; n?: number }[];
  votes: Record<string, 'yes' | 'no' | 'abstain'>;
  expected: Record<
    'totalArea' | 'totalHeads' | 'participatingArea' | 'participatingHeads' | 'agreeArea' | 'agreeHeads',
    number
  > & {
    participation: { area: boolean; heads: boolean; ok: boolean };
    approval: { area: boolean; heads: boolean; ok: boolean };
    passed: boolean;
  };
}

const vectors = ['test/instances/civil-code-278.json', '../shared/vectors/civil-code-278.json']
  .map((file) => root + file)
  .filter(existsSync);

describe.each(vectors)('%s', (file) => {
  const [, ...instances] = JSON.parse(readFileSync(file, 'utf8')) as [unknown, ...Instance[]];
  const hundredths = (area: number): number => Math.round(area * 100);
  const CHOICES = { yes: '赞成', no: 'against', abstain: '弃权' } as const;

  it.each(instances.map((instance) => [instance.id, instance] as const))('%s', async (_id, instance) => {
    const { units, votes, matterClass, expected } = instance;
    const rows = units.flatMap(({ owner, area, n = 1 }, index) =>
      Array.from({ length: n }, (_, one) => `${owner},,${index}-${one},${area}`),
    );
    const ballots = Object.entries(votes).map(([owner, vote]) => `${owner},${CHOICES[vote]},paper,`);
    const { code, outcome, participation, consent, roll } = await decided({
      roll: HEAD + rows.join('\n'),
      ballots: `person,choice,channel,at\n${ballots.join('\n')}`,
      rule: `civil-code-278-${matterClass}`,
    });
    const met = (side: { checks: { measure: string; met: boolean }[] }) =>
      Object.fromEntries(side.checks.map((check) => [check.measure, check.met]));
    expect(roll).toMatchObject({ heads: expected.totalHeads, area: hundredths(expected.totalArea) });
    expect(participation).toMatchObject({
      met: expected.participation.ok,
      heads: expected.participatingHeads,
      area: hundredths(expected.participatingArea),
    });
    expect(consent).toMatchObject({
      met: expected.approval.ok,
      heads: expected.agreeHeads,
      area: hundredths(expected.agreeArea),
    });
    expect(met(participation)).toEqual({ area: expected.participation.area, heads: expected.participation.heads });
    expect(met(consent)).toEqual({ area: expected.approval.area, heads: expected.approval.heads });
    expect(outcome).toBe(expected.passed ? 'passed' : expected.participation.ok ? 'failed' : 'not-formed');
    expect(code).toBe(expected.passed ? 0 : 1);
  });
});

describe('the outcome', () => {
  const roll = `${HEAD}o1,A,1,100\no2,B,2,100\no3,C,3,100`;

  it('is not formed where no ballot came in', async () => {
    expect(await decided({ roll, ballots: 'person,choice,channel,at\n' })).toMatchObject({
      code: 1,
      outcome: 'not-formed',
      participation: { met: false, heads: 0, area: 0 },
      reconciliation: { received: 0, silent: ['o1', 'o2', 'o3'] },
    });
  });

  it('is failed where everybody abstains, though all took part', async () => {
    expect(await decided({ roll, ballots: 'person,choice\no1,弃权\no2,abstain\no3,弃权' })).toMatchObject({
      code: 1,
      outcome: 'failed',
      participation: { met: true, heads: 3, area: 30000 },
      consent: { met: false, heads: 0, area: 0 },
    });
  });

  it('follows the notice on invalid ballots', async () => {
    const ballots = 'person,choice\no1,for\no2,无效';
    expect(await decided({ roll, ballots })).toMatchObject({ outcome: 'not-formed', invalid: { heads: 1 } });
    expect(await decided({ roll, ballots }, '--invalid', 'participates')).toMatchObject({
      outcome: 'failed',
      participation: { met: true, heads: 2 },
      abstain: { heads: 0 },
      invalid: { heads: 1, participates: true },
    });
  });

  it('of a meeting is taken of those who came', async () => {
    const rule = 'residents-assembly';
    const people = 'person,name\nr1,A\nr2,B\nr3,C\nr4,D\nr5,E';
    const ballots = 'person,choice\nr1,for\nr2,for\nr3,against';
    expect(await decided({ rule, roll: people, ballots })).toMatchObject({ code: 0, outcome: 'passed' });
    expect(await decided({ rule, roll: people, ballots }, '--attending', '4')).toMatchObject({
      code: 1,
      outcome: 'failed',
      attending: { heads: 4 },
    });
    const list = written('there.csv', 'person\nr1\nr2\nr3\nr5\n');
    expect(await decided({ rule, roll: people, ballots }, '--attending', list)).toMatchObject({ outcome: 'failed' });
  });

  it('of an assembly counts residents, of owners units, where several share one', async () => {
    const shared = `${HEAD}r1,A,1,90\nr2,B,1,90\nr3,C,2,90`;
    const ballots = 'person,choice\nr1,for\nr2,for\nr3,for';
    expect(await decided({ rule: 'residents-assembly', roll: shared, ballots })).toMatchObject({
      roll: { heads: 3, countedBy: 'person' },
      for: { heads: 3 },
    });
    expect(await decided({ roll: shared, ballots })).toMatchObject({
      roll: { heads: 2, area: 18000, countedBy: 'unit' },
      for: { heads: 2, area: 18000 },
    });
  });

  it('needs all whom a home turned into a shop affects', async () => {
    const rule = 'civil-code-279';
    const affected = '编号,房号,面积,利害关系\no1,1,90,是\no2,2,90,否\no3,3,90,是';
    expect(await decided({ rule, roll: affected, ballots: 'person,choice\no1,for\no3,for' })).toMatchObject({
      outcome: 'passed',
    });
    expect(await decided({ rule, roll: affected, ballots: 'person,choice\no1,for\no2,for' })).toMatchObject({
      outcome: 'failed',
    });
    const { code, messages } = await complaints({ rule, roll, ballots: 'person,choice\no1,for' });
    expect([code, messages[0]]).toEqual([2, expect.stringContaining('add a column affected')]);
  });

  it('warns of a rule that was not in force on the day of the notice', async () => {
    const ballots = 'person,choice\no1,for\no2,for\no3,for';
    const before = await decided({ roll, ballots }, '--day', '2019-05-01');
    expect(before).toMatchObject({ outcome: 'passed', rule: { inForce: false } });
    expect(before.working.join('\n')).toContain('not in force on the day of the notice');
    const after = await decided({ roll, ballots }, '--day', '2026-03-01');
    expect(after.rule.inForce).toBe(true);
    expect((await decided({ roll, ballots })).rule).not.toHaveProperty('inForce');
  });
});

describe('the examples of docs/rolls.md', () => {
  const file = (name: string) => `${root}examples/rolls/${name}.csv`;
  const special = ['tally', '--rule', 'civil-code-278-special'];

  it('pass by heads and fail by less than a square metre', async () => {
    const argv = [...special, '--roll', file('heping'), '--ballots', file('heping-ballots'), '--lang', 'en'];
    const { code, out } = await yishi(...argv);
    expect(code).toBe(1);
    for (const line of out.split('\n')) expectClean(line.trim(), 'en');
    await expect(out).toMatchFileSnapshot('expected/tally-rule.en.txt');
    const { out: json } = await yishi(...argv, '--json');
    expect(JSON.parse(json).working).toEqual(
      out
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.trim()),
    );
  });

  it('read in Chinese as a community would post it', async () => {
    const argv = [...special, '--roll', file('和平里-名册'), '--ballots', file('和平里-选票'), '--lang', 'zh-Hans'];
    const { code, out } = await yishi(...argv);
    expect(code).toBe(1);
    for (const line of out.split('\n')) expectClean(line.trim(), 'zh-Hans');
    await expect(out).toMatchFileSnapshot('expected/tally-rule.zh-Hans.txt');
  });

  it('are counted for one stairwell alone', async () => {
    const ballots = written('stairwell.csv', 'person,choice\nO01,for\nO02,for\nO04,for\nO05,against');
    const argv = [...special, '--roll', file('heping'), '--ballots', ballots, '--scope', '3幢/1单元', '--json'];
    expect(JSON.parse((await yishi(...argv)).out)).toMatchObject({
      outcome: 'passed',
      roll: { heads: 4, area: 36325, units: 4, scope: '3幢/1单元' },
      consent: { met: true, heads: 3, area: 29900 },
    });
  });
});

describe('the roll as it was read', () => {
  const ballots = '编号,意见\nA1,同意\nA3,不同意';
  const text = async (files: Files, ...argv: string[]) => (await tallied(files, '--lang', 'zh-Hans', ...argv)).out;

  it('tells which units are co-owned and who votes for them, and warns where nothing but a repeated unit says so', async () => {
    const roll = '编号,姓名,房号,面积,份额\nA1,张三,101,90,\nA2,李四,101,90,\nA3,王五,102,80,1/2\nA4,赵六,102,,1/2';
    expect((await decided({ roll, ballots })).roll.coOwned).toEqual([
      { unit: '101', head: 'A1', coOwners: ['A2'], stated: false },
      { unit: '102', head: 'A3', coOwners: ['A4'], stated: true },
    ]);
    const out = await text({ roll, ballots });
    expect(out).toContain('共有2套：101（张三、李四，由张三投票），102（王五、赵六，由王五投票）。\n');
    expect(out).toContain('注意：101（第2、3行）未写明份额或共有代表，按共有计；如为不同房屋，请写明幢、单元。\n');
    const english = (await decided({ roll, ballots }, '--lang', 'en')).working.join('\n');
    expect(english).toContain('101 (张三 and 李四; 张三 votes)');
    expect(english).toContain('101 (lines 2 and 3)');
  });

  it('takes building and stairwell as two columns, and either as the part that votes', async () => {
    const roll =
      '编号,姓名,幢,单元,房号,面积\nA1,张三,1幢,1单元,101,90\nA2,李四,1幢,2单元,101,80\nA3,王五,2幢,1单元,101,70';
    expect((await decided({ roll, ballots })).roll).toMatchObject({ heads: 3, units: 3, coOwned: [] });
    const part = await decided({ roll, ballots: '编号,意见\nA2,赞成' }, '--scope', '1幢/2单元');
    expect(part.roll).toMatchObject({ heads: 1, area: 8000, scope: '1幢/2单元' });
  });

  it('names the columns that were passed over', async () => {
    const roll = '序号,编号,姓名,房号,面积,电话,备注\n1,A1,张三,101,90,139,\n2,A3,王五,102,80,138,x';
    const signed = '序号,编号,意见,签名\n1,A1,赞成,张三';
    expect(await decided({ roll, ballots: signed })).toMatchObject({
      ignored: { roll: ['序号', '电话', '备注'], ballots: ['序号', '签名'] },
    });
    expect(await text({ roll, ballots: signed })).toContain(
      '未采用的列：名册的“序号”“电话”“备注”，表决票的“序号”“签名”。',
    );
    expect(await text({ roll: `${HEAD}A1,张三,1,90\nA3,王五,2,90`, ballots })).not.toContain('未采用的列');
  });

  it('tells parking beside the other units, and counts its area as the rule or the option says', async () => {
    const roll = '编号,房号,面积,车位\nA1,101,90,否\nA1,B1,10,√\nA2,B2,15,有\nA3,102,100,';
    expect((await decided({ roll, ballots })).roll).toMatchObject({
      heads: 3,
      area: 21500,
      units: 2,
      parkingSpaces: { units: 2, area: 2500 },
    });
    const without = await decided({ roll, ballots }, '--parking', 'left-out');
    expect(without.roll).toMatchObject({
      heads: 2,
      area: 19000,
      units: 2,
      parking: 'left-out',
      parkingOnly: ['A2'],
    });
    const out = await text({ roll, ballots }, '--parking', 'counted');
    expect(out).toContain('专有部分2个，另有车位、车库2个。\n  车位、车库计入面积。');
    expect((await complaints({ roll, ballots }, '--parking', 'no')).code).toBe(2);
  });

  it('calls unsold stock under two ids one head and no co-owner', async () => {
    const roll = '编号,姓名,房号,面积,类型\nD1,甲,1,90,开发商\nD2,甲,2,90,开发商\nA1,张三,3,90,业主';
    const out = await text({ roll, ballots: '编号,意见\nD1,赞成\nD2,赞成\nA1,赞成' });
    expect(out).toContain('开发商未售房屋分列于D1、D2名下，按一人计。');
    expect(out).not.toContain('共有');
  });
});

describe('ballots cast by a proxy', () => {
  const roll = `${HEAD}o1,A,1,100\no2,B,2,100\no3,C,3,100`;
  const ballots = 'person,choice,proxy\no1,for,zhou\no2,for,zhou\no3,for,';

  it('are told, who for whom', async () => {
    const { reconciliation, working } = await decided({ roll, ballots });
    expect(reconciliation.proxies).toEqual([{ proxy: 'zhou', for: ['o1', 'o2'] }]);
    expect(working).toContain('Cast by proxy: zhou for o1 and o2.');
  });

  it('are refused where the law has everybody vote in person', async () => {
    const rule = 'residents-committee-recall-by-representatives';
    expect(await complaints({ roll, ballots, rule })).toMatchObject({
      code: 2,
      places: ['ballots.csv:2:1', 'ballots.csv:3:1'],
    });
  });
});

describe('files that cannot be counted', () => {
  const roll = `${HEAD}o1,A,1,100\no2,B,2,100\no3,C,3,100`;

  it('are told line by line, and nothing is counted', async () => {
    expect(await complaints({ roll: `${HEAD}o1,A,1,1e3\n,B,2,90\no3,C,3,89.50505`, ballots: '' })).toMatchObject({
      code: 2,
      places: ['roll.csv:2:4', 'roll.csv:3:1', 'roll.csv:4:4'],
    });
    const ballots = 'person,choice\no1,for\nghost,for\no1,against\no2,maybe';
    expect(await complaints({ roll, ballots })).toMatchObject({
      code: 2,
      places: ['ballots.csv:3:1', 'ballots.csv:4:1', 'ballots.csv:5:2'],
    });
    expect(await complaints({ roll, ballots: ballots.replace('maybe', 'for') })).toMatchObject({
      code: 2,
      places: ['ballots.csv:3:1', 'ballots.csv:4:1'],
    });
    const { err } = await tallied({ roll, ballots: 'person,choice\nghost,for' }, '--lang', 'zh-Hans');
    expect(err).toBe(`✗ ${join(folder, 'ballots.csv')}:2:1: ghost不在名册上；请按名册的编号更正，或删去此行\n`);
  });

  it('say which of two ballots counts only if they are asked to', async () => {
    const ballots = 'person,choice\no1,for\no2,for\no2,against';
    expect((await complaints({ roll, ballots })).code).toBe(2);
    expect(await decided({ roll, ballots }, '--precedence', 'first-valid')).toMatchObject({ for: { heads: 2 } });
    expect(await decided({ roll, ballots }, '--precedence', 'last-valid')).toMatchObject({
      for: { heads: 1 },
      reconciliation: { received: 3, counted: 2, superseded: 1, several: [{ head: 'o2', counts: 4, superseded: [3] }] },
    });
  });

  it('are lists of those who attended with a stranger, or somebody twice, each with its line', async () => {
    const list = written('there.csv', 'person\no1\nghost\no1\n');
    const asked = { roll, ballots: 'person,choice\no1,for', rule: 'residents-assembly' };
    expect(await complaints(asked, '--attending', list)).toMatchObject({
      code: 2,
      places: ['there.csv:3:1', 'there.csv:4:1'],
    });
    const away = written('away.csv', 'person\no2\n');
    expect(await complaints(asked, '--attending', away)).toMatchObject({ code: 2, places: ['ballots.csv:2:1'] });
  });

  it('are rolls with nobody on them', async () => {
    expect(await complaints({ roll: HEAD, ballots: 'person,choice\n' })).toMatchObject({
      code: 2,
      places: ['roll.csv:1:1'],
    });
  });

  it('are those that are no text; GB18030, a mark of UTF-8 and Windows line ends are read', async () => {
    const latin = Uint8Array.from([...Buffer.from(HEAD), 0xff, 0xe9, ...Buffer.from(',A,1,90\n')]);
    const { code, places, messages } = await complaints({ roll: latin, ballots: 'person,choice\n' });
    expect([code, places, messages[0]]).toEqual([2, ['roll.csv:2:1'], expect.stringContaining('UTF-8')]);
    const gbk = Uint8Array.from([...Buffer.from(HEAD), 0xd5, 0xc5, 0xce, 0xb0, ...Buffer.from(',A,1,90\n')]);
    expect(await decided({ roll: gbk, ballots: 'person,choice\n' })).toMatchObject({ outcome: 'not-formed' });
    const windows = `\uFEFF${roll.replaceAll('\n', '\r\n')}\r\n`;
    const ballots = '\uFEFF编号,意见\r\no1,赞成\r\no2,赞成\r\no3,赞成\r\n';
    expect(await decided({ roll: windows, ballots })).toMatchObject({ outcome: 'passed' });
  });

  it('are those that are not there', async () => {
    const ballots = written('b.csv', 'person,choice\n');
    const argv = [
      'tally',
      '--rule',
      'civil-code-278-ordinary',
      '--roll',
      join(folder, 'none.csv'),
      '--ballots',
      ballots,
    ];
    const { code, err } = await yishi(...argv);
    expect([code, err]).toEqual([3, expect.stringContaining('there is no such file')]);
  });

  it('are beside the point where the question is wrong', async () => {
    const ballots = 'person,choice\no1,for';
    const known = decisionRules().map(({ id }) => id);
    const rule = await complaints({ roll, ballots, rule: 'civil-code-1' });
    expect(rule.code).toBe(2);
    for (const id of known) expect(rule.messages[0]).toContain(id);
    for (const argv of [
      ['--precedence', 'newest'],
      ['--invalid', 'maybe'],
      ['--day', '2026-02-30'],
      ['--attending', '99'],
      ['--scope', '3幢'],
    ])
      expect((await complaints({ roll, ballots }, ...argv)).code).toBe(2);
    expect((await yishi('tally', '--rule', 'civil-code-278-ordinary', '--roll', 'x.csv')).code).toBe(2);
  });
});

it('every rule of the catalogue counts, and says its source and where it holds', async () => {
  const roll = 'person,name,unit,area,affected\no1,A,1,100,yes\no2,B,2,100,yes\no3,C,3,100,no';
  for (const { id, source } of decisionRules()) {
    const { outcome, working } = await decided({ roll, ballots: 'person,choice\no1,for\no2,for\no3,for', rule: id });
    expect(outcome).toBe('passed');
    expect(working.join('\n')).toContain(source.en);
    expect(working.join('\n')).toContain('Jurisdiction');
  }
});
