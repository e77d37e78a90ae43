// What a measure is: one number, or one word, of one simulated consultation. Types, and the facts of a run by type. Pure.
import type { Bilingual } from '../../bilingual.js';
import type { CommandType, Fact, FactOf } from '../../procedure/vocabulary.js';
import type { Run } from '../simulate.js';

export type Value = number | string | boolean | null;

export interface Measure {
  id: string;
  title: Bilingual;
  /** `share`, `days`, `persons`, `CNY`, `1` for a bare number, `word`, `yes/no`. */
  unit: string;
  /** How it comes about, as a formula in words of the record. */
  formula: string;
  /** The paper it is after, or what of the procedure it counts. */
  source: string;
  /** It takes longer than a run may: measured only where it is asked for by name. */
  costly?: true;
  /** `null` where there is nothing to measure: no poll was held, nobody spoke. */
  of(run: Run): Value;
}

/** Measures of one kind, one for each thing a study names: a group, a rule. The id is `prefix:name`. */
export interface Family {
  prefix: string;
  of(name: string): Measure;
}

/** The facts of one type, in their order. */
export const factsOf = <T extends CommandType>({ facts }: Pick<Run, 'facts'>, type: T): FactOf<T>[] =>
  // Filtered by the type it names.
  facts.filter((fact: Fact) => fact.type === type) as unknown as FactOf<T>[];

/** The first item of the scenario as a count found it; nothing where it was not counted there. */
const firstItemIn = ({ items }: Pick<Run, 'items'>, { finding }: FactOf<'count.make'>) =>
  finding.items.find(({ item }) => item === items[0]?.item);

/** The last count of the first item, of whichever stage. */
export function lastCountOf(run: Pick<Run, 'items' | 'facts'>) {
  for (const fact of factsOf(run, 'count.make').reverse()) {
    const found = firstItemIn(run, fact);
    if (found) return found;
  }
  return undefined;
}

/** The first count of the last stage of the first item's route: what no second call and no extension has touched. */
export function firstCountOf(run: Pick<Run, 'items' | 'facts'>) {
  const last = (run.items[0]?.route.length ?? 0) - 1;
  let stage: number | undefined;
  for (const fact of run.facts as readonly Fact[]) {
    // Facts of these types are of these types.
    if (fact.type === 'notice.post') stage = (fact as FactOf<'notice.post'>).finding.stage;
    if (fact.type !== 'count.make' || stage !== last) continue;
    const found = firstItemIn(run, fact as FactOf<'count.make'>);
    if (found) return found;
  }
  return undefined;
}

export const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const mean = (values: readonly number[]): number | null =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

/** The mean of those that have a value; `null` where none has. */
export const meanOf = (values: readonly (number | null)[]): number | null => mean(values.filter((one) => one !== null));

export const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
