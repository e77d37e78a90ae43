// The state a record folds to, as one hash: the same whatever order a collection keeps its entries in.
import { PersistentMap, type Snapshot } from 'yishi';
import { canonical, sha256 } from '../../src/digest.js';
import { placeToJson } from '../../src/procedure/snapshot.js';

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (value instanceof PersistentMap && value.size === 0) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).length === 0);

/**
 * The state as plain JSON. A crowd is the list of its entries by key. What is empty is left out, so that an edition may gain
 * a field with an empty default and every older record still folds to the same hash.
 */
function plain(value: unknown): unknown {
  if (value instanceof PersistentMap) {
    const entries = [...value.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
    return { crowd: entries.map(([key, inner]) => [key, plain(inner)]) };
  }
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

/** SHA-256 over the RFC 8785 form of where a consultation stands and of its whole state. */
export const stateHash = (snapshot: Snapshot): string =>
  sha256(canonical({ place: placeToJson(snapshot), state: plain(snapshot.context) }));
