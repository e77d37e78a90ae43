// Counts a table of ballots against a roll, as `count` counts, and lays over it where every row went. Pure.
import { answersTo, tallyOf } from '../count/participation.js';
import { type Attendance, attendanceOf, type Collected } from '../count/poll.js';
import type { Precedence } from '../count/precedence.js';
import { measured } from '../count/roll.js';
import type { Measures, Tally } from '../law/rule.js';
import { stopIfAny } from '../problem.js';
import type { BallotRow } from './ballots.js';
import { type Boxed, boxed, type Fate, ITEM } from './collect.js';
import { problem, type RollProblem } from './problems.js';
import { type CastByProxy, castByProxy, proxyProblems } from './proxies.js';
import type { ListedRoll } from './roll.js';

export interface CountOptions {
  /** `refuse` unless said otherwise. */
  precedence?: Precedence;
  /** Whether an invalid ballot takes part; it does not, unless the notice said so beforehand. It never agrees. */
  invalidParticipates?: boolean;
  /** Who came, where people met: their number or their ids. Otherwise whoever returned a ballot, valid or not. */
  attending?: number | readonly string[];
  /** How many persons one proxy may stand for; 0 where everybody votes in person. As many as there are, unless the rule says. */
  proxies?: number;
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
}

/** An account of every row: received = counted + superseded + invalid. */
export interface BallotAccount {
  precedence: Precedence;
  received: number;
  counted: number;
  superseded: number;
  invalid: number;
  channels: ByChannel[];
  /**
   * Heads of whom several valid ballots came in, the line of the one that counts, and those of the others; by their order or
   * moments alone, or because of the hands that cast them: one hand a head, and in person before a proxy.
   */
  several: { head: string; counts: number; superseded: number[]; by: 'moment' | 'hand' }[];
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
  /** Those who abstained, and those whose ballot is invalid. */
  abstain: Measures;
  invalid: Measures;
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
    const measures = { heads: attending, area: 0, weight: attending };
    return { attendance: { has: (head) => box.ballots.has(head), measures }, problems };
  }
  if (attending === undefined) return { attendance: attendanceOf(members, box, rows.keys()), problems: [] };
  const problems = attending.flatMap((person) =>
    roll.votesAs.has(person) ? [] : [problem({ line: 0 }, 'rolls.stranger', { person, scope: roll.scope })],
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
export function countBallots(roll: ListedRoll, ballots: readonly BallotRow[], options: CountOptions = {}): Counted {
  const { precedence = 'refuse', invalidParticipates = false, attending, proxies, unread = [] } = options;
  const found = boxed(roll, ballots, precedence);
  const there = attendance(roll, found, attending);
  stopIfAny([...unread, ...toTell(found, unread), ...proxyProblems(ballots, proxies), ...there.problems]);
  const affected = [...roll.heads.values()].filter((head) => head.affected === true).map(({ person }) => person);
  const collected: Collected = {
    roll: found.roll,
    about: { [ITEM]: { recused: [], affected, consents: [], deciding: true } },
    box: found.box,
    invalid: found.invalid,
    shows: {},
    attendance: there.attendance,
    invalidParticipates,
    recusal: { mayVote: true, counted: true },
  };
  const answers = answersTo(collected, ITEM);
  const { groups, ...tally } = tallyOf(collected, ITEM, answers, ['affected']);
  return {
    // Who is affected is known where the roll says it of anybody: nobody may be taken to agree who was never asked for.
    tally: {
      ...tally,
      ...(roll.knowsAffected && groups?.['affected'] && { groups: { affected: groups['affected'] } }),
    },
    abstain: answers.abstain,
    invalid: measured(found.roll, found.invalid.keys()),
    reconciliation: accountOf(roll, ballots, found, precedence),
  };
}

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
    for (const account of [whole, of]) {
      account.received += 1;
      account[fateOf(ballot)] += 1;
    }
  }
  return [whole, [...channels.values()]];
}

function accountOf(
  roll: ListedRoll,
  ballots: readonly BallotRow[],
  { box, invalid, rows, fates, hands }: Boxed,
  precedence: Precedence,
): BallotAccount {
  const fateOf = (row: BallotRow): Fate => fates.get(row) ?? 'invalid';
  const [{ received, counted, superseded, invalid: spoilt }, channels] = channelsOf(ballots, fateOf);
  const linesOf = (theirs: readonly BallotRow[], fate: Fate): number[] =>
    theirs.filter((row) => fateOf(row) === fate).map(({ line = 0 }) => line);
  return {
    precedence,
    received,
    counted,
    superseded,
    invalid: spoilt,
    channels,
    several: [...rows].flatMap(([head, theirs]) => {
      const superseded = linesOf(theirs, 'superseded');
      const [counts = 0] = linesOf(theirs, 'counted');
      return superseded.length > 0 ? [{ head, counts, superseded, by: hands.has(head) ? 'hand' : 'moment' }] : [];
    }),
    invalidBallots: ballots
      .filter((row) => fateOf(row) === 'invalid')
      .map(({ line = 0, person, reason = null }) => ({ line, person, reason })),
    // A developer's stock under several ids is one owner's.
    coOwners: [...rows.keys()].flatMap((head) => {
      const by = box.ballots.get(head)?.coOwner;
      return by === undefined || roll.heads.get(head)?.kind === 'developer-stock' ? [] : [{ for: head, by }];
    }),
    proxies: castByProxy(ballots),
    silent: [...roll.heads.keys()].filter((head) => !box.ballots.has(head) && !invalid.has(head)),
  };
}
