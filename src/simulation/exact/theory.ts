// One question of theory, in the form of the published lists: which model it is of, and what that answers. Pure.
import * as z from 'zod/mini';
import { formProblemOf } from '../../form.js';
import { faultOf } from '../../problem.js';
import { untheoretical } from '../../problems/theory.js';
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

/** Reads a value by a schema. @throws {Fault} with all that is wrong with its form */
function read<S extends z.ZodMiniType>(schema: S, value: unknown, name: string): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const at = (path: readonly PropertyKey[]): unknown =>
    path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined | null)?.[key], value);
  throw faultOf(
    result.error.issues.map((issue) =>
      formProblemOf(issue, [name, ...issue.path.map(String)].filter(Boolean).join('.'), at(issue.path) === undefined),
    ),
  );
}

/**
 * What theory answers to an entry.
 * @param entry `{ id?, model, parameters }`, unchecked
 * @throws {Fault} where it is no entry, its model is not known, a parameter is missing or wrong, or the model says nothing of them
 */
export function theory(entry: unknown): Answer & { model: string } {
  const { id, model, parameters = {} } = read(theoryEntry, entry, '');
  const found = modelOf({ id, model });
  const all = { ...found.inWords?.(`${model.slice(0, LONGEST)} ${(id ?? '').slice(0, LONGEST)}`), ...parameters };
  return { model: found.id, ...found.answer(read(found.parameters, all, 'parameters')) };
}
