// The lines of ABIF, the Aggregated Ballot Information Format (github.com/electorama/abif): votes, names, what is said besides. Pure.
import { type FormatProblem, problem } from './problems.js';
import { decimal, linesOf, most, wholeNumber } from './profile.js';

/** A vote as it is written: ranks from the best, in each what stands equal there, and scores where some are given. */
export interface Vote {
  line: number;
  count: number;
  levels: Named[][];
  /** Whether commas stand between them, which rank nobody. */
  commas: boolean;
}

/** Somebody in a vote. */
export interface Named {
  name: string;
  /** In brackets or quotation marks, as names are that nobody made a token for. */
  whole: boolean;
  score: number | undefined;
}

export interface Lines {
  votes: Vote[];
  /** What a token stands for, with the line that says so. */
  names: Map<string, { name: string; line: number }>;
  said: Map<string, string>;
}

const ITEM =
  /\s*(?:\[([^\]]*)\]|"([^"]*)"|([\p{L}\p{N}_](?:[\p{L}\p{N}_.'’-]*[\p{L}\p{N}_])?))(?:\s*([/／])(?:\s*(\S+?))?)?\s*(?=[>＞=＝,，:：#]|$)/uy;
const VOTE = /^([^:：*[\]"{=>#]*)[:：*]\s*(.*)$/s;

/** What stands at this place of a line, and where it ends. */
function itemAt(text: string, at: number): { item: Named; written: string | undefined; end: number } | undefined {
  ITEM.lastIndex = at;
  const found = ITEM.exec(text);
  if (!found) return undefined;
  const [, square, quoted, bare, slash, behind] = found;
  const written = slash === undefined ? undefined : (behind ?? '');
  const name = (square ?? quoted ?? bare ?? '').trim();
  const score = written === undefined ? undefined : decimal(written);
  return { item: { name, whole: bare === undefined, score }, written, end: ITEM.lastIndex };
}

function levelsIn(text: string): Pick<Vote, 'levels' | 'commas'> | undefined {
  const levels: Named[][] = [];
  let commas = false;
  let at = 0;
  let before = '>';
  while (at < text.length && text[at] !== '#') {
    const found = itemAt(text, at);
    // A score that is no number is none.
    if (!found || (found.written !== undefined && found.item.score === undefined)) return undefined;
    const level = levels.at(-1);
    if (before === '=' && level) level.push(found.item);
    else levels.push([found.item]);
    const sign = text[found.end]?.normalize('NFKC');
    at = found.end;
    if (sign === undefined || sign === '#') break;
    if (sign !== '>' && sign !== '=' && sign !== ',') return undefined;
    commas ||= sign === ',';
    before = sign;
    at += 1;
    // A separator with nothing behind it.
    if (/^\s*(#.*)?$/.test(text.slice(at))) return undefined;
  }
  return { levels, commas };
}

/** `{title: "..."}`: a key, and a value as JSON has it. */
function saidIn(text: string): [key: string, value: string] | undefined {
  const said = text.slice(1).trimStart();
  const [whole = said.slice(0, said.indexOf(':') + 1), quoted] = /^["']([^"']+)["']\s*:/.exec(said) ?? [];
  const key = quoted ?? whole.slice(0, -1).trim();
  if (quoted === undefined && !/^[\w ]+$/.test(key)) return undefined;
  const value = said.slice(whole.length);
  // Up to the first brace that only a comment stands behind.
  let end = value.indexOf('}');
  while (end >= 0 && !/^\s*(?:#|$)/.test(value.slice(end + 1))) end = value.indexOf('}', end + 1);
  if (end < 0) return undefined;
  const written = value.slice(0, end).trim();
  try {
    const parsed: unknown = JSON.parse(written);
    return [key, typeof parsed === 'string' ? parsed : JSON.stringify(parsed)];
  } catch {
    return [key, written.replace(/^(["'])(.*)\1$/, '$2')];
  }
}

export function linesIn(text: string, problems: FormatProblem[]): Lines {
  const found: Lines = { votes: [], names: new Map(), said: new Map() };
  for (const { line, text: written } of linesOf(text)) {
    const said = written.trim();
    if (said === '' || said.startsWith('#')) continue;
    if (said.startsWith('{')) {
      const pair = saidIn(said);
      if (pair) found.said.set(...pair);
      else problems.push(problem(line, 'formats.abif-line', {}));
      continue;
    }
    if (/^[=＝]/.test(said)) {
      const token = itemAt(said, 1);
      const colon = token && /^[:：]$/.test(said[token.end] ?? '');
      const behind = colon ? said.slice(token.end + 1).trim() : '';
      const named = /^(?:\[([^\]]*)\]\s*|"([^"]*)"\s*|([^#[\]"]+))(?:#|$)/.exec(behind);
      const name = (named?.[1] ?? named?.[2] ?? named?.[3] ?? '').trim();
      if (!token || token.written !== undefined || name === '') problems.push(problem(line, 'formats.abif-name', {}));
      else if (found.names.has(token.item.name)) {
        const first = found.names.get(token.item.name)?.line ?? line;
        problems.push(problem(line, 'formats.name-twice', { name: token.item.name, first }));
      } else found.names.set(token.item.name, { name, line });
      continue;
    }
    const [, before = '', prefs = ''] = VOTE.exec(said) ?? [];
    const counted = before.trimEnd();
    const levels = VOTE.test(said) && /^[+-]?[\d０-９]/.test(counted) ? levelsIn(prefs) : undefined;
    const count = wholeNumber(counted);
    if (!levels) problems.push(problem(line, 'formats.abif-line', {}));
    else if (count === undefined)
      problems.push(problem(line, 'formats.table-count', { written: counted, most: most(counted) }));
    else found.votes.push({ line, count, ...levels });
  }
  return found;
}
