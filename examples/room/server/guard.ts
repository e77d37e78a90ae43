// What stands before every answer of the room: headers that let a page do nothing but its own work, no form of another site, no more requests than a
// hall of people makes, and a line in the log that holds neither code, cookie nor query.
import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { networkOf, tokenBucket } from 'yishi/http';
import { refused } from './said.js';
import { tokenOf } from './sessions.js';

export type Bound = { Bindings: HttpBindings };

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The way here says who a page is for.
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};

export interface Guarding {
  secure: boolean;
  /** Under which address people reach it: `https://议事.example`. Without it the one a request names. */
  origin?: string | undefined;
  /** The header that the proxy in front sets anew with the address of whoever asks. Without a proxy: none, or anybody may say they are somebody else. */
  addressHeader?: string | undefined;
  log?: ((line: string) => void) | undefined;
  /** Off for a measurement alone. */
  rates?: boolean | undefined;
}

/** The network somebody asks from: all of a hall may sit behind one address. */
export const networkFrom = (c: Context<Bound>, header: string | undefined): string =>
  networkOf((header && c.req.header(header)?.split(',').at(-1)?.trim()) || c.env.incoming?.socket.remoteAddress || '');

/** Whether a page of this room asks. Browsers say so by themselves; whoever is no browser has no cookie that it did not get here. */
function isOurs(c: Context, origin: string | undefined): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const asking = c.req.header('origin');
  if (asking === undefined) return true;
  if (origin !== undefined && asking === new URL(origin).origin) return true;
  return URL.canParse(asking) && new URL(asking).host === c.req.header('host');
}

/**
 * How often may be asked. Five hundred phones behind one address wake at once when a poll opens, and each asks for three things: a network may ask for all
 * of that; whoever has no cookie for what it takes to come in; one device for as much as a page that follows a meeting.
 */
function rates() {
  const ofNetwork = tokenBucket({ burst: 10_000, perSecond: 2_000 });
  const ofStrangers = tokenBucket({ burst: 2_000, perSecond: 100 });
  const ofDevice = tokenBucket({ burst: 300, perSecond: 25 });
  return (network: string, device: string | undefined): number | undefined =>
    ofNetwork(network) ?? (device === undefined ? ofStrangers(network) : ofDevice(device));
}

const isDynamic = (path: string): boolean => /^\/(room|api)(\/|$)/.test(path);

export function guard({
  secure,
  origin,
  addressHeader,
  log,
  rates: limited = true,
}: Guarding): MiddlewareHandler<Bound> {
  const wait = limited ? rates() : () => undefined;
  return async (c, next) => {
    const begun = performance.now();
    const { method, path } = c.req;
    for (const [name, value] of Object.entries(HEADERS)) c.header(name, value);
    c.header('content-security-policy', POLICY.join('; '));
    if (secure) c.header('strict-transport-security', 'max-age=31536000');
    if (isDynamic(path)) c.header('cache-control', 'no-store');
    const told = (): void => {
      const time = Math.round(performance.now() - begun);
      // A path may be as long and as odd as anybody likes, and a query says who asks.
      log?.(`${method} ${path.slice(0, 200).replace(/[^\x21-\x7e]/g, '?')} ${c.res.status} ${time} ms`);
    };
    if (isDynamic(path)) {
      const seconds = wait(networkFrom(c, addressHeader), tokenOf(c.req.raw, secure));
      if (seconds !== undefined) {
        c.res = refused(c, 'too-often', { seconds: Math.ceil(seconds) });
        return told();
      }
      if (method !== 'GET' && method !== 'HEAD' && !isOurs(c, origin)) {
        c.res = refused(c, 'other-site');
        return told();
      }
    }
    await next();
    told();
  };
}

/** The same policy for a page that brings a style of its own: these styles and no others, by what they say. */
export const policyWith = (styles: readonly string[]): string =>
  POLICY.map((rule) => (rule.startsWith('style-src') ? `style-src 'unsafe-hashes' ${styles.join(' ')}` : rule)).join(
    '; ',
  );
