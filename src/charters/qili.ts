// 七里社区, borrowed by founding article S0 (3.1): four levels down to the households of Party members, wishes that somebody takes on, and
// 社区吹哨、部门报到: the community calls, departments come. The article names these; the levels are bodies under one another in a
// consultation, the wishes are claims. It gives no clock, quorum or share, nor what its "two lines" of feedback are: those are ours.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const qili = extend(hepingRoad, {
  id: 'qili',
  title: { zh: '七里社区“吹哨报到”议事规则（示范）', en: 'Qili rules for call-outs over four levels (model)' },
  source: {
    zh: '示范规则：四级组织、双线“听民声”、微心愿和“社区吹哨、部门报到”据公开报告对七里社区的介绍；“双线”解作线下、线上，以及各项时限、比例为本项目拟定，非社区原文。',
    en: 'Model rules: the four levels, the two lines of feedback, the wishes and the call-outs are as published of Qili; that the two lines are on site and online, and every clock and share, are constructed.',
  },
  phases: [
    { id: 'hear', title: { zh: '听民声', en: 'Hearing people' }, steps: ['topics'] },
    { id: 'deliberate', title: { zh: '议对策', en: 'Finding an answer' }, steps: ['deliberation', 'vote'] },
    { id: 'call', title: { zh: '吹哨报到', en: 'Calling and coming' }, steps: ['conversion', 'implementation'] },
    { id: 'judge', title: { zh: '评成效', en: 'Judging what came of it' }, steps: ['evaluation'] },
  ],
  rights: {
    // 社区吹哨: the community and its grids call; 部门报到: the authority over them says who comes.
    'callout.raise': ['convener', 'member'],
    'callout.assign': ['authority'],
  },
  topics: { channels: ['线下反馈', '线上反馈'] },
  deliberation: { quorum: { num: 1, den: 2, strict: true }, noticeDays: 2, oath: false },
  vote: { bodies: { council: { noticeDays: 2, postingDays: 3 } } },
  evaluation: { raters: { bodies: [], kinds: ['居民'] } },
});
