// Made from zh-Hans/methods.ts by `npm run zh-hant`: not to be edited.
import type { ExpectedOption } from '../../methods/index.js';
import type { Counting, MethodSentences } from '../counting.js';

const tally = ({ n }: Counting): string => `${n('for')}比${n('against')}`;

const share = ({ n }: Counting): string => (n('strict') === '1' ? `超過${n('threshold')}` : `達到${n('threshold')}`);

const measured: MethodSentences['measured'] = {
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
  quota: ({ n }) => `當選票數為${n('quota')}票：共${n('votes')}票，應選${n('seats')}名。`,
  compared: (step) => `${step.who[0]}對${step.who[1]}：${tally(step)}。`,
  locked: (step) => `確定${step.who[0]}在${step.who[1]}之前（${tally(step)}）。`,
  skipped: (step) => `${step.who[0]}在${step.who[1]}之前（${tally(step)}）與已確定的次序矛盾，捨去。`,
  path: ({ who: [from, to], n }) => `${from}到${to}的最強路徑的強度為${n('there')}，反向為${n('back')}。`,
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
  followed: ({ who: [tried, ...winners], list }) =>
    `若取${tried}：${winners.length === 0 ? '無人勝出' : `${list(winners)}勝出`}。`,
  tied: ({ all }) => `${all}並列，此方法不分先後。`,
  unfunded: () => '沒有項目入選。',
  nobody: () => '無人勝出。',
  'no-ballots': () => '沒有可計的選票，沒有結果。',
};

const faults: MethodSentences['faults'] = {
  'no-candidates': () => '沒有候選項；至少應有一個',
  'candidate-twice': (n) =>
    n('same')
      ? `“${n('same')}”與“${n('candidate')}”意思相同；請統一隻用一種寫法`
      : `候選項“${n('candidate')}”列了兩次；請各列一次`,
  'ballot-kind': (n) => `第${n('ballot')}種選票寫法不合；此方法要求選票寫明${KINDS[n('expected')] ?? n('expected')}`,
  'unknown-candidate': (n) => {
    if (n('option')) return `選項 ${n('option')} 中的“${n('candidate')}”不是候選項；請更正`;
    return n('ballot')
      ? `第${n('ballot')}種選票中的“${n('candidate')}”不是候選項；請更正`
      : `此處不能有“${n('candidate')}”一項；對提案只能表示贊成、反對或棄權`;
  },
  'ranked-twice': (n) => `第${n('ballot')}種選票中“${n('candidate')}”出現兩次；請只留一個`,
  'bad-count': (n) =>
    `第${n('ballot')}種選票的張數為 ${n('count')}；應為不小於 0${n('most') && `、不大於 ${n('most')}`} 的整數`,
  'bad-score': (n) =>
    `第${n('ballot')}種選票給“${n('candidate')}”評了 ${n('score')}；可評的為：${n('allowed')}${n('option') && `（可用選項 ${n('option')} 另定）`}`,
  'bad-seats': (n) =>
    n('seats')
      ? `應選 ${n('seats')} 名，而候選人共 ${n('candidates')} 名；應選人數應為 1 至候選人數之間的整數`
      : '沒有寫明應選人數；可用 --seats 寫明',
  'bad-cost': (n) => `“${n('candidate')}”的費用${n('cost') ? `為 ${n('cost')}` : '未寫明'}；應為不小於 0 的數`,
  'bad-budget': (n) => `預算${n('budget') ? `為 ${n('budget')}` : '未寫明'}；應為不小於 0 的數，可用 --budget 寫明`,
  'bad-option': (n) => optionFaults[n('expected') as ExpectedOption](n),
  'too-many-candidates': (n) => `候選項有 ${n('candidates')} 個；此方法至多 ${n('most')} 個`,
  'too-many-ties': (n) =>
    `平局須逐一試算，超過 ${n('most')} 種；${n('options') ? `可用選項 ${n('options').replaceAll(', ', '、')} 在計票中處理平局，或改用其他方法` : '請先議定並列者中由誰參選，或改用能在計票中處理平局的方法、選項'}`,
  'too-many-committees': (n) => `須比較的名單超過 ${n('most')} 種；請減少候選項，或改用逐席產生的方法`,
  'too-many-rounds': (n) => `經 ${n('most')} 輪仍未計完；請改用其他補足辦法`,
  'too-large': (n) => `${n('what') === 'points' ? '分數' : '票數'}之和超過 ${n('most')}，無法精確計算；請改用較小的數`,
};

const KINDS: Readonly<Record<string, string>> = {
  ranking: '排序',
  approvals: '贊成哪些',
  scores: '分數或評語',
  choice: '所選一項',
};

const cannotBe = (n: (key: string) => string, expected: string): string =>
  `選項 ${n('option')} 不能取 ${n('value')}；應為${expected}`;

const optionFaults: MethodSentences['options'] = {
  'another-option': (n) =>
    `沒有選項 ${n('option')}；${n('known') ? `此方法的選項有：${n('known')}` : '此方法沒有選項'}`,
  'one-of': (n) => `選項 ${n('option')} 不能取 ${n('value')}；可取：${n('allowed')}`,
  fraction: (n) => cannotBe(n, '數或分數，如 1/10'),
  threshold: (n) => cannotBe(n, '比例並註明是否含本數，如 "3/4 inclusive"（含本數）、"1/2 exclusive"（不含本數）'),
  integer: (n) => cannotBe(n, '不小於 0 的整數'),
  candidates: (n) => cannotBe(n, '候選項列表，各列一次，如 A,B,C'),
  grades: (n) => cannotBe(n, '由低到高的評語列表，至少兩個，如 差,良,優'),
  record: (n) => cannotBe(n, ' JSON 對象'),
  given: (n) =>
    `以${measured[n('option') as keyof typeof measured] ?? n('option')}為基數，卻沒有寫明人數；請用選項 ${n('option')} 寫明`,
  'at-least': (n) => cannotBe(n, `不小於 ${n('least')} 的整數，因為參加投票的已有這麼多`),
  between: (n) => cannotBe(n, ` ${n('least')} 至 ${n('most')} 之間的整數`),
  'above-zero': (n) => cannotBe(n, '大於 0 的數'),
  'every-candidate-once': (n) => cannotBe(n, '全部候選項的列表，各列一次'),
  'area-votes': (n) =>
    n('value') === 'null'
      ? `請用選項 ${n('option')} 寫明贊成、反對的區域各有多少，如 {"贊成": 8.5, "反對": 14.5}`
      : cannotBe(n, '贊成、反對的區域數，如 {"贊成": 8.5, "反對": 14.5}'),
};

export const methods: MethodSentences = { steps, faults, options: optionFaults, measured };
