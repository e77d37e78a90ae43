// Measures of what people thought before and after, over all items there is an opinion about. Pure.
import { opinionMeasures } from '../dynamics/index.js';
import type { Run } from '../simulate.js';
import { type Measure, mean, share } from './measure.js';

const itemsOf = ({ crowd, items }: Run): string[] =>
  items.map(({ item }) => item).filter((item) => crowd.subjects.includes(item));

const over = (run: Run, of: (item: string) => number | null): number | null => {
  const values = itemsOf(run).map(of);
  return values.some((value) => value === null) ? null : mean(values.filter((value) => value !== null));
};

export const support: Measure = {
  id: 'support',
  title: { zh: '最终支持度', en: 'Support at the end' },
  unit: 'share',
  formula: 'mean opinion at the end, over persons and items',
  source: 'opinions of the model, in [0, 1]',
  of: (run) => over(run, (item) => mean([...run.crowd.opinions(item)])),
};

export const varianceBefore: Measure = {
  id: 'variance-before',
  title: { zh: '协商前意见方差', en: 'Opinion variance before' },
  unit: '1',
  formula: 'Σ (x - mean)² / n of opinions before anybody spoke, mean over items',
  source: 'opinions of the model',
  of: (run) => over(run, (item) => opinionMeasures.variance(run.crowd.initial(item))),
};

export const varianceAfter: Measure = {
  id: 'variance',
  title: { zh: '意见方差', en: 'Opinion variance' },
  unit: '1',
  formula: 'Σ (x - mean)² / n of opinions at the end, mean over items',
  source: 'opinions of the model',
  of: (run) => over(run, (item) => opinionMeasures.variance(run.crowd.opinions(item))),
};

const ESTEBAN_RAY =
  'Esteban and Ray 1994, Econometrica 62(4), 819-851, eq. 3, with α = 1 and groups of like opinion in tenths of [0, 1]';

const POLARISED =
  '4 Σ Σ p(i)² p(j) |y(i) - y(j)| over groups of like opinion with shares p and means y, mean over items: 0 where all are of one mind, 1 where halves are at the ends';

export const polarisationBefore: Measure = {
  id: 'polarisation-before',
  title: { zh: '协商前意见极化程度', en: 'Polarisation before' },
  unit: '1',
  formula: `${POLARISED}; opinions before anybody spoke`,
  source: ESTEBAN_RAY,
  of: (run) => over(run, (item) => opinionMeasures.polarisation(run.crowd.initial(item))),
};

export const polarisation: Measure = {
  id: 'polarisation',
  title: { zh: '意见极化程度', en: 'Polarisation' },
  unit: '1',
  formula: `${POLARISED}; opinions at the end`,
  source: ESTEBAN_RAY,
  of: (run) => over(run, (item) => opinionMeasures.polarisation(run.crowd.opinions(item))),
};

export const consensus: Measure = {
  id: 'consensus',
  title: { zh: '共识度', en: 'Consensus' },
  unit: 'share',
  formula:
    '1 - mean |x - mean| / 0.5 of opinions at the end, mean over items: 1 where all agree, 0 where halves are at the ends',
  source: 'mean deviation, normalised by its greatest value on [0, 1]',
  of: (run) =>
    over(run, (item) => {
      const column = run.crowd.opinions(item);
      const centre = mean([...column]) ?? 0;
      const deviation = mean([...column].map((opinion) => Math.abs(opinion - centre)));
      return deviation === null ? null : 1 - deviation / 0.5;
    }),
};

export const majority: Measure = {
  id: 'majority',
  title: { zh: '多数一方的比例', en: 'Share on the larger side' },
  unit: 'share',
  formula: 'max(share above 1/2, share below 1/2) at the end, mean over items',
  source: 'opinions of the model',
  of: (run) =>
    over(run, (item) => {
      const column = run.crowd.opinions(item);
      const above = column.reduce((sum, opinion) => sum + (opinion > 0.5 ? 1 : 0), 0);
      const below = column.reduce((sum, opinion) => sum + (opinion < 0.5 ? 1 : 0), 0);
      return share(Math.max(above, below), column.length);
    }),
};
