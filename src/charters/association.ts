// The annual general meeting of a club after Robert's Rules of Order, in the few motions this engine has. Read in the fourth edition (1915,
// in the public domain): a member speaks twice to a question and ten minutes at a time, and not a second time while anybody who has not
// spoken wants the floor (7); a two-thirds vote is two thirds of the votes cast, blanks ignored, and closing the debate takes one; a
// majority is more than half of them; what nobody objects to needs no vote (48): here an item without a decision route. That main motions
// are seconded and amended, adjourning goes before everything, sides take turns, the chair keeps out of the debate, half of the members
// and more are a quorum, and an election is balloted again until somebody has a majority is taken for known and was not read there.
// Bylaws say how long a notice is, whether there are proxies and who may amend: those are ours.
import { extend } from './extend.js';
import { quickPoll } from './quick-poll.js';

export const association = extend(quickPoll, {
  id: 'association',
  title: { zh: '社团会员年会规则（示范）', en: 'Rules of a club’s annual general meeting (model)' },
  source: {
    zh: '示范规则：参照《罗伯特议事规则》（1915年第四版，公有领域）及其通行原则：动议须附议、先后次序、三分之二停止辩论、过半数选举；法定人数、通知期、不设委托和修订主体为本项目拟定，没有法律依据。',
    en: 'Model rules after Robert’s Rules of Order (4th ed., 1915, public domain) and what is commonly known of them: motions are seconded and take precedence, two thirds close debate, a majority elects; quorum, notice, the lack of proxies and who may amend are constructed, and no statute is behind them.',
  },
  currency: 'USD',
  calendar: 'none',
  phases: [
    { id: 'meeting', title: { zh: '会议', en: 'Meeting' }, steps: ['deliberation'] },
    { id: 'ballot', title: { zh: '投票', en: 'Ballot' }, steps: ['vote'] },
  ],
  begins: 'deliberation',
  rules: [
    {
      id: 'two-thirds-cast',
      title: { zh: '投票的三分之二以上', en: 'Two thirds of the votes cast' },
      source: { zh: '《罗伯特议事规则》（1915年第四版）第48节', en: 'Robert’s Rules of Order (4th ed., 1915), 48' },
      jurisdiction: 'any',
      effective: { from: '1900-01-01' },
      participation: [],
      consent: [{ measure: 'heads', base: 'for-and-against', threshold: { num: 2, den: 3, strict: false } }],
    },
    {
      id: 'ballot-majority',
      title: { zh: '所投选票过半数', en: 'A majority of the ballots cast' },
      source: { zh: '《罗伯特议事规则》（1915年第四版）第48节', en: 'Robert’s Rules of Order (4th ed., 1915), 48' },
      jurisdiction: 'any',
      effective: { from: '1900-01-01' },
      participation: [],
      consent: [{ measure: 'heads', base: 'for-and-against', threshold: { num: 1, den: 2, strict: true } }],
    },
  ],
  rights: {},
  collisions: [{ offices: ['chair', 'teller'], effect: 'refuse' }],
  clerks: ['recorder', 'teller'],
  amendedBy: 'members',
  maxReturns: 2,
  retentionYears: 10,
  deliberation: {
    body: 'members',
    quorum: { num: 1, den: 2, strict: true },
    noticeDays: 14,
    maxRounds: 3,
    atCap: 'vote',
    speech: {
      maxSeconds: 600,
      maxPerItem: 2,
      alternateSides: true,
      newcomersFirst: true,
      chairMaySpeak: false,
    },
    motions: {
      secondNeeded: true,
      precedence: ['main', 'amend', 'close-debate', 'shelve', 'adjourn'],
      rules: { 'close-debate': 'two-thirds-cast' },
    },
    proxies: { allowed: false, written: false },
  },
  vote: {
    replace: 'refuse',
    channels: ['paper'],
    extensions: { max: 0, days: 0 },
    maxCalls: 5,
    ballots: { officers: { marks: 'names', seats: 2, by: 'heads', tieBreak: 'leave' } },
  },
});
