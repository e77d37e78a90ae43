// 为何无法计票，或者平局无法决出。Why an election cannot be counted, or a tie not be broken.
import type { CountProblems, MethodProblems, OptionProblems, TieProblems } from '../../../methods/problems.js';
import type { Sentences } from '../../dictionary.js';
import { measured } from '../methods.js';

const KINDS: Readonly<Record<string, string>> = {
  ranking: '排序',
  approvals: '赞成哪些',
  scores: '分数或评语',
  choice: '所选一项',
};

const counting: Sentences<CountProblems> = {
  'methods.no-candidates': () => '没有候选项；至少应有一个',
  'methods.candidate-unnamed': () => '有候选项没有名称；请逐一写明',
  'methods.candidate-twice': ({ candidate }) => `候选项“${candidate}”列了两次；请各列一次`,
  'methods.no-answer': ({ candidate }) => `此处不能有“${candidate}”一项；对提案只能表示赞成、反对或弃权`,
  'methods.answers-same': ({ candidate, same }) => `“${same}”与“${candidate}”意思相同；请统一只用一种写法`,
  'methods.ballot-kind': ({ ballot, expected }) =>
    `第${ballot}种选票写法不合；此方法要求选票写明${KINDS[expected] ?? expected}`,
  'methods.unknown-candidate': ({ ballot, candidate }) => `第${ballot}种选票中的“${candidate}”不是候选项；请更正`,
  'methods.unknown-in-option': ({ option, candidate }) => `选项 ${option} 中的“${candidate}”不是候选项；请更正`,
  'methods.ranked-twice': ({ ballot, candidate }) => `第${ballot}种选票中“${candidate}”出现两次；请只留一个`,
  'methods.bad-count': ({ ballot, count, most }) =>
    `第${ballot}种选票的张数为 ${count}；应为不小于 0、不大于 ${most} 的整数`,
  'methods.bad-score': ({ ballot, candidate, score, allowed, option }) =>
    `第${ballot}种选票给“${candidate}”评了 ${score}；可评的为：${allowed}（可用选项 ${option} 另定）`,
  'methods.bad-seats': ({ seats, candidates }) =>
    seats
      ? `应选 ${seats} 名，而候选人共 ${candidates} 名；应选人数应为 1 至候选人数之间的整数`
      : '没有写明应选人数；可用 --seats 写明',
  'methods.bad-cost': ({ candidate, cost }) =>
    `“${candidate}”的费用${cost ? `为 ${cost}` : '未写明'}；应为不小于 0 的数`,
  'methods.bad-budget': ({ budget }) =>
    `预算${budget ? `为 ${budget}` : '未写明'}；应为不小于 0 的数，可用 --budget 写明`,
  'methods.too-many-candidates': ({ candidates, most }) => `候选项有 ${candidates} 个；此方法至多 ${most} 个`,
  'methods.too-many-groups': ({ most }) => `须查看的候选组合超过 ${most} 种；请减少候选项或应选人数`,
  'methods.too-many-ties': ({ most, options = [] }) =>
    `平局须逐一试算，超过 ${most} 种；${options.length > 0 ? `可用选项 ${options.join('、')} 在计票中处理平局，或改用其他方法` : '请先议定并列者中由谁参选，或改用能在计票中处理平局的方法、选项'}`,
  'methods.too-many-committees': ({ most }) => `须比较的名单超过 ${most} 种；请减少候选项，或改用逐席产生的方法`,
  'methods.too-many-rounds': ({ most }) => `经 ${most} 轮仍未计完；请改用其他补足办法`,
  'methods.too-large': ({ most, what }) =>
    `${what === 'points' ? '分数' : '票数'}之和超过 ${most}，无法精确计算；请改用较小的数`,
};

type Given = OptionProblems['methods.option-record'];

const cannotBe = ({ option, value }: Given, expected: string): string =>
  `选项 ${option} 不能取 ${value}；应为${expected}`;

const bases: Readonly<Record<string, string>> = measured;

const options: Sentences<OptionProblems> = {
  'methods.option-unknown': ({ option, known }) =>
    `没有选项 ${option}；${known.length > 0 ? `此方法的选项有：${known.join(', ')}` : '此方法没有选项'}`,
  'methods.option-one-of': ({ option, value, allowed }) =>
    `选项 ${option} 不能取 ${value}；可取：${allowed.join(', ')}`,
  'methods.option-fraction': (given) => cannotBe(given, '数或分数，如 1/10'),
  'methods.option-threshold': (given) =>
    cannotBe(given, '比例并注明是否含本数，如 "3/4 inclusive"（含本数）、"1/2 exclusive"（不含本数）'),
  'methods.option-integer': (given) => cannotBe(given, '不小于 0 的整数'),
  'methods.option-candidates': (given) => cannotBe(given, '候选项列表，各列一次，如 A,B,C'),
  'methods.option-grades': (given) => cannotBe(given, '由低到高的评语列表，至少两个，如 差,良,优'),
  'methods.option-record': (given) => cannotBe(given, ' JSON 对象'),
  'methods.option-missing': ({ option }) =>
    `以${bases[option] ?? option}为基数，却没有写明人数；请用选项 ${option} 写明`,
  'methods.option-at-least': (given) => cannotBe(given, `不小于 ${given.least} 的整数，因为参加投票的已有这么多`),
  'methods.option-between': (given) => cannotBe(given, ` ${given.least} 至 ${given.most} 之间的整数`),
  'methods.option-above-zero': (given) => cannotBe(given, '大于 0 的数'),
  'methods.option-every-candidate': (given) => cannotBe(given, '全部候选项的列表，各列一次'),
  'methods.option-area-votes': (given) =>
    given.value === 'null'
      ? `请用选项 ${given.option} 写明赞成、反对的区域各有多少，如 {"赞成": 8.5, "反对": 14.5}`
      : cannotBe(given, '赞成、反对的区域数，如 {"赞成": 8.5, "反对": 14.5}'),
};

const RULES: Readonly<Record<TieProblems['methods.tie-unbroken']['rule'], string>> = {
  order: '既定次序',
  'casting-vote': '主持人的决定票',
  'status-quo': '维持现状',
  lot: '抽签',
};

const ties: Sentences<TieProblems> = {
  'methods.tie-unbroken': ({ rule, tied }) =>
    `${RULES[rule]}无法在${tied.length === 0 ? '无' : tied.join('、')}之间作出决定；请写明其中一个，或逐一排出次序`,
};

export const methods: Sentences<MethodProblems> = { ...counting, ...options, ...ties };
