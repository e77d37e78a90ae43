// The ballot box: what is in it and what that adds up to, kept as ballots come, so that a count never has to walk through them.
// Pure. Works on a plain copy and on a draft alike. May import nothing but ground, law and the roll.
import type { Instant } from '../calendar.js';
import type { Own } from '../edit.js';
import { type Measures, nothing } from '../law/rule.js';
import { PersistentMap } from '../persistent-map.js';
import { measuresOf, type Roll } from './roll.js';

/** 赞成 / 反对 / 弃权 */
export type Choice = 'for' | 'against' | 'abstain';

/**
 * What a ballot says of one item: an answer; that it goes with the majority (从众), where the vote offers that; or nothing that
 * can be read, while the rest of the paper stands.
 */
export type Mark = Choice | 'with-majority' | 'invalid';

/**
 * Which of an item's options it names: a list of those it is for, or best first with equals in an inner list; or points for each.
 */
export type Selection = readonly (string | readonly string[])[] | Readonly<Record<string, number>>;

/** Whether it is a list: `Array.isArray` does not tell a readonly list from a record. */
export const isList = (selection: Selection): selection is Extract<Selection, readonly unknown[]> =>
  Array.isArray(selection);

/** What a ballot says of one item. */
export type Answer = Mark | Selection;

/** What an answer is counted as, as far as taking part goes: whoever names an option is for something. */
export const markOf = (answer: Answer): Mark => (typeof answer === 'string' ? answer : 'for');

/** Heads, area and weight behind each answer to one item; behind the last two, where any ballot says so. */
export interface ItemTotals extends Partial<Record<Exclude<Mark, Choice>, Measures>> {
  for: Measures;
  against: Measures;
  abstain: Measures;
}

/** How a body answered whose vote its delegate carries (代表带票), item by item: the figures behind that one vote. */
export interface Behind {
  /** The body, as the ballot names it. */
  body: string;
  figures: Readonly<Record<string, Readonly<Record<Choice, number>>>>;
}

/** What a head answered, by whose hand, and when. */
export interface Ballot {
  choices: Record<string, Answer>;
  channel: string;
  /** The moment it counts from. */
  moment: Instant;
  late: boolean;
  paper?: string | undefined;
  /** Who cast it as a proxy. */
  proxy?: string | undefined;
  /** The figures behind a delegate's vote. */
  behind?: Behind | undefined;
  /** Which co-owner cast it, where it was not the one who votes for the unit as a rule. */
  coOwner?: string | undefined;
}

/** The ballots, one a head, and what they add up to, kept as they come. */
export interface Box {
  ballots: PersistentMap<Ballot>;
  /** By item. A persistent map, so that a ballot replaces one item's totals and nothing else is copied. */
  totals: PersistentMap<ItemTotals>;
  /** Ballots that came in after the close, dated before it. */
  late: number;
  /** Ballots that gave way to an earlier or later one of the same head, by the channel they came through. */
  superseded: Record<string, number>;
  /** Invalid papers of heads who have cast a valid ballot since. */
  invalidBefore: number;
  /** Ballots taken out again, by correction or recount. */
  struck: number;
  /** Bodies whose vote a delegate has carried, and whose ballot it is. */
  carried?: PersistentMap<string> | undefined;
}

export const emptyTotals = (): ItemTotals => ({ for: nothing(), against: nothing(), abstain: nothing() });

export const emptyBox = (items: readonly string[]): Box => ({
  ballots: PersistentMap.empty(),
  totals: PersistentMap.of(items.map((item) => [item, emptyTotals()])),
  late: 0,
  superseded: {},
  invalidBefore: 0,
  struck: 0,
});

/** A copy by name, for whoever writes to a box: V8 is slow to spread. The maps are replaced, not written to. */
const copied = ({ ballots, totals, late, superseded, invalidBefore, struck, carried }: Box): Box => ({
  ballots,
  totals,
  late,
  superseded,
  invalidBefore,
  struck,
  carried,
});

/** The box to write to within an edit. */
export function ownBox(box: Box, own: Own): Box {
  const ours = own(box, copied);
  ours.superseded = own(ours.superseded, (superseded) => ({ ...superseded }));
  return ours;
}

/** A copy to try things on. */
export const copyOf = (box: Box): Box => ({ ...copied(box), superseded: { ...box.superseded } });

function answered(totals: ItemTotals, mark: Mark, { heads, area, weight }: Measures, sign: 1 | -1): ItemTotals {
  const before = totals[mark] ?? nothing();
  const after = {
    heads: before.heads + sign * heads,
    area: before.area + sign * area,
    weight: before.weight + sign * weight,
  };
  // Answer by answer: a spread with a name that is worked out takes five times as long, and every ballot passes here.
  const next: ItemTotals = {
    for: mark === 'for' ? after : totals.for,
    against: mark === 'against' ? after : totals.against,
    abstain: mark === 'abstain' ? after : totals.abstain,
  };
  const invalid = mark === 'invalid' ? after : totals.invalid;
  if (invalid) next.invalid = invalid;
  const following = mark === 'with-majority' ? after : totals['with-majority'];
  if (following) next['with-majority'] = following;
  return next;
}

function tallyUp(box: Box, roll: Roll, person: string, ballot: Ballot, sign: 1 | -1): void {
  const member = roll.members.get(person);
  if (!member) throw new Error(`${person} is not on the frozen roll`);
  const measures = measuresOf(member);
  for (const item in ballot.choices) {
    const answer = ballot.choices[item];
    if (answer === undefined) continue;
    const mark = markOf(answer);
    box.totals = box.totals.change(item, (totals) => answered(totals, mark, measures, sign));
  }
  if (ballot.late) box.late += sign;
}

/** Takes a head's ballot out, if there is one, and hands it back. */
export function takeOut(box: Box, roll: Roll, person: string): Ballot | undefined {
  const before = box.ballots.get(person);
  if (!before) return undefined;
  tallyUp(box, roll, person, before, -1);
  box.ballots = box.ballots.delete(person);
  if (before.behind) box.carried = box.carried?.delete(before.behind.body);
  return before;
}

/** Puts a head's ballot in, and hands back the one it takes the place of. */
export function putIn(box: Box, roll: Roll, person: string, ballot: Ballot): Ballot | undefined {
  const before = takeOut(box, roll, person);
  tallyUp(box, roll, person, ballot, 1);
  box.ballots = box.ballots.set(person, ballot);
  if (ballot.behind) box.carried = (box.carried ?? PersistentMap.empty<string>()).set(ballot.behind.body, person);
  return before;
}

/** Notes a ballot that came in through this channel and does not count. */
export function supersede(box: Box, channel: string): void {
  box.superseded[channel] = (box.superseded[channel] ?? 0) + 1;
}
