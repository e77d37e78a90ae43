// One way to write a value down (RFC 8785) and one to digest it (SHA-256), the same on Node, in browsers and at the edge.
// Imports no `node:` module: Node's faster hash is asked for at run time where there is one.
import { sha256 as pureSha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

/** Text that stands in JSON as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** A string as JSON. Half a surrogate pair has no UTF-8 form, hence no digest. */
function quoted(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half a character: a lone surrogate cannot be written down');
  return JSON.stringify(text);
}

/** Sorts by UTF-16 code units, as RFC 8785 asks. A handful of keys is sorted by insertion: `sort` takes longer to begin than that does. */
function inOrder(keys: string[]): string[] {
  if (keys.length > 16) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] as string;
    let place = end;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

/** Our own, held equal to the library `canonicalize` by a test: every entry is written so, and this takes half the time. */
function write(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} cannot be written down`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return `${value}`;
  if (value === undefined) return undefined;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} cannot be written down`);
  let written = '';
  if (Array.isArray(value)) {
    for (const element of value) written += `${written && ','}${write(element) ?? 'null'}`;
    return `[${written}]`;
  }
  for (const key of inOrder(Object.keys(value))) {
    const member = write((value as Record<string, unknown>)[key]);
    if (member !== undefined) written += `${written && ','}${quoted(key)}:${member}`;
  }
  return `{${written}}`;
}

/** The RFC 8785 form. Keys whose value is undefined are left out. */
export function canonical(value: unknown): string {
  const written = write(value);
  if (written === undefined) throw new TypeError('there is nothing to write down: the value is undefined');
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
