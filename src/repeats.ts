// Fields that come again word for word: the ballots of a poll differ by who casts them. They are parsed once and written once,
// and their facts share one frozen copy. Only for commands without sealed fields, so that nothing is kept here that may have to
// be erased. Pure: of whatever JSON can say, what comes out is the same with and without it.

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
  for (let index = 0; index < list.length; index += 1) {
    key = keyOf(list[index], key);
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
  /** What was handed out, by the type it was made for, and how it is written once somebody has asked. */
  private readonly forms = new WeakMap<object, { type: string; text: string }>();

  /** What `once` would hand out for these fields, if it has been made; looks only where fields of this type come again. */
  find(type: string, fields: unknown): object | undefined {
    const known = this.byType.get(type);
    if (!known || known.misses > PATIENCE) return undefined;
    const key = keyOf(fields);
    return key === undefined ? undefined : known.byKey.get(key);
  }

  /**
   * What `make` made of the same fields before, or makes of them now, frozen. What it refuses is not kept, nor what it made of
   * fields that say one thing when they are read and another when they are read again.
   */
  once(type: string, fields: unknown, make: (fields: unknown) => object | undefined): object | undefined {
    let known = this.byType.get(type);
    if (!known) {
      known = { byKey: new Map(), misses: 0 };
      this.byType.set(type, known);
    }
    // Found before by whoever took it in.
    if (typeof fields === 'object' && fields !== null && this.forms.get(fields)?.type === type) {
      known.misses = 0;
      return fields;
    }
    known.misses += 1;
    const resting = known.misses > PATIENCE && known.misses % PATIENCE !== 0;
    const key = resting ? undefined : keyOf(fields);
    const before = key === undefined ? undefined : known.byKey.get(key);
    if (before) {
      known.misses = 0;
      return before;
    }
    const made = deepFrozen(make(fields));
    if (made === undefined || key === undefined) return made;
    const kept = deepFrozen(madeOf(key, fields, make));
    const form = keyOf(made);
    if (kept === undefined || form === undefined || keyOf(kept) !== form) return made;
    if (known.byKey.size >= MOST) known.byKey.clear();
    known.byKey.set(key, kept);
    this.forms.set(kept, { type, text: '' });
    return kept;
  }

  /** The text of what `once` handed out, or of anything else, as `write` writes it. */
  written(value: unknown, write: (value: unknown) => string): string {
    const form = typeof value === 'object' && value !== null ? this.forms.get(value) : undefined;
    if (form === undefined) return write(value);
    if (form.text === '') form.text = write(value);
    return form.text;
  }
}

/** What is made of a copy that is nobody else's and has this key; nothing where the fields have another by now. */
function madeOf(key: string, fields: unknown, make: (fields: unknown) => object | undefined): object | undefined {
  const copy: unknown = JSON.parse(JSON.stringify(fields));
  return keyOf(copy) === key ? make(copy) : undefined;
}

/** Those of this process. */
export const repeats = new Repeats();
