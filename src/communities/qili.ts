// 七里: four levels and 18 grids, wishes, a partner programme, departments that come when they are called.
// Founding article S0 gives the grids of 70 to 100 households; what is not in it is ours. Data.
import { qili as charter } from '../charters/qili.js';
import type { CommunityRules } from './rules.js';

export const qili: CommunityRules = {
  id: 'qili',
  charter,
  registers: {
    grids: {
      levels: [
        {
          level: '社区党总支',
        },
        {
          level: '网格党支部',
          households: {
            from: 70,
            to: 100,
          },
        },
        {
          level: '楼栋党小组',
        },
        {
          level: '党员中心户',
        },
      ],
    },
    needs: {
      channels: ['线下反馈', '线上反馈'],
    },
    wishes: {
      kinds: ['陪伴', '修理', '学习'],
      cap: 30000,
      days: 15,
    },
    memberships: {
      roles: ['共建单位', '双报到党员'],
      kinds: ['红邻伙伴'],
    },
    services: {
      kinds: ['“七为”志愿队'],
      hours: 48,
    },
  },
};
