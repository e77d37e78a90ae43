// What people wrote reaches a page so that nothing in it turns the page's own words round, hides or breaks their lines: every text of every answer goes
// through here. What a page hands back goes as it is, since it is asked for by what was recorded.
import type { MiddlewareHandler } from 'hono';
import { shown } from 'yishi/language';
import type { Bound } from './guard.js';

/** Ids and what a form is filled in with. */
const HANDED_BACK: ReadonlySet<string> = new Set(['value', 'person']);

/** What JSON writes by its number or a letter: control characters but line ends, and half a sign. */
const ESCAPED = /\\(?:[bfrt]|u[01d])/;

/** Whether nothing is to be done: in most answers there is nothing, and a hall of phones asks for many. */
const isPlain = (json: string): boolean => !ESCAPED.test(json) && shown(json) === json;

function shownIn(value: unknown, key = ''): unknown {
  if (HANDED_BACK.has(key)) return value;
  if (typeof value === 'string') return shown(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => shownIn(one));
  // The fields of a command, and not the lines of its form.
  if (key === 'fields') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shownIn(one, name)]));
}

/** JSON that says the same, and shows it. */
export const shownJson = (json: string): string => (isPlain(json) ? json : JSON.stringify(shownIn(JSON.parse(json))));

/** The engine's own answers are data; but why it refuses is read by people. */
const isShown = (path: string, type: string): boolean =>
  /^application\/problem\+json\b/.test(type) || (path.startsWith('/room/') && /^application\/json\b/.test(type));

export function showing(): MiddlewareHandler<Bound> {
  return async (c, next) => {
    await next();
    if (!isShown(c.req.path, c.res.headers.get('content-type') ?? '')) return;
    const { status, headers } = c.res;
    c.res = new Response(shownJson(await c.res.text()), { status, headers });
  };
}
