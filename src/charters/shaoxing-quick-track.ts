// 即时议, the quick track of the same standard: everyday enquiries and simple disputes are answered on the spot or talked over briefly,
// within 48 hours, kept on file and called back on. What cannot be settled so goes over to the deep track: that is how the standard's
// two tracks are read here, and that one round must do is ours. The 48 hours are the summary's 48 小时响应.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const shaoxingQuickTrack = extend(hepingRoad, {
  id: 'shaoxing-quick-track',
  title: {
    zh: '绍兴城市社区议事规则·即时议（示范）',
    en: 'Shaoxing rules for community deliberation: the quick track (model)',
  },
  source: {
    zh: '示范规则：即时议的范围、48小时响应、现场答复或简单协商、归档和回访据《城市社区议事运行规范》（DB3306/T 075-2025）的公开摘要；48小时从提出时起算、只议一轮、议不成转深入议为本项目拟定。',
    en: 'Model rules: what the quick track is for, the answer within 48 hours, on the spot or after a brief talk, the file and the call back are as summarised of DB3306/T 075-2025; that the 48 hours run from the moment a topic is raised, that there is one round, and that what it does not settle goes over to the deep track, are constructed.',
  },
  phases: [
    { id: 'ask', title: { zh: '居民问询、现场答复', en: 'Asked, and answered on the spot' }, steps: ['topics'] },
    { id: 'talk', title: { zh: '简单协商', en: 'A brief talk' }, steps: ['deliberation'] },
  ],
  topics: { secondsNeeded: 0, response: { hours: 48 }, criteria: [], study: null },
  deliberation: {
    noticeDays: 0,
    maxRounds: 1,
    atCap: 'refer',
    oath: false,
    quorum: { num: 1, den: 3, strict: false },
    speech: { alternateSides: false, newcomersFirst: false },
  },
  secondPerson: [],
  amendedBy: null,
  maxReturns: 0,
});
