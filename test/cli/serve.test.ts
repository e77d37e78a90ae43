// `yishi serve` in a process of its own, as somebody tries it: a token, a consultation, the end by a signal, and everything still there.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { builtCommand } from '../bundle.js';
import { scratch } from '../scratch.js';
import { spawned } from './cli.js';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

async function serving(...args: string[]): Promise<{ origin: string; stop(): Promise<number | null> }> {
  const child = spawn(process.execPath, [builtCommand(), 'serve', '--json', '--port', '0', ...args], {
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    origin: (JSON.parse(line) as { listening: string }).listening,
    async stop() {
      child.kill('SIGTERM');
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

const item = {
  ...{ item: 'tea', title: 'Tea?', topics: [], stakeholders: [], affected: [], becomes: 'opinion' },
  route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
};
const opening = {
  title: 'Tea',
  charter: 'quick-poll',
  bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
  items: [item],
};

describe('a token file', () => {
  it.each(['{ "a": 1 }', `${'0'.repeat(63)} ann`, `${'0'.repeat(64)} ann\n${'0'.repeat(64)}`])(
    'that is none is refused at its line, before anybody is served: %s',
    async (text) => {
      const directory = scratch();
      const tokens = join(directory, 'tokens');
      writeFileSync(tokens, text);
      const { code, err } = await spawned(['serve', '--port', '0', '--tokens', tokens, '--dir', join(directory, 'r')]);
      expect(code).toBe(2);
      expect(err).toContain(`${tokens}:${text.split('\n').length}:`);
    },
  );
});

describe('a token file that is named and not there', () => {
  it('is refused before anybody is served', async () => {
    const directory = scratch();
    const tokens = join(directory, 'none', 'tokens');
    const { code, err } = await spawned(['serve', '--port', '0', '--tokens', tokens, '--dir', join(directory, 'r')]);
    expect(code).toBe(2);
    expect(err).toContain(tokens);
    expect(err).toContain('ENOENT');
  });
});

describe.each([
  ['SQLite', (directory: string) => ['--sqlite', join(directory, 'records.sqlite')]],
  ['files', (directory: string) => ['--dir', join(directory, 'records')]],
])('yishi serve on %s', (_store, where) => {
  it('serves whoever has a token, ends when it is asked to, and goes on from there', async () => {
    const directory = scratch();
    const tokens = join(directory, 'tokens');
    const args = [...where(directory), '--tokens', tokens];
    const handed = await spawned(['serve', '--new-token', 'ann', '--tokens', tokens]);
    const token = handed.out.trim();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(tokens, 'utf8')).not.toContain(token);
    expect(statSync(tokens).mode & 0o077).toBe(0);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

    const first = await serving(...args);
    expect((await fetch(`${first.origin}/consultations`)).status).toBe(401);
    expect((await fetch(`${first.origin}/consultations`, { headers: { authorization: 'Bearer x' } })).status).toBe(401);
    const opened = await fetch(`${first.origin}/consultations`, {
      method: 'POST',
      headers,
      body: JSON.stringify(opening),
    });
    expect(opened.status).toBe(201);
    const location = opened.headers.get('location') ?? '';
    // Somebody who watches is no reason to stay.
    const watch = await fetch(`${first.origin}${location.replace('view', 'events')}`, { headers });
    expect(watch.status).toBe(200);
    expect(await first.stop()).toBe(0);

    const second = await serving(...args);
    const view = await fetch(`${second.origin}${location}`, { headers });
    expect(await view.json()).toMatchObject({ title: 'Tea', offices: ['convener'] });
    // A token that is handed out meanwhile is known at once.
    const { out } = await spawned(['serve', '--new-token', 'bo', '--tokens', tokens]);
    const list = await fetch(`${second.origin}/consultations`, { headers: { authorization: `Bearer ${out.trim()}` } });
    expect(list.status).toBe(200);
    expect(await second.stop()).toBe(0);
  });
});

describe('yishi serve', () => {
  it.each([
    ['a port that is none', ['--port', '70000']],
    ['two places for records', ['--sqlite', 'x', '--dir', 'y']],
    ['a charter that is not there', ['--charter', 'tea-party']],
    ['a person nobody can be', ['--new-token', 'system']],
  ])('refuses %s, and says what to write', async (_what, args) => {
    const { code, err } = await spawned(['serve', ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(/^✗ \S/);
  });
});
