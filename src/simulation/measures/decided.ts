// What was decided of each item, and what everybody thought of it: what measures of good decisions start from. Pure.

import { joined } from '../../joined.js';
import { balloted } from '../ballots.js';
import { stateWithin } from '../moments.js';
import type { Item } from '../scenario.js';
import type { Run } from '../simulate.js';

/** Opinions before anybody spoke, or at the end. */
export type When = 'before' | 'after';

/** What everybody thought of a subject, a number for each person. */
export const opinionsOf = ({ crowd }: Run, subject: string, when: When): Float64Array =>
  when === 'before' ? crowd.initial(subject) : crowd.opinions(subject);

/**
 * Whether an item is in force at the end: it passed, or was agreed on. In every other case, also where nothing was decided or the
 * vote was not formed, all stays as it is.
 */
export const isAdopted = ({ session }: Run, { item }: Item): boolean =>
  ['passed', 'agreed'].includes(stateWithin(session).items[item]?.status ?? '');

/** Items that are for or against, with an opinion about them. */
export const proposals = (run: Run): Item[] =>
  run.items.filter((item) => run.crowd.subjects.includes(item.item) && balloted(run.charter, item) === undefined);

/** An item whose options people have opinions of, what may be chosen, and what was. */
export interface Choice {
  item: Item;
  options: readonly string[];
  /** By vote, or by a ranking of the deliberating body; empty where nothing was. */
  chosen: readonly string[];
  /** How many there are to choose, and what there is to spend and each costs where a budget decides. */
  seats: number;
  budget: number | undefined;
  costs: readonly number[];
  /** Who chooses, by number. */
  voters: Int32Array;
}

/** Items with two options or more, with opinions of all of them. */
export function choices(run: Run): Choice[] {
  const { crowd, charter, session } = run;
  return run.items.flatMap((item) => {
    const options = item.options.map(({ option }) => option);
    if (options.length < 2 || !options.every((option) => crowd.subjects.includes(joined(item.item, option)))) return [];
    const by = balloted(charter, item);
    const found = stateWithin(session).items[item.item];
    const chosen = found?.elected ?? (found?.chosen === undefined ? [] : [found.chosen]);
    return [
      {
        item,
        options,
        chosen: chosen.filter((option) => options.includes(option)),
        seats: Math.min(options.length, by?.form.seats ?? 1),
        budget: by?.form.budget,
        costs: item.options.map(({ cost = 0 }) => cost),
        voters: crowd.members(by?.body ?? charter.deliberation.body),
      },
    ];
  });
}

/** Opinions of each option, in their order. */
export const columnsOf = (run: Run, { item, options }: Choice, when: When): Float64Array[] =>
  options.map((option) => opinionsOf(run, joined(item.item, option), when));
