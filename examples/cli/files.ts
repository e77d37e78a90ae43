// Reading a file of text. What is no UTF-8 is told of by whoever reads the text.
import { readFile } from 'node:fs/promises';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

export async function readText(file: string, { words }: Pick<Desk, 'words'>): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Stop(EXIT.storage, words.files.unreadable(file, error.code ?? error.message), { cause: error });
  });
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
