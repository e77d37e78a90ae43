// How wide text stands in a terminal, and where its lines break: Chinese characters take two columns and break anywhere,
// but no line begins with a closing mark or ends with an opening one.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const ZERO = /\p{Mn}|\p{Cf}/u;
// Typographic quotes are narrow in most terminals and wide in some; counted narrow, they never overflow by much.
const CLOSING = /^[，。、；：！？）】》〉」』”’…·,.;:!?)\]}%]/u;
const OPENING = /[（【《〈「『“‘([{¥]$/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += ZERO.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return width;
}

/** Pieces that may stand at the beginning of a line. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of text) {
    const before = piece.at(-1) ?? '';
    const breaks =
      piece !== '' &&
      !CLOSING.test(sign) &&
      !OPENING.test(piece) &&
      (before === ' '
        ? sign !== ' '
        : WIDE.test(sign) || WIDE.test(before) || (CLOSING.test(before) && WIDE.test(sign)));
    if (breaks) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return piece === '' ? found : [...found, piece];
}

/** The text in lines of at most so many columns; a word longer than that stands alone. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

export const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

/** Lines under a first line that begins with `lead`, indented as far as it reaches. */
export function hang(lead: string, text: string, columns: number, leadWidth = widthOf(lead)): string {
  const [first = '', ...rest] = wrap(text, Math.max(20, columns - leadWidth));
  return [lead + first, ...rest.map((line) => ' '.repeat(leadWidth) + line)].join('\n');
}

/** Texts side by side, each in lines of its own width, with two columns between. */
export function besides(texts: readonly string[], widths: readonly number[]): string {
  const columns = texts.map((text, index) => wrap(text, widths[index] ?? 0));
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => padded(lines[line] ?? '', (widths[index] ?? 0) + 2))
      .join('')
      .trimEnd(),
  ).join('\n');
}
