// BLT, the ballot files of STV programs: Hill, Wichmann and Woodall, "Algorithm 123", The Computer Journal 30 (1987).
// Pure. Equal ranks are written 2=3, as OpenTally and OpaVote do. Withdrawn candidates are taken out of every ballot.
import { notText } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import { fewOf, inOrder } from '../problem.js';
import { type TextLine, textsIn } from './blt-texts.js';
import { type Head, headOf, type Word } from './blt-words.js';
import { type FormatProblem, problem, unwritable } from './problems.js';
import {
  badNames,
  checkNames,
  firstTwice,
  linesOf,
  most,
  type Profile,
  type Read,
  toldBeside,
  wholeCounts,
  wholeNumber,
} from './profile.js';

interface Token {
  line: number;
  text: string;
  /** Where it ends on its line. */
  end: number;
}

const WORD = /\/\*|\*\/|#.*|\([^()]*\)|"|(?:[^\s"#*/]|\/(?!\*)|\*(?!\/))+/g;

const ASCII = /^[\x21-\x7e]*$/;

interface Paper {
  count: number;
  /** Candidates by number, best first; equals in an inner list. */
  places: (number | number[])[];
}

/**
 * Words with the line each stands on; comments from # on or between slash and star, and ids of ballots in parentheses, left out.
 * Digits and signs of full width are those of half width.
 */
function tokensOf(lines: readonly TextLine[]): { tokens: Token[]; ids: { id: string; line: number }[] } {
  const tokens: Token[] = [];
  const ids: { id: string; line: number }[] = [];
  let comment = false;
  for (const { line, text } of lines) {
    for (const found of text.matchAll(WORD)) {
      const [word] = found;
      if (word === '*/') comment = false;
      else if (word === '/*') comment = true;
      else if (comment || word.startsWith('#')) continue;
      else if (word.startsWith('(')) ids.push({ line, id: word.slice(1, -1).trim() });
      // Of the millions of numbers in a large file none is copied.
      else
        tokens.push({ line, text: ASCII.test(word) ? word : word.normalize('NFKC'), end: found.index + word.length });
    }
  }
  return { tokens, ids };
}

/** The words in brackets and the withdrawn, up to the first ballot. */
function wordsIn(tokens: readonly Token[], problems: FormatProblem[]): { words: Word[]; rest: readonly Token[] } {
  const words: Word[] = [];
  // Lines with something else than withdrawals on them.
  const others = new Set(tokens.flatMap(({ line, text }) => (WITHDRAWN.test(text) ? [] : [line])));
  let at = 0;
  for (;;) {
    const token = tokens[at];
    if (token?.text.startsWith('[')) {
      let end = at;
      while (end < tokens.length && tokens[end]?.text.endsWith(']') !== true) end += 1;
      if (end === tokens.length) {
        problems.push(problem(token.line, 'formats.blt-word-open', { word: token.text.slice(1) }));
        return { words, rest: [] };
      }
      const inside = tokens.slice(at, end + 1).map(({ text }) => text.replaceAll(/^\[|\]$/g, ''));
      const [word = '', ...values] = inside.filter((text) => text !== '');
      words.push({ line: token.line, word: word.toLowerCase(), values });
      at = end + 1;
    } else if (token && WITHDRAWN.test(token.text) && !others.has(token.line)) {
      words.push({ line: token.line, word: 'withdrawn', values: [token.text.slice(1)] });
      at += 1;
    } else return { words, rest: tokens.slice(at) };
  }
}

/** A line of withdrawals holds nothing else: -4 before other numbers is a ballot that is wrong. The first line has the sizes too. */
const WITHDRAWN = /^-\d+$/;

/**
 * Reads a BLT file: seats, ballots, names of candidates and the title. A ballot stands on one line and ends with 0; so does a
 * name stand on one line, in quotation marks or without, its party beside it in others.
 */
export function readBlt(text: string): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const lines = linesOf(text);
  const { tokens, ids } = tokensOf(lines);
  const [first, second, ...others] = tokens;
  const size = wholeNumber(first?.text ?? '');
  const seats = wholeNumber(second?.text ?? '');
  if (!first || !size || !seats) return { problems: [problem(first?.line ?? 1, 'formats.blt-start', {})] };
  const problems: FormatProblem[] = [];
  const notes: FormatProblem[] = [];
  const { words, rest } = wordsIn(others, problems);
  if (words.length > 0 && rest.length === 0)
    return { problems: inOrder(problems.length > 0 ? problems : [problem(first.line, 'formats.blt-end', {})]) };
  const head = headOf(words, size, problems);
  const { papers, end } = papersIn(rest, head, size, problems);
  problems.push(...idsTwice(ids.filter(({ line }) => line <= (end?.line ?? line))));
  const last = lines.findLast((line) => line.text.trim() !== '')?.line ?? 1;
  const lastIsNamed =
    head.withdrawn.has(size) ||
    papers.some(({ places }) => places.some((one) => (typeof one === 'number' ? one === size : one.includes(size))));
  const behind = end ? [{ line: end.line, text: lines[end.line - 1]?.text.slice(end.end) ?? '' }] : [];
  const texts = textsIn(
    end ? [...behind, ...lines.slice(end.line)] : [],
    { size, end: last, lastIsNamed },
    problems,
    notes,
  );
  const { names, title, remarks } = texts;
  problems.push(...badNames(names));
  // Ballots for others than those named first: the number of candidates is wrong, and then the texts behind are too.
  if (names.length > 0 && remarks.length > 0 && problems.some(({ code }) => code === 'formats.blt-candidate')) {
    const found = names.length + remarks.length + (title === undefined ? 0 : 1);
    problems.push(problem(last, 'formats.blt-names', { candidates: size, texts: found }));
  }
  if (problems.length > 0) return { problems: inOrder(problems) };
  const nameOf = (number: number): Candidate => names[number - 1]?.name ?? '';
  const { withdrawn, tie } = head;
  const ballots = papers.map(({ count, places }): Ballot => {
    const ranking: (Candidate | Candidate[])[] = [];
    for (const place of places) {
      const numbers = typeof place === 'number' ? [place] : place;
      const standing = numbers.filter((number) => !withdrawn.has(number)).map(nameOf);
      const [only] = standing;
      if (only !== undefined) ranking.push(standing.length === 1 ? only : standing);
    }
    return { count, ranking };
  });
  const standing = names.filter((_name, index) => !withdrawn.has(index + 1));
  const [order] = words.filter(({ word }) => word === 'tie');
  if (order) notes.push(problem(order.line, 'formats.told-tie-order', { order: tie.map(nameOf) }));
  const parties = standing.flatMap(({ name, party }) => (party ? [[name, party] as const] : []));
  return {
    election: { candidates: standing.map(({ name }) => name), ballots, seats },
    ...(title && { title }),
    ...(parties.length > 0 && { parties: Object.fromEntries(parties) }),
    ...(remarks.length > 0 && { remarks }),
    ...toldBeside(fewOf(notes)),
  };
}

/** A ballot has an id so that it is entered once. */
function idsTwice(ids: readonly { id: string; line: number }[]): FormatProblem[] {
  const seen = new Map<string, number>();
  return ids.flatMap(({ id, line }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, line);
    return first === undefined ? [] : [problem(line, 'formats.blt-id-twice', { id, first })];
  });
}

/** The ballots up to the 0 that ends them, and where that stands. */
function papersIn(
  tokens: readonly Token[],
  head: Head,
  size: number,
  problems: FormatProblem[],
): { papers: Paper[]; end?: Token } {
  const papers: Paper[] = [];
  let at = 0;
  for (;;) {
    const first = tokens[at];
    if (first?.text === '0') return { papers, end: first };
    if (!first || !/^[-\d.]/.test(first.text)) {
      problems.push(problem(first?.line ?? tokens.at(-1)?.line ?? 1, 'formats.blt-end', {}));
      return { papers };
    }
    let end = at + 1;
    while (tokens[end]?.line === first.line && tokens[end]?.text !== '0') end += 1;
    const closed = tokens[end]?.line === first.line;
    if (!closed) {
      problems.push(problem(first.line, 'formats.blt-ballot-open', {}));
    }
    papers.push(paperIn(first, tokens.slice(at + 1, end), head, size, problems));
    at = closed ? end + 1 : end;
  }
}

function paperIn(
  first: Token,
  ranks: readonly Token[],
  { numberOf }: Head,
  size: number,
  problems: FormatProblem[],
): Paper {
  const { line, text: weight } = first;
  const count = wholeNumber(weight);
  if (!count) {
    problems.push(problem(line, 'formats.blt-count', { written: weight, most: most(weight) }));
  }
  const places: Paper['places'] = [];
  const numbered = (written: string): number | undefined => {
    const number = numberOf(written);
    if (number === undefined) problems.push(problem(line, 'formats.blt-candidate', { written, most: size }));
    return number;
  };
  for (const { text } of ranks) {
    // A dash stands for a rank that was passed over.
    if (text === '-') continue;
    const place = text.includes('=') ? text.split('=').flatMap((written) => numbered(written) ?? []) : numbered(text);
    if (place !== undefined) places.push(place);
  }
  const twice = firstTwice(places.flat().map(String));
  if (twice !== undefined) {
    problems.push(problem(line, 'formats.blt-ranked-twice', { candidate: twice }));
  }
  return { count: count ?? 0, places };
}

/**
 * Writes an election of rankings. Costs and budget have no place in these files.
 * @throws {Fault} where the ballots are no rankings, a name has a quotation mark in it, or no seats are given.
 */
export function writeBlt({ election, title = '', parties = {}, remarks = [] }: Profile): string {
  const { candidates, ballots, seats } = election;
  const partyOf = (name: Candidate): string => (Object.hasOwn(parties, name) ? (parties[name] ?? '') : '');
  const texts = [...candidates, title, ...candidates.map(partyOf), ...remarks];
  checkNames(candidates);
  const quotes = texts.find((name) => /["\r\n]/.test(name));
  if (quotes !== undefined) unwritable('formats.write-blt-quotes', { name: quotes });
  if (seats === undefined) unwritable('formats.write-blt-seats', {});
  wholeCounts(ballots);
  const numbers = new Map(candidates.map((name, index) => [name, index + 1]));
  const lines = ballots.map((ballot) => {
    if (!('ranking' in ballot)) return unwritable('formats.write-blt-kinds', {});
    const places = ballot.ranking.map((place) =>
      [place]
        .flat()
        .map((name) => numbers.get(name))
        .join('='),
    );
    return [ballot.count, ...places, 0].join(' ');
  });
  const quoted = (text: string): string => `"${text}"`;
  const named = candidates.map((name) =>
    [name, partyOf(name)]
      .filter((text) => text !== '')
      .map(quoted)
      .join(' '),
  );
  const behind = [...named, ...[title, ...remarks].map(quoted)];
  if (candidates.some(partyOf) && !readsBack(behind, candidates)) unwritable('formats.write-blt-parties', {});
  return `${[`${candidates.length} ${seats}`, ...lines, '0', ...behind].join('\n')}\n`;
}

/** Whether these lines are read as these candidates: which text is a party is told from all of them together. */
function readsBack(lines: readonly string[], candidates: readonly Candidate[]): boolean {
  const numbered = lines.map((text, index) => ({ line: index + 1, text }));
  const { names } = textsIn(numbered, { size: candidates.length, end: lines.length, lastIsNamed: true }, [], []);
  return names.length === candidates.length && names.every(({ name }, index) => name === candidates[index]);
}
