// Plays a planned script through the engine. Time, ids and chance come from the script, so that two runs are the same to the
// byte; whoever watches is told of every act as it is done.
import { sha256 } from '../digest.js';
import { toFact } from '../engine/chain.js';
import type { Entry, Store } from '../engine/contracts.js';
import { type Answer, createEngine, type Engine, type FieldsIn } from '../engine/engine.js';
import { replay } from '../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { CommandType, Fact, Refusal } from '../procedure/vocabulary.js';
import type { Asked, PlannedAct } from './acts.js';
import { type Difference, type Result, unmet } from './expect.js';
import type { Plan } from './plan.js';
import { observed } from './recording.js';

/** A fact as it was recorded, with the consultation before and after it. */
export interface Recorded {
  fact: Fact;
  before: Snapshot;
  after: Snapshot;
}

/** One thing that was asked, and what came of it. */
export interface Told {
  asked: { type: string; by: string; at: string } & Partial<Asked>;
  /** Deadlines that had passed come first. */
  recorded: Recorded[];
  refusal?: Refusal;
  now: Snapshot;
}

export interface Watcher {
  /** Everything one act of the script asked for; the opening and the rolls have no act. */
  act(told: readonly Told[], act: PlannedAct | undefined): void;
}

interface Failure {
  told: Told;
  unmet?: Difference;
}

const isClock = ({ type, by }: Fact): boolean => type === 'deadline.pass' && by === 'clock';

export type Ending =
  | { ok: true; snapshot: Snapshot; entries: number; head: string }
  | ({ ok: false; act: PlannedAct | undefined } & Failure);

/** Randomness that is none: the same seed, the same salts. */
function entropyFrom(seed: string): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return sha256(`${seed}\n${drawn}`);
  };
}

class Player {
  private readonly fresh: Entry[] = [];
  private readonly engine: Engine;
  private snapshot: Snapshot;
  private now: string;
  private head = '';

  constructor(
    private readonly plan: Plan,
    private readonly watcher: Watcher,
    store: Store,
  ) {
    this.now = plan.at;
    this.snapshot = unopened(plan.id);
    this.engine = createEngine({
      store: observed(store, (entry) => this.fresh.push(entry)),
      now: () => new Date(this.now),
      id: () => plan.id,
      entropy: entropyFrom(plan.seed),
    });
  }

  async play(): Promise<Ending> {
    try {
      const { plan } = this;
      const opened = await this.prepare();
      if (opened?.refusal) return { ok: false, act: undefined, told: opened };
      for (const act of plan.acts) {
        const failed = await this.act(act);
        if (failed) return failed;
      }
      return { ok: true, snapshot: this.snapshot, entries: this.snapshot.context.seq, head: this.head };
    } finally {
      await this.engine.close();
    }
  }

  /** Opens the consultation and enters the rolls; what was refused, if something was. */
  private async prepare(): Promise<Told | undefined> {
    const { id, convener, opening, rolls } = this.plan;
    const { follows, ...rest } = opening;
    const opened = await this.engine.open({ ...rest, ...(follows && { follows }) }, { id, by: convener });
    const told = [this.tell({ type: 'consultation.open', by: convener, at: this.now }, opened)];
    for (const fields of told[0]?.refusal ? [] : rolls) {
      told.push(await this.ask('roll.enter', { by: convener, fields: { ...fields } }));
    }
    this.watcher.act(told, undefined);
    return told.find(({ refusal }) => refusal);
  }

  private async act(act: PlannedAct): Promise<Ending | undefined> {
    this.now = act.at;
    const told: Told[] = [];
    let failed: Failure | undefined;
    if (act.type === 'wait') told.push(await this.wait(act.at));
    for (const [index, asked] of act.asked.entries()) {
      const one = await this.ask(act.type, asked);
      told.push(one);
      failed = this.failure(act, one, index === act.asked.length - 1 ? told : undefined);
      if (failed) break;
    }
    const [waited] = told;
    if (act.type === 'wait' && waited) failed = this.failure(act, waited, told);
    this.watcher.act(told, act);
    return failed && { ok: false, act, ...failed };
  }

  /** What went otherwise than the script says. Once the act is done, `all` is everything that came of it. */
  private failure({ expect }: PlannedAct, told: Told, all: readonly Told[] | undefined): Failure | undefined {
    if (told.refusal && expect?.refused === undefined) return { told };
    if (!expect) return undefined;
    const facts = told.recorded.map(({ fact }) => fact);
    const result: Result = {
      passed: (all ?? []).flatMap(({ recorded }) => recorded.map(({ fact }) => fact).filter(isClock)),
      place: placeOf(told.now),
      refusal: told.refusal,
      fact: facts.find((fact) => !isClock(fact)),
    };
    const { place, passed, ...each } = expect;
    // Where many act in turn, only the last one brings the consultation to where it is expected.
    const found = unmet(all ? { ...each, place, passed } : each, result, this.plan.opening.charter.zone);
    return found && { told, unmet: found };
  }

  private async ask(type: string, asked: Asked): Promise<Told> {
    const { fields, ...asker } = asked;
    // The script names its commands; those the engine does not know it refuses.
    const answer: Answer<CommandType> = await this.engine.submit(
      this.plan.id,
      type as CommandType,
      fields as FieldsIn<CommandType>,
      asker,
    );
    return this.tell({ type, at: this.now, ...asked }, answer);
  }

  private async wait(at: string): Promise<Told> {
    await this.engine.tick();
    return this.tell({ type: 'wait', by: 'clock', at }, { ok: true });
  }

  /** Follows what was recorded since, and says what came of it. */
  private tell(asked: Told['asked'], answer: { ok: true } | { ok: false; refusal: Refusal }): Told {
    const recorded = this.fresh.splice(0).map((entry) => {
      const fact = toFact(entry);
      const before = this.snapshot;
      this.snapshot = replay(before, [fact]);
      this.head = entry.hash;
      return { fact, before, after: this.snapshot };
    });
    return { asked, recorded, now: this.snapshot, ...(!answer.ok && { refusal: answer.refusal }) };
  }
}

export const play = (plan: Plan, store: Store, watcher: Watcher): Promise<Ending> =>
  new Player(plan, watcher, store).play();
