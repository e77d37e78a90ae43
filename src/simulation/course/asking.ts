// People are asked: by their policies, one after the other, in a situation that tells each no more than their own. What each draws
// belongs to the person and the question, and what is answered is looked at before anything is done with it. Pure.
import { Fault } from '../../problem.js';
import { simulationProblem } from '../../problems/simulation.js';
import type { View } from '../../procedure/view.js';
import { isAnswer, shown } from '../behaviour/answers.js';
import type { Asked, Policy, Question, Self, Situation } from '../behaviour/policy.js';
import { type Chance, chance } from '../chance.js';
import { type Going, momentOf, type Running } from './running.js';

/**
 * One number in [0, 1) for each person, for one purpose. What each draws is theirs, by group and number within the group: it does not
 * depend on who else is asked, nor on how many there are in other groups, nor on who comes after them in their own.
 */
export function drawsFor({ draws, groups, crowd, seed }: Running, purpose: string): Float64Array {
  const known = draws.get(purpose);
  if (known) return known;
  const drawn = new Float64Array(crowd.size);
  for (const [group, members] of groups) {
    const stream = chance(seed, 'draw', purpose, group);
    for (const index of members) drawn[index] = stream.float();
  }
  draws.set(purpose, drawn);
  return drawn;
}

/** Persons of each group, by number. */
export function groupsOf(persons: readonly { group: string }[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { group }] of persons.entries()) {
    const members = groups.get(group);
    if (members) members.push(index);
    else groups.set(group, [index]);
  }
  return groups;
}

/** Somebody as they know themselves: a copy, since their policy is handed it and the people may serve another run. */
function selfOf({ selves, crowd }: Running, index: number): Self {
  const known = selves[index];
  if (known) return known;
  const person = crowd.persons[index];
  if (!person) throw new RangeError(`there is no person ${index}`);
  const self: Self = Object.freeze({
    person: person.person,
    group: person.group,
    attributes: Object.freeze({ ...person.attributes }),
    traits: Object.freeze({ ...person.traits }),
    opinion: (subject: string) => crowd.opinions(subject)[index] ?? 0.5,
  });
  selves[index] = self;
  return self;
}

/** What somebody is asked in. A class, because everybody is asked everything: getters on a prototype cost nothing until they are looked at. */
class Asking implements Situation {
  // Not to be got at: behind it lies what nobody may know.
  readonly #running: Running;
  readonly #index: number;
  readonly #purpose: string;
  #seen: View | undefined;
  readonly self: Self;
  // Policies take them out of the situation: they know whose they are.
  readonly chance: (own?: string) => Chance;
  readonly lasting: (purpose: string) => number;

  constructor(running: Running, index: number, purpose: string, self: Self) {
    this.#running = running;
    this.#index = index;
    this.#purpose = purpose;
    this.self = self;
    this.chance = (own = '') => chance(running.seed, 'more', own, purpose, self.person);
    this.lasting = (name) => drawsFor(running, `lasting ${name}`)[index] ?? 0;
    Object.freeze(this);
  }

  get view(): View {
    this.#seen ??= this.#running.session.view(this.self.person);
    return this.#seen;
  }

  get at(): string {
    return momentOf(this.#running.now);
  }

  get draw(): number {
    return drawsFor(this.#running, this.#purpose)[this.#index] ?? 0;
  }
}

/** What somebody is asked about, which nobody who is asked can change for the next. */
export const askedAbout = (item: string, options: readonly string[] = []): Asked =>
  Object.freeze({ item, options: Object.freeze([...options]) });

type Answering<Q extends Question> = NonNullable<Policy[Q]>;
type AboutOf<Q extends Question> = Parameters<Answering<Q>> extends [unknown, infer A] ? A : undefined;
type AnswerOf<Q extends Question> = Exclude<ReturnType<Answering<Q>>, undefined>;

/**
 * Asks a person something. Whoever has left is not asked.
 * @param purpose names the draw: the same for all who are asked the same thing
 * @param about lists in it are frozen by whoever makes it
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
  // One policy is asked after the other: none takes anything away from the next.
  Object.freeze(about);
  const behaving = running.behaving.get(situation.self.group) ?? [];
  for (const [place, policy] of behaving.entries()) {
    if ('outside' in policy) {
      if (!policy.answers.includes(question)) continue;
      const answer = yield { outside: policy.outside, question, situation, about };
      // Whoever hands it in has checked that it is an answer to this question.
      if (answer !== undefined && answer !== null) return answer as AnswerOf<Q>;
      continue;
    }
    const answer = answerOf(policy, question, situation, about);
    if (answer === undefined || answer === null) continue;
    if (!isAnswer(question, answer)) {
      const { person, group } = situation.self;
      const named = policy.named ?? `${group} ${place + 1}`;
      throw new Fault([
        simulationProblem('simulation.behaviour-answer', { policy: named, question, person, answer: shown(answer) }),
      ]);
    }
    return answer as AnswerOf<Q>;
  }
  return undefined;
}

/** What a policy answers. @throws {Fault} where it threw, naming who was asked what */
function answerOf(policy: Policy, question: Question, situation: Situation, about: unknown): unknown {
  // The question names its own method; only the type of all of them together is known here.
  const answering = policy[question] as ((situation: Situation, about: unknown) => unknown) | undefined;
  if (!answering) return undefined;
  try {
    return answering.call(policy, situation, about);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Fault([
      simulationProblem('simulation.behaviour-broke', { question, person: situation.self.person, message }),
    ]);
  }
}
