// An act of one line, 「9月11日 10:00 周敏 投票: …」: when, who, what, and what it is about, spelt out as scripts always had it. Who it is and what the
// words mean is read elsewhere.
import { isMap, isScalar, Pair, Scalar, YAMLMap } from 'yaml';
import { type Chart, consultation } from '../procedure/chart.js';
import { fieldsIn, shapeOf } from '../procedure/shapes.js';
import { isTablePath } from './act-tables.js';
import { isDue } from './dues.js';
import { isLocal } from './moments.js';
import { type Around, actsOf, recipeOf, saysMore } from './recipes.js';
import { plainTime } from './times.js';
import { commandRead, type Told } from './words.js';

/** Any moment: only whether something is a time is asked. */
const SOME = '2026-01-01T00:00:00.000Z';

const isTime = (text: string): boolean => {
  if (isDue(text)) return true;
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

/** Where the word stands that says what is done: who it is may be left out, and then it is whoever asked for the act before. */
function verbIn(words: readonly string[], chart: Chart): number {
  const at = words.slice(0, 2).findIndex((word) => 'is' in commandRead(chart, word));
  // What no word is known for is told of where a command belongs.
  return at >= 0 ? at : Math.min(1, words.length - 1);
}

/** The acts, as they would be written at length: one, those of a recipe, or those of a line that says one after another. */
export function spelledOut(line: Scalar | YAMLMap, chart: Chart, around: Around): YAMLMap[] | undefined {
  const pair = isMap(line) ? line.items[0] : undefined;
  const said = pair ? pair.key : line;
  if (!isScalar(said) || typeof said.value !== 'string') return undefined;
  const phrases = said.value.split(/[；;]/).filter((phrase) => phrase.trim() !== '');
  if (phrases.length === 0) return undefined;
  // What stands behind the colon is of the last of them.
  return phrases.flatMap((phrase, index) => {
    const value = index === phrases.length - 1 ? pair?.value : undefined;
    return actsIn(scalarAt(phrase.trim(), said), value, chart, around);
  });
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
  const at = verbIn(rest, chart);
  const verb = rest[at] ?? '';
  const read = commandRead(chart, verb);
  const command = 'is' in read ? chart.commands[read.is] : undefined;
  const here = (value: string): Scalar => scalarAt(value, said);
  const act = new YAMLMap();
  if (said.range) act.range = said.range;
  const put = (key: string, value: unknown): void => void act.items.push(new Pair(here(key), value));
  put('do', here(command?.type ?? verb));
  if (when !== undefined) put('at', here(when));
  if (at === 1 && rest[0] !== undefined) put('by', here(rest[0]));
  const table = isScalar(value) && typeof value.value === 'string' ? value : undefined;
  if (table && isTablePath(String(table.value))) put('table', table);
  const fields = command && withOf(command, rest.slice(at + 1), value, here);
  if (fields && fields.items.length > 0) put('with', fields);
  return [act];
}

function withOf(command: Told, about: readonly string[], value: unknown, here: (value: string) => Scalar): YAMLMap {
  const fields = isMap(value) ? value : new YAMLMap();
  const [thing] = about;
  const key = aboutOf(command);
  if (thing !== undefined && key !== undefined) fields.items.unshift(new Pair(here(key), here(thing)));
  const text = textOf(command);
  const isTable = isScalar(value) && typeof value.value === 'string' && isTablePath(value.value);
  if (isScalar(value) && value.value !== null && text !== undefined && !isTable)
    fields.items.push(new Pair(here(text), asText(value)));
  return fields;
}

/** A text alone is what is written: 012 is no number there. */
const asText = (value: Scalar): Scalar =>
  typeof value.value === 'string' || value.source === undefined ? value : scalarAt(value.source, value);
