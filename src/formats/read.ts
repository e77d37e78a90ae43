// Reads an election in whichever format its file is. Pure: the file's text and its name come in.
import { readAbif } from './abif.js';
import { readBallotsCsv } from './ballots-csv.js';
import { readBlt } from './blt.js';
import { readElectionJson } from './json.js';
import { readPabulib } from './pabulib.js';
import { PREFLIB, readPrefLib } from './preflib.js';
import { problem } from './problems.js';
import type { Read } from './profile.js';
import type { Reading } from './reading.js';
import { isWardCsv, readWardCsv } from './ward-csv.js';

const EXTENSIONS: Readonly<Record<string, (text: string, reading?: Reading) => Read>> = {
  json: readElectionJson,
  pb: readPabulib,
  blt: readBlt,
  abif: readAbif,
  csv: readAnyCsv,
  tsv: readBallotsCsv,
  ...Object.fromEntries(PREFLIB.map((type) => [type, (text: string) => readPrefLib(text, type)])),
};

/** A table with a header, or the one kind without. */
function readAnyCsv(text: string, reading?: Reading): Read {
  return isWardCsv(text) ? readWardCsv(text) : readBallotsCsv(text, reading);
}

/** How each format begins, for files whose name says nothing. */
const BEGINNINGS: readonly (readonly [RegExp, (text: string, reading?: Reading) => Read])[] = [
  [/^\s*[{[]/, readElectionJson],
  [/^\s*# ?[A-Z]+ [A-Z ]+\d*:/, (text) => readPrefLib(text)],
  // Before September 2022: how many alternatives, and a line `1,name` for each.
  [/^\s*\d+[^\S\r\n]*[\r\n]\s*\d+\s*,/, (text) => readPrefLib(text)],
  [/^[^\S\r\n\u2028\u2029]*META[^\S\r\n\u2028\u2029]*$/m, readPabulib],
  [/^\s*(#.*\n\s*)*\d+\s+\d+\s/, readBlt],
  // A vote `3:A>B`, a name `=A:[Ann]`, or a comment before them.
  [/^\s*(#.*\n\s*)*(\d+\s*[:*]|=\s*\S)/, readAbif],
  [/^[^\n]*[,;\t]/, readAnyCsv],
];

/**
 * Reads an election from a file of PrefLib (.soc .soi .toc .toi .cat), Pabulib (.pb), BLT (.blt), ABIF (.abif), a table
 * (.csv .tsv) or JSON (.json). What the name ends in says which; where it says nothing, how the text begins.
 * Never throws: whatever is wrong comes back as problems, each with its line and what to do.
 */
export function readElection(text: string, fileName = '', reading: Reading = {}): Read {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
  const start = text.slice(0, 4000).replace(/^\uFEFF/, '');
  const reader = named ?? BEGINNINGS.find(([beginning]) => beginning.test(start))?.[1];
  if (reader) return reader(text, reading);
  return { problems: [problem(1, 'formats.unknown', {})] };
}
