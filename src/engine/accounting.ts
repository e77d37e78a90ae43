// Accounting for texts that are missing from a record: by which order each was erased. Pure.
import type { Fact, FactOf } from '../procedure/vocabulary.js';
import type { Entry } from './contracts.js';
import { orderedBy } from './erasure.js';
import { sealedPlaces } from './sealing.js';
import { Reach } from './whose.js';

export interface Erasure {
  /** The entry that ordered it. */
  by: number;
  at: string;
  ground: string;
  texts: number;
}

interface Missing {
  seq: number;
  pointer: string;
  names: readonly string[];
}

type Order = FactOf<'person.erase'> | FactOf<'entry.redact'>;

/** What a record lacks and what it orders, gathered entry by entry. */
export class Accounting {
  private readonly missing: Missing[] = [];
  private readonly reach = new Reach();
  /** In order, by what they reach: whatever was said before one may be gone. */
  private readonly orders = new Map<string, Order[]>();

  /** Takes note of the texts that are gone from an entry. */
  look(entry: Entry): void {
    const names = this.reach.take(entry);
    for (const { pointer } of sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }))
      if (!entry.seals?.[pointer]) this.missing.push({ seq: entry.seq, pointer, names: names(pointer) });
  }

  /** Takes note of an order, if this is one. */
  heed(fact: Fact): void {
    if (fact.type !== 'person.erase' && fact.type !== 'entry.redact') return;
    for (const name of orderedBy(fact) ?? []) this.note(name, fact);
  }

  /** By which orders texts are gone; or the first that nobody ordered to go. */
  settle(): { erasures: Erasure[]; unaccounted?: Missing } {
    const erasures = new Map<number, Erasure>();
    for (const text of this.missing) {
      const order = this.orderFor(text);
      if (!order) return { erasures: [], unaccounted: text };
      const known = erasures.get(order.seq);
      if (known) known.texts += 1;
      else erasures.set(order.seq, { by: order.seq, at: order.at, ground: order.fields.ground, texts: 1 });
    }
    return { erasures: [...erasures.values()] };
  }

  private note(name: string, order: Order): void {
    const before = this.orders.get(name);
    if (before) before.push(order);
    else this.orders.set(name, [order]);
  }

  /** The first order after a text that reaches it. */
  private orderFor({ seq, names }: Missing): Order | undefined {
    let first: Order | undefined;
    for (const name of names) {
      const order = firstAfter(this.orders.get(name), seq);
      if (order && !(first && first.seq < order.seq)) first = order;
    }
    return first;
  }
}

/** Orders come in order: with thousands of them half are left out at each look. */
function firstAfter(orders: readonly Order[] | undefined, seq: number): Order | undefined {
  if (!orders) return undefined;
  let [from, to] = [0, orders.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((orders[middle]?.seq ?? 0) > seq) to = middle;
    else from = middle + 1;
  }
  return orders[from];
}
