// yishi tally --rule: the ballots of a roll's members, counted by a decision rule of the law.
import type { DecisionRule } from 'yishi/law';
import { type RuleAsked as Asked, tallySheet } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readTable } from '../files.js';
import { printDecisions } from '../print/decision.js';
import type { Desk } from '../print/desk.js';

export interface RuleAsked {
  /** A rule of the catalogue, or one of one's own. */
  rule: string | DecisionRule;
  /** Files: the roll and the ballots, both CSV. */
  roll: string;
  ballots: string;
  /** The part of the estate that votes: `3幢/2单元`. */
  scope?: string;
  /** Which of several ballots of one head counts. */
  precedence?: string;
  /** Whether invalid ballots take part: `participates` or `left-out`. */
  invalid?: string;
  /** Whether parking spaces and garages count as floor area, against what the rule says: `counted` or `left-out`. */
  parking?: string;
  /** Who came: a number of heads, or a file that names them. */
  attending?: string;
  /** The day of the notice, by which the rule is fixed. */
  day?: string;
  /** Whether ids that show the same ID number are one person. */
  merge?: boolean;
  /** Of a roll without ids: whether the same name is one person's or each another's. */
  sameName?: string;
  /** Candidates stand for so many seats, and a paper has at most so many names. */
  seats?: string;
  mostNames?: string;
  /** On what ground ballots may go with the majority. */
  followMajority?: string;
}

const PRECEDENCES = ['refuse', 'first-valid', 'last-valid'] as const;
const INVALID = ['participates', 'left-out'] as const;
const PARKING = ['counted', 'left-out'] as const;

export const SAME_NAME = ['one', 'each'] as const;

export const among = <T extends string>(known: readonly T[], written: string, option: string, { words }: Desk): T => {
  const found = known.find((one) => one === written);
  if (found === undefined) throw new Stop(EXIT.usage, words.tally.rule.unknownWord(option, written, known));
  return found;
};

function numberOf(option: string, written: string, { words }: Desk): number {
  if (/^[1-9]\d{0,14}$/.test(written)) return Number(written);
  throw new Stop(EXIT.usage, words.tally.election.noNumber(option, written));
}

export async function tallyRule(desk: Desk, asked: RuleAsked): Promise<ExitCode> {
  const { rule, scope, day, precedence, invalid, parking, attending, merge, sameName, followMajority } = asked;
  const { seats, mostNames } = asked;
  const chosen: Partial<Asked> = {
    ...(precedence !== undefined && { precedence: among(PRECEDENCES, precedence, '--precedence', desk) }),
    ...(invalid !== undefined && { invalid: among(INVALID, invalid, '--invalid', desk) }),
    ...(parking !== undefined && { parking: among(PARKING, parking, '--parking', desk) }),
    ...(scope !== undefined && { scope }),
    ...(day !== undefined && { day }),
    ...(merge !== undefined && { merge }),
    ...(sameName !== undefined && { sameName: among(SAME_NAME, sameName, '--same-name', desk) }),
    ...(seats !== undefined && { seats: numberOf('--seats', seats, desk) }),
    ...(mostNames !== undefined && { mostNames: numberOf('--most-names', mostNames, desk) }),
    ...(followMajority !== undefined && { followMajority }),
  };
  const tables = {
    roll: await readTable(asked.roll, desk),
    ...(attending !== undefined && {
      attending: /^\d{1,9}$/.test(attending) ? Number(attending) : await readTable(attending, desk),
    }),
    ballots: await readTable(asked.ballots, desk),
  };
  const answer = tallySheet({ rule, ...chosen, ...tables }, desk.language);
  const decisions = 'items' in answer ? answer.items : [answer];
  const election = 'items' in answer ? answer.election : undefined;
  if (desk.json) desk.write(answer);
  else printDecisions(desk, decisions, election);
  if (election) return election.elected.length === election.seats ? EXIT.ok : EXIT.no;
  return decisions.every(({ outcome }) => outcome === 'passed') ? EXIT.ok : EXIT.no;
}
