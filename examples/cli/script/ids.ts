// Lists of ids as scripts write them: `m01..m24` stands for all of them in between.
const RANGE = /^(.*?)(\d+)\.\.\1(\d+)$/;

export function expandIds(written: readonly string[]): string[] {
  return written.flatMap((part) => {
    const [, prefix = '', first = '', last = ''] = RANGE.exec(part) ?? [];
    if (first === '' || Number(last) < Number(first)) return [part];
    return Array.from(
      { length: Number(last) - Number(first) + 1 },
      (_, index) => `${prefix}${String(Number(first) + index).padStart(first.length, '0')}`,
    );
  });
}
