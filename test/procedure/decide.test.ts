// The path of one command: what is refused at the door, before any rule of its own speaks.
import { describe, expect, it } from 'vitest';
import { type Fact, permitted, type Refusal, unopened } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { at, given, lift, PLACES, plus, staff, walk } from 'yishi/testing';
import { apply } from '../../src/procedure/replay.js';
import { doors, snapshotAt, take } from '../../src/procedure/snapshot.js';
import type { DoorRefusals } from '../../src/procedure/vocabulary.js';
import { refuses } from '../parts/provoke.js';

const { convener, recorder, treasurer } = staff;

const planning = () => at('deliberation.planning');

describe('the door', () => {
  refuses<DoorRefusals>({
    malformed: [
      'a field is missing',
      () => planning().whenAnything('note.add', {}, 'r1'),
      { problems: [{ code: 'form.missing', numbers: { name: 'text' } }] },
    ],
    'command.unknown': [
      'nobody knows the word',
      () => planning().whenAnything('note.burn', {}, 'r1'),
      { type: 'note.burn' },
    ],
    'not-now': [
      'the chart has no place for it',
      () => planning().when('poll.close', {}, convener),
      { type: 'poll.close', place: 'deliberation.planning' },
    ],
    'not-yours': [
      'somebody else has to ask',
      () => planning().when('consultation.suspend', { reason: 'x' }, 'r1'),
      { roles: ['convener', 'chair', 'authority'] },
    ],
    stranger: ['nobody knows who asks', () => planning().when('note.add', { text: 'x' }, 'nobody')],
    'clerk.not-entitled': [
      'somebody enters for others who may not',
      () => planning().when('note.add', { text: 'x' }, { by: 'r1', enteredBy: 'r2' }),
      { person: 'r2', offices: hepingRoad.clerks },
    ],
    'on.after-at': [
      'it is said to have happened in the future',
      () => planning().when('note.add', { text: 'x' }, { by: 'r1', on: plus(planning().now, { days: 1 }) }),
    ],
    'principal.not-allowed': [
      'it cannot be asked for somebody else',
      () => planning().when('note.add', { text: 'x' }, { by: 'r1', for: 'r2' }),
    ],
    'principal.no-mandate': [
      'nothing says that the one may act for the other',
      () => at('topics.gathering').when('topic.second', { topic: 't-lift' }, { by: 'r1', for: 'r2' }),
      { type: 'topic.second', by: 'r1', principal: 'r2' },
    ],
    'witness.needed': [
      'a second person has to have seen it',
      () =>
        at('implementation.underWay').when(
          'ledger.reverse',
          { project: 'p-lift', line: 'n2', reverses: 'n1', reason: 'x', witness: treasurer },
          treasurer,
        ),
    ],
    'key.reused': { elsewhere: 'test/engine/engine.test.ts: keys are the engine’s' },
    'seq.moved': { elsewhere: 'test/engine/engine.test.ts: `if` is the engine’s' },
  });

  it('says where each field is wrong, and what it should be', () => {
    const wrong = { ...lift, item: 'a b', route: [{ body: 'council', rule: 'x', held: 'somewhere' }] };
    const asked = at('topics.agenda').whenAnything('agenda.set', { items: [wrong], more: 1 }, convener);
    expect(asked.refusal?.code).toBe('malformed');
    const { problems } = (asked.refusal as Refusal<'malformed'>).numbers;
    const paths = problems.map(({ numbers }) => numbers.name);
    expect(paths).toEqual(expect.arrayContaining(['items.0.item', 'items.0.route.0.held']));
  });

  it('knows no names that every object has', () => {
    for (const type of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      planning().whenAnything(type, {}, 'r1').refused('command.unknown');
    planning()
      .whenAnything('item.settle', { item: '__proto__', how: 'answered', reply: 'x' }, convener)
      .refused('malformed');
  });

  it('takes a moment only as the record writes it', () => {
    planning().when('note.add', { text: 'x' }, { by: 'r1', on: '2026-03-01' }).refused('malformed');
    planning().when('note.add', { text: 'x' }, { by: 'r1', key: '' }).refused('malformed');
  });

  it('lets a clerk enter what others did, and says who did', () => {
    planning()
      .when('note.add', { text: 'x' }, { by: 'r1', enteredBy: recorder })
      .then(({ fact }) => expect(fact).toMatchObject({ by: 'r1', enteredBy: recorder }));
    planning().when('note.add', { text: 'x' }, { by: 'r1', enteredBy: 'r1' }).then();
  });

  it('asks nobody in before the opening', () => {
    given().when('note.add', { text: 'x' }, 'r1').refused('stranger');
    given().when('topic.second', { topic: 't' }, 'r1').refused('stranger');
  });

  it('opens only once', () => {
    planning().whenAnything('consultation.open', planning().facts[0]?.fields, convener).refused('not-now');
  });

  it('looks at nothing twice: a key is kept with the fact that used it, under the name of whoever did', () => {
    const noted = planning().when('note.add', { text: 'x' }, { by: 'r1', key: 'k1' }).then();
    expect(noted.state.keys.get('r1/k1')).toBe(noted.state.seq);
    expect(noted.state.keys.get('k1')).toBeUndefined();
  });
});

describe('the chart', () => {
  it('answers with the same snapshot where it has no place for a fact, and with another wherever it has', () => {
    const fact = { type: 'poll.close', seq: 1, at: '', by: 'x', fields: {}, finding: { at: '' } } as Fact;
    for (const place of PLACES) {
      const { snapshot } = at(place);
      if (doors(snapshot).has('poll.close')) continue;
      expect(take(snapshot, fact)).toBeUndefined();
      expect(() => apply(snapshot, fact)).toThrow(/^record\.no-place /);
    }
    // A fact that changes nothing at all still makes a new snapshot.
    const walked = walk(at('vote.polling'), [1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { facts, before, snapshot } of walked.strides) if (facts.length > 0) expect(snapshot).not.toBe(before);
  });

  it('has no place for what only it may say', () => {
    const forged = { type: 'xstate.done.state.consultation.open.topics', output: 'nothing' };
    const { snapshot } = at('topics.gathering');
    at('topics.gathering').whenAnything(forged.type, {}, convener).refused('command.unknown');
    expect(doors(snapshot).has(forged.type as never)).toBe(false);
  });

  it('restores no place it does not know', () => {
    const { context } = at('vote.polling').snapshot;
    expect(() => snapshotAt({ value: { open: { vote: 'napping' } }, history: {} }, context)).toThrow();
    expect(() => snapshotAt({ value: 'limbo', history: {} }, context)).toThrow();
    expect(() =>
      snapshotAt({ value: 'suspended', history: { 'consultation.open.resumed': ['x'] } }, context),
    ).toThrow();
  });

  it('is nowhere before the opening', () => {
    expect([...doors(unopened('c1')).keys()]).toContain('consultation.open');
  });
});

describe('what is permitted', () => {
  const may = (person: string, type: string) =>
    permitted(at('vote.closed').snapshot, person).find((permission) => permission.type === type);

  it('is what the door and the payload-free part of the rule let', () => {
    expect(may(staff.teller, 'count.make')).toEqual({ type: 'count.make', ok: true });
    expect(may('r1', 'count.make')).toMatchObject({
      ok: false,
      refusal: { code: 'not-yours', numbers: { roles: ['teller'] } },
    });
    expect(may('nobody', 'count.make')).toMatchObject({ ok: false, refusal: { code: 'stranger' } });
    expect(may(staff.teller, 'poll.open')).toBeUndefined();
    expect(may('clock', 'deadline.pass')).toBeUndefined();
  });

  it('agrees with what becomes of the command', () => {
    const relieved = at('vote.closed')
      .when('office.relieve', { office: 'scrutineer', person: staff.scrutineer, reason: 'Ill' }, convener)
      .then();
    const permission = permitted(relieved.snapshot, staff.teller).find(({ type }) => type === 'count.make');
    const asked = relieved.when('count.make', {}, staff.teller);
    expect(permission).toEqual({ type: 'count.make', ok: false, refusal: asked.refusal });
    asked.refused('scrutineer.missing', { needed: 2, present: 1 });
  });
});
