// Erasures that the record orders: which sealed texts have to go, and which that are gone nobody ordered to go.
import { sealedPaths } from '../procedure/sealed.js';
import type { Entry, Store } from './contracts.js';
import { ownerOf, sealedPlaces } from './sealing.js';

interface Order {
  seq: number;
  covers(entry: Entry, pointer: string): boolean;
}

/** An entry that orders texts to be erased, if it is one. */
export function orderOf(entry: Entry): Order | undefined {
  const ordered = orderedBy(entry);
  if (!ordered) return undefined;
  const { seq } = entry;
  if ('person' in ordered) return { seq, covers: (other, pointer) => ownerOf(other, pointer) === ordered.person };
  return { seq, covers: (other, pointer) => other.seq === ordered.seq && ordered.paths.includes(pointer) };
}

/** What an entry orders to be erased: everything about a person, or texts of one entry. */
function orderedBy({
  type,
  fields,
}: Entry): { person: string } | { seq: number; paths: readonly string[] } | undefined {
  if (type !== 'person.erase' && type !== 'entry.redact') return undefined;
  if (fields === null || typeof fields !== 'object' || Array.isArray(fields)) return undefined;
  const { person, seq, paths } = fields;
  if (type === 'person.erase') return typeof person === 'string' ? { person } : undefined;
  if (typeof seq !== 'number' || !Array.isArray(paths)) return undefined;
  return { seq, paths: paths.filter((path) => typeof path === 'string') };
}

/** The orders of a record, so that a text is held against thousands of them at once. */
export class Orders {
  /** The last order about a person, and about a text: whatever stands before it has to go. */
  private readonly persons = new Map<string, number>();
  private readonly texts = new Map<number, Map<string, number>>();

  /** Takes note of an entry, if it orders anything. */
  heed(entry: Entry): void {
    const order = orderedBy(entry);
    if (!order) return;
    if ('person' in order) this.persons.set(order.person, entry.seq);
    else {
      const known = this.texts.get(order.seq) ?? new Map<string, number>();
      for (const path of order.paths) known.set(path, entry.seq);
      this.texts.set(order.seq, known);
    }
  }

  get any(): boolean {
    return this.persons.size + this.texts.size > 0;
  }

  covers(seq: number, pointer: string, owner: string): boolean {
    const last = Math.max(this.persons.get(owner) ?? 0, this.texts.get(seq)?.get(pointer) ?? 0);
    return last > seq;
  }
}

function occurrences(text: string, of: string): number {
  let count = 0;
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + of.length)) count += 1;
  return count;
}

/** Texts that are gone, gathered entry by entry, and the orders that account for them. */
export class Missing {
  private readonly orders = new Orders();
  private readonly found: { seq: number; pointer: string; owner: string }[] = [];

  /** @param line what the entry was read from, where it is known: it shows how many texts were sealed */
  look(entry: Entry, line?: string): void {
    this.orders.heed(entry);
    if (sealedPaths(entry.type).length === 0) return;
    if (line !== undefined && occurrences(line, '{"sealed":"') === Object.keys(entry.seals ?? {}).length) return;
    for (const { pointer } of sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }))
      if (!entry.seals?.[pointer]) this.found.push({ seq: entry.seq, pointer, owner: ownerOf(entry, pointer) });
  }

  /** The first that nobody ordered to go. */
  unordered(): { seq: number; pointer: string } | undefined {
    return this.found.find(({ seq, pointer, owner }) => !this.orders.covers(seq, pointer, owner));
  }
}

/**
 * Erases whatever the record orders to be erased and is still there, and asks the store to let go of what it keeps of before.
 * Safe to repeat: a crash between the order and its execution is made good the next time the record is loaded.
 * @param among entries after the first and up to the second, for the number of texts left
 * @returns how many texts were erased, and how many are left among those entries
 */
export async function carryOutErasures(
  store: Store,
  id: string,
  among: readonly [after: number, last: number] = [0, Number.POSITIVE_INFINITY],
): Promise<{ erased: number; left: number }> {
  const orders = new Orders();
  for await (const entries of store.read(id)) for (const entry of entries) orders.heed(entry);
  const counted = { erased: 0, left: 0 };
  if (!orders.any) return counted;
  const doomed: { seq: number; paths: string[] }[] = [];
  const [after, last] = among;
  for await (const entries of store.read(id)) {
    for (const entry of entries) {
      const pointers = Object.keys(entry.seals ?? {});
      const paths = pointers.filter((pointer) => orders.covers(entry.seq, pointer, ownerOf(entry, pointer)));
      if (paths.length > 0) doomed.push({ seq: entry.seq, paths });
      counted.erased += paths.length;
      if (entry.seq > after && entry.seq <= last) counted.left += pointers.length - paths.length;
    }
  }
  // Also where nothing is left to erase: whoever erased it may have been another process, and this one's store kept it in mind.
  await store.erase(id, doomed);
  await store.checkpoints?.drop(id);
  return counted;
}
