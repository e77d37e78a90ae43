// A count as neighbours read it: the share and what was needed first, the arithmetic in a note. Pure.

import type { Say } from '../../language/index.js';
import { isCounted } from '../../parts/3-vote/view.js';
import type { Count, ItemCount } from '../../parts/3-vote/words.js';
import type { FactOf } from '../../procedure/vocabulary.js';
import { columnsIn, sheetsOf } from './maker.js';
import type { Block } from './paper.js';
import type { Poll } from './polls.js';
import type { Moment, Source } from './source.js';

export type Counting = Moment<FactOf<'count.make'>> | Moment<FactOf<'count.recount'>> | Moment<FactOf<'tally.correct'>>;

const COUNTS: readonly string[] = ['count.make', 'count.recount', 'tally.correct'];

/** The count of a poll that stands, the last of them; none where it was opened again since. */
export const countOf = ({ moments, stage }: Poll): Counting | undefined =>
  isCounted(stage) ? (moments.findLast(({ fact }) => COUNTS.includes(fact.type)) as Counting | undefined) : undefined;

/** Heads, and area where there is any, of every answer. */
export function answersTable(source: Source, say: Say, count: Count, item: ItemCount, from: number): Block {
  const words = sheetsOf(source);
  const { area } = count.roll;
  const row = (label: string, of: ItemCount['for']) => ({
    cells: [label, say.heads(of.heads), ...(area === 0 ? [] : [say.area(of.area, of.areaDecimals)])],
    from,
  });
  const { choices } = source.language.words;
  return {
    is: 'table',
    columns: columnsIn(words)('choices', 'heads', ...(area === 0 ? [] : (['area'] as const))),
    rows: [
      row(words.labels.roll, item.base),
      row(words.labels.took, item.participating),
      ...(item.choice
        ? item.choice.options.map(({ option, support }) => row(say.option(item.item, option), support))
        : [row(choices.for, item.for), row(choices.against, item.against)]),
      row(choices.abstain, item.abstain),
      ...(item.invalid.heads === 0 ? [] : [row(choices.invalid, item.invalid)]),
    ],
  };
}
