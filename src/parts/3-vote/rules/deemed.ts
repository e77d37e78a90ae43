// Deemed votes (从众票): those who were told of the vote and did not vote, counted with the majority. Pure.
// Local rules before the Civil Code let house rules say so (浙江省物业管理条例 2009, art. 10, where the majority is already more
// than half); whether that survives art. 278 is disputed. So it needs the charter's leave and the notice's own ground.
import { check, type Measures, sum } from '../../../law/index.js';
import { moreThanHalf } from '../../../law/threshold.js';
import { measured } from '../box.js';
import type { Stage } from '../slice.js';
import type { Deemed, ItemTotals } from '../vocabulary.js';

/** The answer that more than half of those taking part gave, on every measure the rule counts. */
function majority({ law }: Stage, totals: ItemTotals): 'for' | 'against' | null {
  const participating = sum(totals.for, totals.against, totals.abstain);
  const counted = new Set([...law.participation, ...law.consent].map(({ measure }) => measure));
  const leads = (part: Measures): boolean =>
    [...counted].every((measure) => check(measure, part[measure], participating[measure], moreThanHalf).met);
  return leads(totals.for) ? 'for' : leads(totals.against) ? 'against' : null;
}

/** What deemed votes add to an item's count; nothing where the notice did not say so, or hands were counted. */
export function deem(
  stage: Stage,
  item: string,
  totals: ItemTotals,
  recused: readonly string[],
): Omit<Deemed, 'without'> | undefined {
  if (stage.deemed === undefined || stage.shows[item]) return undefined;
  const silent = [...stage.delivered.keys()].filter(
    (person) =>
      stage.box.ballots.get(person)?.choices[item] === undefined &&
      !stage.invalid.has(person) &&
      !recused.includes(person),
  );
  return { answer: majority(stage, totals), added: measured(stage.roll, silent) };
}
