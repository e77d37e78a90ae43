// A courtyard that decides on two small things: its rules, its people and what they have done so far. All of it is constructed.
import type { Engine, FieldsIn } from 'yishi';
import { extend, hepingRoad } from 'yishi/charters';

const charter = extend(hepingRoad, {
  id: 'courtyard-12',
  title: { zh: '12 号院院内小事议事规则（示例）', en: 'Rules for small matters of courtyard 12 (example)' },
  source: { zh: '示例：为演示网页而拟，非任何社区原文。', en: 'Example: made for this page, of no community.' },
  phases: [
    { id: 'raise', title: { zh: '提议题', en: 'Raising topics' }, steps: ['topics'] },
    { id: 'decide', title: { zh: '商量和表决', en: 'Talking and deciding' }, steps: ['deliberation', 'vote'] },
  ],
  amendedBy: null,
  deliberation: { body: 'yard' },
  topics: { secondsNeeded: 0, gatheringDays: 14, channels: ['线上', '坝坝会'], study: null },
  vote: {
    noticeDays: 0,
    postingDays: 3,
    bodies: {},
    // A mind may change until the poll closes.
    replace: 'last-valid',
    channels: ['online', 'paper'],
    proxies: { allowed: false, cap: 0 },
    mayCloseEarly: true,
    scrutineers: 0,
  },
});

/** Whoever has an account, by id. A record holds their ids; what they are called is the app's to say, and to whom. */
export const people: Readonly<Record<string, { name: string; office?: 'convener' | 'recorder' | 'teller' }>> = {
  'p-01': { name: '何静', office: 'convener' },
  'p-02': { name: '苏梅', office: 'recorder' },
  'p-03': { name: '罗薇', office: 'teller' },
  'p-11': { name: '周淑芬' },
  'p-12': { name: '钟小平' },
  'p-13': { name: '江国庆' },
  'p-14': { name: '樊玲' },
  'p-15': { name: '余志和' },
  'p-16': { name: '贺秀琼' },
};

const CONVENER = 'p-01';
const residents = Object.keys(people).filter((person) => !people[person]?.office);
const offices = Object.entries(people).flatMap(([person, { office }]) => (office ? [{ office, person }] : []));
const route = [{ body: 'yard', rule: 'simple-majority', held: 'here' as const }];

const topics = [
  {
    topic: 't-1',
    title: '花台塌了半年',
    text: '雨天一脚泥，老人要绕着走。想请大家商量，把它修成能坐的花池。',
    by: 'p-12',
  },
  { topic: 't-2', title: '后门那盏灯不亮', text: '晚上九点以后后门一片黑，下夜班的人看不清台阶。', by: 'p-14' },
];

/** It is told at once where something of this story is refused. */
async function done(answer: Promise<{ ok: true } | { ok: false; refusal: { code: string } }>): Promise<void> {
  const given = await answer;
  if (!given.ok) throw new Error(given.refusal.code, { cause: given.refusal });
}

/** Opens it, with the topics that came in at the courtyard meeting. */
export async function gathered(engine: Engine, id: string): Promise<void> {
  const bodies = [{ body: 'yard', kind: '自治组织', name: '12 号院住户' }];
  const listed = Object.entries(people).map(([person, { name }]) => ({ person, name }));
  const title = '12 号院：花台和后门的灯';
  await done(engine.open({ title, charter, bodies, offices, people: listed }, { by: CONVENER, id }));
  const members = residents.map((person) => ({ person }));
  await done(engine.submit(id, 'roll.enter', { body: 'yard', members }, { by: CONVENER }));
  for (const { by, ...topic } of topics)
    await done(engine.submit(id, 'topic.submit', { ...topic, channel: '坝坝会' }, { by }));
  for (const by of ['p-11', 'p-13', 'p-16']) await done(engine.submit(id, 'topic.second', { topic: 't-1' }, { by }));
}

/** Screens what came in, hears everybody online and opens the poll. */
export async function putToVote(engine: Engine, id: string, closes: Date): Promise<void> {
  const convener = { by: CONVENER };
  await done(engine.submit(id, 'gathering.close', {}, convener));
  for (const { topic } of (await engine.view(id, CONVENER)).topics) {
    const isOurs = topics.some((one) => one.topic === topic);
    const screened: FieldsIn<'topic.screen'> = isOurs
      ? { topic, decision: 'accept' }
      : { topic, decision: 'answer', reply: '收到，物业本周内上门看。' };
    await done(engine.submit(id, 'topic.screen', screened, convener));
  }
  await done(engine.submit(id, 'screening.close', {}, convener));
  const items = [
    { item: 'planter', title: '花台修成能坐的花池', topics: ['t-1'], route, becomes: 'opinion' as const },
    { item: 'lamp', title: '后门换一盏感应灯', topics: ['t-2'], route, becomes: 'opinion' as const },
  ];
  await done(engine.submit(id, 'agenda.set', { items }, convener));
  await done(engine.submit(id, 'agenda.confirm', {}, convener));
  const called = { form: 'online' as const, items: items.map(({ item }) => item), opens: closes.toISOString() };
  await done(engine.submit(id, 'round.call', called, convener));
  await done(engine.submit(id, 'round.close', {}, convener));
  for (const { item } of items) await done(engine.submit(id, 'options.freeze', { item }, convener));
  await done(engine.submit(id, 'deliberation.conclude', { way: 'vote' }, convener));
  const posted = { items: items.map(({ item }) => item), closes: closes.toISOString() };
  await done(engine.submit(id, 'notice.post', posted, convener));
}
