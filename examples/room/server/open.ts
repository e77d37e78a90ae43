// Opens a consultation in earnest with the head of a script: under the machine's clock, and without acts. Its rolls are brought in at the desk.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from 'yishi';
import { language, namesOf } from 'yishi/language';
import { isFault, openLive, readOpening } from 'yishi/script';
import type { LanguageId } from '../wire.js';

/** What of the file cannot be read, or what the engine refuses, line by line. */
export class NotOpened extends Error {
  constructor(readonly lines: string[]) {
    super(lines.join('\n'));
  }
}

/** @returns its id. @throws {NotOpened} */
export async function openFrom(store: Store, file: string, lang: LanguageId): Promise<string> {
  const words = language(lang);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NotOpened([words.problem({ code: 'files.unreadable', numbers: { file, reason: error.code ?? '' } })]);
  });
  try {
    const script = await readOpening(text, { file, read: (path) => readFile(join(dirname(file), path), 'utf8') });
    const ending = await openLive(script, { store });
    if (ending.ok) return script.id;
    const { refusal } = ending.answered;
    throw new NotOpened(refusal ? [words.refusal(refusal, namesOf(ending.answered.now.context))] : []);
  } catch (error) {
    if (!isFault(error)) throw error;
    throw new NotOpened(
      error.problems.map(({ at, ...problem }) => `${at?.file ?? file}:${at?.line ?? 1}: ${words.problem(problem)}`),
    );
  }
}
