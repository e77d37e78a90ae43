// Reading the tables that commands take: a file's text, and everything wrong with it told with its line and column.
import { readFile } from 'node:fs/promises';
import { isRollFault } from 'yishi/rolls';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

/** What telling of a table takes. */
export type Telling = Pick<Desk, 'words' | 'language'>;

/** What a file holds, as far as it is text; what is none is told of by whoever reads the table. */
export async function textOf(file: string, { words }: Telling): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Stop(EXIT.storage, words.files.unreadable(file, error.code ?? error.message), { cause: error });
  });
  return new TextDecoder('utf-8').decode(bytes);
}

/** Runs something over a file's table; everything wrong with the table is told with its line and column. */
export function over<T>(file: string, { language }: Telling, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isRollFault(error)) throw error;
    const complaints = error.problems.map((problem) => {
      const { line, column = 1 } = problem.at ?? {};
      const message = language.problem(problem);
      return { message, code: problem.code, ...(line !== undefined && { at: { file, line, column } }) };
    });
    throw new Stop(EXIT.usage, complaints, { cause: error });
  }
}
