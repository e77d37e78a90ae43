// What goes between a host and the objects that keep its consultations: plain data both ways. Errors are data too, since what a handler
// throws Restate would try again.
import type { Opening } from '../../engine/calls.js';
import {
  ClockAhead,
  Closed,
  Conflict,
  Corrupt,
  Drift,
  DriverMissing,
  EngineError,
  StoreUnavailable,
  UnknownConsultation,
  UnknownEdition,
} from '../../engine/errors.js';
import type { Asker } from '../../engine/judging.js';
import type { EngineProblem } from '../../engine/problems.js';
import type { Profile } from '../../engine/publication.js';
import type { Fact } from '../../procedure/vocabulary.js';

/** A command on its way. */
export interface Asked {
  type: string;
  fields: unknown;
  asker: Asker;
}

/** About how many characters of entries are handed out at once. */
export const HANDED_OUT = 1_000_000;

/** What is asked of one consultation, by the handler it goes to. */
export interface Requests {
  open: { opening: Opening; asker: Asker };
  ask: Asked;
  askMany: { submissions: readonly Asked[] };
  purge: { by: string; ground: 'order' | 'request' };
  /** A deadline is due; without one: whatever is due by now. */
  pass: { due?: string };
  permitted: { person: string };
  view: { person: string };
  state: object;
  record: { for: string; profile?: Profile; after?: number; readable?: boolean };
  read: { after?: number };
  head: object;
}

export type Handler = keyof Requests;

/** An error that goes over the wire. */
export type ErrorTold = { code: EngineError['code']; problem: EngineProblem } | { name: string; message: string };

/** What comes back; `facts` are those that were recorded for it, where whoever asks wants to be told. */
export type Told<T = unknown> = ({ ok: T } | { error: ErrorTold }) & { facts?: readonly Fact[] };

/** With whatever is asked that writes: whether the facts are to come back with the answer. */
export interface Telling {
  tell?: boolean;
}

export function toldError(error: unknown): ErrorTold {
  if (error instanceof EngineError) return { code: error.code, problem: error.problem };
  if (error instanceof Error) return { name: error.name, message: error.message };
  return { name: 'Error', message: String(error) };
}

const ERRORS = {
  'clock-ahead': ClockAhead,
  closed: Closed,
  conflict: Conflict,
  'store-unavailable': StoreUnavailable,
  'unknown-edition': UnknownEdition,
  drift: Drift,
  corrupt: Corrupt,
  'unknown-consultation': UnknownConsultation,
  'driver-missing': DriverMissing,
} as const;

/** The error it was, as far as anybody may tell the difference. */
export function asError(told: ErrorTold): Error {
  if ('code' in told) return new ERRORS[told.code](told.problem);
  const { name, message } = told;
  if (name === 'RangeError') return new RangeError(message);
  return name === 'TypeError' ? new TypeError(message) : new Error(message);
}
