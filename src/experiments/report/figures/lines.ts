// Lines with a band around each: means over the time of a run, and means over more and more runs.
import * as Plot from '@observablehq/plot';
import { COLOURS, drawn, MAIN, wholeTicks } from '../draw.js';

export interface Point {
  x: number;
  middle: number;
  low: number;
  high: number;
  group: string;
}

/** Colours by group, in their order. */
export const coloursOf = (groups: readonly string[]): Map<string, string> =>
  new Map(groups.map((group, at) => [group, COLOURS[at % COLOURS.length] ?? MAIN]));

/** What of the y axis is shown, where bands reach beyond what is of interest: those of the last so many points in a hundred. */
export function shownOf(points: readonly Point[], part: number): [number, number] | undefined {
  const last = points.slice(Math.min(points.length - 1, Math.ceil(points.length * part)));
  const ends = [...last.flatMap(({ low, high }) => [low, high]), ...points.slice(1).map(({ middle }) => middle)];
  const known = ends.filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return high > low ? [low, high] : undefined;
}

export interface LinesFigure {
  label: string;
  x: string;
  y: string;
  points: readonly Point[];
  width?: number;
  /** The part of the y axis that is shown; all of it, if nothing is said. */
  shown?: [number, number] | undefined;
}

export function linesFigure({ label, x, y, points, width = 900, shown }: LinesFigure): string {
  const colours = coloursOf([...new Set(points.map(({ group }) => group))]);
  const bands = points.filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  const last = Math.max(0, ...points.map((point) => point.x));
  return drawn(label, {
    width,
    height: width > 500 ? 300 : 220,
    marginLeft: 52,
    marginBottom: 44,
    marginTop: 28,
    marginRight: 16,
    x: {
      domain: [0, Math.max(1, last)],
      label: x,
      labelAnchor: 'center',
      labelArrow: 'none',
      labelOffset: 36,
      ticks: wholeTicks(last),
      tickFormat: 'd',
    },
    y: { ...(shown && { domain: shown }), label: y, labelArrow: 'none', grid: true, nice: true },
    color: { type: 'categorical', domain: [...colours.keys()], range: [...colours.values()] },
    marks: [
      Plot.areaY(bands, {
        x: 'x',
        y1: 'low',
        y2: 'high',
        z: 'group',
        fill: 'group',
        fillOpacity: 0.15,
        clip: shown !== undefined,
      }),
      Plot.lineY(points, {
        x: 'x',
        y: 'middle',
        z: 'group',
        stroke: 'group',
        strokeWidth: 1.8,
        clip: shown !== undefined,
      }),
    ],
  });
}
