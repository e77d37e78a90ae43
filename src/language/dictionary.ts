// What a language consists of: its words, its grammar, and one sentence for everything that can be said. Types only.
// A missing code or command does not compile.
import type { Judgement } from '../law/index.js';
import type { Pack } from '../parts/3-vote/vocabulary.js';
import type { CommandType, FactOf, Finding, RefusalNumbers } from '../procedure/vocabulary.js';
import type { MethodSentences } from './counting.js';
import type { Papers } from './papers.js';
import type { AnyProblems } from './problems.js';
import type { Grammar, Say } from './say.js';
import type { Words } from './words.js';

/** A sentence for every code of a problem or a refusal. */
export type Sentences<R> = { readonly [C in keyof R]: (numbers: R[C], say: Say) => string };

/** A line for every fact of these types. */
export type Lines<T extends CommandType> = { readonly [K in T]: (fact: FactOf<K>, say: Say) => string };

/** Commands whose facts may carry a finding. */
export type FindingType = { [T in CommandType]: [Finding<T>] extends [undefined] ? never : T }[CommandType];

/** The working of every finding of these types, line by line. */
export type Workings<T extends FindingType> = {
  readonly [K in T]: (finding: NonNullable<Finding<K>>, say: Say, fact: FactOf<K>) => string[];
};

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
  words: Words;
  refusals: Sentences<RefusalNumbers>;
  /** A sentence for everything else that can be wrong. */
  problems: Sentences<AnyProblems>;
  facts: Lines<CommandType>;
  findings: Workings<FindingType>;
  decisions: Decisions;
  methods: MethodSentences;
  papers: Papers;
}
