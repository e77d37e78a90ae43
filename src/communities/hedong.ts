// 河东: partners of five kinds with contracts, departments paired with buildings, a switch to emergency and back.
// Founding article S4 names all of these; rights, duties and periods are ours. Data.
import { hedong as charter } from '../charters/hedong.js';
import type { CommunityRules } from './rules.js';

export const hedong: CommunityRules = {
  id: 'hedong',
  charter,
  registers: {
    needs: {
      channels: ['楼栋说事岗', '新就业群体'],
    },
    wishes: {
      days: 15,
    },
    services: {
      hours: 48,
    },
    contracts: {
      partners: [
        {
          kind: 'property',
          rights: [
            {
              zh: '公共部位经营提成',
              en: 'a share of what common parts earn',
            },
          ],
          duties: [
            {
              zh: '报修两小时到场',
              en: 'at the door within two hours',
            },
          ],
        },
        {
          kind: 'department',
          rights: [
            {
              zh: '列席联席会',
              en: 'a seat at the joint meeting',
            },
          ],
          duties: [
            {
              zh: '问题限时答复',
              en: 'answers in time',
            },
          ],
        },
        {
          kind: 'resident',
          rights: [
            {
              zh: '提议和表决',
              en: 'to propose and to vote',
            },
          ],
          duties: [
            {
              zh: '遵守楼道公约',
              en: 'to keep the stairwell covenant',
            },
          ],
        },
        {
          kind: 'charity',
          rights: [
            {
              zh: '优先使用会客厅',
              en: 'the parlours first',
            },
          ],
          duties: [
            {
              zh: '每月公布服务清单',
              en: 'a list of services each month',
            },
          ],
        },
        {
          kind: 'business',
          rights: [
            {
              zh: '固定阵地',
              en: 'a fixed stand',
            },
          ],
          duties: [
            {
              zh: '反哺服务',
              en: 'services in return',
            },
          ],
        },
      ],
      cureDays: 10,
    },
    resources: {},
    memberships: {
      roles: ['帮服部门'],
    },
    grids: {
      levels: [
        {
          level: '党总支',
        },
        {
          level: '支部',
        },
        {
          level: '楼宇党小组',
        },
      ],
    },
    venues: {
      kinds: ['楼宇会客厅', '睦邻楼道'],
    },
    visits: {
      manners: ['八点议事会'],
    },
    emergency: {},
    cases: {},
  },
};
