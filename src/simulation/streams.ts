// The chance a session's record comes of: each draw by its purpose, so that a rule which makes some command come more or less often
// moves the lots and salts of no other (common random numbers). Pure.
import type { Drawn } from '../engine/judging.js';
import { type Chance, chance } from './chance.js';

/** Digits of a salt: 128 bits. */
const DIGITS = 32;

/** The salt of the command that is the nth of its type to be asked for, from 0: its lots come of it. */
export const saltOf = (seed: string, type: string, nth: number): string => chance(seed, 'salt', type, nth).hex(DIGITS);

/** Salts for entries, or for the sealed texts of entries: a stream for each type, one draw an entry. */
export function saltsOf(seed: string, drawn: Exclude<Drawn, 'salt'>): (type: string) => string {
  const begun = new Map<string, Chance>();
  return (type) => {
    const stream = begun.get(type) ?? chance(seed, drawn, type);
    begun.set(type, stream);
    return stream.hex(DIGITS);
  };
}

/**
 * The randomness of a seed, for an engine: asked the same at the same moments, it writes byte for byte the record that a session of this
 * seed makes. Each call draws on, so one engine takes one of these for one consultation.
 * @example
 * createEngine({ store: memory(), now, entropy: streams('seed 1') });
 */
export function streams(seed: string): (drawn: Drawn, type: string) => string {
  const seals = saltsOf(seed, 'seal');
  const entries = saltsOf(seed, 'entry');
  const asked = new Map<string, number>();
  return (drawn, type) => {
    if (drawn === 'seal') return seals(type);
    if (drawn === 'entry') return entries(type);
    const nth = asked.get(type) ?? 0;
    asked.set(type, nth + 1);
    return saltOf(seed, type, nth);
  };
}
