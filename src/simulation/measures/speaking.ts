// Measures of the floor: who spoke, how long, and how evenly. Pure.
import type { Run } from '../simulate.js';
import { factsOf, type Measure, share } from './measure.js';

/** Seconds each member of the deliberating body spoke, silent ones too. */
function secondsOf(run: Run): number[] {
  const { crowd, charter } = run;
  const spoken = new Map<string, number>();
  for (const { fields } of factsOf(run, 'speech.make'))
    spoken.set(fields.person, (spoken.get(fields.person) ?? 0) + fields.seconds);
  return [...crowd.members(charter.deliberation.body)].map(
    (index) => spoken.get(crowd.persons[index]?.person ?? '') ?? 0,
  );
}

/** Gini coefficient of amounts: 0 where all are equal, (n - 1) / n where one has everything. */
export function gini(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((one, other) => one - other);
  const n = sorted.length;
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (n === 0 || total === 0) return null;
  const weighted = sorted.reduce((sum, amount, index) => sum + (index + 1) * amount, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}

export const speakers: Measure = {
  id: 'speaking-share',
  title: { zh: '发言人比例', en: 'Share who spoke' },
  unit: 'share',
  formula: 'members of the deliberating body who spoke at least once / members',
  source: 'speech.make',
  of(run) {
    const seconds = secondsOf(run);
    return share(seconds.filter((one) => one > 0).length, seconds.length);
  },
};

export const speakingGini: Measure = {
  id: 'speaking-gini',
  title: { zh: '发言时间基尼系数', en: 'Gini of speaking time' },
  unit: '1',
  formula: '2 Σ i x(i) / (n Σ x) - (n + 1) / n over members by rising seconds x, silent ones too',
  source: 'Gini 1912; of speaking time: Karpowitz and Mendelberg 2014, The Silent Sex',
  of: (run) => gini(secondsOf(run)),
};

export const speeches: Measure = {
  id: 'speeches',
  title: { zh: '发言次数', en: 'Speeches' },
  unit: '1',
  formula: 'entries speech.make',
  source: 'the record',
  of: (run) => factsOf(run, 'speech.make').length,
};

export const speakingTime: Measure = {
  id: 'speaking-minutes',
  title: { zh: '发言总时长', en: 'Speaking time' },
  unit: 'minutes',
  formula: 'Σ seconds of speech.make / 60',
  source: 'the record',
  of: (run) => secondsOf(run).reduce((sum, seconds) => sum + seconds, 0) / 60,
};
