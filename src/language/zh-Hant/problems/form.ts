// Made from zh-Hans/problems/form.ts by `npm run zh-hant`: not to be edited.
import { type Counted, type FormProblems, isTextAlone, type Written } from '../../../form.js';
import type { Sentences } from '../../dictionary.js';
import { fieldIn, saidOf, withoutPlaces } from '../../fields.js';
import type { Say } from '../../say.js';
import { choices as WORDS } from '../fields/choices.js';
import { fields } from '../fields/index.js';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（全是數字時請加引號）',
  number: '數字',
  int: '整數',
  array: '列表',
  tuple: '列表',
  object: '若干“字段: 值”',
  record: '若干“字段: 值”',
  boolean: 'true 或 false',
  file: '一個檔案的名字，如 照片.jpg；有幾個檔案的，分幾條寫',
};

const SCRIPTS = 'docs/scripts.zh-CN.md';

const WRITTEN: Readonly<Record<Written, string>> = {
  identifier: '編號為 1 至 128 個字元，不含空白',
  address: '編號可用英文字母、數字和 -_.~，1 至 128 個，不能只有點',
  'whole-number': '應為 0 以上的整數',
  unreserved: '這個詞是保留的，不能用作編號',
  'whole-characters': '其中有殘缺的字元',
  moment: '時間應寫作 2026-03-01T08:00:00Z，或寫當地時間並註明時差：2026-03-01T16:00+08:00',
  'existing-moment': '沒有這個時間',
  date: '日期應寫作 2026-03-01',
  'time-of-day': '應為鐘點，如09:00，一天到24:00為止',
  'sha-256': '應為檔案的 SHA-256，64 位十六進位數字',
  currency: '應為三個大寫字母，如 CNY',
  pointer: '應以“/”開頭',
  zone: '應為 IANA 時區，如 Asia/Shanghai',
  distinct: '有一項寫了兩次',
  'reachable-share': '這個比例誰也達不到',
  ascending: '各數應由小到大',
  'some-weight': '至少應有一個權重大於 0',
  'as-many': '權重的個數應與值的個數相同',
  'reachable-range': '該分布幾乎不會落在 min 與 max 之間',
};

/** 整份檔案沒有自己的名字。 */
const called = (name: string): string => (name === 'sweep' ? '實驗方案' : name || '腳本');

/** 一件事的欄目說欄目名，不說路徑。 */
function calledIn(say: Say, name: string, command: string | undefined): string {
  const field = fieldOf(name);
  if (command === undefined || field === undefined) return called(name);
  return field === '' ? say.command(command) : fieldIn(fields, command, field);
}

/** 第幾件事的哪一欄：acts.3.with.form。 */
function fieldOf(name: string): string | undefined {
  const found = /^acts\.\d+(?:\.with)?(?:\.(.+))?$/.exec(name);
  return found ? withoutPlaces(found[1] ?? '') : undefined;
}

/** 可以寫的詞，先寫中文，後附原詞：贊成（for）。 */
function inWords(name: string, known: readonly string[], command = ''): string {
  const key = name
    .split('.')
    .reverse()
    .find((part) => Object.hasOwn(WORDS, part));
  const said = saidOf(WORDS, command, fieldOf(name) ?? name) ?? (key === undefined ? undefined : WORDS[key]);
  return known
    .map((one) => (said && Object.hasOwn(said, one) && said[one] !== one ? `${said[one]}（${one}）` : one))
    .join('、');
}

/** 現在寫的是什麼。 */
const but = (written: string | undefined): string => (written === undefined ? '' : `，現在寫的是 ${written}`);

const UNITS: Readonly<Record<Counted, string>> = { characters: ' 個字元', entries: ' 項' };
const unit = (of: Counted | undefined): string => (of === undefined ? '' : UNITS[of]);

export const form: Sentences<FormProblems> = {
  'form.missing': ({ name, choices = [], command }, say) =>
    `缺少 ${calledIn(say, name, command)}；請在這裡寫上${choices.length === 0 ? '' : `，可以寫 ${inWords(name, choices, command)}`}${command === undefined ? '' : `（各項內容見 yishi help ${command}）`}`,
  'form.empty': ({ name, command }, say) => `${calledIn(say, name, command)} 不得為空`,
  'form.unknown-field': ({ name, fields, nearest, command }, say) =>
    command !== undefined && isTextAlone(fields)
      ? `${calledIn(say, name, command)} 不能只寫一段話；請寫成“{ 欄目: 內容 }”，有哪些欄目見 yishi help ${command}`
      : `${calledIn(say, name, command)} 沒有${command === undefined ? '字段 ' : '這一欄：'}${fields.join('、')}；${nearest === undefined ? '請檢查拼寫或刪去' : `是否想寫 ${nearest}？`}`,
  'form.kind': ({ name, kind, written, command }, say) =>
    `${calledIn(say, name, command)} 應是${KINDS[kind] ?? kind}${but(written)}`,
  'form.choice': ({ name, allowed, written, nearest, command }, say) =>
    `${calledIn(say, name, command)} 只能是 ${inWords(name, allowed, command)}${but(written)}${nearest === undefined ? '' : `，是否想寫 ${nearest}？`}`,
  'form.too-small': ({ name, least, of, written }) =>
    `${called(name)} 不得${of ? '少' : '小'}於 ${least}${unit(of)}${but(written)}`,
  'form.too-large': ({ name, most, of, written }) =>
    `${called(name)} 不得${of ? '多' : '大'}於 ${most}${unit(of)}${but(written)}`,
  'form.no-form': ({ name, docs = SCRIPTS }) => `${called(name)} 的寫法不對；請看 ${docs}`,
  'form.unknown-kind': ({ name, written, known, nearest }) =>
    nearest === undefined
      ? `${called(name)} 只能是 ${known.join('、')}${written === undefined ? '' : `，不能是 ${written}`}`
      : `${called(name)} 不能是 ${written}；是否想寫 ${nearest}？可用的有：${known.join('、')}`,
  'form.written': ({ name, as, docs = SCRIPTS, written }) =>
    `${called(name)} 的寫法不對：${as === 'other' ? `寫法見 ${docs}` : WRITTEN[as]}${but(written)}`,
};
