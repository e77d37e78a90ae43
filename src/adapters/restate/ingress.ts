// Calling a handler through the ingress of Restate, over HTTP as it documents it. What is cut off on the way is asked again under the same
// key, for as long as patience says: Restate does it once.
import { randomHex } from '../../engine/entropy.js';
import { StoreUnavailable } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';

export interface IngressOptions {
  /** Where the ingress of Restate is: `http://localhost:8080`. */
  ingress: string;
  /** Sent along with each request: an API key of Restate Cloud, say. */
  headers?: Readonly<Record<string, string>>;
  /** For how long something is asked again because nobody answers, in milliseconds: by default 30,000. Then it is rejected with `StoreUnavailable`. */
  patience?: number;
}

/** Between two tries, in milliseconds: at first, and at most. */
const FIRST = 50;
const LONGEST = 1000;

/** Characters of one request. */
const LARGEST = 8_000_000;

/** A line that is cut may say nothing of it: so often it is asked again at least. */
const TRIES = 3;

/** Nobody is there, or not yet: gateways and overload, and the cut line. All else will not be otherwise the next time. */
const PASSES = new Set([429, 502, 503, 504]);

const unavailable = (reason: string, cause?: unknown): StoreUnavailable =>
  new StoreUnavailable(engineProblem('store.unavailable', { reason }), { cause });

export class Ingress {
  constructor(private readonly options: IngressOptions) {}

  /** @param once whether it changes anything, so that it may happen once only */
  async call<T>(object: string, key: string, handler: string, request: unknown, once: boolean): Promise<T> {
    const { ingress, headers, patience = 30_000 } = this.options;
    const url = `${ingress.replace(/\/$/, '')}/${object}/${encodeURIComponent(key)}/${handler}`;
    const sent = {
      ...headers,
      'content-type': 'application/json',
      ...(once && { 'idempotency-key': randomHex() }),
    };
    const body = JSON.stringify(request);
    // Twice in a message of Restate's, which takes 32 MiB: as what is to be written, and as what was asked.
    if (body.length > LARGEST) throw unavailable(`a request of ${body.length} characters, where ${LARGEST} go at most`);
    const until = performance.now() + patience;
    for (let pause = FIRST; ; pause = Math.min(2 * pause, LONGEST)) {
      const found = await this.once(url, sent, body, Math.min(until - performance.now(), patience / TRIES));
      if ('answer' in found) return found.answer as T;
      if (!found.passes || performance.now() + pause >= until) throw unavailable(found.reason, found.cause);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  private async once(
    url: string,
    headers: Record<string, string>,
    body: string,
    left: number,
  ): Promise<{ answer: unknown } | { passes: boolean; reason: string; cause?: unknown }> {
    try {
      const signal = AbortSignal.timeout(Math.max(1, Math.ceil(left)));
      const response = await fetch(url, { method: 'POST', headers, body, signal });
      const text = await response.text();
      if (response.ok) return { answer: text === '' ? undefined : JSON.parse(text) };
      return { passes: PASSES.has(response.status), reason: `${response.status} ${text.slice(0, 500)}` };
    } catch (cause) {
      const { message } = cause instanceof Error ? cause : new Error(String(cause));
      return { passes: true, reason: message, cause };
    }
  }
}
