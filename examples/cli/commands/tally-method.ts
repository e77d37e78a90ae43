// yishi tally --method: an election from a file, counted by a voting method. docs/methods.md describes the answer.
import { isProfile, type Profile, readElection } from 'yishi/formats';
import { isMethodFault, type Method, method, methods } from 'yishi/methods';
import { countByMethod, Fault, methodTallyOf, readOption, readTieBreak } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
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
}

/** Before anything is read: an option is understood by the method it is for. */
function methodOf(id: string): Method {
  const found = method(id);
  const known = methods().map((one) => one.id);
  if (!found) throw new Fault([{ code: 'tally.method-unknown', numbers: { method: id, known } }]);
  return found;
}

async function profileOf(file: string, desk: Desk): Promise<Profile> {
  const read = readElection(await readElectionText(file, desk), file);
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
  const profile = await profileOf(file, desk);
  const options = Object.fromEntries(option.map((written) => readOption(by, written)));
  try {
    const count = countByMethod({ method: by, profile, options, ...chosen });
    if (desk.json) desk.write(methodTallyOf(count));
    else printOutcome(desk, count);
    return EXIT.ok;
  } catch (error) {
    throw stopFor(error, file, desk);
  }
}
