// What is typed into a field, and what it comes to: somebody, a choice, a number, a text, or what is wrong with it. Pure.
import type { CommandType } from 'yishi';
import { type Findable, findPeople, foundAlone } from 'yishi/desk';
import { answerRead, choiceRead, consultationChart, isFault, readYaml } from 'yishi/script';
import type { Typed } from './typed.js';

export type Kind = 'person' | 'people' | 'choice' | 'choices' | 'usual' | 'count' | 'list' | 'text' | 'written';

export interface Field {
  /** The key of the command's field; nothing of whoever acts. */
  key: string;
  /** Of a field that holds one thing for each of several, which of these. */
  of?: string;
  label: string;
  kind: Kind;
  optional: boolean;
  /** It has to be said where another field says this. */
  neededIf?: { key: string; is: unknown };
  choices: readonly { value: string | number; label: string }[];
  typed: Typed;
  /** Which of those that may be meant is marked, where it was looked for. */
  marked?: number;
}

/** Those who may be meant by what is typed: the surest first. */
export const meantBy = (field: Field, people: readonly Findable[]): readonly Findable[] =>
  field.kind === 'person' || field.kind === 'people'
    ? findPeople(lastOf(field.typed.text), people).map(({ one }) => one)
    : [];

const SEVERAL = /[、，,；;]/u;

/** Of several that are typed one after the other, the one that is being typed. */
const lastOf = (text: string): string => text.split(SEVERAL).at(-1)?.trim() ?? '';

/** A value as the act has it, or that what is typed is none, or is several. */
export type Value = { is: unknown } | { wrong: 'nobody' | 'several' | 'choice' | 'number' | 'written'; said: string };

function personIn(said: string, field: Field, people: readonly Findable[]): Value {
  const found = findPeople(said, people);
  const alone = foundAlone(found);
  const marked = field.marked === undefined ? undefined : found[field.marked]?.one;
  const one = marked ?? alone;
  if (one) return { is: one.person };
  return { wrong: found.length > 0 ? 'several' : 'nobody', said };
}

function choiceIn(said: string, { choices, key }: Field, type: CommandType): Value {
  const place = /^\d{1,2}$/.test(said) ? choices[Number(said) - 1] : undefined;
  const exact = choices.find(({ value, label }) => String(value) === said || label === said);
  if (exact) return { is: exact.value };
  if (place) return { is: place.value };
  const command = consultationChart.commands[type];
  const read = command && choiceRead(command, key, said);
  const meant = read && 'is' in read ? read.is : undefined;
  const answer = answerRead(said);
  const yes = 'is' in answer ? String(answer.is) : undefined;
  const one = choices.find(({ value }) => value === meant || value === yes);
  const begun = choices.filter(({ label }) => label.toLowerCase().startsWith(said.toLowerCase()));
  if (one) return { is: one.value };
  return begun.length === 1 ? { is: begun[0]?.value } : { wrong: 'choice', said };
}

/** What is written with its signs, as a script has it: [{ 事项: lift, 标题: 加装电梯 }]. */
function inSigns(said: string): Value {
  try {
    return { is: readYaml(said, '').data };
  } catch (error) {
    if (!isFault(error)) throw error;
    return { wrong: 'written', said };
  }
}

/** What a field comes to; nothing where nothing is typed. */
export function comesTo(field: Field, type: CommandType, people: readonly Findable[]): Value | undefined {
  const said = field.typed.text.trim();
  if (said === '') return undefined;
  const each = (read: (one: string) => Value): Value => {
    const parts = said.split(SEVERAL).flatMap((part) => (part.trim() === '' ? [] : [read(part.trim())]));
    return parts.find((part) => 'wrong' in part) ?? { is: parts.map((part) => ('is' in part ? part.is : '')) };
  };
  switch (field.kind) {
    case 'person':
      return personIn(said, field, people);
    case 'people':
      return each((one) => personIn(one, field, people));
    case 'choice': {
      const value = choiceIn(said, field, type);
      return 'is' in value && (value.is === 'true' || value.is === 'false') ? { is: value.is === 'true' } : value;
    }
    case 'choices':
      return each((one) => choiceIn(one, field, type));
    case 'usual': {
      const value = choiceIn(said, field, type);
      return 'is' in value ? value : { is: said };
    }
    case 'count':
      return /^\d{1,9}$/.test(said) ? { is: Number(said) } : { wrong: 'number', said };
    case 'list':
      return each((one) => ({ is: one }));
    case 'written':
      return /^[[{]/.test(said) ? inSigns(said) : { is: said };
    default:
      return { is: said };
  }
}
