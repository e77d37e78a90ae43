// What comes in the body of a request, and no more of it than was agreed: bytes are counted as they come, and what nobody could follow
// is refused before a schema looks at it.
import { DEEPEST } from '../engine/shape.js';
import { isUnreserved } from '../fields.js';
import { httpProblem } from '../problems/http.js';
import { stopped } from './refusing.js';

const isJson = (type: string | null): boolean => /^application\/(?:[\w.-]+\+)?json *(?:;|$)/i.test(type ?? '');

async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => stopped(413, httpProblem('http.too-large', { most }));
  // What says that it is too large is not read at all.
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = (request.body as ReadableStream<Uint8Array> | null)?.getReader();
  // Whoever left in the middle of it has sent no JSON, and nothing here is broken.
  const next = () =>
    reader?.read().catch(() => {
      throw stopped(400, httpProblem('http.no-json', {}));
    });
  for (let part = await next(); part && !part.done; part = await next()) {
    length += part.value.byteLength;
    if (length > most) {
      // Nobody waits for whoever is still sending.
      reader?.cancel().catch(() => undefined);
      throw tooLarge();
    }
    parts.push(part.value);
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Looks at every name in it. No recursion: it may be nested deeper than a stack is. */
function check(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const inner: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      if (depth >= DEEPEST) throw stopped(400, httpProblem('http.too-deep', { most: DEEPEST }));
      if (!Array.isArray(one)) {
        const name = Object.keys(one).find((key) => !isUnreserved(key));
        if (name !== undefined) throw stopped(400, httpProblem('http.reserved-name', { name }));
      }
      for (const each of Object.values(one)) if (typeof each === 'object') inner.push(each);
    }
    level = inner;
  }
}

/** The JSON in a body. @throws {Stopped} with 413, 415 or 400 */
export async function jsonOf(request: Request, most: number): Promise<unknown> {
  if (!isJson(request.headers.get('content-type')))
    throw stopped(415, httpProblem('http.media-type', { wanted: 'application/json' }));
  const bytes = await bytesOf(request, most);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw stopped(400, httpProblem('http.no-json', {}));
  }
  check(value);
  return value;
}
