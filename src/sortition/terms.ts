// What a panel is drawn from and by: the people who may be drawn, the quotas, the seed; and what is wrong with them.
// Pure; imports only what digests texts.
import { canonical, sha256 } from '../digest.js';
import { noPanel } from './problems.js';

/** Somebody who may be drawn. */
export interface Entrant {
  person: string;
  /** Those with the same household are drawn at most once. Nobody else shares a household that is not named. */
  household?: string;
  /** What quotas ask about: `{ gender: 'female', age: '18-40' }`. */
  traits: Readonly<Record<string, string>>;
}

/** How many seats go to people with one value of a trait, both ends included. */
export interface Quota {
  min: number;
  max: number;
}

/** Trait by trait, value by value. Of a trait named here every value that occurs needs its quota. */
export type Quotas = Readonly<Record<string, Readonly<Record<string, Quota>>>>;

export interface PanelTerms {
  pool: readonly Entrant[];
  seats: number;
  quotas: Quotas;
  /** Any text nobody could know when the pool was closed. It is used exactly as it is written. */
  seed: string;
  /** At most one of each household; so unless said otherwise. */
  excludeHousehold?: boolean;
  /** How many further people to name who could take a seat that falls vacant; none unless said otherwise. */
  reserves?: number;
}

const isCount = (number: number, least: number): boolean => Number.isSafeInteger(number) && number >= least;

/** A text with a UTF-8 form, neither empty nor with white space at its ends. */
const isText = (text: string): boolean => text !== '' && text.trim() === text && !/\p{Cs}/u.test(text);

/** @throws {Fault} at the first thing that makes the terms none. */
export function checkTerms({ pool, seats, quotas, seed, reserves = 0 }: PanelTerms): void {
  if (!isCount(seats, 1)) noPanel('sortition.bad-seats', { seats });
  if (!isCount(reserves, 0)) noPanel('sortition.bad-reserves', { reserves });
  if (!isText(seed)) noPanel('sortition.bad-seed', {});
  const known = new Set<string>();
  for (const { person, household, traits } of pool) {
    if (!isText(person)) noPanel('sortition.bad-person', { person });
    // A pool is hashed, and half a character has no hash.
    for (const said of [household, ...Object.entries(traits).flat()])
      if (said !== undefined && /\p{Cs}/u.test(said)) noPanel('sortition.bad-person', { person });
    if (known.has(person)) noPanel('sortition.person-twice', { person });
    known.add(person);
  }
  for (const [trait, values] of Object.entries(quotas)) {
    for (const [value, { min, max }] of Object.entries(values)) {
      if (!isCount(min, 0) || !isCount(max, min)) noPanel('sortition.bad-quota', { trait, value, min, max });
    }
    for (const { person, traits } of pool) {
      const value = Object.hasOwn(traits, trait) ? traits[trait] : undefined;
      if (value === undefined || value === '') noPanel('sortition.missing-trait', { person, trait });
      else if (!Object.hasOwn(values, value)) noPanel('sortition.no-quota', { person, trait, value });
    }
  }
}

/** What is published before the draw, so that nobody can choose the seed after it: SHA-256 of the seed's UTF-8 bytes, in hexadecimal. */
export const sealOf = (seed: string): string => sha256(seed);

/** The lot of a person: SHA-256 of the seed, a slash and the person, in hexadecimal. The smallest comes first. */
export const lotOf = (seed: string, person: string): string => sha256(`${seed}/${person}`);

const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The digest of a pool in whatever order it comes: SHA-256 of its RFC 8785 form, people in the order of their ids. */
export const digestOf = (pool: readonly Entrant[]): string =>
  sha256(canonical([...pool].sort((one, other) => before(one.person, other.person))));

/** The people of a pool by their places in it, in the order of their lots. */
export const lotsOf = (pool: readonly Entrant[], seed: string): number[] =>
  pool
    .map(({ person }, place) => ({ place, lot: lotOf(seed, person) }))
    .sort((one, other) => before(one.lot, other.lot))
    .map(({ place }) => place);
