// 村民会议、村民代表会议, as the residents' assembly of a town, by 村民委员会组织法 (as amended in 2025): consultation art. 33, notice of ten
// days art. 25, shares arts. 26 and 30 (rules of yishi/law: an assembly of villagers needs more than half of them, one of households two
// thirds of those), study by the Party organisation first art. 28(3), publication for fifteen days at least art. 35. What is ours there
// is ours here.
// notice-short: the fifteen days are for owners, and no owner votes by these rules.
import { extend } from './extend.js';
import { residentsAssembly } from './residents-assembly.js';

export const villagersAssembly = extend(residentsAssembly, {
  id: 'villagers-assembly',
  title: { zh: '村民会议、村民代表会议议事规则（示范）', en: 'Rules of a villagers’ assembly (model)' },
  source: {
    zh: '示范规则：据《中华人民共和国村民委员会组织法》（2025年修正）第二十五条、第二十六条、第二十八条、第三十条、第三十三条、第三十五条，即先行协商、村党组织先行研究、提前十日通知、到会人数、公布不少于十五日；不设委托和书面表决、公布期满再确认及其他期限、比例为本项目拟定。',
    en: 'Model rules after arts. 25, 26, 28, 30, 33 and 35 of the Organic Law of Villagers’ Committees (as amended in 2025): consultation and study by the Party organisation first, ten days of notice, how many attend, publication for fifteen days; that there are no proxies and no votes in writing, that a decision is confirmed once it has hung, and every other period and share are constructed.',
  },
});
