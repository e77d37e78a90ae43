// Simulations in which some people are asked outside: of a language model, of a program in R or Python. What they answer is written
// down, so that a run goes again without them.
import { faultOf } from '../../problem.js';
import { outsideProblem } from '../../problems/outside.js';
import type { Pending } from '../../simulation/course/running.js';
import { checkedAnswer, lineOf, outsideQuestion, questionText, subjectsAsked } from '../../simulation/outside.js';
import { type Run, type Simulation, simulating } from '../../simulation/simulate.js';
import type { OutsideProcesses } from './form.js';
import { type Answering, answering } from './process.js';

/** Whoever answers, for as many runs as are wanted. */
export interface Asker {
  /** @throws {Fault} `outside.…` where no answer comes, or none that is one */
  ask(pending: Pending, text: string): Promise<unknown>;
  close(): Promise<void>;
}

const BRIEF = 200;

/** What a line says: the id of a question and its answer. */
function answerIn(line: string): { id: number; answer: unknown } | undefined {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof said !== 'object' || said === null || !('id' in said) || !('answer' in said)) return undefined;
  return typeof said.id === 'number' ? { id: said.id, answer: said.answer } : undefined;
}

/**
 * Processes that answer for people. Each is started when it is first asked, and goes on until it is closed or does what it should not:
 * the next question starts it anew.
 */
export function askerOf(processes: OutsideProcesses): Asker {
  const started = new Map<string, Answering>();
  let last = 0;
  return {
    async ask(pending, text) {
      const { outside, question, situation } = pending;
      const known = Object.hasOwn(processes, outside) ? processes[outside] : undefined;
      if (!known) throw faultOf([outsideProblem('outside.unknown', { outside, known: Object.keys(processes) })]);
      const process = started.get(outside) ?? answering(outside, known);
      started.set(outside, process);
      last += 1;
      const id = last;
      const asked = { outside, question, person: situation.self.person };
      try {
        // The question is an object: its text begins with a brace.
        const line = await process.ask(`{"id":${id},${text.slice(1)}`, asked);
        const said = answerIn(line);
        if (!said) throw faultOf([outsideProblem('outside.garbled', { ...asked, line: line.slice(0, BRIEF) })]);
        if (said.id !== id)
          throw faultOf([outsideProblem('outside.other-question', { ...asked, id, answered: said.id })]);
        return checkedAnswer(pending, said.answer);
      } catch (error) {
        started.delete(outside);
        await process.close();
        throw error;
      }
    },
    async close() {
      await Promise.all([...started.values()].map((process) => process.close()));
      started.clear();
    },
  };
}

export interface AskingOptions {
  /** How each process is started; or who answers already, for several runs one after the other. */
  processes: OutsideProcesses | Asker;
  /** Is handed each line of the transcript as it comes: for whoever keeps it even of a run that fails. */
  transcript?: (line: string) => void;
}

/** A run, and what was answered from outside: a line an answer, for `replayOutside`. */
export interface AskedRun {
  run: Run;
  transcript: readonly string[];
}

const isAsker = (one: OutsideProcesses | Asker): one is Asker => typeof one['ask'] === 'function';

/**
 * Runs a simulation, asking outside processes wherever a behaviour is theirs.
 * @throws {Fault} `outside.…`, and whatever `simulate` throws; the processes it started are ended by then
 */
export async function simulateAsking(
  simulation: Simulation,
  { processes, transcript: kept }: AskingOptions,
): Promise<AskedRun> {
  const asker = isAsker(processes) ? processes : askerOf(processes);
  const subjects = subjectsAsked(simulation);
  const transcript: string[] = [];
  try {
    const going = simulating(simulation);
    let step = going.next();
    while (!step.done) {
      const text = questionText(outsideQuestion(step.value, subjects));
      const answer = await asker.ask(step.value, text);
      const line = lineOf(step.value, text, answer);
      transcript.push(line);
      kept?.(line);
      step = going.next(answer);
    }
    return { run: step.value, transcript };
  } finally {
    if (asker !== processes) await asker.close();
  }
}
