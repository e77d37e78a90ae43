// 四议两公开: the Party branch proposes (党支部会提议), the two committees confer (两委会商议), the Party members’ meeting considers
// (党员大会审议), the villagers or their representatives resolve (村民会议或村民代表会议决议); the resolution is published, and so is what
// came of it (决议公开、实施结果公开). A working method of policy, no statute, and places vary: the acts and the shares of the Party
// members’ meeting are as published (tunchang.fytlaw.com/news/202501/09/5929.html); that of the villagers is the law's: 村民委员会组织法
// arts. 28(3), 30(2) and 35, the last of which keeps what is published up for fifteen days at least. Its proposal by the branch is
// our study gate. Every other period and share is ours.
// notice-short: the fifteen days are for owners, and no owner votes by these rules.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const fourDeliberations = extend(hepingRoad, {
  id: 'four-deliberations',
  title: {
    zh: '“四议两公开”议事规则（示范）',
    en: 'Rules for four deliberations and two disclosures (model)',
  },
  source: {
    zh: '示范规则：四议两公开的程序和党员大会的到会、同意比例为通行的政策做法，不是法律，各地规程不一；党组织先行研究、村民（代表）会议的人数和公布不少于十五日据《中华人民共和国村民委员会组织法》（2025年修正）第二十八条、第二十六条、第三十条、第三十五条；其他期限、比例为本项目拟定。',
    en: 'Model rules: the four deliberations, the two disclosures and the shares of the Party members’ meeting are common policy practice, no statute, and places vary; study by the Party organisation, the quorum of the villagers and fifteen days of publication are arts. 28, 26, 30 and 35 of the Organic Law of Villagers’ Committees (as amended in 2025); every other period and share is constructed.',
  },
  phases: [
    { id: 'propose', title: { zh: '党支部会提议', en: 'The Party branch proposes' }, steps: ['topics'] },
    { id: 'confer', title: { zh: '“两委”会商议', en: 'The two committees confer' }, steps: ['deliberation'] },
    {
      id: 'resolve',
      title: {
        zh: '党员大会审议、村民（代表）会议决议、决议公开',
        en: 'Party members consider, villagers resolve, the resolution is published',
      },
      steps: ['vote'],
    },
    {
      id: 'publish',
      title: { zh: '组织实施、实施结果公开', en: 'Carried out, and what came of it published' },
      steps: ['conversion', 'implementation', 'evaluation'],
    },
  ],
  amendedBy: 'villagers',
  topics: { secondsNeeded: 0, criteria: [], study: { body: 'party-branch', maxReturns: 2 } },
  deliberation: {
    body: 'two-committees',
    quorum: { num: 1, den: 2, strict: true },
    noticeDays: 1,
    oath: false,
    speech: { alternateSides: false, chairMaySpeak: true },
  },
  vote: {
    // 提前十日通知 is for assemblies; representatives are told as long before.
    noticeDays: 10,
    postingDays: 15,
    // The plan is in every Party member's hands before the meeting; what is published is the villagers' resolution.
    bodies: { 'party-members': { noticeDays: 3, postingDays: 0 } },
    channels: ['show-of-hands', 'paper'],
    // The articles count those who attend.
    proxies: { allowed: false, cap: 0 },
  },
  conversion: { sources: ['collective', 'villagers', 'government', 'donors'] },
});
