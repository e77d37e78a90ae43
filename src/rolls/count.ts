// Counts ballots against a roll: one vote for each head, and an account of every ballot that came in. Pure.
import { type Answers, type Measures, sum, type Tally } from '../law/rule.js';
import { stopIfAny } from '../problem.js';
import type { BallotRow } from './ballots.js';
import { choose, type Precedence } from './precedence.js';
import { problem, type RollProblem } from './problems.js';
import { type CastByProxy, castByProxy, proxyProblems } from './proxies.js';
import { type Head, type Roll, totalOf } from './roll.js';

export interface CountOptions {
  /** `refuse` unless said otherwise. */
  precedence?: Precedence;
  /** Whether an invalid ballot takes part; it does not, unless the notice said so beforehand. It never agrees. */
  invalidParticipates?: boolean;
  /** Who came, where people met: their number or their ids. Otherwise whoever returned a ballot. */
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

/** An account of every ballot: received = counted + superseded + invalid. */
export interface Reconciliation {
  precedence: Precedence;
  received: number;
  counted: number;
  superseded: number;
  invalid: number;
  channels: ByChannel[];
  /** Heads of whom several valid ballots came in, the line of the one that counts, and those of the others. */
  several: { head: string; counts: number; superseded: number[] }[];
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
  reconciliation: Reconciliation;
}

type Ballots = [BallotRow, ...BallotRow[]];

/** The ballots of each head, in the order of the lines, and those that are nobody's. */
function byHead(roll: Roll, ballots: readonly BallotRow[]) {
  const heads = new Map<string, Ballots>();
  const problems: RollProblem[] = [];
  for (const ballot of ballots) {
    const { person, line = 0 } = ballot;
    if (person === '') continue;
    const [head, ...others] = roll.votesAs.get(person) ?? [];
    if (head === undefined) problems.push(problem({ line }, 'rolls.stranger', { person, scope: roll.scope }));
    else if (others.length > 0)
      problems.push(problem({ line }, 'rolls.which-head', { person, heads: [head, ...others] }));
    else {
      const before = heads.get(head);
      if (before) before.push(ballot);
      else heads.set(head, [ballot]);
    }
    const listed = roll.names.get(person);
    if (listed !== undefined && ballot.name !== undefined && ballot.name !== listed) {
      problems.push(problem({ line }, 'rolls.name-differs', { person, listed, written: ballot.name }));
    }
  }
  return { heads, problems };
}

function attendance(
  roll: Roll,
  attending: CountOptions['attending'],
  returned: ReadonlyMap<string, number>,
): { attended: Measures; isThere: (head: Head) => boolean; problems: RollProblem[] } {
  const came = ({ person }: Head) => returned.has(person);
  const heads = [...roll.heads.values()];
  if (attending === undefined) {
    return { attended: totalOf(heads.filter(came), roll), isThere: came, problems: [] };
  }
  if (typeof attending === 'number') {
    const problems: RollProblem[] = [];
    if (attending < returned.size)
      problems.push(problem({ line: 0 }, 'rolls.attending-few', { attending, voted: returned.size }));
    if (attending > heads.length)
      problems.push(problem({ line: 0 }, 'rolls.attending-many', { attending, heads: heads.length }));
    // A number of people has no floor area; what one has, the other heads are not known by.
    return { attended: { heads: attending, area: 0, weight: attending }, isThere: came, problems };
  }
  const problems = attending.flatMap((person) =>
    roll.votesAs.has(person) ? [] : [problem({ line: 0 }, 'rolls.stranger', { person, scope: roll.scope })],
  );
  const present = new Set(attending.flatMap((person) => roll.votesAs.get(person) ?? []));
  for (const [head, line] of returned)
    if (!present.has(head)) problems.push(problem({ line }, 'rolls.absent', { person: head }));
  const isThere = ({ person }: Head) => present.has(person);
  return { attended: totalOf(heads.filter(isThere), roll), isThere, problems };
}

/**
 * Counts ballots, one vote for each head of the roll. A co-owner's ballot is that of whoever represents their unit.
 * @throws {Fault} with every ballot that cannot be counted: of nobody on the roll, of a head that has voted already
 * (where the precedence is to refuse), of somebody who could vote for several heads. Nothing is counted then.
 */
export function countBallots(roll: Roll, ballots: readonly BallotRow[], options: CountOptions = {}): Counted {
  const { precedence = 'refuse', invalidParticipates = false, attending, proxies, unread = [] } = options;
  const { heads, problems } = byHead(roll, ballots);
  const chosen = new Map([...heads].map(([head, theirs]) => [head, choose(theirs, precedence)]));
  const there = attendance(roll, attending, new Map([...heads].map(([head, [{ line = 0 }]]) => [head, line])));
  const bad = new Set(unread.map(({ at }) => at?.line));
  const amongTheirs = [...chosen].flatMap(([head, one]) => {
    // What could not be read of a ballot may be what it differs in, or when it came.
    const read = heads.get(head)?.every(({ line = 0 }) => !bad.has(line));
    return one.problems.filter(({ code }) => read || code === 'rolls.ballot-twice');
  });
  stopIfAny([...unread, ...problems, ...amongTheirs, ...proxyProblems(ballots, proxies), ...there.problems]);

  const answered = (choice: BallotRow['choice'], among: readonly Head[]): Measures =>
    totalOf(
      among.filter(({ person }) => chosen.get(person)?.counts.choice === choice),
      roll,
    );
  const answers = (among: readonly Head[], attended: Measures): Answers => {
    const abstain = answered('abstain', among);
    return {
      roll: totalOf(among, roll),
      attending: attended,
      for: answered('for', among),
      against: answered('against', among),
      abstain: invalidParticipates ? sum(abstain, answered('invalid', among)) : abstain,
    };
  };
  const everybody = [...roll.heads.values()];
  const affected = everybody.filter((head) => head.affected === true);
  return {
    tally: {
      ...answers(everybody, there.attended),
      ...(roll.knowsAffected && {
        groups: { affected: answers(affected, totalOf(affected.filter(there.isThere), roll)) },
      }),
    },
    abstain: answered('abstain', everybody),
    invalid: answered('invalid', everybody),
    reconciliation: reconciled(roll, ballots, chosen, precedence),
  };
}

function reconciled(
  roll: Roll,
  ballots: readonly BallotRow[],
  chosen: ReadonlyMap<string, ReturnType<typeof choose>>,
  precedence: Precedence,
): Reconciliation {
  const counting = new Set([...chosen.values()].map(({ counts }) => counts));
  const fateOf = (ballot: BallotRow): 'counted' | 'superseded' | 'invalid' =>
    ballot.choice === 'invalid' ? 'invalid' : counting.has(ballot) ? 'counted' : 'superseded';
  const none = { received: 0, counted: 0, superseded: 0, invalid: 0 };
  const whole = { ...none };
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
  return {
    precedence,
    ...whole,
    channels: [...channels.values()],
    several: [...chosen]
      .filter(([, { superseded }]) => superseded.length > 0)
      .map(([head, { counts, superseded }]) => ({
        head,
        counts: counts.line ?? 0,
        superseded: superseded.map(({ line = 0 }) => line),
      })),
    invalidBallots: ballots
      .filter((ballot) => fateOf(ballot) === 'invalid')
      .map(({ line = 0, person, reason = null }) => ({ line, person, reason })),
    coOwners: [...chosen]
      // A developer's stock under several ids is one owner's.
      .filter(([head, { counts }]) => counts.person !== head && roll.heads.get(head)?.kind !== 'developer-stock')
      .map(([head, { counts }]) => ({ for: head, by: counts.person })),
    proxies: castByProxy(ballots),
    silent: [...roll.heads.keys()].filter((person) => !chosen.has(person)),
  };
}
