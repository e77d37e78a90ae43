// Starting the room from a terminal: what is wrong is said in a line before anything was done, and the secrets are shown once somebody can come in.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { options } from '../../examples/room/options.js';
import { bundled } from '../bundle.js';
import { scratch } from '../scratch.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let program: string;
beforeAll(async () => {
  program = await bundled(`${root}examples/room/server.ts`);
});
const running = new Set<ChildProcess>();
const ended = async (signal: NodeJS.Signals): Promise<void> => {
  const all = [...running].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  running.clear();
  const over = all.map((one) => once(one, 'exit'));
  for (const one of all) one.kill(signal);
  await Promise.all(over);
};
afterEach(() => ended('SIGKILL'));

/** How it ended and what it said; where it goes on, once it says where it is. */
async function start(...args: string[]): Promise<{ code: number | null; said: string }> {
  const server = spawn(process.execPath, [program, ...args], { cwd: root });
  running.add(server);
  let said = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (said += String(text)));
  const listens = new Promise<[null]>((resolve) =>
    server.stdout.on('data', () => /^http:/m.test(said) && resolve([null])),
  );
  const [code] = (await Promise.race([once(server, 'close'), listens])) as [number | null];
  return { code, said };
}

const SECRET = /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/;

describe('the room is started', () => {
  it.each([
    [['--nonsense'], /--nonsense.*docs\/room/],
    [['hall.sqlite'], /hall\.sqlite/],
    [['--port', '65536'], /--port.*65535.*65536/],
    [['--port=-1'], /--port.*-1/],
    [['--port', 'http'], /--port.*http/],
    [['--origin', '192.168.1.20:8790'], /--origin.*http:\/\//],
    [['--origin', 'ftp://hall'], /--origin/],
    [['--origin', 'http://hall:8790/desk'], /--origin.*\/desk/],
    [['--origin', 'http://hall?as=li'], /--origin/],
    [['--file', ''], /--file/],
    [['--file', ':memory:'], /--file.*:memory:/],
    [['--host', ' '], /--host/],
    [['--open', ''], /--open/],
    [['--new-secret', ''], /--new-secret/],
    [['--new-secret', 'li', '--open', 'ours.yaml'], /--new-secret.*--open/],
    [['--address-header', 'x real ip'], /--address-header.*x real ip/],
    [['--address-header', ''], /--address-header/],
  ])('with %j it says so in a line', (args, told) => {
    for (const lang of ['zh-Hans', 'zh-Hant', 'en']) {
      const read = options([...args, '--lang', lang]);
      if (!('wrong' in read)) throw new Error(`${args.join(' ')} was taken`);
      expect(read.wrong).toMatch(told);
      expect(read.wrong.split('\n')).toHaveLength(1);
    }
  });

  it('in a language there is not it says which there are', () => {
    for (const lang of ['xx', 'zh', 'EN', 'constructor', '']) {
      const read = options(['--lang', lang]);
      if (!('wrong' in read)) throw new Error(`${lang} was taken`);
      expect(read.wrong).toMatch(/zh-Hans.*zh-Hant.*en/);
      expect(read.wrong).toContain(lang);
    }
  });

  it('with what may be said it is taken, to the last port', () => {
    expect(options([])).toMatchObject({ file: 'room.sqlite', port: 8790, host: '127.0.0.1', language: 'zh-Hans' });
    for (const port of ['0', '65535']) expect(options(['--port', port])).toMatchObject({ port: Number(port) });
    const origin = 'https://议事.example';
    expect(options(['--origin', origin, '--lang', 'en'])).toMatchObject({ origin, language: 'en' });
    // As it is copied out of a browser: what stands on a slip is put behind it.
    expect(options(['--origin', 'http://hall:8790/'])).toMatchObject({ origin: 'http://hall:8790' });
  });

  it('with an option there is not it ends, and has touched nothing', async () => {
    const file = join(scratch(), 'room.sqlite');
    const { code, said } = await start('--nonsense', '--file', file);
    expect(code).toBe(2);
    expect(said).not.toMatch(/^\s+at /m);
    expect(existsSync(file)).toBe(false);
  });

  it('where its folder is not there, or its script is none, it says which', async () => {
    const folder = scratch();
    for (const args of [
      ['--file', join(folder, 'none', 'room.sqlite')],
      ['--file', join(folder, 'room.sqlite'), '--open', join(folder, 'none.yaml')],
    ]) {
      const { code, said } = await start(...args);
      expect(code).toBe(1);
      expect(said).toContain(args.at(-1));
      expect(said).not.toMatch(/^\s+at /m);
    }
  });

  it('on a port that is taken it shows no secret, so that the next start still has them to show, and the one after has none', async () => {
    const file = join(scratch(), 'room.sqlite');
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const taken = await start('--file', file, '--port', `${port}`);
    expect(taken).toMatchObject({ code: 1, said: expect.stringContaining(`127.0.0.1:${port}`) });
    expect(taken.said).not.toMatch(SECRET);
    expect(readdirSync(dirname(file))).toEqual([]);
    other.close();
    const first = await start('--file', file, '--port', '0');
    expect(first.said).toMatch(SECRET);
    await ended('SIGTERM');
    const second = await start('--file', file, '--port', '0');
    expect(second).toMatchObject({ code: null, said: expect.not.stringMatching(SECRET) });
  });

  it('says, where it listens, that no phone reaches an address of this machine alone, and how one would', async () => {
    const { said } = await start('--file', join(scratch(), 'room.sqlite'), '--port', '0');
    expect(said).toMatch(/127\.0\.0\.1:(\d+) 只有这台电脑打得开.*--host 0\.0\.0\.0 --origin http:\/\/.*:\1$/m);
    const named = await start(
      ...['--file', join(scratch(), 'room.sqlite'), '--port', '0', '--origin', 'https://room.example'],
    );
    expect(named.said).not.toContain('只有这台电脑打得开');
  });

  it('gives no secret of a consultation that is not there, and begins none for it', async () => {
    const file = join(scratch(), 'room.sqlite');
    const { code, said } = await start('--file', file, '--new-secret', 'li');
    expect([code, said]).toEqual([1, expect.stringContaining(file)]);
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});

describe('files of the room', () => {
  /** What lies in a folder, byte by byte. */
  const bytesIn = (folder: string) =>
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

  it.each(['DELETE', 'WAL'])('are not another program’s database: it is left as it is (%s)', async (mode) => {
    for (const [name, file] of [
      ['books.sqlite', 'books.sqlite'],
      ['room.sqlite.codes', 'room.sqlite'],
    ] as const) {
      const folder = scratch();
      const other = new Database(join(folder, name));
      other.exec(`PRAGMA journal_mode = ${mode}; CREATE TABLE settings (name TEXT); INSERT INTO settings VALUES ('x')`);
      other.close();
      const before = bytesIn(folder);
      const { code, said } = await start('--file', join(folder, file));
      expect([code, said]).toEqual([1, expect.stringContaining(join(folder, name))]);
      expect(said.trim().split('\n')).toHaveLength(1);
      expect(bytesIn(folder)).toEqual(before);
    }
  });

  it('are no file that is none, and no folder, in three languages', async () => {
    const folder = scratch();
    for (const name of ['letter.txt', 'room.sqlite.codes', 'ours.sqlite.files'])
      writeFileSync(join(folder, name), 'Dear neighbours,\n');
    mkdirSync(join(folder, 'folder'));
    const before = readdirSync(folder);
    for (const [lang, file, told] of [
      ['zh-Hans', 'letter.txt', 'letter.txt'],
      ['zh-Hant', 'room.sqlite', 'room.sqlite.codes'],
      ['en', 'ours.sqlite', 'ours.sqlite.files'],
      ['en', 'folder', 'folder'],
    ] as const) {
      const { code, said } = await start('--file', join(folder, file), '--lang', lang);
      expect([code, said]).toEqual([1, expect.stringContaining(`${join(folder, told)} `)]);
      expect(said.trim().split('\n')).toHaveLength(1);
    }
    expect(readdirSync(folder)).toEqual(before);
  });

  it('are for their owner alone from the first start on', async () => {
    const file = join(scratch(), 'room.sqlite');
    await start('--file', file, '--port', '0');
    const names = readdirSync(dirname(file));
    expect(names).toEqual(expect.arrayContaining(['room.sqlite', 'room.sqlite.codes', 'room.sqlite.codes-wal']));
    for (const name of names) expect(statSync(join(dirname(file), name)).mode & 0o077, name).toBe(0);
  });

  it('are open in one room at a time, until that one ends, by whatever end; a secret is replaced meanwhile', async () => {
    const file = join(scratch(), 'room.sqlite');
    expect((await start('--file', file, '--port', '0')).code).toBeNull();
    const second = await start('--file', file, '--port', '0');
    expect([second.code, second.said]).toEqual([1, expect.stringContaining(file)]);
    expect(second.said).not.toMatch(/^\s+at /m);
    const another = await start('--file', file, '--new-secret', 'screen');
    expect([another.code, another.said]).toEqual([0, expect.stringMatching(SECRET)]);
    await ended('SIGKILL');
    expect((await start('--file', file, '--port', '0')).code).toBeNull();
  });
});
