// What a panel is drawn from and by: the people who may be drawn, the quotas, the seed; and what is wrong with them.
// Pure; imports only what digests texts.
import { canonical, sha256 } from '../digest.js';

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

/** One reason why no panel meets the quotas. */
export type Shortfall =
  /** Too few people, or households, for the seats. */
  | { kind: 'pool'; have: number; need: number }
  /** Too few with this value for its quota. */
  | { kind: 'value'; trait: string; value: string; have: number; need: number }
  /** The least numbers of a trait already come to more than the seats. */
  | { kind: 'minimums'; trait: string; sum: number; seats: number }
  /** The greatest numbers of a trait, as far as there are people, come to less than the seats. */
  | { kind: 'maximums'; trait: string; sum: number; seats: number }
  /** Each quota could be met, these together cannot; without any one of them they could. */
  | { kind: 'together'; quotas: (Quota & { trait: string; value: string })[] };

export type PanelFaultCode =
  | 'bad-seats'
  | 'bad-seed'
  | 'bad-reserves'
  | 'bad-draws'
  | 'bad-person'
  | 'person-twice'
  | 'missing-trait'
  | 'bad-quota'
  | 'no-quota'
  | 'not-seated'
  | 'no-replacement'
  | 'other-draw'
  | 'infeasible'
  | 'undecided';

/** Why no panel was drawn. An error: half a panel, or one beside its quotas, is never handed out. */
export class PanelFault extends Error {
  override readonly name = 'PanelFault';

  constructor(
    readonly code: PanelFaultCode,
    /** What is wrong, for messages in the reader's language. */
    readonly details: Readonly<Record<string, string | number>>,
    /** In English, for logs. */
    message: string,
    /** Why the quotas cannot be met, where that is what is wrong. */
    readonly shortfalls: readonly Shortfall[] = [],
  ) {
    super(message);
  }
}

const isCount = (number: number, least: number): boolean => Number.isSafeInteger(number) && number >= least;

/** A text with a UTF-8 form, neither empty nor with white space at its ends. */
const isText = (text: string): boolean => text !== '' && text.trim() === text && !/\p{Cs}/u.test(text);

/** @throws {PanelFault} at the first thing that makes the terms none. */
export function checkTerms({ pool, seats, quotas, seed, reserves = 0 }: PanelTerms): void {
  if (!isCount(seats, 1)) throw new PanelFault('bad-seats', { seats }, `a panel has at least one seat, not ${seats}`);
  if (!isCount(reserves, 0)) throw new PanelFault('bad-reserves', { reserves }, `there cannot be ${reserves} reserves`);
  if (!isText(seed)) throw new PanelFault('bad-seed', {}, 'a seed is a text without white space at its ends');
  const known = new Set<string>();
  for (const { person } of pool) {
    if (!isText(person)) throw new PanelFault('bad-person', { person }, `"${person}" identifies nobody`);
    if (known.has(person)) throw new PanelFault('person-twice', { person }, `${person} is in the pool twice`);
    known.add(person);
  }
  for (const [trait, values] of Object.entries(quotas)) {
    for (const [value, { min, max }] of Object.entries(values)) {
      if (isCount(min, 0) && isCount(max, min)) continue;
      const message = `the quota of ${trait} ${value} is whole numbers from a least to a greatest, not ${min} to ${max}`;
      throw new PanelFault('bad-quota', { trait, value, min, max }, message);
    }
    for (const { person, traits } of pool) {
      const value = Object.hasOwn(traits, trait) ? traits[trait] : undefined;
      if (value === undefined || value === '') {
        throw new PanelFault('missing-trait', { person, trait }, `nothing is known of the ${trait} of ${person}`);
      }
      if (!Object.hasOwn(values, value)) {
        throw new PanelFault('no-quota', { person, trait, value }, `${trait} ${value}, as ${person} is, has no quota`);
      }
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
