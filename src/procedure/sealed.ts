// Which fields of a command are sealed, read off its schema once. Pure.
import * as z from 'zod';
import { sealed } from '../fields.js';
import { type CommandType, commands } from './vocabulary.js';

/** A way to a sealed value: object keys, and `*` for every element of an array or record. */
export type SealedPath = readonly string[];

function walk(schema: z.core.$ZodType, path: string[], found: SealedPath[]): void {
  if (sealed.has(schema as z.ZodType)) found.push(path);
  else if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) walk(schema.def.innerType, path, found);
  else if (schema instanceof z.ZodArray) walk(schema.def.element, [...path, '*'], found);
  else if (schema instanceof z.ZodRecord) walk(schema.def.valueType, [...path, '*'], found);
  else if (schema instanceof z.ZodDiscriminatedUnion || schema instanceof z.ZodUnion) {
    for (const option of schema.def.options) walk(option, path, found);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries<z.core.$ZodType>(schema.def.shape)) walk(field, [...path, key], found);
  }
}

const known = new Map<string, readonly SealedPath[]>();

/** Where in an entry of this type sealed values may lie: in its fields, and the salt of a frozen roll in its finding. */
export function sealedPaths(type: string): readonly SealedPath[] {
  const before = known.get(type);
  if (before) return before;
  const found: SealedPath[] = [];
  if (Object.hasOwn(commands, type)) walk(commands[type as CommandType], ['fields'], found);
  if (type === 'notice.post') found.push(['finding', 'salt']);
  known.set(type, found);
  return found;
}
