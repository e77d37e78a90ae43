// One request and its answer: addressed, signed and spoken as the app says, and whatever is wrong with it told in one way.
import { RequestFailed } from './failed.js';

type Headers = Readonly<Record<string, string>>;

export interface ClientOptions {
  /** Headers of every request, asked for anew each time: for a token that changes. */
  headers?: () => Headers | Promise<Headers>;
  /** Whether cookies go along, as `fetch` takes it. By default to the same origin. */
  credentials?: 'include' | 'omit' | 'same-origin';
  /** In which language the server is to speak: `zh-Hans`, `zh-Hant` or `en`. By default the browser's. */
  language?: string;
  /** By default that of the platform. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** How many milliseconds to wait before asking again, the first time after a failure being 0. By default a second, doubled each time up to thirty, less a part by chance. */
  backoff?: (failures: number) => number;
  /** How often a command is sent until an answer comes. By default 5 times. */
  tries?: number;
  /** Milliseconds for which the changes of one moment are gathered before the view is looked at again. By default 100. */
  gather?: number;
  /**
   * What is looked at whenever something has happened. By default `all`: the view and what may be asked for. `view` leaves out the second, which costs the server
   * about as much again: `permitted` is empty and `can` knows nothing. `seq` leaves out both, and asks nobody for what events tell: for pages that have their own
   * way to the rest.
   */
  look?: (typeof LOOKS)[number];
  /** Milliseconds without a sign of life after which a request or a connection is given up and made again; the comments among events are such signs. By default 45,000. */
  silence?: number;
}

export interface Asked {
  method?: 'GET' | 'POST';
  headers?: Headers;
  body?: unknown;
  signal: AbortSignal | undefined;
}

/** What the options are now: a host may change them between two requests. */
export type Now = () => ClientOptions;

const MOST = 30_000;
const FIRST = 1000;

export const usualBackoff = (failures: number): number =>
  Math.min(MOST, FIRST * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);

/** Whatever ended a request: if nobody gave it up, no answer came. */
export function unreachable(cause: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || cause instanceof RequestFailed) return cause;
  return new RequestFailed({ code: 'unreachable', cause });
}

/** The body as JSON; nothing where it is none. */
async function jsonOf(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw unreachable(error, signal);
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What a server of ours answered, or something that stands before it. */
export async function failureOf(response: Response, signal: AbortSignal | undefined): Promise<RequestFailed> {
  return failed(response, await jsonOf(response, signal));
}

function failed({ status, headers }: Response, told: unknown): RequestFailed {
  const { code, detail } = isObject(told) ? told : {};
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new RequestFailed({
    status,
    code: textOf(code) ?? 'unreadable',
    detail: textOf(detail),
    after: Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined,
  });
}

/** Sends a request. @throws {RequestFailed} where no answer comes */
export async function sent(base: string, now: Now, path: string, asked: Asked): Promise<Response> {
  const { headers: more, credentials, language, fetch: given } = now();
  const { method = 'GET', headers, body, signal } = asked;
  // Looked up at each request: who replaces that of the platform means it.
  const ask = given ?? ((url: string, init: RequestInit) => fetch(url, init));
  try {
    return await ask(`${base}${path}`, {
      method,
      headers: {
        ...(language !== undefined && { 'accept-language': language }),
        ...(await more?.()),
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(credentials && { credentials }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    throw unreachable(error, signal);
  }
}

/** What a server of ours answers with yes or a refusal. @throws {RequestFailed} where it is neither */
export async function answerOf(
  response: Response,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const told = await jsonOf(response, signal);
  if (response.ok && isObject(told)) return told;
  if (isObject(told) && isObject(told['refusal']) && textOf(told['refusal']['code']) !== undefined)
    return { ok: false, refusal: told['refusal'], detail: told['detail'], status: response.status };
  throw failed(response, told);
}

/** The same of a command: what it was recorded as, or why not. A proxy may answer anything with 200. @throws {RequestFailed} where it is neither */
export async function commandAnswerOf(
  response: Response,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const told = await answerOf(response, signal);
  const recorded = told['ok'] === true && Number.isSafeInteger(told['seq']) && isObject(told['fact']);
  if (response.ok && !recorded) throw new RequestFailed({ status: response.status, code: 'unreadable' });
  return told;
}

const LOOKS = ['all', 'view', 'seq'] as const;
const FUNCTIONS = ['headers', 'fetch', 'backoff'] as const;
const NUMBERS = ['tries', 'gather', 'silence'] as const;

/** The options, each of its kind. @throws {TypeError} now, and not once a connection breaks */
export function checked(options: ClientOptions): ClientOptions {
  const check = (name: keyof ClientOptions, kind: 'function' | 'number'): void => {
    const given: unknown = options[name];
    if (given !== undefined && typeof given !== kind)
      throw new TypeError(`createClient: \`${name}\` takes a ${kind}, not ${given === null ? 'null' : typeof given}`);
  };
  for (const name of FUNCTIONS) check(name, 'function');
  for (const name of NUMBERS) check(name, 'number');
  const { look } = options;
  if (look !== undefined && !LOOKS.includes(look))
    throw new TypeError(`createClient: \`look\` is one of ${LOOKS.join(', ')}, not ${String(look)}`);
  return options;
}

/** Waits, unless it is given up or somebody says that it has been long enough. */
export function waited(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done);
  });
}

/** What ends with any of its signals, or by itself. */
export interface Linked {
  signal: AbortSignal;
  end(): void;
  /** It is over: nothing ends it any more. */
  free(): void;
}

/** As `AbortSignal.any`, which browsers of a few years ago have not. */
export function linked(...signals: readonly (AbortSignal | undefined)[]): Linked {
  const controller = new AbortController();
  const free = (): void => {
    for (const each of signals) each?.removeEventListener('abort', end);
  };
  const end = (): void => {
    controller.abort();
    free();
  };
  for (const each of signals) {
    if (each?.aborted) controller.abort();
    else each?.addEventListener('abort', end);
  }
  return { signal: controller.signal, end, free };
}

/**
 * What takes no longer than that. A connection may be gone without anybody being told: phones leave theirs behind.
 * @throws {RequestFailed} where it takes longer
 */
export async function timely<T>(
  most: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const ending = linked(signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    ending.signal.addEventListener('abort', () => reject(ending.signal.reason));
    timer = setTimeout(() => {
      reject(new RequestFailed({ code: 'unreachable' }));
      ending.end();
    }, most);
  });
  try {
    return await Promise.race([work(ending.signal), over]);
  } finally {
    clearTimeout(timer);
    ending.free();
  }
}
