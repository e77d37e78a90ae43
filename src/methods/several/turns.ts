// The working of methods that fill or empty one seat at a time: what each candidate had in each turn, and who it was.
// Where ties were followed every way, the turns told are those in which the first in the candidates' order was taken.
import type { Amount } from '../election.js';
import type { Outcome } from '../method.js';
import { names, standing, step, tried } from '../standing.js';
import type { What } from '../working.js';
import type { Approvals } from './approvals.js';
import type { Committee } from './thiele.js';
import { told } from './universes.js';

/** Rounds and working of the first of these committees. `what` has the number `value`. */
export function turnByTurn(
  { field, votes }: Approvals,
  [first]: readonly Committee[],
  seats: number,
  what: What & ('added' | 'removed'),
  amount: (value: bigint) => Amount,
): Pick<Outcome, 'scores' | 'rounds' | 'working'> {
  const turns = told(first?.log);
  return {
    scores: standing(field, votes),
    rounds: turns.map(({ adds }) =>
      Object.fromEntries([...adds].map(([candidate, value]) => [field.name(candidate), amount(value)])),
    ),
    working: [
      step('seats', [], { seats }),
      ...turns.flatMap(({ candidate, adds, tied }, turn) => [
        ...tried(names(field, tied), [field.name(candidate)], turn + 1, what === 'added' ? 'taken' : 'out'),
        step(what, [field.name(candidate)], { value: amount(adds.get(candidate) ?? 0n) }, turn + 1),
      ]),
    ],
  };
}
