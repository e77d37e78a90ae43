// The totals of a secret ballot, and who is elected by them under a law of elections. Pure.
import { anonymous, type Language } from '../language/index.js';
import {
  type ElectionCount,
  type ElectionResult,
  type ElectionRule,
  elect,
  electionRule,
  electionRules,
  inForce,
  type Provision,
} from '../law/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import { buildRoll, readPostVotes, readRoll, readVotes } from '../rolls/index.js';
import { checkAsked } from './asked-for.js';
import { type PostsTally, tallyPosts } from './by-posts.js';
import { checkDay } from './by-rule.js';
import { contentsOf, overTable, type TableText } from './table-text.js';

/** What to count, and by which law. */
export interface ElectionAsked extends Omit<ElectionCount, 'roll' | 'candidates' | 'seats' | 'passedDown'> {
  /** Of a table with a column for each of several posts one number for each, in the order in which they rank. */
  seats: number | readonly number[];
  /** Of such a table: whether votes for a higher post pass down to the lower ones; they do unless said otherwise. */
  posts?: 'passed-down' | 'separate';
  /** A law of the catalogue by its id, or one of one's own. */
  rule: string | ElectionRule;
  /** How many are on the roll, or the roll itself as CSV. */
  roll: number | TableText;
  /** The votes of each candidate, as CSV. */
  votes: TableText;
  /** The day of the election: `2026-03-01`. */
  day?: string;
}

/** A count by a law of elections: what `yishi tally --rule --json` answers. */
export interface ElectionTally extends Omit<ElectionCount, 'candidates' | 'passedDown'>, ElectionResult {
  rule: Pick<Provision, 'id' | 'title' | 'source' | 'jurisdiction' | 'effective'> & {
    /** Whether it was in force on the day; nothing where no day was given. */
    inForce?: boolean;
  };
  runoff: boolean;
  /** Everything that was compared and what it rests on, line by line. */
  working: string[];
}

function ruleOf(rule: string | ElectionRule): ElectionRule {
  const found = typeof rule === 'string' ? electionRule(rule) : rule;
  if (found) return found;
  throw new Fault([
    tallyProblem('tally.rule-unknown', { rule: String(rule), known: electionRules().map(({ id }) => id) }),
  ]);
}

/** Voters and representatives are persons: whoever shares a flat has a vote of their own. */
const sizeOf = (roll: number | TableText): number =>
  typeof roll === 'number'
    ? roll
    : overTable(
        roll,
        () => buildRoll(readRoll(contentsOf(roll), { area: 'optional' }), { countedBy: 'person' }).total.heads,
      );

function workingOf(language: Language, rule: ElectionRule, result: ElectionResult, runoff: boolean, day?: string) {
  const { tally, say, text } = language;
  const told = tally.election;
  const { threshold } = say(anonymous);
  const { turnout, needed, candidates, tied, left, contested } = result;
  return [
    told.turnout(turnout, threshold(turnout)),
    told.needed(needed, threshold(runoff ? rule.runoff : rule.elected), runoff),
    ...candidates.map(({ candidate, votes, standing }) => told.candidate(candidate, votes, standing)),
    ...(tied.seats > 0 ? [told.tied(tied.seats, tied.candidates)] : []),
    ...(left.seats > 0 ? [told.left(left.seats, left.candidates)] : []),
    ...(contested || runoff ? [] : [told.uncontested]),
    told.source(text(rule.source)),
    ...(day === undefined || inForce(rule, day) ? [] : [told.notInForce(day)]),
    tally.local,
  ];
}

const ASKED = {
  rule: undefined,
  roll: undefined,
  votes: undefined,
  voting: undefined,
  ballots: undefined,
  seats: undefined,
  posts: ['passed-down', 'separate'],
  runoff: [true, false],
  day: undefined,
} as const satisfies Record<keyof ElectionAsked, readonly unknown[] | undefined>;

/**
 * Counts an election from the totals of its candidates, and says who is elected, with the arithmetic in words. No tie is broken.
 * @throws {Fault} with everything that is wrong with a table, each on its line; where the numbers cannot be; or where the table has
 *   a column for each of several posts, which `tallyElections` counts
 */
export function tallyElection(asked: ElectionAsked, language: Language): ElectionTally {
  checkAsked(asked, ASKED);
  const rule = ruleOf(asked.rule);
  checkDay(asked.day);
  return oneOf(rule, asked, language);
}

/**
 * The same, or, where the table has a column for each of several posts, each of these counted.
 * @throws {Fault} as `tallyElection`, and where the seats are not one number for each post
 */
export function tallyElections(asked: ElectionAsked, language: Language): ElectionTally | PostsTally {
  checkAsked(asked, ASKED);
  const rule = ruleOf(asked.rule);
  checkDay(asked.day);
  const { votes, roll, posts: counted, rule: _id, ...numbers } = asked;
  const table = overTable(votes, () => readPostVotes(contentsOf(votes)));
  if (!table) return oneOf(rule, asked, language);
  return tallyPosts(table, { rule, roll: sizeOf(roll), ...numbers, ...(counted && { counted }) }, language);
}

function oneOf(rule: ElectionRule, asked: ElectionAsked, language: Language): ElectionTally {
  const { voting, runoff = false, ballots, day, votes } = asked;
  if (typeof asked.seats !== 'number') {
    const seats = [...asked.seats];
    const [only] = seats;
    if (seats.length !== 1 || only === undefined)
      throw new Fault([tallyProblem('tally.seats-each', { posts: [], seats })]);
    return oneOf(rule, { ...asked, seats: only }, language);
  }
  const { seats } = asked;
  const count = {
    roll: sizeOf(asked.roll),
    voting,
    seats,
    runoff,
    ...(ballots !== undefined && { ballots }),
  };
  const result = elect(rule, { ...count, candidates: overTable(votes, () => readVotes(contentsOf(votes))) });
  const { id, title, source, jurisdiction, effective } = rule;
  return {
    rule: { id, title, source, jurisdiction, effective, ...(day !== undefined && { inForce: inForce(rule, day) }) },
    ...count,
    ...result,
    working: workingOf(language, rule, result, runoff, day),
  };
}
