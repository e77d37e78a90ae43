// The engine over a real Restate server.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { consultationObject, indexObject, restateEngine } from 'yishi/restate';
import { type RestateServer, restateServer, type Served, serving } from './restate/server.js';

const opening = {
  title: 'Lunch',
  charter: quickPoll,
  bodies: [{ body: 'group', kind: 'group', name: 'Lunch group' }],
  items: [
    {
      item: 'noodles',
      title: 'Noodles today?',
      becomes: 'opinion' as const,
      route: [{ body: 'group', rule: 'simple-majority' as const, held: 'here' as const }],
    },
  ],
};

describe.each([
  ['as it comes', {}],
  ['with forced replay', { RESTATE_WORKER__INVOKER__INACTIVITY_TIMEOUT: '0s' }],
])('on Restate %s', (_name, settings) => {
  let server: RestateServer;
  let served: Served;
  let engine: Engine;

  beforeAll(async () => {
    server = await restateServer(settings);
    served = await serving([consultationObject(), indexObject()]);
    await server.register(served.uri);
    engine = restateEngine({ ingress: server.ingress });
  });
  afterAll(async () => {
    await engine?.close();
    await served?.close();
    await server?.stop();
  });

  it('a poll goes from open to counted', async () => {
    const opened = await engine.open(opening, { by: 'ann' });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const { id } = opened;
    const members = ['ann', 'bo', 'cy'].map((person) => ({ person }));
    expect(await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'ann' })).toMatchObject({
      ok: true,
      seq: 2,
    });
    const closes = new Date(Date.now() + 3_600_000).toISOString();
    await engine.submit(id, 'notice.post', { items: ['noodles'], closes }, { by: 'ann' });
    const votes = { ann: 'for', bo: 'for', cy: 'against' } as const;
    for (const [by, choice] of Object.entries(votes))
      expect(
        await engine.submit(id, 'ballot.cast', { choices: { noodles: choice }, channel: 'online' }, { by }),
      ).toMatchObject({ ok: true });
    expect(
      await engine.submit(id, 'ballot.cast', { choices: { noodles: 'for' }, channel: 'online' }, { by: 'dan' }),
    ).toMatchObject({ ok: false });
    await engine.submit(id, 'poll.close', {}, { by: 'ann' });
    const counted = await engine.submit(id, 'count.make', {}, { by: 'ann' });
    expect(counted.ok && counted.fact.finding.items[0]?.outcome).toBe('passed');
    expect((await engine.view(id, 'ann')).seq).toBe(counted.ok && counted.seq);
  });
});
