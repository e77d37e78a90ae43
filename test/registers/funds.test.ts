// 社区资金: money is neither made nor lost, no fund is over-drawn, nobody approves what they enter, and accounts are published in time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registers } from 'yishi/community';
import { type CommunityGiven, inCommunity, plus, staff } from 'yishi/testing';

const { convener, treasurer, recorder, supervisor } = staff;
const base = inCommunity({ needs: {}, funds: { publishDays: 30 } });
const opened = base
  .when('fund.open', { fund: 'a', title: '公共收益' }, convener)
  .then()
  .when('fund.open', { fund: 'b', title: '微基金', returns: [{ rule: '食堂', num: 3, den: 10 }] }, convener)
  .then();
const raised = (given: CommunityGiven, amount: number, entry = 'in') =>
  given.when('fund.raise', { fund: 'a', entry, source: '停车费', amount }, treasurer).then();
const funded = raised(opened, 400_000);
const spend = (amount: number, more: object = {}) => ({
  ...{ fund: 'a', entry: 'out', purpose: '维修', amount, approvedBy: 'council' },
  ...more,
});
const move = (amount: number, more: object = {}) => ({
  ...{ fund: 'a', to: 'b', entry: 'mv', amount, approvedBy: 'council', reason: '支持' },
  ...more,
});
const figures = (given: CommunityGiven) => registers.funds.indicators?.(given.state);
const publish = (given: CommunityGiven, fund = 'a') => given.when('fund.publish', { fund, place: '公告栏' }, recorder);

describe('money of a fund', () => {
  it('is used to the last cent and not a cent further', () => {
    funded
      .when('fund.use', spend(400_001), treasurer)
      .refused('fund.short', { balance: 400_000, amount: 400_001 })
      .when('fund.transfer', move(400_001), treasurer)
      .refused('fund.short', { fund: 'a' })
      .when('fund.use', spend(400_000), treasurer)
      .then({ finding: { balance: 0 } })
      .when('fund.use', spend(1, { entry: 'more' }), treasurer)
      .refused('fund.short', { balance: 0 });
  });

  it('comes in whole cents from one up, under an id of its own', () => {
    for (const amount of [0, -1, 0.5, Number.NaN, 1e12 + 1, 2 ** 53])
      opened.when('fund.raise', { fund: 'a', entry: 'e', source: '捐', amount }, treasurer).refused('malformed');
    opened.when('fund.raise', { fund: 'a', entry: 'e', source: '捐', amount: 1e12 }, treasurer).then();
    funded
      .when('fund.raise', { fund: 'b', entry: 'in', source: '捐', amount: 1 }, treasurer)
      .refused('fund.entry-exists');
    funded.when('fund.use', spend(1, { entry: 'in' }), treasurer).refused('fund.entry-exists', { entry: 'in' });
    opened.when('fund.raise', { fund: 'x', entry: 'e', source: '捐', amount: 1 }, treasurer).refused('fund.unknown');
    opened.when('fund.raise', { fund: 'a', entry: 'e', source: '捐', amount: 1 }, 'r1').refused('not-yours');
    opened
      .when('fund.raise', { fund: 'a', entry: 'e', source: '捐', amount: 1, from: 'nobody' }, treasurer)
      .refused('fund.party-unknown', { party: 'nobody' });
  });

  it('is counted exactly however much there is', () => {
    let at = opened;
    for (let index = 0; index < 1000; index += 1) at = raised(at, 1e12, `e${index}`);
    expect(at.state.funds.get('a')?.totals.raised).toBe(1e15);
    at.when('fund.raise', { fund: 'a', entry: 'e', source: '捐', amount: 1 }, treasurer).refused('fund.beyond-count', {
      most: 1e15,
    });
  });

  it('goes where the charter lets it, approved by somebody else', () => {
    const strict = raised(
      inCommunity({ funds: { kinds: ['微基金'], sources: ['停车费'], purposes: ['维修'], approvers: ['council'] } })
        .when('fund.open', { fund: 'a', title: '微基金', kind: '彩票' }, convener)
        .refused('fund.kind-unknown', { known: ['微基金'] })
        .when('fund.open', { fund: 'a', title: '微基金', kind: '微基金', keeper: 'x' }, convener)
        .refused('fund.party-unknown')
        .when('fund.open', { fund: 'a', title: '微基金', kind: '微基金' }, convener)
        .then(),
      100,
    );
    strict
      .when('fund.raise', { fund: 'a', entry: 'e', source: '彩票', amount: 1 }, treasurer)
      .refused('fund.source-unknown', { known: ['停车费'] });
    strict.when('fund.use', spend(1, { purpose: '宴请' }), treasurer).refused('fund.purpose-unknown');
    strict.when('fund.use', spend(1, { approvedBy: 'r1' }), treasurer).refused('fund.not-approved');
    strict.when('fund.use', spend(1), treasurer).then();
    funded.when('fund.use', spend(1, { approvedBy: treasurer }), treasurer).refused('fund.own-approval');
    funded.when('fund.use', spend(1, { approvedBy: 'nobody' }), treasurer).refused('fund.party-unknown');
    funded
      .when('fund.use', spend(1, { of: { register: 'needs', id: 'x' } }), treasurer)
      .refused('fund.thing-unknown', { register: 'needs' });
    funded
      .when('fund.use', spend(1, { of: { register: 'charter', id: 'id' } }), treasurer)
      .refused('fund.thing-unknown');
  });

  it('takes a second person where the charter asks for one', () => {
    const careful = inCommunity(
      { funds: {} },
      { charter: { ...base.state.charter, secondPerson: ['fund.use', 'fund.transfer', 'fund.reverse'] } },
    )
      .when('fund.open', { fund: 'a', title: '公共收益' }, convener)
      .then();
    raised(careful, 10)
      .when('fund.use', spend(1), treasurer)
      .refused('witness.needed')
      .when('fund.use', spend(1, { witness: treasurer }), treasurer)
      .refused('witness.needed')
      .when('fund.use', spend(1, { witness: 'r1' }), treasurer)
      .then()
      .when('fund.reverse', { entry: 'out', reason: '退货' }, treasurer)
      .refused('witness.needed');
  });

  it('is moved to another fund, never to the same', () => {
    funded.when('fund.transfer', move(1, { to: 'a' }), treasurer).refused('fund.itself');
    funded.when('fund.transfer', move(1, { to: 'x' }), treasurer).refused('fund.unknown', { fund: 'x' });
    funded.when('fund.transfer', move(1, { approvedBy: treasurer }), treasurer).refused('fund.own-approval');
    const moved = funded.when('fund.transfer', move(100), treasurer).then({ finding: { balance: 399_900 } });
    expect(moved.state.funds.get('b')?.totals).toMatchObject({ movedIn: 100, raised: 0 });
  });
});

describe('a share of an income', () => {
  const give = (given: CommunityGiven, income: number, rule = '食堂', fund = 'b') =>
    given.when('fund.return', { fund, entry: 'r', rule, income }, treasurer);

  it('is exact, rounded down to a cent, and what is left out is said', () => {
    give(opened, 10).then({ finding: { amount: 3, rest: 0 } });
    give(opened, 7).then({ finding: { amount: 2, rest: 1 } });
    give(opened, 3).refused('fund.nothing-returned', { income: 3, num: 3, den: 10 });
    give(opened, 4).then({ finding: { amount: 1, rest: 2 } });
    // 333,333 of 999,983 of ten thousand million: beyond what a float would count.
    const odd = base
      .when(
        'fund.open',
        { fund: 'b', title: '反哺', returns: [{ rule: '食堂', num: 333_333, den: 999_983 }] },
        convener,
      )
      .then();
    const income = 999_999_999_989;
    const amount = Number((BigInt(income) * 333_333n) / 999_983n);
    give(odd, income).then({ finding: { amount, rest: Number((BigInt(income) * 333_333n) % 999_983n) } });
  });

  it('goes by a rule of the fund or of the charter, and is never more than the income', () => {
    give(opened, 10, '停车').refused('fund.rule-unknown', { known: ['食堂'] });
    give(opened, 10, '食堂', 'a').refused('fund.rule-unknown', { known: [] });
    const open = (num: number, den: number, rule = '全部') => ({
      ...{ fund: 'b', title: '反哺', returns: [{ rule, num, den }] },
    });
    base.when('fund.open', open(11, 10), convener).refused('malformed', {
      problems: [{ code: 'form.written', numbers: { name: 'returns.0', as: 'reachable-share' } }],
    });
    base.when('fund.open', open(0, 10), convener).refused('malformed');
    const twice = { ...open(1, 2), returns: [...open(1, 2).returns, ...open(1, 3).returns] };
    base.when('fund.open', twice, convener).refused('fund.rule-twice');
    give(base.when('fund.open', open(10, 10), convener).then(), 10, '全部').then({ finding: { amount: 10 } });
    const charter = inCommunity({
      funds: {
        returns: [{ rule: '停车', num: 1, den: 2 }],
      },
    })
      .when('fund.open', { fund: 'b', title: '反哺' }, convener)
      .then();
    give(charter, 11, '停车').then({ finding: { amount: 5, rest: 1 } });
    expect(() => inCommunity({ funds: { returns: [{ rule: '错', num: 2, den: 1 }] } })).toThrow('malformed');
  });
});

describe('an entry that was wrong', () => {
  it('is reversed once, and both lines stay', () => {
    const spent = funded.when('fund.use', spend(100), treasurer).then();
    const reverse = (given: CommunityGiven, entry: string) =>
      given.when('fund.reverse', { entry, reason: '误记' }, supervisor);
    const back = reverse(spent, 'out').then({ finding: { way: 'use', amount: 100 } });
    expect(back.state.funds.get('a')).toMatchObject({
      byPurpose: { 维修: 0 },
      totals: { used: 100, backIn: 100 },
      entries: 3,
    });
    reverse(back, 'out').refused('fund.entry-reversed');
    reverse(back, 'x').refused('fund.entry-unknown');
    // What came in and has been spent cannot be taken out again.
    reverse(spent, 'in').refused('fund.short', { balance: 399_900, amount: 400_000 });
    const moved = funded.when('fund.transfer', move(100), treasurer).then();
    reverse(moved, 'mv').then(({ state }) => expect(state.funds.get('a')?.totals.backIn).toBe(100));
    const gone = moved.when('fund.use', spend(1, { fund: 'b' }), treasurer).then();
    reverse(gone, 'mv').refused('fund.short', { fund: 'b', balance: 99 });
  });
});

describe('the accounts of a fund', () => {
  const due = funded.state.deadlines['fund:a']?.due ?? '';

  it('are owed after thirty days by this charter, to the moment', () => {
    publish(funded.until(plus(due, { minutes: -1 }))).then({ finding: { late: false } });
    const over = funded.until(due).when('note.add', { text: '月底' }, convener).then();
    expect(figures(over)).toMatchObject({ accountsOverdue: 2 });
    const told = publish(over).then({ finding: { late: true, opening: 0, closing: 400_000, entries: 1 } });
    expect(figures(told)).toMatchObject({ accountsOverdue: 1, publications: 1 });
    expect(told.state.deadlines['fund:a']?.due).toBeTruthy();
  });

  it('go on from where the last ended, so that nothing is left out and nothing told twice', () => {
    const first = publish(funded).then();
    const again = first
      .when('fund.use', spend(150), treasurer)
      .then()
      .when('fund.reverse', { entry: 'in', reason: '误' }, treasurer);
    again.refused('fund.short');
    const second = publish(first.when('fund.use', spend(150), treasurer).then());
    second.then({
      finding: {
        opening: 400_000,
        closing: 399_850,
        entries: 1,
        through: { raised: 0, returned: 0, used: 150, movedIn: 0, movedOut: 0, backIn: 0, backOut: 0 },
      },
    });
    publish(opened, 'x').refused('fund.unknown');
  });

  it('are not owed where the charter has no days for them', () => {
    const free = inCommunity({ funds: { publishDays: 0 } }).when('fund.open', { fund: 'a', title: '钱' }, convener);
    expect(free.then().state.deadlines).toEqual({});
  });
});

describe('a fund', () => {
  const close = (given: CommunityGiven, fund = 'a') => given.when('fund.close', { fund, reason: '结束' }, convener);

  it('is opened once, and closed only at nought with all its entries published', () => {
    opened.when('fund.open', { fund: 'a', title: '又一个' }, convener).refused('fund.exists');
    close(raised(opened, 1)).refused('fund.not-empty', { balance: 1 });
    const spent = raised(opened, 1).when('fund.use', spend(1), treasurer).then();
    close(spent).refused('fund.unpublished', { entries: 2 });
    const closed = close(publish(spent).then()).then();
    expect(closed.state.deadlines['fund:a']).toBeUndefined();
    close(closed).refused('fund.closed');
    publish(closed).refused('fund.closed');
    closed.when('fund.use', spend(1, { entry: 'e' }), treasurer).refused('fund.closed');
    closed.when('fund.reverse', { entry: 'out', reason: '退' }, treasurer).refused('fund.closed', { fund: 'a' });
    const other = closed.when('fund.raise', { fund: 'b', entry: 'e', source: '捐', amount: 9 }, treasurer).then();
    other.when('fund.transfer', move(1, { fund: 'b', to: 'a' }), treasurer).refused('fund.closed', { fund: 'a' });
    opened.when('fund.reopen', { fund: 'a', reason: '误' }, convener).refused('fund.open');
    closed
      .when('fund.reopen', { fund: 'a', reason: '退货' }, convener)
      .then()
      .when('fund.reverse', { entry: 'out', reason: '退货' }, treasurer)
      .then();
  });

  it('keeps the community open until it is closed', () => {
    const end = (given: CommunityGiven) => given.when('community.close', { reason: '换届' }, convener);
    end(opened).refused('community.unfinished', { open: ['a', 'b'] });
    end(close(close(opened).then(), 'b').then()).then({ place: 'closed' });
  });
});

it('never makes or loses money, whatever is asked in whatever order', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const entry = fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7');
  const amount = fc.integer({ min: 1, max: 60 });
  const step = fc.record({
    kind: fc.constantFrom('raise', 'return', 'use', 'transfer', 'reverse', 'publish', 'close', 'reopen'),
    ...{ fund: name, to: name, entry, amount },
  });
  const start = opened
    .when('fund.open', { fund: 'c', title: '反哺', returns: [{ rule: '食堂', num: 1, den: 3 }] }, convener)
    .then();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let at: CommunityGiven = start;
      // Kept apart from the register: what each fund holds, and what came into the community and went out of it.
      const held: Record<string, number> = { a: 0, b: 0, c: 0 };
      const undo: Record<string, () => void> = {};
      let net = 0;
      const enter = (fund: string, sum: number, id: string, to?: string) => {
        const apply = (sign: number) => {
          held[fund] = (held[fund] ?? 0) + sign * sum;
          if (to === undefined) net += sign * sum;
          else held[to] = (held[to] ?? 0) - sign * sum;
        };
        apply(1);
        undo[id] = () => apply(-1);
      };
      for (const { kind, fund, to, entry: id, amount: sum } of steps) {
        if (kind === 'raise') {
          const asked = at.when('fund.raise', { fund, entry: id, source: '捐', amount: sum }, treasurer);
          if (asked.refusal) continue;
          at = asked.then();
          enter(fund, sum, id);
        } else if (kind === 'return') {
          const asked = at.when('fund.return', { fund, entry: id, rule: '食堂', income: sum }, treasurer);
          if (asked.refusal) continue;
          at = asked.then(({ fact }) => enter(fund, fact.finding.amount, id));
        } else if (kind === 'use') {
          const asked = at.when('fund.use', spend(sum, { fund, entry: id }), treasurer);
          if (asked.refusal) continue;
          at = asked.then();
          enter(fund, -sum, id);
        } else if (kind === 'transfer') {
          const asked = at.when('fund.transfer', move(sum, { fund, to, entry: id }), treasurer);
          if (asked.refusal) continue;
          at = asked.then();
          enter(fund, -sum, id, to);
        } else if (kind === 'reverse') {
          const asked = at.when('fund.reverse', { entry: id, reason: '误' }, treasurer);
          if (asked.refusal) continue;
          at = asked.then();
          undo[id]?.();
        } else {
          const asked =
            kind === 'publish'
              ? publish(at, fund)
              : at.when(kind === 'close' ? 'fund.close' : 'fund.reopen', { fund, reason: '结束' }, convener);
          if (!asked.refusal) at = asked.then();
        }
        const { balance, moneyIn, moneyUsed } = figures(at) ?? {};
        expect(balance).toBe(net);
        expect((moneyIn ?? 0) - (moneyUsed ?? 0)).toBe(net);
        for (const one of at.state.funds.values()) {
          const { raised: up, returned, movedIn, backIn, used, movedOut, backOut } = one.totals;
          const left = up + returned + movedIn + backIn - used - movedOut - backOut;
          expect(left).toBe(held[one.fund]);
          expect(left).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('takes out of an award what was awarded, and no more', () => {
  const awarded = inCommunity({ funds: {}, grants: {} })
    .when('fund.open', { fund: 'micro', title: '微基金' }, staff.convener)
    .then()
    .when('grant.draft', { grant: 'g1', title: '养老站', funder: '区里', asked: 600 }, staff.convener)
    .then()
    .when('grant.submit', { grant: 'g1' }, staff.convener)
    .then()
    .when('grant.award', { grant: 'g1', amount: 500, document: '2026-1' }, staff.convener)
    .then();
  const raise = (given: typeof awarded, entry: string, amount: number, grant = 'g1') =>
    given.when('fund.raise', { fund: 'micro', entry, source: '区里', amount, grant }, staff.treasurer);
  raise(awarded, 'e1', 1, 'g2').refused('fund.thing-unknown', { register: 'grants' });
  raise(awarded, 'e1', 501).refused('fund.award-short', { left: 500 });
  const drawn = raise(awarded, 'e1', 500).then();
  raise(drawn, 'e2', 1).refused('fund.award-short', { left: 0 });
  drawn.when('grant.reopen', { grant: 'g1', reason: '批错了' }, staff.convener).refused('grant.drawn', { drawn: 500 });
  // Put right, it may be drawn again.
  const back = drawn.when('fund.reverse', { entry: 'e1', reason: '记错了' }, staff.treasurer).then();
  raise(back, 'e2', 500).then();
});
