// What a list of items may hold, wherever one is set: at the opening and on the agenda. Pure.
import type { Charter } from '../../charters/charter.js';
import { stepLeftOut } from '../../charters/steps.js';
import type { Item } from '../../kernel/state.js';
import type { ItemDraft } from '../../kernel/words.js';
import { firstTwice } from '../../twice.js';
import { refuse } from '../command.js';

export type ItemProblem =
  | { problem: 'item-twice'; item: string; at: string }
  | {
      problem: 'unknown-body' | 'unknown-rule' | 'unknown-ballot' | 'unknown-person' | 'option-twice';
      item: string;
      at: string;
    };

/** The first thing wrong with a list of items, or nothing. */
export function itemProblem(
  items: readonly ItemDraft[],
  known: {
    body(id: string): boolean;
    person(id: string): boolean;
    rule(id: string): boolean;
    ballot(id: string): boolean;
  },
): ItemProblem | undefined {
  const seen = new Set<string>();
  for (const { item, route, stakeholders, affected, options = [] } of items) {
    if (seen.has(item)) return { problem: 'item-twice', item, at: item };
    seen.add(item);
    for (const stage of route) {
      if (!known.body(stage.body)) return { problem: 'unknown-body', item, at: stage.body };
      if (stage.ballot !== undefined && !known.ballot(stage.ballot))
        return { problem: 'unknown-ballot', item, at: stage.ballot };
      if (!known.rule(stage.rule)) return { problem: 'unknown-rule', item, at: stage.rule };
    }
    const twice = firstTwice(options.map(({ option }) => option));
    if (twice !== undefined) return { problem: 'option-twice', item, at: twice };
    const stranger = [...stakeholders, ...affected].find((person) => !known.person(person));
    if (stranger !== undefined) return { problem: 'unknown-person', item, at: stranger };
  }
  return undefined;
}

/** Why these items cannot go their way under this charter: one of them needs a step that it leaves out. */
export function refuseLeftOut(charter: Charter, items: readonly ItemDraft[]) {
  for (const item of items) {
    const step = stepLeftOut(charter, item);
    if (step !== undefined) return refuse('item.step-left-out', { item: item.item, step });
  }
  return undefined;
}

/** An item as it enters the procedure; one that goes straight to the vote has nothing left to deliberate. */
export const newItem = (
  { options = [], ...draft }: ItemDraft,
  by: string,
  status: 'open' | 'frozen' = 'open',
): Item => ({
  ...draft,
  status,
  stage: 0,
  options: options.map(({ text, ...option }) => ({ ...option, text: text ?? option.title, by, amendments: 0, status })),
});
