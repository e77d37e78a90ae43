// Archives and workbooks that no program of an office would write, for tests.
import { writeXlsx } from 'hucre/xlsx';

type Value = string | number | Date | null;
type Range = { startRow: number; startCol: number; endRow: number; endCol: number };

/** A workbook of one sheet with merged cells. */
export const merged = (rows: Value[][], ...merges: Range[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] });

interface Lying {
  packed?: number;
  unpacked?: number;
}

/** An archive of files that are not packed, whose list may lie about them. */
export function zipOf(files: Readonly<Record<string, string>>, lies: Lying = {}): Uint8Array {
  const local: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [called, data] = [Buffer.from(name), Buffer.from(text)];
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(data.length, 22);
    head.writeUInt16LE(called.length, 26);
    local.push(head, called, data);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(lies.packed ?? data.length, 20);
    entry.writeUInt32LE(lies.unpacked ?? data.length, 24);
    entry.writeUInt16LE(called.length, 28);
    entry.writeUInt32LE(at, 42);
    listed.push(entry, called);
    at += 30 + called.length + data.length;
  }
  const list = Buffer.concat(listed);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}

/** A workbook that would come to so many megabytes; of nought it does not say how many. */
export const inflated = (megabytes: number): Uint8Array =>
  zipOf({ 'xl/workbook.xml': 'packed' }, { packed: 6, unpacked: megabytes * 1_000_000 });
