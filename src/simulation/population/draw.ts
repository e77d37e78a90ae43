// Draws the people of a study: every group from streams of its own, so that a change of one group or one column moves nothing else. Pure.

import { refuseAny } from '../../problem.js';
import { type PopulationProblem, populationProblem } from '../../problems/population.js';
import { chance } from '../chance.js';
import { sampler } from '../samplers/distribution.js';
import { correlated, drawColumns, type Values } from './columns.js';
import { columnProblems, columnsOf, correlationsOf, drawingsOf, type GroupColumns } from './group.js';
import type { Person, Population } from './population.js';
import { type Listed, listedOn, type PersonRow, sampled, samplingProblems } from './roll.js';
import type { GroupSpec, PopulationSpec } from './spec.js';

export interface DrawOptions {
  seed: string;
  /** Items, and options as `item/option`, that everybody has an opinion of; besides those that groups name. */
  subjects?: readonly string[];
  /** The rolls that groups name. */
  rolls?: Readonly<Record<string, readonly PersonRow[]>>;
}

/** A group with its people on a roll, where they are on one, and how many they are. */
interface Counted {
  spec: GroupSpec;
  size: number;
  listed?: Listed[];
}

function counted(spec: GroupSpec, { seed, rolls = {} }: DrawOptions): Counted | PopulationProblem[] {
  const { id: group, roll, size, replace, strata, area, units } = spec;
  const idle = (field: string, needs: string) => populationProblem('population.field-idle', { group, field, needs });
  const sampling = [...(replace !== undefined ? ['replace'] : []), ...(strata ? ['strata'] : [])];
  if (roll === undefined) {
    const problems = [
      ...(size === undefined ? [populationProblem('population.size-missing', { group })] : []),
      ...[...sampling, ...(spec.countedBy ? ['countedBy'] : [])].map((field) => idle(field, 'roll')),
      ...(units !== undefined && area === undefined ? [idle('units', 'area')] : []),
    ];
    return problems.length > 0 ? problems : { spec, size: size ?? 0 };
  }
  const rows = Object.hasOwn(rolls, roll) ? rolls[roll] : undefined;
  if (!rows) return [populationProblem('population.roll-unknown', { group, roll, known: Object.keys(rolls) })];
  const all = listedOn(rows, spec.countedBy);
  const hasAreas = all.some((one) => one.units.some((unit) => unit.area > 0));
  const problems = [
    ...(size === undefined ? sampling.map((field) => idle(field, 'size')) : []),
    ...samplingProblems(group, all, spec),
    ...(units !== undefined ? [populationProblem('population.field-on-roll', { group, field: 'units', roll })] : []),
    ...(area !== undefined && hasAreas
      ? [populationProblem('population.field-on-roll', { group, field: 'area', roll })]
      : []),
  ];
  if (problems.length > 0) return problems;
  const listed = sampled(all, spec, seed, group);
  return { spec, size: listed.length, listed };
}

/** Ten square kilometres, in 0.01 m²: the largest area of one unit. */
const LARGEST = 1_000_000_000;

export const hundredths = (squareMetres: number): number =>
  Math.min(LARGEST, Math.max(1, Math.round(squareMetres * 100)));

/** The units of somebody who is on no roll. Those beyond the first are drawn from a stream of their own. */
function unitsOf({ spec, size }: Counted, columns: ReadonlyMap<unknown, Values>, of: GroupColumns, seed: string) {
  const { area: areas, units: counts } = of;
  const first = areas && columns.get(areas);
  if (!areas || !first) return undefined;
  const count = counts && columns.get(counts);
  const more = chance(seed, 'population', spec.id, 'area', 'more');
  const draw =
    Array.isArray(spec.area) || spec.area === undefined
      ? undefined
      : sampler(spec.area as Exclude<typeof spec.area, readonly unknown[]>); // arrays were taken out
  return Array.from({ length: size }, (_one, person) => {
    const name = `${spec.id}-${person + 1}`;
    const own = [{ unit: name, area: hundredths(Number(first[person])) }];
    const units = Math.round(Number(count?.[person] ?? 1));
    for (let nth = 2; nth <= units; nth += 1)
      own.push({ unit: `${name}/${nth}`, area: hundredths(Number(draw ? draw(more) : first[person])) });
    return own;
  });
}

/** The people of one group, and their opinions into the columns of all from a number on. */
function drawGroup(
  one: Counted,
  from: number,
  into: Pick<Population, 'opinions' | 'susceptibility'>,
  seed: string,
  subjects: readonly string[],
): Person[] {
  const { spec, size, listed } = one;
  const { id: group, title = group, kinds, bodies } = spec;
  const of = columnsOf(spec, subjects, listed);
  const drawings = drawingsOf(of);
  const joint = correlated(drawings, correlationsOf(spec, of), size);
  // Checked before.
  if ('impossible' in joint) return [];
  const columns = drawColumns({ seed, group, size }, drawings, joint);
  const own = unitsOf(one, columns, of, seed);
  const put = (values: Values | undefined, target: Float64Array) => {
    for (let person = 0; person < size; person += 1) target[from + person] = Number(values?.[person]);
  };
  for (const [subject, drawing] of of.opinions)
    put(columns.get(drawing), into.opinions.get(subject) ?? new Float64Array(0));
  put(columns.get(of.susceptibility), into.susceptibility);
  const attributes = of.attributes.map(([name, drawing]) => [name, columns.get(drawing)] as const);
  const traits = of.traits.map(([name, drawing]) => [name, columns.get(drawing)] as const);
  const times = new Map<string, number>();
  return Array.from({ length: size }, (_one, person): Person => {
    const known = listed?.[person];
    const id = known?.person ?? `${group}-${person + 1}`;
    const nth = (times.get(id) ?? 0) + 1;
    if (spec.replace) times.set(id, nth);
    const units = known?.units.length ? known.units : own?.[person];
    const made: Person = {
      person: nth > 1 ? `${id}~${nth}` : id,
      name: known?.name ?? `${title} ${person + 1}`,
      kinds,
      group,
      bodies,
      attributes: { ...known?.attributes },
      traits: {},
    };
    if (units?.[0]) {
      made.unit = units[0].unit;
      const area = units.reduce((sum, unit) => sum + unit.area, 0);
      if (area > 0) made.area = area;
      if (units.length > 1) made.units = units;
    }
    for (const [name, values] of attributes) {
      const value = values?.[person];
      if (value !== undefined) made.attributes[name] = value;
    }
    for (const [name, values] of traits) made.traits[name] = Number(values?.[person]);
    return made;
  });
}

/**
 * Draws a population: the same people for the same spec, seed and rolls, on every engine.
 * Each column of each group has a stream of its own: more people in a group begin with those there were, and another column, another
 * correlation among others or another group moves nobody.
 * @throws {Fault} with everything that is wrong with it; of a roll, what `buildRoll` finds
 */
export function drawPopulation(spec: PopulationSpec, options: DrawOptions): Population {
  const { seed } = options;
  const { groups } = spec;
  const subjects = [
    ...new Set([...(options.subjects ?? []), ...groups.flatMap(({ opinions }) => Object.keys(opinions))]),
  ];
  const ids = groups.map(({ id }) => id);
  const sizes = groups.map((group) => counted(group, options));
  const found: Counted[] = [];
  const problems: PopulationProblem[] = ids
    .filter((id, at) => ids.indexOf(id) < at)
    .map((group) => populationProblem('population.group-twice', { group }));
  for (const one of sizes) {
    if (Array.isArray(one)) problems.push(...one);
    else {
      found.push(one);
      problems.push(...columnProblems(one.spec, columnsOf(one.spec, subjects, one.listed), subjects, one.size));
    }
  }
  refuseAny(problems);
  const total = found.reduce((sum, { size }) => sum + size, 0);
  const opinions = new Map(subjects.map((subject) => [subject, new Float64Array(total)]));
  const susceptibility = new Float64Array(total);
  const persons: Person[] = [];
  for (const one of found) {
    const people = drawGroup(one, persons.length, { opinions, susceptibility }, seed, subjects);
    for (const person of people) persons.push(person);
  }
  const taken = new Set<string>();
  for (const { person, group } of persons) {
    if (taken.has(person)) problems.push(populationProblem('population.person-twice', { person, group }));
    taken.add(person);
  }
  refuseAny(problems);
  return { persons, opinions, susceptibility };
}
