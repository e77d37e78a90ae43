// 全周期六步法 of Shaoxing's local standard DB3306/T 075-2025 城市社区议事运行规范, the track for what needs deliberating (深入议). Only a
// summary of the standard could be read (360book.cn/books/179/1363556.html): it names the six steps, the two tracks, that the deep
// one starts within five working days, holds a formal meeting with a sign-in list and a record of the vote, and reports to the street
// office, and the members no meeting is without. The six names stand over parts of our first steps: 分类定级 is what the agenda says of
// each item (level, form), 组建议事组 whom the call invites and requires, 形式选择 its form. That reading, and every share and period but
// the five working days, are ours; so is that a topic's answer is what “started” is measured by.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const shaoxingSixSteps = extend(hepingRoad, {
  id: 'shaoxing-six-steps',
  title: {
    zh: '绍兴城市社区议事“全周期六步法”议事规则·深入议（示范）',
    en: 'Shaoxing rules for the six steps of community deliberation: the deep track (model)',
  },
  source: {
    zh: '示范规则：六个步骤、深入议五个工作日内启动、必选成员、签到和表决记录据《城市社区议事运行规范》（DB3306/T 075-2025）的公开摘要，未见标准全文；六步与本引擎各步的对应、表决比例及其他期限为本项目拟定。',
    en: 'Model rules: the six steps, the start within five working days, the members no meeting is without, the sign-in list and the record of the vote are as summarised of DB3306/T 075-2025, whose full text could not be read; how its steps stand over ours, shares and the other periods are constructed.',
  },
  phases: [
    { id: 'gather', title: { zh: '议题采集、分类定级', en: 'Gathering and grading topics' }, steps: ['topics'] },
    {
      id: 'deliberate',
      title: { zh: '组建议事组、形式选择、协商实施', en: 'Forming the group, choosing the form, deliberating' },
      steps: ['deliberation', 'vote'],
    },
    {
      id: 'publish',
      title: { zh: '结果公示、落实回访', en: 'Publishing the result, carrying it out, calling back' },
      steps: ['conversion', 'implementation', 'evaluation'],
    },
  ],
  topics: {
    secondsNeeded: 0,
    // 深入议需 5 工作日内启动.
    response: { working: 5 },
    criteria: [
      { id: 'urgency', title: { zh: '紧急程度', en: 'Urgency' }, max: 5, weight: 1 },
      { id: 'complexity', title: { zh: '复杂程度', en: 'Complexity' }, max: 5, weight: 1 },
    ],
  },
  deliberation: {
    // 必选成员.
    parties: ['居民代表', '社区工作者', '网格员'],
    oath: false,
    quorum: { num: 1, den: 2, strict: true },
  },
  vote: { bodies: { council: { noticeDays: 1, postingDays: 7 } } },
});
