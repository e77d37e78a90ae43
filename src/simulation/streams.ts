// The chance a session's record comes of: a stream for each purpose, so that a rule which makes some command come more or less often
// moves the lots and salts of no other (common random numbers). Pure.
import type { Drawn } from '../engine/judging.js';
import { type Chance, chance } from './chance.js';

/** Digits of a salt: 128 bits. */
const DIGITS = 32;

/**
 * Salts of a seed, each from the stream of its purpose: `chance(seed, 'salt', type)` for the commands of a type, of which their lots come
 * too, and `chance(seed, 'seal', type)` for the entries of a type.
 * @example
 * // An engine that writes, byte for byte, the record a session of this seed makes of the same commands.
 * createEngine({ store: memory(), now, entropy: streams('seed 1') });
 */
export function streams(seed: string): (drawn: Drawn, type: string) => string {
  const begun: Record<Drawn, Map<string, Chance>> = { salt: new Map(), seal: new Map() };
  return (drawn, type) => {
    let stream = begun[drawn].get(type);
    if (!stream) {
      stream = chance(seed, drawn, type);
      begun[drawn].set(type, stream);
    }
    return stream.hex(DIGITS);
  };
}
