// Sealing: an entry's names, addresses and free text lie beside it under their salt; in it stands only a digest.
// Without the text the entry still verifies, so text can be erased. Pure.
import { type Json, sha256 } from '../digest.js';
import { type SealedPath, sealedPaths, sealedSince } from '../procedure/sealed.js';
import type { Entry, Seal } from './contracts.js';
import { digestIn, digestOf, isSalt } from './seal.js';

export { digestOf, isSalt, isSeal } from './seal.js';

/** What stands where a sealed text was erased. */
export const ERASED = '[erased]';

/** A salt of what a host's entropy drew, which may be longer. */
export const asSalt = (drawn: string): string => (isSalt(drawn) ? drawn : sha256(drawn).slice(0, 32));

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

type Visit = (value: Json | undefined, pointer: string) => Json | undefined;

/** A copy of `value` in which everything under `path` is what `visit` makes of it. Copies only along the path. */
function mapAt(
  value: Json | undefined,
  path: SealedPath,
  depth: number,
  pointer: string,
  visit: Visit,
): Json | undefined {
  const key = path[depth];
  if (key === undefined) return visit(value, pointer);
  if (Array.isArray(value)) {
    return key === '*'
      ? value.map((element, index) => mapAt(element, path, depth + 1, `${pointer}/${index}`, visit) ?? null)
      : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const keys = key === '*' ? Object.keys(value) : key in value ? [key] : [];
  if (keys.length === 0) return value;
  const copy = { ...value };
  for (const each of keys) copy[each] = mapAt(value[each], path, depth + 1, `${pointer}/${escaped(each)}`, visit);
  return copy;
}

const mapSealed = (type: string, body: Json, visit: Visit): Json =>
  sealedPaths(type).reduce<Json>((mapped, path) => mapAt(mapped, path, 0, '', visit) ?? null, body);

/** Takes the sealed texts out of a fact's body and puts digests in their place. */
export function seal(
  type: string,
  body: { [key: string]: Json | undefined },
  entropy: string,
): { body: Json; seals: Record<string, Seal> } {
  const seals: Record<string, Seal> = {};
  const opened = mapSealed(type, body, (value, pointer) => {
    if (typeof value !== 'string') return value;
    // One salt a field, so that giving one away gives nothing else away.
    const made = { salt: sha256(`${entropy}${pointer}`).slice(0, 32), text: value };
    seals[pointer] = made;
    return { sealed: digestOf(made) };
  });
  return { body: opened, seals };
}

/** Puts the sealed texts back; an erased one reads `ERASED`. */
export const unseal = (type: string, body: Json, seals: Readonly<Record<string, Seal>> = {}): Json =>
  mapSealed(type, body, (value, pointer) => (digestIn(value) === undefined ? value : (seals[pointer]?.text ?? ERASED)));

const DIGEST = /^[0-9a-f]{64}$/;

/** Whether what stands where a text belongs is its digest and nothing else, or no text at all. */
function isSealed(value: Json | undefined): boolean {
  if (typeof value === 'string') return false;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return true;
  return Object.keys(value).length === 1 && DIGEST.test(digestIn(value) ?? '');
}

/**
 * Where a text stands in the open, or something beside its digest: nothing could erase it there.
 * @param revision of the record: what was sealed later only stands in the open rightly
 */
export function openText(type: string, body: Json, revision: number): string | undefined {
  let found: string | undefined;
  for (const path of sealedPaths(type)) {
    const mayBeOpen = revision < sealedSince(path);
    mapAt(body, path, 0, '', (value, pointer) => {
      if (!isSealed(value) && !(mayBeOpen && typeof value === 'string')) found ??= pointer;
      return value;
    });
  }
  return found;
}

/**
 * Fields as they read with these texts erased, whatever was said there: what is asked again is held against what is left. The mark of an
 * erased text itself was said by nobody.
 */
export function readErased(type: string, fields: Json, erased: ReadonlySet<string>): Json | undefined {
  const read = mapSealed(type, { fields }, (value, pointer) => {
    if (!erased.has(pointer) || typeof value !== 'string') return value;
    return value === ERASED ? null : ERASED;
  });
  return read !== null && typeof read === 'object' && !Array.isArray(read) ? read.fields : undefined;
}

/** Every sealed place of an entry's body: its pointer and its digest. */
export function sealedPlaces(type: string, body: Json): { pointer: string; digest: string }[] {
  const places: { pointer: string; digest: string }[] = [];
  mapSealed(type, body, (value, pointer) => {
    const digest = digestIn(value);
    if (digest !== undefined) places.push({ pointer, digest });
    return value;
  });
  return places;
}

/** The texts of an entry that are gone, by pointer. */
export const erasedFrom = ({ type, fields, finding, seals }: Entry): ReadonlySet<string> =>
  new Set(
    sealedPlaces(type, { fields, finding })
      .map(({ pointer }) => pointer)
      .filter((pointer) => seals?.[pointer] === undefined),
  );

/**
 * The pointers of an entry's seals in the order in which they are written: as their fields are declared, and under each as they stand in the
 * entry. Those of no place come last.
 */
export function pointersInOrder({
  type,
  fields,
  finding,
  seals = {},
}: Pick<Entry, 'type' | 'fields' | 'finding' | 'seals'>): string[] {
  const there = new Set(Object.keys(seals));
  const inOrder = sealedPlaces(type, { fields, finding }).flatMap(({ pointer }) =>
    there.delete(pointer) ? [pointer] : [],
  );
  return [...inOrder, ...there];
}
