// An act as a script says it, in the words of a language: who, what, and its fields with their choices, amounts and moments as people
// write them.
import type { Language } from 'yishi/language';
import { type FieldShape, fieldsIn, localTime, shapeOf, type Told } from 'yishi/script';

export interface ActSaid {
  by: string;
  for?: string;
  fields: Record<string, unknown>;
}

/** Where the examples were asked. */
const ZONE = 'Asia/Shanghai';

const hundredths = (units: number): string => (units % 100 === 0 ? String(units / 100) : (units / 100).toFixed(2));

/** A text as YAML has it between braces: quoted where it could be taken for something else. */
const written = (text: string): string =>
  /^[\p{L}\p{N}_./-][^\n,[\]{}#:'"&*!|>%@`]*$/u.test(text) && text.trim() === text ? text : JSON.stringify(text);

const isTree = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const flow = (pairs: readonly string[]): string => (pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`);

function valueSaid(language: Language, command: Told, shape: FieldShape, value: unknown): string {
  const { type } = command;
  const { path, holds } = shape;
  if (Array.isArray(value)) return `[${value.map((one) => valueSaid(language, command, shape, one)).join(', ')}]`;
  if (isTree(value)) {
    const inside = fieldsIn(shapeOf(command), path);
    const isOfFields = inside.length > 0 && Object.keys(value).every((key) => inside.some((one) => one.key === key));
    if (isOfFields) return fieldsOf(language, command, path, value);
    // By somebody's own names: what stands for each is as the field is.
    return flow(
      Object.entries(value).map(
        ([name, one]) => `${written(language.chosen(type, path, name))}: ${valueSaid(language, command, shape, one)}`,
      ),
    );
  }
  if (typeof value === 'boolean') return language.chosen(type, path, value);
  if (typeof value === 'number') {
    if (holds.includes('area')) return `${hundredths(value)}㎡`;
    return holds.includes('money') || MONEY.has(shape.key) ? hundredths(value) : String(value);
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  if (holds.includes('moment') && /T\d\d:/.test(value)) {
    const { day, time } = localTime(value, ZONE);
    return `${day} ${time}`;
  }
  return written(language.chosen(type, path, value));
}

/** Whole numbers of 0.01 that may be nought, so that their form is a number's. */
const MONEY = new Set(['budget', 'spent']);

function fieldsOf(language: Language, command: Told, path: string, fields: Record<string, unknown>): string {
  const shapes = fieldsIn(shapeOf(command), path);
  return flow(
    Object.entries(fields).flatMap(([key, value]) => {
      const shape = shapes.find((one) => one.key === key);
      if (!shape) return [`${key}: ${JSON.stringify(value)}`];
      // What is so where nothing is said need not be said.
      if (JSON.stringify(value) === JSON.stringify(shape.standard)) return [];
      return [`${written(language.field(command.type, shape.path))}: ${valueSaid(language, command, shape, value)}`];
    }),
  );
}

/** One act on one line. */
export function actLine(language: Language, command: Told, said: ActSaid): string {
  // Charts have types that no consultation's has: a language has them all.
  const name = language.command(command.type as never);
  const who = `- ${said.by} ${name}`;
  const fields = fieldsOf(language, command, '', said.fields);
  return fields === '{}' ? who : `${who}: ${fields}`;
}
