// The state of a session at one moment, for whoever may look at it: the state itself changes in place, so each part is copied when it is
// looked at. Those who run a simulation look at it as it is, and do not write to it. Pure.
import { deepFrozen } from '../handed.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { State } from '../procedure/vocabulary.js';
import { detached } from './detached.js';

const behind = new WeakMap<object, () => Snapshot>();

/** Remembers where the state of a session is to be found. */
export function within<S extends object>(session: S, now: () => Snapshot): S {
  behind.set(session, now);
  return session;
}

/** The state as it is: of this moment, and not to be written to. What goes on in a simulation asks for it at every turn. */
export const stateWithin = (session: { readonly state: Readonly<State> }): Readonly<State> =>
  // One that somebody else made shows what it shows.
  behind.get(session)?.().context ?? session.state;

/**
 * The state at this moment: a copy of each part, made when it is first looked at, which nobody can write to.
 * @param isOver whether the session has gone on since: then nothing is left of this moment but what was looked at
 */
export function stateOfMoment(state: State, isOver: () => boolean): State {
  const shown: object = {};
  for (const [name, part] of Object.entries(state)) {
    let copy: unknown;
    let looked = false;
    const get = (): unknown => {
      if (looked) return copy;
      if (isOver()) throw new Error(`the session went on since this state was handed out: ask it for \`${name}\` anew`);
      copy = deepFrozen(detached(part));
      looked = true;
      return copy;
    };
    Object.defineProperty(shown, name, { get, enumerable: true });
  }
  // Name for name what the state has.
  return Object.freeze(shown) as State;
}

/** The same with its place in the chart. */
export const snapshotOfMoment = (snapshot: Snapshot, context: State): Snapshot =>
  Object.freeze({ ...snapshot, value: deepFrozen(detached(snapshot.value)), context });
