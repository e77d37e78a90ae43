// Whether something is an entry at all, for whoever takes nobody's word for it: plain data, every name known, every value of its kind.
// What is handed in is read once and copied, so that nothing which says one thing now and another later is verified. Pure.

import type { Json } from '../digest.js';
import { id as personId, recordedInstant } from '../fields.js';
import type { Entry } from './contracts.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { isSalt } from './sealing.js';

/** Objects and lists within each other at most. The deepest that a record of ours holds are below twenty. */
export const DEEPEST = 64;

/** Values in one entry at most: a roll of two million people has fewer. */
export const MOST_VALUES = 1 << 24;

/** From so many values on, what was copied is kept in mind: an object that stands in a thousand places is looked at once. */
const FEW = 10_000;

/** How much more may be copied, and what was. */
interface Left {
  values: number;
  copies?: Map<object, { copy: Json; values: number }>;
}

/** It is nothing that JSON can say, or more of it than anybody can follow. */
class Unfollowable extends TypeError {}

function plain(value: unknown, depth: number, left: Left): Json {
  left.values -= 1;
  if (left.values < 0) throw new Unfollowable('too many values');
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      break;
    case 'object':
      if (value === null) return null;
      if (depth >= DEEPEST) break;
      return left.values > MOST_VALUES - FEW ? plainWithin(value, depth, left) : plainOnce(value, depth, left);
  }
  throw new Unfollowable('nothing that JSON can say');
}

const plainWithin = (value: object, depth: number, left: Left): Json =>
  Array.isArray(value) ? plainList(value, depth, left) : plainObject(value, depth, left);

/** The same of one among very many: it may be there again, and again within what is there again. */
function plainOnce(value: object, depth: number, left: Left): Json {
  left.copies ??= new Map();
  const known = left.copies.get(value);
  if (known) {
    left.values -= known.values;
    if (left.values < 0) throw new Unfollowable('too many values');
    return known.copy;
  }
  const before = left.values;
  const copy = plainWithin(value, depth, left);
  left.copies.set(value, { copy, values: before - left.values });
  return copy;
}

function plainList(list: readonly unknown[], depth: number, left: Left): Json[] {
  // A list that is all holes has a length, and nothing to look at.
  if (list.length > left.values) throw new Unfollowable('too many values');
  const copy: Json[] = [];
  for (let index = 0; index < list.length; index += 1) copy.push(plain(list[index], depth + 1, left));
  return copy;
}

function plainObject(object: object, depth: number, left: Left): { [key: string]: Json | undefined } {
  const copy: { [key: string]: Json | undefined } = {};
  for (const name of Object.keys(object)) {
    // Whatever it is, it is looked at in a moment.
    const value = (object as Readonly<Record<string, unknown>>)[name];
    // As JSON writes it: a name without a value is not there.
    if (value === undefined) continue;
    const inner = plain(value, depth + 1, left);
    // An assignment to this name would make it the copy's prototype.
    if (name === '__proto__') Object.defineProperty(copy, name, { value: inner, enumerable: true, writable: true });
    else copy[name] = inner;
  }
  return copy;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const PLAIN_ID = /^[\w.:-]{1,128}$/;

/** Whoever acts: a person, or one of the two that are none. */
const isActor = (value: unknown): boolean =>
  typeof value === 'string' &&
  ((PLAIN_ID.test(value) && !(value in Object.prototype)) || personId.safeParse(value).success);

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length >= 1 && value.length <= 200 && !/\p{Surrogate}/u.test(value);

/** Names that every entry has, and those that it may have. */
const ALWAYS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  seq: Number.isSafeInteger,
  at: isText,
  type: isText,
  by: isActor,
  fields: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  // What they say is compared with what it must be.
  prev: isText,
  hash: isText,
};
const SOMETIMES: typeof ALWAYS = {
  // Of another version of the format one would say so, and nothing else.
  v: () => true,
  on: isText,
  enteredBy: isActor,
  for: isActor,
  key: isKey,
  // Said only where it is so.
  assisted: (value) => value === true,
  finding: () => true,
  salt: isSalt,
  seals: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0,
};
const checks = new Map(Object.entries({ ...ALWAYS, ...SOMETIMES }));
const always = Object.keys(ALWAYS);

/** An entry as it was handed in, copied; or what is wrong with it, as the one at `seq`. */
export function readEntry(given: unknown, seq: number): Entry | RecordProblem {
  const at = { seq };
  let copy: Json;
  try {
    copy = plain(given, 0, { values: MOST_VALUES });
    if (Object.getOwnPropertySymbols(given ?? {}).length > 0) throw new Unfollowable('a name that JSON cannot say');
  } catch {
    // Whatever it threw when it was looked at: it is no entry. What fails around it, a disk, fails where entries are fetched.
    return recordProblem('record.unfollowable', {}, at);
  }
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy))
    return recordProblem('record.unfollowable', {}, at);
  if (copy.v !== 0) return recordProblem('record.format', { format: formatOf(copy.v) }, at);
  for (const name of always) if (copy[name] === undefined) return recordProblem('record.shape', { name }, at);
  for (const name in copy)
    if (checks.get(name)?.(copy[name]) !== true) return recordProblem('record.shape', { name }, at);
  // Every name was looked at; of `fields`, `finding` and `seals` what stands in them is for whoever knows the type.
  const entry = copy as unknown as Entry;
  return momentProblem(entry) ?? entry;
}

const formatOf = (format: Json | undefined): string => JSON.stringify(format ?? null).slice(0, 40);

function momentProblem({ at, on, seq }: Entry): RecordProblem | undefined {
  for (const [name, moment] of [
    ['at', at],
    ['on', on],
  ] as const)
    if (moment !== undefined && !isInstant(moment)) return recordProblem('record.moment', { name }, { seq });
  return on !== undefined && on > at ? recordProblem('record.claimed-later', { on, at }, { seq }) : undefined;
}

/** Entries that were recorded together have one moment, which is looked at once. */
let lastInstant = '';

function isInstant(moment: string): boolean {
  if (moment === lastInstant) return true;
  if (!recordedInstant.safeParse(moment).success) return false;
  lastInstant = moment;
  return true;
}
