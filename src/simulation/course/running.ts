// A consultation under way among made-up people: its clock, what is asked of it, and whom it asks. Everything is said to the real
// procedure; what it refuses is counted, by rule. Pure.
import type { Charter, Office } from '../../charters/charter.js';
import type { FieldsIn } from '../../engine/calls.js';
import { Fault } from '../../problem.js';
import { type SimulationProblem, simulationProblem } from '../../problems/simulation.js';
import type { CommandType, Fact, Refusal, State } from '../../procedure/vocabulary.js';
import type { Policy, Question, Self, Situation } from '../behaviour/policy.js';
import type { Crowd } from '../crowd.js';
import { stateWithin } from '../moments.js';
import type { Item } from '../scenario.js';
import type { Session } from '../session.js';
import type { World } from '../world.js';

/** What is asked of somebody outside, and waited for. */
export interface Pending {
  /** Who answers, as the study names them. */
  outside: string;
  question: Question;
  situation: Situation;
  about: unknown;
}

/** Something that goes on in a simulation: it stops where an answer comes from outside. */
export type Going<T> = Generator<Pending, T, unknown>;

/** How the people of a group behave: one policy after the other is asked until one answers; the name of an outside process stands for it. */
export type Behaving = readonly (Policy | { outside: string; answers: readonly Question[] })[];

/** When somebody makes up their mind about a ballot, between the opening of the poll, 0, and its close, 1; by lot where nothing is said. */
export type When = (
  person: string,
  ballot: { body: string; items: readonly string[]; calls: number; extensions: number },
) => number | undefined;

/** What came of a scene for the measures: opinions at a moment, as the sum of all. */
export interface Sample {
  at: string;
  place: string;
  subject: string;
  mean: number;
  variance: number;
}

export interface Running {
  readonly session: Session;
  readonly charter: Charter;
  readonly items: readonly Item[];
  readonly crowd: Crowd;
  readonly behaving: ReadonlyMap<string, Behaving>;
  readonly channels: readonly string[];
  readonly world: World;
  readonly seed: string;
  readonly refusals: Map<string, number>;
  readonly samples: Sample[];
  /** Milliseconds since 1970. */
  now: number;
  /** Persons of each group, by number, in their order. */
  readonly groups: ReadonlyMap<string, readonly number[]>;
  readonly draws: Map<string, Float64Array>;
  readonly selves: (Self | undefined)[];
  readonly recused: readonly { person: string; item: string }[];
  readonly when: When | undefined;
}

export const OFFICERS: Record<Office, string> = {
  convener: 'convener',
  chair: 'chair',
  recorder: 'recorder',
  teller: 'teller',
  scrutineer: 'scrutineer',
  supervisor: 'supervisor',
  executor: 'executor',
  treasurer: 'treasurer',
  authority: 'authority',
};

/** Many things are asked at one moment: it is written once. */
let last = { milliseconds: Number.NaN, text: '' };

export function momentOf(milliseconds: number): string {
  if (last.milliseconds !== milliseconds) last = { milliseconds, text: new Date(milliseconds).toISOString() };
  return last.text;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const stateOf = ({ session }: Running): Readonly<State> => stateWithin(session);

/** Lets time pass until a moment, and the deadlines that are due by then. */
export function until(running: Running, moment: string | number): void {
  const to = typeof moment === 'number' ? moment : Date.parse(moment);
  if (to > running.now) running.now = to;
  running.session.pass(momentOf(running.now));
}

/** Counts what somebody wanted and a rule refused. */
export const countRefusal = ({ refusals }: Running, code: string): void => {
  refusals.set(code, (refusals.get(code) ?? 0) + 1);
};

/** What was admitted: its fact is a copy, made when somebody looks at it. */
interface Admitted<T extends CommandType> {
  readonly fact: Fact & { type: T };
}

type Asked<T extends CommandType> = Admitted<T> | { refused: Refusal['code'] };

/** Asks the procedure for something now and counts nothing: for whoever looks what a rule lets them do. */
export function attempt<T extends CommandType>(
  running: Running,
  type: T,
  fields: FieldsIn<T>,
  by: string,
  more: { for?: string; enteredBy?: string } = {},
): Asked<T> {
  const answer = running.session.submit(type, fields, { at: momentOf(running.now), by, ...more });
  // The refusal of a command is a refusal; the fact of a command of this type is of this type.
  return answer.ok ? (answer as unknown as Admitted<T>) : { refused: (answer.refusal as Refusal).code };
}

/**
 * Asks the procedure for something now. What it became, or nothing where it was refused. What people ask for, or have asked for them,
 * is counted where it is refused; what offices try is not, since they go through what the charter may let them do.
 */
export function ask<T extends CommandType>(
  running: Running,
  type: T,
  fields: FieldsIn<T>,
  by: string,
  { wants = by, ...more }: { for?: string; enteredBy?: string; wants?: string } = {},
): Admitted<T> | undefined {
  const asked = attempt(running, type, fields, by, more);
  if ('fact' in asked) return asked;
  if (running.crowd.indexOf.has(wants)) countRefusal(running, asked.refused);
  return undefined;
}

/** Asks for what has to be admitted for the simulation to go on; a refusal is a fault of the study or of this code. */
export function must<T extends CommandType>(running: Running, type: T, fields: FieldsIn<T>, by: string): void {
  const answer = running.session.submit(type, fields, { at: momentOf(running.now), by });
  if (!answer.ok) throw stuck(running.session.place, type, answer.refusal as Refusal);
}

/** To be thrown: why a simulation cannot go on. */
export const stuck = (place: string, command: string, refusal?: Refusal): Fault<SimulationProblem> =>
  new Fault([
    simulationProblem('simulation.stuck', {
      place,
      command,
      ...(refusal && { refusal: refusal.code, details: JSON.stringify(refusal.numbers) }),
    }),
  ]);

/** Notes how opinions stand. */
export function sample(running: Running): void {
  for (const subject of running.crowd.subjects) {
    const opinions = running.crowd.opinions(subject);
    let sum = 0;
    for (const opinion of opinions) sum += opinion;
    const mean = sum / Math.max(1, opinions.length);
    let squares = 0;
    for (const opinion of opinions) squares += (opinion - mean) * (opinion - mean);
    const variance = squares / Math.max(1, opinions.length);
    running.samples.push({ at: momentOf(running.now), place: running.session.place, subject, mean, variance });
  }
}
