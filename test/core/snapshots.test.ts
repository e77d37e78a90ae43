// Snapshots as text, at every place of the chart: for checkpoints, and for hosts that keep the state themselves.
import { describe, expect, it } from 'vitest';
import { doors, permitted, persist, placeOf, replay, restore, unopened } from 'yishi';
import { at, PLACES, staff } from 'yishi/testing';

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

  it('is not read back where pieces are missing or say nothing', () => {
    const [first = '', ...rest] = persist(at('vote.polling').snapshot);
    expect(() => restore([])).toThrow();
    expect(() => restore([first, ...rest.slice(1)])).toThrow();
    expect(() => restore([first.replace('"polling"', '"napping"'), ...rest])).toThrow(/napping/);
    expect(() => restore(['not json', ...rest])).toThrow();
  });
});
