// Fresh randomness for salts. Drawn many at a time: asking the system for each would cost more than all else a ballot needs.
import { bytesToHex } from '@noble/hashes/utils.js';

const DRAWS = 128;
const DIGITS = 32;

let drawn = '';
let used = 0;

/** 128 bits that nobody was given before, in hexadecimal. */
export function randomHex(): string {
  if (used === drawn.length) {
    drawn = bytesToHex(globalThis.crypto.getRandomValues(new Uint8Array((DRAWS * DIGITS) / 2)));
    used = 0;
  }
  used += DIGITS;
  return drawn.slice(used - DIGITS, used);
}
