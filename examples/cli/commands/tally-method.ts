// yishi tally --method: an election from a file, counted by a voting method. docs/methods.md describes the answer.
import { isProfile, type Profile, type Reading, readElection } from 'yishi/formats';
import { isMethodFault, type Method, method, methods } from 'yishi/methods';
import { countByMethod, Fault, methodTallyOf, type Problem, readMark, readOption, readTieBreak } from 'yishi/tally';
import { EXIT, type ExitCode, placed, Stop } from '../exit.js';
import { readElectionText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { printOutcome } from '../print/outcome.js';

export interface MethodAsked {
  method: string;
  seats: string;
  budget: string;
  /** `key=value`, each. */
  option: readonly string[];
  tieBreak: string;
  /** What the numbers of a table are. */
  numbers: string;
  /** `mark=next` or `mark=end`, each. */
  mark: readonly string[];
  /** A vote that is wrong in itself refuses the file. */
  strict: boolean;
}

/** Before anything is read: an option is understood by the method it is for. */
function methodOf(id: string): Method {
  const found = method(id);
  const known = methods().map((one) => one.id);
  if (!found) throw new Fault([{ code: 'tally.method-unknown', numbers: { method: id, known } }]);
  return found;
}

async function profileOf(file: string, reading: Reading, desk: Desk): Promise<Profile> {
  const read = readElection(await readElectionText(file, desk), file, reading);
  if (isProfile(read)) return read;
  const complaints = read.problems.map((problem) => ({
    message: desk.language.problem(problem),
    at: { file, line: problem.at?.line ?? 1, column: 1 },
  }));
  throw new Stop(EXIT.usage, complaints);
}

function numberOf(option: '--seats' | '--budget', written: string, form: RegExp, { words }: Desk): number {
  if (!form.test(written)) throw new Stop(EXIT.usage, words.tally.method.noNumber[option](written));
  return Number(written);
}

const NUMBERS = ['ranks', 'scores'] as const;

/** How the file is to be read, for this method. */
function readingOf(
  by: Method,
  { numbers, mark = [], strict = false }: Partial<Pick<MethodAsked, 'numbers' | 'mark' | 'strict'>>,
  { words }: Desk,
): Reading {
  const known = NUMBERS.find((one) => one === numbers);
  if (numbers !== undefined && known === undefined)
    throw new Stop(EXIT.usage, words.tally.rule.unknownWord('--numbers', numbers, NUMBERS));
  return { ballots: by.ballot, numbers: known, marks: Object.fromEntries(mark.map(readMark)), strict };
}

/** What the count had to tell, before it. */
function printNotes(desk: Desk, file: string, notes: readonly Problem[]): void {
  for (const note of notes) {
    const message = desk.language.problem(note);
    const line = note.at?.line;
    desk.warn(
      `${desk.paint.yellow('!')} ${placed(line === undefined ? { message } : { message, at: { file, line, column: 1 } })}`,
    );
  }
}

/** What cannot be counted, or decided, so. */
function stopFor(error: unknown, file: string, { language }: Desk): unknown {
  if (!isMethodFault(error)) return error;
  const { problem } = error;
  const message = language.problem(problem);
  // Of a tie the file says nothing that would be wrong.
  const complaint =
    problem.code === 'methods.tie-unbroken' ? { message } : { message: `${file}: ${message}`, code: problem.code };
  return new Stop(EXIT.usage, [complaint], { cause: error });
}

export async function tallyMethod(
  desk: Desk,
  file: string,
  asked: Pick<MethodAsked, 'method'> & Partial<MethodAsked>,
): Promise<ExitCode> {
  const by = methodOf(asked.method);
  const { seats, budget, tieBreak, option = [] } = asked;
  const chosen = {
    ...(tieBreak !== undefined && { tieBreak: readTieBreak(tieBreak) }),
    ...(seats !== undefined && { seats: numberOf('--seats', seats, /^[1-9]\d{0,14}$/, desk) }),
    ...(budget !== undefined && { budget: numberOf('--budget', budget, /^\d{1,15}(\.\d{1,6})?$/, desk) }),
  };
  const profile = await profileOf(file, readingOf(by, asked, desk), desk);
  const options = Object.fromEntries(option.map((written) => readOption(by, written)));
  try {
    const count = countByMethod({ method: by, profile, options, ...chosen });
    if (desk.json) desk.write(methodTallyOf(count));
    else {
      printNotes(desk, file, count.notes);
      printOutcome(desk, count);
    }
    return EXIT.ok;
  } catch (error) {
    throw stopFor(error, file, desk);
  }
}
