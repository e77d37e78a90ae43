// Two factors at once: the mean of a measure at every pair of their levels, the darker the more.
import * as Plot from '@observablehq/plot';
import { drawn, MAIN, marginFor, pixels, ROW, shortened } from '../draw.js';
import { figure } from '../groups.js';

export interface Pair {
  x: string;
  y: string;
  mean: number;
}

/** No darker than letters can be read on. */
const DARKEST = 0.55;

export function heatFigure(label: string, axes: { x: string; y: string }, pairs: readonly Pair[]): string {
  const known = pairs.filter(({ mean }) => Number.isFinite(mean));
  const [low, high] = [Math.min(...known.map(({ mean }) => mean)), Math.max(...known.map(({ mean }) => mean))];
  const shade = (mean: number): number => (high > low ? 0.05 + ((mean - low) / (high - low)) * (DARKEST - 0.05) : 0.05);
  const rows = known.map(({ x, y, mean }) => ({
    x: shortened(x, 110),
    y: shortened(y),
    shade: shade(mean),
    told: figure(mean),
  }));
  const columns = [...new Set(pairs.map(({ x }) => shortened(x, 110)))];
  const lines = [...new Set(pairs.map(({ y }) => y))];
  const marginLeft = marginFor(lines);
  const width = Math.max(56, ...columns.map((column) => pixels(column) + 12));
  return drawn(label, {
    width: Math.max(300, marginLeft + columns.length * width + 16),
    height: lines.length * (ROW + 8) + 76,
    marginLeft,
    marginTop: 26,
    marginBottom: 48,
    marginRight: 16,
    x: {
      type: 'band',
      domain: columns,
      label: axes.x,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 40,
      tickSize: 0,
      padding: 0.03,
    },
    y: {
      type: 'band',
      domain: lines.map((line) => shortened(line)),
      label: axes.y,
      labelAnchor: 'top',
      labelArrow: 'none',
      tickSize: 0,
      padding: 0.03,
    },
    marks: [
      Plot.cell(rows, { x: 'x', y: 'y', fill: MAIN, fillOpacity: { value: 'shade', scale: null } }),
      Plot.text(rows, { x: 'x', y: 'y', text: 'told', fill: 'currentColor' }),
    ],
  });
}
