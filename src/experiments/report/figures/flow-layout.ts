// Where places and the ways between them lie in a picture of flows: each place below those it is come to from. Pure.

/** How often it was gone from one place to another. */
export interface Flow {
  from: string;
  to: string;
  count: number;
}

/** A bar, in pixels from the top left. */
export interface Bar {
  place: string;
  layer: number;
  x: number;
  y: number;
  width: number;
  /** How many came through. */
  count: number;
}

/** A way down, by its two ends: x of the middle and width. */
export interface Way extends Flow {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  width: number;
}

export interface Layout {
  /** How often a place was gone on at: ways to where they began. */
  stayed: ReadonlyMap<string, number>;
  bars: readonly Bar[];
  ways: readonly Way[];
  /** Ways that lead back up. */
  back: readonly Flow[];
  width: number;
  height: number;
}

const WIDEST = 280;
const LAYER = 74;
export const BAR = 12;
const GAP = 26;
const TOP = 26;

/** Which flows lead back: those to a place that is still being looked at, from the places nobody comes to on. */
function backward(flows: readonly Flow[]): Set<Flow> {
  const found = new Set<Flow>();
  const state = new Map<string, 'open' | 'done'>();
  const visit = (place: string): void => {
    state.set(place, 'open');
    for (const flow of flows) {
      if (flow.from !== place) continue;
      const seen = state.get(flow.to);
      if (seen === 'open') found.add(flow);
      else if (seen === undefined) visit(flow.to);
    }
    state.set(place, 'done');
  };
  const places = flows.map(({ from }) => from);
  const entrances = places.filter((place) => !flows.some(({ from, to }) => to === place && from !== place));
  for (const place of [...entrances, ...places]) if (!state.has(place)) visit(place);
  return found;
}

/** How far down each place is: one below the lowest it is come to from. */
function layersOf(places: readonly string[], down: readonly Flow[]): Map<string, number> {
  const layers = new Map(places.map((place) => [place, 0]));
  // Without circles no way is longer than there are places.
  for (let round = 0; round < places.length; round += 1)
    for (const { from, to } of down) layers.set(to, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1));
  return layers;
}

const sum = (flows: readonly Flow[]): number => flows.reduce((all, { count }) => all + count, 0);

/** @param labelWidth how much room the name of a place takes, in pixels */
export function layoutOf(all: readonly Flow[], labelWidth: (place: string) => number): Layout {
  const flows = all.filter(({ count }) => count > 0);
  const turned = backward(flows);
  const back = flows.filter((flow) => turned.has(flow) && flow.from !== flow.to);
  const down = flows.filter((flow) => !turned.has(flow));
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const layers = layersOf(places, down);
  const moves = [...down, ...back];
  const through = (place: string): number =>
    Math.max(sum(moves.filter(({ from }) => from === place)), sum(moves.filter(({ to }) => to === place)));
  const scale = WIDEST / Math.max(1, ...places.map(through));
  const bars = new Map<string, Bar>();
  const depth = Math.max(0, ...layers.values()) + 1;
  const middleOf = (place: string): number => {
    const above = down.filter(({ to }) => to === place);
    const total = sum(above);
    const middles = above.map(({ from, count }) => {
      const bar = bars.get(from);
      return bar ? (bar.x + bar.width / 2) * count : 0;
    });
    return total > 0 ? middles.reduce((one, other) => one + other, 0) / total : 0;
  };
  for (let layer = 0; layer < depth; layer += 1) {
    const own = places.filter((place) => layers.get(place) === layer);
    const sorted = own.toSorted((a, b) => middleOf(a) - middleOf(b));
    const widths = sorted.map((place) => Math.max(2, through(place) * scale));
    const room = sorted.map((place, at) => Math.max(widths[at] ?? 0, labelWidth(place)) + GAP);
    // Bars stand in the middle, and names reach out to the right.
    const last = sorted.length - 1;
    let x = -(room.slice(0, last).reduce((one, other) => one + other, 0) + (widths[last] ?? 0)) / 2;
    for (const [at, place] of sorted.entries()) {
      bars.set(place, { place, layer, x, y: TOP + layer * LAYER, width: widths[at] ?? 0, count: through(place) });
      x += room[at] ?? 0;
    }
  }
  const edges = [...bars.values()].flatMap(({ place, x, width }) => [x, x + Math.max(width, labelWidth(place))]);
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  const moved = new Map([...bars].map(([place, bar]) => [place, { ...bar, x: bar.x - left + 8 }]));
  return {
    bars: [...moved.values()],
    ways: waysOf(down, moved, scale),
    back,
    stayed: new Map(flows.filter(({ from, to }) => from === to).map(({ from, count }) => [from, count])),
    width: right - left + 16 + (back.length > 0 ? 90 : 0),
    height: TOP + (depth - 1) * LAYER + BAR + 10,
  };
}

/** Ways side by side at both their ends, in the order of where they lead to and come from. */
function waysOf(down: readonly Flow[], bars: ReadonlyMap<string, Bar>, scale: number): Way[] {
  const x = (place: string): number => bars.get(place)?.x ?? 0;
  const ends = new Map<Flow, { x1: number; x2: number }>();
  for (const [place, bar] of bars) {
    let [out, into] = [bar.x, bar.x];
    for (const flow of down.filter(({ from }) => from === place).toSorted((a, b) => x(a.to) - x(b.to))) {
      ends.set(flow, { x2: 0, ...ends.get(flow), x1: out + (flow.count * scale) / 2 });
      out += flow.count * scale;
    }
    for (const flow of down.filter(({ to }) => to === place).toSorted((a, b) => x(a.from) - x(b.from))) {
      ends.set(flow, { x1: 0, ...ends.get(flow), x2: into + (flow.count * scale) / 2 });
      into += flow.count * scale;
    }
  }
  return down.map((flow) => ({
    ...flow,
    ...(ends.get(flow) ?? { x1: 0, x2: 0 }),
    y1: (bars.get(flow.from)?.y ?? 0) + BAR,
    y2: bars.get(flow.to)?.y ?? 0,
    width: Math.max(1, flow.count * scale),
  }));
}
