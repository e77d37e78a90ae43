// Entries and facts: how a fact becomes a line of the record, and a line a fact again. Pure.
import type { Json } from '../digest.js';
import { sealedPaths } from '../procedure/sealed.js';
import type { Fact } from '../procedure/vocabulary.js';
import type { Entry, Seal } from './contracts.js';
import { hashed } from './line.js';
import { chainProblem, type Linked, sealProblem } from './link.js';
import type { RecordProblem } from './problems.js';
import { asSalt, seal, sealedPlaces, unseal } from './sealing.js';

export { GENESIS } from './link.js';

/** What is drawn for an entry: whatever salts its seals, which is not kept, and its own salt, which stands in it. */
export interface Salts {
  seal: string;
  entry: string;
}

/**
 * Writes a fact down as the entry after `prev`.
 * @param salts of whatever length; of what is no 128 bits in hexadecimal the entry's own salt is made
 * @param lines takes the entry's line, for whoever hands it on to a store
 */
export const toEntry = (id: string, fact: Fact, prev: string, salts: Salts, lines?: string[]): Entry =>
  entryAfter(prev, id, fact, salts.seal, asSalt(salts.entry), lines);

/** The same with a salt that has its form: to look at it again shows in the time of a ballot. */
export function entryAfter(
  prev: string,
  id: string,
  fact: Fact,
  entropy: string,
  salt: string,
  lines?: string[],
): Entry {
  const { type, seq, at, on, by, enteredBy, for: principal, key, assisted } = fact;
  // Fields and findings are made of JSON alone: their schemas and types allow nothing else.
  let body = { fields: fact.fields as Json, finding: fact.finding as Json | undefined };
  let seals: Record<string, Seal> | undefined;
  if (sealedPaths(type).length > 0) {
    const sealed = seal(type, body, entropy);
    // Sealing puts digests in the place of texts and leaves everything else where it is.
    body = sealed.body as typeof body;
    seals = sealed.seals;
  }
  const entry: Entry = { v: 0, id, seq, at, type, by, fields: body.fields, salt, prev, hash: '' };
  if (on !== undefined) entry.on = on;
  if (enteredBy !== undefined) entry.enteredBy = enteredBy;
  if (principal !== undefined) entry.for = principal;
  if (key !== undefined) entry.key = key;
  if (assisted) entry.assisted = true;
  if (body.finding !== undefined) entry.finding = body.finding;
  if (seals && Object.keys(seals).length > 0) entry.seals = seals;
  const line = hashed(entry);
  lines?.push(line);
  return entry;
}

/** Reads an entry back as the fact it was. */
export function toFact(entry: Entry): Fact {
  const { type, seq, at, on, by, enteredBy, for: principal, key, assisted, fields, finding, seals } = entry;
  const sealed = sealedPaths(type).length > 0;
  const body = sealed ? (unseal(type, { fields, finding }, seals) as { fields: Json; finding?: Json }) : entry;
  const fact: Record<string, unknown> = { type, seq, at, by, fields: body.fields, finding: body.finding };
  if (on !== undefined) fact.on = on;
  if (enteredBy !== undefined) fact.enteredBy = enteredBy;
  if (principal !== undefined) fact.for = principal;
  if (key !== undefined) fact.key = key;
  if (assisted) fact.assisted = true;
  // The record was written from facts of this shape; the chain shows that it is unchanged since.
  return fact as unknown as Fact;
}

/**
 * What is wrong with an entry as the one after `before`, if anything: the chain, and the seals that are still there.
 * @param line what the entry was read from, where its store's word is taken for what it says
 */
export function linkProblem(entry: Entry, before: Linked, line?: string): RecordProblem | undefined {
  const wrong = chainProblem(entry, before, line);
  // Beside most entries lies nothing.
  if (wrong || entry.seals === undefined) return wrong;
  const places = new Map(
    sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }).map(({ pointer, digest }) => [
      pointer,
      digest,
    ]),
  );
  return sealProblem(entry.seals, { seq: entry.seq }, (pointer) => places.get(pointer));
}
