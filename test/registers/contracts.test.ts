// 合伙人契约: a slot for one contract at a time, duties by their day, a breach with time to make good, no renewal after the end.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, plus, START, staff } from 'yishi/testing';
import { registers } from '../../src/registers/all.js';

const { convener, supervisor, recorder } = staff;
const day = (days: number): string => plus(START, { hours: 24 * days });
const saturday = { space: 'hall', day: 6, from: '09:00', until: '11:00' };
const terms = { contract: 'english', title: '英语角', party: 'r1', kind: 'business' as const, ends: day(60) };
const weekly = { duty: 'class', title: '公益课', due: day(7), times: 3 };
const books = { duty: 'books', title: '捐书', due: day(20) };

const empty = inCommunity({ contracts: { cureDays: 10 } });
const sign = (given: CommunityGiven, fields: object = {}) =>
  given.when('contract.sign', { ...terms, ...fields }, convener);
const signed = sign(empty, { slots: [saturday], duties: [weekly, books] }).then();
const on =
  <T extends 'contract.perform' | 'contract.return' | 'contract.excuse' | 'contract.breach'>(type: T) =>
  (given: CommunityGiven, by: string, duty = 'class') =>
    given.when(type, { contract: 'english', duty, reason: 'x' } as never, by);
const perform = (given: CommunityGiven, by: string, duty = 'class') =>
  given.when('contract.perform', { contract: 'english', duty }, by);
const giveBack = on('contract.return');
const excuse = on('contract.excuse');
const breach = on('contract.breach');
const cure = (given: CommunityGiven) => given.when('contract.cure', { contract: 'english', text: '已补' }, convener);
const renew = (given: CommunityGiven, ends: string, duties: (typeof books)[] = []) =>
  given.when('contract.renew', { contract: 'english', ends, duties }, convener);
const terminate = (given: CommunityGiven, ground: 'breach' | 'agreed' = 'agreed') =>
  given.when('contract.terminate', { contract: 'english', ground, reason: 'x' }, convener);
const end = (given: CommunityGiven) => given.when('contract.end', { contract: 'english' }, convener);
const reinstate = (given: CommunityGiven) =>
  given.when('contract.reinstate', { contract: 'english', reason: 'x' }, convener);
const english = (given: CommunityGiven) => given.state.contracts.get('english');
const clocks = (given: CommunityGiven) => Object.keys(given.state.deadlines).sort();
const late = signed.until(plus(day(7), { minutes: 1 }));

describe('a contract', () => {
  it('is signed once, with somebody the community knows, of a kind it has, and never with oneself', () => {
    sign(signed).refused('contract.exists');
    sign(empty, { party: 'x' }).refused('contract.party-unknown');
    sign(empty, { party: convener }).refused('contract.own', { party: convener });
    const only = inCommunity({ contracts: { partners: [{ kind: 'property' }], spaces: ['hall'] } });
    sign(only).refused('contract.kind-unused', { kind: 'business', known: ['property'] });
    sign(only, { kind: 'property', slots: [{ space: 'roof' }] }).refused('contract.space-unknown');
    sign(only, { kind: 'property', slots: [{ space: 'hall' }] }).then();
    sign(empty, { ends: plus(empty.now, { minutes: 1 }) }).refused('contract.past');
    sign(empty, { ends: plus(empty.now, { minutes: 2 }) }).then();
    renew(empty, day(90)).refused('contract.unknown');
  });

  it('keeps the rights and duties its kind had the day it was signed', () => {
    const clause = { zh: '固定时段用活动室', en: 'the hall at fixed times' };
    const given = sign(inCommunity({ contracts: { partners: [{ kind: 'business', rights: [clause] }] } })).then({
      finding: { rights: [clause], obligations: [] },
    });
    expect(english(given)).toMatchObject({ rights: [clause] });
  });

  it('is renewed until its end, and never after it, to a later one', () => {
    const last = signed.until(plus(terms.ends, { minutes: -2 }));
    renew(last, terms.ends).refused('contract.ends-not-later', { ends: terms.ends });
    renew(last, day(90)).then({ finding: { before: terms.ends } });
    renew(signed.until(plus(terms.ends, { minutes: -1 })), day(90)).refused('contract.out-of-turn', {
      status: 'expired',
    });
    renew(terminate(signed).then(), day(90)).refused('contract.out-of-turn', { status: 'terminated' });
    const twice = renew(signed, day(90), [{ ...books, duty: 'camp', due: day(80) }]).then();
    expect(english(twice)).toMatchObject({ renewals: 1, ends: day(90) });
    expect(clocks(twice)).toContain('contract-duty:english camp');
    renew(signed, day(90), [books]).refused('contract.duty-exists', { duty: 'books' });
    renew(signed, day(90), [{ ...books, duty: 'camp', due: day(91) }]).refused('contract.duty-outside');
    // The first end passed by without ending anything.
    expect(english(twice.until(day(61)).when('note.add', { text: 'x' }, recorder).then())?.status).not.toBe('expired');
  });

  it('ends when nothing is owed any more, and is terminated with a ground', () => {
    end(signed).refused('contract.duties-open', { duty: 'class', count: 2 });
    const free = excuse(excuse(signed, convener).then(), convener, 'books').then();
    const ended = end(free).then({ finding: { performed: 0 } });
    expect(clocks(ended)).toEqual([]);
    end(ended).refused('contract.out-of-turn', { status: 'ended' });
    terminate(ended).refused('contract.out-of-turn');
    expect(clocks(terminate(signed).then({ finding: { open: 2 } }))).toEqual([]);
  });

  it('that is over by mistake holds again, with what is owed, but not after its end', () => {
    reinstate(signed).refused('contract.out-of-turn', { status: 'active' });
    expect(clocks(reinstate(terminate(signed).then()).then())).toEqual(clocks(signed));
    const gone = terminate(signed).then();
    const overdue = reinstate(gone.until(day(8))).then();
    expect(Object.keys(overdue.state.overdue)).toEqual(['contract-duty:english class']);
    reinstate(gone.until(terms.ends)).refused('contract.past');
    const taken = sign(gone, { contract: 'chess', slots: [saturday] }).then();
    reinstate(taken).refused('contract.slot-taken', { contract: 'chess' });
  });
});

describe('a slot', () => {
  const other = (slot: object, given = signed) => sign(given, { contract: 'chess', party: 'r2', slots: [slot] });

  it('is given to one contract at a time: to the minute, the day and the space', () => {
    other(saturday).refused('contract.slot-taken', { contract: 'english' });
    other({ ...saturday, from: '10:59', until: '12:00' }).refused('contract.slot-taken');
    other({ ...saturday, from: '11:00', until: '12:00' }).then();
    other({ ...saturday, from: '08:00', until: '09:00' }).then();
    other({ ...saturday, day: 7 }).then();
    other({ ...saturday, space: 'room' }).then();
    other({ space: 'hall' }).refused('contract.slot-taken');
    other({ space: 'hall', from: '10:00', until: '10:30' }).refused('contract.slot-taken');
    sign(empty, { slots: [saturday, { space: 'hall' }] }).refused('contract.slot-taken', { contract: 'english' });
  });

  it('begins before it ends, at a time of day', () => {
    other({ ...saturday, from: '11:00' }).refused('contract.slot-empty');
    other({ ...saturday, from: '25:00' }).refused('malformed');
    other({ ...saturday, day: 8 }).refused('malformed');
  });

  it('is free again once its contract is over, or has come to its end', () => {
    other(saturday, terminate(signed).then()).then();
    other(saturday, signed.until(plus(terms.ends, { minutes: -2 }))).refused('contract.slot-taken');
    const over = signed.until(plus(terms.ends, { minutes: -1 }));
    sign(over, { contract: 'chess', party: 'r2', ends: day(90), slots: [saturday] }).then();
  });
});

describe('a duty', () => {
  it('falls due after now, and for the last time by the end', () => {
    const one = { ...weekly, due: day(46) };
    sign(empty, { duties: [one] }).then();
    sign(empty, { duties: [{ ...one, due: plus(day(46), { minutes: 1 }) }] }).refused('contract.duty-outside');
    sign(empty, { duties: [{ ...one, due: empty.now }] }).refused('contract.duty-outside');
    sign(empty, { duties: [weekly, weekly] }).refused('contract.duty-exists');
    sign(empty, { duties: [{ ...one, times: 0 }] }).refused('malformed');
    sign(empty, { duties: [{ ...one, every: 366, times: 1000 }] }).refused('contract.duty-outside');
  });

  it('is performed by the partner, and entered for a body by the convener or the recorder', () => {
    perform(signed, 'r1').then({ finding: { done: 1, late: false, next: day(14) } });
    for (const by of [convener, recorder]) {
      perform(signed, by).refused('contract.not-yours', { party: 'r1' });
      perform(sign(empty, { party: 'party-branch', duties: [weekly, books] }).then(), by).then({
        finding: { done: 1 },
      });
    }
    perform(signed, 'r2').refused('contract.not-yours', { party: 'r1' });
    perform(signed, 'r1', 'x').refused('contract.duty-unknown', { duty: 'x' });
    const thrice = perform(perform(perform(signed, 'r1').then(), 'r1').then(), 'r1').then({ finding: { next: null } });
    perform(thrice, 'r1').refused('contract.duty-settled', { status: 'performed' });
    excuse(thrice, convener).refused('contract.duty-settled');
    perform(terminate(signed).then(), 'r1').refused('contract.out-of-turn');
  });

  it('that was not performed by its day is overdue, and late when it is', () => {
    perform(signed.until(plus(day(7), { minutes: -1 })), 'r1').then({ finding: { late: false } });
    const done = perform(late, 'r1').then({ finding: { late: true, next: day(14) } });
    expect(english(done)).toMatchObject({ performed: 1, late: 1 });
    expect(done.state.overdue).toEqual({});
  });

  it('is owed again where it was not done after all, or excused by mistake', () => {
    giveBack(signed, convener).refused('contract.nothing-to-return');
    const back = giveBack(perform(signed, 'r1').then(), supervisor).then({ finding: { due: day(7) } });
    expect(english(back)).toMatchObject({ performed: 0, late: 0, duties: [{ done: 0, due: day(7) }, {}] });
    giveBack(back, supervisor).refused('contract.nothing-to-return');
    const lateBack = giveBack(perform(late, 'r1').then(), supervisor).then();
    expect(english(lateBack)).toMatchObject({ performed: 0, late: 0 });
    expect(Object.keys(lateBack.state.overdue)).toEqual(['contract-duty:english class']);
    const excused = giveBack(excuse(perform(signed, 'r1').then(), convener).then(), convener).then();
    expect(english(excused)).toMatchObject({ performed: 1, duties: [{ done: 1, status: 'owed' }, {}] });
  });
});

describe('a partner who does not deliver', () => {
  const breached = breach(late, convener).then({ finding: { due: day(7) } });
  const cureBy = english(breached)?.breach?.cureBy ?? '';

  it('is in breach once the clock of a duty has run out, and not a minute before', () => {
    breach(signed.until(plus(day(7), { minutes: -2 })), convener).refused('contract.not-overdue', { due: day(7) });
    breach(signed.until(plus(day(7), { minutes: -1 })), supervisor).then();
    breach(late, convener, 'books').refused('contract.not-overdue');
    breach(breached, convener).refused('contract.out-of-turn', { status: 'breached' });
    renew(breached, day(90)).refused('contract.out-of-turn', { status: 'breached' });
    end(breached).refused('contract.out-of-turn');
  });

  it('makes good by performing, and holds the contract again', () => {
    cure(signed).refused('contract.out-of-turn');
    cure(breached).refused('contract.still-overdue', { duty: 'class' });
    const cured = cure(perform(breached, 'r1').then()).then({ finding: { late: false } });
    expect(english(cured)).toMatchObject({ status: 'active', breach: undefined, breaches: 1 });
    expect(clocks(cured)).not.toContain('contract-cure:english');
    cure(excuse(breached, convener).then()).then();
    // By then the next one is overdue as well.
    const once = perform(breached.until(plus(cureBy, { minutes: 1 })), 'r1').then({ finding: { next: day(14) } });
    cure(once).refused('contract.still-overdue');
    const again = perform(once, 'r1').then();
    cure(again).then({ finding: { late: true } });
  });

  it('loses the contract only after the time to make good, or by another ground', () => {
    terminate(signed, 'breach').refused('contract.no-breach');
    terminate(breached.until(plus(cureBy, { minutes: -2 })), 'breach').refused('contract.cure-runs', { cureBy });
    const gone = terminate(breached.until(plus(cureBy, { minutes: -1 })), 'breach').then();
    expect(english(gone)).toMatchObject({ status: 'terminated', ground: 'breach' });
    terminate(breached, 'agreed').then();
    const over = breached.until(terms.ends);
    terminate(over, 'breach').then();
    const atOnce = sign(inCommunity({ contracts: { cureDays: 0 } }), { duties: [weekly] }).then();
    terminate(breach(atOnce.until(plus(day(7), { minutes: 1 })), convener).then(), 'breach').then();
  });

  it('is not helped by somebody of its own', () => {
    const held = signed.when('office.appoint', { office: 'convener', person: 'r1' }, convener).then();
    held
      .when('contract.excuse', { contract: 'english', duty: 'class', reason: 'x' }, 'r1')
      .refused('contract.own', { party: 'r1' });
    held.when('contract.renew', { contract: 'english', ends: day(90) }, 'r1').refused('contract.own');
  });
});

it('counts for each kind of partner', () => {
  const two = sign(breach(late, convener).then(), {
    contract: 'clinic',
    party: 'r2',
    kind: 'department',
    ends: day(30),
  }).then();
  expect(registers.contracts.indicators?.(two.state as never)).toMatchObject({
    signed: 2,
    'in-force': 2,
    'in-force-business': 1,
    'in-force-department': 1,
    'in-force-charity': 0,
    'breaches-business': 1,
    'breaches-department': 0,
    overdue: 1,
  });
});

it('keeps the community open until it is done with, and stands still while that is suspended', () => {
  signed
    .when('community.close', { reason: 'x' }, convener)
    .refused('community.unfinished', { register: 'contracts', count: 1 });
  const suspended = signed.when('community.suspend', { reason: 'x' }, convener).then();
  const again = suspended.later({ days: 10 }).when('community.resume', {}, convener).then();
  const moved = english(again);
  expect(again.state.deadlines['contract-end:english']?.due).toBe(moved?.ends);
  expect(again.state.deadlines['contract-duty:english class']?.due).toBe(moved?.duties[0]?.due);
  expect(moved?.ends).toBe(plus(terms.ends, { days: 10, minutes: 1 }));
});

const hour = fc.integer({ min: 0, max: 23 });
const anySlot = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined }),
  from: hour,
  span: hour,
});

it('whatever is signed and given up, nobody shares a space with anybody at any hour of the week', () => {
  const step = fc.record({
    contract: fc.integer({ min: 0, max: 5 }),
    slots: fc.array(anySlot, { maxLength: 3 }),
    stop: fc.boolean(),
  });
  const two = (hours: number): string => `${String(hours).padStart(2, '0')}:00`;
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let given = empty;
      for (const [nth, { contract, slots, stop }] of steps.entries()) {
        const asked = stop
          ? given.when('contract.terminate', { contract: `c${contract}`, ground: 'agreed', reason: 'x' }, convener)
          : sign(given, {
              contract: `c${nth}`,
              slots: slots.map(({ day: of, from, span }) => ({
                space: 'hall',
                day: of,
                from: two(from),
                until: two(Math.min(24, from + span)),
              })),
            });
        if (!asked.refusal) given = asked.then();
      }
      const hours = new Map<string, string>();
      for (const { contract, slots, status } of given.state.contracts.values()) {
        if (status !== 'active') continue;
        for (const { day: of, from, until } of slots)
          for (const each of of === undefined ? [1, 2, 3, 4, 5, 6, 7] : [of])
            for (let at = Number(from.slice(0, 2)); at < Number(until.slice(0, 2)); at += 1) {
              expect(hours.get(`${each} ${at}`)).toBeUndefined();
              hours.set(`${each} ${at}`, contract);
            }
      }
    }),
    { numRuns: 60 },
  );
});
