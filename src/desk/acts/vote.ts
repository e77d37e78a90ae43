// What a vote calls for, place by place. It looks at how many have voted, and never at what. Pure.
import { itemsThat } from '../../kernel/questions.js';
import { type Act, type Acts, propose } from './proposal.js';

/** Items that wait for the same vote: the same stage, called as often. */
const preparing: Act = (state) => {
  const frozen = itemsThat(state, 'frozen');
  const [first] = frozen;
  if (!first) return undefined;
  const { body, held } = first.route[first.stage] ?? {};
  if (body !== undefined && held === 'here' && !state.rolls[body]?.members.size)
    return propose('roll.enter', 'roll-missing', { body }, { body });
  const callOf = ({ item, route, stage }: typeof first): string =>
    JSON.stringify([route[stage], state.vote.calls[item] ?? 0]);
  const items = frozen.filter((one) => callOf(one) === callOf(first)).map(({ item }) => item);
  return propose('notice.post', 'to-announce', { items }, { items });
};

const noticed: Act = ({ vote: { current } }, moment) => {
  if (!current) return undefined;
  if (moment >= current.opens) return propose('poll.open', 'notice-over', {});
  const left = current.roll.members.size - current.delivered.size;
  return left > 0 ? propose('notice.deliver', 'to-tell', { left }) : undefined;
};

/** It ends by itself, or as soon as everybody has voted. */
const polling: Act = ({ vote: { current } }) => {
  if (!current) return undefined;
  const { roll, box, invalid, shows, items } = current;
  const all = roll.members.size <= box.ballots.size + invalid.size || items.every((item) => shows[item]);
  return all ? propose('poll.close', 'all-voted', {}) : undefined;
};

const posted: Act = ({ vote: { current } }, moment) => {
  if (!current) return undefined;
  const waits = Object.values(current.objections).find(({ status, replied }) => status === 'filed' && !replied);
  if (waits) {
    const { objection } = waits;
    return propose('objection.reply', 'objection-waits', { objection }, { objection });
  }
  return current.postedUntil !== undefined && moment < current.postedUntil
    ? undefined
    : propose('result.confirm', 'posting-over', {});
};

const external: Act = ({ vote: { current } }) => {
  if (!current) return undefined;
  const item = current.items.find((one) => current.external[one] === undefined);
  return item === undefined
    ? propose('result.confirm', 'documents-in', {})
    : propose('external.enter', 'decided-elsewhere', { item }, { item });
};

export const ofVotes: Acts = {
  'vote.preparing': preparing,
  'vote.noticed': noticed,
  'vote.polling': polling,
  // To judge it is to count it.
  'vote.closed': () => propose('count.make', 'poll-over', {}, {}, { weighs: true }),
  'vote.counted': () => propose('result.post', 'counted', {}),
  'vote.posted': posted,
  'vote.external': external,
};
