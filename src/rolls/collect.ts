// The ballots of a table put into the box one after the other, in the order of the lines, as an engine would take them in. Which
// of several counts is for `count` to say; here everything is told that keeps it from being said. Pure.
import { type Ballot, type Box, emptyBox } from '../count/box.js';
import { byMoment, type Cast, type Precedence, receive, replacesInvalid, verdictOn } from '../count/precedence.js';
import { countedRoll, rollOf } from '../count/roll.js';
import { Edit } from '../edit.js';
import { PersistentMap } from '../persistent-map.js';
import type { BallotRow } from './ballots.js';
import { isOpen } from './cells.js';
import type { ListedRoll } from './listed.js';
import { rollMembers } from './members.js';
import { problem, type RollProblem } from './problems.js';

/** A table of ballots is about one thing, whatever it is called. */
export const ITEM = 'item';

/**
 * What became of a row. `same`: a further paper of an owner of several units, which says what the one that counts says.
 * `unused`: of somebody who has no part in this vote.
 */
export type Fate = 'counted' | 'same' | 'superseded' | 'invalid' | 'unused';

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
  const unused: BallotRow[] = [];
  for (const ballot of ballots) {
    const { person, line = 0 } = ballot;
    if (person === '') continue;
    const [head, ...others] = roll.votesAs.get(person) ?? [];
    if (head === undefined && roll.leftOut?.persons.has(person)) unused.push(ballot);
    else if (head === undefined) problems.push(problem({ line }, 'rolls.stranger', { person, scope: roll.scope }));
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
  return { heads, problems, unused };
}

/** What a paper is for, of an owner who has one for each unit; an id of its own does for one. */
const paperOf = ({ unit, scope = '', person }: BallotRow): string | undefined =>
  unit === undefined ? undefined : JSON.stringify([scope, unit, person]);

/** Whether these are papers of one owner for two of their units: under one id, or under two that are one person's. */
function isAnotherPaper(roll: ListedRoll, one: BallotRow, other: BallotRow): boolean {
  const merged = roll.merged.find(({ person, listedAs }) => [person, ...listedAs].includes(one.person));
  const ids = merged ? [merged.person, ...merged.listedAs] : [one.person];
  if (!ids.includes(other.person)) return false;
  const [first, second] = [paperOf(one), paperOf(other)];
  return first === undefined || second === undefined ? one.person !== other.person : first !== second;
}

/** Nothing may come twice, but co-owners who answer alike say the same once, as do an owner's papers for several units. */
function refused(roll: ListedRoll, ballots: readonly BallotRow[]): RollProblem[] {
  const [first, ...others] = ballots;
  if (!first) return [];
  return others.flatMap((ballot, index) => {
    const earlier = ballots.slice(0, index + 1);
    const papers = earlier.filter((one) => isAnotherPaper(roll, one, ballot));
    const before = earlier.find((one) => one.person === ballot.person && !papers.includes(one));
    if (before)
      return [
        problem({ line: lineOf(ballot) }, 'rolls.ballot-twice', { person: ballot.person, first: lineOf(before) }),
      ];
    const paper = papers.find(({ choice }) => choice !== ballot.choice);
    if (paper)
      return [
        problem({ line: lineOf(ballot) }, 'rolls.papers-differ', { person: ballot.person, first: lineOf(paper) }),
      ];
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
  if (one === undefined || other === undefined || one.form !== other.form || isOpen(one, other)) return undefined;
  return [
    { ...before, moment: one.order },
    { ...next, moment: other.order },
  ];
}

/** Puts a table of ballots into a box, and says of every row what became of it. */
export function boxed(roll: ListedRoll, ballots: readonly BallotRow[], precedence: Precedence): Boxed {
  const { heads, problems, unused } = byHead(roll, ballots);
  const members = countedRoll(rollOf(rollMembers(roll), undefined, roll.scope, roll), roll);
  const into: Boxed = {
    roll: members,
    box: emptyBox([ITEM]),
    invalid: PersistentMap.empty(),
    rows: heads,
    fates: new Map(unused.map((row) => [row, 'unused'])),
    hands: new Set(),
    problems,
  };
  // Nobody sees the box before it is full: what is copied is copied once.
  new Edit().run(() => {
    for (const [head, rows] of heads) {
      if (precedence === 'refuse') problems.push(...refused(roll, rows));
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
      // Which of two comes first is of no matter where they say the same.
      else if (!both && inBox.row.choice !== choice)
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
  const counts = inBox?.row;
  if (!counts) return;
  for (const row of rows)
    if (fates.get(row) === 'superseded' && row.choice === counts.choice && isAnotherPaper(roll, counts, row))
      fates.set(row, 'same');
}
