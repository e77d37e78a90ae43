// 微心愿: within the cap, taken by one other person, granted in time, and confirmed by whoever wished.
import { describe, expect, it } from 'vitest';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, START, staff } from 'yishi/testing';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener } = staff;
const bag = { wish: 'bag', title: '一个新书包', value: 12_000 };
const given = inCommunity({ wishes: { kinds: ['学习'], cap: 30_000, days: 15 } });
const made = given.when('wish.make', bag, { by: 'r2', for: 'r1', ...helped }).then();
const taken = made.when('wish.take', { wish: 'bag' }, 'r3').then();
const granted = taken.when('wish.grant', { wish: 'bag' }, 'r3').then();
const figures = (at: CommunityGiven) => registers.wishes.indicators?.(at.state as never);

describe('a wish', () => {
  it('is worth no more than the cap, and says what it is worth where there is one', () => {
    given.when('wish.make', { ...bag, value: 30_000 }, 'r1').then();
    given.when('wish.make', { ...bag, value: 30_001 }, 'r1').refused('wish.over-cap', { value: 30_001, cap: 30_000 });
    given.when('wish.make', { wish: 'bag', title: '书包' }, 'r1').refused('wish.value-missing', { cap: 30_000 });
    for (const value of [0, -1, 0.5, 1e15]) given.when('wish.make', { ...bag, value }, 'r1').refused('malformed');
    inCommunity({ wishes: {} }).when('wish.make', { wish: 'bag', title: '书包' }, 'r1').then();
  });

  it('is made once, of a kind the charter knows, for a day to come', () => {
    made.when('wish.make', bag, 'r4').refused('wish.exists');
    given.when('wish.make', { ...bag, kind: '房子' }, 'r1').refused('wish.kind-unknown', { known: ['学习'] });
    const at = plus(START, { hours: 1 });
    given.when('wish.make', { ...bag, due: at }, { by: 'r1', at }).refused('wish.past', { due: at });
    given.when('wish.make', { ...bag, due: plus(at, { seconds: 1 }) }, { by: 'r1', at }).then();
  });

  it('is taken by one other than whose it is, and by one only', () => {
    made.when('wish.take', { wish: 'bag' }, 'r1').refused('wish.own');
    made.when('wish.take', { wish: 'bag' }, { by: 'r4', for: 'r1', ...helped }).refused('wish.own');
    made.when('wish.take', { wish: 'nothing' }, 'r4').refused('wish.unknown');
    taken.when('wish.take', { wish: 'bag' }, 'r4').refused('wish.taken', { takenBy: 'r3' });
    taken.when('wish.take', { wish: 'bag' }, 'r3').refused('wish.taken', { takenBy: 'r3' });
    // Whoever helped to enter it may grant it.
    made.when('wish.take', { wish: 'bag' }, 'r2').then({ finding: { takenBy: 'r2' } });
  });

  it('is taken for a body by its members, none of whom confirms it', () => {
    made.when('wish.take', { wish: 'bag', party: 'party-branch' }, 'r4').refused('wish.not-yours');
    const members = made
      .when(
        'roll.enter',
        { body: 'party-branch', members: ['r4', 'r1', convener].map((person) => ({ person })) },
        convener,
      )
      .then();
    // Nor does the wisher take it by way of the body.
    members.when('wish.take', { wish: 'bag', party: 'party-branch' }, 'r1').refused('wish.own');
    members
      .when('wish.take', { wish: 'bag', party: 'party-branch' }, 'r4')
      .then({ finding: { takenBy: 'party-branch' } })
      .when('wish.grant', { wish: 'bag' }, convener)
      .then()
      .when('wish.confirm', { wish: 'bag' }, { by: convener, for: 'r1', ...helped })
      .refused('wish.own');
  });

  it('is granted by whoever took it, and confirmed by whose it is', () => {
    made.when('wish.grant', { wish: 'bag' }, 'r3').refused('wish.out-of-turn', { status: 'made' });
    taken.when('wish.grant', { wish: 'bag' }, 'r4').refused('wish.not-yours');
    granted.when('wish.confirm', { wish: 'bag' }, 'r3').refused('wish.not-yours');
    granted.when('wish.confirm', { wish: 'bag' }, { by: 'r3', for: 'r1', ...helped }).refused('wish.own');
    granted.when('wish.confirm', { wish: 'bag' }, 'r1').then();
    granted.when('wish.confirm', { wish: 'bag' }, convener).refused('wish.not-yours');
  });

  it('is put back by whoever took it, and once granted by whose it is', () => {
    taken.when('wish.release', { wish: 'bag', reason: '不便' }, 'r1').refused('wish.not-yours');
    granted.when('wish.release', { wish: 'bag', reason: '不便' }, 'r3').refused('wish.not-yours');
    granted
      .when('wish.release', { wish: 'bag', reason: '坏的' }, 'r1')
      .then()
      .when('wish.take', { wish: 'bag' }, 'r4')
      .then();
    made.when('wish.release', { wish: 'bag', reason: '不便' }, 'r1').refused('wish.out-of-turn');
    taken.when('wish.withdraw', { wish: 'bag', reason: '不要了' }, 'r1').refused('wish.out-of-turn');
    made.when('wish.withdraw', { wish: 'bag', reason: '不要了' }, 'r4').refused('wish.not-yours');
    made.when('wish.withdraw', { wish: 'bag', reason: '不要了' }, 'r2').refused('wish.not-yours');
    made.when('wish.withdraw', { wish: 'bag', reason: '不要了' }, 'r1').then();
  });

  it('keeps the community open until it is confirmed or withdrawn', () => {
    const close = (at: CommunityGiven) => at.when('community.close', { reason: '换届' }, convener);
    for (const at of [made, taken, granted]) close(at).refused('community.unfinished', { open: ['bag'] });
    close(granted.when('wish.confirm', { wish: 'bag' }, 'r1').then()).then({ place: 'closed' });
  });
});

describe('the clock of a wish', () => {
  const due = taken.state.wishes.get('bag')?.due ?? '';

  it('runs from when it was taken, fifteen days by this charter', () => {
    // Taken on 2 March: the fifteenth day after is the 17th, to its end.
    expect(due).toBe('2026-03-18T00:00:00.000Z');
    taken.when('wish.grant', { wish: 'bag' }, { by: 'r3', at: due }).then({ finding: { late: false } });
    const late = taken.when('wish.grant', { wish: 'bag' }, { by: 'r3', at: plus(due, { seconds: 1 }) });
    expect(figures(late.then({ finding: { late: true } }))).toMatchObject({ overdue: 0 });
  });

  it('leaves it owed once it has run out', () => {
    const over = taken.until(due).when('note.add', { text: '月中' }, convener).then();
    expect(figures(over)).toMatchObject({ open: 1, overdue: 1 });
    // Released late, it may be taken again: the day it was to be granted by was of the first taking.
    over
      .when('wish.release', { wish: 'bag', reason: '没办成' }, 'r3')
      .then()
      .when('wish.take', { wish: 'bag' }, 'r4')
      .then();
  });

  it('of a wish with a day of its own is that day, which still stands after a release', () => {
    const day = plus(START, { days: 3 });
    const own = given
      .when('wish.make', { ...bag, due: day }, 'r1')
      .then()
      .when('wish.take', { wish: 'bag' }, 'r3')
      .then({ finding: { due: day } });
    own
      .when('wish.release', { wish: 'bag', reason: '不便' }, 'r3')
      .then()
      .when('wish.take', { wish: 'bag' }, 'r4')
      .then({ finding: { due: day } });
    given
      .when('wish.make', { ...bag, due: day }, 'r1')
      .then()
      .until(day)
      .when('wish.take', { wish: 'bag' }, 'r3')
      .refused('wish.past');
  });

  it('stands still while the community is suspended', () => {
    const suspended = taken.when('community.suspend', { reason: '封控' }, convener).then().later({ days: 30 });
    const resumed = suspended.when('community.resume', {}, convener).then();
    const moved = resumed.state.wishes.get('bag')?.due ?? '';
    expect(moved).toBe(resumed.state.deadlines['wish:bag']?.due);
    expect(moved > plus(due, { days: 29 })).toBe(true);
  });
});
