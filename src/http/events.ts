// Server-sent events: what happens, one event an entry, as fast as it is read and no faster. Nothing is kept for a client that does not read:
// it is asked for when the client wants it, and one that never does is dropped.

/** One event. `id` is what the client comes back with: one line, and nothing a header could not hold. */
export interface Sent {
  id: string;
  event?: string;
  data: object;
}

export interface Stream {
  events(signal: AbortSignal): AsyncIterable<Sent>;
  /** The client's. */
  signal: AbortSignal;
  heartbeat: number;
  patience: number;
  /** For about how long what happens is gathered into one piece; 0: each event goes out by itself, as it comes. */
  gather: number;
  /** It is over, however it ended. */
  left(): void;
}

const encoder = new TextEncoder();

/** What comes back after a break: the client asks again, from the last id it has seen. */
const HELLO = encoder.encode('retry: 3000\n: here\n\n');
const BEAT = encoder.encode(': here\n\n');

const written = ({ id, event, data }: Sent): Uint8Array =>
  encoder.encode(`${event === undefined ? '' : `event: ${event}\n`}id: ${id}\ndata: ${JSON.stringify(data)}\n\n`);

/** Events of one piece at most. */
const MOST_GATHERED = 1000;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Servers print what breaks a stream: this happens every day, and takes one line. */
function dropped(patience: number): Error {
  const error = new Error(`a reader of events read nothing for ${patience} ms, and was dropped`);
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

export function eventStream({ events, signal, heartbeat, patience, gather, left }: Stream): ReadableStream<Uint8Array> {
  const leaving = new AbortController();
  const iterator = events(leaving.signal)[Symbol.asyncIterator]();
  let next: Promise<IteratorResult<Sent>> | undefined;
  let greeted = false;
  let stalled: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    clearTimeout(stalled);
    signal.removeEventListener('abort', end);
    leaving.abort();
    // A generator that waits ends by the signal; one that was never asked, by this.
    iterator.return?.().catch(() => undefined);
    left();
  };
  /** What is to be written next: an event, or nothing for as long as a heart takes to beat. */
  const waited = async (): Promise<IteratorResult<Sent> | undefined> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const beat = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), heartbeat);
    });
    next ??= iterator.next();
    try {
      return await Promise.race([next, beat]);
    } finally {
      clearTimeout(timer);
    }
  };
  /** What has come besides while it was waited: all of it goes out in one piece, in its order. */
  const gathered = async (first: Uint8Array): Promise<Uint8Array> => {
    // Hundreds hear of one thing at the same moment; told all at once, they would all come back at once.
    await new Promise((resolve) => setTimeout(resolve, gather * (0.5 + Math.random())));
    const parts = [first];
    const none = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 0));
    while (!over && parts.length < MOST_GATHERED) {
      next ??= iterator.next();
      const one = await Promise.race([next, none]);
      if (!one || one.done) break;
      next = undefined;
      parts.push(written(one.value));
    }
    return joined(parts);
  };
  const close = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    end();
    try {
      controller.close();
    } catch {
      // The client has left, and its stream with it.
    }
  };
  /** Asked for more in time, or dropped: what was not read is given up, and the connection with it. */
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    stalled = setTimeout(() => {
      end();
      controller.error(dropped(patience));
    }, patience);
  };
  const write = (controller: ReadableStreamDefaultController<Uint8Array>, bytes: Uint8Array): void => {
    controller.enqueue(bytes);
    wait(controller);
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (signal.aborted) return end();
        signal.addEventListener('abort', end, { once: true });
        // Also before the first: an answer that nobody ever reads has a seat as well.
        wait(controller);
      },
      async pull(controller) {
        clearTimeout(stalled);
        if (over) return close(controller);
        if (!greeted) {
          greeted = true;
          return write(controller, HELLO);
        }
        try {
          const one = await waited();
          if (over || one?.done) return close(controller);
          if (!one) return write(controller, BEAT);
          next = undefined;
          const event = written(one.value);
          const piece = gather > 0 ? await gathered(event) : event;
          if (over) return close(controller);
          write(controller, piece);
        } catch {
          // The medium failed, or the record is damaged: the client asks again, and is told then.
          close(controller);
        }
      },
      cancel: end,
    },
    // Nothing is fetched before it is wanted.
    { highWaterMark: 0 },
  );
}
