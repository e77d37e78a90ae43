// Coming back to a record: folding it, opening it from a checkpoint, and asking it questions.

import { join } from 'node:path';
import { createEngine, type Entry, type Fact, placeOf, replay, type Store, toFact, unopened } from 'yishi';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { load, toCheckpoint } from '../src/engine/load.js';
import { onDisk } from './disk.js';
import { atLeast, atMost, type Topic, told } from './figures.js';
import { collect, timed, usual } from './measure.js';
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
    await castAll(await scene(store, voters), 'c1', 0, voters);
    const facts: Fact[] = (await entriesOf(store, 'c1')).map(toFact);
    const times: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      collect();
      times.push(
        await timed(() => {
          const place = placeOf(replay(unopened('c1'), facts));
          if (place !== 'vote.polling') throw new Error(`the record was folded to ${place}`);
        }),
      );
    }
    await store.checkpoints?.drop('c1');
    const whole: number[] = [];
    for (let round = 0; round < 4; round += 1) whole.push(await timed(() => load(store, 'c1')));
    return [
      atLeast('replay, 100,000 ballots', (facts.length / usual(times)) * 1000, 'facts/s', 150_000),
      told('the same with hashes and chain checked', (facts.length / usual(whole)) * 1000, 'facts/s'),
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
      const loaded = await load(filling, 'c1');
      if (!loaded) throw new Error('the consultation is gone');
      const checkpoint = toCheckpoint(loaded);
      await filling.checkpoints?.save('c1', checkpoint);
      await filling.close();
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        collect();
        const store = await sqlite({ file });
        const engine = createEngine({ store });
        times.push(
          await timed(async () => {
            const { poll } = await engine.view('c1', 'ann');
            if (poll?.turnout.heads !== voters) throw new Error(`there were ${poll?.turnout.heads} ballots`);
          }),
        );
        await store.close();
      }
      const size = checkpoint.parts.reduce((sum, { length }) => sum + length, 0);
      return [
        atMost('reopening 1,000,000 ballots and their roll from a checkpoint', usual(times) / 1000, 's', 4),
        told('the checkpoint', size / 1e6, 'MB'),
      ];
    }),
};

export const questions: Topic = {
  name: 'questions',
  async figures() {
    const voters = 100_000;
    const engine = await scene(memory(), voters);
    await castAll(engine, 'c1', 0, voters / 2);
    const times = { permitted: [] as number[], view: [] as number[] };
    for (let round = 0; round < 4000; round += 1) {
      const person = round % 10 === 0 ? 'ann' : `p${(round * 37) % voters}`;
      const permitted = await timed(() => engine.permitted('c1', person));
      const view = await timed(async () => {
        const { items, poll, deadlines, permitted: may } = await engine.view('c1', person);
        if (!poll || items.length + deadlines.length + may.length === 0) throw new Error('there is nothing to see');
      });
      if (round < 1000) continue;
      times.permitted.push(permitted);
      times.view.push(view);
    }
    return [
      atMost('permitted for one person, 100,000 voters', usual(times.permitted), 'ms', 0.2),
      atMost('view for one person, 100,000 voters', usual(times.view), 'ms', 0.2),
    ];
  },
};
