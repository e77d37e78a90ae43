// 三段六步: the whole procedure as a council of 36 might run it. Named after 和平路社区 (Kunming, Guandu), which is known to use
// 三段六步法 with 议题征集, 议事决策, 民主表决 and 转化 (founding article S1); the article fixes no periods or numbers, so those are ours.
import { charter } from './charter.js';

export const hepingRoad = charter.parse({
  id: 'heping-road',
  title: {
    zh: '和平路三段六步协商议事规则（示范）',
    en: 'Heping Road rules for three-phase, six-step consultation (model)',
  },
  source: {
    zh: '示范规则：程序名称据公开报道，三段与六步的对应及各项期限、比例为本项目拟定，非和平路社区原文。',
    en: 'Model rules: the procedure is known by name only; phases, periods and figures are constructed.',
  },
  jurisdiction: 'CN',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  holidays: [],
  workdays: [],
  weekends: 'stand',
  phases: [
    { id: 'before', title: { zh: '议前', en: 'Before' }, steps: ['topics'] },
    { id: 'during', title: { zh: '议中', en: 'During' }, steps: ['deliberation', 'vote'] },
    { id: 'after', title: { zh: '议后', en: 'After' }, steps: ['conversion', 'implementation', 'evaluation'] },
  ],
  begins: 'topics',
  rights: {},
  collisions: [
    { offices: ['chair', 'teller'], effect: 'refuse' },
    { offices: ['teller', 'scrutineer'], effect: 'refuse' },
    { offices: ['supervisor', 'executor'], effect: 'refuse' },
    // One person often holds both posts; it is lawful, and worth a note in the record.
    { offices: ['convener', 'supervisor'], effect: 'warn' },
  ],
  secondPerson: ['ballot.correct', 'ledger.reverse'],
  clerks: ['recorder', 'teller', 'convener'],
  amendedBy: 'council',
  maxReturns: 3,
  retentionYears: 10,
  topics: {
    secondsNeeded: 1,
    gatheringDays: 0,
    criteria: [
      { id: 'urgency', title: { zh: '紧迫程度', en: 'Urgency' }, max: 5, weight: 3 },
      { id: 'reach', title: { zh: '受益面', en: 'Reach' }, max: 5, weight: 2 },
    ],
    study: { body: 'party-branch', maxReturns: 2 },
  },
  deliberation: {
    body: 'council',
    quorum: { num: 2, den: 3, strict: false },
    noticeDays: 3,
    maxRounds: 4,
    atCap: 'vote',
    oath: true,
    speech: { maxSeconds: 180, maxPerItem: 2, alternateSides: true, newcomersFirst: true, chairMaySpeak: false },
    motions: { secondNeeded: true, precedence: ['main', 'amend', 'close-debate', 'shelve', 'adjourn'] },
    consensusMaxObjections: 0,
    // The chair is neutral, so a lot and no casting vote.
    ranking: { method: 'schulze', tieBreak: 'lot' },
    recusal: { maySpeak: false, mayVote: false, counted: false },
  },
  vote: {
    noticeDays: 15,
    postingDays: 15,
    // What the council votes is an opinion on the way to the owners' decision.
    bodies: { council: { noticeDays: 3, postingDays: 3 } },
    late: {
      commands: ['ballot.cast', 'batch.enter', 'attendance.check-in', 'attendance.check-out'],
      by: ['teller', 'recorder'],
    },
    replace: 'refuse',
    channels: ['online', 'paper', 'phone', 'show-of-hands', 'door-to-door'],
    proxies: { allowed: true, cap: 3, written: false },
    extensions: { max: 1, days: 30 },
    lateQuorum: null,
    deemedVotes: false,
    maxCalls: 2,
    mayCloseEarly: false,
    scrutineers: 2,
    objections: { replyDays: 5, blocking: true },
    invalidParticipates: false,
  },
  conversion: {
    criteria: [
      { id: 'need', title: { zh: '需求真实', en: 'Real need' }, max: 5, weight: 2 },
      { id: 'feasibility', title: { zh: '可行', en: 'Feasible' }, max: 5, weight: 2 },
      { id: 'effect', title: { zh: '预期成效', en: 'Expected effect' }, max: 5, weight: 1 },
    ],
    passMark: { num: 3, den: 5, strict: false },
    sources: ['residents', 'community', 'government', 'enterprise'],
    mustBeFunded: true,
  },
  implementation: {
    callout: { assignHours: 24, arriveHours: 48, resolveHours: 240 },
    materialChange: { num: 1, den: 10, strict: true },
  },
  evaluation: {
    dimensions: [
      { id: 'goals', title: { zh: '目标达成度', en: 'Goals reached' }, max: 5, weight: 2 },
      { id: 'satisfaction', title: { zh: '服务对象满意度', en: 'Satisfaction' }, max: 5, weight: 2 },
      { id: 'resources', title: { zh: '资源利用效率', en: 'Use of resources' }, max: 5, weight: 1 },
    ],
    raters: { bodies: [], kinds: ['resident'] },
    satisfied: { num: 4, den: 5, strict: false },
    minRatings: 6,
    maxRectifications: 2,
  },
});
