// Folding a record: the machine and `changes` alone, never the rules, so that a later correction of a rule rewrites nothing.
// Pure.
import { Edit } from '../edit.js';
import { fold, foldAll } from '../kernel/fold.js';
import { commandOf } from '../parts/all.js';
import { copyOfState } from './initial.js';
import { doors, placeOf, type Snapshot, take, withState } from './snapshot.js';
import type { Fact } from './vocabulary.js';

/** A fact the chart has no place for. The engine turns it into its own `Drift`. */
export class NoPlace extends Error {
  constructor(
    readonly seq: number,
    readonly type: string,
    readonly place: string,
  ) {
    super(`the chart has no place for ${type} at ${place}`);
  }
}

const declaredFor = ({ type }: Fact) => commandOf(type);

/** Runs one fact. */
export function apply(snapshot: Snapshot, fact: Fact): Snapshot {
  const next = take(snapshot, fact);
  if (!next) throw new NoPlace(fact.seq, fact.type, placeOf(snapshot));
  return next;
}

/**
 * Runs one fact as part of an edit, if there is one. Behind a quiet door a fact changes the state and stays where it is: then
 * that alone is done, and a property test holds it equal.
 */
export function applyWithin(edit: Edit | undefined, snapshot: Snapshot, fact: Fact): Snapshot {
  if (doors(snapshot).get(fact.type)?.quiet)
    return withState(snapshot, fold(snapshot.context, fact, commandOf(fact.type), copyOfState, edit));
  edit?.settle();
  return apply(snapshot, fact);
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
        foldAll(current.context, facts.slice(start, end), declaredFor, copyOfState, new Edit()),
      );
    const fact = facts[end];
    if (fact) current = apply(current, fact);
    start = end + 1;
  }
  return current;
}
