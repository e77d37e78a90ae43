// The people of a simulation, as those who ask for them see them: persons with what they are, and columns of what changes. Types only.
import type { Member } from '../../count/roll.js';

/** Somebody made up, or drawn from a roll. */
export interface Person {
  /** The id: of the group with a number from 1, or that of the roll. */
  person: string;
  name: string;
  /** The first of their units. */
  unit?: string;
  /** Of all their units, in 0.01 m². */
  area?: number;
  /** Where they own several. */
  units?: readonly { unit: string; area: number }[];
  kinds: readonly string[];
  group: string;
  /** The bodies they are members of. */
  bodies: readonly string[];
  attributes: Record<string, string | number>;
  traits: Record<string, number>;
  /** How the roll of a body lists them, where that differs from body to body: instead of their unit and area. */
  listed?: Readonly<Record<string, Omit<Member, 'person'>>>;
}

/** Persons by number: their place in the list, group by group. */
export interface Population {
  persons: readonly Person[];
  /** By subject, an item or `item/option`: one opinion for each person, from 0, against, to 1, for. */
  opinions: Map<string, Float64Array>;
  /** One for each person: 0 never moves, 1 moves all the way. */
  susceptibility: Float64Array;
}
