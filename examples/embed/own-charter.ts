// A charter of one's own, made from one in the package.
import { charter, hepingRoad } from 'yishi/charters';

// #region charter
export const ourCourtyard = charter.parse({
  ...hepingRoad,
  id: 'our-courtyard',
  title: { zh: '我们院子的议事规则', en: 'Rules of our courtyard' },
  source: { zh: '2026 年 3 月院坝会议定', en: 'Agreed at the courtyard meeting of March 2026' },
  vote: { ...hepingRoad.vote, proxies: { allowed: false, cap: 0, written: false }, replace: 'last-valid' },
});
// #endregion
