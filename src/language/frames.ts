// Looks up how a text of ours is written in another script: the text as a whole, or a frame with gaps for numbers and names. Pure.
import type { Bilingual } from '../bilingual.js';

export type Pairs = readonly (readonly [from: string, to: string])[];

const GAP = '{}';

/** What fills the gaps of a frame where it fits a text. Each piece is taken where it first comes, so this needs no backtracking. */
function gapsIn(text: string, frame: string): string[] | undefined {
  const [first = '', ...pieces] = frame.split(GAP);
  const last = pieces.pop() ?? '';
  const end = text.length - last.length;
  if (!text.startsWith(first) || !text.endsWith(last) || first.length > end) return undefined;
  const gaps: string[] = [];
  let at = first.length;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return undefined;
    gaps.push(text.slice(at, found));
    at = found + piece.length;
  }
  return [...gaps, text.slice(at, end)];
}

/** A text in a text in a text: deeper than that nobody writes. */
const DEEPEST = 3;

/** How much of a frame is text: the fuller one fits better. */
const fullness = (frame: string): number => frame.replaceAll(GAP, '').length;

/**
 * A function that gives the Chinese of a text by these tables. What fills a gap is looked up likewise, unless it stands in
 * quotation marks: then somebody wrote it. A text that is in neither table is given as it was written.
 */
export function textsFrom(texts: Pairs, frames: Pairs): (of: Bilingual) => string {
  const whole = new Map(texts);
  // Sorted when one is first needed: most of what is looked up is in the other table.
  let fullest: Pairs | undefined;
  const write = (text: string, depth = 0): string => {
    const found = whole.get(text);
    if (found !== undefined || depth === DEEPEST) return found ?? text;
    fullest ??= [...frames].sort(([one], [other]) => fullness(other) - fullness(one));
    for (const [frame, to] of fullest) {
      const gaps = gapsIn(text, frame);
      if (gaps) return filled(to, gaps, depth);
    }
    return text;
  };
  const filled = (frame: string, gaps: readonly string[], depth: number): string => {
    const [first = '', ...rest] = frame.split(GAP);
    return rest.reduce((made, piece, index) => {
      const gap = gaps[index] ?? '';
      return made + (made.endsWith('“') && piece.startsWith('”') ? gap : write(gap, depth + 1)) + piece;
    }, first);
  };
  return ({ zh }) => write(zh);
}
