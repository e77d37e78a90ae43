// Reads the options of a method against what it says of them: unknown names and values are refused, what is not said is the default.
// Shared by all methods.
import type { Threshold } from '../threshold.js';
import type { Field } from './ballots.js';
import { decimal } from './exact.js';
import type { OptionOf } from './method.js';
import { type MethodFault, type OptionProblems, uncountable } from './problems.js';
import { told } from './told.js';

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

/** An option and what it was set to, as a problem tells of them. */
export const asWritten = (option: string, value: unknown): { option: string; value: string } => ({
  option,
  value: told(value),
});

/** That an option cannot be counted with. @throws {Fault} */
export function badOption<C extends keyof OptionProblems>(code: C, numbers: OptionProblems[C]): never {
  throw uncountable<keyof OptionProblems>(code, numbers);
}

function notAllowed(option: string, value: unknown, { values }: OptionOf): MethodFault {
  if (typeof values === 'string') return uncountable(`methods.option-${values}`, asWritten(option, value));
  const allowed = values.map((one) => JSON.stringify(one));
  return uncountable('methods.option-one-of', { ...asWritten(option, value), allowed });
}

/** Every option with its value. @throws {Fault} `bad-option` */
export function chosen<O extends object>(options: Options<O>, asked: Partial<O> = {}): O {
  const said = new Map<string, unknown>(Object.entries(asked));
  for (const option of said.keys()) {
    if (Object.hasOwn(options, option)) continue;
    throw uncountable('methods.option-unknown', { option, known: Object.keys(options) });
  }
  const entries = Object.entries<OptionOf>(options).map(([option, of]) => {
    const value = said.get(option) ?? null;
    if (value === null) return [option, of.default] as const;
    if (!allows(of, value)) throw notAllowed(option, value, of);
    return [option, value] as const;
  });
  return Object.fromEntries(entries) as O; // every option was checked against what the method says of it
}

/** A list of candidates as an option gives it, as numbers. */
export const numbered = (list: readonly string[], { candidates }: Field, option: string): number[] =>
  list.map((candidate) => {
    const found = candidates.indexOf(candidate);
    if (found >= 0) return found;
    throw uncountable('methods.unknown-in-option', { option, candidate });
  });
