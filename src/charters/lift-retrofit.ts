// 加装电梯: the owners of one stairwell, twice. First they say whether they want it at all, then, once the plan has hung fifteen days and
// every written objection is settled, they sign. The shares are 民法典 art. 278(1) item 7 (改建附属设施). The two rounds, the fifteen days
// and that nothing is filed over an outstanding written objection are after one city's rules, 济南市既有多层住宅增设电梯规定 (2019) arts. 6
// to 18, which is older than the Code: its own shares are not used. Whoever's own part the shaft leans on agrees by name (an item's
// `affected`). Other cities differ. The money of four sources (四个一点), how it is screened and every other figure are ours.
import { extend } from './extend.js';
import { ownersAssembly } from './owners-assembly.js';

export const liftRetrofit = extend(ownersAssembly, {
  id: 'lift-retrofit',
  title: { zh: '既有住宅加装电梯议事规则（示范）', en: 'Rules for adding a lift to a building (model)' },
  source: {
    zh: '示范规则：参与和同意比例据《中华人民共和国民法典》第二百七十八条第一款第七项、第二款；两轮签字、公示十五日、书面异议未化解不得报备参照《济南市既有多层住宅增设电梯规定》（2019年）第六条至第十八条，各地规定不一，以当地为准；资金来源、项目评审及其他期限为本项目拟定。',
    en: 'Model rules: shares are art. 278(1) item 7 and (2) of the Civil Code; two rounds of signatures, fifteen days of posting and no filing over an outstanding written objection are after arts. 6 to 18 of the rules of one city, Jinan (2019), and other cities differ; sources of money, screening and every other period are constructed.',
  },
  phases: [
    { id: 'plan', title: { zh: '拟定方案', en: 'The plan' }, steps: ['deliberation'] },
    { id: 'sign', title: { zh: '两轮签字、公示', en: 'Two rounds of signatures, posting' }, steps: ['vote'] },
    { id: 'fund', title: { zh: '筹资、报备', en: 'Money and filing' }, steps: ['conversion'] },
    { id: 'build', title: { zh: '施工、验收', en: 'Building and acceptance' }, steps: ['implementation'] },
    { id: 'ask', title: { zh: '回访', en: 'Asking those who live there' }, steps: ['evaluation'] },
  ],
  deliberation: { body: 'lift-group', noticeDays: 3 },
  vote: {
    channels: ['paper', 'door-to-door', 'online'],
    objections: { blocking: true },
  },
  conversion: { criteria: [], passMark: null, sources: ['residents', 'community', 'government', 'enterprise'] },
  evaluation: { raters: { bodies: ['owners'], kinds: [] }, minRatings: 3 },
});
