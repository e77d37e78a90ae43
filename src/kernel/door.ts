// Refusals any command can meet before its own rule speaks. Types only; knows no step and no register.
import type { Instant } from '../calendar.js';
import type { Office, Role } from '../charters/charter.js';
import type { FormProblem } from '../form.js';

export interface DoorRefusals {
  /** `of`: what has not its form, where that is no command; `type`: the command of whose fields it is said. */
  malformed: { problems: readonly FormProblem[]; of?: 'query'; type?: string };
  'command.unknown': { type: string };
  'not-now': { type: string; place: string };
  'not-yours': { type: string; roles: Role[] };
  stranger: { person: string };
  'clerk.not-entitled': { person: string; offices: Office[] };
  'on.after-at': { on: Instant; at: Instant };
  'principal.not-allowed': { type: string };
  /** Nothing in the record says that the one may act for the other in this. */
  'principal.no-mandate': { type: string; by: string; principal: string };
  'witness.needed': { type: string };
  'key.reused': { key: string };
  'seq.moved': { expected: number; actual: number };
}
