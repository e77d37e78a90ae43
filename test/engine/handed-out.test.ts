// What the engine hands out is not its state, and what it was handed is no longer its host's.
import { describe, expect, it } from 'vitest';
import { decide, PersistentMap, view } from 'yishi';
import { createSession } from 'yishi/simulation';
import { at, owners, staff } from 'yishi/testing';
import { stateHash } from '../golden/state.js';
import { host } from './host.js';

const { convener } = staff;
const [first = '', second = ''] = owners;
const vote = () => ({ choices: { lift: 'for' as const }, channel: 'online' });

/** Every object within, getters looked at. */
function objectsIn(value: unknown, seen = new Set<object>()): Set<object> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return seen;
  // A persistent map changes by making another: what lies in it is what matters.
  if (!(value instanceof PersistentMap)) seen.add(value);
  const inside = value instanceof PersistentMap ? value.values() : Object.values(value);
  for (const inner of inside) objectsIn(inner, seen);
  return seen;
}

const unfrozen = (value: unknown): object[] => [...objectsIn(value)].filter((one) => !Object.isFrozen(one));

describe('an answer', () => {
  it.each([
    ['of a ballot', 'vote.polling', 'ballot.cast', vote(), first],
    ['of a text', 'deliberation.planning', 'note.add', { text: 'x' }, first],
    ['of a roll', 'deliberation.planning', 'roll.enter', { body: 'owners', members: [{ person: first }] }, convener],
  ] as const)('%s cannot be written to', async (_of, place, type, fields, by) => {
    const { engine } = await host(place);
    const answer = await engine.submit('c1', type, fields as never, { by });
    expect(answer.ok).toBe(true);
    expect(unfrozen(answer)).toEqual([]);
  });

  it('that is no cannot be written to either, nor what the host’s sink is told', async () => {
    const { engine, refused } = await host('vote.polling');
    const answer = await engine.submit('c1', 'ballot.cast', { ...vote(), channel: 'pigeon' }, { by: first });
    expect(answer.ok).toBe(false);
    expect(unfrozen(answer)).toEqual([]);
    expect(refused.flatMap(({ refusal }) => unfrozen(refusal))).toEqual([]);
  });

  it('of many at once cannot be written to, whatever waits beside it', async () => {
    const { engine } = await host('vote.polling');
    const asked = [first, second].map((by) => ({ type: 'ballot.cast' as const, fields: vote(), by }));
    for (const answer of await engine.submitMany('c1', asked)) expect(unfrozen(answer)).toEqual([]);
  });
});

describe('what is shown', () => {
  it.each([
    'topics.screening',
    'deliberation.session',
    'vote.polling',
    'implementation.underWay',
    'evaluation.rating',
  ] as const)('at %s is no way to the state', async (place) => {
    const { engine } = await host(place);
    const before = JSON.stringify(await engine.view('c1', convener));
    for (const person of [convener, first, 'nobody']) {
      expect(unfrozen(await engine.view('c1', person))).toEqual([]);
      expect(unfrozen(await engine.permitted('c1', person))).toEqual([]);
    }
    expect(JSON.stringify(await engine.view('c1', convener))).toBe(before);
  });

  it('by the pure functions is not either', () => {
    const { snapshot, now } = at('vote.polling');
    expect(unfrozen(view(snapshot, convener))).toEqual([]);
    const decision = decide(snapshot, 'ballot.cast', vote(), { at: now, by: first, salt: 's' });
    expect(unfrozen(decision.facts)).toEqual([]);
    // `machine` and what comes with it is the chart's, and no part of a state.
    const { context, value } = decision.snapshot;
    expect(unfrozen(context)).toEqual([]);
    expect(unfrozen(value)).toEqual([]);
    const next = decide(decision.snapshot, 'ballot.cast', vote(), { at: now, by: second, salt: 's' });
    expect(unfrozen(next.snapshot.context)).toEqual([]);
    expect(next.snapshot.context.seq).toBe(decision.snapshot.context.seq + 1);
    const refused = decide(
      snapshot,
      'ballot.cast',
      { ...vote(), channel: 'pigeon' },
      { at: now, by: first, salt: 's' },
    );
    expect(unfrozen(refused.refusal)).toEqual([]);
  });

  it('of the record, of heads and of tombstones is a copy', async () => {
    const { engine, entries, store } = await host('vote.polling');
    const whole = JSON.stringify(await entries());
    for (const head of await engine.list()) Object.assign(head, { hash: 'x' });
    for (const entry of await entries()) Object.assign(entry, { fields: null, hash: 'x' });
    expect(JSON.stringify(await entries())).toBe(whole);
    expect((await store.head('c1'))?.hash).not.toBe('x');
  });
});

describe('what was handed in', () => {
  it('may be changed by its host as soon as it was asked for', async () => {
    const { engine, entries } = await host('vote.polling');
    const fields = vote();
    const asker = { by: first };
    const waits = engine.submit('c1', 'ballot.cast', fields, asker);
    fields.channel = 'paper';
    asker.by = second;
    expect(await waits).toMatchObject({ ok: true });
    expect((await entries()).at(-1)).toMatchObject({ by: first, fields: vote() });
    const many = [{ type: 'ballot.cast' as const, fields: vote(), by: second }];
    const wait = engine.submitMany('c1', many);
    Object.assign(many[0] ?? {}, { by: first, fields: { choices: {}, channel: 'x' } });
    expect(await wait).toMatchObject([{ ok: true, fact: { by: second } }]);
  });
});

it('a session answers and shows in copies: whoever writes on them writes on nothing', () => {
  const { facts } = at('vote.polling');
  const session = createSession({ id: 'c1', seed: 's' });
  for (const { type, fields, by, at: moment, ...said } of facts)
    if (by === 'clock') session.pass(moment);
    else expect(session.ask(type, fields, { by, at: moment, ...said } as never).ok).toBe(true);
  const answer = session.submit('ballot.cast', vote(), { by: first, at: session.state.at });
  if (!answer.ok) throw new Error(answer.refusal.code);
  const after = stateHash(session.snapshot);
  answer.fact.fields.choices['lift'] = 'against';
  for (const item of session.view(convener).items) item.status = 'withdrawn';
  for (const permission of session.permitted(first)) Object.assign(permission, { ok: false });
  expect(stateHash(session.snapshot)).toBe(after);
  expect(session.facts.at(-1)).toMatchObject({ type: 'ballot.cast', fields: vote() });
});

describe('the state of a session', () => {
  const lived = () => {
    const session = createSession({ id: 'c1', seed: 's' });
    for (const { type, fields, by, at: moment, ...said } of at('vote.polling').facts)
      if (by === 'clock') session.pass(moment);
      else expect(session.ask(type, fields, { by, at: moment, ...said } as never).ok).toBe(true);
    return session;
  };

  it('is handed out in copies that nobody can write to', () => {
    const session = lived();
    const before = stateHash(session.snapshot);
    const { state, snapshot } = session;
    expect(unfrozen(state)).toEqual([]);
    expect(unfrozen(snapshot.value)).toEqual([]);
    expect(snapshot.context).toBe(state);
    expect(session.state).toBe(state);
    expect(() => Object.assign(state.items['lift'] ?? {}, { status: 'passed' })).toThrow(TypeError);
    expect(() => Object.assign(state, { seq: 1 })).toThrow(TypeError);
    for (const member of state.rolls['owners']?.members.values() ?? [])
      expect(() => Object.assign(member, { person: 'eve' })).toThrow(TypeError);
    expect(stateHash(session.snapshot)).toBe(before);
  });

  it('stays as it was looked at, and of what was not looked at says that it is over', () => {
    const session = lived();
    const { state } = session;
    const { seq } = state;
    expect(session.submit('ballot.cast', vote(), { by: first, at: state.at }).ok).toBe(true);
    expect(state.seq).toBe(seq);
    expect(session.state.seq).toBe(seq + 1);
    expect(() => state.vote).toThrow('went on');
    expect(session.state.vote.current).toBeDefined();
  });
});
