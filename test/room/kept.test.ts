// What a phone keeps of the room: one state of one seat, so much of it and no more, and nothing where the device lets nothing be kept.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forget, keepForms, keepState, keptForms, keptState } from '../../examples/room/web/kept.js';
import type { Me, Now } from '../../examples/room/wire.js';

const seat = (person: string) => ({ person, name: person.toUpperCase(), role: 'resident' as const, offices: [] });
const me: Me = {
  ...{ role: 'resident', seats: [seat('chen'), seat('liu')], consultation: 'c', title: 'T', mode: 'live' },
  ...{ zone: 'Asia/Shanghai', now: '2026-05-12T03:00:00.000Z' },
};
const now: Now = {
  ...{ seq: 7, now: '2026-05-12T03:00:00.000Z', title: 'T', mode: 'live', place: { id: 'vote.polling', label: 'x' } },
  ...{ steps: [], items: [], deadlines: [], notices: [], sections: [], head: 'f00d' },
  last: [{ seq: 7, line: 'ballot', at: '', ways: [] }],
};

let held: Map<string, string>;
let room = Number.POSITIVE_INFINITY;
beforeEach(() => {
  held = new Map();
  room = Number.POSITIVE_INFINITY;
  vi.stubGlobal('localStorage', {
    getItem: (place: string) => held.get(place) ?? null,
    setItem: (place: string, text: string) => {
      if (text.length > room) throw new Error('full');
      held.set(place, text);
    },
    removeItem: (place: string) => held.delete(place),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('is of one seat: who else came in on the device, and what was done last, are no part of it', () => {
  keepState({ person: 'chen', me, now, ahead: 5 });
  expect(keptState()).toMatchObject({ person: 'chen', ahead: 5, me: { seats: [{ person: 'chen' }] }, now: { seq: 7 } });
  const all = [...held.values()].join();
  for (const other of ['liu', 'LIU', 'ballot', 'f00d']) expect(all).not.toContain(other);
  keepState({ person: 'liu', me, now: { ...now, seq: 8 }, ahead: 5 });
  expect(keptState()).toMatchObject({ person: 'liu', now: { seq: 8 } });
  expect(held.size).toBe(1);
});

it('is so large and no larger: what is only read aloud goes first, and then all of it', () => {
  const lines = (much: number) => [{ key: 'a', title: 'b', lines: ['x'.repeat(much)] }];
  keepState({ person: 'chen', me, now: { ...now, sections: lines(1000) }, ahead: 0 });
  expect(keptState()?.now.sections).toHaveLength(1);
  keepState({ person: 'chen', me, now: { ...now, sections: lines(250_000) }, ahead: 0 });
  expect(keptState()?.now).toMatchObject({ seq: 7, sections: [] });
  const items = [{ item: 'i', title: 'x'.repeat(250_000), line: '' }];
  keepState({ person: 'chen', me, now: { ...now, items }, ahead: 0 });
  expect(keptState()).toBeUndefined();
  expect([...held.values()].every((text) => text.length <= 250_000)).toBe(true);
});

it('is not the state of before where there is no more room for another', () => {
  keepState({ person: 'chen', me, now, ahead: 0 });
  room = 10;
  keepState({ person: 'chen', me, now: { ...now, seq: 9 }, ahead: 0 });
  expect(keptState()).toBeUndefined();
});

it('is nothing where the device forbids it', () => {
  const forbidden = () => {
    throw new Error('forbidden');
  };
  vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
  keepState({ person: 'chen', me, now, ahead: 0 });
  expect(keepForms('chen', [])).toBe(false);
  forget();
  expect([keptState(), keptForms('chen')]).toEqual([undefined, []]);
});

it('is not read where a page of another shape, or somebody else, wrote it', () => {
  for (const text of [
    '',
    'null',
    '[]',
    '{}',
    '{"shape":0,"person":"chen"}',
    '{"shape":1}',
    '{"shape":1,"person":5}',
    'x',
  ]) {
    held.set('room.last', text);
    expect(keptState(), text).toBeUndefined();
  }
  keepForms('chen', [{ type: 'note.add', label: 'Note', fields: [] }]);
  expect(keptForms('chen')).toHaveLength(1);
  expect(keptForms('liu')).toEqual([]);
  expect(keptForms(undefined)).toEqual([]);
});
