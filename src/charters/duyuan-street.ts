// 三心共筑 of 督院街社区 (Chengdu, Jinjiang): needs are gathered, resources are matched and talked over, projects are carried out: a
// loop of three stages. Founding article S0, 5.2.1 to 5.2.3 and 7.2: it names the stages, the ways needs come in, who sits at the joint
// conference, what a project has to settle, and the three dimensions of its evaluation (which are those of the rules extended here).
// It fixes no period, quorum, mark or weight, and speaks of consensus only: those, and that what needs a vote is voted on, are ours.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const duyuanStreet = extend(hepingRoad, {
  id: 'duyuan-street',
  title: {
    zh: '督院街社区“三心共筑”协商闭环议事规则（示范）',
    en: 'Duyuan Street rules for the three-stage loop (model)',
  },
  source: {
    zh: '示范规则：三个环节、征集渠道、立项要件和评估维度据督院街社区老旧院落治理的公开报告；三环节与六步的对应、是否表决及各项期限、比例、分值为本项目拟定，非社区原文。',
    en: 'Model rules: the three stages, the ways needs come in, what a project must settle and what it is judged by are as published of Duyuan Street; how they stand over the six steps, any vote, and every period, share and weight are constructed.',
  },
  phases: [
    { id: 'needs', title: { zh: '需求收集', en: 'Gathering needs' }, steps: ['topics'] },
    {
      id: 'resources',
      title: { zh: '资源对接与议事协商', en: 'Matching resources and deliberating' },
      steps: ['deliberation', 'vote'],
    },
    {
      id: 'projects',
      title: { zh: '项目化运作与落地', en: 'Running projects and landing them' },
      steps: ['conversion', 'implementation', 'evaluation'],
    },
  ],
  topics: {
    // A need is a need, whoever else has it.
    secondsNeeded: 0,
    channels: ['坝坝会', '微网格员走访', '线上平台'],
    gatheringDays: 14,
    // 分析、排序，链接匹配: how pressing it is, and whether anything there is could meet it.
    criteria: [
      { id: 'urgency', title: { zh: '急难愁盼程度', en: 'How pressing' }, max: 5, weight: 3 },
      { id: 'match', title: { zh: '资源可匹配度', en: 'Resources at hand' }, max: 5, weight: 2 },
    ],
  },
  deliberation: {
    // The Party-building alliance's joint conference (党建联席会), held when it is called.
    quorum: { num: 1, den: 2, strict: true },
    noticeDays: 5,
  },
  vote: { bodies: { council: { noticeDays: 5, postingDays: 7 } } },
  conversion: {
    // 明确责任主体、资源投入和实施方案.
    criteria: [
      { id: 'responsible', title: { zh: '责任主体明确', en: 'Who is responsible' }, max: 5, weight: 1 },
      { id: 'resources', title: { zh: '资源投入落实', en: 'Resources secured' }, max: 5, weight: 1 },
      { id: 'plan', title: { zh: '实施方案可行', en: 'Plan of work' }, max: 5, weight: 1 },
    ],
    sources: ['micro-fund', 'units', 'residents', 'government'],
  },
  evaluation: {
    // 服务对象 are asked, and what they say weighs as much as whether the goal was reached.
    raters: { bodies: [], kinds: ['居民'] },
  },
});
