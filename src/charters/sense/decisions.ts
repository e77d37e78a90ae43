// Whether what a charter decides by can be met: quorums, motions, rules of the house, ballots, marks. Pure.

import type { HouseRule } from '../../law/house-rule.js';
import { decisionRule, holdsIn, type Threshold } from '../../law/index.js';
import { isBudgetIdle, methodTrouble } from '../ballot-methods.js';
import type { Criterion } from '../charter.js';
import { isCatalogued, suitsMotions } from '../rules.js';
import { leavesOut } from '../steps.js';
import { type Check, problem, type Remark, warning } from './remark.js';

/** Whether nothing at all reaches it. */
const asksNothing = ({ num, strict }: Threshold): boolean => num === 0 && !strict;

const motions: Check = (charter) => {
  if (leavesOut(charter, 'deliberation')) return [];
  const { motions, quorum } = charter.deliberation;
  const place = (kind: (typeof motions.precedence)[number]): number => motions.precedence.indexOf(kind);
  const path = ['deliberation', 'motions'];
  const unfit = Object.entries(motions.rules ?? {}).flatMap(([kind, rule]) =>
    suitsMotions(charter, rule) ? [] : [problem([...path, 'rules', kind], 'charters.motion-rule', { kind, rule })],
  );
  // An amendment is of a motion that is pending: it has to go before it.
  const never = place('main') >= 0 && place('amend') <= place('main');
  return [
    ...(asksNothing(quorum) ? [warning(['deliberation', 'quorum'], 'charters.quorum-nothing', {})] : []),
    ...(never ? [warning([...path, 'precedence'], 'charters.amend-never', {})] : []),
    ...unfit,
  ];
};

/** The least a statute lets owners agree on among themselves: whoever counts by floor area counts owners. */
const OWNERS = 'civil-code-278-ordinary';

type Asked = readonly { measure: string; base: string; threshold: Threshold; group?: string | undefined }[];

const isBelow = (one: Threshold, least: Threshold): boolean => {
  const difference = BigInt(one.num) * BigInt(least.den) - BigInt(least.num) * BigInt(one.den);
  return difference < 0n || (difference === 0n && least.strict && !one.strict);
};

/** What a rule asks less of than the statute, of everybody it counts. A share of the roll is more than the same share of those who vote. */
function below(asked: Asked, least: Asked): Asked {
  return least.filter(({ measure, base, threshold }) => {
    const enough = asked.some(
      (one) =>
        one.measure === measure &&
        one.group === undefined &&
        (one.base === base || one.base === 'roll') &&
        !isBelow(one.threshold, threshold),
    );
    return !enough;
  });
}

function belowLaw(rule: HouseRule, index: number, jurisdiction: string): Remark[] {
  const law = decisionRule(OWNERS);
  const asked = [...rule.participation, ...rule.consent];
  if (!law || !holdsIn(law, jurisdiction) || !asked.some(({ measure }) => measure === 'area')) return [];
  return (['participation', 'consent'] as const).flatMap((of) =>
    below(rule[of], law[of]).map(({ measure, threshold }) =>
      warning(['rules', index, of], 'charters.rule-below-law', {
        ...{ rule: rule.id, law: OWNERS, of, measure },
        least: threshold,
      }),
    ),
  );
}

const rules: Check = ({ rules = [], jurisdiction }) =>
  rules.flatMap((rule, index) => [
    ...(isCatalogued(rule.id) ? [problem(['rules', index, 'id'], 'charters.rule-taken', { rule: rule.id })] : []),
    ...rule.consent.flatMap(({ threshold }, place) =>
      asksNothing(threshold)
        ? [warning(['rules', index, 'consent', place], 'charters.consent-nothing', { rule: rule.id })]
        : [],
    ),
    ...belowLaw(rule, index, jurisdiction),
  ]);

const ballots: Check = ({ vote }, { methods }) =>
  Object.entries(vote.ballots ?? {}).flatMap(([ballot, form]) => {
    const path = ['vote', 'ballots', ballot];
    const idle = isBudgetIdle(form, methods) ? [problem([...path, 'budget'], 'charters.budget-idle', { ballot })] : [];
    const trouble = methodTrouble(form, methods);
    // Of methods that nobody handed in nothing is known.
    if (trouble === undefined || (trouble === 'unknown' && !methods)) return idle;
    if (trouble === 'missing') return [problem(path, 'charters.method-missing', { ballot }), ...idle];
    const numbers = { ballot, method: form.method ?? '' };
    return [problem([...path, 'method'], `charters.method-${trouble}`, numbers), ...idle];
  });

/** Nobody has so many people score that their sums cannot be counted. */
const MOST_SCORERS = 1_000_000;

const over = (criteria: readonly Criterion[], path: (string | number)[]): Remark[] => {
  const greatest = criteria.reduce((total, { max, weight }) => total + max * weight, 0);
  const most = Math.floor(Number.MAX_SAFE_INTEGER / MOST_SCORERS);
  return greatest > most ? [problem(path, 'charters.scores-over', { most })] : [];
};

const marks: Check = (charter) => {
  const { topics, conversion, evaluation } = charter;
  const unreachable = !leavesOut(charter, 'conversion') && conversion.passMark && conversion.criteria.length === 0;
  const pleased = !leavesOut(charter, 'evaluation') && asksNothing(evaluation.satisfied);
  return [
    ...over(topics.criteria, ['topics', 'criteria']),
    ...over(conversion.criteria, ['conversion', 'criteria']),
    ...over(evaluation.dimensions, ['evaluation', 'dimensions']),
    ...(unreachable ? [problem(['conversion', 'passMark'], 'charters.pass-mark', {})] : []),
    ...(pleased ? [warning(['evaluation', 'satisfied'], 'charters.satisfied-nothing', {})] : []),
  ];
};

export const decisions: readonly Check[] = [motions, rules, ballots, marks];
