// One way to write a value down (RFC 8785) and one to digest it (SHA-256), the same on Node, in browsers and at the edge.
// Imports no `node:` module: Node's faster hash is asked for at run time where there is one.
import { sha256 as pureSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { configure } from 'safe-stable-stringify';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

// Keys by UTF-16 code units, numbers and strings as ECMAScript writes them: that is RFC 8785 for all that JSON can hold.
// A test holds it equal to the library `canonicalize`, which takes more than twice the time.
const write = configure({ deterministic: true, strict: true });

/** Half a surrogate pair, which has no UTF-8 form; JSON escapes it, RFC 8785 does not let it pass. */
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** The RFC 8785 form. Keys whose value is undefined are left out. Throws where a value has none: NaN, a function, half a character. */
export function canonical(value: unknown): string {
  const written = write(value);
  if (written === undefined) throw new TypeError('there is nothing to write down: the value is undefined');
  if (written.includes('\\ud') && HALF.test(written)) throw new TypeError('there is half a character in it');
  return written;
}

type NodeHash = (algorithm: 'sha256', data: string) => string;

function nodeHash(): NodeHash | undefined {
  const host: { process?: { getBuiltinModule?: (id: string) => { hash?: NodeHash } | undefined } } = globalThis;
  return host.process?.getBuiltinModule?.('node:crypto')?.hash;
}

const hash = nodeHash();

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. Synchronous. */
export const sha256 = (data: string): string =>
  hash ? hash('sha256', data) : bytesToHex(pureSha256(utf8ToBytes(data)));
