// How a value that somebody handed over is told of, whatever it is. Pure; imports nothing.

/** So much of what somebody set is told. */
const MOST_TOLD = 200;

/** A value as it would be written; its kind where it cannot be: round, endless, or of a kind that JSON has none of. */
export function told(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MOST_TOLD);
  if (typeof value === 'number') return String(value);
  try {
    return String(JSON.stringify(value)).slice(0, MOST_TOLD);
  } catch {
    return typeof value;
  }
}
