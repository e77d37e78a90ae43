// What a language consists of: its words, its grammar, and one sentence for everything that can be said. Types only.
// A missing code or command does not compile.
import type { Role, Step } from '../charters/charter.js';
import type { VoteOutcome } from '../law/index.js';
import type { CommandType, FactOf, Finding, RefusalNumbers, State } from '../procedure/vocabulary.js';
import type { ProjectStatus } from '../registers/projects/vocabulary.js';
import type { Choice } from '../steps/3-vote/vocabulary.js';
import type { ItemStatus } from '../steps/across/vocabulary.js';
import type { Papers } from './papers.js';
import type { Grammar, Say } from './say.js';

/** A sentence for every refusal code. */
export type Sentences<R> = { readonly [C in keyof R]: (numbers: R[C], say: Say) => string };

/** A line for every fact of these types. */
export type Lines<T extends CommandType> = { readonly [K in T]: (fact: FactOf<K>, say: Say) => string };

/** Commands whose facts may carry a finding. */
export type FindingType = { [T in CommandType]: [Finding<T>] extends [undefined] ? never : T }[CommandType];

/** The working of every finding of these types, line by line. */
export type Workings<T extends FindingType> = {
  readonly [K in T]: (finding: NonNullable<Finding<K>>, say: Say, fact: FactOf<K>) => string[];
};

/** Words that hosts and papers ask for by themselves. */
export interface Words {
  commands: Readonly<Record<CommandType, string>>;
  /** By place of the chart: `vote.polling`. */
  places: Readonly<Record<string, string>>;
  steps: Readonly<Record<Step, string>>;
  roles: Readonly<Record<Role, string>>;
  outcomes: Readonly<Record<VoteOutcome, string>>;
  choices: Readonly<Record<Choice, string>>;
  modes: Readonly<Record<State['mode'], string>>;
  itemStatus: Readonly<Record<ItemStatus, string>>;
  projectStatus: Readonly<Record<ProjectStatus, string>>;
  /** What the records call the sources of money; a charter may bring others. */
  sources: Readonly<Record<string, string>>;
}

/** One language: a folder brings one of these. */
export interface Dictionary {
  grammar: Grammar;
  words: Words;
  refusals: Sentences<RefusalNumbers>;
  facts: Lines<CommandType>;
  findings: Workings<FindingType>;
  papers: Papers;
}
