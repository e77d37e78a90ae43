// What a host hands in, as it was said: copied at once, whatever the host does with its objects until it is judged. Pure.
import { copied } from '../handed.js';
import { asInstant } from '../moment.js';
import { repeats } from '../repeats.js';
import type { Submission } from './calls.js';
import type { Asker } from './judging.js';

export interface Said {
  type: string;
  fields: unknown;
  asker: Asker;
}

/** Name by name: spreading it takes several times as long, and shows in the time of a ballot. What is no asker stays for the door to refuse. */
function askerOf(asker: Asker): Asker {
  if (typeof asker !== 'object' || asker === null) return asker;
  const { by, enteredBy, for: principal, on: said, key, if: expected, assisted } = asker;
  const on = typeof said === 'string' ? asInstant(said) : said;
  return { by, enteredBy, for: principal, on, key, if: expected, assisted };
}

/** A copy; nothing of what cannot be copied, as a circle or a getter that throws. */
function copyOf(fields: unknown): unknown {
  try {
    return copied(fields);
  } catch {
    return undefined;
  }
}

/** A command as it was said. What cannot be copied was not said: that is refused, and fails nobody beside it. */
export function asSaid(type: string, fields: unknown, asker: Asker): Said {
  try {
    // What came before word for word need not be copied: it lies here, frozen.
    return { type, fields: repeats.find(type, fields) ?? copyOf(fields), asker: askerOf(asker) };
  } catch {
    return { type, fields: undefined, asker: { by: '' } };
  }
}

/** One of many, as it was said; of a hole, or of what throws when it is looked at, nothing. */
export function taken(one: Submission | undefined): Said {
  try {
    return one ? asSaid(one.type, one.fields, one) : { type: '', fields: undefined, asker: { by: '' } };
  } catch {
    return { type: '', fields: undefined, asker: { by: '' } };
  }
}

/** Where reading goes on: after an entry, or from the first. @throws {RangeError} where it is no number of entries */
export function checkSeq(after: number): void {
  if (!Number.isSafeInteger(after) || after < 0)
    throw new RangeError(`after is ${after}; it takes the seq of an entry, or 0`);
}

/** What was handed in, for a message: short, and of its kind. */
export function handedIn(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 100)}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return kind === 'Object' ? 'an object' : `a ${kind}`;
}

/** @throws {TypeError} where it is no moment at all: a host's types may say so, and its programs hand in what they have */
export function checkDate(what: string, at: Date): void {
  // Of another realm it is no `Date` of ours.
  const isDate = Object.prototype.toString.call(at) === '[object Date]' && !Number.isNaN(at.getTime());
  if (!isDate) throw new TypeError(`${what} is ${handedIn(at)}; it takes a Date`);
}

/** @throws {TypeError} where a page is asked for that there cannot be */
export function checkPage(what: string, { after, limit }: { after?: string; limit?: number } = {}): void {
  if (after !== undefined && typeof after !== 'string')
    throw new TypeError(`${what}: after is ${handedIn(after)}; it takes the id of the last of the page before`);
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
    throw new TypeError(`${what}: limit is ${handedIn(limit)}; it takes a whole number from 0 up`);
}

/** @throws {TypeError} where it is no store */
export function checkStore(store: unknown): void {
  if (typeof store === 'object' && store !== null && 'append' in store) return;
  const promised =
    store instanceof Promise ? ': await it first' : '; it takes a store, such as `memory()` of yishi/memory';
  throw new TypeError(`createEngine: store is ${handedIn(store)}${promised}`);
}
