// `yishi show` says where a consultation stands once, as a page, or again whenever its record has grown.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, expect, test } from 'vitest';
import { main } from '../../examples/cli/program.js';
import { builtCommand } from '../bundle.js';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';

let folder = '';
let record = '';
let entries: string[] = [];
const ENDED = new Error('nobody looks on any more');

beforeAll(async () => {
  folder = scratch();
  record = join(folder, 'record.jsonl');
  await yishi('run', meeting('heping-road-lift'), '--record', record);
  entries = readFileSync(record, 'utf8').trimEnd().split('\n');
});

test('entries and fingerprint are there for whoever asks', async () => {
  const plain = await yishi('show', record);
  expect(plain.out).not.toMatch(/[0-9a-f]{64}|entries/);
  const whole = await yishi('show', record, '--verbose');
  expect(whole.out).toMatch(/Record +\d+ entries\n +Fingerprint +[0-9a-f]{64}\n$/);
});

test('as a page it says what it prints, escaped, and asks nothing of anywhere', async () => {
  const file = join(folder, 'page.html');
  const { code, out } = await yishi('show', record, '--html', file, '--lang', 'zh-Hans');
  expect({ code, out }).toEqual({ code: 0, out: `已存入 ${file}\n` });
  const html = readFileSync(file, 'utf8');
  expect(html).not.toMatch(/https?:|src=|refresh/);
  const { document } = parseHTML(html);
  const { out: printed } = await yishi('show', record, '--lang', 'zh-Hans');
  const lines = [...document.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(printed.replaceAll(/\s/g, '')).toContain(line.replaceAll(/\s/g, ''));
});

test('a page that cannot be written is no fault of the program', async () => {
  const { code, err } = await yishi('show', record, '--html', join(record, 'page.html'));
  expect(code).toBe(3);
  expect(err).toMatch(/page\.html: the system would not let it be read or written \(ENOTDIR\)/);
});

test('watching, it is shown again when the record has grown, and a record that is damaged meanwhile is told of', async () => {
  const growing = join(folder, 'growing.jsonl');
  const upTo = (count: number, more = '') => writeFileSync(growing, `${entries.slice(0, count).join('\n')}\n${more}`);
  upTo(3);
  let out = '';
  let err = '';
  let ended = false;
  const io = {
    out: (text: string) => {
      // Whoever pipes it on may stop: that ends it here.
      if (ended) throw ENDED;
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    env: {},
    colours: false,
    columns: 100,
  };
  const watched = main(['show', growing, '--watch', '--verbose'], io);
  await expect.poll(() => out, { timeout: 20_000 }).toContain('3 entries');
  upTo(5);
  await expect.poll(() => out, { timeout: 20_000 }).toContain('5 entries');
  upTo(3, `${entries[4]}\n`);
  await expect.poll(() => err, { timeout: 20_000 }).toMatch(/✗ .*growing\.jsonl/);
  upTo(6);
  await expect.poll(() => out, { timeout: 20_000 }).toContain('6 entries');
  ended = true;
  upTo(7);
  expect(await watched).toBe(4);
});

test('watching with a page, the browser is told to read it again', async () => {
  const growing = join(folder, 'growing-too.jsonl');
  writeFileSync(growing, `${entries.slice(0, 3).join('\n')}\n`);
  const file = join(folder, 'watched.html');
  const io = {
    out: () => {
      throw ENDED;
    },
    err: () => {},
    env: {},
    colours: false,
    columns: 100,
  };
  await main(['show', growing, '--watch', '--html', file], io);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('http-equiv="refresh"');
});

test('whoever stops reading stops nothing that was begun', async () => {
  const kept = join(folder, 'kept.jsonl');
  const script = meeting('heping-road-lift');
  const command = `"${process.execPath}" "${builtCommand()}" run "${script}" --record "${kept}" | head -n 2`;
  execFileSync('bash', ['-c', `set -o pipefail; ${command}`], { encoding: 'utf8' });
  expect(readFileSync(kept, 'utf8')).toBe(readFileSync(record, 'utf8'));
});
