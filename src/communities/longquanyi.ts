// 龙泉驿: grids of three levels, cases dispatched to several, four sources that pay together, indicators, points.
// Founding article S3 names all of these; clocks, points and sums are ours. Data.
import { longquanyi as charter } from '../charters/longquanyi.js';
import type { CommunityRules } from './rules.js';

export const longquanyi: CommunityRules = {
  id: 'longquanyi',
  charter,
  registers: {
    grids: {
      levels: [
        {
          level: '总网格',
        },
        {
          level: '一般网格',
        },
        {
          level: '微网格',
        },
      ],
      kinds: ['专属网格'],
    },
    cases: {
      kinds: ['管线', '环境', '防汛'],
    },
    emergency: {
      days: 3,
    },
    indicators: {
      levels: 3,
    },
    posts: {},
    needs: {
      channels: ['敲门行动', '院坝会'],
    },
    resources: {
      kinds: ['社会组织', '场地', '人力'],
    },
    applications: {
      scorers: 0,
    },
    cofunding: {},
    funds: {
      kinds: ['保障激励资金', '微基金'],
      sources: ['财政', '居民捐赠', '企业捐赠'],
      purposes: ['院落改造'],
      publishDays: 60,
    },
    points: {
      activities: [
        {
          activity: '志愿服务（每小时）',
          points: 2,
        },
      ],
      catalogue: [
        {
          article: '米一袋',
          points: 20,
        },
      ],
    },
    contracts: {},
  },
};
