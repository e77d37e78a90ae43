// 居民会议、居民代表会议: what concerns all residents is consulted on, and then decided by those who attend. 城市居民委员会组织法 (2025
// revision): consultation before the assembly art. 32, notice of ten days art. 26, shares arts. 27 and 29 (rules of yishi/law), the
// Party organisation studies important matters first art. 30(4), what was decided is published for fifteen days at least art. 34.
// The articles count those who come and speak of no proxy and no vote in writing: so there are none here. That a decision is confirmed
// once it has hung fifteen days, the deliberative council, and every other period and share are ours.
// notice-short: the fifteen days are for owners, and no owner votes by these rules.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const residentsAssembly = extend(hepingRoad, {
  id: 'residents-assembly',
  title: { zh: '居民会议、居民代表会议议事规则（示范）', en: 'Rules of a residents’ assembly (model)' },
  source: {
    zh: '示范规则：据《中华人民共和国城市居民委员会组织法》（2025年修订）第二十六条至第三十条、第三十二条、第三十四条，即先行协商、社区党组织先行研究、提前十日通知、到会过半数、公布不少于十五日；不设委托和书面表决、公布期满再确认及其他期限、比例为本项目拟定。',
    en: 'Model rules after arts. 26 to 30, 32 and 34 of the Organic Law of Urban Residents’ Committees (2025 revision): consultation and study by the Party organisation first, ten days of notice, more than half attending, publication for fifteen days; that there are no proxies and no votes in writing, that a decision is confirmed once it has hung, and every other period and share are constructed.',
  },
  phases: [
    { id: 'raise', title: { zh: '提请与研究', en: 'Raised and studied' }, steps: ['topics'] },
    { id: 'consult', title: { zh: '协商', en: 'Consultation' }, steps: ['deliberation'] },
    { id: 'decide', title: { zh: '会议决定与公布', en: 'Decided and published' }, steps: ['vote'] },
  ],
  amendedBy: 'assembly',
  deliberation: { quorum: { num: 1, den: 2, strict: true }, oath: false },
  vote: {
    noticeDays: 10,
    postingDays: 15,
    // Representatives meet every half-year, and no article says how long before they are told.
    bodies: { representatives: { noticeDays: 5, postingDays: 15 } },
    channels: ['show-of-hands', 'paper'],
    proxies: { allowed: false, cap: 0 },
    // A meeting that too few attended is called again; it does not go on for a month.
    extensions: { max: 0, days: 0 },
    objections: { blocking: false },
  },
});
