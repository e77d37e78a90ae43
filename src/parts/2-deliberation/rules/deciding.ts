// Whether the body may decide now, wherever in its deliberation it does; and that it did. Pure; declares no command.
import { since } from '../../../kernel/revisions.js';
import { isQuorate, refuseInquorate, refuseTooFew } from '../../attendance/room.js';
import type { State, StateDraft } from '../../command.js';
import type { Held } from '../words.js';

/** Whether the body sits at this moment. */
export const isSitting = ({ deliberation: { round } }: State): boolean => round?.openedAt !== undefined;

/** A round in which the body could decide: people answered without meeting, or it was enough when it decided or at the end. */
const couldDecide = ({ form, outcome, decided, quorum }: Held): boolean =>
  outcome === 'held' && (form !== 'session' || decided === true || quorum === undefined || isQuorate(quorum));

/**
 * Why the body may not decide. While it sits, those in the room are asked now. Between rounds nobody is: then what is decided rests on
 * a round in which the body was enough, when it decided something or when it ended.
 */
export function refuseUndecided(state: State) {
  if (isSitting(state)) return refuseInquorate(state);
  const { held } = state.deliberation;
  if (!since(state, 1) || held.some(couldDecide)) return undefined;
  const last = held.filter(({ outcome }) => outcome === 'held').at(-1)?.quorum;
  return last ? refuseTooFew(last) : undefined;
}

/** Keeps that the body decided something while it was enough. */
export function decided(draft: StateDraft): void {
  const { round } = draft.deliberation;
  if (since(draft, 1) && round?.openedAt !== undefined) round.decided = true;
}
