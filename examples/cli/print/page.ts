// The desk as a page for a browser: what `yishi show --html` writes. It asks nothing of anywhere, and prints on paper.
import { escaped } from 'yishi/documents';
import type { Told } from './standing.js';

const STYLE = `:root { color-scheme: light dark; font: 18px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif }
body { max-width: 46em; margin: 2em auto; padding: 0 1em }
h1 { font-size: 1.5em; line-height: 1.3 } h2 { font-size: 1em; margin: 1.4em 0 .2em; opacity: .75 }
ul { margin: 0; padding: 0; list-style: none } li { overflow-wrap: anywhere }
.where { font-size: 1.25em } .needed, .overdue { font-weight: 600 }
.mode { border: 1px solid; border-radius: .3em; padding: 0 .4em; font-size: .6em; vertical-align: middle }
footer { margin-top: 2em; font-size: .8em; opacity: .75 }`;

/** @param every seconds after which the browser reads it again; never if nothing is said */
export function pageOf({ title, mode, sections }: Told, lang: string, written: string, every?: number): string {
  const again = every === undefined ? '' : `<meta http-equiv="refresh" content="${every}">`;
  const badge = mode === '' ? '' : ` <span class="mode">${escaped(mode)}</span>`;
  const parts = sections.map(({ key, title: called, lines }) => {
    const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
    return `<section><h2>${escaped(called)}</h2><ul class="${escaped(key)}">${items}</ul></section>`;
  });
  return [
    '<!doctype html>',
    `<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${again}`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head>`,
    `<body><main><h1>${escaped(title)}${badge}</h1>`,
    ...parts,
    `</main><footer>${escaped(written)}</footer></body></html>\n`,
  ].join('\n');
}
