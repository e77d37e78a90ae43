// Votes that go with the majority (从众票): of those who said so on their ballot, and of those who were told of the vote and did not
// vote. Pure. Local rules before the Civil Code let house rules say so (浙江省物业管理条例 2009, art. 10, where the majority is
// already more than half); whether that survives art. 278 is disputed. So both need the charter's leave and the notice's own ground.
import { type DecisionRule, type Measures, nothing, sum, type VoteOutcome } from '../law/rule.js';
import { check, moreThanHalf } from '../law/threshold.js';
import type { ItemTotals } from './box.js';
import { aboutItem, type Poll } from './poll.js';
import { measured } from './roll.js';

/** 从众票. `answer` is null where no answer has a majority that others could be counted with. */
export interface Deemed {
  answer: 'for' | 'against' | null;
  /** All who are counted with the majority. */
  added: Measures;
  /** Those among them who said so on their ballot; left out where nobody did. */
  asked?: Measures;
  without: VoteOutcome;
}

/** The answer that more than half of those gave who take part and say what they want, on every measure the rule counts. */
export function majorityOf(
  { law }: { law: Pick<DecisionRule, 'participation' | 'consent'> },
  answers: ItemTotals,
): 'for' | 'against' | null {
  const participating = sum(answers.for, answers.against, answers.abstain);
  const counted = new Set([...law.participation, ...law.consent].map(({ measure }) => measure));
  const leads = (part: Measures): boolean =>
    [...counted].every((measure) => check(measure, part[measure], participating[measure], moreThanHalf).met);
  return leads(answers.for) ? 'for' : leads(answers.against) ? 'against' : null;
}

/** Those who were told of the vote, and of whom nothing came in on this item. */
function silentOn(poll: Poll, item: string): Measures {
  const { recused } = aboutItem(poll, item);
  const silent = [...poll.delivered.keys()].filter(
    (head) =>
      poll.box.ballots.get(head)?.choices[item] === undefined && !poll.invalid.has(head) && !recused.includes(head),
  );
  return measured(poll.roll, silent);
}

/**
 * What goes with the majority on an item; nothing where neither the notice nor a ballot said so.
 * @param stated the answers of those who take part and say what they want
 */
export function deem(poll: Poll, item: string, stated: ItemTotals): Omit<Deemed, 'without'> | undefined {
  const asked = stated['with-majority'];
  // Whose hand was counted and who was silent is not known by name.
  const silent = poll.deemed === undefined || poll.shows[item] ? undefined : silentOn(poll, item);
  if (!asked && !silent) return undefined;
  return {
    answer: majorityOf(poll, stated),
    added: sum(silent ?? nothing(), asked ?? nothing()),
    ...(asked && { asked }),
  };
}
