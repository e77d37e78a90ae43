// The page: every section that results have something for, one below the other. One file, no script, nothing from elsewhere.
import { type Language, type LanguageId, language } from '../../language/index.js';
import type { Context } from './context.js';
import { numberedAnew } from './draw.js';
import { en, type ReportWords } from './en/index.js';
import { type Html, html, raw } from './html.js';
import type { Results } from './results.js';
import { convergenceSection, flowsSection, refusalsSection, tracesSection } from './sections/course.js';
import { distributionsSection, effectsSection, interactionsSection } from './sections/effects.js';
import { citationSection, codebookSection, modelSection } from './sections/model.js';
import { sensitivitySection } from './sections/sensitivity.js';
import { setupSection, warningsSection } from './sections/setup.js';
import { style } from './style.js';
import { zhHans } from './zh-Hans/index.js';
import { zhHant } from './zh-Hant/index.js';

const WORDS: Readonly<Record<LanguageId, ReportWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The sections, in the order they are read. */
const SECTIONS = [
  ['setup', setupSection],
  ['warnings', warningsSection],
  ['effects', effectsSection],
  ['interactions', interactionsSection],
  ['sensitivity', sensitivitySection],
  ['distributions', distributionsSection],
  ['flows', flowsSection],
  ['traces', tracesSection],
  ['refusals', refusalsSection],
  ['convergence', convergenceSection],
  ['model', modelSection],
  ['codebook', codebookSection],
  ['citation', citationSection],
] as const satisfies readonly (readonly [keyof ReportWords, (context: Context) => Html | undefined])[];

/** The report of results, as the text of an HTML file. */
export function pageOf(results: Results, id: LanguageId): string {
  const words = WORDS[id];
  const said: Language = language(id);
  const context: Context = { results, words, language: said };
  const { sweep, manifest, model, cells } = results;
  const sections = SECTIONS.flatMap(([key, section]) => {
    const body = section(context);
    return body ? [{ key, title: words[key].title, body }] : [];
  });
  const page = html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${sweep.title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>${sweep.title}</h1>
${sweep.question !== undefined && html`<p class="question">${sweep.question}</p>`}
<p>${words.lead(cells.length, new Set(cells).size, said.text(model.title))}</p>
<nav aria-label="${words.contents}"><ul>${sections.map(({ key, title }) => html`<li><a href="#${key}">${title}</a></li>`)}</ul></nav>
</header>
<main>
${sections.map(({ key, title, body }) => html`<section id="${key}"><h2>${title}</h2>\n${body}</section>\n`)}
</main>
<footer>${words.foot(manifest.yishi)}</footer>
</body>
</html>
`;
  return numberedAnew(page.html);
}
