// Counting: elections that nobody would hold, and tables counted by rules with what is asked of them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { language } from 'yishi/language';
import { decisionRules, electionRules } from 'yishi/law';
import { breakTie, methods } from 'yishi/methods';
import { drawPanel } from 'yishi/sortition';
import { tallyByMethod, tallyElections, tallySheet } from 'yishi/tally';
import { countPeriod } from '../../../src/calendar.js';
import type { Dice } from '../../../src/testing/plausible/dice.js';
import { root } from '../../sources.js';
import { type Boundary, isDeclared } from '../boundary.js';
import { inKind, odd, oddText, type Recipe, revived, spoilt, spoiltText } from '../recipe.js';

const english = language('en');
const all = methods();

function election(dice: Dice): Recipe {
  const candidates = Array.from({ length: 1 + dice.below(6) }, (_, at) => `c${at}`);
  const some = () => dice.some(candidates);
  const kind = dice.below(4);
  const ballots = Array.from({ length: dice.below(8) }, (): Recipe => {
    const count = dice.pick([0, 1, 2, 30]);
    if (kind === 0) return { count, ranking: some().map((one) => (dice.once(5) ? [one] : one)) };
    if (kind === 1) return { count, approvals: some() };
    if (kind === 2) return { count, choice: dice.maybe(candidates) ?? '' };
    return { count, scores: Object.fromEntries(some().map((one) => [one, dice.below(6)])) };
  });
  const costs = Object.fromEntries(candidates.map((one) => [one, 1 + dice.below(9)]));
  return { candidates, ballots, seats: 1 + dice.below(3), ...(dice.once(3) && { costs, budget: 10 }) };
}

const counting: Boundary = {
  name: 'methods',
  draw(dice) {
    const nth = dice.below(all.length);
    const known = all[nth]?.options ?? {};
    const options: { [key: string]: Recipe } = {};
    for (const [name, { values }] of Object.entries(known))
      if (dice.once(3))
        options[name] = Array.isArray(values) && !dice.once(3) ? (dice.maybe(values as Recipe[]) ?? null) : odd(dice);
    const made = election(dice);
    return { nth, election: dice.once(2) ? made : spoilt(dice, made), options };
  },
  attempt(input) {
    const { nth, election: made, options } = input as Record<string, Recipe>;
    const by = all[Number(nth)];
    const outcome = by?.count(revived(made ?? null) as never, revived(options ?? {}) as never);
    for (const step of outcome?.working ?? []) english.counted(step);
    const [tied] = outcome?.tied ?? [];
    if (tied && tied.length > 0) breakTie(tied, { rule: 'lot', seed: 's' });
  },
};

const textOf = (name: string): string => readFileSync(join(root, 'examples/rolls', name), 'utf8');
const ROLL = textOf('heping.csv');
const BALLOTS = textOf('heping-ballots.csv');
const VOTES = 'candidate,votes\n张三,12\n李四,9\n王五,3\n';
const RULES = [...decisionRules().map(({ id }) => id), ...electionRules().map(({ id }) => id)];

const tally: Boundary = {
  name: 'tally',
  draw(dice) {
    const asked: { [key: string]: Recipe } = {
      rule: dice.once(9) ? oddText(dice) : (dice.maybe(RULES) ?? ''),
      roll: { text: dice.once(2) ? ROLL : spoiltText(dice, ROLL), file: 'roll.csv' },
      ballots: { text: dice.once(2) ? BALLOTS : spoiltText(dice, BALLOTS), file: 'ballots.csv' },
      votes: { text: dice.once(2) ? VOTES : spoiltText(dice, VOTES), file: 'votes.csv' },
    };
    const more: { [key: string]: Recipe } = {
      scope: oddText(dice),
      precedence: dice.pick(['refuse', 'first', 'last', 'valid']),
      invalid: dice.pick(['participates', 'left-out']),
      parking: dice.pick(['counted', 'left-out']),
      attending: dice.pick([0, 1, -1, 0.5, 1e300]),
      day: dice.once(2) ? oddText(dice) : '2026-03-01',
      merge: dice.once(2),
      sameName: dice.pick(['one', 'each']),
      seats: dice.pick([0, 1, 3, -1, 0.5, 1e300]),
      mostNames: dice.pick([0, 1, 3, -1, 0.5]),
      call: dice.pick([1, 2]),
      casting: dice.pick(['for', 'against']),
      followMajority: oddText(dice),
    };
    for (const [name, value] of Object.entries(more)) if (dice.once(9)) asked[name] = value;
    return asked;
  },
  attempt(input) {
    const asked = revived(input) as object;
    const { ballots: _papers, ...election } = asked as { ballots: unknown };
    for (const one of [
      () => tallySheet(asked as never, english),
      () => tallyElections({ seats: 1, ...election } as never, english),
    ]) {
      try {
        one();
      } catch (error) {
        if (!isDeclared(error)) throw error;
      }
    }
  },
};

const byMethod: Boundary = {
  name: 'tally by method',
  draw: (dice) => ({
    method: dice.once(9) ? oddText(dice) : (dice.maybe(all)?.id ?? ''),
    profile: { election: dice.once(3) ? spoilt(dice, election(dice)) : election(dice), notes: [] },
    ...(dice.once(4) && { seats: dice.pick([0, 1, 2, -1, 0.5, 1e300]) }),
    ...(dice.once(4) && { budget: dice.pick([0, 9, -1, 0.5, 1e300]) }),
    ...(dice.once(4) && { options: dice.once(2) ? { [oddText(dice)]: odd(dice) } : { order: ['c1', 'c0'] } }),
    ...(dice.once(3) && {
      tieBreak:
        dice.maybe([
          { rule: 'lot', seed: 's' },
          { rule: 'lot', seed: '' },
          { rule: 'order', order: ['c0', 'c1', 'c2'] },
          { rule: 'order', order: [] },
        ]) ?? null,
    }),
  }),
  attempt: (input) => tallyByMethod(revived(input) as never),
};

const panels: Boundary = {
  name: 'panels',
  draw(dice) {
    const pool = Array.from({ length: dice.below(9) }, (_, at) => ({
      person: `p${at}`,
      traits: { sex: dice.pick(['f', 'm']), age: dice.pick(['young', 'old']) },
      ...(dice.once(3) && { household: dice.pick(['h1', 'h2']) }),
    }));
    const quota = () => ({ min: dice.below(3), max: 2 + dice.below(4) });
    const terms: Recipe = {
      pool,
      seats: 1 + dice.below(4),
      quotas: { sex: { f: quota(), m: quota() }, ...(dice.once(2) && { age: { young: quota(), old: quota() } }) },
      seed: 'seed',
      reserves: dice.below(3),
    };
    return dice.once(3) ? terms : inKind(dice, terms);
  },
  attempt: (input) => drawPanel(revived(input) as never),
};

const periods: Boundary = {
  name: 'periods',
  draw: (dice) => [
    dice.once(2) ? oddText(dice) : '2026-03-01T00:00:00.000Z',
    { days: dice.pick([0, 1, 7, 3660, 3661, -1, 0.5, 1e300]), counted: dice.pick(['calendar', 'working']) },
    dice.once(3) ? oddText(dice) : 'Asia/Shanghai',
  ],
  attempt(input) {
    const [start, terms, zone] = revived(input) as [string, never, string];
    countPeriod(start, terms, zone);
  },
};

export const boundaries: readonly Boundary[] = [counting, tally, byMethod, panels, periods];
