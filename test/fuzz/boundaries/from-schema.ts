// Values of the form a schema asks for, with ids that occur and now and then something odd.
import type { Dice } from '../../../src/testing/plausible/dice.js';
import { odd, oddText, type Recipe } from '../recipe.js';

/** What zod keeps of a schema, as far as it is looked at here. */
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: (string | number | boolean)[];
  keyType?: Schema;
  valueType?: Schema;
  items?: Schema[];
  in?: Schema;
}
export interface Schema {
  _zod: { def: Def };
}

/** Moments, spans and words that fields ask for. */
const PLAUSIBLE = [
  '2026-03-09T00:00:00.000Z',
  '2026-03-20T16:00:00.000Z',
  '2026-04-09',
  '0'.repeat(64),
  'online',
  'hall',
  'Why not',
];

/** @param pool texts that occur in the record: ids, names, moments */
export function fieldsFor(schema: Schema, dice: Dice, pool: readonly string[], depth = 0): Recipe {
  if (dice.once(40)) return odd(dice);
  const { def } = schema._zod;
  const inner = (one: Schema | undefined): Recipe => (one ? fieldsFor(one, dice, pool, depth + 1) : odd(dice));
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape ?? {}).flatMap(([key, one]) => {
          const value = inner(one);
          const gone = typeof value === 'object' && value !== null && !Array.isArray(value) && value.$ === 'undefined';
          return gone ? [] : [[key, value]];
        }),
      );
    case 'array':
      return Array.from({ length: depth > 3 ? dice.below(2) : dice.below(4) }, () => inner(def.element));
    case 'tuple':
      return (def.items ?? []).map(inner);
    case 'optional':
    case 'default':
    case 'prefault':
      return dice.once(2) ? { $: 'undefined' } : inner(def.innerType);
    case 'nullable':
      return dice.once(3) ? null : inner(def.innerType);
    case 'readonly':
    case 'nonoptional':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'union':
      return inner(dice.maybe(def.options ?? []));
    case 'enum':
      return dice.maybe(Object.values(def.entries ?? {})) ?? '';
    case 'literal':
      return dice.maybe(def.values ?? []) ?? null;
    case 'boolean':
      return dice.once(2);
    case 'number':
    case 'int':
      return dice.pick([0, 1, 2, 3, 10, 100, 500_000, 1_000_000]);
    case 'string':
      return dice.once(12) ? oddText(dice) : ((dice.once(3) ? dice.maybe(PLAUSIBLE) : dice.maybe(pool)) ?? 'x');
    case 'record':
      return Object.fromEntries(
        Array.from({ length: dice.below(3) }, () => [String(dice.maybe(pool) ?? 'x'), inner(def.valueType)]),
      );
    default:
      return odd(dice);
  }
}

/** Every text within a value, each once. */
export function textsIn(value: unknown): string[] {
  const found = new Set<string>();
  const open: unknown[] = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one === 'string') found.add(one);
    else if (typeof one === 'object' && one !== null) open.push(...Object.values(one));
  }
  return [...found].filter((text) => text.length < 100);
}
