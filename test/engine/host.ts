// A host for the tests of the engine: a store in memory, a clock that stands still, and consultations brought to a place.
import { createEngine, type Engine, type EngineOptions, type Entry, type Refusal, type Store } from 'yishi';
import { type MemoryMedium, memory } from 'yishi/memory';
import { at, type FakeClock, fakeClock, fakeEntropy, type Given, type PlaceName, recordOf } from 'yishi/testing';
import { summaryOf } from '../../src/engine/open-consultation.js';

export interface Host {
  engine: Engine;
  store: Store;
  clock: FakeClock;
  medium: MemoryMedium;
  refused: { id: string; type: string; by: string; refusal: Refusal }[];
  /** Another engine on the same medium and clock, as another process would be. */
  again(options?: Partial<EngineOptions>): Engine;
  /** The whole record as it lies in the store. */
  entries(id?: string): Promise<Entry[]>;
}

export async function read(store: Store, id = 'c1', after = 0): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id, after)) entries.push(...page);
  return entries;
}

/** A host whose store already holds a consultation `c1` that stands where this scenario does, or nothing. */
export async function host(
  standing?: Given | PlaceName,
  { wrap = (store) => store, ...options }: Partial<EngineOptions> & { wrap?: (store: Store) => Store } = {},
): Promise<Host> {
  const given = typeof standing === 'string' ? at(standing) : standing;
  const medium: MemoryMedium = new Map();
  const store = memory({ medium });
  const clock = fakeClock(given?.now);
  const refused: Host['refused'] = [];
  if (given) await store.append('c1', 0, recordOf(given.facts), summaryOf(given.snapshot));
  let engines = 0;
  const make = (over: Store, more: Partial<EngineOptions>) => {
    engines += 1;
    return createEngine({
      store: over,
      now: clock.now,
      entropy: fakeEntropy(`engine ${engines}`),
      onRefused: (each) => refused.push(each),
      ...options,
      ...more,
    });
  };
  return {
    engine: make(wrap(store), {}),
    store,
    clock,
    medium,
    refused,
    again: (more = {}) => make(memory({ medium }), more),
    entries: (id) => read(store, id),
  };
}
