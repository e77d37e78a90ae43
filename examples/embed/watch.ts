// Following a consultation: a change says that there is something to look at, and the view is looked at again.
import type { Engine, View } from 'yishi';

// #region watch
export interface Following {
  id: string;
  person: string;
  /** The last entry this person has seen: nothing after it is missed. */
  after: number;
  signal: AbortSignal;
}

/** Shows a person the consultation after every entry, until the signal aborts. */
export async function follow(
  engine: Engine,
  { id, person, after, signal }: Following,
  show: (seq: number, view: View) => void,
): Promise<void> {
  // `every` looks for what other processes have written, each five seconds, where the store does not tell: files do not.
  for await (const { seq } of engine.watch(id, { after, signal, every: 5_000 })) {
    show(seq, await engine.view(id, person));
  }
}
// #endregion
