// An act of one line, 「9月11日 10:00 周敏 投票: …」: when, who, what, and what it is about, spelt out as scripts always had it. Who it is and what the
// words mean is read elsewhere.
import { isMap, isScalar, Pair, Scalar, YAMLMap } from 'yaml';
import { type Chart, consultation } from '../procedure/chart.js';
import { fieldsIn, shapeOf } from '../procedure/shapes.js';
import { isTablePath } from './act-tables.js';
import { isDue } from './dues.js';
import { isLocal } from './moments.js';
import { type Around, actsOf, recipeOf, saysMore } from './recipes.js';
import { dayAlone, plainTime } from './times.js';
import { complete, expectedBy } from './unsaid.js';
import { commandRead, type Told } from './words.js';

/** Any moment: only whether something is a time is asked. */
const SOME = '2026-01-01T00:00:00.000Z';

const isTime = (text: string): boolean => {
  if (isDue(text) || dayAlone(text, '2026-01-01') !== undefined) return true;
  const time = plainTime(text, SOME, 'UTC');
  return isLocal(time) || /^\+\d+[dhm](?: \d+[hm])*$/.test(time);
};

/** How many words at the beginning say when. */
function timeIn(words: readonly string[]): number {
  for (const many of [3, 2, 1]) if (words.length > many && isTime(words.slice(0, many).join(' '))) return many;
  return 0;
}

/** The field that names the thing an act is about: the project of a project's, or else the first id that has to be said. */
function aboutOf(command: Told): string | undefined {
  const [noun = ''] = command.type.split('.');
  const fields = fieldsIn(shapeOf(command), '');
  const named = fields.find(({ key }) => key === noun) ?? fields.find(({ key }) => `${key}s` === noun);
  return (named ?? fields.find(({ holds, list, optional }) => holds.includes('id') && !list && !optional))?.key;
}

/** Where an act brings a text alone: the first that has to be said, or else may be. */
function textOf(command: Told): string | undefined {
  const texts = fieldsIn(shapeOf(command), '').filter(({ holds, list }) => holds.includes('text') && !list);
  return (texts.find(({ optional }) => !optional) ?? texts[0])?.key;
}

/** What is spelt out stands where the line stands. */
function scalarAt(value: string, { range }: Pick<Scalar, 'range'>): Scalar<string> {
  const made = new Scalar(value);
  if (range) made.range = range;
  return made;
}

/** Where the word stands that is a line of several acts. */
const recipeIn = (words: readonly string[]): number =>
  words.slice(0, 2).findIndex((word) => recipeOf(word) !== undefined);

/** What is spoken of with what: a count and an objection lead to a result. */
const LEADS: Readonly<Record<string, string>> = { count: 'result', objection: 'result' };

/** Takes down what an act is about, for a word that stands for several. */
export function noted({ nouns }: Around, type: string): void {
  const [noun = ''] = type.split('.');
  nouns.push(...[LEADS[noun] ?? [], noun].flat());
}

/** What a word does; of several things, with what was spoken of last: after an objection 答复 answers it. */
function commandMeant(chart: Chart, word: string, { nouns }: Around): string | undefined {
  const read = commandRead(chart, word);
  if (!('among' in read)) return 'is' in read ? read.is : undefined;
  const last = (type: string) => nouns.lastIndexOf(type.split('.')[0] ?? '');
  const [one, next] = read.among.toSorted((a, b) => last(b) - last(a));
  return one !== undefined && last(one) > (next === undefined ? -1 : last(next)) ? one : undefined;
}

/** How many words, from this one on, name what is done. In Chinese one is enough; in English a command may have several: cast a ballot. */
function verbAt(words: readonly string[], at: number, isVerb: (said: string) => boolean): number | undefined {
  return [4, 3, 2, 1].find((many) => {
    const said = words.slice(at, at + many);
    if (said.length < many || (many > 1 && !said.every((word) => LATIN.test(word)))) return false;
    // Of “post a notice” nobody means the first word.
    return !/^(an?|the)$/i.test(words[at + many] ?? '') && isVerb(said.join(' '));
  });
}

/** Where the word stands that says what is done: who it is may be left out, and then it is whoever asked for the act before. */
function verbIn(words: readonly string[], chart: Chart, around: Around): { at: number; many: number } {
  for (const at of [0, 1]) {
    const many = verbAt(words, at, (said) => commandMeant(chart, said, around) !== undefined);
    if (many !== undefined) return { at, many };
  }
  // What no word is known for is told of where a command belongs.
  const at = Math.min(1, words.length - 1);
  const rest = words.slice(at);
  return { at, many: rest.every((word) => LATIN.test(word)) ? rest.length : 1 };
}

const LATIN = /^[a-z][a-z-]*$/i;

/** The acts, as they would be written at length: one, those of a recipe, or those of a line that says one after another. */
export function spelledOut(line: Scalar | YAMLMap, chart: Chart, around: Around): YAMLMap[] | undefined {
  const pair = isMap(line) ? line.items[0] : undefined;
  const said = pair ? pair.key : line;
  if (!isScalar(said) || typeof said.value !== 'string') return undefined;
  const phrases = said.value.split(/[；;]/).filter((phrase) => phrase.trim() !== '');
  if (phrases.length === 0) return undefined;
  // What stands behind the colon is of the last of them, unless it goes on with acts of their own; in quotation marks it is a text.
  const text = pair && isScalar(pair.value) && pair.value.type === 'PLAIN' ? pair.value : undefined;
  const apart = text && typeof text.value === 'string' ? textApart(text.value, chart, around) : undefined;
  const before = phrases.flatMap((phrase, index) => {
    const value = index < phrases.length - 1 ? undefined : text && apart ? scalarAt(apart.text, text) : pair?.value;
    return actsIn(scalarAt(phrase.trim(), said), value, chart, around);
  });
  return [...before, ...(text && apart ? (spelledOut(scalarAt(apart.acts, text), chart, around) ?? []) : [])];
}

/** A text that goes on, behind a semicolon, with what reads as an act of its own. */
export function textApart(text: string, chart: Chart, around: Around): { text: string; acts: string } | undefined {
  for (const { index } of text.matchAll(/[；;]/g)) {
    const acts = text.slice(index + 1).trim();
    const [phrase = ''] = acts.split(/[；;]/);
    if (isAct(phrase, chart, around)) return { text: text.slice(0, index).trim(), acts };
  }
  return undefined;
}

/** When or who, and then a command. A stance alone is more likely told of: 「甲 赞成；乙 反对」. */
function isAct(phrase: string, chart: Chart, around: Around): boolean {
  const [head = ''] = phrase.split(/[:：](?!\d)/);
  const words = head.trim().split(/\s+/);
  const time = timeIn(words);
  const [who = ''] = words.slice(time);
  const said = words.slice(time + (around.isSomebody(who) ? 1 : 0));
  if (said.length === words.length) return false;
  const isVerb = (verb: string) => !('near' in commandRead(chart, verb)) || isRecipe(verb, head !== phrase);
  return verbAt(said, 0, isVerb) !== undefined;
}

/** Whether a word is of several acts; a stance is where something was said. */
function isRecipe(verb: string, says: boolean): boolean {
  const recipe = recipeOf(verb);
  return recipe !== undefined && (says || recipe.verbs !== 'stance');
}

function actsIn(said: Scalar<string>, value: unknown, chart: Chart, around: Around): YAMLMap[] {
  const words = said.value.split(/\s+/);
  const time = timeIn(words);
  const rest = words.slice(time);
  const several = chart.id === consultation.id ? recipeIn(rest) : -1;
  const recipe = recipeOf(rest[several] ?? '');
  const when = time > 0 ? words.slice(0, time).join(' ') : undefined;
  // What is a command by itself is several acts only where the line says more than it takes.
  if (recipe && (!('is' in commandRead(chart, rest[several] ?? '')) || saysMore(recipe, value))) {
    const who = several === 1 ? rest[0] : undefined;
    const spoken = { at: when, who, verb: rest[several] ?? '', about: rest.slice(several + 1), range: said.range };
    return actsOf(recipe, { ...spoken, value }, around);
  }
  const { at, many } = verbIn(rest, chart, around);
  const verb = rest.slice(at, at + many).join(' ');
  const command = chart.commands[commandMeant(chart, verb, around) ?? ''];
  if (command) noted(around, command.type);
  const here = (value: string): Scalar => scalarAt(value, said);
  const act = new YAMLMap();
  if (said.range) act.range = said.range;
  const put = (key: string, value: unknown): void => void act.items.push(new Pair(here(key), value));
  put('do', here(command?.type ?? verb));
  if (when !== undefined) put('at', here(when));
  if (at === 1 && rest[0] !== undefined) put('by', here(rest[0]));
  const table = isScalar(value) && typeof value.value === 'string' && isTablePath(value.value) ? value : undefined;
  if (table) put('table', table);
  const fields = command && withOf(command, rest.slice(at + many), value, here, chart);
  const expected = command && fields && expectedBy(command, fields, value, here);
  if (expected) put('expect', expected);
  if (command && fields && !table) complete(command, fields, around, here);
  if (fields && fields.items.length > 0) put('with', fields);
  const next = command && !table ? followedBy(command, value, chart) : undefined;
  return next ? [act, ...actsIn(next, undefined, chart, around)] : [act];
}

/** 开会: 宣读承诺 - what takes no text is followed by what stands behind its colon, where that is something to do. */
function followedBy(command: Told, value: unknown, chart: Chart): Scalar<string> | undefined {
  if (!isScalar(value) || typeof value.value !== 'string' || textOf(command) !== undefined) return undefined;
  return 'is' in commandRead(chart, value.value) ? scalarAt(value.value, value) : undefined;
}

function withOf(
  command: Told,
  about: readonly string[],
  value: unknown,
  here: (value: string) => Scalar,
  chart: Chart,
): YAMLMap {
  const fields = isMap(value) ? value : new YAMLMap();
  const [thing] = about;
  const key = aboutOf(command);
  if (thing !== undefined && key !== undefined) fields.items.unshift(new Pair(here(key), here(thing)));
  const text = textOf(command);
  const isTable = isScalar(value) && typeof value.value === 'string' && isTablePath(value.value);
  // A text where none belongs is told of as a field there is not.
  const isElse = () => followedBy(command, value, chart) ?? expectedBy(command, fields, value, here);
  if (isScalar(value) && value.value !== null && !isTable && (text !== undefined || !isElse()))
    fields.items.push(new Pair(here(text ?? 'text'), asText(value)));
  return fields;
}

/** A text alone is what is written: 012 is no number there. */
const asText = (value: Scalar): Scalar =>
  typeof value.value === 'string' || value.source === undefined ? value : scalarAt(value.source, value);
