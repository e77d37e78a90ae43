// Snapshots as text, at every place of the chart: for checkpoints, and for hosts that keep the state themselves.
import { describe, expect, it } from 'vitest';
import { doors, PersistentMap, permitted, persist, placeOf, replay, restore, unopened } from 'yishi';
import { at, PLACES, staff } from 'yishi/testing';
import { sha256 } from '../../src/digest.js';

describe('a snapshot as text', () => {
  it.each(PLACES)('comes back as it was: %s', (place) => {
    const { snapshot, facts } = at(place);
    const again = restore(persist(snapshot));
    expect(placeOf(again)).toBe(place);
    expect(again.context).toEqual(snapshot.context);
    expect(again.value).toEqual(snapshot.value);
    expect([...doors(again).keys()]).toEqual([...doors(snapshot).keys()]);
    expect(permitted(again, staff.convener)).toEqual(permitted(snapshot, staff.convener));
    expect(persist(replay(unopened('c1'), facts))).toEqual(persist(snapshot));
  });

  it('remembers where a suspended consultation goes on', () => {
    const suspended = at('suspended');
    const { facts } = suspended.when('consultation.resume', {}, staff.convener).then({ place: 'vote.polling' });
    const again = restore(persist(suspended.snapshot));
    expect(placeOf(replay(again, facts.slice(-1)))).toBe('vote.polling');
  });

  it('is not read back where pieces are missing, damaged, out of place or say nothing', () => {
    const pieces = persist(at('vote.polling').snapshot);
    const [first = '', second = '', third = '', ...rest] = pieces;
    for (const wrong of [
      [],
      pieces.slice(0, 1),
      pieces.slice(0, -1),
      [first, ...pieces.slice(2)],
      [first, third, second, ...rest],
      [first.replace('"polling"', '"napping"'), ...pieces.slice(1)],
      ['not json', ...pieces.slice(1)],
      [...pieces, ''],
    ])
      expect(() => restore(wrong)).toThrow();
    expect(restore(pieces).context).toEqual(at('vote.polling').state);
  });

  it('is not read back where another edition of the chart wrote it, though all of it is there', () => {
    const [first = '', ...rest] = persist(at('vote.polling').snapshot).slice(0, -1);
    const pieces = [first.replace('"polling"', '"napping"'), ...rest];
    const sum = pieces.reduce((before, piece) => sha256(before + piece), '');
    expect(() => restore([...pieces, JSON.stringify({ sha256: sum })])).toThrow(/napping/);
  });

  it('keeps every member of a crowd, however many, of whatever shape', () => {
    const { snapshot, state } = at('vote.polling');
    const odd = [
      { person: 'a b' },
      { person: 'a"b', name: undefined },
      { person: 'x', name: 'X', units: [{ unit: '1', area: 1 }] },
      { name: '\u0000crowd', person: '' },
    ];
    const members = PersistentMap.of<unknown>([
      ...Array.from({ length: 25_000 }, (_, n) => [`p${n}`, { person: `p${n}`, weight: n % 200 }] as const),
      ...odd.map((member) => [member.person, member] as const),
    ]);
    const notes = PersistentMap.of<unknown>([
      ['crowd', PersistentMap.of([['inner', PersistentMap.of([['innermost', 1]])]])],
      ['moment', '2026-03-01T00:00:00.000Z'],
      ['no moment', '2026-02-30T00:00:00.000Z'],
      ['null', null],
      ['text', '\u0000'],
    ]);
    const strange = { ...snapshot, context: { ...state, keys: members, notes } } as unknown as typeof snapshot;
    const again = restore(persist(strange)).context as unknown as { keys: typeof members; notes: typeof notes };
    expect([...again.keys]).toEqual([...members]);
    expect([...again.notes].map(([key]) => key)).toEqual([...notes.keys()]);
    expect(persist(restore(persist(strange)))).toEqual(persist(strange));
  });
});
