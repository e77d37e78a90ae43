// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { PointsState, PointWay, Refusals } from '../words.js';

const way: Readonly<Record<PointWay, string>> = { earn: '計入', award: '獎勵', redeem: '兌換', expire: '到期' };
const often = (times: number): string => (times === 1 ? '' : ` × ${times}`);

export const zhHant: RegisterTexts<typeof commands, Refusals, PointsState> = {
  title: '志願積分',
  about: '居民為社區出力所得的積分，以及兌換和表彰。',
  commands: {
    'points.earn': '登記積分',
    'points.award': '獎勵積分',
    'points.redeem': '兌換積分',
    'points.expire': '積分到期',
    'points.reverse': '沖銷積分',
    'points.honour': '授予榮譽',
    'points.revoke-honour': '撤銷榮譽',
  },
  facts: {
    'points.earn': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}為${say.person(fields.person)}登記${finding.points}分：${say.quote(fields.activity)}${often(fields.times)}${
        fields.text === undefined ? '' : `，${say.quote(fields.text)}`
      }。`,
    'points.award': ({ fields, ...fact }, say) =>
      `${say.who(fact)}獎勵${say.person(fields.person)}${fields.points}分，理由：${say.quote(fields.reason)}。`,
    'points.redeem': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}用${fact.by === finding.person ? '' : `${say.person(finding.person)}的`}${finding.points}分兌換${say.quote(fields.article)}${often(fields.times)}。`,
    'points.expire': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${say.person(fields.person)}的${finding.points}分到期作廢。`,
    'points.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}沖銷${say.person(finding.person)}的一筆積分（${say.named('記錄', fields.entry)}，${way[finding.way]}${finding.points}分），理由：${say.quote(fields.reason)}。`,
    'points.honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)}授予${say.person(fields.person)}${say.quote(fields.honour)}${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'points.revoke-honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤銷${say.person(fields.person)}的${say.quote(fields.honour)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'points.earn': ({ balance }) => [`現有${balance}分。`],
    'points.award': ({ balance }) => [`現有${balance}分。`],
    'points.redeem': ({ balance }) => [`尚餘${balance}分。`],
    'points.expire': ({ oldest, balance }) => [`${oldest}以前所得的積分到期，尚餘${balance}分。`],
    'points.reverse': ({ balance }) => [`現有${balance}分。`],
    'points.honour': ({ gained }) => [`累計${gained}分。`],
  },
  refusals: {
    'points.person-unknown': ({ person }, say) => `社區沒有登記${say.named('居民', person)}，請核對編號，或先行登記。`,
    'points.entry-exists': ({ entry }, say) => `已有${say.named('記錄', entry)}，同一筆不能記兩次，請另取編號。`,
    'points.entry-unknown': ({ entry }, say) => `沒有${say.named('記錄', entry)}，請核對編號。`,
    'points.entry-reversed': ({ entry }, say) => `${say.named('記錄', entry)}已經沖銷，正確的請另記一筆。`,
    'points.activity-unknown': ({ activity, known }, say) =>
      known.length === 0
        ? `議事規則還沒有規定${say.quote(activity)}記幾分，可寫明理由給予獎勵。`
        : `積分表裡沒有${say.quote(activity)}，可選${say.list(known.map(say.quote))}。`,
    'points.article-unknown': ({ article, known }, say) =>
      known.length === 0
        ? `兌換目錄還是空的，兌換不了${say.quote(article)}，請先寫進議事規則。`
        : `兌換目錄裡沒有${say.quote(article)}，可選${say.list(known.map(say.quote))}。`,
    'points.own': ({ person }, say) => `${say.person(person)}不能給自己登記積分，請由他人登記。`,
    'points.not-yours': ({ person }, say) => `這是${say.person(person)}的積分，應由本人兌換。`,
    'points.over-cap': ({ person, per, cap, earned, points }, say) =>
      `${say.person(person)}${per === 'month' ? '本月' : '本年'}已得${earned}分，上限${cap}分，再記${points}分就超出${earned + points - cap}分，請減少，或寫明理由給予獎勵。`,
    'points.short': ({ person, balance, points }, say) =>
      `${say.person(person)}現有${balance}分，這一筆要${points}分，還差${points - balance}分，請減少數量。`,
    'points.no-expiry': () => '按議事規則積分長期有效，如需到期作廢，請先規定幾個月到期。',
    'points.nothing-expires': ({ person, balance }, say) =>
      `${say.person(person)}現有${balance}分，沒有到期的，請到期後再辦。`,
    'points.honour-unknown': ({ honour, known }, say) =>
      known.length === 0
        ? `議事規則還沒有規定${say.quote(honour)}等榮譽，請先寫進議事規則。`
        : `議事規則裡沒有${say.quote(honour)}，可選${say.list(known.map(say.quote))}。`,
    'points.honour-held': ({ person, honour }, say) => `${say.person(person)}已有${say.quote(honour)}，不用再授。`,
    'points.honour-not-held': ({ person, honour }, say) =>
      `${say.person(person)}沒有${say.quote(honour)}，請核對名稱。`,
    'points.honour-too-early': ({ person, honour, gained, needed }, say) =>
      `${say.quote(honour)}須滿${needed}分，${say.person(person)}累計${gained}分，還差${needed - gained}分，請滿分後再授。`,
    'points.too-many': ({ person, most }, say) =>
      `每人累計不能超過${most}分，${say.person(person)}會超出，請核對數字。`,
  },
  columns: ['居民', '累計', '已兌換', '已到期', '現有', '榮譽'],
  rows: (state, say) =>
    [...state.points.values()].map((one) => [
      say.person(one.person),
      String(one.gained),
      String(one.redeemed),
      String(one.expired),
      String(one.balance),
      one.honours.join('、'),
    ]),
  indicators: {
    people: '有積分的居民',
    gained: '累計積分',
    redeemed: '已兌換積分',
    outstanding: '未兌換積分',
    honours: '現有榮譽',
  },
};
