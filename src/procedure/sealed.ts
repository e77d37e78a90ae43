// Which fields of a command are sealed, read off its schema once. Pure.
import type * as z from 'zod/mini';
import { sealed } from '../fields.js';
import { declaredAs } from './chart.js';

/** A way to a sealed value: object keys, and `*` for every element of an array or record. */
export type SealedPath = readonly string[];

/** Of a text that used to stand in the open: the revision since which it is sealed. */
const begun = new WeakMap<SealedPath, number>();

/** Since which revision texts that lie there are sealed; nought for those that always were. */
export const sealedSince = (path: SealedPath): number => begun.get(path) ?? 0;

/** Before this revision a text in what may be left out for a default was overlooked, and stands in the open. */
const SINCE_DEFAULTS = 3;

/** @param since the revision since which whatever lies here is sealed */
function walk(schema: z.core.$ZodType, path: string[], found: SealedPath[], since = 0): void {
  // Zod's own registry is typed for its own schemas; ours are among them.
  const said = sealed.get(schema as z.core.$ZodTypes);
  if (said) {
    if (Math.max(said.since ?? 0, since) > 0) begun.set(path, Math.max(said.since ?? 0, since));
    found.push(path);
    return;
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      walk(def.innerType, path, found, since);
      break;
    case 'default':
      walk(def.innerType, path, found, SINCE_DEFAULTS);
      break;
    case 'array':
      walk(def.element, [...path, '*'], found, since);
      break;
    case 'record':
      walk(def.valueType, [...path, '*'], found, since);
      break;
    case 'union':
      for (const option of def.options) walk(option, path, found, since);
      break;
    case 'object':
      for (const [key, field] of Object.entries(def.shape)) walk(field, [...path, key], found, since);
  }
}

const known = new Map<string, readonly SealedPath[]>();

/** Where in an entry of this type sealed values may lie: in its fields, and the salt of a frozen roll in its finding. */
export function sealedPaths(type: string): readonly SealedPath[] {
  const before = known.get(type);
  if (before) return before;
  const found: SealedPath[] = [];
  const declared = declaredAs(type);
  if (declared) walk(declared.fields, ['fields'], found);
  if (type === 'notice.post') found.push(['finding', 'salt']);
  // A chart that is put together later may bring what is unknown now.
  if (declared) known.set(type, found);
  return found;
}
