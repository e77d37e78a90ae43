// 联盟成员与责任清单: nobody joins twice, what is undertaken is owed by its day, and nobody leaves with duties undone.
import { describe, expect, it } from 'vitest';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, START, staff } from 'yishi/testing';

const { convener, supervisor } = staff;
const quorum = { num: 1, den: 2, strict: true };
const day = plus(START, { days: 10 });
const join = (membership: string, party: string) => ({ membership, title: `成员${membership}`, party });
const duty = { duty: 'd1', membership: 'school', title: '周末开放操场', due: day };

const given = inCommunity({ memberships: { roles: ['成员单位'], kinds: ['资源共享'], quorum } })
  .when('membership.join', { ...join('school', 'council'), delegate: 'r1' }, convener)
  .then()
  .when('membership.join', join('lawyer', 'r2'), convener)
  .then();
const undertaken = given.when('membership.undertake', duty, 'r1').then();
const figures = (at: CommunityGiven) => registers.memberships.indicators?.(at.state as never);

describe('a member', () => {
  it('joins once, as what the charter knows, and is somebody the community knows', () => {
    given.when('membership.join', join('school', 'r3'), convener).refused('membership.exists');
    given.when('membership.join', join('s2', 'council'), convener).refused('membership.joined-already', {
      membership: 'school',
    });
    given.when('membership.join', join('s2', 'nobody'), convener).refused('membership.party-unknown');
    given
      .when('membership.join', { ...join('s2', 'r3'), delegate: 'nobody' }, convener)
      .refused('membership.party-unknown', { party: 'nobody' });
    given.when('membership.join', { ...join('s2', 'r3'), role: '顾问' }, convener).refused('membership.role-unknown');
    given
      .when('membership.join', { ...join('s2', 'r3'), role: '成员单位' }, convener)
      .then({ finding: { members: 3 } });
    given.when('membership.join', join('s2', 'r3'), 'r3').refused('not-yours');
  });

  it('does not leave with duties undone, and may once they are done or excused', () => {
    const leave = (at: CommunityGiven, by = 'r1') =>
      at.when('membership.leave', { membership: 'school', reason: '搬迁' }, by);
    leave(undertaken).refused('membership.duties-undone', { duties: ['d1'], count: 1 });
    leave(undertaken, convener).refused('membership.duties-undone');
    leave(undertaken, 'r3').refused('membership.not-yours');
    leave(undertaken.when('membership.discharge', { duty: 'd1', result: '已开' }, 'r1').then()).then();
    const left = leave(
      undertaken.when('membership.excuse', { duty: 'd1', reason: '不再需要' }, convener).then(),
    ).then();
    leave(left).refused('membership.left');
    left.when('membership.undertake', { ...duty, duty: 'd2' }, 'r1').refused('membership.left');
    // What a member that has left did is not asked for again; whoever comes back is entered anew.
    left
      .when('membership.reinstate', { duty: 'd1', due: day, reason: '没办' }, supervisor)
      .refused('membership.left')
      .when('membership.join', join('school-2', 'council'), convener)
      .then();
  });
});

describe('a duty', () => {
  it('is undertaken once, for a day to come, by whoever speaks for the member', () => {
    undertaken.when('membership.undertake', duty, 'r1').refused('membership.duty-exists');
    given.when('membership.undertake', duty, 'r3').refused('membership.not-yours');
    given.when('membership.undertake', { ...duty, membership: 'x' }, 'r1').refused('membership.unknown');
    given.when('membership.undertake', { ...duty, kind: '其他' }, 'r1').refused('membership.duty-kind-unknown');
    const at = plus(day, { seconds: -1 });
    given.when('membership.undertake', duty, { by: 'r1', at }).then();
    given.when('membership.undertake', duty, { by: 'r1', at: day }).refused('membership.duty-past', { due: day });
    // Members of the body as its roll has it speak for it, too.
    given
      .when('roll.enter', { body: 'council', members: [{ person: 'r4' }] }, convener)
      .then()
      .when('membership.undertake', duty, 'r4')
      .then();
  });

  it('is done late from the moment after its day, and owed until then', () => {
    const done = (at: string) =>
      undertaken.when('membership.discharge', { duty: 'd1', result: '已开' }, { by: 'r1', at });
    done(day).then({ finding: { late: false } });
    done(plus(day, { seconds: 1 })).then({ finding: { late: true } });
    const over = undertaken.until(day).when('note.add', { text: '月度检查' }, convener).then();
    expect(figures(over)).toMatchObject({ duties: 1, discharged: 0, overdue: 1 });
    over.when('community.close', { reason: '换届' }, convener).refused('community.unfinished', { open: ['d1'] });
  });

  it('that turns out undone is owed again by another day', () => {
    const again = { duty: 'd1', due: plus(START, { days: 20 }), reason: '又关了' };
    undertaken
      .when('membership.reinstate', again, supervisor)
      .refused('membership.duty-out-of-turn', { status: 'undertaken' })
      .when('membership.discharge', { duty: 'd1', result: '已开' }, 'r1')
      .then()
      .when('membership.reinstate', { ...again, due: START }, supervisor)
      .refused('membership.duty-past')
      .when('membership.reinstate', again, supervisor)
      .then((after) => expect(after.state.memberships.get('school')?.owes).toBe(1))
      .when('membership.discharge', { duty: 'd9', result: '已开' }, 'r1')
      .refused('membership.duty-unknown');
  });

  it('keeps its day while the community is suspended', () => {
    const resumed = undertaken
      .when('community.suspend', { reason: '封控' }, convener)
      .then()
      .later({ days: 30 })
      .when('community.resume', {}, convener)
      .then();
    expect(resumed.state.membershipDuties.get('d1')?.due).toBe(resumed.state.deadlines['membership-duty:d1']?.due);
  });
});

describe('a joint meeting', () => {
  const meet = (present: string[], meeting = 'm1') => ({ meeting, title: '联席会', present });

  it('needs the members the charter says, each once', () => {
    given
      .when('membership.meet', meet(['school']), convener)
      .refused('membership.no-quorum', { present: 1, members: 2 });
    given.when('membership.meet', meet(['school', 'school']), convener).refused('membership.present-twice');
    given.when('membership.meet', meet(['school', 'x']), convener).refused('membership.unknown');
    given.when('membership.meet', meet([]), convener).refused('malformed');
    given
      .when('membership.meet', meet(['school', 'lawyer']), convener)
      .then()
      .when('membership.meet', meet(['school', 'lawyer']), convener)
      .refused('membership.meeting-exists');
  });

  it('hears each member that came, once', () => {
    const report = (membership: string, meeting = 'm1') => ({ meeting, membership, text: '已开放两周' });
    const three = given.when('membership.join', join('shop', 'r3'), convener).then();
    const held = three.when('membership.meet', meet(['school', 'lawyer']), convener).then();
    held.when('membership.report', report('shop'), 'r3').refused('membership.absent');
    held.when('membership.report', report('school'), 'r3').refused('membership.not-yours');
    held.when('membership.report', report('school', 'm9'), 'r1').refused('membership.meeting-unknown');
    held
      .when('membership.report', report('school'), 'r1')
      .then()
      .when('membership.report', report('school'), 'r1')
      .refused('membership.reported-already');
  });

  it('is counted: forty units, four meetings', () => {
    // More than forty units and four meetings are the article's; who they are is constructed.
    let at: CommunityGiven = inCommunity({ memberships: {} });
    const people = Array.from({ length: 40 }, (_, index) => ({ person: `unit-${index}`, name: `单位${index}` }));
    at = at.when('person.admit', { people }, convener).then();
    for (const { person } of people) at = at.when('membership.join', join(person, person), convener).then();
    for (const meeting of ['m1', 'm2', 'm3', 'm4'])
      at = at.when('membership.meet', meet(['unit-1'], meeting), convener).then();
    expect(figures(at)).toMatchObject({ members: 40, meetings: 4 });
  });
});
