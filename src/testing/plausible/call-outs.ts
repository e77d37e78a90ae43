// Draws for call-outs. Pure.
import type { CallOutStatus } from '../../parts/call-outs/words.js';
import type { State } from '../../procedure/vocabulary.js';
import type { Dice } from './dice.js';
import { about, anybody, type DrawsOf, fresh, oneThat } from './draw.js';

const callOut = (dice: Dice, state: State, ...statuses: CallOutStatus[]) =>
  oneThat(dice, Object.values(state.callOuts), ...statuses);

export const callOuts: DrawsOf<'callOuts'> = {
  'callout.raise': (dice, state) =>
    dice.once(3)
      ? { fields: { callout: fresh(dice, state, 'q', Object.keys(state.callOuts)), matter: 'A burst pipe' } }
      : undefined,
  'callout.assign': (dice, state) =>
    about(callOut(dice, state, 'raised'), ({ callout }) => ({ fields: { callout, to: anybody(dice, state) } })),
  'callout.arrive': (dice, state) =>
    about(callOut(dice, state, 'assigned'), ({ callout, to }) => ({ fields: { callout }, by: to })),
  'callout.resolve': (dice, state) =>
    about(callOut(dice, state, 'arrived'), ({ callout, to }) => ({ fields: { callout, result: 'Tight' }, by: to })),
  'callout.confirm': (dice, state) =>
    about(callOut(dice, state, 'resolved'), ({ callout, by }) => ({ fields: { callout }, by })),
  'callout.return': (dice, state) =>
    about(dice.once(3) ? callOut(dice, state, 'resolved') : undefined, ({ callout, by }) => ({
      fields: { callout, reason: 'It still drips' },
      by,
    })),
  'callout.withdraw': (dice, state) =>
    about(callOut(dice, state, 'raised', 'assigned', 'arrived'), ({ callout, by }) => ({
      fields: { callout, reason: 'It stopped' },
      by,
    })),
  'callout.escalate': (dice, state) =>
    about(dice.once(4) ? callOut(dice, state, 'raised', 'assigned', 'arrived') : undefined, ({ callout, by }) => ({
      fields: { callout, to: anybody(dice, state), reason: 'Nobody came' },
      by,
    })),
  'callout.report': (dice, state) =>
    about(callOut(dice, state, 'raised', 'assigned', 'arrived'), ({ callout, by }) => ({ fields: { callout }, by })),
  'callout.settle': (dice, state) => {
    const reported = Object.values(state.callOuts).find(
      ({ reports }) => reports?.at(-1)?.outcome === undefined && reports,
    );
    return about(reported, ({ callout }) => ({
      fields: { callout, outcome: dice.once(2) ? 'named' : 'excused', reply: 'It was a holiday' },
    }));
  },
};
