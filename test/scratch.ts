// Directories for tests to write in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A directory that is gone when the tests of the file are done. */
export function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'yishi-'));
  discard(directory);
  return directory;
}

/** Something else that goes with them. */
export function discard(path: string): void {
  made.push(path);
}

/** Removes them. Called by tidy.ts, not here: where files share a process, this module is loaded once for all of them. */
export function tidy(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}
