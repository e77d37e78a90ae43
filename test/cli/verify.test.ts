// `yishi verify` notices any change of a record, and says from which entry on it cannot be trusted.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';

let lines: string[] = [];
let head = '';

beforeAll(async () => {
  const file = join(scratch(), 'record.jsonl');
  await yishi('run', meeting('not-formed'), '--record', file);
  lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  head = JSON.parse(lines.at(-1)!).hash;
});

/** What `verify` says of a record with these lines. */
async function verified(changed: string[], ...argv: string[]) {
  const file = join(scratch(), 'record.jsonl');
  writeFileSync(file, `${changed.join('\n')}\n`);
  const json = await yishi('verify', file, '--json', ...argv);
  for (const lang of ['zh-Hans', 'en']) {
    const told = await yishi('verify', file, '--lang', lang, ...argv);
    expect(told.code).toBe(json.code);
    expect(told.err).toBe('');
    expect(told.out.trim()).not.toBe('');
  }
  return { code: json.code, ...JSON.parse(json.out) };
}

test('an untouched record holds, with and without its head', async () => {
  expect(await verified(lines)).toMatchObject({ code: 0, ok: true, head });
  expect(await verified(lines, '--head', head)).toMatchObject({ code: 0, ok: true });
});

test('one changed digit, wherever it stands', async () => {
  const digits: [line: number, at: number][] = [];
  for (const [line, text] of lines.entries()) for (const { index } of text.matchAll(/\d/g)) digits.push([line, index]);
  // Every 97th: a prime, so that all kinds of places come up.
  for (const [line, at] of digits.filter((_, index) => index % 97 === 0)) {
    const text = lines[line]!;
    const other = (Number(text[at]) + 1) % 10;
    const changed = lines.with(line, text.slice(0, at) + other + text.slice(at + 1));
    const found = await verified(changed);
    expect(found, `digit ${at} of line ${line + 1}`).toMatchObject({ code: 1, ok: false });
    expect(found.seq).toBeLessThanOrEqual(line + 2);
    expect(found.seq).toBeGreaterThanOrEqual(line + 1);
  }
});

test('one changed word of sealed text', async () => {
  const line = lines.findIndex((text) => text.includes('参与不足'));
  const changed = lines.with(line, lines[line]!.replace('参与不足', '参与充足'));
  expect(await verified(changed)).toMatchObject({ code: 1, ok: false, seq: line + 1 });
});

test('swapped lines', async () => {
  const changed = lines.with(5, lines[6]!).with(6, lines[5]!);
  expect(await verified(changed)).toMatchObject({ code: 1, ok: false, seq: 6 });
});

test('an inserted line', async () => {
  expect(await verified(lines.toSpliced(8, 0, lines[7]!))).toMatchObject({ code: 1, ok: false, seq: 9 });
});

test('a deleted line', async () => {
  expect(await verified(lines.toSpliced(3, 1))).toMatchObject({ code: 1, ok: false, seq: 4 });
  expect(await verified(lines.slice(1))).toMatchObject({ code: 1, ok: false, seq: 1 });
});

test('a tail that was cut off shows against the head only', async () => {
  const cut = lines.slice(0, -3);
  expect(await verified(cut)).toMatchObject({ code: 0, ok: true });
  expect(await verified(cut, '--head', head)).toMatchObject({ code: 1, ok: false, seq: cut.length + 1 });
});

test('a last line that was cut in the middle', async () => {
  const torn = lines.with(-1, lines.at(-1)!.slice(0, 100));
  // What was appended together is recorded together or not at all: the append began one entry before.
  expect(await verified(torn)).toMatchObject({ code: 1, ok: false, seq: lines.length - 1 });
});

test('an empty file, and one that is no record', async () => {
  expect(await verified([])).toMatchObject({ code: 1, ok: false });
  expect(await verified(['{"title":"not a record"}'])).toMatchObject({ code: 1, ok: false, seq: 1 });
});

test('a head that is none', async () => {
  const file = join(scratch(), 'record.jsonl');
  writeFileSync(file, `${lines.join('\n')}\n`);
  expect(await yishi('verify', file, '--head', 'abc')).toMatchObject({ code: 2, out: '' });
});

test('a publication is verified as one', async () => {
  const published = lines.map((line) => {
    const { seals: _left, ...entry } = JSON.parse(line);
    return (line.startsWith(' ') ? ' ' : '') + JSON.stringify(entry);
  });
  expect(await verified(published)).toMatchObject({ code: 1, ok: false });
  expect(await verified(published, '--published', '--head', head)).toMatchObject({ code: 0, ok: true, head });
});

test('a head that was signed, by whoever was to sign it', async () => {
  const directory = scratch();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const [record, secret, key, signed] = ['record.jsonl', 'secret.pem', 'key.pem', 'heads.jsonl'].map((name) =>
    join(directory, name),
  ) as [string, string, string, string];
  writeFileSync(record, `${lines.join('\n')}\n`);
  writeFileSync(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(key, publicKey.export({ type: 'spki', format: 'pem' }));
  expect(await yishi('head', record)).toMatchObject({ code: 0, out: `${head}\n` });
  const { code, out } = await yishi('head', record, '--key', secret, '--scope', 'street');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ form: 'yishi.head/1', scope: 'street', hash: head });
  writeFileSync(signed, out);
  expect(await verified(lines, '--head', signed, '--key', key)).toMatchObject({
    code: 0,
    ok: true,
    heads: [{ hash: head }],
  });
  expect(await verified(lines, '--head', signed, '--key', key, '--head', head, '--scope', 'street')).toMatchObject({
    code: 0,
  });
  expect(await verified(lines, '--head', signed, '--key', key, '--scope', 'garden')).toMatchObject({
    code: 1,
    problem: { code: 'head.scope' },
  });
  expect(await verified(lines.slice(0, -3), '--head', signed, '--key', key)).toMatchObject({
    code: 1,
    problem: { code: 'record.shorter' },
  });
  expect(await yishi('verify', record, '--head', signed)).toMatchObject({ code: 2, out: '' });
  expect(await yishi('verify', record, '--head', head, '--head', '0'.repeat(64))).toMatchObject({ code: 2, out: '' });
  expect(await yishi('verify', record, '--head', join(directory, 'none'), '--key', key)).toMatchObject({ code: 3 });
  writeFileSync(signed, 'a head\n');
  expect(await verified(lines, '--head', signed, '--key', key)).toMatchObject({
    code: 1,
    problem: { code: 'head.form' },
  });
});

test('nobody signs what does not verify, nor with what is no key', async () => {
  const directory = scratch();
  const [record, none] = [join(directory, 'record.jsonl'), join(directory, 'none.pem')] as const;
  writeFileSync(none, 'no key');
  writeFileSync(record, `${lines.join('\n')}\n`);
  expect(await yishi('head', record, '--key', none)).toMatchObject({ code: 2, out: '' });
  writeFileSync(record, `${lines.with(5, lines[6]!).join('\n')}\n`);
  for (const more of [[], ['--json']]) expect(await yishi('head', record, ...more)).toMatchObject({ code: 1 });
});
