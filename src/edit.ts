// An edit: changes that come one after the other, of which nobody sees the steps between. Whatever is copied within it is
// copied once and changed in place from then on. Pure; imports nothing.

/** Hands out the object itself where it was copied in this edit before, and a copy of it otherwise. */
export type Own = <O extends object>(value: O, copy: (value: O) => O) => O;

/** A copy written name by name, for objects V8 is slow to spread: does not compile where a name is missing. */
export type Every<O> = { [K in keyof Required<O>]: O[K] };

/** Where a state before may be kept by anybody: a copy each time. */
export const ownCopies: Own = (value, copy) => copy(value);

let last = 0;
let underWay = 0;

/** The number of the edit under way; a change outside any edit is an edit by itself. */
export function editNumber(): number {
  if (underWay !== 0) return underWay;
  last += 1;
  return last;
}

export class Edit {
  private number = 0;
  private readonly copies = new Set<object>();

  /**
   * @param inPlace nobody keeps the state from before it either, so nothing is copied at all: what changes is the state itself
   */
  constructor(readonly inPlace = false) {}

  readonly own: Own = (value, copy) => {
    if (this.inPlace || this.copies.has(value)) return value;
    const made = copy(value);
    this.copies.add(made);
    return made;
  };

  /** Runs changes as part of this edit. */
  run(changes: () => void): void {
    if (this.number === 0) this.number = editNumber();
    const before = underWay;
    underWay = this.number;
    try {
      changes();
    } finally {
      underWay = before;
    }
  }

  /** Whatever was copied so far has been handed on, and must stay as it is from now on. */
  settle(): void {
    this.copies.clear();
    this.number = 0;
  }
}
