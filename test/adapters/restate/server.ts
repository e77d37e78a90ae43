// A real Restate server on ports of its own, and the endpoint that serves the objects, for tests and benchmarks.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import { createRequire } from 'node:module';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEndpointHandler, type EndpointOptions } from '@restatedev/restate-sdk';

const require = createRequire(import.meta.url);
const platform = `${process.platform}-${process.arch}`;

export async function freePorts(count: number): Promise<number[]> {
  const sockets = await Promise.all(
    Array.from({ length: count }, () => {
      const socket = createSocket();
      return new Promise<typeof socket>((resolve) => socket.listen(0, '127.0.0.1', () => resolve(socket)));
    }),
  );
  const ports = sockets.map((socket) => (socket.address() as { port: number }).port);
  await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.close(resolve))));
  return ports;
}

async function until(what: string, holds: () => Promise<boolean>, isOver = (): boolean => false): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    if (await holds().catch(() => false)) return;
    if (isOver()) throw new Error(`${what} ended`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${what} did not come up`);
}

export interface RestateServer {
  ingress: string;
  admin: string;
  /** Ends it at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again on what it has kept. */
  start(): Promise<void>;
  /** Ends it and deletes what it has kept. */
  stop(): Promise<void>;
  /** Makes the services at this address known. */
  register(uri: string): Promise<void>;
}

export async function restateServer(settings: Record<string, string> = {}): Promise<RestateServer> {
  const directory = mkdtempSync(join(tmpdir(), 'yishi-restate-'));
  let [ingress = 0, admin = 0, fabric = 0] = await freePorts(3);
  const binary = require.resolve(`@restatedev/restate-server-${platform}/bin/restate-server`);
  const at = (port: number): string => `127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const kill = async (): Promise<void> => {
    const running = child;
    child = undefined;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
  };
  const start = async (): Promise<void> => {
    child = spawn(binary, ['--base-dir', directory, '--node-name', 'one', '--no-logo'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        RESTATE_LISTEN_MODE: 'tcp',
        RESTATE_BIND_ADDRESS: at(fabric),
        RESTATE_ADVERTISED_ADDRESS: `http://${at(fabric)}/`,
        RESTATE_INGRESS__BIND_ADDRESS: at(ingress),
        RESTATE_INGRESS__ADVERTISED_ADDRESS: `http://${at(ingress)}/`,
        RESTATE_ADMIN__BIND_ADDRESS: at(admin),
        RESTATE_ADMIN__ADVERTISED_ADDRESS: `http://${at(admin)}/`,
        RESTATE_DEFAULT_NUM_PARTITIONS: '4',
        RESTATE_ROCKSDB_TOTAL_MEMORY_SIZE: '256 MB',
        RESTATE_DISABLE_TELEMETRY: 'true',
        RESTATE_ADMIN__DISABLE_WEB_UI: 'true',
        RESTATE_LOG_FILTER: 'warn',
        RESTATE_DEFAULT_RETRY_POLICY__INITIAL_INTERVAL: '50ms',
        RESTATE_DEFAULT_RETRY_POLICY__MAX_INTERVAL: '500ms',
        ...settings,
      },
      stdio: process.env['RESTATE_SHOWN'] ? 'inherit' : 'ignore',
    });
    const healthy = async (url: string): Promise<boolean> => (await fetch(url)).ok;
    const up = async () =>
      (await healthy(`http://${at(admin)}/health`)) && (await healthy(`http://${at(ingress)}/restate/health`));
    await until('restate-server', up, () => typeof child?.exitCode === 'number');
  };
  for (let tries = 1; ; tries += 1) {
    try {
      await start();
      break;
    } catch (error) {
      // Somebody was quicker with one of the ports.
      if (tries === 3) throw error;
      await kill();
      [ingress = 0, admin = 0, fabric = 0] = await freePorts(3);
    }
  }
  return {
    ingress: `http://${at(ingress)}`,
    admin: `http://${at(admin)}`,
    kill,
    start,
    async stop() {
      await kill();
      rmSync(directory, { recursive: true, force: true });
    },
    async register(uri) {
      await until('the registration', async () => {
        const response = await fetch(`http://${at(admin)}/deployments`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ uri, force: true }),
        });
        if (!response.ok && process.env['RESTATE_SHOWN']) console.warn(response.status, await response.text());
        return response.ok;
      });
    },
  };
}

export interface Served {
  uri: string;
  close(): Promise<void>;
}

/** Serves services in this process, over HTTP/2 without TLS as Restate speaks it. */
export async function serving(services: EndpointOptions['services'], port = 0): Promise<Served> {
  const logger = process.env['RESTATE_SHOWN'] ? undefined : () => {};
  const server: Http2Server = createServer(createEndpointHandler({ services, ...(logger && { logger }) }));
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: bound } = server.address() as { port: number };
  return {
    uri: `http://127.0.0.1:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}
