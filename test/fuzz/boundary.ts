// What a boundary of the package is to the fuzz: something that takes what comes from outside, and what may come of that.
import { EngineError, isFault } from 'yishi';
import type { Dice } from '../../src/testing/plausible/dice.js';
import type { Recipe } from './recipe.js';

export interface Boundary {
  name: string;
  /** Something to try: the same for the same dice. */
  draw(dice: Dice): Recipe;
  /** Tries it. Faults and errors of the engine are answers; anything else that is thrown is a finding. */
  attempt(input: Recipe): unknown;
  /** Milliseconds of processor time that one input may take, where it is not the two seconds of all others. */
  longest?: number;
}

/** No input takes more processor time, in milliseconds. */
export const LONGEST = 2_000;

/** Something that must never be came to be. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

export function hold(holds: boolean, what: string): void {
  if (!holds) throw new Broken(what);
}

/** Errors that the package declares: whoever called could have known better, or the machinery failed. */
export const isDeclared = (error: unknown): boolean => isFault(error) || error instanceof EngineError;

/** What every object has; nothing that is tried may add to it. */
const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype, String.prototype, Map.prototype];
const before = PROTOTYPES.map((one) => Reflect.ownKeys(one).map(String).join());

/** @throws {Broken} where something has been written into what all objects share */
export function holdPrototypes(): void {
  for (const [at, one] of PROTOTYPES.entries()) {
    const now = Reflect.ownKeys(one).map(String).join();
    hold(now === before[at], `a prototype has been written to: ${now}`);
  }
}

/** Tries one input. Nothing, where it came out as declared; else what went wrong. */
export async function tried({ attempt }: Boundary, input: Recipe): Promise<Error | undefined> {
  try {
    await attempt(input);
    return undefined;
  } catch (error) {
    if (isDeclared(error)) return undefined;
    return error instanceof Error ? error : new Error(String(error));
  }
}
