// The chair's casting vote (主持人决定票): it decides what is tied, where the rule leaves that to the chair, and nothing else. Pure.
import * as z from 'zod/mini';
import { id } from '../../../fields.js';
import type { CastingVote } from '../../../law/index.js';
import { refuse } from '../../command.js';
import type { Count } from '../words.js';

/** By item. */
export const casting = z.record(id, z.enum(['for', 'against']));

type Casting = Readonly<Record<string, CastingVote>>;

const tiedIn = ({ items }: Count): string[] =>
  items.filter(({ tie }) => tie?.by === 'casting-vote').map(({ item }) => item);

/** What is tied waits for the chair. */
export function refuseUndecided(count: Count, casting: Casting = {}) {
  const items = tiedIn(count).filter((item) => casting[item] === undefined);
  return items.length > 0 ? refuse('casting.needed', { items }) : undefined;
}

/** The chair has no second vote on what is not tied. */
export function refuseIdle(count: Count, casting: Casting = {}) {
  const tied = tiedIn(count);
  const items = Object.keys(casting).filter((item) => !tied.includes(item));
  return items.length > 0 ? refuse('casting.no-tie', { items }) : undefined;
}
