// Step 1 议题征集: what is admitted, what is refused, and what comes of it.
import { describe, expect, it } from 'vitest';
import { type Charter, hepingRoad, quickPoll } from 'yishi/charters';
import { at, type Given, lamps, lift, plus, rehearsed, staff } from 'yishi/testing';
import { topics } from '../../src/parts/1-topics/part.js';
import type { Refusals } from '../../src/parts/1-topics/words.js';
import { admits, refuses } from './provoke.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, recorder } = staff;

const raise = (topic: string) => ({ topic, title: 'Bicycles', text: 'They stand everywhere', channel: 'courtyard' });
const gathering = () => at('topics.gathering').when('topic.submit', raise('bikes'), 'r1').then();
const seconded = () => gathering().when('topic.second', { topic: 'bikes' }, 'r2').then();
const screening = () => seconded().when('gathering.close', {}, convener).then();
const accept = { topic: 'bikes', decision: 'accept' } as const;
const accepted = () => screening().when('topic.screen', accept, convener).then();
const agenda = () => at('topics.agenda');
const onBikes = { ...lamps, topics: ['bikes'] };

describe('topics', () => {
  admits(topics.commands, {
    'topic.reopen': { elsewhere: 'slips.test.ts' },
    'topic.submit': [() => at('topics.gathering').when('topic.submit', raise('bikes'), 'r1')],
    'topic.withdraw': [() => gathering().when('topic.withdraw', { topic: 'bikes', reason: 'Solved' }, 'r1')],
    'topic.correct': [() => gathering().when('topic.correct', { topic: 'bikes', text: 'x', reason: 'y' }, recorder)],
    'topic.second': [() => gathering().when('topic.second', { topic: 'bikes' }, 'r2')],
    'second.withdraw': [() => seconded().when('second.withdraw', { topic: 'bikes' }, 'r2')],
    'gathering.close': [() => seconded().when('gathering.close', {}, convener), { place: 'topics.screening' }],
    'gathering.reopen': [
      () => screening().when('gathering.reopen', { reason: 'One more' }, convener),
      { place: 'topics.gathering' },
    ],
    'topic.merge': [
      () =>
        gathering()
          .when('topic.submit', raise('cycles'), 'r2')
          .then()
          .when('gathering.close', {}, convener)
          .then()
          .when('topic.merge', { topic: 'cycles', into: 'bikes', reason: 'The same' }, recorder),
    ],
    'topic.screen': [() => screening().when('topic.screen', accept, convener)],
    'topic.score': [
      () => screening().when('topic.score', { topic: 'bikes', scores: { urgency: 4, reach: 5 } }, 'c1'),
      { finding: { weighted: 22, greatest: 25 } },
    ],
    'topics.rank': [() => accepted().when('topics.rank', { order: ['bikes'] }, convener)],
    'screening.close': [
      () => accepted().when('screening.close', {}, convener),
      { place: 'topics.study', finding: { accepted: 1, answered: 0, next: 'study' } },
    ],
    'study.decide': [
      () => at('topics.study').when('study.decide', { decision: 'pass', opinion: 'Yes' }, convener),
      { place: 'topics.agenda', finding: { next: 'agenda' } },
    ],
    'agenda.set': [() => agenda().when('agenda.set', { items: [lift] }, convener)],
    'agenda.confirm': [
      () =>
        agenda()
          .when('agenda.set', { items: [{ ...lift, topics: ['t-lift', 't-covenant', 't-lamps'] }] }, convener)
          .then()
          .when('agenda.confirm', {}, convener),
      { place: 'deliberation.planning' },
    ],
  });

  refuses<Refusals>({
    'topic.not-closed': { elsewhere: 'slips.test.ts' },
    'topic.exists': [
      'a name is taken',
      () => gathering().when('topic.submit', raise('bikes'), 'r2'),
      { topic: 'bikes' },
    ],
    'topic.channel-unknown': [
      'it comes in a way the charter does not have',
      () =>
        at('topics.gathering', {
          charter: { ...rehearsed, topics: { ...rehearsed.topics, channels: ['visit'] } },
        }).when('topic.submit', raise('bikes'), 'r1'),
      { channel: 'courtyard', channels: ['visit'] },
    ],
    'topic.unknown': ['nobody raised it', () => gathering().when('topic.second', { topic: 'cars' }, 'r2')],
    'topic.not-yours': [
      'somebody else withdraws it',
      () => gathering().when('topic.withdraw', { topic: 'bikes', reason: 'I mind' }, 'r2'),
      { topic: 'bikes' },
    ],
    'topic.closed': [
      'it has been withdrawn',
      () =>
        gathering()
          .when('topic.withdraw', { topic: 'bikes', reason: 'Solved' }, 'r1')
          .then()
          .when('topic.second', { topic: 'bikes' }, 'r2'),
      { topic: 'bikes', status: 'withdrawn' },
    ],
    'topic.merge-into-itself': [
      'a topic is merged into itself',
      () => screening().when('topic.merge', { topic: 'bikes', into: 'bikes', reason: 'x' }, convener),
    ],
    'topic.unscreened': [
      'the screening closes with a topic nobody looked at',
      () => screening().when('screening.close', {}, convener),
      { topics: ['bikes'] },
    ],
    'topic.not-on-agenda': [
      'the agenda leaves an accepted topic out',
      () =>
        agenda()
          .when('agenda.set', { items: [lift] }, convener)
          .then()
          .when('agenda.confirm', {}, convener),
      { topics: ['t-covenant', 't-lamps'] },
    ],
    'second.twice': ['somebody seconds again', () => seconded().when('topic.second', { topic: 'bikes' }, 'r2')],
    'second.own': ['the proposer seconds', () => gathering().when('topic.second', { topic: 'bikes' }, 'r1')],
    'second.missing': [
      'somebody takes back what they never gave',
      () => gathering().when('second.withdraw', { topic: 'bikes' }, 'r2'),
    ],
    'seconds.too-few': [
      'a topic without the seconds it needs is accepted',
      () => gathering().when('gathering.close', {}, convener).then().when('topic.screen', accept, convener),
      { topic: 'bikes', seconds: 0, needed: 1 },
    ],
    'reply.missing': [
      'a topic is rejected without a word',
      () => screening().when('topic.screen', { topic: 'bikes', decision: 'reject' }, convener),
    ],
    'referral.missing': [
      'it is referred to nobody',
      () => screening().when('topic.screen', { topic: 'bikes', decision: 'refer', reply: 'Not ours' }, convener),
    ],
    'score.malformed': [
      'a mark is higher than can be given',
      () => screening().when('topic.score', { topic: 'bikes', scores: { urgency: 6, reach: 1 } }, 'c1'),
      { criterion: 'urgency', max: 5 },
    ],
    'rank.incomplete': [
      'the ranking leaves out what was accepted and names what was not',
      () => accepted().when('topics.rank', { order: ['cars'] }, convener),
      { missing: ['bikes'], unknown: ['cars'] },
    ],
    'study.returns-used-up': [
      'the study gate returns the topics once too often',
      () => {
        const back = { decision: 'return', opinion: 'Look again' } as const;
        let studied = at('topics.study');
        for (let time = 0; time < 2; time += 1)
          studied = studied
            .when('study.decide', back, convener)
            .then({ place: 'topics.screening' })
            .when('screening.close', {}, convener)
            .then();
        return studied.when('study.decide', back, convener);
      },
      { returns: 2, max: 2 },
    ],
    'agenda.empty': ['no agenda was set', () => agenda().when('agenda.confirm', {}, convener)],
    'agenda.item-twice': [
      'two items have one name',
      () => agenda().when('agenda.set', { items: [lift, lift] }, convener),
      { item: 'lift' },
    ],
    'agenda.topic-not-accepted': [
      'an item is about a topic nobody accepted',
      () => agenda().when('agenda.set', { items: [onBikes] }, convener),
      { item: 'lamps', topic: 'bikes' },
    ],
    'agenda.unknown-body': [
      'the route leads to a body that is not there',
      () =>
        agenda().when(
          'agenda.set',
          { items: [{ ...lamps, route: [{ body: 'senate', rule: 'council-majority', held: 'here' }] }] },
          convener,
        ),
      { item: 'lamps', body: 'senate' },
    ],
    'agenda.unknown-ballot': [
      'the route names a ballot form the charter does not have',
      () => {
        const route = [{ body: 'council', rule: 'council-majority', held: 'here' as const, ballot: 'plans' }];
        return agenda().when('agenda.set', { items: [{ ...lamps, route }] }, convener);
      },
      { item: 'lamps', ballot: 'plans' },
    ],
    'agenda.unknown-rule': [
      'the route names a rule nobody knows',
      () =>
        agenda().when(
          'agenda.set',
          { items: [{ ...lamps, route: [{ body: 'council', rule: 'acclamation', held: 'here' }] }] },
          convener,
        ),
      { item: 'lamps', rule: 'acclamation' },
    ],
    'agenda.unknown-person': [
      'a stakeholder is unknown',
      () => agenda().when('agenda.set', { items: [{ ...lamps, stakeholders: ['nobody'] }] }, convener),
      { item: 'lamps', person: 'nobody' },
    ],
  });

  it('a topic that was answered, referred, rejected, merged or withdrawn is closed to everything', () => {
    const decide = (decision: 'answer' | 'refer' | 'reject') =>
      screening()
        .when('topic.screen', { topic: 'bikes', decision, to: 'the street office', reply: 'x' }, convener)
        .then();
    const others = screening().when('gathering.reopen', { reason: 'x' }, convener).then();
    const two = others.when('topic.submit', raise('cycles'), 'r3').then().when('gathering.close', {}, convener).then();
    const closed = {
      answered: decide('answer'),
      referred: decide('refer'),
      rejected: decide('reject'),
      merged: two.when('topic.merge', { topic: 'bikes', into: 'cycles', reason: 'x' }, convener).then(),
      withdrawn: screening().when('topic.withdraw', { topic: 'bikes', reason: 'x' }, 'r1').then(),
    };
    for (const [status, given] of Object.entries(closed)) {
      const because = { topic: 'bikes', status: status as keyof typeof closed };
      given.when('topic.withdraw', { topic: 'bikes', reason: 'x' }, 'r1').refused('topic.closed', because);
      given.when('topic.correct', { topic: 'bikes', text: 'x', reason: 'y' }, 'r1').refused('topic.closed', because);
      given.when('topic.second', { topic: 'bikes' }, 'r3').refused('topic.closed', because);
      given.when('second.withdraw', { topic: 'bikes' }, 'r2').refused('topic.closed', because);
      given.when('topic.screen', accept, convener).refused('topic.closed', because);
      given
        .when('topic.score', { topic: 'bikes', scores: { urgency: 4, reach: 5 } }, 'c1')
        .refused('topic.closed', because);
    }
    const { merged } = closed;
    merged
      .when('topic.merge', { topic: 'cycles', into: 'bikes', reason: 'x' }, convener)
      .refused('topic.closed', { topic: 'bikes', status: 'merged' });
    merged
      .when('topic.merge', { topic: 'bikes', into: 'cycles', reason: 'x' }, convener)
      .refused('topic.closed', { topic: 'bikes', status: 'merged' });
  });

  it('a topic that was accepted or deferred may be decided on otherwise', () => {
    const deferred = screening()
      .when('topic.screen', { topic: 'bikes', decision: 'defer', reply: 'Next year' }, convener)
      .then();
    const again = deferred.when('topic.screen', accept, convener).then();
    expect(again.state.topics.topics.get('bikes')).toMatchObject({ status: 'accepted', reply: undefined });
    accepted().when('topic.screen', { topic: 'bikes', decision: 'reject', reply: 'x' }, convener).then();
    accepted().when('topic.second', { topic: 'bikes' }, 'r3').then();
    deferred.when('topic.withdraw', { topic: 'bikes', reason: 'x' }, 'r1').then();
  });

  it('a topic that goes into one nobody raised is refused', () => {
    screening()
      .when('topic.merge', { topic: 'bikes', into: 'cars', reason: 'x' }, convener)
      .refused('topic.unknown', { topic: 'cars' });
    screening()
      .when('topic.merge', { topic: 'cars', into: 'bikes', reason: 'x' }, convener)
      .refused('topic.unknown', { topic: 'cars' });
  });

  it('withdrawing the consultation answers whoever still waits, and nobody else', () => {
    const rejected = screening()
      .when('topic.screen', { topic: 'bikes', decision: 'reject', reply: 'No' }, convener)
      .then()
      .when('consultation.withdraw', { reason: 'The street is sold' }, convener)
      .then();
    expect(rejected.state.topics.topics.get('bikes')).toMatchObject({ status: 'rejected', reply: 'No' });
    const gathered = gathering().when('consultation.withdraw', { reason: 'The street is sold' }, convener).then();
    expect(gathered.state.topics.topics.get('bikes')).toMatchObject({
      status: 'answered',
      reply: 'The street is sold',
    });
  });

  it('a topic brought in for somebody is theirs, not the messenger’s', () => {
    const brought = at('topics.gathering')
      .when('topic.submit', raise('bikes'), { by: 'r2', for: 'r1', ...helped })
      .then();
    expect(brought.state.topics.topics.get('bikes')?.by).toBe('r1');
    brought.when('topic.second', { topic: 'bikes' }, 'r2').then();
    brought.when('topic.second', { topic: 'bikes' }, 'r1').refused('second.own');
  });

  it('whoever stood behind a merged topic stands behind the one it went into', () => {
    const merged = gathering()
      .when('topic.submit', raise('cycles'), 'r2')
      .then()
      .when('topic.second', { topic: 'cycles' }, 'r3')
      .then()
      .when('gathering.close', {}, convener)
      .then()
      .when('topic.merge', { topic: 'cycles', into: 'bikes', reason: 'The same' }, convener)
      .then();
    expect([...(merged.state.topics.topics.get('bikes')?.seconds.keys() ?? [])].sort()).toEqual(['r2', 'r3']);
    merged.when('topic.screen', accept, convener).then();
  });

  it('where nothing is accepted, everything has been answered and the consultation ends', () => {
    screening()
      .when('topic.screen', { topic: 'bikes', decision: 'answer', reply: 'There will be racks' }, convener)
      .then()
      .when('screening.close', {}, convener)
      .then({ place: 'closed.nothing-adopted', finding: { accepted: 0, answered: 1 } });
  });

  it('a gathering with a term closes by itself', () => {
    const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, gatheringDays: 7 } };
    const open = at('topics.gathering', { charter });
    expect(open.state.deadlines['gathering']?.due).toBe('2026-03-09T16:00:00.000Z');
    open
      .until('2026-03-09T16:00:00.000Z')
      .when('topic.submit', raise('bikes'), 'r1')
      .refused('not-now', { place: 'topics.screening' });
  });

  it('without a study gate the agenda follows the screening', () => {
    const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, study: null } };
    expect(at('topics.agenda', { charter }).place).toBe('topics.agenda');
  });

  it('an agenda set before the gathering was opened again has to be set anew', () => {
    const reopened = agenda()
      .when('agenda.set', { items: [lift] }, convener)
      .then()
      .when('gathering.reopen', { reason: 'One more' }, convener)
      .then();
    expect(reopened.state.items).toEqual({});
    expect(reopened.state.topics.agendaSet).toBe(false);
  });

  it('a charter that begins later has no gathering', () => {
    expect(() => at('topics.gathering', { charter: quickPoll })).toThrow('leads to vote.preparing');
  });

  it('the clock of a gathering stops while the consultation is suspended', () => {
    const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, gatheringDays: 7 } };
    const resumed = at('topics.gathering', { charter })
      .when('consultation.suspend', { reason: 'Flood' }, convener)
      .then({ place: 'suspended' })
      .later({ days: 30 })
      .when('consultation.resume', {}, convener)
      .then({ place: 'topics.gathering' });
    expect(resumed.state.deadlines['gathering']?.due).toBe(plus('2026-03-09T16:00:00.000Z', { days: 30, minutes: 1 }));
  });
});

describe('the time to answer a topic', () => {
  const under = (response: Charter['topics']['response']) =>
    at('topics.gathering', { charter: { ...rehearsed, topics: { ...rehearsed.topics, response } } })
      .when('topic.submit', raise('bikes'), 'r1')
      .then();
  const clocks = ({ state }: Given) => ({ running: Object.keys(state.deadlines), owed: Object.keys(state.overdue) });

  it('is counted in hours that run through nights, or in days that end at midnight', () => {
    const raised = under({ hours: 48 });
    expect(raised.state.deadlines['response:bikes']?.due).toBe(plus(raised.now, { hours: 48 }));
    expect(under(5).state.deadlines['response:bikes']?.due).toMatch(/T16:00:00\.000Z$/);
    expect(under(undefined).state.deadlines).toEqual({});
  });

  it('stops with the answer, whichever it is', () => {
    const closed = under({ hours: 48 }).when('gathering.close', {}, convener).then();
    const reply = { topic: 'bikes', reply: 'Done' };
    const screened = closed.when('topic.screen', { ...reply, decision: 'answer' }, convener).then();
    const deferred = closed.when('topic.screen', { ...reply, decision: 'defer' }, convener).then();
    const withdrawn = closed.when('topic.withdraw', { topic: 'bikes', reason: 'x' }, 'r1').then();
    for (const given of [screened, deferred, withdrawn]) expect(clocks(given)).toEqual({ running: [], owed: [] });
    const twice = under({ hours: 48 })
      .when('topic.submit', raise('cycles'), 'r2')
      .then()
      .when('gathering.close', {}, convener)
      .then()
      .when('topic.merge', { topic: 'cycles', into: 'bikes', reason: 'The same' }, recorder)
      .then();
    expect(clocks(twice)).toEqual({ running: ['response:bikes'], owed: [] });
  });

  it('leaves the answer owed once it is over, until it is given', () => {
    const closed = under({ hours: 48 }).when('gathering.close', {}, convener).then();
    const due = closed.state.deadlines['response:bikes']?.due ?? '';
    const late = closed.until(due).when('note.add', { text: 'x' }, convener).then({ place: 'topics.screening' });
    expect(clocks(late)).toEqual({ running: [], owed: ['response:bikes'] });
    const answered = late.when('topic.screen', { topic: 'bikes', decision: 'answer', reply: 'Sorry' }, convener).then();
    expect(clocks(answered)).toEqual({ running: [], owed: [] });
  });
});
