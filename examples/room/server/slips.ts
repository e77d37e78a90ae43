// Slips to be printed and cut: one for each person, with their code as a square for a camera and as signs for a hand. The page is the only place where
// the codes stand; it brings no style of its own, so that it may be shown under the policy of every other page.
import encodeQR from 'qr';
import { escaped } from 'yishi/documents';
import { PORT } from '../options.js';
import type { LanguageId } from '../wire.js';
import { comingInWords } from './coming-in-words.js';
import type { Listed } from './people.js';

export interface Slip extends Pick<Listed, 'person' | 'name' | 'door'> {
  code: string;
}

export interface Slips {
  language: LanguageId;
  title: string;
  origin: string;
  /** Where the style of the sheet lies, as the page that prints it reaches it. */
  style: string;
  /** The day after which nobody comes in with one, in words. */
  until: string;
  slips: readonly Slip[];
}

/** Where a slip leads: behind the `#` it is in no request, no log and no referrer. */
export const addressOf = (origin: string, code: string): string => `${origin}/in#${code}`;

/** Whether others than the machine itself may reach an address at all. */
export const isReached = (origin: string): boolean =>
  !/^((.+\.)?localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(origin).hostname);

function square(text: string): string {
  const rows = encodeQR(text, 'raw', { border: 2, ecc: 'medium' });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return `<svg viewBox="0 0 ${rows.length} ${rows.length}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path}"/></svg>`;
}

export function slipsHtml({ language, title, origin, style, until, slips }: Slips): string {
  const { slip: words } = comingInWords[language];
  const { host: shownAt, port } = new URL(origin);
  const warning = isReached(origin)
    ? ''
    : `<p class="unreachable" role="alert">${escaped(words.unreachable(shownAt, port || PORT))}</p>\n`;
  const one = ({ name, door, code }: Slip): string => `<section class="slip">
<header>
<p class="title">${escaped(title)}</p>
<div><h2>${escaped(name)}</h2>${door === undefined ? '' : `<p>${escaped(words.door)} ${escaped(door)}</p>`}</div>
</header>
${square(addressOf(origin, code))}
<div>
<p class="code">${escaped(words.code)} <b>${escaped(code)}</b></p>
<ul>${words
    .how(`${shownAt}/in`)
    .map((line) => `<li>${escaped(line)}</li>`)
    .join('')}</ul>
</div>
<footer><p>${escaped(words.personal)}</p><p>${escaped(words.until(until))}</p></footer>
</section>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="robots" content="noindex">
<title>${escaped(words.title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
${warning}${slips.map(one).join('\n')}
</body>
</html>
`;
}

/** Eight on a sheet of A4; none is cut in two, and however long a name is, all that is needed to come in stands there. */
export const SLIPS_STYLE = `@page { size: A4; margin: 10mm; }
* { box-sizing: border-box; margin: 0; }
body { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); max-width: 190mm; margin: 0 auto; font: 9pt/1.35 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; background: #fff; }
.slip { display: grid; grid-template: auto auto 1fr / 30mm minmax(0, 1fr); gap: 1.5mm 4mm; height: 69mm; padding: 3.5mm 4mm; border: .2mm dashed #888; break-inside: avoid; overflow: hidden; }
.slip > header, .slip > footer { grid-column: 1 / -1; }
.slip > header > div { display: flex; gap: 3mm; align-items: baseline; justify-content: space-between; }
.slip > header > div > p { flex: none; max-width: 50%; overflow-wrap: anywhere; }
.slip svg { width: 30mm; height: 30mm; }
.title, h2 { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; }
h2 { font-size: 13pt; line-height: 1.2; }
.code b { display: block; font: 700 15pt/1.3 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: nowrap; }
ul { padding-left: 1.2em; margin-top: 1mm; }
li { overflow-wrap: anywhere; }
footer { font-size: 8pt; }
.unreachable { grid-column: 1 / -1; margin: 4mm 0; padding: 4mm; border: .6mm solid #000; font-size: 12pt; font-weight: 700; overflow-wrap: anywhere; }
`;
