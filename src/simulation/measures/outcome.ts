// Measures of how it ended, and of what the rules refused on the way. Pure.
import { stateWithin } from '../moments.js';
import { type Family, factsOf, firstCountOf, lastCountOf, type Measure, share } from './measure.js';

const outcomesOf = (run: Parameters<Measure['of']>[0]) =>
  factsOf(run, 'result.confirm').flatMap(({ finding }) => Object.values(finding.outcomes));

export const end: Measure = {
  id: 'end',
  title: { zh: '结局', en: 'End' },
  unit: 'word',
  formula: 'the place it ended at',
  source: 'the chart',
  of: (run) => run.end.replace('closed.', ''),
};

// Of several items these four tell of the first the scenario lists, wherever others are counted; `pass-rate` and `void-rate` tell of all.

export const passed: Measure = {
  id: 'passed',
  title: { zh: '表决通过', en: 'Passed' },
  unit: 'yes/no',
  formula:
    'whether the first item passed at its last count, of whichever stage of its route; nothing where it was never counted',
  source: 'finding of count.make',
  of(run) {
    const item = lastCountOf(run);
    return item ? item.outcome === 'passed' : null;
  },
};

export const formed: Measure = {
  id: 'formed',
  title: { zh: '表决成立', en: 'Formed' },
  unit: 'yes/no',
  formula:
    'whether the last count of the first item was formed (participation was enough); nothing where it was never counted',
  source: 'finding of count.make; 民法典 art. 278',
  of(run) {
    const item = lastCountOf(run);
    return item ? item.outcome !== 'not-formed' : null;
  },
};

export const firstPassed: Measure = {
  id: 'first-passed',
  title: { zh: '首次计票即通过', en: 'Passed at the first count' },
  unit: 'yes/no',
  formula:
    'whether the first item passed at the first count of the last stage of its route; nothing where that was never counted',
  source: 'finding of count.make; where everybody votes for themselves its exact chance stands in exact.csv',
  of(run) {
    const item = firstCountOf(run);
    return item ? item.outcome === 'passed' : null;
  },
};

export const firstFormed: Measure = {
  id: 'first-formed',
  title: { zh: '首次计票即成立', en: 'Formed at the first count' },
  unit: 'yes/no',
  formula:
    'whether the first item was formed at the first count of the last stage of its route; nothing where that was never counted',
  source: 'finding of count.make; where everybody votes for themselves its exact chance stands in exact.csv',
  of(run) {
    const item = firstCountOf(run);
    return item ? item.outcome !== 'not-formed' : null;
  },
};

export const voidRate: Measure = {
  id: 'void-rate',
  title: { zh: '表决不成立的比例', en: 'Votes not formed' },
  unit: 'share',
  formula: 'confirmed results that were not formed / confirmed results, over items, stages and calls',
  source: 'finding of result.confirm',
  of(run) {
    const outcomes = outcomesOf(run);
    return share(outcomes.filter((outcome) => outcome === 'not-formed').length, outcomes.length);
  },
};

export const passRate: Measure = {
  id: 'pass-rate',
  title: { zh: '表决通过的比例', en: 'Votes passed' },
  unit: 'share',
  formula: 'confirmed results that passed / confirmed results, over items, stages and calls',
  source: 'finding of result.confirm',
  of(run) {
    const outcomes = outcomesOf(run);
    return share(outcomes.filter((outcome) => outcome === 'passed').length, outcomes.length);
  },
};

export const refused: Measure = {
  id: 'refused',
  title: { zh: '不予受理次数', en: 'Refusals' },
  unit: '1',
  formula:
    'what people asked for and a rule refused, a hand once for each rule that passed it over; what offices try is not counted; each rule has a column of its own beside this',
  source: 'refusals of the procedure; never in the record',
  of: ({ refusals }) => Object.values(refusals).reduce((sum, times) => sum + times, 0),
};

/** How often one rule refused something. */
export const refusedBy: Family = {
  prefix: 'refused',
  of: (code) => ({
    id: `refused:${code}`,
    title: { zh: `不予受理次数：${code}`, en: `Refusals: ${code}` },
    unit: '1',
    formula: `what people asked for and was refused with the code ${code}; a hand passed over counts once`,
    source: 'refusals of the procedure, by the rule that refused; never in the record',
    of: ({ refusals }) => refusals[code] ?? 0,
  }),
};

/** The measure of refusals with one code, as a codebook has it. */
export const refusalMeasure = (code: string): Measure => refusedBy.of(code);

export const facts: Measure = {
  id: 'facts',
  title: { zh: '记事条数', en: 'Facts' },
  unit: '1',
  formula: 'entries of the record',
  source: 'the record',
  of: (run) => run.facts.length,
};

export const closure: Measure = {
  id: 'closure',
  title: { zh: '闭环率', en: 'Closure rate' },
  unit: 'share',
  formula: 'topics that were answered or went on as items that were settled or decided / topics raised',
  source: '闭环: no topic stays silently open (design of the procedure)',
  of({ session }) {
    const state = stateWithin(session);
    const topics = [...state.topics.topics.values()];
    if (topics.length === 0) return null;
    const open = topics.filter(({ status }) => status === 'gathered');
    const waiting = Object.values(state.items).filter(({ status }) => ['open', 'frozen', 'voting'].includes(status));
    const waited = new Set(waiting.flatMap((item) => item.topics));
    return share(topics.length - open.length - waited.size, topics.length);
  },
};
