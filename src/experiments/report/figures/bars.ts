// Bars by length, and indices with their intervals: what rules refused, and what factors matter.
import * as Plot from '@observablehq/plot';
import { COLOURS, drawn, MAIN, marginFor, ROW, shortened } from '../draw.js';
import { figure } from '../groups.js';

export function barsFigure(label: string, axis: string, bars: readonly { label: string; value: number }[]): string {
  const rows = bars.map((bar) => ({ ...bar, name: shortened(bar.label), told: figure(bar.value) }));
  return drawn(label, {
    width: 900,
    height: rows.length * ROW + 56,
    marginLeft: marginFor(bars.map((bar) => bar.label)),
    marginTop: 8,
    marginBottom: 44,
    marginRight: 60,
    x: { label: axis, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36, grid: true },
    y: { domain: rows.map(({ name }) => name), label: null, tickSize: 0 },
    marks: [
      Plot.barX(rows, { x: 'value', y: 'name', fill: MAIN, fillOpacity: 0.75, insetTop: 3, insetBottom: 3 }),
      Plot.text(rows, { x: 'value', y: 'name', text: 'told', textAnchor: 'start', dx: 5, fill: 'currentColor' }),
      Plot.ruleX([0], { stroke: 'currentColor' }),
    ],
  });
}

/** An index of a factor, and between what it lies. */
export interface IndexRow {
  factor: string;
  index: string;
  value: number;
  low: number;
  high: number;
}

/** Indices side by side, a row a factor. */
export function indicesFigure(label: string, axis: string, rows: readonly IndexRow[]): string {
  const factors = [...new Set(rows.map(({ factor }) => factor))];
  const indices = [...new Set(rows.map(({ index }) => index))];
  const place = ({ factor, index }: IndexRow): number =>
    factors.indexOf(factor) + (indices.indexOf(index) - (indices.length - 1) / 2) * 0.32;
  const placed = rows.map((row) => ({ ...row, place: place(row) }));
  return drawn(label, {
    width: 460,
    height: factors.length * (ROW + 10) + 56,
    marginLeft: marginFor(factors),
    marginTop: 8,
    marginBottom: 44,
    marginRight: 16,
    x: { label: axis, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36, grid: true, nice: true, zero: true },
    y: {
      domain: [factors.length - 0.5, -0.5],
      label: null,
      tickSize: 0,
      ticks: factors.map((_, at) => at),
      tickFormat: (at: number) => shortened(factors[at] ?? ''),
    },
    color: { type: 'categorical', domain: indices, range: COLOURS.slice(0, indices.length) },
    marks: [
      Plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.4 }),
      Plot.ruleY(placed, { y: 'place', x1: 'low', x2: 'high', stroke: 'index', strokeWidth: 1.8 }),
      Plot.dot(placed, { y: 'place', x: 'value', fill: 'index', r: 3.6 }),
    ],
  });
}

/** Morris: how much a factor matters against how much that depends on the others. */
export function morrisFigure(
  label: string,
  axes: { x: string; y: string },
  rows: readonly { factor: string; size: number; low: number; high: number; deviation: number }[],
): string {
  return drawn(label, {
    width: 460,
    height: 320,
    marginLeft: 56,
    marginBottom: 44,
    marginTop: 28,
    marginRight: 90,
    x: { label: axes.x, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36, zero: true, nice: true },
    y: { label: axes.y, labelArrow: 'none', grid: true, zero: true, nice: true },
    marks: [
      Plot.ruleY(rows, { y: 'deviation', x1: 'low', x2: 'high', stroke: MAIN, strokeOpacity: 0.6 }),
      Plot.dot(rows, { x: 'size', y: 'deviation', fill: MAIN, r: 3.6 }),
      Plot.text(rows, {
        x: 'size',
        y: 'deviation',
        text: 'factor',
        textAnchor: 'start',
        dx: 7,
        dy: -8,
        fill: 'currentColor',
      }),
    ],
  });
}
