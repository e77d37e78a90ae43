// How a consultation lies in the state of its object: a head, pages of entries, their seals apart so that erasing deletes them, and the
// parts of a checkpoint. A store of one record over that, which changes nothing itself: it gathers what is to be changed.
import type { Checkpoint, Entry, Head, Seal, Summary, Tombstone } from '../../engine/contracts.js';
import { withLines } from '../../engine/line.js';
import type { Loaded } from '../../engine/loaded.js';
import {
  checkContinues,
  cutShort,
  leftOf,
  linesOf,
  movedOn,
  noConsultation,
  parseEntry,
  purgedBefore,
} from '../entries.js';

/** Under `head`: small, and read first whatever is asked. */
export interface Kept extends Summary {
  seq: number;
  hash: string;
  /** The seq of the first entry of each page. */
  pages: readonly number[];
  /** How long the record was when something was last erased from it. */
  erased: number;
  checkpoint?: Omit<Checkpoint, 'parts'> & { parts: number };
  /** The deadline for which a delayed message to the object itself is under way. */
  scheduled?: string;
}

/** Or what is left of it. */
export type Lying = Kept | { tombstone: Tombstone } | undefined;

export const HEAD = 'head';
const pageKey = (page: number): string => `e:${page}`;
const sealsKey = (page: number): string => `s:${page}`;
const partKey = (part: number): string => `c:${part}`;

/** A page is full once it has so many entries, or so many characters: each append writes the last one anew. */
const FULL = 32;
const LONG = 32_768;
/** So many pages are read at once. */
const TOGETHER = 64;

type Seals = Record<string, Record<string, Seal>>;

/** What is to be changed, by key; `null` clears it. */
export type Changes = Map<string, unknown>;

/** Something of the object's state is asked for that was not read. */
export class Needed extends Error {
  constructor(readonly keys: readonly string[]) {
    super(`not read yet: ${keys.join(', ')}`);
  }
}

const copyOf = (seals: Record<string, Seal>): Record<string, Seal> =>
  Object.fromEntries(Object.entries(seals).map(([path, { salt, text }]) => [path, { salt, text }]));

/** Of what was appended or purged, whoever keeps the index is told. */
export type Happened = { first: number; last: number; purged?: true };

export class KeptStore {
  lying: Lying;
  /** What was read of the state for this attempt, by key; `null` where nothing lay. */
  private read: ReadonlyMap<string, unknown> = new Map();
  /** What the engine has made of one since it was last written to. */
  checkpoint: Checkpoint | undefined;
  /** The last page, which the next append goes on with. */
  private last = new Map<string, unknown>();
  changes: Changes = new Map();
  cleared = false;
  happened: Happened[] = [];
  /** The record as it was folded for whoever asked for the state itself. */
  loaded: Loaded | undefined;
  /** What was asked for in vain. */
  needed = new Set<string>();

  constructor(readonly id: string) {}

  /** Begins an attempt. */
  begin(lying: Lying, read: ReadonlyMap<string, unknown>): void {
    const before = this.kept?.hash;
    this.lying = lying;
    // Others have written since.
    if (before !== this.kept?.hash) this.last = new Map();
    this.read = read;
    this.changes = new Map();
    this.cleared = false;
    this.happened = [];
    this.needed = new Set();
  }

  /** Ends it: what is needed for the next append stays, and nothing else. */
  end(): void {
    const { kept } = this;
    const page = (kept?.pages.length ?? 0) - 1;
    const last = new Map<string, unknown>();
    for (const key of [pageKey(page), sealsKey(page)]) if (this.has(key)) last.set(key, this.value(key));
    this.last = last;
    this.read = new Map();
  }

  get kept(): Kept | undefined {
    return this.lying && 'seq' in this.lying ? this.lying : undefined;
  }

  get stone(): Tombstone | undefined {
    return this.lying && 'tombstone' in this.lying ? this.lying.tombstone : undefined;
  }

  private has(key: string): boolean {
    return this.changes.has(key) || this.read.has(key) || this.last.has(key);
  }

  private value(key: string): unknown {
    for (const place of [this.changes, this.read, this.last]) if (place.has(key)) return place.get(key);
    return undefined;
  }

  /** All of these, or none: then they are needed. */
  private demand(keys: readonly string[]): void {
    const missing = keys.filter((key) => !this.has(key));
    if (missing.length === 0) return;
    for (const key of missing) this.needed.add(key);
    throw new Needed(missing);
  }

  private put(key: string, value: unknown): void {
    this.changes.set(key, value);
  }

  private lines(page: number): string[] {
    const lines = this.value(pageKey(page));
    // As `append` wrote it.
    return Array.isArray(lines) ? (lines as string[]) : [];
  }

  private seals(page: number): Seals {
    return (this.value(sealsKey(page)) ?? {}) as Seals;
  }

  /** The page an entry lies on. */
  private pageOf(seq: number): number {
    const pages = this.kept?.pages ?? [];
    let page = pages.length - 1;
    while (page > 0 && (pages[page] ?? 0) > seq) page -= 1;
    return page;
  }

  entries(page: number, after: number): Entry[] {
    const { kept, id } = this;
    const first = kept?.pages[page];
    if (!kept || first === undefined) return [];
    const seals = this.seals(page);
    const next = kept.pages[page + 1] ?? kept.seq + 1;
    const lines = this.lines(page).slice(0, next - first);
    if (lines.length < next - first) throw cutShort('', first + lines.length - 1, kept.seq, id);
    const from = Math.max(0, after + 1 - first);
    const wanted = lines.slice(from);
    const entries = wanted.map((line, index) => {
      const entry = parseEntry(line, id, first + from + index, '');
      const beside = seals[entry.seq];
      if (beside) entry.seals = copyOf(beside);
      return entry;
    });
    return withLines(entries, wanted);
  }

  *pagesAfter(after: number): Generator<Entry[]> {
    const { kept } = this;
    if (!kept || after >= kept.seq) return;
    const from = this.pageOf(after + 1);
    for (let page = from; page < kept.pages.length; page += 1) {
      if ((page - from) % TOGETHER === 0) this.demand(this.keysOf(page, Math.min(page + TOGETHER, kept.pages.length)));
      yield this.entries(page, after);
    }
  }

  private keysOf(from: number, end: number): string[] {
    return Array.from({ length: end - from }, (_, index) => [pageKey(from + index), sealsKey(from + index)]).flat();
  }

  get head(): Head | undefined {
    const { kept, id } = this;
    if (!kept) return undefined;
    const { seq, hash, place, due } = kept;
    return { id, seq, hash, place, ...(due !== undefined && { due }) };
  }

  append(expected: number, entries: readonly Entry[], { place, due }: Summary): void {
    checkContinues(this.id, expected, entries);
    if (this.stone) throw purgedBefore(this.stone);
    const { kept } = this;
    const seq = kept?.seq ?? 0;
    if (seq !== expected) throw movedOn(this.id, expected, seq);
    const last = entries.at(-1) ?? kept;
    if (!last) return;
    const { due: _due, ...before } = kept ?? { pages: [], erased: 0 };
    const summary = { place, ...(due !== undefined && { due }) };
    const pages = entries.length > 0 ? this.write(before.pages, entries) : before.pages;
    this.lying = { ...before, pages, seq: last.seq, hash: last.hash, ...summary };
    this.put(HEAD, this.lying);
    if (last.seq > expected) this.happened.push({ first: expected + 1, last: last.seq });
  }

  private write(before: readonly number[], entries: readonly Entry[]): number[] {
    const pages = [...before];
    let page = pages.length - 1;
    if (page >= 0) this.demand([pageKey(page), sealsKey(page)]);
    let lines = page >= 0 ? [...this.lines(page)] : [];
    let seals: Seals | undefined;
    let long = lines.reduce((sum, line) => sum + line.length, 0);
    const texts = linesOf(entries);
    for (const [index, entry] of entries.entries()) {
      if (page < 0 || lines.length >= FULL || long >= LONG) {
        page += 1;
        pages.push(entry.seq);
        lines = [];
        seals = {};
        long = 0;
        this.put(sealsKey(page), null);
      }
      const line = texts[index] ?? '';
      lines.push(line);
      long += line.length;
      this.put(pageKey(page), lines);
      if (!entry.seals) continue;
      seals ??= { ...this.seals(page) };
      seals[entry.seq] = copyOf(entry.seals);
      this.put(sealsKey(page), seals);
    }
    return pages;
  }

  erase(doomed: readonly { seq: number; paths: readonly string[] }[]): void {
    const { kept } = this;
    if (!kept) return;
    const known = doomed.filter(({ seq }) => seq >= 1 && seq <= kept.seq);
    this.demand([...new Set(known.map(({ seq }) => sealsKey(this.pageOf(seq))))]);
    for (const { seq, paths } of known) {
      const page = this.pageOf(seq);
      const { [seq]: beside, ...others } = this.seals(page);
      const left = leftOf(beside, paths);
      const seals = left ? { ...others, [seq]: left } : others;
      this.put(sealsKey(page), Object.keys(seals).length > 0 ? seals : null);
    }
    this.dropParts(kept);
    this.checkpoint = undefined;
    const { checkpoint: _gone, ...rest } = kept;
    this.lying = { ...rest, erased: kept.seq };
    this.put(HEAD, this.lying);
  }

  private dropParts({ checkpoint }: Kept): void {
    for (let part = 0; part < (checkpoint?.parts ?? 0); part += 1) this.put(partKey(part), null);
  }

  purge({ purgedAt, ground }: { purgedAt: string; ground: string }): Tombstone {
    if (this.stone) return { ...this.stone };
    const { kept, id } = this;
    if (!kept) throw noConsultation(id);
    const tombstone: Tombstone = { id, seq: kept.seq, hash: kept.hash, purgedAt, ground };
    this.lying = { tombstone };
    this.cleared = true;
    this.changes = new Map([[HEAD, this.lying]]);
    this.happened.push({ first: kept.seq, last: kept.seq, purged: true });
    return { ...tombstone };
  }

  /** What the engine has made of a checkpoint since is written along. */
  saveCheckpoint(): void {
    const { kept, checkpoint } = this;
    this.checkpoint = undefined;
    if (!kept || !checkpoint || checkpoint.seq < kept.erased || checkpoint.seq > kept.seq) return;
    const { parts, ...open } = checkpoint;
    this.dropParts(kept);
    for (const [index, part] of parts.entries()) this.put(partKey(index), part);
    this.lying = { ...kept, checkpoint: { ...open, parts: parts.length } };
    this.put(HEAD, this.lying);
  }

  loadCheckpoint(): Checkpoint | undefined {
    const { checkpoint } = this.kept ?? {};
    if (!checkpoint) return undefined;
    const keys = Array.from({ length: checkpoint.parts }, (_, part) => partKey(part));
    this.demand(keys);
    // Whatever lies there: a checkpoint that is not whole is not believed.
    return { ...checkpoint, parts: keys.map((key) => String(this.value(key))) };
  }

  /** The message that was to pass the deadline has come. */
  unschedule(): void {
    if (!this.kept) return;
    const { scheduled: _come, ...rest } = this.kept;
    this.lying = rest;
  }
}
