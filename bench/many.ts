// Many candidates, where somebody is tied last in nearly every round, and equal shares raised until they do not fit: each as a ratio to
// the same count without what makes it hard, within one run.
import type { Ballot, Election } from 'yishi/methods';
import { counting, generator, projectsOf } from './budget.js';
import { atMost, type Figure, type Topic, told } from './figures.js';
import { collect, median, timed } from './measure.js';

const CANDIDATES = 200;
const VOTERS = 10_000;

/** Rankings of up to ten of two hundred; `lean`: how much better the first are liked. */
function crowded(lean: number): Election {
  const random = generator(20_26);
  const candidates = Array.from({ length: CANDIDATES }, (_, at) => `c${at}`);
  const share = 2 ** 32;
  const ballots = Array.from({ length: VOTERS }, (): Ballot => {
    const keyed = candidates.map(
      (name, at) => [-Math.log((1 + random(share)) / (1 + share)) * (1 + at) ** lean, name] as const,
    );
    const ranking = keyed.sort(([one], [other]) => one - other).map(([, name]) => name);
    return { count: 1, ranking: ranking.slice(0, 1 + random(10)) };
  });
  return { candidates, seats: 5, ballots };
}

/** How many times as long one takes as the other, pair by pair, and how long it takes. */
async function compared(
  work: () => unknown,
  base: () => unknown,
  rounds: number,
): Promise<{ ms: number; times: number }> {
  const took: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    collect();
    const { wall } = await timed(work);
    const { wall: other } = await timed(base);
    took.push(wall);
    ratios.push(wall / other);
  }
  return { ms: median(took), times: median(ratios) };
}

export const many: Topic = {
  name: 'many',
  async figures() {
    const figures: Figure[] = [];
    const apart = crowded(1);
    const alike = crowded(0);
    for (const [id, name] of [
      ['irv', 'instant-runoff'],
      ['coombs', 'Coombs'],
    ] as const) {
      const run = (election: Election, options: Record<string, unknown>) => () => counting(id, election, options);
      const { ms, times } = await compared(run(apart, {}), run(apart, { tiedLast: 'all at once' }), 5);
      figures.push(
        atMost(`${name}, ${VOTERS} ballots x ${CANDIDATES} candidates, ties proved or followed`, ms, 'ms', 3000),
        atMost(`${name}: times as long as with the tied out all at once`, times, 'x', 15),
      );
      const open = await compared(run(alike, {}), run(alike, { tiedLast: 'all at once' }), 3);
      figures.push(atMost(`${name}, all candidates liked alike: more ways than can be followed`, open.ms, 'ms', 3000));
    }
    const meek = (election: Election, ties: string) => () => counting('meek-stv', election, { ties });
    const { ms, times } = await compared(meek(apart, 'every outcome'), meek(apart, 'previous rounds'), 3);
    figures.push(
      atMost(`Meek, 5 seats, ${VOTERS} ballots x ${CANDIDATES} candidates`, ms, 'ms', 3000),
      told('Meek: times as long as with ties by previous rounds', times, 'x'),
    );
    const projects = projectsOf(20_000, 500);
    const shares = (completion: string) => () => counting('pb-equal-shares', projects, { completion });
    for (const completion of ['add1', 'add1u']) {
      const raised = await compared(shares(completion), shares('none'), 3);
      figures.push(
        told(`equal shares, 20,000 voters x 500 projects, ${completion}`, raised.ms, 'ms'),
        atMost(
          `equal shares, ${completion} (70 runs): times as long as one run, reading included`,
          raised.times,
          'x',
          30,
        ),
      );
    }
    return figures;
  },
};
