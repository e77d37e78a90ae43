// Plausible commands of step 2. Pure.

import { periodEnd } from '../../kernel/questions.js';
import { rankingsUnderWay } from '../../parts/2-deliberation/rules/rankings.js';
import type { State } from '../../procedure/vocabulary.js';
import { plus } from '../clock.js';
import { residents, staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, acting, anItem, bare, type DrawsOf, fresh } from './draw.js';

const openItem = (dice: Dice, state: State): string | undefined =>
  anItem(dice, state, (id) => {
    const { round } = state.deliberation;
    return state.items[id]?.status === 'open' && (!round || round.items.includes(id));
  });

const option = (dice: Dice, state: State) => {
  const item = openItem(dice, state);
  const found = item === undefined ? undefined : dice.maybe(state.items[item]?.options ?? []);
  return item === undefined || !found ? undefined : { item, option: found.option, by: found.by };
};

const motion = (dice: Dice, state: State, ...statuses: string[]) => {
  const all = Object.values(state.deliberation.motions);
  return dice.maybe(all.filter(({ status }) => statuses.includes(status)));
};

const ranking = (dice: Dice, state: State) => dice.maybe(rankingsUnderWay(state));

/** Some of the options in an order of one's own, once in a while two of them ranked equal. */
function preferences(dice: Dice, options: readonly string[]): (string | string[])[] {
  const left = [...options];
  const order: string[] = [];
  while (left.length > 0) order.push(...left.splice(dice.below(left.length), 1));
  const [first = '', second, ...others] = order;
  if (second !== undefined && dice.once(4)) return [[first, second], ...others];
  return dice.once(3) ? [first] : order;
}

export const deliberation: DrawsOf<'deliberation'> = {
  'round.call': (dice, state, now) => {
    const items = Object.values(state.items).filter(({ status }) => status === 'open');
    const form = dice.once(3) ? dice.pick(['written', 'door-to-door', 'online']) : 'session';
    const earliest = form === 'session' ? periodEnd(state, now, state.charter.deliberation.noticeDays) : now;
    const opens = plus(earliest, { hours: dice.once(8) ? -1 : 1 });
    return {
      fields: {
        form,
        items: (items.length > 0 ? items : Object.values(state.items)).map(({ item }) => item),
        opens,
        ...(form !== 'session' && !dice.once(3) && { closes: plus(opens, { days: 3 }) }),
        invited: dice.once(10) ? [] : [...residents],
        required: dice.once(5) ? ['r1'] : [],
      },
    };
  },
  'round.cancel': () => ({ fields: { reason: 'The hall is let' } }),
  'session.open': bare,
  'session.fail': () => ({ fields: { reason: 'Too few came' } }),
  'session.adjourn': () => ({ fields: { reason: 'It is late' } }),
  'session.reconvene': bare,
  'round.close': bare,
  'oath.take': bare,
  'floor.request': (dice, state) =>
    about(openItem(dice, state), (item) => ({
      fields: { item, stance: dice.pick(['for', 'against', 'question']) },
      by: dice.maybe(state.presence.keys()),
    })),
  'floor.grant': (dice, state) =>
    about(dice.maybe(state.deliberation.requests.keys()), (person) => ({ fields: { person } })),
  'floor.yield': (dice, state) =>
    about(state.deliberation.speaking?.person ?? dice.maybe(state.deliberation.requests.keys()), (person) => ({
      fields: { person },
      by: person,
    })),
  'speech.make': (dice, state) =>
    about(state.deliberation.speaking?.person, (person) => ({
      fields: { person, seconds: dice.from(10, 240), text: 'Neighbours' },
      by: dice.pick([person, staff.recorder]),
    })),
  'comment.submit': (dice, state) =>
    about(openItem(dice, state), (item) => ({
      fields: {
        comment: fresh(dice, state, 'k', state.deliberation.comments.keys()),
        item,
        stance: dice.pick(['for', 'against']),
        text: 'By letter',
      },
      ...acting(dice, state),
    })),
  'evidence.submit': (dice, state) =>
    about(openItem(dice, state), (item) => ({
      fields: { evidence: fresh(dice, state, 'e', Object.keys(state.deliberation.evidence)), item, title: 'A survey' },
    })),
  'motion.move': (dice, state) =>
    about(openItem(dice, state), (item) => {
      const kind = dice.pick(['main', 'main', 'amend', 'close-debate', 'shelve', 'adjourn']);
      const chosen = dice.maybe(state.items[item]?.options ?? [])?.option;
      const fields = { motion: fresh(dice, state, 'm', Object.keys(state.deliberation.motions)), kind, item };
      return {
        fields: { ...fields, text: 'Be it so', ...(chosen !== undefined && kind === 'main' && { option: chosen }) },
      };
    }),
  'motion.second': (dice, state) => about(motion(dice, state, 'moved'), ({ motion }) => ({ fields: { motion } })),
  'motion.withdraw': (dice, state) =>
    about(motion(dice, state, 'moved', 'pending'), ({ motion, by }) => ({ fields: { motion }, by })),
  'motion.decide': (dice, state) =>
    about(state.deliberation.pending.at(-1) ?? motion(dice, state, 'moved')?.motion, (motion) => {
      const ayes = dice.from(0, 6);
      return { fields: { motion, for: ayes, against: dice.from(0, 9 - ayes), abstain: 0 } };
    }),
  'option.propose': (dice, state) =>
    about(openItem(dice, state), (item) => {
      const taken = (state.items[item]?.options ?? []).map(({ option }) => option);
      return { fields: { option: fresh(dice, state, 'v', taken), item, title: 'A variant', text: 'Glass and steel' } };
    }),
  'option.amend': (dice, state) =>
    about(option(dice, state), ({ item, option, by }) => ({
      fields: { item, option, text: 'Steel alone', cost: dice.from(1, 9000) },
      by: dice.pick([by, staff.chair]),
    })),
  'option.withdraw': (dice, state) =>
    about(dice.once(3) ? option(dice, state) : undefined, ({ item, option, by }) => ({
      fields: { item, option, reason: 'Too dear' },
      by,
    })),
  'ranking.open': (dice, state) => {
    const rich = Object.values(state.items).filter(
      ({ options, status }) => status === 'open' && options.filter((one) => one.status === 'open').length > 1,
    );
    return about(dice.maybe(rich)?.item ?? openItem(dice, state), (item) => ({ fields: { item } }));
  },
  'ranking.cast': (dice, state) =>
    about(ranking(dice, state), ({ item, options }) => ({
      fields: { item, ranking: preferences(dice, dice.once(20) ? [...options, 'nothing'] : options) },
    })),
  'ranking.close': (dice, state) =>
    about(ranking(dice, state), ({ item, options, tieBreak }) => {
      const casting = tieBreak === 'casting-vote' && dice.once(2) ? dice.maybe(options) : undefined;
      return { fields: { item, ...(casting !== undefined && { casting }) } };
    }),
  'ranking.cancel': (dice, state) =>
    about(ranking(dice, state), ({ item }) => ({ fields: { item, reason: 'One option is missing' } })),
  'ruling.make': () => ({ fields: { about: 'order', ruling: 'The speaker keeps to the matter' } }),
  'consensus.test': (dice, state) =>
    about(openItem(dice, state), (item) => {
      const chosen = dice.maybe(state.items[item]?.options ?? [])?.option;
      const objector = dice.once(3) ? dice.maybe(state.presence.keys()) : undefined;
      return {
        fields: {
          item,
          ...(chosen !== undefined && { option: chosen }),
          objections: objector === undefined ? [] : [{ person: objector, reason: 'Not so' }],
        },
      };
    }),
  'options.freeze': (dice, state) =>
    about(openItem(dice, state), (item) => {
      const chosen = dice.maybe(state.items[item]?.options ?? [])?.option;
      return { fields: chosen === undefined || dice.once(4) ? { item } : { item, option: chosen } };
    }),
  'deliberation.conclude': (dice) => ({
    fields: {
      way: dice.pick(['vote', 'vote', 'vote', 'convert', 'adopt', 'shelve', 'refer']),
      to: 'The district',
      reply: 'It is not for us',
    },
  }),
  'round.reopen': (dice) => (dice.once(4) ? { fields: { reason: 'Too early' } } : undefined),
  'motion.correct': (dice, state) =>
    about(state.deliberation.last, ({ motion }) => ({
      fields: { motion, for: dice.from(0, 5), against: dice.from(0, 3), abstain: 0, reason: 'A slip of the pen' },
    })),
  'options.reopen': (dice, state) =>
    about(
      dice.once(4)
        ? anItem(dice, state, (id) => ['frozen', 'agreed'].includes(state.items[id]?.status ?? ''))
        : undefined,
      (item) => ({ fields: { item, reason: 'The wrong one' } }),
    ),
};
