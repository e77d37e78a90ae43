// What a group's people differ in, one column for each: drawn by itself, or together with those it is correlated with. Pure.
// Each column has a stream of its own, so that one more column, or more people in it, moves nobody else's.
import { type Chance, chance } from '../chance.js';
import type { Drawn } from '../samplers/kind.js';
import { between } from '../samplers/kind.js';
import { cholesky, scoreOf, scoresOf, shareOf, type Triangle } from './copula.js';

/** A column of numbers or words: what is given of it, and what draws the rest. */
export interface Drawing {
  /** What correlations call it. */
  name: string;
  /** Its stream, under the group's. */
  purpose: readonly string[];
  drawn: Drawn<string | number>;
  /** What is known beforehand, person by person; nothing where it has to be drawn. */
  given?: readonly (string | number | undefined)[];
}

export interface Correlation {
  between: readonly [string, string];
  r: number;
}

export type Values = readonly (string | number)[] | Float64Array;

/** Whether all of it is known beforehand, and numbers: then others are drawn to go with it. */
export const isGiven = ({ given }: Drawing, size: number): boolean =>
  given !== undefined && given.length === size && given.every((value) => typeof value === 'number');

/** Whether it can go together with others: numbers that differ. */
export const varies = (drawing: Drawing, size: number): boolean => {
  if (isGiven(drawing, size)) return new Set(drawing.given).size > 1;
  const [least, most] = drawing.drawn.bounds ?? [0, 0];
  return drawing.given === undefined && drawing.drawn.quantile !== undefined && least < most;
};

/** The names that correlations join, those known beforehand first, and the triangle of their scores; or the names that cannot go together. */
export function correlated(
  drawings: readonly Drawing[],
  correlations: readonly Correlation[],
  size: number,
): { names: string[]; triangle: Triangle } | { impossible: string[] } {
  const joined = new Set(correlations.flatMap(({ between }) => between));
  const among = drawings.filter(({ name }) => joined.has(name));
  const names = [...among.filter((one) => isGiven(one, size)), ...among.filter((one) => !isGiven(one, size))].map(
    ({ name }) => name,
  );
  const matrix = names.map((_name, at) => new Float64Array(names.length).fill(0).fill(1, at, at + 1));
  const put = (one: string, other: string, r: number) => {
    const row = matrix[names.indexOf(one)];
    if (row) row[names.indexOf(other)] = r;
  };
  for (const {
    between: [one, other],
    r,
  } of correlations) {
    put(one, other, r);
    put(other, one, r);
  }
  const triangle = cholesky(matrix);
  if (typeof triangle !== 'number') return { names, triangle };
  // Those the last one goes together with, directly or through others, up to where it showed.
  const shown = names.slice(0, triangle + 1);
  const together = new Set([shown[triangle] ?? '']);
  for (let before = 0; before < together.size; ) {
    before = together.size;
    for (const { between } of correlations)
      if (between.some((name) => together.has(name)) && between.every((name) => shown.includes(name)))
        for (const name of between) together.add(name);
  }
  return { impossible: shown.filter((name) => together.has(name)) };
}

const stream = (seed: string, group: string, { purpose }: Drawing): Chance =>
  chance(seed, 'population', group, ...purpose);

function alone({ drawn, given }: Drawing, size: number, chance: Chance): Values {
  const values: (string | number)[] = [];
  for (let person = 0; person < size; person += 1) {
    // Drawn for everybody, so that what is known of one does not move the next.
    const own = drawn.draw(chance);
    values.push(given?.[person] ?? own);
  }
  return values;
}

/** Normal scores of the columns that go together, in the order of their names. */
function scores(
  names: readonly string[],
  triangle: Triangle,
  size: number,
  independent: (name: string) => Float64Array,
  given: (name: string) => Float64Array | undefined,
): Float64Array[] {
  const bases: Float64Array[] = [];
  return names.map((name, k) => {
    const row = triangle[k] as Float64Array; // one for each name
    const diagonal = row[k] as number;
    const fixed = given(name);
    const base = fixed ? new Float64Array(size) : independent(name);
    const together = fixed ?? new Float64Array(size);
    for (let person = 0; person < size; person += 1) {
      let sum = 0;
      for (let j = 0; j < k; j += 1) sum += (row[j] as number) * ((bases[j] as Float64Array)[person] as number);
      // Of what is known the part that others do not tell is found, of everything else it is drawn.
      if (fixed) base[person] = ((fixed[person] as number) - sum) / diagonal;
      else together[person] = sum + diagonal * (base[person] as number);
    }
    bases.push(base);
    return together;
  });
}

/**
 * Every column of a group, by its purpose.
 * @param joint what `correlated` made of its correlations
 */
export function drawColumns(
  { seed, group, size }: { seed: string; group: string; size: number },
  drawings: readonly Drawing[],
  { names, triangle }: { names: readonly string[]; triangle: Triangle },
): Map<Drawing, Values> {
  const byName = new Map(drawings.map((drawing) => [drawing.name, drawing]));
  const columns = new Map<Drawing, Values>();
  for (const drawing of drawings)
    if (!names.includes(drawing.name)) columns.set(drawing, alone(drawing, size, stream(seed, group, drawing)));
  const together = scores(
    names,
    triangle,
    size,
    (name) => {
      const drawing = byName.get(name);
      const chance = drawing && stream(seed, group, drawing);
      return Float64Array.from({ length: size }, () => (chance ? scoreOf(between(chance)) : 0));
    },
    (name) => {
      const drawing = byName.get(name);
      return drawing && isGiven(drawing, size) ? scoresOf(Float64Array.from(drawing.given ?? [], Number)) : undefined;
    },
  );
  for (const [k, name] of names.entries()) {
    const drawing = byName.get(name);
    const own = together[k];
    if (!drawing || !own) continue;
    const { quantile } = drawing.drawn;
    columns.set(
      drawing,
      isGiven(drawing, size)
        ? (drawing.given as readonly number[])
        : own.map((score) => quantile?.(shareOf(score)) ?? 0),
    );
  }
  return columns;
}
