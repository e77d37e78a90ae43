// A paper as an HTML document that prints on A4, in its own style and with nothing from elsewhere. Everything is escaped. Pure.
import { printed } from '../../printed.js';
import type { Block, Field, From, Paper, Row } from '../paper.js';
import { qrSvg } from './qr.js';
import { styleOf } from './style.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML or SVG, between tags or in quotes: nothing in it is obeyed, and nothing turns it round. */
export const escaped = (text: string): string => printed(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const trace = (from: From): string => (from === undefined ? '' : `<span class="seq">#${from}</span>`);
const data = (from: From): string => (from === undefined ? '' : ` data-seq="${from}"`);

const field = ({ label, value, from }: Field): string =>
  `<tr${data(from)}><th scope="row">${escaped(label)}</th><td>${escaped(value ?? '')}${trace(from)}</td></tr>`;

function row({ cells, from }: Row, traced: boolean): string {
  const own = cells.map((cell) => `<td>${escaped(cell)}</td>`).join('');
  return `<tr${data(from)}>${own}${traced ? `<td class="from">${trace(from)}</td>` : ''}</tr>`;
}

function tableOf({ columns, rows, wide, tall }: Block & { is: 'table' }): string {
  const traced = rows.some(({ from }) => from !== undefined);
  const all = wide?.reduce((sum, part) => sum + part, 0) ?? 1;
  const widths = wide
    ? `<colgroup>${wide.map((part) => `<col style="width:${((95 * part) / all).toFixed(1)}%">`).join('')}${traced ? '<col>' : ''}</colgroup>`
    : '';
  const head = columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const body = rows.map((one) => row(one, traced)).join('\n');
  return `<table class="rows${tall ? ' tall' : ''}">${widths}<thead><tr>${head}${traced ? '<th class="from"></th>' : ''}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

function block(one: Block): string {
  switch (one.is) {
    case 'heading':
      return `<h2>${escaped(one.text)}</h2>`;
    case 'slip':
      return `<h2 class="slip">${escaped(one.text)}</h2>`;
    case 'paragraph':
      return `<p${data(one.from)}>${escaped(one.text)}${trace(one.from)}</p>`;
    case 'list': {
      const tag = one.numbered ? 'ol' : 'ul';
      return `<${tag}>${one.lines.map(({ text, from }) => `<li${data(from)}>${escaped(text)}${trace(from)}</li>`).join('\n')}</${tag}>`;
    }
    case 'fields':
      return `<table class="fields"><tbody>${one.fields.map(field).join('\n')}</tbody></table>`;
    case 'table':
      return tableOf(one);
    case 'signatures':
      return `<div class="signatures">${one.lines.map((line) => `<div><span>${escaped(line)}</span><i></i></div>`).join('')}</div>`;
    case 'seal':
      return `<div class="seal"><p>${one.by === undefined ? '<i></i>' : escaped(one.by)}${escaped(one.seal)}</p><p>${escaped(one.date)}</p></div>`;
    case 'notes':
      return one.lines.length === 0
        ? ''
        : `<div class="notes">${one.lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`;
    case 'cut':
      return '<div class="cut"></div>';
    case 'page':
      return '<div class="page"></div>';
  }
}

/** The paper as a page of HTML: opened in a browser and printed, it is the paper. */
export function paperHtml(paper: Paper): string {
  const { lang, title, subtitle, head, mark, blocks, source, posted } = paper;
  const { code } = source;
  return `<!doctype html>
<html lang="${escaped(lang)}">
<head>
<meta charset="utf-8">
<title>${escaped([title, subtitle].filter(Boolean).join(' '))}</title>
<style>${styleOf(paper)}</style>
</head>
<body>
${mark ? `<div class="watermark" aria-hidden="true"><span>${escaped(mark.short)}</span></div>\n` : ''}<main${posted ? ' class="posted"' : ''}>
<header>
<p class="head">${escaped(head)}</p>
${blocks[0]?.is === 'slip' ? '' : `<h1>${escaped(title)}</h1>\n`}${subtitle === undefined ? '' : `<p class="subtitle">${escaped(subtitle)}</p>\n`}${mark ? `<p class="mark">${escaped(mark.full)}</p>\n` : ''}</header>
${blocks.map(block).join('\n')}
<footer>
${code === undefined ? '' : `${qrSvg(code, escaped(code))}\n`}<div>${source.foot.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>
</footer>
</main>
</body>
</html>
`;
}
