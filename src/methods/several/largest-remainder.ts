// Largest remainder (Hamilton's method): a seat for each whole quota of a list's votes, the seats left to the largest remainders.
import { amount, Fraction } from '../exact.js';
import type { OptionOf } from '../method.js';
import { step } from '../standing.js';
import { byLists, type ListOptions, threshold, toGreatest } from './apportionment.js';

export interface LargestRemainderOptions extends ListOptions {
  /** `Hare` unless said otherwise. */
  quota: 'Hare' | 'Droop';
}

const quotas: OptionOf = { values: ['Hare', 'Droop'], default: 'Hare' };

export const largestRemainder = byLists<LargestRemainderOptions>(
  {
    id: 'largest-remainder',
    reference:
      'Thomas Hare, The Election of Representatives (1859); Henry Droop (1881); Balinski & Young, Fair Representation (1982), Hamilton’s method',
    ballot: 'choice',
    elects: 'several',
    options: { threshold, quota: quotas },
  },
  ({ field, among, votes, unit }, seats, { quota: which }) => {
    const total = new Fraction(
      among.reduce((sum, list) => sum + (votes[list] ?? 0n), 0n),
      unit,
    );
    const quota =
      which === 'Hare'
        ? total.div(seats)
        : total
            .div(seats + 1)
            .floor()
            .add(1);
    const whole = field.candidates.map(() => 0);
    const remainders = among.map((list) => {
      const quotas = new Fraction(votes[list] ?? 0n, unit).div(quota);
      const full = quotas.floor();
      whole[list] = Number(full.n);
      return { list, value: quotas.sub(full).mul(quota) };
    });
    const left = seats - whole.reduce((sum, one) => sum + one, 0);
    const rest = left > 0 ? toGreatest(field.size, remainders, left) : { seats: whole.map(() => 0), tied: [], open: 0 };
    return {
      seats: whole.map((each, list) => each + (rest.seats[list] ?? 0)),
      tied: rest.tied,
      open: rest.open,
      working: [step('quota', [], { quota: amount(quota), votes: amount(total), seats })],
      more: { quota: amount(quota) },
    };
  },
);
