// The ballot box: what is in it and what that adds up to, kept as ballots come, so that a count never has to walk through them.
// Pure. Works on a plain copy and on a draft alike.
import { Crowd } from '../../crowd.js';
import type { Roll } from '../../kernel/state.js';
import type { Member } from '../../kernel/words.js';
import { type Measures, nothing } from '../../law/index.js';
import type { Ballot, Box } from './slice.js';
import type { Choice, ItemTotals } from './vocabulary.js';

export const emptyTotals = (): ItemTotals => ({ for: nothing(), against: nothing(), abstain: nothing() });

export const emptyBox = (items: readonly string[]): Box => ({
  ballots: Crowd.empty(),
  totals: Crowd.of(items.map((item) => [item, emptyTotals()])),
  late: 0,
  superseded: {},
  invalidBefore: 0,
  struck: 0,
});

/** What one member counts for: one head, the area of all their units, their weight. */
export const measuresOf = (member: Member): Measures => ({
  heads: 1,
  area: member.area ?? 0,
  weight: member.weight ?? 1,
});

/** What a whole roll counts for. */
export const whole = ({ heads, area, weight }: Roll): Measures => ({ heads, area, weight });

export const less = (from: Measures, part: Measures): Measures => ({
  heads: from.heads - part.heads,
  area: from.area - part.area,
  weight: from.weight - part.weight,
});

/** What these persons count for on the frozen roll. */
export function measured(roll: Roll, persons: Iterable<string>): Measures {
  const total = nothing();
  for (const person of persons) {
    const member = roll.members.get(person);
    if (!member) continue;
    const { heads, area, weight } = measuresOf(member);
    total.heads += heads;
    total.area += area;
    total.weight += weight;
  }
  return total;
}

function answered(totals: ItemTotals, choice: Choice, { heads, area, weight }: Measures, sign: 1 | -1): ItemTotals {
  const before = totals[choice];
  const after = {
    heads: before.heads + sign * heads,
    area: before.area + sign * area,
    weight: before.weight + sign * weight,
  };
  // Answer by answer: a spread with a name that is worked out takes five times as long, and every ballot passes here.
  return {
    for: choice === 'for' ? after : totals.for,
    against: choice === 'against' ? after : totals.against,
    abstain: choice === 'abstain' ? after : totals.abstain,
  };
}

function tallyUp(box: Box, roll: Roll, person: string, ballot: Ballot, sign: 1 | -1): void {
  const member = roll.members.get(person);
  if (!member) throw new Error(`${person} is not on the frozen roll`);
  const measures = measuresOf(member);
  for (const item in ballot.choices) {
    const choice = ballot.choices[item];
    if (choice) box.totals = box.totals.change(item, (totals) => answered(totals, choice, measures, sign));
  }
  if (ballot.late) box.late += sign;
}

/** Takes a person's ballot out, if there is one, and hands it back. */
export function takeOut(box: Box, roll: Roll, person: string): Ballot | undefined {
  const before = box.ballots.get(person);
  if (!before) return undefined;
  tallyUp(box, roll, person, before, -1);
  box.ballots = box.ballots.delete(person);
  return before;
}

/** Puts a person's ballot in, and hands back the one it takes the place of. */
export function putIn(box: Box, roll: Roll, person: string, ballot: Ballot): Ballot | undefined {
  const before = takeOut(box, roll, person);
  tallyUp(box, roll, person, ballot, 1);
  box.ballots = box.ballots.set(person, ballot);
  return before;
}

/** Notes a ballot that came in through this channel and does not count. */
export function supersede(box: Box, channel: string): void {
  box.superseded[channel] = (box.superseded[channel] ?? 0) + 1;
}

/** A copy to try things on: the crowds are persistent, the rest is a handful. */
export const copyOf = (box: Box): Box => ({ ...box, superseded: { ...box.superseded } });
