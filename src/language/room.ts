// The words of the room: what is said at the desk while a meeting runs. Pure; imports types only.
import type { Say } from './say.js';

export type RoomTitle = 'suggestion' | 'floor' | 'may' | 'may-not' | 'last';

/** Why somebody is next to have the floor: only they wait, they asked first, they have not spoken yet, or the sides alternate. */
export type FloorTurn = 'only' | 'asked-first' | 'newcomer' | 'other-side';

/** Why an act is suggested, with what its sentence needs. */
export interface Reasons {
  'topics-in': { topics: number };
  'topic-waits': { topic: string; waiting: number };
  'topics-screened': { accepted: number };
  'study-waits': Record<never, never>;
  'agenda-unset': { topics: string[] };
  'agenda-set': { items: string[] };
  'items-open': { items: string[] };
  'rounds-used-up': { held: number };
  'items-decided': { items: string[] };
  'nothing-left': Record<never, never>;
  'party-missing': { persons: string[] };
  'quorum-short': { present: number; short: number };
  'quorum-there': { present: number; members: number };
  'oath-due': Record<never, never>;
  'speech-running': { person: string };
  'motion-next': { text: string; by: string };
  'motion-unseconded': { text: string; by: string };
  'turn-next': { person: string; why: FloorTurn };
  'quorum-lost': { present: number; short: number };
  'item-undecided': { item: string };
  'round-through': Record<never, never>;
  adjourned: Record<never, never>;
  'answers-in': { answers: number };
  'to-announce': { items: string[] };
  'roll-missing': { body: string };
  'to-tell': { left: number };
  'notice-over': Record<never, never>;
  'all-voted': Record<never, never>;
  'poll-over': Record<never, never>;
  counted: Record<never, never>;
  'objection-waits': { objection: string };
  'posting-over': Record<never, never>;
  'decided-elsewhere': { item: string };
  'documents-in': Record<never, never>;
  'no-project': { item: string };
  'project-drafted': { project: string };
  'projects-submitted': Record<never, never>;
  'project-waits': { project: string };
  'projects-decided': Record<never, never>;
  'change-waits': { project: string };
  'project-approved': { project: string };
  'milestone-next': { project: string; milestone: string };
  'milestones-reached': { project: string };
  'project-complete': { project: string };
  'projects-closed': Record<never, never>;
  'not-asked': Record<never, never>;
  'ratings-in': Record<never, never>;
  'too-few-ratings': { ratings: number; needed: number };
  found: { satisfied: boolean };
  suspended: Record<never, never>;
}
export type Reason = keyof Reasons;

/** Names and moments are said already, but of reasons, which are said here. */
export interface RoomWords {
  titles: Readonly<Record<RoomTitle, string>>;
  /** The item at hand. */
  at(item: string): string;
  /** How long the speech may still take; `seconds` is below nought once it runs over. */
  left(seconds: number): string;
  next(person: string, side: string, why: string): string;
  why: Readonly<Record<FloorTurn, string>>;
  /** Somebody in the queue for whom it is not yet time. */
  waits(person: string, side: string, refusal: string): string;
  /** A deadline whose moment has come. */
  reached(line: string): string;
  /** An act, by whom, and why. */
  act(command: string, people: string, reason: string): string;
  /** What is still to be filled in. */
  open(fields: string): string;
  /** Why it cannot be done yet, or by this person. */
  refused(command: string, refusal: string): string;
  reasons: { readonly [R in Reason]: (numbers: Reasons[R], say: Say) => string };
  /** An entry by its number: what it was, and whose. */
  entry(seq: number, command: string, person: string | undefined): string;
  /** How it is put right, by whom where it is not whoever reads it, and until when. */
  back(entry: string, by: string | undefined, commands: string, until: string): string;
  /** Why nothing puts it right. */
  never(entry: string, why: string): string;
}
