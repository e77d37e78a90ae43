// The stage of the decision route that is being voted on. Pure.
import type { State } from '../../state.js';
import type { Stage } from '../slice.js';

/** The stage under way. Throws where there is none: only the vote's own rules ask, and only while it votes. */
export const current = (state: State): Stage => {
  if (!state.vote.current) throw new Error('nothing is being voted on, though the chart is in the vote');
  return state.vote.current;
};
