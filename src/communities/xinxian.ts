// 新县: cases with a clock by their risk, early warning, visits, and whistles nobody answers reported.
// Founding article S0 gives three days before and twelve hours after; the levels of risk and their hours are ours. Data.
import { xinxian as charter } from '../charters/xinxian.js';
import type { CommunityRules } from './rules.js';

export const xinxian: CommunityRules = {
  id: 'xinxian',
  charter,
  registers: {
    grids: {
      levels: [
        {
          level: '县',
        },
        {
          level: '乡镇',
        },
        {
          level: '网格',
        },
      ],
    },
    cases: {
      kinds: ['矛盾纠纷', '用电', '消防', '饮水'],
      withinHours: 12,
      risks: [
        {
          risk: '一般',
          hours: {
            call: 2,
            dispatch: 2,
            treat: 8,
            verify: 24,
          },
        },
        {
          risk: '较重',
          hours: {
            call: 1,
            dispatch: 1,
            treat: 6,
            verify: 24,
          },
        },
        {
          risk: '严重',
          hours: {
            call: 1,
            dispatch: 1,
            treat: 3,
            verify: 12,
          },
        },
      ],
    },
    visits: {
      manners: ['信服通'],
    },
    needs: {
      channels: ['网格走访', '信服通'],
    },
    indicators: {
      levels: 2,
    },
  },
};
