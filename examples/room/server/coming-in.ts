// Coming in and going out: a code against a cookie. The code comes in a body, from a page that had it behind the `#` of its address, so that it is in
// no line of any log.
import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { tokenBucket } from 'yishi/http';
import * as z from 'zod/mini';
import type { Codes, ComingIn } from './codes.js';
import type { Why } from './coming-in-words.js';
import { type Bound, networkFrom } from './guard.js';
import { jsonOf, refused } from './said.js';
import { cookieName, tokenOf } from './sessions.js';

export interface Entrance {
  codes: Codes;
  secure: boolean;
  addressHeader?: string | undefined;
  deviceDays?: number;
}

const WHY = {
  unread: 'code-unread',
  unknown: 'code-unknown',
  elsewhere: 'code-elsewhere',
  full: 'code-full',
} as const satisfies Record<Extract<ComingIn, { ok: false }>['why'], Why>;

/**
 * How often may be guessed. What is counted are wrong codes, so that a hall that comes in at once waits for nobody; after too many a network waits before
 * its next try is even looked at. At five guesses a second somebody hits one of five hundred codes after some millions of years.
 */
function guesses(now: () => number) {
  const ofNetwork = tokenBucket({ burst: 40, perSecond: 0.5, now });
  const ofAll = tokenBucket({ burst: 400, perSecond: 5, now });
  // Each try takes a slow hash: of those no more at once than leaves the machine to the others.
  const atOnce = tokenBucket({ burst: 600, perSecond: 20, now });
  const blocked = new Map<string, number>();
  const left = (key: string): number | undefined => {
    const until = blocked.get(key);
    if (until === undefined) return undefined;
    if (until > now()) return (until - now()) / 1000;
    blocked.delete(key);
    return undefined;
  };
  return {
    wait: (network: string): number | undefined => left(network) ?? left('') ?? atOnce(network),
    wrong(network: string): void {
      for (const [key, seconds] of [
        [network, ofNetwork(network)],
        ['', ofAll('')],
      ] as const) {
        if (seconds !== undefined) blocked.set(key, now() + seconds * 1000);
      }
    },
  };
}

/** The key of a try is believed only where nobody could have guessed it. */
const KEY = /^[\w-]{20,100}$/;

/** Where they wanted to go: at the desk and on the screen it is a secret that is asked for, and not the code of a slip. */
const body = z.strictObject({
  code: z.string().check(z.maxLength(200)),
  to: z.optional(z.enum(['desk', 'help', 'screen'])),
});

function whyNot(why: Extract<ComingIn, { ok: false }>['why'], to: z.output<typeof body>['to']): Why {
  if (to === undefined) return WHY[why];
  if (why === 'unread') return 'secret-unread';
  return why === 'unknown' ? 'secret-unknown' : WHY[why];
}

export function entrance({ codes, secure, addressHeader, deviceDays = 180 }: Entrance, now = () => performance.now()) {
  const guessed = guesses(now);
  const cookie = cookieName(secure);
  const settings = { httpOnly: true, sameSite: 'Strict', secure, path: '/' } as const;
  const app = new Hono<Bound>();

  app.post('/room/in', async (c) => {
    const network = networkFrom(c, addressHeader);
    const seconds = guessed.wait(network);
    if (seconds !== undefined) return refused(c, 'too-often', { seconds: Math.ceil(seconds) });
    const read = await jsonOf(c, body);
    if ('refused' in read) return read.refused;
    const key = c.req.header('idempotency-key')?.replace(/^"(.*)"$/, '$1');
    const attempt = key !== undefined && KEY.test(key) ? key : undefined;
    const { code, to } = read.body;
    const came = await codes.comeIn(code, { given: tokenOf(c.req.raw, secure), attempt });
    if (!came.ok) {
      if (came.why !== 'full') guessed.wrong(network);
      return refused(c, whyNot(came.why, to), to === 'screen' ? { of: 'screen' } : {});
    }
    setCookie(c, cookie, came.token, { ...settings, maxAge: deviceDays * 86_400 });
    const { kind, person } = came.taken;
    return c.json(kind === 'screen' ? { role: 'screen' } : { role: kind === 'desk' ? 'desk' : 'resident', person });
  });

  app.post('/room/out', (c) => {
    const token = tokenOf(c.req.raw, secure);
    if (token !== undefined) codes.leave(token);
    deleteCookie(c, cookie, settings);
    return c.body(null, 204);
  });

  return app;
}
