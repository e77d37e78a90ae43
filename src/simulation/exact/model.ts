// What a model of theory is: a question with parameters that has an answer without simulating. Types, and the words an entry is known by.
import type * as z from 'zod/mini';
import type { Bilingual } from '../../bilingual.js';
import type { Answer } from './answer.js';

export interface Model<S extends z.ZodMiniType> {
  /** In kebab-case: `jury`. An entry may name it by this. */
  id: string;
  title: Bilingual;
  /** The paper or the rule it comes from, and how the answer is found. */
  source: string;
  /** What the model of an entry is called, in the words of the published lists. */
  called: RegExp;
  /** What the ids of its entries are like, for entries whose model only goes on from the one before: "the same, Borda". */
  ids: RegExp;
  parameters: S;
  /** Parameters that an entry says in words, in its model or its id: those it gives as parameters go before. */
  inWords?(words: string): Readonly<Record<string, unknown>>;
  /** @throws {Fault} where it says nothing of these parameters */
  answer(parameters: z.output<S>): Answer;
}

/** Keeps a model's parameters known to its answer. */
export const model = <S extends z.ZodMiniType>(one: Model<S>): Model<S> => one;
