// How runs are spread: every run a point (of many, some), over a box from the first quartile to the third.
import * as Plot from '@observablehq/plot';
import { quantile } from '../../statistics/mean.js';
import { drawn, MAIN, marginFor, ROW, shortened } from '../draw.js';

export interface Spread {
  label: string;
  /** In the order of the runs. */
  values: readonly number[];
}

/** So many points are drawn of a row. */
const MOST_POINTS = 150;

/** The five numbers of a box: whiskers from the 5th percentile to the 95th. */
export function boxOf(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, first, middle, third, high] = [0.05, 0.25, 0.5, 0.75, 0.95].map((part) => quantile(sorted, part));
  return { low, first, middle, third, high };
}

/** Points of a row lie apart by the golden ratio: always the same, and never on one another. */
const apart = (at: number): number => (((at * 0.618034) % 1) - 0.5) * 0.62;

export function distributionsFigure(label: string, axis: string, spreads: readonly Spread[]): string {
  const boxes = spreads.map(({ values }, row) => ({ row, ...boxOf(values) }));
  const points = spreads.flatMap(({ values }, row) => {
    const step = Math.max(1, Math.ceil(values.length / MOST_POINTS));
    return values.filter((_, at) => at % step === 0).map((value, at) => ({ value, row: row + apart(at) }));
  });
  const row = ROW + 4;
  return drawn(label, {
    width: 900,
    height: spreads.length * row + 56,
    marginLeft: marginFor(spreads.map((one) => one.label)),
    marginTop: 8,
    marginBottom: 44,
    marginRight: 16,
    x: { label: axis, labelAnchor: 'center', labelArrow: 'none', labelOffset: 36, grid: true, nice: true },
    y: {
      domain: [spreads.length - 0.5, -0.5],
      label: null,
      tickSize: 0,
      ticks: spreads.map((_, at) => at),
      tickFormat: (at: number) => shortened(spreads[at]?.label ?? ''),
    },
    marks: [
      Plot.rect(boxes, {
        x1: 'first',
        x2: 'third',
        y1: (box: { row: number }) => box.row - 0.34,
        y2: (box: { row: number }) => box.row + 0.34,
        fill: MAIN,
        fillOpacity: 0.18,
      }),
      Plot.ruleY(boxes, { y: 'row', x1: 'low', x2: 'high', stroke: MAIN, strokeOpacity: 0.7 }),
      Plot.dot(points, { x: 'value', y: 'row', r: 1.3, fill: 'currentColor', fillOpacity: 0.35 }),
      Plot.link(boxes, {
        x1: 'middle',
        x2: 'middle',
        y1: (box: { row: number }) => box.row - 0.34,
        y2: (box: { row: number }) => box.row + 0.34,
        stroke: MAIN,
        strokeWidth: 2.4,
      }),
    ],
  });
}

/** Of words: which share of the runs came to which. */
export function sharesFigure(
  label: string,
  axis: string,
  rows: readonly { label: string; word: string; share: number }[],
  colours: ReadonlyMap<string, string>,
): string {
  const labels = [...new Set(rows.map((one) => one.label))];
  return drawn(label, {
    width: 900,
    height: labels.length * ROW + 56,
    marginLeft: marginFor(labels),
    marginTop: 8,
    marginBottom: 44,
    marginRight: 16,
    x: {
      domain: [0, 1],
      label: axis,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 36,
      grid: true,
      tickFormat: '.0%',
    },
    y: { domain: labels.map((one) => shortened(one)), label: null, tickSize: 0 },
    color: { type: 'categorical', domain: [...colours.keys()], range: [...colours.values()] },
    marks: [
      Plot.barX(
        rows,
        Plot.stackX({
          x: 'share',
          y: (one: { label: string }) => shortened(one.label),
          fill: 'word',
          order: [...colours.keys()],
          insetTop: 2,
          insetBottom: 2,
        }),
      ),
    ],
  });
}
