// The headers by which a request says which seq it goes by, and which key. Pure.
import { httpProblem } from '../problems/http.js';
import { stopped } from './refusing.js';
import type { HeaderName } from './route.js';

export const etag = (seq: number): string => `"${seq}"`;

const unreadable = (header: HeaderName) => stopped(400, httpProblem('http.header', { header }));

function seqIn(header: HeaderName, text: string): number {
  const seq = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(seq)) throw unreadable(header);
  return seq;
}

/** The seq of `If-Match`. `*` asks that there is a consultation, which every route does. */
export function expected(headers: Headers): number | undefined {
  const said = headers.get('if-match')?.trim();
  if (said === undefined || said === '*') return undefined;
  const [, seq] = /^"(\d+)"$/.exec(said) ?? [];
  if (seq === undefined) throw unreadable('If-Match');
  return seqIn('If-Match', seq);
}

/** Whether `If-None-Match` names this seq. Proxies may have made it a weak one. */
export const isKnown = (headers: Headers, seq: number): boolean =>
  (headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === etag(seq) || tag === '*');

/** The key of this intent, as the client writes it; the draft has it in quotation marks, and many leave them out. */
export function keyOf(headers: Headers): string | undefined {
  const said = headers.get('idempotency-key')?.trim();
  if (said === undefined) return undefined;
  const [, quoted] = /^"(.*)"$/.exec(said) ?? [];
  const key = quoted ?? said;
  if (key.length < 1 || key.length > 200) throw unreadable('Idempotency-Key');
  return key;
}

/** Where a stream goes on. */
export function lastSeen(headers: Headers): number | undefined {
  const said = headers.get('last-event-id')?.trim();
  return said === undefined || said === '' ? undefined : seqIn('Last-Event-ID', said);
}

/** Where a stream of all consultations goes on: the cursor as it was written there, in the header or else in the query. */
export function cursorSeen(headers: Headers, asked: string | undefined): string | undefined {
  // Empty, a header says that nothing was seen; a query, that all of it is wanted.
  const said = headers.get('last-event-id')?.trim() || asked;
  try {
    return said === undefined ? undefined : decodeURIComponent(said);
  } catch {
    throw unreadable('Last-Event-ID');
  }
}
