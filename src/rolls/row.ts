// One row of a roll: a person and one unit. Types only.
import type { FineDecimals } from '../area.js';

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
  /** Of the whole unit, in 0.01 m² unless the row has more decimals. A further owner's row may leave it out. */
  area?: number;
  /** How many decimals of a square metre the area has, where it is more than two. */
  areaDecimals?: FineDecimals;
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
  /** Parts of the roll that a rule of the house may count by themselves: a class of members. */
  groups?: string[];
  /** Whether the person could be reached, in the host's words. */
  contactState?: string;
  /** The same for rows that show the same ID number or credit code. It says which rows those are, and never the number. */
  identity?: string;
  /** The id the row was listed under, where it was put together with another one by their ID number. */
  listedAs?: string;
  /** Whether it stood with others in one row of the table: then they own the unit together, and say so. */
  together?: true;
}
