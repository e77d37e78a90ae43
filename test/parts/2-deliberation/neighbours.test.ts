// Step 2 议事协商: what is refused, and right beside it what is not: who has the floor, which motion goes first, the second round.
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { at, council, type Given, plus, staff } from 'yishi/testing';
import {
  call,
  called,
  collecting,
  granted,
  motion,
  moved,
  pending,
  planning,
  proposed,
  ranking,
  seated,
  session,
  spoke,
  under,
  wanting,
} from './moves.js';

const { chair, recorder, convener } = staff;

const want = (given: Given, person: string, stance: 'for' | 'against' | 'question' = 'for', item = 'lift') =>
  given.when('floor.request', { item, stance }, person);
const settled = (given: Given, item = 'lift') =>
  given.when('item.settle', { item, how: 'answered', reply: 'Built' }, chair).then();
/** A session on one item of three. */
const onLift = () => {
  const asked = planning()
    .when('round.call', { ...call, items: ['lift'] }, chair)
    .then();
  return asked
    .until(call.opens)
    .whenEach(
      'attendance.check-in',
      council.map((person) => [{ person }, recorder] as const),
    )
    .when('session.open', {}, chair)
    .then();
};

describe('the floor', () => {
  it('is wanted on an item that is open and in this round, by whoever is there', () => {
    want(onLift(), 'c1').then();
    want(onLift(), 'c1', 'for', 'lamps').refused('item.not-in-round', { item: 'lamps' });
    want(onLift(), 'c1', 'for', 'pond').refused('item.unknown');
    want(settled(session()), 'c1').refused('item.not-open', { item: 'lift', status: 'answered' });
    want(session(), 'r1').refused('attendance.absent', { person: 'r1' });
    const gone = session().when('attendance.check-out', { person: 'c1' }, recorder).then();
    want(gone, 'c1').refused('attendance.absent', { person: 'c1' });
    want(gone, 'c2').then();
  });

  it('is given to newcomers first, on the same item and no other', () => {
    const again = wanting(spoke(session(), 'c1'), 'c1');
    again.when('floor.grant', { person: 'c1' }, chair).then();
    wanting(again, 'c2')
      .when('floor.grant', { person: 'c1' }, chair)
      .refused('floor.newcomer-first', { newcomer: 'c2' });
    want(again, 'c2', 'for', 'lamps').then().when('floor.grant', { person: 'c1' }, chair).then();
  });

  it('goes to the other side in turn, as long as there is one, and questions have no side', () => {
    const charter = under({ speech: { ...hepingRoad.deliberation.speech, newcomersFirst: false } });
    const spoken = (stance: 'for' | 'question') =>
      want(at('deliberation.session', charter), 'c1', stance)
        .then()
        .when('floor.grant', { person: 'c1' }, chair)
        .then()
        .when('speech.make', { person: 'c1', seconds: 60, text: 'x' }, 'c1')
        .then();
    const waiting = (given: Given, ...others: ['c3' | 'c4', 'for' | 'against' | 'question'][]) =>
      others.reduce((there, [person, stance]) => want(there, person, stance).then(), want(given, 'c2').then());
    const grant = (given: Given) => given.when('floor.grant', { person: 'c2' }, chair);
    grant(waiting(spoken('for'), ['c3', 'against'])).refused('floor.other-side', { person: 'c3', stance: 'against' });
    grant(waiting(spoken('for'), ['c3', 'question'])).then();
    grant(waiting(spoken('for'), ['c3', 'for'], ['c4', 'question'])).then();
    grant(waiting(spoken('question'), ['c3', 'against'])).then();
    grant(waiting(spoken('for'))).then();
    const without = at(
      'deliberation.session',
      under({ speech: { ...hepingRoad.deliberation.speech, alternateSides: false } }),
    );
    const one = waiting(spoke(without, 'c1'), ['c3', 'against']);
    grant(one).then();
  });

  it('is given up by whoever waits for it, without taking it from whoever has it', () => {
    const speaking = wanting(granted(wanting(session(), 'c1'), 'c1'), 'c2');
    const yielded = speaking.when('floor.yield', { person: 'c2' }, 'c2').then();
    expect(yielded.state.deliberation.speaking?.person).toBe('c1');
    expect(yielded.state.deliberation.requests.has('c2')).toBe(false);
    speaking.when('floor.yield', { person: 'c1' }, 'c2').refused('floor.not-yours');
    for (const by of ['c1', recorder, chair])
      expect(speaking.when('floor.yield', { person: 'c1' }, by).then().state.deliberation.speaking).toBeUndefined();
  });
});

describe('the second round', () => {
  const second = (from: Given) => {
    const over = from.when('round.close', {}, chair).then();
    const asked = over
      .when('round.call', { ...call, items: ['lift', 'covenant', 'lamps'], opens: plus(over.now, { days: 9 }) }, chair)
      .then({ finding: { round: 2 } });
    return asked
      .until(plus(over.now, { days: 9 }))
      .whenEach(
        'attendance.check-in',
        council.map((person) => [{ person }, recorder] as const),
      )
      .when('session.open', {}, chair)
      .then()
      .when('oath.take', {}, chair)
      .then();
  };

  it('begins with nobody waiting, nothing said and every debate open', () => {
    const closing = pending(wanting(session(), 'c5'), 'm1', 'close-debate');
    const closed = closing.when('motion.decide', { motion: 'm1', for: 5, against: 0, abstain: 0 }, chair).then();
    want(closed, 'c6').refused('debate.closed');
    want(second(closed), 'c6').then();
    const asking = wanting(session(), 'c5');
    want(asking, 'c5').refused('floor.requested');
    want(second(asking), 'c5').then();
    const said = spoke(spoke(session(), 'c1'), 'c1');
    want(said, 'c1').refused('speech.used-up');
    want(second(said), 'c1').then();
  });

  it('comes as often as the charter lets, and those that were not held do not count', () => {
    const held = (given: Given) => collectingAgain(given).when('round.close', {}, chair).then();
    const collectingAgain = (given: Given) =>
      given
        .when(
          'round.call',
          {
            ...call,
            items: ['lift'],
            form: 'written',
            opens: plus(given.now, { hours: 1 }),
            closes: plus(given.now, { days: 2 }),
          },
          chair,
        )
        .then();
    const two = { charter: { ...hepingRoad, deliberation: { ...hepingRoad.deliberation, maxRounds: 2 } } };
    const cancelled = collectingAgain(at('deliberation.planning', two)).when('round.cancel', { reason: 'x' }, chair);
    cancelled.refused('not-now');
    const once = held(at('deliberation.planning', two));
    const twice = held(once);
    twice
      .when('round.call', { ...call, opens: plus(twice.now, { days: 9 }) }, chair)
      .refused('rounds.used-up', { held: 2, max: 2, atCap: 'vote' });
  });

  it('of a session has no hour at which it ends, though the call gave one', () => {
    const opens = plus(planning().now, { days: 6 });
    const asked = planning()
      .when('round.call', { ...call, items: ['lift'], opens, closes: plus(opens, { hours: 3 }) }, chair)
      .then();
    expect(asked.state.deadlines).toEqual({});
    const open = planning().when(
      'round.call',
      { ...call, form: 'written', opens: plus(planning().now, { hours: 1 }) },
      chair,
    );
    expect(open.then({ place: 'deliberation.collecting' }).state.deadlines).toEqual({});
  });
});

describe('a motion', () => {
  it('goes before those of lower precedence, and not before its own kind', () => {
    const shelving = pending(session(), 'm1', 'shelve');
    shelving.when('motion.move', motion('m2', 'adjourn'), 'c1').then();
    shelving.when('motion.move', motion('m2', 'shelve'), 'c1').refused('motion.precedence', { pending: 'm1' });
    shelving.when('motion.move', motion('m2', 'close-debate'), 'c1').refused('motion.precedence');
    shelving.when('motion.move', motion('m2', 'main'), 'c1').refused('motion.pending', { motion: 'm1' });
    const both = moved(moved(session(), 'm1', 'shelve'), 'm2', 'shelve');
    const one = both.when('motion.second', { motion: 'm1' }, 'c2').then();
    one.when('motion.second', { motion: 'm2' }, 'c2').refused('motion.precedence', { pending: 'm1' });
  });

  it('is withdrawn by whoever moved it, unless another lies on top of it', () => {
    const withdraw = (given: Given, id: string, by = 'c1') => given.when('motion.withdraw', { motion: id }, by);
    withdraw(moved(session(), 'm1'), 'm1').then();
    withdraw(pending(session(), 'm1'), 'm1').then();
    withdraw(pending(session(), 'm1'), 'm1', 'c2').refused('motion.not-yours');
    const two = pending(pending(session(), 'm1'), 'm2', 'amend');
    withdraw(two, 'm1').refused('motion.not-next', { next: 'm2' });
    withdraw(two, 'm2').then();
    // What waits for its second is on top of nothing.
    withdraw(moved(pending(session(), 'm1'), 'm2', 'adjourn'), 'm2').then();
    withdraw(withdraw(two, 'm2').then(), 'm2').refused('motion.unknown');
  });

  it('is decided when it is next, by at most those present', () => {
    const decide = (given: Given, id: string, votes = { for: 5, against: 4, abstain: 0 }) =>
      given.when('motion.decide', { motion: id, ...votes }, chair);
    decide(session(), 'm9').refused('motion.unknown', { motion: 'm9' });
    decide(moved(session(), 'm1'), 'm1').refused('motion.unseconded');
    decide(pending(session(), 'm1'), 'm1').then({ finding: { adopted: true, effect: 'none' } });
    decide(pending(session(), 'm1'), 'm1', { for: 4, against: 4, abstain: 1 }).then({ finding: { adopted: false } });
    decide(pending(session(), 'm1'), 'm1', { for: 5, against: 4, abstain: 1 }).refused('votes.over-attendance', {
      votes: 10,
      present: 9,
    });
    decide(pending(session(), 'm1', 'adjourn'), 'm1').then({ place: 'deliberation.adjourned' });
    decide(pending(session(), 'm1', 'adjourn'), 'm1', { for: 4, against: 5, abstain: 0 }).then({
      place: 'deliberation.session',
    });
  });

  it('of shelving takes with it whatever was pending on the item', () => {
    const two = pending(pending(session(), 'm1'), 'm2', 'shelve');
    const shelved = two.when('motion.decide', { motion: 'm2', for: 9, against: 0, abstain: 0 }, chair).then();
    expect(shelved.state.items['lift']).toMatchObject({ status: 'shelved', reply: 'Let us build it' });
    expect(shelved.state.deliberation.pending).toEqual([]);
    shelved.when('motion.move', { ...motion('m3'), item: 'lamps' }, 'c1').then();
  });

  it('of amendment changes the text of the motion under it and of its option', () => {
    const on = (given: Given, id: string, kind: 'main' | 'amend', text: string, option?: string) =>
      given
        .when('motion.move', { ...motion(id, kind), text, ...(option && { option }) }, 'c1')
        .then()
        .when('motion.second', { motion: id }, 'c2')
        .then();
    const two = on(on(proposed(session()), 'm1', 'main', 'Steel, all of it', 'steel'), 'm2', 'amend', 'Half of it');
    const amended = two.when('motion.decide', { motion: 'm2', for: 9, against: 0, abstain: 0 }, chair).then();
    expect(amended.state.deliberation.motions['m1']?.text).toBe('Half of it');
    expect(amended.state.items['lift']?.options[0]).toMatchObject({ text: 'Half of it', amendments: 1 });
    const chosen = amended.when('motion.decide', { motion: 'm1', for: 9, against: 0, abstain: 0 }, chair).then();
    expect(chosen.state.items['lift']?.chosen).toBe('steel');
  });
});

describe('a ranking', () => {
  it('is given on an item that is open, by those it is for', () => {
    const open = ranking([['steel']]);
    const cast = (given: Given, by: string) => given.when('ranking.cast', { item: 'lift', ranking: ['wood'] }, by);
    cast(open, 'c2').then();
    cast(settled(open), 'c2').refused('item.not-open');
    cast(open, 'r1').refused('not-yours');
    cast(open, 'c1').then();
  });

  it('shows each member how many have given theirs, whether they have, and nobody’s choice', () => {
    const open = ranking([['wood'], ['steel', 'wood']]);
    const shown = (person: string) => view(open.snapshot, person).deliberation?.rankings;
    expect(shown('c1')).toMatchObject([{ item: 'lift', members: 9, given: 2, ranked: true }]);
    expect(shown('c3')).toMatchObject([{ given: 2, ranked: false }]);
    expect(JSON.stringify(view(open.snapshot, chair))).not.toContain('"steel","wood"]');
  });
});

describe('a comment', () => {
  it('is on an item of this round that is open, and of its own name', () => {
    const comment = (given: Given, item: string, id = 'k1') =>
      given.when('comment.submit', { comment: id, item, stance: 'for', text: 'x' }, 'r1');
    comment(collecting(), 'lift').then();
    comment(collecting(), 'pond').refused('item.unknown');
    comment(settled(collecting()), 'lift').refused('item.not-open');
    comment(comment(collecting(), 'lift').then(), 'lift').refused('comment.exists', { comment: 'k1' });
    comment(comment(collecting(), 'lift').then(), 'lift', 'k2').then();
  });

  it('and evidence and options likewise', () => {
    const evidence = (given: Given, item: string) =>
      given.when('evidence.submit', { evidence: 'e1', item, title: 'A survey' }, 'r1');
    evidence(session(), 'lift').then();
    evidence(session(), 'pond').refused('item.unknown');
    evidence(settled(session()), 'lift').refused('item.not-open');
    const propose = (given: Given, item: string) =>
      given.when('option.propose', { option: 'steel', item, title: 'Of steel', text: 'All' }, 'r1');
    propose(onLift(), 'lift').then();
    propose(onLift(), 'lamps').refused('item.not-in-round');
    propose(settled(session()), 'lift').refused('item.not-open');
  });
});

describe('options', () => {
  it('are closed on one where there are several, and on what was chosen before', () => {
    const freeze = (given: Given, option?: string) =>
      given.when('options.freeze', { item: 'lift', ...(option && { option }) }, chair);
    freeze(session()).then();
    freeze(proposed(session())).then();
    const two = proposed(proposed(session()), 'glass');
    freeze(two).refused('option.needed', { item: 'lift' });
    freeze(two, 'glass').then();
    freeze(two, 'wood').refused('option.unknown');
    const withdrawn = two.when('option.withdraw', { item: 'lift', option: 'glass', reason: 'x' }, 'c1').then();
    freeze(withdrawn).then();
    freeze(withdrawn, 'glass').refused('option.withdrawn');
    expect(freeze(two, 'glass').then().state.items['lift']).toMatchObject({ chosen: 'glass', status: 'frozen' });
  });

  it('are agreed by consensus with as many objections as the charter bears', () => {
    const test = (objections: number, max: number) =>
      at('deliberation.session', under({ consensusMaxObjections: max })).when(
        'consensus.test',
        { item: 'lamps', objections: council.slice(0, objections).map((person) => ({ person, reason: 'x' })) },
        chair,
      );
    test(0, 0).then({ finding: { consensus: true, objections: 0, allowed: 0 } });
    test(1, 0).then({ finding: { consensus: false } });
    test(1, 1).then({ finding: { consensus: true } });
    expect(test(1, 1).then().state.items['lamps']?.status).toBe('agreed');
    expect(test(2, 1).then().state.items['lamps']?.status).toBe('open');
    session()
      .when('consensus.test', { item: 'lamps', objections: [{ person: 'r1', reason: 'x' }] }, chair)
      .refused('attendance.absent', { person: 'r1' });
    session()
      .when(
        'consensus.test',
        {
          item: 'lamps',
          objections: [
            { person: 'c1', reason: 'x' },
            { person: 'c1', reason: 'y' },
          ],
        },
        chair,
      )
      .then({ finding: { objections: 1 } });
  });
});

describe('a session', () => {
  it('that was adjourned goes on with a quorum', () => {
    const adjourned = at('deliberation.adjourned');
    const leave = (persons: number) =>
      adjourned.whenEach(
        'attendance.check-out',
        council.slice(0, persons).map((person) => [{ person }, recorder] as const),
      );
    leave(3).when('session.reconvene', {}, chair).then({ place: 'deliberation.session' });
    leave(4).when('session.reconvene', {}, chair).refused('quorum.missing', { present: 5, needed: 6 });
  });

  it('counts those who are there when it is closed', () => {
    const there = session().state.presence.size;
    expect(there).toBeGreaterThanOrEqual(council.length);
    const closed = session()
      .when('attendance.check-out', { person: 'c1' }, recorder)
      .then()
      .when('round.close', {}, chair)
      .then();
    expect(closed.state.deliberation.held).toMatchObject([
      { number: 1, form: 'session', outcome: 'held', present: there - 1 },
    ]);
    const failed = called()
      .until(called().state.deliberation.round?.opens ?? '')
      .when('session.fail', { reason: 'Nobody came' }, convener)
      .then();
    expect(failed.state.deliberation.held).toMatchObject([{ outcome: 'no-quorum', present: 0 }]);
    const cancelled = called().when('round.cancel', { reason: 'x' }, convener).then();
    expect(cancelled.state.deliberation.held).toMatchObject([{ outcome: 'cancelled', present: 0 }]);
  });

  it('gives nobody the floor before the oath, and nobody while another has it', () => {
    const wanted = wanting(wanting(seated(), 'c1'), 'c2');
    wanted.when('floor.grant', { person: 'c1' }, chair).refused('oath.needed');
    const sworn = wanted.when('oath.take', {}, chair).then();
    sworn.when('oath.take', {}, chair).refused('oath.taken');
    const speaking = sworn.when('floor.grant', { person: 'c1' }, chair).then();
    speaking.when('floor.grant', { person: 'c2' }, chair).refused('floor.taken', { person: 'c1' });
  });

  it('measures a speech that ran over, to the second', () => {
    const speech = (seconds: number) =>
      granted(wanting(session(), 'c1'), 'c1').when('speech.make', { person: 'c1', seconds, text: 'x' }, 'c1');
    speech(180).then({ finding: { overtime: 0 } });
    speech(181).then({ finding: { overtime: 1 } });
  });
});
