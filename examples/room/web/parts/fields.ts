// What somebody typed, as a command's fields; and the other way round. Knows types of fields, no command. Pure.
import type { FormLine } from 'yishi/desk';
import { readArea, readMoney } from 'yishi/script';
import { instantIn } from '../time.js';

/** A file as a record names it. */
export interface FileNamed {
  hash: string;
  mediaType: string;
  name: string;
  size: number;
}

/** What stands in a form: texts, by key what belongs together, one after another what there are several of. */
export type Typed = string | FileNamed | TypedMap | readonly Typed[];
export interface TypedMap {
  readonly [key: string]: Typed;
}

/** A field with those it is put together from. */
export interface Node {
  key: string;
  field: FormLine;
  parts: readonly Node[];
}

/** Fields in the order of their declaration, each with its own. A file is one: the server says what it is told apart by. */
export function treeOf(form: readonly FormLine[]): Node[] {
  const within = (path: string): Node[] =>
    form
      .filter((field) => field.path.slice(0, Math.max(0, field.path.lastIndexOf('.'))) === path)
      .map((field) => ({
        key: field.path.slice(field.path.lastIndexOf('.') + 1),
        field,
        parts: field.holds.includes('file') ? [] : within(field.path),
      }));
  return within('');
}

const isFile = (typed: Typed | undefined): typed is FileNamed =>
  typeof typed === 'object' && 'hash' in typed && typeof typed.hash === 'string' && 'mediaType' in typed;

const isList = (typed: Typed | undefined): typed is readonly Typed[] => Array.isArray(typed);

export const mapOf = (typed: Typed | undefined): TypedMap =>
  typeof typed === 'object' && !isList(typed) && !isFile(typed) ? typed : {};

export const rowsOf = (typed: Typed | undefined): readonly Typed[] => (isList(typed) ? typed : []);

const isBlank = (typed: Typed | undefined): boolean => {
  if (typed === undefined) return true;
  if (typeof typed === 'string') return typed.trim() === '';
  return isFile(typed) ? false : Object.values(typed).every(isBlank);
};

/** What stands in a field to begin with, as it would be typed. */
export function typedOf({ field, parts }: Node, value: unknown): Typed | undefined {
  if (value === undefined || value === null) return undefined;
  const { holds, list, each } = field;
  if (parts.length > 0) {
    const one = (of: unknown): TypedMap =>
      Object.fromEntries(
        parts.flatMap((part): [string, Typed][] => {
          const typed = typedOf(part, (of as Record<string, unknown> | null)?.[part.key]);
          return typed === undefined ? [] : [[part.key, typed]];
        }),
      );
    return list ? (Array.isArray(value) ? value.map(one) : []) : one(value);
  }
  if (holds.includes('file')) return typeof value === 'object' ? (value as FileNamed) : undefined;
  if (each && typeof value === 'object')
    return Object.entries(value)
      .map(([name, said]) => `${name}:${String(said)}`)
      .join('\n');
  if (Array.isArray(value)) return value.map(String).join('\n');
  const isAmount = holds.includes('money') || holds.includes('area');
  return isAmount && typeof value === 'number' ? hundredths(value) : String(value);
}

const hundredths = (units: number): string => {
  const digits = String(units).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** `150`, `2分30秒`, `2:30`, `2m` as seconds; nothing where it is no time. */
function secondsIn(text: string): number | undefined {
  const [, bare] = /^\s*(\d{1,6})\s*(?:秒|s)?\s*$/i.exec(text) ?? [];
  if (bare !== undefined) return Number(bare);
  const [, minutes, seconds = '0'] =
    /^\s*(\d{1,4})\s*(?:分钟|分鐘|分|:|：|min|m)\s*(?:(\d{1,2})\s*(?:秒|s)?)?\s*$/i.exec(text) ?? [];
  return minutes === undefined ? undefined : Number(minutes) * 60 + Number(seconds);
}

/** One value of a field as the command takes it; nothing where it is none. */
function valueIn(text: string, { path, holds, choices }: FormLine, zone: string): unknown {
  const chosen = choices.find(({ value }) => String(value) === text);
  if (chosen) return chosen.value;
  if (holds.includes('money')) return readMoney(text);
  if (holds.includes('area')) return readArea(text);
  if (holds.includes('moment')) return /Z$/.test(text) ? text : instantIn(text, zone);
  if (path.endsWith('seconds')) return secondsIn(text);
  if (holds.includes('count') || holds.includes('number') || holds.includes('weight'))
    return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : undefined;
  if (holds.includes('yes-no')) return text === 'true';
  return holds.includes('text') ? text : text.trim();
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export type Reading = { value: unknown } | { wrong: FormLine } | undefined;

/** One field as the command takes it, nothing where it is left out, or what cannot be read. */
function read(node: Node, typed: Typed | undefined, zone: string): Reading {
  const { field, parts } = node;
  const { optional, list, each, holds } = field;
  if (parts.length > 0) {
    if (isBlank(typed) && optional) return undefined;
    if (!list) return inside(parts, mapOf(typed), zone);
    const rows = rowsOf(typed).filter((row) => !isBlank(row));
    if (rows.length === 0 && !optional) return { wrong: field };
    const values: unknown[] = [];
    for (const row of rows) {
      const one = inside(parts, mapOf(row), zone);
      if ('wrong' in one) return one;
      values.push(one.value);
    }
    return { value: values };
  }
  if (isFile(typed)) return { value: typed };
  if (typeof typed !== 'string' || typed === '') {
    if (holds.includes('yes-no') && !optional) return { value: false };
    return optional ? undefined : { wrong: field };
  }
  if (each) {
    const pairs = linesOf(typed).map((line) => line.split(/\s*[:：=]\s*/));
    if (field.for && pairs.length < field.for.length && !optional) return { wrong: field };
    const values = pairs.map(([name = '', said = '']): [string, unknown] => [name, valueIn(said, field, zone)]);
    if (pairs.some(({ length }) => length !== 2) || values.some(([, value]) => value === undefined))
      return { wrong: field };
    return { value: Object.fromEntries(values) };
  }
  const values = (list ? linesOf(typed) : [typed]).map((one) => valueIn(one, field, zone));
  if (values.includes(undefined)) return { wrong: field };
  return { value: list ? values : values[0] };
}

function inside(
  nodes: readonly Node[],
  typed: TypedMap,
  zone: string,
): { value: Record<string, unknown> } | { wrong: FormLine } {
  const fields: Record<string, unknown> = {};
  for (const node of nodes) {
    const found = read(node, typed[node.key], zone);
    if (found === undefined) continue;
    if ('wrong' in found) return found;
    fields[node.key] = found.value;
  }
  return { value: fields };
}

/** All fields as the command takes them, or the first that cannot be read. */
export function fieldsFrom(
  nodes: readonly Node[],
  typed: TypedMap,
  zone: string,
): { fields: Record<string, unknown> } | { wrong: FormLine } {
  const found = inside(nodes, typed, zone);
  return 'wrong' in found ? found : { fields: found.value };
}
