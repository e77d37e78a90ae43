// The consultations this process has folded, so that an object need not read its record for each thing it is asked. An attempt either
// answers, with what is to be written, or says what of the state it needs. What is not known to be written is shown to nobody.
import { createEngine, type Engine, type EngineOptions } from '../../engine/engine.js';
import type { Fact } from '../../procedure/vocabulary.js';
import { asStore } from './as-store.js';
import { type Happened, HEAD, type Kept, KeptStore, type Lying, Needed } from './kept.js';
import { type Told, toldError } from './wire.js';

/** What the objects of a service judge by: as `createEngine` takes it. */
export type Judging = Pick<EngineOptions, 'now' | 'entropy' | 'methods' | 'charts' | 'cache'>;

/** What is to be written, and whom it is to be told. */
export interface Written {
  /** By key; `null` clears it. */
  changes: (readonly [key: string, value: unknown])[];
  /** Everything goes first. */
  cleared?: true;
  happened: Happened[];
  /** The deadline that is to pass, and in how many milliseconds. */
  pass?: { due: string; in: number };
}

export type Attempted = { needs: string[] } | { told: Told; written?: Written };

export type Work = (engine: Engine, store: KeptStore) => Promise<unknown>;

/** For how long somebody who only looks waits for what is being written, in milliseconds; then they read it for themselves. */
const PATIENCE = 1000;

class Tentative {
  constructor(readonly by: string) {}

  settle = (): void => {};
  readonly settled = new Promise<void>((resolve) => {
    this.settle = resolve;
  });
}

/** One consultation. */
export class Desk {
  private turn: Promise<unknown> = Promise.resolve();
  private store: KeptStore;
  private engine: Engine;
  private tentative: Tentative | undefined;
  /** What was recorded in this attempt. */
  private facts: Fact[] = [];

  constructor(
    private readonly id: string,
    private readonly judging: Judging,
  ) {
    [this.store, this.engine] = this.anew();
  }

  private anew(): [KeptStore, Engine] {
    const store = new KeptStore(this.id);
    const onAdmitted = ({ fact }: { fact: Fact }): void => void this.facts.push(fact);
    return [store, createEngine({ ...this.judging, store: asStore(store), cache: 1, onAdmitted })];
  }

  private drop(): void {
    [this.store, this.engine] = this.anew();
    this.settle();
  }

  private settle(): void {
    this.tentative?.settle();
    this.tentative = undefined;
  }

  /** One after the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => {});
    return done;
  }

  /**
   * Whoever writes: one at a time in the whole cluster, so that `lying` is how it stands.
   * @param tell whether what was recorded is told with the answer
   */
  write(by: string, lying: Lying, read: ReadonlyMap<string, unknown>, work: Work, tell = false): Promise<Attempted> {
    return this.inTurn(async () => {
      // What was judged before and came to nothing, or was written by others.
      if (this.tentative || !this.leadsTo(lying)) this.drop();
      this.store.begin(lying, read);
      const attempted = await this.attempt(work);
      if (!('written' in attempted && attempted.written)) return attempted;
      this.tentative = new Tentative(by);
      return tell ? { ...attempted, told: { ...attempted.told, facts: this.facts } } : attempted;
    });
  }

  /** Whoever only looks. */
  look(lying: Lying, read: ReadonlyMap<string, unknown>, work: Work): Promise<Attempted> {
    return this.inTurn(async () => {
      if (this.tentative) await Promise.race([this.tentative.settled, new Promise((go) => setTimeout(go, PATIENCE))]);
      const seq = (one: Lying): number => (one && 'seq' in one ? one.seq : one ? Number.POSITIVE_INFINITY : 0);
      const ahead = seq(this.store.lying) - seq(lying);
      // What was read belongs to an older head than the one known here, or this one is not known to be written.
      if (this.tentative || (ahead > 0 && read.size > 0))
        return new Desk(this.id, this.judging).look(lying, read, work);
      if (ahead === 0 && !this.leadsTo(lying)) this.drop();
      this.store.begin(ahead > 0 ? this.store.lying : lying, read);
      const attempted = await this.attempt(work);
      return 'needs' in attempted ? attempted : { told: attempted.told };
    });
  }

  /** What this invocation judged is written. */
  confirm(by: string): void {
    if (this.tentative?.by === by) this.settle();
  }

  /** It is not known to be written: whoever comes next begins anew. */
  abandon(by: string): void {
    if (this.tentative?.by === by) this.drop();
  }

  /** Whether this is where things stood here, or came to since. */
  private leadsTo(lying: Lying): boolean {
    const { kept } = this.store;
    if (!kept) return !this.store.stone;
    return lying !== undefined && 'seq' in lying && (lying.seq > kept.seq || lying.hash === kept.hash);
  }

  private async attempt(work: Work): Promise<Attempted> {
    const { store, engine } = this;
    this.facts = [];
    let told: Told;
    let failed = false;
    try {
      told = { ok: await work(engine, store) };
    } catch (error) {
      failed = !(error instanceof Needed);
      told = { error: toldError(error) };
    }
    const needs = [...store.needed];
    if (needs.length > 0 || failed) {
      // What it holds of this attempt was never written.
      if (store.changes.size > 0) this.drop();
      else store.end();
      return needs.length > 0 ? { needs } : { told };
    }
    const written = this.written(store);
    store.end();
    return written ? { told, written } : { told };
  }

  private written(store: KeptStore): Written | undefined {
    if (store.changes.size > 0) store.saveCheckpoint();
    const pass = this.pass(store);
    if (store.changes.size === 0) return undefined;
    return {
      changes: [...store.changes],
      ...(store.cleared && { cleared: true as const }),
      happened: store.happened,
      ...(pass && { pass }),
    };
  }

  /** The next deadline, if no message to pass it is under way. */
  private pass(store: KeptStore): Written['pass'] {
    const { kept } = store;
    if (!kept || kept.due === kept.scheduled) return undefined;
    const { scheduled: _before, ...rest } = kept;
    const { due } = kept;
    const now = (this.judging.now?.() ?? new Date()).getTime();
    const next: Kept = due === undefined ? rest : { ...rest, scheduled: due };
    store.lying = next;
    store.changes.set(HEAD, next);
    return due === undefined ? undefined : { due, in: Math.max(0, Date.parse(due) - now) };
  }
}

/** All that this process has folded, so many at most. */
export class Desks {
  private readonly desks = new Map<string, Desk>();

  constructor(private readonly judging: Judging) {}

  of(key: string, id: string): Desk {
    const found = this.desks.get(key) ?? new Desk(id, this.judging);
    // Least recently used first: a Map keeps the order of insertion.
    this.desks.delete(key);
    this.desks.set(key, found);
    for (const other of this.desks.keys()) {
      if (this.desks.size <= (this.judging.cache ?? 128)) break;
      this.desks.delete(other);
    }
    return found;
  }
}
