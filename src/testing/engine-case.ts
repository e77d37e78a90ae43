// A test of the conformance suite for engines, and the smallest consultation it is about: a poll with one item, among three.
import { quickPoll } from '../charters/quick-poll.js';
import type { Answer, Engine, Opening } from '../engine/calls.js';
import type { Entry } from '../engine/contracts.js';
import type { Happening } from '../engine/feed.js';
import type { Asker } from '../engine/judging.js';
import type { Refusal } from '../procedure/vocabulary.js';
import type { FakeClock } from './clock.js';

export interface EngineTools {
  engine: Engine;
  clock: FakeClock;
  /** Another engine on the same medium and clock, as another process would be. */
  again(): Promise<Engine>;
  /** What the engine says of many: at once, or a moment later where it keeps its list apart from the records. */
  soon(check: () => Promise<void>): Promise<void>;
  expect: typeof import('vitest').expect;
}

export interface EngineCase {
  name: string;
  run(tools: EngineTools): Promise<void>;
}

export const lunch: Opening = {
  title: 'Lunch',
  charter: quickPoll,
  people: [
    { person: 'ann', name: 'Ann Smith' },
    { person: 'bo', name: 'Bo Jones' },
  ],
  bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
  items: [
    {
      item: 'noodles',
      title: 'Noodles today?',
      becomes: 'opinion',
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
    },
  ],
};

export const opened = (engine: Engine, id: string, asker: Partial<Asker> = {}) =>
  engine.open(lunch, { by: 'ann', ...asker, id });

/** Opens a poll that closes an hour later, and says when. */
export async function polling(engine: Engine, id: string, clock: FakeClock): Promise<string> {
  admitted(await opened(engine, id));
  const members = ['ann', 'bo', 'cy'].map((person) => ({ person }));
  admitted(await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'ann' }));
  const closes = new Date(Date.parse(clock.moment) + 3_600_000).toISOString();
  admitted(await engine.submit(id, 'notice.post', { items: ['noodles'], closes }, { by: 'ann' }));
  return closes;
}

export const ballot = (choice: 'for' | 'against' = 'for') => ({ choices: { noodles: choice }, channel: 'online' });

export const note = (
  engine: Engine,
  id: string,
  text: string,
  asker: Partial<Asker> = {},
): Promise<Answer<'note.add'>> => engine.submit(id, 'note.add', { text }, { by: 'ann', ...asker });

/** What an answer says where it was admitted; it is a fault of the engine where it was not. */
export function admitted<A extends { ok: true } | { ok: false; refusal: Refusal }>(
  answer: A,
): Extract<A, { ok: true }> {
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer as Extract<A, { ok: true }>;
}

/** The record as the host reads it. */
export async function recorded(engine: Engine, id: string, after = 0): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of admitted(await engine.record(id, { for: 'system', after })).entries) entries.push(entry);
  return entries;
}

/** So many of what is told, and no more. */
export async function first<T>(told: AsyncIterable<T>, many: number): Promise<T[]> {
  const found: T[] = [];
  if (many > 0)
    for await (const one of told) {
      found.push(one);
      if (found.length === many) break;
    }
  return found;
}

export const said = (happenings: readonly Happening[]): string[] =>
  happenings.map((one) => `${one.id} ${one.seq} ${one.kind === 'entry' ? one.type : one.kind}`);
