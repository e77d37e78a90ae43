// The stage of the decision route that is being voted on, and whether its items have more before them. Pure.
import type { State } from '../../state.js';
import type { Stage } from '../slice.js';

/** The stage under way. Throws where there is none: only the vote's own rules ask, and only while it votes. */
export const current = (state: State): Stage => {
  if (!state.vote.current) throw new Error('nothing is being voted on, though the chart is in the vote');
  return state.vote.current;
};

export const hasMoreStages = (state: State, id: string): boolean => {
  const item = state.items[id];
  return item !== undefined && item.stage + 1 < item.route.length;
};
