// Deemed votes (从众票): those who were told of the vote and did not vote, counted with the majority. Pure.
// Local rules before the Civil Code let house rules say so (浙江省物业管理条例 2009, art. 10, where the majority is already more
// than half); whether that survives art. 278 is disputed. So it needs the charter's leave and the notice's own ground.
import { type Measures, sum, type VoteOutcome } from '../law/rule.js';
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
function majority({ law }: Poll, totals: ItemTotals): 'for' | 'against' | null {
  const participating = sum(totals.for, totals.against, totals.abstain);
  const counted = new Set([...law.participation, ...law.consent].map(({ measure }) => measure));
  const leads = (part: Measures): boolean =>
    [...counted].every((measure) => check(measure, part[measure], participating[measure], moreThanHalf).met);
  return leads(totals.for) ? 'for' : leads(totals.against) ? 'against' : null;
}

/** What deemed votes add to an item's count; nothing where the notice did not say so, or hands were counted. */
export function deem(poll: Poll, item: string, takingPart: ItemTotals): Omit<Deemed, 'without'> | undefined {
  if (poll.deemed === undefined || poll.shows[item]) return undefined;
  const { recused } = aboutItem(poll, item);
  const silent = [...poll.delivered.keys()].filter(
    (head) =>
      poll.box.ballots.get(head)?.choices[item] === undefined && !poll.invalid.has(head) && !recused.includes(head),
  );
  return { answer: majority(poll, takingPart), added: measured(poll.roll, silent) };
}
