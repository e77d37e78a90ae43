// Measures of how good the decisions were for everybody, had all been known and asked: welfare, regret, error. Pure.
// What an item is worth to somebody who thinks x of it is x where it is in force and 1 - x where it is not: 1 to whoever got just what
// they wanted, whichever side they are on.
import { opinionMeasures } from '../dynamics/index.js';
import type { Run } from '../simulate.js';
import { bestSet } from './best-set.js';
import { type Choice, choices, columnsOf, isAdopted, opinionsOf, proposals, type When } from './decided.js';
import { type Measure, mean, meanOf, share } from './measure.js';

/** Welfare of each item as it was decided, and as it would be were it decided for the greatest. */
const decidedOf = (run: Run, when: When): { was: number; best: number }[] =>
  proposals(run).map((item) => {
    const pro = opinionMeasures.mean(opinionsOf(run, item.item, when));
    return { was: isAdopted(run, item) ? pro : 1 - pro, best: Math.max(pro, 1 - pro) };
  });

const regretOf = (run: Run, when: When): number | null =>
  run.crowd.size === 0 ? null : mean(decidedOf(run, when).map(({ was, best }) => best - was));

const UTILITARIAN = 'Harsanyi 1955, JPE 63(4): the mean of utilities; utilities are opinions of the model';

export const welfare: Measure = {
  id: 'welfare',
  title: { zh: '社会福利', en: 'Welfare' },
  unit: '1',
  formula:
    'mean over items voted for or against, and over all persons, of x where the item is in force and 1 - x where not; x opinions at the end',
  source: UTILITARIAN,
  of: (run) => (run.crowd.size === 0 ? null : mean(decidedOf(run, 'after').map(({ was }) => was))),
};

export const regret: Measure = {
  id: 'regret',
  title: { zh: '遗憾值（对照完全信息）', en: 'Regret against full information' },
  unit: '1',
  formula: 'mean over items of max(mean x, 1 - mean x) - welfare of the item as decided; x opinions of all at the end',
  source: `Savage 1951, JASA 46(253); ${UTILITARIAN}`,
  of: (run) => regretOf(run, 'after'),
};

export const regretBefore: Measure = {
  id: 'regret-before',
  title: { zh: '遗憾值（按协商前意见）', en: 'Regret by opinions before' },
  unit: '1',
  formula: 'as regret, with opinions of all before anybody spoke',
  source: regret.source,
  of: (run) => regretOf(run, 'before'),
};

/** Share of items that came out otherwise than most people would have it; where as many are on either side nothing is an error. */
function errorOf(run: Run, when: When): number | null {
  const errors = proposals(run).flatMap((item) => {
    const column = opinionsOf(run, item.item, when);
    let balance = 0;
    for (const opinion of column) balance += opinion > 0.5 ? 1 : opinion < 0.5 ? -1 : 0;
    return balance === 0 ? [] : [isAdopted(run, item) !== balance > 0];
  });
  return share(errors.filter(Boolean).length, errors.length);
}

const JURY = 'Condorcet 1785, Essai; May 1952, Econometrica 20(4): the majority of all';

export const decisionError: Measure = {
  id: 'decision-error',
  title: { zh: '与多数意见不符的比例', en: 'Decision error' },
  unit: 'share',
  formula:
    'items in force against the majority of all persons, or not in force with one for them / items with a majority',
  source: `${JURY}, by opinions at the end`,
  of: (run) => errorOf(run, 'after'),
};

export const decisionErrorBefore: Measure = {
  id: 'decision-error-before',
  title: { zh: '与协商前多数意见不符的比例', en: 'Decision error by opinions before' },
  unit: 'share',
  formula: 'as decision-error, with opinions before anybody spoke',
  source: `${JURY}, by opinions before anybody spoke`,
  of: (run) => errorOf(run, 'before'),
};

interface Worth {
  choice: Choice;
  worths: number[];
  was: number;
}

/** Of each choice that was made: what the options are worth on average, and those chosen together. */
const chosenOf = (run: Run): Worth[] =>
  choices(run)
    .filter(({ chosen }) => chosen.length > 0 && run.crowd.size > 0)
    .map((choice) => {
      const worths = columnsOf(run, choice, 'after').map(opinionMeasures.mean);
      const was = choice.options.reduce(
        (sum, option, place) => sum + (choice.chosen.includes(option) ? (worths[place] ?? 0) : 0),
        0,
      );
      return { choice, worths, was };
    });

export const optionWelfare: Measure = {
  id: 'option-welfare',
  title: { zh: '所选方案的社会福利', en: 'Welfare of what was chosen' },
  unit: '1',
  formula: 'mean over items with a choice of Σ over options chosen of their mean opinion among all persons at the end',
  source: UTILITARIAN,
  of: (run) => mean(chosenOf(run).map(({ was }) => was)),
};

export const optionRegret: Measure = {
  id: 'option-regret',
  title: { zh: '所选方案的遗憾值', en: 'Regret of what was chosen' },
  unit: '1',
  formula:
    'mean over items with a choice of the greatest Σ of mean opinions that the seats, or the budget, allow - option-welfare; nothing where the sets are too many to look through',
  source: regret.source,
  of: (run) =>
    meanOf(
      chosenOf(run).map(({ choice, worths, was }) => {
        const best = bestSet(worths, choice);
        return best === undefined ? null : Math.max(0, best - was);
      }),
    ),
};

export const socialUtilityEfficiency: Measure = {
  id: 'social-utility-efficiency',
  title: { zh: '社会效用效率', en: 'Social utility efficiency' },
  unit: '1',
  formula:
    '(u of the option chosen - mean u) / (greatest u - mean u), u the mean opinion among all at the end; over items with one option chosen: 1 the best, 0 no better than a lot',
  source: 'Merrill 1984, AJPS 28(1), 23-48; Weber 1978',
  of: (run) =>
    meanOf(
      chosenOf(run).map(({ choice, worths, was }) => {
        const greatest = Math.max(...worths);
        const average = mean(worths) ?? 0;
        return choice.chosen.length === 1 && greatest > average ? (was - average) / (greatest - average) : null;
      }),
    ),
};
