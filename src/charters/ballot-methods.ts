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

/** So many options stand on one ballot at most: where the most votes win, and where a method counts. Nobody weighs more. */
export const MOST_OPTIONS = 1_000;
export const MOST_COUNTED_OPTIONS = 100;

/** What a count may look at: places on ballots in one pass; in rounds, as often as there are options; and with fractions. */
export const MOST_LOOKS = { pass: 20_000_000, rounds: 10_000_000, fractions: 300_000 } as const;

/** Methods that hand on parts of ballots from round to round: where many are ranked equal, their fractions take long. */
const IN_FRACTIONS: readonly string[] = ['stv', 'meek-stv'];

/**
 * How many options may stand on one ballot of this form, where so many heads may cast one: so many as are counted within a moment, however
 * the ballots fall. docs/limits.md has what that comes to.
 */
export function mostOptions({ method: id }: BallotForm, heads: number, known: Methods | undefined): number {
  if (id === undefined) return MOST_OPTIONS;
  const each = Math.max(1, heads);
  const onePass = methodIn(known, id)?.running !== undefined;
  const most = onePass
    ? MOST_LOOKS.pass / each
    : Math.sqrt(MOST_LOOKS[IN_FRACTIONS.includes(id) ? 'fractions' : 'rounds'] / each);
  return Math.min(MOST_COUNTED_OPTIONS, Math.floor(most));
}

/** What there is to spend binds only who counts by costs. */
export function isBudgetIdle({ budget, method: id }: BallotForm, known: Methods | undefined): boolean {
  if (budget === undefined) return false;
  const method = id === undefined ? undefined : methodIn(known, id);
  // One that is not at hand is told of as such.
  return id === undefined || (method !== undefined && method.elects !== 'projects');
}
