// Draws for interests and recusals. Pure.
import { about, anItem, type DrawsOf } from './draw.js';

export const recusals: DrawsOf<'recusals'> = {
  'interest.declare': (dice, state) =>
    about(anItem(dice, state), (item) => ({ fields: { item, interest: 'I live next to it' } })),
  'recusal.record': (dice, state) =>
    about(anItem(dice, state), (item) => ({
      fields: { item, person: dice.pick(['c1', 'c2', 'o1', 'r1']), reason: 'Married to the builder' },
    })),
  'recusal.correct': (dice, state) =>
    about(dice.maybe(state.recusals.values()), ({ item, person }) => ({
      fields: { item, person, reason: 'It was their cousin' },
    })),
  'interest.withdraw': (dice, state) =>
    about(dice.maybe(state.interests.values()), ({ item, person: by }) => ({
      fields: { item, reason: 'I have moved' },
      by,
    })),
};
