// Who waits for what happens next: in one consultation, or in all of a scope. The store is the truth; what wakes anybody only says
// that there is something to read.
import { endingWith } from '../ending.js';
import type { Change } from './calls.js';
import type { Store } from './contracts.js';
import { UnknownConsultation } from './errors.js';
import { feedOf, type Happening, happenings } from './feed.js';
import { engineProblem } from './problems.js';
import { checkSeq } from './said.js';

/** Appends told of at one look. */
const LOOK = 100;

/** Changes kept at a time for whoever is far behind. */
const STRETCH = 5000;

/** Changes of this process kept in mind at least. */
const RECENT = 1000;

interface Stretch {
  changes: readonly Change[];
  /** There may be more to read before waiting. */
  more: boolean;
}

/** Ends what waits until something may have happened. */
class Waking {
  private rung = false;
  private wake = (): void => {};

  ring(): void {
    this.rung = true;
    this.wake();
  }

  /** Said before looking, so that what happens meanwhile is not missed. */
  forget(): void {
    this.rung = false;
  }

  /** Until it rings, or has since `forget`. */
  waited(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (this.rung) resolve();
    });
  }
}

export class Watching {
  /** By consultation; under the empty id whoever watches all. */
  private readonly waiting = new Map<string, Set<Waking>>();
  private readonly readings = new Map<string, Promise<Stretch>>();
  /** What this process appended last to what somebody watches, without a gap: hundreds who come for it one after another read no store. */
  private readonly recent = new Map<string, Change[]>();
  /** What other processes do, as far as the store tells, and only while somebody watches. */
  private listening: Promise<(() => Promise<void>) | undefined> | undefined;

  constructor(
    private readonly store: Store,
    private readonly closing: AbortSignal,
    /** The furthest that somebody may have seen of a consultation: views say what has passed before it is recorded. */
    private readonly furthest: (id: string) => Promise<number>,
  ) {}

  /** Something was appended to this consultation by this process, and what, where it is at hand. */
  published(id: string, entries: readonly Change[] = []): void {
    if (this.waiting.has(id)) this.keep(id, entries);
    for (const one of this.waiting.get(id) ?? []) one.ring();
    for (const one of this.waiting.get('') ?? []) one.ring();
  }

  async *one(
    id: string,
    {
      after,
      signal,
      every,
    }: { after?: number | undefined; signal?: AbortSignal | undefined; every?: number | undefined },
  ): AsyncIterable<Change> {
    if (after !== undefined) checkSeq(after);
    const { waking, ended, leave } = await this.join(id, signal, every);
    try {
      const head = await this.store.head(id);
      if (!head) throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
      let seen = after ?? head.seq;
      // Entries up to there would be missed without a word.
      if (seen > head.seq && seen > (await this.furthest(id)))
        throw new RangeError(
          `after is ${seen}, ahead of '${id.slice(0, 100)}', which is at ${head.seq}: was its record put back from an older copy? Look at it anew, and go on from there`,
        );
      while (!ended.aborted) {
        waking.forget();
        const { changes, more } = await this.changes(id, seen);
        for (const change of changes) {
          if (ended.aborted) return;
          seen = change.seq;
          yield change;
        }
        if (!more && !ended.aborted) await waking.waited();
      }
    } finally {
      await leave();
    }
  }

  async *all({
    after,
    signal,
    every,
  }: {
    after?: string | undefined;
    signal?: AbortSignal | undefined;
    every?: number | undefined;
  }): AsyncIterable<Happening> {
    const { waking, ended, leave } = await this.join('', signal, every);
    try {
      const feed = feedOf(this.store);
      let seen = after ?? (await feed.end());
      while (!ended.aborted) {
        waking.forget();
        const told = await feed.after(seen, LOOK);
        for await (const one of happenings(this.store, seen, told)) {
          if (ended.aborted) return;
          yield one;
        }
        seen = told.at(-1)?.cursor ?? seen;
        if (told.length === 0 && !ended.aborted) await waking.waited();
      }
    } finally {
      await leave();
    }
  }

  private keep(id: string, entries: readonly Change[]): void {
    let kept = this.recent.get(id) ?? [];
    for (const { seq, at, type } of entries) {
      // Others appended in between.
      if (kept.length > 0 && kept.at(-1)?.seq !== seq - 1) kept = [];
      kept.push(Object.freeze({ seq, at, type }));
    }
    this.recent.set(id, kept.length > 2 * RECENT ? kept.slice(-RECENT) : kept);
  }

  /** Changes after a seq, some at a time. Many who have seen as much and are woken together read once. */
  private changes(id: string, after: number): Promise<Stretch> {
    const kept = this.recent.get(id);
    const [first] = kept ?? [];
    // Once these are told the store is asked for what others may have appended since.
    if (kept && first && first.seq <= after + 1 && (kept.at(-1)?.seq ?? 0) > after)
      return Promise.resolve({ changes: kept.slice(after + 1 - first.seq), more: true });
    const name = `${after} ${id}`;
    const reading = this.readings.get(name);
    if (reading) return reading;
    const read = this.read(id, after).finally(() => this.readings.delete(name));
    this.readings.set(name, read);
    return read;
  }

  private async read(id: string, after: number): Promise<Stretch> {
    const changes: Change[] = [];
    for await (const entries of this.store.read(id, after)) {
      for (const { seq, at, type } of entries) changes.push(Object.freeze({ seq, at, type }));
      if (changes.length >= STRETCH) return { changes, more: true };
    }
    return { changes, more: false };
  }

  private async join(id: string, signal: AbortSignal | undefined, every: number | undefined) {
    const waking = new Waking();
    const ring = (): void => waking.ring();
    const { ended, leave: letGo } = endingWith(this.closing, signal);
    const wakings = this.waiting.get(id) ?? new Set();
    this.waiting.set(id, wakings.add(waking));
    const timer = every === undefined ? undefined : setInterval(ring, every);
    ended.addEventListener('abort', ring, { once: true });
    const leave = async (): Promise<void> => {
      clearInterval(timer);
      ended.removeEventListener('abort', ring);
      letGo();
      wakings.delete(waking);
      if (wakings.size === 0 && this.waiting.get(id) === wakings) {
        this.waiting.delete(id);
        this.recent.delete(id);
      }
      if (this.waiting.size === 0) await this.deaf();
    };
    try {
      // Listening before the first look: nothing falls in between.
      this.listening ??= this.listen();
      await this.listening;
    } catch (error) {
      this.listening = undefined;
      await leave();
      throw error;
    }
    return { waking, ended, leave };
  }

  private listen() {
    return Promise.resolve(
      this.store.listen?.(() => {
        for (const wakings of this.waiting.values()) for (const one of wakings) one.ring();
      }),
    );
  }

  private async deaf(): Promise<void> {
    const { listening } = this;
    this.listening = undefined;
    await (await listening)?.();
  }
}
