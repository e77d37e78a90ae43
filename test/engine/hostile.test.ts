// What somebody tried against the engine, and does not come through with any more.
import { describe, expect, it } from 'vitest';
import { createEngine, type EngineOptions, hashOf, UnknownConsultation, UnknownEdition, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { at, given, openingUnder, owners, recordOf, staff } from 'yishi/testing';
import type { Json } from '../../src/digest.js';
import { host } from './host.js';

const vote = { choices: { lift: 'for' }, channel: 'online' } as const;
const [first = '', second = ''] = owners;

describe('a record', () => {
  const record = () => structuredClone(recordOf(at('topics.screening').facts));

  it('shows when letters move from a text into its salt', async () => {
    const entries = record();
    for (const { seals } of entries) {
      for (const seal of Object.values(seals ?? {})) {
        seal.salt += seal.text.slice(0, 1);
        seal.text = seal.text.slice(1);
      }
    }
    expect(await verify(entries)).toMatchObject({
      ok: false,
      problem: { code: 'record.seal' },
    });
  });

  it('takes no text where nothing was sealed', async () => {
    const entries = record();
    const [opening] = entries;
    if (opening) opening.seals = { ...opening.seals, '/fields/zz': { salt: '0'.repeat(32), text: 'smuggled' } };
    expect(await verify(entries)).toMatchObject({
      ok: false,
      seq: 1,
      problem: { code: 'record.unsealed', numbers: { pointer: '/fields/zz' } },
    });
  });

  it('that no rule could have admitted is wrong, and breaks nothing', async () => {
    const entries = record();
    const last = entries.at(-1);
    if (!last) throw new Error('there is a record');
    const forged = { ...last, seq: last.seq + 1, prev: last.hash, type: 'ballot.cast', fields: null };
    const answer = await verify([...entries, { ...forged, hash: hashOf(forged) }]);
    expect(answer).toMatchObject({ ok: false, seq: forged.seq });
  });

  it('whose texts were sealed and are nothing, or something else, is wrong and breaks nothing', async () => {
    const last = record().at(-1);
    if (!last) throw new Error('there is a record');
    const all: Json[] = [null, 7, 'text', [], [null], { text: null }, { text: [] }, { text: { sealed: 7 } }];
    for (const fields of all) {
      const forged = { ...last, seq: last.seq + 1, prev: last.hash, type: 'note.add', fields };
      expect(await verify([...record(), { ...forged, hash: hashOf(forged) }])).toMatchObject({
        ok: false,
        seq: forged.seq,
      });
    }
  });

  it('that orders nothing sensible to be erased is worked on all the same', async () => {
    for (const paths of [7, null, '/fields/text', [7]]) {
      const { engine, store, entries } = await host('topics.screening');
      const last = (await entries()).at(-1);
      if (!last) throw new Error('there is a record');
      const order = {
        ...last,
        seq: last.seq + 1,
        prev: last.hash,
        type: 'entry.redact',
        by: staff.convener,
        fields: { seq: 4, paths, ground: 'order' } as Json,
      };
      await store.append('c1', last.seq, [{ ...order, hash: hashOf(order) }], { place: 'topics.screening' });
      expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).toMatchObject({ ok: true });
      expect((await entries())[3]?.seals).toBeDefined();
    }
  });
});

describe('a record that is loaded', () => {
  const standing = at('implementation.underWay');
  const forged = async (more: object) => {
    const { engine, store, entries } = await host(standing);
    const last = (await entries()).at(-1);
    if (!last) throw new Error('there is a record');
    const { seals: _, finding: _none, ...open } = last;
    const entry = { ...open, seq: last.seq + 1, prev: last.hash, ...more };
    await store.append('c1', last.seq, [{ ...entry, hash: hashOf(entry) }], { place: 'unknown' });
    return engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
  };

  it('says what broke, where no rule could have admitted an entry', async () => {
    await expect(forged({ type: 'claim.take', fields: { claim: 'w9' }, by: 'r1' })).rejects.toThrow();
  });

  it.each([[null], [[]], ['0'], [{ edition: 0 }]])(
    'is of no known edition where its opening says %j',
    async (fields) => {
      const { engine, store } = await host();
      const { seals: _, ...first } = recordOf(at('topics.gathering').facts)[0]!;
      const opening = { ...first, fields: fields as Json };
      await store.append('c1', 0, [{ ...opening, hash: hashOf(opening) }], { place: 'unknown' });
      await expect(engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toThrow(UnknownEdition);
    },
  );
});

describe('two engines on one store', () => {
  it('know of each other from the first entry on', async () => {
    const opened = at('topics.gathering').facts.slice(0, 1);
    const { engine, again } = await host(given(opened));
    await engine.view('c1', staff.convener);
    await again().submit('c1', 'person.admit', { people: [{ person: 'zed' }] }, { by: staff.recorder });
    expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'zed' })).toMatchObject({ ok: true, seq: 3 });
  });

  it('know that a record is purged, whoever purged it', async () => {
    const { engine, again, clock } = await host('closed.done');
    await engine.view('c1', staff.convener);
    await again().purge('c1', { by: staff.convener, ground: 'order' });
    await expect(engine.view('c1', staff.convener)).rejects.toThrow(UnknownConsultation);
    expect(clock.moment).toBe(at('closed.done').now);
  });

  it('judge by what the other has recorded, not by what they remember', async () => {
    const { engine, again } = await host('vote.noticed');
    const other = again();
    expect((await other.view('c1', first)).place).toBe('vote.noticed');
    const { state } = at('vote.polling');
    const opens = state.vote.current?.opens ?? '';
    const { engine: late, again: more } = await host('vote.noticed', { now: () => new Date(opens) });
    const beside = more({ now: () => new Date(opens) });
    await beside.view('c1', first);
    expect(await late.submit('c1', 'poll.open', {}, { by: staff.teller })).toMatchObject({ ok: true });
    expect(await beside.submit('c1', 'ballot.cast', vote, { by: first })).toMatchObject({ ok: true });
    expect(await late.submit('c1', 'ballot.cast', vote, { by: second })).toMatchObject({ ok: true });
    expect((await beside.view('c1', first)).poll?.turnout.heads).toBe(2);
    expect(await engine.permitted('c1', first)).not.toEqual([]);
  });

  it('hold the ballots of an open poll back, whichever of them is asked', async () => {
    const { engine, again } = await host('vote.polling');
    const other = again();
    await other.view('c1', first);
    await engine.submit('c1', 'ballot.cast', vote, { by: first });
    const record = await other.record('c1', { for: second, profile: 'publication' });
    if (!record.ok) throw new Error('a voter may read the publication');
    for await (const { type } of record.entries) expect(type).not.toBe('ballot.cast');
  });
});

describe('a command', () => {
  it('with half a character in it is refused alone, and fails nobody beside it', async () => {
    const { engine, entries } = await host('vote.polling');
    const before = (await entries()).length;
    const note = { type: 'note.add' as const, fields: { text: 'x' }, by: 'r1' };
    const answers = await engine.submitMany('c1', [note, { ...note, key: 'x\ud800' }, { ...note, key: '議' }]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(answers[1]).toMatchObject({
      refusal: { code: 'malformed', numbers: { problems: [{ numbers: { name: 'key' } }] } },
    });
    expect(await entries()).toHaveLength(before + 2);
  });

  it('for somebody else is not the one its key was used for', async () => {
    const { engine } = await host('deliberation.collecting');
    const comment = { comment: 'c1', item: 'lift', stance: 'for', text: 'Yes' } as const;
    expect(await engine.submit('c1', 'comment.submit', comment, { by: 'r1', key: 'k' })).toMatchObject({ ok: true });
    const answer = await engine.submit('c1', 'comment.submit', comment, { by: 'r1', for: 'r2', key: 'k' });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'key.reused' } });
  });

  it('to nowhere fails alone, and not what waits beside it', async () => {
    const { engine } = await host();
    const nobody: string[] = [];
    const item = { item: 'tea', title: 'Tea?', topics: nobody, stakeholders: nobody, affected: nobody };
    const items = [
      {
        ...item,
        becomes: 'opinion' as const,
        route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
      },
    ];
    const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
    const [lost, opened] = await Promise.allSettled([
      engine.submit('n', 'note.add', { text: 'x' }, { by: 'ann' }),
      engine.open({ title: 'Tea', charter: quickPoll, bodies, items }, { by: 'ann', id: 'n' }),
    ]);
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(UnknownConsultation) });
    expect(opened).toMatchObject({ status: 'fulfilled', value: { ok: true } });
  });
});

describe('a vote', () => {
  it('keeps its frozen roll when the body gets another', async () => {
    const { engine } = await host('vote.polling');
    await engine.submit('c1', 'roll.enter', { body: 'owners', members: [{ person: 'zed' }] }, { by: staff.recorder });
    expect(await engine.submit('c1', 'ballot.cast', vote, { by: first })).toMatchObject({ ok: true });
    const zed = await engine.submit('c1', 'ballot.cast', vote, { by: 'zed' });
    expect(zed).toMatchObject({ ok: false, refusal: { code: 'ballot.not-on-roll' } });
  });

  it('cast in person is not changed by a proxy', async () => {
    const { vote: rules, ...rest } = at('vote.polling').state.charter;
    const charter = { ...rest, vote: { ...rules, replace: 'last-valid' as const } };
    const { engine } = await host(at('vote.polling', { charter }));
    await engine.submit('c1', 'proxy.grant', { from: first, to: second }, { by: first });
    expect(await engine.submit('c1', 'ballot.cast', vote, { by: first })).toMatchObject({ ok: true });
    const proxy = await engine.submit('c1', 'ballot.cast', vote, { by: second, for: first });
    expect(proxy).toMatchObject({ ok: false, refusal: { code: 'ballot.twice' } });
  });
});

it('there is no 31 April, and no moment of that name is recorded', async () => {
  const { engine } = await host('deliberation.planning');
  const on = '2026-04-31T10:00:00.000Z';
  const answer = await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1', on });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
});

it('a stranger sees where things stand, and nothing anybody wrote', async () => {
  const { engine } = await host('topics.screening');
  expect([...(await engine.view('c1', 'nobody')).topics]).toEqual([]);
  expect([...(await engine.view('c1', 'r1')).topics].length).toBeGreaterThan(0);
});

describe('words that every object knows', () => {
  const words = ['__proto__', 'constructor', 'toString'];

  it.each(words)('are no channel, no source of money and no deadline: %s', (word) => {
    const opened = (charter: object) =>
      given().when('consultation.open', openingUnder(charter as typeof quickPoll, []), staff.convener);
    opened({ ...quickPoll, vote: { ...quickPoll.vote, channels: [word] } }).refused('malformed');
    opened({ ...quickPoll, conversion: { ...quickPoll.conversion, sources: [word] } }).refused('malformed');
    at('vote.polling').when('deadline.pass', { deadline: word }, 'clock').refused('malformed');
    expect(({} as Record<string, unknown>).counted).toBeUndefined();
  });
});

describe('what no program should hand in is said by its name, with what belongs there', () => {
  it.each([
    [{}, /^createEngine: store is undefined; it takes a store/],
    [{ store: {} }, /^createEngine: store is an object; it takes a store/],
    [{ store: Promise.resolve(memory()) }, /^createEngine: store is a Promise: await it first/],
    [{ store: () => undefined }, /^createEngine: store is undefined/],
  ])('as a store: %j', (options, told) => {
    expect(() => createEngine(options as unknown as EngineOptions)).toThrow(told);
  });

  it('as a moment, and as a page', async () => {
    const engine = createEngine({ store: memory() });
    const given = <T>(value: unknown): T => value as T;
    await expect(engine.due(given('x'))).rejects.toThrow(/^due: at is 'x'; it takes a Date/);
    await expect(engine.due(new Date(Number.NaN))).rejects.toThrow(TypeError);
    await expect(engine.list({ limit: -1 })).rejects.toThrow(/^list: limit is -1; it takes a whole number/);
    await expect(engine.list({ limit: 0.5 })).rejects.toThrow(TypeError);
    await expect(engine.list({ after: given(7) })).rejects.toThrow(/^list: after is 7; it takes the id/);
    expect(await engine.list({ limit: 0 })).toEqual([]);
    expect(await engine.due(new Date())).toEqual([]);
  });
});
