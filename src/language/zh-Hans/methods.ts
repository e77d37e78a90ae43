// 计票过程，一步一句；以及为何无法计票。How a count went, and why an election cannot be counted, in Chinese.
import type { ExpectedOption } from '../../methods/index.js';
import type { Counting, MethodSentences } from '../counting.js';

const tally = ({ n }: Counting): string => `${n('for')}比${n('against')}`;

const share = ({ n }: Counting): string => (n('strict') === '1' ? `超过${n('threshold')}` : `达到${n('threshold')}`);

const measured: MethodSentences['measured'] = {
  'votes cast': '有效票',
  'yes and no': '赞成票与反对票',
  people: '按人数（赞成与反对）',
  members: '全体成员',
  electorate: '全体选民',
  turnout: '参加投票的选民',
  areas: '按区域（赞成与反对）',
};

const needed = (step: Counting): string => {
  const { n } = step;
  const base = measured[n('base') as keyof typeof measured];
  return n('base') === 'turnout'
    ? `${base}：选民共${n('of')}，参加投票${n('votes')}，须${share(step)}`
    : `${base}：共${n('of')}，赞成${n('votes')}，须${share(step)}`;
};

const steps: MethodSentences['steps'] = {
  counted: ({ all, n }) => `${all}得${n('votes')}票。`,
  scored: ({ all, n }) => `${all}得${n('points')}分。`,
  majority: ({ all, n }) => `${all}得票过半数：有效票${n('of')}票，得${n('votes')}票。`,
  'no-majority': ({ n }) => `有效票${n('of')}票，无人过半数。`,
  eliminated: ({ all, n, has }) => {
    if (has('last')) return `${all}被淘汰：有${n('last')}张选票将其排在末位。`;
    return has('votes') ? `${all}被淘汰，得${n('votes')}票。` : `${all}被淘汰。`;
  },
  passed: () => '提案通过。',
  'not-passed': () => '提案未通过。',
  elected: ({ all }) => `${all}当选。`,
  transferred: ({ who: [first = '', to], n, has }) => {
    const part = has('each') ? `，每张按${n('each')}票计` : '';
    return to === undefined ? `${n('votes')}票转给${first}${part}。` : `${first}的${n('votes')}票转给${to}${part}。`;
  },
  exhausted: ({ n }) => `有${n('votes')}票所排的人均已出局，不再计入。`,
  quota: ({ n }) => `当选票数为${n('quota')}票：共${n('votes')}票，应选${n('seats')}名。`,
  compared: (step) => `${step.who[0]}对${step.who[1]}：${tally(step)}。`,
  locked: (step) => `确定${step.who[0]}在${step.who[1]}之前（${tally(step)}）。`,
  skipped: (step) => `${step.who[0]}在${step.who[1]}之前（${tally(step)}）与已确定的次序矛盾，舍去。`,
  path: ({ who: [from, to], n }) => `${from}到${to}的最强路径的强度为${n('there')}，反向为${n('back')}。`,
  runoff: ({ all }) => `${all}进入第二轮。`,
  median: ({ all, n }) => `${all}的中位评语为“${n('grade')}”，评得更高的${n('above')}票，更低的${n('below')}票。`,
  duels: ({ all, n }) => `${all}在两两对决中胜${n('wins')}场，负${n('losses')}场，平${n('draws')}场。`,
  'worst-defeat': ({ who: [loser, winner], n }) =>
    winner === undefined ? `${loser}从未落败。` : `${loser}输得最多的一场是对${winner}：${n('strength')}。`,
  'best-order': ({ who, n }) => `次序${who.join('＞')}与两两偏好最为一致：共${n('of')}，相符${n('agreements')}。`,
  put: ({ who: [latest, before] }) => `${latest}与${before}付诸表决。`,
  reached: (step) => `${needed(step)}，达到。`,
  missed: (step) => `${needed(step)}，未达到。`,
  objected: ({ n }) => `坚持反对的有${n('objections')}票，容许${n('allowed')}票。`,
  bought: ({ all, n, money, has }) => {
    const price = has('price') ? `，支持者每人至多分担${money('price')}` : '';
    return `${all}入选：得${n('votes')}票，费用${money('cost')}${price}，剩余${money('left')}。`;
  },
  unaffordable: ({ all, money }) => `${all}未入选：费用${money('cost')}，可用的只剩${money('left')}。`,
  completed: ({ who, all, money }) =>
    `补足阶段${who.length === 0 ? '没有新增' : `增加${all}`}：预算${money('budget')}，已用${money('spent')}。`,
  seats: ({ n }) => `应选${n('seats')}名。`,
  added: ({ all, n }) => `${all}入选：使全体投票人从当选名单中所得增加最多（${n('value')}）。`,
  removed: ({ all, n }) => `${all}被剔除：使全体投票人从当选名单中所得减少最少（${n('value')}）。`,
  'best-committees': ({ n }) => `各种当选名单中最高得分为${n('score')}，得此分的有${n('committees')}种。`,
  surplus: ({ all, n }) => `${all}得${n('votes')}票，超出当选票数${n('quota')}票的${n('surplus')}票转出。`,
  filled: ({ all }) => `剩余候选人与剩余名额相等，${all}不足当选票数也当选。`,
  kept: ({ all, n }) => `${all}保留所得每票的${n('keep')}，计${n('votes')}票。`,
  settled: ({ n }) => `经${n('iterations')}次推算，超出当选票数（${n('quota')}票）的部分已降至${n('surplus')}票。`,
  'by-earlier-round': ({ who: [hit, ...others], list, n }) =>
    `${hit}与${list(others)}票数相同，以第${n('round')}轮的票数决定。`,
  share: ({ n, money }) => `预算${money('budget')}由${n('voters')}名投票人均分，每人${money('share')}。`,
  earned: ({ all, n, money }) =>
    `每名投票人累计得到${money('load')}时，${all}的支持者（${n('votes')}票）合计凑足其费用${money('cost')}。`,
  raised: ({ who, all, money }) =>
    `每人份额为${money('share')}时，共用${money('spent')}${who.length === 0 ? '' : `，入选的有${all}`}。`,
  overspent: ({ money }) =>
    `每人份额为${money('share')}时须用${money('spent')}，超出预算${money('budget')}，仍按前一份额。`,
  branched: ({ all }) => `${all}不分先后，逐一试算。`,
  supposed: ({ all, n }) => (n('out') === '1' ? `以下以${all}先淘汰为例。` : `以下以先取${all}为例。`),
  followed: ({ who: [tried, ...winners], list }) =>
    `若取${tried}：${winners.length === 0 ? '无人胜出' : `${list(winners)}胜出`}。`,
  tied: ({ all }) => `${all}并列，此方法不分先后。`,
  unfunded: () => '没有项目入选。',
  nobody: () => '无人胜出。',
  'no-ballots': () => '没有可计的选票，没有结果。',
};

const faults: MethodSentences['faults'] = {
  'no-candidates': () => '没有候选项；至少应有一个',
  'candidate-twice': (n) =>
    n('same')
      ? `“${n('same')}”与“${n('candidate')}”意思相同；请统一只用一种写法`
      : `候选项“${n('candidate')}”列了两次；请各列一次`,
  'ballot-kind': (n) => `第${n('ballot')}种选票写法不合；此方法要求选票写明${KINDS[n('expected')] ?? n('expected')}`,
  'unknown-candidate': (n) => {
    if (n('option')) return `选项 ${n('option')} 中的“${n('candidate')}”不是候选项；请更正`;
    return n('ballot')
      ? `第${n('ballot')}种选票中的“${n('candidate')}”不是候选项；请更正`
      : `此处不能有“${n('candidate')}”一项；对提案只能表示赞成、反对或弃权`;
  },
  'ranked-twice': (n) => `第${n('ballot')}种选票中“${n('candidate')}”出现两次；请只留一个`,
  'bad-count': (n) =>
    `第${n('ballot')}种选票的张数为 ${n('count')}；应为不小于 0${n('most') && `、不大于 ${n('most')}`} 的整数`,
  'bad-score': (n) =>
    `第${n('ballot')}种选票给“${n('candidate')}”评了 ${n('score')}；可评的为：${n('allowed')}${n('option') && `（可用选项 ${n('option')} 另定）`}`,
  'bad-seats': (n) =>
    n('seats')
      ? `应选 ${n('seats')} 名，而候选人共 ${n('candidates')} 名；应选人数应为 1 至候选人数之间的整数`
      : '没有写明应选人数；可用 --seats 写明',
  'bad-cost': (n) => `“${n('candidate')}”的费用${n('cost') ? `为 ${n('cost')}` : '未写明'}；应为不小于 0 的数`,
  'bad-budget': (n) => `预算${n('budget') ? `为 ${n('budget')}` : '未写明'}；应为不小于 0 的数，可用 --budget 写明`,
  'bad-option': (n) => optionFaults[n('expected') as ExpectedOption](n),
  'too-many-candidates': (n) => `候选项有 ${n('candidates')} 个；此方法至多 ${n('most')} 个`,
  'too-many-ties': (n) =>
    `平局须逐一试算，超过 ${n('most')} 种；${n('options') ? `可用选项 ${n('options').replaceAll(', ', '、')} 在计票中处理平局，或改用其他方法` : '请先议定并列者中由谁参选，或改用能在计票中处理平局的方法、选项'}`,
  'too-many-committees': (n) => `须比较的名单超过 ${n('most')} 种；请减少候选项，或改用逐席产生的方法`,
  'too-many-rounds': (n) => `经 ${n('most')} 轮仍未计完；请改用其他补足办法`,
  'too-large': (n) => `${n('what') === 'points' ? '分数' : '票数'}之和超过 ${n('most')}，无法精确计算；请改用较小的数`,
};

const KINDS: Readonly<Record<string, string>> = {
  ranking: '排序',
  approvals: '赞成哪些',
  scores: '分数或评语',
  choice: '所选一项',
};

const cannotBe = (n: (key: string) => string, expected: string): string =>
  `选项 ${n('option')} 不能取 ${n('value')}；应为${expected}`;

const optionFaults: MethodSentences['options'] = {
  'another-option': (n) =>
    `没有选项 ${n('option')}；${n('known') ? `此方法的选项有：${n('known')}` : '此方法没有选项'}`,
  'one-of': (n) => `选项 ${n('option')} 不能取 ${n('value')}；可取：${n('allowed')}`,
  fraction: (n) => cannotBe(n, '数或分数，如 1/10'),
  threshold: (n) => cannotBe(n, '比例并注明是否含本数，如 "3/4 inclusive"（含本数）、"1/2 exclusive"（不含本数）'),
  integer: (n) => cannotBe(n, '不小于 0 的整数'),
  candidates: (n) => cannotBe(n, '候选项列表，各列一次，如 A,B,C'),
  grades: (n) => cannotBe(n, '由低到高的评语列表，至少两个，如 差,良,优'),
  record: (n) => cannotBe(n, ' JSON 对象'),
  given: (n) =>
    `以${measured[n('option') as keyof typeof measured] ?? n('option')}为基数，却没有写明人数；请用选项 ${n('option')} 写明`,
  'at-least': (n) => cannotBe(n, `不小于 ${n('least')} 的整数，因为参加投票的已有这么多`),
  between: (n) => cannotBe(n, ` ${n('least')} 至 ${n('most')} 之间的整数`),
  'above-zero': (n) => cannotBe(n, '大于 0 的数'),
  'every-candidate-once': (n) => cannotBe(n, '全部候选项的列表，各列一次'),
  'area-votes': (n) =>
    n('value') === 'null'
      ? `请用选项 ${n('option')} 写明赞成、反对的区域各有多少，如 {"赞成": 8.5, "反对": 14.5}`
      : cannotBe(n, '赞成、反对的区域数，如 {"赞成": 8.5, "反对": 14.5}'),
};

export const methods: MethodSentences = { steps, faults, options: optionFaults, measured };
