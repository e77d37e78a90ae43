// Whether a vote can be held as the charter says, in the time that statutes give: periods, proxies, channels. Pure.
import type { Period } from '../../calendar.js';
import { decisionRules, holdsIn, isStatutory } from '../../law/index.js';
import type { Charter } from '../charter.js';
import { leavesOut } from '../steps.js';
import { type Check, type Remark, warning } from './remark.js';

/** Days a period lasts at least: between five working days and the next five lies a weekend. */
const daysOf = (period: Period): number =>
  typeof period === 'number' ? period : period.working + 2 * Math.floor(Math.max(0, period.working - 1) / 5);

/** Statutes of this place that ask for more days of notice, and are in force for good. */
function asking({ jurisdiction }: Charter, days: number) {
  const asked = decisionRules().flatMap(({ noticeDays: least = 0, ...rule }) =>
    least > days && isStatutory(rule) && holdsIn(rule, jurisdiction) && rule.effective.until === undefined
      ? [{ id: rule.id, least }]
      : [],
  );
  return { rules: asked.map(({ id }) => id), least: Math.max(0, ...asked.map(({ least }) => least)) };
}

const periods: Check = (charter) => {
  const { vote, rules = [] } = charter;
  const days = daysOf(vote.noticeDays);
  const law = asking(charter, days);
  const longest = Math.max(days, ...Object.values(vote.bodies).map(({ noticeDays }) => daysOf(noticeDays)));
  const own = rules.flatMap(({ id: rule, noticeDays: least = 0 }, index): Remark[] =>
    least > longest
      ? [warning(['rules', index, 'noticeDays'], 'charters.rule-notice', { rule, days: longest, least })]
      : [],
  );
  const posted = vote.objections.blocking && daysOf(vote.postingDays) === 0;
  return [
    ...(law.rules.length > 0 ? [warning(['vote', 'noticeDays'], 'charters.notice-short', { days, ...law })] : []),
    ...own,
    ...(posted ? [warning(['vote', 'postingDays'], 'charters.posting-none', {})] : []),
  ];
};

/** Papers counted by the batch come by this channel. */
const PAPER = { channel: 'paper', command: 'batch.enter' };

const channels: Check = ({ vote: { late, channels } }) =>
  late.commands.flatMap((command, index): Remark[] =>
    command === PAPER.command && !channels.includes(PAPER.channel)
      ? [warning(['vote', 'late', 'commands', index], 'charters.channel-missing', PAPER)]
      : [],
  );

const proxies: Check = ({ vote: { proxies, extensions } }) => [
  ...(proxies.allowed && proxies.cap === 0 ? [warning(['vote', 'proxies', 'cap'], 'charters.proxies-nobody', {})] : []),
  ...(extensions.max > 0 && daysOf(extensions.days) === 0
    ? [warning(['vote', 'extensions', 'days'], 'charters.extension-nothing', {})]
    : []),
];

const held =
  (check: Check): Check =>
  (charter, around) =>
    leavesOut(charter, 'vote') ? [] : check(charter, around);

export const votes: readonly Check[] = [periods, channels, proxies].map(held);
