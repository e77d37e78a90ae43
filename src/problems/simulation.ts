// Why a consultation cannot be simulated, or could not be brought to its end: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem.
import type { FormProblem } from '../form.js';
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

export interface SimulationProblems {
  'simulation.charter-unknown': { charter: string; known: readonly string[] };
  'simulation.item-twice': { item: string };
  'simulation.option-twice': { item: string; option: string };
  /** A body decides, or deliberates, and nobody belongs to it. */
  'simulation.no-members': { body: string };
  /** Behaviours, or preferences, of a group that is not among the people. */
  'simulation.group-unknown': { group: string; known: readonly string[] };
  /** A bloc has a line on an item that is not among them. */
  'simulation.item-unknown': { item: string; known: readonly string[] };
  /** Offered is a way to vote that the charter does not have. */
  'simulation.channel-unknown': { channel: string; known: readonly string[] };
  /** A trait that no behaviour, way to vote or correlation names: misspelt, as a rule. `path`: where in the scenario it stands. */
  'simulation.trait-unknown': {
    path: string;
    group: string;
    trait: string;
    known: readonly string[];
    nearest?: string;
  };
  /** An opinion of what is no item, and no option of one. */
  'simulation.subject-unknown': {
    path: string;
    group: string;
    subject: string;
    known: readonly string[];
    nearest?: string;
  };
  'simulation.person-unknown': { item: string; person: string };
  /** The procedure does not open under this scenario: the code of its refusal, and what it names. */
  'simulation.not-opened': { refusal: string; details: string };
  /** Somebody who convenes could not go on: what they asked for, and why it was refused, where it was. */
  'simulation.stuck': { place: string; command: string; refusal?: string; details?: string };
  /** It goes round and round. */
  'simulation.endless': { place: string; scenes: number };
  /** Somebody outside has to be asked, and nobody brings the answers. */
  'simulation.outside': { outside: string };
  /** A behaviour of the caller's own threw. */
  'simulation.behaviour-broke': { question: string; person: string; message: string };
  /** A behaviour of the caller's own answered something that is no answer to the question. */
  'simulation.behaviour-answer': { policy: string; question: string; person: string; answer: string };
  'simulation.measure-unknown': { measure: string; known: readonly string[]; nearest?: string };
}

export type SimulationProblem = ProblemOf<SimulationProblems> | FormProblem;

/** Whether an error is that a consultation cannot be simulated. */
export const isSimulationFault = (error: unknown): error is Fault<SimulationProblem> =>
  isFault(error, 'simulation') || isFault(error, 'form');

/** A problem of this module. */
export const simulationProblem = problemsOf<SimulationProblems>();
