// What a study writes of the people it makes up: groups, and what differs from person to person. Plain data, JSON-safe.
// What of it needs the rolls and the subjects is checked when the people are drawn.
import * as z from 'zod/mini';
import { id, line, word } from '../../fields.js';
import { formProblemOf, written } from '../../form.js';
import { refuseAny } from '../../problem.js';
import { type PopulationProblem, populationProblem } from '../../problems/population.js';
import { type Distribution, distribution, distributions, kindOf } from '../samplers/distribution.js';
import { amount } from '../samplers/kind.js';

/** The most people of one group. */
const MOST = 10_000_000;

/** A distribution, or a list with one value for each person of the group, in their order. */
const column = z.union([
  distribution,
  z.array(amount).check(z.minLength(1)),
  z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1)),
]);
export type Column = Distribution | readonly number[] | readonly string[];

/** What a name of an item or of one of its options is: `lift`, `lift/outside`. */
const subject = z.string().check(z.minLength(1), z.maxLength(257));

const correlation = z.strictObject({
  between: z.tuple([z.string(), z.string()]).check(z.refine(([one, other]) => one !== other, written('distinct'))),
  /** Of the normal scores behind both: of the values themselves it is a little nearer to nought, unless they are normal. */
  r: z.number().check(z.gte(-1), z.lte(1)),
});

const group = z.strictObject({
  id,
  /** What its people are called, with a number behind it; the id unless said otherwise. */
  title: z.optional(line),
  /** How many there are; of a roll, how many of its people: all, if nothing is said. */
  size: z.optional(z.int().check(z.gte(0), z.lte(MOST))),
  /** The name of a roll they are on. */
  roll: z.optional(word),
  /** Whether one on the roll may be drawn several times. */
  replace: z.optional(z.boolean()),
  /** Columns of the roll whose values are to be represented as on the roll. */
  strata: z.optional(
    z.array(word).check(
      z.minLength(1),
      z.refine((names) => new Set(names).size === names.length, written('distinct')),
    ),
  ),
  /** Who is one person of the group: the owners of a unit together, or everybody on the roll. By unit, unless said otherwise. */
  countedBy: z.optional(z.enum(['unit', 'person'])),
  bodies: z._default(z.array(id), []),
  kinds: z._default(z.array(word), []),
  /** How many units each owns; one, unless said otherwise, where an area is given. */
  units: z.optional(column),
  /** Of each unit, in square metres. */
  area: z.optional(column),
  attributes: z._default(z.record(word, column), {}),
  /** What people do by: `attends`, `speaks`, `votes`, whatever their behaviour asks for. */
  traits: z._default(z.record(word, column), {}),
  /** From 0, against, to 1, for: of every subject that `opinions` does not name, each drawn by itself. */
  opinion: z.optional(column),
  /** Of one subject: an item, or an option as `item/option`. */
  opinions: z._default(z.record(subject, column), {}),
  /** From 0, never moves, to 1, moves all the way; 1 unless said otherwise. */
  susceptibility: z._default(column, 1),
  correlations: z._default(z.array(correlation), []),
});

/** The people of a study. */
export const population = z.strictObject({ groups: z.array(group).check(z.minLength(1), z.maxLength(1000)) });

/** A population as it is read: everything that has a default is there. */
export type PopulationSpec = z.output<typeof population>;
export type GroupSpec = PopulationSpec['groups'][number];
/** As it may be written. */
export type WrittenPopulation = z.input<typeof population>;

/** What stands under a path. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    // Whatever is indexed here came from outside; an object has what its keys say.
    (within, key) =>
      typeof within === 'object' && within !== null ? (within as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

/** What is wrong with a value, where it could be one of several distributions: of the one whose name it bears. */
function problemsOf(issue: z.core.$ZodIssue, whole: unknown, name: string): PopulationProblem[] {
  const value = at(whole, issue.path);
  const called = [...(issue.path.length === 0 ? [name] : []), ...issue.path.map(String)].join('.');
  if (issue.code !== 'invalid_union' || typeof value !== 'object' || value === null || Array.isArray(value))
    return [formProblemOf(issue, called, value === undefined)];
  const kind = kindOf(value);
  if (kind === undefined)
    return [
      populationProblem('population.distribution-unknown', {
        name: called,
        known: distributions().map((one) => one.id),
      }),
    ];
  const { error } = z.safeParse(kind.settings, value);
  return (error?.issues ?? []).map((of) =>
    formProblemOf(of, [called, ...of.path].join('.'), at(value, of.path) === undefined),
  );
}

/**
 * Reads a population: plain data, as it stands in a study.
 * @param name what it is called where something is wrong with all of it
 * @throws {Fault} with everything that is wrong with its form, by path
 */
export function readPopulation(value: unknown, name = 'population'): PopulationSpec {
  const { data, error } = population.safeParse(value);
  refuseAny((error?.issues ?? []).flatMap((issue) => problemsOf(issue, value, name)));
  // Without an issue there is a value.
  return data as PopulationSpec;
}
