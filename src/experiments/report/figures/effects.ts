// What a measure comes to at each level of a factor: a dot, its interval, and what it is exactly where that is known.
import * as Plot from '@observablehq/plot';
import { COLOURS, drawn, MAIN, ROW, shortened } from '../draw.js';
import type { Effect } from '../groups.js';

/** The scale all factors of a measure are drawn to. */
export function domainOf(effects: readonly Effect[]): [number, number] {
  const values = effects
    .flatMap(({ mean, low, high, exact }) => [mean, low, high, exact ?? Number.NaN])
    .filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!(high > low)) return [low - 0.5, high + 0.5];
  const room = (high - low) * 0.06;
  return [low - room, high + room];
}

export interface EffectsFigure {
  label: string;
  axis: string;
  effects: readonly Effect[];
  domain: readonly [number, number];
  /** The room for levels: the same for all factors of a measure. */
  margin: number;
}

/** Dots with whiskers, a row a level. */
export function effectsFigure({ label, axis, effects, domain, margin }: EffectsFigure): string {
  const rows = effects.map((effect) => ({ ...effect, level: shortened(effect.label) }));
  const whiskers = rows.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  return drawn(label, {
    width: 460,
    height: rows.length * ROW + 56,
    marginLeft: margin,
    marginTop: 8,
    marginBottom: 44,
    marginRight: 16,
    x: {
      domain: [...domain],
      label: axis,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 36,
      grid: true,
      ticks: 5,
    },
    y: { domain: rows.map(({ level }) => level), label: null, tickSize: 0 },
    marks: [
      Plot.ruleY(whiskers, { y: 'level', x1: 'low', x2: 'high', stroke: MAIN, strokeWidth: 1.8 }),
      Plot.tickX(whiskers, { y: 'level', x: 'low', stroke: MAIN, insetTop: 6, insetBottom: 6 }),
      Plot.tickX(whiskers, { y: 'level', x: 'high', stroke: MAIN, insetTop: 6, insetBottom: 6 }),
      Plot.dot(rows, { y: 'level', x: 'mean', fill: MAIN, r: 3.6 }),
      Plot.dot(
        rows.filter(({ exact }) => exact !== undefined),
        { y: 'level', x: 'exact', symbol: 'diamond', r: 5.5, stroke: COLOURS[1] ?? MAIN, strokeWidth: 1.6 },
      ),
    ],
  });
}
