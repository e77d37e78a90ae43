// Where every ballot and every paper went, and who cast for whom: what a teller is asked when the figures are doubted. Pure.
// May import nothing but ground and its neighbours.
import type { PersistentMap } from '../persistent-map.js';
import type { Behind, Box } from './box.js';
import type { Poll } from './poll.js';
import type { Precedence } from './precedence.js';

export interface Paper {
  person: string;
  status: 'out' | 'returned' | 'spoiled';
}

export interface PaperCounts {
  issued: number;
  returned: number;
  spoiled: number;
}

/** Papers by what became of them. */
export interface Paperwork extends PaperCounts {
  outstanding: number;
  /** Paper ballots whose paper nobody registered. */
  unnumbered: number;
  /** Whether the papers in hand were counted too. */
  checked: boolean;
}

/** Where every ballot that came in went, and who cast for whom. `received` is the sum of what follows it. */
export interface Reconciliation {
  received: number;
  counted: number;
  superseded: number;
  struck: number;
  invalid: number;
  /** Which ballot counts where a head has cast several. */
  precedence: Precedence;
  channels: Record<string, { counted: number; superseded: number }>;
  /** Hands or unnamed papers counted on the item that has most of them. */
  hands: number;
  /** Heads on the roll of whom nothing came in. */
  silent: number;
  proxies: { from: string; by: string }[];
  coOwners: { for: string; by: string }[];
  /** Votes that delegates carried, with the figures behind them; left out where there were none. */
  delegates?: ({ by: string } & Behind)[];
}

/** Papers by what became of them; `checked` where the papers in hand were counted besides. */
export function paperwork(
  papers: PersistentMap<Paper>,
  { issued, returned, spoiled }: PaperCounts,
  { ballots }: Box,
  checked: boolean,
): Paperwork {
  let unnumbered = 0;
  // Where papers were numbered, one without a number was never issued.
  if (papers.size > 0)
    for (const { channel, paper } of ballots.values()) if (channel === 'paper' && paper === undefined) unnumbered += 1;
  return { issued, returned, spoiled, outstanding: issued - returned - spoiled, unnumbered, checked };
}

/** Heads of whom neither a ballot came in nor a hand may have been counted. */
function silent({ roll, box, invalid, shows }: Poll): number {
  const told = new Set(Object.values(shows).flatMap(({ among }) => [...among.keys()]));
  if (told.size === 0) return roll.members.size - box.ballots.size - invalid.size;
  for (const head of box.ballots.keys()) told.add(head);
  for (const head of invalid.keys()) told.add(head);
  return roll.members.size - told.size;
}

/** One count for every channel: what came in is what counts, gave way, was struck out or was invalid. */
export function reconcile(poll: Poll): Reconciliation {
  const { box, shows } = poll;
  const channels: Reconciliation['channels'] = {};
  const of = (channel: string) => {
    channels[channel] ??= { counted: 0, superseded: 0 };
    return channels[channel];
  };
  const proxies: Reconciliation['proxies'] = [];
  const coOwners: Reconciliation['coOwners'] = [];
  const delegates: NonNullable<Reconciliation['delegates']> = [];
  for (const [person, { channel, proxy, coOwner, behind }] of box.ballots) {
    if (behind !== undefined) delegates.push({ by: person, ...behind });
    of(channel).counted += 1;
    if (proxy !== undefined) proxies.push({ from: person, by: proxy });
    if (coOwner !== undefined) coOwners.push({ for: person, by: coOwner });
  }
  let superseded = 0;
  for (const [channel, number] of Object.entries(box.superseded)) {
    of(channel).superseded += number;
    superseded += number;
  }
  const shown = Object.values(shows).map((show) => show.for + show.against + show.abstain);
  const counted = box.ballots.size;
  const invalid = poll.invalid.size + box.invalidBefore;
  return {
    received: counted + superseded + box.struck + invalid,
    counted,
    superseded,
    struck: box.struck,
    invalid,
    precedence: poll.precedence,
    channels,
    hands: Math.max(0, ...shown),
    silent: silent(poll),
    proxies,
    coOwners,
    ...(delegates.length > 0 && { delegates }),
  };
}
