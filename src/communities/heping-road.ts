// 和平路: a centre, four platforms and a tearoom, ten grids, responsibilities of members, two lists and one catalogue.
// Founding article S1 names all of these and not what the four platforms are called; every figure is ours. Data.
import { hepingRoad as charter } from '../charters/heping-road.js';
import type { CommunityRules } from './rules.js';

export const hepingRoad: CommunityRules = {
  id: 'heping-road',
  charter,
  registers: {
    venues: {
      kinds: ['中心', '平台', '延伸点'],
    },
    grids: {
      levels: [
        {
          level: '社区',
        },
        {
          level: '网格',
        },
      ],
    },
    memberships: {
      roles: ['大党委成员', '驻区单位'],
    },
    posts: {
      collisions: [
        {
          between: [
            {
              body: 'heju',
            },
            {
              body: 'taihe',
            },
          ],
          effect: 'warn',
        },
      ],
    },
    needs: {},
    resources: {},
    applications: {
      scorers: 0,
    },
    grants: {},
    contracts: {},
    emergency: {},
    cases: {},
    indicators: {},
  },
};
