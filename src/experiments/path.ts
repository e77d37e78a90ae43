// Places in plain data: what stands under a path, and the same data with something else there. Pure; imports nothing.

/** Keys, and places of lists, from the whole inwards. */
export type DataPath = readonly string[];

/** A path as it is written: `charter.vote.extensions.max`, or its keys one by one. */
export const pathOf = (written: string | readonly (string | number)[]): DataPath =>
  typeof written === 'string' ? written.split('.') : written.map(String);

export const pathText = (path: DataPath): string => path.join('.');

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether there is anything under a path. */
export function hasAt(data: unknown, path: DataPath): boolean {
  let here = data;
  for (const key of path) {
    if (!isGroup(here) || !Object.hasOwn(here, key)) return false;
    here = here[key];
  }
  return true;
}

/** What stands under a path, if anything does. */
export function valueAt(data: unknown, path: DataPath): unknown {
  let here = data;
  for (const key of path) here = isGroup(here) && Object.hasOwn(here, key) ? here[key] : undefined;
  return here;
}

/** The keys beside the first one of a path that is not there, and that key. */
export function keysAround(data: unknown, path: DataPath): { missing: string; keys: readonly string[] } | undefined {
  let here = data;
  for (const key of path) {
    if (!isGroup(here)) return { missing: key, keys: [] };
    if (!Object.hasOwn(here, key)) return { missing: key, keys: Object.keys(here) };
    here = here[key];
  }
  return undefined;
}

/**
 * The data with a value under a path; what was given stays as it was.
 * Nothing where the path leads through something that has no parts, or past the end of a list.
 */
export function withAt(data: unknown, path: DataPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (!isGroup(data)) return undefined;
  // It would set what the copy is, not what is in it.
  if (key === '__proto__') return undefined;
  if (Array.isArray(data)) {
    if (!/^\d+$/.test(key) || Number(key) >= data.length) return undefined;
    const within = withAt(data[Number(key)], rest, value);
    return within === undefined ? undefined : data.with(Number(key), within);
  }
  const within = rest.length === 0 ? value : withAt(Object.hasOwn(data, key) ? data[key] : undefined, rest, value);
  return within === undefined ? undefined : { ...data, [key]: within };
}

/** Whether one path leads to or through the other. */
export const meets = (one: DataPath, other: DataPath): boolean =>
  one.slice(0, other.length).every((key, index) => key === other[index]);
