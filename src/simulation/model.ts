// What a simulation is made of, as its pieces see one another: people in columns, networks, what is said, and how minds change.
// Types only.
import type * as z from 'zod/mini';
import type { Bilingual } from '../bilingual.js';
import type { Chance } from './chance.js';

/** A piece that is chosen by name in a study: what it is, after whom, and what can be set about it. */
export interface Piece<S extends z.core.$ZodType> {
  id: string;
  title: Bilingual;
  /** The paper, with its equation or section where there is one. */
  source: string;
  settings: S;
}

/** Who listens to whom, in compressed rows: the neighbours of `i` are `targets[offsets[i]]` up to, not including, `targets[offsets[i + 1]]`. */
export interface Network {
  size: number;
  /** `size + 1` numbers, from 0. */
  offsets: Int32Array;
  /** Ascending within a row; nobody is among their own neighbours. */
  targets: Int32Array;
  /** Beside `targets`; each counts 1 where there are none. */
  weights?: Float64Array;
  /** How much each person's own opinion counts beside those they listen to; each counts 1 where there are none. */
  own?: Float64Array;
  /** Everybody listens to everybody else, each counting 1. Its rows are empty, so that a hundred thousand people cost no n². */
  complete?: true;
}

/** Something said before others. */
export interface Speech {
  speaker: number;
  /** The opinion voiced, in [0, 1]. */
  opinion: number;
  seconds: number;
}

/** What minds change by: those present, who they listen to, what was said. */
export interface Talk {
  /** Persons by number, ascending. */
  present: Int32Array;
  network: Network;
  /** Opinions before anybody spoke. */
  initial: Float64Array;
  /** One for each person: 0 never moves, 1 moves all the way. */
  susceptibility: Float64Array;
  speech?: Speech;
}

/** One step of opinion dynamics, in place. Opinions lie in [0, 1]: 0 against, 1 for. */
export type Step = (opinions: Float64Array, talk: Talk, chance: Chance) => void;

/** What moves minds over one subject in one run: `heard` at each speech, `met` once a session, among those who were there; either may be missing. */
export interface Influence {
  heard?: Step;
  met?: Step;
}

/** How opinions change. */
export interface Dynamic<S extends z.core.$ZodType> extends Piece<S> {
  /**
   * For one subject of one run. What it returns may remember (arguments known, speeches heard), so it serves no second one.
   * @param size how many people there are: opinions have that length
   */
  begin(settings: z.output<S>, size: number): Influence;
}

/** Orders of `options` options, best first, one for each of `voters` voters; with utilities where the culture has them. */
export interface Profile {
  rankings: Int32Array[];
  /** In [0, 1] for each voter and option. */
  utilities?: Float64Array[];
}

/** Where preferences come from (impartial culture and the like). */
export interface Culture<S extends z.core.$ZodType> extends Piece<S> {
  /** @param own where each voter draws from, by number, so that what they think does not hang on how many others there are; all from `chance` where nothing is said */
  draw(
    settings: z.output<S>,
    voters: number,
    options: number,
    chance: Chance,
    own?: (voter: number) => Chance,
  ): Profile;
}

/** A way networks come about. */
export interface NetworkKind<S extends z.core.$ZodType> extends Piece<S> {
  /**
   * No ties with oneself, none twice, and the same from the same stream of chance.
   * @param labels the group of each person, for kinds that look at it
   * @throws {Fault} `networks.…` where there are too few people, or labels or pairs do not fit them
   */
  build(settings: z.output<S>, size: number, chance: Chance, labels?: readonly string[]): Network;
}
