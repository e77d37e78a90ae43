// `yishi simulate` runs a sweep of the real procedure in the threads it is shipped with, goes on after it was killed, and says what is wrong.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtCommand } from '../bundle.js';
import { filesIn } from '../experiments/sweeps.js';
import { scratch } from '../scratch.js';
import { root, spawned, yishi } from './cli.js';

const SWEEP = `
title: Notice of a quick poll
scenario:
  charter: quick-poll
  items:
    - { item: bench, title: A bench, becomes: covenant, route: [{ body: group, rule: simple-majority }] }
  people:
    groups:
      - { id: living, size: 30, bodies: [group], traits: { attends: { beta: [3, 2] } }, opinion: { beta: [4, 2] } }
factors:
  - { name: notice, path: charter.vote.noticeDays, levels: [0, 7] }
measures: [turnout, passed, end, days]
replications: 20
`;

let folder = '';
let sweep = '';
let whole = '';

beforeAll(async () => {
  folder = scratch();
  sweep = join(folder, 'sweep.yaml');
  writeFileSync(sweep, SWEEP);
  whole = join(folder, 'whole');
  const ran = await spawned(['simulate', sweep, '--out', whole, '--workers', '2']);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('40 runs in 2 cells');
});

const rows = (directory: string): string[] =>
  readFileSync(join(directory, 'results.csv'), 'utf8').trimEnd().split('\n');

describe('yishi simulate', () => {
  it('runs the real procedure', () => {
    expect(rows(whole)).toHaveLength(41);
    expect(rows(whole)[1]).toMatch(/^0,0,0,0,[0-9a-f]{64},[01](\.\d+)?,(true|false),[a-z-]+,[\d.]+,,[0-9a-f]{64}$/);
  });

  it('is told in a report, in the language of whoever asks', async () => {
    const file = join(folder, 'report.html');
    const made = await spawned(['report', whole, '--out', file, '--lang', 'zh-Hans']);
    expect(made).toMatchObject({ code: 0, err: '', out: `✓ 报告已写入 ${file}\n` });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain('步骤之间的流向');
    expect(await yishi('report', join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  });

  it('shows what it is in a demonstration that ends with a picture', async () => {
    const ran = await spawned(['simulate', '--demo', '--out', join(folder, 'demo'), '--lang', 'en']);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('240 runs in 15 cells');
    expect(ran.out.match(/votes 0\.9 .*[●◆]/g)).toHaveLength(3);
    expect(await yishi('simulate', sweep, '--demo')).toMatchObject({ code: 2 });
  });

  it('comes to the same in shards, merged', async () => {
    const shards = [1, 2].map((number) => join(folder, `shard-${number}`));
    for (const [index, directory] of shards.entries())
      expect(await spawned(['simulate', sweep, '--out', directory, '--shard', `${index + 1}/2`])).toMatchObject({
        code: 0,
      });
    const merged = join(folder, 'merged');
    expect(await yishi('merge', ...shards, '--out', merged)).toMatchObject({ code: 0, err: '' });
    expect(filesIn(merged)).toEqual(filesIn(whole));
  });

  it('goes on with --resume where it was killed', async () => {
    const directory = join(folder, 'killed');
    const runs = join(directory, 'runs.jsonl');
    const child = spawn(process.execPath, [builtCommand(), 'simulate', sweep, '--out', directory, '--workers', '1'], {
      cwd: root,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && !(existsSync(runs) && readFileSync(runs).includes(10)))
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(await spawned(['simulate', sweep, '--out', directory, '--resume'])).toMatchObject({ code: 0, err: '' });
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });

  it('is not written over', async () => {
    const { code, err } = await yishi('simulate', sweep, '--out', whole);
    expect(code).toBe(2);
    expect(err).toContain('is not empty, and results are never written over');
  });

  it.each([
    [['--shard', '0/3'], 'there is no shard 0/3'],
    [['--shard', '4/3'], 'there is no shard 4/3'],
    [['--shard', 'half'], 'there is no shard half'],
    [['--workers', '0'], 'workers are a whole number from 1 to 1024, not 0'],
    [['--worker'], 'a worker needs to know where the runs come from'],
    [['--queue', 'here', '--shard', '1/2'], 'a queue shares the runs out by itself'],
    [['--queue', 'here'], 'a queue is an address such as'],
    [['--seed', ''], 'the seed is empty'],
  ])('refuses %j', async (options, message) => {
    const directory = join(folder, 'refused');
    const { code, err } = await yishi('simulate', sweep, '--out', directory, ...options);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
    expect(existsSync(join(directory, 'runs.jsonl'))).toBe(false);
  });

  it('says what is missing', async () => {
    expect((await yishi('simulate')).err).toBe('✗ say SWEEP.yaml, --out\n');
    expect((await yishi('simulate', sweep)).err).toBe('✗ say --out\n');
    expect((await yishi('simulate', join(folder, 'none.yaml'), '--out', 'x')).code).toBe(3);
    expect((await yishi('merge', whole)).err).toBe('✗ say --out\n');
  });

  it('keeps what is finished when the disk is full, and says so once', async () => {
    const directory = join(folder, 'full');
    const { code, err } = await spawned(['simulate', sweep, '--out', directory, '--workers', '1'], { ulimit: '-f 8' });
    expect(code).toBe(3);
    expect(err).toMatch(/^✗ .*runs\.jsonl.*size limit \(EFBIG\).*\n$/);
    const kept = readFileSync(join(directory, 'runs.jsonl'), 'utf8').split('\n').length;
    expect(kept).toBeGreaterThan(1);
    expect(await spawned(['simulate', sweep, '--out', directory, '--resume'])).toMatchObject({ code: 0 });
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });
});
