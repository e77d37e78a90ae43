// A paper as Markdown. Pure.
import { heading, inline, list, table } from '../../markdown.js';
import type { Block, From, Paper } from '../paper.js';

/** Where somebody writes by hand. */
const RULE = '________';

function block(one: Block, { cite, colon }: Paper): string[] {
  const cited = (text: string, from: From) => `${inline(text)}${from === undefined ? '' : cite(from)}`;
  switch (one.is) {
    case 'heading':
      return [heading(2, one.text)];
    case 'slip':
      return [heading(2, one.text)];
    case 'paragraph':
      return [cited(one.text, one.from)];
    case 'list':
      return one.lines.length === 0
        ? []
        : [
            one.lines
              .map(({ text, from }, index) => `${one.numbered ? `${index + 1}.` : '-'} ${cited(text, from)}`)
              .join('\n'),
          ];
    case 'fields':
      return [
        one.fields
          .map(({ label, value, from }) => `- **${inline(label)}**${colon}${cited(value ?? RULE, from)}`)
          .join('\n'),
      ];
    case 'table': {
      const traced = one.rows.some(({ from }) => from !== undefined);
      const rows = one.rows.map(({ cells, from }) => [
        ...cells.map((cell) => cell || ' '),
        ...(traced ? [from === undefined ? '' : cite(from)] : []),
      ]);
      return [table([...one.columns, ...(traced ? ['#'] : [])], rows)];
    }
    case 'signatures':
      return [list(one.lines.map((line) => `${line}${RULE}`))];
    case 'seal':
      return [list([`${one.by ?? RULE}${one.seal}`, one.date])];
    case 'notes':
      return one.lines.length === 0 ? [] : [one.lines.map((line) => `> ${inline(line)}`).join('\n>\n')];
    case 'cut':
    case 'page':
      return ['---'];
  }
}

/** The paper as Markdown, with the entry behind each line. */
export function paperMarkdown(paper: Paper): string {
  const { head, title, subtitle, mark, blocks, source, posted } = paper;
  const parts = [
    posted ? `**${inline(head)}**` : inline(head),
    heading(1, subtitle === undefined ? title : `${title}${paper.colon}${subtitle}`),
    ...(mark ? [`> **${inline(mark.full)}**`] : []),
    ...blocks.flatMap((one) => block(one, paper)),
    '---',
    ...source.foot.map(inline),
  ];
  return `${parts.join('\n\n')}\n`;
}
