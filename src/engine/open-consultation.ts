// One consultation in this process: its folded state, and the queue of what was asked of it.
// Jobs that wait together are judged one after the other and appended as one batch.
import { nextDeadline } from '../kernel/questions.js';
import { refuse } from '../parts/command.js';
import { type Chart, chartBeginning, chartOf, consultation } from '../procedure/chart.js';
import { persisting } from '../procedure/codec.js';
import { doors, placeOf, type Snapshot } from '../procedure/snapshot.js';
import { toFact } from './chain.js';
import type { Checkpoint, Entry, Store, Summary } from './contracts.js';
import { carryOutErasures, orderOf } from './erasure.js';
import { Conflict } from './errors.js';
import { type Asked, isRepeat, judgeAll, type Outcome, type Surroundings } from './judging.js';
import { catchUp, checkpointDue, fresh, type Loaded, load, toCheckpoint } from './load.js';

/** Something waiting to be judged. */
interface Job {
  command: Asked;
  resolve(outcome: Outcome | undefined): void;
  reject(error: unknown): void;
}

export interface RoomTools extends Surroundings {
  store: Store;
  /** What a record may be of. */
  charts: readonly Chart[];
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

export class OpenConsultation {
  private readonly waiting: Job[] = [];
  private running = false;
  private loaded: Loaded | undefined;
  private loading: Promise<Loaded | undefined> | undefined;
  /** What a checkpoint is due of. */
  private due: Loaded | undefined;
  /** Ends the pause between two pieces of one. */
  private wake = (): void => {};
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly id: string,
    private readonly tools: RoomTools,
  ) {}

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

  /** Asks for many things in order; resolves once all of them are durable or refused. One promise for all: it shows in the time of a ballot. */
  askMany(commands: readonly NonNullable<Asked>[]): Promise<Outcome[]> {
    if (commands.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const outcomes: Outcome[] = [];
      const heard = (outcome: Outcome | undefined): void => {
        if (!outcome) reject(new Error('a command got no answer'));
        else if (outcomes.push(outcome) === commands.length) resolve(outcomes);
      };
      for (const command of commands) this.waiting.push({ command, resolve: heard, reject });
      this.begin();
    });
  }

  /** Answers whoever waits and leaves the rest: a checkpoint under way is given up. */
  settle(): Promise<void> {
    this.due = undefined;
    this.wake();
    return this.working;
  }

  /** The state as it is recorded, for others to look at; `undefined` for a consultation nobody opened. */
  async snapshot(): Promise<Snapshot | undefined> {
    const known = await this.current();
    const loaded = known && (await this.renew(known));
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
    const { store, charts } = this.tools;
    let loaded = await load(store, this.id, charts);
    // A checkpoint from before the order holds the text, whoever erased it from the record.
    if (loaded?.orders && ((await carryOutErasures(store, this.id)) > 0 || loaded.checkpoint > 0))
      loaded = await load(store, this.id, charts);
    if (loaded) await this.refreshSummary(loaded.snapshot);
    this.loaded = loaded;
    return loaded;
  }

  /** Brings what was loaded up to what others have appended since. */
  private async renew(known: Loaded): Promise<Loaded | undefined> {
    const loaded = await catchUp(this.tools.store, this.id, known, this.tools.charts);
    // Text that others ordered to be erased is still in this state: it is folded anew.
    const stale = loaded !== known && loaded?.orders && !known.orders;
    // A batch of our own may have come in between; then its state is the newer one.
    if (this.loaded === known) this.loaded = stale ? undefined : loaded;
    if (stale) this.due = undefined;
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

  private begin(): void {
    if (this.running) this.wake();
    else this.working = this.work();
  }

  private async work(): Promise<void> {
    this.running = true;
    // Let callers that ask in the same turn join the batch.
    await Promise.resolve();
    while (this.waiting.length > 0 || this.due) {
      await this.answerWaiting();
      if (this.due) await this.saveCheckpoint(this.due);
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
    for (let attempt = 1; ; attempt += 1) {
      const before = (await this.current()) ?? fresh(this.id, this.chartFor(jobs));
      const { snapshot, hash, entries, outcomes } = judgeAll(this.id, before, jobs, this.tools);
      const expected = before.snapshot.context.seq;
      if (entries.length > 0) {
        try {
          await this.tools.store.append(this.id, expected, entries, summaryOf(snapshot));
        } catch (error) {
          this.loaded = undefined;
          if (error instanceof Conflict && attempt < ATTEMPTS) continue;
          throw error;
        }
        await this.keep({ ...before, snapshot, hash }, before, entries);
        this.tools.publish(this.id, entries);
      }
      // Nothing was appended, so nothing has shown that this state was the latest: what was refused is judged again if it was not.
      else if (attempt < ATTEMPTS && before.snapshot.context.seq > 0 && (await this.renew(before)) !== before) continue;
      for (const [index, job] of jobs.entries()) {
        const outcome = outcomes[index];
        if (outcome instanceof Error) job.reject(outcome);
        else if (outcome && 'repeats' in outcome)
          // Whatever comes of looking it up is its own: what was recorded beside it is recorded.
          await this.repeat(outcome.repeats, job, chartOf(snapshot)).then(job.resolve, job.reject);
        else job.resolve(outcome);
      }
      return;
    }
  }

  /** The chart that the first of these opens it under; without one it is a consultation that nobody has opened. */
  private chartFor(jobs: readonly Job[]): Chart {
    for (const { command } of jobs) {
      const found = command && chartBeginning(this.tools.charts, command.type);
      if (found) return found;
    }
    return consultation;
  }

  private async keep(loaded: Loaded, before: Loaded, entries: readonly Entry[]): Promise<void> {
    this.loaded = loaded;
    if (entries.some(orderOf)) {
      await carryOutErasures(this.tools.store, this.id);
      // Fold the record anew: the erased texts are still in this state, and in a checkpoint of it.
      this.loaded = undefined;
      this.due = undefined;
    } else if (
      this.tools.store.checkpoints &&
      checkpointDue(loaded, placeOf(before.snapshot), placeOf(loaded.snapshot))
    ) {
      this.due = loaded;
      // Counted from here on, so that what comes until it is written does not make the next one due.
      this.loaded = { ...loaded, checkpoint: loaded.snapshot.context.seq };
    }
  }

  /** Writes a checkpoint while nobody waits: after each piece of it whatever was asked meanwhile is answered first. */
  private async saveCheckpoint(due: Loaded): Promise<void> {
    try {
      const parts: string[] = [];
      for (const part of persisting(due.snapshot)) {
        parts.push(part);
        await this.pause();
        await this.answerWaiting();
        // Outdated by the next one, or it holds what was ordered to be erased meanwhile.
        if (this.due !== due) return;
      }
      await this.saveUnlessOrdered(due, toCheckpoint(due, parts));
    } catch {
      // It is recorded already: a cache that could not be written is no reason to say otherwise.
    }
    if (this.due === due) this.due = undefined;
  }

  /** Others may have ordered texts to be erased since, in other processes: then this checkpoint still holds them. */
  private async saveUnlessOrdered(due: Loaded, checkpoint: Checkpoint): Promise<void> {
    const { checkpoints } = this.tools.store;
    if (!checkpoints || (await this.isOrderedAfter(checkpoint.seq))) return;
    await checkpoints.save(this.id, checkpoint);
    // Called off or ordered while it was saved: whoever carried it out may have come before there was anything to drop.
    if (this.due !== due || (await this.isOrderedAfter(checkpoint.seq))) await checkpoints.drop(this.id);
  }

  private async isOrderedAfter(seq: number): Promise<boolean> {
    const head = await this.tools.store.head(this.id);
    // Nobody else has appended, and what was ordered here has called the checkpoint off.
    if (head && head.hash === this.loaded?.hash) return false;
    for await (const entries of this.tools.store.read(this.id, seq)) if (entries.some(orderOf)) return true;
    return false;
  }

  /** Lets everything else that waits in this process have its turn, or whoever asks something of this room. */
  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** The fact a key was used for, if this is the same command by the same person; a refusal if the key was used for something else. */
  private async repeat(seq: number, { command }: Job, chart: Chart): Promise<Outcome> {
    for await (const [entry] of this.tools.store.read(this.id, seq - 1)) {
      if (!entry || !command) break;
      const fact = toFact(entry);
      const same = isRepeat(fact, command, chart);
      return same
        ? { ok: true, seq, fact }
        : { ok: false, refusal: refuse('key.reused', { key: command.asker.key ?? '' }) };
    }
    throw new Error(`entry ${seq} of ${this.id} was there a moment ago`);
  }
}
