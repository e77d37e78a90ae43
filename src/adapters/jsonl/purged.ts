// What was purged in a directory, in a file beside the tombstones: one line each, only ever added to. A tombstone that was deleted, or
// changed, is found out by its line; the two together can be taken away, and then only somebody else knows that there was one.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tombstone } from '../../engine/contracts.js';
import { attempt, fileName, syncDirectory } from './files.js';

/** A tombstone as it is written: with the scope it is of. */
export type Stone = Tombstone & { scope?: string };

/** Whether a file has what heads and tombstones have: whose it is, how long the record was, and its hash. */
export function isNamed(value: unknown): value is { id: string; seq: number; hash: string } {
  if (typeof value !== 'object' || value === null) return false;
  const { id, seq, hash } = value as Readonly<Record<string, unknown>>;
  return typeof id === 'string' && typeof hash === 'string' && Number.isSafeInteger(seq) && Number(seq) > 0;
}

const FILE = 'purged.log';

export class Purged {
  private readonly file: string;
  private stones: ReadonlyMap<string, Stone> = new Map();
  /** The file as it was when it was read. */
  private seen = '';

  constructor(private readonly directory: string) {
    this.file = join(directory, FILE);
  }

  /** What was written when the consultation of these files was purged. */
  at(base: string): Stone | undefined {
    return this.all().get(base);
  }

  bases(): string[] {
    return [...this.all().keys()];
  }

  /** Adds a line, durably; for whoever has written the tombstone. Once is enough. */
  async note(stone: Stone): Promise<void> {
    if (this.at(this.baseOf(stone))) return;
    const isNew = !existsSync(this.file);
    await attempt('write', this.file, async () => {
      const handle = await open(this.file, 'a');
      try {
        // A crash may have left half a line before it.
        await handle.appendFile(`${isNew ? '' : '\n'}${JSON.stringify(stone)}\n`);
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
    if (isNew) await syncDirectory(this.directory);
  }

  private baseOf({ id }: Stone): string {
    return join(this.directory, fileName(id));
  }

  private all(): ReadonlyMap<string, Stone> {
    const now = statSync(this.file, { throwIfNoEntry: false });
    const seen = now ? `${now.ino} ${now.size} ${now.mtimeMs}` : '';
    if (seen !== this.seen) {
      this.stones = now ? this.read() : new Map();
      this.seen = seen;
    }
    return this.stones;
  }

  private read(): Map<string, Stone> {
    const stones = new Map<string, Stone>();
    for (const line of readFileSync(this.file, 'utf8').split('\n')) {
      // One that a crash cut short is noted again by whoever ends that purge; of one that cannot be read the tombstone is still there.
      const stone = stoneIn(line);
      if (stone) stones.set(this.baseOf(stone), stone);
    }
    return stones;
  }
}

function stoneIn(line: string): Stone | undefined {
  try {
    const found: unknown = JSON.parse(line);
    // Written by `note`, whole.
    return isNamed(found) ? (found as unknown as Stone) : undefined;
  } catch {
    return undefined;
  }
}
