// A year of one community over its registers: recorded, folded, viewed, told. And what one fact costs where there are few things, and many.
import { createEngine, type Engine, type Fact, replay, type Snapshot, toFact, unopened } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { type CommunityState, communitiesOn, community, figuresOf, indicatorsCsv, registers } from 'yishi/community';
import { language, namesOf } from 'yishi/language';
import { memory } from 'yishi/memory';
import { decide } from '../src/procedure/decide.js';
import { atMost, each, rate, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';

const DAY = 86_400_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const convener = 'ann';

interface Asked {
  type: string;
  fields: object;
  by: string;
}

const person = (index: number): string => `p${index % 500}`;

/** 发现—呼叫—派单—整治. */
const aCase = (nth: number): Asked[] => {
  const ticket = `c${nth}`;
  return [
    { type: 'case.find', fields: { ticket, title: '路面积水', risk: '中', grid: `g${nth % 200}` }, by: person(nth) },
    { type: 'case.call', fields: { ticket, to: 'street' }, by: convener },
    { type: 'case.dispatch', fields: { ticket, to: [person(nth + 1), person(nth + 2)] }, by: convener },
    { type: 'case.treat', fields: { ticket, party: person(nth + 1), result: '已疏通' }, by: person(nth + 1) },
    { type: 'case.treat', fields: { ticket, party: person(nth + 2), result: '已铺平' }, by: person(nth + 2) },
    { type: 'case.verify', fields: { ticket }, by: person(nth) },
  ];
};

const aNeed = (nth: number): Asked[] => [
  { type: 'need.post', fields: { need: `n${nth}`, title: '后巷没有路灯' }, by: person(nth) },
  { type: 'need.meet', fields: { need: `n${nth}`, reply: '已装' }, by: convener },
];

const aWish = (nth: number): Asked[] => [
  { type: 'wish.make', fields: { wish: `w${nth}`, title: '一副老花镜' }, by: person(nth) },
  { type: 'wish.take', fields: { wish: `w${nth}` }, by: person(nth + 1) },
  { type: 'wish.grant', fields: { wish: `w${nth}` }, by: person(nth + 1) },
  { type: 'wish.confirm', fields: { wish: `w${nth}` }, by: person(nth) },
];

const aCallOut = (nth: number): Asked[] => {
  const callout = `q${nth}`;
  return [
    { type: 'callout.raise', fields: { callout, matter: '占道经营' }, by: convener },
    { type: 'callout.assign', fields: { callout, to: person(nth) }, by: convener },
    { type: 'callout.arrive', fields: { callout }, by: person(nth) },
    { type: 'callout.resolve', fields: { callout, result: '已劝离' }, by: person(nth) },
    { type: 'callout.confirm', fields: { callout }, by: convener },
  ];
};

/** What is asked on one day of the year: constructed, but for the 132 call-outs. */
function asksOn(day: number): Asked[] {
  const several = (count: number, of: (nth: number) => Asked[]): Asked[] =>
    Array.from({ length: count }, (_, n) => of(day * count + n)).flat();
  const raised = Math.floor(((day + 1) * 132) / 365) > Math.floor((day * 132) / 365);
  const offer = { type: 'resource.offer', fields: { resource: `r${day}`, title: '会议室' }, by: person(day) };
  const take = { holding: `h${day}`, person: person(day), post: `楼长${day}`, body: 'street', ground: 'appointed' };
  return [
    ...several(5, aCase),
    ...several(6, aNeed),
    ...several(2, aWish),
    ...(raised ? aCallOut(day) : []),
    offer,
    { type: 'post.take', fields: take, by: convener },
    { type: 'grid.assign', fields: { grid: `g${day % 200}`, person: person(day), as: 'member' }, by: convener },
    ...(day % 30 === 0
      ? [{ type: 'indicator.record', fields: { indicator: 'median', period: `${2026 + day / 30}` }, by: convener }]
      : []),
  ];
}

/** What stands before the year begins: grids and indicators. */
const beforehand: Asked[] = [
  {
    type: 'grid.enter',
    fields: { grids: Array.from({ length: 200 }, (_, n) => ({ grid: `g${n}`, title: `网格${n}`, households: 85 })) },
    by: convener,
  },
  {
    type: 'indicator.define',
    fields: {
      indicators: [{ indicator: 'median', title: '用时', computed: { register: 'cases', figure: 'median-hours' } }],
    },
    by: convener,
  },
];

const used = { cases: {}, needs: {}, wishes: {}, resources: {}, posts: {}, grids: {}, indicators: {}, emergency: {} };

/** Opens a community on an engine whose clock is set by hand. */
async function opened(): Promise<{ engine: Engine; store: ReturnType<typeof memory>; set: (moment: number) => void }> {
  let now = START - DAY;
  const store = memory();
  const engine = createEngine({ store, charts: [community], now: () => new Date(now) });
  const people = Array.from({ length: 500 }, (_, n) => ({ person: person(n) }));
  const bodies = [{ body: 'street', kind: 'authority', name: 'Street office' }];
  const answer = await communitiesOn(engine).open(
    { title: 'Ours', charter: quickPoll, registers: used, people, bodies },
    { by: convener, id: 'k1' },
  );
  if (!answer.ok) throw new Error(`the community was not opened: ${JSON.stringify(answer.refusal)}`);
  return {
    engine,
    store,
    set: (moment) => {
      now = moment;
    },
  };
}

async function submit(engine: Engine, asked: readonly Asked[]): Promise<void> {
  // A community's commands, on an engine typed by a consultation's.
  const answers = await engine.submitMany('k1', asked as never);
  const refused = answers.find(({ ok }) => !ok);
  if (refused) throw new Error(`something was refused: ${JSON.stringify(refused)}`);
}

async function aYear(): Promise<{ engine: Engine; facts: Fact[]; milliseconds: number }> {
  const { engine, store, set } = await opened();
  const begun = performance.now();
  await submit(engine, beforehand);
  for (let day = 0; day < 365; day += 1) {
    set(START + day * DAY);
    await submit(engine, asksOn(day));
  }
  const milliseconds = performance.now() - begun;
  const facts: Fact[] = [];
  for await (const page of store.read('k1')) facts.push(...page.map(toFact));
  return { engine, facts, milliseconds };
}

/** A community with so many things there, and nobody's clock running. */
async function withThings(count: number): Promise<Snapshot> {
  const { engine, store } = await opened();
  const asks = Array.from({ length: count / 2 }, (_, nth): Asked[] => [
    { type: 'need.post', fields: { need: `n${nth}`, title: '路灯' }, by: person(nth) },
    { type: 'case.find', fields: { ticket: `c${nth}`, title: '积水', risk: '低' }, by: person(nth) },
    { type: 'case.drop', fields: { ticket: `c${nth}`, reason: '已干' }, by: person(nth) },
  ]).flat();
  for (let from = 0; from < asks.length; from += 6000) await submit(engine, asks.slice(from, from + 6000));
  const facts: Fact[] = [];
  for await (const page of store.read('k1')) facts.push(...page.map(toFact));
  return replay(unopened('k1', community), facts);
}

/** The same with so many cases whose clocks run: these are looked through, so their number counts. */
async function withClocks(count: number): Promise<Snapshot> {
  const { engine, store } = await opened();
  await submit(
    engine,
    Array.from({ length: count }, (_, nth) => ({
      type: 'case.find',
      fields: { ticket: `c${nth}`, title: '积水', risk: '低' },
      by: person(nth),
    })),
  );
  const facts: Fact[] = [];
  for await (const page of store.read('k1')) facts.push(...page.map(toFact));
  return replay(unopened('k1', community), facts);
}

const TIMES = 200;

/** One fact, again and again over the same state: what it costs there. */
const one = (snapshot: Snapshot) => () => () => {
  const at = snapshot.context.at;
  for (let nth = 0; nth < TIMES; nth += 1) {
    const fields = { ticket: `new${nth}`, title: '积水', risk: '低' };
    const { refusal } = decide(snapshot, 'case.find', fields, { at, by: person(nth), salt: 'salt' });
    if (refusal) throw new Error(`a case was refused: ${refusal.code}`);
  }
};

export const year: Topic = {
  name: 'community',
  async figures() {
    const { engine, facts, milliseconds } = await aYear();
    const fold = (upTo: number) => () => () => replay(unopened('k1', community), facts.slice(0, upTo));
    const whole = replay(unopened('k1', community), facts);
    // The chart of a community adds the slices of its registers to the state.
    const state = whole.context as unknown as CommunityState;
    const names = namesOf(whole.context);
    const said = language('zh-Hans');
    const half = facts.length / 2;
    const few = await withThings(1000);
    const many = await withThings(100_000);
    const clocks = await withClocks(1000);
    const moreClocks = await withClocks(5000);
    const times = await inTurn(
      {
        half: fold(half),
        whole: fold(facts.length),
        view: () => async () => {
          const view = (await engine.view('k1', 'p1')) as unknown as Record<string, unknown>;
          for (const id of Object.keys(used)) if (view[id] === undefined) throw new Error(`${id} is not in the view`);
          for (const id of Object.keys(registers)) figuresOf(state, id);
        },
        exported: () => () => {
          indicatorsCsv(state);
          for (const fact of facts) said.fact(fact, names);
        },
        few: one(few),
        many: one(many),
        clocks: one(clocks),
        moreClocks: one(moreClocks),
      },
      { rounds: 15, warm: 3 },
    );
    return [
      told('facts of one year over the registers', facts.length, 'facts'),
      told('recorded in memory, a day at a time', (facts.length / milliseconds) * 1000, 'facts/s'),
      told('folded', rate(facts.length, usual(times.whole)), 'facts/s'),
      atMost('the whole year against its first half', ratio(times.whole, times.half), 'times', 2.4),
      told('viewed whole, with all figures', usual(times.view), 'ms'),
      told(
        'every fact told in Chinese, and the indicators as CSV',
        rate(facts.length, usual(times.exported)),
        'facts/s',
      ),
      told('one fact with 1,000 things there', each(TIMES, usual(times.few)), 'us'),
      atMost('with 100,000 things there', ratio(times.many, times.few), 'times', 1.5),
      told('with 1,000 clocks running', each(TIMES, usual(times.clocks)), 'us'),
      told('with 5,000 clocks running', each(TIMES, usual(times.moreClocks)), 'us'),
    ];
  },
};
