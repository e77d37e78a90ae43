// The count of ballots against a roll: one vote for each head, and where every ballot went.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionRule, judge } from 'yishi/law';
import {
  type BallotRow,
  ballotTable,
  buildRoll,
  type CountOptions,
  countBallots,
  readBallots,
  readRoll,
} from 'yishi/rolls';
import { problemsOf as problemsIn } from '../saying.js';

const roll = buildRoll(
  readRoll('person,name,unit,area\nwang,王,1,90\nli,李,1,\nzhao,赵,2,60\nhu,胡,3,50\ndev,,4,100\ndev,,5,100'),
);
const count = (ballots: string, options?: CountOptions) =>
  countBallots(roll, readBallots(`person,choice,channel,at,reason\n${ballots}`), options);
const problemsOf = (run: () => unknown): string[] =>
  problemsIn(run).map(({ at, code }) => `${at?.line ?? 0} ${code.replace('rolls.', '')}`);

describe('a ballot', () => {
  it('counts for its head once, with the area of all units', () => {
    const { tally, reconciliation } = count('li,for,,,\ndev,against,,,\nhu,abstain,,,');
    expect(tally.for).toEqual({ heads: 1, area: 9000, weight: 1 });
    expect(tally.against).toEqual({ heads: 1, area: 20000, weight: 1 });
    expect(tally.abstain).toEqual({ heads: 1, area: 5000, weight: 1 });
    expect(reconciliation).toMatchObject({ received: 3, counted: 3, superseded: 0, invalid: 0, silent: ['zhao'] });
    expect(reconciliation.coOwners).toEqual([{ for: 'wang', by: 'li' }]);
  });

  it('of unsold stock under another id of the developer is not a co-owner’s', () => {
    const stock = buildRoll(readRoll('person,unit,area,kind\nd1,1,90,开发商\nd2,2,60,建设单位\no1,3,50,业主'));
    const { tally, reconciliation } = countBallots(stock, readBallots('person,choice\nd2,for'));
    expect(tally.for).toEqual({ heads: 1, area: 15000, weight: 1 });
    expect(reconciliation.coOwners).toEqual([]);
    expect(stock.coOwned).toEqual([]);
  });

  it('of nobody on the roll, or twice, counts nothing: all of it is told at once', () => {
    expect(problemsOf(() => count('ghost,for,,,\nwang,for,,,\nwang,for,,,\n__proto__,for,,,\nzhao,for,,,'))).toEqual([
      '2 stranger',
      '4 ballot-twice',
      '5 stranger',
    ]);
  });

  it('of a second co-owner is the same vote where they agree, and refused where they do not', () => {
    const { tally, reconciliation } = count('wang,for,,,\nli,for,,,');
    expect(tally.for).toEqual({ heads: 1, area: 9000, weight: 1 });
    expect(reconciliation).toMatchObject({
      received: 2,
      counted: 1,
      superseded: 1,
      several: [{ head: 'wang', counts: 2, superseded: [3], by: 'moment' }],
    });
    expect(problemsOf(() => count('wang,for,,,\nli,against,,,'))).toEqual(['3 co-owners-differ']);
    expect(problemsOf(() => count('wang,for,,,\nli,invalid,,,'))).toEqual(['3 co-owners-differ']);
  });

  it('of somebody who owns with two heads is nobody’s', () => {
    const shared = buildRoll(readRoll('person,unit,area\na,1,90\nc,1,\nb,2,60\nc,2,'));
    expect(problemsOf(() => countBallots(shared, [{ line: 2, person: 'c', choice: 'for' }]))).toEqual(['2 which-head']);
  });

  it('with another name than the roll’s is told', () => {
    const ballots = readBallots('person,name,choice\nwang,王,for\nzhao,招,for');
    expect(problemsOf(() => countBallots(roll, ballots))).toEqual(['3 name-differs']);
  });
});

describe('of several ballots of one head', () => {
  it('the first or the last valid one counts, invalid ones being passed over', () => {
    const ballots = 'wang,invalid,,,\nwang,for,,,\nwang,against,,,\nwang,invalid,,,';
    expect(count(ballots, { precedence: 'first-valid' }).tally.for.heads).toBe(1);
    const last = count(ballots, { precedence: 'last-valid' });
    expect(last.tally.against.heads).toBe(1);
    expect(last.reconciliation).toMatchObject({ received: 4, counted: 1, superseded: 1, invalid: 2 });
    expect(last.reconciliation.several).toEqual([{ head: 'wang', counts: 4, superseded: [3], by: 'moment' }]);
  });

  it('the first hand counts, and the head before its proxy; the account says that it was not for the moment', () => {
    const ballots = 'wang,for,,2026-03-02,\nli,against,,2026-03-03,';
    expect(count(ballots, { precedence: 'last-valid' }).reconciliation.several).toEqual([
      { head: 'wang', counts: 2, superseded: [3], by: 'hand' },
    ]);
    const proxied = readBallots('person,choice,proxy\nhu,against,p\nhu,for,');
    const { tally, reconciliation } = countBallots(roll, proxied, { precedence: 'first-valid' });
    expect([tally.for.heads, tally.against.heads]).toEqual([1, 0]);
    expect(reconciliation.several).toEqual([{ head: 'hu', counts: 3, superseded: [2], by: 'hand' }]);
  });

  it('moments without a year order as others do, unless they may be of two years', () => {
    const last = (one: string, other: string) =>
      countBallots(roll, readBallots(`person,choice,at\nwang,for,${one}\nwang,against,${other}`), {
        precedence: 'last-valid',
      }).tally.for.heads;
    expect(last('9月8日 19:05', '9月7日 20:00')).toBe(1);
    expect(last('9月8日 9：05', '9月8日 20:00')).toBe(0);
    expect(last('2026年9月8日', '2026-09-07')).toBe(1);
    expect(problemsOf(() => last('1月2日 9:00', '12月30日 9:00'))).toEqual(['3 unordered']);
    expect(problemsOf(() => last('9月8日', '9月7日 9:00'))).toEqual(['3 unordered']);
    expect(problemsOf(() => last('13月8日', '2月30日'))).toEqual(['2 moment-form', '3 moment-form']);
  });

  it('no moment is asked for where the hands decide', () => {
    const ballots = 'wang,for,,2026-03-02,\nli,against,,,';
    expect(problemsOf(() => count(ballots, { precedence: 'last-valid' }))).toEqual([]);
  });

  it('an invalid one stands in the account with its reason, whatever came besides, and needs no moment', () => {
    const { tally, invalid, reconciliation } = count('wang,for,paper,2026-03-01,\nwang,invalid,paper,,未签名', {
      precedence: 'last-valid',
    });
    expect([tally.for.heads, invalid.heads]).toEqual([1, 0]);
    expect(reconciliation).toMatchObject({ received: 2, counted: 1, superseded: 0, invalid: 1, several: [] });
    expect(reconciliation.invalidBallots).toEqual([{ line: 3, person: 'wang', reason: '未签名' }]);
  });

  it('none counts as valid where all are invalid', () => {
    for (const precedence of ['first-valid', 'last-valid'] as const) {
      const { invalid, tally, reconciliation } = count('wang,invalid,,,空白\nli,invalid,,,涂改', { precedence });
      expect([invalid.heads, tally.for.heads, tally.abstain.heads]).toEqual([1, 0, 0]);
      expect(reconciliation).toMatchObject({ received: 2, counted: 0, superseded: 0, invalid: 2 });
    }
  });

  it('the moment decides where all have one, not the line', () => {
    const ballots = 'wang,for,paper,2026-03-05,\nwang,against,online,2026-03-02,';
    expect(count(ballots, { precedence: 'last-valid' }).tally.for.heads).toBe(1);
    expect(count(ballots, { precedence: 'first-valid' }).tally.against.heads).toBe(1);
  });

  it.each([
    ['one has no moment', 'wang,for,,2026-03-05,\nwang,against,,,'],
    ['both have the same', 'wang,for,,2026-03-05,\nwang,against,,2026-03-05,'],
    ['one is a day and one a time', 'wang,for,,2026-03-05,\nwang,against,,2026-03-05 09:00,'],
    ['only one says its zone', 'wang,for,,2026-03-05 09:00,\nwang,against,,2026-03-05T10:00:00+08:00,'],
  ])('none is chosen where %s', (_why, ballots) => {
    expect(problemsOf(() => count(ballots, { precedence: 'last-valid' }))).toEqual(['3 unordered']);
  });
});

describe('an invalid ballot', () => {
  it('takes no part unless the notice said so, and never agrees', () => {
    const ballots = 'wang,for,,,\nzhao,for,,,\nhu,invalid,,,涂改';
    const rule = decisionRule('civil-code-278-ordinary');
    if (!rule) throw new Error('there is no such rule');
    const left = count(ballots);
    expect(judge(rule, left.tally).participating.heads).toBe(2);
    expect(left.invalid).toEqual({ heads: 1, area: 5000, weight: 1 });
    expect(left.reconciliation.invalidBallots).toEqual([{ line: 4, person: 'hu', reason: '涂改' }]);
    const counted = count(ballots, { invalidParticipates: true });
    expect(judge(rule, counted.tally).participating.heads).toBe(3);
    expect(counted.abstain.heads).toBe(0);
    expect(counted.tally.for).toEqual(left.tally.for);
  });
});

describe('attendance', () => {
  it('is of those who returned a ballot, unless somebody says otherwise', () => {
    expect(count('wang,for,,,\nhu,invalid,,,').tally.attending).toEqual({ heads: 2, area: 14000, weight: 2 });
    expect(count('wang,for,,,', { attending: 3 }).tally.attending.heads).toBe(3);
    expect(count('wang,for,,,', { attending: ['li', 'hu', 'wang'] }).tally.attending).toEqual({
      heads: 2,
      area: 14000,
      weight: 2,
    });
  });

  it('has to fit the ballots and the roll', () => {
    expect(problemsOf(() => count('wang,for,,,\nhu,for,,,', { attending: 1 }))).toEqual(['0 attending-few']);
    expect(problemsOf(() => count('', { attending: 5 }))).toEqual(['0 attending-many']);
    expect(problemsOf(() => count('wang,for,,,', { attending: ['hu', 'ghost'] }))).toEqual(['0 stranger', '2 absent']);
  });
});

describe('those an item affects', () => {
  const text = 'person,unit,area,affected\na,1,90,yes\nb,2,60,no\nc,3,50,是\nd,4,40,';
  const affected = buildRoll(readRoll(text));
  const rule = decisionRule('civil-code-279');
  if (!rule) throw new Error('there is no such rule');
  const outcome = (ballots: string) =>
    judge(rule, countBallots(affected, readBallots(`person,choice\n${ballots}`)).tally).outcome;

  it('have to agree one and all, and nobody else is asked', () => {
    expect(outcome('a,for\nc,for\nb,against')).toBe('passed');
    expect(outcome('a,for\nb,for\nd,for')).toBe('failed');
    expect(outcome('a,for\nc,abstain')).toBe('failed');
  });
});

describe('a ballot cast by a proxy', () => {
  const cast = (ballots: string, proxies?: number) =>
    countBallots(roll, readBallots(`person,choice,受托人\n${ballots}`), proxies === undefined ? {} : { proxies });

  it('is the owner’s, and the account says who cast it, on the roll or not', () => {
    const { tally, reconciliation } = cast('wang,for,老周\nzhao,against,老周\nhu,for,hu\ndev,for,');
    expect(tally.for.heads).toBe(3);
    expect(reconciliation.proxies).toEqual([{ proxy: '老周', for: ['wang', 'zhao'] }]);
  });

  it('is refused beyond what the law allows one proxy, and at all where everybody votes in person', () => {
    const ballots = 'wang,for,老周\nzhao,against,老周\nhu,for,老周\ndev,for,小吴';
    expect(problemsOf(() => cast(ballots, 3))).toEqual([]);
    expect(problemsOf(() => cast(ballots, 2))).toEqual(['4 proxy-over']);
    expect(problemsOf(() => cast(ballots, 0))).toEqual([
      '2 proxy-none',
      '3 proxy-none',
      '4 proxy-none',
      '5 proxy-none',
    ]);
  });
});

describe('a table with unreadable cells', () => {
  it('is told of them and of the ballots that are nobody’s or come twice at once, and of nothing that follows from them', () => {
    const table = ballotTable(
      'person,choice,at\nwang,maybe,\nwang,for,2026-03-01\nghost,for,\nzhao,for,yesterday\nzhao,for,\n,for,',
    );
    const unread = table.problems;
    expect(problemsOf(() => countBallots(roll, table.rows, { unread }))).toEqual([
      '2 word-unknown',
      '3 ballot-twice',
      '4 stranger',
      '5 moment-form',
      '6 ballot-twice',
      '7 person-missing',
    ]);
    expect(problemsOf(() => countBallots(roll, table.rows, { unread, precedence: 'last-valid' }))).toEqual([
      '2 word-unknown',
      '4 stranger',
      '5 moment-form',
      '7 person-missing',
    ]);
  });
});

describe('by channel', () => {
  it('every ballot is accounted for', () => {
    const { reconciliation } = count('wang,for,纸质,,\nwang,against,线上,,\nzhao,for,纸质,,\nhu,invalid,,,空白', {
      precedence: 'first-valid',
    });
    expect(reconciliation.channels).toEqual([
      { channel: '纸质', received: 2, counted: 2, superseded: 0, invalid: 0 },
      { channel: '线上', received: 1, counted: 0, superseded: 1, invalid: 0 },
      { channel: null, received: 1, counted: 0, superseded: 0, invalid: 1 },
    ]);
  });
});

const anyBallots = fc.array(
  fc.record({
    person: fc.constantFrom('wang', 'li', 'zhao', 'hu', 'dev'),
    choice: fc.constantFrom<BallotRow['choice'][]>('for', 'against', 'abstain', 'invalid'),
    channel: fc.constantFrom('paper', 'online', 'phone'),
  }),
  { maxLength: 20 },
);

describe('whatever comes in', () => {
  it('received = counted + superseded + invalid, for the whole and for each channel, and no head counts twice', () => {
    fc.assert(
      fc.property(anyBallots, fc.constantFrom('first-valid', 'last-valid'), (ballots, precedence) => {
        const rows = ballots.map((ballot, index) => ({ ...ballot, line: index + 2 }));
        const { tally, invalid, abstain, reconciliation } = countBallots(roll, rows, { precedence });
        const { received, counted, superseded, channels, silent } = reconciliation;
        expect(received).toBe(counted + superseded + reconciliation.invalid);
        for (const one of channels) expect(one.received).toBe(one.counted + one.superseded + one.invalid);
        expect(channels.reduce((sum, one) => sum + one.received, 0)).toBe(ballots.length);
        const answered = tally.for.heads + tally.against.heads + abstain.heads;
        expect(answered).toBe(counted);
        expect(answered + invalid.heads + silent.length).toBe(roll.heads.size);
      }),
    );
  });

  it('the last ballot of one hand counts as the first would in the opposite order', () => {
    const byOneHand = anyBallots.map((ballots) => ballots.filter(({ person }) => person !== 'li'));
    fc.assert(
      fc.property(byOneHand, (ballots) => {
        const forwards = countBallots(roll, ballots, { precedence: 'last-valid' });
        const backwards = countBallots(roll, ballots.toReversed(), { precedence: 'first-valid' });
        expect(forwards.tally).toEqual(backwards.tally);
      }),
    );
  });
});

it('a hundred thousand owners and their ballots are counted as a few are', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => index);
  const large = buildRoll(readRoll(`person,unit,area\n${many.map((n) => `o${n},u${n},100.01`).join('\n')}`));
  const { tally } = countBallots(large, readBallots(`person,choice\n${many.map((n) => `o${n},for`).join('\n')}`));
  expect(tally.for).toEqual({ heads: 100_000, area: 1_000_100_000, weight: 100_000 });
});
