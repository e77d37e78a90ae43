// What the projector shows at a place, the most pressing first.
import { describe, expect, it } from 'vitest';
import { groupsOf, sceneOf } from '../../examples/room/web/scene.js';
import type { Now } from '../../examples/room/wire.js';

const meeting: NonNullable<Now['meeting']> = {
  number: 1,
  agenda: [],
  quorum: { present: 0, members: 9, needed: 6, line: '' },
  missing: [],
  guests: 0,
  waiting: [],
  motions: [],
};
const poll: NonNullable<Now['poll']> = {
  ...{ body: '', rule: '', opens: '', closes: '', open: true },
  ...{ items: [], turnout: [], lines: [] },
};
const speaking = { person: 'a', name: 'A', stance: '', seconds: 180, me: false };
const text = { title: '', body: '' };
const result: NonNullable<Now['result']> = { items: [], posted: true };

describe('the scene', () => {
  it.each([
    ['an open poll before whoever speaks', { poll, meeting: { ...meeting, speaking } }, 'polling'],
    ['whoever speaks before the text that is decided on', { meeting: { ...meeting, speaking, text } }, 'speaking'],
    ['the text that is decided on before a result of before', { meeting: { ...meeting, text }, result }, 'deciding'],
    ['the result before a meeting in which nothing is up', { meeting, result }, 'result'],
    ['the result before the poll it closed', { poll: { ...poll, open: false }, result }, 'result'],
    ['a poll that is announced or waits for its count', { poll: { ...poll, open: false } }, 'polling'],
    ['the item at hand of a meeting', { meeting: { ...meeting, item: 'lift' } }, 'meeting'],
    ['a meeting that was called', { meeting }, 'called'],
    ['how it stands, where nothing goes on', {}, 'standing'],
  ] as const)('is %s', (_, now, scene) => {
    expect(sceneOf(now)).toBe(scene);
  });

  it('reads a fingerprint out in fours, and none as nothing', () => {
    expect(groupsOf('0123456789')).toEqual(['0123', '4567', '89']);
    expect(groupsOf('')).toEqual([]);
  });
});
