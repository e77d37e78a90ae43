// Erasures that the record orders: which sealed texts have to go, and which that are gone nobody ordered to go.
import { sealedPaths } from '../procedure/sealed.js';
import type { Entry, Store } from './contracts.js';
import { sealedPlaces } from './sealing.js';
import { namesOf, ofEntry, ofPerson, ofText, Reach } from './whose.js';

/** By which names texts have to go that this orders to be erased: everything of a person, or texts of one entry; nothing where it is no order. */
export function orderedBy({ type, fields }: { type: string; fields: unknown }): string[] | undefined {
  if (type !== 'person.erase' && type !== 'entry.redact') return undefined;
  if (fields === null || typeof fields !== 'object') return undefined;
  const { person, seq, paths } = fields as { person?: unknown; seq?: unknown; paths?: unknown };
  if (type === 'person.erase') return typeof person === 'string' ? [ofPerson(person)] : undefined;
  if (typeof seq !== 'number' || !Array.isArray(paths)) return undefined;
  return [ofEntry(seq), ...paths.filter((path) => typeof path === 'string').map((path) => ofText(seq, path))];
}

/** Whether an entry orders texts to be erased. */
export const isOrder = (entry: Entry): boolean => orderedBy(entry) !== undefined;

/** The orders of a record, so that a text is held against thousands of them at once. */
export class Orders {
  /** The seq of the last one, by name: whatever stands before it has to go. */
  private readonly last = new Map<string, number>();

  /** Takes note of an entry, if it orders anything. */
  heed(entry: Entry): void {
    for (const name of orderedBy(entry) ?? []) this.last.set(name, entry.seq);
  }

  get any(): boolean {
    return this.last.size > 0;
  }

  /** Whether a text of this entry has to go, by any of these names. */
  covers(seq: number, names: readonly string[]): boolean {
    return names.some((name) => (this.last.get(name) ?? 0) > seq);
  }
}

/** For each entry of a whole record: whether one of its texts has to go. */
export function coverage(entries: readonly Entry[]): ((pointer: string) => boolean)[] {
  const orders = new Orders();
  for (const entry of entries) orders.heed(entry);
  const reach = new Reach();
  return entries.map((entry) => {
    const names = reach.take(entry);
    return (pointer) => orders.covers(entry.seq, names(pointer));
  });
}

function occurrences(text: string, of: string): number {
  let count = 0;
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + of.length)) count += 1;
  return count;
}

/** Texts that are gone, gathered entry by entry, and the orders that account for them. */
export class Missing {
  private readonly orders = new Orders();
  private readonly found: { seq: number; pointer: string; names: readonly string[] }[] = [];

  /** @param reach where the record is read from its first entry on; without it what puts other texts right is held against its own entry alone */
  constructor(private readonly reach?: Reach) {}

  /** @param line what the entry was read from, where it is known: it shows how many texts were sealed */
  look(entry: Entry, line?: string): void {
    this.orders.heed(entry);
    const names = this.reach?.take(entry) ?? ((pointer: string) => namesOf(entry, pointer));
    if (sealedPaths(entry.type).length === 0) return;
    if (line !== undefined && occurrences(line, '{"sealed":"') === Object.keys(entry.seals ?? {}).length) return;
    for (const { pointer } of sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }))
      if (!entry.seals?.[pointer]) this.found.push({ seq: entry.seq, pointer, names: names(pointer) });
  }

  /** The first that nobody ordered to go. */
  unordered(): { seq: number; pointer: string } | undefined {
    return this.found.find(({ seq, names }) => !this.orders.covers(seq, names));
  }
}

/** The same over a whole record: a text may have gone with one that it puts right, which stands before whatever was read of late. */
export async function unorderedIn(store: Store, id: string): Promise<{ seq: number; pointer: string } | undefined> {
  const missing = new Missing(new Reach());
  for await (const entries of store.read(id)) for (const entry of entries) missing.look(entry);
  return missing.unordered();
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
  const reach = new Reach();
  for await (const entries of store.read(id)) {
    for (const entry of entries) {
      const names = reach.take(entry);
      const pointers = Object.keys(entry.seals ?? {});
      const paths = pointers.filter((pointer) => orders.covers(entry.seq, names(pointer)));
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
