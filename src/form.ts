// What a schema finds wrong with the form of a value, as problems of ours: a code and plain numbers, never a pattern or a sentence.
// Ground floor; imports the shape of a problem and zod's types.
import type * as z from 'zod/mini';
import { type ProblemOf, problemsOf } from './problem.js';

/** How a text may have to be written. A check of a schema says one of these instead of a message. */
export const WRITTEN = [
  'identifier',
  'unreserved',
  'whole-characters',
  'moment',
  'existing-moment',
  'date',
  'time-of-day',
  'sha-256',
  'currency',
  'pointer',
  'zone',
  'distinct',
  'reachable-share',
  'ascending',
  'some-weight',
  'as-many',
  'reachable-range',
] as const;
export type Written = (typeof WRITTEN)[number];

/** What a check says where it fails: checked by the compiler, and read by `formProblem`. */
export const written = (as: Written): Written => as;

/** `name` leads to the value: `members.3.area`; it is empty where it is the whole. */
export interface FormProblems {
  'form.missing': { name: string };
  'form.empty': { name: string };
  /** A group has none of these fields. */
  'form.unknown-field': { name: string; fields: readonly string[] };
  /** `kind` as schemas call it: string, number, int, boolean, array, object, record ... */
  'form.kind': { name: string; kind: string };
  'form.choice': { name: string; allowed: readonly string[] };
  'form.too-small': { name: string; least: number };
  'form.too-large': { name: string; most: number };
  /** It may have several forms, and has none of them. */
  'form.no-form': { name: string };
  /** `other`: nothing closer is known. */
  'form.written': { name: string; as: Written | 'other' };
}

export type FormProblem = ProblemOf<FormProblems>;

export const formProblem = problemsOf<FormProblems>();

const isWritten = (message: string): message is Written => (WRITTEN as readonly string[]).includes(message);

/** What a schema says of a value that is not there. */
const MISSING: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

/** A finding of zod's as ours. `absent`: there is no value at all under its path. */
export function formProblemOf(issue: z.core.$ZodIssue, name: string, absent: boolean): FormProblem {
  if (absent && MISSING.includes(issue.code)) return formProblem('form.missing', { name });
  switch (issue.code) {
    case 'unrecognized_keys':
      return formProblem('form.unknown-field', { name, fields: issue.keys });
    case 'invalid_type':
      return formProblem('form.kind', { name, kind: issue.expected });
    case 'invalid_value':
      return formProblem('form.choice', { name, allowed: issue.values.map(String) });
    case 'too_small':
      return issue.minimum === 1 && issue.origin !== 'number' && issue.origin !== 'int'
        ? formProblem('form.empty', { name })
        : formProblem('form.too-small', { name, least: Number(issue.minimum) });
    case 'too_big':
      return formProblem('form.too-large', { name, most: Number(issue.maximum) });
    case 'invalid_union': {
      // Where one of its forms is a word of a list, these words are what most people meant.
      const [words] = issue.errors.flat().filter(({ code, path }) => code === 'invalid_value' && path.length === 0);
      return words ? formProblemOf(words, name, false) : formProblem('form.no-form', { name });
    }
  }
  // Of formats that come with zod only the date is used as it is.
  const as = issue.code === 'invalid_format' && issue.format === 'date' ? 'date' : issue.message;
  return formProblem('form.written', { name, as: isWritten(as) ? as : 'other' });
}
