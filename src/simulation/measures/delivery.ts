// Measures of what came of it: money, delay, and what people thought of the result. Pure.
import type { Run } from '../simulate.js';
import { days, factsOf, type Measure, mean, share } from './measure.js';
import { participantsOf } from './participation.js';

export const costOverrun: Measure = {
  id: 'cost-overrun',
  title: { zh: '超支比例', en: 'Cost overrun' },
  unit: 'share',
  formula: '(Σ spent - Σ budget first approved) / Σ budget first approved, over accepted projects',
  source: 'money.spend and project.draft; Flyvbjerg 2002, JAPA 68(3)',
  of(run) {
    const accepted = new Set(factsOf(run, 'project.accept').map(({ fields }) => fields.project));
    const drafts = factsOf(run, 'project.draft').filter(({ fields }) => accepted.has(fields.project));
    const budget = drafts.reduce((sum, { fields }) => sum + fields.budget, 0);
    const spent = factsOf(run, 'money.spend')
      .filter(({ fields }) => accepted.has(fields.project))
      .reduce((sum, { fields }) => sum + fields.amount, 0);
    return share(spent - budget, budget);
  },
};

const spentOf = (run: Run): number =>
  factsOf(run, 'money.spend').reduce((sum, { fields }) => sum + fields.amount, 0) / 100;

export const cost: Measure = {
  id: 'cost',
  title: { zh: '支出总额', en: 'Cost' },
  unit: 'CNY',
  formula: 'Σ amounts of money.spend, of all projects; the unit is the currency of the charter',
  source: 'money.spend',
  of: spentOf,
};

export const costPerParticipant: Measure = {
  id: 'cost-per-participant',
  title: { zh: '人均支出', en: 'Cost per participant' },
  unit: 'CNY',
  formula: 'cost / participants; the unit is the currency of the charter',
  source: 'money.spend; the record',
  of: (run) => share(spentOf(run), participantsOf(run).size),
};

export const delay: Measure = {
  id: 'delay',
  title: { zh: '平均延误天数', en: 'Delay' },
  unit: 'days',
  formula: 'mean over milestones reached of the days beyond their deadline, 0 where in time',
  source: 'finding of milestone.reach',
  of: (run) =>
    mean(
      factsOf(run, 'milestone.reach').map(({ finding: { moment, due } }) =>
        due === null ? 0 : Math.max(0, days(due, moment)),
      ),
    ),
};

export const satisfaction: Measure = {
  id: 'satisfaction',
  title: { zh: '满意度', en: 'Satisfaction' },
  unit: 'share',
  formula: 'weighted points given / greatest possible, of the last finding',
  source: 'finding of evaluation.find',
  of(run) {
    const found = factsOf(run, 'evaluation.find').at(-1)?.finding;
    return found ? share(found.weighted, found.greatest) : null;
  },
};

export const projects: Measure = {
  id: 'projects',
  title: { zh: '办成的项目数', en: 'Projects accepted' },
  unit: '1',
  formula: 'entries project.accept, each project once',
  source: 'the record',
  of: (run) => new Set(factsOf(run, 'project.accept').map(({ fields }) => fields.project)).size,
};
