// A quick poll on a lift, as far as the examples need one.
import { createEngine, type Engine, type EngineOptions, type FieldsIn } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';

export const items: FieldsIn<'consultation.open'>['items'] = [
  {
    item: 'lift',
    title: 'A lift?',
    topics: [],
    stakeholders: [],
    affected: [],
    route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
    becomes: 'opinion',
  },
];

export const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
export const roll: FieldsIn<'roll.enter'> = { body: 'group', members: [{ person: 'ann' }, { person: 'bo' }] };
export const notice: FieldsIn<'notice.post'> = { items: ['lift'], closes: '2100-01-01T00:00:00.000Z' };

/** Brings a consultation with this id to the open poll. */
export async function polling(engine: Engine, id: string): Promise<void> {
  const opened = await engine.open({ title: 'Lift', charter: quickPoll, bodies, items }, { by: 'ann', id });
  const entered = await engine.submit(id, 'roll.enter', roll, { by: 'ann' });
  const posted = await engine.submit(id, 'notice.post', notice, { by: 'ann' });
  if (!opened.ok || !entered.ok || !posted.ok) throw new Error('the poll did not open');
}

export const engineInMemory = (options: Partial<EngineOptions> = {}): Engine =>
  createEngine({ store: memory(), ...options });
