// What a ballot costs as the crowd grows: time and memory.
import { createEngine, type Store } from 'yishi';
import { memory } from 'yishi/memory';
import { atMost, type Figure, type Topic, told } from './figures.js';
import { collect, heapUsed, timed, usual } from './measure.js';
import { ballots, cast, castAll, openPoll, scene } from './scene.js';

/** The last so many ballots of a poll are timed, in so many pieces. */
const TIMED = 20_000;
const PIECES = 20;

/** A store that keeps only the last entry, as a disk would: what is left in memory is the engine's. */
function forgetting(): Store {
  const store = memory();
  let last: { seq: number; hash: string } | undefined;
  return {
    ...store,
    async append(_id, _expected, entries) {
      const entry = entries.at(-1);
      if (entry) last = { seq: entry.seq, hash: entry.hash };
    },
    head: async (id) => last && { id, ...last, place: 'vote.polling' },
    checkpoints: { save: async () => {}, load: async () => undefined, drop: async () => {} },
  };
}

async function small(voters: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 60; round += 1) {
    const engine = await scene(memory(), voters);
    const submissions = ballots(0, voters);
    collect();
    times.push((await timed(() => cast(engine, 'c1', submissions))) / voters);
  }
  return usual(times.slice(20)) * 1000;
}

async function large(voters: number): Promise<number> {
  const engine = await scene(memory(), voters);
  const from = Math.max(0, voters - TIMED);
  await castAll(engine, 'c1', 0, from);
  collect();
  const times: number[] = [];
  const step = Math.ceil((voters - from) / PIECES);
  for (let next = from; next < voters; next += step) {
    const submissions = ballots(next, Math.min(voters, next + step));
    times.push((await timed(() => cast(engine, 'c1', submissions))) / submissions.length);
  }
  return usual(times) * 1000;
}

/** Bytes each ballot leaves behind in an engine, beside the roll. */
async function bytes(store: Store, voters: number): Promise<number> {
  const engine = createEngine({ store });
  await openPoll(engine, 'c1', voters);
  const before = heapUsed();
  await castAll(engine, 'c1', 0, voters);
  const after = heapUsed();
  // Still in use, so that it is not collected before it is weighed.
  await engine.permitted('c1', 'ann');
  return (after - before) / voters;
}

export const crowd: Topic = {
  name: 'crowd',
  async figures() {
    await small(1000);
    const times: [string, number][] = [
      ['1,000', await small(1000)],
      ['10,000', await large(10_000)],
      ['100,000', await large(100_000)],
      ['1,000,000', await large(1_000_000)],
    ];
    const micro = times.map(([voters, time]): Figure => told(`a ballot at ${voters} voters`, time, 'us'));
    const best = Math.min(...times.slice(0, -1).map(([, time]) => time));
    return [
      ...micro,
      atMost('1,000,000 voters against the best of the others', (times.at(-1)?.[1] ?? Number.NaN) / best, 'times', 1.5),
      atMost('a ballot in the state, 100,000 voters', await bytes(forgetting(), 100_000), 'bytes', 1000),
      told('a ballot in the state and in the memory store', await bytes(memory(), 100_000), 'bytes'),
    ];
  },
};
