// Which names the fields of a command have, however deep: for tables in tests that have to name each.
import type * as z from 'zod/mini';

export function namesIn(schema: z.core.$ZodType): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // zod's own union of its schemas: ours are among them
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return namesIn(def.innerType);
    case 'array':
      return namesIn(def.element);
    case 'record':
      return namesIn(def.valueType);
    case 'union':
      return def.options.flatMap(namesIn);
    case 'object':
      return Object.entries(def.shape).flatMap(([name, field]) => [name, ...namesIn(field)]);
    default:
      return [];
  }
}
