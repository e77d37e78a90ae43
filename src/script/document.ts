// A YAML (or JSON) text with its places kept, so that every problem can say line and column. Reads no file itself.
import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, parseDocument, type Tags, visit } from 'yaml';
import type * as z from 'zod';
import { deepest, formProblemOf } from '../form.js';
import { type At, Fault, faultOf } from '../problem.js';
import { type ScriptCode, type ScriptProblem, type ScriptProblems, scriptProblem } from '../problems/script.js';
import { syntaxProblems } from './syntax.js';

/** Where something stands in a file. */
export type Place = Required<Pick<At, 'file' | 'line' | 'column'>>;

/** A value within values, by the keys and places that lead there. */
export type Path = readonly PropertyKey[];

/** No script is longer: a year of meetings has not a tenth of it. */
const LONGEST = 10_000_000;

/** Numbers that are not written in plain digits stay texts: what they stand for is not what people read. */
const isPlain = (tag: Tags[number]): boolean =>
  typeof tag === 'string' || (!tag.tag.endsWith(':float') && !['HEX', 'OCT'].includes(tag.format ?? ''));

/** What a file that is no text begins as, where that is known. */
function packedAs(text: string): 'word' | 'archive' | 'pdf' | undefined {
  if (text.startsWith('%PDF')) return 'pdf';
  if (!text.startsWith('PK\u0003') && !text.startsWith('PK\u0005')) return undefined;
  return text.includes('word/') ? 'word' : 'archive';
}

type Root = ReturnType<typeof parseDocument>;

const refused = <C extends ScriptCode>(code: C, numbers: ScriptProblems[C], at?: At, cause?: unknown): Fault =>
  new Fault([scriptProblem(code, numbers, at)], cause === undefined ? {} : { cause });

/** An alias that leads nowhere: to nothing, or round to what it stands in itself. */
interface Astray {
  code: 'script.no-yaml' | 'script.circular' | 'script.aliases';
  alias: string;
  offset: number;
}

/** So many aliases a text may have: the parser walks through all of it for each. */
const MOST_ALIASES = 1_000;

/** The first alias that leads nowhere, or is one too many, if there is one. */
function astray(root: Root): Astray | undefined {
  const anchors = new Set<string>();
  let aliases = 0;
  let found: Astray | undefined;
  visit(root, {
    Value(_key, { anchor }) {
      if (anchor !== undefined) anchors.add(anchor);
    },
    Alias(_key, node, path) {
      const alias = node.source;
      const offset = node.range?.[0] ?? 0;
      aliases += 1;
      if (aliases > MOST_ALIASES) found = { code: 'script.aliases', alias, offset };
      else if (!anchors.has(alias)) found = { code: 'script.no-yaml', alias, offset };
      // Looking the target up takes a walk through the whole text: only where something around has its name.
      else if (path.some((around) => isCollection(around) && around.anchor === alias)) {
        const target = node.resolve(root);
        if (path.some((around) => around === target)) found = { code: 'script.circular', alias, offset };
      }
      return found && visit.BREAK;
    },
  });
  return found;
}

/** The first key that its map has already, if there is one. */
function twice(root: Root): { offset: number } | undefined {
  let found: { offset: number } | undefined;
  visit(root, {
    Map(_key, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value)) found ??= { offset: key.range?.[0] ?? 0 };
        keys.add(key.value);
      }
      return found && visit.BREAK;
    },
  });
  return found;
}

/** So much that is wrong is told at once: nobody mends more before they try again, and finding each place takes its time. */
const MOST_TOLD = 100;

/** Nothing that people write is nested deeper, and whatever reads the data follows it so far. */
const DEEPEST = 64;

/** Whether values lie within values more than so many times. */
function isDeeper(value: unknown, most: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

/**
 * So many brackets may be open, or so many columns of blanks and dashes begin a line. The parser goes down with each, and where it is at the end of its
 * stack as it meets a pattern for the first time, the engine it runs on ends the process and throws nothing.
 */
const STEEPEST = 1_000;

const [LINE_END, BLANK, DASH, QUESTION] = ['\n', ' ', '-', '?'];

/** Whether a text goes down further than that: brackets in quotation marks are counted as well, since nobody writes so many. */
function isSteep(text: string): boolean {
  let open = 0;
  let indent = 0;
  let begins = true;
  for (const sign of text) {
    if (sign === LINE_END) [begins, indent] = [true, 0];
    else if (begins && (sign === BLANK || sign === DASH || sign === QUESTION)) indent += 1;
    else {
      begins = false;
      if (sign === '[' || sign === '{') open += 1;
      else if (sign === ']' || sign === '}') open = Math.max(0, open - 1);
    }
    if (open > STEEPEST || indent > STEEPEST) return true;
  }
  return false;
}

export interface Reads {
  /** Whether numbers with decimals are read as numbers. */
  decimals?: boolean;
  /** Lines put before the text, which nobody counts. */
  lead?: string;
  /** Puts what was read into another form, in place. */
  translate?: (contents: Node | null) => void;
}

/** A text as data, and where everything in it stands. */
export class YamlDocument {
  private constructor(
    /** How it is named in places. */
    readonly file: string,
    /** The content as plain data. */
    readonly data: unknown,
    private readonly root: Root,
    private readonly placed: (offset: number) => Place,
  ) {}

  /**
   * Parses a text. Numbers with decimals stay as they are written: nothing here is ever a float, unless `decimals` asks for it.
   * @throws {Fault} where it is no YAML, or none that ends
   */
  static read(text: string, file: string, { decimals = false, translate, lead = '' }: Reads = {}): YamlDocument {
    if (typeof text !== 'string') throw refused('script.no-text', { file }, { file });
    if (text.length > LONGEST) throw refused('script.too-long', { file, most: LONGEST }, { file });
    // What was no UTF-8 comes out of every decoder as this character.
    if (/[\0\uFFFD]/.test(text)) {
      const kind = packedAs(text);
      throw refused('script.no-text', { file, ...(kind && { kind }) }, { file });
    }
    if (text.trim() === '') throw refused('script.empty', { file }, { file });
    if (isSteep(text)) throw refused('script.too-deep', { file }, { file });
    const lines = new LineCounter();
    const before = lead.split('\n').length - 1;
    const whole = lead + text;
    const placed = (offset: number): Place => {
      const { line, col } = lines.linePos(offset);
      return { file, line: Math.max(1, line - before), column: col };
    };
    try {
      const root = parseDocument(whole, {
        lineCounter: lines,
        prettyErrors: false,
        logLevel: 'error',
        // It would hold each key against all others: `twice` looks once.
        uniqueKeys: false,
        customTags: (tags) => (decimals ? tags : tags.filter(isPlain)),
      });
      const [problem] = root.errors;
      if (problem?.message.includes('call stack')) throw refused('script.too-deep', { file }, { file });
      if (problem) throw faultOf(syntaxProblems(root, whole, placed, text.split('\n')), { cause: problem });
      const again = twice(root);
      if (again) throw refused('script.no-yaml', { kind: 'twice' }, placed(again.offset));
      const lost = astray(root);
      if (lost?.code === 'script.aliases') throw refused(lost.code, { most: MOST_ALIASES }, placed(lost.offset));
      if (lost?.code === 'script.circular') throw refused(lost.code, { alias: lost.alias }, placed(lost.offset));
      if (lost) throw refused(lost.code, { kind: 'alias' }, placed(lost.offset));
      translate?.(root.contents);
      const data: unknown = root.toJS();
      if (isDeeper(data, DEEPEST)) throw refused('script.too-deep', { file }, { file });
      return new YamlDocument(file, data, root, placed);
    } catch (error) {
      // Deeper than the parser can follow, or aliases that stand for more than anybody wrote.
      if (error instanceof RangeError || error instanceof ReferenceError)
        throw refused('script.too-deep', { file }, { file }, error);
      throw error;
    }
  }

  /** Where the value under a path begins, or the nearest thing around it that is there; with `key`, that key itself. */
  at(path: Path, key?: string): Place {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? this.root.contents : this.node(path.slice(0, depth));
      if (!node?.range) continue;
      const pair = key !== undefined && depth === path.length && isMap(node) ? node.items.find(named(key)) : undefined;
      const found = pair && isScalar(pair.key) ? pair.key : node;
      return this.placed(found.range?.[0] ?? 0);
    }
    return this.placed(0);
  }

  private node(path: Path): Node | undefined {
    const found = this.root.getIn(path, true);
    return isScalar(found) || isCollection(found) ? (found as Node) : undefined;
  }

  /** The data in the form a schema wants. @throws {Fault} with every way in which it is not */
  parse<S extends z.ZodType>(schema: S): z.output<S> {
    const parsed = schema.safeParse(this.data);
    if (parsed.success) return parsed.data;
    throw this.fault(parsed.error.issues);
  }

  /** Everything a schema found wrong with the whole. */
  fault(issues: readonly z.core.$ZodIssue[]): Fault {
    return faultOf(this.problems(issues, []));
  }

  /** What a schema found wrong with the value under `base`, each with its place; `whole` is what that is called where it has no name. */
  problems(issues: readonly z.core.$ZodIssue[], base: Path, whole = ''): ScriptProblem[] {
    return issues
      .flatMap(deepest)
      .slice(0, MOST_TOLD)
      .map((issue) => {
        const path = [...base, ...issue.path];
        const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
        const name = path.map(placeSaid).join('.') || whole;
        const absent = !this.root.hasIn(path);
        const comma = key === undefined ? undefined : this.decimalComma(path, key);
        if (comma) return scriptProblem('script.decimal-comma', comma, this.at(path, key));
        return { ...formProblemOf(issue, name, absent, under(this.data, path)), at: this.at(path, key) };
      });
  }

  /** Between brackets, `area: 12,5` is an area of 12 and a key 5. */
  private decimalComma(path: Path, key: string): { written: string; right: string } | undefined {
    const map = this.root.getIn(path, true);
    if (!isMap(map) || !/^\d{1,4}$/.test(key)) return undefined;
    // Written bare it is a number.
    const index = map.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
    const whole = map.items[index - 1]?.value;
    if (!isScalar(whole) || !/^\d+$/.test(whole.source ?? '')) return undefined;
    return { written: `${whole.source},${key}`, right: `${whole.source}.${key}` };
  }
}

/** Nobody counts the entries of a list from nought. */
const placeSaid = (part: PropertyKey): string => String(typeof part === 'number' ? part + 1 : part);

const under = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    // Whatever is indexed here came out of a text; an object has what its keys say.
    (within, key) =>
      typeof within === 'object' && within !== null ? (within as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );

const named = (key: string) => (pair: unknown) => isPair(pair) && isScalar(pair.key) && pair.key.value === key;

/**
 * Reads a YAML (or JSON) text as data with its places. Numbers with decimals stay texts, as they are written, unless `decimals` is set.
 * @throws {Fault} where it is none
 */
export const readYaml = (text: string, file = 'text', options: { decimals?: boolean } = {}): YamlDocument =>
  YamlDocument.read(text, file, options);
