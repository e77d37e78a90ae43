// The chart as a drawing: laid out by dagre, drawn as SVG that brings no font and asks for none. Whatever shows it lends its own.
import { Graph, layout } from '@dagrejs/dagre';
import { escaped } from 'yishi/documents';
import type { Language } from 'yishi/language';
import { type ChartGraph, type ChartState, saidOf } from './chart-graph.js';
import { widthOf } from './print/width.js';

/** Pixels: of a column of text in each size, of a line, and around a box. */
const TITLE = { column: 7.5, line: 20, size: 14 };
const LABEL = { column: 6.2, line: 16, size: 11.5 };
const PADDING = 12;

interface Box {
  width: number;
  height: number;
  /** The middle, once it is laid out. */
  x?: number;
  y?: number;
}

interface Arrow extends Box {
  labelpos: 'c';
  points?: { x: number; y: number }[];
}

const sizeOf = (lines: readonly string[], { column, line }: typeof TITLE): Box => ({
  width: Math.max(0, ...lines.map(widthOf)) * column,
  height: lines.length * line,
});

/** Lines of text around a middle. */
function textAt(lines: readonly string[], { x = 0, y = 0 }: Box, { line, size }: typeof TITLE, is: string): string {
  const top = y - ((lines.length - 1) * line) / 2;
  const spans = lines.map(
    (said, index) => `<tspan x="${px(x)}" y="${px(top + index * line)}">${escaped(said)}</tspan>`,
  );
  return `<text class="${is}" font-size="${size}">${spans.join('')}</text>`;
}

const px = (number: number): string => `${Math.round(number * 10) / 10}`;

const box = ({ x = 0, y = 0, width, height }: Box, is: string): string =>
  `<rect class="${is}" x="${px(x - width / 2)}" y="${px(y - height / 2)}" width="${px(width)}" height="${px(height)}" rx="6"/>`;

const STYLE = `text { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif; fill: #1c1c1e; text-anchor: middle; dominant-baseline: central }
.step { fill: #f5f6f8; stroke: #c4c8cf } .state { fill: #fff; stroke: #5b6470 } .first { stroke-width: 2.5 }
.step-title { font-weight: 600 } .way { fill: none; stroke: #5b6470 } .label { fill: #3a4048 } .behind { fill: #fff; fill-opacity: .85 }
.quiet { fill: #6b7280 }`;

/** Who lies in what: every state with the one around it. */
function* eachOf(states: readonly ChartState[], around?: ChartState): Generator<[ChartState, ChartState | undefined]> {
  for (const state of states) {
    yield [state, around];
    yield* eachOf(state.inner, state);
  }
}

/** Inside a box that names the step nobody has to read it again. */
const within = (title: string, around: ChartState | undefined): string =>
  around && title.startsWith(around.title)
    ? title.slice(around.title.length).replace(/^(?:：|: ?)/u, '') || title
    : title;

export function svgOf({ states, ways, quiet, begins }: ChartGraph, language: Language, title: string): string {
  const graph = new Graph<object, Box, Arrow>({ directed: true, compound: true, multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 36, edgesep: 14, marginx: 16, marginy: 28 });
  const all = [...eachOf(states)];
  const firsts = new Set([begins, ...all.map(([{ begins: one }]) => one)]);
  const beside = new Map(quiet.map(({ place, types }) => [place, types.map((type) => saidOf(type, language))]));
  for (const [{ place, title: said, inner }, around] of all) {
    const size = sizeOf([within(said, around)], TITLE);
    const more = sizeOf(beside.get(place) ?? [], LABEL);
    const width = Math.max(size.width, more.width) + PADDING * 2;
    graph.setNode(
      place,
      inner.length > 0 ? { width: 0, height: 0 } : { width, height: size.height + more.height + PADDING },
    );
    if (around) graph.setParent(place, around.place);
  }
  // An arrow to what holds others leads to the first of them.
  const held = new Map(
    all.flatMap(([{ place, inner, begins: one }]) => (inner[0] ? [[place, one ?? inner[0].place]] : [])),
  );
  for (const [index, { from, to, types }] of ways.entries()) {
    const size = sizeOf(
      types.map((type) => saidOf(type, language)),
      LABEL,
    );
    graph.setEdge(
      held.get(from) ?? from,
      held.get(to) ?? to,
      { width: size.width + 6, height: size.height, labelpos: 'c' },
      `${index}`,
    );
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as Partial<Box>;
  const drawnStates = all.map(([{ place, title: said, inner }, around]) => {
    const at = graph.node(place);
    if (inner.length > 0) {
      // Its name stands above what it holds.
      const whole = { ...at, height: at.height + TITLE.line, y: (at.y ?? 0) - TITLE.line / 2 };
      const left = (at.x ?? 0) - at.width / 2 + PADDING + sizeOf([said], TITLE).width / 2;
      const name = { ...at, x: left, y: whole.y - whole.height / 2 + TITLE.line * 0.7 };
      return box(whole, 'step') + textAt([said], name, TITLE, 'step-title');
    }
    const more = beside.get(place) ?? [];
    const high = sizeOf(more, LABEL).height / 2;
    const at1 = { ...at, y: (at.y ?? 0) - high };
    const at2 = { ...at, y: (at.y ?? 0) + TITLE.line / 2 };
    const own = box(at, firsts.has(place) ? 'state first' : 'state') + textAt([within(said, around)], at1, TITLE, '');
    return more.length > 0 ? own + textAt(more, at2, LABEL, 'quiet') : own;
  });
  const drawnWays = graph.edges().map((edge) => {
    const { points = [], ...label } = graph.edge(edge);
    const lines = (ways[Number(edge.name)]?.types ?? []).map((type) => saidOf(type, language));
    const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');
    const way = `<path class="way" d="${path}" marker-end="url(#head)"/>`;
    return [way, box(label, 'behind') + textAt(lines, label, LABEL, 'label')] as const;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" role="img" lang="${language.id}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE}</style>`,
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#5b6470"/></marker></defs>',
    '<rect width="100%" height="100%" fill="#fff"/>',
    ...drawnStates,
    ...drawnWays.map(([way]) => way),
    ...drawnWays.map(([, label]) => label),
    '</svg>',
  ].join('\n');
}
