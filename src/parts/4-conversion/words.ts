// Step 4 项目转化, its words: refusals and its slice of the state. Imports nothing of any other step. Types only, but for the empty slice.
import { PersistentMap } from '../../persistent-map.js';
import type { PLEDGES } from '../projects/plan.js';
import type { ProjectStatus } from '../projects/words.js';

export interface Refusals {
  'offer.exists': { offer: string };
  'offer.unknown': { offer: string };
  'offer.withdrawn': { offer: string };
  'offer.unmatched': { offer: string; item: string };
  'offer.not-yours': { offer: string };
  'item.not-decided': { item: string; status: string };
  'item.executes-itself': { item: string; becomes: string };
  'item.has-project': { item: string; project: string; status: ProjectStatus };
  'item.without-project': { items: string[] };
  'project.not-yours': { project: string };
  'project.funding-unequal': { project: string; budget: number; planned: number };
  'project.undecided': { projects: string[] };
  'project.underfunded': { project: string; budget: number; secured: number };
  'project.below-pass-mark': {
    project: string;
    weighted: number;
    greatest: number;
    num: number;
    den: number;
    strict: boolean;
  };
  'project.score-malformed': { project: string; criterion: string; max: number };
  'pledge.exists': { project: string; pledge: string };
  'pledge.unknown': { project: string; pledge: string };
  'pledge.incomplete': { pledge: string };
  'pledge.withdrawn': { pledge: string };
  'pledge.not-yours': { pledge: string };
  /** The project was approved on the strength of it, or money has come in for it. */
  'pledge.bound': { pledge: string; status: ProjectStatus; received: number };
}

export interface Offer {
  offer: string;
  kind: (typeof PLEDGES)[number];
  title: string;
  text?: string | undefined;
  amount?: number | undefined;
  by: string;
  /** Items whose demand it answers. */
  items: string[];
  withdrawn: boolean;
}

export interface Conversion {
  offers: PersistentMap<Offer>;
  /** Why it went back, for those who deliberate again. */
  back?: { items: string[]; reason: string } | undefined;
}

export const emptyConversion = (): Conversion => ({ offers: PersistentMap.empty() });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { conversion: Conversion };
  refusals: Refusals;
  clocks: object;
}
