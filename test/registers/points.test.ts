// 志愿积分: earned by the table and within the caps, never below nought, redeemed by whose they are.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommunityGiven, inCommunity, staff } from 'yishi/testing';

const { convener, recorder } = staff;
const said = {
  activities: [{ activity: '巡逻', points: 3 }],
  catalogue: [{ article: '洗衣液', points: 8 }],
  honours: [{ honour: '优秀志愿者', points: 9 }],
};
const given = inCommunity({ points: said });
const earn = (at: CommunityGiven, entry: string, times = 1, person = 'r1', by: string = recorder) =>
  at.when('points.earn', { entry, person, activity: '巡逻', times }, by);
const redeem = (at: CommunityGiven, entry: string, by = 'r1') =>
  at.when('points.redeem', { entry, article: '洗衣液' }, by);
const reverse = (at: CommunityGiven, entry: string) => at.when('points.reverse', { entry, reason: '误' }, convener);
const balance = (at: CommunityGiven, person = 'r1') => at.state.points.get(person)?.balance ?? 0;

describe('points', () => {
  it('are earned by the table, entered once and by somebody else', () => {
    const one = earn(given, 'e', 2).then({ finding: { points: 6 } });
    earn(one, 'e').refused('points.entry-exists');
    earn(given, 'e', 1, 'nobody').refused('points.person-unknown');
    earn(given, 'e', 1, recorder).refused('points.own');
    given
      .when('points.award', { entry: 'e', person: convener, points: 1, reason: '我' }, convener)
      .refused('points.own');
    given
      .when('points.earn', { entry: 'e', person: 'r1', activity: '打牌' }, recorder)
      .refused('points.activity-unknown', { known: ['巡逻'] });
    for (const times of [0, -1, 1.5, 1001]) earn(given, 'e', times).refused('malformed');
    given.when('points.award', { entry: 'e', person: 'r1', points: 0, reason: '无' }, convener).refused('malformed');
    let at = given;
    for (let index = 0; index < 1000; index += 1)
      at = at.when('points.award', { entry: `a${index}`, person: 'r1', points: 1e6, reason: '多' }, convener).then();
    earn(at, 'e').refused('points.too-many', { most: 1e9 });
  });

  it('are redeemed to the last and no further, by whose they are', () => {
    redeem(earn(given, 'a', 2).then(), 'x').refused('points.short', { balance: 6, points: 8 });
    const nine = earn(given, 'a', 3).then();
    redeem(nine, 'x', 'r2').refused('points.short', { person: 'r2' });
    nine.when('points.redeem', { entry: 'x', article: '洗衣液', person: 'r1' }, 'r2').refused('points.not-yours');
    nine.when('points.redeem', { entry: 'x', article: '汽车' }, 'r1').refused('points.article-unknown');
    const taken = redeem(nine, 'x').then({ finding: { balance: 1 } });
    redeem(taken, 'y').refused('points.short', { balance: 1 });
    // What has been spent cannot be taken back; once the goods are, it can.
    reverse(taken, 'a').refused('points.short', { balance: 1, points: 9 });
    const back = reverse(taken, 'x').then({ finding: { balance: 9 } });
    reverse(back, 'x').refused('points.entry-reversed');
    reverse(back, 'z').refused('points.entry-unknown');
    reverse(back, 'a').then({ finding: { balance: 0 } });
  });

  it('are capped in a month and in a year of the charter’s zone, awards apart', () => {
    const charter = { ...given.state.charter, zone: 'Asia/Shanghai' };
    const capped = inCommunity({ points: { ...said, monthlyCap: 6, yearlyCap: 9 } }, { charter });
    const six = earn(capped, 'a', 2).then();
    earn(six, 'b').refused('points.over-cap', { per: 'month', cap: 6, earned: 6, points: 3 });
    six.when('points.award', { entry: 'b', person: 'r1', points: 100, reason: '救人' }, convener).then();
    // 31 March 23:59 in China is still March; a minute on it is April.
    earn(six.until('2026-03-31T15:57:00.000Z'), 'b').refused('points.over-cap');
    const april = earn(six.until('2026-03-31T16:00:00.000Z'), 'b').then({ finding: { month: '2026-04' } });
    earn(april, 'c').refused('points.over-cap', { per: 'year', cap: 9, earned: 9 });
    earn(reverse(april, 'b').then(), 'c').then();
    earn(april.until('2027-01-01T00:00:00.000Z'), 'c').then();
  });

  it('expire where the charter says so, the oldest first', () => {
    const expire = (at: CommunityGiven) => at.when('points.expire', { entry: 'x', person: 'r1' }, recorder);
    expire(earn(given, 'a').then()).refused('points.no-expiry');
    const old = earn(inCommunity({ points: { ...said, expireMonths: 12 } }), 'a', 4).then();
    expire(old).refused('points.nothing-expires', { balance: 12 });
    const spent = redeem(old, 'r').then();
    expire(spent.until('2027-03-31T15:00:00.000Z')).refused('points.nothing-expires');
    const fresh = earn(spent.until('2027-04-01T00:00:00.000Z'), 'b').then();
    const gone = expire(fresh).then({ finding: { points: 4, oldest: '2026-04', balance: 3 } });
    reverse(gone, 'x').then({ finding: { balance: 7 } });
  });

  it('lead to an honour from its number upwards, once', () => {
    const honour = (at: CommunityGiven, name = '优秀志愿者', person = 'r1') =>
      at.when('points.honour', { person, honour: name }, convener);
    const revoke = (at: CommunityGiven) =>
      at.when('points.revoke-honour', { person: 'r1', honour: '优秀志愿者', reason: '误' }, convener);
    honour(earn(given, 'a', 2).then()).refused('points.honour-too-early', { gained: 6, needed: 9 });
    const nine = earn(given, 'a', 3).then();
    honour(nine, '劳模').refused('points.honour-unknown');
    honour(nine, '优秀志愿者', 'nobody').refused('points.person-unknown');
    // Points once got count, spent or not.
    const held = honour(redeem(nine, 'x').then()).then();
    honour(held).refused('points.honour-held');
    revoke(nine).refused('points.honour-not-held');
    honour(revoke(held).then()).then();
  });
});

it('never go below nought, whatever is asked in whatever order', () => {
  const step = fc.record({
    kind: fc.constantFrom('earn', 'award', 'redeem', 'reverse'),
    entry: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    person: fc.constantFrom('r1', 'r2'),
    size: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let at: CommunityGiven = given;
      for (const { kind, entry, person, size } of steps) {
        const asked =
          kind === 'earn'
            ? earn(at, entry, size, person)
            : kind === 'award'
              ? at.when('points.award', { entry, person, points: size, reason: '好' }, convener)
              : kind === 'redeem'
                ? redeem(at, entry, person)
                : reverse(at, entry);
        if (!asked.refusal) at = asked.then();
        for (const who of ['r1', 'r2']) {
          const own = [...at.state.pointEntries.values()].filter((one) => one.person === who && !one.reversed);
          const sum = own.reduce((total, { way, points }) => total + (way === 'redeem' ? -points : points), 0);
          expect(balance(at, who)).toBe(sum);
          expect(sum).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});
