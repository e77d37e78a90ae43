// One consultation in this process: its folded state, and the queue of what was asked of it.
// Jobs that wait together are judged one after the other and appended as one batch.
import { nextDeadline } from '../kernel/questions.js';
import { refuse } from '../parts/command.js';
import { type Chart, chartOf } from '../procedure/chart.js';
import { doors, placeOf, type Snapshot } from '../procedure/snapshot.js';
import { upcast } from '../procedure/upcast.js';
import { toFact } from './chain.js';
import { checkpointDue } from './checkpoint.js';
import type { Entry, Store, Summary } from './contracts.js';
import { carryOutErasures, isOrder } from './erasure.js';
import { Conflict } from './errors.js';
import { type Asked, asError, type Failed, isRepeat, judgeAll, type Outcome, type Surroundings } from './judging.js';
import { catchUp, load } from './load.js';
import { chartOpened, fresh, isStale, type Loaded } from './loaded.js';
import { Manners, Patience } from './patience.js';
import { Saving } from './saving.js';
import { erasedFrom } from './sealing.js';

/** Something waiting to be judged. */
interface Job {
  command: Asked;
  resolve(outcome: Outcome | undefined): void;
  /** @param alone it is this one's own error, and nobody's beside it */
  reject(error: unknown, alone?: boolean): void;
}

export interface RoomTools extends Surroundings {
  store: Store;
  /** What a record may be of. */
  charts: readonly Chart[];
  /** For how long a batch is tried again because somebody else appended first, in milliseconds. */
  patience: number;
  publish(id: string, entries: readonly Entry[]): void;
}

/** Commands judged and appended together at most. */
const BATCH = 1000;
/** Times a batch of which nothing was admitted is judged again because somebody else has appended. */
const LOOKS = 8;

export function summaryOf(snapshot: Snapshot): Summary {
  const due = doors(snapshot).has('deadline.pass') ? nextDeadline(snapshot.context)?.due : undefined;
  return due === undefined ? { place: placeOf(snapshot) } : { place: placeOf(snapshot), due };
}

export class OpenConsultation {
  private readonly waiting: Job[] = [];
  private running = false;
  private loaded: Loaded | undefined;
  private loading: Promise<Loaded | undefined> | undefined;
  private readonly saving: Saving;
  private readonly manners = new Manners();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly id: string,
    private readonly tools: RoomTools,
  ) {
    this.saving = new Saving(id, tools.store);
  }

  get idle(): boolean {
    return !this.running && this.waiting.length === 0;
  }

  /** Asks for one thing; resolves once it is durable or refused. */
  ask(command: Asked): Promise<Outcome | undefined> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ command, resolve, reject });
      this.begin();
    });
  }

  /**
   * Asks for many things in order; resolves once each of them is durable, refused, or has failed by itself; rejects where all of them failed
   * together, as when the store does. One promise for all: it shows in the time of a ballot.
   */
  askMany(commands: readonly NonNullable<Asked>[]): Promise<(Outcome | Failed)[]> {
    if (commands.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const outcomes: (Outcome | Failed)[] = [];
      let together = 0;
      const answered = (outcome: Outcome | Failed): void => {
        if (outcomes.push(outcome) < commands.length) return;
        if (together === commands.length && 'error' in outcome) reject(outcome.error);
        else resolve(outcomes);
      };
      const job = {
        resolve: (outcome: Outcome | undefined): void =>
          answered(outcome ?? { ok: false, error: new Error('a command got no answer') }),
        // One after the other in their order, as they are judged.
        reject(error: unknown, alone = false): void {
          if (!alone) together += 1;
          answered({ ok: false, error: asError(error) });
        },
      };
      for (const command of commands) this.waiting.push({ command, ...job });
      this.begin();
    });
  }

  /** Answers whoever waits and leaves the rest: a checkpoint under way is given up. */
  settle(): Promise<void> {
    this.saving.callOff();
    return this.working;
  }

  /** The state as it is recorded, for others to look at; `undefined` for a consultation nobody opened. */
  async snapshot(): Promise<Snapshot | undefined> {
    const loaded = await this.latest();
    return loaded?.snapshot;
  }

  /** Seq of the last entry that orders texts to be erased, once it has been carried out; `undefined` for a record that was purged. */
  async lastOrder(): Promise<number | undefined> {
    return (await this.latest())?.order;
  }

  /** What has been recorded by now, in whatever process, and nothing in it that had to go by then. */
  private async latest(): Promise<Loaded | undefined> {
    for (;;) {
      const known = await this.current();
      const loaded = known && (await this.renew(known));
      if (!loaded || !isStale(loaded)) return loaded;
    }
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
    const { store, charts } = this.tools;
    let loaded = await load(store, this.id, charts);
    while (loaded && isStale(loaded)) {
      const { order, checkpoint, texts, snapshot } = loaded;
      const { erased, left } = await carryOutErasures(store, this.id, [checkpoint, snapshot.context.seq]);
      // There was nothing left to erase, nor was anything erased while this was read, by whoever ordered it.
      const clear = erased === 0 && checkpoint === 0 && texts === left;
      loaded = clear ? { ...loaded, cleared: order } : await this.loadAfter(order);
    }
    if (loaded) await this.refreshSummary(loaded.snapshot);
    this.loaded = loaded;
    return loaded;
  }

  /** The record, read anew once the orders up to this entry have been carried out. */
  private async loadAfter(order: number): Promise<Loaded | undefined> {
    const loaded = await load(this.tools.store, this.id, this.tools.charts);
    return loaded && { ...loaded, cleared: Math.max(loaded.cleared, order) };
  }

  /** Brings what was loaded up to what others have appended since. What is stale by then is read anew by whoever asks next. */
  private async renew(known: Loaded): Promise<Loaded | undefined> {
    const loaded = await catchUp(this.tools.store, this.id, known, this.tools.charts);
    const stale = loaded !== undefined && isStale(loaded);
    // A batch of our own may have come in between; then its state is the newer one.
    if (this.loaded === known) this.loaded = stale ? undefined : loaded;
    if (stale || !loaded) this.saving.callOff();
    return loaded;
  }

  /** A store that lost its summary (a crash between record and summary, files restored without it, somebody's hand) is told it again. */
  private async refreshSummary(snapshot: Snapshot): Promise<void> {
    const { store } = this.tools;
    const head = await store.head(this.id);
    const { place, due } = summaryOf(snapshot);
    if (head?.seq !== snapshot.context.seq || (head.place === place && head.due === due)) return;
    await store.append(this.id, head.seq, [], summaryOf(snapshot)).catch((error: unknown) => {
      // Whoever has appended meanwhile has told it.
      if (!(error instanceof Conflict)) throw error;
    });
  }

  private begin(): void {
    if (this.running) this.saving.hurry();
    else this.working = this.work();
  }

  private async work(): Promise<void> {
    this.running = true;
    // Let callers that ask in the same turn join the batch.
    await Promise.resolve();
    while (this.waiting.length > 0 || this.saving.isDue) {
      await this.answerWaiting();
      await this.saving.save(
        () => this.answerWaiting(),
        (hash) => hash === this.loaded?.hash,
      );
    }
    this.running = false;
  }

  private async answerWaiting(): Promise<void> {
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
  }

  private async run(jobs: readonly Job[]): Promise<void> {
    let patience: Patience | undefined;
    for (let attempt = 1; ; attempt += 1) {
      const began = this.manners.begin();
      const before = (await this.current()) ?? fresh(this.id, chartOpened(jobs, this.tools.charts));
      const { snapshot, hash, entries, outcomes } = judgeAll(this.id, before, jobs, this.tools);
      const expected = before.snapshot.context.seq;
      if (entries.length > 0) {
        try {
          await this.tools.store.append(this.id, expected, entries, summaryOf(snapshot));
        } catch (error) {
          patience ??= new Patience(this.tools.patience);
          if (!(error instanceof Conflict) || !(await this.mayTryAgain(before, patience))) throw error;
          continue;
        }
        await this.keep({ ...before, snapshot, hash }, before, entries);
        this.tools.publish(this.id, entries);
      }
      // Nothing was appended, so nothing has shown that this state was the latest: what was refused is judged again if it was not.
      else if (attempt < LOOKS && before.snapshot.context.seq > 0 && (await this.renew(before)) !== before) continue;
      // The clock came by and nothing was due: then the store may have lost what it keeps of the deadlines.
      if (entries.length === 0 && before.snapshot.context.seq > 0 && jobs.some(({ command }) => !command))
        await this.refreshSummary(before.snapshot);
      for (let index = 0; index < jobs.length; index += 1) {
        const job = jobs[index] as Job; // within its length
        const outcome = outcomes[index];
        if (outcome instanceof Error) job.reject(outcome, true);
        else if (outcome && 'repeats' in outcome)
          // Whatever comes of looking it up is its own: what was recorded beside it is recorded.
          await this.repeat(outcome.repeats, job, chartOf(snapshot)).then(job.resolve, (error) =>
            job.reject(error, true),
          );
        else job.resolve(outcome);
      }
      if (began !== undefined && entries.length > 0) await this.manners.afterWriting(began);
      return;
    }
  }

  /** Somebody else was first: waits a little and reads what they wrote. Not once the record is purged, nor for ever. */
  private async mayTryAgain(before: Loaded, patience: Patience): Promise<boolean> {
    this.manners.met();
    if (patience.over || (await this.tools.store.tombstone(this.id))) return false;
    await patience.pause();
    // What was judged on still stands; only what follows it has to be read.
    if (before.snapshot.context.seq > 0) await this.renew(before);
    else this.loaded = undefined;
    return true;
  }

  private async keep(loaded: Loaded, before: Loaded, entries: readonly Entry[]): Promise<void> {
    if (entries.some(isOrder)) {
      // Fold the record anew: the erased texts are still in this state, and in a checkpoint of it. Before they are erased, or
      // whoever asks meanwhile would be shown them.
      this.loaded = undefined;
      this.saving.callOff();
      await carryOutErasures(this.tools.store, this.id);
      return;
    }
    this.loaded = loaded;
    if (this.tools.store.checkpoints && checkpointDue(loaded, before)) {
      this.saving.set(loaded);
      // Counted from here on, so that what comes until it is written does not make the next one due.
      this.loaded = { ...loaded, checkpoint: loaded.snapshot.context.seq };
    }
  }

  /** The fact a key was used for, if this is the same command by the same person; a refusal if the key was used for something else. */
  private async repeat(seq: number, { command }: Job, chart: Chart): Promise<Outcome> {
    for await (const [entry] of this.tools.store.read(this.id, seq - 1)) {
      if (!entry || !command) break;
      const fact = upcast(chart, toFact(entry));
      const same = isRepeat(fact, command, chart, erasedFrom(entry));
      return same
        ? { ok: true, seq, fact, repeated: true }
        : { ok: false, refusal: refuse('key.reused', { key: command.asker.key ?? '' }) };
    }
    throw new Error(`entry ${seq} of ${this.id} was there a moment ago`);
  }
}
