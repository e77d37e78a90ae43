// Handing out a record, entry by entry, to whoever takes their time: what is erased meanwhile is not handed out.
import type { Entry, Store } from './contracts.js';
import { Corrupt, UnknownConsultation } from './errors.js';
import { engineProblem } from './problems.js';
import { type Profile, published } from './publication.js';

/** For how long an entry may have been read before it is handed out, in milliseconds; after that it is looked whether it still holds. */
const FRESH = 1;

export interface Stretch {
  after: number;
  /** The first entry that is not handed out. */
  end: number;
  profile: Profile;
}

/**
 * The entries of a stretch.
 * @param lastOrder seq of the last entry that orders texts to be erased, once it has been carried out; nothing once the record is purged
 */
export async function* readUntil(
  store: Store,
  id: string,
  { after, end, profile }: Stretch,
  lastOrder: () => Promise<number | undefined>,
): AsyncGenerator<Entry> {
  let seen = after;
  let order = await lastOrder();
  for (let again = true; again; ) {
    again = false;
    for await (const entries of store.read(id, seen)) {
      let looked = Number.NEGATIVE_INFINITY;
      for (const entry of entries) {
        if (entry.seq >= end) return;
        if (performance.now() - looked > FRESH) {
          const now = await lastOrder();
          looked = performance.now();
          again = now !== order;
          order = now;
          if (again) break;
        }
        seen = entry.seq;
        yield profile === 'archive' ? entry : published(entry);
      }
      if (again) break;
    }
  }
  if (seen >= end - 1) return;
  if ((await lastOrder()) === undefined)
    throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
  const cut = { file: '', seq: seen, acknowledged: end - 1 };
  throw new Corrupt(engineProblem('store.cut', cut, { consultation: id, seq: seen + 1 }));
}
