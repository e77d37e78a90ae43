// The ballot box: what is in it and what that adds up to, kept as ballots come, so that a count never has to walk through them.
// Pure. Works on a plain copy and on a draft alike.

import { Crowd } from '../../crowd.js';
import { type Measures, nothing } from '../../law/index.js';
import type { Member, Roll } from '../across/vocabulary.js';
import type { Ballot, Box, ItemTotals } from './vocabulary.js';

export const emptyTotals = (): ItemTotals => ({ for: nothing(), against: nothing(), abstain: nothing() });

export const emptyBox = (items: readonly string[]): Box => ({
  ballots: Crowd.empty(),
  totals: Object.fromEntries(items.map((item) => [item, emptyTotals()])),
  late: 0,
});

/** What one member counts for: one head, the area of all their units, their weight. */
export const measuresOf = (member: Member): Measures => ({
  heads: 1,
  area: member.area ?? 0,
  weight: member.weight ?? 1,
});

function tallyUp(box: Box, roll: Roll, person: string, ballot: Ballot, sign: 1 | -1): void {
  const member = roll.members.get(person);
  if (!member) throw new Error(`${person} is not on the frozen roll`);
  for (const [item, choice] of Object.entries(ballot.choices)) {
    const total = box.totals[item]?.[choice];
    if (!total) continue;
    total.heads += sign;
    total.area += sign * (member.area ?? 0);
    total.weight += sign * (member.weight ?? 1);
  }
  if (ballot.late) box.late += sign;
}

/** Takes a person's ballot out, if there is one. */
export function takeOut(box: Box, roll: Roll, person: string): void {
  const before = box.ballots.get(person);
  if (!before) return;
  tallyUp(box, roll, person, before, -1);
  box.ballots = box.ballots.delete(person);
}

/** Puts a person's ballot in, in place of an earlier one. */
export function putIn(box: Box, roll: Roll, person: string, ballot: Ballot): void {
  takeOut(box, roll, person);
  tallyUp(box, roll, person, ballot, 1);
  box.ballots = box.ballots.set(person, ballot);
}

/** A copy to try things on: the crowd is persistent, the totals are a handful. */
export const copyOf = (box: Box): Box => ({ ...box, totals: structuredClone(box.totals) });
