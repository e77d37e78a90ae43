// The state before the opening fact, and a copy of any: both part by part. Pure.
import type { Charter } from '../charters/charter.js';
import type { Every } from '../edit.js';
import { EDITION } from '../kernel/editions.js';
import type { Common } from '../kernel/state.js';
import { parts } from '../parts/all.js';
import type { State } from '../parts/state.js';
import { PersistentMap } from '../persistent-map.js';

/** Stands where the charter will be until the opening fact brings one; nothing but the opening is accepted before. */
const noCharter = {
  rights: {},
  secondPerson: [],
  clerks: [],
  vote: { late: { commands: [], by: [] } },
} as unknown as Charter;

/** What is common to all parts; the vote's roll is in the vote's own slice. */
type Head = Omit<Common, 'vote'>;

const emptyHead = (id: string): Head => ({
  id,
  seq: 0,
  at: '',
  edition: EDITION,
  mode: 'live',
  charter: noCharter,
  keys: PersistentMap.empty(),
  rounds: { topics: 0, deliberation: 0, vote: 0, conversion: 0, implementation: 0, evaluation: 0 },
  past: [],
  title: '',
  openedAt: '',
  people: PersistentMap.empty(),
  bodies: {},
  rolls: {},
  offices: {},
  items: {},
  deadlines: {},
  overdue: {},
  notes: 0,
  returns: 0,
});

// Every part brings its slice, and the state is the head and the slices: see `parts/state.ts`.
export const initialState = (id: string): State =>
  Object.assign(emptyHead(id), ...parts.map((part) => part.empty())) as State;

/** A copy of the state. Name by name: V8 clones an object of so many names ten times as slowly when it is spread. */
export function copyOfState(state: State): State {
  const head: Every<Head> = {
    id: state.id,
    seq: state.seq,
    at: state.at,
    edition: state.edition,
    mode: state.mode,
    charter: state.charter,
    keys: state.keys,
    rounds: state.rounds,
    past: state.past,
    title: state.title,
    openedAt: state.openedAt,
    people: state.people,
    bodies: state.bodies,
    rolls: state.rolls,
    offices: state.offices,
    items: state.items,
    deadlines: state.deadlines,
    overdue: state.overdue,
    notes: state.notes,
    returns: state.returns,
    suspendedAt: state.suspendedAt,
    follows: state.follows,
    community: state.community,
    revision: state.revision,
    calendar: state.calendar,
  };
  // With the slices it is a whole state.
  const copy = head as State;
  for (const part of parts) part.copy(state, copy);
  return copy;
}
