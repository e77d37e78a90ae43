// Folding a record: the machine and `changes` alone, never the rules, so that a later correction of a rule rewrites nothing.
// Pure.
import { Edit } from '../edit.js';
import type { AnyCommand } from '../kernel/command.js';
import { fold, foldAll, stepping } from '../kernel/fold.js';
import { Fault, isFault, type ProblemOf } from '../problem.js';
import { chartOf } from './chart.js';
import { doors, placeOf, type Snapshot, take, withState } from './snapshot.js';
import type { Fact, State } from './vocabulary.js';

/** Why a record cannot be folded: a fact the chart has no place for. The engine turns it into its own `Drift`. */
export interface ReplayProblems {
  'record.no-place': { type: string; place: string };
}

type NoPlace = ProblemOf<ReplayProblems>;

/** Whether an error is that the chart has no place for a fact. */
export const isNoPlace = (error: unknown): error is Fault<NoPlace> => isFault(error, 'record');

/** To be thrown: the chart has no place for a fact. */
export const noPlace = ({ type, seq }: Fact, place: string): Fault<NoPlace> =>
  new Fault([{ code: 'record.no-place', numbers: { type, place }, at: { seq } }]);

/** How the chart of a snapshot declares a fact. */
function declaredIn(snapshot: Snapshot): (fact: Fact) => AnyCommand<State> {
  const { commands } = chartOf(snapshot);
  return (fact) => {
    const declared = commands[fact.type];
    if (!declared) throw noPlace(fact, placeOf(snapshot));
    return declared;
  };
}

/** Runs one fact. */
export function apply(snapshot: Snapshot, fact: Fact): Snapshot {
  const next = take(snapshot, fact);
  if (!next) throw noPlace(fact, placeOf(snapshot));
  return next;
}

/**
 * Runs one fact as part of an edit, if there is one. Behind a quiet door a fact changes the state and stays where it is: then
 * that alone is done, and a property test holds it equal.
 */
export function applyWithin(edit: Edit | undefined, snapshot: Snapshot, fact: Fact): Snapshot {
  if (doors(snapshot).get(fact.type)?.quiet)
    return withState(snapshot, fold(snapshot.context, fact, declaredIn(snapshot)(fact), chartOf(snapshot).copy, edit));
  return stepping(edit, () => apply(snapshot, fact));
}

/** Runs many facts. A run of facts that only change the state is one edit, which is several times as fast as stepping; a property test holds the two equal. */
export function replay(snapshot: Snapshot, facts: readonly Fact[]): Snapshot {
  let current = snapshot;
  let start = 0;
  while (start < facts.length) {
    const here = doors(current);
    let end = start;
    for (let fact = facts[end]; fact && here.get(fact.type)?.quiet; fact = facts[end]) end += 1;
    if (end > start)
      current = withState(
        current,
        foldAll(current.context, facts.slice(start, end), declaredIn(current), chartOf(current).copy, new Edit()),
      );
    const fact = facts[end];
    if (fact) current = apply(current, fact);
    start = end + 1;
  }
  return current;
}
