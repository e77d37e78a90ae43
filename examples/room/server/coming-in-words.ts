// What the room says at its entrance and of its desk: why not, what stands on a slip, what a roll that was handed in says.
import type { LanguageId } from '../wire.js';
import { en } from '../words/en/coming-in.js';
import { zhHans } from '../words/zh-hans/coming-in.js';
import { zhHant } from '../words/zh-hant/coming-in.js';

/** Why not. */
export type Why =
  | 'code-unread'
  | 'code-unknown'
  | 'code-elsewhere'
  | 'code-full'
  | 'secret-unread'
  | 'secret-unknown'
  | 'signed-out'
  | 'not-your-seat'
  | 'say-as'
  | 'desk-only'
  | 'clerks-only'
  | 'not-entering'
  | 'watching-only'
  | 'other-site'
  | 'not-json'
  | 'malformed'
  | 'too-often'
  | 'too-large'
  | 'unknown-person'
  | 'no-paper'
  | 'no-clock'
  | 'clock-back'
  | 'clock-far'
  | 'not-there'
  | 'broken';

export interface Numbers {
  seconds?: number;
  most?: number;
  at?: string;
  /** Whose secret, as the terminal is asked for another; where it is not said, anybody's. */
  of?: string;
}

export interface ComingInWords {
  why: Record<Why, (numbers: Numbers) => string>;
  slip: {
    /** Of all that are printed at once. */
    title: string;
    code: string;
    /** At the foot: whose it is. */
    personal: string;
    /** How to come in, line by line: where to, and what if there is no camera. */
    how(address: string): string[];
    until(day: string): string;
    door: string;
    /** Over all of them, where no phone reaches the address that stands on them. */
    unreachable(address: string, port: string): string;
  };
  /** To the terminal, where it does not start. */
  start: {
    /** Node's own sentence of an option there is not. */
    option(said: string): string;
    /** Which languages there are instead. */
    language(given: string): string;
    file(given: string): string;
    /** An option that is given nothing. */
    empty(option: string): string;
    header(given: string): string;
    /** Two options of which only one may be given. */
    apart(one: string, other: string): string;
    port(given: string): string;
    origin(given: string): string;
    taken(address: string, code: string): string;
    /** A file that is no file of the room. */
    foreign(file: string): string;
    /** Another room has it open. */
    held(file: string): string;
    unwritable(file: string, code: string): string;
    /** Where it listens no phone reaches it. */
    alone(address: string, port: string): string;
  };
  secrets: {
    /** Printed once, when the room starts for the first time. */
    once: string;
    screen: string;
    /** To the terminal, once another was made. */
    made(name: string): string;
    /** There is nobody of that id in the record. */
    held(file: string): string;
    /** There is no consultation in the file yet. */
    none(file: string): string;
    nobody(person: string): string;
  };
  roll: {
    rows(rows: number): string;
    total(heads: string, area: string): string;
    /** Something about a row. */
    row(row: number | undefined, said: string): string;
    /** Against the roll there is, by name. */
    changes(added: readonly string[], removed: readonly string[], changed: readonly string[]): string[];
  };
}

export const comingInWords: Readonly<Record<LanguageId, ComingInWords>> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant };
