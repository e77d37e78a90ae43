// Limits for many voters where every anonymous profile is as likely. How many profiles have a property is a quasi-polynomial of degree 5 in n
// (Ehrhart; Lepelley, Louichi and Smaoui 2008): along n = 1, 13, ..., 61 a polynomial, through which the leading coefficient is found; at
// n = 73 it is checked. The limit is the ratio of two such coefficients. Nothing here is copied from a table. Pure.
import { untheoretical } from '../../../problems/theory.js';
import { type Answer, fractionAnswer } from '../answer.js';
import { choose, rational } from '../rational.js';
import { elections, winnersIAC } from './condorcet.js';
import { coalitions } from './manipulation.js';
import { type Rule, ruleNamed, ruleNames, unitsOf } from './rules.js';

const DEGREE = 5;
/** The least that all of these counts repeat by. */
const PERIOD = 12;
const AT = Array.from({ length: DEGREE + 2 }, (_, step) => 1 + PERIOD * step);

const differences = (values: readonly bigint[]): bigint[] =>
  values.slice(1).map((value, at) => value - (values[at] ?? 0n));

/** The fifth difference, by which leading coefficients compare. @throws {Fault} where the values lie on no polynomial of degree 5 */
function leading(counts: readonly bigint[], what: string): bigint {
  let row = [...counts];
  for (let degree = 0; degree < DEGREE; degree += 1) row = differences(row);
  const [first = 0n, second = 0n] = row;
  if (first !== second) throw untheoretical('theory.not-of-this', { name: 'rule', value: what, allowed: ['n'] });
  return first;
}

/** The share of profiles with a property as n grows, of which `count` says how many there are. */
const shareOf = (count: (n: number) => bigint, what: string): Answer =>
  fractionAnswer(
    rational(
      leading(AT.map(count), what),
      leading(
        AT.map((n) => choose(n + DEGREE, DEGREE)),
        what,
      ),
    ),
  );

export const winnerLimit = (): Answer => shareOf(winnersIAC, 'condorcet-winner');

export const coalitionLimit = (): Answer => shareOf((n) => BigInt(coalitions(n)), 'plurality');

/** Whether profiles by the million can be gone through, most of them by what is remembered. */
const isQuick = ({ additive, rounds }: Rule): boolean => additive === true || rounds === true;

/** Of three options. @throws {Fault} where the rule has to be asked about each profile of 73 voters, of which there are 21 million */
export function efficiencyLimit(rule: Rule): Answer {
  if (!isQuick(rule)) {
    const allowed = ruleNames().filter((name) => isQuick(ruleNamed(name)));
    throw untheoretical('theory.no-limit-of-rule', { rule: rule.id, allowed });
  }
  const found = AT.map((n) => elections(rule, 3, n));
  const beats = leading(
    found.map(({ beats }) => BigInt(beats)),
    rule.id,
  );
  const elected = leading(
    found.map(({ elected }) => BigInt(elected)),
    rule.id,
  );
  return fractionAnswer(rational(elected, beats * BigInt(unitsOf(3))));
}
