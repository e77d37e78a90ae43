// A whole quick poll with nothing but the core: through the engine on memory, and through the pure functions.
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createEngine,
  decide,
  type Engine,
  type Entry,
  type Fact,
  type FieldsIn,
  persist,
  placeOf,
  replay,
  restore,
  type Stamp,
  toEntry,
  toFact,
  unopened,
  verify,
} from 'yishi';
import { quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { fakeClock, fakeEntropy, plus, START } from 'yishi/testing';

const GENESIS = '0'.repeat(64);

const opening: FieldsIn<'consultation.open'> = {
  edition: '0',
  mode: 'live',
  title: '午饭吃什么',
  charter: quickPoll,
  people: [{ person: 'ann', name: 'Ann' }],
  bodies: [{ body: 'group', kind: 'group', name: 'Group' }],
  offices: [{ office: 'convener', person: 'ann' }],
  items: [
    {
      item: 'noodles',
      title: 'Noodles?',
      topics: [],
      stakeholders: [],
      affected: [],
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
      becomes: 'opinion',
    },
  ],
};
const roll: FieldsIn<'roll.enter'> = { body: 'group', members: ['ann', 'bo', 'cy'].map((person) => ({ person })) };
const ballot = (choice: 'for' | 'against'): FieldsIn<'ballot.cast'> => ({
  choices: { noodles: choice },
  channel: 'online',
});
const closes = plus(START, { hours: 1 });

async function recordOf(engine: Engine, id: string): Promise<Entry[]> {
  const read = await engine.record(id, { for: 'ann' });
  if (!read.ok) throw new Error(read.refusal.code);
  const entries: Entry[] = [];
  for await (const entry of read.entries) entries.push(entry);
  return entries;
}

/** The poll as far as its ballots, over an engine with a clock that stands still. */
async function polled() {
  const clock = fakeClock();
  const engine = createEngine({ store: memory(), now: clock.now, entropy: fakeEntropy(), id: () => 'lunch' });
  onTestFinished(() => engine.close());
  const { edition: _edition, ...given } = opening;
  await engine.open(given, { by: 'ann' });
  await engine.submit('lunch', 'roll.enter', roll, { by: 'ann' });
  await engine.submit('lunch', 'notice.post', { items: ['noodles'], closes }, { by: 'ann' });
  const answers = await engine.submitMany('lunch', [
    { type: 'ballot.cast', fields: ballot('for'), by: 'ann' },
    { type: 'ballot.cast', fields: ballot('against'), by: 'bo' },
    { type: 'ballot.cast', fields: ballot('for'), by: 'dan' },
    { type: 'ballot.cast', fields: ballot('for'), by: 'cy' },
  ]);
  return { clock, engine, answers };
}

describe('a quick poll through the engine', () => {
  it('takes the ballots of those on the roll and of nobody else', async () => {
    const { engine, answers } = await polled();
    expect(answers.map((answer) => (answer.ok ? answer.seq : 'refusal' in answer && answer.refusal.code))).toEqual([
      4,
      5,
      'stranger',
      6,
    ]);
    const { poll } = await engine.view('lunch', 'bo');
    expect(poll).toMatchObject({ turnout: { heads: 3 }, roll: { heads: 3 }, voted: true, result: undefined });
  });

  it('closes when its hour comes, and counts', async () => {
    const { engine, clock } = await polled();
    clock.set(closes);
    expect((await engine.due()).map(({ id }) => id)).toEqual(['lunch']);
    expect(await engine.tick()).toEqual(['lunch']);
    expect((await engine.view('lunch', 'ann')).place).toBe('vote.closed');
    const counted = await engine.submit('lunch', 'count.make', {}, { by: 'ann' });
    if (!counted.ok) throw new Error(counted.refusal.code);
    expect(counted.fact.finding.items[0]).toMatchObject({
      outcome: 'passed',
      for: { heads: 2 },
      against: { heads: 1 },
    });
    await engine.submit('lunch', 'result.post', {}, { by: 'ann' });
    await engine.submit('lunch', 'result.confirm', {}, { by: 'ann' });
    expect((await engine.view('lunch', 'bo')).place).toBe('closed.adopted');
  });

  it('keeps a record that verifies, and shows where it was touched', async () => {
    const { engine, clock } = await polled();
    clock.set(closes);
    await engine.submit('lunch', 'count.make', {}, { by: 'ann' });
    const record = await recordOf(engine, 'lunch');
    const head = record.at(-1)?.hash;
    expect(record.map(({ type }) => type).slice(-2)).toEqual(['deadline.pass', 'count.make']);
    expect(await verify(record, head)).toMatchObject({ ok: true, entries: 8, head, place: 'vote.counted' });
    const forged = record.map((entry) => (entry.seq === 5 ? { ...entry, by: 'cy' } : entry));
    expect(await verify(forged, head)).toMatchObject({ ok: false, seq: 5 });
    expect(await verify(record.slice(0, -1), head)).toMatchObject({ ok: false, seq: 8 });
  });

  it('erases a name and still verifies', async () => {
    const { engine, clock } = await polled();
    clock.set(closes);
    await engine.submit('lunch', 'count.make', {}, { by: 'ann' });
    await engine.submit('lunch', 'person.erase', { person: 'ann', ground: 'order' }, { by: 'ann' });
    const record = await recordOf(engine, 'lunch');
    expect(JSON.stringify(record)).not.toContain('Ann');
    expect(await verify(record)).toMatchObject({ ok: true, erasures: [{ by: 9, ground: 'order' }] });
  });

  it('makes salts of its own where none are given', async () => {
    const engine = createEngine({ store: memory() });
    onTestFinished(() => engine.close());
    const { edition: _edition, ...given } = opening;
    const ids = await Promise.all([engine.open(given, { by: 'ann' }), engine.open(given, { by: 'ann' })]);
    const salts = await Promise.all(
      ids.map(async (opened) => {
        if (!opened.ok) throw new Error(opened.refusal.code);
        const [first] = await recordOf(engine, opened.id);
        return Object.values(first?.seals ?? {}).map(({ salt }) => salt);
      }),
    );
    expect(salts.flat()).toHaveLength(new Set(salts.flat()).size);
    expect(salts.flat().every((salt) => /^[0-9a-f]{32}$/.test(salt))).toBe(true);
  });
});

/** The same poll by `decide` alone; what was refused on the way is left out. */
function decided(): Fact[] {
  const facts: Fact[] = [];
  let snapshot = unopened('lunch');
  let now = START;
  const ask = (type: string, fields: unknown, by: string): void => {
    now = plus(now, { minutes: 1 });
    const stamp: Stamp = { at: now, by, salt: `salt ${facts.length}` };
    const decision = decide(snapshot, type, fields, stamp);
    facts.push(...decision.facts);
    snapshot = decision.snapshot;
  };
  ask('consultation.open', opening, 'ann');
  ask('roll.enter', roll, 'ann');
  ask('notice.post', { items: ['noodles'], closes }, 'ann');
  ask('count.make', {}, 'ann');
  for (const by of ['ann', 'bo', 'cy']) ask('ballot.cast', ballot(by === 'bo' ? 'against' : 'for'), by);
  return facts;
}

describe('the pure functions', () => {
  it('decide, and fold the facts to the same state again', () => {
    const facts = decided();
    expect(facts.map(({ type }) => type)).toEqual([
      'consultation.open',
      'roll.enter',
      'notice.post',
      ...Array.from({ length: 3 }, () => 'ballot.cast'),
    ]);
    const folded = replay(unopened('lunch'), facts);
    const stepped = facts.reduce((snapshot, fact) => replay(snapshot, [fact]), unopened('lunch'));
    expect(placeOf(folded)).toBe('vote.polling');
    expect(folded.context).toEqual(stepped.context);
    expect(folded.context.vote.current?.box.totals.get('noodles')).toMatchObject({
      for: { heads: 2 },
      against: { heads: 1 },
    });
  });

  it('write facts down as a chain that verifies, and read them back', async () => {
    const facts = decided();
    const record: Entry[] = [];
    for (const fact of facts)
      record.push(
        toEntry('lunch', fact, record.at(-1)?.hash ?? GENESIS, { seal: `seal ${fact.seq}`, entry: `salt ${fact.seq}` }),
      );
    expect(await verify(record)).toMatchObject({ ok: true, entries: facts.length, place: 'vote.polling' });
    expect(record.map(toFact)).toEqual(facts);
    expect(record[0]?.fields).toMatchObject({ title: { sealed: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  });

  it('write a snapshot down and go on from where it stood', () => {
    const facts = decided();
    const before = replay(unopened('lunch'), facts.slice(0, 4));
    const after = restore(JSON.parse(JSON.stringify(persist(before))));
    expect(after.context).toEqual(before.context);
    const rest = facts.slice(4);
    expect(replay(after, rest).context).toEqual(replay(before, rest).context);
  });
});
