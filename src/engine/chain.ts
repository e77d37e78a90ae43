// Entries and facts: how a fact becomes a line of the record, and a line a fact again. Pure.
import { canonical, type Json, sha256 } from '../digest.js';
import type { Fact } from '../procedure/vocabulary.js';
import type { Entry } from './contracts.js';
import { digestOf, isSeal, seal, sealedPlaces, unseal } from './sealing.js';

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

/** The hash of an entry: SHA-256 over the RFC 8785 form of everything but the hash itself and the seals. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { hash: _hash, seals: _seals, ...covered }: Partial<Entry> = entry;
  return sha256(canonical(covered));
}

/** Writes a fact down as the entry after `prev`. `entropy` salts its seals and is not kept. */
export function toEntry(id: string, fact: Fact, prev: string, entropy: string): Entry {
  const { type, seq, at, on, by, enteredBy, for: principal, key, fields, finding } = fact;
  // Fields and findings are made of JSON alone: their schemas and types allow nothing else.
  const { body, seals } = seal(type, { fields: fields as Json, finding: finding as Json | undefined }, entropy);
  const sealed = body as { fields: Json; finding?: Json };
  const entry: Omit<Entry, 'hash'> = { v: 0, id, seq, at, type, by, fields: sealed.fields, prev };
  if (on !== undefined) entry.on = on;
  if (enteredBy !== undefined) entry.enteredBy = enteredBy;
  if (principal !== undefined) entry.for = principal;
  if (key !== undefined) entry.key = key;
  if (sealed.finding !== undefined) entry.finding = sealed.finding;
  const hash = sha256(canonical(entry));
  return Object.keys(seals).length === 0 ? { ...entry, hash } : { ...entry, hash, seals };
}

/** Reads an entry back as the fact it was. */
export function toFact(entry: Entry): Fact {
  const { type, seq, at, on, by, enteredBy, for: principal, key, fields, finding, seals } = entry;
  const body = unseal(type, { fields, finding }, seals) as { fields: Json; finding?: Json };
  const fact: Record<string, unknown> = { type, seq, at, by, fields: body.fields, finding: body.finding };
  if (on !== undefined) fact.on = on;
  if (enteredBy !== undefined) fact.enteredBy = enteredBy;
  if (principal !== undefined) fact.for = principal;
  if (key !== undefined) fact.key = key;
  // The record was written from facts of this shape; the chain shows that it is unchanged since.
  return fact as unknown as Fact;
}

/** What is wrong with an entry as the one after `before`, if anything: the chain, and the seals that are still there. */
export function linkProblem(
  entry: Entry,
  before: { seq: number; hash: string; at: string; id?: string },
): string | undefined {
  if (entry.v !== 0) return `format ${String(entry.v)} is not known`;
  if (before.id !== undefined && entry.id !== before.id) return `it belongs to ${entry.id}, not to ${before.id}`;
  if (entry.seq !== before.seq + 1) return `seq ${entry.seq} follows ${before.seq}`;
  if (entry.prev !== before.hash) return 'it does not follow the entry before it';
  if (hashOf(entry) !== entry.hash) return 'its content does not match its hash';
  if (entry.at < before.at) return 'it is dated before the entry before it';
  const places = new Map(
    sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding }).map(({ pointer, digest }) => [
      pointer,
      digest,
    ]),
  );
  for (const [pointer, kept] of Object.entries(entry.seals ?? {})) {
    const digest = places.get(pointer);
    if (digest === undefined) return `there is a text beside it at ${pointer}, where nothing was sealed`;
    if (!isSeal(kept) || digestOf(kept) !== digest) return `the text at ${pointer} is not the one that was sealed`;
  }
  return undefined;
}
