// What every engine must keep to, one ability a test: what is asked is answered, recorded once and in order, and shown to whom it may be.
import { canonical } from '../digest.js';
import { UnknownConsultation } from '../engine/errors.js';
import { verify } from '../engine/verify.js';
import { admitted, ballot, type EngineCase, lunch, note, opened, polling, recorded } from './engine-case.js';
import { beyondOne } from './engine-cases-many.js';

const answering: EngineCase[] = [
  {
    name: 'opens a consultation, gives it an id, and makes whoever opens it convener',
    async run({ engine, soon, expect }) {
      const { id, seq } = admitted(await engine.open(lunch, { by: 'ann' }));
      expect(seq).toBe(1);
      expect(await engine.view(id, 'ann')).toMatchObject({ seq: 1, place: 'vote.preparing', offices: ['convener'] });
      await soon(async () => expect(await engine.list()).toMatchObject([{ id, seq: 1, place: 'vote.preparing' }]));
    },
  },
  {
    name: 'opens none twice, but answers the same to the same under the same key',
    async run({ engine, expect }) {
      admitted(await opened(engine, 'one', { key: 'k1' }));
      expect(await opened(engine, 'one', { key: 'k1' })).toEqual({ ok: true, id: 'one', seq: 1, repeated: true });
      expect(await opened(engine, 'one')).toMatchObject({ ok: false, refusal: { code: 'consultation.exists' } });
      expect(await recorded(engine, 'one')).toHaveLength(1);
    },
  },
  {
    name: 'knows no consultation that nobody opened',
    async run({ engine, expect }) {
      const stranger = { by: 'ann' };
      await expect(engine.submit('none', 'note.add', { text: 'x' }, stranger)).rejects.toBeInstanceOf(
        UnknownConsultation,
      );
      await expect(engine.view('none', 'ann')).rejects.toBeInstanceOf(UnknownConsultation);
      await expect(engine.permitted('none', 'ann')).rejects.toBeInstanceOf(UnknownConsultation);
      await expect(engine.names('none')).rejects.toBeInstanceOf(UnknownConsultation);
      await expect(engine.record('none', { for: 'system' })).rejects.toBeInstanceOf(UnknownConsultation);
      await expect(engine.purge('none', { by: 'ann', ground: 'order' })).rejects.toBeInstanceOf(UnknownConsultation);
    },
  },
  {
    name: 'answers with the fact it became, the same as stands in the record, which verifies',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      for (const [by, choice] of [
        ['ann', 'for'],
        ['bo', 'for'],
        ['cy', 'against'],
      ] as const)
        admitted(await engine.submit('one', 'ballot.cast', ballot(choice), { by }));
      admitted(await engine.submit('one', 'poll.close', {}, { by: 'ann' }));
      const { fact, seq } = admitted(await engine.submit('one', 'count.make', {}, { by: 'ann' }));
      expect(fact.finding.items[0]).toMatchObject({ outcome: 'passed' });
      const record = await recorded(engine, 'one');
      expect(record.map((entry) => entry.seq)).toEqual(record.map((_entry, index) => index + 1));
      expect(record.at(-1)).toMatchObject({ seq, type: 'count.make', by: 'ann', at: fact.at });
      expect(canonical(record.at(-1)?.finding ?? null)).toBe(canonical(fact.finding as never));
      expect(await verify(record)).toMatchObject({ ok: true });
    },
  },
  {
    name: 'leaves nothing of what is refused',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      const before = await recorded(engine, 'one');
      expect(await engine.submit('one', 'ballot.cast', ballot(), { by: 'dan' })).toMatchObject({ ok: false });
      expect(await engine.ask('one', { type: 'no.command', fields: {}, by: 'ann' })).toMatchObject({ ok: false });
      expect(await engine.ask('one', { type: 'ballot.cast', fields: { choices: 7 }, by: 'bo' })).toMatchObject({
        ok: false,
      });
      expect(await recorded(engine, 'one')).toEqual(before);
    },
  },
  {
    name: 'takes what comes over a wire from nobody but whom the host names',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      const bo = engine.as('one', 'bo');
      const forged = { type: 'ballot.cast', fields: ballot(), by: 'cy' };
      expect(await bo.ask(forged)).toMatchObject({ ok: true, fact: { by: 'bo' } });
      expect(await bo.can('poll.close')).toMatchObject({ ok: false });
    },
  },
  {
    name: 'answers many in their order, each for itself',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      const answers = await engine.submitMany('one', [
        { type: 'ballot.cast', fields: ballot(), by: 'ann' },
        { type: 'ballot.cast', fields: ballot(), by: 'dan' },
        { type: 'ballot.cast', fields: ballot('against'), by: 'bo' },
      ]);
      expect(answers).toMatchObject([{ ok: true, seq: 4 }, { ok: false }, { ok: true, seq: 5 }]);
      expect((await recorded(engine, 'one')).slice(3).map(({ by }) => by)).toEqual(['ann', 'bo']);
      expect(await engine.submitMany('one', [])).toEqual([]);
    },
  },
  {
    name: 'records what many ask at once, one after the other, without a gap',
    async run({ engine, again, expect }) {
      admitted(await opened(engine, 'one'));
      const other = await again();
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => note(index % 2 ? engine : other, 'one', `note ${index}`)),
      );
      const seqs = answers.map((answer) => admitted(answer).seq).sort((a, b) => a - b);
      expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 2));
      const record = await recorded(engine, 'one');
      expect(record).toHaveLength(41);
      expect(await verify(record)).toMatchObject({ ok: true });
      await other.close();
    },
  },
  {
    name: 'answers the same under the same key, long after and elsewhere, and refuses the key for anything else',
    async run({ engine, again, expect }) {
      admitted(await opened(engine, 'one'));
      const { fact, seq } = admitted(await note(engine, 'one', 'hello', { key: 'k1' }));
      for (let more = 0; more < 40; more += 1) admitted(await note(engine, 'one', `note ${more}`));
      const other = await again();
      for (const each of [engine, other])
        expect(await note(each, 'one', 'hello', { key: 'k1' })).toEqual({ ok: true, seq, fact, repeated: true });
      const reused = { ok: false, refusal: { code: 'key.reused', numbers: { key: 'k1' } } };
      expect(await note(other, 'one', 'goodbye', { key: 'k1' })).toEqual(reused);
      expect(await recorded(engine, 'one')).toHaveLength(42);
      await other.close();
    },
  },
  {
    name: 'goes by the seq that somebody has seen, where they say it',
    async run({ engine, expect }) {
      admitted(await opened(engine, 'one'));
      expect(await note(engine, 'one', 'a', { if: 1 })).toMatchObject({ ok: true, seq: 2 });
      expect(await note(engine, 'one', 'b', { if: 1 })).toMatchObject({ ok: false, refusal: { code: 'seq.moved' } });
    },
  },
  {
    name: 'says what somebody may do, and shows what they may see, as plain data',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      const permitted = await engine.permitted('one', 'bo');
      expect(permitted.find(({ type }) => type === 'ballot.cast')).toMatchObject({ ok: true });
      expect(permitted.find(({ type }) => type === 'poll.close')).toMatchObject({ ok: false });
      const view = await engine.view('one', 'bo');
      expect(JSON.parse(JSON.stringify(view))).toMatchObject({ seq: 3, place: 'vote.polling' });
      expect(Object.isFrozen(view)).toBe(true);
      expect((await engine.names('one')).person('ann')).toBe('Ann Smith');
    },
  },
  {
    name: 'hands out the archive to the offices, the publication to those who belong, and while people vote no ballot',
    async run({ engine, clock, expect }) {
      await polling(engine, 'one', clock);
      admitted(await engine.submit('one', 'ballot.cast', ballot(), { by: 'bo' }));
      expect(await engine.record('one', { for: 'bo' })).toMatchObject({ ok: false, refusal: { code: 'not-yours' } });
      const texts = async (profile: 'archive' | 'publication') => {
        const found: string[] = [];
        const record = admitted(await engine.record('one', { for: profile === 'archive' ? 'ann' : 'bo', profile }));
        for await (const { type, seals } of record.entries)
          found.push(type, ...Object.values(seals ?? {}).map(({ text }) => text));
        return found.join('\n');
      };
      expect(await texts('archive')).toContain('Bo Jones');
      // Whoever holds an office answers for it by name.
      expect(await texts('publication')).toContain('Ann Smith');
      expect(await texts('publication')).not.toContain('Bo Jones');
      expect(await texts('publication')).toContain('Noodles today?');
      expect(await texts('archive')).not.toContain('ballot.cast');
    },
  },
  {
    name: 'erases what it is ordered to, at once and for every engine, and the record still verifies',
    async run({ engine, again, expect }) {
      const people = [...(lunch.people ?? []), { person: 'dan' }];
      const offices = [{ office: 'authority' as const, person: 'dan' }];
      admitted(await engine.open({ ...lunch, people, offices }, { by: 'ann', id: 'one' }));
      const other = await again();
      expect((await other.names('one')).person('bo')).toBe('Bo Jones');
      admitted(await note(engine, 'one', 'a secret of Bo', { by: 'bo' }));
      admitted(await engine.submit('one', 'person.erase', { person: 'bo', ground: 'order' }, { by: 'dan' }));
      for (const each of [engine, other]) {
        const record = await recorded(each, 'one');
        expect(JSON.stringify(record)).not.toMatch(/Bo Jones|a secret/);
        expect(JSON.stringify(record)).toContain('Ann Smith');
        expect(await verify(record)).toMatchObject({ ok: true });
        expect((await each.names('one')).person('bo')).toBe('bo');
      }
      admitted(await note(other, 'one', 'goes on'));
      await other.close();
    },
  },
];

export const engineCases = [...answering, ...beyondOne];
