// What the room's own server is asked, beside the engine's handler.
import type { Act, Form, Me, Now, Pace } from '../wire.js';

/** The server said no, or did not answer: then there is no status. */
export class NoAnswer extends Error {
  constructor(
    readonly status: number | undefined,
    readonly body: Record<string, unknown> = {},
  ) {
    super(`no answer (${status ?? 'unreachable'})`);
  }
}

/** Why not, in the server's words, where it said so. */
export function detailOf(error: unknown): string | undefined {
  const detail = error instanceof NoAnswer ? error.body['detail'] : undefined;
  return typeof detail === 'string' ? detail : undefined;
}

/** A no of our server, by its type: anybody may answer with a status, or with a code. */
const isOurs = (body: unknown): body is Record<string, unknown> =>
  typeof body === 'object' && body !== null && 'type' in body && String(body.type).startsWith('urn:yishi:');

async function told<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(path, init).catch(() => {
    throw new NoAnswer(undefined);
  });
  const body = await response.json().catch(() => undefined);
  // What answers with something else is not our server: a portal of the network, or a proxy. Whatever it says, nobody was answered.
  if (body === undefined || !(response.ok || isOurs(body))) throw new NoAnswer(undefined);
  if (!response.ok) throw new NoAnswer(response.status, body);
  // Our own server, of the same version: it says what `wire.ts` has.
  return body as T;
}

/** Goes out: an answer in which there is nothing. A no is one as well: nobody is signed in here, or by a login that is not ours to end. */
export async function out(signal?: AbortSignal): Promise<void> {
  const response = await fetch('/room/out', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
    ...(signal && { signal }),
  }).catch(() => undefined);
  const { status = 0 } = response ?? {};
  const isSaid = status === 204 || (status >= 400 && status < 500 && status !== 429);
  if (!isSaid) throw new NoAnswer(response?.status);
}

export const post = <T>(
  path: string,
  body: object,
  { headers, signal }: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<T> =>
  told<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

const query = (given: Record<string, string | undefined>): string =>
  new URLSearchParams(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  ).toString();

export interface Asking {
  lang: string;
  as?: string | undefined;
  /** The screen, whoever opened it; or a tablet at which somebody is helped. */
  face?: 'screen' | 'help' | undefined;
  /** For whom it is to be entered; at the desk. */
  by?: string | undefined;
}

export const me = (lang: string): Promise<Me> => told(`/room/me?${query({ lang })}`);
export const now = (who: Asking): Promise<Now> => told(`/room/now?${query({ ...who })}`);
/** For how long to gather what happens before it is looked at, and what time it is. */
export const pace = (who: Asking): Promise<Pace> => told(`/room/pace?${query({ ...who })}`);
export const acts = (who: Asking): Promise<Act[]> => told(`/room/acts?${query({ ...who })}`);
export const form = (type: string, who: Asking): Promise<Form> => told(`/room/form?${query({ type, ...who })}`);
export const read = <T>(path: string, who: Asking): Promise<T> =>
  told(`${path}${path.includes('?') ? '&' : '?'}${query({ ...who })}`);
