// A process that a test starts and drives as people do: it says where it listens, and is asked to end.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { bundled } from '../bundle.js';

const running = new Set<ChildProcess>();

export interface Running {
  origin: string;
  /** What it said, on both streams, line by line. */
  said: string[];
  /** How it ended when it was asked to. */
  stop(): Promise<number | null>;
  /** It dies at once. */
  kill(): Promise<void>;
}

/** Starts a program that says `listening on <port>` once it does. */
export async function started(program: string, env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const ended = once(child, 'close').finally(() => running.delete(child)) as Promise<[number | null]>;
  const said: string[] = [];
  const port = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => {
        said.push(line);
        const [, found] = /^listening on (\d+)$/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
    ended.then(([code]) => reject(new Error(`it ended with ${code}:\n${said.join('\n')}`)), reject);
  });
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return (await ended)[0];
  };
  return {
    origin: `http://127.0.0.1:${await port}`,
    said,
    stop: () => end('SIGTERM'),
    async kill() {
      await end('SIGKILL');
    },
  };
}

export const program = (source: string): Promise<string> => bundled(source);

/** Whatever a test that failed left running. */
export const endAll = (): void => {
  for (const child of running) child.kill('SIGKILL');
};

/** A browser, as far as an app of forms needs one: it keeps cookies and follows nothing. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(public origin: string) {}

  /** The cookies it keeps. */
  get kept(): { name: string; value: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value }));
  }

  /** What it sends along. */
  get cookie(): string {
    return this.kept.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  async ask(method: string, path: string, body?: string, headers: Record<string, string> = {}): Promise<Response> {
    const { cookie } = this;
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: { ...(cookie !== '' && { cookie }), ...headers },
      ...(body !== undefined && { body }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  get(path: string): Promise<Response> {
    return this.ask('GET', path);
  }

  async text(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  form(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask('POST', path, new URLSearchParams(fields).toString(), {
      // As browsers do.
      'content-type': 'application/x-www-form-urlencoded',
      ...{ origin: this.origin, 'sec-fetch-site': 'same-origin' },
      ...headers,
    });
  }

  json(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.ask('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }
}
