// 走访: each day of the timetable is made or missed, by the clock where nobody says so; whom it goes to is not for everybody.
import { describe, expect, it } from 'vitest';
import { view } from 'yishi';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

const { convener, recorder } = staff;
// quickPoll counts days in UTC; the scenario begins on Monday 2 March.
const once = { visit: 'v1', title: '问计', household: '2栋301', visitor: 'r1', date: '2026-03-04', dissenter: true };
const over = '2026-03-05T00:00:00.000Z';
const given = inCommunity({ needs: {}, visits: { manners: ['刺头问计'] } });
const planned = given.when('visit.plan', once, recorder).then({ finding: { due: over } });
const weekly = given.when('visit.plan', { ...once, weekly: true }, recorder).then();
const note = (at: CommunityGiven) => at.when('note.add', { text: '查表' }, convener).then();
const figures = (at: CommunityGiven) => registers.visits.indicators?.(at.state as never);

describe('a visit', () => {
  it('is planned once, for a day that is not over, with somebody the community knows', () => {
    planned.when('visit.plan', once, recorder).refused('visit.exists');
    given.when('visit.plan', { ...once, visitor: 'nobody' }, recorder).refused('visit.visitor-unknown');
    given.when('visit.plan', { ...once, manner: '电话' }, recorder).refused('visit.manner-unknown');
    given.when('visit.plan', { ...once, date: '2026-03-01' }, recorder).refused('visit.past', { date: '2026-03-01' });
    given.when('visit.plan', { ...once, date: '2026-03-02' }, recorder).then();
    given.when('visit.plan', { ...once, date: '2026-02-30' }, recorder).refused('malformed');
    given.when('visit.plan', { ...once, date: '9999-12-31' }, recorder).refused('visit.past');
  });

  it('is made by its visitor, with needs that are on their list', () => {
    planned.when('visit.make', { visit: 'v1' }, 'r2').refused('visit.not-yours');
    planned.when('visit.make', { visit: 'x' }, 'r1').refused('visit.unknown');
    planned.when('visit.make', { visit: 'v1', needs: ['rail'] }, 'r1').refused('visit.need-unknown', { need: 'rail' });
    const made = planned
      .when('need.post', { need: 'rail', title: '扶手' }, 'r1')
      .then()
      .when('visit.make', { visit: 'v1', heard: '没处扶', needs: ['rail'] }, 'r1')
      .then({ finding: { late: false, next: null } });
    made.when('visit.make', { visit: 'v1' }, 'r1').refused('visit.out-of-turn', { status: 'made' });
    made.when('visit.cancel', { visit: 'v1', reason: '误记' }, recorder).refused('visit.out-of-turn');
    expect(figures(made)).toEqual({ planned: 0, made: 1, missed: 0, needs: 1, dissenters: 1 });
  });

  it('is missed by the clock when its day is over, and may be made late', () => {
    expect(figures(note(planned.until(plus(over, { minutes: -2 }))))).toMatchObject({ planned: 1, missed: 0 });
    const missed = note(planned.until(over));
    expect(figures(missed)).toMatchObject({ planned: 0, missed: 1 });
    expect(missed.state.overdue).toHaveProperty('visit:v1');
    missed.when('community.close', { reason: '换届' }, convener).refused('community.unfinished', { open: ['v1'] });
    missed.when('visit.miss', { visit: 'v1', reason: '没去' }, 'r1').refused('visit.out-of-turn', { status: 'missed' });
    const late = missed.when('visit.make', { visit: 'v1' }, 'r1').then({ finding: { late: true } });
    expect(figures(late)).toMatchObject({ made: 1, missed: 0 });
    expect(late.state.overdue).toEqual({});
    missed.when('visit.cancel', { visit: 'v1', reason: '已搬走' }, recorder).then();
  });

  it('is put right where a day was written down wrongly', () => {
    const right = { visit: 'v1', date: '2026-03-04', outcome: 'made' as const, reason: '补登' };
    planned.when('visit.correct', right, recorder).refused('visit.no-call', { date: '2026-03-04' });
    const missed = note(planned.until(over));
    missed.when('visit.correct', { ...right, needs: ['n9'] }, recorder).refused('visit.need-unknown');
    const corrected = missed.when('visit.correct', right, recorder).then();
    expect(figures(corrected)).toMatchObject({ made: 1, missed: 0 });
    expect(corrected.state.overdue).toEqual({});
    corrected.when('community.close', { reason: '换届' }, convener).then();
  });
});

describe('a weekly visit', () => {
  it('goes on to the same day of the next week, made or missed', () => {
    weekly
      .when('visit.make', { visit: 'v1' }, 'r1')
      .then({ finding: { date: '2026-03-04', next: { date: '2026-03-11' } } })
      .when('visit.miss', { visit: 'v1', reason: '家中无人' }, 'r1')
      .then({ finding: { date: '2026-03-11', next: { date: '2026-03-18' } } })
      .when('community.close', { reason: '换届' }, convener)
      .then();
  });

  it('is missed week by week by the clock until somebody goes', () => {
    const after = note(weekly.until('2026-03-20T08:00:00.000Z'));
    expect(figures(after)).toMatchObject({ planned: 1, made: 0, missed: 3 });
    expect(after.state.visits.get('v1')?.date).toBe('2026-03-25');
    after.when('visit.make', { visit: 'v1' }, 'r1').then({ finding: { late: false, next: { date: '2026-04-01' } } });
    after
      .when('visit.cancel', { visit: 'v1', reason: '已搬走' }, recorder)
      .then((end) => expect(end.state.deadlines).toEqual({}));
  });

  it('misses nothing while the community is suspended', () => {
    const resumed = weekly
      .when('community.suspend', { reason: '封控' }, convener)
      .then()
      .later({ days: 30 })
      .when('community.resume', {}, convener)
      .then();
    expect(figures(resumed)).toMatchObject({ missed: 0 });
    expect(resumed.state.visits.get('v1')?.due).toBe(resumed.state.deadlines['visit:v1']?.due);
    // The next day is none that went by meanwhile.
    resumed.when('visit.make', { visit: 'v1' }, 'r1').then({ finding: { next: { date: '2026-04-01' } } });
  });
});

it('whom a visit goes to, and what was heard, is told to its visitor and those who run it only', () => {
  const made = weekly.when('visit.make', { visit: 'v1', heard: '家里有病人' }, 'r1').then();
  const seen = (person: string) =>
    JSON.stringify((view(made.snapshot, person) as unknown as { visits: unknown }).visits);
  for (const person of ['r1', convener, recorder]) expect(seen(person)).toMatch(/2栋301.*病人/);
  expect(seen('r2')).toContain('问计');
  expect(seen('r2')).not.toMatch(/2栋301|病人/);
  expect(seen('stranger')).toBe('[]');
});
