// The roll of a body as a table lists it: what it consists of. Types only.
import type { FineDecimals } from '../area.js';
import type { Measures } from '../law/rule.js';
import type { AreaBasis, Kind, RollRow } from './row.js';

export interface Unit {
  unit: string;
  /** Everybody listed for it; the head votes for them. */
  owners: string[];
  /** In the unit of the roll; 0 where it holds no areas. */
  area: number;
  /** The building, the stairwell: `3幢/2单元`. */
  scope?: string;
  /** What the area was taken from; the register comes first (art. 8). */
  areaBasis?: AreaBasis;
  /** A parking space or a garage. */
  parking: boolean;
}

/** Whoever has one vote: a person or an organisation with all their units, or a developer's unsold stock. */
export interface Head {
  person: string;
  name?: string;
  kind: Kind;
  units: Unit[];
  /** Who owns with this person and has no vote of their own: a ballot of theirs is this head's. */
  coOwners: string[];
  /** Of all units, each once, in the unit of the roll. */
  area: number;
  /** How much of it is parking. */
  parkingArea: number;
  /** 1 unless the roll says so. */
  weight?: number;
  /** Parts of the roll that a rule of the house may count by themselves. */
  groups?: string[];
  /** Directly affected by the item (利害关系人), where the roll says it. */
  affected?: boolean;
  /** Whether they could be reached, in the roll's own words. */
  contactState?: string;
}

/**
 * Who is one head. By unit, those listed for one unit are one: owners are counted so. By person, everybody listed is one:
 * residents are, who share an address and vote each for themselves.
 */
export type CountedBy = 'unit' | 'person';

export interface RollOptions {
  /** Only what lies in this part of the estate: a stairwell, a building, a courtyard. */
  scope?: string | undefined;
  /** Leaves parking spaces and garages out of the area, and whoever owns nothing else out of the heads. */
  parking?: 'left-out' | undefined;
  /** By unit, unless said otherwise. */
  countedBy?: CountedBy | undefined;
}

/** A unit that several persons own. */
export interface CoOwned {
  /** Where it lies, and its name: `3幢/2单元/501`. */
  unit: string;
  /** Who votes for it. */
  head: string;
  /** The others who own it. */
  coOwners: string[];
  /** Whether the roll says that it is shared, by a share or by who votes; otherwise it may be several units under one name. */
  stated: boolean;
  lines: number[];
}

/** A roll as its table lists it: with the units, names and scopes that `count`'s own does without. */
export interface ListedRoll {
  /** By person, in the order of their units. */
  heads: ReadonlyMap<string, Head>;
  /** Whose vote a person's ballot is: their own, or that of whoever represents their unit. Several: it cannot be told. */
  votesAs: ReadonlyMap<string, readonly string[]>;
  /** Units with several owners who share one vote, in the order of the roll. */
  coOwned: readonly CoOwned[];
  /** Of everybody listed who has a name. */
  names: ReadonlyMap<string, string>;
  total: Measures;
  scope?: string | undefined;
  parking?: 'left-out' | undefined;
  countedBy: CountedBy;
  /** Whether it says who is directly affected. */
  knowsAffected: boolean;
  /** The groups it puts its members in, besides the affected. */
  groups: readonly string[];
  /** How many decimals of a square metre its areas have, where it is more than two: they are whole numbers of the last. */
  areaDecimals?: FineDecimals;
  /** Where parking is left out: the heads who own nothing else, everybody who owns with them alone, and their units. */
  leftOut?: LeftOut;
  /** Whose rows were put together by their ID number: the id they go by, and those they were listed under. */
  merged: readonly { person: string; listedAs: readonly string[] }[];
  /** As listed, but for what does not lie in the part asked for. */
  rows: readonly RollRow[];
}

/** Who has no part in a vote that leaves parking out. */
export interface LeftOut {
  heads: readonly string[];
  persons: ReadonlySet<string>;
  units: readonly Unit[];
}
