// A course of covenants that says every one of their commands; one is annulled, and the text before holds again. All constructed.
import { staff } from 'yishi/testing';
import type { Refusals } from '../../../src/registers/covenants/words.js';
import type { Course } from '../course.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder, authority } = staff;
const head = 'a'.repeat(64);

const refusals: Refusals = {
  'covenant.exists': { covenant: 'dogs' },
  'covenant.unknown': { covenant: 'x' },
  'covenant.out-of-turn': { covenant: 'dogs', status: 'draft' },
  'covenant.not-yours': { covenant: 'dogs' },
  'covenant.pending': { covenant: 'dogs', version: 2 },
  'covenant.not-pending': { covenant: 'dogs', version: 3 },
  'covenant.matter-unknown': { matter: 'x' },
  'covenant.matter-not-decided': { matter: 'rules' },
  'covenant.head-differs': { matter: 'rules', head },
  'covenant.item-not-passed': { matter: 'rules', item: 'i2' },
  'covenant.decision-used': { covenant: 'dogs' },
  'covenant.body-unknown': { body: 'x' },
  'covenant.not-adopted': { covenant: 'dogs', version: 9 },
  'covenant.annulled': { covenant: 'dogs', version: 2 },
  'covenant.nothing-to-retract': { covenant: 'dogs' },
  'covenant.authority-only': { covenant: 'dogs' },
  'covenant.party-unknown': { party: 'x' },
  'covenant.party-not-yours': { party: 'r2' },
  'covenant.signed': { covenant: 'dogs', version: 2, party: 'r1' },
  'covenant.not-signed': { covenant: 'dogs', party: 'r1' },
  'covenant.filed': { covenant: 'dogs', version: 2 },
};

export const covenants: Course = {
  registers: { covenants: { filing: ['community'] }, matters: {} },
  refusals: { ...refusals },
  play: (given) =>
    given
      .when(
        'covenant.draft',
        { covenant: 'dogs', title: '文明养犬公约', text: '一、出门牵绳。', scope: 'community' },
        { by: 'r1', for: 'r2', ...helped },
      )
      .then()
      .when('covenant.correct', { covenant: 'dogs', text: '一、出门牵绳；二、随手清理。', reason: '漏了一条' }, 'r2')
      .then()
      .when(
        'matter.refer',
        { matter: 'rules', title: '文明养犬', consultation: 'c1', charter: 'quick-poll', entries: [] },
        convener,
      )
      .then()
      .when(
        'matter.report',
        {
          matter: 'rules',
          place: 'closed.adopted',
          head,
          entries: 30,
          items: [{ item: 'i1', title: '文明养犬公约', status: 'passed' }],
          projects: [],
        },
        recorder,
      )
      .then()
      .when(
        'covenant.adopt',
        { covenant: 'dogs', version: 2, decision: { how: 'matter', matter: 'rules', item: 'i1', head } },
        recorder,
      )
      .then({ finding: { before: null } })
      .when('covenant.file', { covenant: 'dogs', authority: '街道办事处', document: '备〔2026〕3号' }, recorder)
      .then({ finding: { late: false } })
      .when('covenant.sign', { covenant: 'dogs' }, 'r3')
      .then()
      .when('covenant.sign', { covenant: 'dogs', party: 'r4' }, { by: 'r3', for: 'r4', ...helped })
      .then()
      .when('covenant.unsign', { covenant: 'dogs', reason: '签错了' }, 'r3')
      .then()
      .when('covenant.amend', { covenant: 'dogs', text: '一、不准养犬。', reason: '有人被咬' }, 'r5')
      .then()
      .when(
        'covenant.adopt',
        { covenant: 'dogs', version: 3, decision: { how: 'consultation', consultation: 'c2', item: 'i1', head } },
        recorder,
      )
      .then({ finding: { before: 2 } })
      .when(
        'covenant.annul',
        { covenant: 'dogs', document: '街函〔2026〕8号', ground: '一律不准养犬，与法规抵触' },
        authority,
      )
      .then({ finding: { version: 3, holding: 2 } })
      .when(
        'covenant.draft',
        { covenant: 'stairs', title: '楼道微公约', text: '不堆杂物。', scope: 'building', place: '3栋' },
        'r6',
      )
      .then()
      .when(
        'covenant.adopt',
        { covenant: 'stairs', version: 1, decision: { how: 'body', body: 'council', document: '议〔2026〕1号' } },
        convener,
      )
      .then()
      .when(
        'covenant.repeal',
        {
          covenant: 'stairs',
          decision: { how: 'body', body: 'council', document: '议〔2026〕2号' },
          reason: '并入小区公约',
        },
        convener,
      )
      .then()
      .when('covenant.retract', { covenant: 'stairs', reason: '登记错了，废止的是另一份' }, convener)
      .then({ finding: { what: 'repeal', holding: 1 } })
      .when('covenant.amend', { covenant: 'stairs', text: '不堆杂物，不停电动车。', reason: '消防' }, 'r6')
      .then()
      .when('covenant.withdraw', { covenant: 'stairs', reason: '另写一份' }, 'r6')
      .then({ finding: { holding: 1 } }),
};
