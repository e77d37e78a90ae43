// Measures of whom the decisions are for: who has something of what was chosen, how evenly, and how those fare who lost. Pure.
import { at } from '../columns.js';
import type { Run } from '../simulate.js';
import { type Choice, choices, columnsOf, isAdopted, opinionsOf, proposals } from './decided.js';
import { gini } from './gini.js';
import { factsOf, type Measure, mean, meanOf, share } from './measure.js';

/** For each voter how many of the options chosen they like, with opinions above one half. */
function likedBy(run: Run, choice: Choice): number[] {
  const columns = columnsOf(run, choice, 'after').filter((_, place) =>
    choice.chosen.includes(choice.options[place] ?? ''),
  );
  return [...choice.voters].map((person) => columns.filter((column) => at(column, person) > 0.5).length);
}

const made = (run: Run): Choice[] => choices(run).filter(({ chosen }) => chosen.length > 0);

export const represented: Measure = {
  id: 'represented',
  title: { zh: '有所代表的投票人比例', en: 'Voters represented' },
  unit: 'share',
  formula:
    'voters who like at least one option chosen (opinion above 1/2 at the end) / voters of the body that chooses, mean over items with a choice made',
  source:
    'Chamberlin and Courant 1983, APSR 77(3); Lackner and Skowron 2023, Multi-Winner Voting with Approval Preferences',
  of: (run) =>
    meanOf(
      made(run).map((choice) => share(likedBy(run, choice).filter((liked) => liked > 0).length, choice.voters.length)),
    ),
};

export const representationGini: Measure = {
  id: 'representation-gini',
  title: { zh: '代表程度基尼系数', en: 'Gini of representation' },
  unit: '1',
  formula: 'Gini coefficient of how many of the options chosen each voter likes, mean over items with a choice made',
  source: 'Gini 1912; of budgets: Fairstein and others 2022, AAAI 36',
  of: (run) => meanOf(made(run).map((choice) => gini(likedBy(run, choice)))),
};

/** Whether no group that is large enough for an option they all like has nothing at all of what was chosen. */
function isJust(run: Run, choice: Choice): boolean {
  const liked = likedBy(run, choice);
  const columns = columnsOf(run, choice, 'after');
  return choice.options.every((option, place) => {
    if (choice.chosen.includes(option)) return true;
    const column = columns[place];
    const left = [...choice.voters].filter(
      (person, voter) => liked[voter] === 0 && (column?.[person] ?? 0) > 0.5,
    ).length;
    const voters = choice.voters.length;
    if (choice.budget === undefined) return left * choice.seats < voters;
    const cost = choice.costs[place] ?? 0;
    return cost > choice.budget || left === 0 || left * choice.budget < voters * cost;
  });
}

export const justifiedRepresentation: Measure = {
  id: 'justified-representation',
  title: { zh: '满足合理代表性的比例', en: 'Justified representation' },
  unit: 'share',
  formula:
    'choices without a group of n/k voters (of a budget B: n cost/B) who all like an option and like none of those chosen / choices made',
  source:
    'Aziz and others 2017, Social Choice and Welfare 48, 461-485; of budgets: Peters, Pierczyński and Skowron 2021, NeurIPS 34, with one project',
  of(run) {
    const all = made(run).filter(({ voters }) => voters.length > 0);
    return share(all.filter((choice) => isJust(run, choice)).length, all.length);
  },
};

/** Those an item came out against, by number: what each has of it is x where it is in force and 1 - x where not. */
function losers(run: Run, item: Parameters<typeof isAdopted>[1]): { persons: number[]; worth: number[] } {
  const adopted = isAdopted(run, item);
  const persons: number[] = [];
  const worth: number[] = [];
  opinionsOf(run, item.item, 'after').forEach((opinion, person) => {
    const own = adopted ? opinion : 1 - opinion;
    if (own >= 0.5) return;
    persons.push(person);
    worth.push(own);
  });
  return { persons, worth };
}

export const minoritySatisfaction: Measure = {
  id: 'minority-satisfaction',
  title: { zh: '未如愿一方的满意度', en: 'Satisfaction of the losing side' },
  unit: '1',
  formula:
    'mean over items voted for or against of the mean over persons on the losing side of x where it is in force, 1 - x where not: from 0 to 1/2',
  source: "losers' consent: Anderson and others 2005, Losers' Consent (OUP); opinions of the model at the end",
  of: (run) => meanOf(proposals(run).map((item) => mean(losers(run, item).worth))),
};

export const losing: Measure = {
  id: 'losing-share',
  title: { zh: '未如愿者比例', en: 'Share on the losing side' },
  unit: 'share',
  formula:
    'persons an item came out against, by opinions at the end / all persons, mean over items voted for or against',
  source: minoritySatisfaction.source,
  of: (run) => meanOf(proposals(run).map((item) => share(losers(run, item).persons.length, run.crowd.size))),
};

export const minorityRating: Measure = {
  id: 'minority-rating',
  title: { zh: '未如愿一方的评分', en: 'Ratings by the losing side' },
  unit: 'share',
  formula:
    'weighted points given / greatest possible, mean over ratings by persons at least one item came out against, by opinions at the end',
  source: 'rating.give',
  of(run) {
    const lost = new Set(proposals(run).flatMap((item) => losers(run, item).persons));
    const { dimensions } = run.charter.evaluation;
    const greatest = dimensions.reduce((sum, { max, weight }) => sum + max * weight, 0);
    return meanOf(
      factsOf(run, 'rating.give')
        .filter((fact) => lost.has(run.crowd.indexOf.get(fact.for ?? fact.by) ?? -1))
        .map(({ fields: { scores } }) =>
          share(
            dimensions.reduce((sum, { id, weight }) => sum + (scores[id] ?? 0) * weight, 0),
            greatest,
          ),
        ),
    );
  },
};
