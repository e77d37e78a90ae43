// Plays a script through the engine. Time, ids and chance come from the script, so that two runs are the same to the
// byte; whoever watches is told of every act as it is done.
import { memory } from '../adapters/memory.js';
import { communitiesOn } from '../community/communities.js';
import { sha256 } from '../digest.js';
import type { Entry, Store } from '../engine/contracts.js';
import { Fault } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import type { ScriptAct } from './acts.js';
import { nextDue } from './dues.js';
import { type Failed, Player, type Watch } from './player.js';
import { continued } from './recording.js';
import type { Script } from './script.js';

export type { Answered, Failed } from './player.js';

/** Where the record goes, and who is told. All of it may be left out. */
export interface PlayOptions {
  /** Where the record goes: into memory unless said otherwise. It is left open: whoever opened it closes it. */
  store?: Store;
  /** What the store holds of this script already, if a run was cut short: it is compared entry by entry, and continued. */
  held?: readonly Entry[];
  /** Is told of everything one act of the script asked for, once it is done; the opening and the rolls have no act. */
  watch?: Watch;
  /** Whether it ends here, though acts are left: asked after each. */
  until?: (now: Snapshot) => boolean;
  /** Is waited for before each act. */
  pause?: (act: ScriptAct) => Promise<void>;
}

type Playing = Pick<PlayOptions, 'until' | 'pause'> & { goOn?: (failed: Failed) => void };

/** How a script ended: as it says, or at the first thing that went otherwise; the opening and the rolls have no act. */
export type Ending = { ok: true; snapshot: Snapshot; entries: number; head: string } | Failed;

/** Randomness that is none: the same seed, the same salts. */
function entropyFrom(seed: string): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return sha256(`${seed}\n${drawn}`);
  };
}

/** Opens the consultation of a script and enters its rolls; what was refused, if something was. */
export async function prepare(player: Player, script: Script, watch: Watch): Promise<Failed | undefined> {
  const { id, convener, opening, rolls, chart, at } = script;
  const opened = await openedBy(player, opening, { id, by: convener });
  const answered = [player.tell({ type: chart.opening, by: convener, at }, opened)];
  for (const fields of answered[0]?.refusal ? [] : rolls) {
    answered.push(await player.ask('roll.enter', { by: convener, fields: { ...fields } }));
  }
  watch(answered, undefined);
  const refused = answered.find(({ refusal }) => refusal);
  return refused && { ok: false, act: undefined, answered: refused };
}

function openedBy(
  { engine }: Player,
  { follows, registers, items, ...rest }: Script['opening'],
  asker: { id: string; by: string },
) {
  return registers
    ? communitiesOn(engine).open({ ...rest, registers }, asker)
    : engine.open({ ...rest, items, ...(follows && { follows }) }, asker);
}

/** The acts, and between them whatever is tried once the record has so many entries. */
function* inTurn({ acts, trials }: Script, player: Player): Generator<ScriptAct> {
  const left = [...trials];
  const due = function* (): Generator<ScriptAct> {
    for (let [next] = left; next && next.after <= player.snapshot.context.seq; [next] = left) {
      left.shift();
      yield next.at < player.now ? { ...next, at: player.now } : next;
    }
  };
  yield* due();
  for (const act of acts) {
    yield act;
    yield* due();
  }
  // What comes after more entries than there are is tried at the end, and says so by what it is refused with.
  yield* left;
}

/** @param goOn is told of what went otherwise than the script says, which then goes on; without it that is the end */
async function play(script: Script, store: Store, watch: Watch, { goOn, until, pause }: Playing = {}): Promise<Ending> {
  const { id, chart, seed } = script;
  const player = new Player({ id, store, snapshot: unopened(id, chart), head: '', entropy: entropyFrom(seed), watch });
  player.now = script.at;
  try {
    const refused = await prepare(player, script, watch);
    if (refused) return refused;
    for (const act of inTurn(script, player)) {
      if (act.unread) continue;
      if (until?.(player.snapshot)) break;
      await pause?.(act);
      const failed = await player.act(act, goOn !== undefined);
      if (failed && !goOn) return failed;
      if (failed) goOn?.(failed);
    }
    const { snapshot, head } = player;
    return { ok: true, snapshot, entries: snapshot.context.seq, head };
  } finally {
    await player.engine.close();
  }
}

/**
 * Plays a script to its end, or to the first thing that goes otherwise than it says. Two runs leave the same record to the byte.
 * @throws {Fault} where `held` is not what this script says from its first entry on
 * @throws {EngineError} where the store fails
 */
export async function playScript(
  script: Script,
  { store = memory(), held = [], watch = () => {}, until, pause }: PlayOptions = {},
): Promise<Ending> {
  const ending = await play(script, held.length > 0 ? continued(store, held) : store, watch, {
    ...(until && { until }),
    ...(pause && { pause }),
  });
  if (ending.ok && !until && ending.entries < held.length) {
    throw new Fault([scriptProblem('script.record-longer', { entries: held.length, played: ending.entries })]);
  }
  return ending;
}

/**
 * Plays a script in memory to its end, past whatever goes otherwise than it says, and tells of all of that in its order. Acts of which something could not be
 * read are left out.
 */
export async function rehearse(script: Script): Promise<Failed[]> {
  const found: Failed[] = [];
  const ending = await play(script, memory(), () => {}, { goOn: (failed) => found.push(failed) });
  return ending.ok ? found : [...found, ending];
}

/** Of a script, when after some of its acts the next deadline is due: they are played in memory, each once, past whatever goes otherwise. */
export function duesOf(script: Script): (acts: readonly ScriptAct[]) => Promise<string | undefined> {
  const watch = () => {};
  const { id, chart, seed } = script;
  let player: Player | undefined;
  let played = 0;
  return async (acts) => {
    if (!player) {
      const snapshot = unopened(id, chart);
      player = new Player({ id, store: memory(), snapshot, head: '', entropy: entropyFrom(seed), watch });
      player.now = script.at;
      await prepare(player, script, watch);
    }
    for (const act of acts.slice(played))
      if (!act.unread && player.snapshot.context.seq > 0) await player.act(act, true);
    played = acts.length;
    return nextDue(player.snapshot);
  };
}
