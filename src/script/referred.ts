// Files that a script names by their paths. Whoever plays it reads them: here nothing is known of disks or networks.
import { type At, faultOf, isFault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import type { TableText } from '../tally/table-text.js';

/**
 * Reads a file a script names: the path as the script writes it, relative to wherever the script is from. What comes back is the
 * text, and besides, if it should be told of by another name than the path, its file.
 */
export type ReadReferred = (
  path: string,
  what: 'charter' | 'roll' | 'record' | 'acts',
) => string | TableText | Promise<string | TableText>;

/** What `ReadReferred` reads, or why it could not be read, told with the place in the script that asks for it. */
export type Referred = (path: string, what: 'charter' | 'roll' | 'acts', place: At) => Promise<TableText & { file: string }>;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  // As file systems have it: ENOENT says more than a sentence around it.
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
};

/** @throws {Fault} where a file cannot be read */
export const referredBy =
  (read: ReadReferred): Referred =>
  async (path, what, place) => {
    try {
      const found = await read(path, what);
      const { text, file = path, sheet }: TableText = typeof found === 'string' ? { text: found } : found;
      // Whoever reads it may not be checked by a compiler.
      if (typeof text !== 'string') throw new TypeError('what came back is no text');
      return { text, file, ...(sheet && { sheet }) };
    } catch (error) {
      if (isFault(error))
        throw faultOf(
          error.problems.map((problem) => ({ at: place, ...problem })),
          { cause: error },
        );
      const unreadable = tallyProblem('files.unreadable', { file: path, reason: reasonOf(error) }, place);
      throw faultOf([unreadable], { cause: error });
    }
  };

/** For a script that names no file, and whoever plays no other. */
export const readsNothing: ReadReferred = () => {
  throw new Error('no way to read files was given');
};
