// What an entry holds of one person, and nothing that it holds of others: their lines of a list, their texts. Pure.
import type { Json } from '../digest.js';
import { toFact } from '../engine/chain.js';
import type { Entry, Seal } from '../engine/contracts.js';
import { WITHHELD } from '../engine/marks.js';
import { sealedPlaces } from '../engine/sealing.js';
import { HOLDERS, OPINIONS } from './holders.js';

/** How an entry concerns somebody: they said it; it was said for them; they entered it for another; it names them; a text in it is about them. */
export type Concern = 'said' | 'for' | 'entered' | 'named' | 'about';

/** An entry, as far as it concerns somebody. Texts of others read `[withheld]`, erased ones `[erased]`; lists of people have only theirs. */
export interface Held
  extends Pick<
    Entry,
    'seq' | 'at' | 'on' | 'type' | 'by' | 'for' | 'enteredBy' | 'assisted' | 'key' | 'fields' | 'finding'
  > {
  as: Concern;
  /** The texts that are theirs, as JSON pointers into the entry: what an erasure takes. */
  texts: string[];
}

type Plain = { [key: string]: Json | undefined };

const isPlain = (value: Json | undefined): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everybody an entry names as the person it speaks of: `person` wherever it stands. */
export function namedIn(entry: Entry, found: Set<string>): void {
  for (const each of [entry.by, entry.for, entry.enteredBy]) if (each !== undefined) found.add(each);
  const look = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const each of value) look(each);
    else if (isPlain(value)) {
      if (typeof value.person === 'string') found.add(value.person);
      for (const each of Object.values(value)) look(each);
    }
  };
  look(entry.fields);
  look(entry.finding);
}

/** Whether a person is named where people are. */
function names(value: Json | undefined, person: string, holds = false): boolean {
  if (typeof value === 'string') return holds && value === person;
  if (Array.isArray(value)) return value.some((each) => names(each, person, holds));
  return (
    isPlain(value) &&
    Object.entries(value).some(([key, each]) => !OPINIONS.has(key) && names(each, person, HOLDERS.has(key)))
  );
}

/** Of a row of a list of people, whether it is of somebody: they own with whom it names, too. */
const isOf = (row: Plain, person: string): boolean => typeof row.person !== 'string' || names(row, person);

/** What was said by the person: of that only rows about others are cut. */
function ownFields(value: Json, person: string): Json {
  if (Array.isArray(value))
    return value.filter((each) => !isPlain(each) || isOf(each, person)).map((each) => ownFields(each, person));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, each === undefined ? undefined : ownFields(each, person)]),
  );
}

/** A body without what it holds of others: their rows and ids, and what anybody wants or thinks but the person. */
function cut(value: Json, person: string, others: ReadonlySet<string>): Json {
  if (Array.isArray(value))
    return value
      .filter((each) => (isPlain(each) ? isOf(each, person) : each === person || !isId(each, others)))
      .map((each) => cut(each, person, others));
  if (!isPlain(value)) return value;
  const theirs = value.person === person;
  const kept = Object.entries(value).filter(
    ([key]) => (theirs || !OPINIONS.has(key)) && (key === person || !others.has(key)),
  );
  return Object.fromEntries(
    kept.map(([key, each]) => [
      key,
      each === undefined ? undefined : OPINIONS.has(key) ? each : cut(each, person, others),
    ]),
  );
}

const isId = (value: Json, others: ReadonlySet<string>): boolean => typeof value === 'string' && others.has(value);

function concernOf(entry: Entry, person: string, texts: readonly string[]): Concern | undefined {
  if (entry.by === person) return 'said';
  if (entry.for === person) return 'for';
  if (entry.enteredBy === person) return 'entered';
  // Before any text is looked at: a name somebody wrote is no id.
  if (names(entry.fields, person) || names(entry.finding, person)) return 'named';
  return texts.length > 0 ? 'about' : undefined;
}

/**
 * What an entry holds of a person; nothing where it does not concern them.
 * @param others everybody else the record has named so far
 * @param theirs whether the text at a pointer is theirs
 */
export function heldIn(
  entry: Entry,
  person: string,
  others: ReadonlySet<string>,
  theirs: (pointer: string) => boolean,
): Held | undefined {
  const places = sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding });
  const texts = places.map(({ pointer }) => pointer).filter(theirs);
  const as = concernOf(entry, person, texts);
  if (!as) return undefined;
  const left = new Set(texts);
  const seals: Record<string, Seal> = {};
  for (const { pointer } of places) {
    const kept = entry.seals?.[pointer];
    if (kept) seals[pointer] = left.has(pointer) ? kept : { salt: '', text: WITHHELD };
  }
  const fact = toFact({ ...entry, seals });
  // Facts are made of JSON alone.
  const body = { fields: fact.fields as Json, finding: fact.finding as Json | undefined };
  const own = as === 'said' || as === 'for';
  const finding = body.finding === undefined ? undefined : cut(body.finding, person, others);
  const { seq, at, on, type, by, for: principal, enteredBy, assisted, key } = entry;
  return {
    seq,
    at,
    ...(on !== undefined && { on }),
    type,
    as,
    by,
    ...(principal !== undefined && { for: principal }),
    ...(enteredBy !== undefined && { enteredBy }),
    ...(assisted && { assisted }),
    // Whoever asks has made it.
    ...(key !== undefined && by === person && { key }),
    fields: own ? ownFields(body.fields, person) : cut(body.fields, person, others),
    ...(finding !== undefined && { finding }),
    texts: texts.filter((pointer) => entry.seals?.[pointer] !== undefined),
  };
}
