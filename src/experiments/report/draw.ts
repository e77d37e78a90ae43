// Draws: Observable Plot on a document that is no browser's, to SVG that stands by itself. Colours are the page's.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escaped } from './html.js';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** The colours of groups, as the page has them in light and dark. */
export const COLOURS = Array.from({ length: 8 }, (_, at) => `var(--c${at})`);
export const MAIN = COLOURS[0] ?? '';

/** Pixels from the middle of a row to the next. */
export const ROW = 22;

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** About how wide a text is in pixels, at the size labels have. */
export const pixels = (text: string): number => {
  let width = 0;
  for (const sign of text) width += WIDE.test(sign) ? 11.5 : 6.6;
  return width;
};

/** So long a label is; the rest is in the tables. */
const LONGEST = 230;

export function shortened(text: string, longest = LONGEST): string {
  if (pixels(text) <= longest) return text;
  let short = '';
  for (const sign of text) {
    if (pixels(`${short}${sign}…`) > longest) break;
    short += sign;
  }
  return `${short}…`;
}

/** The room that labels on the left need. */
export const marginFor = (labels: readonly string[]): number =>
  Math.round(Math.max(24, ...labels.map((label) => pixels(shortened(label)))) + 14);

/** Marks for whole numbers up to one: about so many, and each of them whole. */
export function wholeTicks(last: number, wanted = 8): number[] {
  const rough = Math.max(1, last / wanted);
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= rough && Number.isInteger(size)) ?? rough;
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step);
}

/** Names that pictures refer to themselves by are counted through by Plot, one report after the other: each page begins anew. */
export function numberedAnew(page: string): string {
  const numbers = new Map<string, number>();
  return page.replace(/(id="|url\(#)(plot-[a-z]+-\d+)/g, (_, before: string, name: string) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return `${before}plot-${number}`;
  });
}

const ROUNDED = / (d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|fill-opacity|stroke-width)="([^"]*)"/g;

/** Half a hundredth of a pixel is seen by nobody. */
const rounded = (svg: string): string =>
  svg.replace(
    ROUNDED,
    (_, name: string, value: string) =>
      ` ${name}="${value.replace(/\d{1,20}\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))}"`,
  );

/** Of its own width, the least it is drawn at. */
const SMALLEST = 0.72;

/** What Plot returns, as far as it is used here: it is a node of the document above. */
interface Drawn {
  querySelector(selector: string): { remove(): void } | null;
  setAttribute(name: string, value: string): void;
  outerHTML: string;
}

/** A picture, as SVG. @param label what it shows, for those who hear it */
export function drawn(label: string, options: Plot.PlotOptions): string {
  const svg = Plot.plot({
    ...options,
    className: 'plot',
    // One of linkedom's, with everything Plot asks of one but a canvas.
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
  }) as unknown as Drawn;
  svg.querySelector('style')?.remove();
  svg.setAttribute('role', 'img');
  // Narrower than this it cannot be read, and scrolls.
  svg.setAttribute('style', `min-width:${Math.round((options.width ?? 640) * SMALLEST)}px`);
  // By our own hand: linkedom leaves < and > in attributes.
  return rounded(svg.outerHTML).replace('<svg', `<svg aria-label="${escaped(label)}"`);
}
