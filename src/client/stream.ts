// Server-sent events by `fetch`, which takes headers where `EventSource` does not: one connection, until it ends or falls silent.
import { createParser } from 'eventsource-parser';
import { failureOf, unreachable } from './asking.js';

/** Characters of one event at most; ours have a hundred. */
const LONGEST = 10_000;

/** The bytes of an answer. @throws {RequestFailed} where it is no stream of events */
export async function streamOf(response: Response, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { ok, body, headers } = response;
  if (ok && body && /^text\/event-stream\b/.test(headers.get('content-type') ?? '')) return body;
  throw await failureOf(response, signal);
}

/**
 * Up to which seq things have happened, as it is told. Ends when the server ends it, or says nothing any more. What comes while nobody asks waits, and
 * is passed over together: of many events at once only the last is given.
 * @throws {RequestFailed} where the connection breaks
 */
export async function* seqsIn(
  stream: ReadableStream<Uint8Array>,
  silence: number,
  signal: AbortSignal,
): AsyncGenerator<number, void, undefined> {
  let last = 0;
  const parser = createParser({
    onEvent({ id = '' }) {
      const seq = Number(id);
      if (id !== '' && Number.isSafeInteger(seq)) last = Math.max(last, seq);
    },
    maxBufferSize: LONGEST,
  });
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  const leave = (): void => {
    reader.cancel().catch(() => undefined);
  };
  let given = 0;
  signal.addEventListener('abort', leave);
  try {
    while (!signal.aborted) {
      const quiet = setTimeout(leave, silence);
      const { done, value } = await reader.read().finally(() => clearTimeout(quiet));
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      if (last > given) {
        given = last;
        yield given;
      }
    }
  } catch (error) {
    throw unreachable(error, signal);
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}
