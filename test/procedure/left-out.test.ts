// What may be left out of a command: for a default, or because it stays as it was. Never both, or whoever amends one thing would empty another.
import { expect, it } from 'vitest';
import { community } from 'yishi/community';
import type * as z from 'zod/mini';
import { consultation } from '../../src/procedure/chart.js';

/** The paths at which a field that may be left out has a default below it: there the default is what its leaving out says. */
function defaulted(schema: z.core.$ZodType, path: string, left = false): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // zod's own union of its schemas: ours are among them
  switch (def.type) {
    case 'optional':
      return defaulted(def.innerType, path, true);
    case 'default':
      return left ? [path] : defaulted(def.innerType, path);
    case 'nullable':
      return defaulted(def.innerType, path, left);
    case 'array':
      return defaulted(def.element, `${path}[]`);
    case 'record':
      return defaulted(def.valueType, `${path}{}`);
    case 'union':
      return def.options.flatMap((option) => defaulted(option, path));
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => defaulted(field, `${path}.${name}`));
    default:
      return [];
  }
}

it.each(
  [consultation, community]
    .flatMap(({ commands }) => Object.values(commands))
    .map(({ type, fields }) => [type, fields] as const),
)('%s has no default where leaving out means to leave alone', (type, fields) => {
  expect(defaulted(fields, type)).toEqual([]);
});
