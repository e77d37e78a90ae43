// A consultation under way among made-up people: its clock, what is asked of it, and whom it asks. Everything is said to the real
// procedure; what it refuses is counted, by rule. Pure.
import type { Charter, Office } from '../../charters/charter.js';
import type { FieldsIn } from '../../engine/calls.js';
import { Fault } from '../../problem.js';
import { type SimulationProblem, simulationProblem } from '../../problems/simulation.js';
import type { View } from '../../procedure/view.js';
import type { CommandType, Fact, Refusal, State } from '../../procedure/vocabulary.js';
import type { Policy, Question, Self, Situation } from '../behaviour/policy.js';
import { type Chance, chance } from '../chance.js';
import type { Crowd } from '../crowd.js';
import type { Item } from '../scenario.js';
import { liveState, type Session } from '../session.js';
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

export const stateOf = ({ session }: Running): Readonly<State> => liveState(session);

/** Lets time pass until a moment, and the deadlines that are due by then. */
export function until(running: Running, moment: string | number): void {
  const to = typeof moment === 'number' ? moment : Date.parse(moment);
  if (to > running.now) running.now = to;
  running.session.pass(momentOf(running.now));
}

const counted = (running: Running, { code }: Refusal): undefined => {
  running.refusals.set(code, (running.refusals.get(code) ?? 0) + 1);
};

/** Asks the procedure for something now. What it became, or nothing where it was refused, which is counted. */
export function ask<T extends CommandType>(
  running: Running,
  type: T,
  fields: FieldsIn<T>,
  by: string,
  more: { for?: string; enteredBy?: string } = {},
): { readonly fact: Fact & { type: T } } | undefined {
  const answer = running.session.submit(type, fields, { at: momentOf(running.now), by, ...more });
  // The refusal of a command is a refusal; the fact of a command of this type is of this type.
  if (!answer.ok) return counted(running, answer.refusal as Refusal);
  return answer as unknown as { readonly fact: Fact & { type: T } };
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

/** One number in [0, 1) for each person, for one purpose: what each draws does not depend on who else is asked. */
export function drawsFor(running: Running, purpose: string): Float64Array {
  const known = running.draws.get(purpose);
  if (known) return known;
  const drawn = new Float64Array(running.crowd.size);
  const stream = chance(running.seed, 'draw', purpose);
  for (let index = 0; index < drawn.length; index += 1) drawn[index] = stream.float();
  running.draws.set(purpose, drawn);
  return drawn;
}

function selfOf(running: Running, index: number): Self {
  const known = running.selves[index];
  if (known) return known;
  const { crowd } = running;
  const person = crowd.persons[index];
  if (!person) throw new RangeError(`there is no person ${index}`);
  const self: Self = {
    person: person.person,
    group: person.group,
    attributes: person.attributes,
    traits: person.traits,
    opinion: (subject) => crowd.opinions(subject)[index] ?? 0.5,
  };
  running.selves[index] = self;
  return self;
}

/** What somebody is asked in. A class, because everybody is asked everything: getters on a prototype cost nothing until they are looked at. */
class Asking implements Situation {
  private seen: View | undefined;

  constructor(
    private readonly running: Running,
    private readonly index: number,
    private readonly purpose: string,
    readonly self: Self,
  ) {}

  get view(): View {
    this.seen ??= this.running.session.view(this.self.person);
    return this.seen;
  }

  get at(): string {
    return momentOf(this.running.now);
  }

  get draw(): number {
    return drawsFor(this.running, this.purpose)[this.index] ?? 0;
  }

  // Policies take it out of the situation: it knows whose it is.
  readonly chance = (own = ''): Chance => chance(this.running.seed, 'more', own, this.purpose, this.self.person);
}

type Answering<Q extends Question> = NonNullable<Policy[Q]>;
type AboutOf<Q extends Question> = Parameters<Answering<Q>> extends [unknown, infer A] ? A : undefined;
type AnswerOf<Q extends Question> = Exclude<ReturnType<Answering<Q>>, undefined>;

/**
 * Asks a person something. Whoever has left is not asked.
 * @param purpose names the draw: the same for all who are asked the same thing
 */
export function* consult<Q extends Question>(
  running: Running,
  index: number,
  question: Q,
  purpose: string,
  about: AboutOf<Q>,
): Going<AnswerOf<Q> | undefined> {
  if (running.crowd.gone[index]) return undefined;
  const situation = new Asking(running, index, purpose, selfOf(running, index));
  for (const policy of running.behaving.get(situation.self.group) ?? []) {
    if ('outside' in policy) {
      if (!policy.answers.includes(question)) continue;
      const answer = yield { outside: policy.outside, question, situation, about };
      // Whoever hands it in has checked that it is an answer to this question.
      if (answer !== undefined && answer !== null) return answer as AnswerOf<Q>;
      continue;
    }
    const answer = answerOf(policy, question, situation, about);
    if (answer !== undefined) return answer as AnswerOf<Q>;
  }
  return undefined;
}

/** What a policy answers. @throws {Fault} where it threw, naming who was asked what */
function answerOf(policy: Policy, question: Question, situation: Situation, about: unknown): unknown {
  // The question names its own method; only the type of all of them together is known here.
  const answering = policy[question] as ((situation: Situation, about: unknown) => unknown) | undefined;
  if (!answering) return undefined;
  try {
    return answering(situation, about);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Fault([
      simulationProblem('simulation.behaviour-broke', { question, person: situation.self.person, message }),
    ]);
  }
}

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
