// `yishi meet` in the hall: a clock that runs, two at one record, a slip put right, a terminal that is closed or made small, a disk that is full, a training.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { builtCommand } from '../bundle.js';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';
import { hasTmux, type Sitting, sitAt } from './tmux.js';

let folder = '';
let record = '';
let script = '';

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

/** The lift meeting as a drill that is about to begin. */
beforeAll(async () => {
  folder = scratch();
  const lines = readFileSync(meeting('heping-road-lift'), 'utf8').split('\n');
  const until = lines.findIndex((line) => line.includes("时间: '2026-03-20 14:20'"));
  script = join(folder, '加梯.yaml');
  writeFileSync(
    script,
    lines
      .slice(0, until)
      .filter((line) => !line.startsWith('不予受理'))
      .join('\n'),
  );
  record = join(folder, 'drill.jsonl');
  await yishi('run', script, '--drill', '--record', record);
  builtCommand();
});

/** A record of its own, as it was. */
function copyOf(name: string): string {
  const file = join(folder, `${name}.jsonl`);
  writeFileSync(file, readFileSync(record));
  return file;
}

const meet = (argv: readonly string[], options: Parameters<typeof sitAt>[2] = {}): Sitting =>
  sitAt([process.execPath, builtCommand(), 'meet', ...argv], folder, options);

function line(at: Sitting, text: string): void {
  at.keys(':');
  at.type(text);
  at.keys('Enter');
}

describe.runIf(hasTmux)('at the desk', () => {
  it('what is done is in the file before it is shown; whoever starts again goes on where it was', async () => {
    const file = copyOf('again');
    const before = linesOf(file).length;
    const first = meet([file, '--lang', 'zh-Hans']);
    await first.see('待开会');
    line(first, '到 301');
    await first.see('黄志勇签到');
    expect(linesOf(file)).toHaveLength(before + 1);
    first.type('：到 1');
    await first.see(': 到 1');
    process.kill(first.pid(), 'SIGHUP');
    expect(await first.see('ended 129')).toContain('接着开');
    expect(first.isFull()).toBe(false);
    const second = meet([file, '--lang', 'zh-Hans']);
    expect(await second.see('待开会')).toContain('黄志勇签到');
    expect(second.isFull()).toBe(true);
    second.keys('C-c');
    await second.see('ended 0');
    expect(linesOf(file)).toHaveLength(before + 1);
  });

  it('a second one follows, and both may write', async () => {
    const file = copyOf('two');
    const before = linesOf(file).length;
    const [one, other] = [meet([file, '--lang', 'zh-Hans']), meet([file, '--lang', 'en'])];
    await Promise.all([one.see('待开会'), other.see('a session is called')]);
    line(one, '到 301');
    await one.see('✓');
    await other.see('Elsewhere one entry was recorded.');
    line(other, 'in 101');
    line(one, '到 601');
    await one.see(/第\d+条 {2}朱文斌签到/);
    await other.see(/签到|signed in/);
    await expect.poll(() => linesOf(file).length, { timeout: 30_000 }).toBe(before + 3);
    expect((await yishi('verify', file)).code).toBe(0);
  });

  it('a slip is put right by a new fact, filled in from the wrong one', async () => {
    const file = copyOf('right');
    const at = meet([file, '--lang', 'zh-Hans']);
    await at.see('待开会');
    line(at, '到 301');
    await at.see('✓');
    at.keys('b');
    await at.see('怎样更正');
    at.keys('1');
    expect(await at.see('另记一条')).toMatch(/黄志勇/);
    at.type('看错了房号');
    at.keys('Enter');
    await at.see(/✓ 第\d+条/);
    const last = JSON.parse(linesOf(file).at(-1) ?? '');
    expect(last).toMatchObject({ type: 'attendance.correct', fields: { person: 'huang' } });
  });

  it('two of one name are both shown, and nobody is taken for the other', async () => {
    const file = copyOf('names');
    const before = linesOf(file).length;
    const at = meet([file, '--lang', 'zh-Hans']);
    await at.see('待开会');
    line(at, '到 吴');
    const shown = await at.see('签到人');
    expect(shown).toMatch(/吴建国 401 室/);
    expect(shown).toMatch(/吴晓梅/);
    at.keys('Enter');
    await at.see('不止一位');
    expect(linesOf(file)).toHaveLength(before);
    at.keys('Down');
    at.keys('Enter');
    await at.see('✓');
  });

  it('a terminal that is made smaller says so, draws what it can, and is whole again', async () => {
    const at = meet([copyOf('small'), '--lang', 'zh-Hans']);
    await at.see('待开会');
    at.size(50, 12);
    expect(await at.see('窗口太小')).toContain('会议');
    at.size(80, 24);
    await at.see((screen) => !screen.includes('窗口太小') && screen.includes('待开会'));
  });

  it('without colours it says the same and sends none', async () => {
    const at = meet([copyOf('plain'), '--lang', 'en'], { env: { NO_COLOR: '1' } });
    await at.see('a session is called');
    line(at, 'in 301');
    await at.see('✓');
    // A colour is a number from 30 on; bold, dim and reversed are none.
    expect(
      at
        .coloured()
        .split('\u001b[')
        .slice(1)
        .filter((sign) => /^(?:3[0-7]|38;|9[0-7])/.test(sign)),
    ).toEqual([]);
  });

  it('a disk that is full is told of, and nothing is half written', async () => {
    const file = copyOf('full');
    const before = readFileSync(file, 'utf8');
    const most = Math.ceil(before.length / 1024) + 1;
    const limited = `ulimit -f ${most}; exec ${process.execPath} ${builtCommand()} meet ${file} --lang zh-Hans`;
    const at = sitAt(['bash', '-c', limited], folder);
    await at.see('待开会');
    line(at, '到 m01..m36');
    await at.see(/✗ .*EFBIG|EFBIG/);
    at.keys('C-c');
    await at.see('ended 0');
    const kept = readFileSync(file, 'utf8');
    expect(kept.endsWith('\n')).toBe(true);
    expect((await yishi('verify', file)).code).toBe(0);
  });

  it('a meeting that begins from a charter and a table runs under the clock, and a speech with it', async () => {
    writeFileSync(
      join(folder, 'rules.yaml'),
      'extends: lift-retrofit\nid: at-once\ntitle: { zh: 即时议事规则, en: At once }\nsource: { zh: 构造, en: constructed }\ndeliberation: { noticeDays: 0, body: owners }\n',
    );
    writeFileSync(
      join(folder, 'people.csv'),
      '姓名,房号,身份,职务\n李秀兰,,居委会,召集人\n赵国栋,,居委会,主持人\n孙晓燕,,居委会,记录员\n吴晓梅,,居委会,计票人\n陈桂英,3-101,业主,\n黄志勇,3-301,业主,\n',
    );
    writeFileSync(join(folder, 'roll.csv'), '房号,姓名,面积\n3-101,陈桂英,76.50\n3-301,黄志勇,76.50\n');
    const argv = [
      'rules.yaml',
      '--people',
      'people.csv',
      '--roll',
      'roll.csv',
      '--title',
      '充电桩',
      '--record',
      'live.jsonl',
    ];
    const at = meet([...argv, '--lang', 'zh-Hans']);
    await at.see('待召集');
    const opens = new Date(Date.now() + 20_000).toISOString();
    line(at, `李秀兰 召集协商: { 形式: 会议, 开始: '${opens}' }`);
    await at.see(/✓ 第\d+条/);
    line(at, '到 101 301');
    await at.see('第5条');
    // Once it is time the desk suggests it by itself.
    await at.see('已够人数\n');
    await at.see('宣布开会');
    at.keys('Enter');
    await at.see('会议进行中');
    line(at, '举手 101 反对');
    await at.see('只有这一位在等候');
    at.keys('Enter');
    const shown = await at.see(/还剩\d+秒/);
    await at.see((screen) => /还剩\d+秒/.exec(screen)?.[0] !== /还剩\d+秒/.exec(shown)?.[0]);
    at.keys('Enter');
    // How long it took stands there; what was said does not.
    await at.see(/用时 \* +\d+/);
    at.type('井道挡光。');
    at.keys('Enter');
    await at.see('井道挡光。”');
    at.keys('q');
    await at.see('ended 0');
    expect((await yishi('verify', join(folder, 'live.jsonl'))).code).toBe(0);
  });

  it('a training asks what comes next, tells whether that is it, lets the engine refuse, and writes no record', async () => {
    const at = meet(['--rehearse', script, '--lang', 'zh-Hans']);
    await at.see('下一步该办什么');
    // A topic is what comes first.
    at.keys('n');
    await at.see('对，正是提出议题');
    line(at, '结束征集');
    await at.see('脚本接下来办的是别的');
    at.keys('Escape');
    // A sign that follows at once is taken for one with Alt.
    await at.see((screen) => !screen.includes('脚本接下来办的是别的'));
    at.keys('?');
    await at.see('脚本：提出议题');
    at.keys('q');
    expect(await at.see('ended 0')).toContain('问了2步，答对1步。');
  });
});

test('without a terminal it says so', async () => {
  const { code, err } = await yishi('meet', record);
  expect(code).toBe(2);
  expect(err).toMatch(/needs a terminal/);
});

describe.runIf(hasTmux)('what cannot be met on ends with the reason, and leaves the terminal as it was', () => {
  const ends = async (argv: readonly string[], told: RegExp, code: number): Promise<void> => {
    const at = meet([...argv, '--lang', 'en'], { columns: 200 });
    expect(await at.see(`ended ${code}`)).toMatch(told);
    expect(at.isFull()).toBe(false);
  };

  it('a meeting that begins under a name that is taken: it goes on with another only where that is named', async () => {
    writeFileSync(join(folder, '换灯.jsonl'), readFileSync(record));
    const begins = ['quick-poll', '--people', 'none.xlsx', '--title', '换灯'];
    await ends(begins, /--record 换灯\.jsonl/, 2);
  });

  it('a record that is damaged', async () => {
    const file = copyOf('damaged');
    const [first = '', ...rest] = linesOf(file);
    writeFileSync(file, [first.replace('"seq":1', '"seq":9'), ...rest].join('\n'));
    await ends([file], /damaged\.jsonl/, 3);
  });

  it('a publication', async () => {
    const file = join(folder, 'public.jsonl');
    await yishi('export', record, '--publication', '--out', file);
    await ends([file], /public/, 3);
  });

  it('the record of a community', async () => {
    const file = join(folder, 'community.jsonl');
    await yishi('run', meeting('heping-road-community'), '--record', file);
    await ends([file], /community/, 2);
  });

  it('what is neither a record nor a charter, and a meeting without its people', async () => {
    await ends(['nothing-there'], /nothing-there/, 2);
    await ends(['lift-retrofit'], /--people/, 2);
  });
});
