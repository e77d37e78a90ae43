// 业主大会: the owners' committee prepares a matter, the owners decide it together by 民法典 art. 278. The notice of fifteen days and the
// proxies are 物业管理条例 arts. 14 and 12(2); what is decided binds every owner (民法典 art. 280), and executes itself: the committee and
// the manager carry it out. National law says nothing of how long a result hangs, of objections, of a proxy's cap and of the
// committee's own quorum; those are ours, after what several places prescribe: fifteen days of posting (清远), three owners to a proxy
// and in writing (潍坊), nothing confirmed over an objection that nobody answered.
import { extend } from './extend.js';
import { hepingRoad } from './heping-road.js';

export const ownersAssembly = extend(hepingRoad, {
  id: 'owners-assembly',
  title: { zh: '业主大会议事规则（示范）', en: 'Rules of an owners’ assembly (model)' },
  source: {
    zh: '示范规则：参与和同意比例据《中华人民共和国民法典》第二百七十八条，提前十五日通知据《物业管理条例》第十四条，委托代理人据同条例第十二条；公示期、异议处理、代理人数上限和业主委员会会议人数全国性规定没有统一，为本项目参照若干地方规定拟定。',
    en: 'Model rules: shares of participation and consent are art. 278 of the Civil Code, fifteen days of notice art. 14 and proxies art. 12 of the Regulations on Property Management; how long a result hangs, how objections are dealt with, how many owners a proxy stands for and the committee’s quorum no national provision says: constructed after several local rules.',
  },
  phases: [
    { id: 'prepare', title: { zh: '业主委员会拟定议案', en: 'The committee prepares' }, steps: ['deliberation'] },
    { id: 'decide', title: { zh: '业主共同决定', en: 'The owners decide together' }, steps: ['vote'] },
  ],
  begins: 'deliberation',
  amendedBy: 'owners',
  topics: { secondsNeeded: 0, criteria: [], study: null },
  deliberation: {
    body: 'owners-committee',
    quorum: { num: 1, den: 2, strict: true },
    noticeDays: 7,
    oath: false,
    speech: { maxPerItem: 3, chairMaySpeak: true },
  },
  vote: {
    noticeDays: 15,
    postingDays: 15,
    proxies: { allowed: true, cap: 3, written: true },
    replace: 'first-valid',
    extensions: { max: 1, days: 60 },
    objections: { replyDays: 5, blocking: false },
  },
});
