// The schema of a command with a word for every field and every choice, for whoever draws its form. Pure.
import type { Language } from '../language/language.js';

type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The same schema, titled: choices stand once more as constants with their titles, as forms draw them.
 * @param path the keys of the field it is of, from the outside in
 */
export function titledSchema(
  schema: Schema,
  language: Pick<Language, 'field' | 'chosen'>,
  type: string,
  path = '',
): Schema {
  const inside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inside);
    return isSchema(value) ? titledSchema(value, language, type, path) : value;
  };
  const { properties, enum: choices } = schema;
  const within = Object.fromEntries(
    ['items', 'prefixItems', 'anyOf', 'oneOf', 'allOf', 'additionalProperties']
      .filter((key) => Object.hasOwn(schema, key))
      .map((key) => [key, inside(schema[key])]),
  );
  return {
    ...schema,
    ...within,
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => {
          const here = path === '' ? key : `${path}.${key}`;
          const title = language.field(type, here);
          return [key, isSchema(one) ? { title, ...titledSchema(one, language, type, here) } : one];
        }),
      ),
    }),
    ...(Array.isArray(choices) && {
      oneOf: choices.map((value) => ({ const: value, title: language.chosen(type, path, value) })),
    }),
  };
}
