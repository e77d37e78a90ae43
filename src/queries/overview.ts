// How many consultations stand where, and how they went, of whatever rows are asked for. Pure.
import type { Step } from '../charters/charter.js';
import type { Counted } from './row.js';

/** So many of so many; `of` 0 says that there is nothing to tell. */
export interface Share {
  num: number;
  of: number;
}

export interface Overview {
  consultations: number;
  /** Those that run, by step. */
  steps: Partial<Record<Step, number>>;
  /** Those that ended, by end: `done`, `withdrawn` ... */
  ends: Record<string, number>;
  suspended: number;
  /** Mean days in each step, of those that were in it; whoever is in it still counts as of now. */
  days: Partial<Record<Step, { mean: number; of: number }>>;
  /** Heads that took part of heads on the rolls, in the last count of each item. */
  participation: Share;
  /** Items that passed, of those that were counted. */
  passed: Share;
  /** Points given of the greatest possible, each consultation the same; `of` is how many were evaluated. */
  satisfaction: { mean: number; of: number };
  /** Answers given by their deadline, of those whose time is over. */
  answered: Share;
}

const DAY = 86_400_000;

export function overviewOf(rows: readonly Counted[], now: Date): Overview {
  const overview: Overview = {
    consultations: rows.length,
    steps: {},
    ends: {},
    suspended: 0,
    days: {},
    participation: { num: 0, of: 0 },
    passed: { num: 0, of: 0 },
    satisfaction: { mean: 0, of: 0 },
    answered: { num: 0, of: 0 },
  };
  const { steps, ends, participation, passed, answered } = overview;
  const spent = new Map<Step, { sum: number; of: number }>();
  let satisfied = 0;
  for (const { place, step, figures } of rows) {
    if (step !== '') steps[step] = (steps[step] ?? 0) + 1;
    else if (place.startsWith('closed.')) {
      const end = place.slice('closed.'.length);
      ends[end] = (ends[end] ?? 0) + 1;
    } else overview.suspended += 1;
    const within = figures.within;
    const each: Partial<Record<Step, number>> = { ...figures.steps };
    if (within) each[within.step] = (each[within.step] ?? 0) + Math.max(0, now.getTime() - Date.parse(within.since));
    // Its names are steps.
    for (const [name, ms] of Object.entries(each) as [Step, number][]) {
      const { sum, of } = spent.get(name) ?? { sum: 0, of: 0 };
      spent.set(name, { sum: sum + ms, of: of + 1 });
    }
    for (const { heads, of, outcome } of Object.values(figures.counts)) {
      participation.num += heads;
      participation.of += of;
      passed.num += outcome === 'passed' ? 1 : 0;
      passed.of += 1;
    }
    if (figures.satisfaction && figures.satisfaction.den > 0) {
      satisfied += figures.satisfaction.num / figures.satisfaction.den;
      overview.satisfaction.of += 1;
    }
    answered.num += figures.inTime;
    answered.of += figures.inTime + figures.late;
  }
  for (const [step, { sum, of }] of spent) overview.days[step] = { mean: sum / of / DAY, of };
  if (overview.satisfaction.of > 0) overview.satisfaction.mean = satisfied / overview.satisfaction.of;
  return overview;
}
