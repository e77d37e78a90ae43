// Records in plain files, one a consultation: `<directory>/<scope>/<id>.jsonl` (record-file.ts has the format), for one machine.
// Beside it, from the first append on: `.head.json`, the summary: a cache, written over after each append; where it is missing or
// behind, `head` answers place 'unknown' and a due moment in the past, so that the clock comes by and the engine sets it anew;
// `.checkpoint.json`, disposable; `.erased.json`, how long the record was when something was last erased: no checkpoint from before is kept;
// `.tombstone.json`, in place of a purged record, and a line in the directory's `purged.log`; `.lock`, while somebody writes.
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Entry, Store } from '../engine/contracts.js';
import { StoreUnavailable } from '../engine/errors.js';
import { lineOf } from '../engine/line.js';
import { engineProblem } from '../engine/problems.js';
import { otherScope, withSeals } from './entries.js';
import { attempt, fileName, idOfName, readJson, removeFile, replaceFile, unlessMissing } from './jsonl/files.js';
import { checkedLine, isInOrder, linesIn, sealsInOrder } from './jsonl/lines.js';
import { isNamed, Purged } from './jsonl/purged.js';
import { readEntries, type Tail } from './jsonl/record-file.js';
import type { Kept } from './jsonl/standing.js';
import { type FileOptions, storeOver } from './jsonl/store.js';
import { asWritten, overwrite, withSum } from './jsonl/writer.js';

export { LONGEST_LINE, readRecordLines } from './jsonl/lines.js';
export type { Repair } from './jsonl/store.js';

export interface JsonlOptions extends FileOptions {
  directory: string;
  /** The tenant: a directory of its own. */
  scope?: string;
}

export interface JsonlFileOptions extends FileOptions {
  /** The one file; made by the first append. */
  file: string;
}

/** A store over a directory of records. */
export function jsonl({ directory, scope = 'default', ...common }: JsonlOptions): Store {
  const place = join(directory, fileName(scope));
  const purged = new Purged(place);
  return storeOver(
    {
      directory: place,
      base: (id) => join(place, fileName(id)),
      record: (base) => `${base}.jsonl`,
      async bases(after) {
        const files = await attempt('list', place, () => unlessMissing(readdir(place)));
        // Also where only the head is left.
        const names = new Set((files ?? []).flatMap((file) => /^(.*)(?:\.jsonl|\.head\.json)$/s.exec(file)?.[1] ?? []));
        // And where not even the tombstone is.
        const there = new Set(files);
        for (const name of purged.bases().map((base) => basename(base)))
          if (!there.has(`${name}.tombstone.json`)) names.add(name);
        // A name that was cut was handed out as it is.
        const from = after === undefined || (after.includes('.') && names.has(after)) ? after : fileName(after);
        const rest = [...names].filter((name) => from === undefined || name > from);
        return rest.sort().map((name) => join(place, name));
      },
      idAt: (base) => idOfName(basename(base)),
      async kept(base) {
        const file = `${base}.head.json`;
        const found = asWritten(await readJson(file));
        // Half a head is none: a record beside it heals it, and without one it tells that there was one.
        if (!found || !isNamed(found.value)) return undefined;
        // Written by `keep`.
        const { scope: of, ...kept } = found.value as unknown as Kept & { scope?: string };
        if (!found.summed || of === undefined) return kept;
        if (of !== scope) throw otherScope(file, kept.id, scope);
        return { ...kept, summed: true };
      },
      headFile: (base) => `${base}.head.json`,
      async keep(base, head) {
        const path = `${base}.head.json`;
        if (!head) return removeFile(path);
        const { summed: _, ...said } = head;
        const written = { ...said, scope };
        if (!overwrite(path, written)) await replaceFile(path, [withSum(written)], false);
      },
      checkpoints: true,
      scope,
      purged,
    },
    common,
  );
}

/**
 * A store over exactly one file, which holds one consultation: a script's record, or one handed over. The summary is kept
 * in memory only, so that nothing but the record lies there.
 */
export function jsonlFile({ file, ...common }: JsonlFileOptions): Store {
  let kept: Kept | undefined;
  return storeOver(
    {
      directory: dirname(file),
      base: () => file,
      idAt: () => kept?.id ?? file,
      record: () => file,
      bases: async (after) => (after === undefined ? [file] : []),
      kept: async () => kept,
      async keep(_base, head) {
        kept = head;
      },
      checkpoints: false,
    },
    common,
  );
}

/** Compares every line with the one its entry would be written as. */
async function checkLines(path: string, entries: readonly Entry[]): Promise<void> {
  const [first] = entries;
  let index = 0;
  let inOrder: boolean | undefined;
  for await (const { bytes } of linesIn(path)) {
    const entry = entries[index];
    // What follows was cut short.
    if (!entry || !first) return;
    inOrder ??= isInOrder(first);
    checkedLine(bytes, entry.id, entry.seq, path, inOrder);
    index += 1;
  }
}

/** Reads a record by its path and changes nothing, not even a damaged end, which it hands out apart. */
export async function readRecordFile(path: string): Promise<{ entries: Entry[]; unfinished?: string }> {
  const entries: Entry[] = [];
  let tail: Tail | undefined;
  const onTail = (found: Tail) => {
    tail = found;
    return true;
  };
  for await (const page of readEntries(path, { onTail })) for (const entry of page) entries.push(entry);
  if (!tail) throw new StoreUnavailable(engineProblem('store.no-file', { file: path }));
  await checkLines(path, entries);
  return tail.unfinished === undefined ? { entries } : { entries, unfinished: tail.unfinished };
}

/** Writes a whole record to a path, in place of what was there. */
export const writeRecordFile = (path: string, entries: readonly Entry[]): Promise<void> =>
  replaceFile(path, [entries.map((entry) => `${withSeals(lineOf(entry), sealsInOrder(entry))}\n`).join('')], true);
