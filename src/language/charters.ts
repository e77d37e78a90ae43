// What is said of a charter in plain words, statement by statement: a label, and what holds. Types and their order only.
import type { Charter } from '../charters/charter.js';
import type { Say } from './say.js';

/** What is said, in the order it is told, by the part of the charter it is about. */
export const STATEMENTS = {
  rules: [
    'source',
    'place',
    'days',
    'steps',
    'begins',
    'leftOut',
    'returns',
    'amended',
    'collisions',
    'secondPerson',
    'clerks',
    'rights',
    'houseRules',
    'retention',
  ],
  topics: ['channels', 'seconds', 'gathering', 'response', 'scoring', 'study'],
  deliberation: [
    'body',
    'parties',
    'notice',
    'rounds',
    'oath',
    'speech',
    'motions',
    'motionRules',
    'ranking',
    'consensus',
    'recusal',
    'sent',
  ],
  vote: [
    'called',
    'posted',
    'ways',
    'replace',
    'late',
    'proxies',
    'extensions',
    'lateQuorum',
    'deemed',
    'calls',
    'early',
    'scrutineers',
    'objections',
    'invalid',
    'ballots',
  ],
  conversion: ['criteria', 'passMark', 'sources', 'funded', 'price'],
  implementation: ['callout', 'change'],
  evaluation: ['dimensions', 'raters', 'satisfied', 'minRatings', 'rectifications'],
} as const;

export type CharterSection = keyof typeof STATEMENTS;
export type StatementOf<S extends CharterSection> = (typeof STATEMENTS)[S][number];

/** What a sentence about a charter can use. */
export interface CharterSay extends Say {
  /** What a command is called; one of somebody else's by its type. */
  command(type: string): string;
  /** What a voting method is called. */
  method(id: string): string;
  /** What a decision rule is called, of the charter's own or of the catalogue. */
  rule(id: string): string;
}

export interface Statement {
  /** What it is about, in a word or two. */
  label: string;
  /** What holds; nothing where there is nothing to say. */
  text(charter: Charter, say: CharterSay): string | undefined;
}

export type Statements<S extends CharterSection> = { readonly [K in StatementOf<S>]: Statement };

export interface CharterWords {
  /** What each part is called. */
  sections: Readonly<Record<CharterSection, string>>;
  told: { readonly [S in CharterSection]: Statements<S> };
  /** In a table of differences, what has nothing to say. */
  nothing: string;
}
