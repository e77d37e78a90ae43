// From a community to a consultation and back: two records, each with the other's name in it.
import { describe, expect, it } from 'vitest';
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { communitiesOn, community } from 'yishi/community';
import { memory } from 'yishi/memory';
import { fakeClock, inCommunity, staff } from 'yishi/testing';

const { convener, recorder } = staff;

const opening = {
  title: '后巷路灯',
  charter: quickPoll,
  id: 'c1',
  matter: 'lamps',
  entries: [{ register: 'needs', id: 'lamp' }],
  people: [{ person: 'zhao' }, { person: 'a' }, { person: 'b' }],
  bodies: [{ body: 'group', kind: 'group', name: '居民小组' }],
  offices: [
    { office: 'convener' as const, person: 'zhao' },
    { office: 'chair' as const, person: 'zhao' },
  ],
  items: [
    {
      item: 'lamps',
      title: '装六盏路灯',
      topics: [],
      stakeholders: [],
      affected: [],
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
      becomes: 'opinion' as const,
    },
  ],
};

async function scene() {
  const clock = fakeClock();
  const engine = createEngine({ store: memory(), charts: [community], now: clock.now });
  const communities = communitiesOn(engine);
  await communities.open(
    { title: '和平里', charter: quickPoll, registers: { needs: {}, matters: {} }, people: [{ person: 'a' }] },
    { by: 'zhao', id: 'k1' },
  );
  await communities.submit('k1', 'need.post', { need: 'lamp', title: '后巷没有路灯' }, { by: 'a' });
  return { clock, engine, communities };
}

describe('a matter', () => {
  it('goes to a consultation with a need by reference, and comes back with what was decided', async () => {
    const { engine, communities, clock } = await scene();
    const referred = await communities.consult('k1', opening, { by: 'zhao' });
    expect(referred).toMatchObject({ ok: true });
    expect(await communities.report('k1', 'lamps', { by: 'zhao' })).toMatchObject({
      ok: false,
      refusal: { code: 'matter.not-over' },
    });
    const ask = async (type: string, fields: object, by = 'zhao') => {
      const answer = await engine.submit('c1', type as never, fields as never, { by });
      expect(answer).toMatchObject({ ok: true });
    };
    await ask('roll.enter', { body: 'group', members: [{ person: 'a' }, { person: 'b' }] });
    await ask('notice.post', { items: ['lamps'], closes: '2026-03-02T03:00:00.000Z' });
    clock.forward({ minutes: 1 });
    for (const by of ['a', 'b']) await ask('ballot.cast', { choices: { lamps: 'for' }, channel: 'online' }, by);
    await ask('poll.close', {});
    await ask('count.make', {});
    await ask('result.post', {});
    await ask('result.confirm', {});
    const back = await communities.report('k1', 'lamps', { by: 'zhao' });
    expect(back).toMatchObject({
      ok: true,
      fact: { fields: { place: 'closed.adopted', items: [{ item: 'lamps', status: 'passed' }] } },
    });
    // By id alone: no text of the consultation is kept where an order there does not reach.
    expect(JSON.stringify(back.ok && back.fact.fields)).not.toContain('title');
    const record = await engine.record('c1', { for: 'system' });
    const entries = [];
    if (record.ok) for await (const entry of record.entries) entries.push(entry);
    expect(entries.at(-1)?.hash).toBe(back.ok && back.fact.fields.head);
    expect(entries[0]?.fields).toMatchObject({ community: { community: 'k1', matter: 'lamps' } });
    // The same once more is no news.
    expect(await communities.report('k1', 'lamps', { by: 'zhao' })).toMatchObject({
      ok: false,
      refusal: { code: 'matter.reported' },
    });
  });

  it('is recalled where its consultation cannot be opened, and the refusal of that is told', async () => {
    const { communities } = await scene();
    const wrong = { ...opening, items: [{ ...opening.items[0]!, route: [] }] };
    expect(await communities.consult('k1', wrong, { by: 'zhao' })).toMatchObject({
      ok: false,
      refusal: { code: 'opening.inconsistent' },
    });
    expect((await communities.view('k1', 'zhao')).matters).toMatchObject([{ matter: 'lamps', status: 'recalled' }]);
  });

  it('that nobody referred is reported by nobody', async () => {
    const { communities } = await scene();
    expect(await communities.report('k1', 'x', { by: 'zhao' })).toMatchObject({
      ok: false,
      refusal: { code: 'matter.unknown' },
    });
  });
});

describe('referring', () => {
  const given = inCommunity({ matters: { charters: ['heping-road'] }, needs: {} });
  const lamps = { matter: 'lamps', title: '路灯', consultation: 'c1', charter: 'heping-road', entries: [] };

  it('is under a charter the community allows, with things that are there, each once', () => {
    given
      .when('matter.refer', { ...lamps, charter: 'quick-poll' }, convener)
      .refused('matter.charter-unknown', { known: ['heping-road'] });
    const entries = [{ register: 'needs', id: 'lamp' }];
    given.when('matter.refer', { ...lamps, entries }, convener).refused('matter.entry-unknown', { id: 'lamp' });
    given
      .when('need.post', { need: 'lamp', title: '黑' }, 'r1')
      .then()
      .when('matter.refer', { ...lamps, entries: [...entries, ...entries] }, convener)
      .refused('matter.entry-twice');
  });

  it('gives a consultation one matter, and a matter one consultation', () => {
    const referred = given.when('matter.refer', lamps, convener).then();
    referred.when('matter.refer', { ...lamps, consultation: 'c2' }, convener).refused('matter.exists');
    referred
      .when('matter.refer', { ...lamps, matter: 'm2' }, convener)
      .refused('matter.consultation-taken', { matter: 'lamps' });
  });

  it('is taken back only while nothing was reported', () => {
    const report = { matter: 'lamps', place: 'closed.done', head: 'b'.repeat(64), entries: 3, items: [], projects: [] };
    given
      .when('matter.refer', lamps, convener)
      .then()
      .when('matter.report', report, recorder)
      .then()
      .when('matter.recall', { matter: 'lamps', reason: '不办了' }, convener)
      .refused('matter.out-of-turn', { status: 'reported' });
  });
});
