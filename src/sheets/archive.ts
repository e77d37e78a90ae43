// What lies in an archive, before anything of it is unpacked, and how much it comes to: a few kilobytes may hold gigabytes.

/** An entry of the list at the end of an archive. */
interface Entry {
  name: string;
  packed: number;
  unpacked: number;
  /** Its sizes stand behind it, where nobody looks before it is unpacked. */
  later: boolean;
}

const END = 0x06054b50;
const LISTED = 0x02014b50;
/** The end of an archive may have a comment of so many bytes behind it. */
const COMMENT = 65_535;
/** The sign for a number that does not fit: no workbook of ours is that large. */
const ELSEWHERE = 0xffffffff;

/** More files no workbook of people has. */
const MOST_ENTRIES = 2_000;

const texts = new TextDecoder();

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - COMMENT); at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** What the archive lists; nothing where its list is broken. */
export function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : endOf(view);
  if (end < 0) return undefined;
  const many = view.getUint16(end + 10, true);
  if (many > MOST_ENTRIES) return undefined;
  let at = view.getUint32(end + 16, true);
  const found: Entry[] = [];
  for (let nth = 0; nth < many; nth += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== LISTED) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    if (name === undefined || extra === undefined || comment === undefined) return undefined;
    const entry = {
      name: texts.decode(bytes.subarray(at + 46, at + 46 + name)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      later: (view.getUint16(at + 8, true) & 8) !== 0 && view.getUint32(at + 20, true) === 0,
    };
    if (entry.packed === ELSEWHERE || entry.unpacked === ELSEWHERE) return undefined;
    found.push(entry);
    at += 46 + name + extra + comment;
  }
  return found;
}
