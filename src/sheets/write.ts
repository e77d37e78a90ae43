// Tables as workbooks (XLSX) that Excel and WPS open. What packs them is loaded when the first is written.

/** What a cell of a table holds; nothing where it is empty. Texts stay texts: `3-1` becomes no date, `012` keeps its zero. */
export type Written = string | number | undefined;

export interface WrittenSheet {
  name: string;
  /** The header first. */
  rows: readonly (readonly Written[])[];
}

const widthOf = (text: string): number => [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 2 : 1), 0);

/** Wide enough for what is in it, and no wider than a screen has room for. */
const columnWidth = (rows: WrittenSheet['rows'], column: number): number =>
  Math.min(40, Math.max(8, ...rows.slice(0, 200).map((row) => widthOf(String(row[column] ?? '')) + 2)));

/** The first day that a file in an archive can bear. */
const NEVER = new Date('1980-01-01T00:00:00Z');

/** A workbook with these sheets; the first row of each stays in sight. The same for the same sheets. */
export async function writeWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    // Without a moment of its own it would bear the one at which it was made.
    properties: { created: NEVER, modified: NEVER },
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => cell ?? null)),
      // A column of texts says so: what is typed into it later is one too.
      columns: (rows[0] ?? []).map((_, column) => ({
        width: columnWidth(rows, column),
        ...(rows.slice(1).every((row) => typeof row[column] !== 'number') && { numFmt: '@' }),
      })),
      freezePane: { rows: 1 },
    })),
  });
}

/** CSV as Excel and WPS open it by a double click: the mark at its beginning says that it is UTF-8. */
export const withMark = (csv: string): string => `\uFEFF${csv.replaceAll('\n', '\r\n')}`;
