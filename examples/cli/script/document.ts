// A YAML (or JSON) file with its positions kept, so that every complaint can say line and column.
import { readFile } from 'node:fs/promises';
import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Tags } from 'yaml';
import type * as z from 'zod';
import { EXIT, type Position, Stop } from '../exit.js';
import type { Words } from '../words/words.js';

export type Path = readonly PropertyKey[];

/** UTF-8 without control characters; anything else is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Numbers that are not written in plain digits stay texts: what they stand for is not what people read. */
const isPlain = (tag: Tags[number]): boolean =>
  typeof tag === 'string' || (!tag.tag.endsWith(':float') && !['HEX', 'OCT'].includes(tag.format ?? ''));

/** Nothing where it is nested deeper than the parser can follow. */
function parsed(text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> | undefined {
  try {
    const root = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      customTags: (tags) => tags.filter(isPlain),
    });
    root.toJS();
    return root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

/** The words a schema's own messages are told in. */
export type Telling = Pick<Words, 'files' | 'form'>;

/** What a schema says of a value that is not there. */
const MISSING: readonly string[] = ['invalid_type', 'invalid_value', 'invalid_union'];

export class FileDocument {
  private constructor(
    readonly file: string,
    private readonly root: ReturnType<typeof parseDocument>,
    private readonly lines: LineCounter,
  ) {}

  /** Reads and parses a file. Numbers with decimals stay as they are written: nothing here is ever a float. */
  static async read(file: string, words: Telling): Promise<FileDocument> {
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new Stop(EXIT.storage, words.files.unreadable(file, error.code ?? error.message), { cause: error });
    });
    const text = textOf(bytes);
    if (text === undefined) throw new Stop(EXIT.usage, words.files.notText(file));
    if (text.trim() === '') throw new Stop(EXIT.usage, words.files.empty(file));
    const lines = new LineCounter();
    const root = parsed(text, lines);
    if (!root) throw new Stop(EXIT.usage, words.files.tooDeep(file));
    const document = new FileDocument(file, root, lines);
    const [problem] = root.errors;
    if (problem?.message.includes('call stack')) throw new Stop(EXIT.usage, words.files.tooDeep(file));
    if (problem) {
      const message = words.files.notYaml(problem.message);
      throw new Stop(EXIT.usage, [{ message, at: document.positionAt(problem.pos[0]) }], { cause: problem });
    }
    return document;
  }

  /** The content as plain data. */
  get data(): unknown {
    return this.root.toJS();
  }

  private positionAt(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line, column: col };
  }

  /** Where the value under a path begins, or the nearest thing around it that is there; with `key`, that key itself. */
  at(path: Path, key?: string): Position {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? this.root.contents : this.node(path.slice(0, depth));
      if (!node?.range) continue;
      const pair = key !== undefined && depth === path.length && isMap(node) ? node.items.find(named(key)) : undefined;
      const found = pair && isScalar(pair.key) ? pair.key : node;
      return this.positionAt(found.range?.[0] ?? 0);
    }
    return this.positionAt(0);
  }

  private node(path: Path): Node | undefined {
    const found = this.root.getIn(path, true);
    return isScalar(found) || isCollection(found) ? (found as Node) : undefined;
  }

  /** The data in the form a schema wants, or every way in which it is not. */
  parse<S extends z.ZodType>(schema: S, words: Telling): z.output<S> {
    const parsed = schema.safeParse(this.data);
    if (parsed.success) return parsed.data;
    throw new Stop(EXIT.usage, this.complaints(parsed.error.issues, [], words));
  }

  /** What a schema found wrong with the value under `base`, each with its place. */
  complaints(issues: readonly z.core.$ZodIssue[], base: Path, words: Telling) {
    return issues.flatMap(deepest).map((issue) => {
      const path = [...base, ...issue.path];
      const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      const name = path.filter((part) => part !== undefined).join('.');
      return {
        message: words.form.issue(
          name || words.form.whole,
          issue,
          MISSING.includes(issue.code) && !this.root.hasIn(path),
        ),
        at: this.at(path, key),
      };
    });
  }
}

const named = (key: string) => (pair: unknown) => isPair(pair) && isScalar(pair.key) && pair.key.value === key;

/** Of a union's branches the one that came furthest: what was meant. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const reach = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map(({ path }) => path.length));
  const best = [...issue.errors].sort((one, other) => reach(other) - reach(one))[0] ?? [];
  if (reach(best) === 0) return [issue];
  return best.flatMap((inner) => deepest({ ...inner, path: [...issue.path, ...inner.path] }));
}
