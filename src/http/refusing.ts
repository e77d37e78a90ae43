// Why not, over HTTP: the status of a refusal, of a problem with the request and of what is broken, and the document that tells it (RFC 9457).
import { Conflict, EngineError, StoreUnavailable, UnknownConsultation } from '../engine/errors.js';
import type { NameLookup } from '../engine/names.js';
import type { FormProblem } from '../form.js';
import type { Language } from '../language/language.js';
import { refuse } from '../parts/command.js';
import type { Problem } from '../problem.js';
import { type HttpProblem, httpProblem } from '../problems/http.js';
import type { Refusal } from '../procedure/vocabulary.js';

/** Ends a request: a refusal, or something wrong with the request itself. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(
    readonly status: Status,
    readonly why: { refusal: Refusal } | { problem: Problem },
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super('stopped');
  }
}

/** The names that RFC 9110 has for the statuses an answer may have. */
export const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

export type Status = keyof typeof TITLES;

const CODES: Readonly<Record<string, Status>> = {
  malformed: 422,
  'command.unknown': 422,
  'key.reused': 422,
  'seq.moved': 412,
  stranger: 403,
  'clerk.not-entitled': 403,
  'principal.not-allowed': 403,
  'principal.no-mandate': 403,
};

/** By what the code says: nobody's right, nothing of that name, no form of ours; everything else is for the consultation as it stands. */
export function statusOf(code: string): Status {
  const own = Object.hasOwn(CODES, code) ? CODES[code] : undefined;
  if (own !== undefined) return own;
  if (/(^|\.)not-(yours|entitled)$/.test(code)) return 403;
  if (code.endsWith('.unknown')) return 404;
  return code.endsWith('.malformed') ? 422 : 409;
}

export const refused = (refusal: Refusal): Stopped => new Stopped(statusOf(refusal.code), { refusal });

/** What has not the form of its schema: 422 for a body, 400 for a query. */
export const malformed = (problems: readonly FormProblem[], status: Status = 422): Stopped =>
  new Stopped(status, {
    refusal: refuse('malformed', { problems, ...(status === 400 && { of: 'query' }) }) as Refusal,
  });

/** After how many seconds to ask again. */
const SOON = 1;
const LATER = 5;

const again = (seconds: number) => ({ 'retry-after': String(seconds) });

export const tooOften = (seconds: number): Stopped =>
  new Stopped(429, { problem: httpProblem('http.too-often', { seconds }) }, again(seconds));

export const crowded = (): Stopped =>
  new Stopped(503, { problem: httpProblem('http.crowded', { seconds: LATER }) }, again(LATER));

export const stopped = (
  status: Status,
  problem: HttpProblem,
  headers: Readonly<Record<string, string>> = {},
): Stopped => new Stopped(status, { problem }, headers);

/** What an error is to whoever asked: of what is broken here only that it is. */
export function stoppedBy(error: unknown): Stopped {
  if (error instanceof Stopped) return error;
  if (error instanceof UnknownConsultation) return new Stopped(404, { problem: error.problem });
  if (error instanceof Conflict) return stopped(503, httpProblem('http.conflict', { seconds: SOON }), again(SOON));
  if (error instanceof StoreUnavailable)
    return stopped(503, httpProblem('http.store', { seconds: LATER }), again(LATER));
  return stopped(500, httpProblem('http.failed', {}));
}

/** Whether those who run it should hear of it. */
export const isBroken = (error: unknown): boolean =>
  !(error instanceof Stopped || error instanceof UnknownConsultation || error instanceof Conflict);

/** What a client may do by a code of its own where an answer has no refusal. */
const codeOf = (error: unknown, code: string): string =>
  error instanceof EngineError && !(error instanceof UnknownConsultation) ? error.code : code;

export interface Told {
  type: string;
  title: string;
  status: Status;
  detail: string;
  code: string;
  refusal?: Refusal;
  numbers?: object;
}

/** The document of a problem. */
export function told(
  { status, why }: Stopped,
  { refusal, problem }: Language,
  names?: NameLookup,
  error?: unknown,
): Told {
  const title = TITLES[status];
  if ('refusal' in why) {
    const { code } = why.refusal;
    const detail = refusal(why.refusal, names);
    return { type: `urn:yishi:refusal:${code}`, title, status, detail, code, refusal: why.refusal };
  }
  const code = codeOf(error, why.problem.code);
  return {
    type: `urn:yishi:problem:${code}`,
    ...{ title, status, detail: problem(why.problem, names), code, numbers: why.problem.numbers },
  };
}
