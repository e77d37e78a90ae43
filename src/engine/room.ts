// One consultation in this process: its folded state, and the queue of what was asked of it.
// Jobs that wait together are judged one after the other and appended as one batch.

import { later } from '../calendar.js';
import { canonical, type Json } from '../digest.js';
import { type Decision, decide, parse, passDeadlines } from '../procedure/decide.js';
import { frozen, refuse } from '../procedure/rule.js';
import { doors, placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import type { Fact, Refusal, Stamp } from '../procedure/vocabulary.js';
import { nextDeadline } from '../steps/questions.js';
import { GENESIS, toEntry, toFact } from './chain.js';
import type { Entry, Store, Summary } from './contracts.js';
import { carryOutErasures, orderOf } from './erasure.js';
import { Conflict, UnknownConsultation } from './errors.js';
import { catchUp, checkpointDue, type Loaded, load, toCheckpoint } from './load.js';

/** What the host says about a command besides its fields. */
export interface Asker {
  by: string;
  enteredBy?: string | undefined;
  for?: string | undefined;
  on?: string | undefined;
  key?: string | undefined;
  /** Only if the consultation is still at this seq. */
  if?: number | undefined;
}

export type Outcome = { ok: true; seq: number; fact: Fact } | { ok: false; refusal: Refusal };

/** Something waiting to be judged: a command, or the clock alone. */
export interface Job {
  command: { type: string; fields: unknown; asker: Asker } | undefined;
  resolve(outcome: Outcome | undefined): void;
  reject(error: unknown): void;
}

export interface RoomTools {
  store: Store;
  now(): Date;
  entropy(): string;
  publish(id: string, entries: readonly Entry[]): void;
}

/** Commands judged and appended together at most. */
const BATCH = 1000;
/** Times a batch is judged again because somebody else appended first. */
const ATTEMPTS = 8;

export function summaryOf(snapshot: Snapshot): Summary {
  const due = doors(snapshot).has('deadline.pass') ? nextDeadline(snapshot.context)?.due : undefined;
  return due === undefined ? { place: placeOf(snapshot) } : { place: placeOf(snapshot), due };
}

/** The answer to a command whose key was used before: the same fact again, if it is the same command. */
type Repeated = { repeats: number };

export class Room {
  private readonly waiting: Job[] = [];
  private running = false;
  private loaded: Loaded | undefined;
  private loading: Promise<Loaded | undefined> | undefined;

  constructor(
    private readonly id: string,
    private readonly tools: RoomTools,
  ) {}

  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  /** Asks for one thing; resolves once it is durable or refused. */
  ask(command: Job['command']): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject });
      if (!this.running) void this.work();
    });
  }

  /** Asks for many things in order; resolves once all of them are durable or refused. One promise for all: it shows in the time of a ballot. */
  askMany(commands: readonly NonNullable<Job['command']>[]): Promise<Outcome[]> {
    if (commands.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const outcomes: Outcome[] = [];
      const heard = (outcome: Outcome | undefined): void => {
        if (!outcome) reject(new Error('a command got no answer'));
        else if (outcomes.push(outcome) === commands.length) resolve(outcomes);
      };
      for (const command of commands) this.waiting.push({ command, resolve: heard, reject });
      if (!this.running) void this.work();
    });
  }

  /** The state as it is recorded, for others to look at; `undefined` for a consultation nobody opened. */
  async snapshot(): Promise<Snapshot | undefined> {
    const known = await this.current();
    const loaded = known && (await this.renew(known));
    if (loaded) frozen(loaded.snapshot.context);
    return loaded?.snapshot;
  }

  private async current(): Promise<Loaded | undefined> {
    if (this.loaded) return this.loaded;
    // Whoever asks meanwhile waits for the same reading: a second one could bring back what is old by then.
    this.loading ??= this.readAll().finally(() => {
      this.loading = undefined;
    });
    return this.loading;
  }

  private async readAll(): Promise<Loaded | undefined> {
    const { store } = this.tools;
    let loaded = await load(store, this.id);
    if (loaded?.orders && (await carryOutErasures(store, this.id)) > 0) loaded = await load(store, this.id);
    if (loaded) await this.refreshSummary(loaded.snapshot);
    this.loaded = loaded;
    return loaded;
  }

  /** Brings what was loaded up to what others have appended since. */
  private async renew(known: Loaded): Promise<Loaded | undefined> {
    const loaded = await catchUp(this.tools.store, this.id, known);
    // Text that others ordered to be erased is still in this state: it is folded anew.
    const stale = loaded !== known && loaded?.orders && !known.orders;
    // A batch of our own may have come in between; then its state is the newer one.
    if (this.loaded === known) this.loaded = stale ? undefined : loaded;
    return stale ? this.current() : loaded;
  }

  /** A store that lost its summary (a crash between record and summary, files restored without it) is told it again. */
  private async refreshSummary(snapshot: Snapshot): Promise<void> {
    const { store } = this.tools;
    const head = await store.head(this.id);
    const { place, due } = summaryOf(snapshot);
    if (head?.seq !== snapshot.context.seq || (head.place === place && head.due === due)) return;
    await store.append(this.id, head.seq, [], summaryOf(snapshot));
  }

  private async work(): Promise<void> {
    this.running = true;
    // Let callers that ask in the same turn join the batch.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const jobs = this.waiting.splice(0, BATCH);
      try {
        await this.run(jobs);
      } catch (error) {
        // What was written is not known: the next one reads the store again.
        this.loaded = undefined;
        for (const job of jobs) job.reject(error);
      }
    }
    this.running = false;
  }

  private async run(jobs: readonly Job[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const before = (await this.current()) ?? {
        snapshot: unopened(this.id),
        hash: GENESIS,
        checkpoint: 0,
        orders: false,
      };
      const { snapshot, hash, entries, outcomes } = this.judge(before, jobs);
      const expected = before.snapshot.context.seq;
      if (entries.length > 0) {
        try {
          await this.tools.store.append(this.id, expected, entries, summaryOf(snapshot));
        } catch (error) {
          this.loaded = undefined;
          if (error instanceof Conflict && attempt < ATTEMPTS) continue;
          throw error;
        }
        await this.keep({ ...before, snapshot, hash }, placeOf(before.snapshot), entries);
        this.tools.publish(this.id, entries);
      }
      // Nothing was appended, so nothing has shown that this state was the latest: what was refused is judged again if it was not.
      else if (attempt < ATTEMPTS && before.snapshot.context.seq > 0 && (await this.renew(before)) !== before) continue;
      for (const [index, job] of jobs.entries()) {
        const outcome = outcomes[index];
        if (outcome instanceof Error) job.reject(outcome);
        else job.resolve(outcome && 'repeats' in outcome ? await this.repeat(outcome.repeats, job) : outcome);
      }
      return;
    }
  }

  private async keep(loaded: Loaded, placeBefore: string, entries: readonly Entry[]): Promise<void> {
    const { store } = this.tools;
    this.loaded = loaded;
    if (entries.some(orderOf)) {
      await carryOutErasures(store, this.id);
      // Fold the record anew: the erased texts are still in this state.
      this.loaded = undefined;
    } else if (store.checkpoints && checkpointDue(loaded, placeBefore, placeOf(loaded.snapshot))) {
      const checkpoint = toCheckpoint(loaded);
      this.loaded = { ...loaded, checkpoint: checkpoint.seq };
      // It is recorded already: a cache that could not be written is no reason to say otherwise.
      await store.checkpoints.save(this.id, checkpoint).catch(() => {});
    }
  }

  private judge(before: Loaded, jobs: readonly Job[]) {
    let { snapshot, hash } = before;
    const entries: Entry[] = [];
    const outcomes: (Outcome | Repeated | Error | undefined)[] = [];
    let moment = Number.NaN;
    let now = '';
    for (const { command } of jobs) {
      const time = this.tools.now();
      // Many commands fall into one millisecond; it is written down once.
      if (time.getTime() !== moment) now = time.toISOString();
      moment = time.getTime();
      // The record's time never runs backwards, whatever the host's clock does.
      const at = later(now, snapshot.context.at);
      const { decision, answer } = this.attempt(snapshot, command, at);
      for (const fact of decision.facts) {
        const entry = toEntry(this.id, fact, hash, this.tools.entropy());
        hash = entry.hash;
        entries.push(entry);
      }
      snapshot = decision.snapshot;
      outcomes.push(answer);
    }
    return { snapshot, hash, entries, outcomes };
  }

  /** A rule that breaks on one command is a bug of that rule, and no reason to fail what waits beside it. */
  private attempt(snapshot: Snapshot, command: Job['command'], at: string): ReturnType<Room['judgeOne']> {
    try {
      return this.judgeOne(snapshot, command, at);
    } catch (error) {
      return { decision: { facts: [], snapshot }, answer: error instanceof Error ? error : new Error(String(error)) };
    }
  }

  private judgeOne(
    snapshot: Snapshot,
    command: Job['command'],
    at: string,
  ): { decision: Decision; answer: Outcome | Repeated | Error | undefined } {
    const salt = this.tools.entropy();
    if (!command) return { decision: passDeadlines(snapshot, { at, salt }), answer: undefined };
    const { type, fields, asker } = command;
    const state = snapshot.context;
    const nothing: Decision = { facts: [], snapshot };
    const used = asker.key === undefined ? undefined : state.keys.get(asker.key);
    if (used !== undefined) return { decision: nothing, answer: { repeats: used } };
    if (asker.if !== undefined && asker.if !== state.seq) {
      return {
        decision: nothing,
        answer: { ok: false, refusal: refuse('seq.moved', { expected: asker.if, actual: state.seq }) },
      };
    }
    if (type === 'consultation.open' && state.seq > 0) {
      return {
        decision: nothing,
        answer: { ok: false, refusal: refuse('consultation.exists', { consultation: this.id }) },
      };
    }
    if (type !== 'consultation.open' && state.seq === 0)
      return { decision: nothing, answer: new UnknownConsultation(`there is no consultation ${this.id}`) };
    const { by, enteredBy, for: principal, on, key } = asker;
    const stamp: Stamp = { at, on, by, enteredBy, for: principal, key, salt };
    const decision = decide(snapshot, type, fields, stamp);
    if (decision.refusal) return { decision, answer: { ok: false, refusal: decision.refusal } };
    const fact = decision.facts.at(-1);
    if (!fact) throw new Error(`${type} was neither refused nor admitted`);
    return { decision, answer: { ok: true, seq: fact.seq, fact } };
  }

  /** The fact a key was used for, if this is the same command by the same person; a refusal if the key was used for something else. */
  private async repeat(seq: number, { command }: Job): Promise<Outcome> {
    for await (const [entry] of this.tools.store.read(this.id, seq - 1)) {
      if (!entry || !command) break;
      const fact = toFact(entry);
      const parsed = parse(command.type, command.fields);
      const fields = 'fields' in parsed ? canonical(parsed.fields as Json) : undefined;
      const { by, for: principal, enteredBy, on } = command.asker;
      const same =
        fact.type === command.type &&
        fact.by === by &&
        fact.for === principal &&
        fact.enteredBy === enteredBy &&
        fact.on === on &&
        canonical(fact.fields as Json) === fields;
      return same
        ? { ok: true, seq, fact }
        : { ok: false, refusal: refuse('key.reused', { key: command.asker.key ?? '' }) };
    }
    throw new Error(`entry ${seq} of ${this.id} was there a moment ago`);
  }
}
