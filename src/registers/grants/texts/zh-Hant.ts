// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { GrantStatus, GrantsState, Refusals, Towards } from '../words.js';

const status: Readonly<Record<GrantStatus, string>> = {
  drafted: '起草中',
  submitted: '已申報，待批覆',
  awarded: '已獲批，待結項報告',
  declined: '未獲批',
  reported: '已結項報告',
  withdrawn: '已撤回',
};

const the = (grant: string, say: Say): string => `申報${say.thing('grants', grant)}`;
const linked = (towards: readonly Towards[], say: Say): string =>
  towards.length === 0
    ? ''
    : `，用於${say.list(towards.map((one) => `${say.register(one.register)}${say.thing(one.register, one.id)}`))}`;

export const zhHant: RegisterTexts<typeof commands, Refusals, GrantsState> = {
  title: '項目申報',
  about: '社區向上申報的項目資金：申報多少、批覆多少、用了多少。',
  commands: {
    'grant.draft': '起草申報',
    'grant.correct': '更正申報',
    'grant.submit': '提交申報',
    'grant.award': '登記獲批',
    'grant.decline': '登記未獲批',
    'grant.report': '結項報告',
    'grant.withdraw': '撤回申報',
    'grant.reopen': '申報退回上一步',
  },
  facts: {
    'grant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)}起草申報${say.quote(fields.title)}，向${fields.funder}申請${say.money(fields.asked)}${
        fields.programme === undefined ? '' : `（${fields.round ?? ''}${fields.programme}）`
      }${linked(fields.towards, say)}。`,
    'grant.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.grant, say)}${
        fields.asked === undefined ? '' : `，申請金額改為${say.money(fields.asked)}`
      }，理由：${say.quote(fields.reason)}。`,
    'grant.submit': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}向${finding.funder}提交${the(fields.grant, say)}，申請${say.money(finding.asked)}${
        fields.document === undefined ? '' : `，文號${say.quote(fields.document)}`
      }。`,
    'grant.award': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.grant, say)}獲批：${finding.funder}以${say.quote(fields.document)}批覆${say.money(fields.amount)}。`,
    'grant.decline': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登記${the(fields.grant, say)}未獲${finding.funder}批准${
        fields.document === undefined ? '' : `（${fields.document}）`
      }，理由：${say.quote(fields.reason)}。`,
    'grant.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}提交${the(fields.grant, say)}的結項報告，支出${say.money(fields.spent)}：${say.quote(fields.text)}。`,
    'grant.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.grant, say)}，理由：${say.quote(fields.reason)}。`,
    'grant.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.grant, say)}退回上一步，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'grant.award': ({ asked, due }, say, { fields }) => [
      `申請${say.money(asked)}，批覆${say.money(fields.amount)}。`,
      ...(due === null ? [] : [`應於${say.until(due)}前提交結項報告。`]),
    ],
    'grant.report': ({ awarded, left, late }, say) => [
      `批覆${say.money(awarded)}，結餘${say.money(left)}。`,
      ...(late ? ['已過結項報告期限。'] : []),
    ],
    'grant.reopen': ({ from, overdue }) => [`原為${status[from]}。`, ...(overdue ? ['結項報告期限已過。'] : [])],
  },
  refusals: {
    'grant.exists': ({ grant }, say) => `${the(grant, say)}已經登記，請另取編號。`,
    'grant.unknown': ({ grant }, say) => `沒有${say.named('申報', grant)}，請核對編號。`,
    'grant.out-of-turn': ({ grant, status: now }, say) => `${the(grant, say)}${status[now]}，現在不能這樣辦。`,
    'grant.programme-unknown': ({ programme, known }, say) =>
      `議事規則裡沒有${say.quote(programme)}這一類項目，可選${say.list(known.map(say.quote))}。`,
    'grant.towards-unknown': ({ register, id }, say) =>
      `${say.register(register)}裡沒有${say.quote(id)}，請先在該臺帳登記，或不填。`,
    'grant.towards-twice': ({ register, id }, say) => `${say.thing(register, id)}列了兩次，列一次就行。`,
    'grant.drawn': ({ grant, drawn }, say) =>
      `申報${say.thing('grants', grant)}批下的款已有${say.money(drawn)}轉入資金，請先沖銷那一筆。`,
    'grant.over-asked': ({ grant, amount: units, asked }, say) =>
      `${the(grant, say)}申請${say.money(asked)}，批覆${say.money(units)}超過了申請，請核對金額。`,
    'grant.over-awarded': ({ grant, spent, awarded }, say) =>
      `${the(grant, say)}批覆${say.money(awarded)}，支出${say.money(spent)}超過了批覆，請核對金額。`,
    'grant.past': ({ grant, due }, say) => `${the(grant, say)}的結項報告期限${say.until(due)}已過，請另定日期。`,
  },
  columns: ['申報', '申報對象', '項目類別', '申請', '批覆', '支出', '報告期限', '情況'],
  rows: (state, say) =>
    [...state.grants.values()].map((one) => [
      say.thing('grants', one.grant),
      one.funder,
      `${one.round ?? ''}${one.programme ?? ''}`,
      say.money(one.asked),
      one.awarded === undefined ? '' : say.money(one.awarded),
      one.spent === undefined ? '' : say.money(one.spent),
      one.due === undefined ? '' : say.until(one.due),
      status[one.status],
    ]),
  clocks: { 'grant-report': '結項報告期限' },
  indicators: {
    submitted: '申報項目',
    awarded: '獲批項目',
    declined: '未獲批項目',
    reported: '已結項報告的項目',
    'asked-amount': '申請金額（單位：分）',
    'awarded-amount': '批覆金額（單位：分）',
    'spent-amount': '支出金額（單位：分）',
    overdue: '逾期未報告的項目',
  },
};
