// What is said of funds, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import { balanceOf, type FundsState, type Refusals, type Way } from '../words.js';

const the = (fund: string, say: Say): string => `the fund ${say.thing('funds', fund)}`;
const way: Readonly<Record<Way, string>> = {
  raise: 'raised',
  return: 'returned from income',
  use: 'used',
  transfer: 'moved to another fund',
};
const note = (text: string | undefined, say: Say): string => (text === undefined ? '' : ` ${say.quote(text)}`);
const stop = (sentence: string): string => (/[.!?]”?$/.test(sentence) ? sentence : `${sentence}.`);

export const en: RegisterTexts<typeof commands, Refusals, FundsState> = {
  title: 'Funds',
  about:
    'Money the community keeps: what came in by source, what was used for what, and when its accounts were published.',
  commands: {
    'fund.open': 'open a fund',
    'fund.raise': 'enter money raised for a fund',
    'fund.return': 'return a share of an income to a fund',
    'fund.use': 'use money of a fund',
    'fund.transfer': 'move money between funds',
    'fund.reverse': 'reverse an entry of a fund',
    'fund.publish': 'publish the accounts of a fund',
    'fund.close': 'close a fund',
    'fund.reopen': 'open a fund again',
  },
  facts: {
    'fund.open': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} opened the fund ${say.quote(fields.title)}, for which ${say.party(finding.keeper)} answers.`,
    'fund.raise': ({ fields, ...fact }, say) =>
      stop(
        `${say.who(fact)} entered ${say.money(fields.amount)} for ${the(fields.fund, say)}, from ${say.source(fields.source)}${
          fields.from === undefined ? '' : ` (${say.party(fields.from)})`
        }${note(fields.text, say)}`,
      ),
    'fund.return': ({ fields, finding, ...fact }, say) =>
      stop(
        `${say.who(fact)} returned ${say.money(finding.amount)} of an income of ${say.money(fields.income)} to ${the(fields.fund, say)}, by the rule ${say.quote(fields.rule)}${note(fields.text, say)}`,
      ),
    'fund.use': ({ fields, ...fact }, say) =>
      stop(
        `${say.who(fact)} used ${say.money(fields.amount)} of ${the(fields.fund, say)} for ${say.quote(fields.purpose)}${
          fields.of ? ` (${say.thing(fields.of.register, fields.of.id)})` : ''
        }, approved by ${say.party(fields.approvedBy)}${fields.document === undefined ? '' : ` (${fields.document})`}${
          fields.witness === undefined ? '' : `, witnessed by ${say.person(fields.witness)}`
        }${note(fields.text, say)}`,
      ),
    'fund.transfer': ({ fields, ...fact }, say) =>
      `${say.who(fact)} moved ${say.money(fields.amount)} from ${the(fields.fund, say)} to ${the(fields.to, say)}, approved by ${say.party(fields.approvedBy)}. Reason: ${say.quote(fields.reason)}.`,
    'fund.reverse': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} reversed the ${say.named('entry', fields.entry)} of ${the(finding.fund, say)} (${say.money(finding.amount)} ${way[finding.way]}). Reason: ${say.quote(fields.reason)}.`,
    'fund.publish': ({ fields, ...fact }, say) =>
      `${say.who(fact)} published the accounts of ${the(fields.fund, say)}: ${say.quote(fields.place)}.`,
    'fund.close': ({ fields, ...fact }, say) =>
      `${say.who(fact)} closed ${the(fields.fund, say)}. Reason: ${say.quote(fields.reason)}.`,
    'fund.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened ${the(fields.fund, say)} again. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'fund.raise': ({ balance }, say) => [`There are now ${say.money(balance)} in it.`],
    'fund.return': ({ num, den, rest, amount, balance }, say, { fields: { income } }) => [
      `${say.money(income)} × ${num}/${den} = ${say.money(amount)}${rest > 0 ? `, rounded down: ${rest}/${den} of 0.01 is left out` : ' exactly'}. There are now ${say.money(balance)} in it.`,
    ],
    'fund.use': ({ balance }, say) => [`${say.money(balance)} are left in it.`],
    'fund.transfer': ({ balance }, say) => [`${say.money(balance)} are left where it came from.`],
    'fund.publish': ({ from, until, opening, through, closing, entries, postedUntil, late }, say) => [
      `From ${say.when(from)} to ${say.when(until)}, ${entries} entries: ${say.money(opening)} before; raised ${say.money(through.raised)}, returned from income ${say.money(through.returned)}, moved in ${say.money(through.movedIn)}, come back by reversals ${say.money(through.backIn)}; used ${say.money(through.used)}, moved out ${say.money(through.movedOut)}, gone by reversals ${say.money(through.backOut)}; ${say.money(closing)} now.`,
      `Posted until ${say.until(postedUntil)}.`,
      ...(late ? ['The accounts were overdue.'] : []),
    ],
  },
  refusals: {
    'fund.exists': ({ fund }, say) => `There is ${the(fund, say)} already. Use another id.`,
    'fund.unknown': ({ fund }, say) => `There is no ${say.named('fund', fund)}. Check its id.`,
    'fund.closed': ({ fund }, say) => `${say.thing('funds', fund)} is closed. Open it again first.`,
    'fund.open': ({ fund }, say) => `${say.thing('funds', fund)} is open as it is.`,
    'fund.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of fund ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'fund.party-unknown': ({ party }, say) =>
      `The community knows no person or body ${say.named('party', party)}. Check the id, or admit them first.`,
    'fund.rule-twice': ({ rule }, say) => `The rule ${say.quote(rule)} is there twice. Name each rule once.`,
    'fund.entry-exists': ({ entry }, say) =>
      `There is an entry ${say.named('entry', entry)} already. Use another id; nothing is entered twice.`,
    'fund.entry-unknown': ({ entry }, say) => `There is no ${say.named('entry', entry)}. Check its id.`,
    'fund.entry-reversed': ({ entry }, say) =>
      `The ${say.named('entry', entry)} has been reversed already. Enter what is right as a new one.`,
    'fund.source-unknown': ({ source, known }, say) =>
      `The charter lets no money come from ${say.source(source)}. Use one of ${say.list(known.map(say.source))}.`,
    'fund.purpose-unknown': ({ purpose, known }, say) =>
      `The charter lets no fund be used for ${say.quote(purpose)}. Use one of ${say.list(known.map(say.quote))}.`,
    'fund.rule-unknown': ({ rule, known }, say) =>
      known.length === 0
        ? `There is no rule ${say.quote(rule)} by which a share of an income goes into this fund, nor any other. Open the fund with one, or have the charter say it.`
        : `There is no rule ${say.quote(rule)} for this fund. Use one of ${say.list(known.map(say.quote))}.`,
    'fund.nothing-returned': ({ income, num, den }, say) =>
      `${num}/${den} of ${say.money(income)} is less than 0.01. Enter the income once it comes to more.`,
    'fund.short': ({ fund, balance, amount }, say) =>
      `There are ${say.money(balance)} in ${the(fund, say)}, and ${say.money(amount)} are asked for: ${say.money(amount - balance)} too much. Ask for less, or raise the rest first.`,
    'fund.beyond-count': ({ fund, most }, say) =>
      `No sum of ${the(fund, say)} may go beyond ${say.money(most)}. Open another fund.`,
    'fund.not-approved': ({ by, approvers }, say) =>
      `${say.party(by)} may not approve this. By the charter it takes one of ${say.list(approvers.map(say.party))}.`,
    'fund.own-approval': ({ by }, say) =>
      `${say.party(by)} may not approve what they enter themselves. Have somebody else approve it.`,
    'fund.itself': ({ fund }, say) => `Money cannot be moved from ${the(fund, say)} to itself. Name another fund.`,
    'fund.award-short': ({ grant, left, amount }, say) =>
      `Of the award for ${say.thing('grants', grant)} ${say.money(left)} is left, and this would take ${say.money(amount)}. Enter less.`,
    'fund.thing-unknown': ({ register, id }, say) =>
      `There is no ${say.named('entry', id)} in ${say.register(register)}. Check its id.`,
    'fund.not-empty': ({ fund, balance }, say) =>
      `There are still ${say.money(balance)} in ${the(fund, say)}. Use them or move them to another fund first.`,
    'fund.unpublished': ({ fund, entries }, say) =>
      `${entries} entries of ${the(fund, say)} have not been published. Publish its accounts first.`,
  },
  columns: ['Fund', 'Kept by', 'By source', 'By purpose', 'Balance', 'Accounts last published', 'Stands'],
  rows: (state, say) =>
    [...state.funds.values()].map((one) => [
      say.thing('funds', one.fund),
      say.party(one.keeper),
      Object.entries(one.bySource)
        .map(([source, sum]) => `${say.source(source)} ${say.money(sum)}`)
        .join('; '),
      Object.entries(one.byPurpose)
        .map(([purpose, sum]) => `${purpose} ${say.money(sum)}`)
        .join('; '),
      say.money(balanceOf(one.totals)),
      one.publications === 0 ? 'never' : say.when(one.told.at),
      one.status === 'open' ? 'open' : 'closed',
    ]),
  clocks: { 'fund-accounts': 'accounts of a fund to be published' },
  indicators: {
    open: 'funds open',
    moneyIn: 'money in',
    moneyUsed: 'money used',
    balance: 'money in all funds',
    publications: 'accounts published',
    accountsOverdue: 'accounts overdue',
  },
};
