// One row of a roll: a person and one unit. Types only.

/** Who owns: a person, an organisation, or the developer whatever is unsold. */
export type Kind = 'natural' | 'organisation' | 'developer-stock';

/** What an area was taken from: the register, a survey, or the contract. */
export type AreaBasis = 'registered' | 'surveyed' | 'contract';

export interface RollRow {
  /** The line of the file, for what has to be said of it. */
  line?: number;
  /** The person's id; rows with the same one are one person's. */
  person: string;
  name?: string;
  unit?: string;
  /** Of the whole unit, in units of 0.01 m². A further owner's row may leave it out. */
  area?: number;
  kind?: Kind;
  /** The part of the unit this person owns. */
  share?: { num: number; den: number };
  /** Who votes for the unit; otherwise whoever is listed for it first. */
  coOwnerOf?: string;
  /** The building, the stairwell: `3幢/2单元`. Units of the same name in different places are different units. */
  scope?: string;
  areaBasis?: AreaBasis;
  parking?: boolean;
  /** Directly affected by the item (利害关系人). */
  affected?: boolean;
  weight?: number;
  /** Whether the person could be reached, in the host's words. */
  contactState?: string;
}
