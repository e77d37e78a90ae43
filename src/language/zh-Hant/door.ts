// Made from zh-Hans/door.ts by `npm run zh-hant`: not to be edited.
import type { Counted, FormProblem, FormProblems, Written } from '../../form.js';
import type { DoorRefusals } from '../../procedure/vocabulary.js';
import type { Sentences } from '../dictionary.js';
import { calledIn } from '../fields.js';
import { nameOf, told, toldApart } from '../working.js';
import { fields } from './fields/index.js';
import { office, wordIn } from './terms.js';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '數字',
  int: '整數',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一組字段',
  record: '一組字段',
  tuple: '列表',
};

const FORMATS: Readonly<Record<Written | 'other', string>> = {
  identifier: '應為編號，1至128個字元，不含空白',
  address: '應為編號，可用英文字母、數字和 -_.~，1至128個，不能只有點，以便寫進網址',
  'whole-number': '應為0以上的整數',
  moment: '應為時間，寫作 2026-03-01T08:00:00.000Z',
  date: '應為日期，寫作 2026-03-01',
  'time-of-day': '應為鐘點，如09:00，一天到24:00為止',
  'sha-256': '應為64位十六進位數字',
  currency: '應為三個大寫字母的貨幣代碼，如 CNY',
  pointer: '應以“/”開頭',
  zone: '應為時區，如 Asia/Shanghai',
  unreserved: '是保留的詞，請另取',
  'whole-characters': '含有殘缺的字元',
  'existing-moment': '所寫的時間不存在',
  distinct: '有一項寫了兩次',
  'reachable-share': '這個比例誰也達不到',
  ascending: '各數應由小到大',
  'some-weight': '至少應有一個權重大於0',
  'as-many': '權重的個數應與值的個數相同',
  'reachable-range': '幾乎不會落在 min 與 max 之間',
  other: '寫法不對',
};

const UNITS: Readonly<Record<Counted, string>> = { characters: '個字元', entries: '項' };
const unit = (of: Counted | undefined): string => (of === undefined ? '' : UNITS[of]);

/** 請求中某一項有什麼不合要求，接在它的名稱之後。 */
const MALFORMED: { readonly [C in keyof FormProblems]: (numbers: FormProblems[C]) => string } = {
  'form.missing': () => '缺少，請填寫',
  'form.empty': () => '不能為空',
  'form.unknown-field': () => '不是這一請求的內容，請去掉',
  'form.kind': ({ kind }) => `應填${wordIn(KINDS, kind)}`,
  'form.too-small': ({ least, of }) => `不足下限${least}${unit(of)}`,
  'form.too-large': ({ most, of }) => `超出上限${most}${unit(of)}`,
  'form.choice': ({ allowed }) => `只能填 ${allowed.join('、')}`,
  'form.no-form': () => '寫法不對',
  'form.unknown-kind': ({ known }) => `只能填 ${known.join('、')}`,
  'form.written': ({ as }) => FORMATS[as],
};

const behindName = ({ code, numbers }: FormProblem, of?: 'query'): string =>
  of === 'query' && code === 'form.unknown-field'
    ? '不是這裡的查詢條件，請去掉'
    : // The code chose the words that take these numbers.
      (MALFORMED[code] as (numbers: never) => string)(numbers as never);

/** 有名稱的欄目說名稱，幾項中的一項說第幾項。 */
function nameIn(problem: FormProblem, type: string | undefined): string {
  const name = nameOf(problem);
  const field = type === undefined ? undefined : calledIn(fields, type, name);
  if (!field) return name || '整份請求';
  return field.of === undefined ? field.word : `${field.word}（第${field.of}項）`;
}

export const door: Sentences<DoorRefusals> = {
  malformed: ({ problems, of, type }) => {
    const wrong = told(problems)
      .map((problem) => `“${nameIn(problem, type)}”${behindName(problem, of)}`)
      .join('；');
    return of === 'query'
      ? `網址中問號後面的查詢條件不合要求：${wrong}。請改正後重新查詢。`
      : `所填內容不合要求：${wrong}。請改正後重新提交。`;
  },
  'command.unknown': ({ type }) => `沒有“${type}”這一請求。請核對名稱後重新提交。`,
  'not-now': ({ type, place }, say) =>
    `目前處於“${say.place(place)}”，不能辦理“${say.command(type)}”。請待程序進行到相應環節再辦理。`,
  'not-yours': ({ type, roles }, say) => `“${say.command(type)}”應由${say.roles(roles)}辦理。請交由其辦理。`,
  stranger: ({ person }, say) =>
    // 外來的請求可能沒有寫明辦理人。
    !person
      ? '沒有寫明由誰辦理。請填寫辦理人。'
      : `${say.person(person)}未登記為本次協商的參與人，也不在任何名冊上。請先辦理人員登記。`,
  'clerk.not-entitled': ({ person, offices }, say) =>
    offices.length === 0
      ? `按本議事規則，任何人不得代他人錄入，${say.person(person)}不能代錄。請由本人提交。`
      : `${say.person(person)}不能代他人錄入，代錄應由${say.either(offices.map(office))}辦理。`,
  'on.after-at': ({ on, at }, say) => {
    const [happened, recorded] = toldApart(on, at, say);
    return `所填發生時間${happened}晚於錄入時間${recorded}。請核對，事情發生後方可錄入。`;
  },
  'principal.not-allowed': ({ type }, say) => `“${say.command(type)}”須由本人辦理，不得代辦。`,
  'principal.no-mandate': ({ type, by, principal }, say) =>
    `記錄中沒有${say.person(by)}可代${say.person(principal)}辦理“${say.command(type)}”的授權。請先登記代辦授權，或由工作人員協助本人辦理並錄入。`,
  'witness.needed': ({ type }, say) => `“${say.command(type)}”須有第二人見證。請填寫一名已登記且非辦理人本人的見證人。`,
  'key.reused': ({ key }) => `編號“${key}”已用於另一項內容不同的請求。請更換編號後重新提交。`,
  'seq.moved': ({ expected, actual }) =>
    `提交時所依據的是第${expected}條記錄，現已記到第${actual}條。請查看最新情況後再提交。`,
};
