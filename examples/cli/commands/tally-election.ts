// yishi tally --rule, for a law of elections: the totals of a secret ballot, and who is elected by them.
import { anonymous } from 'yishi/language';
import { type ElectionRule, elect, inForce, isElectionFault } from 'yishi/law';
import { buildRoll, momentOf, readRoll, readVotes } from 'yishi/rolls';
import { over } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import type { Desk } from '../print/desk.js';

export interface ElectionAsked {
  /** A roll (CSV), or how many are on it. */
  roll: string;
  /** The votes of each candidate (CSV). */
  ballots: string;
  seats?: string;
  voting?: string;
  cast?: string;
  runoff?: boolean;
  day?: string;
}

function numberOf(written: string, option: string, { words }: Desk): number {
  if (!/^\d{1,15}$/.test(written)) throw new Stop(EXIT.usage, words.tally.election.noNumber(option, written));
  return Number(written);
}

async function rollSize(written: string, desk: Desk): Promise<number> {
  if (/^\d{1,15}$/.test(written)) return Number(written);
  const text = await readText(written, desk);
  // Voters and representatives are persons: whoever shares a flat has a vote of their own.
  return over(
    { text, file: written },
    () => buildRoll(readRoll(text, { area: 'optional' }), { countedBy: 'person' }).total.heads,
  );
}

export async function tallyElection(desk: Desk, rule: ElectionRule, asked: ElectionAsked): Promise<ExitCode> {
  const { words, language, paint } = desk;
  const { election: told } = words.tally;
  const { seats, voting, cast, runoff = false, day } = asked;
  if (seats === undefined || voting === undefined) throw new Stop(EXIT.usage, told.howMany);
  if (day !== undefined && momentOf(day)?.form !== 'day') throw new Stop(EXIT.usage, words.tally.rule.noDay(day));
  const count = {
    roll: await rollSize(asked.roll, desk),
    voting: numberOf(voting, '--voting', desk),
    seats: numberOf(seats, '--seats', desk),
    runoff,
    ...(cast !== undefined && { ballots: numberOf(cast, '--cast', desk) }),
  };
  const text = await readText(asked.ballots, desk);
  const candidates = over({ text, file: asked.ballots }, () => readVotes(text));
  try {
    const result = elect(rule, { ...count, candidates });
    const say = language.say(anonymous);
    const working = [
      told.turnout(result.turnout, say.threshold(result.turnout)),
      told.needed(result.needed, say.threshold(runoff ? rule.runoff : rule.elected), runoff),
      ...result.candidates.map(({ candidate, votes, standing }) => told.candidate(candidate, votes, standing)),
      ...(result.tied.seats > 0 ? [told.tied(result.tied.seats, result.tied.candidates)] : []),
      ...(result.left.seats > 0 ? [told.left(result.left.seats, result.left.candidates)] : []),
      ...(result.contested || runoff ? [] : [told.uncontested]),
      told.source(language.text(rule.source)),
      ...(day === undefined || inForce(rule, day) ? [] : [told.notInForce(day)]),
      words.rules.local,
    ];
    const { id, title, source, jurisdiction, effective } = rule;
    const stated = {
      ...{ id, title, source, jurisdiction, effective },
      ...(day !== undefined && { inForce: inForce(rule, day) }),
    };
    if (desk.json) desk.write({ rule: stated, ...count, ...result, working });
    else {
      const filled = result.outcome === 'elected';
      const verdict = told.heading(language.text(rule.title), told.outcomes[result.outcome]);
      desk.print(`${filled ? paint.green('✓') : paint.red('✗')} ${paint.bold(verdict)}`);
      for (const line of working) desk.print(`  ${line}`);
    }
    return result.outcome === 'elected' ? EXIT.ok : EXIT.no;
  } catch (error) {
    if (!isElectionFault(error)) throw error;
    const { problem } = error;
    const complaint = { message: told.cannotBe(language.problem(problem)), code: problem.code };
    throw new Stop(EXIT.usage, [complaint], { cause: error });
  }
}
