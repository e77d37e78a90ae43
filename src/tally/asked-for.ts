// What was asked for, looked at before anything is counted: an option nobody knows, or a value that is none, is told and never
// passed over in silence, since whoever wrote it expects it to count. Pure.
import { Fault, refuseAny } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';

/** The options of a count: each with the values it takes, or nothing where those are looked at elsewhere. */
export type Known = Readonly<Record<string, readonly unknown[] | undefined>>;

/** @throws {Fault} with every option that is unknown, and every value that is none of those an option takes */
export function checkAsked(asked: object, known: Known): void {
  if (typeof asked !== 'object' || asked === null)
    throw new Fault([tallyProblem('tally.option-unknown', { option: String(asked), known: Object.keys(known) })]);
  refuseAny(
    Object.entries(asked).flatMap(([option, value]) => {
      if (!Object.hasOwn(known, option))
        return [tallyProblem('tally.option-unknown', { option, known: Object.keys(known) })];
      const values = known[option];
      return values === undefined || value === undefined || values.includes(value)
        ? []
        : [tallyProblem('tally.option-value', { option, value: String(value), known: values.map(String) })];
    }),
  );
}
