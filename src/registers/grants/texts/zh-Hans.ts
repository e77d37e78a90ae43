// 项目申报的中文说法：起草、申报、立项、未获批、结项报告。
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { GrantStatus, GrantsState, Refusals, Towards } from '../words.js';

const status: Readonly<Record<GrantStatus, string>> = {
  drafted: '起草中',
  submitted: '已申报，待批复',
  awarded: '已获批，待结项报告',
  declined: '未获批',
  reported: '已结项报告',
  withdrawn: '已撤回',
};

const the = (grant: string, say: Say): string => `申报${say.thing('grants', grant)}`;
const linked = (towards: readonly Towards[], say: Say): string =>
  towards.length === 0
    ? ''
    : `，用于${say.list(towards.map((one) => `${say.register(one.register)}${say.thing(one.register, one.id)}`))}`;

export const zhHans: RegisterTexts<typeof commands, Refusals, GrantsState> = {
  title: '项目申报',
  about: '社区向上申报的项目资金：申报多少、批复多少、用了多少。',
  commands: {
    'grant.draft': '起草申报',
    'grant.correct': '更正申报',
    'grant.submit': '提交申报',
    'grant.award': '登记获批',
    'grant.decline': '登记未获批',
    'grant.report': '结项报告',
    'grant.withdraw': '撤回申报',
    'grant.reopen': '申报退回上一步',
  },
  facts: {
    'grant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)}起草申报${say.quote(fields.title)}，向${fields.funder}申请${say.money(fields.asked)}${
        fields.programme === undefined ? '' : `（${fields.round ?? ''}${fields.programme}）`
      }${linked(fields.towards, say)}。`,
    'grant.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)}更正${the(fields.grant, say)}${
        fields.asked === undefined ? '' : `，申请金额改为${say.money(fields.asked)}`
      }，理由：${say.quote(fields.reason)}。`,
    'grant.submit': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}向${finding.funder}提交${the(fields.grant, say)}，申请${say.money(finding.asked)}${
        fields.document === undefined ? '' : `，文号${say.quote(fields.document)}`
      }。`,
    'grant.award': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.grant, say)}获批：${finding.funder}以${say.quote(fields.document)}批复${say.money(fields.amount)}。`,
    'grant.decline': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)}登记${the(fields.grant, say)}未获${finding.funder}批准${
        fields.document === undefined ? '' : `（${fields.document}）`
      }，理由：${say.quote(fields.reason)}。`,
    'grant.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}提交${the(fields.grant, say)}的结项报告，支出${say.money(fields.spent)}：${say.quote(fields.text)}。`,
    'grant.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤回${the(fields.grant, say)}，理由：${say.quote(fields.reason)}。`,
    'grant.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}把${the(fields.grant, say)}退回上一步，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'grant.award': ({ asked, due }, say, { fields }) => [
      `申请${say.money(asked)}，批复${say.money(fields.amount)}。`,
      ...(due === null ? [] : [`应于${say.until(due)}前提交结项报告。`]),
    ],
    'grant.report': ({ awarded, left, late }, say) => [
      `批复${say.money(awarded)}，结余${say.money(left)}。`,
      ...(late ? ['已过结项报告期限。'] : []),
    ],
    'grant.reopen': ({ from, overdue }) => [`原为${status[from]}。`, ...(overdue ? ['结项报告期限已过。'] : [])],
  },
  refusals: {
    'grant.exists': ({ grant }, say) => `${the(grant, say)}已经登记，请另取编号。`,
    'grant.unknown': ({ grant }, say) => `没有${say.named('申报', grant)}，请核对编号。`,
    'grant.out-of-turn': ({ grant, status: now }, say) => `${the(grant, say)}${status[now]}，现在不能这样办。`,
    'grant.programme-unknown': ({ programme, known }, say) =>
      `议事规则里没有${say.quote(programme)}这一类项目，可选${say.list(known.map(say.quote))}。`,
    'grant.towards-unknown': ({ register, id }, say) =>
      `${say.register(register)}里没有${say.quote(id)}，请先在该台账登记，或不填。`,
    'grant.towards-twice': ({ register, id }, say) => `${say.thing(register, id)}列了两次，列一次就行。`,
    'grant.drawn': ({ grant, drawn }, say) =>
      `申报${say.thing('grants', grant)}批下的款已有${say.money(drawn)}转入资金，请先冲销那一笔。`,
    'grant.over-asked': ({ grant, amount: units, asked }, say) =>
      `${the(grant, say)}申请${say.money(asked)}，批复${say.money(units)}超过了申请，请核对金额。`,
    'grant.over-awarded': ({ grant, spent, awarded }, say) =>
      `${the(grant, say)}批复${say.money(awarded)}，支出${say.money(spent)}超过了批复，请核对金额。`,
    'grant.past': ({ grant, due }, say) => `${the(grant, say)}的结项报告期限${say.until(due)}已过，请另定日期。`,
  },
  columns: ['申报', '申报对象', '项目类别', '申请', '批复', '支出', '报告期限', '情况'],
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
  clocks: { 'grant-report': '结项报告期限' },
  indicators: {
    submitted: '申报项目',
    awarded: '获批项目',
    declined: '未获批项目',
    reported: '已结项报告的项目',
    'asked-amount': '申请金额（单位：分）',
    'awarded-amount': '批复金额（单位：分）',
    'spent-amount': '支出金额（单位：分）',
    overdue: '逾期未报告的项目',
  },
};
