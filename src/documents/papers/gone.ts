// What a paper says where a text was erased, or was not handed out to its reader: in words, wherever the text would stand alone. Pure.
import { isGone } from '../../engine/marks.js';
import type { Block } from './paper.js';

/** @param plain what is said of a text that is gone */
export function saidOfGone(blocks: readonly Block[], plain: (text: string) => string): Block[] {
  const said = (text: string): string => (isGone(text) ? plain(text) : text);
  return blocks.map((block): Block => {
    switch (block.is) {
      case 'heading':
      case 'paragraph':
      case 'slip':
        return { ...block, text: said(block.text) };
      case 'fields':
        return { ...block, fields: block.fields.map((one) => ({ ...one, value: one.value && said(one.value) })) };
      case 'list':
        return { ...block, lines: block.lines.map((one) => ({ ...one, text: said(one.text) })) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(said) })) };
      default:
        return block;
    }
  });
}
