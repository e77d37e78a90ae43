// The store in files: what is special about files, after what is asked of every store.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { jsonl, jsonlFile, type Repair, readRecordFile, writeRecordFile } from 'yishi/jsonl';
import { chain, storeConformance } from 'yishi/testing';
import { fileName } from '../../src/adapters/jsonl/files.js';
import { locked } from '../../src/adapters/jsonl/lock.js';
import { canonical, sha256 } from '../../src/digest.js';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { contend, holder, killed, readAll, run } from './processes.js';

const place = { place: 'topics.gathering' };
const common = scratch();

/** Takes lines away from a file. */
function lose(file: string, what: 'last' | 'all'): void {
  if (what === 'all') rmSync(file);
  else writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\n]*\n$/, ''));
}

await storeConformance({
  name: 'jsonl',
  open: (scope) => jsonl({ directory: common, scope }),
  reopen: (_store, scope) => jsonl({ directory: common, scope }),
  lose: (scope, id, what) => lose(join(common, fileName(scope), `${fileName(id)}.jsonl`), what),
  misstate(scope, id, summary) {
    const path = join(common, fileName(scope), `${fileName(id)}.head.json`);
    // Without the sum that would show it, as earlier versions wrote heads.
    const { sum: _, due: __, ...head } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...head, ...summary }));
  },
  move(scope, id, to) {
    const [from, there] = [scope, to].map((each) => join(common, fileName(each)));
    for (const file of readdirSync(from ?? ''))
      if (file.startsWith(`${fileName(id)}.`)) renameSync(join(from ?? '', file), join(there ?? '', file));
  },
});

const one = 'one file holds one consultation';
await storeConformance({
  name: 'jsonlFile',
  open: (scope) => jsonlFile({ file: join(common, `${sha256(scope)}.jsonl`) }),
  lose: (scope, _id, what) => lose(join(common, `${sha256(scope)}.jsonl`), what),
  skip: [
    { test: 'keeps consultations apart', reason: one },
    { test: 'tells any two ids apart, whatever is in them', reason: one },
    { test: 'lists every consultation once, page by page', reason: one },
    { test: 'lists those with a deadline at or before a moment', reason: one },
    { test: 'has erased for good when it is reopened', reason: 'tested below: the summary is not kept' },
    { test: 'sees everything again when it is reopened', reason: 'tested below: the summary is not kept' },
    { test: 'remembers the purged when it is reopened', reason: 'the suite of jsonl shows it: the code is the same' },
    { test: 'keeps the last checkpoint of a consultation, or none', reason: 'it keeps no checkpoints' },
  ],
});

/** A directory with a record of three entries, and the bytes of a batch of three that may follow. */
async function prepared() {
  const directory = scratch();
  const file = join(directory, 'default', 'c1.jsonl');
  const repairs: Repair[] = [];
  const entries = chain('c1', 6, { fields: () => '议' });
  const donor = join(scratch(), 'donor.jsonl');
  await jsonlFile({ file: donor }).append('c1', 0, entries.slice(0, 3), place);
  const start = statSync(donor).size;
  await jsonlFile({ file: donor }).append('c1', 3, entries.slice(3), place);
  const bytes = readFileSync(donor);
  const store = jsonl({ directory, onRepair: (repair) => repairs.push(repair), busyTimeout: 300 });
  await store.append('c1', 0, entries.slice(0, 3), place);
  return { directory, file, store, repairs, entries, start, bytes };
}

describe('a crash in the middle of an append', () => {
  it('leaves the record as it was before or after, wherever in the batch it came', async () => {
    const { file, store, repairs, entries, start, bytes } = await prepared();
    const whole = entries.map((entry) => canonical(entry));
    for (let cut = start + 1; cut < bytes.length; cut++) {
      repairs.length = 0;
      writeFileSync(file, bytes.subarray(0, cut));
      const seen = (await readAll(store, 'c1')).map((entry) => canonical(entry));
      if (cut === bytes.length - 1) {
        expect(seen, 'only the newline is missing').toEqual(whole);
        continue;
      }
      expect(seen, `cut at ${cut}`).toEqual(whole.slice(0, 3));
      expect(repairs).toEqual([{ file, seq: 4, discarded: bytes.subarray(start, cut).toString() }]);
      expect(statSync(file).size).toBe(start);
    }
  });

  it('is repaired by the next append too', async () => {
    const { file, store, repairs, entries, start, bytes } = await prepared();
    for (const cut of [start + 1, start + 40, bytes.length - 2]) {
      writeFileSync(file, bytes.subarray(0, cut));
      await expect(store.append('c1', 6, [], place)).rejects.toMatchObject({ code: 'conflict' });
    }
    expect(repairs).toHaveLength(3);
    writeFileSync(file, bytes.subarray(0, start + 40));
    await store.append('c1', 3, entries.slice(3), place);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('may leave the last line garbled instead of cut', async () => {
    const { file, store, repairs, bytes, start } = await prepared();
    const garbled = Buffer.from(bytes);
    garbled.fill(0, bytes.length - 200, bytes.length - 1);
    writeFileSync(file, garbled);
    expect(await readAll(store, 'c1')).toHaveLength(3);
    expect(repairs).toMatchObject([{ seq: 4 }]);
    expect(statSync(file).size).toBe(start);
  });

  it('may leave the very first append unfinished', async () => {
    const { file, store, repairs, entries, bytes } = await prepared();
    rmSync(file.replace('.jsonl', '.head.json'));
    writeFileSync(file, bytes.subarray(0, 30));
    expect(await store.head('c1')).toBeUndefined();
    expect(await readAll(store, 'c1')).toEqual([]);
    expect(repairs).toMatchObject([{ seq: 1 }]);
    await store.append('c1', 0, entries, place);
    expect(await readAll(store, 'c1')).toEqual(entries);
  });

  it('keeps an entry whose newline an editor took away, and goes on after it', async () => {
    const { file, store, repairs, entries, start } = await prepared();
    writeFileSync(file, readFileSync(file).subarray(0, start - 1));
    await store.append('c1', 3, entries.slice(3), place);
    expect(await readAll(store, 'c1')).toEqual(entries);
    expect(repairs).toEqual([]);
  });

  it('between record and summary leaves a summary that makes the clock come by', async () => {
    const { file, store, entries, bytes } = await prepared();
    writeFileSync(file, bytes);
    const last = entries[5]!;
    const stale = { id: 'c1', seq: 6, hash: last.hash, place: 'unknown', due: last.at };
    expect(await store.head('c1')).toEqual(stale);
    expect(await store.list({ dueBefore: last.at })).toEqual([stale]);
    await store.append('c1', 6, [], { place: 'vote.polling' });
    expect(await store.head('c1')).toEqual({ id: 'c1', seq: 6, hash: last.hash, place: 'vote.polling' });
  });
});

describe('a damaged record', () => {
  it('is reported with the entry that is damaged, and never repaired', async () => {
    const { file, store, entries, repairs } = await prepared();
    await store.append('c1', 3, entries.slice(3), place);
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const seq of [1, 2, 3, 4, 5]) {
      const damaged = lines.map((line, n) => (n === seq - 1 ? line.replace('"type"', '"ty') : line)).join('\n');
      writeFileSync(file, damaged);
      await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq });
      expect(readFileSync(file, 'utf8')).toBe(damaged);
    }
    expect(repairs).toEqual([]);
  });

  it('takes no append when the entry before is damaged', async () => {
    const { file, store, entries, start, bytes } = await prepared();
    const damaged = Buffer.from(bytes.subarray(0, start + 10));
    damaged.fill('#', start - 20, start - 2);
    writeFileSync(file, damaged);
    const append = store.append('c1', 3, entries.slice(3), place);
    await expect(append).rejects.toMatchObject({ code: 'corrupt', seq: 3 });
    expect(readFileSync(file).equals(damaged)).toBe(true);
  });

  it('that lost an acknowledged entry is not taken for one cut by a crash', async () => {
    const { file, store, entries, start, bytes } = await prepared();
    await store.append('c1', 3, entries.slice(3), place);
    for (const size of [start, start + 50, bytes.length - 20]) {
      writeFileSync(file, bytes.subarray(0, size));
      await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'corrupt', seq: 4 });
      await expect(store.append('c1', 3, entries.slice(3), place)).rejects.toMatchObject({ code: 'corrupt', seq: 4 });
      await expect(store.head('c1')).rejects.toMatchObject({ code: 'corrupt' });
      expect(statSync(file).size).toBe(size);
    }
    await store.append('c2', 0, chain('c2', 1), place);
    expect(await store.list()).toMatchObject([
      { id: 'c1', damaged: { code: 'store.cut', at: { seq: 4 } } },
      { id: 'c2', seq: 1 },
    ]);
  });

  it('whose tombstone cannot be read is not taken for one that was never purged', async () => {
    const { file, store, entries } = await prepared();
    writeFileSync(file.replace('.jsonl', '.tombstone.json'), '{"id');
    await expect(store.append('c1', 3, entries.slice(3), place)).rejects.toMatchObject({ code: 'corrupt' });
  });

  describe('that was purged', () => {
    const purged = async () => {
      const made = await prepared();
      const stone = made.file.replace('.jsonl', '.tombstone.json');
      await made.store.append('c2', 0, chain('c2', 1), place);
      await made.store.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
      return { ...made, stone };
    };

    it.each([
      ['was deleted', 'store.tombstone-gone', undefined],
      ['names another consultation', 'store.foreign', { id: 'c9' }],
      ['has another seq', 'store.tombstone', { seq: 2 }],
      ['has another hash', 'store.tombstone', { hash: 'f'.repeat(64) }],
      ['has another day', 'store.tombstone', { purgedAt: '2020-01-01T00:00:00.000Z' }],
      ['is of another scope', 'store.scope', { scope: 'street-2' }],
    ])('is told where its tombstone %s, and its id is nobody’s', async (_what, code, change) => {
      const { store, stone, directory, entries } = await purged();
      if (change) writeFileSync(stone, JSON.stringify({ ...JSON.parse(readFileSync(stone, 'utf8')), ...change }));
      else rmSync(stone);
      for (const each of [store, jsonl({ directory })]) {
        const told = { code: 'corrupt', problem: { code } };
        await expect(each.tombstone('c1')).rejects.toMatchObject(told);
        await expect(each.head('c1')).rejects.toMatchObject(told);
        await expect(readAll(each, 'c1')).rejects.toMatchObject(told);
        await expect(each.append('c1', 0, entries.slice(0, 3), place)).rejects.toMatchObject(told);
        const listed = await each.list();
        expect(listed.at(-1)).toMatchObject({ id: 'c2', seq: 1 });
        if (!change) expect(listed[0]).toMatchObject({ id: 'c1', damaged: { code } });
      }
    });

    it('is told where its tombstone was deleted and an old copy of it was put back', async () => {
      const { store, file, stone, bytes } = await purged();
      rmSync(stone);
      writeFileSync(file, bytes);
      const told = { code: 'corrupt', problem: { code: 'store.tombstone-gone' } };
      await expect(readAll(store, 'c1')).rejects.toMatchObject(told);
      expect(await store.list()).toMatchObject([{ id: 'c1', damaged: told.problem }, { id: 'c2' }]);
    });

    it('by an earlier version, which noted it nowhere, is purged still; half a line in the list of the purged is none', async () => {
      const { store, directory, entries } = await purged();
      const log = join(directory, 'default', 'purged.log');
      const line = readFileSync(log, 'utf8');
      for (const left of ['', line.slice(0, 30)]) {
        writeFileSync(log, left);
        expect(await store.tombstone('c1')).toMatchObject({ id: 'c1', seq: 3 });
        await expect(store.append('c1', 0, entries.slice(0, 3), place)).rejects.toMatchObject({ code: 'conflict' });
      }
      await store.purge('c2', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
      rmSync(join(directory, 'default', 'c2.tombstone.json'));
      await expect(store.head('c2')).rejects.toMatchObject({ problem: { code: 'store.tombstone-gone' } });
    });
  });

  it('of a tenant whose directory stands in the place of another’s is told, one by one', async () => {
    const directory = scratch();
    for (const scope of ['a', 'b']) await jsonl({ directory, scope }).append('c1', 0, chain('c1', 2), place);
    renameSync(join(directory, 'a'), join(directory, 'aside'));
    renameSync(join(directory, 'b'), join(directory, 'a'));
    renameSync(join(directory, 'aside'), join(directory, 'b'));
    for (const scope of ['a', 'b']) {
      const store = jsonl({ directory, scope });
      const problem = { code: 'store.scope', numbers: { id: 'c1', scope } };
      await expect(store.head('c1')).rejects.toMatchObject({ code: 'corrupt', problem });
      await expect(readAll(store, 'c1')).rejects.toMatchObject({ problem });
      expect(await store.list()).toMatchObject([{ id: 'c1', damaged: problem }]);
    }
  });

  it('names the missing, the foreign and the unreadable', async () => {
    const { file, store, entries } = await prepared();
    const lines = entries.map((entry) => JSON.stringify(entry));
    const told = async (text: string[]) => {
      writeFileSync(file, `${text.join('\n')}\n`);
      return sayingOf(readAll(store, 'c1'));
    };
    expect(await told([lines[0]!, lines[2]!, lines[3]!])).toMatch(/entry 2 in .* is missing: entry 3 stands there/);
    expect(await told([lines[0]!, lines[1]!.replace('"c1"', '"c9"'), lines[2]!])).toMatch(
      /entry 2 in .* belongs to c9/,
    );
    expect(await told([lines[0]!, '{"v":7,"id":"c1","seq":2,"type":"x","hash":""}', lines[2]!])).toMatch(/format 7/);
    expect(await told([lines[0]!, '[]', lines[2]!])).toMatch(/not an entry/);
  });
});

describe('the file', () => {
  it('is one JSON entry a line, with nothing added, for whoever reads it', async () => {
    const { file, store, entries } = await prepared();
    await store.append('c1', 3, entries.slice(3), place);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(entries);
    for (const line of lines) {
      const { hash, seals, ...open } = JSON.parse(line);
      expect(sha256(canonical(open))).toBe(hash);
    }
  });

  it('and what lies beside it hold nothing of what was erased', async () => {
    const directory = scratch();
    const store = jsonl({ directory });
    const sealed = (seq: number) => ({ '/fields/name': `secret-${seq}` });
    await store.append('c1', 0, chain('c1', 3, { sealed }), place);
    await store.erase('c1', [{ seq: 2, paths: ['/fields/name'] }]);
    const text = readdirSync(join(directory, 'default')).map((name) =>
      readFileSync(join(directory, 'default', name), 'utf8'),
    );
    expect(text.join('')).toContain('secret-1');
    expect(text.join('')).not.toContain('secret-2');
  });

  it('is replaced where it is, with its mode, and what a crash left of an earlier try is taken away', async () => {
    const directory = scratch();
    const [real, file] = [join(directory, 'real.jsonl'), join(directory, 'link.jsonl')];
    const entries = chain('c1', 2, { sealed: (seq) => ({ '/fields/name': `secret-${seq}` }) });
    await writeRecordFile(real, entries);
    chmodSync(real, 0o600);
    symlinkSync(real, file);
    writeFileSync(`${real}.tmp`, 'secret-1 of a process that died');
    await jsonlFile({ file }).erase('c1', [{ seq: 1, paths: ['/fields/name'] }]);
    expect(readdirSync(directory)).toEqual(['link.jsonl', 'real.jsonl']);
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(real, 'utf8')).not.toContain('secret-1');
    expect(statSync(real).mode & 0o777).toBe(0o600);
  });

  it('lies in its directory, whatever the id', () => {
    const ids = [
      '../../etc/passwd',
      '..',
      '.',
      '',
      '/',
      'C:\\x',
      'a\0b',
      'nul',
      '.hidden',
      'x'.repeat(5000),
      '和'.repeat(300),
    ];
    for (const name of ids.map(fileName)) {
      expect(name).toMatch(/^[^./\\\0][^/\\\0]*$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
      expect(name).not.toMatch(/^nul$/i);
    }
    expect(fileName('和平路-lift_2')).toBe('和平路-lift_2');
  });

  it('stays alone when the store is over one file, and can be read by its path', async () => {
    const directory = scratch();
    const file = join(directory, 'meeting.jsonl');
    const entries = chain('c1', 4, { sealed: () => ({ '/fields/name': '王' }) });
    await jsonlFile({ file }).append('c1', 0, entries.slice(0, 2), place);
    const again = jsonlFile({ file });
    expect(await again.head('c1')).toMatchObject({ seq: 2, place: 'unknown', due: entries[1]?.at });
    await again.append('c1', 2, entries.slice(2), place);
    await again.erase('c1', [{ seq: 1, paths: ['/fields/name'] }]);
    expect(await again.list()).toEqual([{ id: 'c1', seq: 4, hash: entries[3]?.hash, ...place }]);
    expect(await again.head('c2')).toBeUndefined();
    expect(await readAll(again, 'c2')).toEqual([]);
    expect(await sayingOf(again.append('c2', 0, chain('c2', 1), place))).toMatch(/holds the record of c1, not of c2/);
    expect(readdirSync(directory)).toEqual(['meeting.jsonl']);
    const { seals, ...first } = entries[0]!;
    expect(await readRecordFile(file)).toEqual({ entries: [first, ...entries.slice(1)] });
  });

  it('is not changed by reading it by its path, even where it is unfinished', async () => {
    const file = join(scratch(), 'copy.jsonl');
    const entries = chain('c1', 3);
    await writeRecordFile(file, entries);
    expect(await readRecordFile(file)).toEqual({ entries });
    const cut = readFileSync(file, 'utf8').slice(0, -30);
    writeFileSync(file, cut);
    const { entries: left, unfinished } = await readRecordFile(file);
    expect(left).toEqual(entries.slice(0, 2));
    expect(cut.endsWith(unfinished!)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(cut);
    expect(await sayingOf(readRecordFile(`${file}.not`))).toMatch(
      /could not read .*copy.jsonl.not: there is no such file/,
    );
  });
});

describe('a file kept open', () => {
  /** Two stores that both have appended, so that each keeps the file open. */
  const both = async () => {
    const { directory, file, store, entries } = await prepared();
    const more = chain('c1', 20, { after: entries[2]!, sealed: (seq) => ({ '/fields/name': `secret-${seq}` }) });
    const other = jsonl({ directory, busyTimeout: 300 });
    await other.append('c1', 3, more.slice(0, 1), place);
    await store.append('c1', 4, more.slice(1, 2), place);
    await other.append('c1', 5, more.slice(2, 3), place);
    return { file, store, other, all: [...entries.slice(0, 3), ...more] };
  };

  it('is read again where another store appended, and never written over', async () => {
    const { store, other, all } = await both();
    await expect(store.append('c1', 5, all.slice(5, 6), place)).rejects.toMatchObject({ code: 'conflict' });
    for (let seq = 6; seq < 16; seq += 1)
      await (seq % 3 === 0 ? other : store).append('c1', seq, all.slice(seq, seq + 1), place);
    for (const each of [store, other]) expect(await readAll(each, 'c1')).toEqual(all.slice(0, 16));
    expect(await other.head('c1')).toEqual({ id: 'c1', seq: 16, hash: all[15]?.hash, ...place });
  });

  it('is opened anew where another store erased from it: what comes next goes into the new file', async () => {
    const { file, store, other, all } = await both();
    await other.erase('c1', [{ seq: 4, paths: ['/fields/name'] }]);
    await store.append('c1', 6, all.slice(6, 8), place);
    const text = readFileSync(file, 'utf8');
    expect([text.includes('secret-4'), text.includes('secret-8')]).toEqual([false, true]);
    expect((await readAll(other, 'c1')).map(({ hash }) => hash)).toEqual(all.slice(0, 8).map(({ hash }) => hash));
  });

  it('is given up where another store purged the record, or somebody took it away', async () => {
    const { file, store, other, all } = await both();
    await other.purge('c1', { purgedAt: '2026-01-01T00:00:00.000Z', ground: 'order' });
    expect(await sayingOf(store.append('c1', 6, all.slice(6, 7), place))).toMatch(/was purged/);
    expect(existsSync(file)).toBe(false);
    const again = await both();
    rmSync(again.file);
    await expect(again.store.append('c1', 6, all.slice(6, 7), place)).rejects.toMatchObject({ code: 'corrupt' });
    expect(existsSync(again.file)).toBe(false);
  });

  it('is read again where somebody edited it, and damage is found', async () => {
    const { file, store, all } = await both();
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n${lines.at(-1)?.replace('"type"', '"ty')}\n`);
    await expect(store.append('c1', 6, all.slice(6, 7), place)).rejects.toMatchObject({ code: 'corrupt', seq: 6 });
  });

  it.skipIf(process.platform !== 'linux')('is closed when it is not used, and opened again when it is', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { file, store, entries } = await prepared();
    const open = () => readdirSync('/proc/self/fd').filter((fd) => isOpenOn(file, fd)).length;
    await store.append('c1', 3, entries.slice(3, 4), place);
    expect(open()).toBe(1);
    vi.advanceTimersByTime(10_000);
    expect(open()).toBe(0);
    await store.append('c1', 4, entries.slice(4, 5), place);
    expect(open()).toBe(1);
    await store.close();
    expect(open()).toBe(0);
    await store.append('c1', 5, entries.slice(5), place);
    expect(await readAll(store, 'c1')).toEqual(entries);
  });

  it('is closed after what is being written to it, not before', async () => {
    const { store, entries, file } = await prepared();
    await store.append('c1', 3, entries.slice(3, 4), place);
    // Of so many closes one at least falls into the wait for the disk.
    for (let round = 0; round < 30; round += 1) {
      const directory = scratch();
      const one = jsonl({ directory });
      await one.append('c1', 0, entries.slice(0, 3), place);
      const writing = one.append('c1', 3, entries.slice(3), place);
      for (let turns = 0; turns < round % 6; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      await one.close();
      await writing;
      expect(await readAll(jsonl({ directory }), 'c1')).toEqual(entries);
    }
    expect(existsSync(file)).toBe(true);
  });

  it('is one of a few: hundreds of records are written at once all the same', async () => {
    const store = jsonl({ directory: scratch() });
    const ids = Array.from({ length: 200 }, (_, n) => `c${n}`);
    const records = new Map(ids.map((id) => [id, chain(id, 4)]));
    for (let seq = 0; seq < 4; seq += 1)
      await Promise.all(ids.map((id) => store.append(id, seq, (records.get(id) ?? []).slice(seq, seq + 1), place)));
    for (const id of ids) expect(await readAll(store, id)).toEqual(records.get(id));
    await store.close();
  });
});

describe('the summary, written over in place', () => {
  it('is taken for missing where it was read or left half written', async () => {
    const { file, store, entries } = await prepared();
    await store.append('c1', 3, entries.slice(3, 4), { place: 'vote.polling', due: '2026-05-01T00:00:00.000Z' });
    const head = file.replace('.jsonl', '.head.json');
    const whole = readFileSync(head, 'utf8');
    const stale = { id: 'c1', seq: 4, hash: entries[3]?.hash, place: 'unknown', due: entries[3]?.at };
    for (const half of [
      whole.slice(0, 60),
      whole.replace('"seq":4', '"seq":3'),
      whole.replace('polling', 'counted'),
      '',
    ]) {
      writeFileSync(head, half);
      expect(await store.head('c1')).toEqual(stale);
    }
    await store.append('c1', 4, entries.slice(4, 5), { place: 'vote.counted' });
    expect(await store.head('c1')).toEqual({ id: 'c1', seq: 5, hash: entries[4]?.hash, place: 'vote.counted' });
    expect(JSON.parse(readFileSync(head, 'utf8'))).toMatchObject({ id: 'c1', seq: 5, place: 'vote.counted' });
  });

  it('may be of an earlier version, whose place is asked for anew, or too long for its place', async () => {
    const { file, store, entries } = await prepared();
    const head = file.replace('.jsonl', '.head.json');
    const old = { id: 'c1', seq: 3, hash: entries[2]?.hash, place: 'vote.polling', bytes: statSync(file).size };
    writeFileSync(head, JSON.stringify(old));
    // Without a sum nobody knows whether that is what was written.
    const [last] = entries.slice(2);
    expect(await store.head('c1')).toEqual({ id: 'c1', seq: 3, hash: last?.hash, place: 'unknown', due: last?.at });
    for (const [seq, far] of [
      [3, 'x'.repeat(5000)],
      [4, 'y'.repeat(10)],
      [5, 'z'.repeat(900)],
    ] as const) {
      await store.append('c1', seq, entries.slice(seq, seq + 1), { place: far });
      expect(await store.head('c1')).toMatchObject({ seq: seq + 1, place: far });
    }
  });
});

describe('several processes', () => {
  it('come in turn: whoever has just written leaves the lock to others who want it', async () => {
    const lock = join(scratch(), 'c1.lock');
    const nothing = async () => {};
    await locked(lock, 1000, nothing);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const taken: boolean[] = [];
    const ask = () => locked(lock, 1000, async () => void taken.push(true));
    await ask();
    expect(taken).toHaveLength(1);
    // Somebody rings while it is held: from now on it is theirs for a while.
    await locked(lock, 1000, async () => writeFileSync(`${lock}.wanted`, ''));
    expect(existsSync(`${lock}.wanted`)).toBe(false);
    const again = ask();
    await new Promise((resolve) => setImmediate(resolve));
    expect([taken.length, existsSync(lock)]).toEqual([1, false]);
    await vi.advanceTimersByTimeAsync(50);
    await again;
    expect([taken.length, existsSync(lock)]).toEqual([2, false]);
  });

  it('appending to one record at once lose nothing and mix nothing', async () => {
    const directory = scratch();
    await contend({ directory }, async () => jsonl({ directory }));
    expect(readdirSync(join(directory, 'default')).sort()).toEqual(['c1.head.json', 'c1.jsonl']);
  });

  it('that are killed over and over lose nothing that was acknowledged', async () => {
    const directory = scratch();
    await killed({ directory }, async () => jsonl({ directory, onRepair: () => {} }));
  });

  it('wait for one another, and say who holds the record when it takes too long', async () => {
    const { file, store, entries } = await prepared();
    const lock = file.replace('.jsonl', '.lock');
    const other = await holder(lock);
    const waited = store.append('c1', 3, entries.slice(3), place);
    await expect(waited).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await sayingOf(waited)).toMatch(`${lock} has been held by process ${other.pid} on ${hostname()} for 300 ms`);
    expect(await readAll(store, 'c1'), 'reading needs no lock').toHaveLength(3);
    await other.kill();
    await store.append('c1', 3, entries.slice(3), place);
    expect(existsSync(lock)).toBe(false);
  });

  it('take over from one that was killed, without robbing each other', async () => {
    const directory = scratch();
    mkdirSync(join(directory, 'default'));
    const dead = await holder(join(directory, 'default', 'c1.lock'));
    await dead.kill();
    const litter = join(directory, 'default', 'c1.lock.1.draft');
    writeFileSync(litter, '');
    utimesSync(litter, 0, 0);
    await contend({ directory }, async () => jsonl({ directory }));
    expect(readdirSync(join(directory, 'default')).sort()).toEqual(['c1.head.json', 'c1.jsonl']);
  });

  it('do not break the lock of another machine, nor one they cannot read', async () => {
    const { file, store, entries } = await prepared();
    const lock = file.replace('.jsonl', '.lock');
    const elsewhere = JSON.stringify({ host: 'elsewhere', boot: 'x', space: '', pid: 1, start: '1' });
    const locks: [string, since: number][] = [
      [elsewhere, 0],
      ['', Date.now()],
      ['null', Date.now()],
    ];
    for (const [text, since] of locks) {
      writeFileSync(lock, text);
      utimesSync(lock, since / 1000, since / 1000);
      expect(await sayingOf(store.append('c1', 3, entries.slice(3), place))).toMatch(/delete the file/);
      expect(readFileSync(lock, 'utf8')).toBe(text);
    }
  });

  it('take away with a lock that was left what else was left: drafts older than a minute, and no others', async () => {
    const { file, store, entries } = await prepared();
    const lock = file.replace('.jsonl', '.lock');
    const before = Date.now() / 1000 - uptime() - 60;
    const [old, young] = [`${lock}.1.draft`, `${lock}.2.draft`];
    for (const path of [lock, old, young]) writeFileSync(path, '');
    utimesSync(lock, before, before);
    utimesSync(old, Date.now() / 1000 - 61, Date.now() / 1000 - 61);
    await store.append('c1', 3, entries.slice(3), place);
    expect([lock, old, young].map((path) => existsSync(path))).toEqual([false, false, true]);
  });

  it('break one they cannot read once it has lain there for a minute: a crash came while it was written', async () => {
    const { file, store, entries } = await prepared();
    const lock = file.replace('.jsonl', '.lock');
    for (const [index, text] of ['', '{"host":"he', 'null'].entries()) {
      writeFileSync(lock, text);
      const now = Date.now() / 1000;
      utimesSync(lock, now - 50, now - 50);
      const held = store.append('c1', 3 + index, entries.slice(3 + index, 4 + index), place);
      await expect(held).rejects.toMatchObject({ code: 'store-unavailable', problem: { code: 'store.held' } });
      expect(await sayingOf(held)).toMatch(/has been held by a writer for 300 ms; .*delete the file/);
      utimesSync(lock, now - 61, now - 61);
      await store.append('c1', 3 + index, entries.slice(3 + index, 4 + index), place);
      expect(existsSync(lock)).toBe(false);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'take over after a restart of the machine, and of a container once a minute has passed',
    async () => {
      const { directory, file, store, entries } = await prepared();
      const lock = file.replace('.jsonl', '.lock');
      const other = await holder(join(directory, 'other.lock'));
      const held = JSON.parse(readFileSync(join(directory, 'other.lock'), 'utf8'));
      writeFileSync(lock, JSON.stringify({ ...held, space: 'pid:[1]' }));
      expect(await sayingOf(store.append('c1', 3, entries.slice(3), place))).toMatch(/has been held by process/);
      utimesSync(lock, Date.now() / 1000 - 61, Date.now() / 1000 - 61);
      await store.append('c1', 3, entries.slice(3, 4), place);
      writeFileSync(lock, JSON.stringify({ ...held, boot: 'before' }));
      await store.append('c1', 4, entries.slice(4, 5), place);
      // The same number, but not the same process.
      writeFileSync(lock, JSON.stringify({ ...held, start: '1' }));
      await store.append('c1', 5, entries.slice(5), place);
      expect(existsSync(lock)).toBe(false);
      await other.kill();
    },
  );
});

const root = process.getuid?.() === 0;

function isOpenOn(file: string, fd: string): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`) === file;
  } catch {
    return false;
  }
}

/** A disk of 128 kB, if this user may mount one. */
function smallDisk(): { directory: string; unmount(): void } | undefined {
  const directory = scratch();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'none', directory], { stdio: 'ignore' });
    return { directory, unmount: () => execFileSync('umount', [directory]) };
  } catch {
    return undefined;
  }
}

describe('a file system that fails', () => {
  it.skipIf(process.platform === 'win32')('by its limit on files leaves the record as it was', async () => {
    const directory = scratch();
    const told = await run({ do: 'fill', store: { directory }, id: 'c1', length: 800_000 }, '-f 1024');
    expect(told).toMatchObject({ code: 'store-unavailable', seq: 1, again: 'appended' });
    expect(told['message']).toMatch(/^store\.refused \{"doing":"append","file":".*c1\.jsonl","code":"EFBIG"/);
    expect(await readAll(jsonl({ directory }), 'c1')).toHaveLength(2);
  });

  it('by being full leaves the record as it was', async ({ skip }) => {
    const disk = smallDisk();
    if (!disk) return skip('this user may not mount a small disk');
    try {
      const store = jsonl({ directory: disk.directory });
      const [first] = chain('c1', 1);
      await store.append('c1', 0, [first!], place);
      const before = readFileSync(join(disk.directory, 'default', 'c1.jsonl'));
      const long = chain('c1', 2, { after: first!, fields: () => 'x'.repeat(90_000) });
      const failed = store.append('c1', 1, long, place);
      await expect(failed).rejects.toMatchObject({ code: 'store-unavailable', cause: { code: 'ENOSPC' } });
      expect(await sayingOf(failed)).toMatch(
        /no space left on the device \(ENOSPC\); free some space there, then try again/,
      );
      expect(readFileSync(join(disk.directory, 'default', 'c1.jsonl')).equals(before)).toBe(true);
      expect(
        await sayingOf(store.append('c2', 0, chain('c2', 1, { fields: () => 'x'.repeat(200_000) }), place)),
      ).toMatch('ENOSPC');
      expect(existsSync(join(disk.directory, 'default', 'c2.jsonl'))).toBe(false);
      await store.append('c1', 1, chain('c1', 1, { after: first! }), place);
      expect(await store.head('c1')).toMatchObject({ seq: 2, ...place });
      await store.close();
    } finally {
      disk.unmount();
    }
  });

  it('by having something else in the way says what', async () => {
    const directory = scratch();
    const store = jsonl({ directory });
    mkdirSync(join(directory, 'default', 'c1.jsonl'), { recursive: true });
    expect(await sayingOf(store.append('c1', 0, chain('c1', 1), place))).toMatch(
      /a directory stands where a file is expected/,
    );
    await expect(readAll(store, 'c1')).rejects.toMatchObject({ code: 'store-unavailable', cause: { code: 'EISDIR' } });
    writeFileSync(join(directory, 'taken'), '');
    const nowhere = jsonl({ directory: join(directory, 'taken') });
    expect(await sayingOf(nowhere.append('c1', 0, chain('c1', 1), place))).toMatch(/taken.*a file stands where/);
    await expect(nowhere.list()).rejects.toMatchObject({ code: 'store-unavailable' });
  });

  it('by refusing leave to write can still be read', async ({ skip }) => {
    if (!root) return skip('only root can become somebody who has no leave');
    const { directory, store, file, entries, bytes, start } = await prepared();
    execFileSync('chmod', ['-R', 'a+rX', directory]);
    writeFileSync(file, bytes.subarray(0, start + 9));
    process.seteuid?.(65_534);
    try {
      expect(await readAll(store, 'c1')).toHaveLength(3);
      expect(await store.head('c1')).toMatchObject({ seq: 3 });
      const append = store.append('c1', 3, entries.slice(3), place);
      await expect(append).rejects.toMatchObject({ code: 'store-unavailable', cause: { code: 'EACCES' } });
      expect(await sayingOf(append)).toMatch(/permission denied \(EACCES\); give the user/);
    } finally {
      process.seteuid?.(0);
    }
    execFileSync('chmod', ['000', file]);
    process.seteuid?.(65_534);
    try {
      expect(await sayingOf(readAll(store, 'c1'))).toMatch(/could not read .*c1.jsonl: permission denied/);
    } finally {
      process.seteuid?.(0);
    }
  });
});
