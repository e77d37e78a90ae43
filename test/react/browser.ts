// A page in a real browser, and the server it comes from: Node's own, on a port that stays when the server is started again.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright';
import type { Handler } from 'yishi/http';
import { executablePath } from '../chromium.js';

export { executablePath };

export const browser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] });

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A page's code in one file, as an app's own tools would make it. */
export async function packed(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [root + entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"development"' },
    jsx: 'automatic',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export interface Served {
  origin: string;
  /** Requests for this that came, with their keys, and how many of them are still being answered. */
  seen(path: string): { open: number; keys: string[] };
  /** The next answer to this is made, and lost on its way. */
  lose(path: string): void;
  stop(): Promise<void>;
  /** On the same port. */
  start(): Promise<void>;
}

const PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="/page.js"></script>';

export async function served(handler: Handler, script: string): Promise<Served> {
  const came: { path: string; key: string; over: boolean }[] = [];
  const lost: string[] = [];
  let server: Server | undefined;
  let port = 0;
  const listener = getRequestListener(async (request, env) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return new Response(PAGE, { headers: { 'content-type': 'text/html' } });
    if (pathname === '/page.js') return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    if (!pathname.startsWith('/api/')) return new Response(null, { status: 404 });
    const one = { path: pathname, key: request.headers.get('idempotency-key') ?? '', over: false };
    came.push(one);
    const outgoing = 'outgoing' in env ? env.outgoing : undefined;
    outgoing?.on('close', () => {
      one.over = true;
    });
    const answer = await handler(request);
    const at = lost.findIndex((path) => pathname.endsWith(path));
    if (at >= 0) {
      lost.splice(at, 1);
      outgoing?.destroy();
    }
    return answer;
  });
  const start = async (): Promise<void> => {
    const next = createServer(listener);
    server = next;
    await new Promise<void>((resolve) => next.listen(port, '127.0.0.1', resolve));
    port = (next.address() as AddressInfo).port;
  };
  await start();
  return {
    origin: `http://127.0.0.1:${port}`,
    seen(path) {
      const those = came.filter((one) => one.path.endsWith(path));
      return { open: those.filter(({ over }) => !over).length, keys: those.map(({ key }) => key) };
    },
    lose: (path) => lost.push(path),
    async stop() {
      const last = server;
      last?.closeAllConnections();
      await new Promise<void>((resolve) => (last ? last.close(() => resolve()) : resolve()));
    },
    start,
  };
}
