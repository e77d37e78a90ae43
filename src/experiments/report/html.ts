// HTML by hand: what comes from outside is escaped here, once. Pure; imports nothing.

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that may stand in a page as it is. */
export interface Html {
  readonly html: string;
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

type Part = Html | string | number | undefined | false | readonly (Html | string)[];

const put = (part: Part): string => {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map(put).join('');
};

/** Markup with values in it: texts are escaped, markup is not. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html => ({
  html: strings.map((text, at) => text + (at < values.length ? put(values[at]) : '')).join(''),
});

/** What is markup already: a drawing. */
export const raw = (markup: string): Html => ({ html: markup });

/** A table that scrolls by itself where it is wider than the page. @param numbers columns that stand to the right, from 0 */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | Html)[])[],
  numbers: readonly number[] = [],
): Html {
  const place = (at: number): Html | undefined => (numbers.includes(at) ? raw(' class="n"') : undefined);
  return html`<div class="wide" tabindex="0"><table><thead><tr>${head.map((cell, at) => html`<th${place(at)}>${cell}</th>`)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td${place(at)}>${cell}</td>`)}</tr>\n`)}</tbody></table></div>`;
}

/** A drawing under what it is of. */
export const figureOf = (svg: string, caption?: Part): Html =>
  html`<figure>${caption !== undefined && html`<figcaption>${caption}</figcaption>`}<div class="wide" tabindex="0">${raw(svg)}</div></figure>`;
