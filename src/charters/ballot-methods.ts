// Whether a ballot form's method can count what its ballots say: asked of a charter before anybody votes, and of every notice. Pure.
import type { BallotForm } from '../count/ballot-form.js';
import type { Method } from '../methods/method.js';
import { type Methods, methodIn } from './ranking-methods.js';

/** What a method counts, by what a ballot of this form says. */
const KINDS: Readonly<Record<BallotForm['marks'], readonly Method['ballot'][]>> = {
  names: ['approvals'],
  ranking: ['ranking', 'choice'],
  points: ['scores'],
};

/** `missing`: none is named where one is needed; `unknown`: none of this id is at hand; `unfit`: it counts other ballots. */
export type MethodTrouble = 'missing' | 'unknown' | 'unfit';

/** Why the method of this form cannot count its ballots, as far as it can be told without them. */
export function methodTrouble(
  { method: id, marks }: BallotForm,
  known: Methods | undefined,
): MethodTrouble | undefined {
  if (id === undefined) return marks === 'names' ? undefined : 'missing';
  const method = methodIn(known, id);
  if (!method) return 'unknown';
  return method.elects === 'proposal' || !KINDS[marks].includes(method.ballot) ? 'unfit' : undefined;
}

/** What there is to spend binds only who counts by costs. */
export function isBudgetIdle({ budget, method: id }: BallotForm, known: Methods | undefined): boolean {
  if (budget === undefined) return false;
  const method = id === undefined ? undefined : methodIn(known, id);
  // One that is not at hand is told of as such.
  return id === undefined || (method !== undefined && method.elects !== 'projects');
}
