// A YAML text as the parser has it, once everything is refused that is none, or none that ends.
import { isCollection, isScalar, type LineCounter, parseDocument, type Tags, visit } from 'yaml';
import { type At, Fault, faultOf } from '../problem.js';
import { type ScriptCode, type ScriptProblems, scriptProblem } from '../problems/script.js';
import type { Place } from './place.js';
import { fullWidthLines, syntaxProblems } from './syntax.js';

/** No script is longer: a year of meetings has not a tenth of it. */
export const LONGEST = 10_000_000;

/** Numbers that are not written in plain digits stay texts: what they stand for is not what people read. */
const isPlain = (tag: Tags[number]): boolean =>
  typeof tag === 'string' || (!tag.tag.endsWith(':float') && !['HEX', 'OCT'].includes(tag.format ?? ''));

/** What a file that is no text begins as, where that is known. */
function packedAs(text: string): 'word' | 'archive' | 'pdf' | undefined {
  if (text.startsWith('%PDF')) return 'pdf';
  if (!text.startsWith('PK\u0003') && !text.startsWith('PK\u0005')) return undefined;
  return text.includes('word/') ? 'word' : 'archive';
}

export type Root = ReturnType<typeof parseDocument>;

export const refused = <C extends ScriptCode>(code: C, numbers: ScriptProblems[C], at?: At, cause?: unknown): Fault =>
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

/** Refuses what is no text, or nothing that could be a script. @throws {Fault} */
export function refuseNoText(text: string, file: string): void {
  if (typeof text !== 'string') throw refused('script.no-text', { file }, { file });
  if (text.length > LONGEST) throw refused('script.too-long', { file, most: LONGEST }, { file });
  // What was no UTF-8 comes out of every decoder as this character.
  if (/[\0\uFFFD]/.test(text)) {
    const kind = packedAs(text);
    throw refused('script.no-text', { file, ...(kind && { kind }) }, { file });
  }
  if (text.trim() === '') throw refused('script.empty', { file }, { file });
  if (isSteep(text)) throw refused('script.too-deep', { file }, { file });
}

/**
 * Parses a text.
 * @param shown the lines people see
 * @throws {Fault} where it is no YAML
 */
export function rootOf(
  whole: string,
  file: string,
  placed: (offset: number) => Place,
  { decimals, lines, shown }: { decimals: boolean; lines: LineCounter; shown: string[] },
): Root {
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
  if (problem) throw faultOf(syntaxProblems(root, whole, placed, shown), { cause: problem });
  const { contents } = root;
  const signs = isScalar(contents) && contents.type === 'PLAIN' ? fullWidthLines(shown, file) : [];
  if (signs.length > 0) throw faultOf(signs);
  const again = twice(root);
  if (again) throw refused('script.no-yaml', { kind: 'twice' }, placed(again.offset));
  const lost = astray(root);
  if (lost?.code === 'script.aliases') throw refused(lost.code, { most: MOST_ALIASES }, placed(lost.offset));
  if (lost?.code === 'script.circular') throw refused(lost.code, { alias: lost.alias }, placed(lost.offset));
  if (lost) throw refused(lost.code, { kind: 'alias' }, placed(lost.offset));
  return root;
}
