// Fields that come again word for word: the ballots of a poll differ by who casts them. They are parsed once and written once,
// and their facts share one frozen copy. Only for commands without sealed fields, so that nothing is kept here that may have to
// be erased. Pure: what comes out is the same with and without it.

/** Of longer fields, or of more different ones at a time, nothing is kept. */
const LONGEST = 400;
const MOST = 1000;
/** Where so many in a row were new, only every so-manieth is looked at, until one comes again. */
const PATIENCE = 64;

interface Known {
  byKey: Map<string, object>;
  /** How many were new in a row. */
  misses: number;
}

/** A text two values share only if they are the same, names in the same order; nothing for what is long or no plain JSON. */
function keyOf(value: unknown, before = ''): string | undefined {
  if (before.length > LONGEST) return undefined;
  switch (typeof value) {
    case 'string':
      return value.length > LONGEST ? undefined : `${before}"${value.length}:${value}`;
    case 'number':
      // Minus nought is written as nought, and what is no number is refused: neither is worth a key.
      return Number.isFinite(value) && !Object.is(value, -0) ? `${before}#${value};` : undefined;
    case 'boolean':
      return value ? `${before}+` : `${before}-`;
    case 'object':
      if (value === null) return `${before}0`;
      return Array.isArray(value) ? keyOfList(value, before) : keyOfObject(value, before);
    default:
      return undefined;
  }
}

function keyOfList(list: readonly unknown[], before: string): string | undefined {
  if (list.length > LONGEST) return undefined;
  let key: string | undefined = `${before}[`;
  for (const element of list) {
    key = keyOf(element, key);
    if (key === undefined) return undefined;
  }
  return `${key}]`;
}

function keyOfObject(object: object, before: string): string | undefined {
  const prototype = Object.getPrototypeOf(object);
  if (prototype !== Object.prototype && prototype !== null) return undefined;
  let key: string | undefined = `${before}{`;
  for (const name in object) {
    key = keyOf((object as Record<string, unknown>)[name], `${key}${name.length}:${name}`);
    if (key === undefined) return undefined;
  }
  return `${key}}`;
}

function deepFrozen<V>(value: V): V {
  if (typeof value !== 'object' || value === null) return value;
  for (const child of Object.values(value)) deepFrozen(child);
  return Object.freeze(value);
}

/** What is known of the fields of some commands, by command type. */
export class Repeats {
  private readonly byType = new Map<string, Known>();
  private readonly forms = new WeakMap<object, string>();

  /** What `make` made of the same fields before, or makes of them now. What it refuses is not kept. */
  once(type: string, fields: unknown, make: () => object | undefined): object | undefined {
    let known = this.byType.get(type);
    if (!known) {
      known = { byKey: new Map(), misses: 0 };
      this.byType.set(type, known);
    }
    known.misses += 1;
    if (known.misses > PATIENCE && known.misses % PATIENCE !== 0) return make();
    const key = keyOf(fields);
    if (key === undefined) return make();
    const before = known.byKey.get(key);
    if (before) {
      known.misses = 0;
      return before;
    }
    const made = make();
    if (!made) return undefined;
    if (known.byKey.size >= MOST) known.byKey.clear();
    known.byKey.set(key, deepFrozen(made));
    this.forms.set(made, '');
    return made;
  }

  /** The text of what `once` handed out, or of anything else, as `write` writes it. */
  written(value: unknown, write: (value: unknown) => string): string {
    const form = typeof value === 'object' && value !== null ? this.forms.get(value) : undefined;
    if (form === undefined) return write(value);
    if (form !== '') return form;
    const text = write(value);
    this.forms.set(value as object, text);
    return text;
  }
}

/** Those of this process. */
export const repeats = new Repeats();
