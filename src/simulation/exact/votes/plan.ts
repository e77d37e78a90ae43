// A vote of independent voters, made ready to be gone through: who are alike, what is told apart, and which sums are kept. Pure.
import { type Act, ALL, type Done, nobody, type Unit } from './telling.js';

/** People who are alike: what each counts, and the chance that one does this or that. */
export interface Alike {
  count: number;
  unit: Unit;
  chances: Readonly<Record<Act, number>>;
}

/** A sum that is kept: of a group, by a measure. */
interface Column {
  group: string;
  measure: 'heads' | 'area' | 'weight';
}

/** Sums of all classes but the last, class by class, column by column. */
export type Sums = ArrayLike<number>;

export interface Plan {
  alike: readonly Alike[];
  /** Acts that are all one; the last class takes the rest. */
  classes: readonly (readonly Act[])[];
  groups: readonly string[];
  columns: readonly Column[];
  /** What one of these people adds to each column. */
  unitOf(one: Alike): number[];
  /** The whole roll, column by column. */
  whole: readonly number[];
  /** The chance of each class but the last. */
  chancesOf(one: Alike): number[];
  /** What was done, from its sums. */
  done(sums: Sums): Done;
}

const countOf = (unit: Unit, { group, measure }: Column): number =>
  group === ALL || unit.groups.includes(group) ? unit[measure] : 0;

/** One of a class stands for all of it, since the rule cannot tell: an answer, where there is one among them. */
const standFor = (acts: readonly Act[]): Act => acts.find((act) => act !== 'present') ?? 'present';

export function planOf(alike: readonly Alike[], classes: readonly (readonly Act[])[], groups: readonly string[]): Plan {
  const named = [ALL, ...groups];
  const columns = named
    .flatMap((group) => (['heads', 'area', 'weight'] as const).map((measure) => ({ group, measure })))
    .filter((column) => alike.some(({ unit }) => countOf(unit, column) > 0));
  const whole = columns.map((column) => alike.reduce((sum, { count, unit }) => sum + count * countOf(unit, column), 0));
  const stands = classes.map(standFor);
  const rest = stands.length - 1;
  return {
    alike,
    classes,
    groups,
    columns,
    whole,
    unitOf: ({ unit }) => columns.map((column) => countOf(unit, column)),
    chancesOf: ({ chances }) => classes.slice(0, -1).map((acts) => acts.reduce((sum, act) => sum + chances[act], 0)),
    done(sums) {
      const done = Object.fromEntries(named.map((group) => [group, nobody()]));
      for (const [at, { group, measure }] of columns.entries()) {
        const into = done[group];
        if (!into) continue;
        let left = whole[at] ?? 0;
        for (let which = 0; which < rest; which += 1) {
          const sum = sums[which * columns.length + at] ?? 0;
          into[stands[which] ?? 'away'][measure] = sum;
          left -= sum;
        }
        into[stands[rest] ?? 'away'][measure] = left;
      }
      return done;
    },
  };
}

/** The classes that somebody may be in; the last one stays, since it takes the rest. */
export const taken = (classes: readonly (readonly Act[])[], alike: readonly Alike[]): (readonly Act[])[] =>
  classes.filter(
    (acts, at) => at === classes.length - 1 || alike.some(({ chances }) => acts.some((act) => chances[act] > 0)),
  );
