// Measures of simulated consultations: the catalogue by id.
import { faultOf } from '../../problem.js';
import { simulationProblem } from '../../problems/simulation.js';
import { nearestOf } from '../near.js';
import type { Run } from '../simulate.js';
import { catalogue, families } from './catalogue.js';
import type { Measure, Value } from './measure.js';

export type { Measure, Value } from './measure.js';
export { refusalMeasure } from './outcome.js';
export { deliberativeReason } from './reason.js';

const byId = new Map(catalogue.map((one) => [one.id, one]));

/** All measures, in the catalogue's order. */
export const measures = (): Measure[] => [...byId.values()];

/** The measure with this id, if there is one; also `speaking-share:owners` of a group, `refused:floor.other-side` of a rule. */
export function measure(id: string): Measure | undefined {
  const known = byId.get(id);
  if (known) return known;
  const [prefix, ...name] = id.split(':');
  const named = name.join(':');
  return named === '' ? undefined : families.find((family) => family.prefix === prefix)?.of(named);
}

/** @throws {Fault} where there is no such measure */
function known(id: string): Measure {
  const found = measure(id);
  if (found) return found;
  const ids = [...byId.keys(), ...families.map(({ prefix }) => `${prefix}:…`)];
  throw faultOf([
    simulationProblem('simulation.measure-unknown', { measure: id, known: ids, ...nearestOf(id, [...byId.keys()]) }),
  ]);
}

/**
 * Measures a run.
 * @param ids what is asked for; all that is not costly where nothing is said
 * @throws {Fault} `simulation.measure-unknown` where there is no measure of an id
 */
export function measured(run: Run, ids?: readonly string[]): Record<string, Value> {
  const asked = ids === undefined ? catalogue.filter(({ costly }) => !costly) : ids.map(known);
  return Object.fromEntries(asked.map((one) => [one.id, one.of(run)]));
}
