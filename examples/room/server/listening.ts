// The room on Node's own server, until it is asked to end: streams go with the engine, and nobody who is idle keeps it up.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Room } from './app.js';

export interface Listening {
  origin: string;
  stop(): Promise<void>;
}

/** How long answers that are being given may take once the end was asked for, in milliseconds. */
const GRACE = 5000;

/** Listens for a moment, and is gone. @throws what listening would */
export async function tryListening({ port, host }: { port: number; host: string }): Promise<void> {
  const server = createServer().listen({ port, host });
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

export async function listening(
  room: Room,
  { port, host = '127.0.0.1' }: { port: number; host?: string },
): Promise<Listening> {
  // Node hands its own connection along, as HTTP/1.1 has it.
  const server = createServer(getRequestListener((request, bindings) => room.fetch(request, bindings as HttpBindings)));
  // Half a request holds a place for no longer than this.
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  // A phone looks every few seconds: longer than that, or it is cut off just as it asks.
  server.keepAliveTimeout = 75_000;
  // All phones of a hall connect at once when a poll opens.
  server.listen({ port, host, backlog: 4096 });
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      await room.close();
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const late = setTimeout(() => server.closeAllConnections(), GRACE);
      await closed;
      clearInterval(idle);
      clearTimeout(late);
    },
  };
}
