// Who takes the seats that candidates stand for, of those whom a decision rule passes. No tie is broken here. Pure.
import type { Language } from '../language/index.js';
import { type DecisionRule, type Measure, requirementsOf, type VoteOutcome } from '../law/index.js';
import type { Measures } from '../law/rule.js';

/** An election on a roll: every candidate is decided on by the rule, and of those who pass the foremost take the seats. */
export interface SeatsTally {
  seats: number;
  mostNames: number;
  /** What candidates are ranked by: heads where the rule counts them. */
  by: Measure;
  elected: string[];
  /** For how many seats who is tied; empty where nobody is. */
  tied: { seats: number; candidates: string[] };
  /** Seats nobody took. */
  left: number;
  working: string[];
}

interface Candidate {
  item: string;
  outcome: VoteOutcome;
  for: Measures;
}

/** Of the candidates who pass, those with most votes; who are equal at the last seat are tied. */
export function seatsTally(
  candidates: readonly Candidate[],
  { seats, mostNames }: { seats: number; mostNames: number },
  rule: DecisionRule,
  { tally }: Language,
): SeatsTally {
  const measures = requirementsOf(rule).map(({ measure }) => measure);
  const by = measures.includes('heads') ? 'heads' : (measures[0] ?? 'heads');
  const passed = candidates
    .filter(({ outcome }) => outcome === 'passed')
    .sort((one, other) => other.for[by] - one.for[by]);
  const last = passed[seats - 1]?.for[by];
  const among = last === undefined ? passed : passed.filter((one) => one.for[by] >= last);
  const tied = among.length > seats ? among.filter((one) => one.for[by] === last) : [];
  const elected = among.filter((one) => !tied.includes(one)).map(({ item }) => item);
  const open = seats - elected.length;
  const names = tied.map(({ item }) => item);
  const told = tally.election;
  return {
    ...{ seats, mostNames, by, elected },
    tied: { seats: names.length === 0 ? 0 : open, candidates: names },
    left: names.length === 0 ? open : 0,
    working: [
      told.seats(seats, mostNames, elected),
      ...(names.length > 0 ? [told.tied(open, names)] : open > 0 ? [told.left(open, [])] : []),
    ],
  };
}
