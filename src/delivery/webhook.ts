// Webhooks by the scheme of standardwebhooks.com: a signed POST that says that something happened, and where, and nothing anybody said.

import { sha256 } from '../digest.js';
import { endingWith } from '../ending.js';
import { DriverMissing } from '../engine/errors.js';
import type { Happening } from '../engine/feed.js';
import { engineProblem } from '../engine/problems.js';
import type { To } from './deliver.js';
import { Gone, NotDelivered } from './errors.js';

export interface WebhookOptions {
  /** Where to: `https`, unless `allow` lets it through. */
  url: string | URL;
  /** `whsec_` and base64 of 24 bytes or more, as the receiver has it; several while one gives way to another. */
  secret: string | readonly string[];
  /** How long an answer may take, in milliseconds: by default 15,000. */
  timeout?: number;
  /**
   * Whether to call this address, asked before each try. Where customers name the addresses, keep them out of your own network here: by default every
   * `https` address is called.
   */
  allow?: (url: URL) => boolean | Promise<boolean>;
  /** By default the platform's. It follows no redirect. */
  fetch?: (url: URL, request: RequestInit) => Promise<Response>;
  /** The clock of the signature: by default the system's. */
  now?: () => Date;
}

/** What a webhook says. */
export interface WebhookBody {
  type: `consultation.${Happening['kind']}`;
  /** When it happened; where that is not known, when it was told. */
  timestamp: string;
  data: { id: string; seq: number; at?: string; type?: string };
}

type Signer = { sign(id: string, timestamp: Date, payload: string): string };

async function signersOf(secrets: readonly string[]): Promise<Signer[]> {
  let load: { Webhook: new (secret: string) => Signer };
  try {
    load = await import('standardwebhooks');
  } catch (cause) {
    throw new DriverMissing(engineProblem('engine.no-webhooks', {}), { cause });
  }
  return secrets.map((secret) => new load.Webhook(secret));
}

/** Bytes of a secret, as the scheme asks. */
const LEAST = 24;

/** Whether it signs anything: `whsec_`, which may be left out, and base64. */
function isSecret(secret: unknown): boolean {
  const [, base64 = ''] = (typeof secret === 'string' && /^(?:whsec_)?([A-Za-z0-9+/]*={0,2})$/.exec(secret)) || [];
  const padded = base64.length - base64.replaceAll('=', '').length;
  return base64.length % 4 === 0 && (base64.length / 4) * 3 - padded >= LEAST;
}

/** The same for each try, so that the receiver knows it again. */
export const webhookId = ({ id, seq, kind }: Happening): string => `msg_${sha256(`${kind} ${seq} ${id}`).slice(0, 32)}`;

export function webhookBody(happening: Happening, now: Date): WebhookBody {
  const { id, seq, kind } = happening;
  const type = `consultation.${kind}` as const;
  if (kind !== 'entry') return { type, timestamp: now.toISOString(), data: { id, seq } };
  return { type, timestamp: happening.at, data: { id, seq, at: happening.at, type: happening.type } };
}

/** `Retry-After` in milliseconds from now. */
export function retryAfter(header: string | null, now: Date): number | undefined {
  if (header === null) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now.getTime());
}

/**
 * Hands out what happens by POST, for `deliver`. Any answer of 2xx means that it arrived; `410 Gone` that nothing is wanted any more; all else is
 * tried again, not before `Retry-After`.
 * @example
 * deliver(engine, { cursor: kept.cursor('council'), to: webhook({ url, secret }), deadLetters: kept.deadLetters('council'), signal });
 */
export function webhook(options: WebhookOptions): To {
  const { timeout = 15_000, fetch: send = (to, request) => fetch(to, request), now = () => new Date() } = options;
  const url = new URL(options.url);
  const { secret = [] } = options;
  const secrets = typeof secret === 'string' ? [secret] : [...secret];
  // Now, and not by a dead letter for each event. What was handed in is said to nobody.
  if (secrets.length === 0 || !secrets.every(isSecret))
    throw new TypeError(
      `webhook: no secret, or one that signs nothing; it is 'whsec_' and base64 of ${LEAST} random bytes or more: \`whsec_\${randomBytes(32).toString('base64')}\``,
    );
  const allow = options.allow ?? (({ protocol }: URL) => protocol === 'https:');
  let signers: Promise<Signer[]> | undefined;

  return async (happening, { signal }) => {
    signers ??= signersOf(secrets);
    const signing = await signers;
    if (!(await allow(new URL(url)))) throw new NotDelivered(`not allowed: ${url.origin}`);
    const time = now();
    const id = webhookId(happening);
    const body = JSON.stringify(webhookBody(happening, time));
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'yishi',
      'webhook-id': id,
      'webhook-timestamp': `${Math.floor(time.getTime() / 1000)}`,
      'webhook-signature': signing.map((one) => one.sign(id, time, body)).join(' '),
    };
    const late = AbortSignal.timeout(timeout);
    const { ended: giveUp, leave } = endingWith(signal, late);
    let response: Response;
    try {
      response = await send(new URL(url), { method: 'POST', headers, body, redirect: 'manual', signal: giveUp });
    } catch (cause) {
      throw new NotDelivered(late.aborted ? `timed out: ${timeout} ms` : 'no connection', { cause });
    } finally {
      leave();
    }
    // Nobody reads it, however long it is.
    await response.body?.cancel().catch(() => {});
    const { status } = response;
    if (status >= 200 && status < 300) return;
    if (status === 410) throw new Gone('answered 410', { status });
    const asked = retryAfter(response.headers.get('retry-after'), now());
    throw new NotDelivered(`answered ${status}`, { status, ...(asked !== undefined && { retryAfter: asked }) });
  };
}
