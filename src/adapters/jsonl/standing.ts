// Whether a record and the head beside it are what they were when they were written. A crash leaves the head behind the record,
// or none beside the first append, or half of one: all of that heals. Anything else was lost, or put there by somebody.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { canonical } from '../../digest.js';
import type { Head, Tombstone } from '../../engine/contracts.js';
import { Corrupt } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';
import { cutShort, otherHead, otherScope } from '../entries.js';
import { attempt, readJson, unlessMissing } from './files.js';
import { isNamed, type Purged, type Stone } from './purged.js';
import { readTail, type Tail } from './record-file.js';

/** A head as it is kept beside a record, and how long the record's file was then. */
export interface Kept extends Head {
  bytes: number;
  /** Its sum was right, so that place and deadline are what was written. Versions before 0.2 wrote none: then they are asked for anew. */
  summed?: true;
}

/** Where things lie. A base is the path of a consultation's files, up to the extension. */
export interface Layout {
  directory: string;
  base(id: string): string;
  /** Whose files these are, by their name. */
  idAt(base: string): string;
  /** All bases in order, after this id. */
  bases(after?: string): Promise<string[]>;
  record(base: string): string;
  /** The head beside the record, as last kept. */
  kept(base: string): Promise<Kept | undefined>;
  /** The file the head is kept in, where it is in one. */
  headFile?(base: string): string;
  keep(base: string, head: Kept | undefined): Promise<void>;
  checkpoints: boolean;
  /** The tenant, where files are of one. */
  scope?: string;
  /** What was purged here. */
  purged?: Purged;
}

export const tombstoneAt = (base: string): string => `${base}.tombstone.json`;
export const checkpointAt = (base: string): string => `${base}.checkpoint.json`;
/** How long the record was when something was last erased from it. */
export const erasedAt = (base: string): string => `${base}.erased.json`;

/** The tombstone that stands in place of a record; or the error that there was one, or was another. */
export async function buried(layout: Layout, base: string): Promise<Stone | undefined> {
  const file = tombstoneAt(base);
  const damaged = (cause?: unknown) => new Corrupt(engineProblem('store.tombstone', { file }, { file }), { cause });
  const found: unknown = await readJson(file, (cause) => {
    throw damaged(cause);
  });
  const noted = layout.purged?.at(base);
  if (found === undefined) {
    // Noted by another process since it was looked for.
    if (noted && !existsSync(file))
      throw new Corrupt(
        engineProblem('store.tombstone-gone', { file, id: noted.id }, { file, consultation: noted.id }),
      );
    return noted && buried(layout, base);
  }
  if (!isNamed(found)) throw damaged();
  // Written by `purge`, whole; what it says besides is told as it stands.
  const stone = found as unknown as Stone;
  if (layout.base(stone.id) !== base) throw foreign(file, stone.id);
  if (stone.scope !== undefined && stone.scope !== layout.scope) throw otherScope(file, stone.id, layout.scope ?? '');
  // Versions before 0.2 noted none.
  if (noted && canonical(noted) !== canonical(stone)) throw damaged();
  return stone;
}

/** As it is told: the scope is the store's. */
export const tombstoneIn = ({ id, seq, hash, purgedAt, ground }: Stone): Tombstone => ({
  id,
  seq,
  hash,
  purgedAt,
  ground,
});

/** Whether a crash kept a purge from coming to its end: what should be gone lies there still. */
export const isLeftOver = (layout: Layout, base: string): boolean =>
  [
    layout.record(base),
    checkpointAt(base),
    `${layout.record(base)}.tmp`,
    `${checkpointAt(base)}.tmp`,
    erasedAt(base),
  ].some((path) => existsSync(path));

/** A file that is of another consultation than its name says. */
const foreign = (file: string, held: string): Corrupt =>
  new Corrupt(engineProblem('store.foreign', { file, held }, { file, consultation: held }));

/** There is no record: nor was there one, unless a head is left of it. */
export function checkNothingLost(layout: Layout, base: string, kept: Kept | undefined): void {
  const left = layout.headFile !== undefined && existsSync(layout.headFile(base));
  if (kept || left) throw cutShort(layout.record(base), 0, kept?.seq ?? 1, kept?.id);
}

/** The end of a record as it is, and the head as it was kept before that was looked at. */
export function checkStanding(layout: Layout, base: string, { last }: Tail, kept: Kept | undefined): void {
  const file = layout.record(base);
  if (!last) {
    checkNothingLost(layout, base, kept);
    return;
  }
  if (layout.base(last.id) !== base) throw foreign(file, last.id);
  if (!kept) return;
  if (kept.id !== last.id) throw foreign(layout.headFile?.(base) ?? file, kept.id);
  if (last.seq < kept.seq) throw cutShort(file, last.seq, kept.seq, last.id);
  if (last.seq === kept.seq && last.hash !== kept.hash) throw otherHead(file, kept.seq, last.id);
}

const bare = ({ bytes, summed, ...head }: Kept): Head => head;

/** The head, if it can be told without holding the lock; `false` where the summary is behind the record. */
export async function peek(layout: Layout, base: string, id?: string): Promise<Head | undefined | false> {
  if (await buried(layout, base)) return undefined;
  const path = layout.record(base);
  // In this order: the summary is written after the record, so it can be behind what is read next but never ahead.
  const kept = await layout.kept(base);
  const file = await attempt('read', path, () => unlessMissing(stat(path)));
  if (kept?.summed && kept.bytes === file?.size && layout.base(kept.id) === base)
    return id === undefined || id === kept.id ? bare(kept) : undefined;
  const tail = file && (await readTail(path));
  if (!tail) {
    // Purged meanwhile: the tombstone is there before anything goes.
    if (!(await buried(layout, base))) checkNothingLost(layout, base, kept);
    return undefined;
  }
  if (tail.last && id !== undefined && tail.last.id !== id && layout.base(tail.last.id) === base) return undefined;
  checkStanding(layout, base, tail, kept);
  if (!tail.last) return undefined;
  return kept?.summed && tail.last.seq === kept.seq ? bare(kept) : false;
}
