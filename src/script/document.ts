// A YAML (or JSON) text with its places kept, so that every problem can say line and column. Reads no file itself.
import { isCollection, isMap, isPair, isScalar, LineCounter, type Node, visit } from 'yaml';
import type * as z from 'zod';
import { deepest, formProblemOf } from '../form.js';
import { type Fault, faultOf } from '../problem.js';
import { type ScriptProblem, scriptProblem } from '../problems/script.js';
import type { Path, Place } from './place.js';
import { type Root, refused, refuseNoText, rootOf } from './root.js';
import { joined, namedIn, type Sections } from './sections.js';
import { fullWidthKey } from './syntax.js';

export type { Path, Place } from './place.js';

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

export interface Reads {
  /** Whether numbers with decimals are read as numbers. */
  decimals?: boolean;
  /** Lines put before the text, which nobody counts. */
  lead?: string;
  /** Puts what was read into another form, in place. */
  translate?: (contents: Node | null) => void;
  /** The files it names for its sections. */
  sections?: Sections;
}

/** The same nodes where what stands before them is so long. */
function moveBy(root: Root, base: number): void {
  visit(root, (_key, node) => {
    const { range } = node as { range?: [number, number, number] | null };
    if (range) Object.assign(node as object, { range: range.map((offset) => offset + base) });
  });
}

const startOf = (node: unknown): number => (isScalar(node) || isCollection(node) ? (node.range?.[0] ?? 0) : 0);

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
  static read(
    text: string,
    file: string,
    { decimals = false, translate, lead = '', sections }: Reads = {},
  ): YamlDocument {
    const lines: { file: string; base: number; lines: LineCounter; before: number }[] = [];
    const placed = (offset: number): Place => {
      const part = lines.findLast(({ base }) => base <= offset) ?? lines[0];
      if (!part) return { file, line: 1, column: 1 };
      const { line, col } = part.lines.linePos(offset - part.base);
      return { file: part.file, line: Math.max(1, line - part.before), column: col };
    };
    let next = 0;
    /** One of the files, whose places come behind those of the others. */
    const parse = (own: string, named: string, before = ''): Root => {
      refuseNoText(own, named);
      const part = { file: named, base: next, lines: new LineCounter(), before: before.split('\n').length - 1 };
      lines.push(part);
      const whole = before + own;
      next += whole.length + 1;
      const at = (offset: number): Place => placed(offset + part.base);
      const root = rootOf(whole, named, at, { decimals, lines: part.lines, shown: own.split('\n') });
      if (part.base > 0) moveBy(root, part.base);
      return root;
    };
    try {
      const root = parse(text, file, lead);
      const partOf = ({ contents }: Root) => ({ contents, at: (node: unknown) => placed(startOf(node)) });
      if (sections) joined(partOf(root), sections, (own, named) => partOf(parse(own, named)));
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

  /** The files that it names for its sections, or for more of the one it is; each with where it is named. */
  sections(isScript: boolean): { path: string; place: Place }[] {
    const { contents } = this.root;
    return namedIn({ contents, at: (node) => this.placed(startOf(node)) }, isScript);
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
        const sign = key === undefined ? undefined : fullWidthKey(key, this.at(path, key));
        if (sign) return sign;
        return { ...formProblemOf(issue, name, absent, under(this.data, path)), at: this.at(path, key) };
      });
  }

  /** Between brackets, `area: 12,5` is an area of 12 and a key 5, and `cost: 8,600` a cost of 8 and a key 600. */
  private decimalComma(path: Path, key: string): { written: string; right: string; thousands?: true } | undefined {
    const map = this.root.getIn(path, true);
    if (!isMap(map)) return undefined;
    // Written bare it is a number.
    const index = map.items.findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);
    const whole = map.items[index - 1]?.value;
    if (!isScalar(whole) || !/^\d+$/.test(whole.source ?? '')) return undefined;
    const parts = map.items.slice(index).map((pair) => (isScalar(pair.key) ? (pair.key.source ?? '') : ''));
    const end = parts.findIndex((part) => !/^\d+$/.test(part));
    const [, digits = '', rest = ''] = /^(\d+)(\D*|\.\d+\D*)$/u.exec(parts[end] ?? '') ?? [];
    const all = [whole.source ?? '', ...parts.slice(0, end < 0 ? undefined : end), ...(digits === '' ? [] : [digits])];
    const [, ...others] = all;
    if (others.length === 0) return undefined;
    const written = `${all.join(',')}${rest}`;
    if (/^[1-9]\d{0,2}$/.test(all[0] ?? '') && others.every((part) => part.length === 3))
      return { written, right: `${all.join('')}${rest}`, thousands: true };
    const [one = '', more] = others;
    return more === undefined && one.length <= 4 ? { written, right: `${all[0]}.${one}${rest}` } : undefined;
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
