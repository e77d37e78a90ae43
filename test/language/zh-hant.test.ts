// Traditional Chinese: made from the Simplified, in Traditional characters throughout, and saying the same.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { beforeAll, describe, expect, it } from 'vitest';
import * as charters from 'yishi/charters';
import { anonymous, language, type NameLookup } from 'yishi/language';
import * as law from 'yishi/law';
import { main } from '../../examples/cli/program.js';
import { NEVER, UNTIL } from '../../src/kernel/back.js';
import type { Words } from '../../src/language/words.js';
import { refuse } from '../../src/parts/command.js';
import type { CommandType, Fact, RefusalCode } from '../../src/procedure/vocabulary.js';
import { meeting, root, yishi } from '../cli/cli.js';
import { scratch } from '../scratch.js';
import { MORNING, named } from './fixtures/moments.js';
import { pack, law as rule, tally } from './fixtures/parts/vote.js';
import { facts, refusals } from './fixtures/samples.js';

const hans = language('zh-Hans');
const hant = language('zh-Hant');

/** What people wrote, as they would write it in Traditional characters. */
const traditional = Converter({ from: 'cn', to: 'tw' });

const back = Converter({ from: 'tw', to: 'cn' });

/** What is said otherwise on purpose. */
const OTHERWISE = {
  帐: '账',
  '适用法域：中国大陆': '适用法域：中国',
  字元: '字符',
  位元组: '字节',
  登入: '登录',
  预设: '默认',
  十进位: '十进制',
  十六进位: '十六进制',
  档案名称: '文件名',
  档案类型: '文件类型',
};

/** Back again. */
const simplified = (text: string): string =>
  Object.entries(OTHERWISE).reduce((said, [other, own]) => said.replaceAll(other, own), back(text));

/** Every text in a sample as if its author wrote Traditional characters; texts of ours carry English too and stay. */
function rewritten<T>(sample: T): T {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return traditional(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== 'object' || ('zh' in value && 'en' in value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one)]));
  };
  // Only texts are changed, so it is what it was.
  return walk(sample) as T;
}

/** The characters of Big5, the character set of Traditional Chinese, without what Hong Kong added. */
const BIG5 = (() => {
  const decoder = new TextDecoder('big5');
  const trails = Array.from({ length: 0xff - 0x40 }, (_, index) => 0x40 + index).filter((to) => to < 0x7f || to > 0xa0);
  const leads = Array.from({ length: 0xfa - 0xa4 }, (_, index) => 0xa4 + index);
  return new Set(leads.flatMap((lead) => trails.map((trail) => decoder.decode(new Uint8Array([lead, trail])))));
})();

/** What a converter makes where two words meet, or of a character that is two. */
const OTHER_WORDS = /衝正|迴音|答復|征[集詢求]|回避|并案|關系|另托|錶|[多一]隻[能用]|長鬚|寫明瞭|腳本里/;

/** The texts of charters and laws, which keep their words. */
const LAW = 'text.ts';

/** What a machine is not called where Traditional characters are read. */
const MAINLAND = /服務器|屏幕|默認|文件夾|數據庫|打印|登錄|字節|磁盤|字符|單元格|擴展名/;

const notTraditional = (text: string): string[] =>
  [...new Set(text)].filter((sign) => /\p{Script=Han}/u.test(sign) && !BIG5.has(sign));

const stamp = { seq: 12, at: MORNING, by: 'wang' };

const factsOf = (type: CommandType): Fact[] =>
  facts[type].map((sample) => ({ ...stamp, type, ...sample }) as unknown as Fact);

/** Names as a record in Traditional characters has them. */
const translated = (names: NameLookup): NameLookup => ({
  ...names,
  person: (id) => traditional(names.person(id)),
  item: (id) => traditional(names.item(id)),
  body: (id) => traditional(names.body(id)),
  project: (id) => traditional(names.project(id)),
  milestone: (project, id) => traditional(names.milestone(project, id)),
  criterion(id) {
    const title = names.criterion(id);
    return title && { ...title, zh: traditional(title.zh) };
  },
});

const voting: NameLookup = { ...named, vote: { pack, law: rule, roll: tally.roll } };

const refused = (Object.keys(refusals) as RefusalCode[]).flatMap((code) =>
  // The key chose the numbers that belong to it.
  refusals[code].map((numbers) => refuse(code, numbers as never)),
);

/** Every sentence there are samples for, in both scripts. */
function* spoken(): Generator<[hans: string, hant: string]> {
  for (const names of [named, voting]) {
    const others = translated(names);
    for (const fact of (Object.keys(facts) as CommandType[]).flatMap(factsOf)) {
      const other = rewritten(fact);
      yield [hans.fact(fact, names), hant.fact(other, others)];
      yield [hans.finding(fact, names).join('\n'), hant.finding(other, others).join('\n')];
    }
    for (const refusal of refused) yield [hans.refusal(refusal, names), hant.refusal(rewritten(refusal), others)];
  }
  for (const table of (Object.keys(hans.words) as (keyof Words)[]).filter(
    (one) => one !== 'clocks' && one !== 'back',
  )) {
    const other = hant.words[table] as Readonly<Record<string, string>>;
    for (const [key, word] of Object.entries(hans.words[table])) yield [word, other[key] ?? ''];
  }
  const { until, never } = hant.words.back;
  for (const code of UNTIL) yield [hans.words.back.until[code], until[code]];
  for (const code of NEVER) yield [hans.words.back.never[code], never[code]];
}

describe('the files', () => {
  it('are made from those of zh-Hans as they are now', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/zh-hant.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });

  it.each([
    'src/language/zh-Hant',
    'src/experiments/report/zh-Hant',
    'examples/cli/words/zh-hant',
    'examples/room/words/zh-hant',
  ])('in %s are in Traditional characters and terms', (folder) => {
    const files = readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.ts$/.test(file),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      // The first of a pair is what is looked up.
      const text = readFileSync(`${root}${folder}/${file}`, 'utf8').replace(/^ {2}\['.*?', '/gm, '');
      expect({
        file,
        found: notTraditional(text),
        others: text.match(OTHER_WORDS),
        terms: file === LAW ? null : text.match(MAINLAND),
      }).toEqual({
        file,
        found: [],
        others: null,
        terms: null,
      });
    }
  });
});

describe('every sentence', () => {
  let sentences: [hans: string, hant: string][] = [];
  beforeAll(() => {
    sentences = [...spoken()];
  });

  it('is in Traditional characters', () => {
    expect(sentences.length).toBeGreaterThan(500);
    expect(notTraditional(sentences.map(([, said]) => said).join('\n'))).toEqual([]);
  });

  it('says what the Simplified one says', () => {
    expect(sentences.map(([, said]) => simplified(said))).toEqual(sentences.map(([said]) => said));
  });

  it('has the terms of the field as they are written in Traditional Chinese', () => {
    const all = sentences.map(([, said]) => said).join('\n');
    for (const term of ['議題', '公示', '異議', '併案', '休會', '迴避', '項目過篩', '認領', '委託', '棄權', '贊成'])
      expect(all).toContain(term);
    for (const term of ['計票', '監票人', '表決票', '名冊', '徵詢', '答覆', '沖正', '簽到', '入帳', '重複', '恢復'])
      expect(all).toContain(term);
  });

  it.each([
    ['a form the others do not go with', /佈|賬|錶|爲|羣|衆|覈|啓|裏|着|説/],
    ['a character of another word', OTHER_WORDS],
  ])('never has %s', (_what, wrong) => {
    for (const [, said] of sentences) expect(said).not.toMatch(wrong);
  });
});

describe('texts that charters and laws bring with them', () => {
  /** Every text with a Chinese and an English side below a value. */
  const textsIn = (value: unknown): { zh: string; en: string }[] => {
    if (value === null || typeof value !== 'object') return [];
    if ('zh' in value && 'en' in value && typeof value.zh === 'string') return [value as { zh: string; en: string }];
    return Object.values(value).flatMap(textsIn);
  };
  const rules = [...law.decisionRules(), ...law.electionRules()];
  const texts = [charters, law, rules, rules.map(({ id }) => law.articleOf(id))].flatMap(textsIn);

  it('come out in Traditional characters', () => {
    expect(texts.length).toBeGreaterThan(20);
    expect(notTraditional(texts.map(hant.text).join('\n'))).toEqual([]);
    for (const text of texts) expect(simplified(hant.text(text))).toBe(text.zh);
  });

  it('are given as they are in the other languages', () => {
    for (const text of texts) expect([hans.text(text), language('en').text(text)]).toEqual([text.zh, text.en]);
  });

  it('stay as they were written where a community wrote them', () => {
    expect(hant.text({ zh: '我们小区自己定的规则', en: 'our own' })).toBe('我们小区自己定的规则');
  });

  it('are in the source of a refusal, too', () => {
    const source = charters.hepingRoad.source;
    expect(hant.refusal(refuse('rounds.used-up', { held: 4, max: 4, atCap: 'vote' }, source))).toContain(
      '（依據：示範規則：',
    );
  });
});

describe('where the law is the mainland’s', () => {
  it('a count says so', () => {
    const [count] = factsOf('count.make');
    expect(count && hant.finding(count, voting).join('\n')).toContain('適用法域：中國大陸，自2021年1月1日起施行；');
  });
});

describe('what prints', () => {
  const files = ['src/language', 'src/documents', 'examples'].flatMap((folder) =>
    readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  );

  it('asks the language for a text, and picks no side by itself', () => {
    // A page has its language in its name.
    expect(files.filter((file) => /\.zh\b(?!-CN\.md)/.test(readFileSync(root + file, 'utf8')))).toEqual([]);
  });
});

describe('the command', () => {
  const printed = async (locale: Record<string, string>): Promise<string> => {
    let out = '';
    const io = {
      out: (text: string) => {
        out += text;
      },
      err: () => {},
      env: locale,
      colours: false,
      columns: 100,
    };
    await main(['help'], io);
    return out;
  };

  it.each([
    ['zh_TW.UTF-8', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh_MO.UTF-8', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh_CN.UTF-8', 'zh-Hans'],
    ['zh_SG', 'zh-Hans'],
    ['zh', 'zh-Hans'],
    ['en_GB.UTF-8', 'en'],
    ['C', 'en'],
  ] as const)('in the locale %s speaks %s', async (locale, id) => {
    const marks = { 'zh-Hans': '显示本说明', 'zh-Hant': '顯示本說明', en: 'shows this help' };
    expect(await printed({ LANG: locale })).toContain(marks[id]);
  });

  it('prints a whole consultation and its minutes in both scripts alike', async () => {
    const record = join(scratch(), 'record.jsonl');
    await yishi('run', meeting('heping-road-lift'), '--record', record);
    for (const command of [
      ['run', meeting('heping-road-lift')],
      ['minutes', record, '--profile', 'archive'],
    ]) {
      const one = await yishi(...command, '--lang', 'zh-Hans');
      const other = await yishi(...command, '--lang', 'zh-Hant');
      // What was said in the meeting is Simplified in both.
      expect(simplified(other.out)).toBe(simplified(one.out));
      expect(other.out).toContain('適用法域：中國大陸');
    }
  });
});

describe('an id', () => {
  const { named: called } = hant.say(anonymous);

  it('that says what it is stands alone, in either script', () => {
    expect(called('動議', '动议1')).toBe('“动议1”');
    expect(called('動議', '動議1')).toBe('“動議1”');
    expect(called('測評', '首次测评')).toBe('“首次测评”');
    expect(called('動議', 'm1')).toBe('動議“m1”');
  });
});
