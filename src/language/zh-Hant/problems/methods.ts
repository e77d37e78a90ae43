// Made from zh-Hans/problems/methods.ts by `npm run zh-hant`: not to be edited.
import type { CountProblems, MethodProblems, OptionProblems, TieProblems } from '../../../methods/problems.js';
import type { Sentences } from '../../dictionary.js';
import { measured } from '../methods.js';

const KINDS: Readonly<Record<string, string>> = {
  ranking: '排序',
  approvals: '贊成哪些',
  scores: '分數或評語',
  choice: '所選一項',
};

const counting: Sentences<CountProblems> = {
  'methods.no-candidates': () => '沒有候選項；至少應有一個',
  'methods.candidate-unnamed': () => '有候選項沒有名稱；請逐一寫明',
  'methods.candidate-twice': ({ candidate }) => `候選項“${candidate}”列了兩次；請各列一次`,
  'methods.no-answer': ({ candidate }) => `此處不能有“${candidate}”一項；對提案只能表示贊成、反對或棄權`,
  'methods.answers-same': ({ candidate, same }) => `“${same}”與“${candidate}”意思相同；請統一只用一種寫法`,
  'methods.ballot-kind': ({ ballot, expected }) =>
    `第${ballot}種選票寫法不合；此方法要求選票寫明${KINDS[expected] ?? expected}`,
  'methods.unknown-candidate': ({ ballot, candidate }) => `第${ballot}種選票中的“${candidate}”不是候選項；請更正`,
  'methods.unknown-in-option': ({ option, candidate }) => `選項 ${option} 中的“${candidate}”不是候選項；請更正`,
  'methods.ranked-twice': ({ ballot, candidate }) => `第${ballot}種選票中“${candidate}”出現兩次；請只留一個`,
  'methods.bad-count': ({ ballot, count, most }) =>
    `第${ballot}種選票的張數為 ${count}；應為不小於 0、不大於 ${most} 的整數`,
  'methods.bad-score': ({ ballot, candidate, score, allowed, option }) =>
    `第${ballot}種選票給“${candidate}”評了 ${score}；可評的為：${allowed}（可用選項 ${option} 另定）`,
  'methods.bad-seats': ({ seats, candidates }) =>
    seats
      ? `應選 ${seats} 名，而候選人共 ${candidates} 名；應選人數應為 1 至候選人數之間的整數`
      : '沒有寫明應選人數；可用 --seats 寫明',
  'methods.bad-cost': ({ candidate, cost }) =>
    `“${candidate}”的費用${cost ? `為 ${cost}` : '未寫明'}；應為不小於 0 的數`,
  'methods.bad-budget': ({ budget }) =>
    `預算${budget ? `為 ${budget}` : '未寫明'}；應為不小於 0 的數，可用 --budget 寫明`,
  'methods.too-many-candidates': ({ candidates, most }) => `候選項有 ${candidates} 個；此方法至多 ${most} 個`,
  'methods.too-many-groups': ({ most }) => `須查看的候選組合超過 ${most} 種；請減少候選項或應選人數`,
  'methods.too-many-ties': ({ most, options = [] }) =>
    `平局須逐一試算，超過 ${most} 種；${options.length > 0 ? `可用選項 ${options.join('、')} 在計票中處理平局，或改用其他方法` : '請先議定並列者中由誰參選，或改用能在計票中處理平局的方法、選項'}`,
  'methods.too-many-committees': ({ most }) => `須比較的名單超過 ${most} 種；請減少候選項，或改用逐席產生的方法`,
  'methods.too-many-rounds': ({ most }) => `經 ${most} 輪仍未計完；請改用其他補足辦法`,
  'methods.too-large': ({ most, what }) =>
    `${what === 'points' ? '分數' : '票數'}之和超過 ${most}，無法精確計算；請改用較小的數`,
};

type Given = OptionProblems['methods.option-record'];

const cannotBe = ({ option, value }: Given, expected: string): string =>
  `選項 ${option} 不能取 ${value}；應為${expected}`;

const bases: Readonly<Record<string, string>> = measured;

const options: Sentences<OptionProblems> = {
  'methods.option-unknown': ({ option, known }) =>
    `沒有選項 ${option}；${known.length > 0 ? `此方法的選項有：${known.join(', ')}` : '此方法沒有選項'}`,
  'methods.option-one-of': ({ option, value, allowed }) =>
    `選項 ${option} 不能取 ${value}；可取：${allowed.join(', ')}`,
  'methods.option-fraction': (given) => cannotBe(given, '數或分數，如 1/10'),
  'methods.option-threshold': (given) =>
    cannotBe(given, '比例並註明是否含本數，如 "3/4 inclusive"（含本數）、"1/2 exclusive"（不含本數）'),
  'methods.option-integer': (given) => cannotBe(given, '不小於 0 的整數'),
  'methods.option-candidates': (given) => cannotBe(given, '候選項列表，各列一次，如 A,B,C'),
  'methods.option-grades': (given) => cannotBe(given, '由低到高的評語列表，至少兩個，如 差,良,優'),
  'methods.option-record': (given) => cannotBe(given, ' JSON 對象'),
  'methods.option-missing': ({ option }) =>
    `以${bases[option] ?? option}為基數，卻沒有寫明人數；請用選項 ${option} 寫明`,
  'methods.option-at-least': (given) => cannotBe(given, `不小於 ${given.least} 的整數，因為參加投票的已有這麼多`),
  'methods.option-between': (given) => cannotBe(given, ` ${given.least} 至 ${given.most} 之間的整數`),
  'methods.option-above-zero': (given) => cannotBe(given, '大於 0 的數'),
  'methods.option-every-candidate': (given) => cannotBe(given, '全部候選項的列表，各列一次'),
  'methods.option-area-votes': (given) =>
    given.value === 'null'
      ? `請用選項 ${given.option} 寫明贊成、反對的區域各有多少，如 {"贊成": 8.5, "反對": 14.5}`
      : cannotBe(given, '贊成、反對的區域數，如 {"贊成": 8.5, "反對": 14.5}'),
};

const RULES: Readonly<Record<TieProblems['methods.tie-unbroken']['rule'], string>> = {
  order: '既定次序',
  'casting-vote': '主持人的決定票',
  'status-quo': '維持現狀',
  lot: '抽籤',
};

const ties: Sentences<TieProblems> = {
  'methods.tie-unbroken': ({ rule, tied }) =>
    `${RULES[rule]}無法在${tied.length === 0 ? '無' : tied.join('、')}之間作出決定；請寫明其中一個，或逐一排出次序`,
};

export const methods: Sentences<MethodProblems> = { ...counting, ...options, ...ties };
