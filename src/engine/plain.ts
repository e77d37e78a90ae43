// A copy of whatever was handed in, as JSON says it, read once: nothing that says one thing now and another later is verified. Pure.
import type { Json } from '../digest.js';
import { put } from '../put.js';

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
    put(copy, name, plain(value, depth + 1, left));
  }
  return copy;
}

/** @throws where it is nothing that JSON can say, or more than anybody can follow */
export function asPlain(given: unknown): Json {
  const copy = plain(given, 0, { values: MOST_VALUES });
  if (Object.getOwnPropertySymbols(given ?? {}).length > 0) throw new Unfollowable('a name that JSON cannot say');
  return copy;
}
