// What the people of one group differ in, each with its name, its stream and what is known of it beforehand; and what of that cannot be. Pure.
import { type PopulationProblem, populationProblem } from '../../problems/population.js';
import { drawnFrom } from '../samplers/distribution.js';
import type { Drawn } from '../samplers/kind.js';
import { type Correlation, correlated, type Drawing, varies } from './columns.js';
import type { Listed } from './roll.js';
import type { Column, GroupSpec } from './spec.js';

/** The columns of a group, by what they become. */
export interface GroupColumns {
  attributes: readonly (readonly [name: string, Drawing])[];
  traits: readonly (readonly [name: string, Drawing])[];
  opinions: readonly (readonly [subject: string, Drawing])[];
  susceptibility: Drawing;
  area?: Drawing;
  units?: Drawing;
}

/** Names that mean something in correlations, whatever attributes there are. */
const OWN = ['area', 'units', 'susceptibility', 'opinion'] as const;

const NOTHING: Drawn<string | number> = { draw: () => 0 };

type Known = readonly (string | number | undefined)[];

function drawing(name: string, purpose: readonly string[], column: Column | undefined, known?: Known): Drawing {
  const isList = Array.isArray(column);
  const drawn = column === undefined || isList ? NOTHING : drawnFrom(column as Exclude<Column, readonly unknown[]>); // arrays are lists
  const listed: Known | undefined = isList ? column : undefined;
  if (!known?.some((value) => value !== undefined)) return { name, purpose, drawn, ...(listed && { given: listed }) };
  return { name, purpose, drawn, given: known.map((value, person) => value ?? listed?.[person]) };
}

/** Every column of a group. @param listed its people, where they are on a roll */
export function columnsOf(group: GroupSpec, subjects: readonly string[], listed?: readonly Listed[]): GroupColumns {
  const { attributes, traits, opinion, opinions, susceptibility, area, units, correlations } = group;
  // What only the roll says is a column where something is to go with it.
  const joined = new Set(correlations.flatMap(({ between }) => between));
  const onRoll = new Set(
    (listed ?? []).flatMap((one) => Object.keys(one.attributes)).filter((name) => joined.has(name)),
  );
  const names = new Set([...Object.keys(attributes), ...onRoll]);
  return {
    attributes: [...names].map((name) => [
      name,
      drawing(
        name,
        ['attributes', name],
        attributes[name],
        listed?.map((one) => one.attributes[name]),
      ),
    ]),
    traits: Object.entries(traits).map(([name, column]) => [name, drawing(name, ['traits', name], column)]),
    opinions: subjects.flatMap((subject) => {
      const column = opinions[subject] ?? opinion;
      return column === undefined
        ? []
        : [[subject, drawing(`opinion/${subject}`, ['opinions', subject], column)] as const];
    }),
    susceptibility: drawing('susceptibility', ['susceptibility'], susceptibility),
    ...(area !== undefined && { area: drawing('area', ['area'], area) }),
    ...(listed?.some(({ units: owned }) => owned.some((unit) => unit.area > 0)) && {
      area: drawing(
        'area',
        ['area'],
        undefined,
        listed.map(({ units: owned }) => owned.reduce((sum, unit) => sum + unit.area, 0) / 100),
      ),
    }),
    ...(units !== undefined && { units: drawing('units', ['units'], units) }),
  };
}

export const drawingsOf = ({ attributes, traits, opinions, susceptibility, area, units }: GroupColumns): Drawing[] => [
  ...[...attributes, ...traits, ...opinions].map(([, one]) => one),
  susceptibility,
  ...(area ? [area] : []),
  ...(units ? [units] : []),
];

/** What correlations name, with `opinion` for every subject's. */
export function correlationsOf({ correlations }: GroupSpec, { opinions }: GroupColumns): Correlation[] {
  const meant = (name: string): string[] => (name === 'opinion' ? opinions.map(([, one]) => one.name) : [name]);
  return correlations.flatMap(({ between: [one, other], r }) =>
    meant(one).flatMap((first) => meant(other).map((second) => ({ between: [first, second] as const, r }))),
  );
}

const finite = (bound: number): number | null => (Number.isFinite(bound) ? bound : null);

/** Of numbers that have to lie between two bounds. */
function boundsProblems(
  group: string,
  { name, drawn, given }: Drawing,
  least: number,
  most: number,
): PopulationProblem[] {
  const known = (given ?? []).filter((value) => value !== undefined);
  if (known.some((value) => typeof value === 'string'))
    return [populationProblem('population.not-numbers', { group, name })];
  if (given && drawn === NOTHING) return outside(group, name, [least, most], known.map(Number));
  if (drawn.bounds === undefined) return [populationProblem('population.not-numbers', { group, name })];
  return outside(group, name, [least, most], [...drawn.bounds, ...known.map(Number)]);
}

/** What of a column may lie beyond two bounds, or is no number. @param name what it is called */
export const boundsOf = (
  group: string,
  name: string,
  column: Column,
  [least, most]: readonly [number, number],
): PopulationProblem[] => boundsProblems(group, drawing(name, [], column), least, most);

function outside(
  group: string,
  name: string,
  [least, most]: readonly [number, number],
  values: readonly number[],
): PopulationProblem[] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    from = Math.min(from, value);
    to = Math.max(to, value);
  }
  if (from >= least && to <= most) return [];
  return [
    populationProblem('population.out-of-bounds', {
      group,
      name,
      least,
      most: finite(most),
      from: finite(from),
      to: finite(to),
    }),
  ];
}

/** Everything that cannot be of a group's columns. */
export function columnProblems(
  spec: GroupSpec,
  columns: GroupColumns,
  subjects: readonly string[],
  size: number,
): PopulationProblem[] {
  const { id: group } = spec;
  const { traits, opinions, susceptibility, area, units } = columns;
  const drawings = drawingsOf(columns);
  const taken = [...Object.keys(spec.attributes), ...Object.keys(spec.traits), ...OWN];
  const twice = taken.filter((name, at) => taken.indexOf(name) < at);
  const unbounded = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;
  return [
    ...[...new Set(twice)].map((name) => populationProblem('population.name-twice', { group, name })),
    ...drawings.flatMap(({ name, given, drawn }) =>
      given && drawn === NOTHING && given.length !== size && spec.roll === undefined
        ? [populationProblem('population.list-length', { group, name, values: given.length, size })]
        : [],
    ),
    ...traits.flatMap(([, one]) => boundsProblems(group, one, ...unbounded)),
    ...[...opinions.map(([, one]) => one), susceptibility].flatMap((one) => boundsProblems(group, one, 0, 1)),
    ...(area ? boundsProblems(group, area, 0, Number.POSITIVE_INFINITY) : []),
    ...(units ? boundsProblems(group, units, 1, 1000) : []),
    ...subjects
      .filter((subject) => !opinions.some(([of]) => of === subject))
      .map((subject) => populationProblem('population.opinion-missing', { group, subject })),
    ...correlationProblems(spec, columns, size),
  ];
}

function correlationProblems(spec: GroupSpec, columns: GroupColumns, size: number): PopulationProblem[] {
  const { id: group } = spec;
  const drawings = drawingsOf(columns);
  const known = [...new Set([...drawings.map(({ name }) => name), 'opinion'])];
  const named = [...new Set(spec.correlations.flatMap(({ between }) => between))];
  const unknown = named.filter((name) => !known.includes(name));
  const correlations = correlationsOf(spec, columns);
  const fixed = drawings.filter(
    (one) => correlations.some(({ between }) => between.includes(one.name)) && !varies(one, size),
  );
  const pairs = correlations.map(({ between }) => JSON.stringify([...between].sort()));
  const twice = correlations.filter((_one, at) => pairs.indexOf(pairs[at] ?? '') < at);
  const problems = [
    ...unknown.map((name) => populationProblem('population.correlation-unknown', { group, name, known })),
    ...fixed.map(({ name }) => populationProblem('population.correlation-fixed', { group, name })),
    ...twice.map(({ between }) => populationProblem('population.correlation-twice', { group, names: between })),
  ];
  if (problems.length > 0) return problems;
  const joint = correlated(drawings, correlations, size);
  return 'impossible' in joint
    ? [populationProblem('population.correlations-impossible', { group, names: joint.impossible })]
    : [];
}
