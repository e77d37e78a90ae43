// Why not, as the room's server says it: a problem document in the language of whoever asked, which tells nothing but that.
import type { Context } from 'hono';
import * as z from 'zod/mini';
import type { LanguageId } from '../wire.js';
import { comingInWords, type Numbers, type Why } from './coming-in-words.js';

const LANGUAGES: readonly LanguageId[] = ['zh-Hans', 'zh-Hant', 'en'];

const spoken = (tag: string): LanguageId | undefined => {
  if (/^zh-(hant|tw|hk|mo)\b/i.test(tag)) return 'zh-Hant';
  if (/^zh\b/i.test(tag)) return 'zh-Hans';
  return /^en\b/i.test(tag) ? 'en' : undefined;
};

/** As the page says, or else as the browser does. */
export function languageOf(c: Context): LanguageId {
  const asked = LANGUAGES.find((one) => one === c.req.query('lang'));
  const accepted = (c.req.header('accept-language') ?? '').slice(0, 200).split(',');
  return asked ?? accepted.map((tag) => spoken(tag.trim())).find((one) => one !== undefined) ?? 'zh-Hans';
}

const STATUS = {
  'code-unread': 422,
  'code-unknown': 401,
  'code-elsewhere': 409,
  'code-full': 409,
  'secret-unread': 422,
  'secret-unknown': 401,
  'signed-out': 401,
  'not-your-seat': 403,
  'say-as': 400,
  'desk-only': 403,
  'clerks-only': 403,
  'not-entering': 403,
  'watching-only': 403,
  'other-site': 403,
  'not-json': 415,
  malformed: 422,
  'too-often': 429,
  'too-large': 413,
  'unknown-person': 404,
  'no-paper': 404,
  'no-clock': 409,
  'clock-back': 409,
  'clock-far': 422,
  'not-there': 404,
  broken: 500,
} as const satisfies Record<Why, number>;

export interface Problem {
  type: string;
  status: number;
  code: Why;
  detail: string;
  /** After how many seconds to ask again. */
  seconds?: number;
}

/** An answer that says why not. `numbers` are what its sentence is made with. */
export function refused(c: Context, code: Why, numbers: Numbers = {}): Response {
  const status = STATUS[code];
  const words = comingInWords[languageOf(c)];
  const { seconds } = numbers;
  const body = {
    ...{ type: `urn:yishi:room:${code}`, status, code, detail: words.why[code](numbers) },
    ...(seconds !== undefined && { seconds }),
  } satisfies Problem;
  if (seconds !== undefined) c.header('retry-after', String(seconds));
  c.header('content-language', languageOf(c));
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
}

/** Bytes of a body of ours at most, but for files. */
const MOST = 100_000;

/** The body of a request: JSON, which no form of another site sends, and of this form; or the answer that says it is not. */
export async function jsonOf<S extends z.core.$ZodType>(
  c: Context,
  schema: S,
): Promise<{ body: z.output<S> } | { refused: Response }> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) return { refused: refused(c, 'not-json') };
  const bytes = await bytesOf(c, MOST);
  if (bytes === undefined) return { refused: refused(c, 'too-large', { most: MOST }) };
  try {
    const read = z.safeParse(schema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return read.success ? { body: read.data } : { refused: refused(c, 'malformed') };
  } catch {
    return { refused: refused(c, 'malformed') };
  }
}

/** The bytes of a body, counted while they come; nothing where there are more than may be. */
export async function bytesOf(c: Context, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = c.req.raw.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(read.value);
  }
  return Buffer.concat(parts);
}
