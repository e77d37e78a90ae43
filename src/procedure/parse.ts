// Whether a command has the form its declaration asks for, and in which fields it has not. Pure.
import * as z from 'zod/mini';
import type { Malformation } from '../kernel/door.js';
import { commandOf, isCommandType } from '../parts/all.js';
import { refuse } from '../parts/command.js';
import { repeats } from '../repeats.js';
import { sealedPaths } from './sealed.js';
import type { CommandType, Refusal } from './vocabulary.js';

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  // A path of zod's leads through objects and arrays only; anything else on it is what is missing.
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

/** Zod's issue in our words: languages make a sentence of it. */
function malformation(issue: z.core.$ZodIssue, fields: unknown): Malformation {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path: [path, issue.keys.join(', ')].filter(Boolean).join('.'), issue: 'unknown-field', expected: '' };
    case 'invalid_type':
      return { path, issue: at(fields, issue.path) === undefined ? 'missing' : 'type', expected: issue.expected };
    case 'invalid_value':
      return { path, issue: 'choice', expected: issue.values.map(String).join(' | ') };
    case 'too_small':
      return issue.minimum === 1 && (issue.origin === 'string' || issue.origin === 'array')
        ? { path, issue: 'empty', expected: '' }
        : { path, issue: 'too-small', expected: String(issue.minimum) };
    case 'too_big':
      return { path, issue: 'too-large', expected: String(issue.maximum) };
    case 'invalid_format':
      return { path, issue: 'format', expected: issue.pattern ?? issue.format };
    default:
      return { path, issue: at(fields, issue.path) === undefined ? 'missing' : 'other', expected: issue.message };
  }
}

/** Checks a command's form. The engine parses once; everything behind it trusts the type. */
export function parse(type: string, fields: unknown): { type: CommandType; fields: unknown } | { refusal: Refusal } {
  if (!isCommandType(type)) return { refusal: refuse('command.unknown', { type }) };
  let problems: Malformation[] = [];
  const check = (given: unknown): object | undefined => {
    const parsed = z.safeParse(commandOf(type).fields, given);
    // The fields of every command are an object.
    if (parsed.success) return parsed.data as object;
    problems = parsed.error.issues.map((issue) => malformation(issue, given));
    return undefined;
  };
  const checked = sealedPaths(type).length === 0 ? repeats.once(type, fields, check) : check(fields);
  return checked ? { type, fields: checked } : { refusal: refuse('malformed', { problems }) };
}
