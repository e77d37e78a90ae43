// The page of a command: its names, who may ask for it and where, what it takes, how it was asked once, and why it may be refused. For
// the terminal and for the documents alike, in the words of one language.
import type { Language, LanguageId } from 'yishi/language';
import { communityChart, consultationChart, type FieldShape, othersOf, shapeOf, type Told } from 'yishi/script';
import type { Words } from '../words/words.js';
import { type ActSaid, actLine } from './example.js';
import told from './told.json' with { type: 'json' };

interface Known {
  who: readonly string[];
  where?: readonly string[];
  register?: string;
  refusals: readonly string[];
  asked?: ActSaid;
  /** The same where it was said in Chinese. */
  chinese?: ActSaid;
}

// What is in the file was made from the declarations: a command a key, a code a key.
const COMMANDS = told.commands as unknown as Readonly<Record<string, Known>>;
const SAMPLES = told.samples as Readonly<Record<string, unknown>>;

export interface GuideField {
  path: string;
  word: string;
  /** How deep inside of others it is. */
  depth: number;
  needed: boolean;
  is: string;
  choices: { value: string | number; word: string }[];
  /** Choices that are usual and not the only ones. */
  usual: boolean;
  standard?: unknown;
  /** In words: that it may be left out, and what it is then. */
  left: string;
  sealed: boolean;
}

export interface Guide {
  type: string;
  name: string;
  others: readonly string[];
  who: string[];
  forOthers: string;
  where: string;
  fields: GuideField[];
  example?: string;
  /** By which commands it is put right, and how long; or why it is not. */
  back: { by: { type: string; name: string; fields: string[] }[]; how: string };
  refusals: { code: string; such?: string }[];
}

export const charts = [consultationChart, communityChart] as const;

export const commandNamed = (type: string): Told | undefined =>
  charts.map(({ commands }) => (Object.hasOwn(commands, type) ? commands[type] : undefined)).find((one) => one);

function whereSaid(language: Language, words: Words['guide'], { where, register }: Known): string {
  if (register !== undefined) return words.register(language.register(register)?.title ?? register);
  if (!where) return words.ofCommunity;
  const said: Readonly<Record<string, string>> = {
    everywhere: words.everywhere,
    steps: words.steps,
    ended: words.ended,
  };
  const one = (place: string): string => {
    if (said[place] !== undefined) return said[place];
    // Steps are named by the chart they were read off.
    if (place.startsWith('step:')) return words.allOf(language.step(place.slice(5) as never));
    return language.place(place);
  };
  return where.map(one).join(words.between);
}

/** Inside of these, nothing is to be written by hand: the words of a file are its own. */
const isOfFile = (shape: FieldShape, all: readonly FieldShape[]): boolean =>
  all.some(({ path, holds }) => holds.includes('file') && shape.path.startsWith(`${path}.`));

function standardSaid(language: Language, words: Words['guide'], type: string, { path, standard }: FieldShape): string {
  if (standard === undefined) return words.optional;
  if (Array.isArray(standard) && standard.length === 0) return words.standard(words.none);
  return words.standard(
    ['string', 'number', 'boolean'].includes(typeof standard)
      ? language.chosen(type, path, standard as string) // one of the three, as the line before says
      : JSON.stringify(standard),
  );
}

function fieldOf(
  language: Language,
  words: Words['guide'],
  type: string,
  shape: FieldShape,
  usual: string[],
): GuideField {
  const { path, holds, list, each, choices, optional, standard, sealed } = shape;
  // What is one of a few is told by the few.
  const others = holds.filter((one) => one !== 'choice');
  const kinds = (each && others.length === 0 ? holds : others).map((one) =>
    ['number', 'count'].includes(one) && MONEY.has(shape.key) ? words.holds.money : words.holds[one],
  );
  const what = [...new Set(kinds)].join(words.or);
  const listed = list && !each ? words.list(what) : what;
  return {
    path,
    word: language.field(type, path),
    depth: path.split('.').length - 1,
    needed: !optional,
    is: each ? words.each(listed) : listed,
    choices: (choices.length > 0 ? choices : usual).map((value) => ({
      value,
      word: language.chosen(type, path, value),
    })),
    usual: choices.length === 0,
    ...(standard !== undefined && { standard }),
    left: optional ? standardSaid(language, words, type, shape) : '',
    sealed,
  };
}

/** What every command of a register may be refused with, and no other. */
const UNUSED = 'register.unused';

const MONEY = new Set(['budget', 'spent']);

/** How it is put right, with the fields that the wrong entry fills in. */
function backOf({ back }: Told, language: Language<LanguageId>): Guide['back'] {
  const { until, never } = language.words.back;
  if ('never' in back) return { by: [], how: never[back.never] };
  const by = Object.entries(back.by).map(([type, filled = []]) => ({
    type,
    name: language.command(type as never), // a language has the commands of every chart
    fields: (Array.isArray(filled) ? filled : Object.keys(filled)).map((name: string) => language.field(type, name)),
  }));
  return { by, how: until[back.until] };
}

/** A command as it is told of. */
export function guideOf(command: Told, language: Language<LanguageId>, words: Words['guide']): Guide {
  const { type, forOthers } = command;
  const known = COMMANDS[type] ?? { who: [], refusals: [] };
  const asked = language.id === 'en' ? known.asked : (known.chinese ?? known.asked);
  const shapes = shapeOf(command).filter((shape, _index, all) => !isOfFile(shape, all));
  const usual = (shape: FieldShape): string[] =>
    shape.holds.includes('word') ? Object.keys(language.usual(type, shape.path)) : [];
  return {
    type,
    // A language has the commands of every chart.
    name: language.command(type as never),
    others: othersOf(language.id, type),
    who: known.who.map((role) => language.role(role as never)), // roles of the declarations
    forOthers: forOthers === undefined ? '' : words.others[forOthers === true ? 'mandate' : forOthers],
    where: whereSaid(language, words, known),
    fields: shapes.map((shape) => fieldOf(language, words, type, shape, usual(shape))),
    back: backOf(command, language),
    ...(asked && { example: actLine(language, command, asked) }),
    refusals: (known.register === undefined ? known.refusals.filter((one) => one !== UNUSED) : known.refusals).map(
      (code) => {
        const numbers = code === UNUSED ? { register: known.register } : SAMPLES[code];
        // The key chose the numbers that belong to it.
        return { code, ...(numbers !== undefined && { such: language.refusal({ code, numbers } as never) }) };
      },
    ),
  };
}
