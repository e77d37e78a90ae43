// From a store to a snapshot: a checkpoint where there is one, and the entries after it. Whatever the store lacks of what it has
// once said is found here, and said: a head without its record, a record without its end, a text nobody ordered to go.
import type { Chart } from '../procedure/chart.js';
import { fromCheckpoint } from './checkpoint.js';
import type { Entry, Head, Store } from './contracts.js';
import { Missing, unorderedIn } from './erasure.js';
import { Corrupt } from './errors.js';
import { knownLines } from './line.js';
import { begun, foldEntries, type Loaded } from './loaded.js';
import { engineProblem } from './problems.js';

/** The record ends before an entry that it had. */
const cut = (id: string, seq: number, acknowledged: number): Corrupt =>
  new Corrupt(engineProblem('store.cut', { file: '', seq, acknowledged }, { consultation: id, seq: seq + 1 }));

const otherHead = (id: string, seq: number): Corrupt =>
  new Corrupt(engineProblem('store.head', { file: '', seq }, { consultation: id, seq }));

const otherCheckpoint = (id: string, seq: number, of: string): Corrupt =>
  new Corrupt(engineProblem('store.checkpoint', { id, seq, of }, { consultation: id, seq }));

const seqOf = (loaded: Loaded | undefined): number => loaded?.snapshot.context.seq ?? 0;

/** What is read of a record, one page after the other, and what has to hold when it is done. */
class Reading {
  private readonly missing = new Missing();
  /** The hash of the entry the head is of. */
  private atHead: string | undefined;

  constructor(
    private readonly id: string,
    private readonly head: Head,
    private readonly charts: readonly Chart[],
    public loaded: Loaded | undefined,
  ) {
    if (seqOf(loaded) === head.seq) this.atHead = loaded?.hash;
  }

  take(entries: readonly Entry[]): void {
    const [first] = entries;
    if (!first) return;
    this.loaded = foldEntries(this.loaded ?? begun(this.id, first, this.charts), entries);
    if (this.head.seq >= first.seq) this.atHead = entries[this.head.seq - first.seq]?.hash ?? this.atHead;
    const lines = knownLines(entries);
    for (const [index, entry] of entries.entries()) this.missing.look(entry, lines?.[index]);
  }

  /** Everything that the head promised is there. */
  settle(): void {
    const { id, head, loaded } = this;
    if (seqOf(loaded) < head.seq) throw cut(id, seqOf(loaded), head.seq);
    if (this.atHead !== undefined && this.atHead !== head.hash) throw otherHead(id, head.seq);
  }

  /** Whether a text is gone that nothing which was read here ordered to go. */
  get lacks(): boolean {
    return this.missing.unordered() !== undefined;
  }
}

/**
 * Reads on from what was loaded to the end of the record; nothing where it was purged meanwhile.
 * @param head as it was before anything is read
 */
async function readOn(
  store: Store,
  id: string,
  head: Head,
  charts: readonly Chart[],
  from?: Loaded,
): Promise<Loaded | undefined> {
  const reading = new Reading(id, head, charts, from);
  for await (const entries of store.read(id, seqOf(from))) reading.take(entries);
  const reached = seqOf(reading.loaded);
  if (reached !== head.seq) {
    const now = await store.head(id);
    if (!now) return gone(store, id, head.seq);
    // Others have appended since, and the head is told of it with the record or after it, at the latest by whoever asks.
    if (reached > head.seq && now.seq < reached) throw otherHead(id, now.seq);
  }
  reading.settle();
  // Where it went with a text that it puts right, what stands before may show it: that is looked for only then.
  const lost = reading.lacks ? await unorderedIn(store, id) : undefined;
  if (lost)
    throw new Corrupt(
      engineProblem('record.text-gone', { pointer: lost.pointer }, { consultation: id, seq: lost.seq }),
    );
  return reading.loaded;
}

/** Nothing is left of a record that was there: it was purged, or it was lost. */
async function gone(store: Store, id: string, acknowledged: number): Promise<undefined> {
  if (await store.tombstone(id)) return undefined;
  throw cut(id, 0, acknowledged);
}

/** The consultation as the store has it, or nothing. */
export async function load(store: Store, id: string, charts: readonly Chart[]): Promise<Loaded | undefined> {
  // Before the head, which is not behind it then.
  const kept = await fromCheckpoint(store, id, charts);
  const head = await store.head(id);
  if (!head) return kept ? gone(store, id, seqOf(kept.loaded)) : undefined;
  if (!kept) return readOn(store, id, head, charts);
  const { loaded } = kept;
  const seq = seqOf(loaded);
  if (kept.id !== id) throw otherCheckpoint(id, seq, kept.id);
  // Whole, and of more than there is: what was there has been lost.
  if (seq > head.seq) throw cut(id, head.seq, seq);
  // From the entry it was taken at, so that it is known to be of this record.
  for await (const [entry] of store.read(id, seq - 1)) {
    if (entry?.hash !== loaded.hash) throw otherCheckpoint(id, seq, id);
    return readOn(store, id, head, charts, loaded);
  }
  if (await store.head(id)) throw cut(id, seq - 1, head.seq);
  return gone(store, id, head.seq);
}

/** What was loaded, and whatever others have appended since; the same object where nothing has. */
export async function catchUp(
  store: Store,
  id: string,
  loaded: Loaded,
  charts: readonly Chart[],
): Promise<Loaded | undefined> {
  const head = await store.head(id);
  const { seq } = loaded.snapshot.context;
  if (!head) return gone(store, id, seq);
  if (head.seq === seq && head.hash === loaded.hash) return loaded;
  if (head.seq < seq) throw cut(id, head.seq, seq);
  if (head.seq === seq) throw otherHead(id, seq);
  return readOn(store, id, head, charts, loaded);
}
