// Step 2 议事协商: rounds are called and held, options are weighed, and the deliberation concludes.
import { part } from '../command.js';
import { commands as conclusion } from './rules/conclusion.js';
import { commands as corrections } from './rules/corrections.js';
import { commands as floor } from './rules/floor.js';
import { commands as motions } from './rules/motions.js';
import { commands as options } from './rules/options.js';
import { commands as rankings } from './rules/rankings.js';
import { commands as rounds } from './rules/rounds.js';
import { heldBack, told } from './view.js';
import { type Deliberation, emptyDeliberation } from './words.js';

export const deliberation = part({
  id: 'deliberation',
  empty: () => ({ deliberation: emptyDeliberation() }),
  copy(from: { deliberation: Deliberation }, to: { deliberation: Deliberation }) {
    to.deliberation = from.deliberation;
  },
  commands: {
    ...rounds,
    ...floor,
    ...motions,
    ...options,
    ...rankings,
    ...conclusion,
    ...corrections,
  },
  clocks: { session: { owed: false, runsOn: false } },
  shift({ deliberation: { round } }, moved) {
    if (!round) return;
    round.opens = moved(round.opens);
    if (round.closes !== undefined) round.closes = moved(round.closes);
  },
  told,
  heldBack,
  // Recusals of the deliberating body bear on its votes and rankings too.
  announced: ({ deliberation: { round, rankings }, vote }) =>
    round !== undefined ||
    vote.current !== undefined ||
    Object.values(rankings).some(({ result }) => result === undefined),
});
