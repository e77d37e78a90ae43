// A charter laid over others: where in which file each part of it is said, so that whatever is wrong with the whole has a line.
import type * as z from 'zod';
import { isTree, merged } from '../charters/extend.js';
import { deepest } from '../form.js';
import type { ScriptProblem } from '../problems/script.js';
import type { Path, Place, YamlDocument } from './document.js';

/** A file, or a part of a script, that says how a charter differs from another. */
export interface Layer {
  document: YamlDocument;
  /** Where in the document it stands. */
  base: Path;
  /** What it says. */
  differs: unknown;
  /** Where the document says what it extends; nothing where it is a whole charter. */
  extends?: Path | undefined;
}

/** Decimals are kept as written; in a charter only hours may have them. */
const numbered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(numbered);
  if (isTree(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, numbered(part)]));
  return typeof value === 'string' && /^\d+\.\d+$/.test(value) ? Number(value) : value;
};

/** What stands under a path, and whether anything does. */
function under(value: unknown, path: Path): { there: boolean; value: unknown } {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key))
      return { there: false, value: undefined };
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return { there: true, value: found };
}

export class Layers {
  /** The charter as it is in the end, unchecked. */
  readonly tree: unknown;

  /**
   * @param layers the one that has the last word first; there is one at least
   * @param bottom the charter of the package that the last of them extends, if it does
   */
  constructor(
    private readonly layers: readonly [Layer, ...Layer[]],
    bottom: unknown,
  ) {
    this.tree = layers.reduceRight<unknown>((base, { differs }) => merged(base, numbered(differs)), bottom);
  }

  /** Where the value under a path is said, or the thing around it where it is missing; of what nobody here says, where it is taken from. */
  at(path: Path): Place {
    const { layer, depth } = this.saying(path);
    const whole = depth === path.length || !layer.extends || !under(this.tree, path).there;
    return whole ? layer.document.at([...layer.base, ...path]) : layer.document.at(layer.extends ?? []);
  }

  /** What a schema found wrong with the whole, each with its place. */
  problems(issues: readonly z.core.$ZodIssue[]): ScriptProblem[] {
    return issues.flatMap(deepest).flatMap((issue) => {
      const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
      const { layer } = this.saying(key === undefined ? issue.path : [...issue.path, key]);
      return layer.document.problems([issue], layer.base, 'charter');
    });
  }

  /** Who says the value under a path, and how far: of what is missing, whoever should have said it first. */
  private saying(path: Path): { layer: Layer; depth: number } {
    let saying: readonly Layer[] = this.layers;
    for (let depth = 1; depth <= path.length; depth += 1) {
      const prefix = path.slice(0, depth);
      const found = saying.filter(({ differs }) => under(differs, prefix).there);
      const [nearest] = found;
      if (!nearest) return { layer: saying.at(-1) ?? this.layers[0], depth: depth - 1 };
      if (depth === path.length) return { layer: nearest, depth };
      // What is no tree replaces whatever is below it.
      const replacing = found.findIndex(({ differs }) => !isTree(under(differs, prefix).value));
      saying = replacing < 0 ? found : found.slice(0, Math.max(1, replacing));
    }
    return { layer: saying.at(-1) ?? this.layers[0], depth: path.length };
  }
}
