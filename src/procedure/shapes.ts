// What a command takes, field by field, read off its declaration: for forms, help and scripts in other words. Pure.
import type * as z from 'zod/mini';
import { charter } from '../charters/charter.js';
import * as fields from '../fields.js';

/** What a field holds, as somebody fills it in. */
export type Holds =
  | 'id'
  | 'word'
  | 'line'
  | 'text'
  | 'moment'
  | 'date'
  | 'count'
  | 'number'
  | 'weight'
  | 'area'
  | 'money'
  | 'file'
  | 'charter'
  | 'yes-no'
  | 'choice'
  | 'fields'
  | 'other';

export interface FieldShape {
  /** Its keys from the outside in: `items.options.title`. Lists, and records by somebody's own names, add none. */
  path: string;
  key: string;
  /** One or several kinds of things: a choice, or a list of ids. */
  holds: readonly Holds[];
  /** Several of it. */
  list: boolean;
  /** One for each of what somebody names: a choice by item, a score by dimension. */
  each: boolean;
  /** What it may be one of. */
  choices: readonly (string | number)[];
  /** It may be left out, or is another's in another case. */
  optional: boolean;
  /** What it is where it is left out. */
  standard?: unknown;
  /** Of an id: of a person, or of something that the command brings in. */
  names?: 'person' | 'new';
  /** It lies beside the entry and can be erased. */
  sealed: boolean;
}

type Draft = { -readonly [K in keyof FieldShape]: FieldShape[K] } & { holds: Holds[]; choices: (string | number)[] };

const KNOWN = new Map<z.core.$ZodType, Holds>([
  [fields.id, 'id'],
  [fields.someone, 'id'],
  [fields.newId, 'id'],
  [fields.word, 'word'],
  [fields.line, 'line'],
  [fields.instant, 'moment'],
  [fields.recordedInstant, 'moment'],
  [fields.date, 'date'],
  [fields.count, 'count'],
  [fields.area, 'area'],
  [fields.weight, 'weight'],
  [fields.money, 'money'],
  [fields.attachment, 'file'],
  [charter, 'charter'],
]);

const added = <T>(list: T[], one: T): void => {
  if (!list.includes(one)) list.push(one);
};

/** Puts what a schema says of one field into its draft, and what is inside of it behind that. */
function look(schema: z.core.$ZodType, into: Draft, found: Map<string, Draft>): void {
  const known = KNOWN.get(schema);
  if (known) {
    added(into.holds, known);
    if (schema === fields.someone) into.names = 'person';
    if (schema === fields.newId) into.names = 'new';
    // What a file is told apart by is filled in too; a charter has pages of its own.
    if (known === 'file') within([schema], into.path, found);
    return;
  }
  // Zod's own registry is typed for its own schemas; ours are among them.
  if (fields.sealed.has(schema as z.core.$ZodTypes)) {
    into.sealed = true;
    added(into.holds, 'text');
    return;
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      into.optional = true;
      look(def.innerType, into, found);
      break;
    case 'default':
      into.optional = true;
      into.standard = def.defaultValue;
      look(def.innerType, into, found);
      break;
    case 'nullable':
      look(def.innerType, into, found);
      break;
    case 'pipe':
      look(def.in, into, found);
      break;
    case 'array':
      into.list = true;
      look(def.element, into, found);
      break;
    case 'record':
      into.each = true;
      // Keys of a closed set are choices, as values are: which of the two is seen where it is written.
      if ((def.keyType as z.core.$ZodTypes)._zod.def.type === 'enum') look(def.keyType, into, found);
      look(def.valueType, into, found);
      break;
    case 'union':
      lookInto(def.options, into, found);
      break;
    case 'tuple':
      into.list = true;
      lookInto(def.items, into, found);
      break;
    case 'enum':
      for (const value of Object.values(def.entries)) added(into.choices, value);
      added(into.holds, 'choice');
      break;
    case 'literal':
      // Literals of ours are words and numbers.
      for (const value of def.values as (string | number)[]) added(into.choices, value);
      added(into.holds, 'choice');
      break;
    case 'object':
      added(into.holds, 'fields');
      within([schema], into.path, found);
      break;
    case 'boolean':
      added(into.holds, 'yes-no');
      break;
    case 'string':
      added(into.holds, 'line');
      break;
    case 'number':
      added(into.holds, 'number');
      break;
    default:
      added(into.holds, 'other');
  }
}

/** Objects among what it may be are told of together: a field that one of them lacks may be left out. */
function lookInto(options: readonly z.core.$ZodType[], into: Draft, found: Map<string, Draft>): void {
  // Zod's own union of its schemas: ours are among them, here and below.
  const objects = options.filter((one) => (one as z.core.$ZodTypes)._zod.def.type === 'object' && !KNOWN.has(one));
  for (const option of options) if (!objects.includes(option)) look(option, into, found);
  if (objects.length === 0) return;
  added(into.holds, 'fields');
  within(objects, into.path, found);
}

function within(objects: readonly z.core.$ZodType[], path: string, found: Map<string, Draft>): void {
  const shapes = objects.map((object) => {
    const { def } = (object as z.core.$ZodTypes)._zod;
    return def.type === 'object' ? def.shape : {};
  });
  for (const shape of shapes)
    for (const [key, field] of Object.entries(shape)) {
      const here = path === '' ? key : `${path}.${key}`;
      const draft = found.get(here) ?? {
        path: here,
        key,
        holds: [],
        list: false,
        each: false,
        choices: [],
        optional: shapes.some((other) => !Object.hasOwn(other, key)),
        sealed: false,
      };
      found.set(here, draft);
      look(field, draft, found);
    }
}

const shapes = new WeakMap<object, readonly FieldShape[]>();

/** Every field of a command, each before those inside of it. */
export function shapeOf({ fields: schema }: { fields: z.core.$ZodType }): readonly FieldShape[] {
  const before = shapes.get(schema);
  if (before) return before;
  const found = new Map<string, Draft>();
  within([schema], '', found);
  const all = [...found.values()];
  shapes.set(schema, all);
  return all;
}

/** Those directly inside of one, or of the command where none is named. */
export const fieldsIn = (shape: readonly FieldShape[], path = ''): FieldShape[] =>
  shape.filter(({ path: own, key }) => own === (path === '' ? key : `${path}.${key}`));
