// In which bodies a recusal takes effect. Pure; imports no step and declares no command.
import type { Roll } from '../../count/roll.js';
import { since } from '../../kernel/revisions.js';
import type { DecisionRule } from '../../law/index.js';
import type { State } from '../command.js';

/** A vote as far as a recusal may reach it. */
interface Vote {
  body: string;
  roll: Pick<Roll, 'area'> | undefined;
  law: Pick<DecisionRule, 'participation' | 'consent'> | undefined;
}

/** A vote of owners, by floor area or by shares: no law takes it away because somebody gains or loses by the decision. */
const isOfOwners = ({ roll, law }: Vote): boolean =>
  (roll?.area ?? 0) > 0 ||
  [...(law?.participation ?? []), ...(law?.consent ?? [])].some(({ measure }) => measure !== 'heads');

/**
 * Whether a recusal takes effect in this vote: in the deliberating body, and in the bodies that the charter names; where it names none,
 * in every body but those of owners.
 */
export function reaches(state: State, vote: Vote): boolean {
  const { body, recusal } = state.charter.deliberation;
  if (vote.body === body) return true;
  if (!since(state, 1)) return false;
  const { bodies } = recusal;
  if (bodies === undefined) return !isOfOwners(vote);
  return bodies === 'all' || bodies.includes(vote.body);
}
