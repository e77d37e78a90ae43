// yishi tally --rule, for a law of elections: the totals of a secret ballot, and who is elected by them.
import { type ElectionRule, isElectionFault } from 'yishi/law';
import { tallyElections as count, type ElectionTally, type PostsTally, type TableText } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readTable } from '../files.js';
import type { Desk } from '../print/desk.js';
import { among } from './tally-rule.js';

const POSTS = ['passed-down', 'separate'] as const;

export interface ElectionAsked {
  /** A roll (CSV), or how many are on it. */
  roll: string;
  /** The votes of each candidate (CSV). */
  ballots: string;
  seats?: string;
  voting?: string;
  cast?: string;
  runoff?: boolean;
  /** Whether votes for a higher post pass down: `passed-down` or `separate`. */
  posts?: string;
  day?: string;
}

function numberOf(written: string, option: string, { words }: Desk): number {
  if (!/^\d{1,15}$/.test(written)) throw new Stop(EXIT.usage, words.tally.election.noNumber(option, written));
  return Number(written);
}

const rollOf = async (written: string, desk: Desk): Promise<number | TableText> =>
  /^\d{1,15}$/.test(written) ? Number(written) : readTable(written, desk);

function printElection({ language, paint, print }: Desk, { rule, outcome, working }: ElectionTally | PostsTally): void {
  const { heading, outcomes } = language.tally.election;
  const verdict = heading(language.text(rule.title), outcomes[outcome]);
  print(`${outcome === 'elected' ? paint.green('✓') : paint.red('✗')} ${paint.bold(verdict)}`);
  for (const line of working) print(`  ${line}`);
}

export async function tallyElection(desk: Desk, rule: ElectionRule, asked: ElectionAsked): Promise<ExitCode> {
  const { election: told } = desk.words.tally;
  const { seats, voting, cast, runoff = false, posts, day } = asked;
  if (seats === undefined || voting === undefined) throw new Stop(EXIT.usage, told.howMany);
  const numbers = {
    voting: numberOf(voting, '--voting', desk),
    seats: seats.split(',').map((each) => numberOf(each.trim(), '--seats', desk)),
    runoff,
    ...(cast !== undefined && { ballots: numberOf(cast, '--cast', desk) }),
    ...(posts !== undefined && { posts: among(POSTS, posts, '--posts', desk) }),
    ...(day !== undefined && { day }),
  };
  const roll = await rollOf(asked.roll, desk);
  const votes = await readTable(asked.ballots, desk);
  try {
    const answer = count({ rule, roll, votes, ...numbers }, desk.language);
    if (desk.json) desk.write(answer);
    else printElection(desk, answer);
    return answer.outcome === 'elected' ? EXIT.ok : EXIT.no;
  } catch (error) {
    if (!isElectionFault(error)) throw error;
    const { problem } = error;
    const complaint = { message: told.cannotBe(desk.language.problem(problem)), code: problem.code };
    throw new Stop(EXIT.usage, [complaint], { cause: error });
  }
}
