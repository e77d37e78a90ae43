// Draws for mandates. Pure.
import { about, anybody, type DrawsOf } from './draw.js';

export const mandates: DrawsOf<'mandates'> = {
  'mandate.give': (dice, state) => {
    const from = anybody(dice, state);
    const to = anybody(dice, state);
    return dice.once(2)
      ? { fields: { from, to, as: 'helper' }, by: from }
      : { fields: { from, to, as: dice.pick(['delegate', 'guardian', 'household']), basis: 'A paper of 3 March' } };
  },
  'mandate.end': (dice, state) =>
    about(dice.once(4) ? dice.maybe(state.mandates.values()) : undefined, ({ from, to }) => ({
      fields: { from, to },
      by: dice.pick([from, to]),
    })),
};
