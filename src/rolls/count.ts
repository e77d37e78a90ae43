// Counts a table of ballots against a roll, as `count` counts, and lays over it where every row went. Pure.
import { type Deemed, majorityOf } from '../count/deemed.js';
import { answersTo, takingPart, tallyOf } from '../count/participation.js';
import { type Attendance, attendanceOf, type Collected } from '../count/poll.js';
import type { Precedence } from '../count/precedence.js';
import { measured } from '../count/roll.js';
import { areaUnit, type DecisionRule, type Measures, sum, type Tally } from '../law/rule.js';
import { stopIfAny } from '../problem.js';
import type { BallotRow } from './ballots.js';
import { type Boxed, boxed, type Fate, ITEM } from './collect.js';
import type { ListedRoll } from './listed.js';
import { problem, type RollProblem } from './problems.js';
import { type CastByProxy, castByOthers, castByProxy, proxyProblems } from './proxies.js';
import { attributed } from './whose.js';

export interface CountOptions {
  /** `refuse` unless said otherwise. */
  precedence?: Precedence;
  /** Whether an invalid ballot takes part; it does not, unless the notice said so beforehand. It never agrees. */
  invalidParticipates?: boolean;
  /** Who came, where people met: their number or their ids. Otherwise whoever returned a ballot, valid or not. */
  attending?: number | readonly string[];
  /** How many persons one proxy may stand for; 0 where everybody votes in person. As many as there are, unless the rule says. */
  proxies?: number;
  /** Where ballots may say that they go with the majority: the rule that says what one is of. Otherwise such a ballot is a problem. */
  follow?: Pick<DecisionRule, 'participation' | 'consent'>;
  /** What is wrong with the table that the ballots are from, to be told together with what is wrong with them. */
  unread?: readonly RollProblem[];
}

/** What came in one way. */
export interface ByChannel {
  /** Nothing where the ballots do not say. */
  channel: string | null;
  received: number;
  counted: number;
  superseded: number;
  invalid: number;
  /** Further papers of owners of several units that say the same; and ballots of people with no part in the vote. */
  same?: number;
  unused?: number;
}

/** An account of every row: received = counted + superseded + invalid, and where there are any + same + unused. */
export interface BallotAccount {
  precedence: Precedence;
  received: number;
  counted: number;
  superseded: number;
  invalid: number;
  /** Further papers of owners of several units that say the same, where there are any. */
  same?: number;
  channels: ByChannel[];
  /**
   * Heads of whom several valid ballots came in, the line of the one that counts, and those of the others; by their order or
   * moments alone, or because of the hands that cast them: one hand a head, and in person before a proxy.
   */
  several: { head: string; counts: number; superseded: number[]; by: 'moment' | 'hand' }[];
  /** Papers of owners of several units that say the same: one ballot, on the line that counts, and on which lines the others stand. */
  papers: { head: string; counts: number; same: number[] }[];
  /** Ballots of people who own nothing but parking, where the rule leaves parking out. */
  unused: { line: number; person: string; because: 'parking-only' }[];
  /** Every invalid ballot, whether or not a valid one came in besides. */
  invalidBallots: { line: number; person: string; reason: string | null }[];
  /** Ballots that count and were cast by a co-owner, for the head whose vote it is. */
  coOwners: { for: string; by: string }[];
  /** Who cast ballots for whom, as their proxy. */
  proxies: CastByProxy[];
  /** Heads on the roll of whom nothing came in, in the order of the roll. */
  silent: string[];
}

export interface Counted {
  /** For a decision rule: invalid ballots that take part are among its abstentions. */
  tally: Tally;
  /** What was answered for and against; in the tally those who go with the majority are among them. */
  own: { for: Measures; against: Measures };
  /** Those who abstained, and those whose ballot is invalid. */
  abstain: Measures;
  invalid: Measures;
  /** Those who answered that they go with the majority, and with which answer they are counted. */
  followed?: Pick<Deemed, 'answer' | 'added'>;
  reconciliation: BallotAccount;
}

/** Who attended, and where that does not fit the ballots. */
function attendance(
  roll: ListedRoll,
  { roll: members, box, rows }: Boxed,
  attending: CountOptions['attending'],
): { attendance: Attendance; problems: RollProblem[] } {
  if (typeof attending === 'number') {
    const problems: RollProblem[] = [];
    if (attending < rows.size)
      problems.push(problem({ line: 0 }, 'rolls.attending-few', { attending, voted: rows.size }));
    if (attending > roll.heads.size)
      problems.push(problem({ line: 0 }, 'rolls.attending-many', { attending, heads: roll.heads.size }));
    // A number of people has no floor area; what one has, the other heads are not known by.
    const measures = { heads: attending, area: 0, weight: attending, ...areaUnit(roll) };
    return { attendance: { has: (head) => box.ballots.has(head), measures }, problems };
  }
  if (attending === undefined) return { attendance: attendanceOf(members, box, rows.keys()), problems: [] };
  const problems = attending.flatMap((person) =>
    roll.votesAs.has(person) || roll.leftOut?.persons.has(person)
      ? []
      : [problem({ line: 0 }, 'rolls.stranger', { person, scope: roll.scope })],
  );
  const present = new Set(attending.flatMap((person) => roll.votesAs.get(person) ?? []));
  for (const [head, [first]] of rows)
    if (!present.has(head)) problems.push(problem({ line: first?.line ?? 0 }, 'rolls.absent', { person: head }));
  return { attendance: attendanceOf(members, box, present), problems };
}

/**
 * Counts ballots, one vote for each head of the roll. A co-owner's ballot is that of whoever represents their unit. The rows
 * are taken in the order in which they stand, as they came in; by which one counts see `Precedence`.
 * @throws {Fault} with every ballot that cannot be counted: of nobody on the roll, of a head that has voted already
 * (where the precedence is to refuse), of somebody who could vote for several heads. Nothing is counted then.
 */
export function countBallots(roll: ListedRoll, collected: readonly BallotRow[], options: CountOptions = {}): Counted {
  const { precedence = 'refuse', invalidParticipates = false, attending, proxies, follow: law, unread = [] } = options;
  const { ballots, problems } = attributed(roll, collected);
  const found = boxed(roll, ballots, precedence);
  const there = attendance(roll, found, attending);
  const byProxy = castByOthers(roll, ballots);
  stopIfAny([
    ...unread,
    ...problems,
    ...groundless(ballots, law),
    ...toTell(found, unread),
    ...proxyProblems(roll, byProxy, proxies),
    ...there.problems,
  ]);
  const affected = [...roll.heads.values()].filter((head) => head.affected === true).map(({ person }) => person);
  const given: Collected = {
    roll: found.roll,
    about: { [ITEM]: { recused: [], affected, consents: [], deciding: true } },
    box: found.box,
    invalid: found.invalid,
    shows: {},
    attendance: there.attendance,
    invalidParticipates,
    recusal: { mayVote: true, counted: true },
  };
  const answers = answersTo(given, ITEM);
  const { 'with-majority': following, ...stated } = answers;
  // Those who go with the majority are among those who gave the answer that has one; where none has, they agree to nothing.
  const answer = following && law ? majorityOf({ law }, takingPart(given, stated)) : null;
  const added = following && answer ? { ...stated, [answer]: sum(stated[answer], following) } : answers;
  const { groups, ...tally } = tallyOf(given, ITEM, added, [
    'affected',
    ...roll.groups.filter((group) => group !== 'affected'),
  ]);
  // Who is affected is known where the roll says it of anybody: nobody may be taken to agree who was never asked for.
  const { affected: asked, ...others } = groups ?? {};
  const known = { ...others, ...(roll.knowsAffected && asked && { affected: asked }) };
  return {
    tally: { ...tally, ...(Object.keys(known).length > 0 && { groups: known }) },
    own: { for: answers.for, against: answers.against },
    abstain: answers.abstain,
    invalid: measured(found.roll, found.invalid.keys()),
    ...(following && { followed: { answer, added: following } }),
    reconciliation: accountOf(roll, ballots, byProxy, found, precedence),
  };
}

/** Nobody goes with the majority unless the house has decided that one may say so. */
const groundless = (ballots: readonly BallotRow[], law: CountOptions['follow']): RollProblem[] =>
  law
    ? []
    : ballots
        .filter(({ choice }) => choice === 'with-majority')
        .map(({ line = 0 }) => problem({ line }, 'rolls.follow-ground', {}));

/** What could not be read of a ballot may be what it differs in, or when it came: nothing that may follow from it is told. */
function toTell({ rows, problems }: Boxed, unread: readonly RollProblem[]): RollProblem[] {
  if (unread.length === 0) return problems;
  const bad = new Set(unread.map(({ at }) => at?.line));
  const unsure = new Set<number>();
  for (const theirs of rows.values())
    if (theirs.some(({ line = 0 }) => bad.has(line))) for (const { line = 0 } of theirs) unsure.add(line);
  return problems.filter(({ code, at }) => !(MAY_FOLLOW.includes(code) && unsure.has(at?.line ?? 0)));
}

const MAY_FOLLOW: readonly RollProblem['code'][] = ['rolls.co-owners-differ', 'rolls.unordered'];

function channelsOf(ballots: readonly BallotRow[], fateOf: (row: BallotRow) => Fate): [ByChannel, ByChannel[]] {
  const none = { received: 0, counted: 0, superseded: 0, invalid: 0 };
  const whole: ByChannel = { channel: null, ...none };
  const channels = new Map<string | null, ByChannel>();
  for (const ballot of ballots) {
    const channel = ballot.channel ?? null;
    const of = channels.get(channel) ?? { channel, ...none };
    channels.set(channel, of);
    const fate = fateOf(ballot);
    for (const account of [whole, of]) {
      account.received += 1;
      account[fate] = (account[fate] ?? 0) + 1;
    }
  }
  return [whole, [...channels.values()]];
}

function accountOf(
  roll: ListedRoll,
  ballots: readonly BallotRow[],
  byProxy: readonly BallotRow[],
  { box, invalid, rows, fates, hands }: Boxed,
  precedence: Precedence,
): BallotAccount {
  const fateOf = (row: BallotRow): Fate => fates.get(row) ?? 'invalid';
  const [{ received, counted, superseded, invalid: spoilt, same }, channels] = channelsOf(ballots, fateOf);
  const linesOf = (theirs: readonly BallotRow[], fate: Fate): number[] =>
    theirs.filter((row) => fateOf(row) === fate).map(({ line = 0 }) => line);
  const papers = [...rows].map(([head, theirs]) => ({
    head,
    counts: linesOf(theirs, 'counted')[0] ?? 0,
    same: linesOf(theirs, 'same'),
  }));
  return {
    precedence,
    received,
    counted,
    superseded,
    invalid: spoilt,
    ...(same !== undefined && { same }),
    channels,
    several: [...rows].flatMap(([head, theirs]) => {
      const superseded = linesOf(theirs, 'superseded');
      const [counts = 0] = linesOf(theirs, 'counted');
      return superseded.length > 0 ? [{ head, counts, superseded, by: hands.has(head) ? 'hand' : 'moment' }] : [];
    }),
    papers: papers.filter(({ same }) => same.length > 0),
    unused: ballots
      .filter((row) => fateOf(row) === 'unused')
      .map(({ line = 0, person }) => ({ line, person, because: 'parking-only' as const })),
    invalidBallots: ballots
      .filter((row) => fateOf(row) === 'invalid')
      .map(({ line = 0, person, reason = null }) => ({ line, person, reason })),
    // A developer's stock under several ids is one owner's.
    coOwners: [...rows.keys()].flatMap((head) => {
      const by = box.ballots.get(head)?.coOwner;
      return by === undefined || roll.heads.get(head)?.kind === 'developer-stock' ? [] : [{ for: head, by }];
    }),
    proxies: castByProxy(byProxy),
    silent: [...roll.heads.keys()].filter((head) => !box.ballots.has(head) && !invalid.has(head)),
  };
}
