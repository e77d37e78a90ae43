// A course of grants that says every one of their commands. 官渡区党建服务群众项目 with its rounds and 太和巷院落自治服务项目 are the article’s (S1);
// everything else is constructed.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/grants/words.js';
import type { Course } from '../course.js';

const { convener, executor, treasurer } = staff;

const refusals: Refusals = {
  'grant.exists': { grant: 'yard' },
  'grant.unknown': { grant: 'x' },
  'grant.out-of-turn': { grant: 'yard', status: 'reported' },
  'grant.programme-unknown': { programme: '彩票', known: ['党建服务群众项目'] },
  'grant.towards-unknown': { register: 'needs', id: 'x' },
  'grant.towards-twice': { register: 'needs', id: 'lamp' },
  'grant.drawn': { grant: 'g1', drawn: 100 },
  'grant.over-asked': { grant: 'yard', amount: 5_000_001, asked: 5_000_000 },
  'grant.over-awarded': { grant: 'yard', spent: 4_000_001, awarded: 4_000_000 },
  'grant.past': { grant: 'yard', due: '2026-03-01T00:00:00.000Z' },
};

const yard = { grant: 'yard', title: '太和巷院落自治服务项目', funder: '官渡区委组织部', asked: 5_200_000 };

export const grants: Course = {
  registers: { grants: { programmes: ['党建服务群众项目'] }, needs: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('need.post', { need: 'lamp', title: '后巷没有路灯' }, 'r1')
      .then()
      .when(
        'grant.draft',
        {
          ...yard,
          programme: '党建服务群众项目',
          round: '2018年度',
          towards: [{ register: 'needs', id: 'lamp' }],
        },
        convener,
      )
      .then()
      .when('grant.correct', { grant: 'yard', asked: 5_000_000, reason: '核减设备费' }, treasurer)
      .then()
      .when('grant.submit', { grant: 'yard', document: '和平路〔2018〕6号' }, convener)
      .then({ finding: { asked: 5_000_000 } })
      .when('grant.award', { grant: 'yard', amount: 4_000_000, document: '官组〔2018〕12号' }, treasurer)
      .then()
      .when('grant.report', { grant: 'yard', spent: 3_999_999, text: '院落服务已覆盖' }, executor)
      .then({ finding: { left: 1, late: false } })
      .when('grant.reopen', { grant: 'yard', reason: '漏记一笔' }, treasurer)
      .then()
      .when('grant.report', { grant: 'yard', spent: 4_000_000, text: '院落服务已覆盖' }, executor)
      .then({ finding: { left: 0 } })
      .when('grant.draft', { ...yard, grant: 'tea', title: '邻里茶室', round: '2019年度' }, executor)
      .then()
      .when('grant.submit', { grant: 'tea' }, executor)
      .then()
      .when('grant.decline', { grant: 'tea', reason: '与上年项目重复' }, convener)
      .then()
      .when('grant.draft', { ...yard, grant: 'wall', title: '文化墙' }, executor)
      .then()
      .when('grant.withdraw', { grant: 'wall', reason: '由街道统一实施' }, executor)
      .then(),
};
