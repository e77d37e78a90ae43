// What the numbers mean and what they are of: the codebook, the model by the ODD protocol, and how to cite both.
import * as z from 'zod/mini';
import { citation } from '../../codebook.js';
import { pathText } from '../../path.js';
import { type Context, titleOf } from '../context.js';
import { type Html, html, table } from '../html.js';

export function codebookSection({ results, words, language }: Context): Html {
  const { codebook: said } = words;
  const rows = results.columns.map(({ name, title, unit, formula, source }) => [
    html`<code>${name}</code>`,
    language.text(title),
    unit,
    formula,
    source,
  ]);
  return html`<p>${said.about}</p>${table([said.column, said.meaning, said.unit, said.formula, said.source], rows)}`;
}

/** Longer lists of a scenario are cut short in the report; sweep.json has them whole. */
const LONGEST_LIST = 40;

const shortened = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const own = value.slice(0, LONGEST_LIST).map(shortened);
    return value.length > LONGEST_LIST ? [...own, `… ${value.length}`] : own;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part)]));
};

export function modelSection(context: Context): Html {
  const { results, words, language } = context;
  const { model, sweep } = results;
  const { model: said } = words;
  const parsed = z.safeParse(model.scenario, sweep.scenario);
  const own =
    (parsed.success && model.protocol?.(parsed.data, new Set(sweep.factors.map(({ path }) => path[0] ?? '')))) || [];
  const observed = results.measures.map(({ name }) => titleOf(context, name)).join(words.list);
  return html`<p>${said.about}</p>
<h3>${said.purpose}</h3><p>${said.purposeOf(language.text(model.title))}${sweep.question !== undefined && html` ${sweep.question}`}</p>
${sweep.factors.length > 0 && own.length > 0 && html`<p>${said.varied(sweep.factors.map(({ name, path }) => `${name} (${pathText(path)})`).join(words.list))}</p>`}
${own.map(({ title, paragraphs }) => html`<h3>${language.text(title)}</h3>${paragraphs.map((one) => html`<p>${language.text(one)}</p>`)}\n`)}
<h3>${said.stochasticity}</h3><p>${said.chance(language.text(model.seeded))}</p>
<h3>${said.observation}</h3><p>${said.observed(observed)}</p>
<h3>${said.initialisation}</h3><p>${said.begins}</p>
<details><summary>sweep.json</summary><pre class="wide" tabindex="0">${JSON.stringify(shortened(sweep.scenario), null, 2)}</pre></details>`;
}

export function citationSection({ results, words }: Context): Html {
  const { manifest, sweep } = results;
  return html`<p>${words.citation.about}</p><pre class="wide" tabindex="0">${citation(sweep, manifest.yishi, manifest.results ?? '')}</pre>`;
}
