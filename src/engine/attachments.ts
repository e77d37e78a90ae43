// What is attached to a record: of each file what the record holds of it. The bytes lie elsewhere, under their hash. Pure.
import type { Json } from '../digest.js';
import type { Entry } from './contracts.js';

/** A file that an entry names. */
export interface Attached {
  seq: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
  size: number;
  /** Nothing where it was erased, or is not handed out. */
  name?: string;
}

const HASH = /^[0-9a-f]{64}$/;

/** The files that an entry names, in their order. */
function attachedTo({ seq, fields, seals = {} }: Entry): Attached[] {
  const found: Attached[] = [];
  const walk = (value: Json | undefined, pointer: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) {
      const { hash, size, mediaType, name } = value;
      if (typeof hash === 'string' && HASH.test(hash) && typeof size === 'number' && typeof mediaType === 'string') {
        const said = typeof name === 'string' ? name : seals[`${pointer}/name`]?.text;
        found.push({ seq, hash, size, ...(said !== undefined && { name: said }) });
        return;
      }
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${pointer}/${key}`);
  };
  walk(fields, '/fields');
  return found;
}

/** Every file that a record names, in the order of its entries. */
export const attachmentsIn = (entries: Iterable<Entry>): Attached[] => Array.from(entries).flatMap(attachedTo);
