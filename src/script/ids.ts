// Lists of ids as scripts write them: `m01..m24` stands for all of them in between.
const RANGE = /^(.*?)(\d+)\.\.\1(\d+)$/;

/** No list is longer: what is asked for is a slip of the pen. */
export const MOST = 10_000;

interface Range {
  prefix: string;
  first: number;
  digits: number;
  length: number;
}

function rangeOf(part: unknown): Range | undefined {
  if (typeof part !== 'string') return undefined;
  const [, prefix = '', first = '', last = ''] = RANGE.exec(part) ?? [];
  if (first === '' || Number(last) < Number(first)) return undefined;
  return { prefix, first: Number(first), digits: first.length, length: Number(last) - Number(first) + 1 };
}

/** Whether this stands for more ids than a list may have; it is not spelt out then. */
export const isTooLong = (part: unknown): boolean => (rangeOf(part)?.length ?? 0) > MOST;

export function expandIds(written: readonly string[]): string[] {
  return written.flatMap((part) => {
    const range = rangeOf(part);
    if (!range || range.length > MOST) return [part];
    const { prefix, first, digits, length } = range;
    return Array.from({ length }, (_, index) => `${prefix}${String(first + index).padStart(digits, '0')}`);
  });
}
