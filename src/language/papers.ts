// The words papers are made of, beside the lines of facts and findings. Pure.
import type { Office } from '../charters/charter.js';
import type { ItemStatus } from '../kernel/state.js';
import type { Round } from '../parts/2-deliberation/words.js';
import type { CallOutStatus } from '../parts/call-outs/words.js';
import type { ClaimStatus } from '../parts/claims/words.js';
import type { CommandType, FactOf, State } from '../procedure/vocabulary.js';
import type { Say } from './say.js';
import type { Sheets } from './sheets.js';

/** Facts that come in crowds: papers put what follows one another on one line. */
export type RunType = Extract<
  CommandType,
  | 'attendance.check-in'
  | 'attendance.check-out'
  | 'topic.second'
  | 'notice.deliver'
  | 'paper.issue'
  | 'paper.return'
  | 'ranking.cast'
  | 'ballot.cast'
  | 'rating.give'
>;

export type Runs = { readonly [K in RunType]: (facts: readonly FactOf<K>[], say: Say) => string };

/** More names than this are no line any more: their number says enough, and the record has the rest. */
export const LISTED = 60;

/** Who came to a meeting: members of the body, out of how many where its roll is known, and others. */
export interface Attended {
  expected: number | undefined;
  members: readonly string[];
  others: readonly string[];
}

/** What several are called alike once, with how many they are, where the first of them stands. */
export function timesEach(names: readonly string[], several: (name: string, times: number) => string): string[] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return Array.from(times, ([name, many]) => (many === 1 ? name : several(name, many)));
}

/** What an item was decided on: names and texts are in quotation marks already. */
export interface Decided {
  item: string;
  status: ItemStatus;
  /** Who was elected, or which were chosen, where the vote chose among options. */
  elected?: string | undefined;
  option: string | undefined;
  text: string | undefined;
  amendments: number;
}

/** Columns of a table, or labels of a list, in their order. */
export type Labels = readonly string[];

export interface Papers {
  /** Crowds of facts on one line. Ballots, rankings and ratings are numbers only: never whose, never what. */
  runs: Runs;
  /** Papers that are posted, signed and filed. */
  sheets: Sheets;
  /** A reference to entries of the record, as it follows a line. */
  cite(first: number, last: number): string;
  /** The book of a community. */
  book: {
    title(community: string): string;
    sections: Readonly<Record<'registers' | 'claims' | 'callOuts' | 'log', string>>;
    month(year: number, month: number): string;
    /** A number, or a sum of money as it is written. */
    figure(name: string, figure: number | string): string;
    claimColumns: Labels;
    claimStatus: Readonly<Record<ClaimStatus, string>>;
    callOutColumns: Labels;
    callOutStatus: Readonly<Record<CallOutStatus, string>>;
  };
  minutes: {
    title(consultation: string): string;
    /** For every mode but `live`: that this is no record of a real consultation. */
    mode(mode: State['mode']): string | undefined;
    /** Of what everybody may have: names are in none of it. */
    publication: string;
    /** Of what is made for the public from the whole record. */
    posted: string;
    head(head: { charter: string; source: string; jurisdiction: string; opened: string; place: string }): string[];
    sections: Readonly<
      Record<
        'opening' | 'attendance' | 'ended' | 'items' | 'projects' | 'ratings' | 'end' | 'signatures' | 'verify',
        string
      >
    >;
    /** Who holds an office, at the head. */
    office(office: Office, holders: readonly string[]): string;
    /** What was put to the vote or agreed on, word for word; without an option it is the item as it is called. */
    decided(decision: Decided): string;
    /** Up to where somebody signs. */
    signature(office: Office, holders: readonly string[]): string;
    /** A step entered again says so. */
    step(step: string, round: number): string;
    round(number: number, form: Round['form']): string;
    stage(number: number, body: string): string;
    attended(meeting: string, came: Attended): string;
    itemColumns: Labels;
    projectColumns: Labels;
    sourceColumns: Labels;
    none: string;
    end(place: string, moment: string): string;
    verify(record: { entries: number; hash: string | undefined }): string[];
  };
}
