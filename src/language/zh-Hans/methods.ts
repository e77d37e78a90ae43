// 计票过程，一步一句。How a count went, step by step, in Chinese.
import type { Counting, MethodSentences } from '../counting.js';

const tally = ({ n }: Counting): string => `${n('for')}比${n('against')}`;

const share = ({ n }: Counting): string => (n('strict') === '1' ? `超过${n('threshold')}` : `达到${n('threshold')}`);

export const measured: MethodSentences['measured'] = {
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
  fractions: ({ n, has }) =>
    has('back') ? `选票合并计算，补回先前舍去的零头${n('back')}票。` : `零头舍去不计，共${n('lost')}票。`,
  quota: ({ n }) => `当选票数为${n('quota')}票：共${n('votes')}票，应选${n('seats')}名。`,
  compared: (step) => `${step.who[0]}对${step.who[1]}：${tally(step)}。`,
  locked: (step) => `确定${step.who[0]}在${step.who[1]}之前（${tally(step)}）。`,
  skipped: (step) => `${step.who[0]}在${step.who[1]}之前（${tally(step)}）与已确定的次序矛盾，舍去。`,
  path: ({ who: [from, to], n }) =>
    `${from}与${to}相比：${n('there')}比${n('back')}${n('there') === n('back') ? '，不分先后' : ''}（最强路径）。`,
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
  'below-average': ({ all }) => `${all}得分未超过平均分，淘汰。`,
  'fewest-points': ({ all }) => `${all}得分最少，淘汰。`,
  loses: ({ all }) => `末两名对决，较少选票偏好${all}，淘汰。`,
  exchanges: ({ all, n }) => `${all}要胜过其他每一人，至少须在选票上相邻对调${n('exchanges')}次。`,
  'least-distance': ({ n }) =>
    `任何一种组合都至少与一张选票相差${n('distance')}处；相差不超过此数的组合有${n('committees')}种。`,
  'below-threshold': ({ all, n }) => `${all}未达到分配席位所需的${n('votes')}票。`,
  allotted: ({ all, n }) => `${all}得${n('seats')}席。`,
  'tied-seats': ({ all, n }) => `${all}并列争${n('seats')}席，此方法不分先后。`,
  'last-average': ({ n }) => `${n('seats')}席分完，最后一席的均数为${n('average')}。`,
  'below-minimum': ({ all, n }) => `${all}未达到立项所需的${n('votes')}，不立项。`,
  'all-go': ({ all }) => `不论谁先谁后，${all}都先于其他人淘汰，一并淘汰。`,
  'ways-left': ({ who, all }) =>
    `末位并列的先后次序太多，未能逐一试完：试过的次序中${who.length === 0 ? '无人胜出' : `胜出的有${all}`}，其余次序中可能另有他人胜出。请指定末位并列时的淘汰次序。`,
  followed: ({ who: [tried, ...winners], list }) =>
    `若取${tried}：${winners.length === 0 ? '无人胜出' : `${list(winners)}胜出`}。`,
  tied: ({ all }) => `${all}并列，此方法不分先后。`,
  unfunded: () => '没有项目入选。',
  nobody: () => '无人胜出。',
  'no-ballots': () => '没有可计的选票，没有结果。',
};

export const methods: MethodSentences = { steps, measured };
