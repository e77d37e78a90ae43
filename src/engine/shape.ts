// Whether something is an entry at all, for whoever takes nobody's word for it: plain data, every name known, every value of its kind.
// What is handed in is read once and copied, so that nothing which says one thing now and another later is verified. Pure.

import type { Json } from '../digest.js';
import { id as personId, recordedInstant } from '../fields.js';
import type { Entry } from './contracts.js';
import { asPlain } from './plain.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { isSalt } from './seal.js';

export { DEEPEST, MOST_VALUES } from './plain.js';

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
    copy = asPlain(given);
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
