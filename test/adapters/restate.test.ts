// The engine over a real Restate server, beyond what every engine keeps to: deadlines as delayed messages, what is kept in its state, who
// is told, other deployments of the service. As it comes, and with each await suspended and played again.
import * as restate from '@restatedev/restate-sdk';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Engine, StoreUnavailable, verify } from 'yishi';
import { consultationObject, indexObject, restateEngine } from 'yishi/restate';
import { onRestate, serveObjects } from '../../examples/embed/restate.js';
import { admitted, ballot, lunch, note, opened, recorded } from '../../src/testing/engine-case.js';
import { freePorts, type RestateServer, restateServer, type Served, serving } from './restate/server.js';

const told: unknown[] = [];
/** A service of the host's. */
const listening = <N extends string>(name: N) =>
  restate.service({ name, handlers: { appended: async (_ctx: restate.Context, one: unknown) => void told.push(one) } });
const listener = listening('Listener');
const inOrder: unknown[] = [];
const orderly = restate.object({
  name: 'Orderly',
  handlers: { appended: async (_ctx: restate.ObjectContext, one: unknown) => void inOrder.push(one) },
});
const publish = [
  { service: 'Listener', handler: 'appended' },
  { service: 'Orderly', handler: 'appended', keyed: true },
];

describe.each([
  ['as it comes', {}],
  ['with forced replay', { RESTATE_WORKER__INVOKER__INACTIVITY_TIMEOUT: '0s' }],
])('on Restate %s', (_name, settings) => {
  let server: RestateServer;
  let served: Served;
  let engine: Engine;

  beforeAll(async () => {
    server = await restateServer(settings);
    served = await serving([consultationObject({ publish }), indexObject(), listener, orderly]);
    await server.register(served.uri);
    engine = restateEngine({ ingress: server.ingress });
  });
  afterAll(async () => {
    await engine?.close();
    await served?.close();
    await server?.stop();
  });

  /** Everything that lies in the state of all objects, as text. */
  const kept = async (): Promise<string> => {
    const query = 'SELECT service_name, service_key, key, value_utf8 FROM state';
    const response = await fetch(`${server.admin}/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.text();
  };

  const count = async (sql: string): Promise<number> => {
    const response = await fetch(`${server.admin}/query`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: `SELECT COUNT(*) AS many FROM ${sql}` }),
    });
    const { rows } = (await response.json()) as { rows: { many: number }[] };
    return rows[0]?.many ?? 0;
  };

  it('deadlines pass by themselves, though nobody asks and no clock runs, and an old message for one does nothing', async () => {
    admitted(await opened(engine, 'alone'));
    const members = ['ann', 'bo'].map((person) => ({ person }));
    admitted(await engine.submit('alone', 'roll.enter', { body: 'group', members }, { by: 'ann' }));
    const soon = new Date(Date.now() + 10_000).toISOString();
    admitted(await engine.submit('alone', 'notice.post', { items: ['noodles'], closes: soon }, { by: 'ann' }));
    const later = new Date(Date.parse(soon) + 2_000).toISOString();
    admitted(await engine.submit('alone', 'poll.extend', { closes: later, reason: 'few have voted' }, { by: 'ann' }));
    await expect
      .poll(async () => (await recorded(engine, 'alone')).at(-1)?.type, { interval: 200 })
      .toBe('deadline.pass');
    const record = await recorded(engine, 'alone');
    expect(record.filter(({ type }) => type === 'deadline.pass')).toMatchObject([{ by: 'clock', on: later }]);
    expect(await verify(record)).toMatchObject({ ok: true });
    await expect
      .poll(async () => await engine.list(), { interval: 50 })
      .toContainEqual(expect.objectContaining({ id: 'alone', place: 'vote.closed' }));
    expect(await engine.tick()).toEqual([]);
  });

  it('what is erased or purged is in no state any more, and nothing of an answered request is kept', async () => {
    const people = [...(lunch.people ?? []), { person: 'dan' }];
    const offices = [{ office: 'authority' as const, person: 'dan' }];
    admitted(await engine.open({ ...lunch, people, offices }, { by: 'ann', id: 'gone' }));
    admitted(await note(engine, 'gone', 'a secret of Bo', { by: 'bo' }));
    expect(await kept()).toContain('a secret of Bo');
    admitted(await engine.submit('gone', 'person.erase', { person: 'bo', ground: 'order' }, { by: 'dan' }));
    const text = await kept();
    expect(text).toContain('Ann Smith');
    expect(text).not.toMatch(/a secret of Bo/);
    admitted(await engine.submit('gone', 'consultation.withdraw', { reason: 'no lunch' }, { by: 'ann' }));
    admitted(await engine.purge('gone', { by: 'ann', ground: 'order' }));
    const left = (await kept())
      .split('},{')
      .filter((row) => row.includes('YishiConsultation') && row.includes('/gone"'));
    expect(left).toHaveLength(1);
    expect(left[0]).toContain('tombstone');
    expect(await count("sys_journal WHERE entry_type LIKE '%Run%'")).toBe(0);
  });

  it('services of the host are told of each append once, and objects in order', async () => {
    told.length = 0;
    inOrder.length = 0;
    admitted(await opened(engine, 'told'));
    for (const text of ['a', 'b']) admitted(await note(engine, 'told', text));
    const of = (all: readonly unknown[]) => all.filter((one) => (one as { id: string }).id === 'told');
    const each = [1, 2, 3].map((seq) => ({ scope: 'default', id: 'told', first: seq, last: seq }));
    await expect.poll(() => of(inOrder)).toEqual(each);
    await expect.poll(() => new Set(of(told).map((one) => JSON.stringify(one))).size).toBe(each.length);
    expect(of(told)).toEqual(expect.arrayContaining(each));
    expect(of(told)).toHaveLength(each.length);
  });

  it('the host’s engine is told of every fact it had recorded, once, and of none that was refused', async () => {
    const facts: string[] = [];
    const telling = restateEngine({
      ingress: server.ingress,
      onAdmitted({ id, fact }) {
        facts.push(`${id} ${fact.seq} ${fact.type} ${Object.isFrozen(fact)}`);
        throw new Error('of the host');
      },
    });
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    admitted(await opened(telling, 'heard'));
    admitted(await note(telling, 'heard', 'a', { key: 'once' }));
    admitted(await note(telling, 'heard', 'a', { key: 'once' }));
    expect(await telling.submit('heard', 'ballot.cast', ballot(), { by: 'ann' })).toMatchObject({ ok: false });
    admitted(await note(engine, 'heard', 'of another'));
    const several = ['b', 'c'].map((text) => ({ type: 'note.add' as const, fields: { text }, by: 'ann' }));
    for (const answer of await telling.submitMany('heard', several)) expect(answer.ok).toBe(true);
    expect(facts).toEqual(['heard 1 consultation.open true', ...[2, 4, 5].map((seq) => `heard ${seq} note.add true`)]);
    expect(warned).toHaveBeenCalledTimes(4);
    warned.mockRestore();
    await telling.close();
  });

  it('a record of many pages is read and handed out whole, by a service that has none of it in mind', async () => {
    admitted(await opened(engine, 'long'));
    const text = 'x'.repeat(700);
    const notes = Array.from({ length: 2_200 }, () => ({ type: 'note.add' as const, fields: { text }, by: 'ann' }));
    for (const answer of await engine.submitMany('long', notes)) expect(answer.ok).toBe(true);
    // Another deployment of the same service: what comes from now on goes there.
    const next = await serving([consultationObject({ publish }), indexObject(), listener]);
    await server.register(next.uri);
    await served.close();
    served = next;
    const record = await recorded(engine, 'long');
    expect(record).toHaveLength(2_201);
    expect(await verify(record)).toMatchObject({ ok: true });
    expect(await note(engine, 'long', 'goes on')).toMatchObject({ ok: true, seq: 2_202 });
    expect((await recorded(engine, 'long', 2_200)).map(({ seq }) => seq)).toEqual([2_201, 2_202]);
  });

  it('many look at it while others write: nobody sees what is not recorded', async () => {
    admitted(await opened(engine, 'busy'));
    let acknowledged = 1;
    const writing = (async () => {
      for (let n = 0; n < 30; n += 1) acknowledged = admitted(await note(engine, 'busy', `note ${n}`)).seq;
    })();
    const seen: number[] = [];
    for (let n = 0; n < 15; n += 1) {
      const before = acknowledged;
      const { seq } = await engine.view('busy', 'ann');
      expect(seq).toBeGreaterThanOrEqual(before);
      seen.push(seq);
    }
    await writing;
    expect((await engine.view('busy', 'ann')).seq).toBe(31);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('a key that was used, a ballot that was cast twice and two engines come out as anywhere', async () => {
    const other = restateEngine({ ingress: server.ingress, scope: 'another tenant/1' });
    admitted(await opened(other, 'long'));
    expect(await engine.submit('long', 'ballot.cast', ballot(), { by: 'dan' })).toMatchObject({ ok: false });
    await expect
      .poll(async () => (await other.list()).map(({ id, ...head }) => [id, 'seq' in head && head.seq]))
      .toEqual([['long', 1]]);
    await other.close();
  });
});

it('the example serves the objects, and its engine calls them', async () => {
  const server = await restateServer();
  // Its own port; the SDK's server ends with the process.
  const [port = 0] = await freePorts(1);
  await serveObjects(port);
  const notices = await serving([listening('Notices')]);
  await server.register(`http://127.0.0.1:${port}`);
  await server.register(notices.uri);
  const engine = onRestate(server.ingress, 'tenant');
  expect(await opened(engine, 'one')).toMatchObject({ ok: true, seq: 1 });
  await engine.close();
  await notices.close();
  await server.stop();
});

it('where nobody answers for as long as patience says, the store is unavailable', async () => {
  const engine = restateEngine({ ingress: 'http://127.0.0.1:9', patience: 300 });
  await expect(engine.view('one', 'ann')).rejects.toBeInstanceOf(StoreUnavailable);
});
