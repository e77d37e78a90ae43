// What every command prints with: the words of its language, colours, columns, and the two streams.
import type { Language, LanguageId } from 'yishi/language';
import type { Io } from '../io.js';
import { type Words, wordsIn } from '../words/words.js';
import { shown, shownJson } from './door.js';
import { type Paint, painter } from './paint.js';
import { widthOf } from './width.js';

/** All of it but what the engine says: enough for help and for complaints, and quick to load. */
export interface Counter {
  id: LanguageId;
  words: Words;
  paint: Paint;
  /** Whether colours are shown. */
  colours: boolean;
  columns: number;
  /** The zone moments print in; the charter's, once it is known. */
  zone: string;
  /** Whether the answer is for a program. */
  json: boolean;
  /** Whether entries are counted and fingerprints shown where they are not what was asked for. */
  verbose: boolean;
  /** Whether a fault of the program shows its trace. */
  debug: boolean;
  print(line: string): void;
  /** To the other stream: what is not part of the answer. */
  warn(line: string): void;
  /** The same as one JSON value on a line. */
  warnOf(value: unknown): void;
  /** Whether nobody reads the answer any more. */
  gone: () => boolean;
  /** Empties the screen; only at a terminal. */
  clear?: (() => void) | undefined;
  /** Asks whoever sits at the terminal; only where somebody does, and expects no JSON. */
  ask?: ((question: string) => Promise<string>) | undefined;
  /** Writes over the line that was written so before; only at a terminal. */
  live?: ((text: string) => void) | undefined;
  /** One JSON value a line. */
  write(value: unknown): void;
  width(text: string): number;
}

export interface Desk extends Counter {
  language: Language<LanguageId>;
}

export const counterOf = (io: Io, id: LanguageId, { json, verbose }: { json: boolean; verbose: boolean }): Counter => ({
  id,
  words: wordsIn(id),
  paint: painter(io.colours && !json),
  colours: io.colours && !json,
  columns: io.columns,
  zone: 'UTC',
  json,
  verbose,
  ...(io.ask && !json && { ask: io.ask }),
  gone: io.gone ?? (() => false),
  ...(io.clear && !json && { clear: io.clear }),
  debug: Boolean(io.env.YISHI_DEBUG),
  print: (line) => io.out(`${shown(line)}\n`),
  warn: (line) => io.err(`${shown(line)}\n`),
  warnOf: (value) => io.err(`${shownJson(value)}\n`),
  live: io.live && ((text) => io.live?.(shown(text))),
  write: (value) => io.out(`${shownJson(value)}\n`),
  width: widthOf,
});
