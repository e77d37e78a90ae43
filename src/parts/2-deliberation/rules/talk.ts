// What is deliberated now: the round under way, and the items that may be talked about. Pure; declares no command.
import type { Own } from '../../../edit.js';
import { since } from '../../../kernel/revisions.js';
import type { Item } from '../../../kernel/state.js';
import { refuse, type State, type StateDraft } from '../../command.js';
import { isRecused } from '../../recusals/commands.js';

/** The round that is called or under way. */
export const theRound = (state: State) => state.deliberation.round ?? refuse('round.none', {});

/** Why an item may not be talked about now, if it may not. */
export function refuseTalk({ deliberation: { round } }: State, { item, status }: Item) {
  if (round && !round.items.includes(item)) return refuse('item.not-in-round', { item });
  return status === 'open' ? undefined : refuse('item.not-open', { item, status });
}

/** Whoever is recused and may not speak moves and seconds nothing on the item either, and answers nothing in writing. */
export function refuseRecusedTalk(state: State, item: string, person: string) {
  if (!since(state, 1) || state.charter.deliberation.recusal.maySpeak) return undefined;
  return isRecused(state, item, person) ? refuse('recused', { item, person }) : undefined;
}

/** For commands that write to the slice itself. */
export function openDeliberation(draft: StateDraft, _fact: unknown, own: Own): void {
  draft.deliberation = own(draft.deliberation, (slice) => ({ ...slice }));
}
