// A chart: a machine with everything that runs on it. The consultation is one; a community is another, over the same kernel. A
// snapshot says by its machine which of them it belongs to. Pure.
import type { SnapshotFrom } from 'xstate';
import type { AnyCommand } from '../kernel/command.js';
import type { AnyPart } from '../kernel/part.js';
import type { Refused } from '../kernel/refusal.js';
import { commands, parts } from '../parts/all.js';
import { refuse } from '../parts/command.js';
import { copyOfState, initialState } from './initial.js';
import { type Machine, machine } from './machine.js';
import type { State } from './vocabulary.js';

export type Snapshot = SnapshotFrom<Machine>;

export interface Chart {
  id: string;
  /** The command a record of it begins with: by its first fact a record shows which chart it is of. */
  opening: string;
  machine: Machine;
  /** Everything that can be asked for under it, by type. */
  commands: Readonly<Record<string, AnyCommand<State>>>;
  parts: readonly AnyPart<State>[];
  /** Why a record that has begun is not begun again. */
  exists(id: string): Refused;
  /** The state before anything has happened. */
  empty(id: string): State;
  /** A copy of a state of its own, name by name. */
  copy(state: State): State;
}

const byMachine = new WeakMap<object, Chart>();
const declared = new Map<string, AnyCommand<State>>();
/** By command: those that put its texts right, and the field that names the thing. */
const corrections = new Map<string, Map<string, string>>();

function noteCorrections({ type, corrects }: AnyCommand<State>): void {
  if (!corrects || 'seq' in corrects) return;
  for (const said of corrects.said)
    corrections.set(said, (corrections.get(said) ?? new Map()).set(type, corrects.thing));
}

/** Puts a chart together. A command that several charts have says the same in all of them: a record is read by its types. */
export function chart(made: Chart): Chart {
  byMachine.set(made.machine, made);
  for (const command of Object.values(made.commands)) {
    const before = declared.get(command.type);
    if (before && before.fields !== command.fields) throw new Error(`${command.type} is declared twice`);
    declared.set(command.type, command);
    noteCorrections(command);
  }
  return made;
}

/** The chart of a consultation: the six steps. */
export const consultation = chart({
  id: 'consultation',
  opening: 'consultation.open',
  machine,
  commands,
  parts,
  exists: (id) => refuse('consultation.exists', { consultation: id }),
  empty: initialState,
  copy: copyOfState,
});

/** The chart a snapshot belongs to. */
export function chartOf({ machine: of }: Snapshot): Chart {
  const found = byMachine.get(of);
  if (!found) throw new Error('this snapshot is of no chart that was put together here');
  return found;
}

/** The declaration of a command of any chart that was put together, by its type. */
export const declaredAs = (type: string): AnyCommand<State> | undefined => declared.get(type);

/** The commands whose texts may be other readings of this one's, each with the field that names the thing; of any chart. */
export const correctionsOf = (type: string): ReadonlyMap<string, string> | undefined => corrections.get(type);

/** The chart whose records begin with this command, if it is among them. */
export const chartBeginning = (charts: readonly Chart[], type: string): Chart | undefined =>
  charts.find(({ opening }) => opening === type);
