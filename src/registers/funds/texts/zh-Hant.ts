// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import { balanceOf, type FundsState, type Refusals, type Way } from '../words.js';

const the = (fund: string, say: Say): string => `資金${say.thing('funds', fund)}`;
const way: Readonly<Record<Way, string>> = { raise: '募集', return: '反哺', use: '使用', transfer: '劃轉' };
const note = (text: string | undefined, say: Say): string => (text === undefined ? '' : `，備註：${say.quote(text)}`);

export const zhHant: RegisterTexts<typeof commands, Refusals, FundsState> = {
  title: '社區資金',
  about: '社區管理的各項資金：錢從哪裡來、用到哪裡去、帳目何時公布。',
  commands: {
    'fund.open': '設立資金',
    'fund.raise': '登記募集',
    'fund.return': '提取反哺',
    'fund.use': '使用資金',
    'fund.transfer': '資金劃轉',
    'fund.reverse': '沖銷帳目',
    'fund.publish': '公布帳目',
    'fund.close': '註銷資金',
    'fund.reopen': '恢復資金',
  },
  facts: {
    'fund.open': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}設立資金${say.quote(fields.title)}，由${say.party(finding.keeper)}負責。`,
    'fund.raise': ({ fields, ...fact }, say) =>
      `${say.who(fact)}為${the(fields.fund, say)}登記募集${say.money(fields.amount)}，來源：${say.source(fields.source)}${
        fields.from === undefined ? '' : `（${say.party(fields.from)}）`
      }${note(fields.text, say)}。`,
    'fund.return': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}按${say.quote(fields.rule)}規則，從收益${say.money(fields.income)}中提取${say.money(finding.amount)}反哺${the(fields.fund, say)}${note(fields.text, say)}。`,
    'fund.use': ({ fields, ...fact }, say) =>
      `${say.who(fact)}從${the(fields.fund, say)}支出${say.money(fields.amount)}，用於${say.quote(fields.purpose)}${
        fields.of ? `（${say.thing(fields.of.register, fields.of.id)}）` : ''
      }，經${say.party(fields.approvedBy)}批准${fields.document === undefined ? '' : `（${fields.document}）`}${
        fields.witness === undefined ? '' : `，${say.person(fields.witness)}在場見證`
      }${note(fields.text, say)}。`,
    'fund.transfer': ({ fields, ...fact }, say) =>
      `${say.who(fact)}從${the(fields.fund, say)}劃轉${say.money(fields.amount)}到${the(fields.to, say)}，經${say.party(fields.approvedBy)}批准，理由：${say.quote(fields.reason)}。`,
    'fund.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}沖銷${the(finding.fund, say)}的一筆帳（${say.named('帳目', fields.entry)}，${way[finding.way]}${say.money(finding.amount)}），理由：${say.quote(fields.reason)}。`,
    'fund.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)}公布${the(fields.fund, say)}的帳目，公布處：${say.quote(fields.place)}。`,
    'fund.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)}註銷${the(fields.fund, say)}，理由：${say.quote(fields.reason)}。`,
    'fund.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}恢復${the(fields.fund, say)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'fund.raise': ({ balance }, say) => [`現結存${say.money(balance)}。`],
    'fund.return': ({ num, den, rest, amount, balance }, say, { fields: { income } }) => [
      `${say.money(income)} × ${num}/${den} = ${say.money(amount)}${rest > 0 ? `（捨去不足一分的部分：${rest}/${den}分）` : ''}，現結存${say.money(balance)}。`,
    ],
    'fund.use': ({ balance }, say) => [`尚餘${say.money(balance)}。`],
    'fund.transfer': ({ balance }, say) => [`轉出後尚餘${say.money(balance)}。`],
    'fund.publish': ({ from, until, opening, through, closing, entries, postedUntil, late }, say) => [
      `自${say.when(from)}至${say.when(until)}，共${entries}筆：上期結存${say.money(opening)}；募集${say.money(through.raised)}，反哺${say.money(through.returned)}，轉入${say.money(through.movedIn)}，沖銷收回${say.money(through.backIn)}；使用${say.money(through.used)}，轉出${say.money(through.movedOut)}，沖銷付出${say.money(through.backOut)}；本期結存${say.money(closing)}。`,
      `公布至${say.until(postedUntil)}。`,
      ...(late ? ['本期帳目公布逾期。'] : []),
    ],
  },
  refusals: {
    'fund.exists': ({ fund }, say) => `已有${the(fund, say)}，請另取編號。`,
    'fund.unknown': ({ fund }, say) => `沒有${say.named('資金', fund)}，請核對編號。`,
    'fund.closed': ({ fund }, say) => `${the(fund, say)}已註銷，請先恢復。`,
    'fund.open': ({ fund }, say) => `${the(fund, say)}並未註銷，不用恢復。`,
    'fund.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類資金，可選${say.list(known.map(say.quote))}。`,
    'fund.party-unknown': ({ party }, say) => `社區沒有登記${say.named('個人或單位', party)}，請核對編號，或先行登記。`,
    'fund.rule-twice': ({ rule }, say) => `${say.quote(rule)}規則寫了兩次，每條規則只寫一次。`,
    'fund.entry-exists': ({ entry }, say) => `已有${say.named('帳目', entry)}，同一筆不能記兩次，請另取編號。`,
    'fund.entry-unknown': ({ entry }, say) => `沒有${say.named('帳目', entry)}，請核對編號。`,
    'fund.entry-reversed': ({ entry }, say) => `${say.named('帳目', entry)}已經沖銷，正確的請另記一筆。`,
    'fund.source-unknown': ({ source, known }, say) =>
      `議事規則沒有${say.source(source)}這一來源，可選${say.list(known.map(say.source))}。`,
    'fund.purpose-unknown': ({ purpose, known }, say) =>
      `議事規則沒有${say.quote(purpose)}這一用途，可選${say.list(known.map(say.quote))}。`,
    'fund.rule-unknown': ({ rule, known }, say) =>
      known.length === 0
        ? `這項資金沒有${say.quote(rule)}規則，也沒有別的反哺規則，請在設立時寫明，或寫進議事規則。`
        : `這項資金沒有${say.quote(rule)}規則，可選${say.list(known.map(say.quote))}。`,
    'fund.nothing-returned': ({ income, num, den }, say) =>
      `${say.money(income)}的${num}/${den}不足一分，請待收益累計後再記。`,
    'fund.short': ({ fund, balance, amount }, say) =>
      `${the(fund, say)}結存${say.money(balance)}，要支出${say.money(amount)}，還差${say.money(amount - balance)}，請減少金額，或先募集不足部分。`,
    'fund.beyond-count': ({ fund, most }, say) =>
      `${the(fund, say)}的任何一項累計都不能超過${say.money(most)}，請另設資金。`,
    'fund.not-approved': ({ by, approvers }, say) =>
      `${say.party(by)}不能批准這筆支出，按議事規則應由${say.list(approvers.map(say.party))}之一批准。`,
    'fund.own-approval': ({ by }, say) => `${say.party(by)}不能批准自己登記的支出，請由他人批准。`,
    'fund.itself': ({ fund }, say) => `${the(fund, say)}不能劃轉給自己，請寫明轉到哪一項資金。`,
    'fund.award-short': ({ grant, left, amount }, say) =>
      `申報${say.thing('grants', grant)}批下的款還剩${say.money(left)}，要轉入${say.money(amount)}，請減少金額。`,
    'fund.thing-unknown': ({ register, id }, say) =>
      `${say.register(register)}裡沒有${say.named('條目', id)}，請核對編號。`,
    'fund.not-empty': ({ fund, balance }, say) =>
      `${the(fund, say)}還有結存${say.money(balance)}，請先用完，或劃轉到別的資金，再註銷。`,
    'fund.unpublished': ({ fund, entries }, say) => `${the(fund, say)}還有${entries}筆帳沒有公布，請先公布帳目。`,
  },
  columns: ['資金', '負責', '來源', '用途', '結存', '最近公布', '情況'],
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
      one.status === 'open' ? '在用' : '已註銷',
    ]),
  clocks: { 'fund-accounts': '資金帳目公布期限' },
  indicators: {
    open: '在用資金',
    moneyIn: '收入合計',
    moneyUsed: '使用合計',
    balance: '結存合計',
    publications: '公布帳目次數',
    accountsOverdue: '帳目公布逾期',
  },
};
