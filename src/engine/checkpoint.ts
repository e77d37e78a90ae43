// Checkpoints: caches of a folded state. One is believed only if it is whole, and contradicts nothing that lies beside it.
import { canonical, sha256 } from '../digest.js';
import type { Chart } from '../procedure/chart.js';
import { persist, restore } from '../procedure/codec.js';
import { placeOf } from '../procedure/snapshot.js';
import type { Checkpoint, Store } from './contracts.js';
import type { Loaded } from './loaded.js';

/** What a checkpoint says of itself, in its last part. */
interface Seal {
  /** The last entry up to it that orders texts to be erased: they are not in it. */
  order: number;
  sha256: string;
}

/** Over everything that stands in it: the last piece of a state is the checksum of the others. */
const sumOf = ({ seq, hash, edition }: Omit<Checkpoint, 'parts'>, order: number, pieces: readonly string[]): string =>
  sha256(canonical({ edition, seq, hash, order, pieces: pieces.length, last: pieces.at(-1) ?? '' }));

/** A checkpoint of what was loaded. `pieces` are its state as `persist` writes it, where they were made before. */
export function toCheckpoint(
  { snapshot, hash, order }: Pick<Loaded, 'snapshot' | 'hash' | 'order'>,
  pieces: string[] = persist(snapshot),
): Checkpoint {
  const open = { seq: snapshot.context.seq, hash, edition: snapshot.context.edition };
  const seal: Seal = { order, sha256: sumOf(open, order, pieces) };
  return { ...open, parts: [...pieces, JSON.stringify(seal)] };
}

function sealOf(text: string | undefined): Partial<Seal> {
  try {
    // Whatever it is, it is compared with what it must be.
    return (JSON.parse(text ?? 'null') as Partial<Seal> | null) ?? {};
  } catch {
    return {};
  }
}

/** What a checkpoint holds; nothing where there is none, of this edition, or not every bit of it as it was written. */
export async function fromCheckpoint(
  store: Store,
  id: string,
  charts: readonly Chart[],
): Promise<{ id: string; loaded: Loaded } | undefined> {
  const kept = await store.checkpoints?.load(id);
  if (!kept || !Array.isArray(kept.parts)) return undefined;
  const pieces = kept.parts.slice(0, -1);
  const { order, sha256: sum } = sealOf(kept.parts.at(-1));
  if (typeof order !== 'number' || sum !== sumOf(kept, order, pieces)) return undefined;
  try {
    const snapshot = restore(pieces, charts);
    const { seq, id: of, edition } = snapshot.context;
    if (seq !== kept.seq || edition !== kept.edition) return undefined;
    return { id: of, loaded: { snapshot, hash: kept.hash, checkpoint: seq, order, cleared: order, texts: 0 } };
  } catch {
    return undefined;
  }
}

/** Checkpoints come at step ends and at growing intervals, so that all of them together cost a third more than the last. */
export function checkpointDue(loaded: Loaded, before: Loaded): boolean {
  const { seq } = loaded.snapshot.context;
  const grown = seq - loaded.checkpoint;
  if (grown < 1024) return false;
  const stepOf = ({ snapshot }: Loaded) => placeOf(snapshot).split('.')[0];
  return stepOf(before) !== stepOf(loaded) || grown >= Math.max(4096, 3 * loaded.checkpoint);
}
