// A rule is everything one command means: who may ask, what is refused, what is found, what changes.
// `obeys` makes it a transition of the chart. The only file in which state changes, hence the only one that imports immer.
import { freeze, Immer } from 'immer';
import { assign, type DoneStateEvent } from 'xstate';
import type { Role } from '../charters/charter.js';
import { type Edit, type Own, ownCopies } from '../edit.js';
import type { Bilingual } from '../law/index.js';
import { copyOfState } from './copies.js';
import type { DoorMeta } from './setup.js';
import type {
  Claim,
  CommandType,
  Fact,
  FactOf,
  Finding,
  Refusal,
  RefusalCode,
  RefusalNumbers,
  State,
} from './vocabulary.js';

/** The state while it changes: immer hands out a draft of the same shape. */
export type StateDraft = State;

export interface Rule<T extends CommandType, C extends RefusalCode = RefusalCode> {
  type: T;
  /** Who may ask, unless the charter's `rights` say otherwise. */
  who: readonly Role[];
  /** Commands that may be asked for somebody else (`for`). */
  forOthers?: boolean;
  /** The part of the refusals that needs no fields: it lets `permitted` answer for buttons. */
  may?(state: State, person: string): Refusal<C> | undefined;
  /** Why not, given the whole command. Runs once, at the door. */
  refuses?(state: State, claim: Claim<T>): Refusal<C> | undefined;
  /** What is to be counted, drawn or timed. Runs once, at the door; its answer is sealed into the fact. */
  finds?(state: State, claim: Claim<T>): Finding<T>;
  /** How the state changes. Runs live and on replay, and judges nothing: what had to be worked out is in the finding. */
  changes(draft: StateDraft, fact: FactOf<T>): void;
  /**
   * For what comes by the dozen: makes copies of the objects that `changes` writes to, and of nothing else, in a state that is
   * itself a copy already. `changes` then works on that plain state, many times faster than on a draft. Crowds are replaced,
   * not written to. Tests freeze the state before every step, so that a copy that is missing here throws.
   */
  opens?(draft: StateDraft, fact: FactOf<T>, own: Own): void;
}

/** Any rule, where the command's type is known only at run time. */
export interface AnyRule {
  type: CommandType;
  who: readonly Role[];
  forOthers?: boolean;
  may?(state: State, person: string): Refusal | undefined;
  refuses?(state: State, claim: never): Refusal | undefined;
  finds?(state: State, claim: never): unknown;
  changes(draft: StateDraft, fact: never): void;
  opens?(draft: StateDraft, fact: never, own: Own): void;
}

/** A rule for commands that have a finding must find it; the others may not. */
type Complete<T extends CommandType, C extends RefusalCode> = Rule<T, C> &
  (Finding<T> extends undefined
    ? { finds?: never }
    : undefined extends Finding<T>
      ? object
      : { finds: NonNullable<Rule<T, C>['finds']> });

/** Declares what one command means. The refusal codes it can answer with are inferred from `may` and `refuses`. */
export const rule = <T extends CommandType, C extends RefusalCode = never>(declared: Complete<T, C>): Rule<T, C> =>
  declared;

/** A refusal: its code, the numbers its sentence needs, and the source of the rule where a text is behind it. */
export function refuse<C extends RefusalCode>(code: C, numbers: RefusalNumbers[C], source?: Bilingual): Refusal<C> {
  // A conditional type over a single C: TypeScript cannot see that it is this object.
  return (source === undefined ? { code, numbers } : { code, numbers, source }) as Refusal<C>;
}

/**
 * Ours alone, so that settings of the host's immer are neither used nor changed. Freezing each new state would cost as much
 * as making it; `frozen` does it where a state leaves our hands.
 */
const immer = new Immer({ autoFreeze: false });

/** The same state, unchangeable from now on. What was frozen before is not walked again. */
export const frozen = (state: State): State => freeze(state, true);

const produce = (state: State, recipe: (draft: StateDraft) => void): State =>
  // Immer's `Draft` type would take the crowds apart, which at run time it leaves alone; State has nothing readonly to unlock.
  immer.produce(state, (draft) => recipe(draft as State));

function changeBy(draft: StateDraft, declared: AnyRule, fact: Fact): void {
  draft.seq = fact.seq;
  draft.at = fact.at;
  if (fact.key !== undefined) draft.keys = draft.keys.set(fact.key, fact.seq);
  // The chart puts a rule only under its own event: `obeys` is typed so.
  declared.changes(draft, fact as never);
}

/**
 * The transition that obeys a rule: it assigns what the rule changes and carries `who` in its meta.
 * Add `target` or `guard` beside it where the fact also moves the chart; `also` is what this way out changes besides.
 */
export function obeys<T extends CommandType, C extends RefusalCode>(
  declared: Rule<T, C>,
  also?: (draft: StateDraft, fact: FactOf<T>) => void,
) {
  const meta: DoorMeta = { type: declared.type, who: declared.who };
  return {
    meta,
    actions: assign<State, FactOf<T>, undefined, Fact, never>(({ context, event }) =>
      produce(context, (draft) => {
        // An event under this rule's type is its fact; the generic T hides that from the compiler.
        changeBy(draft, declared as AnyRule, event as unknown as Fact);
        also?.(draft, event);
      }),
    ),
  };
}

/**
 * Folds one fact that only changes the state: over copies of what its rule opens, or over a draft. In an edit the caller keeps
 * none of the states before: what was copied once is changed in place. The caller vouches that the fact does not move the chart.
 */
export function fold(state: State, fact: Fact, declared: AnyRule, edit?: Edit): State {
  if (!declared.opens) {
    edit?.settle();
    return produce(state, (draft) => changeBy(draft, declared, fact));
  }
  const own = edit?.own ?? ownCopies;
  const copy = own(state, copyOfState);
  // As in `changeBy`: the rule is the fact's own.
  declared.opens(copy, fact as never, own);
  if (edit) edit.run(() => changeBy(copy, declared, fact));
  else changeBy(copy, declared, fact);
  return copy;
}

/** Folds facts one after the other as one edit; those in a row that open nothing share a draft. As `fold`. */
export function foldAll(
  state: State,
  facts: readonly Fact[],
  ruleOf: (type: CommandType) => AnyRule,
  edit: Edit,
): State {
  let current = state;
  let rest: Fact[] = [];
  const foldRest = (): void => {
    if (rest.length === 0) return;
    edit.settle();
    current = produce(current, (draft) => {
      for (const fact of rest) changeBy(draft, ruleOf(fact.type), fact);
    });
    rest = [];
  };
  for (const fact of facts) {
    const declared = ruleOf(fact.type);
    if (!declared.opens) {
      rest.push(fact);
      continue;
    }
    foldRest();
    current = fold(current, fact, declared, edit);
  }
  foldRest();
  return current;
}

/** Changes the state when a step is done and the chart moves on: for `enter`, nothing else. */
export const change = (recipe: (draft: StateDraft) => void) =>
  assign<State, DoneStateEvent<unknown>, undefined, Fact, never>(({ context }) => produce(context, recipe));
