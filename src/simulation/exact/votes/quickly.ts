// A rule's judgement of millions of outcomes. Every share it asks for is a sum over people, so what each person adds to it is found by
// asking the rule about one; the sums are then compared in plain numbers. Wherever a share is at its edge, and at every thousandth
// outcome besides, the rule itself is asked, and has to say the same. Pure.
import { type CastingVote, type DecisionRule, judge, requirementsOf, type VoteOutcome } from '../../../law/index.js';
import type { Plan, Sums } from './plan.js';
import { type Act, ALL, comparedOf, tallyOf, tiesCount } from './telling.js';

export type Judging = (sums: Sums) => VoteOutcome;

/** The rule itself, of every outcome. */
const slowly =
  (rule: DecisionRule, plan: Plan, casting: CastingVote | undefined): Judging =>
  (sums) =>
    judge(rule, tallyOf(plan.done(sums)), casting).outcome;

/** So often is the rule itself asked where nothing is at an edge. */
const EVERY = 1000;
/** So often at most where something is. */
const MOST_EDGES = 5000;

interface Share {
  column: number;
  /** Of each class, whether it is in the part and in the whole. */
  part: readonly number[];
  whole: readonly number[];
  num: number;
  den: number;
  strict: boolean;
}

function sharesOf(rule: DecisionRule, { classes, columns }: Plan): Share[] {
  const compared = classes.map((acts) => comparedOf(rule, acts[0] as Act)); // no class is empty
  return requirementsOf(rule).map(({ measure, group = ALL, threshold }, at) => ({
    ...threshold,
    column: columns.findIndex((column) => column.group === group && column.measure === measure),
    part: compared.map((shares) => shares[at]?.part ?? 0),
    whole: compared.map((shares) => shares[at]?.whole ?? 0),
  }));
}

/** The rule's judgement of outcomes of a plan, quickly where it can be had quickly. */
export function judging(rule: DecisionRule, plan: Plan, casting: CastingVote | undefined): Judging {
  const asked = slowly(rule, plan, casting);
  const most = Math.max(0, ...plan.whole);
  const shares = sharesOf(rule, plan);
  const safe = shares.every(({ num, den }) => Number.isSafeInteger(most * Math.max(num, den)));
  if (tiesCount(rule) || !safe || shares.some(({ column }) => column < 0)) return asked;
  const width = plan.columns.length;
  const rest = plan.classes.length - 1;
  const quorums = rule.participation.length;
  let [seen, edges] = [0, 0];
  return (sums) => {
    let [formed, agreed, edge] = [true, true, false];
    for (const [at, { column, part, whole, num, den, strict }] of shares.entries()) {
      let left = plan.whole[column] as number; // its column is there, and so are its classes
      let [some, all] = [0, 0];
      for (let which = 0; which < rest; which += 1) {
        const sum = sums[which * width + column] as number;
        left -= sum;
        some += (part[which] as number) * sum;
        all += (whole[which] as number) * sum;
      }
      some += (part[rest] as number) * left;
      all += (whole[rest] as number) * left;
      const lead = some * den - all * num;
      const met = all > 0 && (strict ? lead > 0 : lead >= 0);
      if (lead === 0 || all === 0) edge = true;
      if (at < quorums) formed &&= met;
      else agreed &&= met;
    }
    const quick = !formed ? 'not-formed' : agreed ? 'passed' : 'failed';
    seen += 1;
    if (edge) edges += 1;
    if ((edge && edges < MOST_EDGES) || seen % EVERY === 1) {
      const outcome = asked(sums);
      if (outcome !== quick) throw new Error(`rule ${rule.id} judges ${outcome} where its shares come to ${quick}`);
    }
    return quick;
  };
}
