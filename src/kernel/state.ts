// What every rule may look at: who and what there is, the items on their way, the clocks. Types only; knows no step and no register.
import type { Instant } from '../calendar.js';
import type { Charter, Office, Step } from '../charters/charter.js';
import type { Roll } from '../count/roll.js';
import type { PersistentMap } from '../persistent-map.js';
import type { Body, ITEM_STATUSES, ItemDraft, OpenedFrom } from './words.js';

export type { Roll } from '../count/roll.js';

/** A moment at which something happens by itself: data here, an actor called the clock elsewhere. */
export interface Deadline<Kind extends string = string> {
  id: string;
  kind: Kind;
  step: Step;
  due: Instant;
  /** What it is about: an objection's id, a project's milestone ... */
  subject: string;
}

/** The calendar of a consultation, and the days it speaks of. */
export interface KnownDays {
  /** `cn-mainland` is this package's; `charter` the lists in the charter itself. */
  id: 'cn-mainland' | 'charter';
  from: string;
  until: string;
}

export interface Person {
  name?: string | undefined;
  kinds?: string[] | undefined;
}

export interface Option {
  option: string;
  title: string;
  text: string;
  /** Estimated cost in 0.01 of the currency. */
  cost?: number | undefined;
  by: string;
  amendments: number;
  status: 'open' | 'withdrawn' | 'frozen';
}

/** Where an item stands. */
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** 事项: a topic on its way, from the agenda to a project. */
export interface Item extends Omit<ItemDraft, 'options'> {
  status: ItemStatus;
  /** The stage of the route that comes next. */
  stage: number;
  options: Option[];
  /** The option put to the vote or agreed on. */
  chosen?: string | undefined;
  /** Who was elected, or which plans were chosen, where there may be several. */
  elected?: string[] | undefined;
  /** Who stands for the seats that are left, where it is voted on again. */
  standing?: string[] | undefined;
  reply?: string | undefined;
  /** Where it was referred to or split off into. */
  to?: string | undefined;
  /** Where it stood when it was taken off the table, and how often steps had been entered by then. */
  before?: { status: ItemStatus; entered: number } | undefined;
}

/** A step's slice as it was when the consultation went back over it. */
export interface Past {
  step: Step;
  round: number;
  slice: unknown;
}

/** What is common to all parts of the procedure. */
export interface Common<Kind extends string = string> {
  id: string;
  seq: number;
  at: Instant;
  edition: string;
  /** Which rules of its edition it was opened under: see `revisions.ts`. None in records that were begun before they were numbered. */
  revision?: number | undefined;
  /** The calendar its periods are counted on; none where no days off are known. */
  calendar?: KnownDays | undefined;
  mode: 'live' | 'script' | 'drill' | 'simulated';
  charter: Charter;
  /** Idempotency keys and the seq each was used at. */
  keys: PersistentMap<number>;
  /** Which round of each step this is, from 1. */
  rounds: Record<Step, number>;
  past: Past[];
  title: string;
  openedAt: Instant;
  people: PersistentMap<Person>;
  bodies: Record<string, Body>;
  rolls: Record<string, Roll>;
  offices: Partial<Record<Office, string[]>>;
  items: Record<string, Item>;
  /** Deadlines that still run. */
  deadlines: Record<string, Deadline<Kind>>;
  /** Deadlines that passed with somebody still owing an answer. */
  overdue: Record<string, Deadline<Kind>>;
  notes: number;
  /** Times the consultation came back to deliberation or the vote. */
  returns: number;
  suspendedAt?: Instant | undefined;
  follows?: { consultation: string; item?: string | undefined } | undefined;
  /** The community it was opened from: the matter it has, and the things of its registers that came with it. */
  community?: OpenedFrom | undefined;
  /** The roll that the vote under way was announced with: whoever is on it stays known, whatever became of the body's roll since. */
  vote: { current?: { roll: Roll } | undefined };
}
