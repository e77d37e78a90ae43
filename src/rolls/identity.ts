// Which rows show the same ID number or credit code: read, compared and forgotten. No number leaves this file, neither with a row
// nor with what is wrong with it. Pure.
import { joined } from '../joined.js';
import { bare } from './cells.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';

/** Fewer signs are no number, but what people write where there is none. */
const SHORTEST = 6;

/** Hidden in part, or turned into a power of ten by a spreadsheet: what is left does not tell two people apart. */
const UNREADABLE = /[*?#•×]|X{3}|\d(?:[.,]\d*)?E\+\d/;

/** What is compared of a number; `unreadable` where it cannot be, nothing where none is written. */
export function comparable(written: string): string | undefined {
  const plain = bare(written).toUpperCase();
  if (UNREADABLE.test(plain)) return 'unreadable';
  const signs = plain.replace(/[^\p{L}\p{N}]/gu, '');
  if (signs.length < SHORTEST || !/\d/.test(signs)) return undefined;
  // An ID card's first seventeen signs say whose it is, the last is their check; the old ones have fifteen, without the century.
  if (/^\d{15}$/.test(signs)) return `${signs.slice(0, 6)}19${signs.slice(6)}`;
  return /^[\dA-Z]{18}$/.test(signs) ? signs.slice(0, 17) : signs;
}

/** Says of numbers which rows show the same one, and on which lines they could not be compared. */
export interface Identities {
  unread: number[];
  /** The same text for the same number, wherever it stands; nothing where there is none that can be compared. */
  of(written: string, line: number): string | undefined;
}

export function identities(): Identities {
  const known = new Map<string, string>();
  const unread: number[] = [];
  return {
    unread,
    of(written, line) {
      const key = comparable(written);
      if (key === undefined) return undefined;
      if (key === 'unreadable') {
        unread.push(line);
        return undefined;
      }
      const identity = known.get(key) ?? String(known.size + 1);
      known.set(key, identity);
      return identity;
    },
  };
}

/** One person has one number, and one name; where rows are not put together by it, one id too. */
export function identityProblems(rows: readonly RollRow[]): RollProblem[] {
  const seen = new Map<string, RollRow>();
  const ofPerson = new Map<string, RollRow>();
  const told = new Set<string>();
  return rows.flatMap((row): RollProblem[] => {
    const { identity, person, line = 0, name, kind } = row;
    if (identity === undefined) return [];
    const before = ofPerson.get(person);
    if (!before) ofPerson.set(person, row);
    const first = seen.get(identity);
    if (!first) seen.set(identity, row);
    if (before && before.identity !== identity)
      return [problem({ line }, 'rolls.identity-differs', { person, first: before.line ?? 0 })];
    if (!first || told.has(joined(identity, person))) return [];
    told.add(joined(identity, person));
    if (first.name !== undefined && name !== undefined && bare(first.name) !== bare(name))
      return [problem({ line }, 'rolls.identity-names', { name, other: first.name, first: first.line ?? 0 })];
    // All that a developer has not sold is one head, under whatever ids.
    if (first.person === person || (kind === 'developer-stock' && first.kind === kind)) return [];
    return [problem({ line }, 'rolls.identity-twice', { person, other: first.person, first: first.line ?? 0 })];
  });
}

/** Rows that show the same number as one person's: the id that stands first, and beside it the one they were listed under. */
export function mergedByIdentity(rows: readonly RollRow[]): RollRow[] {
  const first = new Map<string, string>();
  // An id may have rows without the number: they go with the others of that id.
  const standsFor = new Map<string, string>();
  const names = new Map<string, Set<string>>();
  for (const { identity, name } of rows)
    if (identity !== undefined && name !== undefined)
      names.set(identity, (names.get(identity) ?? new Set()).add(bare(name)));
  for (const { identity, person } of rows) {
    // One number under two names is a slip, and nobody knows in which of them.
    if (identity === undefined || (names.get(identity)?.size ?? 0) > 1) continue;
    const one = first.get(identity) ?? standsFor.get(person) ?? person;
    first.set(identity, one);
    standsFor.set(person, one);
  }
  return rows.map((row) => {
    const person = standsFor.get(row.person) ?? row.person;
    const coOwnerOf = row.coOwnerOf === undefined ? undefined : (standsFor.get(row.coOwnerOf) ?? row.coOwnerOf);
    if (person === row.person && coOwnerOf === row.coOwnerOf) return row;
    return {
      ...row,
      person,
      ...(coOwnerOf !== undefined && { coOwnerOf }),
      ...(person !== row.person && { listedAs: row.person }),
    };
  });
}
