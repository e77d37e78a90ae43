// How a slip is put right: of each command what takes it back or says it anew, what of that is known from the wrong entry, and until when
// - or why nothing does. Data beside the declaration; knows no command.

/** Until when: each is a moment from which on others rely on what was entered. */
export const UNTIL = [
  'always',
  'ends',
  'resumed',
  'told',
  'answered',
  'step',
  'meeting',
  'used',
  'session',
  'count',
  'come',
  'resolved',
  'confirmed',
  'work',
  'taken',
  'delivered',
  'counted',
  'found',
  'evaluated',
  'rectified',
  'heard',
  'screening',
  'agenda',
  'clock',
  'voted',
  'called',
  'recalled',
  'concluded',
  'returned',
  'noticed',
  'round',
  'floor',
  'speech',
  'debate',
  'decided',
  'built',
  'frozen',
  'closed',
  'polled',
  'hour',
  'result',
  'posting',
  'again',
  'conversion',
  'approved',
  'submitted',
  'screened',
  'complete',
  'accepted',
  'kept',
  'settled',
  'reported',
  'paid',
  'drawn',
] as const;
export type Until = (typeof UNTIL)[number];

/** Why nothing puts it right. */
export const NEVER = ['clock', 'over', 'authority', 'erased', 'relied', 'onward'] as const;
export type Never = (typeof NEVER)[number];

/**
 * Where a field of it comes from: a field of the wrong entry, its number, whose it is (the principal, or else whoever asked), a pointer into
 * the entry, a list of one of these, or a value that is always that.
 */
export type Source = string | readonly [string] | { readonly is: string };

/** The fields known from the wrong entry: by name where they are called alike there. */
export type Filled = readonly string[] | Readonly<Record<string, Source>>;

/** What a declaration says of it. Of several commands each is for another moment; the first is the nearest. */
export type Back = { by: Readonly<Record<string, Filled | undefined>>; until: Until } | { never: Never };

type From<Own> = Own | 'seq' | 'whose' | `/${string}`;
type FilledFrom<Names, Own> =
  | readonly (Names & Own)[]
  | { readonly [N in Names & string]?: From<Own> | readonly [From<Own>] | { readonly is: string } };
type NamesOf<Fields, T> = T extends keyof Fields ? keyof Fields[T] & string : string;

/**
 * The same where the names of commands and of their fields are known, so that a slip of the pen in it does not compile.
 * @typeParam Types the commands there are, `Fields` the fields of those that have any, `T` the command itself
 */
export type BackIn<Types extends string, Fields, T> =
  | { by: { readonly [C in Types]?: FilledFrom<NamesOf<Fields, C>, NamesOf<Fields, T>> }; until: Until }
  | { never: Never };

/** A command, with the fields that the wrong entry tells. */
export interface Filling {
  command: string;
  fields: Readonly<Record<string, unknown>>;
}

/** What it is read from: a fact, or a command of which less is known. */
export interface Wrong {
  type: string;
  seq?: number;
  by?: string;
  for?: string | undefined;
  fields: object;
}

/** The value a JSON pointer leads to. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (inner, name) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
          ? (inner as Readonly<Record<string, unknown>>)[name]
          : undefined,
      value,
    );

function told(wrong: Wrong, source: Source): unknown {
  if (typeof source === 'object') {
    if ('is' in source) return source.is;
    const [one] = source.map((each) => told(wrong, each));
    return one === undefined ? undefined : [one];
  }
  if (source === 'seq') return wrong.seq;
  if (source === 'whose') return wrong.for ?? wrong.by;
  return at(wrong, source.startsWith('/') ? source : `/fields/${source}`);
}

/** What puts an entry right, filled in from it. */
export function fillingsOf(by: Extract<Back, { by: unknown }>['by'], wrong: Wrong): Filling[] {
  return Object.entries(by).map(([command, filled = []]) => {
    const sources: readonly (readonly [string, Source])[] = Array.isArray(filled)
      ? filled.map((name: string) => [name, name] as const)
      : Object.entries(filled as Readonly<Record<string, Source>>);
    const known = sources.map(([name, source]) => [name, told(wrong, source)] as const);
    return { command, fields: Object.fromEntries(known.filter(([, value]) => value !== undefined)) };
  });
}
