// How things stood before a motion was decided, and after: so that its votes may be put right as long as nothing was built on it.
// Pure; declares no command.
import type { Item, Option } from '../../../kernel/state.js';
import type { State } from '../../command.js';
import type { Decided, Motion } from '../words.js';

interface About {
  motion: Motion;
  item: Item;
  under: Motion | undefined;
  option: Option | undefined;
}

export function standingBefore({ deliberation }: State, { motion, item, under, option }: About): Decided['before'] {
  const { pending, debateClosed, requests, rankings } = deliberation;
  const recalled = option && (motion.title !== undefined || motion.cost !== undefined);
  return {
    status: item.status,
    chosen: item.chosen,
    reply: item.reply,
    text: option?.text,
    ...(recalled && { called: { title: option.title, cost: option.cost } }),
    amendments: option?.amendments,
    under: under && { motion: under.motion, text: under.text },
    ranking: rankings[item.item],
    pending: pending.filter((id) => id !== motion.motion),
    debateClosed: [...debateClosed],
    requests,
  };
}

export const standingAfter = (
  { deliberation }: State,
  { item, option }: Omit<About, 'motion' | 'under'>,
): Decided['after'] => ({
  item: item.item,
  status: item.status,
  chosen: item.chosen,
  option: option?.option,
  amendments: option?.amendments,
  pending: [...deliberation.pending],
});
