// A consultation at one moment: where it is in the chart, and the state. The one place that touches XState's snapshots.
import {
  type ActorScope,
  createActor,
  getNextTransitions,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import type { Role } from '../charters/charter.js';
import { type Chart, consultation, type Snapshot } from './chart.js';
import { initialState } from './initial.js';
import type { Machine } from './machine.js';
import type { CommandType, Fact, State } from './vocabulary.js';

export type { Snapshot } from './chart.js';

/** A consultation nobody has opened yet; or, under another chart, what that is of. */
export function unopened(id: string, { machine, empty }: Chart = consultation): Snapshot {
  const known = beginnings.get(machine) ?? initialTransition(machine, { id })[0];
  beginnings.set(machine, known);
  return { ...known, context: empty(id) };
}

/** Where each machine begins; of a state it begins with one of its own each time. */
const beginnings = new WeakMap<object, Snapshot>();

function dotted(value: StateValue): string {
  if (typeof value === 'string') return value;
  const [[parent, child] = ['', undefined]] = Object.entries(value);
  return child === undefined ? parent : `${parent}.${dotted(child)}`;
}

/** Names of places by the value itself, which quiet facts leave as it is: they need not be spelt out for each of them. */
const places = new WeakMap<object, string>();

/** Where it stands, in words of the chart: `vote.polling`, `closed.done`. */
export function placeOf({ value }: Snapshot): string {
  const known = typeof value === 'object' ? places.get(value) : undefined;
  if (known !== undefined) return known;
  const place = dotted(value).replace(/^open\./, '');
  if (typeof value === 'object') places.set(value, place);
  return place;
}

/** A way a fact can be taken from here. */
export interface Door {
  type: CommandType;
  who: readonly Role[];
  /** It changes the state and nothing else: no target, no guard. */
  quiet: boolean;
  /** It may lead out of this place, and is asked for here and not everywhere: as `gathering.close`, and unlike `consultation.suspend`. */
  leads: boolean;
}

const doorsByPlace = new WeakMap<object, Map<string, ReadonlyMap<CommandType, Door>>>();
/** The same by the value itself, which quiet facts leave as it is: its name need not be spelt out for each of them. */
const doorsByValue = new WeakMap<object, ReadonlyMap<CommandType, Door>>();

/** What can be asked here, by command type. Computed once for each place of the chart. */
export function doors(snapshot: Snapshot): ReadonlyMap<CommandType, Door> {
  const { value } = snapshot;
  const known = typeof value === 'object' ? doorsByValue.get(value) : undefined;
  if (known) return known;
  const place = dotted(value);
  const byPlace = doorsByPlace.get(snapshot.machine) ?? new Map<string, ReadonlyMap<CommandType, Door>>();
  doorsByPlace.set(snapshot.machine, byPlace);
  const found = byPlace.get(place) ?? doorsFrom(snapshot);
  byPlace.set(place, found);
  if (typeof value === 'object') doorsByValue.set(value, found);
  return found;
}

function doorsFrom(snapshot: Snapshot): ReadonlyMap<CommandType, Door> {
  const found = new Map<CommandType, Door>();
  for (const { meta, target, guard, source } of getNextTransitions(snapshot)) {
    // Internal transitions (`xstate.done...`) carry no meta: nobody can ask for them.
    if (!meta) continue;
    const before = found.get(meta.type);
    const quiet = target === undefined && guard === undefined && before === undefined;
    // The innermost handler comes first; a guarded one may fall through to its parent's.
    const leads = before?.leads === true || ((target ?? guard) !== undefined && source.path.length > 1);
    found.set(meta.type, { type: meta.type, who: before?.who ?? meta.who, quiet, leads });
  }
  return found;
}

// XState's public `transition` builds a fresh actor scope for each call, which costs three times the transition itself.
// The machine's own method takes the scope as an argument; one inert scope serves, since the chart has no actors and no effects.
function stepOf(machine: Machine): Step {
  const inert = createActor(machine, { input: { id: '' } });
  // It has what a scope has; what it does with it is nothing.
  const scope = {
    self: inert,
    defer: () => {},
    id: '',
    logger: () => {},
    sessionId: '',
    stopChild: () => {},
    system: inert.system,
    emit: () => {},
    actionExecutor: () => {},
  } as unknown as ActorScope<Snapshot, Fact>;
  return typeof machine.transition === 'function'
    ? (snapshot, fact) => machine.transition(snapshot, fact, scope as never) as Snapshot
    : (snapshot, fact) => transition(machine, snapshot, fact)[0] as Snapshot;
}

type Step = (snapshot: Snapshot, fact: Fact) => Snapshot;

const steps = new WeakMap<object, Step>();

function step(snapshot: Snapshot, fact: Fact): Snapshot {
  const { machine } = snapshot;
  const known = steps.get(machine) ?? stepOf(machine);
  steps.set(machine, known);
  return known(snapshot, fact);
}

/** Runs the machine on one fact. Nothing if the chart has no place for it. */
export function take(snapshot: Snapshot, fact: Fact): Snapshot | undefined {
  const next = step(snapshot, fact);
  // Every transition of the chart assigns, so the same object means that none was taken.
  return next === snapshot ? undefined : next;
}

/** The same place in the chart with another state. */
export const withState = (snapshot: Snapshot, state: State): Snapshot =>
  snapshot.context === state ? snapshot : { ...snapshot, context: state };

/** Where a consultation stands, as plain JSON, without its state. */
export interface Place {
  value: StateValue;
  /** The states each history node remembers, by id. */
  history: Record<string, string[]>;
}

export const placeToJson = (snapshot: Snapshot): Place => ({
  value: snapshot.value,
  history: Object.fromEntries(
    Object.entries(snapshot.historyValue).map(([id, nodes]) => [id, nodes.map((node) => node.id)]),
  ),
});

/** The snapshot at a place, with a state. Throws where this chart has no such place. */
export function snapshotAt({ value, history }: Place, state: State, { machine }: Chart = consultation): Snapshot {
  const historyValue = Object.fromEntries(
    Object.entries(history).map(([id, ids]) => [id, ids.map((node) => machine.getStateNodeById(node))]),
  );
  // An unknown value would silently resume in the first step: XState resolves what it knows and drops the rest.
  const resolved = machine.resolveState({ value, context: initialState(state.id) } as Parameters<
    Machine['resolveState']
  >[0]);
  if (dotted(resolved.value as StateValue) !== dotted(value))
    throw new Error(`this edition's chart has no place ${dotted(value)}`);
  return { ...resolved, historyValue, context: state } as Snapshot;
}
