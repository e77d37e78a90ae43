// A poll keeps its secrets: not by its hashes, not by a sum, not by a refusal, not by a key does it tell who voted, or how.
import { describe, expect, it } from 'vitest';
import { type CommandType, createEngine, type Entry, hashOf, type View } from 'yishi';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { memory } from 'yishi/memory';
import { at, type Given, itemsUnder, openingUnder, owners, recordOf, staff, ways } from 'yishi/testing';
import { decide } from '../../src/procedure/decide.js';
import { permitted } from '../../src/procedure/permitted.js';
import { view } from '../../src/procedure/view.js';
import { host, read } from './host.js';

const [first = '', second = '', third = ''] = owners;
const lift = (answer: string) => ({ choices: { lift: answer }, channel: 'online' });

describe('the hash of an entry', () => {
  /** Whoever knows everything of an entry but what was said tries what it may have been. */
  function guesses(entry: Entry, tries: readonly object[]): number {
    const { salt: _, hash, seals: _none, ...open } = entry;
    return tries.filter((fields) => hashOf({ ...open, fields: { ...(open.fields as object), ...fields } }) === hash)
      .length;
  }

  const ballots = owners.reduce(
    (given, owner) => given.when('ballot.cast', lift('for') as never, owner).then(),
    at('vote.polling'),
  );
  const ranked = at('deliberation.session').through(ways.rank('lift', [['steel', 'wood'], ['wood']]));

  it.each<[string, Given, string, object[]]>([
    ['a ballot', ballots, 'ballot.cast', ['for', 'against', 'abstain'].map((lift) => ({ choices: { lift } }))],
    [
      'a ranking',
      ranked,
      'ranking.cast',
      [{ ranking: ['steel', 'wood'] }, { ranking: ['wood'] }, { ranking: ['wood', 'steel'] }],
    ],
    [
      'a second',
      at('topics.screening'),
      'topic.second',
      itemsUnder(hepingRoad).flatMap(({ topics }) => topics.map((topic) => ({ topic }))),
    ],
  ])('tells nobody what %s says', (_what, { facts }, type, tries) => {
    const entries = recordOf(facts).filter((entry) => entry.type === type);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      // Whoever has the salt has the entry: then the right guess is right.
      expect(
        tries.filter(
          (fields) => hashOf({ ...entry, fields: { ...(entry.fields as object), ...fields } }) === entry.hash,
        ).length,
      ).toBe(1);
      expect(guesses(entry, tries)).toBe(0);
    }
  });

  it('is salted by what no answer, no view and no change shows while people vote', async () => {
    const { engine, entries } = await host('vote.polling');
    const answer = await engine.submit('c1', 'ballot.cast', lift('for') as never, { by: first });
    const { salt = '' } = (await entries()).at(-1) ?? {};
    expect(salt).toMatch(/^[0-9a-f]{32}$/);
    const ended = new AbortController();
    const told: unknown[] = [
      answer,
      await engine.list(),
      await engine.view('c1', staff.teller),
      await engine.permitted('c1', first),
    ];
    for await (const change of engine.watch('c1', { after: 0, signal: ended.signal })) {
      told.push(change);
      if (change.type === 'ballot.cast') ended.abort();
    }
    expect(JSON.stringify(told)).not.toContain(salt);
  });

  it('is salted anew each time, whatever a host draws, and never by what seals a text', async () => {
    for (const drawn of ['f'.repeat(64), 'F'.repeat(32), '0'.repeat(32)]) {
      const store = memory();
      const draws = [...Array(99).keys()].values();
      const entropy = () => `${drawn.slice(0, -4)}${String(draws.next().value).padStart(4, '0')}`;
      const engine = createEngine({ store, entropy, id: () => 'tea' });
      const { edition: _, charter: _long, ...opening } = openingUnder(quickPoll, itemsUnder(quickPoll));
      expect(await engine.open({ ...opening, charter: quickPoll }, { by: staff.convener })).toMatchObject({ ok: true });
      for (const text of ['One', 'Two']) await engine.submit('tea', 'note.add', { text }, { by: staff.convener });
      const salts = (await read(store, 'tea')).flatMap(({ salt = '', seals = {} }) => [
        salt,
        ...Object.values(seals).map((seal) => seal.salt),
      ]);
      expect(new Set(salts).size).toBe(salts.length);
      for (const salt of salts) expect(salt).toMatch(/^[0-9a-f]{32}$/);
    }
  });
});

describe('while people vote', () => {
  const open = at('vote.polling');
  const cast = (given: Given, who: string, answer = 'for') =>
    given.when('ballot.cast', lift(answer) as never, who).then();
  const seen = ({ snapshot }: Given, person: string): View => JSON.parse(JSON.stringify(view(snapshot, person)));
  const others = ['r1', 'c1', third, 'nobody', staff.recorder];

  it('nobody sees in what they are shown how somebody else voted, those who run the poll neither', () => {
    const [aye, nay] = [cast(open, first, 'for'), cast(open, first, 'against')];
    for (const person of [...others, second, staff.teller, staff.convener, staff.chair, 'system'])
      expect(seen(aye, person)).toEqual(seen(nay, person));
  });

  it('nobody who does not run it sees which of two voted, by area or otherwise', () => {
    const [one, other] = [cast(open, first), cast(open, second)];
    for (const person of others) {
      expect(seen(one, person)).toEqual(seen(other, person));
      expect(seen(one, person).poll?.turnout).toEqual({ heads: 1 });
    }
    // Those who run it are told, to know what is still needed.
    expect(seen(one, staff.teller).poll?.turnout).not.toEqual(seen(other, staff.teller).poll?.turnout);
  });

  it('of area and weight others are told whether it is enough, and no number that moves with a ballot', () => {
    let given = open;
    const told = owners.map((owner) => {
      given = cast(given, owner);
      const { poll } = seen(given, 'r1');
      const exact = seen(given, staff.teller).poll;
      expect(poll?.stillNeeded.map(({ measure, more }) => [measure, more > 0])).toEqual(
        exact?.stillNeeded.map(({ measure, more }) => [measure, more > 0]),
      );
      return poll?.stillNeeded.filter(({ measure }) => measure === 'area') ?? [];
    });
    expect(told.flat().length).toBeGreaterThan(0);
    // One telling before it is enough and one after, whatever there are ballots.
    expect(new Set(told.map((checks) => JSON.stringify(checks))).size).toBe(2);
    for (const check of told.flat()) expect(check).toMatchObject({ rounded: true });
  });

  it('the numbers are exact for the body again once it is counted, and for strangers they are not', () => {
    const counted = at('vote.counted');
    expect(seen(counted, 'r1').poll?.turnout.area).toBeGreaterThan(0);
    expect(seen(counted, 'r1').poll?.result).toBeDefined();
    expect(seen(counted, 'nobody').poll).toMatchObject({ turnout: { heads: expect.any(Number) }, objections: [] });
    expect(seen(counted, 'nobody').poll?.result).toBeUndefined();
  });

  it('what anybody is refused, or let do, is the same whoever else has voted, and however', () => {
    const worlds = [open, cast(open, first, 'for'), cast(open, first, 'against')];
    const asked: [CommandType, object, string, object][] = [
      ['ballot.cast', lift('for'), second, { for: first }],
      ['ballot.cast', lift('for'), 'r1', { for: first }],
      ['ballot.cast', lift('for'), 'nobody', {}],
      ['ballot.correct', { person: first, reason: 'x' }, second, {}],
      ['ballot.invalidate', { person: first, reason: 'x' }, second, {}],
      ['proxy.grant', { from: first, to: second }, second, {}],
      ['poll.close', {}, second, {}],
      ['count.make', {}, second, {}],
      ['objection.file', { objection: 'x', item: 'lift', text: 'x' }, second, {}],
      ['note.add', { text: '' }, second, {}],
    ];
    for (const [type, fields, by, more] of asked) {
      const answers = worlds.map(({ snapshot, now }) => {
        const { refusal } = decide(snapshot, type, fields, { at: now, by, salt: '', ...more });
        return JSON.stringify(refusal);
      });
      expect(answers[0], type).toBeDefined();
      expect(new Set(answers).size, `${type} by ${by}`).toBe(1);
    }
    for (const person of [second, 'r1', 'nobody', staff.recorder])
      expect(new Set(worlds.map(({ snapshot }) => JSON.stringify(permitted(snapshot, person)))).size).toBe(1);
  });

  it('a key tells nobody whether somebody else has used it, and cannot be used up by them', async () => {
    const key = `${first} votes`;
    for (const before of [true, false]) {
      const { engine } = await host('vote.polling');
      if (before) await engine.submit('c1', 'ballot.cast', lift('for') as never, { by: first, key });
      const tried = [
        await engine.submit('c1', 'ballot.cast', lift('for') as never, { by: second, key }),
        await engine.submit('c1', 'note.add', { text: 'x' }, { by: 'r1', key }),
        await engine.submit('c1', 'poll.close', {}, { by: 'c1', key }),
      ];
      expect(tried.map((answer) => answer.ok || answer.refusal.code)).toEqual([true, true, 'not-yours']);
      expect(await engine.submit('c1', 'ballot.cast', lift('for') as never, { by: first, key })).toMatchObject({
        ok: true,
      });
    }
  });

  it('a key and whoever used it are told apart, wherever one ends and the other begins', async () => {
    const { engine } = await host('vote.polling');
    const note = (by: string, key: string) => engine.submit('c1', 'note.add', { text: by }, { by, key });
    expect(await note('r1', 'r2 k')).toMatchObject({ ok: true, seq: expect.any(Number) });
    expect(await note('r2', 'k')).toMatchObject({ ok: true });
    expect(await note('r1', 'r2 k')).toMatchObject({ ok: true });
  });

  it('whoever comes too late with their seq hears the number that every view carries, and no other', async () => {
    const { engine } = await host('vote.polling');
    await engine.submit('c1', 'ballot.cast', lift('for') as never, { by: first });
    const { seq } = await engine.view('c1', second);
    expect(await engine.submit('c1', 'note.add', { text: 'x' }, { by: second, if: seq - 1 })).toEqual({
      ok: false,
      refusal: { code: 'seq.moved', numbers: { expected: seq - 1, actual: seq } },
    });
  });
});
