// What a sweep varies and runs, as this folder sees it: a scenario that is plain data, and what one run of it comes to.
import type * as z from 'zod/mini';
import type { Bilingual } from '../bilingual.js';
import type { Problem } from '../problem.js';
import type { ReadReferred } from '../script/index.js';

/** What one number a run comes to means. */
export interface Measure {
  title: Bilingual;
  /** `1` for shares and counts, else `day`, `CNY`, `speech` ... */
  unit: string;
  /** How it is worked out, in plain letters. */
  formula: string;
  /** The paper or the law it is after. */
  source: string;
  /** Worked out only where it is asked for by name. */
  costly?: true;
}

/** A value of a measure; null where it has none in that run. */
export type Value = number | string | boolean | null;

/** What a run came to. Plain data: it crosses threads and machines. */
export interface Outcome {
  measures: Readonly<Record<string, Value>>;
  /** Series over the time of a run, by name. */
  traces?: Readonly<Record<string, readonly number[]>>;
  /** How often it went from one place of the procedure to the next, as `from>to`. */
  flows?: Readonly<Record<string, number>>;
  /** How often each rule refused something. */
  refusals: Readonly<Record<string, number>>;
  /** The head of the record's chain: two runs with the same are the same. */
  hash: string;
  /** The record, a line an entry, where it was asked for. */
  lines?: readonly string[];
  /** What was answered from outside, a line an answer; kept whenever there is any, since the run cannot be had again without. */
  answers?: readonly string[];
}

/** A part of what is said of a model: its heading, and its paragraphs. */
export interface Section {
  title: Bilingual;
  paragraphs: readonly Bilingual[];
}

/** What runs: a function of a scenario and a seed alone, so that any machine comes to the same. */
export interface Model<S extends z.core.$ZodType = z.core.$ZodType> {
  id: string;
  title: Bilingual;
  /** The form of a scenario, JSON-safe; what it lets be left out is filled in before levels are put in place. */
  scenario: S;
  measures: Readonly<Record<string, Measure>>;
  /** Measures of a kind, one for each thing a study names: `speaking-share:owners`. */
  measureNamed?(id: string): Measure | undefined;
  /** What all chance of a run is drawn for: the seed covers this and nothing else. */
  seeded: Bilingual;
  /** Whether a scenario leaves nothing to chance, so that its replications may be the same. */
  certain?(scenario: z.output<S>): boolean;
  /**
   * What the model is made of, part by part of the ODD protocol, for the people of this scenario and what they go through.
   * @param varied the fields of the scenario that a factor varies, or varies something in
   */
  protocol?(scenario: z.output<S>, varied: ReadonlySet<string>): readonly Section[];
  /**
   * What is wrong with a scenario besides its form, before anything is run.
   * @param opening whether to try as well if it can be begun, which takes longer
   */
  problems?(scenario: z.output<S>, opening: boolean): readonly Problem[];
  /** Puts what a scenario names by a path, a charter or a table, into the scenario itself. */
  resolve?(scenario: unknown, read: ReadReferred): Promise<unknown>;
  /** What measures come to on average, where it can be computed; `error`: how far it may be off. Once a cell. */
  exactly?(scenario: z.output<S>): Readonly<Record<string, { value: number; error: number }>> | undefined;
  /** One run. @param wanted whether the record itself, line by line, and which measures: all, where nothing is said */
  run(
    scenario: z.output<S>,
    seed: string,
    wanted: { record: boolean; measures?: readonly string[] },
  ): Outcome | Promise<Outcome>;
}

/** How a model names a text of its own that it made of a part of the scenario, where something is wrong with it. */
export const WRITTEN_OUT = 'scenario';

/** A measure of a model by its id, if there is one. */
export const measureOf = (model: Model, id: string): Measure | undefined =>
  Object.hasOwn(model.measures, id) ? model.measures[id] : model.measureNamed?.(id);

/** Models by id: a new one is a file of its own and a line in a catalogue. */
export type Models = Readonly<Record<string, Model>>;
