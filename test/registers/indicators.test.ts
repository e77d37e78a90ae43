// 指标: a tree with values at its leaves, some of them read off other registers and sealed.
import { describe, expect, it } from 'vitest';
import { type Fact, verify } from 'yishi';
import { type CommunityState, community, figuresOf, indicatorsCsv } from 'yishi/community';
import { type CommunityGiven, inCommunity, recordOf, staff } from 'yishi/testing';
import { readCsv } from '../../src/csv.js';

const { convener, recorder, supervisor } = staff;

type Draft = { indicator: string; title?: string; parent?: string; computed?: { register: string; figure: string } };
const define = (given: CommunityGiven, ...indicators: Draft[]) =>
  given.when('indicator.define', { indicators: indicators.map((one) => ({ title: one.indicator, ...one })) }, recorder);
const empty = inCommunity({ indicators: {}, needs: {} });
const tree = define(
  empty,
  { indicator: 'met', parent: 'needs', computed: { register: 'needs', figure: 'met' } },
  { indicator: 'needs' },
  { indicator: 'visits', parent: 'needs' },
).then();
const record = (
  given: CommunityGiven,
  fields: { indicator: string; period?: string; about?: string; value?: number },
) => given.when('indicator.record', { period: '2026', ...fields }, recorder);
const csv = (given: CommunityGiven) => indicatorsCsv(given.state as CommunityState);

describe('indicators', () => {
  it('are a tree as deep as the charter says, in whatever order they come', () => {
    define(tree, { indicator: 'met' }).refused('indicator.exists');
    define(empty, { indicator: 'a', parent: 'x' }).refused('indicator.orphan', { indicator: 'a', parent: 'x' });
    define(empty, { indicator: 'a', parent: 'b' }, { indicator: 'b', parent: 'a' }).refused('indicator.loop');
    define(empty, { indicator: 'a', parent: 'a' }).refused('indicator.loop');
    const chain = ['a', 'b', 'c', 'd'].map((indicator, at, all) => ({
      indicator,
      ...(at > 0 && { parent: all[at - 1] ?? '' }),
    }));
    define(empty, ...chain.slice(0, 3)).then();
    define(empty, ...chain).refused('indicator.too-deep', { indicator: 'd', depth: 4, levels: 3 });
  });

  it('are measured at their leaves, once a period, of the community or a part of it', () => {
    record(tree, { indicator: 'x', value: 1 }).refused('indicator.unknown');
    record(tree, { indicator: 'needs', value: 1 }).refused('indicator.heading', { parts: 2 });
    record(tree, { indicator: 'visits' }).refused('indicator.no-value');
    record(tree, { indicator: 'visits', value: 1, period: '2026-13' }).refused('indicator.period');
    record(tree, { indicator: 'visits', value: 1, about: 'x' }).refused('indicator.about-unknown');
    const once = record(tree, { indicator: 'visits', value: 3 }).then();
    record(once, { indicator: 'visits', value: 4 }).refused('indicator.recorded', { period: '2026' });
    record(once, { indicator: 'visits', value: 0, about: 'council' }).then();
    record(once, { indicator: 'visits', value: -2, period: '2026-H1' }).then();
    define(once, { indicator: 'part', parent: 'visits' }).refused('indicator.has-values');
    const correct = (period: string) =>
      once.when('indicator.correct', { indicator: 'visits', period, value: 5, reason: '笔误' }, supervisor);
    correct('2025').refused('indicator.not-recorded');
    correct('2026').then({ finding: { before: 3 } });
  });

  it('read off a register are sealed: what it says tomorrow changes nothing, and the record verifies', async () => {
    const computed = (register: string, figure: string) =>
      define(empty, { indicator: 'i', computed: { register, figure } });
    computed('needs', 'x').refused('indicator.figure-unknown', { known: ['posted', 'open', 'met'] });
    computed('cases', 'found').refused('indicator.figure-unknown', { known: [] });
    computed('needs', 'constructor').refused('malformed');
    record(tree, { indicator: 'met', value: 9 }).refused('indicator.is-computed', { register: 'needs' });
    const none = record(tree, { indicator: 'met' }).then({ finding: { value: 0 } });
    const later = none
      .when('need.post', { need: 'lamp', title: '路灯' }, 'r1')
      .then()
      .when('need.meet', { need: 'lamp', reply: '已装' }, convener)
      .then();
    expect(csv(later)).toContain('met,met,2,needs,,,2026,,0,0,standing');
    const next = record(later, { indicator: 'met', period: '2026-Q2' }).then({ finding: { value: 1 } });
    const facts = (next as unknown as { facts: Fact[] }).facts;
    expect(await verify(recordOf(facts, 'k1'), undefined, { charts: [community] })).toMatchObject({ ok: true });
  });

  it('are read off call-outs too: so many resolved, so many named for not answering', () => {
    // 132 and 3 are the article's figures; that none was late but those three is constructed.
    let given = define(
      inCommunity({ indicators: {} }),
      { indicator: 'resolved', computed: { register: 'call-outs', figure: 'resolved' } },
      { indicator: 'named', computed: { register: 'call-outs', figure: 'named' } },
    ).then();
    for (let nth = 1; nth <= 132; nth += 1) {
      const callout = `q${nth}`;
      given = given
        .when('callout.raise', { callout, matter: '路面积水' }, supervisor)
        .then()
        .when('callout.assign', { callout, to: 'r1' }, convener)
        .then();
      if (nth <= 3)
        given = given
          .later({ days: 9 })
          .when('callout.report', { callout }, supervisor)
          .then()
          .when('callout.settle', { callout, outcome: 'named', reply: '点名通报' }, supervisor)
          .then();
      given = given
        .when('callout.arrive', { callout }, 'r1')
        .then()
        .when('callout.resolve', { callout, result: '已疏通' }, 'r1')
        .then()
        .when('callout.confirm', { callout }, supervisor)
        .then();
    }
    record(given, { indicator: 'resolved' }).then({ finding: { value: 132 } });
    record(given, { indicator: 'named' }).then({ finding: { value: 3 } });
    expect(figuresOf(given.state, 'call-outs')).toMatchObject({ raised: 132, open: 0, late: 3, reported: 3 });
  });

  it('are retired without losing a value, and come back', () => {
    const retire = (given: CommunityGiven, indicator: string) =>
      given.when('indicator.retire', { indicator, reason: 'x' }, convener);
    const back = (given: CommunityGiven, indicator: string) =>
      given.when('indicator.reinstate', { indicator, reason: 'x' }, convener);
    retire(tree, 'needs').refused('indicator.heading');
    back(tree, 'met').refused('indicator.standing');
    const gone = retire(retire(record(tree, { indicator: 'visits', value: 3 }).then(), 'visits').then(), 'met').then();
    record(gone, { indicator: 'visits', value: 3, period: '2027' }).refused('indicator.retired');
    expect(csv(gone)).toContain('visits,visits,2,needs,,,2026,,3,0,retired');
    const all = retire(gone, 'needs').then();
    back(all, 'met').refused('indicator.orphan', { parent: 'needs' });
    back(back(all, 'needs').then(), 'met').then();
  });

  it('come 167 at once in three levels, and go out as a table that is read back as it was', () => {
    const drafts: Draft[] = Array.from({ length: 167 }, (_, at) => ({
      indicator: `i${at}`,
      title: at === 5 ? '街道, "一级"' : `指标${at}`,
      ...(at >= 3 && { parent: at < 20 ? `i${at % 3}` : `i${3 + (at % 17)}` }),
    }));
    const all = define(empty, ...drafts).then({ finding: { defined: 167 } });
    const read = readCsv(csv(record(all, { indicator: 'i20', value: 0.5, period: '2026-07' }).then()));
    if ('problems' in read) throw new Error('the table is not read');
    expect(read.rows).toHaveLength(167);
    expect(new Set(read.rows.map(({ cells }) => cells[2]))).toEqual(new Set(['1', '2', '3']));
    expect(read.rows.find(({ cells }) => cells[0] === 'i5')?.cells[1]).toBe('街道, "一级"');
    expect(read.rows.find(({ cells }) => cells[0] === 'i20')?.cells.slice(6, 9)).toEqual(['2026-07', '', '0.5']);
  });
});
