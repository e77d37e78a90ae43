// A course of projects applied for that says every one of their commands.
import { hepingRoad } from 'yishi/charters';
import { council, staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/applications/words.js';
import type { Course } from '../course.js';

const { convener, executor } = staff;
const marks = { need: 5, feasibility: 5, effect: 5 };

const refusals: Refusals = {
  'application.exists': { application: 'p1' },
  'application.unknown': { application: 'x' },
  'application.party-unknown': { party: 'nobody' },
  'application.not-yours': { application: 'p1', party: 'r1' },
  'application.out-of-turn': { application: 'p1', status: 'approved' },
  'application.horizon-backwards': { from: '2026-06-01', until: '2026-05-01' },
  'application.link-unknown': { list: 'needs', id: 'n9' },
  'application.link-closed': { list: 'needs', id: 'lamp' },
  'application.linked-already': { list: 'resources', id: 'hall' },
  'application.not-linked': { list: 'resources', id: 'hall' },
  'application.links-missing': { list: 'needs', linked: 0, needed: 1 },
  'application.no-criteria': { application: 'p1' },
  'application.score-malformed': { criterion: 'need', max: 5 },
  'application.own': { application: 'p1' },
  'application.unscored': { application: 'p1', scorers: 0, needed: 1 },
  'application.below-pass-mark': { application: 'p1', weighted: 14, greatest: 25, num: 3, den: 5, strict: false },
};

export const applications: Course = {
  registers: { needs: {}, resources: {}, applications: {} },
  options: { charter: hepingRoad },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when('roll.enter', { body: 'council', members: council.map((person) => ({ person })) }, convener)
      .then()
      .when('need.post', { need: 'class', title: '假期孩子没处去' }, 'r1')
      .then()
      .when('need.post', { need: 'lamp', title: '后巷没有路灯' }, 'r2')
      .then()
      .when('resource.offer', { resource: 'hall', title: '活动室两间', capacity: 2 }, 'r3')
      .then()
      .when(
        'application.submit',
        { application: 'p1', title: '假期托管班', needs: ['class'], resources: ['hall'], budget: 200_000 },
        'r1',
      )
      .then({ finding: { warnings: ['no-goal', 'no-beneficiaries', 'no-effect', 'no-horizon'] } })
      .when('application.return', { application: 'p1', reason: '请写明目标和对象' }, convener)
      .then()
      .when(
        'application.revise',
        {
          application: 'p1',
          goal: '假期有人看护',
          beneficiaries: '小学生',
          effect: '二十名孩子有去处',
          horizon: { from: '2026-07-01', until: '2026-08-31' },
          reason: '按意见补充',
        },
        'r1',
      )
      .then({ finding: { warnings: [] } })
      .when('application.link', { application: 'p1', list: 'needs', id: 'lamp' }, 'r1')
      .then()
      .when('application.unlink', { application: 'p1', list: 'needs', id: 'lamp', reason: '与本项目无关' }, 'r1')
      .then()
      .when('application.score', { application: 'p1', scores: marks }, 'c1')
      .then({ finding: { weighted: 25, greatest: 25 } })
      .when('application.approve', { application: 'p1', reply: '可行' }, convener)
      .then()
      .when('application.complete', { application: 'p1', result: '托管二十人' }, executor)
      .then()
      .when('application.submit', { application: 'p2', title: '夜间路灯', needs: ['lamp'], resources: ['hall'] }, 'r2')
      .then()
      .when('application.reject', { application: 'p2', reason: '与街道工程重复' }, convener)
      .then()
      .when('application.reopen', { application: 'p2', reason: '街道工程不含后巷' }, convener)
      .then()
      .when('application.withdraw', { application: 'p2', reason: '另行申报' }, 'r2')
      .then(),
};
