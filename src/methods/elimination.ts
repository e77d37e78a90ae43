// Counts in rounds: until somebody has a majority, whoever stands worst is eliminated and the ballots move on.
// Shared by instant-runoff, Coombs and their like. Several who stand worst alike are never chosen between silently: where it is proved
// that their order makes no difference they go together, else each is tried in turn (ways.ts).
import type { Field } from './ballots.js';
import type { Amount } from './election.js';
import { amount, Fraction, ratio } from './exact.js';
import type { Outcome, Standing } from './method.js';
import { numbered } from './options.js';
import type { Round, Rounds } from './round.js';
import { counted, elected, grouped, majority, names, standing, step } from './standing.js';
import { endOf, everyWay } from './ways.js';
import type { Step } from './working.js';

interface Course {
  winners: readonly number[];
  /** Where the count stopped, undecided. */
  undecided?: readonly number[];
  /** The tied, where not every way of deciding between them was followed to its end. */
  open?: readonly number[];
  /** Who is left at the end, best first, then those eliminated, the last one first. */
  ranking: (readonly number[])[];
  rounds: Standing[];
  working: Step[];
}

/** What everybody has in a round that is told. */
type Had = ReturnType<Round['sums']> & { continuing: bigint };

/** What the ballots of those eliminated did: how many more votes each has who is left, how many rank nobody more. */
function moved(
  field: Field,
  gone: readonly number[],
  left: readonly number[],
  before: Had,
  now: Had,
  round: number,
): Step[] {
  const gained = (votes: bigint, old: bigint): Amount =>
    now.unit === 1n && before.unit === 1n
      ? ratio(votes - old, 1n)
      : amount(new Fraction(votes, now.unit).sub(new Fraction(old, before.unit)));
  const from = gone.length === 1 ? names(field, gone) : [];
  const steps = left.map((one) => {
    const votes = gained(now.votes[one] ?? 0n, before.votes[one] ?? 0n);
    return step('transferred', [...from, field.name(one)], { votes }, round);
  });
  const exhausted = step('exhausted', [], { votes: gained(-now.continuing, -before.continuing) }, round);
  return [...steps, exhausted].filter(({ numbers }) => numbers['votes'] !== 0);
}

/** Of those tied last, who goes now; nobody where that is not for the count to say. */
function leaving<R extends Round>(
  round: R,
  rules: Rounds<R>,
  preferred: readonly number[],
  thorough: boolean,
): readonly number[] {
  const { tiedLast } = rules;
  const [worst = []] = round.worstFirst;
  if (worst.length === 1) return worst;
  if (tiedLast === 'all at once') return round.worstFirst.length > 1 ? worst : [];
  if (tiedLast === 'stop') return [];
  const unlisted = worst.filter((candidate) => !preferred.includes(candidate));
  const together = rules.goingTogether(round, thorough);
  if (preferred.length === 0 || unlisted.length > 1 || together.length === worst.length) return together;
  return unlisted.length === 1 ? unlisted : preferred.filter((candidate) => worst.includes(candidate)).slice(-1);
}

/** That these go: by how much, where they stand alike; else each by itself, all at once. */
function leave<R extends Round>(
  field: Field,
  gone: readonly number[],
  now: R,
  rules: Rounds<R>,
  round: number,
): Step[] {
  const [first = 0] = gone;
  if (gone.length === 1 || now.worstFirst[0]?.length === gone.length)
    return [step('eliminated', names(field, gone), rules.worstBy(now, first), round)];
  return [
    step('all-go', names(field, gone), {}, round),
    ...gone.map((one) => step('eliminated', [field.name(one)], rules.worstBy(now, one), round)),
  ];
}

/** Eliminates until somebody wins. The rounds stated end where the ways part: at a tie on which it may hang who wins. */
export function eliminate<R extends Round>(field: Field, rules: Rounds<R>): Outcome {
  const preferred = numbered(rules.order, field, 'order');
  const quickly = (round: R): readonly number[] => leaving(round, rules, preferred, false);

  function course(): Course {
    let left: readonly number[] = [...field.candidates.keys()];
    let gone: readonly number[] = [];
    let before: (R & { had: Had }) | undefined;
    const out: (readonly number[])[] = [];
    const rounds: Standing[] = [];
    const working: Step[] = [];
    for (let round = 1; ; round++) {
      const now = rules.count(left, before);
      const had: Had = { ...now.sums(), continuing: 0n };
      had.continuing = BigInt(now.continuing) * had.unit;
      const has = standing(field, had.votes, had.unit, left);
      const places = grouped(had.votes, left);
      rounds.push(has);
      if (before) working.push(...moved(field, gone, left, before.had, had, round));
      working.push(...counted(field, has, 'counted', round));

      const ended = (winners: readonly number[], more: Pick<Course, 'undecided' | 'open'> = {}): Course => {
        const others = places.map((group) => group.filter((one) => !winners.includes(one)));
        const ranking = [winners, ...others, ...[...out].reverse()].filter((group) => group.length > 0);
        return { winners, ranking, rounds, working, ...more };
      };
      const [leader = 0] = places[0] ?? [];
      const votes = had.votes[leader] ?? 0n;
      working.push(majority(field, { leader, votes, of: BigInt(now.of) * had.unit, unit: had.unit }, round));
      const end = endOf(now, left, rules);
      if (end) return ended(end);

      const [worst = []] = now.worstFirst;
      gone = leaving(now, rules, preferred, true);
      if (gone.length === 0 && rules.tiedLast === 'stop') return ended([], { undecided: worst });
      if (gone.length === 0 && rules.tiedLast === 'all at once') return ended(left);
      if (gone.length === 0) {
        const { merged, ways = [], open } = everyWay(worst, left, now, rules, quickly);
        if (!merged) {
          const winners = [...new Set(ways.flatMap((way) => way.winners))];
          working.push(
            step('branched', names(field, worst), {}, round),
            ...ways.map((way) => step('followed', names(field, [way.gone, ...way.winners]), {}, round)),
          );
          return ended(winners, open ? { open: worst } : {});
        }
        gone = left.filter((one) => !merged.includes(one));
      }
      working.push(...leave(field, gone, now, rules, round));
      out.push(gone);
      left = left.filter((one) => !gone.includes(one));
      before = { ...now, had };
    }
  }

  const { undecided = [], open = [], ...found } = course();
  const outcome = elected(field, { ...found, scores: found.rounds[0] ?? {} });
  const round = found.rounds.length;
  const ending = (tied: readonly number[], last: Step): Outcome => ({
    ...outcome,
    tied: [names(field, tied)],
    working: [...found.working, last],
  });
  if (undecided.length > 0) return ending(undecided, step('tied', names(field, undecided), {}, round));
  if (open.length === 0) return outcome;
  return { ...ending(open, step('ways-left', outcome.winners, {}, round)), allWays: false };
}
