// 龙泉驿 (Chengdu): courtyards nobody managed elect their red stewards (红色管家), pay for what they build from four sources (四个一点,
// which are those of the rules extended here), and call for help in a chain: 社区发现、街道呼叫、集中派单、协同整治. Founding article
// S3 names these, and says of the stewards that residents elect them. How many are elected, by which majority, who votes, and every
// period are ours.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

const moreThanHalf = { num: 1, den: 2, strict: true };

export const longquanyi = extend(hepingRoad, {
  id: 'longquanyi',
  title: {
    zh: '龙泉驿院落“红色管家”议事规则（示范）',
    en: 'Longquanyi rules for courtyards and their red stewards (model)',
  },
  source: {
    zh: '示范规则：“红色管家”由居民推选、“四个一点”筹资和“社区发现、街道呼叫、集中派单、协同整治”据公开报道；推选的名额、办法和各项期限、比例为本项目拟定，非当地原文。',
    en: 'Model rules: that residents elect the red stewards, the four sources of money and the chain of dispatch are as published of Longquanyi; how many are elected and how, and every period and share, are constructed.',
  },
  rules: [
    {
      id: 'steward-election',
      title: { zh: '红色管家推选', en: 'Election of red stewards' },
      source: {
        zh: '本项目拟定：报道只说由院落居民推选，未载办法',
        en: 'Constructed: it is published that residents elect them, and not how',
      },
      jurisdiction: 'any',
      effective: { from: '2020-01-01' },
      participation: [{ of: 'participating', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
      consent: [{ measure: 'heads', base: 'participating', threshold: moreThanHalf }],
    },
  ],
  rights: {
    // 社区发现；街道呼叫、集中派单.
    'callout.raise': ['convener', 'member'],
    'callout.assign': ['authority'],
  },
  deliberation: { quorum: moreThanHalf, oath: false },
  vote: {
    bodies: { courtyard: { noticeDays: 7, postingDays: 5 } },
    // Nobody is a steward by lot: a tie for the last seat is voted on again.
    ballots: { stewards: { marks: 'names', seats: 5, by: 'heads', tieBreak: 'leave' } },
  },
  evaluation: { raters: { bodies: [], kinds: ['居民'] } },
});
