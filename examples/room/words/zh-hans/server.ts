// 会议室的服务端自己说的话。What the room's server says, in Chinese.
import type { ServerWords } from '../../server/words.js';

export const zhHans: ServerWords = {
  participation: '参与',
  consent: '同意',
  measures: { heads: '人数', area: '面积', weight: '票权' },
  bar: (of, measure, threshold) => `${of}${measure}（须达${threshold}）`,
  ofWhole: (part, whole) => `${part}／${whole}`,
  enough: (met) => (met ? '已达到' : '尚未达到'),
};
