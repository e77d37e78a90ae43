// Refusals any command can meet before its own rule speaks. Types only; knows no step and no register.
import type { Instant } from '../calendar.js';
import type { Office, Role } from '../charters/charter.js';

/** What is wrong with one field of a command. `expected` says what would be right, in the words of the schema. */
export interface Malformation {
  /** Where: `members.3.area`. */
  path: string;
  issue: 'missing' | 'empty' | 'unknown-field' | 'type' | 'too-small' | 'too-large' | 'format' | 'choice' | 'other';
  expected: string;
}

export interface DoorRefusals {
  malformed: { problems: Malformation[] };
  'command.unknown': { type: string };
  'not-now': { type: string; place: string };
  'not-yours': { type: string; roles: Role[] };
  stranger: { person: string };
  'clerk.not-entitled': { person: string; offices: Office[] };
  'on.after-at': { on: Instant; at: Instant };
  'principal.not-allowed': { type: string };
  'witness.needed': { type: string };
  'key.reused': { key: string };
  'seq.moved': { expected: number; actual: number };
}
