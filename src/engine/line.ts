// The line of an entry: its open part in the RFC 8785 form that is hashed, and the hash behind it. It is written once, when the
// entry is made; stores keep it as it is and hand it out with the entries, so nothing is written again to be hashed. Pure.
import { canonical, sha256 } from '../digest.js';
import { repeats } from '../repeats.js';
import type { Entry } from './contracts.js';

const NAMES: ReadonlySet<string> = new Set<keyof Entry>([
  ...([
    'v',
    'id',
    'seq',
    'at',
    'on',
    'type',
    'by',
    'enteredBy',
    'for',
    'key',
    'fields',
    'finding',
    'salt',
    'prev',
  ] as const),
  ...(['assisted', 'hash', 'seals'] as const),
]);

/** Texts without a sign that JSON escapes, as ids, moments and hashes are, stand as they are. */
const PLAIN = /^[\w.:/-]*$/;

function pair(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string' && PLAIN.test(value)) return `${name}"${value}"`;
  return `${name}${Number.isSafeInteger(value) ? value : canonical(value)}`;
}

/** The same of a text that is known to hold no such sign. */
const plain = (name: string, value: string): string => `${name}"${value}"`;

/**
 * The names of an entry are known: they stand here in the order of RFC 8785, and need not be sorted.
 * @param pure how those texts are written that in an entry of ours are words, moments and hashes
 */
function byName(entry: Omit<Entry, 'hash'>, pure: (name: string, value: string) => string = pair): string {
  const { fields } = entry;
  const text =
    pair(',"assisted":', entry.assisted) +
    pure(',"at":', entry.at) +
    pair(',"by":', entry.by) +
    pair(',"enteredBy":', entry.enteredBy) +
    (fields === undefined ? '' : `,"fields":${repeats.written(fields, canonical)}`) +
    pair(',"finding":', entry.finding) +
    pair(',"for":', entry.for) +
    pair(',"id":', entry.id) +
    pair(',"key":', entry.key) +
    pair(',"on":', entry.on) +
    pure(',"prev":', entry.prev) +
    (entry.salt === undefined ? '' : pure(',"salt":', entry.salt)) +
    pair(',"seq":', entry.seq) +
    pure(',"type":', entry.type) +
    pair(',"v":', entry.v);
  return `{${text.slice(1)}}`;
}

/** What the hash of an entry covers, in its RFC 8785 form: everything but the hash itself and the seals. */
function covered(entry: Omit<Entry, 'hash'>): string {
  let known = true;
  // An entry from elsewhere may say what ours never do.
  for (const name in entry) known &&= NAMES.has(name);
  if (known) return byName(entry);
  const { hash: _hash, seals: _seals, ...open }: Partial<Entry> = entry;
  return canonical(open);
}

const BEHIND = ',"hash":"';
const LENGTH = `${BEHIND}"}`.length + 64;

const withHash = (text: string, hash: string): string => `${text.slice(0, -1)}${BEHIND}${hash}"}`;

/** Hashes an entry that has just been made, and hands out its line. */
export function hashed(entry: Entry): string {
  const text = byName(entry, plain);
  entry.hash = sha256(text);
  return withHash(text, entry.hash);
}

/** Entries and the lines they were just written or read as, for as long as the list is held: nobody changes either. */
const known = new WeakMap<readonly Entry[], readonly string[]>();

/** Notes the lines of these entries. */
export function withLines(entries: Entry[], lines: readonly string[]): Entry[] {
  known.set(entries, lines);
  return entries;
}

/** The lines of entries that were handed on as they were made or read; nothing for others. */
export const knownLines = (entries: readonly Entry[]): readonly string[] | undefined => known.get(entries);

/** The line of an entry, from what it says. */
export const lineOf = (entry: Entry): string => withHash(covered(entry), entry.hash);

/** The hash of an entry, from what it says: SHA-256 over the RFC 8785 form of everything but the hash itself and the seals. */
export const hashOf = (entry: Omit<Entry, 'hash'>): string => sha256(covered(entry));

/**
 * The hash of an entry as it lies in its store: of its line, which is what was hashed. A line of another form, as earlier
 * versions wrote them, says the same in another order.
 */
export function hashOfLine(entry: Entry, line: string | undefined): string {
  if (line?.startsWith(BEHIND, line.length - LENGTH)) {
    const hash = sha256(`${line.slice(0, -LENGTH)}}`);
    if (hash === entry.hash) return hash;
  }
  return hashOf(entry);
}
