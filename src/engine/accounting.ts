// Accounting for texts that are missing from a record: by which order each was erased. Pure.
import type { Fact, FactOf } from '../procedure/vocabulary.js';
import type { Entry } from './contracts.js';
import { ownerOf, sealedPlaces } from './sealing.js';

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
  owner: string;
}

type Order = FactOf<'person.erase'> | FactOf<'entry.redact'>;

/** What a record lacks and what it orders, gathered entry by entry. */
export class Accounting {
  private readonly missing: Missing[] = [];
  /** The last order about a person, and about a text, by itself: whatever was said before it may be gone. */
  private readonly orders = new Map<string, Order[]>();

  /** Takes note of the texts that are gone from an entry. */
  look(entry: Entry): void {
    for (const { pointer } of sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }))
      if (!entry.seals?.[pointer]) this.missing.push({ seq: entry.seq, pointer, owner: ownerOf(entry, pointer) });
  }

  /** Takes note of an order, if this is one. */
  heed(fact: Fact): void {
    if (fact.type === 'person.erase') this.note(ofPerson(fact.fields.person), fact);
    else if (fact.type === 'entry.redact')
      for (const pointer of fact.fields.paths) this.note(ofText(fact.fields.seq, pointer), fact);
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
  private orderFor({ seq, pointer, owner }: Missing): Order | undefined {
    const person = firstAfter(this.orders.get(ofPerson(owner)), seq);
    const text = firstAfter(this.orders.get(ofText(seq, pointer)), seq);
    if (!person || !text) return person ?? text;
    return person.seq < text.seq ? person : text;
  }
}

const ofPerson = (person: string): string => `person ${person}`;
const ofText = (seq: number, pointer: string): string => `text ${seq} ${pointer}`;

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
