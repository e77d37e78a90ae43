// The texts of a BLT file behind its ballots: names, parties, the title, and what else is said there. Pure.
// One name stands on a line, in quotation marks or without; where that cannot be told of a file, it is refused: a name
// in the wrong place would be somebody else's votes.
import { type FormatProblem, problem } from './problems.js';

export interface TextLine {
  line: number;
  text: string;
}

/** A line as it reads: one text, or several where they are in quotation marks. */
interface Item {
  line: number;
  texts: string[];
  quoted: boolean;
}

export interface Texts {
  names: { name: string; line: number; party?: string | undefined }[];
  title?: string;
  remarks: string[];
}

/** Two texts in one, the second in quotation marks: a name and a party, in either order. */
const WITHIN = /^(.*\S)\s+"([^"]+)"$/;
/** A name in a comment, as in the files of PrefLib. */
const NUMBERED = /^#\s*ALTERNATIVE NAME (\d+):\s*(\S.*)$/i;
const IN_PARENTHESES = /\S\s*[（(][^()（）]+[)）]$/;
/** What a ballot or a terminator looks like, and a name does not. */
const NUMBERS = /^[\d\s=.,-]+$/;
/** What belongs before the names, and would be lost behind them. */
const MISPLACED = /^(\[\s*(nick|withdrawn|tie|quota|droop|undeclared)\b.*|-\d+|\d[\d\s=-]*\s0)$/i;
/** Behind the quotation mark that closes a text comes another text, a comment or nothing. */
const CLOSED = /^(?:\s+(?:,\s*)?|,\s*)["']|^\s*(?:,\s*)?(?:#|$)/;

const odd = (text: string): boolean => text.split('"').length % 2 === 0;

/** The texts in quotation marks on a line; nothing where a mark is left open or stands where nobody can tell what it does. */
function quotedIn(text: string, mark: '"' | "'"): string[] | undefined {
  if (mark === '"' && /^"(?:[^"]|"")+"$/.test(text) && text.includes('""') && !/^"+$/.test(text)) {
    const inner = text.slice(1, -1).replaceAll('""', '"').trim();
    return inner.startsWith('"') ? quotedIn(inner, '"') : odd(inner) ? undefined : [inner];
  }
  const texts: string[] = [];
  let rest = text;
  while (rest.startsWith(mark)) {
    let end = rest.indexOf(mark, 1);
    while (end > 0 && !CLOSED.test(rest.slice(end + 1))) end = rest.indexOf(mark, end + 1);
    if (end < 0) return undefined;
    const inner = rest.slice(1, end).replaceAll('\\"', '"').trim();
    // A mark within a name has its other one there too; an apostrophe has a letter before it.
    if (mark === '"' ? odd(inner) : /(^|\s)'/.test(inner)) return undefined;
    texts.push(inner);
    rest = rest.slice(end + 1).replace(/^[\s,]+/, '');
  }
  return rest === '' || rest.startsWith('#') ? texts : undefined;
}

/** A line of texts; nothing where it cannot be told what they are. */
function itemIn({ line, text: written }: TextLine): Item | undefined {
  const text = /^[“”„＂]/.test(written)
    ? written.replaceAll(/[“”„＂]/g, '"')
    : written.startsWith('‘')
      ? written.replaceAll(/[‘’]/g, "'")
      : written;
  const mark = text.startsWith('"') ? '"' : /^'.*'(?:\s*#.*)?$/s.test(text) ? "'" : undefined;
  if (mark) {
    const texts = quotedIn(text, mark);
    return texts && { line, texts, quoted: true };
  }
  const plain = text.replace(/\s#(\s.*)?$/s, '').trim();
  return odd(plain) || plain.includes('#') || NUMBERS.test(plain) ? undefined : { line, texts: [plain], quoted: false };
}

/** The lines that say something: comments left out. */
function saying(lines: readonly TextLine[]): { lines: TextLine[]; hash?: TextLine } {
  const found: TextLine[] = [];
  let numbered = 0;
  let hash: TextLine | undefined;
  let comment = false;
  for (const { line, text: written } of lines) {
    const text = written.trim();
    const opens = text.startsWith('/*');
    const [, number, name] = NUMBERED.exec(text) ?? [];
    if (comment || opens) comment = !text.includes('*/', comment ? 0 : 2);
    else if (name !== undefined && Number(number) === numbered + 1) {
      numbered += 1;
      found.push({ line, text: name });
    } else if (/^#[^\s#*=-]/.test(text)) hash ??= { line, text };
    else if (text !== '' && !text.startsWith('#')) found.push({ line, text });
  }
  return { lines: found, ...(hash && { hash }) };
}

/** All on one line, or the names on one and the title on the next: such texts are in quotation marks, and there are as many. */
function inARow(items: readonly Item[], size: number): Item[] | undefined {
  const [names, title] = items;
  const texts = items.flatMap((item) => item.texts.map((text) => ({ ...item, texts: [text] })));
  const whole = items.length === 1 && names?.texts.length === size + 1;
  const apart = items.length === 2 && names?.texts.length === size && title?.texts.length === 1;
  return (whole || apart) && names?.quoted ? texts : undefined;
}

/** Whether the last of the names may as well be a title: it is written otherwise than all the others. */
function mayBeTitle(items: readonly Item[]): boolean {
  const last = items.at(-1);
  const others = items.slice(0, -1);
  if (!last || others.length === 0) return false;
  const signs: ((item: Item) => boolean)[] = [
    ({ quoted }) => quoted,
    ({ texts: [text = '', party] }) => party !== undefined || WITHIN.test(text),
    ({ texts: [text = ''] }) => IN_PARENTHESES.test(text),
  ];
  return signs.some((sign) => others.every((item) => sign(item) !== sign(last)));
}

const several = (text: string): boolean => /\s/.test(text);
const unique = (texts: readonly string[]): boolean => new Set(texts).size === texts.length;

/** Which of two texts a line is the name, of all lines together: 0 or 1, or nothing where nobody can tell. Parties come again. */
function nameAmong(pairs: readonly (readonly string[])[]): 0 | 1 | undefined {
  const [first, second] = [0, 1].map((at) => pairs.map((pair) => pair[at] ?? ''));
  if (!first || !second) return undefined;
  if (unique(first) === unique(second)) return undefined;
  return unique(first) ? 0 : 1;
}

/** Names with their parties. Where it cannot be told which of the two a text is, both together are the name. */
function namesIn(items: readonly Item[]): Texts['names'] {
  const beside = items.some(({ texts }) => texts.length > 1);
  const pairs = items.map(({ texts: [text = '', party] }) =>
    beside ? [text, party] : (WITHIN.exec(text)?.slice(1) ?? [text]),
  );
  const whole = pairs.flatMap(([one, other]) => (one === undefined || other === undefined ? [] : [[one, other]]));
  // Texts of their own may lack a party here and there; within one text a quotation may be anything.
  const told = beside || whole.length === pairs.length ? nameAmong(whole) : undefined;
  // The name comes first, unless it looks like a party for short; of a quotation within a text more has to speak for that.
  const first = whole.filter(([one = '']) => several(one)).length;
  const second = whole.filter(([, other = '']) => several(other)).length;
  const usual = beside ? first > 0 || second === 0 : first === pairs.length && second < first;
  const at = told ?? (usual ? 0 : undefined);
  return items.map(({ line, texts }, index) => {
    const pair = pairs[index] ?? [];
    if (at === undefined || pair[1] === undefined) return { line, name: texts.join(' ') };
    return { line, name: pair[at] ?? '', party: pair[1 - at] };
  });
}

/**
 * The names of so many candidates, and what else the lines say. Without a title the last of them has to be somebody whom the
 * ballots or the withdrawals speak of, or else it may be one.
 */
export function textsIn(
  lines: readonly TextLine[],
  { size, end, lastIsNamed }: { size: number; end: number; lastIsNamed: boolean },
  problems: FormatProblem[],
  notes: FormatProblem[],
): Texts {
  const said = saying(lines);
  const items: Item[] = [];
  for (const one of said.lines) {
    // Behind the title anything may stand, and none of it is a name.
    const behind = items.length > size ? { line: one.line, texts: [one.text], quoted: false } : undefined;
    const item = MISPLACED.test(one.text) ? undefined : (itemIn(one) ?? behind);
    if (item) items.push(item);
    else problems.push(problem(one.line, 'formats.blt-text-unclear', { text: one.text }));
  }
  const none: Texts = { names: [], remarks: [] };
  const texts = items.reduce((sum, item) => sum + item.texts.length, 0);
  const wrongNumber = (): Texts => {
    problems.push(problem(end, 'formats.blt-names', { candidates: size, texts }));
    return none;
  };
  if (items.length < said.lines.length) return none;
  const row = items.length < size || size === 1 ? inARow(items, size) : undefined;
  const ordered = row ?? items;
  const named = ordered.slice(0, size);
  const wrong =
    named.length < size ||
    // One line of two texts among lines of one: the title, or a party?
    (!row && texts === size + 1 && texts !== items.length) ||
    named.some((item) => item.texts.length > 2) ||
    (ordered.length > size + 1 && !named.every(({ quoted }) => quoted)) ||
    (ordered.length === size && !named.every(({ quoted }) => quoted === named[0]?.quoted));
  if (wrong) return wrongNumber();
  const plain = named.find(({ quoted }) => !quoted);
  if (said.hash && plain) {
    problems.push(problem(said.hash.line, 'formats.blt-text-unclear', { text: said.hash.text }));
    return none;
  }
  if (ordered.length === size) {
    const last = named.at(-1);
    if (!lastIsNamed || mayBeTitle(named)) return wrongNumber();
    notes.push(problem(last?.line ?? end, 'formats.told-no-title', { last: last?.texts[0] ?? '' }));
  }
  const [title, ...others] = ordered.slice(size).map((item) => item.texts.join(' '));
  return {
    names: namesIn(named),
    ...(title && { title }),
    remarks: others.filter((text) => text !== ''),
  };
}
