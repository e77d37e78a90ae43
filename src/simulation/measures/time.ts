// Measures of how long it took, and how often what was begun had to be done again. Pure.
import { STEPS, type Step } from '../../charters/charter.js';
import { days, factsOf, type Measure } from './measure.js';

export const duration: Measure = {
  id: 'days',
  title: { zh: '总历时', en: 'Duration' },
  unit: 'days',
  formula: 'from the opening to the end',
  source: 'times of the record',
  of: ({ began, ended }) => days(began, ended),
};

const ZH: Record<Step, string> = {
  topics: '议题征集',
  deliberation: '议事协商',
  vote: '民主表决',
  conversion: '项目转化',
  implementation: '组织实施',
  evaluation: '评估',
};

const until = (step: Step): Measure => ({
  id: `days-to-${step}`,
  title: { zh: `到“${ZH[step]}”的天数`, en: `Days to ${step}` },
  unit: 'days',
  formula: `from the opening to the first time the ${step} step was entered; nothing where it never was`,
  source: 'places of the chart',
  of({ began, visits }) {
    const first = visits.find(({ place }) => place.startsWith(`${step}.`));
    return first ? days(began, first.at) : null;
  },
});

/** One for each step. */
export const toSteps: readonly Measure[] = STEPS.map(until);

const counting = (id: string, zh: string, en: string, type: Parameters<typeof factsOf>[1]): Measure => ({
  id,
  title: { zh, en },
  unit: '1',
  formula: `entries ${type}`,
  source: 'the record',
  of: (run) => factsOf(run, type).length,
});

export const rounds = counting('rounds', '协商轮次', 'Rounds called', 'round.call');
export const failedSessions = counting('failed-sessions', '流会次数', 'Sessions failed', 'session.fail');
export const calls = counting('calls', '表决公告次数', 'Votes called', 'notice.post');
export const extensions = counting('extensions', '延期次数', 'Extensions', 'poll.extend');
export const objections = counting('objections', '异议件数', 'Objections filed', 'objection.file');
export const rectifications = counting('rectifications', '整改次数', 'Rectifications', 'project.rectify');
