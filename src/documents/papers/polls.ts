// The votes of a record: each notice with all that was entered until the next, and the stage as it stood in the end. Pure.
import type { Stage } from '../../parts/3-vote/slice.js';
import type { FactOf, State } from '../../procedure/vocabulary.js';
import type { Moment, Source } from './source.js';

export interface Poll {
  /** Which notice of the record it is, from 1: `--stage`. */
  number: number;
  notice: Moment<FactOf<'notice.post'>>;
  /** As the notice froze it. */
  frozen: Stage;
  /** As it last stood. */
  stage: Stage;
  state: State;
  moments: readonly Moment[];
  /** An objection was upheld and ended it: what came out is no result. */
  overturned: boolean;
}

/** Every vote that was announced and not withdrawn. */
export function pollsOf(source: Source): Poll[] {
  const polls: Poll[] = [];
  let poll: { -readonly [K in keyof Poll]: Poll[K] } | undefined;
  let moments: Moment[] = [];
  let number = 0;
  for (const moment of source.moments) {
    const { fact, state } = moment;
    const { current } = state.vote;
    if (fact.type === 'notice.post' && current) {
      number += 1;
      moments = [moment];
      poll = { number, notice: { fact, state }, frozen: current, stage: current, state, moments, overturned: false };
      polls.push(poll);
    } else if (poll) {
      moments.push(moment);
      if (fact.type === 'notice.withdraw') polls.pop();
      poll.overturned = fact.type === 'objection.uphold' && !current;
      if (fact.type === 'notice.withdraw' || !current) poll = undefined;
      else {
        poll.stage = current;
        poll.state = state;
      }
    }
  }
  return polls;
}

/** What a poll is about, to choose papers by. */
export const aboutPoll = ({ number, frozen }: Poll): { stage: string; item: string } => ({
  stage: String(number),
  item: frozen.items.join(' '),
});
