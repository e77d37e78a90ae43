// Files that an act names by their paths: what the record holds of each stands in its place. Whoever plays the script looks at the files and keeps them. Pure.
import type { Attachment } from '../fields.js';
import type { Fault } from '../problem.js';
import { isScriptFault, type ScriptProblem } from '../problems/script.js';
import { shapeOf } from '../procedure/shapes.js';
import type { Told } from './words.js';

/** What a record holds of a file that a script names. @throws {Fault} where it cannot be attached */
export type Attach = (path: string) => Attachment;

/** Stands where a file cannot be attached, once that was told. */
const NOTHING: Attachment = { hash: '0'.repeat(64), mediaType: 'none', name: '-', size: 0 };

/** The same fields with every path of a file replaced by what is attached. What is wrong with one is told at its place. */
export function withFiles(
  fields: Record<string, unknown>,
  command: Told,
  attach: Attach,
  tell: (fault: Fault<ScriptProblem>, at: readonly PropertyKey[]) => void,
): Record<string, unknown> {
  const files = new Set(shapeOf(command).flatMap(({ path, holds }) => (holds.includes('file') ? [path] : [])));
  const attached = (path: string, at: readonly PropertyKey[]): Attachment => {
    try {
      return attach(path);
    } catch (error) {
      if (!isScriptFault(error)) throw error;
      tell(error, at);
      return NOTHING;
    }
  };
  const within = (value: unknown, inside: string, at: readonly PropertyKey[]): unknown => {
    if (typeof value === 'string') return files.has(inside) ? attached(value, at) : value;
    if (Array.isArray(value)) return value.map((each, index) => within(each, inside, [...at, index]));
    return typeof value === 'object' && value !== null ? under(value, inside, at) : value;
  };
  const under = (value: object, inside: string, at: readonly PropertyKey[]): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        within(each, inside === '' ? key : `${inside}.${key}`, [...at, key]),
      ]),
    );
  return files.size === 0 ? fields : under(fields, '', []);
}
