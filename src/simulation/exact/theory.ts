// One question of theory, in the form of the published lists: which model it is of, and what that answers. Pure.
import * as z from 'zod/mini';
import { formProblemOf } from '../../form.js';
import { faultOf } from '../../problem.js';
import { type TheoryProblem, theoryProblem, untheoretical } from '../../problems/theory.js';
import { nearestOf } from '../near.js';
import type { Answer } from './answer.js';
import * as catalogue from './catalogue.js';
import type { Model } from './model.js';

// Whatever its parameters: they are read by its own schema before it sees them.
const known = Object.values(catalogue) as unknown as readonly Model<z.ZodMiniType>[];

/** All models. */
export const models = (): readonly Model<z.ZodMiniType>[] => known;

/** An entry, as lists of published results have it; what else stands in it is not looked at. */
export const theoryEntry = z.object({
  id: z.optional(z.string()),
  model: z.string(),
  parameters: z.optional(z.record(z.string(), z.unknown())),
});
export type TheoryEntry = z.output<typeof theoryEntry>;

/** Words by which an entry's model only goes on from the one before. */
const GOES_ON = /^(the same|of)\b/i;

/** No name or id is longer: what is written beyond is not looked at. Patterns below take the square of this. */
const LONGEST = 200;

/** The model of an entry. @throws {Fault} where there is none */
export function modelOf({
  id: writtenId = '',
  model: written,
}: Pick<TheoryEntry, 'id' | 'model'>): Model<z.ZodMiniType> {
  const id = writtenId.slice(0, LONGEST);
  const model = written.slice(0, LONGEST);
  const named = known.find((one) => one.id === model);
  if (named) return named;
  const byId = (): Model<z.ZodMiniType> | undefined => known.find(({ ids }) => ids.test(id));
  const byWords = (): Model<z.ZodMiniType> | undefined => known.find(({ called }) => called.test(model));
  const found = GOES_ON.test(model) ? (byId() ?? byWords()) : (byWords() ?? byId());
  if (found) return found;
  throw untheoretical('theory.unknown-model', { model, known: known.map((one) => one.id) });
}

const under = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);

/** Reads a value by a schema. @throws {Fault} with all that is wrong with its form */
function read<S extends z.ZodMiniType>(schema: S, value: unknown, name: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw faultOf(
    result.error.issues.map((issue) =>
      formProblemOf(
        issue,
        [name, ...issue.path.map(String)].filter(Boolean).join('.'),
        under(value, issue.path) === undefined,
      ),
    ),
  );
}

/** The names of a model's parameters. */
const parametersOf = ({ parameters }: Model<z.ZodMiniType>): string[] =>
  // Every model's parameters are an object of fields.
  Object.keys((parameters as unknown as z.ZodMiniObject).shape);

const ENDLESS = /^[+-]?(inf|infinity|infinite|∞)$/i;

/** Whether a number is asked for, and what stands there is the word for very many. */
const isEndless = (issue: z.core.$ZodIssue, value: unknown): value is string =>
  issue.code === 'invalid_type' && typeof value === 'string' && ENDLESS.test(value);

/** The parameters of a model. @throws {Fault} with everything that is wrong with them; what it does not know is never passed over */
function parametersIn(found: Model<z.ZodMiniType>, written: Readonly<Record<string, unknown>>, all: unknown): unknown {
  const known = parametersOf(found);
  const unknown = Object.keys(written).filter((name) => !known.includes(name));
  const problems: TheoryProblem[] = unknown.map((parameter) =>
    theoryProblem('theory.unknown-parameter', {
      model: found.id,
      parameter,
      known,
      ...nearestOf(
        parameter,
        known.filter((name) => written[name] === undefined),
      ),
    }),
  );
  if (problems.length > 0) throw faultOf(problems);
  const result = found.parameters.safeParse(all);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const value = under(all, issue.path);
    if (isEndless(issue, value))
      problems.push(theoryProblem('theory.no-limit', { name: issue.path.map(String).join('.'), value }));
  }
  if (problems.length > 0) throw faultOf(problems);
  return read(found.parameters, all, 'parameters');
}

/** Whatever else an entry of a list has is not looked at; but one whose parameters stand under a misspelt key is no entry without any. */
function checkKeys(entry: object): void {
  if (Object.hasOwn(entry, 'parameters')) return;
  const written = Object.keys(entry).find(
    (key) => !['id', 'model'].includes(key) && nearestOf(key, ['parameters']).nearest !== undefined,
  );
  if (written !== undefined) throw untheoretical('theory.no-parameters', { written });
}

/**
 * What theory answers to an entry.
 * @param entry `{ id?, model, parameters }`, unchecked
 * @throws {Fault} where it is no entry, its model is not known, a parameter is missing, wrong or none of the model's, or the model says nothing of them
 */
export function theory(entry: unknown): Answer & { model: string } {
  const { id, model, parameters = {} } = read(theoryEntry, entry, '');
  // It was read as an object.
  checkKeys(entry as object);
  const found = modelOf({ id, model });
  const all = { ...found.inWords?.(`${model.slice(0, LONGEST)} ${(id ?? '').slice(0, LONGEST)}`), ...parameters };
  return { model: found.id, ...found.answer(parametersIn(found, parameters, all)) };
}
