// What happens in the course of runs: series over time, ways between places, refusals; and whether there were runs enough.
import { meansByReplication } from '../../statistics/effects.js';
import { meanOf, runningMeans } from '../../statistics/mean.js';
import { deviations } from '../../statistics/moments.js';
import { averaged, axisOf, type Context, titleOf } from '../context.js';
import { barsFigure } from '../figures/bars.js';
import { flowsFigure } from '../figures/flows.js';
import { coloursOf, linesFigure, type Point, shownOf } from '../figures/lines.js';
import { byCell, factorTitle, figure } from '../groups.js';
import { figureOf, type Html, html, table } from '../html.js';
import { keyOf } from './effects.js';

export function tracesSection(context: Context): Html | undefined {
  const { results, words } = context;
  const parts = [...results.traces].map(([name, groups]) => {
    const labelled = [...groups].map(([group, moments]) => ({ group: group === '' ? words.all : group, moments }));
    const points = labelled.flatMap(({ group, moments }): Point[] => {
      const spread = deviations(moments);
      return moments.means.map((middle, x) => {
        const off = spread[x] ?? 0;
        return { x, middle, low: middle - off, high: middle + off, group };
      });
    });
    const [kind = '', ...about] = name.split(':');
    const title = words.traces.names[kind]?.(about.join(':')) ?? titleOf(context, name);
    const picture = linesFigure({ label: title, x: words.traces.step, y: title, points });
    const key =
      labelled.length > 1 &&
      html`${factorTitle(results, 0)}${words.dots}${keyOf(coloursOf(labelled.map(({ group }) => group)))}`;
    return html`<h3>${title}</h3>${key}${figureOf(picture)}`;
  });
  return parts.length > 0 ? html`<p>${words.traces.about}</p>${parts}` : undefined;
}

export function flowsSection({ results, words, language }: Context): Html | undefined {
  const flows = [...results.flows].flatMap(([way, count]) => {
    const [from, to] = way.split('>');
    return from !== undefined && to !== undefined && count > 0 ? [{ from, to, count }] : [];
  });
  if (flows.length === 0) return undefined;
  const called = (place: string): string => language.place(place);
  const rows = flows
    .toSorted((a, b) => b.count - a.count)
    .map(({ from, to, count }) => [called(from), called(to), figure(count), figure(count / results.cells.length)]);
  const { flows: said } = words;
  return html`<p>${said.about}</p>${figureOf(flowsFigure(said.title, flows, called))}
<details><summary>${words.values}</summary>${table([said.from, said.to, said.count, said.perRun], rows, [2, 3])}</details>`;
}

/** So many rules are drawn; all are in the table. */
const MOST_BARS = 25;

export function refusalsSection({ results, words }: Context): Html | undefined {
  const { refusals: said } = words;
  const rules = [...results.refusals].sort(([, a], [, b]) => b.times - a.times);
  if (rules.length === 0) return undefined;
  const finished = results.cells.length - [...results.failures.values()].reduce((sum, count) => sum + count, 0);
  const bars = rules.slice(0, MOST_BARS).map(([label, { times }]) => ({ label, value: times / finished }));
  const rows = rules.map(([rule, { times, runs }]) => [
    html`<code>${rule}</code>`,
    figure(times),
    figure(times / finished),
    figure(runs),
  ]);
  return html`<p>${said.about}</p>${figureOf(barsFigure(said.title, said.axis, bars))}
<details><summary>${words.values}</summary>${table([said.rule, said.times, said.axis, said.runs], rows, [1, 2, 3])}</details>`;
}

/** So many measures are looked at, and so many points are drawn of each. */
const MOST_MEASURES = 8;
const MOST_POINTS = 400;

export function convergenceSection(context: Context): Html | undefined {
  const { results, words } = context;
  const { convergence: said } = words;
  const parts: Html[] = [];
  let once = false;
  for (const series of averaged(context).slice(0, MOST_MEASURES)) {
    const cells = [...byCell(results, series).values()].filter(({ size }) => size > 0);
    const perReplication = meansByReplication(cells);
    once ||= perReplication.length < 2;
    // Where nothing was run twice, cells are what there is more and more of.
    const values = perReplication.length < 2 ? cells.map((cell) => meanOf([...cell.values()])) : perReplication;
    const running = runningMeans(values);
    const step = Math.ceil(running.length / MOST_POINTS);
    const points = running.flatMap(({ count, mean, low, high }, at): Point[] =>
      at > 0 && (at % step === 0 || at === running.length - 1)
        ? [{ x: count, middle: mean, low, high, group: '' }]
        : [],
    );
    if (points.length < 2) continue;
    const title = titleOf(context, series.name);
    const x = perReplication.length < 2 ? said.axisOnce : said.axis;
    parts.push(
      figureOf(
        linesFigure({
          label: title,
          x,
          y: axisOf(context, series.name),
          points,
          width: 460,
          shown: shownOf(points, 0.15),
        }),
      ),
    );
  }
  return parts.length > 0 ? html`<p>${once ? said.once : said.about}</p><div class="grid">${parts}</div>` : undefined;
}
