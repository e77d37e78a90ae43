// An earlier version, bundled from the history, to be run beside this one: what is faster is faster in the same run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { createEngine } from 'yishi';
import type { jsonl } from 'yishi/jsonl';
import type { memory } from 'yishi/memory';
import type { sqlite } from 'yishi/sqlite';

/** The last version before the path was made light. */
export const BEFORE = '805d899';

/** What is used of a version: its stores are of its own kind, and only its own engine is given them. */
export interface Release {
  createEngine: typeof createEngine;
  memory: typeof memory;
  jsonl: typeof jsonl;
  sqlite: typeof sqlite;
}

/** That version; nothing where the history does not reach back to it. */
export async function release(): Promise<Release | undefined> {
  const directory = join(process.cwd(), 'node_modules', '.cache', 'yishi', BEFORE);
  const outfile = `${directory}.mjs`;
  if (!existsSync(outfile)) {
    try {
      mkdirSync(directory, { recursive: true });
      const archive = execFileSync('git', ['archive', BEFORE, 'src'], { maxBuffer: 2 ** 28 });
      execFileSync('tar', ['-x', '-C', directory], { input: archive });
    } catch {
      return undefined;
    }
    await build({
      stdin: {
        contents: `
          export { createEngine } from './src/index.ts';
          export { memory } from './src/adapters/memory.ts';
          export { jsonl } from './src/adapters/jsonl.ts';
          export { sqlite } from './src/adapters/sqlite.ts';`,
        resolveDir: directory,
      },
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['better-sqlite3'],
      logLevel: 'error',
    });
    rmSync(directory, { recursive: true });
  }
  // Its names are known, its types are those it had then.
  return (await import(outfile)) as Release;
}
