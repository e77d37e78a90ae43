// What can be said in every step: opening, people, rolls, offices, suspension, erasure, and what becomes of an item.
import { describe, expect, it } from 'vitest';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { at, given, itemsUnder, lift, openingUnder, staff } from 'yishi/testing';
import { consultation } from '../../src/parts/all.js';
import { common } from '../../src/parts/common/part.js';
import type { Refusals as Across } from '../../src/parts/common/words.js';
import type { Refusals as Consultation } from '../../src/parts/consultation/words.js';
import { admits, refuses } from './provoke.js';

const { convener, recorder, authority, chair, teller } = staff;

const planning = () => at('deliberation.planning');
const opening = openingUnder(hepingRoad, []);
const amended = { step: 'deliberation', rules: { ...hepingRoad.deliberation, maxRounds: 9 } } as const;
const decided = { body: 'council', document: 'resolution 4', reason: 'It was agreed' };
const annulment = { ground: 'Unlawful', authority: 'Street office', document: '2026-1' };
const poll = { ...hepingRoad, vote: { ...hepingRoad.vote } };

describe('across the steps', () => {
  admits(
    { ...consultation, ...common.commands },
    {
      'item.reopen': { elsewhere: 'slips.test.ts' },
      'person.correct': { elsewhere: 'slips.test.ts' },
      'entry.correct': { elsewhere: 'slips.test.ts' },
      'consultation.open': [
        () => given().when('consultation.open', opening, convener),
        { place: 'topics.gathering', finding: { begins: 'topics', gatheringCloses: null } },
      ],
      'consultation.suspend': [
        () => planning().when('consultation.suspend', { reason: 'Flood' }, convener),
        { place: 'suspended' },
      ],
      'consultation.resume': [
        () => at('suspended').when('consultation.resume', {}, convener),
        { place: 'vote.polling' },
      ],
      'consultation.withdraw': [
        () => planning().when('consultation.withdraw', { reason: 'No need' }, convener),
        { place: 'closed.withdrawn' },
      ],
      'consultation.annul': [
        () => at('closed.done').when('consultation.annul', annulment, authority),
        { place: 'closed.annulled' },
      ],
      'person.admit': [() => planning().when('person.admit', { people: [{ person: 'new', name: 'N' }] }, recorder)],
      'person.erase': [() => planning().when('person.erase', { person: 'r1', ground: 'order' }, authority)],
      'entry.redact': [
        () => planning().when('entry.redact', { seq: 4, paths: ['/fields/text'], ground: 'unlawful' }, convener),
      ],
      'roll.enter': [
        () => planning().when('roll.enter', { body: 'owners', members: [{ person: 'o9', area: 700 }] }, recorder),
        { finding: { size: 1, heads: 1, area: 700 } },
      ],
      'office.appoint': [
        () => planning().when('office.appoint', { office: 'supervisor', person: convener }, convener),
        { finding: { collision: ['convener', 'supervisor'] } },
      ],
      'office.hand-over': [
        () => planning().when('office.hand-over', { office: 'chair', from: chair, to: 'r1' }, chair),
        { finding: { collision: null } },
      ],
      'office.relieve': [
        () => planning().when('office.relieve', { office: 'chair', person: chair, reason: 'Ill' }, convener),
      ],
      'charter.amend': [() => planning().when('charter.amend', { change: amended, ...decided }, convener)],
      'item.settle': [
        () => planning().when('item.settle', { item: 'lift', how: 'answered', reply: 'Built already' }, chair),
      ],
      'item.split': [
        () => planning().when('item.split', { item: 'lift', into: 'c2', reason: 'Another matter' }, chair),
      ],
      'note.add': [() => planning().when('note.add', { text: 'Tea' }, 'r1')],
      'deadline.pass': { elsewhere: 'below: what is due has passed before the clock itself is heard' },
    },
  );

  refuses<Across & Consultation>({
    'item.not-settled': { elsewhere: 'slips.test.ts' },
    'item.step-left-out': { elsewhere: 'steps-left-out.test.ts' },
    'step.left-out': { elsewhere: 'steps-left-out.test.ts' },
    'item.moved-on': { elsewhere: 'slips.test.ts' },
    'consultation.exists': { elsewhere: 'test/engine/engine.test.ts: only the engine knows which ids are taken' },
    'opening.inconsistent': [
      'a person is named twice',
      () => given().when('consultation.open', { ...opening, people: [{ person: 'a' }, { person: 'a' }] }, convener),
      { problem: 'person-twice', at: 'a' },
    ],
    'person.unknown': [
      'an office is given to a stranger',
      () => planning().when('office.appoint', { office: 'chair', person: 'nobody' }, convener),
      { person: 'nobody' },
    ],
    'person.known': [
      'somebody is admitted again',
      () => planning().when('person.admit', { people: [{ person: 'r1' }] }, recorder),
      { person: 'r1' },
    ],
    'body.known': [
      'a unit is admitted again',
      () =>
        planning().when(
          'person.admit',
          { people: [], bodies: [{ body: 'owners', kind: 'owners', name: 'Owners' }] },
          recorder,
        ),
      { body: 'owners' },
    ],
    'body.unknown': [
      'the roll is of no body',
      () => planning().when('roll.enter', { body: 'senate', members: [{ person: 'r1' }] }, recorder),
    ],
    'roll.parking-over': [
      'somebody has more parking than floor area',
      () =>
        planning().when(
          'roll.enter',
          { body: 'owners', members: [{ person: 'n1', area: 8900, parking: 9000 }] },
          recorder,
        ),
      { person: 'n1', area: 8900, parking: 9000 },
    ],
    'roll.units-differ': [
      'a roll is continued in another unit of area',
      () =>
        planning().when(
          'roll.enter',
          { body: 'owners', members: [{ person: 'n1', area: 8_912_345 }], areaDecimals: 4, more: true },
          recorder,
        ),
      { before: 2, now: 4 },
    ],
    'roll.nothing-before': [
      'a roll is continued that was never begun',
      () => planning().when('roll.enter', { body: 'party-branch', members: [{ person: 'n1' }], more: true }, recorder),
      { body: 'party-branch' },
    ],
    'roll.total-over': [
      'its areas are more than can be counted exactly',
      () =>
        planning().when(
          'roll.enter',
          {
            body: 'owners',
            areaDecimals: 4,
            members: Array.from({ length: 90_072 }, (_, index) => ({ person: `n${index}`, area: 100_000_000_000 })),
          },
          recorder,
        ),
    ],
    'roll.duplicate': [
      'somebody is on the roll twice',
      () => planning().when('roll.enter', { body: 'owners', members: [{ person: 'o1' }], more: true }, recorder),
      { person: 'o1' },
    ],
    'office.held': [
      'somebody is given what they have',
      () => planning().when('office.appoint', { office: 'chair', person: chair }, convener),
    ],
    'office.not-held': [
      'somebody is relieved of what they have not',
      () => planning().when('office.relieve', { office: 'chair', person: 'r1', reason: 'x' }, convener),
    ],
    'office.collision': [
      'a teller is to scrutinise',
      () => planning().when('office.appoint', { office: 'scrutineer', person: teller }, convener),
      { person: teller, first: 'teller', second: 'scrutineer' },
    ],
    'office.last': [
      'the only convener is relieved',
      () => planning().when('office.relieve', { office: 'convener', person: convener, reason: 'x' }, convener),
    ],
    'charter.motion-rule': [
      'amended rules name a rule for motions that there is not',
      () => {
        const { deliberation } = hepingRoad;
        const rules = { ...deliberation, motions: { ...deliberation.motions, rules: { main: 'no-such-rule' } } };
        return planning().when('charter.amend', { ...decided, change: { step: 'deliberation', rules } }, convener);
      },
      { rule: 'no-such-rule' },
    ],
    'charter.unknown-command': [
      'amended rules speak of a command there is none of',
      () => {
        const { vote } = hepingRoad;
        const rules = { ...vote, late: { ...vote.late, commands: ['ballot.cats'] } };
        return planning().when('charter.amend', { ...decided, change: { step: 'vote', rules } }, convener);
      },
      { command: 'ballot.cats' },
    ],
    'charter.fixed': [
      'the rules of a round that was called change',
      () => at('deliberation.called').when('charter.amend', { change: amended, ...decided }, convener),
      { step: 'deliberation' },
    ],
    'charter.not-by-this-body': [
      'another body decided it',
      () => planning().when('charter.amend', { change: amended, ...decided, body: 'owners' }, convener),
      { body: 'owners', amendedBy: 'council' },
    ],
    'charter.not-amendable': [
      'nobody may amend the charter',
      () =>
        at('vote.preparing', { charter: quickPoll }).when('charter.amend', { change: amended, ...decided }, convener),
    ],
    'item.unknown': [
      'there is no such item',
      () => planning().when('item.settle', { item: 'pond', how: 'answered', reply: 'x' }, chair),
    ],
    'item.settled': [
      'it was settled before',
      () =>
        planning()
          .when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, chair)
          .then()
          .when('item.split', { item: 'lift', into: 'c2', reason: 'x' }, chair),
      { item: 'lift', status: 'shelved' },
    ],
    'item.in-vote': [
      'it is being voted on',
      () => at('vote.noticed').when('item.settle', { item: 'lift', how: 'answered', reply: 'x' }, chair),
    ],
    'returns.used-up': [
      'the charter lets nothing come back',
      () =>
        at('vote.preparing', { charter: { ...hepingRoad, maxReturns: 0 } }).when(
          'vote.return',
          { reason: 'x' },
          convener,
        ),
      { returns: 0, max: 0 },
    ],
    'retention.running': [
      'somebody asks to be forgotten too early',
      () => planning().when('person.erase', { person: 'r1', ground: 'request' }, convener),
      { until: '2036-03-02T01:01:00.000Z' },
    ],
    'entry.unknown': [
      'an entry that is not there is to be redacted',
      () => planning().when('entry.redact', { seq: 99, paths: ['/fields/text'], ground: 'order' }, convener),
    ],
    'deadline.unknown': [
      'there is no such deadline',
      () => planning().when('deadline.pass', { deadline: 'doomsday' }, 'clock'),
    ],
    'deadline.not-due': [
      'it is too early',
      () => at('vote.polling').when('deadline.pass', { deadline: 'poll' }, 'clock'),
      { deadline: 'poll' },
    ],
  });

  describe('an opening is refused when', () => {
    const people = opening.people;
    it.each([
      ['a body is named twice', { bodies: [...opening.bodies, ...opening.bodies] }, 'body-twice'],
      ['a body is under one that is not there', { bodies: [{ ...opening.bodies[0]!, parent: 'x' }] }, 'unknown-body'],
      ['the charter’s bodies are missing', { bodies: [] }, 'unknown-body'],
      ['an office is a stranger’s', { offices: [{ office: 'chair', person: 'nobody' }] }, 'unknown-person'],
      [
        'offices collide',
        { offices: ['teller', 'chair'].map((office) => ({ office, person: 'r1' })) },
        'office-collision',
      ],
      ['two items have one name', { items: [lift, lift].map((item) => ({ ...item, topics: [] })) }, 'item-twice'],
      ['an item is a stranger’s', { items: [{ ...lift, affected: ['nobody'] }] }, 'unknown-person'],
      [
        'an item goes by a rule nobody knows',
        { items: [{ ...lift, route: [{ body: 'owners', rule: 'acclamation', held: 'here' }] }] },
        'unknown-rule',
      ],
      [
        'a step is in two phases',
        { charter: { ...hepingRoad, phases: [...hepingRoad.phases, ...hepingRoad.phases] } },
        'step-twice',
      ],
    ] as const)('%s', (_when, wrong, problem) => {
      given()
        .whenAnything('consultation.open', { ...opening, people, ...wrong }, convener)
        .refused('opening.inconsistent', { problem });
    });

    it('there is nothing to vote on', () => {
      given()
        .when('consultation.open', { ...openingUnder(quickPoll, []), items: [] }, convener)
        .refused('opening.inconsistent', { problem: 'no-items', at: 'vote' });
    });
  });

  it('a consultation begins in the step its charter says', () => {
    expect(at('vote.preparing', { charter: quickPoll }).state.rounds.vote).toBe(1);
    const later = { ...hepingRoad, begins: 'deliberation' as const };
    const begun = at('deliberation.planning', { charter: later });
    expect(begun.state.rounds).toMatchObject({ topics: 0, deliberation: 1 });
    expect(Object.keys(begun.state.items)).toEqual(itemsUnder(later).map(({ item }) => item));
  });

  it('resumes exactly where it was, with every clock as far on as it stood still', () => {
    const before = at('vote.polling');
    const { closes = '' } = before.state.vote.current ?? {};
    const resumed = at('suspended')
      .later({ days: 10 })
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'o1')
      .refused('not-now', { place: 'suspended' })
      .when('consultation.resume', {}, convener)
      .then({ place: 'vote.polling' });
    const stood = Date.parse(resumed.state.at) - Date.parse(at('suspended').state.at);
    const moved = new Date(Date.parse(closes) + stood).toISOString();
    expect(resumed.state.deadlines['poll']?.due).toBe(moved);
    expect(resumed.state.vote.current?.closes).toBe(moved);
    resumed
      .until(closes)
      .when('ballot.cast', { choices: { lift: 'for' }, channel: 'online' }, 'o1')
      .then();
  });

  it('a posted result hangs as long as it would have without the suspension', () => {
    const posted = at('vote.posted');
    const until = posted.state.vote.current?.postedUntil ?? '';
    posted
      .when('consultation.suspend', { reason: 'Flood' }, convener)
      .then()
      .until(until)
      .when('consultation.resume', {}, convener)
      .then({ place: 'vote.posted' })
      .when('result.confirm', {}, convener)
      .refused('posting.running')
      .when('objection.file', { objection: 'j1', item: 'lift', text: 'I was cut off' }, 'o1')
      .then();
  });

  it('rights follow the office at that moment', () => {
    const handed = planning()
      .when('office.hand-over', { office: 'convener', from: convener, to: 'r1' }, convener)
      .then();
    handed.when('consultation.withdraw', { reason: 'x' }, convener).refused('not-yours', { roles: ['convener'] });
    handed.when('consultation.withdraw', { reason: 'x' }, 'r1').then({ place: 'closed.withdrawn' });
  });

  it('an office is handed over by whoever holds it, or by the convener', () => {
    const over = { office: 'chair', from: chair, to: 'r1' } as const;
    planning().when('office.hand-over', over, recorder).refused('office.not-held', { person: recorder });
    planning().when('office.hand-over', over, convener).then();
  });

  it('the charter decides who may ask', () => {
    const charter = { ...poll, rights: { 'note.add': ['recorder' as const] } };
    at('topics.gathering', { charter })
      .when('note.add', { text: 'x' }, 'r1')
      .refused('not-yours', { roles: ['recorder'] });
    at('topics.gathering', { charter }).when('note.add', { text: 'x' }, recorder).then();
  });

  it('what is due passes by itself, in due order, before anything else is judged', () => {
    const collecting = at('deliberation.collecting');
    const due = collecting.state.deadlines['round']?.due ?? '';
    const { facts } = collecting.until(due).when('note.add', { text: 'x' }, 'r1').then();
    expect(facts.at(-2)).toMatchObject({ type: 'deadline.pass', by: 'clock', on: due, fields: { deadline: 'round' } });
    collecting.until(due).when('deadline.pass', { deadline: 'round' }, 'clock').refused('deadline.unknown');
  });

  it('the clock keeps its right, whatever the charter says', () => {
    const charter = { ...poll, rights: { 'deadline.pass': ['convener' as const] } };
    const polling = at('vote.polling', { charter });
    polling
      .until(polling.state.deadlines['poll']?.due ?? '')
      .when('note.add', { text: 'x' }, 'r1')
      .then({ place: 'vote.closed' });
  });

  it('withdrawing a consultation answers everybody who waits', () => {
    const withdrawn = at('vote.noticed').when('consultation.withdraw', { reason: 'Sold' }, convener).then();
    expect(Object.values(withdrawn.state.items).map(({ status }) => status)).toEqual([
      'withdrawn',
      'withdrawn',
      'agreed',
    ]);
    expect(withdrawn.state.items['lift']?.reply).toBe('Sold');
  });

  it('what ended may be annulled, once', () => {
    const annulled = at('closed.adopted').when('consultation.annul', annulment, authority).then();
    annulled.when('consultation.annul', annulment, authority).refused('not-now', { place: 'closed.annulled' });
    annulled.when('note.add', { text: 'For the archive' }, 'r1').then({ place: 'closed.annulled' });
  });

  it('a rule amended before anybody was told of it holds from then on', () => {
    const rules = { ...hepingRoad.deliberation, noticeDays: 0 };
    const change = { step: 'deliberation', rules } as const;
    const called = { form: 'session', items: ['lift'], invited: ['r1'], required: [] } as const;
    const changed = planning()
      .when('charter.amend', { change, ...decided }, convener)
      .then();
    const opens = new Date(Date.parse(changed.now) + 120_000).toISOString();
    planning()
      .when('round.call', { ...called, items: ['lift'], opens, invited: ['r1'], required: [] }, chair)
      .refused('notice.too-short');
    changed.when('round.call', { ...called, items: ['lift'], opens, invited: ['r1'], required: [] }, chair).then();
  });
});
