// 参与式预算: residents propose what to spend a sum on, the proposals are worked out and priced, and everybody approves of as many as they
// like. The budget is shared out by the method of equal shares (Peters, Pierczyński and Skowron, “Proportional Participatory Budgeting
// with Additive Utilities”, NeurIPS 2021), completed by raising everybody's share bit by bit until it would be overspent (equalshares.net):
// a group as large as its share of the money has its share of the projects. `pb-greedy-votes` counts as most cities do. That
// a tenth of the roll must take part, the sum, and every period and mark are ours.
// notice-short: no owner and no assembly votes by these rules, and no statute asks for notice of this vote.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const participatoryBudget = extend(hepingRoad, {
  id: 'participatory-budget',
  title: { zh: '社区参与式预算议事规则（示范）', en: 'Rules of a participatory budget (model)' },
  source: {
    zh: '示范规则：计票用“等份法”（method of equal shares，见公开发表的论文），一票可选多个项目；预算额度、十分之一参与率及各项期限、分值为本项目拟定，没有法律依据。',
    en: 'Model rules: counted by the method of equal shares as published, with ballots that approve of several projects; the sum, that a tenth must take part, and every period and mark are constructed; no statute is behind them.',
  },
  phases: [
    { id: 'propose', title: { zh: '征集项目', en: 'Proposals' }, steps: ['topics'] },
    { id: 'price', title: { zh: '论证、算价', en: 'Worked out and priced' }, steps: ['deliberation'] },
    { id: 'choose', title: { zh: '居民投票选项目', en: 'Residents choose' }, steps: ['vote'] },
    {
      id: 'spend',
      title: { zh: '立项、实施、回访', en: 'Set up, carried out, looked back on' },
      steps: ['conversion', 'implementation', 'evaluation'],
    },
  ],
  rules: [
    {
      id: 'budget-turnout',
      title: { zh: '参与式预算：名册十分之一以上参与', en: 'Participatory budget: a tenth of the roll takes part' },
      source: { zh: '本议事规则（构造）', en: 'These rules (constructed)' },
      jurisdiction: 'any',
      effective: { from: '2026-01-01' },
      participation: [
        { of: 'participating', measure: 'heads', base: 'roll', threshold: { num: 1, den: 10, strict: false } },
      ],
      consent: [],
    },
  ],
  topics: { secondsNeeded: 0, gatheringDays: 14, criteria: [], study: null },
  deliberation: { quorum: { num: 1, den: 2, strict: true }, oath: false },
  vote: {
    noticeDays: 5,
    postingDays: 5,
    replace: 'last-valid',
    proxies: { allowed: false, cap: 0 },
    ballots: {
      budget: {
        marks: 'names',
        method: 'pb-equal-shares',
        options: { completion: 'add1' },
        seats: 1,
        most: 20,
        by: 'heads',
        tieBreak: 'order',
        // 50,000 yuan.
        budget: 5_000_000,
      },
    },
    objections: { blocking: false },
  },
  conversion: { criteria: [], passMark: null, sources: ['budget'] },
});
