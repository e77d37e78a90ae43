// What a ballot may say of an item, as its notice offers it. Pure.
import { type Answer, markOf } from '../../../count/box.js';
import { refuse } from '../../command.js';
import type { Stage } from '../slice.js';

/** Why a ballot that came this way may not say this of the item. */
export function refuseAnswer({ answers }: Stage, _item: string, answer: Answer, channel: string) {
  const mark = markOf(answer);
  // Only of a paper somebody else has to say what it says, and so that it cannot be read.
  const offered = mark === 'invalid' ? channel === 'paper' : typeof answer === 'string' && answers.includes(mark);
  return offered ? undefined : refuse('answer.not-offered', { answers: [...answers] });
}
