// Where every ballot and every paper went, and who cast for whom: what a teller is asked when the figures are doubted. Pure.
import type { State } from '../../state.js';
import type { Box, Stage } from '../slice.js';
import type { Count, Reconciliation } from '../vocabulary.js';

/** Papers by what became of them; `checked` where the papers in hand were counted besides. */
export function paperwork({ paperCounts, papers }: Stage, box: Box, checked: boolean): Count['papers'] {
  const { issued, returned, spoiled } = paperCounts;
  let unnumbered = 0;
  // Where papers were numbered, one without a number was never issued.
  if (papers.size > 0)
    for (const { channel, paper } of box.ballots.values())
      if (channel === 'paper' && paper === undefined) unnumbered += 1;
  return { issued, returned, spoiled, outstanding: issued - returned - spoiled, unnumbered, checked };
}

/** Heads of whom neither a ballot came in nor a hand may have been counted. */
function silentOf({ roll, invalid, shows }: Stage, { ballots }: Box): number {
  const told = new Set(Object.values(shows).flatMap(({ among }) => [...among.keys()]));
  for (const person of ballots.keys()) told.add(person);
  for (const person of invalid.keys()) told.add(person);
  return roll.members.size - told.size;
}

/** One count for every channel: what came in is what counts, gave way, was struck out or was invalid. */
export function reconcile(state: State, stage: Stage, box: Box): Reconciliation {
  const channels: Reconciliation['channels'] = {};
  const of = (channel: string) => {
    channels[channel] ??= { counted: 0, superseded: 0 };
    return channels[channel];
  };
  const proxies: Reconciliation['proxies'] = [];
  const coOwners: Reconciliation['coOwners'] = [];
  for (const [person, { channel, proxy, coOwner }] of box.ballots) {
    of(channel).counted += 1;
    if (proxy !== undefined) proxies.push({ from: person, by: proxy });
    if (coOwner !== undefined) coOwners.push({ for: person, by: coOwner });
  }
  let superseded = 0;
  for (const [channel, number] of Object.entries(box.superseded)) {
    of(channel).superseded += number;
    superseded += number;
  }
  const shown = Object.values(stage.shows).map((show) => show.for + show.against + show.abstain);
  const hands = Math.max(0, ...shown);
  const counted = box.ballots.size;
  const invalid = stage.invalid.size + box.invalidBefore;
  return {
    received: counted + superseded + box.struck + invalid,
    counted,
    superseded,
    struck: box.struck,
    invalid,
    precedence: state.charter.vote.replace,
    channels,
    hands,
    silent: silentOf(stage, box),
    proxies,
    coOwners,
  };
}
