// What is wrong with a script, gathered with its places, so that all of it is told at once.
import type * as z from 'zod';
import { type Complaint, EXIT, Stop } from '../exit.js';
import type { Words } from '../words/words.js';
import type { FileDocument, Path } from './document.js';

export class Faults {
  private readonly found: Complaint[] = [];

  constructor(
    private readonly document: FileDocument,
    readonly words: Words['script'],
    private readonly telling: Words,
  ) {}

  add(path: Path, message: string, key?: string): void {
    this.found.push({ message, at: this.document.at(path, key) });
  }

  /** What a schema of the engine says of the value under a path. */
  addIssues(issues: readonly z.core.$ZodIssue[], path: Path): void {
    this.found.push(...this.document.complaints(issues, path, this.telling));
  }

  get some(): boolean {
    return this.found.length > 0;
  }

  stopIfAny(): void {
    if (this.some) throw new Stop(EXIT.usage, this.found);
  }
}
