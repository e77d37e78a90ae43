// Made from zh-Hans/sheets/index.ts by `npm run zh-hant`: not to be edited.
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
  roll: '名冊總數',
  attending: '到會人數',
  participating: '參與表決的總數',
  'for-and-against': '贊成與反對之和',
} as const;

export const sheets: Sheets = {
  kinds,
  labels,
  colon: '：',
  page: ['第', '頁 共', '頁'],
  foot: ({ entries, hash }) => [
    `本件據全程記錄製作，記錄共${entries}條；行末“#”後的數字為記錄條號。`,
    hash === undefined
      ? '未附指紋：本件由記事直接生成，不能據以核對全程記錄。'
      : `末條指紋：${hash}。掃碼所得指紋與此一致的，可用 yishi verify 核對全程記錄。`,
  ],
  short: (hash) => (hash === undefined ? '' : `指紋 ${hash}`),
  none: '無',
  household: (unit) => `${unit}住戶`,
  resident: '居民',
  signed: (part, name) => `${part}${name === undefined ? '' : `（${name}）`}：`,
  blankDate: '　　　　年　　月　　日',
  toFillIn: '空白表',
  boxes: (choices) => choices.map((choice) => `□${choice}`).join('　'),
  inBrackets: (text) => `（${text}）`,
  numbered: (number, text) => `${numeral(number)}、${text}`,
  span: (from, until) => `${from}至${until}`,
  until: (moment) => `至${moment}止`,
  volume: (number, of) => `第${number}冊，共${of}冊`,
  entries: (first, last) => (first === last ? `#${first}` : `#${first}至#${last}`),
  channels: ['壩壩會', '網格員走訪', '線上', '來信來訪', '其他'],
  origins: ['群眾建議', '幹部提議', '上級安排'],
  rounds: (number) => `第${number}輪協商`,
  forms: roundForm,
  calls: (title, items) => `為辦好${title}，現就下列${items}個事項開展協商，請有關各方和居民參加。`,
  option: (title, text, cost) => `方案${title}：${text}${cost === undefined ? '' : `，預計費用${cost}`}。`,
  materials: (files) => `${files}份，可向召集人索取或查閱`,
  howToSpeak: '擬發言的，會前向召集人報名，會上也可舉手申請；不能到會的，可以書面提出意見',
  howToWrite: '請在截止前把書面意見交給召集人，或答覆上門徵詢的工作人員',
  welcome: '利益相關方請務必到場或委託他人參加。有疑問的，請與聯繫人聯繫。',
  agenda: {
    signIn: (quorum) => `簽到，清點人數，到會須達應到的${quorum}`,
    oath: '宣讀議事規則，與會人員承諾遵守',
    introduce: (item) => `介紹事項${item}和各個方案`,
    debate: (item, time, speeches) => `討論${item}，每人每次不超過${time}，每個事項最多發言${speeches}次`,
    settle: (item) => `徵詢意見，形成${item}的方案或結論`,
    sum: '主持人歸納協商意見，說明下一步安排',
    sign: '宣讀會議記錄，參會人員簽字',
  },
  due: (body) => `應到人員（${body}）`,
  ofDue: (present, due) => `實到${present}人，應到${due}人${due === 0 ? '' : `，佔${percent(present, due)}`}`,
  polls: (number) => `第${number}次表決`,
  votes: (body, items) => `現將下列${items}個事項提請${body}表決。請核對房號、面積，按時投票。`,
  frozenRoll: (measures) => `名冊自公告之日起固定，共${measures}`,
  elsewhere: '由組織表決的機構掌握名冊',
  choiceAmong: '在列出的方案或人選中選擇',
  mayEntrust: (cap, written) =>
    `可以委託他人投票${written ? '，須出具書面委託書' : ''}${cap === 0 ? '' : `；一人最多接受${cap}人委託`}`,
  noProxy: '不得委託，須本人投票',
  byRule: (title, source) => `${title}（${source}）`,
  rollHash: (hash) => `名冊指紋：${hash}`,
  measures: unit,
  bases: (base, group) =>
    group === undefined ? BASES[base] : `${group === 'affected' ? '利害關係人' : group}的${BASES[base]}`,
  marks: (marks, seats) =>
    marks === 'ranking' ? '排序（1為最先）' : marks === 'points' ? '分數' : `畫√（至多${seats}個）`,
  howToMark: '在同意的一格內畫√，只畫一格；不畫、多畫或無法辨認的為無效票。簽名後投入票箱或交給計票人。',
  howToMarkChoice: '按表頭的要求填寫；無法辨認的為無效票。簽名後投入票箱或交給計票人。',
  powers: ['按委託人意見投票', '由受託人自行決定'],
  untilClose: (moment) => `至本次投票截止（${moment}）`,
  proxyNote: '委託書由委託人本人簽字，連同受託人證件交計票人核對後存檔。受託人不得再轉託他人。',
  papers: (issued, returned, spoiled) => `發放${issued}張，收回${returned}張，作廢${spoiled}張`,
  received: ({ ballots, late, invalid, reconciliation: { hands } }) => {
    if (ballots + invalid === 0 && hands > 0) return `舉手或不記名表決，計票${hands}人。`;
    const added = late === 0 ? '' : `（含截止後補錄${late}張）`;
    const shown = hands === 0 ? '' : `；另有舉手或不記名計票${hands}人`;
    return `共收回表決票${ballots + invalid}張：有效${ballots}張${added}，無效${invalid}張${shown}。`;
  },
  outcome: (outcome) => `結果：${outcome}。`,
  votedOn: (option, text) => `表決的方案是${option}：${text}。`,
  share(of, say, one) {
    const { measure, part, whole, areaDecimals, met, group } = one;
    const amount = (units: number): string =>
      measure === 'area' ? say.area(units, areaDecimals) : measure === 'heads' ? `${units}人` : String(units);
    const who = group === undefined ? '' : group === 'affected' ? '利害關係人' : group;
    const what = `${who}${of === 'participation' ? '參與' : '同意'}${unit[measure]}`;
    if (whole === 0) return `${what}：基數為零，${met ? '達到' : '未達到'}。`;
    const asked = `須${say.threshold(one)}，即${amount(needed(whole, one))}`;
    return `${what}${amount(part)}，佔${percent(part, whole)}（${asked}），${met ? '達到' : '未達到'}。`;
  },
  resultOf: (body, day) => `${body}的表決於${day}計票，現將結果公示如下。`,
  objectUntil: (moment) =>
    `對結果有異議的，可在${moment}前向召集人書面提出，寫明事項和理由；召集人按議事規則規定的期限答覆。`,
  objectWhenPosted: '公示之日起，對結果有異議的，可在公示期內向召集人書面提出，寫明事項和理由。',
  arithmetic: (say, checks) =>
    checks.length === 0
      ? []
      : [
          `比例按交叉相乘核算：${checks
            .map((one) => `${unit[one.measure]}${fullWidth(products(one))}（${say.threshold(one)}）`)
            .join('；')}。`,
        ],
  lawNotes: (say, { jurisdiction: of, reading }) => [
    of === 'any' ? '按約定的規則計票。' : `適用法域：${jurisdiction(of)}；地方另有規定的，從其規定。`,
    ...(reading === undefined ? [] : [`計票說明（非法律條文）：${say.text(reading)}`]),
  ],
  ofMilestones: (done, all) => `${all}個節點，已完成${done}個${all === 0 ? '' : `（${percent(done, all)}）`}`,
  budgetNow: (now, approved) => `${now}（原批准${approved}）`,
  balance: (moneyIn, moneyOut, rest) => `收入${moneyIn}，支出${moneyOut}，結餘${rest}`,
  risks: { low: '低風險', medium: '中風險', high: '高風險', urgent: '緊急' },
  callOutStatus: (status) => callOutStatus[status],
  within: (arrive, resolve) => `${arrive}小時內到場，${resolve}小時內辦結`,
  outOf: (max) => `　　　分（滿分${max}分）`,
  surveyNote: '在相應分數前的方格內畫√，或寫明分數；分數越高越滿意。本表不記名，只統計總數。',
  evaluations: (number) => `第${number}次評估`,
  ratings: (ratings, least) => `收到${ratings}份${least === 0 ? '' : `（至少${least}份）`}`,
  average: (weighted, greatest, people) =>
    people === 0
      ? '無人評分'
      : `平均${fixed(weighted, people)}分（滿分${fixed(greatest, people)}分，${people}人），得分率${percent(weighted, greatest)}`,
  mean: (num, den, max) => `${fixed(num, den)}分（滿分${max}分）`,
  satisfied: (satisfied, threshold) => `${satisfied ? '滿意' : '不滿意'}（得分率須達${threshold}）`,
  review: (review, num, den) => `${review}：${num}/${den}`,
  notYetDecided: '尚未作出決定。',
  overdue: (what, due) => `“${what}”應於${due}前辦結，至今未辦結。`,
  pleaseDo: '請在限定日期前辦結，並書面說明逾期的原因；逾期仍不辦理的，按議事規則報監督員處理。',
  partners: {
    property: '物業合夥人',
    department: '部門合夥人',
    resident: '居民合夥人',
    charity: '公益合夥人',
    business: '商業合夥人',
  },
};
