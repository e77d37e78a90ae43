// What is handed out, and to whom: views, records, publications, changes, lists and the clock's rounds.
import { describe, expect, it } from 'vitest';
import { type Entry, type Store, UnknownConsultation, verify } from 'yishi';
import { at, plus, staff, ways } from 'yishi/testing';
import { host } from './host.js';

const { convener, chair, teller, authority } = staff;
const ballot = (choice: 'for' | 'against') => ({ choices: { lift: choice }, channel: 'online' });

async function all(read: AsyncIterable<Entry>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of read) entries.push(entry);
  return entries;
}

describe('a view', () => {
  it('shows where it stands, what one may do, and what one is', async () => {
    const { engine } = await host('vote.polling');
    const view = await engine.view('c1', teller);
    expect(view).toMatchObject({
      place: 'vote.polling',
      step: 'vote',
      round: 1,
      phase: { en: 'During' },
      offices: ['teller'],
    });
    expect(view.permitted.find(({ type }) => type === 'poll.close')).toEqual({ type: 'poll.close', ok: true });
    expect(view.items.map(({ item }) => item)).toEqual(['lift', 'covenant', 'lamps']);
  });

  it('shows a teller the turnout and what is still needed, and nobody an answer, while the poll is open', async () => {
    const { engine } = await host('vote.polling');
    await engine.submit('c1', 'ballot.cast', ballot('against'), { by: 'o1' });
    const { poll } = await engine.view('c1', teller);
    expect(poll).toMatchObject({ turnout: { heads: 1, area: 12_050 }, voted: false, result: undefined });
    expect(poll?.stillNeeded).toMatchObject([
      { measure: 'area', more: 46_674 - 12_050 },
      { measure: 'heads', more: 5 },
    ]);
    expect([...(poll?.outstanding ?? [])]).toEqual(['o2', 'o3', 'o4', 'o5', 'o6', 'o7', 'o8']);
    expect(JSON.stringify(poll)).not.toContain('against');
    const own = await engine.view('c1', 'o1');
    expect(own.poll).toMatchObject({ voted: true });
    expect([...(own.poll?.outstanding ?? [])]).toEqual([]);
  });

  it('is as of now: what fell due has passed, though nothing is recorded for it', async () => {
    const { engine, clock, entries } = await host('vote.polling');
    clock.forward({ days: 8 });
    expect((await engine.view('c1', 'o1')).place).toBe('vote.closed');
    expect((await engine.permitted('c1', teller)).find(({ type }) => type === 'count.make')?.ok).toBe(true);
    expect(await entries()).toHaveLength(at('vote.polling').facts.length);
  });
});

describe('a record', () => {
  it('is handed whole to those who answer for it, and to nobody else', async () => {
    const { engine, entries } = await host('closed.done');
    const read = await engine.record('c1', { for: convener });
    expect(read.ok && (await all(read.entries))).toEqual(await entries());
    expect(await engine.record('c1', { for: 'r1' })).toEqual({
      ok: false,
      refusal: {
        code: 'not-yours',
        numbers: { type: 'record.archive', roles: ['convener', 'recorder', 'supervisor'] },
      },
    });
    const rest = await engine.record('c1', { for: convener, after: 100 });
    expect(rest.ok && (await all(rest.entries)).map(({ seq }) => seq)[0]).toBe(101);
  });

  it('is what was judged when it was asked for, and nothing that comes in while it is read', async () => {
    const { engine, entries } = await host('closed.done');
    const { length } = await entries();
    for (const reader of [convener, 'system']) {
      const read = await engine.record('c1', { for: reader });
      await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
      expect(read.ok && (await all(read.entries))).toHaveLength(length + (reader === 'system' ? 1 : 0));
    }
  });

  it('is published to whoever is known, with the names of those in office, no other and no private word, and verifies as it is', async () => {
    const { engine, entries } = await host('closed.done');
    const read = await engine.record('c1', { for: 'r1', profile: 'publication' });
    if (!read.ok) throw new Error('refused');
    const published = await all(read.entries);
    const text = JSON.stringify(published);
    for (const name of ['Owner o1', 'Resident r1', 'Flat 101']) expect(text).not.toContain(name);
    expect(text).toContain('Officer zhao');
    expect(text).toContain('A lift for unit 3');
    const head = (await entries()).at(-1)?.hash;
    expect(await verify(published, head, { published: true })).toMatchObject({ ok: true, place: 'closed.done' });
    expect(await verify(published, head)).toMatchObject({ ok: false });
    expect(await engine.record('c1', { for: 'nobody', profile: 'publication' })).toEqual({
      ok: false,
      refusal: { code: 'not-yours', numbers: { type: 'record.publication', roles: ['anyone'] } },
    });
  });

  it('is published with what it says to everybody, and lays nothing beside what says nothing to them', async () => {
    const annulled = at('closed.annulled');
    const { engine } = await host(annulled);
    const read = await engine.record('c1', { for: 'r1', profile: 'publication' });
    if (!read.ok) throw new Error('refused');
    const published = await all(read.entries);
    const told = published.flatMap(({ type, seals }) =>
      Object.keys(seals ?? {}).map((pointer) => `${type} ${pointer}`),
    );
    expect([...new Set(told.map((each) => each.replace(/\d+/g, 'n')))]).toEqual([
      'consultation.open /fields/title',
      'consultation.open /fields/people/n/name',
      'topic.submit /fields/title',
      'study.decide /fields/opinion',
      'agenda.set /fields/items/n/title',
      'consultation.annul /fields/ground',
    ]);
    // Where nothing is handed out, nothing is said of it.
    expect(published.filter(({ seals }) => seals && Object.keys(seals).length === 0)).toEqual([]);
    expect(published.find(({ type }) => type === 'roll.enter')).not.toHaveProperty('seals');
  });

  it('ends where the first ranking of options was given until they are counted', async () => {
    const open = at('deliberation.session').through(ways.rank('lift', []));
    const { engine } = await host(open);
    const readBy = async (who: string) => {
      const read = await engine.record('c1', { for: who });
      return read.ok ? (await all(read.entries)).length : 0;
    };
    const opened = open.facts.length;
    expect(await readBy(chair)).toBe(opened);
    for (const [by, ranking] of [
      ['c1', ['wood']],
      ['c2', ['steel', 'wood']],
      ['c3', ['wood']],
    ] as const)
      expect(await engine.submit('c1', 'ranking.cast', { item: 'lift', ranking: [...ranking] }, { by })).toMatchObject({
        ok: true,
      });
    expect(await readBy(chair)).toBe(opened);
    expect(await readBy('system')).toBe(opened + 3);
    await engine.submit('c1', 'ranking.close', { item: 'lift' }, { by: chair });
    expect(await readBy(chair)).toBe(opened + 4);
  });

  it('is whole again once the item that was being ranked, or the consultation, is no more', async () => {
    const open = at('deliberation.session').through(ways.rank('lift', [['wood']]));
    for (const ended of [
      open.when('item.settle', { item: 'lift', how: 'shelved', reply: 'x' }, convener).then(),
      open.when('consultation.withdraw', { reason: 'x' }, convener).then(),
    ]) {
      const { engine } = await host(ended);
      const read = await engine.record('c1', { for: convener });
      expect(read.ok && (await all(read.entries))).toHaveLength(ended.facts.length);
    }
  });

  it('ends where the poll began until it is counted', async () => {
    const { engine, entries } = await host('vote.polling');
    await engine.submit('c1', 'ballot.cast', ballot('against'), { by: 'o1' });
    const readBy = async (who: string) => {
      const read = await engine.record('c1', { for: who });
      return read.ok ? (await all(read.entries)).length : 0;
    };
    const opened = at('vote.polling').facts.length;
    expect(await readBy(teller)).toBe(opened);
    expect(await readBy('system')).toBe(opened + 1);
    await engine.submit('c1', 'poll.close', {}, { by: teller });
    expect(await readBy(teller)).toBe(opened);
    await engine.submit('c1', 'count.make', {}, { by: teller });
    expect(await readBy(teller)).toBe((await entries()).length);
  });
});

describe('watching', () => {
  /** A host that says how often its store was read: whoever watches has read once when they are all ears. */
  const watched = async () => {
    let times = 0;
    const wrap = (store: Store): Store => ({
      ...store,
      read(id, after) {
        times += 1;
        return store.read(id, after);
      },
    });
    return { ...(await host('deliberation.planning', { wrap })), reads: () => times };
  };

  it('tells of what happens, without what anybody said, until it is called off', async () => {
    const { engine } = await host('deliberation.planning');
    const stop = new AbortController();
    const seen: string[] = [];
    const { seq } = at('deliberation.planning').state;
    const watching = (async () => {
      for await (const change of engine.watch('c1', { after: seq, signal: stop.signal })) {
        seen.push(`${change.seq} ${change.type}`);
        expect(JSON.stringify(change)).not.toContain('secret');
        if (seen.length === 2) stop.abort();
      }
    })();
    await engine.submit('c1', 'note.add', { text: 'secret' }, { by: 'r1' });
    await engine.submit('c1', 'consultation.suspend', { reason: 'secret' }, { by: convener });
    await watching;
    expect(seen).toEqual([`${seq + 1} note.add`, `${seq + 2} consultation.suspend`]);
  });

  it('from an earlier seq tells of everything since', async () => {
    const { engine } = await host('deliberation.planning');
    const seen: number[] = [];
    for await (const { seq } of engine.watch('c1', { after: 0 })) {
      seen.push(seq);
      if (seq === at('deliberation.planning').state.seq) break;
    }
    expect(seen).toEqual(at('deliberation.planning').facts.map(({ seq }) => seq));
  });

  it('tells of what happens while somebody is being told', async () => {
    const { engine, reads } = await watched();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const { type } of engine.watch('c1')) {
        seen.push(type);
        if (seen.length === 3) break;
        await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
      }
    })();
    await expect.poll(reads).toBe(1);
    await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
    await watching;
    expect(seen).toEqual(['note.add', 'note.add', 'note.add']);
  });

  it('looks for what other processes wrote, if asked to', async () => {
    const { engine, again } = await host('deliberation.planning');
    const other = again();
    const { seq } = at('deliberation.planning').state;
    const watching = (async () => {
      for await (const change of engine.watch('c1', { after: seq, every: 5 })) return change;
      return undefined;
    })();
    await other.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
    expect(await watching).toMatchObject({ seq: seq + 1, type: 'note.add' });
  });

  it('looks into the store when it is told to, and not all the time', async () => {
    const { engine, reads } = await watched();
    const stop = new AbortController();
    const watching = (async () => {
      for await (const _ of engine.watch('c1', { signal: stop.signal })) void _;
    })();
    await expect.poll(reads).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reads()).toBe(1);
    await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
    await expect.poll(reads).toBe(3);
    await new Promise((resolve) => setTimeout(resolve, 60));
    // Once by whoever submitted, and once by whoever watches.
    expect(reads()).toBe(3);
    stop.abort();
    await watching;
  });

  it('of a consultation nobody opened is an error', async () => {
    const { engine } = await host();
    const watching = (async () => {
      for await (const _ of engine.watch('c9')) void _;
    })();
    await expect(watching).rejects.toThrow(UnknownConsultation);
  });

  it('from now on tells of nothing that was before', async () => {
    const { engine, reads } = await watched();
    const watching = (async () => {
      for await (const change of engine.watch('c1', { every: 5 })) return change;
      return undefined;
    })();
    await expect.poll(reads).toBeGreaterThan(0);
    await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
    expect(await watching).toMatchObject({ type: 'note.add', at: expect.stringMatching(/^2026-/) });
  });

  it('ends with the engine', async () => {
    const { engine } = await host('deliberation.planning');
    const watching = (async () => {
      for await (const _ of engine.watch('c1')) void _;
      return 'over';
    })();
    await engine.close();
    expect(await watching).toBe('over');
  });
});

describe('the clock’s rounds', () => {
  it('list what is due, and pass it', async () => {
    const { engine, clock, entries } = await host('vote.polling');
    const { closes = '' } = at('vote.polling').state.vote.current ?? {};
    expect(await engine.list()).toMatchObject([{ id: 'c1', place: 'vote.polling', due: closes }]);
    expect(await engine.due()).toEqual([]);
    expect(await engine.tick()).toEqual([]);
    expect(await engine.due(new Date(closes))).toMatchObject([{ id: 'c1' }]);
    clock.set(closes);
    expect(await engine.tick()).toEqual(['c1']);
    expect((await entries()).at(-1)).toMatchObject({ type: 'deadline.pass', on: closes });
    expect(await engine.list()).toMatchObject([{ place: 'vote.closed' }]);
    expect(await engine.tick()).toEqual([]);
  });

  it('pass nothing while a consultation is suspended', async () => {
    const { engine, clock } = await host('suspended');
    clock.forward({ days: 400 });
    expect((await engine.list())[0]).not.toHaveProperty('due');
    expect(await engine.tick()).toEqual([]);
  });
});

describe('purging', () => {
  it('is for those who answer for it, once it is closed and kept long enough, and leaves a tombstone', async () => {
    const { engine, clock, store } = await host('closed.done');
    const ask = (by: string, ground: 'order' | 'request') => engine.purge('c1', { by, ground });
    expect(await ask('r1', 'order')).toEqual({
      ok: false,
      refusal: { code: 'not-yours', numbers: { type: 'record.purge', roles: ['convener', 'authority'] } },
    });
    expect(await ask(convener, 'request')).toMatchObject({ ok: false, refusal: { code: 'retention.running' } });
    clock.set(plus(clock.moment, { days: 3660 }));
    const purged = await ask(convener, 'request');
    expect(purged).toMatchObject({ ok: true, tombstone: { id: 'c1', ground: 'request' } });
    expect(await store.head('c1')).toBeUndefined();
  });

  it('is refused while the consultation is open', async () => {
    const { engine } = await host('vote.polling');
    expect(await engine.purge('c1', { by: authority, ground: 'order' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-now', numbers: { place: 'vote.polling' } },
    });
  });
});
