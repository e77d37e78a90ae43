// What a schema finds wrong with the form of a value, as problems of ours: a code and plain numbers, never a pattern or a sentence.
// Ground floor; imports the shape of a problem and zod's types.
import type * as z from 'zod/mini';
import { lettersApart } from './names.js';
import { type Problem, type ProblemOf, problemsOf } from './problem.js';

/** How a text may have to be written. A check of a schema says one of these instead of a message. */
export const WRITTEN = [
  'identifier',
  'address',
  'whole-number',
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

export type Counted = 'characters' | 'entries';

/** What a bound of a schema counts. */
const counted = (origin: string): { of?: Counted } =>
  origin === 'string'
    ? { of: 'characters' }
    : ['array', 'set', 'map', 'object', 'record'].includes(origin)
      ? { of: 'entries' }
      : {};

/** `name` leads to the value: `members.3.area`; it is empty where it is the whole. `written`: what stands there, where that is told;
 * `command`: whose field it is. */
export interface FormProblems {
  'form.missing': { name: string; choices?: readonly string[]; command?: string };
  'form.empty': { name: string; command?: string };
  /** A group has none of these fields. */
  'form.unknown-field': { name: string; fields: readonly string[]; nearest?: string; command?: string };
  /** `kind` as schemas call it: string, number, int, boolean, array, object, record ... */
  'form.kind': { name: string; kind: string; written?: string; command?: string };
  'form.choice': { name: string; allowed: readonly string[]; written?: string; nearest?: string; command?: string };
  /** `of`: what is counted, where it is not the number itself. */
  'form.too-small': { name: string; least: number; of?: Counted; written?: string };
  'form.too-large': { name: string; most: number; of?: Counted; written?: string };
  /** It may have several forms, and has none of them. `docs`: the document that has them, unless it is that of scripts. */
  'form.no-form': { name: string; docs?: string };
  /** It may be of several kinds, by name, and this is none of them. */
  'form.unknown-kind': { name: string; written?: string; known: readonly string[]; nearest?: string };
  /** `other`: nothing closer is known. */
  'form.written': { name: string; as: Written | 'other'; docs?: string; written?: string };
}

/** Of a command's unknown fields: a text was written where none belongs, and stands as the field `text`. */
export const isTextAlone = (fields: readonly string[]): boolean => fields.length === 1 && fields[0] === 'text';

export type FormProblem = ProblemOf<FormProblems>;

export const formProblem = problemsOf<FormProblems>();

/** What stands under a path, or nothing. */
export const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  // A path of zod's leads through objects and arrays only; anything else on it is what is missing.
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], value);

const isWritten = (message: string): message is Written => (WRITTEN as readonly string[]).includes(message);

/** What a schema says of a value that is not there. */
const MISSING: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

/** Of a union's branches the one that came furthest: what was meant. */
export function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const reach = (branch: readonly z.core.$ZodIssue[]): number =>
    // Whoever has all that is asked for, and something besides, came to the end.
    branch.every(({ code }) => code === 'unrecognized_keys')
      ? Number.POSITIVE_INFINITY
      : Math.max(0, ...branch.map(({ path }) => path.length));
  const best = [...issue.errors].sort((one, other) => reach(other) - reach(one))[0] ?? [];
  if (reach(best) === 0 || (reach(best) === 1 && keysOf(issue).length > 0)) return [issue];
  return best.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** So many forms that go by a key of their own are a catalogue. */
const CATALOGUE = 4;

/** Of a union of objects that are told apart by the key each must have, as distributions are: these keys; nothing where it is no such union. */
function keysOf({ errors }: z.core.$ZodIssueInvalidUnion): string[] {
  const keys = errors.flatMap((branch) => {
    const [first] = branch;
    // A union of unions is one.
    if (first?.code === 'invalid_union' && first.path.length === 0) return keysOf(first);
    const isMissing = first?.code === 'invalid_type' && first.path.length === 1;
    return isMissing && branch.some(({ code }) => code === 'unrecognized_keys') ? [String(first.path[0])] : [];
  });
  return new Set(keys).size >= CATALOGUE ? [...new Set(keys)] : [];
}

/** What was probably meant by a name that is none of these: no more letters are wrong than one in `share`. */
export const nearestOf = (written: string, known: readonly string[], share = 2): string | undefined =>
  known
    .map((name) => ({ name, far: lettersApart(written, name) }))
    .filter(({ name, far }) => far <= Math.max(1, Math.floor(name.length / share)) && far < name.length)
    .sort((one, other) => one.far - other.far)[0]?.name;

function unknownKind(name: string, known: readonly string[], written: unknown): FormProblem {
  if (typeof written !== 'string') return formProblem('form.unknown-kind', { name, known });
  const nearest = nearestOf(written, known);
  return formProblem('form.unknown-kind', { name, written, known, ...(nearest !== undefined && { nearest }) });
}

/** The same, pointing whoever reads it to the document of what they write. */
export const pointingTo = <P extends Problem>(problems: readonly P[], docs: string): P[] =>
  problems.map((problem) =>
    problem.code === 'form.no-form' || problem.code === 'form.written'
      ? { ...problem, numbers: { ...problem.numbers, docs } }
      : problem,
  );

/** A finding of zod's as ours. `absent`: there is no value at all under its path. @param value what is there, where a near name is to be told */
export function formProblemOf(issue: z.core.$ZodIssue, name: string, absent: boolean, value?: unknown): FormProblem {
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
        : formProblem('form.too-small', { name, least: Number(issue.minimum), ...counted(issue.origin) });
    case 'too_big':
      return formProblem('form.too-large', { name, most: Number(issue.maximum), ...counted(issue.origin) });
    case 'invalid_union': {
      // The names of a catalogue stand in the issue; a zod that has none says as much as before.
      const kinds = 'options' in issue ? (issue.options ?? []) : [];
      if (kinds.length > 0) return unknownKind(name, kinds.map(String), value);
      const keys = keysOf(issue);
      const [written] = typeof value === 'object' && value !== null ? Object.keys(value) : [];
      if (keys.length > 0) return unknownKind(name, keys, written);
      // Where one of its forms is a word of a list, these words are what most people meant.
      const [words] = issue.errors.flat().filter(({ code, path }) => code === 'invalid_value' && path.length === 0);
      return words ? formProblemOf(words, name, false) : formProblem('form.no-form', { name });
    }
  }
  // Of formats that come with zod only the date is used as it is.
  const as = issue.code === 'invalid_format' && issue.format === 'date' ? 'date' : issue.message;
  return formProblem('form.written', { name, as: isWritten(as) ? as : 'other' });
}
