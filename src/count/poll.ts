// Everything a count starts from, as plain data: the law, the roll, what is in the box and beside it, who came, and what was
// settled before the vote. Types only, and who attended. May import nothing but ground, law and its neighbours.
import type { Instant } from '../calendar.js';
import type { DecisionRule, Measures } from '../law/rule.js';
import type { PersistentMap } from '../persistent-map.js';
import type { Question } from './ballot-form.js';
import type { Box } from './box.js';
import type { Precedence } from './precedence.js';
import { measured, type Roll } from './roll.js';

/** Totals of hands or unnamed papers, and among whom they were counted. */
export interface UnnamedVotes {
  for: number;
  against: number;
  abstain: number;
  present: number;
  among: PersistentMap<true>;
  /** Of a choice among options: how many chose each. */
  options?: Readonly<Record<string, number>> | undefined;
  /** Everybody who was in the room when hands were raised: those attend, whoever else had come while the poll was open. */
  room?: PersistentMap<true> | undefined;
}

/** Who attended, and what they count for. */
export interface Attendance {
  /** By head. */
  has(head: string): boolean;
  measures: Measures;
}

/** What a vote has to know of one of its items. */
export interface About {
  /** Members whose recusal takes effect in this vote. */
  recused: readonly string[];
  /** Persons the item touches directly (利害关系人), and which of them have consented in writing. */
  affected: readonly string[];
  consents: readonly string[];
  /** Whether this vote is the last the item has to pass. */
  deciding: boolean;
}

/** What came in, and what a tally has to know besides. */
export interface Collected {
  /** The roll it is counted by: without what the rule leaves out. */
  roll: Roll;
  about: Readonly<Record<string, About>>;
  box: Box;
  /** Heads whose paper is invalid and who have no valid ballot. */
  invalid: PersistentMap<string>;
  /** By item. */
  shows: Readonly<Record<string, UnnamedVotes>>;
  attendance: Attendance;
  /** Whether an invalid paper takes part; it never agrees. */
  invalidParticipates: boolean;
  /** What a recusal means: whether the recused vote, and whether they stay in what shares are taken of. */
  recusal: { mayVote: boolean; counted: boolean };
}

export interface Poll extends Collected {
  law: DecisionRule;
  items: readonly string[];
  /** What is asked of each item, where it is more than for or against. */
  questions?: Readonly<Record<string, Question>> | undefined;
  precedence: Precedence;
  /** On what ground those who were told and did not vote are counted with the majority (从众); undefined where they are not. */
  deemed?: string | undefined;
  /** Who was told of the vote, and when. */
  delivered: PersistentMap<Instant>;
}

/** Who attended: those of whom it is known that they came, and those whose ballot is in the box. */
export function attendanceOf(roll: Roll, { ballots }: Box, came: Iterable<string>): Attendance {
  const present = new Set(came);
  for (const head of ballots.keys()) present.add(head);
  return { has: (head) => present.has(head), measures: measured(roll, present) };
}

/** Who attended the vote on an item: where hands were raised on it, those who were in the room then. */
export function attendanceIn(
  { roll, box, invalid, shows, attendance }: Pick<Collected, 'roll' | 'box' | 'invalid' | 'shows' | 'attendance'>,
  item: string,
): Attendance {
  const room = shows[item]?.room;
  return room ? attendanceOf(roll, box, [...room.keys(), ...invalid.keys()]) : attendance;
}

const NOTHING: About = { recused: [], affected: [], consents: [], deciding: false };

export const aboutItem = ({ about }: Pick<Collected, 'about'>, item: string): About => about[item] ?? NOTHING;
