// BLT, the ballot files of STV programs: Hill, Wichmann and Woodall, "Algorithm 123", The Computer Journal 30 (1987).
// Pure. Equal ranks are written 2=3, as OpenTally and OpaVote do. Withdrawn candidates are taken out of every ballot.
import { notText } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { type FormatProblem, problem, unwritable } from './problems.js';
import {
  badNames,
  checkNames,
  firstTwice,
  most,
  type Profile,
  type Read,
  wholeCounts,
  wholeNumber,
} from './profile.js';

interface Token {
  line: number;
  text: string;
  quoted: boolean;
}

interface Paper {
  count: number;
  places: number[][];
}

/** Words and quoted texts with the line each stands on; comments from # on, and ids of ballots in parentheses, left out. */
const tokensOf = (text: string): Token[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((written, index) =>
      [...written.matchAll(/"([^"]*)"|#.*|\([^\s()]*\)|([^\s"#]+)|"/gs)].flatMap(([whole, quoted, word]): Token[] => {
        if (quoted !== undefined) return [{ line: index + 1, text: quoted.trim(), quoted: true }];
        if (word !== undefined) return [{ line: index + 1, text: word, quoted: false }];
        return whole === '"' ? [{ line: index + 1, text: '"', quoted: false }] : [];
      }),
    );

/** Reads a BLT file: seats, ballots, names of candidates and the title. A ballot stands on one line and ends with 0. */
export function readBlt(text: string): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const tokens = tokensOf(text);
  const [first, second, ...others] = tokens;
  const size = wholeNumber(first?.text ?? '');
  const seats = wholeNumber(second?.text ?? '');
  if (!first || !size || !seats || first.quoted || second?.quoted) {
    return { problems: [problem(first?.line ?? 1, 'formats.blt-start', {})] };
  }
  const problems: FormatProblem[] = [];
  const start = others.findIndex(({ text: word, quoted }) => quoted || !/^-\d+$/.test(word));
  const withdrawn = new Set(
    others.slice(0, Math.max(0, start)).map((token) => numberIn(token, token.text.slice(1), size, problems)),
  );
  const { papers, rest } = papersIn(start < 0 ? [] : others.slice(start), size, problems);
  const names = rest.slice(0, size);
  // One text more or less, and a title would be taken for a candidate.
  if (rest.length !== size + 1) {
    problems.push(problem(tokens.at(-1)?.line ?? 1, 'formats.blt-names', { candidates: size, texts: rest.length }));
  }
  problems.push(...badNames(names.map(({ text: name, line }) => ({ name, line }))));
  if (problems.length > 0) return { problems: inOrder(problems) };
  const nameOf = (number: number): Candidate => names[number - 1]?.text ?? '';
  const ballots = papers.map(({ count, places }): Ballot => {
    const ranking = places
      .map((place) => place.filter((number) => !withdrawn.has(number)).map(nameOf))
      .filter((place) => place.length > 0)
      .map((place) => (place.length === 1 && place[0] !== undefined ? place[0] : place));
    return { count, ranking };
  });
  const candidates = names.map(({ text: name }) => name).filter((_name, index) => !withdrawn.has(index + 1));
  const title = rest[size]?.text;
  return { election: { candidates, ballots, seats }, ...(title && { title }) };
}

function numberIn({ line }: Token, word: string, size: number, problems: FormatProblem[]): number {
  const number = wholeNumber(word);
  if (number !== undefined && number >= 1 && number <= size) return number;
  problems.push(problem(line, 'formats.blt-candidate', { written: word, most: size }));
  return 0;
}

/** The ballots up to the 0 that ends them, and what comes after it. */
function papersIn(
  tokens: readonly Token[],
  size: number,
  problems: FormatProblem[],
): { papers: Paper[]; rest: readonly Token[] } {
  const papers: Paper[] = [];
  let at = 0;
  for (;;) {
    const first = tokens[at];
    if (first?.text === '0') return { papers, rest: tokens.slice(at + 1) };
    if (!first || first.quoted) {
      problems.push(problem(first?.line ?? tokens.at(-1)?.line ?? 1, 'formats.blt-end', {}));
      return { papers, rest: tokens.slice(at) };
    }
    let end = at + 1;
    while (tokens[end]?.line === first.line && tokens[end]?.text !== '0') end += 1;
    const closed = tokens[end]?.line === first.line;
    if (!closed) {
      problems.push(problem(first.line, 'formats.blt-ballot-open', {}));
    }
    papers.push(paperIn(first, tokens.slice(at + 1, end), size, problems));
    at = closed ? end + 1 : end;
  }
}

function paperIn(first: Token, ranks: readonly Token[], size: number, problems: FormatProblem[]): Paper {
  const { line, text: weight } = first;
  const count = wholeNumber(weight);
  if (!count) {
    problems.push(problem(line, 'formats.blt-count', { written: weight, most: most(weight) }));
  }
  const places = ranks
    // A dash stands for a rank that was passed over.
    .filter(({ text }) => text !== '-')
    .map((token) => token.text.split('=').map((word) => numberIn(token, word, size, problems)));
  const twice = firstTwice(places.flat().filter(Boolean).map(String));
  if (twice !== undefined) {
    problems.push(problem(line, 'formats.blt-ranked-twice', { candidate: twice }));
  }
  return { count: count ?? 0, places };
}

/**
 * Writes an election of rankings. Costs and budget have no place in these files.
 * @throws {Fault} where the ballots are no rankings, a name has a quotation mark in it, or no seats are given.
 */
export function writeBlt({ election, title = '' }: Profile): string {
  const { candidates, ballots, seats } = election;
  const named = [...candidates, title];
  checkNames(candidates);
  const quotes = named.find((name) => /["\r\n]/.test(name));
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
  return `${[`${candidates.length} ${seats}`, ...lines, '0', ...named.map((name) => `"${name}"`)].join('\n')}\n`;
}
