// A file that an act names is kept beside the record, goes where the record goes, and is missed where it is gone.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { root, yishi } from './cli.js';

const hash = createHash('sha256').update('signed by hand').digest('hex');
let folder = '';
let record = '';

/** The lift, with the paper of a proxy in a file beside the script. */
function script(name: string, file: string): string {
  const text = readFileSync(join(root, 'examples/meetings/heping-road-lift.yaml'), 'utf8')
    .replace(/附件: \{ 校验码: 7d79[^}]*\}/, `附件: ${JSON.stringify(file)}`)
    .replaceAll('../rolls/', `${root}examples/rolls/`)
    .replace(/^refusals:.*$|^不予受理:.*$/m, '');
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

beforeAll(async () => {
  folder = join(scratch(), 'desk');
  mkdirSync(join(folder, '附件'), { recursive: true });
  writeFileSync(join(folder, '附件', '授权书.jpg'), 'signed by hand');
  record = join(folder, 'lift.jsonl');
  const run = await yishi('run', script('lift.yaml', '附件/授权书.jpg'), '--record', record);
  expect(run.err).toBe('');
  expect(run.code).toBe(0);
});

it('the record has its hash and its name, and the folder beside it its bytes', async () => {
  expect(readdirSync(`${record}.files`)).toEqual([hash]);
  const line = readFileSync(record, 'utf8')
    .split('\n')
    .find((one) => one.includes(hash));
  expect(line).toContain('"mediaType":"image/jpeg"');
  expect(line).toContain('授权书.jpg');
  const verified = await yishi('verify', record, '--json');
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, attachments: { whole: 1, changed: [] } });
});

it('is not left behind where no record comes of a run', async () => {
  const nothing = join(scratch(), 'nothing.jsonl');
  const asked = ['run', script('again.yaml', '附件/授权书.jpg'), '--record', nothing];
  expect((await yishi(...asked, '--to', '表绝')).code).toBe(2);
  expect(existsSync(nothing)).toBe(false);
  expect(existsSync(`${nothing}.files`) ? readdirSync(`${nothing}.files`) : []).toEqual([]);
});

it('goes with the record into a database and out again', async () => {
  const into = join(scratch(), 'records.db');
  const taken = await yishi('import', 'record', record, '--into', into, '--json');
  expect(JSON.parse(taken.out)).toMatchObject({ attachments: 1 });
  const out = join(scratch(), 'out.jsonl');
  const left = await yishi('export', 'lift', '--store', into, '--out', out, '--json');
  expect(JSON.parse(left.out)).toMatchObject({ attachments: 1 });
  expect(readdirSync(`${out}.files`)).toEqual([hash]);
  expect(readFileSync(join(`${out}.files`, hash), 'utf8')).toBe('signed by hand');
});

it('stays where it was where the record is not taken over', async () => {
  const begun = join(scratch(), 'begun.jsonl');
  writeFileSync(begun, `${readFileSync(record, 'utf8').split('\n').slice(0, 4).join('\n')}\n`);
  const into = join(scratch(), 'behind.db');
  expect((await yishi('import', 'record', begun, '--into', into)).code).toBe(0);
  // What is there already is left as it is.
  expect((await yishi('import', 'record', record, '--into', into)).code).toBe(1);
  expect(existsSync(`${into}.files`) ? readdirSync(`${into}.files`) : []).toEqual([]);
});

it('does not go with a publication', async () => {
  const out = join(scratch(), 'public.jsonl');
  expect((await yishi('export', record, '--publication', '--out', out)).code).toBe(0);
  expect(existsSync(`${out}.files`)).toBe(false);
  expect(readFileSync(out, 'utf8')).not.toContain('授权书');
});

it('changed it is told of, and does not go along; gone it is told of', async () => {
  const copy = join(scratch(), 'copy.jsonl');
  await yishi('export', record, '--out', copy);
  writeFileSync(join(`${copy}.files`, hash), 'signed by me!!');
  const verified = await yishi('verify', copy, '--lang', 'zh-Hans');
  expect(verified.code).toBe(1);
  expect(verified.out).toMatch(/与登记的不是同一份：授权书\.jpg（第\d+条）/);
  const into = join(scratch(), 'records.db');
  for (const argv of [
    ['import', 'record', copy, '--into', into],
    ['export', copy, '--out', join(scratch(), 'again.jsonl')],
  ]) {
    const refused = await yishi(...argv, '--lang', 'zh-Hans');
    expect(refused.code).toBeGreaterThan(0);
    expect(refused.err).toContain('授权书.jpg');
  }
  expect(existsSync(into)).toBe(false);
  rmSync(join(`${copy}.files`, hash));
  const gone = await yishi('verify', copy, '--lang', 'zh-Hans');
  expect(gone.code).toBe(0);
  expect(gone.out).toContain('授权书.jpg');
});

it('what is hostile is told at its line, and nothing is kept of it', async () => {
  writeFileSync(join(folder, '..', 'secret.txt'), 'x');
  symlinkSync('/etc/hostname', join(folder, 'link.jpg'));
  writeFileSync(join(folder, 'film.mp4'), '');
  truncateSync(join(folder, 'film.mp4'), 2 ** 31);
  writeFileSync(join(folder, 'a\nb.jpg'), 'x');
  const at = /^.*\.yaml:\d+:\d+: /m;
  for (const file of ['../secret.txt', '附件', 'none.jpg', 'film.mp4', 'a\nb.jpg', 'link.jpg', '/etc/hostname', '']) {
    const path = script('hostile.yaml', file);
    const out = join(scratch(), 'hostile.jsonl');
    // Both read it alike: that a run keeps nothing is seen with one.
    const run = file === '../secret.txt' ? [['run', path, '--record', out]] : [];
    for (const argv of [['check', path], ...run]) {
      const told = await yishi(...argv, '--lang', 'zh-Hans');
      expect(told.code, `${argv[0]} ${file}`).toBeGreaterThan(0);
      expect(told.code, `${argv[0]} ${file}`).toBeLessThan(4);
      expect(told.out + told.err, file).toMatch(at);
      expect(told.out + told.err, file).toContain('附件');
    }
    expect(existsSync(out)).toBe(false);
    expect(existsSync(`${out}.files`)).toBe(false);
  }
});

it('an act that is refused leaves no file behind', async () => {
  const copy = join(scratch(), 'copy.jsonl');
  await yishi('export', record, '--out', copy);
  const other = join(scratch(), '另一份.pdf');
  writeFileSync(other, 'too late');
  const refused = await yishi('do', copy, `马玉兰 委托投票: { 委托人: 马玉兰, 受托人: 孙德胜, 附件: ${other} }`);
  expect(refused.code).toBe(1);
  expect(readdirSync(`${copy}.files`)).toEqual([hash]);
});

it('goes with whoever it is of, once they are erased', async () => {
  const own = join(scratch(), 'own.jsonl');
  cpSync(record, own);
  cpSync(`${record}.files`, `${own}.files`, { recursive: true });
  const { fields, by } = readFileSync(own, 'utf8')
    .split('\n')
    .filter((one) => one.includes(hash))
    .map((one) => JSON.parse(one))[0];
  const erased = await yishi('erase', own, fields.principal ?? by, '--ground', 'order', '--json');
  expect(JSON.parse(erased.out.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ files: 1 });
  expect(readdirSync(`${own}.files`)).toEqual([]);
  const verified = await yishi('verify', own, '--json');
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true });
});
