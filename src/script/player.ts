// Asks an engine for the acts of a script, one after the other, and tells of each what came of it: how a script is played and how a record goes on.
import { toFact } from '../engine/chain.js';
import type { Entry, Store } from '../engine/contracts.js';
import { type Answer, createEngine, type Engine, type FieldsIn } from '../engine/engine.js';
import type { Refused } from '../kernel/refusal.js';
import { method } from '../methods/index.js';
import { community } from '../procedure/community.js';
import { replay } from '../procedure/replay.js';
import { placeOf, type Snapshot } from '../procedure/snapshot.js';
import type { CommandType, Fact, Refusal } from '../procedure/vocabulary.js';
import type { Asked, ScriptAct } from './acts.js';
import { type Difference, type Result, unmet } from './expect.js';
import type { Recorded } from './recorded.js';
import { observed } from './recording.js';

/** One thing that was asked, and what came of it. */
export interface Answered {
  asked: { type: string; by: string; at: string } & Partial<Asked>;
  /** Deadlines that had passed come first. */
  recorded: Recorded[];
  refusal?: Refusal;
  now: Snapshot;
}

/** Is told of everything one act asked for, once it is done; the opening and the rolls have no act. */
export type Watch = (answered: readonly Answered[], act: ScriptAct | undefined) => void;

/** What went otherwise than an act says; the opening and the rolls have no act. */
export interface Failed {
  ok: false;
  act: ScriptAct | undefined;
  answered: Answered;
  unmet?: Difference;
}

/** Where acts are played: the record so far, and what its times and its salts come from. */
export interface Stage {
  id: string;
  store: Store;
  snapshot: Snapshot;
  /** The fingerprint of its last entry, or nothing. */
  head: string;
  /** The clock that everything happens under; without one, acts happen when they say. */
  clock?: (() => Date) | undefined;
  /** Randomness that is none, where two runs are to be the same: told after which entry it is drawn, and the how manieth draw it is of one act. */
  entropy?: ((after: string, nth: number) => string) | undefined;
  watch: Watch;
}

const isClock = ({ type, by }: Fact): boolean => type === 'deadline.pass' && by === 'clock';

export class Player {
  private readonly fresh: Entry[] = [];
  readonly engine: Engine;
  snapshot: Snapshot;
  head: string;
  /** The moment of the act that is being played. */
  now: string;
  private drawn = 0;

  constructor(private readonly stage: Stage) {
    const { id, store, clock, entropy } = stage;
    this.snapshot = stage.snapshot;
    this.head = stage.head;
    this.now = this.snapshot.context.at;
    this.engine = createEngine({
      store: observed(store, (entry) => this.fresh.push(entry)),
      ...(!clock && { now: () => new Date(this.now) }),
      id: () => id,
      ...(entropy && { entropy: () => entropy(this.head, ++this.drawn) }),
      methods: method,
      charts: [community],
    });
  }

  /** Plays one act; what went otherwise than it says, if anything. @param all whether it goes on where one of many is refused */
  async act(act: ScriptAct, all = false): Promise<Failed | undefined> {
    this.now = act.at;
    const answered: Answered[] = [];
    let failed: Omit<Failed, 'ok' | 'act'> | undefined;
    if (act.type === 'wait') answered.push(await this.wait(act.at));
    for (const [index, asked] of act.asked.entries()) {
      const one = await this.ask(act.type, asked);
      answered.push(one);
      failed ??= this.failure(act, one, index === act.asked.length - 1 ? answered : undefined);
      if (failed && !all) break;
    }
    const [waited] = answered;
    if (act.type === 'wait' && waited) failed = this.failure(act, waited, answered);
    this.stage.watch(answered, act);
    return failed && { ok: false, act, ...failed };
  }

  /** What went otherwise than the script says. Once the act is done, `all` is everything that came of it. */
  private failure(
    { expect }: ScriptAct,
    one: Answered,
    all: readonly Answered[] | undefined,
  ): Omit<Failed, 'ok' | 'act'> | undefined {
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
    const found = unmet(all ? { ...each, place, passed } : each, result, this.snapshot.context.charter.zone);
    return found && { answered: one, unmet: found };
  }

  async ask(type: string, asked: Asked): Promise<Answered> {
    this.drawn = 0;
    const { fields, ...asker } = asked;
    // The script names its commands; those the engine does not know it refuses.
    const answer: Answer<CommandType> = await this.engine.submit(
      this.stage.id,
      type as CommandType,
      fields as FieldsIn<CommandType>,
      asker,
    );
    return this.tell({ type, at: this.moment(), ...asked }, answer);
  }

  private async wait(at: string): Promise<Answered> {
    this.drawn = 0;
    await this.engine.tick();
    return this.tell({ type: 'wait', by: 'clock', at: this.stage.clock ? this.moment() : at }, { ok: true });
  }

  private moment(): string {
    return this.stage.clock?.().toISOString() ?? this.now;
  }

  /** Follows what was recorded since, and says what came of it. */
  tell(asked: Answered['asked'], answer: { ok: true } | { ok: false; refusal: Refused }): Answered {
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
