// A citizens' panel 抽选议事团: people drawn by lot so that they look like the place they come from, who learn, deliberate and deliver an
// opinion; what the authority answers comes afterwards. The draw is made before, with a public seed (`yishi draw`, yishi/sortition), and
// its panel is entered as the roll. After what OECD's “Good practice principles for deliberative processes” (2020) ask for: a random,
// stratified sample, time, balanced evidence, and recommendations with reasons. They aim at rough consensus, and no text fixes a share:
// that one in ten may stand aside and be agreed past, that what is not agreed is put to the panel and carried by two thirds of all, and
// every period are ours.
// notice-short: the panel votes on its own opinion in its own room; no statute knows of it.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const citizensPanel = extend(hepingRoad, {
  id: 'citizens-panel',
  title: { zh: '抽选议事团议事规则（示范）', en: 'Rules of a citizens’ panel drawn by lot (model)' },
  source: {
    zh: '示范规则：参照经合组织《协商过程良好实践原则》（2020年）的随机分层抽选、充分学习、附理由的意见；人数、期限、容许保留意见的人数和三分之二的比例为本项目拟定，没有法律依据。',
    en: 'Model rules after the OECD’s good practice principles for deliberative processes (2020): a stratified random sample, time to learn, recommendations with reasons; seats, periods, how many may stand aside and the two thirds are constructed; no statute is behind them.',
  },
  jurisdiction: 'any',
  phases: [
    { id: 'deliberate', title: { zh: '学习、协商', en: 'Learning and deliberating' }, steps: ['deliberation'] },
    { id: 'opinion', title: { zh: '形成意见', en: 'The opinion' }, steps: ['vote'] },
  ],
  begins: 'deliberation',
  amendedBy: null,
  topics: { secondsNeeded: 0, criteria: [], study: null },
  deliberation: {
    body: 'panel',
    quorum: { num: 3, den: 4, strict: false },
    noticeDays: 5,
    maxRounds: 6,
    oath: false,
    speech: { maxPerItem: 4, alternateSides: false },
    // Of a panel of twelve one: an opinion says who differs and why.
    consensusMaxObjections: 1,
    // Nobody sends another: it was they who were drawn.
    proxies: { allowed: false, written: false },
  },
  vote: {
    noticeDays: 0,
    postingDays: 0,
    channels: ['paper', 'show-of-hands', 'online'],
    proxies: { allowed: false, cap: 0 },
    extensions: { max: 0, days: 0 },
    mayCloseEarly: true,
    scrutineers: 1,
    objections: { replyDays: 0, blocking: false },
  },
});
