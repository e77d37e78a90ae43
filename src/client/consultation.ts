// A consultation on somebody's screen: it is looked at while somebody looks, kept up by events, and asked of under one key an intent. Knows no framework.
import {
  type Asked,
  commandAnswerOf,
  type Linked,
  linked,
  type Now,
  sent,
  timely,
  usualBackoff,
  waited,
} from './asking.js';
import { isPassing, RequestFailed } from './failed.js';
import { newKey } from './key.js';
import { LOADING, type Look, looked, shown } from './looks.js';
import { seqsIn, streamOf } from './stream.js';
import type { Answered, CommandType, FieldsIn, Sending, Snapshot } from './told.js';

/** A store, as `useSyncExternalStore` and its kin take it. */
export interface Consultation {
  readonly id: string;
  /** Tells of every change of the snapshot. The first to ask opens the connection, and it is closed when the last has left. */
  subscribe(listener: () => void): () => void;
  getSnapshot(): Snapshot;
  /** What a page is drawn with where there is no connection: on a server. */
  getServerSnapshot(): Snapshot;
  /**
   * Asks for one thing. A refusal is an answer. While none comes it is sent again, under the same key, so that it is done once. It goes on when
   * nobody looks any more.
   * @throws {RequestFailed} where nobody is signed in, something is broken, or no answer came at all; it has the `key`
   */
  submit<T extends CommandType>(type: T, fields: FieldsIn<T>, sending?: Sending): Promise<Answered<T>>;
  /** Asks again at once, also after it was told no; where the server is behind what is shown, it takes what the server has. */
  retry(): void;
}

/** A browser says when it is online again; elsewhere there may be nobody to say so, and the types here know neither. */
const page = globalThis as {
  addEventListener?(type: 'online', listener: () => void): void;
  removeEventListener?(type: 'online', listener: () => void): void;
};

const GATHER = 100;
const SILENCE = 45_000;
const TRIES = 5;
/** So many looks in a row that are older than what is shown are no late answers: the server has gone back, as after a backup was put in place. */
const OLDER = 5;
/** How long a connection has to stand until a failure counts as the first again. */
const STANDING = 5000;

export class Store implements Consultation {
  private readonly listeners = new Set<() => void>();
  private snapshot: Snapshot = LOADING;
  private look: Look | undefined;
  /** One look at a time: no answer overtakes another. */
  private looking: Promise<unknown> = Promise.resolve();
  /** Looks in a row that were older than what is shown. */
  private older = 0;
  /** While somebody looks. */
  private running: AbortController | undefined;
  /** The wait before the next attempt. */
  private pausing: Linked | undefined;

  constructor(
    readonly id: string,
    private readonly base: string,
    private readonly now: Now,
    /** The end of the client. */
    private readonly closed: AbortSignal,
  ) {
    closed.addEventListener('abort', () => this.stop());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    // One function may be handed in twice.
    const own = () => listener();
    this.listeners.add(own);
    this.start();
    return () => {
      this.listeners.delete(own);
      // Whoever leaves only to come back, as React does in StrictMode, finds everything as it was.
      queueMicrotask(() => {
        if (this.listeners.size === 0) this.stop();
      });
    };
  };

  readonly getSnapshot = (): Snapshot => this.snapshot;

  readonly getServerSnapshot = (): Snapshot => LOADING;

  readonly retry = (): void => {
    // Whoever asks sees that what is shown may have passed, and takes what there is.
    if (this.snapshot.error?.code === 'stale') this.older = OLDER;
    this.again();
  };

  private readonly again = (): void => {
    if (this.snapshot.status === 'failed') {
      this.stop();
      if (this.listeners.size > 0) this.start();
    } else this.pausing?.end();
  };

  readonly submit = async <T extends CommandType>(
    type: T,
    fields: FieldsIn<T>,
    { key = newKey(), if: expected, signal, ...beside }: Sending = {},
  ): Promise<Answered<T>> => {
    const seq = expected === 'seen' ? this.look?.seq : expected;
    if (expected === 'seen' && seq === undefined) throw new TypeError('submit: nothing is seen yet');
    const headers = { 'idempotency-key': `"${key}"`, ...(seq !== undefined && { 'if-match': `"${seq}"` }) };
    const ending = linked(this.closed, signal);
    const body = { type, fields, ...beside };
    try {
      for (let failures = 0; ; failures += 1) {
        ending.signal.throwIfAborted();
        try {
          const told = await timely(this.silence, ending.signal, async (signal) =>
            commandAnswerOf(await this.ask('commands', { method: 'POST', headers, body, signal }), signal),
          );
          // The server answers a command of type T with what the engine answers to it.
          const answer = told as unknown as Answered<T>;
          if (answer.ok) void this.follow(answer.seq);
          return answer;
        } catch (error) {
          if (!(error instanceof RequestFailed)) throw error;
          const { tries = TRIES } = this.now();
          if (!isPassing(error) || failures + 1 >= tries) throw error.under(key);
          await waited(this.pause(failures, error), ending.signal);
        }
      }
    } finally {
      ending.end();
    }
  };

  private readonly ask = (what: string, asked: Asked): Promise<Response> =>
    sent(this.base, this.now, `/consultations/${encodeURIComponent(this.id)}/${what}`, asked);

  private get silence(): number {
    return this.now().silence ?? SILENCE;
  }

  private get gather(): number {
    return this.now().gather ?? GATHER;
  }

  private pause(failures: number, { after = 0 }: RequestFailed): number {
    const { backoff = usualBackoff } = this.now();
    return Math.max(after, backoff(failures));
  }

  private show(status: Snapshot['status'], error: RequestFailed | undefined): void {
    const { snapshot: was } = this;
    const { seq, view } = this.look ?? {};
    if (was.status === status && was.error === error && was.seq === seq && was.view === view) return;
    this.snapshot = shown(status, this.look, error);
    for (const listener of this.listeners) listener();
  }

  /** Looks, unless it is known up to there. @throws {RequestFailed} also where what comes is older than that */
  private reach(upTo: number, signal: AbortSignal): Promise<number> {
    const next = async (): Promise<number> => {
      const known: Partial<Look> = this.look ?? {};
      const { seq: reached = 0 } = known;
      if (upTo > 0 && reached >= upTo) return reached;
      const look = await timely(this.silence, signal, (ending) =>
        looked(this.ask, known, upTo, ending, this.now().look),
      );
      const { seq } = look;
      this.older = seq < reached ? this.older + 1 : 0;
      if (seq < upTo || (this.older > 0 && this.older < OLDER)) throw new RequestFailed({ code: 'stale' });
      this.older = 0;
      this.look = look;
      return seq;
    };
    const reached = this.looking.then(next);
    this.looking = reached.catch(() => undefined);
    return reached;
  }

  /** What was answered is shown, wherever this server hears of its own entries or not. */
  private async follow(seq: number): Promise<void> {
    const signal = this.running?.signal;
    if (!signal) return;
    try {
      await waited(this.gather, signal);
      await this.reach(seq, signal);
      this.show(this.snapshot.status, this.snapshot.error);
    } catch {
      // The connection finds out for itself, and says so.
    }
  }

  private start(): void {
    if (this.running || this.closed.aborted) return;
    this.running = new AbortController();
    page.addEventListener?.('online', this.again);
    this.show(this.look ? 'reconnecting' : 'loading', undefined);
    // Whatever goes wrong in it is shown, also in what the host handed in.
    this.run(this.running.signal).catch((cause: unknown) =>
      this.show('failed', new RequestFailed({ code: 'unreadable', cause })),
    );
  }

  private stop(): void {
    this.running?.abort();
    this.running = undefined;
    page.removeEventListener?.('online', this.again);
  }

  /** Looks and listens, over and over, until nobody looks or the server says no. */
  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted; failures += 1) {
      let failed = new RequestFailed({ code: 'unreachable' });
      try {
        await this.connected(signal, () => {
          failures = 0;
        });
      } catch (error) {
        failed =
          error instanceof RequestFailed ? error : new RequestFailed({ code: 'unreadable', status: 200, cause: error });
      }
      if (signal.aborted) return;
      // A server that broke on a view may do better once somebody has looked after it.
      if (!isPassing(failed) && failed.status !== 500) return this.show('failed', failed);
      this.show(this.look ? 'reconnecting' : 'loading', failed);
      this.pausing = linked(signal);
      await waited(this.pause(failures, failed), this.pausing.signal);
      this.pausing.end();
    }
  }

  /** One connection: what there is, then what happens, for as long as both can be had. */
  private async connected(signal: AbortSignal, onStanding: () => void): Promise<void> {
    const ending = linked(signal);
    let standing: ReturnType<typeof setTimeout> | undefined;
    try {
      const seq = await this.reach(0, ending.signal);
      const headers = { accept: 'text/event-stream', 'last-event-id': String(seq) };
      const stream = await timely(this.silence, ending.signal, async (opening) =>
        streamOf(await this.ask('events', { headers, signal: opening }), opening),
      );
      this.show('live', undefined);
      standing = setTimeout(onStanding, STANDING);
      for await (const told of seqsIn(stream, this.silence, ending.signal)) {
        if (told <= (this.look?.seq ?? 0)) continue;
        await waited(this.gather, ending.signal);
        await this.reach(told, ending.signal);
        this.show('live', undefined);
      }
    } finally {
      clearTimeout(standing);
      ending.end();
    }
  }
}
