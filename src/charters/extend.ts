// A charter that says only what differs from another: what is said replaces what was there. Data; imports the schema alone.
import { type Charter, charter } from './charter.js';

type Tree = Record<string, unknown>;

/** Whether a value is a tree: it has named parts. */
export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Trees merge; lists and single values replace. */
export function merged(base: unknown, differs: unknown): unknown {
  if (!isTree(base) || !isTree(differs)) return differs;
  const keys = new Set([...Object.keys(base), ...Object.keys(differs)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, Object.hasOwn(differs, key) ? merged(base[key], differs[key]) : base[key]]),
  );
}

/** What differs: any part of a charter, as deep as need be. Lists are given whole. */
export type Differences<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: Differences<T[K]> }
    : T;

/** What every charter says for itself, whatever it extends. */
type Own = Pick<Charter, 'id' | 'title' | 'source'>;

/**
 * The charter that is as `base` is, but for what is said here.
 * @param base the charter it extends
 * @param differs its own id, title and source, and whatever else differs; trees merge, lists and single values replace
 * @throws {Fault} where the whole is no charter
 * @example
 * extend(hepingRoad, { id: 'our-courtyard', title, source, vote: { replace: 'last-valid' } });
 */
export const extend = (base: Charter, differs: Own & Differences<Charter>): Charter =>
  charter.parse(merged(base, differs));
