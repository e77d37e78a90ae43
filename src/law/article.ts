// The law behind a rule: its own words, where they were read, the matters it lists, and what else one has to know. Types only.
// Apart from the rules, because records and browsers carry rules, and only people who choose or check one read this.
import type { Bilingual } from '../bilingual.js';

/** A matter the statute lists, the item it is listed under, and the rule it is decided by. */
export interface Matter {
  item: string;
  title: Bilingual;
  rule: string;
}

/** What goes with a rule and is no threshold: how heads and areas are counted, who may be represented, which day it began. */
export interface Note {
  text: Bilingual;
  /** Where that is written; a note without a source is a reading of ours. */
  source?: Bilingual;
}

export interface Article {
  /** What its matters are looked up by, where it lists any. */
  id?: string;
  /** The rules that rest on it, by id. */
  rules: readonly string[];
  /** The article's own words, as they were read. */
  text: string;
  /** Where they were read: papers do not print it. */
  reference: string;
  /** What is decided by which of the rules, item by item, where the statute lists it. */
  matters?: readonly Matter[];
  notes?: readonly Note[];
}
