// An append as the functions of the database take it: alone, or one entry of several consultations at once.
import type { Entry, Summary } from '../../engine/contracts.js';
import { linesOf } from '../entries.js';
import { toText } from './text.js';

export interface Appending extends Summary {
  id: string;
  expected: number;
  entries: readonly Entry[];
}

export const APPEND = {
  name: 'yishi-append-2',
  text: 'SELECT yishi_append($1::text, $2::text, $3::integer, $4::text[], $5::text, $6::text, $7::text, $8::integer[], $9::text[], $10::text[], $11::text[]) AS moved',
};

export const SEVERAL = {
  name: 'yishi-append-several-1',
  text: `SELECT yishi_append_several($1::text, $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::integer[], $9::text[], $10::text[], $11::text[]) AS moved`,
};

/** Whether it may go with others: one entry more of a consultation that is there. */
export const isShort = ({ entries, expected }: Appending): boolean => entries.length === 1 && expected > 0;

/** Sealed values, each with the number of what it belongs to; nothing where there are none. */
function sealsIn(
  entries: readonly (Entry | undefined)[],
  numberOf: (entry: Entry, index: number) => number,
): unknown[] {
  const seals = entries.flatMap((entry, index) =>
    Object.entries(entry?.seals ?? {}).map(([path, seal]) => ({
      of: entry ? numberOf(entry, index) : 0,
      path,
      ...seal,
    })),
  );
  if (seals.length === 0) return [null, null, null, null];
  return [
    seals.map(({ of }) => of),
    seals.map(({ path }) => toText(path)),
    seals.map(({ salt }) => toText(salt)),
    seals.map(({ text }) => toText(text)),
  ];
}

const dueOf = ({ due }: Summary): string | null => (due === undefined ? null : toText(due));

export function valuesOf(tenant: string, appending: Appending): unknown[] {
  const { id, expected, entries, place } = appending;
  const last = entries.at(-1);
  return [
    ...[tenant, toText(id), expected, linesOf(entries), last ? toText(last.hash) : null, toText(place)],
    ...[dueOf(appending), ...sealsIn(entries, ({ seq }) => seq)],
  ];
}

/** Those of several, each of one entry. */
export function valuesOfSeveral(tenant: string, several: readonly Appending[]): unknown[] {
  const entries = several.map((one) => one.entries[0]);
  return [
    ...[tenant, several.map(({ id }) => toText(id)), several.map(({ expected }) => expected)],
    ...[several.flatMap((one) => linesOf(one.entries)), entries.map((entry) => toText(entry?.hash ?? ''))],
    ...[several.map(({ place }) => toText(place)), several.map(dueOf), ...sealsIn(entries, (_, index) => index + 1)],
  ];
}
