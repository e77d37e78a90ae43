// Made from zh-Hans/methods.ts by `npm run zh-hant`: not to be edited.
import type { Counting, MethodSentences } from '../counting.js';

const tally = ({ n }: Counting): string => `${n('for')}比${n('against')}`;

const share = ({ n }: Counting): string => (n('strict') === '1' ? `超過${n('threshold')}` : `達到${n('threshold')}`);

export const measured: MethodSentences['measured'] = {
  'votes cast': '有效票',
  'yes and no': '贊成票與反對票',
  people: '按人數（贊成與反對）',
  members: '全體成員',
  electorate: '全體選民',
  turnout: '參加投票的選民',
  areas: '按區域（贊成與反對）',
};

const needed = (step: Counting): string => {
  const { n } = step;
  const base = measured[n('base') as keyof typeof measured];
  return n('base') === 'turnout'
    ? `${base}：選民共${n('of')}，參加投票${n('votes')}，須${share(step)}`
    : `${base}：共${n('of')}，贊成${n('votes')}，須${share(step)}`;
};

const steps: MethodSentences['steps'] = {
  counted: ({ all, n }) => `${all}得${n('votes')}票。`,
  scored: ({ all, n }) => `${all}得${n('points')}分。`,
  majority: ({ all, n }) => `${all}得票過半數：有效票${n('of')}票，得${n('votes')}票。`,
  'no-majority': ({ n }) => `有效票${n('of')}票，無人過半數。`,
  eliminated: ({ all, n, has }) => {
    if (has('last')) return `${all}被淘汰：有${n('last')}張選票將其排在末位。`;
    return has('votes') ? `${all}被淘汰，得${n('votes')}票。` : `${all}被淘汰。`;
  },
  passed: () => '提案通過。',
  'not-passed': () => '提案未通過。',
  elected: ({ all }) => `${all}當選。`,
  transferred: ({ who: [first = '', to], n, has }) => {
    const part = has('each') ? `，每張按${n('each')}票計` : '';
    return to === undefined ? `${n('votes')}票轉給${first}${part}。` : `${first}的${n('votes')}票轉給${to}${part}。`;
  },
  exhausted: ({ n }) => `有${n('votes')}票所排的人均已出局，不再計入。`,
  fractions: ({ n, has }) =>
    has('back') ? `選票合併計算，補回先前捨去的零頭${n('back')}票。` : `零頭捨去不計，共${n('lost')}票。`,
  quota: ({ n }) => `當選票數為${n('quota')}票：共${n('votes')}票，應選${n('seats')}名。`,
  compared: (step) => `${step.who[0]}對${step.who[1]}：${tally(step)}。`,
  locked: (step) => `確定${step.who[0]}在${step.who[1]}之前（${tally(step)}）。`,
  skipped: (step) => `${step.who[0]}在${step.who[1]}之前（${tally(step)}）與已確定的次序矛盾，捨去。`,
  path: ({ who: [from, to], n }) =>
    `${from}與${to}相比：${n('there')}比${n('back')}${n('there') === n('back') ? '，不分先後' : ''}（最強路徑）。`,
  runoff: ({ all }) => `${all}進入第二輪。`,
  median: ({ all, n }) => `${all}的中位評語為“${n('grade')}”，評得更高的${n('above')}票，更低的${n('below')}票。`,
  duels: ({ all, n }) => `${all}在兩兩對決中勝${n('wins')}場，負${n('losses')}場，平${n('draws')}場。`,
  'worst-defeat': ({ who: [loser, winner], n }) =>
    winner === undefined ? `${loser}從未落敗。` : `${loser}輸得最多的一場是對${winner}：${n('strength')}。`,
  'best-order': ({ who, n }) => `次序${who.join('＞')}與兩兩偏好最為一致：共${n('of')}，相符${n('agreements')}。`,
  put: ({ who: [latest, before] }) => `${latest}與${before}付諸表決。`,
  reached: (step) => `${needed(step)}，達到。`,
  missed: (step) => `${needed(step)}，未達到。`,
  objected: ({ n }) => `堅持反對的有${n('objections')}票，容許${n('allowed')}票。`,
  bought: ({ all, n, money, has }) => {
    const price = has('price') ? `，支持者每人至多分擔${money('price')}` : '';
    return `${all}入選：得${n('votes')}票，費用${money('cost')}${price}，剩餘${money('left')}。`;
  },
  unaffordable: ({ all, money }) => `${all}未入選：費用${money('cost')}，可用的只剩${money('left')}。`,
  completed: ({ who, all, money }) =>
    `補足階段${who.length === 0 ? '沒有新增' : `增加${all}`}：預算${money('budget')}，已用${money('spent')}。`,
  seats: ({ n }) => `應選${n('seats')}名。`,
  added: ({ all, n }) => `${all}入選：使全體投票人從當選名單中所得增加最多（${n('value')}）。`,
  removed: ({ all, n }) => `${all}被剔除：使全體投票人從當選名單中所得減少最少（${n('value')}）。`,
  'best-committees': ({ n }) => `各種當選名單中最高得分為${n('score')}，得此分的有${n('committees')}種。`,
  surplus: ({ all, n }) => `${all}得${n('votes')}票，超出當選票數${n('quota')}票的${n('surplus')}票轉出。`,
  filled: ({ all }) => `剩餘候選人與剩餘名額相等，${all}不足當選票數也當選。`,
  kept: ({ all, n }) => `${all}保留所得每票的${n('keep')}，計${n('votes')}票。`,
  settled: ({ n }) => `經${n('iterations')}次推算，超出當選票數（${n('quota')}票）的部分已降至${n('surplus')}票。`,
  'by-earlier-round': ({ who: [hit, ...others], list, n }) =>
    `${hit}與${list(others)}票數相同，以第${n('round')}輪的票數決定。`,
  share: ({ n, money }) => `預算${money('budget')}由${n('voters')}名投票人均分，每人${money('share')}。`,
  earned: ({ all, n, money }) =>
    `每名投票人累計得到${money('load')}時，${all}的支持者（${n('votes')}票）合計湊足其費用${money('cost')}。`,
  raised: ({ who, all, money }) =>
    `每人份額為${money('share')}時，共用${money('spent')}${who.length === 0 ? '' : `，入選的有${all}`}。`,
  overspent: ({ money }) =>
    `每人份額為${money('share')}時須用${money('spent')}，超出預算${money('budget')}，仍按前一份額。`,
  branched: ({ all }) => `${all}不分先後，逐一試算。`,
  supposed: ({ all, n }) => (n('out') === '1' ? `以下以${all}先淘汰為例。` : `以下以先取${all}為例。`),
  'below-average': ({ all }) => `${all}得分未超過平均分，淘汰。`,
  'fewest-points': ({ all }) => `${all}得分最少，淘汰。`,
  loses: ({ all }) => `末兩名對決，較少選票偏好${all}，淘汰。`,
  exchanges: ({ all, n }) => `${all}要勝過其他每一人，至少須在選票上相鄰對調${n('exchanges')}次。`,
  'least-distance': ({ n }) =>
    `任何一種組合都至少與一張選票相差${n('distance')}處；相差不超過此數的組合有${n('committees')}種。`,
  'below-threshold': ({ all, n }) => `${all}未達到分配席位所需的${n('votes')}票。`,
  allotted: ({ all, n }) => `${all}得${n('seats')}席。`,
  'tied-seats': ({ all, n }) => `${all}並列爭${n('seats')}席，此方法不分先後。`,
  'last-average': ({ n }) => `${n('seats')}席分完，最後一席的均數為${n('average')}。`,
  'below-minimum': ({ all, n }) => `${all}未達到立項所需的${n('votes')}，不立項。`,
  'all-go': ({ all }) => `不論誰先誰後，${all}都先於其他人淘汰，一併淘汰。`,
  'ways-left': ({ who, all }) =>
    `末位並列的先後次序太多，未能逐一試完：試過的次序中${who.length === 0 ? '無人勝出' : `勝出的有${all}`}，其餘次序中可能另有他人勝出。請指定末位並列時的淘汰次序。`,
  followed: ({ who: [tried, ...winners], list }) =>
    `若取${tried}：${winners.length === 0 ? '無人勝出' : `${list(winners)}勝出`}。`,
  tied: ({ all }) => `${all}並列，此方法不分先後。`,
  unfunded: () => '沒有項目入選。',
  nobody: () => '無人勝出。',
  'no-ballots': () => '沒有可計的選票，沒有結果。',
};

export const methods: MethodSentences = { steps, measured };
