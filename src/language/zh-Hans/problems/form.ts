// 文件中某一项的写法有误。请求的写法有误时，另有说法（door.ts）。What is wrong with the form of a value in a file.
import { type Counted, type FormProblems, isTextAlone, type Written } from '../../../form.js';
import type { Sentences } from '../../dictionary.js';
import { fieldIn, saidOf, withoutPlaces } from '../../fields.js';
import type { Say } from '../../say.js';
import { choices as WORDS } from '../fields/choices.js';
import { fields } from '../fields/index.js';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字（全是数字时请加引号）',
  number: '数字',
  int: '整数',
  array: '列表',
  tuple: '列表',
  object: '若干“字段: 值”',
  record: '若干“字段: 值”',
  boolean: 'true 或 false',
  file: '一个文件的名字，如 照片.jpg；有几个文件的，分几条写',
};

const SCRIPTS = 'docs/scripts.zh-CN.md';

const WRITTEN: Readonly<Record<Written, string>> = {
  identifier: '编号为 1 至 128 个字符，不含空白',
  address: '编号可用英文字母、数字和 -_.~，1 至 128 个，不能只有点',
  'whole-number': '应为 0 以上的整数',
  unreserved: '这个词是保留的，不能用作编号',
  'whole-characters': '其中有残缺的字符',
  moment: '时间应写作 2026-03-01T08:00:00Z，或写当地时间并注明时差：2026-03-01T16:00+08:00',
  'existing-moment': '没有这个时间',
  date: '日期应写作 2026-03-01',
  'time-of-day': '应为钟点，如09:00，一天到24:00为止',
  'sha-256': '应为文件的 SHA-256，64 位十六进制数字',
  currency: '应为三个大写字母，如 CNY',
  pointer: '应以“/”开头',
  zone: '应为 IANA 时区，如 Asia/Shanghai',
  distinct: '有一项写了两次',
  'reachable-share': '这个比例谁也达不到',
  ascending: '各数应由小到大',
  'some-weight': '至少应有一个权重大于 0',
  'as-many': '权重的个数应与值的个数相同',
  'reachable-range': '该分布几乎不会落在 min 与 max 之间',
};

/** 整份文件没有自己的名字。 */
const called = (name: string): string => (name === 'sweep' ? '实验方案' : name || '脚本');

/** 一件事的栏目说栏目名，不说路径。 */
function calledIn(say: Say, name: string, command: string | undefined): string {
  const field = fieldOf(name);
  if (command === undefined || field === undefined) return called(name);
  return field === '' ? say.command(command) : fieldIn(fields, command, field);
}

/** 第几件事的哪一栏：acts.3.with.form。 */
function fieldOf(name: string): string | undefined {
  const found = /^acts\.\d+(?:\.with)?(?:\.(.+))?$/.exec(name);
  return found ? withoutPlaces(found[1] ?? '') : undefined;
}

/** 可以写的词，先写中文，后附原词：赞成（for）。 */
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

/** 现在写的是什么。 */
const but = (written: string | undefined): string => (written === undefined ? '' : `，现在写的是 ${written}`);

const UNITS: Readonly<Record<Counted, string>> = { characters: ' 个字符', entries: ' 项' };
const unit = (of: Counted | undefined): string => (of === undefined ? '' : UNITS[of]);

export const form: Sentences<FormProblems> = {
  'form.missing': ({ name, choices = [], command }, say) =>
    `缺少 ${calledIn(say, name, command)}；请在这里写上${choices.length === 0 ? '' : `，可以写 ${inWords(name, choices, command)}`}${command === undefined ? '' : `（各项内容见 yishi help ${command}）`}`,
  'form.empty': ({ name, command }, say) => `${calledIn(say, name, command)} 不得为空`,
  'form.unknown-field': ({ name, fields, nearest, command }, say) =>
    command !== undefined && isTextAlone(fields)
      ? `${calledIn(say, name, command)} 不能只写一段话；请写成“{ 栏目: 内容 }”，有哪些栏目见 yishi help ${command}`
      : `${calledIn(say, name, command)} 没有${command === undefined ? '字段 ' : '这一栏：'}${fields.join('、')}；${nearest === undefined ? '请检查拼写或删去' : `是否想写 ${nearest}？`}`,
  'form.kind': ({ name, kind, written, command }, say) =>
    `${calledIn(say, name, command)} 应是${KINDS[kind] ?? kind}${but(written)}`,
  'form.choice': ({ name, allowed, written, nearest, command }, say) =>
    `${calledIn(say, name, command)} 只能是 ${inWords(name, allowed, command)}${but(written)}${nearest === undefined ? '' : `，是否想写 ${nearest}？`}`,
  'form.too-small': ({ name, least, of, written }) =>
    `${called(name)} 不得${of ? '少' : '小'}于 ${least}${unit(of)}${but(written)}`,
  'form.too-large': ({ name, most, of, written }) =>
    `${called(name)} 不得${of ? '多' : '大'}于 ${most}${unit(of)}${but(written)}`,
  'form.no-form': ({ name, docs = SCRIPTS }) => `${called(name)} 的写法不对；请看 ${docs}`,
  'form.unknown-kind': ({ name, written, known, nearest }) =>
    nearest === undefined
      ? `${called(name)} 只能是 ${known.join('、')}${written === undefined ? '' : `，不能是 ${written}`}`
      : `${called(name)} 不能是 ${written}；是否想写 ${nearest}？可用的有：${known.join('、')}`,
  'form.written': ({ name, as, docs = SCRIPTS, written }) =>
    `${called(name)} 的写法不对：${as === 'other' ? `写法见 ${docs}` : WRITTEN[as]}${but(written)}`,
};
