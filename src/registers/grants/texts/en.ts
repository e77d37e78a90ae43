// What is said of grants, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { GrantStatus, GrantsState, Refusals, Towards } from '../words.js';

const status: Readonly<Record<GrantStatus, string>> = {
  drafted: 'being drafted',
  submitted: 'submitted and not answered',
  awarded: 'awarded and not reported on',
  declined: 'declined',
  reported: 'reported on',
  withdrawn: 'withdrawn',
};

const the = (grant: string, say: Say): string => `the grant ${say.thing('grants', grant)}`;
const The = (grant: string, say: Say): string => `The grant ${say.thing('grants', grant)}`;
const linked = (towards: readonly Towards[], say: Say): string =>
  towards.length === 0
    ? ''
    : `, towards ${say.list(towards.map((one) => `${say.register(one.register)}: ${say.thing(one.register, one.id)}`))}`;

export const en: RegisterTexts<typeof commands, Refusals, GrantsState> = {
  title: 'Grants',
  about: 'Outside money the community applied for: how much was asked, awarded and spent.',
  commands: {
    'grant.draft': 'draft an application for a grant',
    'grant.correct': 'correct an application for a grant',
    'grant.submit': 'submit an application for a grant',
    'grant.award': 'enter that a grant was awarded',
    'grant.decline': 'enter that a grant was declined',
    'grant.report': 'report on a grant',
    'grant.withdraw': 'withdraw an application for a grant',
    'grant.reopen': 'take a grant a step back',
  },
  facts: {
    'grant.draft': ({ fields, ...fact }, say) =>
      `${say.who(fact)} drafted an application for the grant ${say.quote(fields.title)}: ${say.money(fields.asked)} from ${fields.funder}${
        fields.programme === undefined
          ? ''
          : ` (${fields.programme}${fields.round === undefined ? '' : `, ${fields.round}`})`
      }${linked(fields.towards, say)}.`,
    'grant.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)} corrected ${the(fields.grant, say)}${
        fields.asked === undefined ? '' : `, now for ${say.money(fields.asked)}`
      }. Reason: ${say.quote(fields.reason)}.`,
    'grant.submit': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} submitted ${the(fields.grant, say)} to ${finding.funder}, for ${say.money(finding.asked)}${
        fields.document === undefined ? '' : `, as ${say.quote(fields.document)}`
      }.`,
    'grant.award': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered that ${the(fields.grant, say)} was awarded: ${say.money(fields.amount)} by ${say.quote(fields.document)} of ${finding.funder}.`,
    'grant.decline': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered that ${finding.funder} declined ${the(fields.grant, say)}${
        fields.document === undefined ? '' : ` (${fields.document})`
      }. Reason: ${say.quote(fields.reason)}.`,
    'grant.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reported on ${the(fields.grant, say)}, of which ${say.money(fields.spent)} was spent: ${say.quote(fields.text)}.`,
    'grant.withdraw': ({ fields, ...fact }, say) =>
      `${say.who(fact)} withdrew ${the(fields.grant, say)}. Reason: ${say.quote(fields.reason)}.`,
    'grant.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took ${the(fields.grant, say)} a step back. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'grant.award': ({ asked, due }, say, { fields }) => [
      `Asked: ${say.money(asked)}. Awarded: ${say.money(fields.amount)}.`,
      ...(due === null ? [] : [`To be reported on by ${say.until(due)}.`]),
    ],
    'grant.report': ({ awarded, left, late }, say) => [
      `Awarded: ${say.money(awarded)}. Left over: ${say.money(left)}.`,
      ...(late ? ['It is late.'] : []),
    ],
    'grant.reopen': ({ from, overdue }) => [`It was ${status[from]}.`, ...(overdue ? ['The report is overdue.'] : [])],
  },
  refusals: {
    'grant.exists': ({ grant }, say) => `${The(grant, say)} is there already. Use another id.`,
    'grant.unknown': ({ grant }, say) => `There is no ${say.named('grant', grant)}. Check its id.`,
    'grant.out-of-turn': ({ grant, status: now }, say) =>
      `${The(grant, say)} is ${status[now]}, and this cannot be done with it now.`,
    'grant.programme-unknown': ({ programme, known }, say) =>
      `The charter knows no programme ${say.quote(programme)}. Use one of ${say.list(known.map(say.quote))}.`,
    'grant.towards-unknown': ({ register, id }, say) =>
      `There is no ${say.quote(id)} in ${say.register(register)}. Enter it there first, or leave it out.`,
    'grant.towards-twice': ({ register, id }, say) => `${say.thing(register, id)} is named twice. Name it once.`,
    'grant.drawn': ({ grant, drawn }, say) =>
      `${say.money(drawn)} of the award for ${say.thing('grants', grant)} has gone into a fund. Reverse that entry first.`,
    'grant.over-asked': ({ grant, amount, asked }, say) =>
      `${The(grant, say)} asked for ${say.money(asked)}, and ${say.money(amount)} is more. Check the amount.`,
    'grant.over-awarded': ({ grant, spent, awarded }, say) =>
      `Of ${the(grant, say)} ${say.money(awarded)} was awarded, and ${say.money(spent)} is more. Check the amount.`,
    'grant.past': ({ grant, due }, say) =>
      `The day for the report on ${the(grant, say)}, ${say.until(due)}, has gone by. Set another.`,
  },
  columns: ['Grant', 'Funder', 'Programme', 'Asked', 'Awarded', 'Spent', 'Report by', 'Stands'],
  rows: (state, say) =>
    [...state.grants.values()].map((one) => [
      say.thing('grants', one.grant),
      one.funder,
      [one.programme, one.round].filter((part) => part !== undefined).join(', '),
      say.money(one.asked),
      one.awarded === undefined ? '' : say.money(one.awarded),
      one.spent === undefined ? '' : say.money(one.spent),
      one.due === undefined ? '' : say.until(one.due),
      status[one.status],
    ]),
  clocks: { 'grant-report': 'the time for the report on a grant' },
  indicators: {
    submitted: 'grants applied for',
    awarded: 'grants awarded',
    declined: 'grants declined',
    reported: 'grants reported on',
    'asked-amount': 'money asked for',
    'awarded-amount': 'money awarded',
    'spent-amount': 'money spent of grants',
    overdue: 'reports on grants overdue',
  },
};
