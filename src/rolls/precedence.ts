// Which of several ballots of one head counts. Pure.
import type { BallotRow } from './ballots.js';
import { problem, type RollProblem } from './problems.js';

/** Of several ballots of one head: none, and say so; the first valid one; or the last valid one. */
export type Precedence = 'refuse' | 'first-valid' | 'last-valid';

/** The ballot that counts, the valid ones it supersedes, and what keeps it from being told. */
export interface Chosen {
  counts: BallotRow;
  superseded: BallotRow[];
  problems: RollProblem[];
}

const lineOf = ({ line = 0 }: BallotRow): number => line;

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
        person: ballot.person,
        other: first.person,
        first: lineOf(first),
      }),
    ];
  });
}

/** By the moments they carry if all do, by their lines if none does. */
function inOrder(ballots: readonly BallotRow[]): { ordered: BallotRow[]; problems: RollProblem[] } {
  const [first, ...others] = ballots;
  if (!first || others.length === 0) return { ordered: [...ballots], problems: [] };
  if (ballots.every(({ at }) => at === undefined)) return { ordered: [...ballots], problems: [] };
  const ordered = [...ballots].sort((one, other) => (one.at?.order ?? 0) - (other.at?.order ?? 0));
  const apart = new Set(ballots.map(({ at }) => at?.order)).size === ballots.length;
  const alike = ballots.every(({ at }) => at !== undefined && at.form === first.at?.form);
  if (apart && alike) return { ordered, problems: [] };
  const problems = others
    .filter(({ at }) => at === undefined || at.form !== first.at?.form || !apart)
    .map((ballot) =>
      problem({ line: lineOf(ballot) }, 'rolls.unordered', { person: ballot.person, first: lineOf(first) }),
    );
  return { ordered, problems };
}

/** Chooses among the ballots of one head; there is at least one, in the order of the lines. */
export function choose(ballots: readonly [BallotRow, ...BallotRow[]], precedence: Precedence): Chosen {
  const [first, ...others] = ballots;
  if (others.length === 0) return { counts: first, superseded: [], problems: [] };
  const valid = ballots.filter(({ choice }) => choice !== 'invalid');
  const beside = (counts: BallotRow) => ({ counts, superseded: valid.filter((ballot) => ballot !== counts) });
  if (precedence === 'refuse') return { ...beside(first), problems: refused(ballots) };
  // The precedence is among valid ballots: an invalid one supersedes nothing and is superseded by none.
  const { ordered, problems } = inOrder(valid);
  const counts = (precedence === 'first-valid' ? ordered[0] : ordered.at(-1)) ?? first;
  return { ...beside(counts), problems };
}
