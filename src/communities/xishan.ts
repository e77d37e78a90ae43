// 西山: three lists and their screening, stewards, venues, covenants, funds that return a share.
// Founding article S2 names all of these; shares and collisions are ours. Data.
import { xishan as charter } from '../charters/xishan.js';
import type { CommunityRules } from './rules.js';

export const xishan: CommunityRules = {
  id: 'xishan',
  charter,
  registers: {
    needs: {
      channels: ['网格走访', '联户联商铺', '议事亭', '益呼应', '驾驶舱'],
    },
    resources: {
      kinds: ['筹智', '筹资', '筹治', '筹心'],
    },
    applications: {},
    posts: {
      collisions: [
        {
          between: [
            {
              post: '红管家',
              body: 'estate',
            },
            {
              post: '业委会主任',
              body: 'owners-committee',
            },
          ],
          effect: 'recuse',
        },
      ],
    },
    venues: {
      kinds: ['协商驿站', '睦邻一家会客厅', '民情议事吧', '议事亭'],
    },
    covenants: {},
    visits: {
      manners: ['主动问需', '三方协同', '乡情乡音', '刺头问计'],
    },
    funds: {
      kinds: ['公共收益', '反哺资金库'],
      purposes: ['维修', '服务群众'],
      returns: [
        {
          rule: '净利润反哺',
          num: 1,
          den: 5,
        },
        {
          rule: '阶梯停车费反哺',
          num: 1,
          den: 2,
        },
      ],
      approvers: ['council'],
    },
    services: {},
    matters: {
      charters: ['xishan', 'owners-assembly'],
    },
  },
};
