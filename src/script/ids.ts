// Lists of ids as scripts write them: `m01..m24` stands for all of them in between.
const RANGE = /^(.*?)(\d+)\.\.\1(\d+)$/;

/** No range is longer: what is asked for is a slip of the pen. */
export const MOST = 10_000;

/** No list of ids, whatever ranges it consists of, is longer. */
export const MOST_LISTED = 100_000;

/** Twice an id and the dots between: the record takes none longer than 128. */
const LONGEST = 258;

interface Range {
  prefix: string;
  first: number;
  digits: number;
  length: number;
}

function rangeOf(part: unknown): Range | undefined {
  if (typeof part !== 'string' || part.length > LONGEST) return undefined;
  const [, prefix = '', first = '', last = ''] = RANGE.exec(part) ?? [];
  if (first === '' || Number(last) < Number(first)) return undefined;
  return { prefix, first: Number(first), digits: first.length, length: Number(last) - Number(first) + 1 };
}

const lengthOf = (part: unknown): number => rangeOf(part)?.length ?? 1;

/** Whether this stands for more ids than a range may have; it is not spelt out then. */
export const isTooLong = (part: unknown): boolean => lengthOf(part) > MOST;

/** How many ids a list stands for, as it would be spelt out. */
export const countIds = (written: readonly unknown[]): number =>
  written.reduce<number>((sum, part) => sum + (isTooLong(part) ? 1 : lengthOf(part)), 0);

/** Spells out a list of ids: `m08..m10` becomes `m08`, `m09`, `m10`. A range of more than 10,000 stays as it is written. */
export function expandIds(written: readonly string[]): string[] {
  return written.flatMap((part) => {
    const range = rangeOf(part);
    if (!range || range.length > MOST) return [part];
    const { prefix, first, digits, length } = range;
    return Array.from({ length }, (_, index) => `${prefix}${String(first + index).padStart(digits, '0')}`);
  });
}
