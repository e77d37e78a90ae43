// What may stand in an act, command by command, as a JSON Schema: an act written out, or of one line. See json-schema.ts.

import { catalogue } from '../language/catalogue.js';
import { fieldIn, saidOf } from '../language/fields.js';
import { LANGUAGES, language } from '../language/language.js';
import type { Chart } from '../procedure/chart.js';
import { type FieldShape, fieldsIn, shapeOf } from '../procedure/shapes.js';
import { ACT, WAIT, wordsOfKey } from './keys.js';
import { RECIPES, recipeOf } from './recipes.js';
import { choiceRead, choicesFor, commandRead, fieldRead, othersOf, type Told } from './words.js';

/** As much of a JSON Schema as is looked at here. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
}

/** What a command is called, in any language: words that stand for several are left out. */
function wordsOf(chart: Chart, { type }: Told): string[] {
  const called = LANGUAGES.flatMap((id) => {
    const { commands: words }: { commands: Readonly<Record<string, string>> } = language(id).words;
    return [words[type] ?? [], ...othersOf(id, type)].flat();
  });
  const means = (word: string) => {
    const read = commandRead(chart, word);
    return 'is' in read && read.is === type;
  };
  return [...new Set([type, ...called])].filter(means);
}

/** Schemas that stand in many places, each written once. */
interface Shared {
  defs: Record<string, JsonSchema>;
  ref(schema: JsonSchema): JsonSchema;
}

function sharing(): Shared {
  const known = new Map<string, string>();
  const defs: Record<string, JsonSchema> = {};
  return {
    defs,
    ref(schema) {
      const text = JSON.stringify(schema);
      const name = known.get(text) ?? `f${known.size + 1}`;
      known.set(text, name);
      defs[name] = schema;
      return { $ref: `#/$defs/${name}` };
    },
  };
}

const anyText: JsonSchema = { type: ['string', 'number', 'boolean'] };

/** What is filled in later, by `each`. */
const hole: JsonSchema = { type: 'string', pattern: '\\$' };

/** Whatever a choice may be written as. */
function wordsFor(command: Told, path: string): string[] {
  const values = choicesFor(command, path);
  const words = LANGUAGES.flatMap((id) => {
    const { choices, synonyms } = catalogue[id].fields;
    const said = [saidOf(choices, command.type, path), saidOf(synonyms.choices, command.type, path)];
    return said.flatMap((one) =>
      Object.entries(one ?? {}).flatMap(([value, word]) => (values.includes(value) ? word : [])),
    );
  });
  return [...new Set([...values, ...words])].filter((word) => 'is' in choiceRead(command, path, word));
}

function choiceOf(command: Told, { path, choices }: FieldShape): JsonSchema {
  const numbers = choices.filter((value) => typeof value === 'number');
  return { anyOf: [{ enum: [...wordsFor(command, path), ...numbers] }, hole] };
}

function valueIn(command: Told, shape: FieldShape, shared: Shared): JsonSchema {
  const { holds, choices, each, list } = shape;
  const inside = holds.includes('fields') || holds.includes('file') ? [fieldsOf(command, shape.path, [], shared)] : [];
  const closed = holds.length === 1 && holds[0] === 'choice' && choices.length > 0;
  const one: JsonSchema = closed ? choiceOf(command, shape) : { anyOf: [anyText, ...inside] };
  const several: JsonSchema = { type: 'array', items: one };
  if (each && closed)
    return {
      anyOf: [
        { type: 'object', additionalProperties: one },
        { type: 'object', additionalProperties: several },
        anyText,
      ],
    };
  if (each || holds.includes('other') || holds.includes('charter')) return {};
  return list ? { anyOf: [several, one] } : holds.length > 1 ? { anyOf: [one, several, { type: 'object' }] } : one;
}

/** The fields of a command, by every word for them. @param extra keys that a line takes besides */
function fieldsOf(command: Told, inside: string, extra: readonly string[], shared: Shared): JsonSchema {
  const properties = Object.fromEntries(
    fieldsIn(shapeOf(command), inside).flatMap((shape) => {
      const names = LANGUAGES.flatMap((id) => [
        fieldIn(catalogue[id].fields, command.type, shape.path),
        ...(saidOf(catalogue[id].fields.synonyms.fields, command.type, shape.path) ?? []),
      ]);
      const known = [...new Set([shape.key, ...names])].filter((word) => {
        const read = fieldRead(command, word, inside);
        return 'is' in read && read.is === shape.key;
      });
      const description = [...new Set([shape.key, ...names])].slice(0, 4).join(' · ');
      const schema = shared.ref({ description, ...valueIn(command, shape, shared) });
      return known.map((word) => [word, schema] as const);
    }),
  );
  const more = Object.fromEntries(extra.map((key) => [key, {}]));
  return { type: 'object', properties: { ...properties, ...more }, additionalProperties: false };
}

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Keys of lines: when, who, the word, and what it is about. */
const lineOf = (words: readonly string[]): string =>
  `(^|[\\s；;])(${words.map(escaped).join('|')})(\\s+[^\\s；;]+){0,3}\\s*$`;

/** Words that begin a line and are no command's alone: of recipes, of what somebody speaks for, and those of several commands. */
function moreWords(chart: Chart): string[] {
  const stances = Object.values(chart.commands).flatMap((command) =>
    command.type === 'floor.request' ? wordsFor(command, 'stance') : [],
  );
  const called = LANGUAGES.flatMap((id) => Object.keys(chart.commands).flatMap((type) => othersOf(id, type)));
  const several = called.filter((word) => 'among' in commandRead(chart, word));
  const verbs = RECIPES.flatMap((recipe) => (recipe.verbs === 'stance' ? [] : recipe.verbs));
  return [...new Set([...stances, ...verbs, ...several, WAIT.is, WAIT.written])];
}

/** Commands whose lines bring what is no field, and is compared (see unsaid.ts). */
const COMPARED: Readonly<Record<string, readonly string[]>> = { 'notice.post': ['依据', 'basis'] };

/**
 * An act, and what its commands take.
 * @param form an act written out, with its keys
 */
export function commandSchemas(
  chart: Chart,
  form: JsonSchema,
  expected: Readonly<Record<string, string>>,
  withKeys: (schema: JsonSchema, keys: Readonly<Record<string, string>>) => JsonSchema,
): { act: JsonSchema; defs: Record<string, JsonSchema> } {
  const shared = sharing();
  const defs: Record<string, JsonSchema> = {};
  const lines: Record<string, JsonSchema> = {};
  const written: JsonSchema[] = [];
  for (const [type, command] of Object.entries(chart.commands)) {
    const words = wordsOf(chart, command);
    const titles = LANGUAGES.slice(0, 2).map((id) => (language(id).words.commands as Record<string, string>)[type]);
    const description = [...new Set([type, ...titles])].filter(Boolean).join(' · ');
    defs[type] = { description, ...fieldsOf(command, '', COMPARED[type] ?? [], shared) };
    const fields = { $ref: `#/$defs/${type}` };
    const alone = words.filter((word) => recipeOf(word) === undefined);
    if (alone.length > 0) lines[lineOf(alone)] = { description, anyOf: [fields, anyText, { type: 'null' }] };
    const says = wordsOfKey(ACT, 'do').map((key) => ({ properties: { [key]: { enum: words } }, required: [key] }));
    written.push({
      if: { anyOf: says },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: Object.fromEntries(wordsOfKey(ACT, 'with').map((key) => [key, fields])) },
    });
  }
  // Lines of several acts, and words that what was said before makes out.
  lines[lineOf(moreWords(chart))] = {};
  const expectation = form.properties?.expect;
  const expecting = wordsOfKey(ACT, 'expect');
  const keys = Object.keys(form.properties ?? {});
  const act: JsonSchema = {
    anyOf: [
      { type: 'string', description: '9月11日 10:00 周敏 截止投票' },
      {
        ...form,
        properties: {
          ...form.properties,
          ...(expectation && Object.fromEntries(expecting.map((key) => [key, withKeys(expectation, expected)]))),
        },
        // Whoever wants to see something refused may ask for anything.
        if: { not: { anyOf: expecting.map((key) => ({ required: [key] })) } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { allOf: written },
      },
      {
        type: 'object',
        description: '周敏 公告: { 截止: 9月20日 18:00 }',
        minProperties: 1,
        maxProperties: 1,
        propertyNames: { not: { enum: keys } },
        patternProperties: lines,
        additionalProperties: false,
      },
    ],
  };
  return { act, defs: { ...defs, ...shared.defs } };
}
