// The chair's casting vote (主持人决定票): it decides what is tied, where the rule leaves that to the chair, and nothing else. Pure.
import * as z from 'zod/mini';
import { id } from '../../../fields.js';
import { refuse } from '../../command.js';
import type { Count, ItemCount } from '../words.js';

/** By item: for or against, or the option that has it. */
export const casting = z.record(id, id);

type Casting = Readonly<Record<string, string>>;

/** Between what the chair decides on an item: nothing where there is no tie, or the rule leaves it to nobody. */
function betweenIn({ tie, choice }: ItemCount): string[] {
  if (tie?.by === 'casting-vote') return ['for', 'against'];
  // One vote of the chair seats one.
  return choice?.tie?.by === 'casting-vote' && choice.tie.seats === 1 ? choice.tie.among : [];
}

/** What is tied waits for the chair. */
export function refuseUndecided({ items }: Count, casting: Casting = {}) {
  const undecided = items.filter((one) => {
    const between = betweenIn(one);
    return between.length > 0 && !between.includes(casting[one.item] ?? '');
  });
  return undecided.length > 0 ? refuse('casting.needed', { items: undecided.map(({ item }) => item) }) : undefined;
}

/** The chair has no second vote on what is not tied. */
export function refuseIdle({ items }: Count, casting: Casting = {}) {
  const tied = items.filter((one) => betweenIn(one).length > 0).map(({ item }) => item);
  const idle = Object.keys(casting).filter((item) => !tied.includes(item));
  return idle.length > 0 ? refuse('casting.no-tie', { items: idle }) : undefined;
}
