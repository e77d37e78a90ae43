// Why a file could not be read, in English.
import type { FileProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

export const files: Sentences<FileProblems> = {
  'files.unreadable': ({ file, reason }) =>
    ({
      ENOENT: `${file}: there is no such file; check the path`,
      EACCES: `${file} may not be read; give the user this runs as read access`,
      EISDIR: `${file} is a directory; name a file in it`,
    })[reason] ?? `${file} could not be read (${reason})`,
};
