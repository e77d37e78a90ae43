// Which run comes next: all there are, or of each cell so many until its interval is narrow. What a cell still needs depends on its
// own results alone, in the order of their replications, so the same runs come out of any number of workers, shards or machines.
import type { Value } from './model.js';
import type { Plan } from './plan.js';
import { isEnough, looks } from './stopping.js';

/** A part of the cells: `number` of `of`, from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** Whether a cell is one of a shard's. Cells are never parted: what stops one is seen where it is run. */
export const isOf = (shard: Shard | undefined, cell: number): boolean =>
  shard === undefined || cell % shard.of === shard.number - 1;

/** How many of so many cells are a shard's. */
export const cellsIn = ({ number, of }: Shard, cells: number): number => Math.ceil((cells - number + 1) / of);

export interface Schedule {
  /** The number of a run to be begun now; nothing while what is under way has to be seen first, or when there is no more. */
  next(): number | undefined;
  /** A run is finished. @param value of the measure that stops the cell; null where it failed or nothing stops */
  finished(index: number, value: Value): void;
  /** So many runs are known to be wanted, those that are done among them; where cells stop by width, more may follow. */
  wanted(): number;
  done(): number;
  /** Whether everything has been run. */
  complete(): boolean;
}

interface Cell {
  cell: number;
  /** Begun, or known from before. */
  begun: number;
  /** The next look. */
  look: number;
  seen: number;
  values: Value[];
}

/** The runs of a sweep in the order in which they are begun. @param known what was finished before, by number, with its value */
export function scheduleOf(plan: Plan, shard: Shard | undefined, known: ReadonlyMap<number, Value>): Schedule {
  const { stop } = plan.sweep;
  const at = stop ? looks(stop) : [plan.replications];
  const cells = new Map<number, Cell>();
  /** Cells that have runs to begin, first come first served. */
  const open: Cell[] = [];
  let unopened = 0;
  let wanted = 0;
  let done = 0;

  /** Looks at a cell all of whose runs so far are in. */
  function look(cell: Cell): void {
    const last = cell.look === at.length - 1;
    if (last || (stop && isEnough(cell.values, stop))) {
      cells.delete(cell.cell);
      return;
    }
    cell.look += 1;
    wanted += (at[cell.look] ?? 0) - cell.begun;
    open.push(cell);
  }

  function take(cell: Cell, index: number, value: Value): void {
    if (stop) cell.values[index % plan.replications] = value;
    cell.seen += 1;
    done += 1;
    if (cell.seen === at[cell.look]) look(cell);
  }

  /** The next cell that nobody has begun. */
  function opened(): Cell | undefined {
    while (unopened < plan.cells && !isOf(shard, unopened)) unopened += 1;
    if (unopened >= plan.cells) return undefined;
    const cell: Cell = { cell: unopened, begun: 0, look: 0, seen: 0, values: [] };
    unopened += 1;
    cells.set(cell.cell, cell);
    open.push(cell);
    return cell;
  }

  const first = at[0] ?? 0;
  for (let cell = 0; cell < plan.cells; cell += 1) if (isOf(shard, cell)) wanted += first;

  return {
    next() {
      for (;;) {
        const cell = open[0] ?? opened();
        if (!cell) return undefined;
        if (cell.begun >= (at[cell.look] ?? 0)) {
          open.shift();
          continue;
        }
        const index = cell.cell * plan.replications + cell.begun;
        cell.begun += 1;
        if (cell.begun === at[cell.look]) open.shift();
        const before = known.get(index);
        if (before === undefined) return index;
        take(cell, index, before);
      }
    },
    finished(index, value) {
      const cell = cells.get(Math.floor(index / plan.replications));
      if (cell) take(cell, index, value);
    },
    wanted: () => wanted,
    done: () => done,
    complete: () => unopened >= plan.cells && cells.size === 0,
  };
}

/** The runs a sweep comes to, given what each was found to be; in their order, or nothing where one is not there. */
export function* chosen(
  plan: Plan,
  shard: Shard | undefined,
  known: ReadonlyMap<number, Value>,
): Generator<{ index: number; missing: boolean }> {
  const { stop } = plan.sweep;
  const at = stop ? looks(stop) : [plan.replications];
  for (let cell = 0; cell < plan.cells; cell += 1) {
    if (!isOf(shard, cell)) continue;
    const values: Value[] = [];
    for (const count of at) {
      while (values.length < count) {
        const index = cell * plan.replications + values.length;
        const value = known.get(index);
        yield { index, missing: value === undefined };
        values.push(value ?? null);
      }
      if (stop && isEnough(values, stop)) break;
    }
  }
}
