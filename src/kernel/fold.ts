// How a fact changes the state: over copies of what its command opens, or over a draft. The only file that imports immer.
// Generic in the state; knows no step and no register.
import { Immer } from 'immer';
import { type Edit, ownCopies } from '../edit.js';
import type { AnyCommand } from './command.js';
import { isRefused } from './refusal.js';
import { keyName } from './revisions.js';
import type { Common } from './state.js';

/** A fact as far as folding needs to know it. */
export interface AnyFact {
  type: string;
  seq: number;
  at: string;
  by: string;
  key?: string | undefined;
}

type Folded = Pick<Common, 'seq' | 'at' | 'keys' | 'revision'>;

/**
 * Ours alone, so that settings of the host's immer are neither used nor changed. Freezing each new state would cost as much
 * as making it; what of it leaves our hands is frozen there (`handed.ts`).
 */
const immer = new Immer({ autoFreeze: false });

/** Whether what is folded now is folded in place. */
let inPlace = false;

/** Runs a step of the chart as part of an edit: in place, what it changes is the state itself. */
export function stepping<R>(edit: Edit | undefined, step: () => R): R {
  edit?.settle();
  const before = inPlace;
  inPlace = edit?.inPlace ?? false;
  try {
    return step();
  } finally {
    inPlace = before;
  }
}

/** The state as the recipe changes it: another one, but for an edit in place. */
export function produce<St>(state: St, recipe: (draft: St) => void): St {
  if (inPlace) {
    recipe(state);
    return state;
  }
  // Immer's `Draft` type would take persistent maps apart, which at run time it leaves alone; the state has nothing readonly to unlock.
  return immer.produce(state, (draft) => recipe(draft as St));
}

/** What XState is to assign for it: all of another state; in place nothing, since what it copies has changed already. */
export function assigned<St extends object>(state: St, recipe: (draft: St) => void): Partial<St> {
  const made = produce(state, recipe);
  return made === state && inPlace ? {} : made;
}

/** Writes one fact down. Throws where what it is about is not there: record and procedure disagree. */
export function changeBy<St extends Folded>(draft: St, declared: AnyCommand<St>, fact: AnyFact): void {
  draft.seq = fact.seq;
  draft.at = fact.at;
  if (declared.changes) {
    // The chart puts a command only under its own event, so this fact is the one it declares; likewise below.
    const subject = declared.subject?.(draft, fact as never);
    if (isRefused(subject)) throw new Error(`entry ${fact.seq}: ${fact.type} is about nothing: ${subject.code}`);
    declared.changes(draft, fact as never, subject as never);
  }
  // Last, for an opening says by which revision.
  if (fact.key !== undefined) draft.keys = draft.keys.set(keyName(draft, fact.by, fact.key), fact.seq);
}

/**
 * Folds one fact that only changes the state. In an edit the caller keeps none of the states before: what was copied once is
 * changed in place. The caller vouches that the fact does not move the chart.
 */
export function fold<St extends Folded & object>(
  state: St,
  fact: AnyFact,
  declared: AnyCommand<St>,
  copy: (state: St) => St,
  edit?: Edit,
): St {
  if (edit?.inPlace) {
    // Only commands that say what they write to leave alone what two parts of the state have in common: those of a row share an edit.
    if (declared.opens) edit.run(() => changeBy(state, declared, fact));
    else {
      edit.settle();
      changeBy(state, declared, fact);
    }
    return state;
  }
  if (!declared.opens) {
    edit?.settle();
    return produce(state, (draft) => changeBy(draft, declared, fact));
  }
  const own = edit?.own ?? ownCopies;
  const made = own(state, copy);
  // As in `changeBy`: the command is the fact's own.
  declared.opens(made, fact as never, own);
  if (edit) edit.run(() => changeBy(made, declared, fact));
  else changeBy(made, declared, fact);
  return made;
}

/** Folds facts one after the other as one edit; those in a row that open nothing share a draft. As `fold`. */
export function foldAll<St extends Folded & object, F extends AnyFact>(
  state: St,
  facts: readonly F[],
  declaredFor: (fact: F) => AnyCommand<St>,
  copy: (state: St) => St,
  edit: Edit,
): St {
  let current = state;
  let rest: F[] = [];
  const foldRest = (): void => {
    if (rest.length === 0) return;
    edit.settle();
    current = produce(current, (draft) => {
      for (const fact of rest) changeBy(draft, declaredFor(fact), fact);
    });
    rest = [];
  };
  for (const fact of facts) {
    const declared = declaredFor(fact);
    if (!declared.opens) {
      rest.push(fact);
      continue;
    }
    foldRest();
    current = fold(current, fact, declared, copy, edit);
  }
  foldRest();
  return current;
}
