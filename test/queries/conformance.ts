// What the read model keeps to, on whatever medium.
import { expect, it, vi } from 'vitest';
import { createEngine, type Engine, UnknownConsultation } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { type Queries, queries, type Tables } from 'yishi/queries';
import { at, fakeClock, fakeEntropy, type PlaceName, plus, recordOf, START } from 'yishi/testing';
import { summaryOf } from '../../src/engine/open-consultation.js';
import { items as lift } from '../examples/poll.js';

const PLACES = ['topics.gathering', 'vote.polling', 'vote.closed', 'implementation.underWay', 'closed.done'] as const;

/** An engine with a consultation in each of some places, under the name of the place. */
export async function many(places: readonly PlaceName[] = PLACES) {
  const store = memory();
  let latest = START;
  for (const place of places) {
    const { facts, snapshot, now } = at(place);
    await store.append(place, 0, recordOf(facts, place), summaryOf(snapshot));
    if (now > latest) latest = now;
  }
  const clock = fakeClock(latest);
  const engine = createEngine({ store, now: clock.now, entropy: fakeEntropy() });
  return { engine, store, clock };
}

export const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id);

/** Follows until some condition holds. */
export async function followed(model: Queries, holds: () => Promise<unknown>): Promise<void> {
  const ending = new AbortController();
  const errors: unknown[] = [];
  const following = model.follow({ signal: ending.signal, onError: (error) => errors.push(error) });
  await expect.poll(holds, { interval: 10 }).toBeTruthy();
  ending.abort();
  await following;
  expect(errors).toEqual([]);
}

export async function poll(engine: Engine, id: string, title: string, closes: string): Promise<void> {
  const bodies = [{ body: 'group', kind: 'group', name: 'Group', parent: 'district' }];
  const whole = [{ body: 'district', kind: 'district', name: 'District' }, ...bodies];
  const members = ['ann', 'bo'].map((person) => ({ person }));
  const opened = await engine.open({ title, charter: quickPoll, bodies: whole, items: lift }, { by: 'ann', id });
  const entered = await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'ann' });
  const posted = await engine.submit(id, 'notice.post', { items: ['lift'], closes }, { by: 'ann' });
  if (!opened.ok || !entered.ok || !posted.ok) throw new Error(JSON.stringify([opened, entered, posted]));
}

/** @param open tables of a scope, the same ones each time it is called with the same scope */
export function conforms(open: (scope: string) => Promise<Tables>): void {
  let scopes = 0;
  const fresh = async (places?: readonly PlaceName[]) => {
    scopes += 1;
    const scope = `s${scopes}`;
    const on = await open(scope);
    const given = await many(places);
    return { ...given, on, scope, model: queries({ engine: given.engine, on, now: given.clock.now }) };
  };

  it('lists what it followed by step, place, charter and page', async () => {
    const { model, engine, store } = await fresh();
    await followed(model, async () => (await model.list()).length === PLACES.length);
    const sorted = [...PLACES].sort();
    expect(ids(await model.list())).toEqual(sorted);
    expect(ids(await model.list({ step: 'vote' }))).toEqual(['vote.closed', 'vote.polling']);
    expect(ids(await model.list({ place: 'vote.polling' }))).toEqual(['vote.polling']);
    expect(ids(await model.list({ place: 'closed' }))).toEqual(['closed.done']);
    // No step begins like that.
    expect(await model.list({ place: 'vot' })).toEqual([]);
    expect(ids(await model.list({ limit: 2 }))).toEqual(sorted.slice(0, 2));
    expect(ids(await model.list({ after: sorted[1] ?? '', limit: 2 }))).toEqual(sorted.slice(2, 4));
    const [one] = await model.list({ place: 'vote.polling' });
    const { seq, place, due } = (await store.head('vote.polling')) ?? {};
    const { title } = await engine.view('vote.polling', 'system');
    expect(one).toMatchObject({ seq, title, step: 'vote', place, due });
    expect(ids(await model.list({ charter: one?.charter ?? '' }))).toEqual(sorted);
    expect(await model.list({ charter: 'another' })).toEqual([]);
  });

  it('knows what is due and what is overdue, at the millisecond', async () => {
    const { model, clock } = await fresh(['vote.polling']);
    await followed(model, async () => (await model.list()).length);
    const due = (await model.list())[0]?.due ?? '';
    const before = new Date(Date.parse(due) - 1).toISOString();
    expect(await model.list({ dueBefore: before })).toEqual([]);
    expect(ids(await model.list({ dueBefore: due }))).toEqual(['vote.polling']);
    clock.set(before);
    expect(await model.list({ overdue: true })).toEqual([]);
    expect(ids(await model.list({ overdue: false }))).toEqual(['vote.polling']);
    clock.set(due);
    expect(ids(await model.list({ overdue: true }))).toEqual(['vote.polling']);
    expect(await model.list({ overdue: false })).toEqual([]);
  });

  it('finds where a person is known, holds an office, or is to vote and has not', async () => {
    const { model, engine, clock } = await fresh([]);
    await poll(engine, 'p1', 'One', plus(clock.moment, { days: 1 }));
    await poll(engine, 'p2', 'Two', plus(clock.moment, { days: 1 }));
    await followed(model, async () => (await model.list({ place: 'vote.polling' })).length === 2);
    expect(ids(await model.list({ person: 'bo' }))).toEqual(['p1', 'p2']);
    expect(await model.list({ person: 'nobody' })).toEqual([]);
    expect(ids(await model.list({ person: 'ann', as: 'office' }))).toEqual(['p1', 'p2']);
    expect(await model.list({ person: 'bo', as: 'office' })).toEqual([]);
    const ballot = { choices: { lift: 'for' as const }, channel: 'online' };
    expect((await engine.submit('p1', 'ballot.cast', ballot, { by: 'bo' })).ok).toBe(true);
    expect(ids(await model.list({ person: 'bo', as: 'to-vote' }))).toEqual(['p2']);
    expect(ids(await model.list({ person: 'bo', as: 'to-vote', limit: 1 }))).toEqual(['p2']);
    await expect(model.list({ as: 'to-vote' })).rejects.toBeInstanceOf(TypeError);
  });

  it('searches titles in whatever case, and takes no sign for another', async () => {
    const { model, engine, clock } = await fresh([]);
    const closes = plus(clock.moment, { days: 1 });
    const titles = [
      '100% 电梯 Ärger',
      '100 stairs',
      'a_b',
      'axb',
      "Robert'); DROP TABLE yishi_listed;--",
      'x!y',
      '\u0000nul',
    ];
    for (const [index, title] of titles.entries())
      if (title !== '\u0000nul') await poll(engine, `p${index}`, title, closes);
    await followed(model, async () => (await model.list({ place: 'vote.polling' })).length === titles.length - 1);
    const found = async (text: string) => ids(await model.list({ text }));
    expect(await found('100%')).toEqual(['p0']);
    expect(await found('ÄRGER')).toEqual(['p0']);
    expect(await found('电梯')).toEqual(['p0']);
    expect(await found('a_b')).toEqual(['p2']);
    expect(await found('x!y')).toEqual(['p5']);
    expect(await found("'); drop table")).toEqual(['p4']);
    // An item has a title, too.
    expect(await found('a LIFT?')).toHaveLength(6);
    expect(await found('\u0000')).toEqual([]);
    expect(await model.list({ person: "' OR 1=1 --", body: '"', charter: "'", place: "';" as never })).toEqual([]);
  });

  it('adds up all, or what a district has', async () => {
    const { model, engine, clock } = await fresh(['closed.done', 'implementation.underWay']);
    await poll(engine, 'p1', 'One', plus(clock.moment, { days: 1 }));
    const ballot = { choices: { lift: 'for' as const }, channel: 'online' };
    await engine.submit('p1', 'ballot.cast', ballot, { by: 'bo' });
    clock.forward({ hours: 12 });
    await engine.submit('p1', 'poll.close', {}, { by: 'ann' });
    expect((await engine.submit('p1', 'count.make', {}, { by: 'ann' })).ok).toBe(true);
    const { seq } = await engine.view('p1', 'ann');
    await followed(model, async () => (await model.list({ body: 'district' }))[0]?.seq === seq);
    expect(ids(await model.list({ body: 'group' }))).toEqual(['p1']);
    const district = await model.overview({ district: 'district' });
    expect(district).toEqual({
      consultations: 1,
      steps: { vote: 1 },
      ends: {},
      suspended: 0,
      days: { vote: { mean: 0.5, of: 1 } },
      participation: { num: 1, of: 2 },
      passed: { num: 1, of: 1 },
      satisfaction: { mean: 0, of: 0 },
      answered: { num: 0, of: 0 },
    });
    const all = await model.overview();
    expect(all).toMatchObject({ consultations: 3, steps: { implementation: 1 }, satisfaction: { of: 1 } });
    expect(all.satisfaction.mean).toBeGreaterThan(0);
    expect(all.days.topics?.of).toBe(2);
    expect(all.answered.num).toBeLessThanOrEqual(all.answered.of);
    expect(await model.overview({ body: 'nowhere' })).toMatchObject({ consultations: 0 });
  });

  it('goes on where it was, in another process, and says the same when it is rebuilt', async () => {
    const { model, engine, on, clock, scope } = await fresh();
    await followed(model, async () => (await model.list()).length === PLACES.length);
    const reached = await on.cursor();
    expect(reached).not.toBeUndefined();
    const answer = await engine.submit('topics.gathering', 'note.add', { text: 'later' }, { by: 'zhao' });
    if (!answer.ok) throw new Error(answer.refusal.code);
    const read = vi.spyOn(engine, 'record');
    const other = queries({ engine, on: await open(scope), now: clock.now });
    const seqOf = async (from: Queries) => (await from.list({ place: 'topics.gathering' }))[0]?.seq;
    await followed(other, async () => (await seqOf(other)) === answer.seq);
    expect(read.mock.calls.map(([id]) => id)).toEqual(['topics.gathering']);
    const [listed, counted] = [await other.list(), await other.overview()];
    await other.rebuild();
    expect(await other.list()).toEqual(listed);
    expect(await other.overview()).toEqual(counted);
    expect(await on.cursor()).toBeUndefined();
    read.mockClear();
    await followed(other, async () => (await on.cursor()) !== undefined);
    expect(read).not.toHaveBeenCalled();
  });

  it('is made anew, and says so, where it is ahead of the records, as after an older copy was put back', async () => {
    const { model, on, scope } = await fresh();
    await followed(model, async () => (await model.list()).length === PLACES.length);
    const older = await many(['vote.polling']);
    const other = queries({ engine: older.engine, on: await open(scope), now: older.clock.now });
    const ending = new AbortController();
    const errors: unknown[] = [];
    const following = other.follow({ signal: ending.signal, onError: (error) => errors.push(error) });
    await expect.poll(async () => ids(await other.list())).toEqual(['vote.polling']);
    ending.abort();
    await following;
    expect(errors.map(String)).toEqual([expect.stringContaining('is ahead of this store')]);
    expect(await on.cursor()).not.toBe('5');
  });

  it('forgets a title that is erased, and a consultation that is purged', async () => {
    const { model, engine, clock } = await fresh([]);
    await poll(engine, 'p1', 'The secret of Wang', plus(clock.moment, { days: 1 }));
    await followed(model, async () => (await model.list({ text: 'secret' })).length);
    const withdrawn = await engine.submit('p1', 'consultation.withdraw', { reason: 'No' }, { by: 'ann' });
    expect(withdrawn.ok).toBe(true);
    clock.forward({ days: 2 * 365 });
    const order = { seq: 1, paths: ['/fields/title'], ground: 'request' as const };
    const redacted = await engine.submit('p1', 'entry.redact', order, { by: 'ann' });
    if (!redacted.ok) throw new Error(JSON.stringify(redacted.refusal));
    await followed(model, async () => (await model.list({ text: 'secret' })).length === 0);
    expect((await model.list())[0]?.title).toBe('[erased]');
    const purged = await engine.purge('p1', { by: 'ann', ground: 'request' });
    if (!purged.ok) throw new Error(JSON.stringify(purged.refusal));
    await expect(engine.view('p1', 'ann')).rejects.toBeInstanceOf(UnknownConsultation);
    await followed(model, async () => (await model.list()).length === 0);
    expect(await model.overview()).toMatchObject({ consultations: 0 });
  });

  it('keeps each of two tenants to itself', async () => {
    const one = await fresh(['vote.polling']);
    const other = await fresh(['topics.gathering']);
    for (const { model } of [one, other]) await followed(model, async () => (await model.list()).length);
    expect(ids(await one.model.list())).toEqual(['vote.polling']);
    expect(ids(await other.model.list())).toEqual(['topics.gathering']);
    await one.model.rebuild();
    expect(ids(await other.model.list())).toEqual(['topics.gathering']);
  });

  it('goes on after the tables failed', async () => {
    const { engine, on, clock } = await fresh(['vote.polling']);
    let broken = 1;
    const errors: unknown[] = [];
    const shaky: Tables = {
      ...on,
      write: async (change) => {
        if (broken-- > 0) throw new Error('the disk is full');
        await on.write(change);
      },
    };
    const model = queries({ engine, on: shaky, now: clock.now });
    const ending = new AbortController();
    const following = model.follow({ signal: ending.signal, onError: (error) => errors.push(error) });
    await expect.poll(() => model.list()).toHaveLength(1);
    expect(errors).toEqual([new Error('the disk is full')]);
    ending.abort();
    await following;
  });

  it('says what was handed in where it can be none of its filters, and takes a moment as anybody writes it', async () => {
    const { model } = await fresh([]);
    const asked = (filter: object) => model.list(filter as Parameters<Queries['list']>[0]);
    await expect(asked({ dueBefore: 'x' })).rejects.toThrow(/dueBefore is 'x'; it takes a moment/);
    await expect(asked({ as: 'nope', person: 'ann' })).rejects.toThrow(/as is 'nope'; it takes one of office, to-vote/);
    await expect(asked({ step: 'lunch' })).rejects.toThrow(/step is 'lunch'; it takes one of topics/);
    await expect(asked({ limit: -1 })).rejects.toThrow(/limit is -1; it takes a whole number from 0 up/);
    expect(await asked({ dueBefore: '2026-03-01T16:00+08:00', as: 'office', person: 'ann', limit: 1 })).toEqual([]);
  });
}
