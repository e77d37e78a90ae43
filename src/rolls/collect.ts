// The ballots of a table put into the box one after the other, in the order of the lines, as an engine would take them in. Which
// of several counts is for `count` to say; here everything is told that keeps it from being said. Pure.
import { type Ballot, type Box, emptyBox } from '../count/box.js';
import { byMoment, type Cast, type Precedence, receive, replacesInvalid, verdictOn } from '../count/precedence.js';
import { countedRoll, rollOf } from '../count/roll.js';
import { Edit } from '../edit.js';
import { PersistentMap } from '../persistent-map.js';
import type { BallotRow } from './ballots.js';
import { rollMembers } from './members.js';
import { problem, type RollProblem } from './problems.js';
import type { ListedRoll } from './roll.js';

/** A table of ballots is about one thing, whatever it is called. */
export const ITEM = 'item';

/** What became of a row. */
export type Fate = 'counted' | 'superseded' | 'invalid';

/** The box with what is beside it, and how the table came to be in it. */
export interface Boxed {
  roll: ReturnType<typeof rollOf>;
  box: Box;
  invalid: PersistentMap<string>;
  /** The rows of each head, in the order of the lines. */
  rows: ReadonlyMap<string, readonly BallotRow[]>;
  fates: Map<BallotRow, Fate>;
  /** Heads whose ballots came by several hands, so that moments alone do not say which counts. */
  hands: Set<string>;
  problems: RollProblem[];
}

const lineOf = ({ line = 0 }: BallotRow): number => line;

/** The ballots of each head, in the order of the lines, and those that are nobody's. */
function byHead(roll: ListedRoll, ballots: readonly BallotRow[]) {
  const heads = new Map<string, BallotRow[]>();
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

/** Nothing may come twice, but co-owners who answer alike say the same once. */
function refused(ballots: readonly BallotRow[]): RollProblem[] {
  const [first, ...others] = ballots;
  if (!first) return [];
  const seen = new Map([[first.person, lineOf(first)]]);
  return others.flatMap((ballot) => {
    const before = seen.get(ballot.person);
    seen.set(ballot.person, before ?? lineOf(ballot));
    if (before !== undefined)
      return [problem({ line: lineOf(ballot) }, 'rolls.ballot-twice', { person: ballot.person, first: before })];
    if (ballot.choice === first.choice) return [];
    return [
      problem({ line: lineOf(ballot) }, 'rolls.co-owners-differ', {
        ...{ person: ballot.person, other: first.person },
        first: lineOf(first),
      }),
    ];
  });
}

/** Whose hand cast it: the head's own, a co-owner's, or a proxy's who owns nothing with them. */
function handOf(roll: ListedRoll, head: string, { person, proxy }: BallotRow): Pick<Ballot, 'proxy' | 'coOwner'> {
  const by = proxy ?? person;
  const theirs = roll.votesAs.get(by);
  const own = proxy === undefined || (theirs?.length === 1 && theirs[0] === head);
  if (!own) return { proxy: by };
  return by === head ? {} : { coOwner: by };
}

/** A row that is a ballot: as far as precedence asks, with the place of its line among those of its head for a moment. */
interface Placed extends Cast<number> {
  row: BallotRow;
}

/** Both with their moments, where one comes before the other: by what both carry in one form, or by the lines where neither does. */
function ordered(before: Placed, next: Placed): readonly [Placed, Placed] | undefined {
  const [one, other] = [before.row.at, next.row.at];
  if (one === undefined && other === undefined) return [before, next];
  if (one === undefined || other === undefined || one.form !== other.form || one.order === other.order)
    return undefined;
  return [
    { ...before, moment: one.order },
    { ...next, moment: other.order },
  ];
}

/** Puts a table of ballots into a box, and says of every row what became of it. */
export function boxed(roll: ListedRoll, ballots: readonly BallotRow[], precedence: Precedence): Boxed {
  const { heads, problems } = byHead(roll, ballots);
  const members = countedRoll(rollOf(rollMembers(roll)), roll);
  const into: Boxed = {
    roll: members,
    box: emptyBox([ITEM]),
    invalid: PersistentMap.empty(),
    rows: heads,
    fates: new Map(),
    hands: new Set(),
    problems,
  };
  // Nobody sees the box before it is full: what is copied is copied once.
  new Edit().run(() => {
    for (const [head, rows] of heads) {
      if (precedence === 'refuse') problems.push(...refused(rows));
      putRows(into, roll, head, rows, precedence);
    }
  });
  return into;
}

/** Puts in the ballots of one head, one after the other. */
function putRows(into: Boxed, roll: ListedRoll, head: string, rows: readonly BallotRow[], precedence: Precedence) {
  const { fates, hands, problems } = into;
  let inBox: Placed | undefined;
  for (const [index, row] of rows.entries()) {
    const { choice, channel = '', reason = '' } = row;
    // An invalid paper takes nobody's place: it is told, and a valid ballot takes its place.
    if (choice === 'invalid') {
      fates.set(row, 'invalid');
      if (!inBox) into.invalid = into.invalid.set(head, reason);
      continue;
    }
    fates.set(row, 'superseded');
    if (into.invalid.has(head) && !replacesInvalid(precedence, false)) continue;
    const next: Placed = { row, moment: index, ...handOf(roll, head, row) };
    const both = inBox && ordered(inBox, next);
    if (inBox && precedence !== 'refuse') {
      if (!byMoment(inBox, next)) hands.add(head);
      else if (!both)
        problems.push(
          problem({ line: lineOf(row) }, 'rolls.unordered', { person: row.person, first: lineOf(inBox.row) }),
        );
    }
    const [before, after] = both ?? [inBox, next];
    if (verdictOn(precedence, before, after) !== 'counts') continue;
    const { proxy, coOwner } = next;
    receive(into, head, { choices: { [ITEM]: choice }, channel, moment: '', late: false, proxy, coOwner });
    fates.set(row, 'counted');
    if (inBox) fates.set(inBox.row, 'superseded');
    inBox = next;
  }
}
