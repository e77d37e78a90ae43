// 督院街: three levels, an alliance with a list of responsibilities, a hub, a micro-fund that a canteen returns a share to, points.
// Founding article S0 names all of these; every share, sum, period and point is ours. Data.
import { duyuanStreet as charter } from '../charters/duyuan-street.js';
import type { CommunityRules } from './rules.js';

export const duyuanStreet: CommunityRules = {
  id: 'duyuan-street',
  charter,
  registers: {
    grids: {
      levels: [
        {
          level: '社区党委',
        },
        {
          level: '网格党支部',
        },
        {
          level: '院落党小组',
        },
      ],
    },
    posts: {},
    memberships: {
      roles: ['成员单位', '志愿队伍'],
      kinds: ['共建责任'],
      quorum: {
        num: 1,
        den: 2,
        strict: true,
      },
    },
    venues: {
      kinds: ['同心小站', '院落议事点'],
    },
    needs: {
      channels: ['坝坝会', '微网格员走访', '线上平台'],
    },
    resources: {
      kinds: ['社会组织', '场地', '资金'],
    },
    applications: {
      scorers: 0,
    },
    funds: {
      kinds: ['微基金'],
      sources: ['居民捐赠', '企业捐赠'],
      purposes: ['微创投'],
      returns: [
        {
          rule: '共享食堂反哺',
          num: 3,
          den: 10,
        },
      ],
      approvers: ['alliance'],
      publishDays: 60,
    },
    points: {
      activities: [
        {
          activity: '志愿服务（每小时）',
          points: 1,
        },
        {
          activity: '议事规则培训',
          points: 5,
        },
      ],
      catalogue: [
        {
          article: '食堂代金券',
          points: 10,
        },
      ],
      honours: [
        {
          honour: '公益之星',
          points: 12,
        },
      ],
    },
    matters: {
      charters: ['duyuan-street'],
    },
  },
};
