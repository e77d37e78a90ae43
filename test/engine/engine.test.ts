// The engine's answers: what is recorded, what is refused, and what comes back when it is asked again.
import { describe, expect, it } from 'vitest';
import { type Store, UnknownConsultation, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { at, itemsUnder, openingUnder, rehearsed, staff } from 'yishi/testing';
import { host } from './host.js';

const { convener, teller, recorder } = staff;
const ballot = { choices: { lift: 'for' as const }, channel: 'online' };

describe('opening', () => {
  const title = 'Lunch';
  const charter = quickPoll;
  const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
  const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
  const items = [
    {
      item: 'lunch',
      title: 'Noodles?',
      topics: [],
      stakeholders: [],
      affected: [],
      route,
      becomes: 'opinion' as const,
    },
  ];

  it('makes whoever opens it the convener, and gives it an id', async () => {
    const { engine } = await host();
    const opened = await engine.open({ title, charter, bodies, items }, { by: 'ann' });
    expect(opened).toMatchObject({ ok: true, seq: 1 });
    if (!opened.ok) return;
    expect((await engine.view(opened.id, 'ann')).offices).toEqual(['convener']);
    expect(await engine.list()).toMatchObject([{ id: opened.id, place: 'vote.preparing', seq: 1 }]);
  });

  it('leaves the offices as they are told, but for whoever opens it', async () => {
    const { engine } = await host();
    const people = ['ann', 'bo'].map((person) => ({ person }));
    const opened = (id: string, by: string, offices: { office: 'convener' | 'teller'; person: string }[]) =>
      engine.open({ title, charter, bodies, items, people, offices }, { by, id });
    const officesOf = async (id: string, person: string) => (await engine.view(id, person)).offices;
    await opened('l1', 'ann', [{ office: 'convener', person: 'bo' }]);
    expect([await officesOf('l1', 'ann'), await officesOf('l1', 'bo')]).toEqual([['convener'], ['convener']]);
    await opened('l2', 'ann', [
      { office: 'convener', person: 'ann' },
      { office: 'teller', person: 'bo' },
    ]);
    expect([await officesOf('l2', 'ann'), await officesOf('l2', 'bo')]).toEqual([['convener'], ['teller']]);
    await opened('l3', 'cy', [{ office: 'teller', person: 'bo' }]);
    expect([await officesOf('l3', 'cy'), await officesOf('l3', 'bo')]).toEqual([['convener'], ['teller']]);
    // Named once and not twice: without the other nobody could be relieved of it.
    const relieved = await engine.submit(
      'l2',
      'office.relieve',
      { office: 'convener', person: 'ann', reason: 'x' },
      { by: 'ann' },
    );
    expect(relieved).toMatchObject({ ok: false, refusal: { code: 'office.last' } });
  });

  it('takes no id that could not be one', async () => {
    const { engine } = await host();
    expect(await engine.open({ title, charter, bodies, items }, { by: 'ann', id: '' })).toEqual({
      ok: false,
      refusal: {
        code: 'malformed',
        numbers: { problems: [{ code: 'form.written', numbers: { as: 'identifier', name: 'id' } }] },
      },
    });
  });

  it('takes the id the host chooses, once', async () => {
    const { engine } = await host();
    expect(await engine.open({ title, charter, bodies, items }, { by: 'ann', id: 'l1' })).toMatchObject({ id: 'l1' });
    expect(await engine.open({ title, charter, bodies, items }, { by: 'bo', id: 'l1' })).toMatchObject({
      ok: false,
      refusal: { code: 'consultation.exists', numbers: { consultation: 'l1' } },
    });
  });

  it('is refused like anything else', async () => {
    const { engine, entries } = await host();
    const opened = await engine.open({ title, charter, bodies }, { by: 'ann', id: 'l1' });
    expect(opened).toMatchObject({
      ok: false,
      refusal: { code: 'opening.inconsistent', numbers: { problem: 'no-items' } },
    });
    expect(await entries('l1')).toEqual([]);
  });

  it('answers the same when it is asked again with the same key', async () => {
    const { engine } = await host();
    const asker = { by: 'ann', id: 'l1', key: 'k1' };
    const first = await engine.open({ title, charter, bodies, items }, asker);
    expect(await engine.open({ title, charter, bodies, items }, asker)).toEqual({ ...first, repeated: true });
    expect(await engine.open({ title: 'Dinner', charter, bodies, items }, asker)).toMatchObject({
      refusal: { code: 'key.reused' },
    });
  });
});

describe('submitting', () => {
  it('answers with the fact and its seq, and tells of every refusal', async () => {
    const { engine, refused, entries } = await host('vote.polling');
    const { seq } = at('vote.polling').state;
    const answer = await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    expect(answer).toMatchObject({ ok: true, seq: seq + 1, fact: { type: 'ballot.cast', by: 'o1', fields: ballot } });
    const again = await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    expect(again).toEqual({ ok: false, refusal: { code: 'ballot.twice', numbers: { person: 'o1' } } });
    expect(refused).toMatchObject([{ type: 'ballot.cast', by: 'o1', refusal: { code: 'ballot.twice' } }]);
    expect(await entries()).toHaveLength(seq + 1);
  });

  it('many things, one refused does not stop the rest, and answers come in order', async () => {
    const { engine, refused } = await host('vote.polling');
    const answers = await engine.submitMany('c1', [
      { type: 'ballot.cast', fields: ballot, by: 'o1' },
      { type: 'ballot.cast', fields: ballot, by: 'o1' },
      { type: 'ballot.cast', fields: ballot, by: 'o2' },
      { type: 'poll.close', fields: {}, by: teller },
      { type: 'ballot.cast', fields: ballot, by: 'o3' },
    ]);
    expect(
      answers.map((answer) => (answer.ok ? answer.fact.type : 'refusal' in answer && answer.refusal.code)),
    ).toEqual(['ballot.cast', 'ballot.twice', 'ballot.cast', 'poll.close', 'ballot.late']);
    expect(refused).toMatchObject([
      { id: 'c1', type: 'ballot.cast', by: 'o1', refusal: { code: 'ballot.twice' } },
      { id: 'c1', type: 'ballot.cast', by: 'o3', refusal: { code: 'ballot.late' } },
    ]);
    expect(refused).toHaveLength(2);
  });

  it('what is refused writes nothing', async () => {
    let appends = 0;
    const wrap = (store: Store): Store => ({
      ...store,
      append(...given) {
        appends += 1;
        return store.append(...given);
      },
    });
    const { engine } = await host('vote.polling', { wrap });
    expect(await engine.submit('c1', 'poll.close', {}, { by: 'o1' })).toMatchObject({ ok: false });
    expect(appends).toBe(0);
    await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    expect(appends).toBe(1);
  });

  it('nothing gets no answers, and one thing one', async () => {
    const { engine, entries } = await host('vote.polling');
    expect(await engine.submitMany('c1', [])).toEqual([]);
    const [answer, ...others] = await engine.submitMany('c1', [{ type: 'ballot.cast', fields: ballot, by: 'o1' }]);
    expect([answer?.ok, others]).toEqual([true, []]);
    expect((await entries()).at(-1)).toMatchObject({ type: 'ballot.cast', by: 'o1' });
  });

  it('what is under way is recorded before the engine is closed, and its store with it', async () => {
    const asked: string[] = [];
    const wrap = (store: Store): Store => ({
      ...store,
      async append(...given) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await store.append(...given);
        asked.push('appended');
      },
      async close() {
        asked.push('closed');
        await store.close();
      },
    });
    const { engine } = await host('vote.polling', { wrap });
    const answer = engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    await new Promise((resolve) => setTimeout(resolve));
    await engine.close();
    expect(asked).toEqual(['appended', 'closed']);
    expect(await answer).toMatchObject({ ok: true });
  });

  it('and looking reads the record once, and again only what others have added', async () => {
    const read: (number | undefined)[] = [];
    const wrap = (store: Store): Store => ({
      ...store,
      read(id, after) {
        read.push(after);
        return store.read(id, after);
      },
    });
    const { engine, again } = await host('vote.polling', { wrap });
    const { seq } = at('vote.polling').state;
    for (let times = 0; times < 3; times += 1) await engine.view('c1', teller);
    await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    await engine.view('c1', teller);
    expect(read).toEqual([0]);
    await again().submit('c1', 'ballot.cast', ballot, { by: 'o2' });
    expect((await engine.view('c1', teller)).poll?.turnout.heads).toBe(2);
    expect(read).toEqual([0, seq + 1]);
  });

  it('what is shown cannot be changed by whoever looks at it', async () => {
    const { engine } = await host('vote.polling');
    const [item] = (await engine.view('c1', teller)).items;
    expect(() => Object.assign(item ?? {}, { title: 'Another' })).toThrow(TypeError);
  });

  it('to a consultation nobody opened is an error, not a refusal', async () => {
    const { engine } = await host();
    await expect(engine.submit('c9', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toThrow(UnknownConsultation);
    await expect(engine.view('c9', 'r1')).rejects.toThrow(UnknownConsultation);
    await expect(engine.permitted('c9', 'r1')).rejects.toThrow(UnknownConsultation);
    await expect(engine.record('c9', { for: 'r1' })).rejects.toThrow(UnknownConsultation);
  });

  it('says who acted, who entered it, and for whom', async () => {
    const { engine, entries } = await host('topics.gathering');
    const fields = { topic: 't1', title: 'Bicycles', text: 'x', channel: 'visit' };
    const answer = await engine.submit('c1', 'topic.submit', fields, {
      by: 'r1',
      enteredBy: recorder,
      for: 'r2',
      assisted: true,
    });
    expect(answer).toMatchObject({ ok: true });
    expect((await entries()).at(-1)).toMatchObject({ by: 'r1', enteredBy: recorder, for: 'r2', assisted: true });
    expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1', enteredBy: 'r2' })).toMatchObject({
      refusal: { code: 'clerk.not-entitled' },
    });
  });

  it('what its fields claim about who asks is not read', async () => {
    const { engine } = await host('vote.polling');
    const forged = { ...ballot, by: 'o2' };
    expect(await engine.submit('c1', 'ballot.cast', forged, { by: 'o1' })).toMatchObject({
      refusal: { code: 'malformed' },
    });
  });
});

describe('a key', () => {
  const asker = { by: 'o1', key: 'k1' };

  it('brings the same answer to the same command, also after a restart', async () => {
    const { engine, again, entries } = await host('vote.polling');
    const first = await engine.submit('c1', 'ballot.cast', ballot, asker);
    const { length } = await entries();
    expect(await engine.submit('c1', 'ballot.cast', ballot, asker)).toEqual({ ...first, repeated: true });
    expect(await again().submit('c1', 'ballot.cast', ballot, asker)).toEqual({ ...first, repeated: true });
    expect(await entries()).toHaveLength(length);
  });

  it('is refused to another command; somebody else who takes the same has one of their own, and hears nothing of this one', async () => {
    const { engine } = await host('vote.polling');
    await engine.submit('c1', 'ballot.cast', ballot, asker);
    const other = { ...ballot, choices: { lift: 'against' as const } };
    const reused = { ok: false, refusal: { code: 'key.reused', numbers: { key: 'k1' } } };
    expect(await engine.submit('c1', 'ballot.cast', other, asker)).toEqual(reused);
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o2', key: 'k1' })).toMatchObject({ ok: true });
    expect(await engine.submit('c1', 'note.add', { text: 'x' }, asker)).toEqual(reused);
  });

  it('works within one batch', async () => {
    const { engine } = await host('vote.polling');
    const [first, second] = await engine.submitMany('c1', [
      { type: 'ballot.cast', fields: ballot, ...asker },
      { type: 'ballot.cast', fields: ballot, ...asker },
    ]);
    expect(second).toEqual({ ...first, repeated: true });
  });

  it('of an opening answers whoever opened it again, and nobody else', async () => {
    const { engine } = await host();
    const { edition: _, charter: _long, ...opening } = openingUnder(quickPoll, itemsUnder(quickPoll));
    const open = (by: string) => engine.open({ ...opening, charter: quickPoll }, { by, id: 'c1', key: 'begin' });
    const opened = await open(staff.convener);
    expect(opened).toMatchObject({ ok: true, seq: 1 });
    expect(await open(staff.convener)).toEqual({ ...opened, repeated: true });
    expect(await open('r1')).toMatchObject({ ok: false, refusal: { code: 'consultation.exists' } });
  });

  it('of something refused can be used again', async () => {
    const { engine } = await host('vote.polling');
    expect(await engine.submit('c1', 'poll.close', {}, asker)).toMatchObject({ refusal: { code: 'not-yours' } });
    expect(await engine.submit('c1', 'ballot.cast', ballot, asker)).toMatchObject({ ok: true });
  });
});

describe('the order of things', () => {
  it('`if` asks for a thing only while nothing else has happened', async () => {
    const { engine } = await host('vote.polling');
    const { seq } = at('vote.polling').state;
    await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1', if: seq });
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o2', if: seq })).toEqual({
      ok: false,
      refusal: { code: 'seq.moved', numbers: { expected: seq, actual: seq + 1 } },
    });
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o2', if: seq + 1 })).toMatchObject({ ok: true });
  });

  it('time never runs backwards, whatever the host’s clock does', async () => {
    const { engine, clock, entries } = await host('vote.polling');
    await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' });
    clock.set('2020-01-01T00:00:00.000Z');
    await engine.submit('c1', 'ballot.cast', ballot, { by: 'o2' });
    await engine.view('c1', 'o1');
    const [before, last] = (await entries()).slice(-2);
    expect(last?.at).toBe(before?.at);
    expect(await verify(await entries())).toMatchObject({ ok: true });
  });

  it('nothing happened after it was recorded', async () => {
    const { engine, clock } = await host('vote.polling');
    const on = new Date(clock.now().getTime() + 1).toISOString();
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1', on })).toMatchObject({
      refusal: { code: 'on.after-at' },
    });
  });

  it('overdue deadlines are recorded first, also when the command itself is refused', async () => {
    const { engine, clock, entries } = await host('vote.polling');
    clock.forward({ days: 8 });
    expect(await engine.submit('c1', 'ballot.cast', ballot, { by: 'o1' })).toMatchObject({
      refusal: { code: 'ballot.late' },
    });
    expect((await entries()).at(-1)).toMatchObject({ type: 'deadline.pass', by: 'clock' });
  });
});

it('a whole consultation passes through the engine and verifies', async () => {
  const { engine, clock, entries } = await host();
  const facts = at('closed.done').facts;
  for (const { type, at, on, by, enteredBy, for: principal, assisted, fields } of facts) {
    if (type === 'deadline.pass') continue;
    clock.set(at);
    const asker = { by, on, enteredBy, for: principal, assisted };
    const answer =
      type === 'consultation.open'
        ? await engine.open(openingUnder(rehearsed, []), { by: convener, id: 'c1' })
        : await engine.submit('c1', type, fields as never, asker);
    expect(answer.ok, `${type} at ${at}`).toBe(true);
  }
  const record = await entries();
  expect(record.map(({ type }) => type)).toEqual(facts.map(({ type }) => type));
  expect(await verify(record)).toMatchObject({ ok: true, place: 'closed.done', entries: facts.length });
});
