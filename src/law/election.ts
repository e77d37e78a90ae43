// Elections of committees: who is elected, who runs again, who is tied for the last seat. Pure; whole numbers only. No tie is ever broken here.
import { type Counted, impossible } from './problems.js';
import type { Provision } from './rule.js';
import { type Check, check, needed, type Threshold } from './threshold.js';

/** An election by statute: who votes, how many of them have to, and what a candidate needs. */
export interface ElectionRule extends Provision {
  /** Whom the roll is of: voters (选民), household representatives (户的代表), residents' representatives (居民代表), registered villagers. */
  electors: 'voters' | 'households' | 'representatives' | 'villagers';
  /** How many of the roll have to vote for the election to be valid (选举有效). */
  turnout: Threshold;
  /** The votes a candidate needs, of those who voted. */
  elected: Threshold;
  /** The votes a candidate needs when seats left empty are voted on again (另行选举), of the ballots cast. */
  runoff: Threshold;
  /** Days between the posting of the roll and the election. */
  rollDays: number;
}

/** A vote as it was counted. All numbers are whole. */
export interface ElectionCount {
  /** Everybody on the roll. */
  roll: number;
  /** Those who voted, whether their ballots were valid or not. */
  voting: number;
  /** Ballots cast (已投选票总数), invalid ones too; as many as voted where nothing is said. */
  ballots?: number;
  candidates: readonly { candidate: string; votes: number }[];
  /** Seats to be filled by this vote. */
  seats: number;
  /** Whether this is the second vote, on seats the first left empty. */
  runoff?: boolean;
  /** How many of the votes were cast for a higher post and pass down to this one (posts.ts): as many more fit. */
  passedDown?: number;
}

/** `tied`: for the last seats there are more with as many votes than seats; `runs-again`: stands in the run-off. */
export type CandidateStanding = 'elected' | 'tied' | 'runs-again' | 'not-elected';

/**
 * `elected`: every seat is filled; `tied`: who takes the last seats is open; `run-off`: seats are left for a second vote;
 * `unfilled`: seats are left after it; `not-formed`: too few voted, and nobody is elected whatever the votes.
 */
export type ElectionOutcome = 'elected' | 'tied' | 'run-off' | 'unfilled' | 'not-formed';

export interface ElectionResult {
  outcome: ElectionOutcome;
  turnout: Check;
  /** By votes, most first; as given where equal. Each with what was compared. */
  candidates: { candidate: string; votes: number; check: Check; standing: CandidateStanding }[];
  /** Who is elected for certain, most votes first. */
  elected: string[];
  /** For how many seats who is tied; empty where nobody is. */
  tied: { seats: number; candidates: string[] };
  /** Seats nobody took, and who stands for them in the run-off. */
  left: { seats: number; candidates: string[] };
  /** Votes a candidate needed. */
  needed: number;
  /** Whether there were more candidates than seats (差额), as the law asks of a first vote. */
  contested: boolean;
}

function whole(of: Counted, value: number, least = 0, candidate?: string): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw impossible('elections.not-whole', { of, value, least, ...(candidate !== undefined && { candidate }) });
}

function checked({ roll, voting, ballots = voting, candidates, seats, passedDown = 0 }: ElectionCount): void {
  whole('roll', roll, 1);
  whole('voting', voting);
  whole('ballots', ballots);
  whole('seats', seats, 1);
  if (voting > roll) throw impossible('elections.more-voting-than-roll', { voting, roll });
  if (ballots > voting) throw impossible('elections.more-ballots-than-voting', { ballots, voting });
  if (candidates.length === 0) throw impossible('elections.no-candidates', {});
  let sum = 0n;
  const names = new Set<string>();
  for (const { candidate, votes } of candidates) {
    if (names.has(candidate)) throw impossible('elections.candidate-twice', { candidate });
    names.add(candidate);
    whole('votes', votes, 0, candidate);
    if (votes > ballots) throw impossible('elections.more-votes-than-ballots', { candidate, votes, ballots });
    sum += BigInt(votes);
  }
  const most = BigInt(ballots) * BigInt(seats) + BigInt(passedDown);
  if (sum > most)
    throw impossible('elections.more-votes-than-fit', { votes: String(sum), ballots, seats, most: String(most) });
}

/** The first `count` of a list in order of votes, and everybody with as many votes as the last of them. */
function foremost<T extends { votes: number }>(ranked: readonly T[], count: number): T[] {
  const last = ranked[count - 1];
  return last === undefined ? [...ranked] : ranked.filter(({ votes }) => votes >= last.votes);
}

/**
 * Counts an election. Those with the votes they need take the seats, most votes first; where more are equal than seats
 * are left, all of them are `tied` and none is elected. Seats nobody reached go to a run-off, in which one candidate more
 * than there are seats stands, and everybody equal to the last of them (READING: the law says only “those with most votes”).
 * In a run-off those with most votes take the seats, if they have the share it asks for.
 * @throws {Fault} where the numbers cannot be: more votes than ballots, a candidate twice, no roll ...
 * @see 中华人民共和国城市居民委员会组织法 (2025) art. 19; 中华人民共和国村民委员会组织法 (2025) art. 18
 */
export function elect(rule: ElectionRule, count: ElectionCount): ElectionResult {
  checked(count);
  const { roll, voting, ballots = voting, candidates, seats, runoff = false } = count;
  const [threshold, whole] = runoff ? [rule.runoff, ballots] : [rule.elected, voting];
  const turnout = check('heads', voting, roll, rule.turnout);
  const ranked = [...candidates]
    .sort((one, other) => other.votes - one.votes)
    .map(({ candidate, votes }) => ({ candidate, votes, check: check('heads', votes, whole, threshold) }));
  const reached = turnout.met ? ranked.filter(({ check: { met } }) => met) : [];
  // Whoever would still be among the foremost however a tie fell is elected; those equal at the end are not.
  const among = foremost(reached, seats);
  const last = among.at(-1)?.votes;
  const tied = among.length > seats ? among.filter(({ votes }) => votes === last) : [];
  const elected = among.filter((one) => !tied.includes(one));
  const left = turnout.met && tied.length === 0 ? seats - elected.length : 0;
  const again = left === 0 || runoff ? [] : foremost(without(ranked, elected), left + 1);
  const standingOf = (one: (typeof ranked)[number]): CandidateStanding =>
    elected.includes(one)
      ? 'elected'
      : tied.includes(one)
        ? 'tied'
        : again.includes(one)
          ? 'runs-again'
          : 'not-elected';
  return {
    outcome: outcomeOf(turnout.met, tied.length, left, runoff),
    turnout,
    candidates: ranked.map((one) => ({ ...one, standing: standingOf(one) })),
    elected: elected.map(({ candidate }) => candidate),
    tied: {
      seats: tied.length === 0 ? 0 : seats - elected.length,
      candidates: tied.map(({ candidate }) => candidate),
    },
    left: { seats: left, candidates: again.map(({ candidate }) => candidate) },
    needed: needed(whole, threshold),
    contested: candidates.length > seats,
  };
}

const without = <T>(all: readonly T[], some: readonly T[]): T[] => all.filter((one) => !some.includes(one));

function outcomeOf(formed: boolean, tied: number, left: number, runoff: boolean): ElectionOutcome {
  if (!formed) return 'not-formed';
  if (tied > 0) return 'tied';
  if (left === 0) return 'elected';
  return runoff ? 'unfilled' : 'run-off';
}
