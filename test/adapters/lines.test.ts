// A record's file, read a line at a time by whoever verifies it: byte for byte, however long, and no line longer than the limit.
import { appendFileSync, closeSync, ftruncateSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Corrupt, type Entry, StoreUnavailable, verify } from 'yishi';
import { jsonl, LONGEST_LINE, readRecordFile, readRecordLines, writeRecordFile } from 'yishi/jsonl';
import { at, recordOf } from 'yishi/testing';
import { scratch } from '../scratch.js';

const entries = recordOf(at('vote.counted').facts);

async function written(): Promise<{ file: string; lines: string[] }> {
  const file = join(scratch(), 'record.jsonl');
  await writeRecordFile(file, entries);
  return { file, lines: readFileSync(file, 'utf8').trimEnd().split('\n') };
}

async function readAll(file: string, options?: { longest?: number }): Promise<Entry[]> {
  const found: Entry[] = [];
  for await (const entry of readRecordLines(file, options)) found.push(entry);
  return found;
}

const codeOf = (file: string, options?: { longest?: number }): Promise<unknown> =>
  readAll(file, options).then(
    () => 'read',
    (error: Corrupt) => [error.problem.code, error.seq],
  );

describe('a file', () => {
  it('is read as it was written, and verifies as it is read', async () => {
    const { file } = await written();
    expect(await readAll(file)).toEqual(entries);
    expect(await verify(readRecordLines(file))).toMatchObject({ ok: true, entries: entries.length });
  });

  it('that a store wrote is read, many entries to an append, and so is one whose last newline an editor took away', async () => {
    const directory = scratch();
    const store = jsonl({ directory });
    await store.append('c1', 0, entries, { place: 'unknown' });
    await store.close();
    const file = join(directory, 'default', 'c1.jsonl');
    expect(await readAll(file)).toEqual(entries);
    writeFileSync(file, readFileSync(file, 'utf8').trimEnd());
    expect(await readAll(file)).toEqual(entries);
  });

  it('whose last append was cut short says where that began', async () => {
    const { file, lines } = await written();
    const all = lines.length;
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n${lines.at(-1)?.slice(0, 50)}`);
    expect(await codeOf(file)).toEqual(['record.torn', all]);
    writeFileSync(file, `${lines.slice(0, -2).join('\n')}\n ${lines.at(-2)}\n${lines.at(-1)?.slice(0, 50)}`);
    expect(await codeOf(file)).toEqual(['record.torn', all - 1]);
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n ${lines.at(-1)}\n`);
    expect(await codeOf(file)).toEqual(['record.torn', all]);
    writeFileSync(file, `${lines.slice(0, -1).join('\n')}\n ${lines.at(-1)}`);
    expect(await codeOf(file)).toEqual(['record.torn', all]);
  });

  it('that is not there cannot be read', async () => {
    await expect(readAll(join(scratch(), 'none.jsonl'))).rejects.toThrow(StoreUnavailable);
  });
});

describe('a line', () => {
  const reorder = (line: string) => {
    const { hash, type, ...rest } = JSON.parse(line);
    return JSON.stringify({ type, ...rest, hash });
  };

  it.each<[string, (line: string) => string | Buffer]>([
    ['its names in another order', reorder],
    ['a name twice', (line) => line.replace('"seq":3', '"seq":9,"seq":3')],
    ['a number written otherwise', (line) => line.replace('"seq":3', '"seq":3.0')],
    [
      'a sign escaped that need not be',
      (line) =>
        line
          .replace('"type":"', '"type":"\\u00'.concat(line.charCodeAt(line.indexOf('"type":"') + 8).toString(16)))
          .replace(/("type":"\\u00..)./, '$1'),
    ],
    ['a blank', (line) => line.replace(',"seq"', ', "seq"')],
    ['a carriage return', (line) => `${line}\r`],
    ['two blanks before it', (line) => `  ${line}`],
    [
      'a seal’s names in another order',
      (line) => line.replace(/\{"salt":"([0-9a-f]+)","text":("(?:[^"\\]|\\.)*")\}/, '{"text":$2,"salt":"$1"}'),
    ],
    [
      'bytes that are no text',
      (line) => Buffer.concat([Buffer.from(line.slice(0, -2)), Buffer.of(0xff), Buffer.from(line.slice(-2))]),
    ],
  ])('with %s is none that was written', async (_what, change) => {
    const { file, lines } = await written();
    const line = lines[2] ?? '';
    const changed = change(line);
    expect(Buffer.from(changed).equals(Buffer.from(line))).toBe(false);
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from(`${lines.slice(0, 2).join('\n')}\n`),
        Buffer.from(changed),
        Buffer.from(`\n${lines.slice(3).join('\n')}\n`),
      ]),
    );
    expect(await codeOf(file)).toEqual(['store.line', 3]);
    await expect(readRecordFile(file)).rejects.toThrow(Corrupt);
  });

  it('has its sealed texts in the order they were written in, and says which is not', async () => {
    const { file, lines } = await written();
    const { seals, ...open } = JSON.parse(lines[0] ?? '') as Entry;
    const pointers = Object.keys(seals ?? {});
    const inOrder = (order: string[]) => {
      const texts = Object.fromEntries(order.map((pointer) => [pointer, seals?.[pointer]]));
      const line = `${JSON.stringify(open).slice(0, -1)},"seals":${JSON.stringify(texts)}}`;
      writeFileSync(file, `${[line, ...lines.slice(1)].join('\n')}\n`);
      return codeOf(file);
    };
    expect(pointers.length).toBeGreaterThan(2);
    expect(await inOrder(pointers)).toBe('read');
    const [title = '', ...rest] = pointers;
    expect(await inOrder([...rest, title])).toEqual(['store.seal-order', 1]);
    await expect(readRecordFile(file)).rejects.toMatchObject({ problem: { numbers: { pointer: title } } });
    // By name is another order than that of the fields.
    expect(pointers.toSorted()).not.toEqual(pointers);
    expect(await inOrder(pointers.toSorted())).toEqual(['store.seal-order', 1]);
    // What was erased leaves the others as they are.
    expect(await inOrder(rest)).toBe('read');
    const shuffled = { ...open, seals: Object.fromEntries(Object.entries(seals ?? {}).reverse()) };
    await writeRecordFile(file, [shuffled, ...entries.slice(1)]);
    expect(await readAll(file)).toEqual(entries);
  });

  it('of a record of before revision 3 may have its names in the order of then', async () => {
    const golden = new URL('../golden/0/all-six-steps.jsonl', import.meta.url).pathname;
    expect(await readAll(golden)).toHaveLength(readFileSync(golden, 'utf8').trimEnd().split('\n').length);
  });

  it('nested deeper than it can be written again is none, and half a character has no place in one', async () => {
    const { file, lines } = await written();
    const line = lines[2] ?? '';
    for (const more of [`"key":${'['.repeat(200_000)}${']'.repeat(200_000)},`, '"key":"\\ud800",']) {
      writeFileSync(file, `${lines.slice(0, 2).join('\n')}\n${line.replace('"prev"', `${more}"prev"`)}\n`);
      expect(await codeOf(file)).toEqual(['store.line', 3]);
    }
  });

  it('has so many bytes at most', async () => {
    const { file, lines } = await written();
    const longest = Math.max(...lines.map((line) => Buffer.byteLength(line)));
    const seq = lines.findIndex((line) => Buffer.byteLength(line) === longest) + 1;
    expect(await codeOf(file, { longest })).toBe('read');
    expect(await codeOf(file, { longest: longest - 1 })).toEqual(['store.long-line', seq]);
  });

  it('of 600 MB is not read to its end', async () => {
    const { file, lines } = await written();
    const handle = openSync(file, 'r+');
    ftruncateSync(handle, 600_000_000);
    closeSync(handle);
    expect(await codeOf(file)).toEqual(['store.long-line', lines.length + 1]);
    expect(LONGEST_LINE).toBe(268_435_456);
    appendFileSync(file, '\n');
    expect(await codeOf(file)).toEqual(['store.long-line', lines.length + 1]);
  });
});
