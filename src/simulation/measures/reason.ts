// The deliberative reason index: whether those who agree on the reasons agree on what is to be done, as far and no further. Pure.
import { at } from '../columns.js';
import type { Run } from '../simulate.js';
import { choices, columnsOf, opinionsOf, type When } from './decided.js';
import { type Measure, meanOf } from './measure.js';

/** Persons compared, at most: pairs grow with their square. */
const MOST = 150;

/** Ranks from 1, those alike sharing the mean of theirs, less their mean, and scaled to length 1; nothing where all are alike. */
function rankScores(values: readonly number[]): Float64Array | undefined {
  const order = [...values.keys()].sort((one, other) => (values[one] ?? 0) - (values[other] ?? 0));
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let rank = from; rank < to; rank += 1) ranks[order[rank] as number] = (from + to + 1) / 2;
    from = to;
  }
  const middle = (values.length + 1) / 2;
  let squares = 0;
  for (const rank of ranks) squares += (rank - middle) * (rank - middle);
  if (squares === 0) return undefined;
  const length = Math.sqrt(squares);
  return ranks.map((rank) => (rank - middle) / length);
}

const product = (one: Float64Array, other: Float64Array): number => {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1) sum += at(one, place) * at(other, place);
  return sum;
};

/**
 * The deliberative reason index of a group. For each pair of its persons r is Spearman's correlation of how they rate the considerations
 * and q that of how they rate the preferences; d = |r - q| / √2 is how far the pair lies from r = q, and
 * DRI = 2 (1 - mean d - λ) / (1 - λ) - 1 with λ = 1 - √2/2, which is 1 - 2 · mean |r - q|: 1 where all pairs are consistent.
 * Niemeyer and Veri 2022, in Research Methods in Deliberative Democracy (OUP), ch. 7; Niemeyer, Veri, Dryzek and Bächtiger 2024, APSR
 * 118(1), 345-362, appendix. As there, the index of a group is the mean of those of its persons.
 * @param considerations a column for each, a number for each person
 * @param preferences a column for each option
 * @param persons whom to compare; all who rate everything alike are left out, since no correlation says anything of them
 * @returns nothing where there are fewer than two considerations, options, or persons left
 */
export function deliberativeReason(
  considerations: readonly Float64Array[],
  preferences: readonly Float64Array[],
  persons: readonly number[],
): number | null {
  if (considerations.length < 2 || preferences.length < 2) return null;
  const scores = persons.flatMap((person) => {
    const reasons = rankScores(considerations.map((column) => at(column, person)));
    const wishes = rankScores(preferences.map((column) => at(column, person)));
    return reasons && wishes ? [{ reasons, wishes }] : [];
  });
  let apart = 0;
  let compared = 0;
  scores.forEach(({ reasons, wishes }, one) => {
    for (const other of scores.slice(one + 1)) {
      apart += Math.abs(product(reasons, other.reasons) - product(wishes, other.wishes));
      compared += 1;
    }
  });
  return compared === 0 ? null : 1 - 2 * (apart / compared);
}

/** Those who deliberate, or as many of them as are compared, at even distances. */
function participants({ crowd, charter }: Run): number[] {
  const members = crowd.members(charter.deliberation.body);
  const every = Math.max(1, members.length / MOST);
  return Array.from({ length: Math.min(MOST, members.length) }, (_, step) => at(members, Math.floor(step * every)));
}

function reasonOf(run: Run, when: When): number | null {
  const known = run.items.filter(({ item }) => run.crowd.subjects.includes(item));
  const considerations = known.map(({ item }) => opinionsOf(run, item, when));
  const persons = participants(run);
  return meanOf(
    choices(run).map((choice) => deliberativeReason(considerations, columnsOf(run, choice, when), persons)),
  );
}

const FORMULA = `2 (1 - mean |r - q| / √2 - λ) / (1 - λ) - 1 with λ = 1 - √2/2, over pairs of members of the deliberating body (${MOST} of them at most): r Spearman's correlation of their opinions of the items, q of their opinions of the options; mean over items with options`;
const SOURCE =
  'Niemeyer and Veri 2022, in Research Methods in Deliberative Democracy, ch. 7; Niemeyer, Veri, Dryzek and Bächtiger 2024, APSR 118(1), 345-362';

export const reasonBefore: Measure = {
  id: 'deliberative-reason-before',
  title: { zh: '协商前的协商理性指数', en: 'Deliberative reason index before' },
  unit: '1',
  formula: `${FORMULA}; opinions before anybody spoke`,
  source: SOURCE,
  of: (run) => reasonOf(run, 'before'),
};

export const reason: Measure = {
  id: 'deliberative-reason',
  title: { zh: '协商理性指数', en: 'Deliberative reason index' },
  unit: '1',
  formula: `${FORMULA}; opinions at the end`,
  source: SOURCE,
  of: (run) => reasonOf(run, 'after'),
};
