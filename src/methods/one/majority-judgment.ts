// Majority judgment: every candidate gets a grade in words, the best median grade wins.
// Of candidates with the same median, median grades are removed one at a time until the medians differ.
import { raise } from '../ballots.js';
import type { Method, OptionOf } from '../method.js';
import { onePass } from '../one-pass.js';
import { badScore, recordOf } from '../scores.js';
import { elected, names, step } from '../standing.js';

export interface MajorityJudgmentOptions {
  /** Worst first; six grades from `Reject` to `Excellent` unless said otherwise. Who is given none has the worst. */
  grades: readonly (string | number)[];
  /** `lower middle for an even number` unless said otherwise. */
  median: 'lower middle for an even number' | 'upper middle for an even number';
  /** `remove one median grade at a time` unless said otherwise. */
  tieBreak: 'remove one median grade at a time' | 'none';
}

const options: Record<keyof MajorityJudgmentOptions, OptionOf> = {
  grades: {
    values: 'grades',
    default: ['Reject', 'Poor', 'Fair', 'Good', 'Very Good', 'Excellent'],
  },
  median: {
    values: ['lower middle for an even number', 'upper middle for an even number'],
    default: 'lower middle for an even number',
  },
  tieBreak: {
    values: ['remove one median grade at a time', 'none'],
    default: 'remove one median grade at a time',
  },
};

/** How many of so many ballots gave at most each grade, worst grade first. */
type UpTo = readonly number[];

/** The grade at this place, 0 for the worst ballot. */
const gradeAt = (upTo: UpTo, place: number): number => upTo.findIndex((ballots) => ballots > place);

/** How far from `place`, going up or down, the grades of two candidates first differ. */
function firstDifference(a: UpTo, b: UpTo, place: number, way: 'down' | 'up'): number {
  // Between `a[g]` and `b[g]` ballots from below one candidate has grade g or worse, the other a better one.
  const distances = a.map((ballots, grade) => {
    const [from, to] = [Math.min(ballots, b[grade] ?? 0), Math.max(ballots, b[grade] ?? 0) - 1];
    const nearest = way === 'down' ? Math.min(to, place) : Math.max(from, place);
    return from <= nearest && nearest <= to ? Math.abs(place - nearest) : Number.POSITIVE_INFINITY;
  });
  return Math.min(...distances);
}

/**
 * Whether `a` is better (above 0) or worse. Removing the median again and again visits the grades from the middle outwards,
 * in turn on both sides, so the first difference on either side decides; no ballot is removed one by one.
 */
function compare(a: UpTo, b: UpTo, total: number, upper: boolean, removing: boolean): number {
  const middle = upper ? Math.floor(total / 2) : Math.floor((total - 1) / 2);
  const difference = gradeAt(a, middle) - gradeAt(b, middle);
  if (difference !== 0 || !removing) return difference;
  const odd = total % 2 === 1;
  // Behind a single middle the other side comes first: below it for the lower median, above it for the upper one.
  const down = odd || upper ? middle - 1 : middle;
  const up = odd || !upper ? middle + 1 : middle;
  const [below, above] = [firstDifference(a, b, down, 'down'), firstDifference(a, b, up, 'up')];
  if (below === Number.POSITIVE_INFINITY && above === Number.POSITIVE_INFINITY) return 0;
  const place = below < above || (below === above && !upper) ? down - below : up + above;
  return gradeAt(a, place) - gradeAt(b, place);
}

export const majorityJudgment: Method<MajorityJudgmentOptions> = onePass<MajorityJudgmentOptions>(
  {
    id: 'majority-judgment',
    reference: 'Michel Balinski and Rida Laraki, "Majority Judgment: Measuring, Ranking, and Electing" (2010)',
    ballot: 'scores',
    elects: 'one',
    options,
  },
  (field, { grades, median, tieBreak }) => {
    const width = grades.length;
    const given = new Float64Array(field.size * width);
    const number = new Map(grades.map((grade, i) => [grade, i]));
    return {
      add(ballot, count, at) {
        const graded = new Map(
          Object.entries(recordOf(ballot, at)).map(([candidate, word]) => {
            const grade = number.get(word);
            if (grade === undefined) throw badScore(at, candidate, word, grades.join(', '), 'grades');
            return [field.number(candidate, at), grade];
          }),
        );
        for (let one = 0; one < field.size; one++) raise(given, one * width + (graded.get(one) ?? 0), count);
      },
      outcome(total) {
        const upTo = field.candidates.map((_, one) => {
          let sum = 0;
          return [...given.subarray(one * width, (one + 1) * width)].map((ballots) => (sum += ballots));
        });
        const upper = median === 'upper middle for an even number';
        const removing = tieBreak === 'remove one median grade at a time';
        const of = (one: number): UpTo => upTo[one] ?? [];
        const versus = (a: number, b: number): number => compare(of(a), of(b), total, upper, removing);
        const ranking: number[][] = [];
        for (const one of [...field.candidates.keys()].sort((a, b) => versus(b, a))) {
          const group = ranking.at(-1);
          if (group?.[0] !== undefined && versus(group[0], one) === 0) group.push(one);
          else ranking.push([one]);
        }
        const middle = upper ? Math.floor(total / 2) : Math.floor((total - 1) / 2);
        const medians = field.candidates.map((name, one) => [name, grades[gradeAt(of(one), middle)]] as const);
        const working = medians.map(([name, grade], one) => {
          const at = gradeAt(of(one), middle);
          const below = of(one)[at - 1] ?? 0;
          return step('median', [name], { grade: grade ?? '', above: total - (of(one)[at] ?? 0), below });
        });
        const more = {
          medians: Object.fromEntries(medians),
          rankingGroups: ranking.map((group) => names(field, group)),
        };
        return elected(field, { winners: ranking[0] ?? [], ranking, working }, more);
      },
    };
  },
);
