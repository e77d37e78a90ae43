// The kinds of field that commands are made of. Pure; imports zod, the calendar, areas, amounts and the forms a field may have only.
// A field made by `text` is sealed: the hash of an entry covers a salted digest of it, so it can be erased later.
import * as z from 'zod/mini';
import { LARGEST_SUM } from './amounts.js';
import { FINEST, largestArea } from './area.js';
import { isDate, isMoment } from './calendar.js';
import { written } from './form.js';
import { asInstant } from './moment.js';

/** Schemas whose values lie in the sealed part of an entry (names, addresses, free text). */
export const sealed = z.registry<{ sealed: true; since?: number }>();

/** Half a surrogate pair has no UTF-8 form, hence no digest of its own. */
export const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
export const wellFormed = z.refine<string>(isWhole, written('whole-characters'));

/** Free text, a name, an address: sealed. At most `max` characters. */
export const text = (max = 4000) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), wellFormed).register(sealed, { sealed: true });

/** A text that stands open in what was recorded before this revision: sealed ever since. */
export const sealedSince = (since: number, max: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(max), wellFormed).register(sealed, { sealed: true, since });

/** Names every object has (`constructor`, `__proto__`) are none for anything that is a key, as ids and words are. */
export const isUnreserved = (key: string): boolean => !(key in Object.prototype);

/**
 * An identifier: of a person, an item, a body, a paper ... Opaque, never empty, no white space or control characters.
 * The two askers that are no persons have none.
 */
export const id = z.string().check(
  z.regex(/^[^\s\p{Cc}\p{Cs}]{1,128}$/u, written('identifier')),
  z.refine((key) => isUnreserved(key) && key !== 'clock' && key !== 'system', written('unreserved')),
);

/** The identifier of a person: whoever fills in a form looks somebody up. */
export const someone = id.clone();

/** The identifier of what a command brings in: made for it, and no name of what there is. */
export const newId = id.clone();

/** A short open word chosen from a list the host keeps: a channel, a category. */
export const word = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(64), wellFormed, z.refine(isUnreserved, written('unreserved')));

/** A line that stands open in the record: the name of a body or an authority. */
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(100), wellFormed);

const canonicalMoment = z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, {
  error: written('moment'),
  // What is written as none is not also said to be none that there is.
  abort: true,
});
const existing = z.refine<string>(isMoment, written('existing-moment'));

/** A moment as the record writes it: UTC with milliseconds, so that moments compare as strings. */
export const recordedInstant = z.string().check(canonicalMoment, existing);

/** A moment as anybody writes it in RFC 3339; it is recorded in UTC with milliseconds. */
export const instant = z.string().check(z.overwrite(asInstant), canonicalMoment, existing);

/** A calendar date, 2026-03-01. */
export const date = z.string().check(z.refine(isDate, written('date')));

/** A whole number from nought up. */
export const count = z.int().check(z.gte(0));

/** Decimals of a square metre beyond the usual two: areas are then whole numbers of the last of them (docs/decisions/areas.md). */
export const areaDecimals = z.literal([3, 4]);

/** Floor area in units of 0.01 m², or of the smaller unit said beside it; how large it may be hangs on that: `areasWithin`. */
export const area = z.int().check(z.gte(1), z.lte(largestArea(FINEST)));

/** A check of an object with members: areas in 0.01 m² up to 10 km², those in smaller units no larger. */
export const areasWithin = z.check<{
  areaDecimals?: 3 | 4 | undefined;
  members: readonly { area?: number | undefined }[];
}>(({ value: { areaDecimals = 2, members }, issues }) => {
  const maximum = largestArea(areaDecimals);
  for (const [index, { area = 0 }] of members.entries())
    if (area > maximum)
      issues.push({ code: 'too_big', origin: 'int', maximum, input: area, path: ['members', index, 'area'] });
});

/** How many votes a head has on a roll that weighs them: so that those of a million heads still add up exactly. */
export const weight = z.int().check(z.gte(0), z.lte(1_000_000));

/** Money in units of 0.01 of the charter's currency: up to ten thousand million, so that sums stay exact. */
export const money = z.int().check(z.gte(1), z.lte(LARGEST_SUM));

/** A file: its bytes live with the host, the record holds what identifies it. */
export const attachment = z.strictObject({
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, written('sha-256'))),
  mediaType: word,
  name: text(200),
  size: count,
});

export type Attachment = z.output<typeof attachment>;
