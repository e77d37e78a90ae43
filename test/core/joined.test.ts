// Ids that stand together in a key: no two lists of them come to the same one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { given, openingUnder, staff } from 'yishi/testing';
import { joined, joinedBy } from '../../src/joined.js';
import { keyIn } from '../../src/kernel/revisions.js';

const id = fc.string({ unit: fc.constantFrom('a', '/', ':', '~', '0', '1', '~1', '~0') });

describe('ids joined', () => {
  it('come to two keys where they are two, whatever signs they hold', () => {
    fc.assert(
      fc.property(
        fc.array(id, { minLength: 2, maxLength: 2 }),
        fc.array(id, { minLength: 2, maxLength: 2 }),
        (one, other) => {
          for (const sign of ['/', ':'] as const)
            expect(joinedBy(sign, ...one) === joinedBy(sign, ...other)).toBe(one.join('\n') === other.join('\n'));
        },
      ),
      { numRuns: 2000, seed: 1 },
    );
    expect(joined('3/2', '101')).not.toBe(joined('3', '2/101'));
  });

  it('are what they were where they hold no such sign, and in records of before what they were in any case', () => {
    expect(joined('lift', 'wang')).toBe('lift/wang');
    expect(joinedBy(':', 'p-lift', 'built')).toBe('p-lift:built');
    expect(keyIn({ revision: 2 }, '/', '3/2', '101')).toBe('3/2/101');
    expect(keyIn({ revision: 3 }, '/', '3/2', '101')).toBe('3~12/101');
  });
});

describe('a recusal', () => {
  const items = ['3', '3/2'].map((item) => ({
    item,
    title: item,
    topics: [],
    stakeholders: [],
    affected: [],
    route: [{ body: 'council', rule: 'council-majority', held: 'here' as const }],
    becomes: 'opinion' as const,
  }));
  const opening = openingUnder({ ...hepingRoad, begins: 'deliberation' }, []);
  const people = [...(opening.people ?? []), { person: '2/101' }, { person: '101' }];

  it('from one item of one person is none of another from another', () => {
    const opened = given()
      .when('consultation.open', { ...opening, people, items }, staff.convener)
      .then()
      .when('recusal.record', { item: '3', person: '2/101', reason: 'x' }, staff.convener)
      .then();
    opened
      .when('recusal.correct', { item: '3/2', person: '101', reason: 'x' }, staff.convener)
      .refused('recusal.missing');
    opened.when('recusal.record', { item: '3/2', person: '101', reason: 'x' }, staff.convener).then();
    expect([...opened.state.recusals.values()]).toEqual([{ item: '3', person: '2/101' }]);
  });

  it('and an interest likewise', () => {
    const opened = given()
      .when('consultation.open', { ...opening, people, items }, staff.convener)
      .then()
      .when('interest.declare', { item: '3', interest: 'x' }, '2/101')
      .then();
    opened.when('interest.withdraw', { item: '3/2', reason: 'x' }, '101').refused('interest.none');
  });
});
