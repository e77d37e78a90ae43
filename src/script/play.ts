// Plays a script through the engine. Time, ids and chance come from the script, so that two runs are the same to the
// byte; whoever watches is told of every act as it is done.
import { memory } from '../adapters/memory.js';
import { communitiesOn } from '../community/communities.js';
import { sha256 } from '../digest.js';
import { toFact } from '../engine/chain.js';
import type { Entry, Store } from '../engine/contracts.js';
import { type Answer, createEngine, type Engine, type FieldsIn } from '../engine/engine.js';
import type { Refused } from '../kernel/refusal.js';
import { method } from '../methods/index.js';
import { Fault } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { community } from '../procedure/community.js';
import { replay } from '../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { CommandType, Fact, Refusal } from '../procedure/vocabulary.js';
import type { Asked, ScriptAct } from './acts.js';
import { type Difference, type Result, unmet } from './expect.js';
import type { Recorded } from './recorded.js';
import { continued, observed } from './recording.js';
import type { Script } from './script.js';

/** One thing that was asked, and what came of it. */
export interface Answered {
  asked: { type: string; by: string; at: string } & Partial<Asked>;
  /** Deadlines that had passed come first. */
  recorded: Recorded[];
  refusal?: Refusal;
  now: Snapshot;
}

/** Where the record goes, and who is told. All of it may be left out. */
export interface PlayOptions {
  /** Where the record goes: into memory unless said otherwise. It is left open: whoever opened it closes it. */
  store?: Store;
  /** What the store holds of this script already, if a run was cut short: it is compared entry by entry, and continued. */
  held?: readonly Entry[];
  /** Is told of everything one act of the script asked for, once it is done; the opening and the rolls have no act. */
  watch?: (answered: readonly Answered[], act: ScriptAct | undefined) => void;
}

type Failure = Pick<Extract<Ending, { ok: false }>, 'answered' | 'unmet'>;

const isClock = ({ type, by }: Fact): boolean => type === 'deadline.pass' && by === 'clock';

/** How a script ended: as it says, or at the first thing that went otherwise; the opening and the rolls have no act. */
export type Ending =
  | { ok: true; snapshot: Snapshot; entries: number; head: string }
  | { ok: false; act: ScriptAct | undefined; answered: Answered; unmet?: Difference };

/** What went otherwise than the script says. */
export type Failed = Extract<Ending, { ok: false }>;

/** Randomness that is none: the same seed, the same salts. */
function entropyFrom(seed: string): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return sha256(`${seed}\n${drawn}`);
  };
}

/** One run: the engine, its clock, and the consultation as far as it has come. */
class Player {
  private readonly fresh: Entry[] = [];
  private readonly engine: Engine;
  private snapshot: Snapshot;
  private now: string;
  private head = '';

  constructor(
    private readonly script: Script,
    store: Store,
    private readonly watch: NonNullable<PlayOptions['watch']>,
  ) {
    this.now = script.at;
    this.snapshot = unopened(script.id, script.chart);
    this.engine = createEngine({
      store: observed(store, (entry) => this.fresh.push(entry)),
      now: () => new Date(this.now),
      id: () => script.id,
      entropy: entropyFrom(script.seed),
      methods: method,
      charts: [community],
    });
  }

  /** @param goOn is told of what went otherwise than the script says, which then goes on; without it that is the end */
  async play(goOn?: (failed: Failed) => void): Promise<Ending> {
    try {
      const { script } = this;
      const opened = await this.prepare();
      if (opened?.refusal) return { ok: false, act: undefined, answered: opened };
      for (const act of script.acts) {
        if (act.unread) continue;
        const failed = await this.act(act, goOn !== undefined);
        if (failed && !goOn) return failed;
        if (failed) goOn?.(failed);
      }
      return { ok: true, snapshot: this.snapshot, entries: this.snapshot.context.seq, head: this.head };
    } finally {
      await this.engine.close();
    }
  }

  /** Opens the consultation and enters the rolls; what was refused, if something was. */
  private async prepare(): Promise<Answered | undefined> {
    const { id, convener, opening, rolls } = this.script;
    const opened = await this.open(opening, { id, by: convener });
    const answered = [this.tell({ type: this.script.chart.opening, by: convener, at: this.now }, opened)];
    for (const fields of answered[0]?.refusal ? [] : rolls) {
      answered.push(await this.ask('roll.enter', { by: convener, fields: { ...fields } }));
    }
    this.watch(answered, undefined);
    return answered.find(({ refusal }) => refusal);
  }

  private open({ follows, registers, items, ...rest }: Script['opening'], asker: { id: string; by: string }) {
    return registers
      ? communitiesOn(this.engine).open({ ...rest, registers }, asker)
      : this.engine.open({ ...rest, items, ...(follows && { follows }) }, asker);
  }

  private async act(act: ScriptAct, all: boolean): Promise<Failed | undefined> {
    this.now = act.at;
    const answered: Answered[] = [];
    let failed: Failure | undefined;
    if (act.type === 'wait') answered.push(await this.wait(act.at));
    for (const [index, asked] of act.asked.entries()) {
      const one = await this.ask(act.type, asked);
      answered.push(one);
      failed ??= this.failure(act, one, index === act.asked.length - 1 ? answered : undefined);
      if (failed && !all) break;
    }
    const [waited] = answered;
    if (act.type === 'wait' && waited) failed = this.failure(act, waited, answered);
    this.watch(answered, act);
    return failed && { ok: false, act, ...failed };
  }

  /** What went otherwise than the script says. Once the act is done, `all` is everything that came of it. */
  private failure({ expect }: ScriptAct, one: Answered, all: readonly Answered[] | undefined): Failure | undefined {
    if (one.refusal && expect?.refused === undefined) return { answered: one };
    if (!expect) return undefined;
    const facts = one.recorded.map(({ fact }) => fact);
    const result: Result = {
      passed: (all ?? []).flatMap(({ recorded }) => recorded.map(({ fact }) => fact).filter(isClock)),
      place: placeOf(one.now),
      refusal: one.refusal,
      fact: facts.find((fact) => !isClock(fact)),
    };
    const { place, passed, ...each } = expect;
    // Where many act in turn, only the last one brings the consultation to where it is expected.
    const found = unmet(all ? { ...each, place, passed } : each, result, this.script.opening.charter.zone);
    return found && { answered: one, unmet: found };
  }

  private async ask(type: string, asked: Asked): Promise<Answered> {
    const { fields, row: _row, ...asker } = asked;
    // The script names its commands; those the engine does not know it refuses.
    const answer: Answer<CommandType> = await this.engine.submit(
      this.script.id,
      type as CommandType,
      fields as FieldsIn<CommandType>,
      asker,
    );
    return this.tell({ type, at: this.now, ...asked }, answer);
  }

  private async wait(at: string): Promise<Answered> {
    await this.engine.tick();
    return this.tell({ type: 'wait', by: 'clock', at }, { ok: true });
  }

  /** Follows what was recorded since, and says what came of it. */
  private tell(asked: Answered['asked'], answer: { ok: true } | { ok: false; refusal: Refused }): Answered {
    const recorded = this.fresh.splice(0).map((entry) => {
      const fact = toFact(entry);
      const before = this.snapshot;
      this.snapshot = replay(before, [fact]);
      this.head = entry.hash;
      return { fact, before, after: this.snapshot };
    });
    return {
      asked,
      recorded,
      now: this.snapshot, // Of the refusals there are, whichever chart it is of: a language says them all.
      ...(!answer.ok && { refusal: answer.refusal as Refusal }),
    };
  }
}

/**
 * Plays a script to its end, or to the first thing that goes otherwise than it says. Two runs leave the same record to the byte.
 * @throws {Fault} where `held` is not what this script says from its first entry on
 * @throws {EngineError} where the store fails
 */
export async function playScript(
  script: Script,
  { store = memory(), held = [], watch = () => {} }: PlayOptions = {},
): Promise<Ending> {
  const ending = await new Player(script, held.length > 0 ? continued(store, held) : store, watch).play();
  if (ending.ok && ending.entries < held.length) {
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
  const ending = await new Player(script, memory(), () => {}).play((failed) => found.push(failed));
  return ending.ok ? found : [...found, ending];
}
