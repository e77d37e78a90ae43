// No input bricks a consultation or fails its neighbour: what is wrong with one command is that command’s refusal.
import { describe, expect, it } from 'vitest';
import { type Store, StoreUnavailable, UnknownConsultation, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { owners, plus, staff } from 'yishi/testing';
import { endOfDay, endOfPeriod, yearsAfter } from '../../src/calendar.js';
import { FIRST_MOMENT, hoursAfter, isMoment, LAST_MOMENT, shift, toInstant } from '../../src/moment.js';
import { host } from './host.js';

const { convener } = staff;
const [first = '', second = '', third = ''] = owners;
const vote = { choices: { lift: 'for' }, channel: 'online' } as const;

describe('a bad word in what the host says', () => {
  it.each([
    ['half a character as a key', { key: '\ud800' }],
    ['no text as a key', { key: 7 }],
    ['nobody', { by: undefined }],
    ['an object as the one who asks', { by: { any: 'thing' } }],
    ['an object as the clerk', { enteredBy: {} }],
    ['a list as the principal', { for: ['x'] }],
    ['a moment that is none', { on: '2026-02-30T00:00:00.000Z' }],
    ['a year nought', { on: '0000-01-01T00:00:00.000Z' }],
    ['a seq that is no number', { if: 'x' }],
    ['a seq that is NaN', { if: Number.NaN }],
    ['a seq that is less than nothing', { if: -1 }],
  ])('%s is refused, and nothing beside it', async (_what, wrong) => {
    const { engine, entries } = await host('vote.polling');
    const before = (await entries()).length;
    const answers = await Promise.all([
      engine.submit('c1', 'ballot.cast', vote, { by: first }),
      engine.submit('c1', 'ballot.cast', vote, { by: second, ...wrong } as never),
      engine.submit('c1', 'ballot.cast', vote, { by: third }),
    ]);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, refusal: { code: 'malformed' } }, { ok: true }]);
    expect(await entries()).toHaveLength(before + 2);
  });

  it('is refused in many at once where it is a hole, or throws when it is looked at', async () => {
    const { engine, entries } = await host('vote.polling');
    const before = (await entries()).length;
    const throws = (name: string) =>
      Object.defineProperty({ type: 'note.add', fields: { text: 'x' }, by: second }, name, {
        get: () => {
          throw new Error('nobody looks here');
        },
        enumerable: true,
      });
    const fields = { type: 'note.add', fields: throws('text'), by: second };
    // biome-ignore lint/suspicious/noSparseArray: a host that deletes from a list leaves holes
    const many = [, throws('by'), throws('type'), fields, { type: 'ballot.cast', fields: vote, by: third }];
    const answers = await engine.submitMany('c1', many as never);
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false, true]);
    expect(await entries()).toHaveLength(before + 1);
  });

  it('is refused in many at once as well, whatever it is', async () => {
    const { engine } = await host('vote.polling');
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const answers = await engine.submitMany('c1', [
      { type: 'ballot.cast', fields: vote, by: first },
      null,
      { type: ['ballot.cast'], fields: vote, by: second },
      { type: 'note.add', fields: { text: '\udc00' }, by: second },
      { type: 'note.add', fields: circle, by: second },
      { type: 'ballot.cast', fields: vote, by: third },
    ] as never);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, false, false, true]);
  });
});

it.each([
  ['paths of half characters', 'entry.redact', { seq: 1, paths: ['/\ud800'], ground: 'order' }],
  ['fields of another form', 'note.add', { text: 7 }],
  ['another text', 'note.add', { text: 'y' }],
  ['a type that is none', 'note.burn', {}],
])('a key that comes again with %s rejects nothing that is recorded beside it', async (_what, type, fields) => {
  const { engine } = await host('vote.polling');
  await engine.submit('c1', 'note.add', { text: 'x' }, { by: convener, key: 'k' });
  const answers = await Promise.all([
    engine.submit('c1', type as never, fields as never, { by: convener, key: 'k' }),
    engine.submit('c1', 'ballot.cast', vote, { by: first }),
  ]);
  expect(answers).toMatchObject([{ ok: false, refusal: { code: 'key.reused' } }, { ok: true }]);
});

describe('each of many answers for itself', () => {
  const open = { type: 'consultation.open', by: 'x' } as const;
  const note = (text: string) => ({ type: 'note.add' as const, fields: { text }, by: 'x' });
  const asked = () => [note('too early'), { ...open, fields: openingFields() }, note('a'), note('b')];

  it('where one comes before the id it is of is opened', async () => {
    const { engine, entries } = await host();
    const answers = await engine.submitMany('c', asked());
    expect(answers).toMatchObject([
      { ok: false, error: { code: 'unknown-consultation' } },
      { ok: true, seq: 1 },
      { ok: true, seq: 2 },
      { ok: true, seq: 3 },
    ]);
    expect(answers[0]).not.toHaveProperty('refusal');
    expect(await entries('c')).toHaveLength(3);
  });

  it('where nothing is opened at all', async () => {
    const { engine } = await host();
    const answers = await engine.submitMany('c', [note('a'), note('b')]);
    expect(answers.map((answer) => 'error' in answer && answer.error)).toEqual([
      expect.any(UnknownConsultation),
      expect.any(UnknownConsultation),
    ]);
  });

  it.each([
    ['the first append', 0, undefined],
    ['the second', 1, 1000],
  ])('where the store fails from %s on: what was recorded before is answered', async (_which, good, recorded) => {
    let appends = 0;
    const wrap = (store: Store): Store => ({
      ...store,
      append: async (...entries) => {
        appends += 1;
        if (appends > good) throw new StoreUnavailable({ code: 'store.unavailable', numbers: { reason: 'full' } });
        return store.append(...entries);
      },
    });
    const { engine } = await host('vote.polling', { wrap });
    const many = Array.from({ length: 1500 }, (_, n) => ({ ...note(`${n}`), by: convener }));
    const answers = await engine.submitMany('c1', many).catch((error: unknown) => error);
    if (recorded === undefined) expect(answers).toBeInstanceOf(StoreUnavailable);
    else {
      const oks = (answers as { ok: boolean }[]).map(({ ok }) => ok);
      expect([oks.indexOf(false), oks.lastIndexOf(true), oks.length]).toEqual([recorded, recorded - 1, 1500]);
    }
  });
});

const openingFields = (more: object = {}) => ({
  edition: '0' as const,
  mode: 'live' as const,
  title: 't',
  charter: quickPoll,
  people: [{ person: 'x' }],
  bodies: [{ body: 'group', kind: 'group', name: 'Lunch' }],
  offices: [{ office: 'convener' as const, person: 'x' }],
  items: [
    {
      item: 'tea',
      title: 'Tea?',
      topics: [],
      stakeholders: [],
      affected: [],
      route: [{ body: 'group', rule: 'simple-majority', held: 'here' as const }],
      becomes: 'opinion' as const,
    },
  ],
  ...more,
});

describe('an opening by submit', () => {
  it.each([
    ['by the clock', 'c', { by: 'clock' }, {}],
    ['by the host', 'c', { by: 'system' }, {}],
    ['by nobody', 'c', {}, {}],
    ['by an object', 'c', { by: { any: 'thing' } }, {}],
    ['by whoever is not among the people', 'c', { by: 'y' }, {}],
    ['by whoever convenes nothing', 'c', { by: 'x' }, { offices: [] }],
    ['for somebody else', 'c', { by: 'x', for: 'y' }, {}],
    ['for what is no id', 'c', { by: 'x', for: 'no body' }, {}],
    ['under an id with a line in it', 'a\n b', { by: 'x' }, {}],
    ['under no id', '', { by: 'x' }, {}],
    ['under a name that every object has', '__proto__', { by: 'x' }, {}],
  ])('%s is refused, as that by open is', async (_what, id, asker, more) => {
    const { engine } = await host();
    const answer = await engine.submit(id, 'consultation.open', openingFields(more), asker as never);
    expect(answer).toMatchObject({ ok: false });
    const [many] = await engine.submitMany(id, [
      { type: 'consultation.open', fields: openingFields(more), ...asker } as never,
    ]);
    expect(many).toMatchObject({ ok: false });
    expect(await engine.list()).toEqual([]);
  });

  it('of the form of open is admitted', async () => {
    const { engine } = await host();
    expect(await engine.submit('c', 'consultation.open', openingFields(), { by: 'x' })).toMatchObject({ ok: true });
  });
});

describe('moments', () => {
  it('lie between the years 1 and 9999, both ends included', () => {
    for (const moment of [FIRST_MOMENT, LAST_MOMENT]) expect(isMoment(moment)).toBe(true);
    for (const moment of ['0000-12-31T23:59:59.999Z', '+010000-01-01T00:00:00.000Z', '-000001-01-01T00:00:00.000Z'])
      expect(isMoment(moment)).toBe(false);
  });

  it('stay there, wherever they are moved to', () => {
    expect(toInstant(Date.parse(LAST_MOMENT) + 1)).toBe(LAST_MOMENT);
    expect(toInstant(Date.parse(FIRST_MOMENT) - 1)).toBe(FIRST_MOMENT);
    expect(shift(LAST_MOMENT, '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z')).toBe(LAST_MOMENT);
    expect(hoursAfter(LAST_MOMENT, 1e15)).toBe(LAST_MOMENT);
    expect(hoursAfter(FIRST_MOMENT, -1e15)).toBe(FIRST_MOMENT);
    expect(yearsAfter('2026-01-01T00:00:00.000Z', 1e9, 'Asia/Shanghai')).toBe(LAST_MOMENT);
    expect(yearsAfter('2026-01-01T00:00:00.000Z', 9000, 'Asia/Shanghai')).toBe(LAST_MOMENT);
    expect(endOfDay('9999-12-31', 'America/New_York')).toBe(LAST_MOMENT);
    const off = { holidays: [], workdays: [], weekends: 'roll' as const };
    expect(endOfPeriod('2026-01-01T00:00:00.000Z', 1e12, 'UTC', off)).toBe(LAST_MOMENT);
    expect(endOfPeriod('9999-12-30T00:00:00.000Z', { working: 5 }, 'UTC', off)).toBe(LAST_MOMENT);
    expect(() => toInstant(Number.NaN)).toThrow(RangeError);
  });

  it('do not brick a poll that closes with the last of them and is suspended', async () => {
    const { engine, clock, entries } = await host();
    const opened = await engine.open(
      {
        title: 't',
        charter: quickPoll,
        bodies: [{ body: 'group', kind: 'group', name: 'Lunch' }],
        items: [
          {
            item: 'tea',
            title: 'Tea?',
            topics: [],
            stakeholders: [],
            affected: [],
            route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
            becomes: 'opinion',
          },
        ],
      },
      { by: 'ann', id: 'late' },
    );
    expect(opened).toMatchObject({ ok: true });
    const by = { by: 'ann' };
    await engine.submit('late', 'roll.enter', { body: 'group', members: [{ person: 'ann' }] }, by);
    expect(await engine.submit('late', 'notice.post', { items: ['tea'], closes: LAST_MOMENT }, by)).toMatchObject({
      ok: true,
    });
    expect(await engine.submit('late', 'consultation.suspend', { reason: 'x' }, by)).toMatchObject({ ok: true });
    clock.set(plus(clock.moment, { days: 9 }));
    expect(await engine.submit('late', 'consultation.resume', {}, by)).toMatchObject({ ok: true });
    expect((await engine.view('late', 'ann')).deadlines).toMatchObject([{ due: LAST_MOMENT }]);
    await engine.tick();
    expect(await engine.submit('late', 'poll.close', {}, by)).toMatchObject({ ok: true });
    expect(await verify(await entries('late'))).toMatchObject({ ok: true });
  });

  it('by a clock that is out of its mind are recorded nowhere', async () => {
    const { engine } = await host('vote.polling', { now: () => new Date(8.64e15) });
    await expect(engine.submit('c1', 'ballot.cast', vote, { by: first })).rejects.toThrow(RangeError);
  });
});

describe('a record', () => {
  it('is handed out as far as it is written, though the clock has yet to say what is due', async () => {
    const { engine, clock } = await host('vote.polling');
    const seqs = async () => {
      const read = await engine.record('c1', { for: 'system' });
      if (!read.ok) throw new Error(read.refusal.code);
      const found: number[] = [];
      for await (const { seq } of read.entries) found.push(seq);
      return found;
    };
    const before = await seqs();
    clock.set('2028-01-01T00:00:00.000Z');
    expect(await seqs()).toEqual(before);
    await engine.tick();
    expect((await seqs()).length).toBeGreaterThan(before.length);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '2', null])('is not read after %s', async (after) => {
    const { engine } = await host('vote.polling');
    await expect(engine.record('c1', { for: 'system', after: after as number })).rejects.toThrow(RangeError);
    await expect(
      engine
        .watch('c1', { after: after as number })
        [Symbol.asyncIterator]()
        .next(),
    ).rejects.toThrow(RangeError);
  });
});
