// What is tried, written down as JSON, so that it can be kept: values that JSON has none of stand under the key `$`.
import type { Dice } from '../../src/testing/plausible/dice.js';

export type Recipe = null | boolean | number | string | Recipe[] | { [key: string]: Recipe };

type Made = (recipe: { [key: string]: Recipe }) => unknown;

function nested(array: boolean, depth: number): unknown {
  let value: unknown = array ? [] : {};
  for (let at = 0; at < depth; at += 1) value = array ? [value] : { a: value };
  return value;
}

/** An object with a key of its own of this name, as JSON has it: `{"__proto__": 1}` sets no prototype there. */
function owning(key: string, value: unknown): object {
  const made = {};
  Object.defineProperty(made, key, { value, enumerable: true, writable: true, configurable: true });
  return made;
}

function circle(): object {
  const round: Record<string, unknown> = {};
  round.round = round;
  return round;
}

/** A recipe may have been put out of order itself. */
const upTo = (many: Recipe | undefined): number => Math.max(0, Math.min(200_000, Math.trunc(Number(many)) || 0));

const MADE: Readonly<Record<string, Made>> = {
  undefined: () => undefined,
  // What a recipe was spoilt into is no number of its own.
  number: ({ value }) => (NUMBERS.includes(String(value)) ? Number(value) : 0),
  bigint: () => 12n,
  symbol: () => Symbol('s'),
  function: () => () => 1,
  date: () => new Date(0),
  map: () => new Map([['a', 1]]),
  bytes: () => new Uint8Array(3),
  bare: () => Object.assign(Object.create(null), { a: 1 }),
  inherits: ({ value }) => Object.create(revived(value ?? null) as object | null),
  circle,
  own: ({ key, value }) => owning(String(key), revived(value ?? null)),
  deep: ({ of, depth }) => nested(of === 'array', upTo(depth)),
  long: ({ text, times }) => String(text).repeat(upTo(times)),
};

/** The value a recipe stands for. */
export function revived(recipe: Recipe): unknown {
  if (Array.isArray(recipe)) return recipe.map(revived);
  if (typeof recipe !== 'object' || recipe === null) return recipe;
  const { $: kind } = recipe;
  if (typeof kind === 'string' && Object.hasOwn(MADE, kind)) return MADE[kind]?.(recipe);
  return Object.fromEntries(Object.entries(recipe).map(([key, value]) => [key, revived(value)]));
}

const WORDS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  'valueOf',
  'clock',
  'system',
] as const;

/** Texts that something may trip over. */
export const TEXTS: readonly string[] = [
  ...WORDS,
  ...[
    '',
    ' ',
    '\0',
    '\n',
    '\u001b[2J\u001b]0;x\u0007',
    '\u202Eabc\u202C',
    '\u2066x\u2069',
    'a\u200Db',
    '\u2028',
    '\uFEFF',
  ],
  ...['\ud800', 'x\udfff', '议', '👩‍👩‍👧', 'ＡＢＣ', '１２', 'ﬁ', 'e\u0301'],
  ...['0', '-1', '1e309', '9007199254740993', '0x10', '.5', '1/3', '100000000000000000000', 'NaN', 'true', 'null'],
  ...[
    '/',
    '../../etc/passwd',
    'a/b',
    '~1~0',
    '*',
    '/fields/text',
    '/fields/0',
    'a\u0000b',
    '..',
    '%00',
    '<script>',
    '$&',
    '$1',
  ],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-03-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '+010000-01-01T00:00:00.000Z',
  ],
  ...[
    '0001-01-01T00:00:00.000Z',
    '-000001-01-01T00:00:00.000Z',
    '2026-03-01 09:00',
    '+1d',
    'a1..a9',
    'a1..a99999999',
    '¥12.50',
    '89.5 m²',
  ],
];

const FINITE = ['-0', '1e308', '9007199254740993', '0.1', '-1', '4294967296', '1e21'];
const NUMBERS = ['NaN', 'Infinity', '-Infinity', ...FINITE];

/** A text that something may trip over. */
export const oddText = (dice: Dice): string => dice.maybe(TEXTS) ?? '';

/** What JSON has none of, and what only a program can hand over. */
const UNWRITTEN = ['undefined', 'bigint', 'symbol', 'function', 'date', 'map', 'bytes', 'bare', 'circle'] as const;

/** A value that has no business anywhere; `written`: one that a file of JSON could hold. */
export function odd(dice: Dice, written = false, depth = 0): Recipe {
  switch (dice.below(depth > 2 ? 12 : 15)) {
    case 0:
      return null;
    case 1:
      return dice.once(2);
    case 2:
      return dice.below(1_000);
    case 3:
      return { $: 'number', value: dice.maybe(written ? FINITE : NUMBERS) ?? '0' };
    case 4:
    case 5:
    case 6:
      return oddText(dice);
    case 7:
      return written ? oddText(dice) : { $: dice.pick(UNWRITTEN) };
    case 8:
      return dice.once(30)
        ? { $: 'deep', of: dice.pick(['array', 'object']), depth: dice.pick([70, 1_000, 20_000, 100_000]) }
        : { $: 'deep', of: dice.pick(['array', 'object']), depth: dice.below(20) };
    case 9:
      return {
        $: 'long',
        text: dice.pick(['a', ' ', '议', '\ud83d', '1', '[', '"']),
        times: dice.once(40) ? 200_000 : dice.below(300),
      };
    case 10:
      return [];
    case 11:
      return {};
    case 12:
      return { $: 'own', key: dice.maybe(WORDS) ?? 'x', value: odd(dice, written, depth + 1) };
    case 13:
      return Array.from({ length: dice.below(4) }, () => odd(dice, written, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: dice.below(4) }, () => [`k${dice.below(9)}`, odd(dice, written, depth + 1)]),
      );
  }
}

/** The same value with something in it put out of order: a part replaced, left out, doubled or put elsewhere. */
export function spoilt(dice: Dice, value: Recipe, written = false, times = 1 + dice.below(2)): Recipe {
  let whole: Recipe = structuredClone(value);
  for (let time = 0; time < times; time += 1) whole = once(dice, whole, written);
  return whole;
}

/** The same form with other leaves: texts for texts, numbers for numbers; and lists with parts gone or doubled. */
export function inKind(dice: Dice, value: Recipe): Recipe {
  if (typeof value === 'string') return dice.once(4) ? oddText(dice) : value;
  if (typeof value === 'number') return dice.once(4) ? { $: 'number', value: dice.maybe(NUMBERS) ?? '0' } : value;
  if (Array.isArray(value))
    return value.flatMap((one) => Array.from({ length: dice.once(9) ? dice.below(3) : 1 }, () => inKind(dice, one)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inKind(dice, one)]));
}

function once(dice: Dice, whole: Recipe, written: boolean): Recipe {
  const places: (readonly [holder: Recipe[] | { [key: string]: Recipe }, key: string])[] = [];
  const visit = (value: Recipe): void => {
    if (typeof value !== 'object' || value === null || places.length > 2_000) return;
    for (const [key, inner] of Object.entries(value)) {
      places.push([value, key]);
      visit(inner);
    }
  };
  visit(whole);
  const place = dice.maybe(places);
  if (!place) return odd(dice, written);
  const [holder, key] = place;
  // An index of a list is one of its keys.
  const had = (holder as { [key: string]: Recipe })[key] ?? null;
  const put = (name: string, inner: Recipe): void => {
    Object.defineProperty(holder, name, { value: inner, enumerable: true, writable: true, configurable: true });
  };
  const set = (inner: Recipe): void => put(key, inner);
  switch (dice.below(7)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)] ?? null));
      else put(oddText(dice) || 'more', odd(dice, written));
      break;
    case 2: {
      const other = dice.maybe(places);
      if (other) set(structuredClone((other[0] as Record<string, Recipe>)[other[1]] ?? null));
      break;
    }
    case 3:
      set(typeof had === 'object' ? odd(dice, written) : oddText(dice));
      break;
    case 4:
      set([structuredClone(had)]);
      break;
    case 5:
      set(dice.below(5) - 1);
      break;
    default:
      set(odd(dice, written));
  }
  return whole;
}

const SIGNS = [
  '"',
  "'",
  ',',
  ';',
  ':',
  '\t',
  '\n',
  '\r',
  '0',
  '1',
  '9',
  '-',
  '=',
  '>',
  '#',
  '[',
  ']',
  '{',
  '}',
  '(',
  ' ',
  '，',
  '＝',
  '&a ',
  '*a',
  '!!',
  '|',
  '\0',
  '\uFFFD',
  '\uFEFF',
  'é',
  '议',
  '\u2028',
  '\ud800',
  '\u001b[31m',
  '\u202E',
];

/** The same text with signs or lines gone, doubled, moved or put in. */
export function spoiltText(dice: Dice, text: string, times = 1 + dice.below(3)): string {
  let changed = text;
  for (let time = 0; time < times; time += 1) {
    const at = dice.below(changed.length + 1);
    const lines = changed.split('\n');
    const line = dice.below(lines.length);
    switch (dice.below(8)) {
      case 0:
        changed = changed.slice(0, at) + changed.slice(at + 1 + dice.below(8));
        break;
      case 1:
        changed = changed.slice(0, at) + (dice.maybe(SIGNS) ?? '') + changed.slice(at);
        break;
      case 2:
        changed = changed.slice(0, at) + (dice.maybe(SIGNS) ?? '') + changed.slice(at + 1);
        break;
      case 3:
        changed = changed.slice(0, at) + oddText(dice) + changed.slice(at + dice.below(6));
        break;
      case 4:
        changed = lines.toSpliced(line, 1).join('\n');
        break;
      case 5:
        changed = lines.toSpliced(dice.below(lines.length), 0, lines[line] ?? '').join('\n');
        break;
      case 6:
        changed = dice.once(20)
          ? changed.slice(0, at) +
            (dice.maybe(SIGNS) ?? ' ').repeat(dice.pick([100, 5_000, 50_000])) +
            changed.slice(at)
          : changed.slice(0, at);
        break;
      default:
        changed = changed.slice(0, at) + changed.slice(at, at + dice.below(40)).repeat(2) + changed.slice(at);
    }
  }
  return changed;
}
