// What fields and their choices are called, and where their words stand: by the key, or nearer by, where it means something else. Pure;
// imports nothing.

/** The words of a language for what commands are made of: at the head of a column, in a form, in a script. */
export interface FieldWords {
  /**
   * By key: `reason`. A key that means something else inside of another stands by both, `people.name`; in one command or in all of a noun,
   * by that before it: `item.settle to`, `recusal person`.
   */
  fields: Readonly<Record<string, string>>;
  /** By field, in the same way, and by value. */
  choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What else people call them. */
  synonyms: Synonyms;
  /** Of a field that is a yes or a no. */
  answers: Readonly<Record<'true' | 'false', string>>;
}

type Others = Readonly<Record<string, readonly string[]>>;

/** Words that are read and never said: a word that stands at several stands for none until it is said which. */
export interface Synonyms {
  /** By type. */
  commands: Others;
  /** What is typed at a desk, by type: too short to be told from any other word in a text. */
  short: Others;
  /** As the fields themselves, each with what else it is called. */
  fields: Others;
  choices: Readonly<Record<string, Others>>;
  offices: Others;
  /** By decision rule. */
  rules: Others;
  answers: Readonly<Record<'true' | 'false', readonly string[]>>;
}

/** Where the words of a field may stand, nearest first: `items.options.title` of `agenda.set`. */
function* addresses(type: string, path: string): Generator<string> {
  const keys = path.split('.');
  const [noun = ''] = type.split('.');
  for (const scope of [`${type} `, `${noun} `, ''])
    for (let from = 0; from < keys.length; from += 1) yield scope + keys.slice(from).join('.');
}

/** What is said of a field, nearest first; nothing of one nobody has heard of. */
export function saidOf<T>(said: Readonly<Record<string, T>>, type: string, path: string): T | undefined {
  for (const address of addresses(type, path)) if (Object.hasOwn(said, address)) return said[address];
  return undefined;
}

/** A field by its word; its own key where there is none. */
export const fieldIn = ({ fields }: FieldWords, type: string, path: string): string =>
  saidOf(fields, type, path) ?? path.slice(path.lastIndexOf('.') + 1);

/** A path without the places in lists: `people.1.name` is of `people.name`. */
export const withoutPlaces = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, '');

/**
 * A field by its word, and which of several it is of, counted from 1: `people.1.name` is the name of the second. Nothing of one that has no word.
 */
export function calledIn(
  { fields }: FieldWords,
  type: string,
  path: string,
): { word: string; of?: number } | undefined {
  const word = saidOf(fields, type, withoutPlaces(path));
  // A number at the end may be the id of what is chosen, as well as a place.
  const place = /\.(\d+)\.[^.]+$/.exec(path)?.[1];
  return word === undefined ? undefined : { word, ...(place !== undefined && { of: Number(place) + 1 }) };
}

/** A choice of a field by its word; as it is where there is none. */
export function choiceIn({ choices, answers }: FieldWords, type: string, path: string, value: Choosable): string {
  if (typeof value === 'boolean') return answers[`${value}`];
  const said = saidOf(choices, type, path);
  return said && Object.hasOwn(said, value) ? (said[value] ?? String(value)) : String(value);
}

/** What a field may be one of a few of. */
export type Choosable = string | number | boolean;
