// Goes on with a record: all of it or nothing, tried on a copy first; or as far as it goes.

import { memory } from '../adapters/memory.js';
import type { Store } from '../engine/contracts.js';
import { unopened } from '../procedure/snapshot.js';
import type { Onward } from './aligned.js';
import { copyOf, entropyOf, isLive } from './held.js';
import type { Ending } from './play.js';
import { prepare } from './play.js';
import { Player, type Watch } from './player.js';
import type { Script } from './script.js';

export interface GoOnOptions {
  /** Holds the record. It is left open: whoever opened it closes it. */
  store: Store;
  watch?: Watch;
  /** Records what comes before the first that is refused; without it nothing is recorded where anything would be. */
  partial?: boolean;
  /** The clock of a live record. */
  now?: () => Date;
}

async function played({ held, acts }: Onward, store: Store, watch: Watch, now: () => Date): Promise<Ending> {
  const live = isLive(held);
  const player = new Player({
    id: held.id,
    store,
    snapshot: held.now,
    head: held.entries.at(-1)?.hash ?? '',
    ...(live ? { clock: now } : { entropy: entropyOf(held) }),
    watch,
  });
  try {
    for (const act of acts) {
      const failed = await player.act(act);
      if (failed) return failed;
    }
    const { snapshot, head } = player;
    return { ok: true, snapshot, entries: snapshot.context.seq, head };
  } finally {
    await player.engine.close();
  }
}

/** How it went on; `kept` says whether anything was recorded where something was refused. */
export type WentOn = Ending & { kept: boolean };

/**
 * Plays what a record goes on with into it.
 * @throws {EngineError} where the store fails, or where somebody else wrote to it meanwhile
 */
export async function goOn(
  onward: Onward,
  { store, watch = () => {}, partial = false, now = () => new Date() }: GoOnOptions,
): Promise<WentOn> {
  if (!partial) {
    const tried = await played(onward, await copyOf(onward.held), () => {}, now);
    if (!tried.ok) return { ...tried, kept: false };
  }
  const ending = await played(onward, store, watch, now);
  return { ...ending, kept: true };
}

/**
 * Opens a live consultation with the head of a script: under the real clock, and without its acts. What would be refused opens nothing.
 * @throws {EngineError} where the store fails
 */
export async function openLive(
  script: Script,
  { store, watch = () => {}, now = () => new Date() }: GoOnOptions,
): Promise<Ending> {
  const { id, chart } = script;
  const live: Script = { ...script, opening: { ...script.opening, mode: 'live' }, acts: [] };
  const into = async (place: Store, told: Watch): Promise<Ending> => {
    const player = new Player({ id, store: place, snapshot: unopened(id, chart), head: '', clock: now, watch: told });
    try {
      const failed = await prepare(player, { ...live, at: now().toISOString() }, told);
      const { snapshot, head } = player;
      return failed ?? { ok: true, snapshot, entries: snapshot.context.seq, head };
    } finally {
      await player.engine.close();
    }
  };
  const tried = await into(memory(), () => {});
  return tried.ok ? into(store, watch) : tried;
}
