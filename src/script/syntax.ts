// What is wrong with the writing of a YAML text, each with where it is mended: the parser says what stopped it, in English and where it noticed.
import { isCollection, type Node, type ParsedNode, visit, type YAMLParseError } from 'yaml';
import type { At } from '../problem.js';
import { type ScriptProblem, type ScriptProblems, scriptProblem } from '../problems/script.js';

type Place = Required<Pick<At, 'file' | 'line' | 'column'>>;
type Kind = ScriptProblems['script.no-yaml']['kind'];

/** Signs that an input method for Chinese puts in the place of YAML's own. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '｛': '{',
  '｝': '}',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
  '“': '"',
  '”': '"',
};

/** By the codes of the parser, and `OPEN` for what it noticed later; whatever else there is was put together otherwise than YAML is. */
const KINDS: Readonly<Record<string, Kind>> = {
  TAB_AS_INDENT: 'tab',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'form',
  DUPLICATE_KEY: 'twice',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
  BAD_DQ_ESCAPE: 'quote',
  OPEN: 'unclosed',
  OPEN_QUOTE: 'quote-open',
};

const BLANK = '\u3000';

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

/** A quotation that was opened and not closed takes in all that stands behind it: where it opens. */
function openQuoteIn(contents: Node | null, text: string): number | undefined {
  let found: number | undefined;
  visit(contents, {
    Scalar(_key, { type, range }) {
      if ((type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') || !range) return;
      const [begins, ends] = range;
      if (ends - begins < 2 || text[ends - 1] !== text[begins]) found ??= begins;
    },
  });
  return found;
}

/**
 * The first full-width sign of a line that stands where YAML's own belongs: after a key, or between entries in brackets. In texts they are right, and so
 * only a line that could not be read is looked at.
 */
function fullWidthIn(line: string): { column: number; sign: string } | undefined {
  const signs = [...line];
  let quote = '';
  for (const [index, sign] of signs.entries()) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '#' && (index === 0 || signs[index - 1] === ' ')) return undefined;
    else if (sign === BLANK || Object.hasOwn(FULL_WIDTH, sign)) {
      const [before, after] = [signs.slice(0, index).join(''), signs.slice(index + 1).join('')];
      if (isMisplaced(before, sign, after)) return { column: index + 1, sign };
    }
  }
  return undefined;
}

/** Keys are one short word. */
const isKey = (text: string): boolean =>
  text !== '' && !text.includes(' ') && ([...text].length <= 8 || !/[^\w.$-]/.test(text));

function isMisplaced(before: string, sign: string, after: string): boolean {
  if (sign === BLANK) return before.trim() === '';
  if (sign === '：') {
    const [entry = ''] = before.split(/[{,，[]/).slice(-1);
    return isKey(entry.trim().replace(/^- */, ''));
  }
  if (sign !== '，') return true;
  // Between keys, or between the entries of a list.
  const [next = '', ...rest] = after.split(/[:：]/);
  return (rest.length > 0 && isKey(next.trim())) || before.lastIndexOf('[') > before.lastIndexOf(']');
}

/** Of a text that is one long word because its signs are full-width: each line that has one. */
export const fullWidthLines = (lines: readonly string[], file: string): ScriptProblem[] =>
  lines
    .flatMap((line, index) => {
      const found = fullWidthIn(line);
      return found ? fullWidth(found.sign, { file, line: index + 1, column: found.column }) : [];
    })
    .slice(0, MOST);

/** Of a key that took in its value, since the colon between them is full-width. */
export function fullWidthKey(key: string, at: Place): ScriptProblem | undefined {
  const found = fullWidthIn(key);
  return found && fullWidth(found.sign, { ...at, column: at.column + found.column - 1 });
}

const fullWidth = (sign: string, at: Place): ScriptProblem =>
  sign === BLANK
    ? scriptProblem('script.full-width-blank', {}, at)
    : scriptProblem('script.full-width', { sign, means: FULL_WIDTH[sign] ?? sign }, at);

const unread = (code: string, at: Place): ScriptProblem =>
  scriptProblem('script.no-yaml', { kind: KINDS[code] ?? 'form' }, at);

/** Everything that is wrong with it, at most once a line. */
export function syntaxProblems(
  { contents, errors }: Parsed,
  text: string,
  placed: (offset: number) => Place,
  lines: readonly string[] = text.split('\n'),
): ScriptProblem[] {
  const unclosed = unclosedIn(contents, text);
  const quote = openQuoteIn(contents, text);
  const told = new Map<number, ScriptProblem>();
  /** The line of the last error, told or not: what goes wrong right below it goes wrong because of it. */
  let last = -1;
  const tell = (problem: ScriptProblem): void => {
    const line = problem.at?.line ?? 0;
    const follows = line - last <= 1 && problem.code === 'script.no-yaml' && problem.numbers.kind !== 'tab';
    last = Math.max(last, line);
    if (!told.has(line) && !follows) told.set(line, problem);
  };
  if (quote !== undefined) tell(unread('OPEN_QUOTE', placed(quote)));
  for (const { code, pos } of errors.slice(0, MOST * 5)) {
    const offset = pos[0];
    if (quote !== undefined && offset >= quote) continue;
    const here = placed(offset);
    // An entry that was not ended is noticed where the next begins.
    const opened = unclosed.findLast((begins) => begins < offset && placed(begins).line >= here.line - 1);
    const at = opened === undefined ? here : placed(opened);
    const full = fullWidthIn(lines[at.line - 1] ?? '');
    tell(
      full ? fullWidth(full.sign, { ...at, column: full.column }) : unread(opened === undefined ? code : 'OPEN', at),
    );
  }
  return [...told.values()].slice(0, MOST);
}
