// Sincere ballots: what voters write who say what they think, on the ballot that a method takes. Pure.
// A voter's worth of an option is the utility where the culture has them, else by the place in the order, from 1 for the best to 0 for the worst.
import * as z from 'zod/mini';
import type { Ballot, Candidate, Method } from '../../methods/index.js';
import type { Profile } from '../model.js';
import { largestRemainder } from '../population/apportion.js';

/** How what a voter thinks becomes a ballot. */
export const ballotForm = z.discriminatedUnion('ballot', [
  z.strictObject({ ballot: z.literal('choice') }),
  /** `places`: how many are ranked at most; all, unless said otherwise. */
  z.strictObject({ ballot: z.literal('ranking'), places: z.optional(z.int().check(z.gte(1))) }),
  z.strictObject({
    ballot: z.literal('approvals'),
    /** Everything better than the voter's own mean (Weber 1977, Merrill 1984), everything worth at least this much, or the best so many. */
    above: z._default(z.union([z.literal('mean'), z.number().check(z.gte(0), z.lte(1))]), 'mean'),
    most: z.optional(z.int().check(z.gte(1))),
  }),
  z.strictObject({
    ballot: z.literal('scores'),
    max: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 5),
    /** From each voter's worst to their best (Merrill 1984), or as it is, so that voters may use a part of the scale only. */
    scale: z._default(z.enum(['own', 'common']), 'own'),
  }),
  z.strictObject({
    ballot: z.literal('points'),
    /** To spend: on votes of one each, or of their square (quadratic voting). */
    total: z.int().check(z.gte(0), z.lte(1_000_000)),
    cost: z._default(z.enum(['each', 'square']), 'each'),
  }),
  z.strictObject({
    ballot: z.literal('grades'),
    /** Worst first. */
    grades: z.array(z.union([z.string(), z.number()])).check(z.minLength(2)),
    scale: z._default(z.enum(['own', 'common']), 'common'),
  }),
]);
export type BallotForm = z.output<typeof ballotForm>;

/** What each option is worth to a voter, from 0 to 1. */
function worthOf({ rankings, utilities }: Profile, voter: number): Float64Array {
  const own = utilities?.[voter];
  if (own) return own;
  const order = rankings[voter] as Int32Array; // one for each voter
  const worth = new Float64Array(order.length);
  for (const [place, option] of order.entries())
    worth[option] = order.length === 1 ? 1 : 1 - place / (order.length - 1);
  return worth;
}

/** Every option on a scale of whole numbers from 0 to the highest. */
function scaled(worth: Float64Array, highest: number, scale: 'own' | 'common'): number[] {
  let [least, most] = [0, 1];
  if (scale === 'own') {
    least = worth.reduce((so, one) => Math.min(so, one), 1);
    most = worth.reduce((so, one) => Math.max(so, one), 0);
  }
  // To whom all are alike gives all the middle.
  return Array.from(worth, (one) => Math.round(highest * (most > least ? (one - least) / (most - least) : 0.5)));
}

function approved(
  worth: Float64Array,
  order: Int32Array,
  { above, most }: Extract<BallotForm, { ballot: 'approvals' }>,
): number[] {
  const mean = worth.reduce((sum, one) => sum + one, 0) / worth.length;
  const fit = Array.from(order).filter((option) => {
    const own = worth[option] as number;
    return above === 'mean' ? own > mean : own >= above;
  });
  return most === undefined ? fit : fit.slice(0, most);
}

/** Votes of one candidate each, or squares of votes, as far as a sum goes, in proportion to what the options are worth. */
function spent(worth: Float64Array, { total, cost }: Extract<BallotForm, { ballot: 'points' }>): number[] {
  // In whole millionths, so that remainders alike are found alike.
  if (cost === 'each')
    return largestRemainder(
      Array.from(worth, (one) => Math.round(one * 1_000_000)),
      total,
    );
  const squares = worth.reduce((sum, one) => sum + one * one, 0);
  if (squares === 0) return Array.from(worth, () => 0);
  // Every vote costs its square: what is worth half as much gets half as many. Whole votes, so that no more is spent than there is.
  return Array.from(worth, (one) => Math.floor(one * Math.sqrt(total / squares)));
}

/** What one voter writes, by candidates. */
function ballotOf(
  form: BallotForm,
  order: Int32Array,
  worth: () => Float64Array,
  name: (option: number) => Candidate,
): Ballot {
  const given = (values: readonly (number | string)[]) =>
    Object.fromEntries(values.map((value, option) => [name(option), value]));
  switch (form.ballot) {
    case 'choice':
      return { count: 1, choice: name(order[0] as number) }; // there is an option
    case 'ranking':
      return { count: 1, ranking: Array.from(order.subarray(0, form.places ?? order.length), name) };
    case 'approvals':
      return { count: 1, approvals: approved(worth(), order, form).map(name) };
    case 'scores':
      return { count: 1, scores: given(scaled(worth(), form.max, form.scale)) };
    case 'points':
      return { count: 1, scores: given(spent(worth(), form)) };
    case 'grades': {
      const { grades, scale } = form;
      const places = scaled(worth(), grades.length - 1, scale);
      return { count: 1, scores: given(places.map((place) => grades[place] as string | number)) }; // places are within
    }
  }
}

/**
 * A ballot for each voter, in their order.
 * @param candidates what the options are called, in their order; as many as the profile has
 */
export const sincereBallots = (profile: Profile, candidates: readonly Candidate[], form: BallotForm): Ballot[] =>
  profile.rankings.map((order, voter) =>
    ballotOf(
      form,
      order,
      () => worthOf(profile, voter),
      (option) => candidates[option] as Candidate, // as many as options
    ),
  );

const isNumber = (value: unknown): value is number => typeof value === 'number';

/**
 * The form of the ballots that a method takes, with the scale, the grades or the votes of its options.
 * @param chosen the options it is counted with, where they are not its defaults
 */
export function formFor(
  { ballot, options }: Pick<Method, 'ballot' | 'options'>,
  chosen: Readonly<Record<string, unknown>> = {},
): BallotForm {
  const option = (of: string): unknown => chosen[of] ?? options[of]?.default;
  if (ballot === 'approvals') return { ballot, above: 'mean' };
  if (ballot !== 'scores') return { ballot };
  const [grades, votes, credits, max] = [option('grades'), option('votes'), option('credits'), option('max')];
  // What the catalogue keeps as grades are words or numbers.
  if (Array.isArray(grades)) return { ballot: 'grades', grades: grades as (string | number)[], scale: 'common' };
  if (isNumber(votes)) return { ballot: 'points', total: votes, cost: 'each' };
  if (isNumber(credits)) return { ballot: 'points', total: credits, cost: 'square' };
  return { ballot, max: isNumber(max) ? max : 5, scale: 'own' };
}
