// Measures of whether what was chosen beats every other option one against one, among all persons. Pure.
import { addPairs, pairs, preferring } from '../../methods/pairwise.js';
import { at } from '../columns.js';
import type { Run } from '../simulate.js';
import { type Choice, choices, columnsOf, type When } from './decided.js';
import { type Measure, share } from './measure.js';

/** The option most prefer to each other one, as everybody's opinions have it; whoever thinks the same of two prefers neither. */
export function condorcetWinner(run: Run, choice: Choice, when: When): string | undefined {
  const columns = columnsOf(run, choice, when);
  const size = columns.length;
  const table = pairs(size, 'tied last');
  const order = new Uint16Array(size);
  const place = new Uint16Array(size);
  for (let person = 0; person < run.crowd.size; person += 1) {
    const of = (option: number): number => columns[option]?.[person] ?? 0.5;
    const sorted = [...columns.keys()].sort((one, other) => of(other) - of(one) || one - other);
    sorted.forEach((option, rank) => {
      order[rank] = option;
      const before = sorted[rank - 1];
      const alike = before !== undefined && of(before) === of(option);
      place[rank] = alike ? at(place, rank - 1) : rank;
    });
    addPairs(table, order, place, 0, size, 1);
  }
  const prefer = preferring(table);
  const all = [...columns.keys()];
  const winner = all.find((one) => all.every((other) => one === other || prefer(one, other) > prefer(other, one)));
  return winner === undefined ? undefined : choice.options[winner];
}

const singles = (run: Run): Choice[] => choices(run).filter(({ seats, budget }) => seats === 1 && budget === undefined);

function efficiency(run: Run, when: When): number | null {
  const met = singles(run).flatMap((choice) => {
    const winner = condorcetWinner(run, choice, when);
    return winner === undefined || choice.chosen.length === 0 ? [] : [choice.chosen.includes(winner)];
  });
  return share(met.filter(Boolean).length, met.length);
}

const SOURCE = 'Merrill 1984, AJPS 28(1), 23-48; Condorcet 1785; pairs as the methods of yishi/methods count them';

export const condorcetExists: Measure = {
  id: 'condorcet-exists',
  title: { zh: '存在孔多塞胜者的比例', en: 'A Condorcet winner exists' },
  unit: 'share',
  formula: 'items with one of several options to choose in which one beats each other among all persons / such items',
  source: `${SOURCE}; Gehrlein and Fishburn 1976`,
  of(run) {
    const all = singles(run);
    return share(all.filter((choice) => condorcetWinner(run, choice, 'after') !== undefined).length, all.length);
  },
};

export const condorcetEfficiency: Measure = {
  id: 'condorcet-efficiency',
  title: { zh: '孔多塞效率', en: 'Condorcet efficiency' },
  unit: 'share',
  formula:
    'items whose option chosen is the Condorcet winner by opinions of all persons at the end / items with one chosen and such a winner',
  source: SOURCE,
  of: (run) => efficiency(run, 'after'),
};

export const condorcetEfficiencyBefore: Measure = {
  id: 'condorcet-efficiency-before',
  title: { zh: '孔多塞效率（按协商前意见）', en: 'Condorcet efficiency by opinions before' },
  unit: 'share',
  formula: 'as condorcet-efficiency, with opinions before anybody spoke',
  source: SOURCE,
  of: (run) => efficiency(run, 'before'),
};
