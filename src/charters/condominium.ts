// The annual meeting of a condominium, as the bylaws of such houses commonly have it: owners vote by their shares in the common property,
// a quorum of half the shares, less when it is called again, proxies in writing and no more than two to a person, two kinds of majority.
// Constructed: laws differ from country to country and from state to state, none of them is meant here, and a house puts its own
// shares, periods and article in place of these by `extend`.
import { extend } from './extend.js';
import { quickPoll } from './quick-poll.js';

const half = { num: 1, den: 2, strict: false };
const moreThanHalf = { num: 1, den: 2, strict: true };
const twoThirds = { num: 2, den: 3, strict: false };
const third = { num: 1, den: 3, strict: false };

const bylaws = {
  source: { zh: '公寓管理规约（构造示例）', en: 'Bylaws of the condominium (constructed)' },
  jurisdiction: 'any',
  effective: { from: '1900-01-01' },
  noticeDays: 14,
  proxies: 2,
} as const;

export const condominium = extend(quickPoll, {
  id: 'condominium',
  title: { zh: '公寓业主年会规则（示范）', en: 'Rules of a condominium’s annual meeting (model)' },
  source: {
    zh: '示范规则：参照公寓管理规约的通常写法，按份额计票；全部比例、期限为本项目拟定，不代表任何国家的法律。',
    en: 'Model rules, constructed after what bylaws of condominiums commonly say; votes weigh by shares. No country’s law is implied: put your own in their place.',
  },
  currency: 'EUR',
  calendar: 'none',
  phases: [{ id: 'meeting', title: { zh: '业主年会', en: 'Annual meeting' }, steps: ['vote'] }],
  rules: [
    {
      id: 'condominium-ordinary',
      title: { zh: '一般事项：参与份额过半数', en: 'Ordinary matters: more than half of the shares that vote' },
      ...bylaws,
      participation: [{ of: 'participating', measure: 'weight', base: 'roll', threshold: half }],
      consent: [{ measure: 'weight', base: 'participating', threshold: moreThanHalf }],
      secondCall: { participation: [{ of: 'participating', measure: 'weight', base: 'roll', threshold: third }] },
    },
    {
      id: 'condominium-structural',
      title: {
        zh: '结构改动：全部份额三分之二以上且户数过半',
        en: 'Structural works: two thirds of all shares and more than half of the owners',
      },
      ...bylaws,
      participation: [{ of: 'participating', measure: 'weight', base: 'roll', threshold: twoThirds }],
      consent: [
        { measure: 'weight', base: 'roll', threshold: twoThirds },
        { measure: 'heads', base: 'roll', threshold: moreThanHalf },
      ],
    },
  ],
  rights: {},
  collisions: [{ offices: ['teller', 'scrutineer'], effect: 'refuse' }],
  clerks: ['recorder', 'teller', 'convener'],
  amendedBy: 'owners',
  retentionYears: 10,
  deliberation: { body: 'owners', noticeDays: 14 },
  vote: {
    noticeDays: 14,
    late: { commands: ['ballot.cast', 'batch.enter'], by: ['teller'] },
    replace: 'first-valid',
    channels: ['online', 'paper', 'post'],
    proxies: { allowed: true, cap: 2, written: true },
    extensions: { max: 0, days: 0 },
    ballots: { board: { marks: 'names', seats: 3, by: 'weight', tieBreak: 'leave' } },
    mayCloseEarly: false,
    scrutineers: 1,
  },
});
