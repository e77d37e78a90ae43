// yishi tally --method: an election from a file, counted by a voting method. docs/methods.md describes the answer.
import { isProfile, type Profile, readElection } from 'yishi/formats';
import { ElectionFault, type Method, method, methods, TieUnbroken } from 'yishi/methods';
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
  const complaints = read.problems.map(({ line, says }) => ({
    message: desk.language.text(says),
    at: { file, line, column: 1 },
  }));
  throw new Stop(EXIT.usage, complaints);
}

function numberOf(option: '--seats' | '--budget', written: string, form: RegExp, { words }: Desk): number {
  if (!form.test(written)) throw new Stop(EXIT.usage, words.tally.method.noNumber[option](written));
  return Number(written);
}

/** What cannot be counted, or decided, so. */
function stopFor(error: unknown, file: string, { language, words }: Desk): unknown {
  if (error instanceof ElectionFault) {
    const message = `${file}: ${language.fault(error)}`;
    return new Stop(EXIT.usage, [{ message, code: error.code }], { cause: error });
  }
  if (!(error instanceof TieUnbroken)) return error;
  return new Stop(EXIT.usage, words.tally.method.unbroken(error.by.rule, error.tied), { cause: error });
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
