// The whole path of a command in memory, from `submit` and `submitMany` to the answer: parsed, judged, folded, hashed, chained,
// stored.
import { memory } from 'yishi/memory';
import { bareActor } from './bare.js';
import { atLeast, atMost, each, rate, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';
import { ballots, cast, scene } from './scene.js';

const VOTERS = 1000;
const submissions = ballots(0, VOTERS);

/** A bare actor, which is sent every ballot. */
const bare = (that: Parameters<typeof bareActor>[0]) => () => {
  const actor = bareActor(that);
  return () => {
    for (const submission of submissions) actor.send(submission);
    if (actor.getSnapshot().context.count !== VOTERS) throw new Error('the bare actor missed a ballot');
  };
};

export const path: Topic = {
  name: 'path',
  async figures() {
    const times = await inTurn(
      {
        async many() {
          const engine = await scene(memory(), VOTERS);
          return () => cast(engine, 'c1', submissions);
        },
        counts: bare('counts'),
        keeps: bare('keeps'),
        async single() {
          const engine = await scene(memory(), VOTERS);
          return async () => {
            for (const { type, fields, by } of submissions) {
              const answer = await engine.submit('c1', type, fields, { by });
              if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal.code}`);
            }
          };
        },
      },
      { rounds: 150, warm: 100 },
    );
    return [
      atLeast('whole path in memory, 1,000 voters', rate(VOTERS, usual(times.many)), 'commands/s', 150_000),
      told('the same, a command', each(VOTERS, usual(times.many)), 'us'),
      atLeast('against a bare XState actor that keeps the ballots', ratio(times.keeps, times.many), 'of its rate', 0.5),
      told('against a bare XState actor that counts', ratio(times.counts, times.many), 'of its rate'),
      atMost('one submit in memory, 1,000 voters', each(VOTERS, usual(times.single)), 'us', 13),
    ];
  },
};
