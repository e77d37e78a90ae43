// What the read model keeps of a consultation: what a list shows and an overview counts. Nothing of it is truth; the record is. Types only.
import type { Instant } from '../calendar.js';
import type { Step } from '../charters/charter.js';

/** What an overview adds up. */
export interface Figures {
  /** Milliseconds in each step that was left; returns add to it. */
  steps: Partial<Record<Step, number>>;
  /** The step it is in, and since when. */
  within?: { step: Step; since: Instant };
  /** The last count of each item: how many took part of how many heads, and what came of it. */
  counts: Record<string, { heads: number; of: number; outcome: string }>;
  /** Points given of the greatest possible, as the last evaluation found. */
  satisfaction?: { num: number; den: number };
  /** Answers that were owed by a deadline: given by then, and not. */
  inTime: number;
  late: number;
}

/** How somebody is in it: bits, added up. */
export const KNOWN = 0;
export const OFFICE = 1;
export const VOTER = 2;

export interface Row {
  id: string;
  seq: number;
  title: string;
  /** What a search looks through: titles, in small letters. */
  text: string;
  /** Empty where it has ended or is suspended. */
  step: Step | '';
  place: string;
  charter: string;
  openedAt: Instant;
  due: Instant | null;
  /** Deadlines that passed with somebody still owing an answer. */
  overdue: number;
  bodies: string[];
  figures: Figures;
  /** Who is known there, and how. */
  people: Map<string, number>;
}

/** A consultation as a list shows it. */
export interface Listing {
  id: string;
  seq: number;
  title: string;
  step: Step | undefined;
  place: string;
  charter: string;
  openedAt: Instant;
  due: Instant | undefined;
  overdue: boolean;
  bodies: string[];
}

export interface Filter {
  step?: Step;
  /** `vote.polling`, or all of `vote` or `closed`. */
  place?: string;
  /** One of its bodies, or a body that one of them is part of: a district, a neighbourhood. */
  body?: string;
  charter?: string;
  /** Where they are known: by name, or by a roll. */
  person?: string;
  /** Only where they hold an office, or where a poll is open that they are to vote in and have not yet. */
  as?: 'office' | 'to-vote';
  /** Whether a deadline has passed: one that somebody still owes an answer by, or that the clock has yet to pass. */
  overdue?: boolean;
  /** With a deadline at or before this moment. */
  dueBefore?: Instant;
  /** In its title, or that of an item; in whatever case. */
  text?: string;
}

/** What a filter asks of rows: `now` says what is overdue. */
export interface Asked extends Omit<Filter, 'as'> {
  role: number;
  now: Instant;
  after: string;
  limit: number;
}

export interface Change {
  rows: readonly Row[];
  /** Purged. */
  gone: readonly string[];
  /** How far the feed was followed; nothing leaves it as it is. */
  cursor: string | undefined;
  /** Texts went: nothing of what rows said before may be left on the medium. */
  erased: boolean;
}

/** What an overview is made of. */
export type Counted = Pick<Row, 'place' | 'step' | 'figures'>;

/** Where rows are kept. Every method is one transaction. */
export interface Tables {
  cursor(): Promise<string | undefined>;
  /** Up to which entry the rows of these are; nothing of those that have none. */
  seqs(ids: readonly string[]): Promise<Map<string, number>>;
  /** A row replaces one of an earlier entry only. */
  write(change: Change): Promise<void>;
  /** Forgets everything, and the cursor. */
  clear(): Promise<void>;
  list(asked: Asked): Promise<Listing[]>;
  /** All rows, or those of a body. */
  counted(body: string | undefined): Promise<Counted[]>;
}

/** Escaped for `LIKE … ESCAPE '!'`. */
export const likely = (text: string): string => `%${text.toLowerCase().replaceAll(/[!%_]/g, '!$&')}%`;
