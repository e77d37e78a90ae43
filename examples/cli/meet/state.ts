// The desk as it is used: what is on the screen, what may happen to it, and what it asks of the record behind it. Knows no store and no clock; pure.
import type { CommandType } from 'yishi';
import type { Words } from '../words/words.js';
import type { Form } from './form.js';
import type { Went } from './hall.js';
import type { Seen, Speaking } from './seen.js';
import type { Key, Typed } from './typed.js';

export type Mode =
  | { at: 'desk' }
  | { at: 'acts' | 'last'; cursor: number }
  | { at: 'form'; form: Form }
  | { at: 'log' | 'whole' | 'help'; scroll: number };

export interface Message {
  kind: 'done' | 'refused' | 'told';
  text: string;
  /** What came meanwhile, below what was answered here: that is never taken away by it. */
  news?: string;
}

/** What a training asks, beside the desk. */
export interface Training {
  beat: number;
  beats: number;
  found: number;
  /** What the script did last. */
  shown?: string;
}

export interface Model {
  seen: Seen;
  moment: string;
  columns: number;
  rows: number;
  mode: Mode;
  /** The line at the bottom; nothing while keys are acts. */
  line?: Typed;
  message?: Message;
  /** Something is being written. */
  busy: boolean;
  training?: Training;
}

export type Effect =
  /** @param once it is right only after the entry that is shown */
  | { do: 'act'; text: string; once: boolean; type?: CommandType; by?: string }
  | { do: 'go'; written: string }
  /** In a training: what is thought to come next, and for whom. */
  | { do: 'answer'; type: CommandType; who?: string }
  | { do: 'next' }
  | { do: 'quit' };

export type Event =
  | { is: 'key'; key: Key }
  | { is: 'seen'; seen: Seen; moment: string }
  | { is: 'tick'; moment: string }
  | { is: 'size'; columns: number; rows: number }
  /** Something happened that nobody asked for here. */
  | { is: 'told'; text: string }
  /** The record has grown by what others did, or by a deadline. */
  | { is: 'news'; text: string }
  | { is: 'went'; went: Went; told: string }
  | { is: 'training'; training: Training; message?: Message };

/** What the desk speaks with. */
export interface Room extends Speaking {
  words: Words['meet'];
}

export interface Stepped {
  model: Model;
  effect?: Effect;
}

export const begin = (seen: Seen, moment: string, columns: number, rows: number): Model => ({
  ...{ seen, moment, columns, rows },
  mode: { at: 'desk' },
  busy: false,
});

/** The model without its message, or without its line: what is not there is left out. */
export function without(model: Model, ...keys: ('message' | 'line')[]): Model {
  const { message, line, ...rest } = model;
  return {
    ...rest,
    ...(message && !keys.includes('message') && { message }),
    ...(line && !keys.includes('line') && { line }),
  };
}

export const told = (model: Model, text: string, kind: Message['kind'] = 'told'): Stepped => ({
  model: { ...model, message: { kind, text } },
});
