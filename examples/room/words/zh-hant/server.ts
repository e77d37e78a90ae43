// Made from zh-hans/server.ts by `npm run zh-hant`: not to be edited.
import type { ServerWords } from '../../server/words.js';

export const zhHant: ServerWords = {
  participation: '參與',
  consent: '同意',
  measures: { heads: '人數', area: '面積', weight: '票權' },
  bar: (of, measure, threshold) => `${of}${measure}（須達${threshold}）`,
  ofWhole: (part, whole) => `${part}／${whole}`,
  enough: (met) => (met ? '已達到' : '尚未達到'),
};
