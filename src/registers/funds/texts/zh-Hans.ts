// 社区资金的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import { balanceOf, type FundsState, type Refusals, type Way } from '../words.js';

const the = (fund: string, say: Say): string => `资金${say.thing('funds', fund)}`;
const way: Readonly<Record<Way, string>> = { raise: '募集', return: '反哺', use: '使用', transfer: '划转' };
const note = (text: string | undefined, say: Say): string => (text === undefined ? '' : `，备注：${say.quote(text)}`);

export const zhHans: RegisterTexts<typeof commands, Refusals, FundsState> = {
  title: '社区资金',
  about: '社区管理的各项资金：钱从哪里来、用到哪里去、账目何时公布。',
  commands: {
    'fund.open': '设立资金',
    'fund.raise': '登记募集',
    'fund.return': '提取反哺',
    'fund.use': '使用资金',
    'fund.transfer': '资金划转',
    'fund.reverse': '冲销账目',
    'fund.publish': '公布账目',
    'fund.close': '注销资金',
    'fund.reopen': '恢复资金',
  },
  facts: {
    'fund.open': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}设立资金${say.quote(fields.title)}，由${say.party(finding.keeper)}负责。`,
    'fund.raise': ({ fields, ...fact }, say) =>
      `${say.who(fact)}为${the(fields.fund, say)}登记募集${say.money(fields.amount)}，来源：${say.source(fields.source)}${
        fields.from === undefined ? '' : `（${say.party(fields.from)}）`
      }${note(fields.text, say)}。`,
    'fund.return': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}按${say.quote(fields.rule)}规则，从收益${say.money(fields.income)}中提取${say.money(finding.amount)}反哺${the(fields.fund, say)}${note(fields.text, say)}。`,
    'fund.use': ({ fields, ...fact }, say) =>
      `${say.who(fact)}从${the(fields.fund, say)}支出${say.money(fields.amount)}，用于${say.quote(fields.purpose)}${
        fields.of ? `（${say.thing(fields.of.register, fields.of.id)}）` : ''
      }，经${say.party(fields.approvedBy)}批准${fields.document === undefined ? '' : `（${fields.document}）`}${
        fields.witness === undefined ? '' : `，${say.person(fields.witness)}在场见证`
      }${note(fields.text, say)}。`,
    'fund.transfer': ({ fields, ...fact }, say) =>
      `${say.who(fact)}从${the(fields.fund, say)}划转${say.money(fields.amount)}到${the(fields.to, say)}，经${say.party(fields.approvedBy)}批准，理由：${say.quote(fields.reason)}。`,
    'fund.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}冲销${the(finding.fund, say)}的一笔账（${say.named('账目', fields.entry)}，${way[finding.way]}${say.money(finding.amount)}），理由：${say.quote(fields.reason)}。`,
    'fund.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)}公布${the(fields.fund, say)}的账目，公布处：${say.quote(fields.place)}。`,
    'fund.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}注销${the(fields.fund, say)}，理由：${say.quote(fields.reason)}。`,
    'fund.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢复${the(fields.fund, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'fund.raise': ({ balance }, say) => [`现结存${say.money(balance)}。`],
    'fund.return': ({ num, den, rest, amount, balance }, say, { fields: { income } }) => [
      `${say.money(income)} × ${num}/${den} = ${say.money(amount)}${rest > 0 ? `（舍去不足一分的部分：${rest}/${den}分）` : ''}，现结存${say.money(balance)}。`,
    ],
    'fund.use': ({ balance }, say) => [`尚余${say.money(balance)}。`],
    'fund.transfer': ({ balance }, say) => [`转出后尚余${say.money(balance)}。`],
    'fund.publish': ({ from, until, opening, through, closing, entries, postedUntil, late }, say) => [
      `自${say.when(from)}至${say.when(until)}，共${entries}笔：上期结存${say.money(opening)}；募集${say.money(through.raised)}，反哺${say.money(through.returned)}，转入${say.money(through.movedIn)}，冲销收回${say.money(through.backIn)}；使用${say.money(through.used)}，转出${say.money(through.movedOut)}，冲销付出${say.money(through.backOut)}；本期结存${say.money(closing)}。`,
      `公布至${say.until(postedUntil)}。`,
      ...(late ? ['本期账目公布逾期。'] : []),
    ],
  },
  refusals: {
    'fund.exists': ({ fund }, say) => `已有${the(fund, say)}，请另取编号。`,
    'fund.unknown': ({ fund }, say) => `没有${say.named('资金', fund)}，请核对编号。`,
    'fund.closed': ({ fund }, say) => `${the(fund, say)}已注销，请先恢复。`,
    'fund.open': ({ fund }, say) => `${the(fund, say)}并未注销，不用恢复。`,
    'fund.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类资金，可选${say.list(known.map(say.quote))}。`,
    'fund.party-unknown': ({ party }, say) => `社区没有登记${say.named('个人或单位', party)}，请核对编号，或先行登记。`,
    'fund.rule-twice': ({ rule }, say) => `${say.quote(rule)}规则写了两次，每条规则只写一次。`,
    'fund.entry-exists': ({ entry }, say) => `已有${say.named('账目', entry)}，同一笔不能记两次，请另取编号。`,
    'fund.entry-unknown': ({ entry }, say) => `没有${say.named('账目', entry)}，请核对编号。`,
    'fund.entry-reversed': ({ entry }, say) => `${say.named('账目', entry)}已经冲销，正确的请另记一笔。`,
    'fund.source-unknown': ({ source, known }, say) =>
      `议事规则没有${say.source(source)}这一来源，可选${say.list(known.map(say.source))}。`,
    'fund.purpose-unknown': ({ purpose, known }, say) =>
      `议事规则没有${say.quote(purpose)}这一用途，可选${say.list(known.map(say.quote))}。`,
    'fund.rule-unknown': ({ rule, known }, say) =>
      known.length === 0
        ? `这项资金没有${say.quote(rule)}规则，也没有别的反哺规则，请在设立时写明，或写进议事规则。`
        : `这项资金没有${say.quote(rule)}规则，可选${say.list(known.map(say.quote))}。`,
    'fund.nothing-returned': ({ income, num, den }, say) =>
      `${say.money(income)}的${num}/${den}不足一分，请待收益累计后再记。`,
    'fund.short': ({ fund, balance, amount }, say) =>
      `${the(fund, say)}结存${say.money(balance)}，要支出${say.money(amount)}，还差${say.money(amount - balance)}，请减少金额，或先募集不足部分。`,
    'fund.beyond-count': ({ fund, most }, say) =>
      `${the(fund, say)}的任何一项累计都不能超过${say.money(most)}，请另设资金。`,
    'fund.not-approved': ({ by, approvers }, say) =>
      `${say.party(by)}不能批准这笔支出，按议事规则应由${say.list(approvers.map(say.party))}之一批准。`,
    'fund.own-approval': ({ by }, say) => `${say.party(by)}不能批准自己登记的支出，请由他人批准。`,
    'fund.itself': ({ fund }, say) => `${the(fund, say)}不能划转给自己，请写明转到哪一项资金。`,
    'fund.award-short': ({ grant, left, amount }, say) =>
      `申报${say.thing('grants', grant)}批下的款还剩${say.money(left)}，要转入${say.money(amount)}，请减少金额。`,
    'fund.thing-unknown': ({ register, id }, say) =>
      `${say.register(register)}里没有${say.named('条目', id)}，请核对编号。`,
    'fund.not-empty': ({ fund, balance }, say) =>
      `${the(fund, say)}还有结存${say.money(balance)}，请先用完，或划转到别的资金，再注销。`,
    'fund.unpublished': ({ fund, entries }, say) => `${the(fund, say)}还有${entries}笔账没有公布，请先公布账目。`,
  },
  columns: ['资金', '负责', '来源', '用途', '结存', '最近公布', '情况'],
  rows: (state, say) =>
    [...state.funds.values()].map((one) => [
      say.thing('funds', one.fund),
      say.party(one.keeper),
      Object.entries(one.bySource)
        .map(([source, sum]) => `${say.source(source)}${say.money(sum)}`)
        .join('；'),
      Object.entries(one.byPurpose)
        .map(([purpose, sum]) => `${purpose}${say.money(sum)}`)
        .join('；'),
      say.money(balanceOf(one.totals)),
      one.publications === 0 ? '尚未公布' : say.when(one.told.at),
      one.status === 'open' ? '在用' : '已注销',
    ]),
  clocks: { 'fund-accounts': '资金账目公布期限' },
  indicators: {
    open: '在用资金',
    moneyIn: '收入合计',
    moneyUsed: '使用合计',
    balance: '结存合计',
    publications: '公布账目次数',
    accountsOverdue: '账目公布逾期',
  },
};
