// Quorums and those who stay away on purpose: two groups choose how many of theirs come, knowing that the other does.
import * as z from 'zod/mini';
import { untheoretical } from '../../../problems/theory.js';
import { computed } from '../answer.js';
import { model } from '../model.js';

/** Choices are looked for among so many levels of turnout. */
const LEVELS = 2000;
/** So often at most each group answers the other. */
const ANSWERS = 200;

/** How much of each group comes. */
interface Turnout {
  change: number;
  keep: number;
}

/**
 * The chance that the change passes: those for it, a share r of all that is uniform and known to nobody, outnumber those against it among
 * who comes, and enough come.
 */
function passing({ change, keep }: Turnout, quorum: number): number {
  if (change === 0) return 0;
  // r change > (1 - r) keep
  let from = keep / (change + keep);
  let to = 1;
  // r change + (1 - r) keep >= quorum
  const slope = change - keep;
  if (slope === 0) return keep >= quorum ? 1 - from : 0;
  const edge = (quorum - keep) / slope;
  if (slope > 0) from = Math.max(from, edge);
  else to = Math.min(to, edge);
  return Math.max(0, to - from);
}

/** The turnout of a group that is worth most to it: what it wins, less what coming costs, which rises from 0 to 1 over its members. */
function best(benefit: number, wins: (own: number) => number): number {
  let [most, found] = [Number.NEGATIVE_INFINITY, 0];
  for (let level = 0; level <= LEVELS; level += 1) {
    const own = level / LEVELS;
    const worth = benefit * wins(own) - (own * own) / 2;
    if (worth > most + 1e-12) [most, found] = [worth, own];
  }
  return found;
}

/** Where neither group would rather have come otherwise, as found by each answering the other from a start; nothing where that never ends. */
function equilibrium(benefit: number, quorum: number, start: Turnout): Turnout | undefined {
  let now = start;
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    const keep = best(benefit, (own) => 1 - passing({ change: now.change, keep: own }, quorum));
    const change = best(benefit, (own) => passing({ change: own, keep }, quorum));
    if (Math.abs(change - now.change) + Math.abs(keep - now.keep) <= 2 / LEVELS) return { change, keep };
    now = { change, keep };
  }
  return undefined;
}

/** Expected over r, which is one half on average. */
const expected = ({ change, keep }: Turnout): number => (change + keep) / 2;

function found(benefit: number, quorum: number, start: Turnout): Turnout {
  const turnout = equilibrium(benefit, quorum, start);
  if (turnout) return turnout;
  throw untheoretical('theory.not-of-this', { name: 'quorum', value: String(quorum), allowed: ['0'] });
}

const benefit = z._default(z.number().check(z.gt(0), z.lte(4)), 1);
const HALF = { change: 0.5, keep: 0.5 };
const SOURCE =
  'a group-turnout game after Herrera and Mattozzi (2010): supporters uniform, costs uniform, each group chooses who comes; by best answers';

export const quorumTurnout = model({
  id: 'quorum-turnout',
  title: { zh: '法定参与人数降低参与率', en: 'A participation quorum lowers turnout' },
  source: `${SOURCE}; the direction was found in referendums by Aguiar-Conraria and Magalhães (2010)`,
  called: /quorum lowers turnout/i,
  ids: /^quorum-lowers-turnout/,
  parameters: z.strictObject({
    benefit,
    quorum: z._default(z.number().check(z.gt(0), z.lt(1)), 0.5),
    /** Which referendums the direction was found in: nothing is computed from it. */
    data: z.optional(z.string()),
  }),
  answer({ benefit: worth, quorum }) {
    const without = found(worth, 0, HALF);
    const under = found(worth, quorum, without);
    return computed({ effectPoints: 100 * (expected(under) - expected(without)) }, 100 * (2 / LEVELS));
  },
});

export const quorumTarget = model({
  id: 'quorum-target',
  title: {
    zh: '要达到某一参与率，法定人数应定在何处',
    en: 'The greatest quorum that keeps a turnout, as a share of it',
  },
  source: `${SOURCE}; halved until the greatest quorum is known under which everybody still comes as without one`,
  called: /induce an expected turnout/i,
  ids: /^quorum-half-target/,
  parameters: z.strictObject({ benefit }),
  answer({ benefit: worth }) {
    const without = found(worth, 0, HALF);
    const keeps = (quorum: number): boolean => {
      const then = equilibrium(worth, quorum, without);
      return then !== undefined && Math.abs(expected(then) - expected(without)) <= 4 / LEVELS;
    };
    let [low, high] = [0, 1];
    for (let step = 0; step < 16; step += 1) {
      const middle = (low + high) / 2;
      if (keeps(middle)) low = middle;
      else high = middle;
    }
    return computed({ quorumOverTarget: low / expected(without) }, 10 / LEVELS);
  },
});
