// What a paper 文书 is made of, whatever it is written as: blocks one below the other, each with the entries it comes from. Types only.
import type { PaperKind } from '../../language/index.js';

/** The entry a line comes from, so that anybody can look it up in the record. */
export type From = number | undefined;

export interface Field {
  label: string;
  /** Nothing: a line to write on. */
  value: string | undefined;
  from?: From;
}

export interface Row {
  cells: readonly string[];
  from?: From;
}

export type Block =
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string; from?: From }
  | { is: 'list'; lines: readonly { text: string; from?: From }[]; numbered?: boolean }
  | { is: 'fields'; fields: readonly Field[] }
  /** `tall`: rows that people write in. `wide`: how much room each column takes, in parts. */
  | { is: 'table'; columns: readonly string[]; rows: readonly Row[]; wide?: readonly number[]; tall?: boolean }
  /** Who signs, each before a line to write on. */
  | { is: 'signatures'; lines: readonly string[] }
  /** Who issues it, where the seal goes, and the day. */
  | { is: 'seal'; by: string | undefined; seal: string; date: string }
  | { is: 'notes'; lines: readonly string[] }
  /** A heading of a slip: several lie on one paper, to be cut apart. */
  | { is: 'slip'; text: string }
  | { is: 'cut' }
  | { is: 'page' };

/** What a paper is about: `--item`, `--session`, `--project` choose by it. */
export type About = Partial<
  Readonly<
    Record<'topic' | 'item' | 'session' | 'stage' | 'project' | 'objection' | 'callout' | 'survey' | 'contract', string>
  >
>;

/** A paper, before it has its head and its foot. */
export interface Draft {
  about: About;
  /** Beside the kind's own title: which of several it is. */
  subtitle?: string | undefined;
  blocks: readonly Block[];
  /** Nothing of it has happened: an empty form, to be filled in by hand. */
  blank?: true;
}

export interface Paper {
  kind: PaperKind;
  /** Letters, digits and hyphens of what it is about: `charging-1`; nothing where there is one of its kind. */
  name: string;
  lang: string;
  title: string;
  subtitle?: string | undefined;
  /** 题头: who or what it is issued by. */
  head: string;
  /** For everybody to read: with a red head. */
  posted: boolean;
  /** On every page, where the record is of no real consultation: in short, and in full. */
  mark?: { short: string; full: string } | undefined;
  blocks: readonly Block[];
  about: About;
  /** Where it was made from. */
  source: {
    id: string;
    entries: number;
    /** Of the last entry; nothing where it was made from facts. */
    hash: string | undefined;
    /** What the QR code says; nothing without a fingerprint. */
    code: string | undefined;
    /** In words, below the paper. */
    foot: readonly string[];
    short: string;
  };
  /** A reference to an entry, small beside its line. */
  cite(from: number): string;
  /** What stands before, between and behind the numbers of a page. */
  page: readonly [before: string, between: string, after: string];
  /** Between a label and what it says. */
  colon: string;
}
