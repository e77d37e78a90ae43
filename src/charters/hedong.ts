// 河东“合伙人” (Linyi): five kinds of partner - property firms, departments, residents, charities, businesses - and talks of three parties
// (社区、物业、居民代表) in which everybody has the same say (平等的话语权和参与权). Founding article S4, 二 and 四. It names the partners,
// the parties and the equality; it gives no clock, quota, quorum or share: those are ours, and so is what equality comes to here, that
// everybody has as many speeches of the same length and nobody a second one before the others had their first.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const hedong = extend(hepingRoad, {
  id: 'hedong',
  title: {
    zh: '河东区“合伙人”三方协商议事规则（示范）',
    en: 'Hedong rules for partners and talks of three parties (model)',
  },
  source: {
    zh: '示范规则：五类“合伙人”、社区—物业—居民代表三方协商、部门响应和“平等的话语权”据公开报道；发言的次数和时长、响应时限及各项期限、比例为本项目拟定，非当地原文。',
    en: 'Model rules: the five kinds of partner, talks of community, property firm and residents, the response of departments and an equal say are as published of Hedong; how often and how long anybody speaks, the clocks, and every period and share are constructed.',
  },
  phases: [
    { id: 'tell', title: { zh: '楼栋说事', en: 'Told at the door' }, steps: ['topics'] },
    { id: 'talk', title: { zh: '三方协商', en: 'Talks of three parties' }, steps: ['deliberation', 'vote'] },
    { id: 'partners', title: { zh: '合伙共治', en: 'Partners at work' }, steps: ['conversion', 'implementation'] },
    { id: 'appraise', title: { zh: '选评', en: 'Appraised' }, steps: ['evaluation'] },
  ],
  deliberation: {
    parties: ['社区', '物业', '居民代表'],
    quorum: { num: 1, den: 2, strict: true },
    speech: { maxSeconds: 120, maxPerItem: 2 },
    oath: false,
    atCap: 'refer',
  },
  conversion: { sources: ['property', 'departments', 'residents', 'charity', 'business'] },
  // 点对点: one department for one community, so that it comes the next day.
  implementation: { callout: { assignHours: 8, arriveHours: 24, resolveHours: 72 } },
  evaluation: { raters: { bodies: [], kinds: ['居民'] } },
});
