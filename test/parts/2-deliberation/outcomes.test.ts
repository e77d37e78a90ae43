// Step 2 议事协商: what comes of rounds, motions and a conclusion.
import { describe, expect, it } from 'vitest';
import { type Fact, replay, unopened } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import { at, council, covenant, type Given, lamps, lift, staff, ways } from 'yishi/testing';
import {
  agreed,
  call,
  called,
  conclude,
  motion,
  pending,
  planning,
  proposed,
  seated,
  session,
  soon,
  under,
} from './moves.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, chair, recorder } = staff;

const decide = (motion: string, ayes: number, against: number) => ({ motion, for: ayes, against, abstain: 0 });

describe('a motion', () => {
  it('that is carried puts its option forward', () => {
    const carried = proposed(session())
      .when('motion.move', { ...motion('m1'), option: 'steel' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then()
      .when('motion.decide', decide('m1', 5, 4), chair)
      .then();
    expect(carried.state.items['lift']?.chosen).toBe('steel');
  });

  it('that is tied carries nothing', () => {
    pending(session(), 'm1')
      .when('motion.decide', decide('m1', 4, 4), chair)
      .then({ finding: { adopted: false } });
  });

  it('is amended before it is decided, and its option with it', () => {
    const amended = proposed(session())
      .when('motion.move', { ...motion('m1'), option: 'steel' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then()
      .when('motion.move', { ...motion('m2', 'amend'), text: 'Of wood' }, 'c3')
      .then()
      .when('motion.second', { motion: 'm2' }, 'c2')
      .then()
      .when('motion.decide', decide('m2', 6, 3), chair)
      .then();
    expect(amended.state.items['lift']?.options[0]).toMatchObject({ text: 'Of wood', amendments: 1 });
    expect(amended.state.deliberation.motions['m1']?.text).toBe('Of wood');
  });

  it('to shelve takes the item and whatever was pending on it away', () => {
    const shelved = pending(pending(session(), 'm1'), 'm2', 'shelve')
      .when('motion.decide', decide('m2', 9, 0), chair)
      .then({ place: 'deliberation.session' });
    expect(shelved.state.items['lift']?.status).toBe('shelved');
    expect(shelved.state.deliberation.pending).toEqual([]);
  });

  it('to adjourn adjourns, if it is carried', () => {
    const adjourn = pending(session(), 'm1', 'adjourn');
    adjourn.when('motion.decide', decide('m1', 4, 5), chair).then({ place: 'deliberation.session' });
    adjourn.when('motion.decide', decide('m1', 5, 4), chair).then({ place: 'deliberation.adjourned' });
  });

  it('keeps the round from closing until it is decided', () => {
    pending(session(), 'm1').when('round.close', {}, chair).refused('motion.pending', { motion: 'm1' });
  });

  it('needs no second where the charter asks for none', () => {
    const motions = { ...hepingRoad.deliberation.motions, secondNeeded: false };
    at('deliberation.session', under({ motions }))
      .when('motion.move', motion('m1'), 'c1')
      .then()
      .when('motion.decide', decide('m1', 5, 4), chair)
      .then();
  });
});

describe('a round', () => {
  it('needs the quorum again when it goes on', () => {
    at('deliberation.session')
      .whenEach(
        'attendance.check-out',
        council.slice(0, 4).map((person) => [{ person }, recorder] as const),
      )
      .when('session.adjourn', { reason: 'Late' }, chair)
      .then()
      .when('session.reconvene', {}, chair)
      .refused('quorum.missing', { present: 5, needed: 6 });
  });

  it('counts members who sent a proxy as there', () => {
    const [first = '', ...others] = council.slice(0, 6);
    called()
      .until(called().state.deliberation.round?.opens ?? '')
      .whenEach(
        'attendance.check-in',
        others.map((person) => [{ person }, recorder] as const),
      )
      .when('attendance.entrust', { from: first, to: 'r1' }, recorder)
      .then()
      .when('attendance.check-in', { person: 'r1', proxyFor: first }, recorder)
      .then()
      .when('session.open', {}, chair)
      .then({ finding: { present: 6 } });
  });

  it('fails for a required party who came and left, as it does for one who never came', () => {
    const left = planning()
      .when('round.call', { ...call, required: ['r1'] }, chair)
      .then()
      .until(soon)
      .whenEach(
        'attendance.check-in',
        [...council, 'r1'].map((person) => [{ person }, recorder] as const),
      )
      .when('attendance.check-out', { person: 'r1' }, recorder)
      .then();
    left.when('session.open', {}, chair).refused('party.absent', { persons: ['r1'] });
    left.when('session.fail', { reason: 'The owner walked out' }, chair).then({ place: 'deliberation.planning' });
  });

  it('that failed for want of a quorum uses up none of the rounds', () => {
    const charter = under({ maxRounds: 1 });
    at('deliberation.called', charter)
      .until(at('deliberation.called', charter).state.deliberation.round?.opens ?? '')
      .when('session.fail', { reason: 'Nobody came' }, chair)
      .then()
      .through((given) => ways.call(given, { charter: charter.charter, items: [] }))
      .when('round.cancel', { reason: 'x' }, chair)
      .then();
  });

  it('in writing closes by itself, and was held', () => {
    const collecting = at('deliberation.collecting')
      .when(
        'comment.submit',
        { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' },
        { by: 'r2', for: 'r3', ...helped },
      )
      .then();
    const over = collecting
      .until(collecting.state.deadlines['round']?.due ?? '')
      .when('note.add', { text: 'x' }, 'r1')
      .then({ place: 'deliberation.planning' });
    expect(over.state.deliberation.held).toEqual([{ number: 1, form: 'written', outcome: 'held', present: 1 }]);
  });

  it('finds at its close who was there: in a session whoever has not left, elsewhere every answer', () => {
    const leaving = session().when('attendance.check-out', { person: 'c1' }, recorder).then();
    const met = leaving
      .when('round.close', {}, chair)
      .then({ finding: { present: session().state.presence.size - 1 } });
    expect(met.state.deliberation.held).toMatchObject([
      { form: 'session', present: session().state.presence.size - 1 },
    ]);
    const answered = ['k1', 'k2'].reduce(
      (given, comment) =>
        given.when('comment.submit', { comment, item: 'lift', stance: 'for', text: 'Yes' }, 'r2').then(),
      at('deliberation.collecting'),
    );
    const over = answered.when('round.close', {}, chair).then({ finding: { present: 2 } });
    expect(over.state.deliberation.held).toMatchObject([{ present: 2 }]);
  });
});

describe('freezing', () => {
  const frozen = (given: Given, option?: string) =>
    given.when('options.freeze', { item: 'lift', ...(option !== undefined && { option }) }, chair);

  it('finds the option that is put to the vote: the one named, the one chosen before, or the only one', () => {
    const two = proposed(proposed(session()), 'glass');
    frozen(two, 'glass').then({ finding: { chosen: 'glass' } });
    frozen(proposed(session())).then({ finding: { chosen: 'steel' } });
    const chosen = two.when('consensus.test', { item: 'lift', option: 'glass', objections: [] }, chair).then();
    frozen(chosen).then({ finding: { chosen: 'glass' } });
    const left = two.when('option.withdraw', { item: 'lift', option: 'steel', reason: 'x' }, 'c1').then();
    expect(frozen(left).then({ finding: { chosen: 'glass' } }).state.items['lift']?.options).toMatchObject([
      { option: 'steel', status: 'withdrawn' },
      { option: 'glass', status: 'frozen' },
    ]);
  });

  it('finds none where nobody proposed one', () => {
    const bare = frozen(planning()).then({ finding: { chosen: null } });
    expect(bare.state.items['lift']).toMatchObject({ status: 'frozen', chosen: undefined });
  });
});

describe('a record begun before freezing and closing had findings', () => {
  const withoutThem = (facts: readonly Fact[]): Fact[] =>
    facts.map((fact) =>
      fact.type === 'options.freeze' || fact.type === 'round.close' ? { ...fact, finding: undefined } : fact,
    );
  const closed = (given: Given) =>
    given.when('options.freeze', { item: 'lift' }, chair).then().when('round.close', {}, chair).then();
  const written = at('deliberation.collecting')
    .when('comment.submit', { comment: 'k1', item: 'lift', stance: 'for', text: 'Yes' }, 'r2')
    .then();

  it.each([
    ['with an option', closed(proposed(session()))],
    ['without one', closed(session())],
    ['in writing', written.when('round.close', {}, chair).then()],
  ])('comes to the same state: %s', (_case, given) => {
    expect(replay(unopened('c1'), withoutThem(given.facts)).context).toEqual(given.state);
  });
});

describe('a conclusion', () => {
  it('moves on with what was agreed and what is to be voted on', () => {
    expect(at('vote.preparing').state.items).toMatchObject({
      lift: { status: 'frozen', chosen: 'lift-1' },
      lamps: { status: 'agreed', chosen: 'lamps-1' },
    });
  });

  it('by consensus sends projects to conversion and adopts what executes itself', () => {
    conclude(agreed({ ...lift, route: [] }), 'convert').then({ place: 'conversion.drafting' });
    conclude(agreed({ ...covenant(), route: [] }), 'adopt').then({ place: 'closed.adopted' });
    conclude(agreed({ ...covenant(), route: [] }), 'convert').refused('items.not-adoptable', { items: ['covenant'] });
  });

  it('shelves what is left and moves on with what was agreed before', () => {
    const kept = at('deliberation.session', { items: [lamps, covenant()] })
      .when('consensus.test', { item: 'lamps', objections: [] }, chair)
      .then()
      .when('round.close', {}, chair)
      .then()
      .when('deliberation.conclude', { way: 'shelve', reply: 'Not this year' }, convener)
      .then({ place: 'conversion.drafting', finding: { way: 'conversion' } });
    expect(kept.state.items['covenant']).toMatchObject({ status: 'shelved', reply: 'Not this year' });
  });

  it('waits for consensus while there are more objections than the charter bears', () => {
    const objections = [{ person: 'c1', reason: 'Too bright' }];
    session()
      .when('consensus.test', { item: 'lamps', objections }, chair)
      .then({ finding: { consensus: false, objections: 1, allowed: 0 } });
    at('deliberation.session', under({ consensusMaxObjections: 1 }))
      .when('consensus.test', { item: 'lamps', objections }, chair)
      .then({ finding: { consensus: true } });
    seated()
      .when('consensus.test', { item: 'lamps', objections: [{ person: 'r6', reason: 'x' }] }, chair)
      .refused('attendance.absent');
  });

  it('comes back no more often than the charter lets, and going forward again is no return', () => {
    const charter = { ...hepingRoad, maxReturns: 1 };
    const about = { charter, items: [covenant()] };
    const back = at('vote.preparing', about).when('vote.return', { reason: 'Not ripe' }, convener).then();
    expect(back.state.returns).toBe(1);
    expect(back.state.past.map(({ step, round }) => `${step} ${round}`)).toEqual(['deliberation 1', 'vote 1']);
    const forward = back
      .through((given) => ways.call(given, about))
      .through((given) => ways.meet(given, about))
      .when('options.freeze', { item: 'covenant', option: 'covenant-1' }, chair)
      .then()
      .when('round.close', {}, chair)
      .then()
      .when('deliberation.conclude', { way: 'vote' }, convener)
      .then({ place: 'vote.preparing' });
    expect(forward.state).toMatchObject({ returns: 1, rounds: { deliberation: 2, vote: 2 } });
    forward.when('vote.return', { reason: 'x' }, convener).refused('returns.used-up', { returns: 1, max: 1 });
  });
});
