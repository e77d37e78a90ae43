// What is wrong with the writing of a YAML text, each with where it is mended: the parser says what stopped it, in English and where it noticed.
import { isCollection, type Node, type ParsedNode, visit, type YAMLParseError } from 'yaml';
import type { At } from '../problem.js';
import { type ScriptProblem, type ScriptProblems, scriptProblem } from '../problems/script.js';

type Place = Required<Pick<At, 'file' | 'line' | 'column'>>;
type Kind = ScriptProblems['script.no-yaml']['kind'];

/** Signs that an input method for Chinese puts in the place of YAML's own. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ': ',
  '，': ', ',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
  '\u3000': ' ',
};

/** By the codes of the parser; whatever else there is was put together otherwise than YAML is. */
const KINDS: Readonly<Record<string, Kind>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'form',
  DUPLICATE_KEY: 'twice',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
  BAD_DQ_ESCAPE: 'quote',
};

/** Lines told of at most. */
const MOST = 20;

interface Parsed {
  contents: ParsedNode | null;
  errors: readonly YAMLParseError[];
}

/** Brackets that were opened and not closed, by where they open. */
function unclosedIn(contents: Node | null, text: string): number[] {
  const found: number[] = [];
  visit(contents, {
    Collection(_key, node) {
      if (!isCollection(node) || !node.flow || !node.range) return;
      const [begins, ends] = node.range;
      const closing = text[begins] === '{' ? '}' : ']';
      if (text[ends - 1] !== closing || ends - 1 === begins) found.push(begins);
    },
  });
  return found;
}

/**
 * The first full-width sign of a line that stands where YAML's own belongs: after a key, or between entries in brackets. In texts they are right, and so
 * only a line that could not be read is looked at.
 */
function fullWidthIn(line: string): { column: number; sign: string } | undefined {
  let quote = '';
  for (const [index, sign] of [...line].entries()) {
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#' && /\s$/.test(line.slice(0, index))) return undefined;
    else if (
      sign in FULL_WIDTH &&
      misplaced([...line].slice(0, index).join(''), sign, [...line].slice(index + 1).join(''))
    )
      return { column: index + 1, sign };
  }
  return undefined;
}

/** Keys are words without blanks; what follows a comma in brackets is one, too. */
function misplaced(before: string, sign: string, after: string): boolean {
  if (sign === '：') return /(?:^|[{,，]|^\s*-)\s*[\w$.-]+$|(?:^|[{,，-])\s*[\p{L}\d_.]{1,8}$/u.test(before);
  if (sign === '，') return /^\s*(?:[\w.-]+|[\p{L}\d_]{1,8})\s*[:：]/u.test(after) || /\[[^\]]*$/.test(before);
  return sign === '\u3000' ? /^\s*$/.test(before) : true;
}

/** Everything that is wrong with it, at most once a line. */
export function syntaxProblems(
  { contents, errors }: Parsed,
  text: string,
  placed: (offset: number) => Place,
): ScriptProblem[] {
  const lines = text.split('\n');
  const unclosed = unclosedIn(contents, text);
  const told = new Map<number, ScriptProblem>();
  const tell = (problem: ScriptProblem): void => {
    const line = problem.at?.line ?? 0;
    const before = told.get(line - 1);
    // A line that begins with a tab stands nowhere, and the next one beside nothing.
    const follows = before?.code === 'script.no-yaml' && before.numbers.kind === 'tab';
    if (!told.has(line) && !(follows && problem.code === 'script.no-yaml')) told.set(line, problem);
  };
  for (const { code, pos } of errors.slice(0, MOST * 5)) {
    const offset = pos[0];
    const here = placed(offset);
    // An entry that was not ended is noticed where the next begins.
    const opened = unclosed.findLast((begins) => begins < offset && placed(begins).line >= here.line - 1);
    const at = opened === undefined ? here : placed(opened);
    const full = fullWidthIn(lines[at.line - 1] ?? '');
    if (full) {
      const { sign, column } = full;
      tell(scriptProblem('script.full-width', { sign, means: FULL_WIDTH[sign] ?? sign }, { ...at, column }));
    } else
      tell(scriptProblem('script.no-yaml', { kind: opened === undefined ? (KINDS[code] ?? 'form') : 'unclosed' }, at));
  }
  return [...told.values()].slice(0, MOST);
}
