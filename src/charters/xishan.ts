// 西山经验 (Haining, Xiashi): residents set the questions and score the answers (群众出题、打分), a red council (红色议事会) of property
// manager, owners' committee and 三官一师, called together by the red steward, talks them over, and projects pass a screening (项目过筛).
// Founding article S2, 5.3, 6.2, 6.3 and 7.3: it names all of these, what a project says of itself, and the mistake of taking a single
// activity for a project. It tells of 38 applications and 22 that passed, and of no criterion, mark, period or share: those are ours,
// and so is that the red council cannot sit without each of its parties.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const xishan = extend(hepingRoad, {
  id: 'xishan',
  title: {
    zh: '西山社区红色议事会与项目过筛议事规则（示范）',
    en: 'Xishan rules for the red council and the screening (model)',
  },
  source: {
    zh: '示范规则：群众出题打分、红色议事会的组成、项目清单的内容和项目过筛据“西山经验”的公开论文；过筛的评分项和通过线、各方缺一不可、各项期限和比例为本项目拟定，非社区原文。',
    en: 'Model rules: that residents set the questions and score the answers, who sits on the red council, what a project says of itself and that it is screened are as published of Xishan; the criteria and the pass mark, that no party may be missing, and every period and share are constructed.',
  },
  phases: [
    { id: 'ask', title: { zh: '群众出题', en: 'Residents set the question' }, steps: ['topics'] },
    { id: 'council', title: { zh: '红色议事会', en: 'Red council' }, steps: ['deliberation', 'vote'] },
    { id: 'screen', title: { zh: '项目过筛', en: 'Screening of projects' }, steps: ['conversion'] },
    { id: 'carry-out', title: { zh: '领办落地', en: 'Taken on and carried out' }, steps: ['implementation'] },
    { id: 'score', title: { zh: '群众打分', en: 'Residents score the answer' }, steps: ['evaluation'] },
  ],
  rights: {
    // Whoever decides on a project does not score it as well.
    'project.score': ['member', 'authority'],
  },
  topics: {
    secondsNeeded: 2,
    channels: ['网格走访', '联户联商铺', '议事亭', '益呼应'],
  },
  deliberation: {
    parties: ['红管家', '物业', '业委会', '三官一师'],
    quorum: { num: 1, den: 2, strict: true },
    oath: false,
  },
  conversion: {
    criteria: [
      { id: 'need', title: { zh: '对应居民需求', en: 'Answers a need' }, max: 5, weight: 3 },
      { id: 'goal', title: { zh: '目标和服务对象明确', en: 'Clear goal and beneficiaries' }, max: 5, weight: 2 },
      { id: 'effect', title: { zh: '预期成效可查', en: 'Effect can be checked' }, max: 5, weight: 2 },
      // 变项目“一阵风”为“四季风”.
      {
        id: 'lasting',
        title: { zh: '常态持续，不是一次活动', en: 'Lasts, and is no single event' },
        max: 5,
        weight: 3,
      },
    ],
    passMark: { num: 2, den: 3, strict: false },
    sources: ['service-fund', 'public-income', 'return-fund', 'partners'],
  },
  evaluation: {
    // 以群众满意作为第一标准.
    dimensions: [
      { id: 'satisfaction', title: { zh: '群众满意', en: 'Satisfaction' }, max: 5, weight: 3 },
      { id: 'goals', title: { zh: '目标达成度', en: 'Goals reached' }, max: 5, weight: 1 },
      { id: 'lasting', title: { zh: '能否坚持', en: 'Whether it will last' }, max: 5, weight: 1 },
    ],
    raters: { bodies: [], kinds: ['居民'] },
  },
});
