// The whole path of a ballot in memory, from `submitMany` to the answer: parsed, judged, folded, hashed, chained, stored.
import { memory } from 'yishi/memory';
import { bareActor } from './bare.js';
import { atLeast, type Topic, told } from './figures.js';
import { median, timed, usual } from './measure.js';
import { ballots, cast, scene } from './scene.js';

const VOTERS = 1000;
const WARM = 150;
const ROUNDS = 150;

export const path: Topic = {
  name: 'path',
  async figures() {
    const times: number[] = [];
    const ratios = { counts: [] as number[], keeps: [] as number[] };
    const submissions = ballots(0, VOTERS);
    for (let round = 0; round < WARM + ROUNDS; round += 1) {
      const engine = await scene(memory(), VOTERS);
      const time = await timed(() => cast(engine, 'c1', submissions));
      if (round >= WARM) times.push(time);
      // Side by side, so that whatever else the machine does slows them all.
      for (const that of ['counts', 'keeps'] as const) {
        const actor = bareActor(that);
        const bare = await timed(() => {
          for (const submission of submissions) actor.send(submission);
        });
        if (actor.getSnapshot().context.count !== VOTERS) throw new Error('the bare actor missed a ballot');
        if (round >= WARM) ratios[that].push(bare / time);
      }
    }
    return [
      atLeast('whole path in memory, 1,000 voters', (VOTERS / usual(times)) * 1000, 'commands/s', 60_000),
      told('the same, median round', (VOTERS / median(times)) * 1000, 'commands/s'),
      atLeast('against a bare XState actor that counts', median(ratios.counts), 'of its rate', 0.2),
      told('against a bare XState actor that keeps the ballots', median(ratios.keeps), 'of its rate'),
    ];
  },
};
