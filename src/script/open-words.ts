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
    // What several are called so, of which the charter has one, is that one.
    const meant = 'is' in read ? [read.is] : 'among' in read ? read.among : [];
    const [one, other] = meant.filter((each) => known.has(String(each)));
    return one !== undefined && other === undefined ? one : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, readIn(each, command, path, known)]));
}

/** The fields of a command with the charter's own words, where they are its to choose: at any depth. */
export function inWordsOf(
  fields: Record<string, unknown>,
  command: Told,
  known: ReadonlySet<string>,
): Record<string, unknown> {
  const open = new Set(
    shapeOf(command).flatMap(({ path, holds, choices }) =>
      choices.length === 0 && holds.includes('word') ? [path] : [],
    ),
  );
  const within = (value: unknown, inside: string): unknown => {
    if (open.has(inside)) return readIn(value, command, inside, known);
    if (Array.isArray(value)) return value.map((each) => within(each, inside));
    if (typeof value !== 'object' || value === null) return value;
    return under(value, inside);
  };
  const under = (value: object, inside: string): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).map(([key, each]) => [key, within(each, inside === '' ? key : `${inside}.${key}`)]),
    );
  return open.size === 0 ? fields : under(fields, '');
}
