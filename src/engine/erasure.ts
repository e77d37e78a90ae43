// Carrying out erasures that the record orders: which sealed texts have to go.
import type { Entry, Store } from './contracts.js';
import { ownerOf } from './sealing.js';

interface Order {
  seq: number;
  covers(entry: Entry, pointer: string): boolean;
}

/** An entry that orders texts to be erased, if it is one. */
export function orderOf({ type, seq, fields }: Entry): Order | undefined {
  if (type !== 'person.erase' && type !== 'entry.redact') return undefined;
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return undefined;
  if (type === 'person.erase') {
    const { person } = fields;
    return { seq, covers: (entry, pointer) => ownerOf(entry, pointer) === person };
  }
  if (type === 'entry.redact') {
    const paths = Array.isArray(fields.paths) ? fields.paths : [];
    return { seq, covers: (entry, pointer) => entry.seq === fields.seq && paths.includes(pointer) };
  }
  return undefined;
}

/**
 * Erases whatever the record orders to be erased and is still there. Safe to repeat: a crash between the order and its
 * execution is made good the next time the record is loaded.
 * @returns how many texts were erased
 */
export async function carryOutErasures(store: Store, id: string): Promise<number> {
  const orders: Order[] = [];
  for await (const entries of store.read(id))
    for (const entry of entries) orders.push(...[orderOf(entry) ?? []].flat());
  if (orders.length === 0) return 0;
  const doomed: { seq: number; paths: string[] }[] = [];
  for await (const entries of store.read(id)) {
    for (const entry of entries) {
      const paths = Object.keys(entry.seals ?? {}).filter((pointer) =>
        orders.some((order) => order.seq > entry.seq && order.covers(entry, pointer)),
      );
      if (paths.length > 0) doomed.push({ seq: entry.seq, paths });
    }
  }
  if (doomed.length > 0) await store.erase(id, doomed);
  await store.checkpoints?.drop(id);
  return doomed.reduce((total, { paths }) => total + paths.length, 0);
}
