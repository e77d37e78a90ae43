// Coming back to a record: folding it, opening it from a checkpoint, and asking it questions.

import { join } from 'node:path';
import { createEngine, type Entry, type Fact, placeOf, replay, type Store, toFact, unopened, verify } from 'yishi';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { toCheckpoint } from '../src/engine/checkpoint.js';
import { load } from '../src/engine/load.js';
import { consultation } from '../src/procedure/chart.js';
import { onDisk } from './disk.js';
import { atLeast, atMost, by, rate, type Topic, told } from './figures.js';
import { collect, inTurn, usual } from './measure.js';
import { castAll, scene } from './scene.js';

async function entriesOf(store: Store, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id)) for (const entry of page) entries.push(entry);
  return entries;
}

export const folding: Topic = {
  name: 'replay',
  async figures() {
    const voters = 100_000;
    const store = memory();
    const { checkpoints: _, ...bare } = store;
    await castAll(await scene(bare, voters), 'c1', 0, voters);
    const entries = await entriesOf(store, 'c1');
    const facts: Fact[] = entries.map(toFact);
    const times = await inTurn(
      {
        replay: () => {
          collect();
          return () => {
            const place = placeOf(replay(unopened('c1'), facts));
            if (place !== 'vote.polling') throw new Error(`the record was folded to ${place}`);
          };
        },
        load: () => () => load(bare, 'c1', [consultation]),
        verify: () => async () => {
          const verified = await verify(entries);
          if (!verified.ok) throw new Error(`the record does not verify: ${verified.problem.code}`);
        },
      },
      { rounds: 9, warm: 3 },
    );
    return [
      atLeast('replay, 100,000 ballots', rate(facts.length, usual(times.replay)), 'facts/s', 350_000),
      atLeast('from the store, hashes and chain checked', rate(facts.length, usual(times.load)), 'facts/s', 220_000),
      told('verified: chain, fields and findings', rate(facts.length, usual(times.verify)), 'facts/s'),
    ];
  },
};

export const reopening: Topic = {
  name: 'reopen',
  figures: () =>
    onDisk(async (directory) => {
      const voters = 1_000_000;
      const file = join(directory, 'reopen.db');
      const filling = await sqlite({ file });
      await castAll(await scene(filling, voters), 'c1', 0, voters);
      const loaded = await load(filling, 'c1', [consultation]);
      if (!loaded) throw new Error('the consultation is gone');
      const checkpoint = toCheckpoint(loaded);
      await filling.checkpoints?.save('c1', checkpoint);
      await filling.close();
      const times = await inTurn(
        {
          async open() {
            collect();
            return async () => {
              const opened = await sqlite({ file });
              const { poll } = await createEngine({ store: opened }).view('c1', 'ann');
              if (poll?.turnout.heads !== voters) throw new Error(`there were ${poll?.turnout.heads} ballots`);
              await opened.close();
            };
          },
        },
        { rounds: 5, warm: 1 },
      );
      const size = checkpoint.parts.reduce((sum, { length }) => sum + length, 0);
      return [
        atMost('the checkpoint of 1,000,000 ballots and their roll', size / 1e6, 'MB', 40),
        atMost(
          'reopening them from it',
          by(usual(times.open), (ms) => ms / 1000),
          's',
          1.5,
        ),
      ];
    }),
};

export const questions: Topic = {
  name: 'questions',
  async figures() {
    const voters = 100_000;
    const engine = await scene(memory(), voters);
    await castAll(engine, 'c1', 0, voters / 2);
    let round = 0;
    const asker = () => {
      round += 1;
      return round % 10 === 0 ? 'ann' : `p${(round * 37) % voters}`;
    };
    const times = await inTurn(
      {
        permitted: () => {
          const person = asker();
          return () => engine.permitted('c1', person);
        },
        view: () => {
          const person = asker();
          return async () => {
            const { items, poll, deadlines, permitted } = await engine.view('c1', person);
            if (!poll || items.length + deadlines.length + permitted.length === 0) throw new Error('nothing to see');
          };
        },
      },
      { rounds: 3000, warm: 1000 },
    );
    return [
      atMost('permitted for one person, 100,000 voters', usual(times.permitted), 'ms', 0.2),
      atMost('view for one person, 100,000 voters', usual(times.view), 'ms', 0.2),
    ];
  },
};
