// What was run, and what to mind of it.
import { pathText } from '../../path.js';
import { halfWidth } from '../../stopping.js';
import { type Context, titleOf } from '../context.js';
import { byCell, figure } from '../groups.js';
import { type Html, html, table } from '../html.js';

const jsonOf = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

function factorsTable({ results: { sweep }, words }: Context): Html {
  const { setup } = words;
  if (sweep.factors.length === 0) return html`<p>${setup.none}</p>`;
  return table(
    [setup.factor, setup.place, setup.levels],
    sweep.factors.map(({ name, title, path, levels, labels, range }) => [
      title ?? name,
      html`<code>${pathText(path)}</code>`,
      range
        ? setup.range(figure(range.from), figure(range.to), range.integer)
        : (labels ?? (levels ?? []).map(jsonOf)).join(words.list),
    ]),
  );
}

function designOf({ results: { sweep }, words: { setup } }: Context): string {
  const { design } = sweep;
  if (design === 'full') return setup.designs.full;
  if ('latin-hypercube' in design) return setup.designs['latin-hypercube'](design['latin-hypercube']);
  return 'sobol' in design ? setup.designs.sobol(design.sobol) : setup.designs.morris(design.morris);
}

const short = (text: string): Html => html`<code class="hash">${text}</code>`;

export function setupSection(context: Context): Html {
  const { results, words, language } = context;
  const { manifest, sweep } = results;
  const { setup } = words;
  const { stop } = sweep;
  const { os, arch, cpus, node } = manifest.host;
  const rows: (readonly [string, string | Html] | undefined)[] = [
    [setup.design, designOf(context)],
    [setup.cells, String(manifest.cells)],
    [
      setup.replications,
      stop
        ? setup.until(titleOf(context, stop.measure), String(stop.halfWidth), stop.min, stop.max)
        : setup.often(sweep.replications),
    ],
    [setup.runs, String(results.cells.length)],
    [setup.common, sweep.commonRandomNumbers ? setup.commonYes : setup.commonNo],
    [setup.seed, html`<code>${sweep.seed}</code>`],
    [setup.derived, sweep.commonRandomNumbers ? setup.derivedCommon : setup.derivedOwn],
    [setup.covers, language.text(manifest.seeds.covers)],
    [setup.versions, manifest.yishi],
    [setup.sweep, short(manifest.sweep)],
    manifest.charter === undefined ? undefined : [setup.charter, short(manifest.charter)],
    manifest.results === undefined ? undefined : [setup.results, short(manifest.results)],
    manifest.lockfile && [setup.lockfile, html`${manifest.lockfile.name} ${short(manifest.lockfile.sha256)}`],
    [setup.host, `${os}, ${arch}, ${cpus.count} × ${cpus.model || 'CPU'}, Node ${node}`],
    manifest.merged && [setup.merged, setup.parts(manifest.merged.length)],
    [setup.time, [manifest.started, manifest.finished].filter((moment) => moment !== undefined).join(' – ')],
  ];
  return html`${factorsTable(context)}
<dl>${rows.filter((row) => row !== undefined).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>`;
}

/** How often a cell was run at most. */
function mostOften(cells: Int32Array): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const cell of cells) {
    const count = (counts.get(cell) ?? 0) + 1;
    counts.set(cell, count);
    if (count > most) most = count;
  }
  return most;
}

/** Fewer replications than this say little. */
const FEW = 5;

/** Cells that were run as often as they may be, and have no narrow interval yet. */
function wideCells({ results }: Context): number {
  const { stop } = results.sweep;
  const series = stop && results.measures.find(({ name }) => name === stop.measure);
  if (!stop || !series) return 0;
  const wide = [...byCell(results, series).values()].filter((values) => {
    const of = [...values.values()].map((value) => (series.kind === 'yes-no' ? value === 1 : value));
    return values.size >= stop.max && halfWidth(of, stop.confidence) > stop.halfWidth;
  });
  return wide.length;
}

export function warningsSection(context: Context): Html {
  const { results, words } = context;
  const { manifest, failures, sweep } = results;
  const { warnings } = words;
  const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
  const [first, second] = manifest.identical.first ?? [];
  const done = results.cells.length - failed;
  const missing = results.measures.flatMap(({ name, values }) => {
    const count = values.filter((value) => Number.isNaN(value)).length - failed;
    return count > 0 ? [warnings.missing(titleOf(context, name), count)] : [];
  });
  const often = mostOften(results.cells);
  const single = sweep.design !== 'full';
  const wide = wideCells(context);
  const found: (string | Html)[] = [
    ...(manifest.complete ? [] : [warnings.incomplete]),
    ...(failed > 0
      ? [
          html`${warnings.failed(failed, results.cells.length)}<ul>${[...failures]
            .sort(([, a], [, b]) => b - a)
            .slice(0, 10)
            .map(([why, count]) => html`<li>${count} × <code>${why}</code></li>`)}</ul>`,
        ]
      : []),
    ...(first !== undefined && second !== undefined
      ? [warnings.identical(manifest.identical.runs, manifest.identical.cells, first, second)]
      : []),
    ...(manifest.alike ? [warnings.alike(manifest.alike)] : []),
    ...(manifest.shard ? [warnings.part(manifest.shard.number, manifest.shard.of)] : []),
    ...missing,
    ...(often < FEW && done > 0 && !single ? [warnings.few(often)] : []),
    ...(wide > 0 ? [warnings.width(wide)] : []),
  ];
  const notes = sweep.factors.length > 1 ? [warnings.interactions] : [];
  return html`${found.length === 0 && html`<p class="well">${warnings.none}</p>`}
<ul class="warnings">${[...found, ...notes].map((one) => html`<li>${one}</li>`)}</ul>`;
}
