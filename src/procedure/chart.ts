// A chart: a machine with everything that runs on it. The consultation is one; a community is another, over the same kernel. A
// snapshot says by its machine which of them it belongs to. Pure.
import type { SnapshotFrom } from 'xstate';
import type { AnyCommand } from '../kernel/command.js';
import { EDITIONS } from '../kernel/editions.js';
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
  /** The editions of the procedure that go by this chart. Charts that begin alike have none in common, and each an id of its own. */
  editions: readonly string[];
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
    // A text that was sealed in one edition is sealed in all: what is gained comes beside what there was.
    if (before && before.fields !== command.fields && !command.gained)
      throw new Error(`${command.type} is declared twice`);
    if (!before) declared.set(command.type, command);
    noteCorrections(command);
  }
  return made;
}

/** The chart of a consultation: the six steps. */
export const consultation = chart({
  id: 'consultation',
  opening: 'consultation.open',
  editions: EDITIONS,
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

/** The edition an opening says it is of. */
export const editionIn = (fields: unknown): unknown =>
  typeof fields === 'object' && fields !== null && 'edition' in fields ? fields.edition : undefined;

/** The chart that an opening is asked for under: of an edition nobody knows the first that begins so, which refuses it. */
export const chartFor = (charts: readonly Chart[], type: string, fields: unknown): Chart | undefined =>
  chartBeginning(charts, type, editionIn(fields)) ?? chartBeginning(charts, type);

/** The chart whose records begin with this command, of this edition where one is said; if it is among them. */
export const chartBeginning = (charts: readonly Chart[], type: string, edition?: unknown): Chart | undefined =>
  charts.find(
    ({ opening, editions }) =>
      opening === type && (edition === undefined || editions.some((known) => known === edition)),
  );
