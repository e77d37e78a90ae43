// 文书用语：张贴、签字、归档的文书里的句子。The sentences of papers, in Chinese.
import { needed } from '../../../law/index.js';
import { fixed, percent, products } from '../../amounts.js';
import type { Sheets } from '../../sheets.js';
import { fullWidth } from '../checks.js';
import { callOutStatus } from '../parts/call-outs.js';
import { jurisdiction, roundForm, unit } from '../terms.js';
import { kinds } from './kinds.js';
import { labels } from './labels.js';

const NUMERALS = '一二三四五六七八九十';
const numeral = (number: number): string => NUMERALS[number - 1] ?? String(number);

const BASES = {
  roll: '名册总数',
  attending: '到会人数',
  participating: '参与表决的总数',
  'for-and-against': '赞成与反对之和',
} as const;

export const sheets: Sheets = {
  kinds,
  labels,
  colon: '：',
  page: ['第', '页 共', '页'],
  foot: ({ entries, hash }) => [
    `本件据全程记录制作，记录共${entries}条；行末“#”后的数字为记录条号。`,
    hash === undefined
      ? '未附指纹：本件由记事直接生成，不能据以核对全程记录。'
      : `末条指纹：${hash}。扫码所得指纹与此一致的，可用 yishi verify 核对全程记录。`,
  ],
  short: (hash) => (hash === undefined ? '' : `指纹 ${hash}`),
  none: '无',
  household: (unit) => `${unit}住户`,
  resident: '居民',
  signed: (part, name) => `${part}${name === undefined ? '' : `（${name}）`}：`,
  blankDate: '　　　　年　　月　　日',
  toFillIn: '空白表',
  boxes: (choices) => choices.map((choice) => `□${choice}`).join('　'),
  inBrackets: (text) => `（${text}）`,
  numbered: (number, text) => `${numeral(number)}、${text}`,
  span: (from, until) => `${from}至${until}`,
  until: (moment) => `至${moment}止`,
  volume: (number, of) => `第${number}册，共${of}册`,
  entries: (first, last) => (first === last ? `#${first}` : `#${first}至#${last}`),
  channels: ['坝坝会', '网格员走访', '线上', '来信来访', '其他'],
  origins: ['群众建议', '干部提议', '上级安排'],
  rounds: (number) => `第${number}轮协商`,
  forms: roundForm,
  calls: (title, items) => `为办好${title}，现就下列${items}个事项开展协商，请有关各方和居民参加。`,
  option: (title, text, cost) => `方案${title}：${text}${cost === undefined ? '' : `，预计费用${cost}`}。`,
  materials: (files) => `${files}份，可向召集人索取或查阅`,
  howToSpeak: '拟发言的，会前向召集人报名，会上也可举手申请；不能到会的，可以书面提出意见',
  howToWrite: '请在截止前把书面意见交给召集人，或答复上门征询的工作人员',
  welcome: '利益相关方请务必到场或委托他人参加。有疑问的，请与联系人联系。',
  agenda: {
    signIn: (quorum) => `签到，清点人数，到会须达应到的${quorum}`,
    oath: '宣读议事规则，与会人员承诺遵守',
    introduce: (item) => `介绍事项${item}和各个方案`,
    debate: (item, time, speeches) => `讨论${item}，每人每次不超过${time}，每个事项最多发言${speeches}次`,
    settle: (item) => `征询意见，形成${item}的方案或结论`,
    sum: '主持人归纳协商意见，说明下一步安排',
    sign: '宣读会议记录，参会人员签字',
  },
  due: (body) => `应到人员（${body}）`,
  ofDue: (present, due) => `实到${present}人，应到${due}人${due === 0 ? '' : `，占${percent(present, due)}`}`,
  polls: (number) => `第${number}次表决`,
  votes: (body, items) => `现将下列${items}个事项提请${body}表决。请核对房号、面积，按时投票。`,
  frozenRoll: (measures) => `名册自公告之日起固定，共${measures}`,
  elsewhere: '由组织表决的机构掌握名册',
  choiceAmong: '在列出的方案或人选中选择',
  mayEntrust: (cap, written) =>
    `可以委托他人投票${written ? '，须出具书面委托书' : ''}${cap === 0 ? '' : `；一人最多接受${cap}人委托`}`,
  noProxy: '不得委托，须本人投票',
  byRule: (title, source) => `${title}（${source}）`,
  rollHash: (hash) => `名册指纹：${hash}`,
  measures: unit,
  bases: (base, group) =>
    group === undefined ? BASES[base] : `${group === 'affected' ? '利害关系人' : group}的${BASES[base]}`,
  marks: (marks, seats) =>
    marks === 'ranking' ? '排序（1为最先）' : marks === 'points' ? '分数' : `画√（至多${seats}个）`,
  howToMark: '在同意的一格内画√，只画一格；不画、多画或无法辨认的为无效票。签名后投入票箱或交给计票人。',
  howToMarkChoice: '按表头的要求填写；无法辨认的为无效票。签名后投入票箱或交给计票人。',
  powers: ['按委托人意见投票', '由受托人自行决定'],
  untilClose: (moment) => `至本次投票截止（${moment}）`,
  proxyNote: '委托书由委托人本人签字，连同受托人证件交计票人核对后存档。受托人不得再转托他人。',
  papers: (issued, returned, spoiled) => `发放${issued}张，收回${returned}张，作废${spoiled}张`,
  received: ({ ballots, late, invalid, reconciliation: { hands } }) => {
    if (ballots + invalid === 0 && hands > 0) return `举手或不记名表决，计票${hands}人。`;
    const added = late === 0 ? '' : `（含截止后补录${late}张）`;
    const shown = hands === 0 ? '' : `；另有举手或不记名计票${hands}人`;
    return `共收回表决票${ballots + invalid}张：有效${ballots}张${added}，无效${invalid}张${shown}。`;
  },
  outcome: (outcome) => `结果：${outcome}。`,
  votedOn: (option, text) => `表决的方案是${option}：${text}。`,
  share(of, say, one) {
    const { measure, part, whole, areaDecimals, met, group } = one;
    const amount = (units: number): string =>
      measure === 'area' ? say.area(units, areaDecimals) : measure === 'heads' ? `${units}人` : String(units);
    const who = group === undefined ? '' : group === 'affected' ? '利害关系人' : group;
    const what = `${who}${of === 'participation' ? '参与' : '同意'}${unit[measure]}`;
    if (whole === 0) return `${what}：基数为零，${met ? '达到' : '未达到'}。`;
    const asked = `须${say.threshold(one)}，即${amount(needed(whole, one))}`;
    return `${what}${amount(part)}，占${percent(part, whole)}（${asked}），${met ? '达到' : '未达到'}。`;
  },
  resultOf: (body, day) => `${body}的表决于${day}计票，现将结果公示如下。`,
  objectUntil: (moment) =>
    `对结果有异议的，可在${moment}前向召集人书面提出，写明事项和理由；召集人按议事规则规定的期限答复。`,
  objectWhenPosted: '公示之日起，对结果有异议的，可在公示期内向召集人书面提出，写明事项和理由。',
  arithmetic: (say, checks) =>
    checks.length === 0
      ? []
      : [
          `比例按交叉相乘核算：${checks
            .map((one) => `${unit[one.measure]}${fullWidth(products(one))}（${say.threshold(one)}）`)
            .join('；')}。`,
        ],
  lawNotes: (say, { jurisdiction: of, reading }) => [
    of === 'any' ? '按约定的规则计票。' : `适用法域：${jurisdiction(of)}；地方另有规定的，从其规定。`,
    ...(reading === undefined ? [] : [`计票说明（非法律条文）：${say.text(reading)}`]),
  ],
  ofMilestones: (done, all) => `${all}个节点，已完成${done}个${all === 0 ? '' : `（${percent(done, all)}）`}`,
  budgetNow: (now, approved) => `${now}（原批准${approved}）`,
  balance: (moneyIn, moneyOut, rest) => `收入${moneyIn}，支出${moneyOut}，结余${rest}`,
  risks: { low: '低风险', medium: '中风险', high: '高风险', urgent: '紧急' },
  callOutStatus: (status) => callOutStatus[status],
  within: (arrive, resolve) => `${arrive}小时内到场，${resolve}小时内办结`,
  outOf: (max) => `　　　分（满分${max}分）`,
  surveyNote: '在相应分数前的方格内画√，或写明分数；分数越高越满意。本表不记名，只统计总数。',
  evaluations: (number) => `第${number}次评估`,
  ratings: (ratings, least) => `收到${ratings}份${least === 0 ? '' : `（至少${least}份）`}`,
  average: (weighted, greatest, people) =>
    people === 0
      ? '无人评分'
      : `平均${fixed(weighted, people)}分（满分${fixed(greatest, people)}分，${people}人），得分率${percent(weighted, greatest)}`,
  mean: (num, den, max) => `${fixed(num, den)}分（满分${max}分）`,
  satisfied: (satisfied, threshold) => `${satisfied ? '满意' : '不满意'}（得分率须达${threshold}）`,
  review: (review, num, den) => `${review}：${num}/${den}`,
  notYetDecided: '尚未作出决定。',
  overdue: (what, due) => `“${what}”应于${due}前办结，至今未办结。`,
  pleaseDo: '请在限定日期前办结，并书面说明逾期的原因；逾期仍不办理的，按议事规则报监督员处理。',
  partners: {
    property: '物业合伙人',
    department: '部门合伙人',
    resident: '居民合伙人',
    charity: '公益合伙人',
    business: '商业合伙人',
  },
};
