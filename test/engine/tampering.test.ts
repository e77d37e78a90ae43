// Whoever changes a record is found out, and verify names the first entry that is wrong.
import { describe, expect, it } from 'vitest';
import { Corrupt, Drift, type Entry, hashOf, toFact, UnknownEdition, verify } from 'yishi';
import { at, plus, recordOf, staff, ways } from 'yishi/testing';
import { canonical, type Json, sha256 } from '../../src/digest.js';
import { host } from './host.js';

const { facts } = at('closed.done');
const record = () => structuredClone(recordOf(facts));
const head = record().at(-1)?.hash;

/** Two options come first alike, and a lot decides. */
const drawn = at('deliberation.session')
  .through(ways.rank('lift', [['steel'], ['wood']]))
  .when('ranking.close', { item: 'lift' }, staff.chair)
  .then();

/** The record from here on, hashed and chained anew: what somebody with the whole file could do. */
function rechained(entries: Entry[]): Entry[] {
  let prev = '0'.repeat(64);
  for (const entry of entries) {
    entry.prev = prev;
    entry.hash = hashOf(entry);
    prev = entry.hash;
  }
  return entries;
}

const find = (entries: Entry[], type: string): Entry => {
  const found = entries.find((entry) => entry.type === type);
  if (!found) throw new Error(`there is no ${type}`);
  return found;
};

/** Changes what it is given, and says nothing: the record itself is what was changed. */
function change(part: object | undefined, to: object): undefined {
  Object.assign(part ?? {}, to);
}

it('an honest record verifies, and says where it stands', async () => {
  expect(await verify(record(), head)).toEqual({
    ok: true,
    id: 'c1',
    entries: facts.length,
    head,
    place: 'closed.done',
    erasures: [],
  });
});

it('an entry can be read back as the fact it was', () => {
  expect(record().map(toFact)).toEqual(facts);
});

it('neither an entry nor its fact names what nobody said', () => {
  const named = [...record(), ...record().map(toFact)].flatMap((each) =>
    Object.entries(each).filter(([name, value]) => value === undefined && name !== 'finding'),
  );
  expect(named).toEqual([]);
  const said = { enteredBy: staff.recorder, for: 'r2', assisted: true, on: '2026-03-02T01:00:00.000Z', key: 'k1' };
  const noted = at('topics.gathering')
    .when('topic.submit', { topic: 't1', title: 'x', text: 'y', channel: 'visit' }, { by: 'r1', ...said })
    .then();
  const entry = recordOf(noted.facts).at(-1);
  expect(entry).toMatchObject(said);
  expect(entry && toFact(entry)).toMatchObject(said);
  // What lies beside an entry is salted, each text by itself.
  const salts = Object.values(entry?.seals ?? {}).map(({ salt }) => salt);
  expect(new Set(salts).size).toBe(salts.length);
  expect(salts.length).toBeGreaterThan(1);
});

it('a text is gone that another order was for', async () => {
  const noted = at('topics.gathering')
    .when('note.add', { text: 'One' }, 'r1')
    .then()
    .when('note.add', { text: 'Two' }, 'r1')
    .then();
  const [one, two] = noted.facts.slice(-2).map(({ seq }) => seq);
  const redacted = noted
    .when('entry.redact', { seq: one ?? 0, paths: ['/fields/text'], ground: 'order' }, staff.convener)
    .then();
  const without = (seq: number | undefined) =>
    verify(
      recordOf(redacted.facts).map((entry) => {
        const { seals: _, ...open } = entry;
        return entry.seq === seq ? open : entry;
      }),
    );
  expect(await without(one)).toMatchObject({ ok: true, erasures: [{ texts: 1 }] });
  expect(await without(two)).toMatchObject({ ok: false, seq: two });
});

it('a text is gone that was said after the order it is put down to', async () => {
  const erased = at('topics.gathering')
    .when('topic.submit', { topic: 't1', title: 'x', text: 'y', channel: 'visit' }, 'r1')
    .then()
    .when('person.erase', { person: 'r1', ground: 'order' }, staff.authority)
    .then()
    .when('note.add', { text: 'I am still here' }, 'r1')
    .then();
  const entries = structuredClone(recordOf(erased.facts));
  const without = (...types: string[]) =>
    verify(
      entries.map((entry) => {
        const { seals: _, ...open } = entry;
        return entry.by === 'r1' && types.includes(entry.type) ? open : entry;
      }),
    );
  expect(await without('topic.submit')).toMatchObject({ ok: true, erasures: [{ texts: 2 }] });
  expect(await without('note.add')).toMatchObject({ ok: false, seq: entries.at(-1)?.seq });
});

describe('it is found out when', () => {
  const at = 30;
  it.each<[string, (entries: Entry[]) => Entry[] | undefined, number, string]>([
    ['somebody else is said to have acted', (all) => change(all[at], { by: 'o1' }), at + 1, 'record.hash'],
    ['a moment is changed', (all) => change(all[at], { at: plus(all[at]!.at, { seconds: 1 }) }), at + 1, 'record.hash'],
    ['a hash is changed', (all) => change(all[at], { hash: 'f'.repeat(64) }), at + 1, 'record.hash'],
    [
      'two entries change places',
      (all) => [...all.slice(0, at), all[at + 1]!, all[at]!, ...all.slice(at + 2)],
      at + 1,
      'record.seq',
    ],
    ['an entry is put in', (all) => [...all.slice(0, at), all[at]!, ...all.slice(at)], at + 2, 'record.seq'],
    ['an entry is taken out', (all) => [...all.slice(0, at), ...all.slice(at + 1)], at + 1, 'record.seq'],
    ['it is another consultation’s', (all) => change(all[at], { id: 'c2' }), at + 1, 'record.other-id'],
    ['the format is another', (all) => change(all[at], { v: 9 }), at + 1, 'record.format'],
    ['the first entries are cut off', (all) => all.slice(3), 1, 'record.seq'],
    [
      'a sealed text is changed',
      (all) => change(find(all, 'topic.submit').seals?.['/fields/text'], { text: 'Other' }),
      4,
      'record.seal',
    ],
    [
      'a salt is changed',
      (all) => change(find(all, 'topic.submit').seals?.['/fields/text'], { salt: 'x' }),
      4,
      'record.seal',
    ],
    [
      'a sealed text is taken out without an order',
      (all) => change(find(all, 'topic.submit'), { seals: undefined }),
      4,
      'record.text-gone',
    ],
  ])('%s', async (_when, tamper, seq, problem) => {
    const entries = record();
    expect(await verify(tamper(entries) ?? entries, head)).toEqual({
      ok: false,
      seq,
      problem: expect.objectContaining({ code: problem, at: { seq } }),
    });
  });

  it('the tail is cut off, against the head that papers carry', async () => {
    expect(await verify(record().slice(0, -1))).toMatchObject({ ok: true });
    expect(await verify(record().slice(0, -1), head)).toMatchObject({ ok: false, seq: facts.length });
  });

  it('everything is hashed anew, against the head that papers carry', async () => {
    const entries = record();
    entries[1]!.by = staff.convener;
    const forged = rechained(entries);
    expect(await verify(forged)).toMatchObject({ ok: true });
    expect(await verify(forged, head)).toMatchObject({ ok: false });
  });

  it('a ballot is changed and everything hashed anew: the count does not come out again', async () => {
    const entries = record();
    (find(entries, 'ballot.cast').fields as { choices: Record<string, string> }).choices.lift = 'against';
    expect(await verify(rechained(entries))).toMatchObject({
      ok: false,
      seq: find(entries, 'count.make').seq,
      problem: { code: 'record.finding', numbers: { type: 'count.make' } },
    });
  });

  it('a finding is changed and everything hashed anew', async () => {
    const entries = record();
    (find(entries, 'count.make').finding as { ballots: number }).ballots = 9;
    expect(await verify(rechained(entries))).toMatchObject({ ok: false, seq: find(entries, 'count.make').seq });
  });

  it.each([
    ['its seed is another', { seed: 'f'.repeat(64) }],
    ['its seed is gone', { seed: '' }],
  ])('a lot between options is said to have been drawn otherwise: %s', async (_what, otherwise) => {
    const entries = structuredClone(recordOf(drawn.facts));
    const close = find(entries, 'ranking.close');
    expect(await verify(entries)).toMatchObject({ ok: true });
    const finding = close.finding as { chosen: string; tieBreak: { seed: string } };
    Object.assign(finding.tieBreak, otherwise);
    finding.chosen = finding.chosen === 'wood' ? 'steel' : 'wood';
    expect(await verify(rechained(entries))).toMatchObject({ ok: false, seq: close.seq });
  });

  it('something is recorded that the procedure has no place for', async () => {
    const entries = record().slice(0, 10);
    const { seals: _, ...last } = entries.at(-1)!;
    entries.push({ ...last, seq: 11, type: 'poll.close', fields: {}, finding: { at: last.at } });
    expect(await verify(rechained(entries))).toMatchObject({
      ok: false,
      seq: 11,
      problem: { code: 'record.no-place' },
    });
    entries[10]!.type = 'poll.burn';
    expect(await verify(rechained(entries))).toMatchObject({
      ok: false,
      seq: 11,
      problem: { code: 'record.type' },
    });
  });

  it('a word is written as nobody could have had it written', async () => {
    const entries = record();
    const topic = find(entries, 'topic.submit');
    (topic.fields as { channel: string }).channel += ' ';
    expect(await verify(rechained(entries))).toMatchObject({
      ok: false,
      seq: topic.seq,
      problem: { code: 'record.fields' },
    });
  });

  it('a ballot says of itself what the count goes by, and was not found so', async () => {
    const entries = record();
    const ballot = find(entries, 'ballot.cast');
    expect(ballot.finding).toBeUndefined();
    ballot.finding = { late: false, moment: plus(ballot.at, { minutes: -5 }) };
    expect(await verify(rechained(entries))).toMatchObject({
      ok: false,
      seq: ballot.seq,
      problem: { code: 'record.finding', numbers: { type: 'ballot.cast' } },
    });
  });

  it('it is nothing that could be followed, and what is broken otherwise is told as it is', async () => {
    const first = record().slice(0, 10);
    const nested: Json = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    for (const last of [null, { ...first[9]!, seq: 11, fields: nested }])
      expect(await verify([...first, last as Entry])).toMatchObject({ ok: false, seq: 11 });
    expect(await verify([null as never])).toMatchObject({
      ok: false,
      seq: 1,
      problem: { code: 'record.unfollowable' },
    });
    async function* fromDisk() {
      yield* first;
      throw new Error('the disk is gone');
    }
    await expect(verify(fromDisk())).rejects.toThrow('the disk is gone');
  });

  it('an entry follows another one, though it is hashed anew, and all behind it', async () => {
    const entries = record();
    entries[at]!.prev = 'f'.repeat(64);
    let prev: string | undefined;
    for (const entry of entries.slice(at)) {
      if (prev !== undefined) entry.prev = prev;
      entry.hash = hashOf(entry);
      prev = entry.hash;
    }
    expect(await verify(entries)).toMatchObject({ ok: false, seq: at + 1 });
  });

  it('a salt is none of ours, though its digest is right and everything is hashed anew', async () => {
    const entries = record();
    const topic = find(entries, 'topic.submit');
    const seal = { salt: 'too short', text: 'About t-lift' };
    (topic.fields as { title: object }).title = { sealed: sha256(canonical([seal.salt, seal.text])) };
    change(topic.seals, { '/fields/title': seal });
    expect(await verify(rechained(entries))).toMatchObject({ ok: false, seq: topic.seq });
  });

  it('something is recorded that would have been refused, or found otherwise', async () => {
    const entries = record().slice(0, 10);
    const { seals: _, ...last } = entries.at(-1)!;
    const with_ = (type: string, fields: object, more: object = {}) =>
      verify(rechained([...structuredClone(entries), { ...last, seq: 11, type, fields: fields as Json, ...more }]));
    // Of a topic nobody raised.
    expect(await with_('topic.second', { topic: 't-none' })).toMatchObject({ ok: false, seq: 11 });
    // Of one's own topic: nothing breaks, and it would have been refused.
    const raised = find(entries, 'topic.submit');
    const { topic } = raised.fields as { topic: string };
    expect(await with_('topic.second', { topic }, { by: raised.by })).toMatchObject({
      ok: false,
      seq: 11,
      problem: { code: 'record.refused', numbers: { type: 'topic.second', refusal: 'second.own' } },
    });
    // With a finding where nothing is found, and without one where something is.
    expect(await with_('gathering.close', {}, { finding: { early: true }, by: staff.convener })).toMatchObject({
      ok: false,
      seq: 11,
    });
  });

  it('time runs back, though everything is hashed anew', async () => {
    const entries = record();
    const before = entries[29]!;
    const dated = (seconds: number) => {
      const forged = structuredClone(entries);
      forged[30]!.at = plus(before.at, { seconds });
      return verify(rechained(forged));
    };
    expect(await dated(-0.001)).toEqual({
      ok: false,
      seq: 31,
      problem: { code: 'record.earlier', numbers: {}, at: { seq: 31 } },
    });
    // Two entries of one moment are no wonder: a deadline passes with the command that finds it due.
    expect(await dated(0)).toMatchObject({ ok: true });
  });

  it('there is nothing at all', async () => {
    expect(await verify([])).toMatchObject({ ok: false, seq: 1, problem: { code: 'record.empty' } });
  });
});

describe('the engine does not work on', () => {
  const opened = async (entries: Entry[]) => {
    const { engine, store } = await host();
    await store.append('c1', 0, entries, { place: 'unknown' });
    return engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
  };

  it('a record whose chain does not hold', async () => {
    const entries = record();
    entries[9]!.by = 'o1';
    await expect(opened(entries)).rejects.toThrow(Corrupt);
    await expect(opened(entries)).rejects.toMatchObject({ seq: 10, code: 'corrupt' });
  });

  it('a record the procedure has no place for', async () => {
    const entries = record().slice(0, 10);
    const { seals: _, ...last } = entries.at(-1)!;
    entries.push({ ...last, seq: 11, type: 'poll.close', fields: {}, finding: { at: last.at } });
    await expect(opened(rechained(entries))).rejects.toThrow(Drift);
  });

  it('a record whose time runs back, from its beginning or from where it knew it', async () => {
    const entries = record();
    entries[30]!.at = plus(entries[29]!.at, { seconds: -0.001 });
    const forged = rechained(entries);
    await expect(opened(forged)).rejects.toMatchObject({ seq: 31, code: 'corrupt' });
    const { engine, store } = await host();
    await store.append('c1', 0, forged.slice(0, 30), { place: 'unknown' });
    await engine.permitted('c1', 'r1');
    await store.append('c1', 30, forged.slice(30), { place: 'unknown' });
    await expect(engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' })).rejects.toMatchObject({
      seq: 31,
      code: 'corrupt',
    });
    entries[30]!.at = entries[29]!.at;
    await expect(opened(rechained(entries))).resolves.toBeDefined();
  });

  it('a record it cannot read on, and says by what it is called and from where', async () => {
    const { engine, store } = await host();
    const entries = record().slice(0, 10);
    const { seals: _, ...last } = entries.at(-1)!;
    entries.push({ ...last, seq: 11, type: 'poll.close', fields: {}, finding: { at: last.at } });
    await store.append('c1', 0, rechained(entries), { place: 'unknown' });
    const asked = engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1' });
    await expect(asked).rejects.toMatchObject({ name: 'Drift', code: 'drift', seq: 11 });
    await expect(engine.view('c9', 'r1')).rejects.toMatchObject({
      name: 'UnknownConsultation',
      code: 'unknown-consultation',
    });
  });

  it('a record of an edition it does not know', async () => {
    const entries = record();
    (entries[0]!.fields as { edition: string }).edition = '7';
    await expect(opened(rechained(entries))).rejects.toThrow(UnknownEdition);
  });
});
