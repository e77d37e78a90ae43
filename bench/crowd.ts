// What a ballot costs as the crowd grows: time and memory; and the crowd itself beside the library it took the place of.
import { EmptyBTree, type default as SortedTree } from 'sorted-btree';
import { createEngine, type Engine, PersistentMap, type Store } from 'yishi';
import { memory } from 'yishi/memory';
import { Edit } from '../src/edit.js';
import { atMost, each, type Figure, type Topic, told } from './figures.js';
import { collect, heapUsed, inTurn, type Time, usual } from './measure.js';
import { ballots, cast, castAll, openPoll, scene } from './scene.js';

/** Ballots that are timed at once. */
const PIECE = 1000;
/** Of the ballots of a poll the last so many are timed; then there is another poll. */
const LAST = 50_000;

/** A poll that is nearly over: each call gives the next ballots to time. */
function nearlyOver(voters: number): () => Promise<() => Promise<void>> {
  let engine: Engine | undefined;
  let next = voters;
  return async () => {
    if (!engine || next >= voters) {
      engine = undefined;
      // A collector that is asked for each time also throws away compiled code.
      if (voters > LAST) collect();
      // Without checkpoints, which are written at rest: of one poll while the ballots of another are timed.
      const { checkpoints: _, ...store } = memory();
      engine = await scene(store, voters);
      next = Math.max(0, voters - LAST);
      await castAll(engine, 'c1', 0, next);
    }
    const [poll, from] = [engine, next];
    next += PIECE;
    const submissions = ballots(from, next);
    return () => cast(poll, 'c1', submissions);
  };
}

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

/** Sets in an order of chance, alone and a thousand an edit, in the crowd and in the library's tree with a copy for each. */
async function sets(): Promise<Figure[]> {
  const count = 100_000;
  const keys = Array.from({ length: count }, (_, index) => `p${(index * 7919) % count}`);
  const times = await inTurn(
    {
      alone: () => () => keys.reduce((crowd, key, value) => crowd.set(key, value), PersistentMap.empty<number>()),
      library: () => () =>
        keys.reduce(
          (tree, key, value) => {
            const copy = tree.clone();
            copy.set(key, value);
            return copy;
            // Its class is a default export of CommonJS, which reads differently from one bundler to the next; the empty tree has a name.
          },
          EmptyBTree.clone() as SortedTree<string, number>,
        ),
      edits: () => () => {
        let crowd = PersistentMap.empty<number>();
        for (let from = 0; from < count; from += PIECE) {
          const edit = new Edit();
          for (let value = from; value < from + PIECE; value += 1)
            edit.run(() => {
              crowd = crowd.set(keys[value] ?? '', value);
            });
        }
      },
    },
    { rounds: 9, warm: 3 },
  );
  return [
    told('one set in a crowd of up to 100,000', each(count, usual(times.alone)), 'us'),
    told('the same in a thousand at once', each(count, usual(times.edits)), 'us'),
    told('the same in sorted-btree, a copy a set', each(count, usual(times.library)), 'us'),
  ];
}

export const crowd: Topic = {
  name: 'crowd',
  async figures() {
    const sizes = { '1,000': 1000, '10,000': 10_000, '100,000': 100_000, '1,000,000': 1_000_000 };
    const names = Object.keys(sizes) as (keyof typeof sizes)[];
    await inTurn({ warm: nearlyOver(1000) }, { rounds: 0, warm: 150 });
    const times = {} as Record<keyof typeof sizes, Time[]>;
    // One after the other, unlike elsewhere: with a million voters in memory the collector has work for everybody's ballots.
    for (const name of names) {
      const { ballots: taken } = await inTurn({ ballots: nearlyOver(sizes[name]) }, { rounds: 40, warm: 5 });
      times[name] = taken;
      collect();
    }
    const micro = names.map((name) => each(PIECE, usual(times[name])));
    const [small, , , large] = micro;
    const best = (clock: 'wall' | 'cpu') => Math.min(...micro.slice(0, -1).map((time) => time[clock]));
    if (!small || !large) throw new Error('nothing was timed');
    return [
      ...names.map((name, index) => told(`a ballot at ${name} voters`, micro[index] ?? small, 'us')),
      atMost(
        '1,000,000 voters against the best of the others',
        { wall: large.wall / best('wall'), cpu: large.cpu / best('cpu') },
        'times',
        1.25,
      ),
      atMost('a ballot in the state, 100,000 voters', await bytes(forgetting(), 100_000), 'bytes', 1000),
      told('a ballot in the state and in the memory store', await bytes(memory(), 100_000), 'bytes'),
      ...(await sets()),
    ];
  },
};
