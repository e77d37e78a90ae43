// 不予受理：任何请求在本规则之前都可能遇到的。Refusals any command can meet, in Chinese.
import type { Counted, FormProblem, FormProblems, Written } from '../../form.js';
import type { DoorRefusals } from '../../procedure/vocabulary.js';
import type { Sentences } from '../dictionary.js';
import { calledIn } from '../fields.js';
import { nameOf, told, toldApart } from '../working.js';
import { fields } from './fields/index.js';
import { office, wordIn } from './terms.js';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组字段',
  record: '一组字段',
  tuple: '列表',
};

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: '应为编号，1至128个字符，不含空白',
  address: '应为编号，可用英文字母、数字和 -_.~，1至128个，不能只有点，以便写进网址',
  'whole-number': '应为0以上的整数',
  moment: '应为时间，写作 2026-03-01T08:00:00.000Z',
  date: '应为日期，写作 2026-03-01',
  'time-of-day': '应为钟点，如09:00，一天到24:00为止',
  'sha-256': '应为64位十六进制数字',
  currency: '应为三个大写字母的货币代码，如 CNY',
  pointer: '应以“/”开头',
  zone: '应为时区，如 Asia/Shanghai',
  unreserved: '是保留的词，请另取',
  'whole-characters': '含有残缺的字符',
  'existing-moment': '所写的时间不存在',
  distinct: '有一项写了两次',
  'reachable-share': '这个比例谁也达不到',
  ascending: '各数应由小到大',
  'some-weight': '至少应有一个权重大于0',
  'as-many': '权重的个数应与值的个数相同',
  'reachable-range': '几乎不会落在 min 与 max 之间',
  other: '写法不对',
};

const UNITS: Readonly<Record<Counted, string>> = { characters: '个字符', entries: '项' };
const unit = (of: Counted | undefined): string => (of === undefined ? '' : UNITS[of]);

/** 请求中某一项有什么不合要求，接在它的名称之后。 */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => '缺少，请填写',
  'form.empty': () => '不能为空',
  'form.unknown-field': () => '不是这一请求的内容，请去掉',
  'form.kind': ({ kind }) => `应填${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least, of }) => `不足下限${least}${unit(of)}`,
  'form.too-large': ({ most, of }) => `超出上限${most}${unit(of)}`,
  'form.choice': ({ allowed }) => `只能填 ${allowed.join('、')}`,
  'form.no-form': () => '写法不对',
  'form.unknown-kind': ({ known }) => `只能填 ${known.join('、')}`,
  'form.written': ({ as }) => FORMATS[as],
};

const behindName = ({ code, numbers }: FormProblem, of?: 'query'): string =>
  of === 'query' && code === 'form.unknown-field'
    ? '不是这里的查询条件，请去掉'
    : // The code chose the words that take these numbers.
      (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** 有名称的栏目说名称，几项中的一项说第几项。 */
function nameIn(problem: FormProblem, type: string | undefined): string {
  const name = nameOf(problem);
  const field = type === undefined ? undefined : calledIn(fields, type, name);
  if (!field) return name || '整份请求';
  return field.of === undefined ? field.word : `${field.word}（第${field.of}项）`;
}

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems, of, type }) => {
    const wrong = told(problems)
      .map((problem) => `“${nameIn(problem, type)}”${behindName(problem, of)}`)
      .join('；');
    return of === 'query'
      ? `网址中问号后面的查询条件不合要求：${wrong}。请改正后重新查询。`
      : `所填内容不合要求：${wrong}。请改正后重新提交。`;
  },
  'command.unknown': ({ type }) => `没有“${type}”这一请求。请核对名称后重新提交。`,
  'not-now': ({ type, place }, say) =>
    `目前处于“${say.place(place)}”，不能办理“${say.command(type)}”。请待程序进行到相应环节再办理。`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}”应由${say.roles(roles)}办理。请交由其办理。`,
  stranger: ({ person }, say) =>
    // 外来的请求可能没有写明办理人。
    !person
      ? '没有写明由谁办理。请填写办理人。'
      : `${say.person(person)}未登记为本次协商的参与人，也不在任何名册上。请先办理人员登记。`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `按本议事规则，任何人不得代他人录入，${say.person(person)}不能代录。请由本人提交。`
      : `${say.person(person)}不能代他人录入，代录应由${say.either(offices.map(office))}办理。`,
  'on.after-at': ({ on, at }, say) => {
    const [happened, recorded] = toldApart(on, at, say);
    return `所填发生时间${happened}晚于录入时间${recorded}。请核对，事情发生后方可录入。`;
  },
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}”须由本人办理，不得代办。`,
  'principal.no-mandate': ({ type, by, principal }, say) =>
    `记录中没有${say.person(by)}可代${say.person(principal)}办理“${say.command(type)}”的授权。请先登记代办授权，或由工作人员协助本人办理并录入。`,
  'witness.needed': ({ type }, say) => `“${say.command(type)}”须有第二人见证。请填写一名已登记且非办理人本人的见证人。`,
  'key.reused': ({ key }) => `编号“${key}”已用于另一项内容不同的请求。请更换编号后重新提交。`,
  'seq.moved': ({ expected, actual }) =>
    `提交时所依据的是第${expected}条记录，现已记到第${actual}条。请查看最新情况后再提交。`,
};
