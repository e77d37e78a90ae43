// Votes counted with the majority: of those who answered so (从众), and deemed votes of those who were told and did not vote. Pure.
// Local rules before the Civil Code let house rules say so (浙江省物业管理条例 2009, art. 10, where the majority is already more
// than half); whether that survives art. 278 is disputed. So it needs the charter's leave and the notice's own ground.
import { type DecisionRule, type Measures, sum, type VoteOutcome } from '../law/rule.js';
import { check, moreThanHalf } from '../law/threshold.js';
import type { ItemTotals } from './box.js';
import { aboutItem, type Poll } from './poll.js';
import { measured } from './roll.js';

/** 从众票. `answer` is null where no answer has a majority that others could be counted with. */
export interface Deemed {
  answer: 'for' | 'against' | null;
  added: Measures;
  without: VoteOutcome;
}

/** The answer that more than half of those taking part gave, on every measure the rule counts. */
function majority(
  law: Pick<DecisionRule, 'participation' | 'consent'>,
  totals: Pick<ItemTotals, 'for' | 'against' | 'abstain'>,
): 'for' | 'against' | null {
  const participating = sum(totals.for, totals.against, totals.abstain);
  const counted = new Set([...law.participation, ...law.consent].map(({ measure }) => measure));
  const leads = (part: Measures): boolean =>
    [...counted].every((measure) => check(measure, part[measure], participating[measure], moreThanHalf).met);
  return leads(totals.for) ? 'for' : leads(totals.against) ? 'against' : null;
}

/** Those who said that they go with the majority, and with which answer; null where none has a majority. */
export interface Followed {
  answer: 'for' | 'against' | null;
  added: Measures;
}

/**
 * Where those go who answered 从众: with the answer that more than half of the others taking part gave, on every measure the rule
 * counts. They take part in any case; where no answer has such a majority they agree with none, as those who abstain.
 * `own`: what the others answered. Whether a house may let people answer so, the law does not say: the notice names the ground.
 */
export const follow = (
  law: Pick<DecisionRule, 'participation' | 'consent'>,
  { follow: added, ...own }: ItemTotals,
): Followed | undefined => added && { answer: majority(law, own), added };

/** The answers with the followers among them. @throws where the rule is not known that says what a majority is of */
export function withFollowers(
  law: Pick<DecisionRule, 'participation' | 'consent'> | undefined,
  totals: ItemTotals,
): ItemTotals {
  const { follow: added, ...own } = totals;
  if (!added) return totals;
  if (!law) throw new Error('ballots that go with the majority are counted by a rule');
  const answer = follow(law, totals)?.answer ?? 'abstain';
  return { ...own, [answer]: sum(own[answer], added) };
}

/** What deemed votes add to an item's count; nothing where the notice did not say so, or hands were counted. */
export function deem(poll: Poll, item: string, own: ItemTotals): Omit<Deemed, 'without'> | undefined {
  if (poll.deemed === undefined || poll.shows[item]) return undefined;
  const { recused } = aboutItem(poll, item);
  const silent = [...poll.delivered.keys()].filter(
    (head) =>
      poll.box.ballots.get(head)?.choices[item] === undefined && !poll.invalid.has(head) && !recused.includes(head),
  );
  return { answer: majority(poll.law, own), added: measured(poll.roll, silent) };
}
