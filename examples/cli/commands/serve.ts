// yishi serve: consultations over HTTP on this machine, for a trial: SQLite or files, tokens in a file, a clock that runs.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createEngine, EngineError, runClock, type Store } from 'yishi';
import { type Charter, charters } from 'yishi/charters';
import { http } from 'yishi/http';
import { method } from 'yishi/methods';
import { charterMeant, readCharter } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { NoTokens, newToken, tokensIn, unreadable } from '../tokens.js';

export interface ServeOptions {
  port?: string;
  host?: string;
  sqlite?: string;
  dir?: string;
  tokens?: string;
  charter?: string[];
  newToken?: string;
}

/** How long answers that are being given may take once the end was asked for. */
const GRACE = 5_000;

/** A person of a record: what the engine takes for one. */
const PERSON = /^[^\s\p{Cc}\p{Cs}]{1,128}$/u;
const RESERVED = ['clock', 'system'];

async function charterOf(desk: Desk, name: string): Promise<Charter> {
  if (/[/\\]|\.(json|ya?ml)$/.test(name))
    return (await readCharter(await readText(name, desk), { file: name, read: besideFile(name) })).charter;
  const read = charterMeant(name);
  if ('is' in read) return read.is;
  throw new Stop(EXIT.usage, desk.language.problem({ code: 'script.charter-unknown', numbers: read }));
}

async function storeOf({ words }: Desk, { sqlite: file, dir }: ServeOptions): Promise<Store> {
  if (file !== undefined && dir !== undefined) throw new Stop(EXIT.usage, words.serve.oneStore);
  if (dir !== undefined) return (await import('yishi/jsonl')).jsonl({ directory: dir });
  return (await import('yishi/sqlite')).sqlite({ file: file ?? 'yishi.sqlite' });
}

async function handOutToken(desk: Desk, file: string, person: string): Promise<ExitCode> {
  if (!PERSON.test(person) || RESERVED.includes(person)) throw new Stop(EXIT.usage, desk.words.serve.noPerson(person));
  const token = await newToken(file, person);
  if (desk.json) desk.write({ person, token });
  else {
    desk.print(token);
    desk.warn(desk.words.serve.token(person, file));
  }
  return EXIT.ok;
}

/** Resolves when the process is asked to end. */
const asked = (): Promise<unknown> => {
  const ended = new AbortController();
  const { signal } = ended;
  return Promise.race(['SIGTERM', 'SIGINT'].map((name) => once(process, name, { signal }))).finally(() =>
    ended.abort(),
  );
};

export async function serve(desk: Desk, options: ServeOptions): Promise<ExitCode> {
  const { words } = desk;
  const { port = '8787', host = '127.0.0.1', tokens: file = 'yishi.tokens', newToken: person } = options;
  if (person !== undefined) return handOutToken(desk, file, person);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw new Stop(EXIT.usage, words.serve.noPort(port));
  const offered = options.charter
    ? await Promise.all(options.charter.map((name) => charterOf(desk, name)))
    : charters();
  // Whoever names a file means one that is there; the usual one may come later.
  const why = options.tokens === undefined ? undefined : await unreadable(file);
  if (why !== undefined) throw new Stop(EXIT.usage, words.serve.noTokenFile(file, why));
  const tokens = tokensIn(file);
  const inWords = (error: unknown): string => {
    if (error instanceof NoTokens) return words.serve.badToken(file, error.line);
    return error instanceof EngineError ? desk.language.problem(error.problem) : String(error);
  };
  const told = (error: unknown): void => desk.warn(`${desk.paint.red('✗')} ${inWords(error)}`);
  const known = await tokens.count().catch((error: unknown) => {
    throw error instanceof NoTokens ? new Stop(EXIT.usage, inWords(error)) : error;
  });
  const engine = createEngine({ store: await storeOf(desk, options), methods: method });
  const handler = http(engine, {
    async authenticate({ headers }) {
      const [, token] = /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '') ?? [];
      const found = token === undefined ? undefined : await tokens.personOf(token);
      return found === undefined ? undefined : { person: found };
    },
    charters: Object.fromEntries(offered.map((charter) => [charter.id, charter])),
    mayOpen: () => true,
    // Who may enter for whom is the record's to say: clerks by their office, others by a mandate.
    mayEnter: () => true,
    language: desk.language.id,
    onError: told,
  });
  const server = createServer(getRequestListener(handler));
  const stopping = asked();
  server.listen(Number(port), host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await engine.close();
    throw new Stop(EXIT.storage, words.serve.noListening(host, port, String((error as NodeJS.ErrnoException).code)));
  }
  // A server that listens on a port has an address of its own.
  const { port: actual } = server.address() as AddressInfo;
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${actual}`;
  if (desk.json) desk.write({ listening: origin });
  else desk.print(words.serve.listening(origin));
  if (known === 0) desk.warn(words.serve.noTokens(file));
  const clock = runClock(engine, { onError: told });
  await stopping;
  await clock.stop();
  const closed = once(server, 'close');
  server.close();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  // Watchers leave with the engine, and what is being recorded is recorded first.
  await engine.close();
  // Theirs are idle a moment after their last answer has ended; a browser would keep them for seconds.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  if (!desk.json) desk.print(words.serve.stopped);
  return EXIT.ok;
}
