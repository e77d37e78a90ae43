// Which factors matter: Sobol indices, or the elementary effects of Morris, from the means of the cells of such a design.
import { type ElementaryEffects, morrisDesign, morrisEffects } from '../../../simulation/sensitivity/morris.js';
import { sobolIndices } from '../../../simulation/sensitivity/sobol.js';
import { standing } from '../../design.js';
import { MORRIS_LEVELS } from '../../points.js';
import { meanOf } from '../../statistics/mean.js';
import { averaged, type Context, intervalText, titleOf } from '../context.js';
import { type IndexRow, indicesFigure, morrisFigure } from '../figures/bars.js';
import { coloursOf } from '../figures/lines.js';
import { byCell, factorTitle, figure } from '../groups.js';
import { figureOf, type Html, html, table } from '../html.js';
import type { Results } from '../results.js';
import type { Series } from '../series.js';
import { keyOf } from './effects.js';

/** The mean of every cell of the design; not a number where none of its runs came to anything. */
function meansOf(results: Results, series: Series): number[] {
  const cells = byCell(results, series);
  return Array.from({ length: results.plan.cells }, (_, cell) => meanOf([...(cells.get(cell)?.values() ?? [])]));
}

/** Cells that belong together, so many at a time; those with one missing are left out. */
function wholeParts(
  values: readonly number[],
  width: number,
): { parts: { at: number; values: number[] }[]; lost: number } {
  const all = Array.from({ length: Math.floor(values.length / width) }, (_, at) => ({
    at,
    values: values.slice(at * width, (at + 1) * width),
  }));
  const parts = all.filter((part) => part.values.every(Number.isFinite));
  return { parts, lost: all.length - parts.length };
}

const lostNote = ({ words }: Context, lost: number): Html | false =>
  lost > 0 && html`<p class="note">${words.sensitivity.lost(lost)}</p>`;

function sobolOf(context: Context, series: Series): Html {
  const { results, words } = context;
  const { sensitivity: said } = words;
  const factors = results.sweep.factors.length;
  const { parts, lost } = wholeParts(meansOf(results, series), factors + 2);
  const title = html`<h3>${titleOf(context, series.name)}</h3>`;
  if (parts.length < 2) return html`${title}<p>${said.few}</p>`;
  const { seed } = results.sweep;
  const indices = sobolIndices(
    factors,
    parts.flatMap(({ values }) => values),
    { seed },
  );
  const rows = results.sweep.factors.flatMap((_, factor): IndexRow[] =>
    (
      [
        [said.first, indices.first],
        [said.total, indices.total],
      ] as const
    ).flatMap(([index, found]) => {
      const one = found[factor];
      return one ? [{ factor: factorTitle(results, factor), index, ...one }] : [];
    }),
  );
  return html`<div>${title}${keyOf(coloursOf([said.first, said.total]))}${figureOf(
    indicesFigure(titleOf(context, series.name), said.indices, rows),
  )}${lostNote(context, lost)}
<details><summary>${words.values}</summary>${table(
    [said.factor, '', said.indices, words.effects.interval],
    rows.map(({ factor, index, value, low, high }) => [factor, index, figure(value), intervalText(low, high)]),
    [2, 3],
  )}</details></div>`;
}

function morrisOf(context: Context, series: Series, trajectories: number): Html {
  const { results, words } = context;
  const { sensitivity: said } = words;
  const { factors, seed } = results.sweep;
  const width = factors.length + 1;
  const design = morrisDesign(factors.length, trajectories, MORRIS_LEVELS, seed);
  const stood = (point: Float64Array) =>
    point.map((place, at) => standing(factors[at] as (typeof factors)[number], place)); // one for each factor
  const { parts, lost } = wholeParts(meansOf(results, series), width);
  const title = html`<h3>${titleOf(context, series.name)}</h3>`;
  if (parts.length < 2) return html`${title}<p>${said.few}</p>`;
  const effects: ElementaryEffects[] = morrisEffects(
    {
      points: parts.flatMap(({ at }) => design.points.slice(at * width, (at + 1) * width).map(stood)),
      moves: parts.flatMap(({ at }) => design.moves.slice(at, at + 1)),
    },
    parts.flatMap(({ values }) => values),
    { seed },
  );
  const rows = effects.map(({ mean, size, sizeInterval, deviation }, factor) => ({
    factor: factorTitle(results, factor),
    mean,
    size,
    ...sizeInterval,
    deviation,
  }));
  return html`<div>${title}${figureOf(
    morrisFigure(titleOf(context, series.name), { x: said.size, y: said.deviation }, rows),
  )}${lostNote(context, lost)}
<details><summary>${words.values}</summary>${table(
    [said.factor, said.size, words.effects.interval, 'μ', said.deviation],
    rows.map(({ factor, mean, size, low, high, deviation }) => [
      factor,
      figure(size),
      intervalText(low, high),
      figure(mean),
      figure(deviation),
    ]),
    [1, 2, 3, 4],
  )}</details></div>`;
}

export function sensitivitySection(context: Context): Html | undefined {
  const { words, results } = context;
  const { design } = results.sweep;
  if (typeof design === 'string' || 'latin-hypercube' in design) return undefined;
  const parts = averaged(context).map((series) =>
    'sobol' in design ? sobolOf(context, series) : morrisOf(context, series, design.morris),
  );
  if (parts.length === 0) return undefined;
  return html`<p>${'sobol' in design ? words.sensitivity.sobol : words.sensitivity.morris}</p><div class="grid">${parts}</div>`;
}
