// How many went from which place to which: bars for places, ribbons down, and dashed lines back up.
import * as Plot from '@observablehq/plot';
import { COLOURS, drawn, MAIN, pixels, shortened } from '../draw.js';
import { figure } from '../groups.js';
import { BAR, type Flow, type Layout, layoutOf } from './flow-layout.js';

/** Points along a ribbon. */
const STEPS = 16;

const ease = (part: number): number => part * part * (3 - 2 * part);

const ribbons = ({ ways }: Layout) =>
  ways.flatMap(({ x1, y1, x2, y2, width }, way) =>
    Array.from({ length: STEPS + 1 }, (_, step) => {
      const part = step / STEPS;
      const x = x1 + (x2 - x1) * ease(part);
      return { way, y: y1 + (y2 - y1) * part, left: x - width / 2, right: x + width / 2 };
    }),
  );

/** Lines on the right, each a little further out than the last. */
function returns({ back, bars, width }: Layout) {
  const at = new Map(bars.map((bar) => [bar.place, bar]));
  return back.map(({ from, to, count }, line) => {
    const [begin, end] = [at.get(from), at.get(to)];
    const out = width - 84 + ((line * 13) % 52);
    const [y1, y2] = [(begin?.y ?? 0) + BAR, end?.y ?? 0];
    const middle = (y1 + y2) / 2;
    const points = [
      { line, x: (begin?.x ?? 0) + (begin?.width ?? 0), y: y1 },
      { line, x: out, y: y1 + 4 },
      { line, x: out, y: middle },
      { line, x: out, y: y2 - 4 },
      { line, x: (end?.x ?? 0) + (end?.width ?? 0) + 3, y: y2 },
    ];
    return { points, text: { x: out, y: middle, told: figure(count) } };
  });
}

/** So long the name of a place may be, in pixels. */
const LONGEST = 330;

export function flowsFigure(label: string, flows: readonly Flow[], called: (place: string) => string): string {
  const named = (place: string, count: number): string => `${shortened(called(place), LONGEST)} ${figure(count)}`;
  const layout = layoutOf(flows, (place) => pixels(named(place, 1e9)));
  const again = (place: string): string => {
    const times = layout.stayed.get(place);
    return times === undefined ? '' : ` ↻ ${figure(times)}`;
  };
  const names = layout.bars.map(({ place, x, y, count }) => ({
    x,
    y: y - 8,
    told: `${named(place, count)}${again(place)}`,
  }));
  const lines = returns(layout);
  const { width, height } = layout;
  return drawn(label, {
    width,
    height,
    margin: 0,
    x: { axis: null, domain: [0, width], range: [0, width] },
    y: { axis: null, domain: [0, height], range: [0, height] },
    marks: [
      Plot.areaX(ribbons(layout), { y: 'y', x1: 'left', x2: 'right', z: 'way', fill: MAIN, fillOpacity: 0.25 }),
      Plot.line(
        lines.flatMap(({ points }) => points),
        {
          x: 'x',
          y: 'y',
          z: 'line',
          curve: 'basis',
          stroke: COLOURS[1] ?? MAIN,
          strokeWidth: 1.5,
          strokeDasharray: '5 3',
          markerEnd: 'arrow',
        },
      ),
      Plot.rect(layout.bars, {
        x1: 'x',
        x2: (bar: { x: number; width: number }) => bar.x + bar.width,
        y1: 'y',
        y2: (bar: { y: number }) => bar.y + BAR,
        fill: MAIN,
      }),
      Plot.text(
        lines.map(({ text }) => text),
        {
          x: 'x',
          y: 'y',
          text: 'told',
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 4,
          paintOrder: 'stroke',
        },
      ),
      Plot.text(names, {
        x: 'x',
        y: 'y',
        text: 'told',
        textAnchor: 'start',
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 3,
        paintOrder: 'stroke',
      }),
    ],
  });
}
