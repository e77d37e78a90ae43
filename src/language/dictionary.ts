// What a language consists of: its words, its grammar, and one sentence for everything that can be said. Types only.
// A sentence that is missing, or that nothing says, does not compile.
import type { Judgement } from '../law/index.js';
import type { Pack } from '../parts/3-vote/words.js';
import type { Parts } from '../parts/all.js';
import type { PartWords } from '../parts/state.js';
import type { CommandType, DoorRefusals, FactOf, Finding } from '../procedure/vocabulary.js';
import type { CharterWords } from './charters.js';
import type { MethodSentences } from './counting.js';
import type { DeskWords } from './desk.js';
import type { FieldWords } from './fields.js';
import type { AxiomNames, MethodNames } from './method-names.js';
import type { Papers } from './papers.js';
import type { AnyProblems } from './problems.js';
import type { Grammar, Say } from './say.js';
import type { TallyWords } from './tally.js';
import type { CommonWords } from './words.js';

/** One for each, and for nothing else: TypeScript takes whatever it is given for an object without keys. */
type Each<K, Said> = [K] extends [never] ? Readonly<Record<string, never>> : Said;

/** A sentence for every code of a problem or a refusal. */
export type Sentences<R> = Each<keyof R, { readonly [C in keyof R]: (numbers: R[C], say: Say) => string }>;

/** A line for every fact of these types. */
export type Lines<T extends CommandType> = Each<T, { readonly [K in T]: (fact: FactOf<K>, say: Say) => string }>;

/** Commands whose facts may carry a finding. */
export type FindingType = { [T in CommandType]: [Finding<T>] extends [undefined] ? never : T }[CommandType];

/** The working of every finding of these types, line by line. */
export type Workings<T extends FindingType> = Each<
  T,
  { readonly [K in T]: (finding: NonNullable<Finding<K>>, say: Say, fact: FactOf<K>) => string[] }
>;

/** Every part by name. One that is missing from either does not compile here. */
export type PartId = keyof Parts | keyof PartWords;

type CommandOf<P extends PartId> = keyof Parts[P]['commands'] & CommandType;

/** Everything that is said of one part. */
export interface Texts<P extends PartId> {
  /** What each command is called. */
  commands: Each<CommandOf<P>, Readonly<Record<CommandOf<P>, string>>>;
  refusals: Sentences<PartWords[P]['refusals']>;
  facts: Lines<CommandOf<P>>;
  findings: Workings<CommandOf<P> & FindingType>;
}

/** The working of a decision by a rule, in a record or not. */
export interface Decisions {
  /** Who took part and who agreed, with the arithmetic. */
  shares(say: Say, pack: Pick<Pack, 'id'>, judgement: Judgement): string[];
  /** The rule, its source, where and since when it holds, and what is read into it. */
  law(say: Say, pack: Pack): string[];
}

/** One language: a folder brings one of these. */
export interface Dictionary {
  grammar: Grammar;
  words: CommonWords;
  /** What fields of commands and their choices are called. */
  fields: FieldWords;
  /** Refusals before any part is asked. */
  door: Sentences<DoorRefusals>;
  parts: { readonly [P in PartId]: Texts<P> };
  /** Everything else that can be wrong. */
  problems: Sentences<AnyProblems>;
  decisions: Decisions;
  methods: MethodSentences;
  /** What voting methods, their options and axioms are called. */
  names: { methods: MethodNames; axioms: AxiomNames };
  papers: Papers;
  /** What is said of a charter, statement by statement. */
  charters: CharterWords;
  desk: DeskWords;
  tally: TallyWords;
}
