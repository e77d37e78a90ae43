// `yishi export` and `yishi import record`: a record goes from place to place whole, and a publication is a record one can read.
import { copyFileSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { killedAfter, meeting, spawned, yishi } from './cli.js';

let folder = '';
let record = '';
let head = '';
let lines: string[] = [];

beforeAll(async () => {
  folder = scratch();
  record = join(folder, 'lift.jsonl');
  expect((await yishi('run', meeting('heping-road-lift'), '--record', record)).code).toBe(0);
  lines = readFileSync(record, 'utf8').trimEnd().split('\n');
  head = JSON.parse(lines.at(-1)!).hash;
});

const fresh = (name: string): string => join(scratch(), name);

describe('a record is written over by nothing', () => {
  it('neither by its own publication, though it is said to be written over, nor by a page, under whatever name', async () => {
    const own = fresh('own.jsonl');
    copyFileSync(record, own);
    const link = fresh('link.jsonl');
    symlinkSync(own, link);
    for (const argv of [
      ['export', own, '--publication', '--with-names', '--out', own, '--force'],
      ['export', own, '--out', link, '--force'],
      ['show', own, '--html', own],
      ['show', own, '--html', link],
      ['show', record, '--html', own],
    ]) {
      const told = await yishi(...argv, '--lang', 'zh-Hans');
      expect([told.code, told.err], argv.join(' ')).toEqual([2, expect.stringContaining('请换一个文件名')]);
    }
    expect(readFileSync(own)).toEqual(readFileSync(record));
    const page = fresh('page.html');
    for (const _ of ['once', 'again']) expect((await yishi('show', own, '--html', page)).code).toBe(0);
  });

  it('a record that is not whole makes no store', async () => {
    const [broken, into] = [fresh('broken.jsonl'), fresh('made.db')];
    writeFileSync(broken, readFileSync(record, 'utf8').replace('陈桂英', '陈桂花'));
    expect((await yishi('import', 'record', broken, '--into', into)).code).toBe(1);
    expect(existsSync(into)).toBe(false);
  });
});

describe('from a file through a database and a folder and back', () => {
  it('the fingerprint is the same, and every line says the same', async () => {
    const there = scratch();
    for (const into of [join(there, 'lifts.db'), join(there, 'records')]) {
      const taken = await yishi('import', 'record', record, '--into', into, '--json');
      expect(JSON.parse(taken.out)).toMatchObject({ id: 'heping-road-lift', head, there: false });
      const out = fresh('back.jsonl');
      expect((await yishi('export', 'heping-road-lift', '--store', into, '--out', out)).code).toBe(0);
      const back = readFileSync(out, 'utf8').trimEnd().split('\n');
      // What was appended together stands continued, and that is all that may differ.
      expect(back.map((line) => line.trimStart())).toEqual(lines.map((line) => line.trimStart()));
      expect((await yishi('verify', out, '--head', head)).code).toBe(0);
    }
  });

  it('a record that is there already is left alone', async () => {
    const into = fresh('records.db');
    await yishi('import', 'record', record, '--into', into);
    const again = await yishi('import', 'record', record, '--into', into, '--lang', 'zh-Hans');
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain('不必再导入');
    const shorter = fresh('shorter.jsonl');
    writeFileSync(shorter, `${lines.slice(0, 40).join('\n')}\n`);
    const refused = await yishi('import', 'record', shorter, '--into', into, '--lang', 'zh-Hans');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('已有 291 条，比带来的 40 条更新');
  });

  it('a damaged one, one cut off and what is no record leave nothing behind', async () => {
    const text = readFileSync(record, 'utf8');
    const wrong: Record<string, [text: string, code: number]> = {
      turned: [text.replace('"choice":"yes"', '"choice":"no"').replace('"m01"', '"m02"'), 1],
      torn: [text.slice(0, -40), 3],
      prose: ['议事会今晚七点。\n', 3],
      nothing: ['', 3],
    };
    for (const [name, [damaged, code]] of Object.entries(wrong)) {
      const file = fresh(`${name}.jsonl`);
      writeFileSync(file, damaged);
      const into = join(scratch(), 'store');
      const told = await yishi('import', 'record', file, '--into', into, '--lang', 'zh-Hans');
      expect(told, name).toMatchObject({ code, out: '' });
      expect(told.err.trim().split('\n'), name).toHaveLength(1);
      const left = existsSync(into)
        ? readdirSync(into, { recursive: true }).filter((one) => `${one}`.endsWith('.jsonl'))
        : [];
      expect(left, name).toEqual([]);
    }
  });

  it('says what is missing: where to, what, and which records there are', async () => {
    const into = fresh('records.db');
    await yishi('import', 'record', record, '--into', into);
    for (const [argv, told] of [
      [['import', 'record', record], '--into'],
      [['export', record], '--out'],
      [['export', 'lift', '--store', into, '--out', fresh('a.jsonl')], 'heping-road-lift'],
      [['export', 'lift', '--store', fresh('none.db'), '--out', fresh('a.jsonl')], 'none.db'],
      [['export', record, '--out', record], 'lift.jsonl'],
    ] as const) {
      const { code, out, err } = await yishi(...argv, '--lang', 'zh-Hans');
      expect(code).toBeGreaterThan(0);
      expect(out).toBe('');
      expect(err).toContain(told);
    }
  });

  it('killed on the way, the store has all of it or nothing, and takes it the next time', async () => {
    for (const into of [fresh('records.db'), join(scratch(), 'records')]) {
      await killedAfter(['import', 'record', record, '--into', into], 1);
      const again = await spawned(['import', 'record', record, '--into', into, '--json']);
      expect(JSON.parse(again.out)).toMatchObject({ entries: lines.length, head });
    }
  });
});

it('writes no lines into a file called a database, and says how a record gets into one', async () => {
  const out = fresh('exp.db');
  const refused = await yishi('export', record, '--out', out, '--lang', 'zh-Hans');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(`yishi import record ${record} --into ${out}`);
  expect(existsSync(out)).toBe(false);
});

describe('a publication', () => {
  let publication = '';
  /** Everything that lies beside entries in the archive and not in the publication. */
  let withheld: string[] = [];

  beforeAll(async () => {
    publication = join(folder, 'publication.jsonl');
    const { out } = await yishi('export', record, '--publication', '--out', publication, '--json');
    expect(JSON.parse(out)).toMatchObject({ head, publication: true, heldBack: 0 });
    const textsOf = (text: string): string[] =>
      text
        .trimEnd()
        .split('\n')
        .flatMap((line) => Object.values(JSON.parse(line).seals ?? {}).map((seal) => (seal as { text: string }).text));
    const open = new Set(textsOf(readFileSync(publication, 'utf8')));
    const all = [...open].join('\n');
    withheld = [...new Set(textsOf(readFileSync(record, 'utf8')))].filter(
      // What is said in a published text as well is no secret; a mark of one or two signs is found anywhere.
      (text) => text.length > 1 && !all.includes(text),
    );
    expect(withheld.length).toBeGreaterThan(50);
  });

  it('says what stands in it for everybody to read, and names those in office', async () => {
    const told = await yishi('export', record, '--publication', '--out', fresh('told.jsonl'), '--lang', 'zh-Hans');
    expect(told.err).toMatch(/任职人员姓名；计票后的每张票、每份排序和名册面积/);
    const whole = await yishi('export', record, '--out', fresh('whole.jsonl'), '--lang', 'zh-Hans');
    expect(whole.err).not.toContain('公开版');
    const minutes = await yishi('minutes', publication, '--lang', 'zh-Hans');
    expect(minutes.out).toContain('李秀兰');
    expect(minutes.out).not.toMatch(/（li）/);
  });

  const hides = (text: string): void => {
    expect(withheld.filter((one) => text.includes(one))).toEqual([]);
  };

  it('has no name and no text that is not meant for the public', () => {
    hides(readFileSync(publication, 'utf8'));
  });

  it('is shown, in minutes and on papers without any of them, in every language', async () => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      for (const argv of [['show'], ['show', '--facts'], ['minutes'], ['show', '--json', '--facts']]) {
        const [command = '', ...options] = argv;
        const told = await yishi(command, publication, ...options, '--lang', lang);
        expect(told.code, argv.join(' ')).toBe(0);
        hides(told.out + told.err);
      }
      const papers = await yishi('paper', 'all', publication, '--json', '--lang', lang);
      expect(papers.code).toBe(0);
      hides(papers.out);
    }
  });

  it('of a poll that is open tells no count, and nothing that would be one: only until when it is and who is on the roll', async () => {
    const first = lines.findIndex((line) => line.includes('"type":"ballot.cast"'));
    const [polling, cast] = [fresh('polling.jsonl'), fresh('cast.jsonl')];
    writeFileSync(polling, `${lines.slice(0, first + 3).join('\n')}\n`);
    expect((await yishi('export', polling, '--publication', '--out', cast)).code).toBe(0);
    const told = await yishi('show', cast, '--lang', 'zh-Hans');
    expect(told.out).toMatch(/名册共.*；投票人数待计票后公布/);
    expect(told.out).not.toMatch(/已参与|还差|未投票|withheld/);
    expect((await yishi('show', polling, '--lang', 'zh-Hans')).out).toMatch(/已参与[1-9]/);
    const standing = JSON.parse((await yishi('show', cast, '--json')).out);
    expect(standing).not.toHaveProperty('poll');
    expect(standing).toMatchObject({ heldBack: { open: true, roll: { heads: expect.any(Number) } } });
    expect(standing.next).toEqual([]);
  });

  it('verifies as what it is, and says so where it is taken for the whole', async () => {
    expect((await yishi('verify', publication, '--published', '--head', head)).code).toBe(0);
    const taken = await yishi('verify', publication, '--lang', 'zh-Hans');
    expect(taken.code).toBe(1);
    expect(taken.out).toContain('--published');
  });

  it('is not gone on with, and is no archive', async () => {
    for (const argv of [
      ['do', publication, '李秀兰 附注: 今晚到此为止。'],
      ['minutes', publication, '--profile', 'archive'],
      ['import', 'record', publication, '--into', fresh('records.db')],
      ['export', publication, '--out', fresh('again.jsonl')],
    ]) {
      const { code, err } = await yishi(...argv, '--lang', 'zh-Hans');
      expect(code).toBeGreaterThan(0);
      expect(err).toContain('公开版');
    }
  });

  it('where ids are names, nobody publishes them unawares', async () => {
    const script = fresh('names.yaml');
    writeFileSync(
      script,
      [
        'title: 楼道灯',
        'seed: a',
        'charter: quick-poll',
        'at: 2026-09-01 09:00',
        'people:',
        '  - { id: 王小明, name: 王小明 }',
        'offices: { convener: [王小明] }',
        'bodies: [{ id: group, kind: 小组, name: 小组 }]',
        'items: [{ item: light, title: 换灯, becomes: opinion, route: [{ body: group, rule: simple-majority }] }]',
        'acts: []',
      ].join('\n'),
    );
    const named = fresh('names.jsonl');
    const run = await yishi('run', script, '--record', named);
    expect(run.err).toBe('');
    const out = fresh('out.jsonl');
    const refused = await yishi('export', named, '--publication', '--out', out, '--lang', 'zh-Hans');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('王小明');
    expect(existsSync(out)).toBe(false);
    expect((await yishi('export', named, '--publication', '--out', out, '--with-names')).code).toBe(0);
  });
});
