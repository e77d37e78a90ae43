// A seal: a text and its salt beside an entry, whose digest stands in it. What is known of one without knowing which texts are sealed. Pure.
import { canonical, type Json, sha256 } from '../digest.js';
import type { Seal } from './contracts.js';

/** Salt and text are kept apart, so that nothing of the one can pass for the other. */
export const digestOf = ({ salt, text }: Seal): string => sha256(canonical([salt, text]));

const SALT = /^[0-9a-f]{32}$/;

/** Whether this could be a salt of ours: 128 bits in hexadecimal. */
export const isSalt = (salt: unknown): boolean => typeof salt === 'string' && SALT.test(salt);

/** Whether this could be a seal of ours: a salt of 128 bits and a text, and nothing beside them. */
export function isSeal(kept: unknown): kept is Seal {
  if (typeof kept !== 'object' || kept === null || Object.keys(kept).length !== 2) return false;
  return 'salt' in kept && isSalt(kept.salt) && 'text' in kept && typeof kept.text === 'string';
}

/** The digest that stands where a text belongs. */
export const digestIn = (value: Json | undefined): string | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value.sealed === 'string'
    ? value.sealed
    : undefined;
