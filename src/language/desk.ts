// The words of the desk: what a facilitator looks at from day to day. Pure.
import type { RoomWords } from './room.js';

/** What stands at the head of each part of it. */
export type DeskTitle =
  | 'where'
  | 'charter'
  | 'items'
  | 'meeting'
  | 'poll'
  | 'needed'
  | 'outstanding'
  | 'next'
  | 'owed'
  | 'projects'
  | 'deadlines'
  | 'overdue'
  | 'registers';

/** What somebody waits for. */
export type Duty =
  | 'answer-topic'
  | 'answer-objection'
  | 'assign'
  | 'arrive'
  | 'resolve'
  | 'confirm-call-out'
  | 'take'
  | 'deliver'
  | 'confirm-claim'
  | 'milestone';

/** How somebody who has not voted was reached: a paper is out with them, they were told of the vote, or neither is in the record. */
export type Contact = 'paper-out' | 'told' | 'none';

/** The kinds of clock a consultation sets. */
export type ConsultationClock =
  | 'gathering'
  | 'response'
  | 'session'
  | 'poll'
  | 'posting'
  | 'reply'
  | 'call-out'
  | 'claim'
  | 'survey'
  | 'milestone';

/** Moments and outcomes are said already. */
export interface DeskWords {
  titles: Readonly<Record<DeskTitle, string>>;
  standing: {
    'to-deliberate': string;
    called(from: string): string;
    deliberated(until: string | undefined): string;
    'to-announce': string;
    announced(opens: string): string;
    polling(closes: string): string;
    'to-count': string;
    'to-post'(outcome: string): string;
    posted(outcome: string, until: string | undefined, objections: number): string;
    'to-confirm'(outcome: string, objections: number): string;
  };
  /** Which stage of how many, by which body. */
  stage(number: number, of: number, body: string): string;
  option(title: string, cost: string | undefined): string;
  meeting: {
    /** Present of how many, and how few would do; `short` is how many are still missing. */
    quorum(present: number, members: number, short: number): string;
    guests(count: number): string;
    missing(people: string): string;
    speaking(person: string, side: string, seconds: number, since: string | undefined): string;
    waiting(turns: string): string;
    /** Somebody who waits, and on which side. */
    turn(person: string, side: string): string;
    motion(kind: string, by: string, text: string, next: boolean, seconded: boolean): string;
    stance: Readonly<Record<'for' | 'against' | 'question', string>>;
    motions: Readonly<Record<'main' | 'amend' | 'close-debate' | 'shelve' | 'adjourn', string>>;
  };
  poll: {
    /** Who has taken part, of how many, with the area where there is any. */
    turnout(part: string, whole: string): string;
    /** Of so many on the roll; in a publication, which has nothing of a vote until it is counted. */
    heldBack(whole: string): string;
    closes(closes: string): string;
    opens(opens: string): string;
    /** So much more reaches this share. */
    more(amounts: string, share: string): string;
    /** It is not known how much is still missing. */
    lacking(share: string): string;
    enough(share: string): string;
    contact: Readonly<Record<Contact, string>>;
    outstanding(count: number, contact: string, people: string): string;
  };
  /** A command that leads on, who gives it, and why it cannot be given yet. */
  move(command: string, people: string, refusal: string | undefined): string;
  owed: Readonly<Record<Duty, (thing: string) => string>>;
  /** What is to be done, by whom, until when. */
  duty(what: string, people: string, due: string | undefined, late: boolean): string;
  money(budget: string, moneyIn: string, moneyOut: string): string;
  /** A register of a community: how much it holds, and how much of that is on its way. */
  register(title: string, things: number, unfinished: number): string;
  clocks: Readonly<Record<ConsultationClock, string>>;
  more(count: number): string;
  /** What is said while a meeting runs. */
  room: RoomWords;
}
