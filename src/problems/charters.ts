// What can be wrong with a charter beyond its form: the codes, and the numbers behind each. No sentences; a language has those.
// May import the shape of a problem only.
import { type ProblemOf, problemsOf } from '../problem.js';

interface Share {
  num: number;
  den: number;
  strict: boolean;
}

/** What can be wrong, by code: the numbers behind each. Steps, offices and commands are named by their ids. */
export interface CharterProblems {
  'charters.step-twice': { step: string };
  /** The procedure goes through it, and no phase lists it. */
  'charters.step-missing': { step: string; because: 'begins' | 'agenda' | 'projects' };
  /** A phase lists it after a step that comes later. */
  'charters.step-order': { step: string; after: string };
  /** It may go back so often, and there is no step to go back to. */
  'charters.returns-idle': { returns: number };
  /** When the rounds are used up there is only a step that is left out. */
  'charters.cap-idle': object;
  'charters.command-unknown': { command: string; nearest?: string };
  /** A second person is asked for where the command has no place for one. */
  'charters.no-witness': { command: string };
  /** Only machines may ask for it, which never do. */
  'charters.nobody-asks': { command: string };
  /** The clock keeps its right, whatever is said here. */
  'charters.clock-keeps': { command: string };
  /** An office that does not go together with itself is nobody's. */
  'charters.office-alone': { office: string };
  /** Two offices are paired twice; the first pair holds. */
  'charters.collision-twice': { office: string; with: string };
  /** Late entries are let, and nobody may make them. */
  'charters.late-nobody': object;
  /** An office that may enter late and not enter for others at all. */
  'charters.late-no-clerk': { office: string };
  'charters.body-unknown': { body: string };
  /** Nobody listed is of this kind. */
  'charters.kind-unknown': { kind: string };
  'charters.quorum-nothing': object;
  /** A share everybody reaches who says anything at all: nothing is asked. */
  'charters.satisfied-nothing': object;
  'charters.amend-never': object;
  'charters.motion-rule': { kind: string; rule: string };
  'charters.rule-taken': { rule: string };
  /** A rule that passes what nobody is for. */
  'charters.consent-nothing': { rule: string };
  /** Owners are asked for less than a statute lets a house ask for. */
  'charters.rule-below-law': {
    rule: string;
    law: string;
    of: 'participation' | 'consent';
    measure: string;
    least: Share;
  };
  /** Days of notice, and those that statutes ask for. */
  'charters.notice-short': { days: number; least: number; rules: readonly string[] };
  /** A rule of the house asks for more days than the charter gives. */
  'charters.rule-notice': { rule: string; days: number; least: number };
  /** Objections block, and the result hangs nowhere to object to. */
  'charters.posting-none': object;
  'charters.proxies-nobody': object;
  /** A poll may be prolonged by no days. */
  'charters.extension-nothing': object;
  /** What a command brings in comes by a channel that is not there. */
  'charters.channel-missing': { channel: string; command: string };
  'charters.method-missing': { ballot: string };
  'charters.method-unknown': { ballot: string; method: string };
  'charters.method-unfit': { ballot: string; method: string };
  'charters.budget-idle': { ballot: string };
  /** A share is asked of scores, and nothing is scored. */
  'charters.pass-mark': object;
  /** Scores add up to more than can be counted exactly. */
  'charters.scores-over': { most: number };
}

/** What a program goes by. */
export type CharterCode = keyof CharterProblems;

export type CharterProblem = ProblemOf<CharterProblems>;

/** A problem of this module. */
export const charterProblem = problemsOf<CharterProblems>();
