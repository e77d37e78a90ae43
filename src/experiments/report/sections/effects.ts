// Main effects, shares, distributions and interactions: what measures come to by the levels of the factors.
import { meanOf } from '../../statistics/mean.js';
import { averaged, axisOf, type Context, intervalText, isConstant, titleOf, valueText } from '../context.js';
import { marginFor } from '../draw.js';
import { distributionsFigure, type Spread, sharesFigure } from '../figures/distributions.js';
import { domainOf, effectsFigure } from '../figures/effects.js';
import { heatFigure } from '../figures/heat.js';
import { coloursOf } from '../figures/lines.js';
import { byCell, cellLabel, cellsIn, effectsOf, factorTitle, figure, groupsOf } from '../groups.js';
import { figureOf, type Html, html, table } from '../html.js';
import type { Series } from '../series.js';

/** A factor for figures: its place in the sweep; or none, where nothing is varied. */
const factorsOf = ({ results: { sweep } }: Context): number[] => sweep.factors.map((_, at) => at);

/** What stands for a colour. */
export const keyOf = (colours: ReadonlyMap<string, string>): Html =>
  html`<p class="key">${[...colours].map(([name, colour]) => html`<span><i style="background:${colour}"></i>${name}</span> `)}</p>`;

/** One measure at the levels of every factor, with the numbers below. */
function effectOf(context: Context, series: Series): Html {
  const { results, words } = context;
  const title = titleOf(context, series.name);
  const byFactor = factorsOf(context).map((factor) => ({ factor, effects: effectsOf(results, series, factor) }));
  const all = byFactor.flatMap(({ effects }) => effects);
  const domain = domainOf(all);
  const margin = marginFor(all.map(({ label }) => label));
  const exact = all.some((effect) => effect.exact !== undefined);
  const rows = byFactor.flatMap(({ factor, effects }) =>
    effects.map((effect) => [
      factorTitle(results, factor),
      effect.label,
      String(effect.count),
      figure(effect.mean),
      intervalText(effect.low, effect.high),
      ...(exact ? [figure(effect.exact ?? Number.NaN), figure(effect.mean - (effect.exact ?? Number.NaN))] : []),
    ]),
  );
  const head = [words.setup.factor, words.effects.level, words.effects.n, words.mean, words.effects.interval];
  return html`<h3>${title}</h3><div class="grid">${byFactor.map(({ factor, effects }) =>
    figureOf(
      effectsFigure({
        label: words.effects.figure(title, factorTitle(results, factor)),
        axis: axisOf(context, series.name),
        effects,
        domain,
        margin,
      }),
      factorTitle(results, factor),
    ),
  )}</div>${exact && html`<p class="note">${words.effects.exact}</p>`}
<details><summary>${words.values}</summary>${table(
    exact ? [...head, words.effects.exactly, words.effects.off] : head,
    rows,
    [2, 3, 4, 5, 6],
  )}</details>`;
}

/** Of words: which share of the runs came to which, at the levels of every factor. */
function sharesOf(context: Context, series: Series): Html {
  const { results, words, language } = context;
  const title = titleOf(context, series.name);
  // Where a run ended is a word, too.
  const told = series.words.map((word) => language.place(word));
  const colours = coloursOf(told);
  const cells = byCell(results, series);
  const figures = factorsOf(context).map((factor) => {
    const rows = groupsOf(results, factor).flatMap(({ label, cells: own }) => {
      // Every cell counts alike, as in the means, however often it was run.
      const run = own.map((cell) => [...(cells.get(cell)?.values() ?? [])]).filter((values) => values.length > 0);
      return told.map((word, at) => ({
        label,
        word,
        share: meanOf(run.map((values) => values.filter((value) => value === at).length / values.length)),
      }));
    });
    return figureOf(
      sharesFigure(words.effects.shares(title), words.effects.share, rows, colours),
      factorTitle(results, factor),
    );
  });
  return html`<h3>${title}</h3>${keyOf(colours)}${figures}`;
}

export function effectsSection(context: Context): Html | undefined {
  const { results, words } = context;
  if (results.sweep.factors.length === 0) return undefined;
  const same = results.measures.filter(isConstant);
  const constants = same.map((series) => {
    const value = series.values.find((one) => !Number.isNaN(one)) ?? Number.NaN;
    return `${titleOf(context, series.name)} ${valueText(context, series, value)}`;
  });
  const named = results.measures.filter((series) => series.kind === 'word' && !isConstant(series));
  return html`<p>${results.sweep.design === 'full' ? words.effects.about : words.effects.points}</p>
${averaged(context).map((series) => effectOf(context, series))}
${named.map((series) => sharesOf(context, series))}
${constants.length > 0 && html`<p class="note">${words.effects.constant}${constants.join(words.list)}</p>`}`;
}

/** So many rows a picture of distributions has; of more cells, the levels of each factor are shown. */
const MOST_ROWS = 30;

const spread = (
  label: string,
  cells: readonly number[],
  values: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Spread => ({
  label,
  values: cells.flatMap((cell) => [...(values.get(cell)?.values() ?? [])]),
});

export function distributionsSection(context: Context): Html | undefined {
  const { results, words } = context;
  const numbers = averaged(context).filter(({ kind }) => kind === 'number');
  if (numbers.length === 0) return undefined;
  const cells = cellsIn(results);
  const rows = (series: Series): { caption: string; spreads: Spread[] }[] => {
    const values = byCell(results, series);
    if (results.sweep.factors.length === 0)
      return [{ caption: words.all, spreads: [spread(words.all, cells, values)] }];
    if (cells.length <= MOST_ROWS)
      return [
        {
          caption: words.distributions.byCell,
          spreads: cells.map((cell) => spread(cellLabel(results, cell), [cell], values)),
        },
      ];
    return factorsOf(context).map((factor) => ({
      caption: words.distributions.by(factorTitle(results, factor)),
      spreads: groupsOf(results, factor).map((group) => spread(group.label, group.cells, values)),
    }));
  };
  return html`<p>${words.distributions.about}</p>
${numbers.map(
  (series) =>
    html`<h3>${titleOf(context, series.name)}</h3>${rows(series).map(({ caption, spreads }) =>
      figureOf(
        distributionsFigure(
          titleOf(context, series.name),
          axisOf(context, series.name),
          spreads.filter(({ values }) => values.length > 0),
        ),
        caption,
      ),
    )}`,
)}`;
}

/** So many pairs of factors are drawn of a measure, and so many measures. */
const MOST_PAIRS = 3;
const MOST_MEASURES = 12;

export function interactionsSection(context: Context): Html | undefined {
  const { results, words } = context;
  const factors = factorsOf(context);
  if (results.sweep.design !== 'full' || factors.length < 2) return undefined;
  const pairs = factors
    .flatMap((one) => factors.filter((other) => other > one).map((other) => [one, other] as const))
    .slice(0, MOST_PAIRS);
  const parts = averaged(context)
    .slice(0, MOST_MEASURES)
    .map((series) => {
      const values = byCell(results, series);
      const title = titleOf(context, series.name);
      const figures = pairs.map(([one, other]) => {
        const columns = groupsOf(results, other).map(({ label, cells }) => ({ label, cells: new Set(cells) }));
        const cells = groupsOf(results, one).flatMap((row) =>
          columns.map((column) => {
            const both = row.cells.filter((cell) => column.cells.has(cell));
            const means = both.flatMap((cell) => {
              const own = [...(values.get(cell)?.values() ?? [])];
              return own.length > 0 ? [meanOf(own)] : [];
            });
            return { y: row.label, x: column.label, mean: meanOf(means) };
          }),
        );
        if (new Set(cells.map(({ mean }) => mean)).size < 2) return '';
        const names = { y: factorTitle(results, one), x: factorTitle(results, other) };
        return figureOf(heatFigure(words.interactions.figure(title, names.y, names.x), names, cells));
      });
      return figures.every((one) => one === '') ? '' : html`<div><h3>${title}</h3>${figures}</div>`;
    });
  if (parts.every((part) => part === '')) return undefined;
  return html`<p>${words.interactions.about}</p><div class="grid">${parts}</div>`;
}
