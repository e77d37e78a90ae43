// Measures of the floor: who spoke, how long, and how evenly. Pure.
import type { Run } from '../simulate.js';
import { gini } from './gini.js';
import { type Family, factsOf, type Measure, share } from './measure.js';

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

/** Members of the deliberating body and the seconds they spoke, by group. */
function groupsOf(run: Run): Map<string, { members: number; seconds: number }> {
  const { crowd, charter } = run;
  const seconds = secondsOf(run);
  const groups = new Map<string, { members: number; seconds: number }>();
  crowd.members(charter.deliberation.body).forEach((index, place) => {
    const group = crowd.persons[index]?.group ?? '';
    const before = groups.get(group) ?? { members: 0, seconds: 0 };
    groups.set(group, { members: before.members + 1, seconds: before.seconds + (seconds[place] ?? 0) });
  });
  return groups;
}

/** The share of all speaking time that one group of the people had. */
export const speakingShareOf: Family = {
  prefix: 'speaking-share',
  of: (group) => ({
    id: `speaking-share:${group}`,
    title: { zh: `“${group}”组发言时间占比`, en: `Share of speaking time: ${group}` },
    unit: 'share',
    formula: `seconds spoken by members of the deliberating body of the group ${group} / seconds spoken by all its members`,
    source: 'speech.make; Karpowitz and Mendelberg 2014, The Silent Sex',
    of(run) {
      const groups = groupsOf(run);
      const all = [...groups.values()].reduce((sum, { seconds }) => sum + seconds, 0);
      return share(groups.get(group)?.seconds ?? 0, all);
    },
  }),
};

export const speakingDisparity: Measure = {
  id: 'speaking-disparity',
  title: { zh: '各组发言时间与人数的差距', en: 'Disparity of speaking time between groups' },
  unit: 'share',
  formula:
    '1/2 Σ |share of seconds - share of members| over groups of the deliberating body: the share of the time that would have to change hands for every group to have its own',
  source: 'index of dissimilarity: Duncan and Duncan 1955, American Sociological Review 20(2)',
  of(run) {
    const groups = [...groupsOf(run).values()];
    const seconds = groups.reduce((sum, one) => sum + one.seconds, 0);
    const members = groups.reduce((sum, one) => sum + one.members, 0);
    if (seconds === 0) return null;
    return groups.reduce((sum, one) => sum + Math.abs(one.seconds / seconds - one.members / members), 0) / 2;
  },
};

export const newcomers: Measure = {
  id: 'newcomer-share',
  title: { zh: '首次发言占比', en: 'Speeches by newcomers' },
  unit: 'share',
  formula: 'speeches by somebody who had not spoken before in this consultation / speeches',
  source: 'speech.make; the rule that newcomers go first is of the charter',
  of(run) {
    const made = factsOf(run, 'speech.make');
    return share(new Set(made.map(({ fields }) => fields.person)).size, made.length);
  },
};
