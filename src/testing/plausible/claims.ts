// Draws for claims. Pure.
import type { ClaimStatus } from '../../parts/claims/words.js';
import type { State } from '../../procedure/vocabulary.js';
import { plus } from '../clock.js';
import type { Dice } from './dice.js';
import { about, type DrawsOf, fresh, oneThat } from './draw.js';

const claim = (dice: Dice, state: State, ...statuses: ClaimStatus[]) =>
  oneThat(dice, Object.values(state.claims), ...statuses);

export const claims: DrawsOf<'claims'> = {
  'claim.post': (dice, state, now) =>
    dice.once(3)
      ? {
          fields: {
            claim: fresh(dice, state, 'w', Object.keys(state.claims)),
            title: 'A lift to the clinic',
            ...(dice.once(2) && { due: plus(now, { days: dice.from(1, 20) }) }),
          },
        }
      : undefined,
  'claim.take': (dice, state) => about(claim(dice, state, 'posted'), ({ claim }) => ({ fields: { claim } })),
  'claim.deliver': (dice, state) =>
    about(claim(dice, state, 'taken'), ({ claim, takenBy }) => ({ fields: { claim }, by: takenBy })),
  'claim.confirm': (dice, state) =>
    about(claim(dice, state, 'delivered'), ({ claim, by }) => ({ fields: { claim }, by })),
  'claim.release': (dice, state) =>
    about(dice.once(3) ? claim(dice, state, 'taken', 'delivered') : undefined, ({ claim, takenBy }) => ({
      fields: { claim, reason: 'The car broke down' },
      by: takenBy,
    })),
  'claim.withdraw': (dice, state) =>
    about(claim(dice, state, 'posted'), ({ claim, by }) => ({ fields: { claim, reason: 'Well again' }, by })),
};
