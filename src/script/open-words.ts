// Channels, risks and the like are the charter's own words. One that it does not have is read as the one it has, where a language calls that so. Pure.
import type { Charter } from '../charters/charter.js';
import { shapeOf } from '../procedure/shapes.js';
import { choiceRead, type Told } from './words.js';

/** The words of a charter that the fields of a command may be. */
export type OwnWords = (type: string) => ReadonlySet<string>;

/** Where a charter lists no channels for topics, they come in by whichever somebody writes. */
export function ownWords(charter: Pick<Charter, 'topics'>, registers: unknown): OwnWords {
  const topics = wordsOf(charter.topics?.channels);
  const all = wordsOf(charter, registers);
  return (type) => (type.startsWith('topic.') ? topics : all);
}

function wordsOf(...said: readonly unknown[]): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') found.add(value);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) walk(each);
  };
  said.forEach(walk);
  return found;
}

function readIn(value: unknown, command: Told, path: string, known: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => readIn(each, command, path, known));
  if (typeof value === 'string') {
    if (known.has(value)) return value;
    const read = choiceRead(command, path, value);
    return 'is' in read && known.has(String(read.is)) ? read.is : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readIn(each, command, path, known)]));
}

/** The fields of a command with the charter's own words, where they are its to choose. */
export function inWordsOf(
  fields: Record<string, unknown>,
  command: Told,
  known: ReadonlySet<string>,
): Record<string, unknown> {
  const open = shapeOf(command).filter(
    ({ path, holds, choices }) => choices.length === 0 && holds.includes('word') && Object.hasOwn(fields, path),
  );
  if (open.length === 0) return fields;
  return {
    ...fields,
    ...Object.fromEntries(open.map(({ path }) => [path, readIn(fields[path], command, path, known)])),
  };
}
