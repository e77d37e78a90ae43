// Words read back: from what somebody wrote, in any of the languages or as the engine has it, to what is meant by it - a command, a field,
// a choice, an office, a rule. What may be several things is asked back; what is nothing is told with what is nearest. Pure.
import type { Bilingual } from '../bilingual.js';
import { OFFICES, type Office } from '../charters/roles.js';
import { catalogue, type LanguageId } from '../language/catalogue.js';
import { choiceIn, type FieldWords, fieldIn, type Synonyms, saidOf } from '../language/fields.js';
import { LANGUAGES, language } from '../language/language.js';
import { decisionRules, electionRules } from '../law/index.js';
import { alike, lettersApart } from '../names.js';
import type { Chart } from '../procedure/chart.js';
import { type FieldShape, fieldsIn, shapeOf } from '../procedure/shapes.js';
import { articleRead } from './cited.js';

/** What a word says: one thing, one of several, or nothing that is known; `near` are words as they are written. */
export type Read<T> = { is: T } | { among: readonly T[] } | { near: readonly string[] };

const HAN = /\p{Script=Han}/u;

/** As people write a word: capitals, white space, hyphens and the width of letters tell none from another. */
const plain = (word: string): string =>
  alike(word)
    .replace(/^the /u, '')
    .replace(/[\s_·-]/gu, '');

/** Words with what they stand for: its own name first, then what the languages call it, then what others do. */
class Lexicon<T> {
  private readonly ranks: Map<string, Set<T>>[] = [];
  private readonly words = new Set<string>();

  /** @param known each thing with its words, the surest first */
  constructor(known: Iterable<readonly [thing: T, ranks: readonly (readonly string[])[]]>) {
    for (const [thing, ranks] of known)
      for (const [rank, words] of ranks.entries()) {
        this.ranks[rank] ??= new Map();
        for (const word of words) {
          this.ranks[rank].set(plain(word), (this.ranks[rank].get(plain(word)) ?? new Set()).add(thing));
          this.words.add(word);
        }
      }
  }

  read(written: string): Read<T> {
    const word = plain(written);
    for (const rank of this.ranks) {
      const found = [...(rank?.get(word) ?? [])];
      const [only] = found;
      if (found.length === 1 && only !== undefined) return { is: only };
      if (found.length > 1) return { among: found };
    }
    return { near: wordsNear(written, [...this.words]) };
  }
}

const MOST = 3;

/** The words of the same script that are nearest; none where all are far. */
export function wordsNear(written: string, words: readonly string[]): string[] {
  const word = plain(written);
  const letters = [...word];
  const known = words.filter((other) => HAN.test(other) === HAN.test(word));
  const order = [...word].sort().join('');
  // Two letters that changed places are one slip.
  const far = (other: string): number =>
    order === [...plain(other)].sort().join('') && letters.length > 2
      ? Math.min(1, lettersApart(word, plain(other)))
      : lettersApart(word, plain(other));
  // Chinese words are short: of two letters one may be wrong. Where none is as near as that, one that holds the other is.
  const close = known
    .filter((other) => far(other) <= Math.max(1, letters.length / 3) && far(other) < [...plain(other)].length)
    .sort((one, two) => far(one) - far(two));
  const found =
    close.length > 0 ? close : [...known.filter((other) => isIn(word, plain(other))), ...sharing(written, known)];
  return [...new Set(found)].slice(0, MOST);
}

const ARTICLES = ['the', 'a', 'an', ''];

/** Words of several words, by those they share: “open the polls” and poll.open. */
function sharing(written: string, words: readonly string[]): string[] {
  // A plural is the same word.
  const parts = (word: string) =>
    new Set(
      alike(word)
        .split(/[\s._-]+/u)
        .filter((part) => !ARTICLES.includes(part))
        .map((part) => part.replace(/(?<=..)s$/u, '')),
    );
  const own = parts(written);
  if (own.size < 2 || HAN.test(written)) return [];
  const share = (other: string): number => {
    const all = parts(other);
    return [...all].filter((part) => own.has(part)).length / Math.max(all.size, own.size);
  };
  return words.filter((other) => share(other) > 0.5).sort((one, two) => share(two) - share(one));
}

const isIn = (one: string, other: string): boolean =>
  [...one].length > 1 && [...other].length > 1 && (one.includes(other) || other.includes(one));

const SAYS: readonly FieldWords[] = LANGUAGES.map((id) => catalogue[id].fields);

const synonymsOf = (of: (synonyms: Synonyms) => readonly string[] | undefined): string[] =>
  SAYS.flatMap(({ synonyms }) => of(synonyms) ?? []);

/** Kept by what they are made of, which is made once. */
const kept = new WeakMap<object, Map<string, Lexicon<string>>>();

function lexiconOf(of: object, name: string, make: () => Lexicon<string>): Lexicon<string> {
  const all = kept.get(of) ?? new Map<string, Lexicon<string>>();
  kept.set(of, all);
  const known = all.get(name) ?? make();
  all.set(name, known);
  return known;
}

/** A command of a chart by its type, its name, or what else it is called. */
export const commandRead = ({ commands }: Pick<Chart, 'commands'>, written: string): Read<string> =>
  lexiconOf(commands, '', () => {
    const called = LANGUAGES.map((id): Readonly<Record<string, string>> => language(id).words.commands);
    return new Lexicon(
      Object.keys(commands).map((type) => [
        type,
        [
          [type],
          called.flatMap((words) => words[type] ?? []),
          synonymsOf(({ commands: others }) => (Object.hasOwn(others, type) ? others[type] : undefined)),
        ],
      ]),
    );
  }).read(written);

/** A command by what is typed for it at a desk, where no text is that could be taken for one. */
export const shortRead = ({ commands }: Pick<Chart, 'commands'>, written: string): Read<string> =>
  lexiconOf(commands, 'short', () => {
    const known = Object.keys(commands);
    return new Lexicon(
      known.map((type) => [type, [synonymsOf(({ short }) => (Object.hasOwn(short, type) ? short[type] : undefined))]]),
    );
  }).read(written);

/** What else people call a command, in one language. */
export const othersOf = (id: LanguageId, type: string): readonly string[] => {
  const { commands } = catalogue[id].fields.synonyms;
  return (Object.hasOwn(commands, type) && commands[type]) || [];
};

/** A command with what it is told apart by: its type and its fields. */
export type Told = Chart['commands'][string];

/**
 * The key of a field by its word.
 * @param inside the keys of the field it is inside of, from the outside in: `items.options`
 */
export const fieldRead = (command: Told, written: string, inside = ''): Read<string> =>
  lexiconOf(command, `field ${inside}`, () => {
    const { type } = command;
    return new Lexicon(
      fieldsIn(shapeOf(command), inside).map(({ key, path }) => [
        key,
        [
          [key],
          SAYS.map((words) => fieldIn(words, type, path)),
          synonymsOf(({ fields }) => saidOf(fields, type, path)),
        ],
      ]),
    );
  }).read(written);

/** Channels, sources of money and the like are open: what the languages know of them is read, and anything else stands. */
function choicesOf({ type }: Told, { path, choices }: FieldShape): string[] {
  if (choices.length > 0) return choices.map(String);
  return [...new Set(SAYS.flatMap(({ choices: said }) => Object.keys(saidOf(said, type, path) ?? {})))];
}

/** What a field may be, as far as anybody knows; nothing where it may be anything. */
export function choicesFor(command: Told, path: string): string[] {
  const shape = shapeOf(command).find((one) => one.path === path);
  return shape ? choicesOf(command, shape) : [];
}

/** A choice of a field by its word, as the command takes it. */
export function choiceRead(command: Told, path: string, written: string): Read<string | number> {
  const { type } = command;
  const shape = shapeOf(command).find((one) => one.path === path);
  if (!shape) return { near: [] };
  const read = lexiconOf(command, `choice ${path}`, () => {
    const other = (value: string) =>
      synonymsOf(({ choices }) => {
        const said = saidOf(choices, type, path);
        return said && Object.hasOwn(said, value) ? said[value] : undefined;
      });
    return new Lexicon(
      choicesOf(command, shape).map((value) => [
        value,
        [[value], SAYS.map((words) => choiceIn(words, type, path, value)), other(value)],
      ]),
    );
  }).read(written);
  // Numbers among the choices are read by their figures and given as numbers.
  return 'is' in read ? { is: shape.choices.find((one) => String(one) === read.is) ?? read.is } : read;
}

const answers = new Lexicon<boolean>(
  [true, false].map((value) => [
    value,
    [
      [`${value}`],
      SAYS.map(({ answers }) => answers[`${value}`]),
      synonymsOf((synonyms) => synonyms.answers[`${value}`]),
    ],
  ]),
);

/** Of a field that is a yes or a no. */
export const answerRead = (written: string): Read<boolean> => answers.read(written);

const offices = new Lexicon<Office>(
  OFFICES.map((office) => [
    office,
    [[office], LANGUAGES.map((id) => language(id).role(office)), synonymsOf((synonyms) => synonyms.offices[office])],
  ]),
);

export const officeRead = (written: string): Read<Office> => offices.read(written);

/** What a decision rule is called. */
export interface Ruled {
  id: string;
  title: Bilingual;
}

/** A decision rule or a law of elections by its id, its title or the article it rests on. @param own those that the charter or the script brings */
export function ruleRead(written: string, own: readonly Ruled[] = []): Read<string> {
  const read = new Lexicon(
    [...own, ...decisionRules(), ...electionRules()].map(({ id, title }) => [
      id,
      [[id], LANGUAGES.map((one) => language(one).text(title)), synonymsOf(({ rules }) => rules[id])],
    ]),
  ).read(written);
  if (!('near' in read)) return read;
  const cited = articleRead(written);
  const [only, more] = cited;
  return only === undefined ? read : more === undefined ? { is: only } : { among: cited };
}
