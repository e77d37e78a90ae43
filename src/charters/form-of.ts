// What is wrong with the form of a charter: where, what belongs there, what stands there, and what was probably meant. Pure.
import type * as z from 'zod/mini';
import { deepest, type FormProblem, formProblem, formProblemOf, nearestOf, pointingTo, valueAt } from '../form.js';

const DOCS = 'docs/write-a-charter.md';

/** A value short enough to be told; nothing of lists and trees. */
function told(value: unknown): string | undefined {
  if (typeof value !== 'string') return value === null || typeof value !== 'object' ? String(value) : undefined;
  return value.length > 40 ? `“${value.slice(0, 39)}…”` : `“${value}”`;
}

/** The schema without what says that it may be left out. */
function within(schema: z.core.$ZodType): z.core.$ZodType {
  // Only those kinds have another within, and the run time knows which this is.
  const { innerType } = schema._zod.def as { innerType?: z.core.$ZodType };
  return innerType ? within(innerType) : schema;
}

/** The names a tree may have at a path of a schema. */
function namesAt(schema: z.core.$ZodType, [first, ...rest]: readonly PropertyKey[]): string[] {
  // As above: of each kind, what it has.
  const { shape, element, valueType, options } = within(schema)._zod.def as {
    shape?: Readonly<Record<PropertyKey, z.core.$ZodType>>;
    element?: z.core.$ZodType;
    valueType?: z.core.$ZodType;
    options?: readonly z.core.$ZodType[];
  };
  if (options) return options.flatMap((option) => namesAt(option, first === undefined ? [] : [first, ...rest]));
  if (first === undefined) return shape ? Object.keys(shape) : [];
  const next = shape && Object.hasOwn(shape, first) ? shape[first] : (element ?? valueType);
  return next ? namesAt(next, rest) : [];
}

function more(problem: FormProblem, value: unknown): FormProblem {
  const { code, numbers } = problem;
  const written = told(value);
  if (written === undefined) return problem;
  switch (code) {
    case 'form.choice': {
      const nearest = nearestOf(String(value), numbers.allowed);
      return formProblem(code, { ...numbers, written, ...(nearest !== undefined && { nearest }) });
    }
    case 'form.kind':
      return formProblem(code, { ...numbers, written });
    case 'form.too-small':
      return formProblem(code, { ...numbers, written });
    case 'form.too-large':
      return formProblem(code, { ...numbers, written });
    case 'form.written':
      return formProblem(code, { ...numbers, written });
  }
  return problem;
}

/** Everything a schema found wrong, in its order: each field that is none by itself, with the name that was probably meant. */
export const formOf = (
  schema: z.core.$ZodType,
  input: unknown,
  issues: readonly z.core.$ZodIssue[],
): [FormProblem, ...FormProblem[]] => {
  const problems = issues.flatMap(deepest).flatMap((issue): FormProblem[] => {
    const name = issue.path.join('.') || 'charter';
    if (issue.code === 'unrecognized_keys') {
      const known = namesAt(schema, issue.path);
      return issue.keys.map((field) => {
        const nearest = nearestOf(field, known);
        return formProblem('form.unknown-field', { name, fields: [field], ...(nearest !== undefined && { nearest }) });
      });
    }
    const value = valueAt(input, issue.path);
    return [more(formProblemOf(issue, name, value === undefined, value), value)];
  });
  // Who has issues has one at least.
  return pointingTo(problems, DOCS) as [FormProblem, ...FormProblem[]];
};
