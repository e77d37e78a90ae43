// A paper's blocks as a Word document on A4: red head, tables, signatures, page numbers and the mark of its mode on every page.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import encodeQR from 'qr';
import type { Block, Field, From, Paper, Row } from '../documents/index.js';
import { printed } from '../documents/printed.js';

/** In twentieths of a point: A4, and its margins. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_200 };
const WIDE = PAGE.width - 2 * PAGE.margin;

const RED = 'C8102E';
const GREY = '999999';
const RULE = '＿＿＿＿＿＿＿＿';

const FACES: Readonly<Record<string, string>> = { 'zh-Hans': '仿宋', 'zh-Hant': '標楷體' };

const run = (text: string, style: { bold?: boolean; size?: number; color?: string } = {}): TextRun =>
  new TextRun({ text: printed(text), ...style });

const trace = (from: From): TextRun[] =>
  from === undefined ? [] : [new TextRun({ text: ` #${from}`, size: 13, color: GREY, superScript: true })];

const plain = (text: string, from?: From, indent = false): Paragraph =>
  new Paragraph({
    children: [run(text), ...trace(from)],
    spacing: { after: 60 },
    ...(indent && { indent: { firstLine: 480 } }),
  });

const cell = (text: string, width: number, { head = false, from }: { head?: boolean; from?: From } = {}): TableCell =>
  new TableCell({
    width: { size: Math.round(width), type: WidthType.DXA },
    ...(head && { shading: { fill: 'F4F4F4' } }),
    children: [new Paragraph({ children: [run(text, { bold: head, size: 21 }), ...trace(from)] })],
  });

const framed = (rows: readonly TableRow[], widths: readonly number[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDE, type: WidthType.DXA },
    columnWidths: widths.map(Math.round),
    rows,
  });

function fields(all: readonly Field[]): Table {
  const widths = [WIDE / 4, (WIDE * 3) / 4] as const;
  return framed(
    all.map(
      ({ label, value, from }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, widths[0], { head: true }), cell(value ?? '', widths[1], { from })],
        }),
    ),
    widths,
  );
}

function table({ columns, rows, wide, tall }: Block & { is: 'table' }): Table {
  const parts = wide ?? columns.map(() => 1);
  const all = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => (WIDE * part) / all);
  const last = columns.length - 1;
  const line = ({ cells, from }: Row): TableRow =>
    new TableRow({
      cantSplit: true,
      ...(tall && { height: { value: 500, rule: 'atLeast' as const } }),
      children: cells.map((text, index) => cell(text, widths[index] ?? 0, { from: index === last ? from : undefined })),
    });
  const head = new TableRow({
    tableHeader: true,
    children: columns.map((text, index) => cell(text, widths[index] ?? 0, { head: true })),
  });
  return framed([head, ...rows.map(line)], widths);
}

const heading = (text: string, slip = false): Paragraph =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 60 },
    ...(slip && { alignment: AlignmentType.CENTER }),
    children: [run(text, { bold: true, ...(slip && { size: 34 }) })],
  });

const right = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 120 }, children: [run(text)] });

function made(block: Block): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [heading(block.text)];
    case 'slip':
      return [heading(block.text, true)];
    case 'paragraph':
      return [plain(block.text, block.from, true)];
    case 'list':
      return block.lines.map(
        ({ text, from }) =>
          new Paragraph({
            children: [run(text), ...trace(from)],
            ...(block.numbered ? { numbering: { reference: 'clauses', level: 0 } } : { bullet: { level: 0 } }),
          }),
      );
    case 'fields':
      return [fields(block.fields), plain('')];
    case 'table':
      return [table(block), plain('')];
    case 'signatures':
      return block.lines.map((line) => new Paragraph({ spacing: { before: 160 }, children: [run(`${line}${RULE}`)] }));
    case 'seal':
      return [right(`${block.by ?? RULE}${block.seal}`), right(block.date)];
    case 'notes':
      return block.lines.map((line) => new Paragraph({ children: [run(line, { size: 18 })] }));
    case 'cut':
      return [
        new Paragraph({
          spacing: { before: 200, after: 200 },
          border: { bottom: { style: BorderStyle.DASHED, size: 4, color: GREY, space: 1 } },
          children: [],
        }),
      ];
    case 'page':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

function headOf({ head, title, subtitle, mark, posted }: Paper): Paragraph[] {
  const centred = (children: TextRun[], border?: { color: string; size: number }): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 100 },
      children,
      ...(border && { border: { bottom: { style: BorderStyle.SINGLE, space: 4, ...border } } }),
    });
  return [
    posted
      ? centred([run(head, { bold: true, size: 40, color: RED })], { color: RED, size: 12 })
      : centred([run(head)]),
    centred([run(title, { bold: true, size: 44 })]),
    ...(subtitle === undefined ? [] : [centred([run(subtitle)])]),
    ...(mark ? [centred([run(mark.full, { color: RED, size: 18 })])] : []),
  ];
}

function footOf({ source }: Paper): Paragraph[] {
  const lines = source.foot.map((line) => new Paragraph({ children: [run(line, { size: 16, color: '444444' })] }));
  if (source.code === undefined) return lines;
  const image = new ImageRun({
    type: 'gif',
    data: encodeQR(source.code, 'gif', { ecc: 'low', border: 2, scale: 4 }),
    transformation: { width: 76, height: 76 },
    altText: { name: 'QR', title: 'QR', description: source.code },
  });
  return [new Paragraph({ children: [image] }), ...lines];
}

/** The paper as the bytes of a .docx file. */
export async function paperWord(paper: Paper): Promise<Uint8Array> {
  const [before, between, after] = paper.page;
  const small = { size: 16, color: '555555' };
  const mark = paper.mark?.short;
  const document = new Document({
    title: paper.title,
    creator: '',
    styles: {
      default: {
        document: {
          run: {
            size: 24,
            font: { eastAsia: FACES[paper.lang] ?? 'SimSun', ascii: 'Times New Roman', hAnsi: 'Times New Roman' },
          },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'clauses',
          levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        ...(mark !== undefined && {
          headers: {
            default: new Header({
              children: [
                new Paragraph({
                  alignment: AlignmentType.CENTER,
                  children: [run(mark, { bold: true, size: 48, color: 'E9A9B1' })],
                }),
              ],
            }),
          },
        }),
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                // A run each: after a field some programs forget how large the run was.
                children: [
                  before,
                  PageNumber.CURRENT,
                  between,
                  PageNumber.TOTAL_PAGES,
                  after,
                  `    ${printed(paper.source.short)}`,
                ].map((part) => new TextRun({ ...small, children: [part] })),
              }),
            ],
          }),
        },
        children: [...headOf(paper), ...paper.blocks.flatMap(made), ...footOf(paper)],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
