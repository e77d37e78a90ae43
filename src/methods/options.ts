// Reads the options of a method against what it says of them: unknown names and values are refused, what is not said is the default.
// Shared by all methods.
import type { Threshold } from '../threshold.js';
import type { Field } from './ballots.js';
import { ElectionFault, type ExpectedOption } from './election.js';
import { decimal } from './exact.js';
import type { OptionOf } from './method.js';

type Options<O> = Readonly<Record<keyof O & string, OptionOf>>;

/** A threshold as an option writes it: `2/3 inclusive` is at least, `1/2 exclusive` is more than. */
export interface WrittenThreshold extends Threshold {
  /** Without the word behind: `2/3`. */
  text: string;
}

/** A threshold as it is written; nothing where it is none. */
export function thresholdOf(text: string): WrittenThreshold | undefined {
  const [, num, den, word] = /^(\d{1,15})\/(\d{1,15}) (inclusive|exclusive)$/.exec(text) ?? [];
  const threshold = { num: Number(num), den: Number(den), strict: word === 'exclusive', text: `${num}/${den}` };
  return word !== undefined && threshold.den > 0 && threshold.num <= threshold.den ? threshold : undefined;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

function allows({ values }: OptionOf, value: unknown): boolean {
  switch (values) {
    case 'fraction':
      return (typeof value === 'number' || typeof value === 'string') && decimal(value) !== undefined;
    case 'threshold':
      return typeof value === 'string' && thresholdOf(value) !== undefined;
    case 'integer':
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case 'candidates':
      return Array.isArray(value) && value.every(isText) && distinct(value);
    case 'grades':
      return (
        Array.isArray(value) &&
        value.length > 1 &&
        value.every((grade) => isText(grade) || Number.isSafeInteger(grade)) &&
        distinct(value)
      );
    case 'record':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    default:
      return (values as readonly unknown[]).includes(value);
  }
}

/** That an option cannot be counted with. `besides` is what `expected` says of what it had to be. */
export function badOption(
  option: string,
  value: unknown,
  expected: ExpectedOption,
  besides: Readonly<Record<string, string | number>> = {},
): never {
  const written = typeof value === 'string' ? value : String(JSON.stringify(value));
  const more = Object.entries(besides).map(([key, said]) => `, ${key} ${said}`);
  throw new ElectionFault(
    'bad-option',
    { option, value: written, expected, ...besides },
    `the option ${JSON.stringify(option)} cannot be ${written}; expected: ${expected}${more.join('')}`,
  );
}

function notAllowed(option: string, value: unknown, { values }: OptionOf): never {
  if (typeof values === 'string') return badOption(option, value, values);
  return badOption(option, value, 'one-of', { allowed: values.map((one) => JSON.stringify(one)).join(', ') });
}

/** Every option with its value. @throws {ElectionFault} `bad-option` */
export function chosen<O extends object>(options: Options<O>, given: Partial<O> = {}): O {
  const said = new Map<string, unknown>(Object.entries(given));
  for (const [option, value] of said) {
    if (Object.hasOwn(options, option)) continue;
    badOption(option, value, 'another-option', { known: Object.keys(options).join(', ') });
  }
  const entries = Object.entries<OptionOf>(options).map(([option, of]) => {
    const value = said.get(option) ?? null;
    if (value === null) return [option, of.default] as const;
    if (!allows(of, value)) notAllowed(option, value, of);
    return [option, value] as const;
  });
  return Object.fromEntries(entries) as O; // every option was checked against what the method says of it
}

/** A list of candidates as an option gives it, as numbers. */
export const numbered = (list: readonly string[], { candidates }: Field, option: string): number[] =>
  list.map((candidate) => {
    const found = candidates.indexOf(candidate);
    if (found >= 0) return found;
    const message = `the option ${JSON.stringify(option)} names ${JSON.stringify(candidate)}, who does not stand`;
    throw new ElectionFault('unknown-candidate', { option, candidate }, message);
  });
