// 新县, borrowed by founding article S0 (3.1): a demand is taken in, dealt with together and answered, every step on record; what took
// three days on average is done within twelve hours; risks are graded; the supervisor names whoever does not come.
// The article gives the three stages, the twelve hours (an average there) and the supervision. That twelve hours are the most a call-out
// may take, how they are divided (1 to assign, 3 to come, 8 to resolve), three grades of risk, and everything else, are ours.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const xinxian = extend(hepingRoad, {
  id: 'xinxian',
  title: { zh: '新县“平台+网格”限时办结议事规则（示范）', en: 'Xinxian rules for answers against the clock (model)' },
  source: {
    zh: '示范规则：受理、联动、反馈全流程记录，平均办结时间由3天缩短至12小时内，分级预警及对“吹哨不应”“报到不力”的监督，据公开报告对新县的介绍；以12小时为办结上限、其分段及风险分级、其他期限为本项目拟定，非当地原文。',
    en: 'Model rules: taking in, acting together and answering on record, an average time cut from three days to within twelve hours, graded warnings and the supervision of those who do not come are as published of Xinxian; twelve hours as a limit, how they are divided, the grades and all other periods are constructed.',
  },
  phases: [
    { id: 'take-in', title: { zh: '受理', en: 'Taken in' }, steps: ['topics'] },
    {
      id: 'act-together',
      title: { zh: '联动', en: 'Acting together' },
      steps: ['deliberation', 'vote', 'conversion', 'implementation'],
    },
    { id: 'answer', title: { zh: '反馈', en: 'Answered' }, steps: ['evaluation'] },
  ],
  // Whoever watches over those who are called is none of them.
  collisions: [...hepingRoad.collisions, { offices: ['supervisor', 'authority'], effect: 'refuse' }],
  topics: {
    secondsNeeded: 0,
    channels: ['网格走访', '信服通', '群众诉求'],
    // 分级预警.
    criteria: [
      { id: 'risk', title: { zh: '风险等级', en: 'Grade of risk' }, max: 3, weight: 3 },
      { id: 'reach', title: { zh: '受影响人数', en: 'How many are affected' }, max: 5, weight: 1 },
    ],
    study: null,
  },
  deliberation: { quorum: { num: 1, den: 2, strict: true }, noticeDays: 0, oath: false },
  vote: { bodies: { council: { noticeDays: 1, postingDays: 3 } } },
  conversion: { mustBeFunded: false, passMark: null },
  implementation: { callout: { assignHours: 1, arriveHours: 3, resolveHours: 8 } },
  evaluation: { raters: { bodies: [], kinds: ['居民'] }, minRatings: 3 },
});
