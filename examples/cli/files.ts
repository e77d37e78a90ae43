// Reading files of text: what a command is given, and what a script names. What is no UTF-8 is told of by whoever reads the text.
import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { Fault, isFault, type Problem, type ReadReferred, readYaml, type YamlDocument } from 'yishi/script';
import { decodeText, tableIn } from 'yishi/sheets';
import type { TableText } from 'yishi/tally';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

type Telling = Pick<Desk, 'language'>;

const reasonOf = ({ code, message }: NodeJS.ErrnoException): string => code ?? message;

const bytesOf = (file: string, { language }: Telling): Promise<Uint8Array> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    const unreadable = { code: 'files.unreadable', numbers: { file, reason: reasonOf(error) } };
    throw new Stop(EXIT.storage, language.problem(unreadable), { cause: error });
  });

/** Whether two names are those of one file that is there, whatever links lead to it. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([one, other].map((file) => realpath(file).catch(() => undefined)));
  return here !== undefined && here === there;
}

/** A file's text, without a byte-order mark. */
export const readText = async (file: string, telling: Telling): Promise<string> =>
  decodeText(await bytesOf(file, telling));

/** A file's text as it is: the formats of elections look for the mark themselves. */
export const readElectionText = async (file: string, telling: Telling): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file, telling));

/** What is wrong with a file stands in that file. */
const inFile = (error: unknown, file: string): unknown =>
  isFault(error)
    ? new Fault(
        // A fault has a problem.
        error.problems.map((problem) => ({ ...problem, at: { file, line: 1, column: 1, ...problem.at } })) as [Problem],
        { cause: error },
      )
    : error;

const tableOf = (bytes: Uint8Array, file: string): Promise<TableText> =>
  tableIn(bytes).then(
    (contents) => ({ ...contents, file }),
    (error: unknown) => {
      throw inFile(error, file);
    },
  );

/** A table in a file: CSV, or a workbook. */
export const readTable = async (file: string, telling: Telling): Promise<TableText> =>
  tableOf(await bytesOf(file, telling), file);

/** A file of YAML or JSON, with its places. */
export const readYamlFile = async (file: string, telling: Telling): Promise<YamlDocument> =>
  readYaml(await readText(file, telling), file);

/** Reads what a script or a charter names: its paths are relative to the file that names them. */
export function besideFile(first: string): ReadReferred {
  return async (path, what) => {
    const file = isAbsolute(path) ? path : join(dirname(first), path);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Fault([{ code: 'files.unreadable', numbers: { file, reason: reasonOf(error) } }], { cause: error });
    });
    return what === 'roll' ? tableOf(bytes, file) : { file, text: decodeText(bytes) };
  };
}
