// Whether a command has the form its declaration asks for, and in which fields it has not. Pure.
import * as z from 'zod/mini';
import { isWhole } from '../fields.js';
import { type FormProblem, formProblem, formProblemOf, valueAt } from '../form.js';
import { refuse } from '../parts/command.js';
import { repeats } from '../repeats.js';
import { type Chart, consultation } from './chart.js';
import { sealedPaths } from './sealed.js';
import type { CommandType, Refusal } from './vocabulary.js';

/** A schema that takes any JSON follows it as deep as it goes: deeper than anybody can, it has no form of ours. */
function followed<V>(read: () => V): V | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where half a character stands in a value: it has no UTF-8 form, so no record could hold it. Names of names are asked as well. */
function brokenText(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return isWhole(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name in value) {
    if (!isWhole(name)) return path;
    const broken = brokenText((value as Readonly<Record<string, unknown>>)[name], [...path, name]);
    if (broken) return broken;
  }
  return undefined;
}

/** Checks a command's form. The engine parses once; everything behind it trusts the type. */
export function parse(
  type: string,
  fields: unknown,
  { commands }: Chart = consultation,
): { type: CommandType; fields: unknown } | { refusal: Refusal } {
  // Whatever a host hands on: what is no text names no command.
  const declared = typeof type === 'string' && Object.hasOwn(commands, type) ? commands[type] : undefined;
  if (!declared) return { refusal: refuse('command.unknown', { type: typeof type === 'string' ? type : typeof type }) };
  let problems: FormProblem[] = [];
  const check = (given: unknown): object | undefined => {
    const parsed = followed(() => {
      const read = z.safeParse(declared.fields, given);
      return { read, broken: read.success ? brokenText(read.data, []) : undefined };
    });
    if (!parsed) {
      problems = [formProblem('form.no-form', { name: 'fields' })];
      return undefined;
    }
    const { read, broken } = parsed;
    if (broken) {
      problems = [formProblem('form.written', { name: broken.join('.'), as: 'whole-characters' })];
      return undefined;
    }
    // The fields of every command are an object.
    if (read.success) return read.data as object;
    problems = read.error.issues.map((issue) =>
      // Of the whole, what is missing or of another kind are its `fields`.
      formProblemOf(
        issue,
        issue.path.join('.') || (issue.code === 'unrecognized_keys' ? '' : 'fields'),
        valueAt(given, issue.path) === undefined,
      ),
    );
    return undefined;
  };
  const checked = sealedPaths(type).length === 0 ? repeats.once(type, fields, check) : check(fields);
  // The chart has a command of this name; a consultation's are those that are named by types.
  return checked
    ? { type: type as CommandType, fields: checked }
    : { refusal: refuse('malformed', { problems, type }) };
}
