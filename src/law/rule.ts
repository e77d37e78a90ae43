// A decision rule as data: which shares of which base must take part and agree, and where that is written.
// Pure. It may import nothing but the thresholds.
import { type Check, check, type Measure, type Threshold } from './threshold.js';

/** A quantity on each measure: heads, floor area in 0.01 m², weight. */
export interface Measures {
  heads: number;
  area: number;
  weight: number;
}

/** What a share is taken of: everybody on the roll, those attending, those whose ballots count, or for + against only. */
export type Base = 'roll' | 'attending' | 'participating' | 'for-and-against';

export interface Requirement {
  measure: Measure;
  base: Base;
  threshold: Threshold;
}

/** A text of ours that papers print in the reader's language. */
export interface Bilingual {
  zh: string;
  en: string;
}

export interface DecisionRule {
  id: string;
  title: Bilingual;
  /** The article the thresholds come from, as cited in papers. */
  source: Bilingual;
  jurisdiction: string;
  effective: { from: string; until?: string };
  /** Printed with every finding where the text leaves room: marks an interpretation, not law. */
  reading?: Bilingual;
  /** Who must take part for a decision to be formed at all: `attending` where people meet, `participating` where ballots are collected. */
  participation: readonly (Requirement & { of: 'attending' | 'participating' })[];
  /** How many must agree. */
  consent: readonly Requirement[];
}

export interface Tally {
  roll: Measures;
  attending: Measures;
  for: Measures;
  against: Measures;
  abstain: Measures;
}

export type VoteOutcome = 'passed' | 'failed' | 'not-formed';

export interface Judgement {
  outcome: VoteOutcome;
  participating: Measures;
  participation: (Check & { base: Base; of: 'attending' | 'participating' })[];
  consent: (Check & { base: Base })[];
}

export const nothing = (): Measures => ({ heads: 0, area: 0, weight: 0 });

export const sum = (...parts: readonly Measures[]): Measures =>
  parts.reduce(
    (total, part) => ({
      heads: total.heads + part.heads,
      area: total.area + part.area,
      weight: total.weight + part.weight,
    }),
    nothing(),
  );

/**
 * Applies a decision rule to a tally. Not formed (表决不成立) where participation falls short, whatever was answered;
 * failed where enough took part and too few agreed. A returned abstention takes part and does not agree.
 */
export function judge(rule: DecisionRule, tally: Tally): Judgement {
  const participating = sum(tally.for, tally.against, tally.abstain);
  const bases: Record<Base, Measures> = {
    roll: tally.roll,
    attending: tally.attending,
    participating,
    'for-and-against': sum(tally.for, tally.against),
  };
  const participation = rule.participation.map((required) => {
    const part = required.of === 'attending' ? tally.attending : participating;
    const { measure, base, of, threshold } = required;
    return { ...check(measure, part[measure], bases[base][measure], threshold), base, of };
  });
  const consent = rule.consent.map(({ measure, base, threshold }) => ({
    ...check(measure, tally.for[measure], bases[base][measure], threshold),
    base,
  }));
  const outcome = !participation.every((part) => part.met)
    ? 'not-formed'
    : consent.every((part) => part.met)
      ? 'passed'
      : 'failed';
  return { outcome, participating, participation, consent };
}
