// Editions: a later one may have another chart and commands that ask for more; what an earlier one began goes on under its own, and reads as it did.
import { describe, expect, it } from 'vitest';
import { createEngine, type Entry, hashOf, type Store, toFact, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import * as z from 'zod/mini';
import { procedure } from '../../src/parts/chart.js';
import { type Chart, chart, consultation } from '../../src/procedure/chart.js';
import type { Machine } from '../../src/procedure/machine.js';
import { upcast } from '../../src/procedure/upcast.js';

const bodies = [{ body: 'group', kind: 'group', name: 'Group' }];
const route = [{ body: 'group', rule: 'simple-majority', held: 'here' as const }];
const items = [{ item: 'tea', title: 'Tea?', route, becomes: 'opinion' as const }];
const given = { title: 'Lunch', charter: quickPoll, bodies, items };
const by = 'ann';

/** Nobody adds a note in the second edition, and what is asked for when an office is appointed has one field more. */
function secondEdition(): Chart {
  const { config } = consultation.machine;
  const { 'note.add': _note, ...on } = config.on ?? {};
  // The machine of the procedure, but for one door.
  const machine = procedure.createMachine({ ...config, on } as never) as unknown as Machine;
  const { opening } = { opening: consultation.commands['consultation.open'] };
  if (!opening) throw new Error('a consultation is opened by nothing');
  const fields = z.extend(opening.fields as z.ZodMiniObject, {
    edition: z.enum(['0', '1', '2']),
    season: z._default(z.enum(['dry', 'wet']), 'dry'),
  });
  return chart({
    ...consultation,
    id: 'consultation of edition 2',
    editions: ['2'],
    machine,
    commands: { ...consultation.commands, 'consultation.open': { ...opening, fields, gained: ['season'] } },
  });
}

async function read(store: Store, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id)) entries.push(...page);
  return entries;
}

describe('a second edition with another chart', () => {
  it('is opened beside records of the first, which go on under the rules they began with', async () => {
    const store = memory();
    const before = createEngine({ store });
    await before.open(given, { by, id: 'old' });
    await before.open({ ...given, edition: '0' }, { by, id: 'older' });
    const second = secondEdition();
    const engine = createEngine({ store, charts: [second] });
    const opening = {
      edition: '2',
      mode: 'live',
      people: [{ person: by }],
      offices: [{ office: 'convener', person: by }],
    };
    const opened = await engine.ask('new', { type: 'consultation.open', fields: { ...given, ...opening }, by });
    expect(opened).toMatchObject({ ok: true, fact: { fields: { edition: '2', season: 'dry' } } });
    for (const id of ['old', 'older'])
      expect(await engine.submit(id, 'note.add', { text: 'hello' }, { by })).toMatchObject({ ok: true, seq: 2 });
    expect(await engine.submit('new', 'note.add', { text: 'hello' }, { by })).toMatchObject({
      refusal: { code: 'not-now' },
    });
    expect((await engine.permitted('new', by)).map(({ type }) => type)).not.toContain('note.add');
    // In a process that has loaded none of them, and to whoever verifies.
    const fresh = createEngine({ store, charts: [second] });
    expect(await fresh.submit('old', 'note.add', { text: 'again' }, { by })).toMatchObject({ ok: true, seq: 3 });
    expect(await fresh.submit('new', 'note.add', { text: 'again' }, { by })).toMatchObject({ ok: false });
    for (const id of ['old', 'older', 'new'])
      expect(await verify(await read(store, id), undefined, { charts: [second] })).toMatchObject({ ok: true, id });
  });

  it('is a loud error where it is not known, for whoever loads it, asks for it or verifies it', async () => {
    const store = memory();
    const engine = createEngine({ store, charts: [secondEdition()] });
    const opening = {
      edition: '2',
      mode: 'live',
      people: [{ person: by }],
      offices: [{ office: 'convener', person: by }],
    };
    await engine.ask('new', { type: 'consultation.open', fields: { ...given, ...opening }, by });
    const older = createEngine({ store });
    const unknown = { code: 'unknown-edition', problem: { numbers: { id: 'new', edition: '2', known: '0, 1' } } };
    await expect(older.view('new', by)).rejects.toMatchObject(unknown);
    await expect(older.submit('new', 'note.add', { text: 'x' }, { by })).rejects.toMatchObject(unknown);
    expect(await verify(await read(store, 'new'))).toMatchObject({
      ok: false,
      problem: { code: 'record.edition', numbers: { edition: '2', known: '0, 1' } },
    });
    const asked = await older.ask('newer', { type: 'consultation.open', fields: { ...given, ...opening }, by });
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
  });

  it('reads what was recorded before a field came as if it had been left out, and its hash stays', async () => {
    const store = memory();
    const engine = createEngine({ store, charts: [secondEdition()] });
    const opening = {
      edition: '2',
      mode: 'live',
      people: [{ person: by }],
      offices: [{ office: 'convener', person: by }],
    };
    await engine.ask('new', { type: 'consultation.open', fields: { ...given, ...opening }, by });
    const [first] = await read(store, 'new');
    if (!first) throw new Error('nothing was opened');
    const { season: _season, ...fields } = first.fields as Record<string, never>;
    const older = { ...first, fields };
    older.hash = hashOf(older);
    expect(await verify([older], undefined, { charts: [secondEdition()] })).toMatchObject({ ok: true });
    const fact = toFact(older);
    expect(upcast(secondEdition(), fact).fields).toMatchObject({ season: 'dry' });
    expect(upcast(consultation, fact)).toBe(fact);
  });
});

describe('edition 1', () => {
  it('is what is opened today, and says so', async () => {
    const store = memory();
    const engine = createEngine({ store });
    await engine.open(given, { by, id: 'c1' });
    const [first] = await read(store, 'c1');
    expect(first?.fields).toMatchObject({ edition: '1' });
  });
});
