// 志愿积分的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { PointsState, PointWay, Refusals } from '../words.js';

const way: Readonly<Record<PointWay, string>> = { earn: '计入', award: '奖励', redeem: '兑换', expire: '到期' };
const often = (times: number): string => (times === 1 ? '' : ` × ${times}`);

export const zhHans: RegisterTexts<typeof commands, Refusals, PointsState> = {
  title: '志愿积分',
  about: '居民为社区出力所得的积分，以及兑换和表彰。',
  commands: {
    'points.earn': '登记积分',
    'points.award': '奖励积分',
    'points.redeem': '兑换积分',
    'points.expire': '积分到期',
    'points.reverse': '冲销积分',
    'points.honour': '授予荣誉',
    'points.revoke-honour': '撤销荣誉',
  },
  facts: {
    'points.earn': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}为${say.person(fields.person)}登记${finding.points}分：${say.quote(fields.activity)}${often(fields.times)}${
        fields.text === undefined ? '' : `，${say.quote(fields.text)}`
      }。`,
    'points.award': ({ fields, ...fact }, say) =>
      `${say.who(fact)}奖励${say.person(fields.person)}${fields.points}分，理由：${say.quote(fields.reason)}。`,
    'points.redeem': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}用${fact.by === finding.person ? '' : `${say.person(finding.person)}的`}${finding.points}分兑换${say.quote(fields.article)}${often(fields.times)}。`,
    'points.expire': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${say.person(fields.person)}的${finding.points}分到期作废。`,
    'points.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}冲销${say.person(finding.person)}的一笔积分（${say.named('记录', fields.entry)}，${way[finding.way]}${finding.points}分），理由：${say.quote(fields.reason)}。`,
    'points.honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)}授予${say.person(fields.person)}${say.quote(fields.honour)}${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'points.revoke-honour': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤销${say.person(fields.person)}的${say.quote(fields.honour)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'points.earn': ({ balance }) => [`现有${balance}分。`],
    'points.award': ({ balance }) => [`现有${balance}分。`],
    'points.redeem': ({ balance }) => [`尚余${balance}分。`],
    'points.expire': ({ oldest, balance }) => [`${oldest}以前所得的积分到期，尚余${balance}分。`],
    'points.reverse': ({ balance }) => [`现有${balance}分。`],
    'points.honour': ({ gained }) => [`累计${gained}分。`],
  },
  refusals: {
    'points.person-unknown': ({ person }, say) => `社区没有登记${say.named('居民', person)}，请核对编号，或先行登记。`,
    'points.entry-exists': ({ entry }, say) => `已有${say.named('记录', entry)}，同一笔不能记两次，请另取编号。`,
    'points.entry-unknown': ({ entry }, say) => `没有${say.named('记录', entry)}，请核对编号。`,
    'points.entry-reversed': ({ entry }, say) => `${say.named('记录', entry)}已经冲销，正确的请另记一笔。`,
    'points.activity-unknown': ({ activity, known }, say) =>
      known.length === 0
        ? `议事规则还没有规定${say.quote(activity)}记几分，可写明理由给予奖励。`
        : `积分表里没有${say.quote(activity)}，可选${say.list(known.map(say.quote))}。`,
    'points.article-unknown': ({ article, known }, say) =>
      known.length === 0
        ? `兑换目录还是空的，兑换不了${say.quote(article)}，请先写进议事规则。`
        : `兑换目录里没有${say.quote(article)}，可选${say.list(known.map(say.quote))}。`,
    'points.own': ({ person }, say) => `${say.person(person)}不能给自己登记积分，请由他人登记。`,
    'points.not-yours': ({ person }, say) => `这是${say.person(person)}的积分，应由本人兑换。`,
    'points.over-cap': ({ person, per, cap, earned, points }, say) =>
      `${say.person(person)}${per === 'month' ? '本月' : '本年'}已得${earned}分，上限${cap}分，再记${points}分就超出${earned + points - cap}分，请减少，或写明理由给予奖励。`,
    'points.short': ({ person, balance, points }, say) =>
      `${say.person(person)}现有${balance}分，这一笔要${points}分，还差${points - balance}分，请减少数量。`,
    'points.no-expiry': () => '按议事规则积分长期有效，如需到期作废，请先规定几个月到期。',
    'points.nothing-expires': ({ person, balance }, say) =>
      `${say.person(person)}现有${balance}分，没有到期的，请到期后再办。`,
    'points.honour-unknown': ({ honour, known }, say) =>
      known.length === 0
        ? `议事规则还没有规定${say.quote(honour)}等荣誉，请先写进议事规则。`
        : `议事规则里没有${say.quote(honour)}，可选${say.list(known.map(say.quote))}。`,
    'points.honour-held': ({ person, honour }, say) => `${say.person(person)}已有${say.quote(honour)}，不用再授。`,
    'points.honour-not-held': ({ person, honour }, say) =>
      `${say.person(person)}没有${say.quote(honour)}，请核对名称。`,
    'points.honour-too-early': ({ person, honour, gained, needed }, say) =>
      `${say.quote(honour)}须满${needed}分，${say.person(person)}累计${gained}分，还差${needed - gained}分，请满分后再授。`,
    'points.too-many': ({ person, most }, say) =>
      `每人累计不能超过${most}分，${say.person(person)}会超出，请核对数字。`,
  },
  columns: ['居民', '累计', '已兑换', '已到期', '现有', '荣誉'],
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
    people: '有积分的居民',
    gained: '累计积分',
    redeemed: '已兑换积分',
    outstanding: '未兑换积分',
    honours: '现有荣誉',
  },
};
